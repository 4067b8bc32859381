//! Lines that are headings by their place alone: short lines over text, a first number without a second.

use super::look::is_title_like;
use super::series::path;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::Page;

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
