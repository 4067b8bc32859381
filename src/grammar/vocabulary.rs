//! The words of many phrases by number, so that a text is folded once and then compared as numbers.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::phrase::{fold_into, words};

/// Words with their numbers, from 1.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<Box<str>, u32, FixedState>,
}

/// A word of a text: its bytes, and its number in the vocabulary; 0 when it is in no phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    pub start: usize,
    pub end: usize,
    pub number: u32,
}

impl Vocabulary {
    /// The number of a word, which is added when it is new.
    pub(super) fn learn(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.numbers.len() + 1).unwrap_or(u32::MAX);
        *self.numbers.entry(word.into()).or_insert(next)
    }

    /// One past the greatest number.
    pub(super) fn len(&self) -> usize {
        self.numbers.len() + 1
    }

    /// The words of a text, `most` at most.
    pub(super) fn spoken(&self, text: &str, most: usize) -> Vec<Spoken> {
        let mut folded = String::with_capacity(32);
        let mut spoken = Vec::with_capacity((text.len() / 6).min(most) + 1);
        for (start, word) in words(text).take(most) {
            folded.clear();
            fold_into(&mut folded, word);
            spoken.push(Spoken {
                start,
                end: start + word.len(),
                number: self.numbers.get(&*folded).copied().unwrap_or(0),
            });
        }
        spoken
    }
}
