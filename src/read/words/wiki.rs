//! The links of wikis and note books.

use super::{Mark, What};

/// `[[Page]]`, `[[Page|words]]` and `[[url|words]]`: the links of wikis and note books, of which only the last leads somewhere.
pub(super) fn link(rest: &str) -> Option<Mark<'_>> {
    let inner = rest.strip_prefix("[[")?;
    let (words, after) = inner.split_once("]]")?;
    let plain = !words.trim().is_empty() && !words.contains(['[', ']', '\n']);
    if !plain || after.starts_with(['(', ']']) {
        return None;
    }
    let (page, shown) = words.split_once('|').unwrap_or((words, words));
    let what = if page.contains("://") {
        What::Link(shown.trim(), page.trim())
    } else {
        What::Words(shown)
    };
    let length = words.len() + "[[]]".len();
    Some(Mark { length, what })
}
