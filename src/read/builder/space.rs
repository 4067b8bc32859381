//! White space within words: which of them go to the text as they are, and what is gone.

use super::Open;

/// Characters of white space from which on a gap parts columns.
pub(super) const COLUMN_GAP: usize = 3;

/// Adds words that are clean. Gives the place where they begin, if there are any.
pub(super) fn write_clean(words: &str, open: &mut Open, text: &mut String) -> Option<usize> {
    let seen = words.strip_prefix(' ').unwrap_or(words);
    if seen.len() < words.len() {
        open.space = open.space.or(Some(' '));
    }
    let seen = seen.strip_suffix(' ').unwrap_or(seen);
    if seen.is_empty() {
        return None;
    }
    if let Some(space) = open.space.take()
        && text.len() > open.block.range.start
    {
        text.push(space);
    }
    let from = text.len();
    text.push_str(seen);
    open.space = words.ends_with(' ').then_some(' ');
    Some(from)
}

/// True for a character that has no width, and for a control character.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    ) || c.is_control()
}

/// Bytes at the start of `words` that stand in the text as they are: words with one space between them.
pub(super) fn plain(words: &str) -> usize {
    let bytes = words.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            0x21..=0x7E => 1,
            b' ' if at > 0 && bytes.get(at + 1).is_some_and(|next| is_letter(*next)) => 1,
            // Letters in most scripts; white space and characters without width begin with other bytes.
            0xC3..=0xDF => 2,
            0xE4..=0xEE => 3,
            0xF0.. => 4,
            _ => break,
        };
    }
    at
}

/// True for the first byte of a character that is surely seen.
fn is_letter(byte: u8) -> bool {
    matches!(byte, 0x21..=0x7E | 0xC3..=0xDF | 0xE4..=0xEE | 0xF0..)
}
