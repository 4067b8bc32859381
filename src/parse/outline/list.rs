//! Topics of lists: items with talk under them, agendas that come again as headings.

use super::Heading;
use super::look::is_title_like;
use super::series::path;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::Page;
use std::collections::HashSet;
use std::ops::Range;

/// Items of the list under "Notes" or "Agenda" that have the talk under them.
///
/// An agenda is only announced when the talk follows under headings or "Notes" of its own.
pub(super) fn topics(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let mut taken = Vec::new();
    for (at, _) in holders(page)
        .into_iter()
        .filter(|holder| !is_announcement(page, known, *holder))
    {
        let list = list_under(page, known, at);
        let top = list
            .clone()
            .filter(|next| is_outermost(page, *next))
            .count();
        let heads: Vec<usize> = list.clone().filter(|next| is_topic(page, *next)).collect();
        let talked = heads
            .iter()
            .filter(|head| under(page, **head, list.end) > 0)
            .count();
        let much = heads
            .iter()
            .any(|head| under(page, *head, list.end) >= MUCH);
        if heads.len() * 2 >= top && (talked >= 2 && talked * 3 >= top || much) {
            taken.extend(heads);
        }
    }
    taken
}

/// Items under a topic that make it one beyond doubt.
pub(super) const MUCH: usize = 4;

/// How many items stand under an item.
pub(super) fn under(page: &Page<'_>, at: usize, end: usize) -> usize {
    (at + 1..end)
        .take_while(|next| !is_outermost(page, *next))
        .count()
}

pub(super) fn is_outermost(page: &Page<'_>, at: usize) -> bool {
    page.block(at).kind == Kind::Item(0) && !page.block(at).continues
}

/// Lines that say "Notes" or "Agenda" and nothing else.
pub(super) fn holders(page: &Page<'_>) -> Vec<(usize, Field)> {
    (0..page.blocks().len())
        .filter_map(|at| {
            page.label(at)
                .filter(|label| label.rest.is_empty())
                .map(|label| (at, label.field))
        })
        .filter(|(_, field)| matches!(field, Field::Containers | Field::Agenda))
        .collect()
}

/// The list right under a line.
pub(super) fn list_under(page: &Page<'_>, known: &[Option<Heading>], at: usize) -> Range<usize> {
    let end = (at + 1..known.len())
        .find(|next| known[*next].is_some() || !matches!(page.block(*next).kind, Kind::Item(_)))
        .unwrap_or(known.len());
    at + 1..end
}

/// An agenda is only announced when the talk follows under headings or "Notes" of its own; such that have nothing under them,
/// as a template leaves them, hold none.
pub(super) fn is_announcement(
    page: &Page<'_>,
    known: &[Option<Heading>],
    (at, field): (usize, Field),
) -> bool {
    let notes = || {
        let mut holders = holders(page).into_iter();
        holders.any(|(other, field)| {
            other > at && field == Field::Containers && is_filled(known, other)
        })
    };
    let headings = || {
        let mut below = at + 1..known.len();
        below.any(|next| {
            known[next].is_some() && page.label(next).is_none() && is_filled(known, next)
        })
    };
    field == Field::Agenda && (notes() || headings())
}

/// Something stands under a line, before the next heading of its rank.
pub(in crate::parse) fn is_filled(known: &[Option<Heading>], at: usize) -> bool {
    let below = known.get(at + 1);
    below.is_some_and(|below| match (below, known[at]) {
        (Some(below), Some(own)) => below.level > own.level,
        (below, _) => below.is_none(),
    })
}

/// An outermost item in the words of a heading.
pub(super) fn is_topic(page: &Page<'_>, at: usize) -> bool {
    is_outermost(page, at)
        && page
            .label(at)
            .is_none_or(|label| label.field == Field::Sections)
        && page.words(at).split_whitespace().count() <= 24
        && is_title_like(page.words(at))
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
        .filter(|at| items.contains(&plain(page.words(*at))))
        .collect()
}

/// Items under a topic of a list that repeat an item of the announced agenda, maybe with who presents it: "Roof (Ann)".
pub(super) fn repeated_items(
    page: &Page<'_>,
    announced: &[Range<usize>],
    topics: &[usize],
) -> Vec<usize> {
    let (Some(first), items) = (topics.first(), plain_items(page, announced)) else {
        return Vec::new();
    };
    if items.is_empty() || announced.iter().any(|list| list.contains(first)) {
        return Vec::new();
    }
    let is_below = |at: &usize| matches!(page.block(*at).kind, Kind::Item(depth) if depth > 0);
    let is_repeated = |at: &usize| {
        let words = page.words(*at);
        let title = words.rsplit_once(" (").filter(|_| words.ends_with(')'));
        let title = title.map_or(words, |(title, _)| title);
        [words, title]
            .iter()
            .any(|words| items.contains(&plain(words)))
    };
    let all = *first..page.blocks().len();
    all.filter(is_below).filter(is_repeated).collect()
}

fn plain_items(page: &Page<'_>, announced: &[Range<usize>]) -> HashSet<String> {
    let items = announced.iter().cloned().flatten();
    items.map(|at| plain(page.words(at))).collect()
}

/// The letters and digits of words, in small letters.
fn plain(words: &str) -> String {
    let signs = words.chars().filter(|c| c.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}

/// A first number alone is a heading when its words are and a paragraph stands under it.
pub(super) fn is_first_of_one(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let under = page.blocks().get(at + 1);
    path(block) == [1]
        && block.kind == Kind::Paragraph
        && is_title_like(page.words(at))
        && !page.words(at).ends_with([':', '?'])
        && under.is_some_and(|next| {
            next.kind == Kind::Paragraph && page.document.words(next).split_whitespace().count() > 6
        })
}

/// In a document without any other heading: short lines that stand alone above a longer paragraph, and short lines between
/// two paragraphs of which no blank line parts them, where there are several.
pub(super) fn all_alone(page: &Page<'_>) -> Vec<usize> {
    let own = |at: &usize| is_alone(page, *at) && is_over_text(page, *at);
    let (within, parted): (Vec<usize>, Vec<usize>) = (1..page.blocks().len())
        .filter(own)
        .partition(|at| page.block(*at).continues);
    let within: Vec<usize> = within
        .into_iter()
        .filter(|at| is_between_sentences(page, *at))
        .collect();
    let mut found = parted;
    if within.len() > 1 {
        found.extend(within);
    }
    found.sort_unstable();
    found
}

/// Most words of a line that is a title by its place alone.
const MOST_ALONE: usize = 6;

/// A short line of words, not of names or numbers.
fn is_alone(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let words = page.words(at);
    let short = words.split_whitespace().count() <= MOST_ALONE
        && is_title_like(words)
        && !words.ends_with([':', '?', ')']);
    page.is_body(at)
        && block.kind == Kind::Paragraph
        && block.marker.is_none()
        && block.cell.is_none()
        && words.starts_with(char::is_uppercase)
        && short
        && !words.contains(|c: char| c.is_ascii_digit())
        && page.label(at).is_none_or(|label| {
            label.rest.is_empty() && matches!(label.field, Field::Containers | Field::Sections)
        })
}

/// A longer paragraph or a numbered line stands below, or one more short line over such.
fn is_over_text(page: &Page<'_>, at: usize) -> bool {
    let text = |at: usize| {
        page.blocks().get(at).is_some_and(|block| {
            block.marker.is_some()
                || page.document.words(block).split_whitespace().count() > MOST_ALONE
        })
    };
    text(at + 1)
        || at + 1 < page.blocks().len()
            && is_alone(page, at + 1)
            && !page.block(at + 1).continues
            && text(at + 2)
}

/// The line above ends its sentence, and the one below begins with a long one.
fn is_between_sentences(page: &Page<'_>, at: usize) -> bool {
    let above = page.words(at - 1);
    let below = page.words(at + 1);
    let long = |words: &str| words.split_whitespace().count() >= LONG_LINE;
    above.ends_with(['.', '!', '?']) && long(below) && below.ends_with('.') && long(above)
}

/// Words of a line that is a paragraph of its own.
const LONG_LINE: usize = 10;
