//! Items of lists that are topics by how they are set: in bold, over items, over paragraphs.

use std::ops::Range;

use super::look::{are_people, is_title_like};
use super::topics::{TALK_WORDS, TOPIC_WORDS};
use crate::document::Kind;
use crate::grammar::{Field, tokens};
use crate::parse::page::Page;
use crate::parse::person;
use crate::parse::scan::{at_colon, count_words};

/// In a document without any other heading: items with paragraphs under them, where most are such: "* Roof [Ann]".
pub(super) fn over_text(page: &Page<'_>) -> Vec<usize> {
    let outermost = |at: &usize| is_outermost(page, *at) && page.is_body(*at);
    let is_title = |at: &usize| {
        let words = page.words(*at);
        let next = page.blocks().get(*at + 1);
        page.label(*at).is_none()
            && count_words(words) <= TOPIC_WORDS
            && is_title_like(words)
            && !words.ends_with([':', '?', '!'])
            && next.is_some_and(|next| next.kind == Kind::Paragraph && next.cell.is_none())
            // "Fees" below it is over a list of its own.
            && !(page.stands_apart(*at + 1) && page.is_over_items(*at + 1))
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
            && page.document.is_bold(block)
            && is_title_like(page.words(*at))
            && page.label(*at).is_none()
            && next.is_some_and(|next| match next.kind {
                Kind::Paragraph => next.cell.is_none() && page.stands_apart(at + 1),
                Kind::Item(depth) => depth > 0 && !next.continues,
                _ => false,
            })
    };
    let titles: Vec<usize> = (0..page.blocks().len()).filter(is_title).collect();
    // Right under each of several headings they part what was said of it.
    let heads = |at: &&usize| {
        let above = at.checked_sub(1);
        above.is_some_and(|above| {
            matches!(page.block(above).kind, Kind::Heading(_)) && page.label(above).is_none()
        })
    };
    let parts = titles.iter().filter(heads).count() >= PARTED;
    // "* **Ann Lee**" over what she did.
    if parts
        || titles.len() < BOLD_ITEMS
        || are_people(page, titles.iter().map(|at| page.words(*at)))
    {
        return Vec::new();
    }
    titles
}

/// Fewest headings whose lists begin with an item in bold.
const PARTED: usize = 2;

/// In a document without any other heading, nor "Notes" over a list: the outermost items that have items under them, where
/// most are such, and titles between them that nothing was said to.
pub(super) fn over_items(page: &Page<'_>, holders: &[(usize, Field)]) -> Vec<usize> {
    if !holders.is_empty() {
        return Vec::new();
    }
    let lists = lists(page).into_iter();
    // "Action items:" says what its list holds.
    let told = |list: &Range<usize>| {
        let above = list
            .start
            .checked_sub(1)
            .and_then(|above| page.label(above));
        above.is_some_and(|label| label.rest.is_empty() && label.field.is_statement())
    };
    let items: Vec<usize> = lists
        .filter(|list| !told(list))
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
    let titles: Vec<usize> = items.iter().filter(is_title).copied().collect();
    // "Ann" over what she did.
    let people = || are_people(page, titles.iter().map(|at| page.words(*at)));
    if !most || people() || titles.len() < OVER_TEXT {
        return Vec::new();
    }
    let is_topic = |at: &usize| {
        over(&at) || is_bare_topic(page, *at) || item_before_nothing(page, *at).is_some()
    };
    items.into_iter().filter(is_topic).collect()
}

/// The stretches of items that nothing else parts, nor a blank line where none stands between the items above.
fn lists(page: &Page<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // An outermost item but the first, with none above it that a blank line parts from the others.
    let mut tight = false;
    for at in 0..page.blocks().len() {
        if !page.is_item(at) || !page.is_body(at) {
            continue;
        }
        let outer = is_outermost(page, at);
        let apart = outer && page.space_above(at) > 0;
        match found.last_mut().filter(|list| list.end == at) {
            Some(list) if !(tight && apart) => {
                list.end = at + 1;
                tight |= outer && !apart;
            }
            _ => {
                found.push(at..at + 1);
                tight = false;
            }
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
    let few = count_words(words) <= TALK_WORDS;
    is_title_like(words) || few && is_title_like(words.trim_end_matches('.'))
}

/// A title that nothing stands under: nobody's name, nothing that somebody does, and nothing said behind a colon.
fn is_bare_topic(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    is_raised(page, at)
        && is_title_like(words)
        && count_words(words) <= BARE_WORDS
        && !words.ends_with(':')
        && at_colon(words).is_none()
        && page.marker(words).is_none()
        && page.block(at).checkbox.is_none()
        && page.action(words).owner.is_none()
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
        || lexicon.sentence_words.within(&found)
        || person::is_name(words, page.grammar)
}

/// "New members: none": the title of an item before what says that there was nothing, in bytes.
pub(in crate::parse) fn item_before_nothing(page: &Page<'_>, at: usize) -> Option<usize> {
    let (title, said) = at_colon(page.words(at)).filter(|_| page.is_item(at))?;
    let label = || page.label(at).map(|label| label.field);
    let fits = person::is_nothing(said, page.grammar)
        && is_title_like(title)
        && count_words(title) <= TALK_WORDS
        && label().is_none_or(|field| field == Field::Sections);
    fits.then_some(title.len())
}

/// Most words of an item that is a topic with nothing under it.
const BARE_WORDS: usize = 16;

/// Fewest items in bold that are topics.
const BOLD_ITEMS: usize = 2;

/// Fewest items that are topics by the paragraphs under them.
const OVER_TEXT: usize = 3;
