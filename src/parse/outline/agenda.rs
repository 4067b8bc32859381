//! Agendas and notes: what only announces topics, and what repeats them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::slice;

use super::Heading;
use super::held::asks_for_topics;
use super::lead::lead;
use super::look::is_title_like;
use super::ranks::is_filled;
use crate::document::{Block, Kind};
use crate::grammar::{Field, tokens};
use crate::parse::page::{Page, before_bracket};
use crate::parse::reference;
use crate::parse::scan::count_words;

/// Lines that say "Notes" or "Agenda" and nothing else, and sentences such as "The following points were discussed:".
/// One among the items of another is one of these.
pub(super) fn holders(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<(usize, Field)> {
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
    let all = (0..page.blocks().len())
        .filter_map(|at| Some((at, labelled(at).or_else(|| cued(at))?)))
        .filter(|(_, field)| matches!(field, Field::Containers | Field::Agenda));
    let mut ends: HashMap<Field, usize> = HashMap::new();
    // "Talking points" among the items of "Agenda" is one of them.
    let mut agenda = 0;
    let own = |(at, field): &(usize, Field)| {
        let end = ends.entry(*field).or_default();
        let own = *at >= *end && *at >= agenda;
        if own {
            let list = list_under(page, known, *at);
            *end = list.end;
            if *field == Field::Agenda && !page.is_item(*at) && is_talked(page, list) {
                agenda = *end;
            }
        }
        own
    };
    all.filter(own).collect()
}

/// The list right under a line, or under the labels below it: "Attendance: all".
pub(super) fn list_under(page: &Page<'_>, known: &[Option<Heading>], at: usize) -> Range<usize> {
    let is_item = |next: &usize| page.is_item(*next);
    let label = |next: &usize| {
        let label = page.label(*next).filter(|label| !label.rest.is_empty());
        known[*next].is_none() && label.is_some() && !is_item(next)
    };
    let start = at + 1 + (at + 1..known.len()).take_while(label).count();
    let start = start + usize::from(leads_in(page, known, start) || asks_for_topics(page, at));
    // Code stands in an item where more of the list follows, and so does an address right under one.
    let linked = |next: usize| page.is_below(next) && reference::is_address(page.words(next));
    let listed = |next: &usize| {
        is_item(next) || page.block(*next).kind == Kind::Code || *next > start && linked(*next)
    };
    let end = (start..known.len())
        .find(|next| known[*next].is_some() || !listed(next))
        .unwrap_or(known.len());
    let last = (start..end).rev().find(is_item);
    start..last.map_or(start, |last| last + 1)
}

/// "The call was recorded. Key points were:" between "Minutes" and the list of them.
fn leads_in(page: &Page<'_>, known: &[Option<Heading>], at: usize) -> bool {
    let kinds = [at, at + 1].map(|at| page.blocks().get(at).map(|block| block.kind));
    let over_items = kinds == [Some(Kind::Paragraph), Some(Kind::Item(0))];
    // "Ann presented the following agenda:" holds the list itself.
    let announces = || page.cue(page.words(at)) == Some(Field::Agenda);
    over_items
        && known[at].is_none()
        && page.label(at).is_none()
        && page.words(at).ends_with(':')
        && !announces()
}

/// An agenda is only announced when the talk follows under headings or "Notes" of its own; such that have nothing under them,
/// as a template leaves them, hold none.
pub(super) struct Announcements<'p, 'd> {
    page: &'p Page<'d>,
    known: Vec<Option<Heading>>,
    /// The last "Notes" with something under it.
    notes: Option<usize>,
    /// The last heading without a label and with something under it.
    heading: Option<usize>,
}

impl<'p, 'd> Announcements<'p, 'd> {
    pub(super) fn of(
        page: &'p Page<'d>,
        known: &[Option<Heading>],
        holders: &[(usize, Field)],
    ) -> Self {
        // "Chat" right under "Notes" leaves these empty.
        let ends = |next: usize| {
            let listed = |next: &usize| page.is_item(*next);
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
            page,
            known: known.to_vec(),
            notes: notes.map(|(at, _)| *at),
            heading,
        }
    }

    /// True for an agenda above such.
    pub(super) fn has(&self, (at, field): (usize, Field)) -> bool {
        let later = self.notes > Some(at)
            || self.heading > Some(at)
                && !(self.holds_heading(at)
                    && is_talked(self.page, list_under(self.page, &self.known, at))
                    && !self.comes_again(at));
        field == Field::Agenda && (later || self.lists_points(at))
    }

    /// Below several of its items stand a few words on each, and no sentence anywhere: what is to come, and nothing that was said.
    fn lists_points(&self, at: usize) -> bool {
        let page = self.page;
        let list = list_under(page, &self.known, at);
        let numbered = page
            .blocks()
            .get(list.start)
            .is_some_and(Block::is_numbered);
        if !numbered || !is_talked(page, list.clone()) {
            return false;
        }
        let verbs = &page.grammar.lexicon().sentence_words;
        let point = |at: usize| {
            let words = page.words(at);
            let inner = matches!(page.block(at).kind, Kind::Item(1..));
            let plain = count_words(words) <= POINT_WORDS
                && !words.contains([':', '.', '?', '!', '@', ';'])
                && !words.contains(|sign: char| sign.is_ascii_digit())
                && !verbs.within(&tokens(words));
            !inner || plain && page.block(at).links.is_empty() && page.block(at).checkbox.is_none()
        };
        let points = list
            .clone()
            .filter(|at| matches!(page.block(*at).kind, Kind::Item(1..)));
        points.count() >= POINTS && list.clone().all(point)
    }

    /// Headings below have the words of its items.
    fn comes_again(&self, at: usize) -> bool {
        let list = list_under(self.page, &self.known, at);
        let below = list.end..self.known.len();
        let items = plain_items(self.page, slice::from_ref(&list));
        let mut headings = below.filter(|at| self.known[*at].is_some());
        headings.any(|at| repeats(self.page, at, &items))
    }

    /// The last heading stands under the agenda itself, as one of its topics does.
    fn holds_heading(&self, at: usize) -> bool {
        let own = self.known[at].filter(|own| own.is_style());
        let ends =
            |next: usize, level: u16| self.known[next].is_some_and(|next| next.level <= level);
        own.is_some_and(|own| {
            let mut below = at + 1..self.known.len();
            let end = below.find(|next| ends(*next, own.level));
            self.heading < Some(end.unwrap_or(self.known.len()))
        })
    }
}

/// Fewest points below the items of an agenda that show what they are.
const POINTS: usize = 4;
/// Most words of such a point.
const POINT_WORDS: usize = 14;

/// Several items of a list have the talk under them.
fn is_talked(page: &Page<'_>, list: Range<usize>) -> bool {
    let depth = |at: usize| match page.block(at).kind {
        Kind::Item(depth) => depth,
        _ => 0,
    };
    let over = list
        .clone()
        .filter(|at| depth(*at) == 0 && list.contains(&(at + 1)) && depth(at + 1) > 0);
    over.count() >= TALKED
}

/// Fewest items with talk under them that show that an agenda does more than announce.
const TALKED: usize = 2;

/// Lines right under "Agenda" that are no list, each of which comes again further down: "I. Roof", "Roof".
pub(super) fn told_again(page: &Page<'_>, holders: &[(usize, Field)]) -> Vec<Range<usize>> {
    let is_line = |at: &usize| {
        let block = page.blocks().get(*at);
        block.is_some_and(|block| {
            let counted = block.marker.as_ref().is_none_or(|one| !one.path.is_empty());
            block.kind == Kind::Paragraph && block.cell.is_none() && counted && page.is_body(*at)
        })
    };
    let starts = holders.iter().filter(|(_, field)| *field == Field::Agenda);
    let starts: Vec<usize> = starts.map(|(at, _)| at + 1).filter(is_line).collect();
    let Some(first) = starts.first() else {
        return Vec::new();
    };
    let names: HashMap<usize, String> = (*first..page.blocks().len())
        .filter(|at| page.is_body(*at))
        .map(|at| (at, topic_name(page, at)))
        .collect();
    let mut last: HashMap<&str, usize> = HashMap::new();
    for (at, name) in &names {
        let place = last.entry(name).or_insert(*at);
        *place = *at.max(place);
    }
    let run = |start: usize| {
        let mut seen = HashSet::new();
        let again = |at: &usize| {
            let name = names.get(at).filter(|_| is_line(at));
            name.is_some_and(|name| {
                !name.is_empty() && seen.insert(name) && last.get(name.as_str()) > Some(at)
            })
        };
        start..start + (start..page.blocks().len()).take_while(again).count()
    };
    let runs = starts.into_iter().map(run);
    runs.filter(|run| run.len() >= REPEATED).collect()
}

/// Most words of a line of an agenda.
const TITLE_WORDS: usize = 14;

/// Lines right under "Agenda", one below the other without a sign, that the talk follows on.
pub(super) fn lines_under(page: &Page<'_>, at: usize) -> Range<usize> {
    let is_line = |next: &usize| {
        let block = page.block(*next);
        block.kind == Kind::Paragraph && block.cell.is_none() && block.marker.is_none()
    };
    let first = at + 1;
    let more = (first + 1..page.blocks().len())
        .take_while(|next| is_line(next) && page.is_below(*next))
        .count();
    let lines = first..first + more + 1;
    let title = |at: usize| {
        let words = page.words(at);
        is_title_like(words) && count_words(words) <= TITLE_WORDS
    };
    let fits = first < page.blocks().len() && is_line(&first) && more > 0;
    if fits && lines.clone().all(title) {
        lines
    } else {
        first..first
    }
}

/// The letters and digits of a line, or of the title that its text begins with, without a number before it.
fn topic_name(page: &Page<'_>, at: usize) -> String {
    let words = uncounted(page.words(at));
    plain(lead(words).map_or(words, |end| &words[..end]))
}

/// Words without the digits before them that show as no number: `#3 Roof`, `3: Roof`.
fn uncounted(words: &str) -> &str {
    words.trim_start_matches(|c: char| c.is_ascii_digit() || "#.:)-º° ".contains(c))
}

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
        .filter(|at| repeats(page, *at, &items) && !says_more(page, *at))
        .collect()
}

/// An address, or a sentence or question right under a line: the agenda had it under a topic too.
fn says_more(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    reference::is_address(words) || words.ends_with(['.', '?']) && page.is_below(at)
}

/// Topics right under each other that all come again further down, with the talk under them: an agenda without a label, or one
/// whose items show as headings. `Point 1 - Routes`
pub(super) fn announced_again(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let topics: Vec<usize> = (0..known.len())
        .filter(|at| known[*at].is_some_and(Heading::is_look))
        .collect();
    let names: Vec<String> = topics.iter().map(|at| topic_name(page, *at)).collect();
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
        let agenda = run.start..run.start + before_again(&names[run.clone()]);
        let below = topics[agenda.end - 1];
        let again = |name: &String| last.get(name.as_str()).is_some_and(|at| *at > below);
        if agenda.len() >= REPEATED && names[agenda.clone()].iter().all(again) {
            found.extend(&topics[agenda]);
        } else if let [first, _, ..] = topics[run.clone()]
            && again_in_run(&names[run])
        {
            found.push(first);
        }
    }
    found
}

/// How many names stand in a run before one of them comes again: the first topic right under its agenda.
fn before_again(names: &[String]) -> usize {
    let mut seen = HashSet::new();
    names.iter().take_while(|name| seen.insert(*name)).count()
}

/// The first of a run is the only item of the agenda above that is a known topic: "Any other business" over "a) Roof: it leaks".
fn again_in_run(names: &[String]) -> bool {
    matches!(names, [first, .., last] if first == last)
}

/// Fewest topics of an agenda that shows by its repetition.
const REPEATED: usize = 2;

/// The words of an item of the agenda, maybe with who presents it: "Roof (Ann)".
pub(super) fn repeats(page: &Page<'_>, at: usize, items: &HashSet<String>) -> bool {
    let words = page.words(at);
    let title = before_bracket(words).unwrap_or(words);
    let said = |words: &str| items.contains(&plain(uncounted(words)));
    !items.is_empty() && (said(words) || said(title))
}

pub(super) fn plain_items(page: &Page<'_>, announced: &[Range<usize>]) -> HashSet<String> {
    let items = announced.iter().cloned().flatten();
    items.map(|at| plain(uncounted(page.words(at)))).collect()
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
    fn an_agenda_that_comes_again_is_none_of_the_topics_however_it_is_counted() {
        let topics = [
            "Minutes of the last meeting",
            "Hedges",
            "Repair of the mill",
            "Any other business",
        ];
        let talk = ["They were signed.", "They are cut.", "It stands.", "None."];
        let counted: [fn(usize) -> String; 9] = [
            |at| format!("{}. ", ["I", "II", "III", "IV"][at]),
            |at| format!("{}. ", ["A", "B", "C", "D"][at]),
            |at| format!("{}) ", ["a", "b", "c", "d"][at]),
            |at| format!("{} - ", at + 1),
            |at| format!("({}) ", at + 1),
            |at| format!("{}º.- ", at + 1),
            |at| format!("{}.0 ", at + 1),
            |at| format!("{}.) ", at + 1),
            |_| String::new(),
        ];
        for number in counted {
            for capitals in [false, true] {
                let title = |at: usize| {
                    if capitals {
                        topics[at].to_uppercase()
                    } else {
                        topics[at].to_owned()
                    }
                };
                let listed = (0..topics.len()).map(|at| format!("{}{}\n", number(at), topics[at]));
                let told = (0..topics.len())
                    .map(|at| format!("\n{}{}\n{}\n", number(at), title(at), talk[at]));
                let body: String = listed.chain(told).collect();
                let minutes = format!(
                    "Hall committee, 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAGENDA\n{body}"
                );
                let want: Vec<String> = (0..topics.len()).map(title).collect();
                let want: Vec<&str> = want.iter().map(String::as_str).collect();
                titles(&minutes, &want);
            }
        }
    }

    #[test]
    fn an_agenda_over_smaller_headings_is_announced_where_one_of_these_has_its_words() {
        titles(
            "# Mill meeting, 3 May 2022\n\n# Agenda\n\n- Roof\n    - Tiles or thatch\n    - Gutters\n- Hedge\n    - Oaks\n- Gate\n\n## Tiles or thatch\n\nAnn: thatch burns.\n\n## Hedge\n\nBo: it is cut.\n",
            &["Tiles or thatch", "Hedge"],
        );
    }
}
