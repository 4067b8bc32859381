//! Stretches of a block's words: emphasis and links.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use crate::document::{Block, Emphasis, Hyperlink};

/// Moves all that a block says of the text.
pub(super) fn shift(block: &mut Block, by: usize) {
    let ranges = std::iter::once(&mut block.range)
        .chain(block.marker.as_mut().map(|marker| &mut marker.range))
        .chain(block.emphasis.iter_mut().map(|(range, _)| range))
        .chain(block.links.iter_mut().map(|link| &mut link.range));
    for range in ranges {
        *range = moved(range, by);
    }
    for at in &mut block.soft_breaks {
        *at += by;
    }
}

pub(super) fn moved(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// Marks a stretch, joined to the one before it when only space lies between.
pub(super) fn set_off(block: &mut Block, range: Range<usize>, kind: Emphasis, text: &str) {
    let last = block
        .emphasis
        .iter_mut()
        .rev()
        .find(|(_, other)| *other == kind);
    match last {
        Some((before, _)) if between(text, before.end, range.start).trim().is_empty() => {
            before.end = range.end;
        }
        _ => block.emphasis.push((range, kind)),
    }
}

/// The text from `start` to `end`; nothing when the stretches overlap, as in bold set twice.
fn between(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or("")
}

/// Adds the URLs that stand in the words without being marked as links.
pub(super) fn bare_links(text: &str, block: &mut Block) {
    let words = &text[block.range.clone()];
    let is_url = |colon: usize| words[colon..].starts_with("://");
    if !memchr::memchr_iter(b':', words.as_bytes()).any(is_url) {
        return;
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    // Links that are known and those that are found both ascend.
    let known = block.links.len();
    let mut at = 0;
    for link in finder.links(words) {
        let range = block.range.start + link.start()..block.range.start + link.end();
        let before = |link: &Hyperlink| link.range.end <= range.start;
        while block.links[..known].get(at).is_some_and(before) {
            at += 1;
        }
        let overlaps = |link: &Hyperlink| link.range.start < range.end;
        if !block.links[..known].get(at).is_some_and(overlaps) {
            block.links.push(Hyperlink {
                range,
                url: link.as_str().to_owned(),
            });
        }
    }
    block.links.sort_by_key(|link| link.range.start);
}
