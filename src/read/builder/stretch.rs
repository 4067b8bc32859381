//! Stretches of a block's words: emphasis and links.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use crate::document::{Block, Document, Emphasis, Hyperlink, Own};

/// Moves all that a block says of the text by some bytes, and all that it owns by what another document has already.
pub(super) fn shift(block: &mut Block, by: usize, before: &Document) {
    block.range = moved(&block.range, by);
    if let Some(marker) = &mut block.marker {
        marker.range = moved(&marker.range, by);
        marker.path = later(marker.path, before.numbers.len());
    }
    block.emphasis = later(block.emphasis, before.emphasis.len());
    block.links = later(block.links, before.links.len());
    block.soft_breaks = later(block.soft_breaks, before.soft_breaks.len());
}

fn later(own: Own, before: usize) -> Own {
    Own::new(moved(&own.range(), before))
}

pub(super) fn moved(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// Marks a stretch of the block that ends the document, joined to the one before it when only space lies between.
pub(super) fn set_off(document: &mut Document, first: usize, range: Range<usize>, kind: Emphasis) {
    let text = &document.text;
    let last = document.emphasis[first..]
        .iter_mut()
        .rev()
        .find(|(_, other)| *other == kind);
    match last {
        Some((before, _)) if between(text, before.end, range.start).trim().is_empty() => {
            before.end = range.end;
        }
        _ => document.emphasis.push((range, kind)),
    }
}

/// The text from `start` to `end`; nothing when the stretches overlap, as in bold set twice.
fn between(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or("")
}

/// How many bytes of its words are a link, and its target: without the brackets that programs set around one, `((https://…))`,
/// and without what closes the sentence behind a URL that is its own words, `(<https://…/plan)>`.
pub(super) fn unbracketed(words: &str, url: String) -> (usize, String) {
    let inner = url
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'));
    if let Some(inner) = inner.filter(|inner| inner.contains("://")) {
        return (words.len(), inner.to_owned());
    }
    if words != url || !url.ends_with([')', ']', '.', ',', ';']) {
        return (words.len(), url);
    }
    let mut finder = LinkFinder::new();
    let found = finder.kinds(&[LinkKind::Url]).links(words).next();
    match found.filter(|link| link.start() == 0) {
        Some(link) => (link.end(), link.as_str().to_owned()),
        None => (words.len(), url),
    }
}

/// Adds the URLs that stand in the words of a block without being marked as links; its links are the last of the document.
pub(super) fn bare_links(document: &mut Document, at: usize) {
    let block = &mut document.blocks[at];
    let words = &document.text[block.range.clone()];
    let is_url = |colon: usize| words[colon..].starts_with("://");
    if !memchr::memchr_iter(b':', words.as_bytes()).any(is_url) {
        return;
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let first = block.links.range().start;
    let links = &mut document.links;
    // Links that are known and those that are found both ascend.
    let mut known = first;
    let marked = links.len();
    for link in finder.links(words) {
        let range = block.range.start + link.start()..block.range.start + link.end();
        while known < marked && links[known].range.end <= range.start {
            known += 1;
        }
        if known == marked || links[known].range.start >= range.end {
            links.push(Hyperlink {
                range,
                url: link.as_str().to_owned(),
            });
        }
    }
    links[first..].sort_by_key(|link| link.range.start);
    block.links = Own::new(first..links.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_around_a_link_are_none_of_it() {
        for (words, url, want) in [
            (
                "plan",
                "(https://a.example/b)",
                ("plan", "https://a.example/b"),
            ),
            (
                "https://a.example/b)",
                "https://a.example/b)",
                ("https://a.example/b", "https://a.example/b"),
            ),
            (
                "https://a.example/b_(c)",
                "https://a.example/b_(c)",
                ("https://a.example/b_(c)", "https://a.example/b_(c)"),
            ),
            ("plan)", "plan.md)", ("plan)", "plan.md)")),
            ("plan", "(plan.md)", ("plan", "(plan.md)")),
        ] {
            let (length, target) = unbracketed(words, url.to_owned());
            assert_eq!((&words[..length], &*target), want, "{url}");
        }
    }
}
