//! The links of wikis and note books.

use super::{Mark, What};

/// `[[Page]]`, `[[Page|words]]` and `[[url|words]]`: the links of wikis and note books, of which only the last leads somewhere.
pub(super) fn link(rest: &str) -> Option<Mark<'_>> {
    let inner = rest.strip_prefix("[[")?;
    // No more than the words is looked at, since a page may open as many as it has signs.
    let (words, after) = inner.split_at(inner.find(['[', ']', '\n'])?);
    let after = after.strip_prefix("]]")?;
    if words.trim().is_empty() || after.starts_with(['(', ']']) {
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
