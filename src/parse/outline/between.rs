//! Lines that are topics between numbered ones.

use super::Heading;
use super::alone::{MOST_APART, SET_APART, colon_titles, is_alone, is_set_alone};
use super::series::path;
use crate::document::Kind;
use crate::parse::page::Page;
use crate::parse::person::{self, FULL_NAME};
use crate::parse::scan::count_words;

/// A few words before a colon among numbered titles that end so too, over running text: "Police matters:" between "2. Apologies:" and "3. Roads:".
/// Lines without a colon are such between paragraphs of running text, where there are several.
pub(super) fn between_numbered(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let is_numbered = |at: &usize| known[*at].is_some() && !path(page, *at).is_empty();
    let numbered: Vec<usize> = (0..known.len()).filter(is_numbered).collect();
    let [first, .., last] = numbered[..] else {
        return Vec::new();
    };
    if numbered.len() < SET_APART {
        return Vec::new();
    }
    let runs = |at: &usize| count_words(page.words(at + 1)) > MOST_APART;
    let mut with_colon = numbered.iter().filter(|at| page.words(**at).ends_with(':'));
    let mut found = if with_colon.nth(SET_APART - 1).is_some() {
        colon_titles(page).into_iter().filter(runs).collect()
    } else {
        Vec::new()
    };
    let within = first + 1..last;
    let bare: Vec<usize> = within
        .filter(|at| known[*at].is_none() && parts_talk(page, *at) && runs(at))
        .collect();
    if bare.len() >= SET_APART {
        found.extend(bare);
    }
    found
}

/// A short line between blank lines, below a sentence and over a paragraph that ends in one.
fn parts_talk(page: &Page<'_>, at: usize) -> bool {
    let text = |at: usize| {
        let block = page.block(at);
        let plain = block.kind == Kind::Paragraph && block.cell.is_none();
        plain && page.stands_apart(at) && page.words(at).ends_with('.')
    };
    is_alone(page, at)
        && is_set_alone(page, at)
        && page.label(at).is_none()
        && page.stands_apart(at)
        && text(at + 1)
        && page.block(at + 1).marker.is_none()
        && page.words(at - 1).ends_with('.')
        && person::name_likeness(page.words(at), page.grammar) < FULL_NAME
}
