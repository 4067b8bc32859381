//! Runs of dashes that fill the lines of registers, so that nobody adds words: `--- The council met. -----`.

use crate::document::{Block, Kind, is_armor};

/// Dashes that are no sign of the words beside them.
const FEWEST: usize = 3;

/// Takes the runs off both ends of the block that ends the text, if words stand between them.
pub(super) fn strip(text: &mut String, block: &mut Block) {
    if block.kind == Kind::Code {
        return;
    }
    let words = &text[block.range.clone()];
    let is_word =
        |end: Option<&u8>| end.is_some_and(|byte| byte.is_ascii_graphic() && *byte != b'-');
    if is_word(words.as_bytes().first()) && is_word(words.as_bytes().last()) || is_armor(words) {
        return;
    }
    let rest = words.trim_start_matches(is_dash);
    let open = words.len() - rest.len();
    let run = words[..open].chars().filter(|c| !c.is_whitespace()).count();
    let kept = rest.trim_end_matches(is_dash);
    let close = rest[kept.len()..]
        .chars()
        .filter(|c| !c.is_whitespace())
        .count();
    if !kept.contains(char::is_alphabetic) {
        return;
    }
    if run >= FEWEST {
        block.range.start += open;
    }
    if close >= FEWEST {
        let end = block.range.end - (rest.len() - kept.len());
        text.truncate(end);
        block.range.end = end;
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—') || c.is_whitespace()
}
