//! Headings that show by their looks: a style, bold words, capitals, a known topic, an item counted in words.

use super::{BY_BOLD, BY_CAPITALS, BY_NUMBER, BY_STYLE, Heading, LOOKS_LENGTH};
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::Page;

pub(super) fn by_look(page: &Page<'_>, at: usize) -> Option<Heading> {
    let block = page.block(at);
    if !page.is_body(at) || block.cell.is_some() {
        return None;
    }
    match block.kind {
        Kind::Heading(level) => Some(Heading {
            level: BY_STYLE * u16::from(level),
            confidence: 0.97,
        }),
        Kind::Paragraph if is_counted(page, at) => Some(Heading {
            level: BY_NUMBER + 1,
            confidence: 0.9,
        }),
        Kind::Paragraph if is_known_topic(page, at) && !block.is_bold(&page.document.text) => {
            Some(Heading {
                level: BY_NUMBER + 1,
                confidence: 0.88,
            })
        }
        Kind::Paragraph | Kind::Item(_) if is_title_like(page.words(at)) => {
            let depth = block
                .marker
                .as_ref()
                .map_or(0, |marker| marker.path.len().saturating_sub(1));
            let bulleted = matches!(block.kind, Kind::Item(_))
                && block
                    .marker
                    .as_ref()
                    .is_none_or(|marker| marker.path.is_empty());
            let depth = u16::try_from(depth).unwrap_or(0);
            if block.is_bold(&page.document.text) && !bulleted {
                Some(Heading {
                    level: BY_BOLD + depth,
                    confidence: 0.89,
                })
            } else if is_capitals(page.words(at)) && !bulleted {
                Some(Heading {
                    level: BY_CAPITALS + depth,
                    confidence: 0.87,
                })
            } else if block.kind == Kind::Paragraph && is_known_topic(page, at) {
                Some(Heading {
                    level: BY_NUMBER + 1,
                    confidence: 0.88,
                })
            } else {
                None
            }
        }
        _ => None,
    }
}

/// `TOP 3: Kasse`, `Agenda item 4`, `PRIMERO. Actas`: an item counted in words.
pub(super) fn is_counted(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let lists = &page.grammar.words;
    if !words.starts_with(char::is_uppercase) {
        return false;
    }
    let after = |name: &String| {
        let lead = words.get(..name.len())?;
        let same = lead.eq_ignore_ascii_case(name)
            || !lead.is_ascii() && lead.to_lowercase() == name.to_lowercase();
        same.then(|| &words[name.len()..])
    };
    let numbered = lists
        .item_names
        .iter()
        .filter_map(after)
        .any(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let ordinal = lists.ordinals.iter().filter_map(after).any(|rest| {
        rest.starts_with(['.', ':', ')', '-', '–', '—'])
            || rest.starts_with(" -")
            || rest.starts_with(" –")
    });
    (numbered || ordinal) && is_title_like(words.trim_end_matches('.'))
}

/// A line of its own that names a topic which meetings have again and again: "Any other business".
pub(super) fn is_known_topic(page: &Page<'_>, at: usize) -> bool {
    page.label(at)
        .is_some_and(|label| label.field == Field::Sections && label.rest.is_empty())
}

/// A line that could be a heading by its words: short, and no sentence.
pub(super) fn is_title_like(words: &str) -> bool {
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    words.len() <= LOOKS_LENGTH * MOST_BYTES
        && !words.ends_with(['.', ',', ';'])
        && words.chars().count() <= LOOKS_LENGTH
        && letters().nth(1).is_some()
}

/// Most bytes of a character.
pub(super) const MOST_BYTES: usize = 4;

pub(super) fn is_capitals(words: &str) -> bool {
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 4
        && letters().all(|c| !c.is_lowercase())
        && words.split_whitespace().count() >= 2
        && !is_amount(words)
}

/// A sum of money, as in a list of payments: "WATER £12.50".
fn is_amount(words: &str) -> bool {
    words.contains(['£', '€', '$']) && words.contains(|c: char| c.is_ascii_digit())
}
