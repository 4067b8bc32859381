//! Topics of the lists under "Notes" or "Agenda": items with talk under them.

use std::collections::HashSet;
use std::ops::Range;

use super::Heading;
use super::agenda::{Announcements, list_under, plain_items, repeats};
use super::look::{are_people, is_known_topic, is_title_like};
use super::no_topic::is_upkeep;
use super::ranks::Ranks;
use super::speakers::Speakers;
use crate::document::{Block, Kind};
use crate::grammar::{Field, tokens};
use crate::parse::page::Page;
use crate::parse::reference;
use crate::parse::scan::{at_colon, count_words};

/// Most words of an item that is a topic by the talk under it.
pub(super) const TOPIC_WORDS: usize = 24;
/// Most bytes of a topic among others that has the talk under it.
const LONGEST_TOPIC: usize = 400;
/// Most bytes of a topic among others that has nothing under it.
const BARE: usize = 160;
/// Items under a topic that make it one beyond doubt.
const MUCH: usize = 4;

/// A list in which topics stand at one depth.
struct List<'l> {
    /// The line that it stands under.
    holder: usize,
    blocks: Range<usize>,
    depth: u8,
    /// What the agenda announced.
    items: &'l HashSet<String>,
    speakers: &'l Speakers<'l>,
    /// It stands under "Agenda", and so is one of topics even where little is told of them.
    agenda: bool,
}

/// Items of the lists under "Notes" or "Agenda" that have the talk under them, with their depth in the list.
///
/// An agenda is only announced when the talk follows under headings or "Notes" of its own.
pub(super) fn topics(
    page: &Page<'_>,
    known: &[Option<Heading>],
    holders: &[(usize, Field)],
    announced: &[Range<usize>],
) -> Vec<(usize, u8)> {
    let items = &plain_items(page, announced);
    let announcements = Announcements::of(page, known, holders);
    let ranks = Ranks::of(page, known);
    let speakers = &if holders.is_empty() {
        Speakers::default()
    } else {
        Speakers::of(page, announced)
    };
    let lists = holders
        .iter()
        .filter(|holder| !announcements.has(**holder))
        .map(|(at, field)| List {
            holder: *at,
            blocks: list_under(page, known, *at),
            depth: 0,
            items,
            speakers,
            agenda: *field == Field::Agenda || names_agenda(page, *at),
        })
        // "Agenda items" behind topics of its rank announces nothing: its items were talked of.
        .filter(|list| list.agenda || !ranks.has(known, list.holder));
    let mut found: Vec<(usize, u8)> = lists.flat_map(|list| list.topics(page)).collect();
    found.sort_unstable();
    let last = announced.iter().map(|list| list.end).max();
    let from = found.first().map(|(first, _)| *first).max(last);
    if let (Some(from), false, false) = (from, found.is_empty(), items.is_empty()) {
        let all = from..page.blocks().len();
        // "**Goal**: …" says more of the item over it.
        let below = all.filter(|at| {
            let block = page.block(*at);
            matches!(block.kind, Kind::Item(1..)) && page.bold_lead(*at).is_none()
        });
        let gaps = from..page.blocks().len();
        let gaps = gaps.filter(|at| !page.is_item(*at));
        let gaps: Vec<usize> = gaps.collect();
        let below = below.filter(|at| repeats(page, *at, items));
        let below: Vec<usize> = below
            .filter(|at| {
                is_talked_on(page, *at, items) || !stands_under_topic(page, *at, &found, &gaps)
            })
            .collect();
        found.extend(outermost(page, &below).map(|at| (at, 1)));
    }
    if let (Some(last), true) = (last, found.is_empty()) {
        found.extend(told_below(page, items, last));
    }
    found
}

/// The topic above is an outermost item of the same list, and none such as "Old business" that parts them. `gaps` are no items.
fn stands_under_topic(page: &Page<'_>, at: usize, topics: &[(usize, u8)], gaps: &[usize]) -> bool {
    let above = topics.partition_point(|(topic, _)| *topic < at);
    let above = above.checked_sub(1).map(|above| topics[above].0);
    let parts = |topic: usize| {
        page.label(topic)
            .is_some_and(|label| label.field == Field::Sections)
    };
    above.is_some_and(|topic| {
        let own = page.block(topic).kind == Kind::Item(0);
        let gap = gaps.partition_point(|gap| *gap < topic);
        own && !parts(topic) && gaps.get(gap).is_none_or(|gap| *gap > at)
    })
}

/// Right under a title stands an item of which the agenda said nothing. "Proposal: new tiles" and "Does it close?" say more of
/// the topic above.
fn is_talked_on(page: &Page<'_>, at: usize, items: &HashSet<String>) -> bool {
    let next = at + 1;
    let title = page.label(at).is_none() && !page.words(at).ends_with('?');
    title
        && page.item_depth(next) > page.item_depth(at)
        && !page.block(next).continues
        && !repeats(page, next, items)
}

/// Items with a number in the words of the agenda above, each with the talk in the next line of it.
fn told_below(page: &Page<'_>, items: &HashSet<String>, last: usize) -> Vec<(usize, u8)> {
    let told = |at: &usize| {
        let block = page.block(*at);
        let next = page.blocks().get(at + 1);
        let talk = next.is_some_and(|next| {
            let words = count_words(page.document.words(next));
            next.continues && next.marker.is_none() && words > TALK_WORDS
        });
        block.is_item() && block.is_numbered() && talk && repeats(page, *at, items)
    };
    let all = (last..page.blocks().len()).filter(told);
    all.map(|at| (at, 1)).collect()
}

/// Those of some items, ascending, that stand under no other of them: what the agenda says of a topic is said again below it.
fn outermost(page: &Page<'_>, items: &[usize]) -> impl Iterator<Item = usize> {
    let from = items.first().copied().unwrap_or_default();
    // The items that are open, with their depths, and whether they are one of those or under one.
    let mut open: Vec<(u8, bool)> = Vec::new();
    let mut found = Vec::new();
    for at in from..items.last().map_or(from, |last| last + 1) {
        let Kind::Item(depth) = page.block(at).kind else {
            continue;
        };
        open.retain(|(outer, _)| *outer < depth);
        let under = open.last().is_some_and(|(_, under)| *under);
        let one = items.binary_search(&at).is_ok();
        if one && !under {
            found.push(at);
        }
        open.push((depth, one || under));
    }
    found.into_iter()
}

impl List<'_> {
    fn topics(&self, page: &Page<'_>) -> Vec<(usize, u8)> {
        let outer = |at: &usize| self.is_outer(page, *at);
        let top = self.blocks.clone().filter(outer).count();
        let mut heads = Vec::new();
        let mut inner = Vec::new();
        // "Action points" over items shows that the items of the list are titles.
        let mut fields = 0;
        for at in self.blocks.clone().filter(outer) {
            let under = self.under(page, at);
            let label = page.label(at).filter(|label| label.rest.is_empty());
            let within = label.map_or(Vec::new(), |label| self.within(page, at, label.field));
            let holds = label.is_some_and(|label| label.field == Field::Containers) && under > 0;
            if !within.is_empty() {
                inner.extend(within);
            } else if under == 0 && self.is_remark(page, at) {
                // "told them of it" with nothing under it is talk.
            } else if holds || self.is_topic(page, at) {
                heads.push((at, under));
                if label.is_some_and(|label| label.field == Field::Sections) {
                    inner.extend(self.grouped(page, at, under));
                }
            } else if label.is_some() && under > 0 {
                fields += 1;
            }
        }
        let titles: Vec<usize> = heads.iter().map(|(at, _)| *at).collect();
        let people = || are_people(page, titles.iter().map(|at| page.words(*at)));
        if self.speakers.speak(page, &titles) || people() {
            return inner;
        }
        // "Check-out" with nothing under it closes the list.
        heads.pop_if(|(_, under)| *under == 0);
        let talked = heads.iter().filter(|(_, under)| *under > 0).count();
        let sure = |(at, under): &(usize, usize)| {
            *under >= MUCH || *under > 0 && repeats(page, *at, self.items)
        };
        let several = talked > 0 && talked + fields >= 2 || heads.iter().any(sure);
        let enough = several && self.is_talked(page) && !self.is_talk(page, &heads);
        if heads.len() * 2 < top || !enough && inner.is_empty() {
            return Vec::new();
        }
        let known = heads.iter().map(|(at, _)| *at);
        let known: HashSet<usize> = known.chain(inner.iter().map(|(at, _)| *at)).collect();
        let other = self
            .blocks
            .clone()
            .filter(outer)
            .filter(|at| !known.contains(at) && !names_month(page, page.words(*at)));
        let long = self.long_topics(
            page,
            &other.collect::<Vec<usize>>(),
            heads.last().map(|(at, _)| *at),
        );
        let heads = heads.into_iter().map(|(at, _)| (at, self.depth));
        heads.chain(inner).chain(long).collect()
    }

    /// Those of the other items of a list of topics that are some as well: what has the talk under it is one, however long it is,
    /// and so is what stands with nothing under it between topics.
    fn long_topics(
        &self,
        page: &Page<'_>,
        other: &[usize],
        last: Option<usize>,
    ) -> Vec<(usize, u8)> {
        let fits = |at: usize, most: usize| {
            let words = page.words(at);
            words.len() <= most && page.label(at).is_none() && !is_speech(words)
        };
        let (over, bare): (Vec<usize>, Vec<usize>) =
            other.iter().partition(|at| self.under(page, **at) > 0);
        let over: Vec<usize> = over
            .into_iter()
            .filter(|at| fits(*at, LONGEST_TOPIC))
            .collect();
        let last = over.last().copied().max(last);
        let bare = bare
            .into_iter()
            .filter(|at| Some(*at) < last && !self.is_remark(page, *at) && fits(*at, BARE));
        let bare: Vec<usize> = bare.collect();
        over.into_iter()
            .chain(bare)
            .map(|at| (at, self.depth))
            .collect()
    }

    /// The topics under an item such as "Agenda items".
    fn within(&self, page: &Page<'_>, at: usize, field: Field) -> Vec<(usize, u8)> {
        if !matches!(field, Field::Agenda | Field::Containers) {
            return Vec::new();
        }
        let inner = List {
            blocks: at + 1..at + 1 + self.under(page, at),
            depth: self.depth + 1,
            ..*self
        };
        inner.topics(page)
    }

    /// The items under one such as "Old business", when all of them are titles with the talk under them.
    fn grouped(&self, page: &Page<'_>, at: usize, under: usize) -> Vec<(usize, u8)> {
        let inner = List {
            blocks: at + 1..at + 1 + under,
            depth: self.depth + 1,
            ..*self
        };
        let outer = inner.blocks.clone().filter(|at| inner.is_outer(page, *at));
        let topics: Vec<usize> = outer.collect();
        let all = topics
            .iter()
            .all(|at| inner.under(page, *at) > 0 && inner.is_topic(page, *at));
        let depth = inner.depth;
        let topics = topics.into_iter().filter(|_| all);
        topics.map(|at| (at, depth)).collect()
    }

    fn is_outer(&self, page: &Page<'_>, at: usize) -> bool {
        let block = page.block(at);
        block.kind == Kind::Item(self.depth) && !block.continues
    }

    /// How many items stand under an item.
    fn under(&self, page: &Page<'_>, at: usize) -> usize {
        let below = |next: &usize| !self.is_outer(page, *next);
        (at + 1..self.blocks.end).take_while(below).count()
    }
    /// Half of the items have something under them, and of those under "Notes" more than half.
    fn is_talked(&self, page: &Page<'_>) -> bool {
        let counts = |at: &usize| {
            let label = page.label(*at);
            let title = label.is_none_or(|label| label.field == Field::Sections);
            self.under(page, *at) > 0 || title && (self.agenda || !is_upkeep(page, *at))
        };
        let outer = self.blocks.clone().filter(|at| self.is_outer(page, *at));
        let (over, bare): (Vec<usize>, Vec<usize>) = outer
            .filter(counts)
            .partition(|at| self.under(page, *at) > 0);
        over.len() > bare.len() || self.agenda && over.len() == bare.len()
    }

    /// Under "Notes" as many as half of the items with something under them are sentences.
    fn is_talk(&self, page: &Page<'_>, heads: &[(usize, usize)]) -> bool {
        let over = heads.iter().filter(|(_, under)| *under > 0);
        let all = over.clone().count();
        let sentences = over.filter(|(at, _)| tells(page, *at)).count();
        !self.agenda && sentences > 0 && sentences * 2 >= all
    }

    /// Talk with nothing under it: "told them of it", "Pad: https://… is new", "The path is muddy.", and under "Notes" without
    /// a stop too.
    fn is_remark(&self, page: &Page<'_>, at: usize) -> bool {
        let words = page.words(at);
        let linked = || {
            let first = at_colon(words).and_then(|(_, said)| said.split_whitespace().next());
            first.is_some_and(reference::is_address)
        };
        let closed = || count_words(words) > TALK_WORDS && words.ends_with('.');
        words.starts_with(char::is_lowercase)
            || linked()
            || closed()
            || !self.agenda && tells(page, at)
    }

    /// An outermost item in the words of a heading, or in those of the agenda.
    fn is_topic(&self, page: &Page<'_>, at: usize) -> bool {
        let words = page.words(at);
        let title = count_words(words) <= TOPIC_WORDS && is_title_like(words);
        let label = page.label(at);
        label.is_none_or(|label| {
            let place = label.field == Field::Location && label.rest.is_empty();
            label.field == Field::Sections || place && self.under(page, at) > 0
        }) && (title && !names_month(page, words) || repeats(page, at, self.items))
    }
}

/// "Agenda / minutes" holds the items of the agenda with what was said to each.
fn names_agenda(page: &Page<'_>, at: usize) -> bool {
    let mut nouns = page.grammar.lexicon().nouns.iter();
    let agenda = nouns.find(|(field, _)| *field == Field::Agenda);
    agenda.is_some_and(|(_, nouns)| nouns.within(&tokens(page.words(at))))
}

/// "The path is muddy", "Ann will ask for tiles.": a sentence, and no question.
fn tells(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let verbs = &page.grammar.lexicon().sentence_words;
    words.ends_with('.') || !words.ends_with('?') && verbs.within(&tokens(words))
}

/// "Ann: the day does not fit. Or does it?": several sentences that somebody says.
pub(in crate::parse) fn is_speech(words: &str) -> bool {
    let said = at_colon(words).filter(|(who, _)| count_words(who) <= SPEAKER);
    let ends = [". ", "? ", "! "];
    said.is_some_and(|(_, said)| ends.iter().any(|end| said.contains(end)))
}

/// Most words before a colon that call somebody.
const SPEAKER: usize = 2;

/// "February March" says when, not what.
fn names_month(page: &Page<'_>, words: &str) -> bool {
    let mut words = words.split_whitespace().peekable();
    let is_month = |word: &str| {
        let months = &page.grammar.words.months;
        let mut names = months.iter().flat_map(|names| names.split(' '));
        names.any(|name| name.eq_ignore_ascii_case(word))
    };
    words.peek().is_some() && words.all(is_month)
}

/// Numbered lines that name a topic which meetings have again and again, over text without a number: "6. Questions".
pub(super) fn known_numbered(
    page: &Page<'_>,
    known: &[Option<Heading>],
    holders: &[(usize, Field)],
) -> Vec<usize> {
    let numbered = |at: usize| page.blocks().get(at).is_some_and(Block::is_numbered);
    let over_text = |at: usize| {
        let text = known.get(at + 1).is_some_and(Option::is_none);
        let talk = |next: usize| {
            let words = count_words(page.words(next));
            page.is_item(next) || words > TALK_WORDS
        };
        text && !numbered(at + 1) && page.label(at + 1).is_none() && talk(at + 1)
    };
    let mut announced = vec![false; known.len()];
    for (at, _) in holders.iter().filter(|(_, field)| *field == Field::Agenda) {
        announced[list_under(page, known, *at)].fill(true);
    }
    (0..known.len())
        .filter(|at| known[*at].is_none() && numbered(*at) && page.is_body(*at))
        .filter(|at| !announced[*at])
        .filter(|at| page.block(*at).cell.is_none() && is_known_topic(page, *at) && over_text(*at))
        .collect()
}

/// Most words of a line that is no talk.
pub(super) const TALK_WORDS: usize = 8;
