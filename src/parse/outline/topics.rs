//! Topics of lists: items with talk under them, agendas that come again as headings.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Heading;
use super::lead::lead;
use super::look::{is_known_topic, is_title_like};
use crate::document::Kind;
use crate::grammar::{Field, tokens};
use crate::parse::page::Page;
use crate::parse::scan::at_colon;
use crate::parse::{action, person};

/// Most words of an item that is a topic by the talk under it.
const TOPIC_WORDS: usize = 24;
/// Items under a topic that make it one beyond doubt.
const MUCH: usize = 4;

/// A list in which topics stand at one depth.
struct List<'l> {
    blocks: Range<usize>,
    depth: u8,
    /// What the agenda announced.
    items: &'l HashSet<String>,
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
    let lists = holders
        .iter()
        .filter(|holder| !announcements.has(**holder))
        .filter(|(at, _)| !is_one_of_topics(page, known, *at))
        .map(|(at, _)| List {
            blocks: list_under(page, known, *at),
            depth: 0,
            items,
        });
    let mut found: Vec<(usize, u8)> = lists.flat_map(|list| list.topics(page)).collect();
    let last = announced.iter().map(|list| list.end).max();
    let from = found.first().map(|(first, _)| *first).max(last);
    if let (Some(from), false, false) = (from, found.is_empty(), items.is_empty()) {
        let all = from..page.blocks().len();
        // "**Goal**: …" says more of the item over it.
        let below = all.filter(|at| {
            let block = page.block(*at);
            matches!(block.kind, Kind::Item(1..)) && block.bold_lead().is_none()
        });
        let below: Vec<usize> = below.filter(|at| repeats(page, *at, items)).collect();
        found.extend(outermost(page, &below).map(|at| (at, 1)));
    }
    found
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
        for at in self.blocks.clone().filter(outer) {
            let under = self.under(page, at);
            let label = page.label(at).filter(|label| label.rest.is_empty());
            let within = label.map_or(Vec::new(), |label| self.within(page, at, label.field));
            let holds = label.is_some_and(|label| label.field == Field::Containers) && under > 0;
            if !within.is_empty() {
                inner.extend(within);
            } else if holds || self.is_topic(page, at) {
                heads.push((at, under));
                if label.is_some_and(|label| label.field == Field::Sections) {
                    inner.extend(self.grouped(page, at, under));
                }
            }
        }
        // "Check-out" with nothing under it closes the list.
        heads.pop_if(|(_, under)| *under == 0);
        let talked = heads.iter().filter(|(_, under)| *under > 0).count();
        let sure = |(at, under): &(usize, usize)| {
            *under >= MUCH || *under > 0 && repeats(page, *at, self.items)
        };
        let enough = talked >= 2 && talked * 3 >= top || heads.iter().any(sure);
        if heads.len() * 2 < top || !enough && inner.is_empty() {
            return Vec::new();
        }
        let heads = heads.into_iter().map(|(at, _)| (at, self.depth));
        heads.chain(inner).collect()
    }

    /// The topics under an item such as "Agenda items".
    fn within(&self, page: &Page<'_>, at: usize, field: Field) -> Vec<(usize, u8)> {
        if field != Field::Agenda {
            return Vec::new();
        }
        let inner = List {
            blocks: at + 1..at + 1 + self.under(page, at),
            depth: self.depth + 1,
            items: self.items,
        };
        inner.topics(page)
    }

    /// The items under one such as "Old business", when all of them are titles with the talk under them.
    fn grouped(&self, page: &Page<'_>, at: usize, under: usize) -> Vec<(usize, u8)> {
        let inner = List {
            blocks: at + 1..at + 1 + under,
            depth: self.depth + 1,
            items: self.items,
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

    /// An outermost item in the words of a heading, or in those of the agenda.
    fn is_topic(&self, page: &Page<'_>, at: usize) -> bool {
        let words = page.words(at);
        let title = words.split_whitespace().count() <= TOPIC_WORDS && is_title_like(words);
        let label = page.label(at);
        label.is_none_or(|label| {
            let place = label.field == Field::Location && label.rest.is_empty();
            label.field == Field::Sections || place && self.under(page, at) > 0
        }) && (title || repeats(page, at, self.items))
    }
}

/// "Discussion" behind other topics of its rank is one of them, and holds none.
pub(in crate::parse) fn is_one_of_topics(
    page: &Page<'_>,
    known: &[Option<Heading>],
    at: usize,
) -> bool {
    let own = known[at].filter(|own| own.is_style());
    let over_text = known.get(at + 1).is_some_and(Option::is_none);
    let Some(own) = own.filter(|_| over_text) else {
        return false;
    };
    let is_topic = |before: &usize| {
        let rank = known[*before].is_some_and(|heading| heading.level == own.level);
        rank && page.label(*before).is_none() && is_filled(known, *before)
    };
    (0..at).filter(is_topic).count() >= SIBLINGS
}

/// Topics of a rank that make a container behind them one more.
const SIBLINGS: usize = 2;

/// Lines that say "Notes" or "Agenda" and nothing else, and sentences such as "The following points were discussed:".
pub(super) fn holders(page: &Page<'_>) -> Vec<(usize, Field)> {
    let labelled = |at: usize| {
        let label = page.label(at).filter(|label| label.rest.is_empty());
        label.map(|label| label.field)
    };
    let cued = |at: usize| {
        let words = page.words(at);
        let leads = words.ends_with(':') && page.block(at).kind == Kind::Paragraph;
        let field = leads.then(|| page.cue(words)).flatten();
        field.filter(|field| *field == Field::Agenda)
    };
    (0..page.blocks().len())
        .filter_map(|at| Some((at, labelled(at).or_else(|| cued(at))?)))
        .filter(|(_, field)| matches!(field, Field::Containers | Field::Agenda))
        .collect()
}

/// The list right under a line, or under the labels below it: "Attendance: all".
pub(super) fn list_under(page: &Page<'_>, known: &[Option<Heading>], at: usize) -> Range<usize> {
    let is_item = |next: &usize| matches!(page.block(*next).kind, Kind::Item(_));
    let label = |next: &usize| {
        let label = page.label(*next).filter(|label| !label.rest.is_empty());
        known[*next].is_none() && label.is_some() && !is_item(next)
    };
    let start = at + 1 + (at + 1..known.len()).take_while(label).count();
    let end = (start..known.len())
        .find(|next| known[*next].is_some() || !is_item(next))
        .unwrap_or(known.len());
    start..end
}

/// An agenda is only announced when the talk follows under headings or "Notes" of its own; such that have nothing under them,
/// as a template leaves them, hold none.
pub(super) struct Announcements {
    /// The last "Notes" with something under it.
    notes: Option<usize>,
    /// The last heading without a label and with something under it.
    heading: Option<usize>,
}

impl Announcements {
    pub(super) fn of(
        page: &Page<'_>,
        known: &[Option<Heading>],
        holders: &[(usize, Field)],
    ) -> Self {
        // "Chat" right under "Notes" leaves these empty.
        let ends = |next: usize| {
            let listed = |next: &usize| matches!(page.block(*next).kind, Kind::Item(_));
            let next = Some(next).filter(|next| *next < known.len() && !listed(next));
            let label = next.and_then(|next| page.label(next));
            label.is_some_and(|label| label.rest.is_empty() && label.field == Field::Other)
        };
        let notes = holders.iter().rev().find(|(at, field)| {
            *field == Field::Containers && is_filled(known, *at) && !ends(at + 1)
        });
        let heading = (0..known.len())
            .rev()
            .find(|at| known[*at].is_some() && page.label(*at).is_none() && is_filled(known, *at));
        Self {
            notes: notes.map(|(at, _)| *at),
            heading,
        }
    }

    /// True for an agenda above such.
    pub(super) fn has(&self, (at, field): (usize, Field)) -> bool {
        field == Field::Agenda && self.notes.max(self.heading) > Some(at)
    }
}

/// Something stands under a line, before the next heading of its rank.
pub(in crate::parse) fn is_filled(known: &[Option<Heading>], at: usize) -> bool {
    let below = known.get(at + 1);
    below.is_some_and(|below| match (below, known[at]) {
        (Some(below), Some(own)) => below.level > own.level,
        (below, _) => below.is_none(),
    })
}

/// In a document without any other heading: items with paragraphs under them, where most are such: "* Roof [Ann]".
pub(super) fn over_text(page: &Page<'_>) -> Vec<usize> {
    let outermost = |at: &usize| {
        let block = page.block(*at);
        block.kind == Kind::Item(0) && !block.continues && page.is_body(*at)
    };
    let is_title = |at: &usize| {
        let words = page.words(*at);
        let next = page.blocks().get(*at + 1);
        page.label(*at).is_none()
            && words.split_whitespace().count() <= TOPIC_WORDS
            && is_title_like(words)
            && !words.ends_with([':', '?', '!'])
            && next.is_some_and(|next| next.kind == Kind::Paragraph && next.cell.is_none())
    };
    let items: Vec<usize> = (0..page.blocks().len()).filter(outermost).collect();
    let titles: Vec<usize> = items.iter().copied().filter(is_title).collect();
    if titles.len() >= OVER_TEXT && titles.len() * 2 >= items.len() {
        return titles;
    }
    Vec::new()
}

/// Bulleted items all in bold, each over a paragraph that stands apart, where there are several: "* **Music group**".
pub(super) fn bold_items(page: &Page<'_>) -> Vec<usize> {
    let is_title = |at: &usize| {
        let block = page.block(*at);
        let bulleted = block
            .marker
            .as_ref()
            .is_some_and(|marker| marker.path.is_empty());
        let next = page.blocks().get(at + 1);
        block.kind == Kind::Item(0)
            && bulleted
            && page.is_body(*at)
            && block.is_bold(&page.document.text)
            && is_title_like(page.words(*at))
            && page.label(*at).is_none()
            && next.is_some_and(|next| match next.kind {
                Kind::Paragraph => next.cell.is_none() && page.stands_apart(at + 1),
                Kind::Item(depth) => depth > 0 && !next.continues,
                _ => false,
            })
    };
    let titles: Vec<usize> = (0..page.blocks().len()).filter(is_title).collect();
    // "* **Ann Lee**" over what she did.
    let named = |at: &&usize| person::name_likeness(page.words(**at), page.grammar) >= NAMED;
    if titles.len() < BOLD_ITEMS || titles.iter().filter(named).count() * 2 > titles.len() {
        return Vec::new();
    }
    titles
}

/// How much words look like a name that are one.
const NAMED: f64 = 0.6;

/// In a document without any other heading, nor "Notes" over a list: the outermost items that have items under them, where
/// most are such, and titles between them that nothing was said to.
pub(super) fn over_items(page: &Page<'_>, holders: &[(usize, Field)]) -> Vec<usize> {
    if !holders.is_empty() {
        return Vec::new();
    }
    let lists = lists(page).into_iter();
    let items: Vec<usize> = lists
        .map(|list| list.filter(|at| is_outermost(page, *at)).collect())
        .filter(|list: &Vec<usize>| list.iter().any(|at| is_over_items(page, *at)))
        .flatten()
        .collect();
    let over = |at: &&usize| is_over_items(page, **at) && is_raised(page, **at);
    let is_title = |at: &&usize| over(at) && is_short_title(page.words(**at));
    // "Present", "Connect here: …" raise nothing.
    let aside = |at: &&usize| !over(at) && at_colon(page.words(**at)).is_some();
    let raised = |at: &&usize| page.label(**at).is_none() && !aside(at);
    let most = items.iter().filter(over).count() * 2 >= items.iter().filter(raised).count();
    // "Ann" over what she did.
    let given = &page.grammar.lexicon().given_names;
    let named = |at: &&usize| {
        let words = page.words(**at);
        let first = tokens(words).into_iter().next();
        first.is_some_and(|first| given.is(&[first]))
            && person::name_likeness(words, page.grammar) >= NAMED
    };
    let titles: Vec<usize> = items.iter().filter(is_title).copied().collect();
    let people = titles.iter().filter(named).count() * 2 > titles.len();
    if !most || people || titles.len() < OVER_TEXT {
        return Vec::new();
    }
    let is_topic = |at: &usize| over(&at) || is_bare_topic(page, *at);
    items.into_iter().filter(is_topic).collect()
}

/// The stretches of items that nothing else parts.
fn lists(page: &Page<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..page.blocks().len() {
        if !matches!(page.block(at).kind, Kind::Item(_)) || !page.is_body(at) {
            continue;
        }
        match found.last_mut().filter(|list| list.end == at) {
            Some(list) => list.end = at + 1,
            None => found.push(at..at + 1),
        }
    }
    found
}

fn is_outermost(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    block.kind == Kind::Item(0) && !block.continues
}

/// Items stand right under an item.
fn is_over_items(page: &Page<'_>, at: usize) -> bool {
    let next = page.blocks().get(at + 1);
    next.is_some_and(|next| matches!(next.kind, Kind::Item(1..)) && !next.continues)
}

/// Words that raise a topic: no label of a field, no sentence that leads to a list, not many words beside addresses.
fn is_raised(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let own = words
        .split_whitespace()
        .filter(|word| !word.contains("://"));
    page.label(at)
        .is_none_or(|label| label.field == Field::Sections)
        && own.count() <= TOPIC_WORDS
        && !words.ends_with([',', ';'])
        && page.cue(words).is_none()
}

/// A title, maybe with a full stop behind its few words: "Opening hours in summer."
fn is_short_title(words: &str) -> bool {
    let few = words.split_whitespace().count() <= TALK_WORDS;
    is_title_like(words) || few && is_title_like(words.trim_end_matches('.'))
}

/// A title that nothing stands under: nobody's name, nothing that somebody does, and nothing said behind a colon.
fn is_bare_topic(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    is_raised(page, at)
        && is_title_like(words)
        && words.split_whitespace().count() <= BARE_WORDS
        && !words.ends_with(':')
        && at_colon(words).is_none()
        && page.marker(words).is_none()
        && page.block(at).checkbox.is_none()
        && action::read(words, page.grammar).owner.is_none()
        && (words.ends_with('?') || !is_said(page, words))
}

/// "The path is muddy", "Ann calls the mayor", "Ann Lee".
fn is_said(page: &Page<'_>, words: &str) -> bool {
    let found = tokens(words);
    let lexicon = page.grammar.lexicon();
    let does = found
        .get(1)
        .is_some_and(|next| words[next.start..].starts_with(char::is_lowercase));
    does && lexicon.given_names.is(&found[..1])
        || lexicon.verbs.within(&found)
        || person::name_likeness(words, page.grammar) >= NAMED
}

/// Most words of an item that is a topic with nothing under it.
const BARE_WORDS: usize = 16;

/// Fewest items in bold that are topics.
const BOLD_ITEMS: usize = 2;

/// Fewest items that are topics by the paragraphs under them.
const OVER_TEXT: usize = 3;

/// Numbered lines that name a topic which meetings have again and again, over text without a number: "6. Questions".
pub(super) fn known_numbered(
    page: &Page<'_>,
    known: &[Option<Heading>],
    holders: &[(usize, Field)],
) -> Vec<usize> {
    let numbered = |at: usize| {
        let marker = page
            .blocks()
            .get(at)
            .and_then(|block| block.marker.as_ref());
        marker.is_some_and(|marker| !marker.path.is_empty())
    };
    let over_text = |at: usize| {
        let text = known.get(at + 1).is_some_and(Option::is_none);
        let talk = |next: usize| {
            let words = page.words(next).split_whitespace().count();
            matches!(page.block(next).kind, Kind::Item(_)) || words > TALK_WORDS
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
const TALK_WORDS: usize = 8;

/// Lines of their own that repeat an item of the announced agenda.
pub(super) fn repeated(page: &Page<'_>, announced: &[Range<usize>]) -> Vec<usize> {
    let items = plain_items(page, announced);
    if items.is_empty() {
        return Vec::new();
    }
    let last = announced
        .iter()
        .map(|list| list.end)
        .max()
        .unwrap_or(usize::MAX);
    (last.min(page.blocks().len())..page.blocks().len())
        .filter(|at| page.is_body(*at) && page.block(*at).kind == Kind::Paragraph)
        .filter(|at| {
            page.block(*at).cell.is_none()
                && page
                    .label(*at)
                    .is_none_or(|label| label.field == Field::Sections)
        })
        .filter(|at| items.contains(&plain(page.words(*at))))
        .collect()
}

/// Topics right under each other that all come again further down, with the talk under them: an agenda without a label, or one
/// whose items show as headings. `Point 1 - Routes`
pub(super) fn announced_again(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let topics: Vec<usize> = (0..known.len())
        .filter(|at| known[*at].is_some_and(Heading::is_look))
        .collect();
    let name = |at: &usize| {
        let words = page.words(*at);
        plain(lead(words).map_or(words, |end| &words[..end]))
    };
    let names: Vec<String> = topics.iter().map(name).collect();
    let mut last: HashMap<&str, usize> = HashMap::new();
    for (name, at) in names.iter().zip(&topics) {
        last.insert(name, *at);
    }
    let mut found = Vec::new();
    let mut start = 0;
    for end in 1..=topics.len() {
        if topics.get(end) == Some(&(topics[end - 1] + 1)) {
            continue;
        }
        let run = start..end;
        start = end;
        let again = |name: &String| {
            last.get(name.as_str())
                .is_some_and(|at| *at > topics[end - 1])
        };
        if run.len() >= REPEATED && names[run.clone()].iter().all(again) {
            found.extend(&topics[run]);
        } else if let [first, _, ..] = topics[run.clone()]
            && again_in_run(&names[run])
        {
            found.push(first);
        }
    }
    found
}

/// The first of a run is the only item of the agenda above that is a known topic: "Any other business" over "a) Roof: it leaks".
fn again_in_run(names: &[String]) -> bool {
    matches!(names, [first, .., last] if first == last)
}

/// Fewest topics of an agenda that shows by its repetition.
const REPEATED: usize = 2;

/// The words of an item of the agenda, maybe with who presents it: "Roof (Ann)".
fn repeats(page: &Page<'_>, at: usize, items: &HashSet<String>) -> bool {
    let words = page.words(at);
    let title = words.rsplit_once(" (").filter(|_| words.ends_with(')'));
    let title = title.map_or(words, |(title, _)| title);
    let said = |words: &str| items.contains(&plain(words));
    !items.is_empty() && (said(words) || said(title))
}

fn plain_items(page: &Page<'_>, announced: &[Range<usize>]) -> HashSet<String> {
    let items = announced.iter().cloned().flatten();
    items.map(|at| plain(page.words(at))).collect()
}

/// The letters and digits of words, in small letters.
pub(in crate::parse) fn plain(words: &str) -> String {
    let signs = words.chars().filter(|c| c.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn topics_that_come_again_with_their_talk_were_announced() {
        titles(
            "Ata n.º 7\n\n3 de maio de 2022\n\nReuniu a junta, com a seguinte ordem de trabalhos:\n\nPonto 1 - Telhado\nPonto 2 - Portão\n\nPresenças: Ana Gil, Rui Paz\n\nPonto 1 - Telhado\n\nPinga desde abril.\n\nPonto 2 - Portão\n\nEstá pintado.\n",
            &["Ponto 1 - Telhado", "Ponto 2 - Portão"],
        );
    }

    #[test]
    fn ordinals_count_topics() {
        titles(
            "Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\nPUNTO PRIMERO: Tejado\n\nGotea.\n\nPUNTO SEGUNDO: Portón\n\nEstá pintado.\n",
            &["PUNTO PRIMERO: Tejado", "PUNTO SEGUNDO: Portón"],
        );
        titles(
            "Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\nPRIMERO.- LECTURA DEL ACTA DE LA SESIÓN ANTERIOR.\n\nSe lee.\n\nSEGUNDO.- TEJADO DE LA CASA.\n\nGotea.\n",
            &[
                "PRIMERO.- LECTURA DEL ACTA DE LA SESIÓN ANTERIOR.",
                "SEGUNDO.- TEJADO DE LA CASA.",
            ],
        );
    }

    #[test]
    fn what_is_to_be_done_of_a_topic_is_part_of_its_title_and_a_notice_is_none() {
        titles(
            "Parish Council\n\n4 May 2022\n\nPresent: Cllr A Lee, Cllr B Day\n\n1. To receive declarations of interest\n\nNone.\n\n2. To hear from residents Any matters that they wish to raise on the agenda:\n\nThe bins are full.\n\n3. To sign the minutes of the meeting in April: Cllr Lee signed them for the council.\n\nALL RESIDENTS ARE WELCOME TO COME\n",
            &[
                "To receive declarations of interest",
                "To hear from residents Any matters that they wish to raise on the agenda",
                "To sign the minutes of the meeting in April",
            ],
        );
    }

    #[test]
    fn an_item_of_the_agenda_that_is_a_known_topic_is_only_announced() {
        titles(
            "Ata da assembleia\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Paz\n\nORDEM DO DIA:\na) Pintura do telhado;\nb) Assuntos gerais.\n\na) Pintura do telhado: Foram vistos três orçamentos pela direção.\nb) Assuntos gerais: A Ana falou do barulho no pátio da casa.\n",
            &["Pintura do telhado", "Assuntos gerais"],
        );
    }

    #[test]
    fn titles_with_a_full_stop_stand_over_what_was_said() {
        titles(
            "Acta de la junta\n\n3 de mayo de 2022\n\nAsisten: Ana Gil, Luis Mora\n\n1.- Lectura del acta anterior.\nSe lee entera.\n\n2.- Obras del tejado.\nSiguen en mayo.\n\n3.- Llaves de la casa.\nHay dos.\n",
            &[
                "Lectura del acta anterior.",
                "Obras del tejado.",
                "Llaves de la casa.",
            ],
        );
    }
}
