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
        && text.len() > open.start
    {
        text.push(space);
    }
    let from = text.len();
    text.push_str(seen);
    open.space = words.ends_with(' ').then_some(' ');
    Some(from)
}

/// Adds words that may be anything. From `gap` characters of white space on, it is a tab.
pub(super) fn write(words: &str, gap: usize, open: &mut Open, text: &mut String) -> Option<usize> {
    let mut from = None;
    let mut run = 0;
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let plain = plain(rest);
        let (piece, after) = rest.split_at(plain.max(c.len_utf8()));
        rest = after;
        if plain == 0 && c.is_whitespace() {
            run += 1;
            open.space = match c {
                '\t' => Some('\t'),
                _ if run >= gap => Some('\t'),
                _ => open.space.or(Some(' ')),
            };
            continue;
        }
        run = 0;
        if plain == 0 && is_unseen(c) {
            continue;
        }
        if let Some(space) = open.space.take()
            && text.len() > open.start
        {
            text.push(space);
        }
        from.get_or_insert(text.len());
        text.push_str(piece);
    }
    from
}

/// True for a character that has no width, and for a control character.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    ) || c.is_control()
}

/// Bytes at the start of `words` that stand in the text as they are: words with one space between them.
fn plain(words: &str) -> usize {
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
