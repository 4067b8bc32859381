//! A stretch of the reading text, as the record gives it: characters for programs, a line for people.

use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a value stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// First character of the value, counted in Unicode characters of the reading text.
    pub start: usize,
    /// One past the last character of the value, counted likewise.
    pub end: usize,
    /// Line of the source (text, Markdown) or paragraph (DOCX) on which the value starts, from 1.
    pub line: usize,
}

/// Turns byte offsets of a text into character offsets without walking the text anew each time.
#[derive(Clone, Debug)]
pub(crate) struct Characters<'t> {
    text: &'t str,
    /// Characters before each `STRIDE`-th byte; empty for ASCII, where both counts agree.
    marks: Vec<usize>,
}

const STRIDE: usize = 64;

impl<'t> Characters<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for chunk in text.as_bytes().chunks(STRIDE) {
                marks.push(count);
                count += starts(chunk);
            }
            marks.push(count);
        }
        Self { text, marks }
    }

    /// Characters of the text before byte `at`.
    pub(crate) fn before(&self, at: usize) -> usize {
        match self.marks.get(at / STRIDE) {
            None => at,
            Some(count) => count + starts(&self.text.as_bytes()[at - at % STRIDE..at]),
        }
    }

    /// The byte at which the character `at` begins.
    pub(crate) fn byte(&self, at: usize) -> usize {
        let Some(stride) = self
            .marks
            .partition_point(|count| *count <= at)
            .checked_sub(1)
        else {
            return at;
        };
        let (mut byte, mut left) = (stride * STRIDE, at - self.marks[stride]);
        let bytes = self.text.as_bytes();
        while let Some(one) = bytes.get(byte) {
            if one & 0xC0 != 0x80 {
                if left == 0 {
                    return byte;
                }
                left -= 1;
            }
            byte += 1;
        }
        self.text.len()
    }

    pub(crate) fn range(&self, bytes: &Range<usize>) -> Range<usize> {
        self.before(bytes.start)..self.before(bytes.end)
    }
}

/// Characters that begin in these bytes of a UTF-8 text, `STRIDE` at most.
fn starts(bytes: &[u8]) -> usize {
    let begins = |byte: &u8| u8::from(byte & 0xC0 != 0x80);
    usize::from(bytes.iter().map(begins).sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn character_offsets_agree_with_counting() {
        for unit in ["plain ", "é", "„Ärger“ ", "于 航 ", "a\u{301}🎈"] {
            let text = unit.repeat(200);
            let characters = Characters::of(&text);
            for (count, (at, _)) in text.char_indices().enumerate() {
                assert_eq!(characters.before(at), count, "{unit:?} at byte {at}");
                assert_eq!(characters.byte(count), at, "{unit:?} at character {count}");
            }
            let count = text.chars().count();
            assert_eq!(characters.before(text.len()), count);
            assert_eq!(characters.byte(count), text.len());
        }
    }
}
