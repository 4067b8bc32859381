//! The lines of a text, and the signs that words hold, which most rules need none of.

use memchr::{memchr, memchr_iter, memchr3, memmem};

/// The lines of a text without their ends; what follows the last end is one too.
pub(super) fn of(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    memchr_iter(b'\n', text.as_bytes())
        .chain([text.len()])
        .map(move |end| {
            let line = &text[start..end];
            start = end + 1;
            line.strip_suffix('\r').unwrap_or(line)
        })
}

/// Which signs stand in some words, as bits. They are looked for all at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u8);

/// Two spaces side by side.
const GAP: u8 = 1;
const TAB: u8 = 2;
/// A control character; a tab is one.
const CONTROL: u8 = 4;
/// What begins or ends markup: `*`, `_`, `[`.
const MARK: u8 = 8;
/// What does so in light markup besides: a back tick, `<`, `~`, and the stroke that takes a sign for itself.
const LIGHT: u8 = 16;
const QUOTE: u8 = 32;
const COLON: u8 = 64;
/// Characters that are not ASCII.
const WIDE: u8 = 128;

/// Bytes that are looked at in one step.
const LANES: usize = 16;

impl Signs {
    pub(super) fn of(words: &str) -> Self {
        let bytes = words.as_bytes();
        let Some((first, later)) = bytes.split_first() else {
            return Self::default();
        };
        let (Some(last), Some(before)) = (later.last_chunk(), bytes[..later.len()].last_chunk())
        else {
            return Self::of_few(bytes);
        };
        let mut found = [0; LANES];
        found[0] = signs(*first);
        let mut add = |bytes: &[u8; LANES], before: &[u8; LANES]| {
            for ((found, byte), before) in found.iter_mut().zip(bytes).zip(before) {
                let gap = sign(*byte == b' ', GAP) & sign(*before == b' ', GAP);
                *found |= signs(*byte) | gap;
            }
        };
        let (chunks, _) = later.as_chunks();
        let (befores, _) = bytes.as_chunks();
        for (chunk, before) in chunks.iter().zip(befores) {
            add(chunk, before);
        }
        add(last, before);
        Self(found.iter().fold(0, |all, found| all | found))
    }

    /// The signs in words of no more than a step.
    fn of_few(bytes: &[u8]) -> Self {
        let mut found = 0;
        let mut before = 0;
        for byte in bytes {
            found |= SIGNS[usize::from(*byte)];
            found |= u8::from(*byte == b' ' && before == b' ') * GAP;
            before = *byte;
        }
        Self(found)
    }

    fn has(self, signs: u8) -> bool {
        self.0 & signs != 0
    }

    /// True where white space may be wide: the words may stand in columns.
    pub(super) fn may_part(self) -> bool {
        self.has(GAP | CONTROL | WIDE)
    }

    /// True for words of ASCII without gaps, as most are.
    pub(super) fn is_clean(self) -> bool {
        !self.may_part()
    }

    /// The signs of these words and of others.
    pub(super) fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// True when a URL or a label may stand in the words.
    pub(super) fn has_colon(self) -> bool {
        self.has(COLON)
    }

    /// True when the words have two spaces side by side, or a tab or wide space between them.
    pub(super) fn is_spread(self, words: &str) -> bool {
        self.has(GAP | TAB) || self.has(WIDE) && has_wide_space(words)
    }

    /// True when there is a mark in the words, or a line end.
    pub(super) fn has_marks(self, words: &str, light: bool) -> bool {
        self.has(MARK)
            || self.has(CONTROL) && memchr(b'\n', words.as_bytes()).is_some()
            || light && self.has(LIGHT)
            || light && self.has(QUOTE) && memmem::find(words.as_bytes(), b"'''").is_some()
    }
}

/// The signs that a byte is. Without a branch, so that many bytes are looked at in one step.
const fn signs(byte: u8) -> u8 {
    let light = matches!(byte, b'`' | b'<' | b'~' | b'\\');
    sign(byte == b'\t', TAB)
        | sign(byte < b' ', CONTROL)
        | sign(byte == 0x7F, CONTROL)
        | sign(byte == b'*', MARK)
        | sign(byte == b'_', MARK)
        | sign(byte == b'[', MARK)
        | sign(light, LIGHT)
        | sign(byte == b'\'', QUOTE)
        | sign(byte == b':', COLON)
        | (byte & WIDE)
}

const fn sign(is: bool, sign: u8) -> u8 {
    if is { sign } else { 0 }
}

/// The signs that each byte is.
const SIGNS: [u8; 256] = {
    let mut all = [0; 256];
    let mut byte = 0_u8;
    loop {
        all[byte as usize] = signs(byte);
        if byte == u8::MAX {
            break all;
        }
        byte += 1;
    }
};

fn has_wide_space(words: &str) -> bool {
    let bytes = words.as_bytes();
    // What such a space begins with.
    let may = memchr3(0xC2, 0xE2, 0xE3, bytes).is_some() || memchr(0xE1, bytes).is_some();
    may && words.chars().any(|c| !c.is_ascii() && c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The signs are found wherever they stand in words of any length.
    #[test]
    fn signs_are_found_in_every_place() {
        for length in 1..70 {
            for at in 0..length {
                for (sign, bits) in [
                    ("\t", TAB | CONTROL),
                    ("\n", CONTROL),
                    ("\u{7f}", CONTROL),
                    ("*", MARK),
                    ("~", LIGHT),
                    ("'", QUOTE),
                    (":", COLON),
                    ("é", WIDE),
                    (" ", 0),
                    ("  ", GAP),
                ] {
                    let words = ["a".repeat(at), sign.to_owned(), "b".repeat(length - at)].concat();
                    assert_eq!(Signs::of(&words), Signs(bits), "{words:?}");
                }
            }
        }
        assert_eq!(Signs::of(""), Signs(0));
        assert_eq!(Signs::of(" "), Signs(0));
    }
}
