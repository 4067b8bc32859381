//! The words of many phrases by number, so that a text is folded once and then compared as numbers.

use super::heard::{Heard, heard};

/// Words with their numbers, from 1.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    words: Vec<Box<str>>,
    /// Hash and number of each word, at the place that its hash says or right behind it; number 0 is a free place.
    places: Vec<(u64, u32)>,
}

/// A word of a text: its bytes, and its number in the vocabulary; 0 when it is in no phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    pub start: usize,
    pub end: usize,
    pub number: u32,
}

impl Vocabulary {
    /// The number of a word, which is added when it is new; 0 for what is no word.
    pub(super) fn learn(&mut self, folded: &str) -> u32 {
        let Some(word) = heard(folded).next() else {
            return 0;
        };
        let known = self.number(&word);
        if known > 0 {
            return known;
        }
        if self.places.len() < (self.words.len() + 1) * 4 {
            self.grow();
        }
        self.words.push(folded.into());
        let number = u32::try_from(self.words.len()).unwrap_or(0);
        self.put(word.hash, number);
        number
    }

    fn grow(&mut self) {
        let size = (self.places.len() * 2).max(64);
        let before = std::mem::replace(&mut self.places, vec![(0, 0); size]);
        for (hash, number) in before.into_iter().filter(|(_, number)| *number > 0) {
            self.put(hash, number);
        }
    }

    fn put(&mut self, hash: u64, number: u32) {
        let mut at = self.first_place(hash);
        while let Some(place) = self.places.get_mut(at) {
            if place.1 == 0 {
                *place = (hash, number);
                break;
            }
            at = self.next_place(at);
        }
    }

    fn first_place(&self, hash: u64) -> usize {
        usize::try_from(hash >> 32).unwrap_or(0) & self.places.len().wrapping_sub(1)
    }

    fn next_place(&self, at: usize) -> usize {
        (at + 1) & self.places.len().wrapping_sub(1)
    }

    /// The number of a word; 0 when it is unknown.
    fn number(&self, word: &Heard<'_>) -> u32 {
        let mut at = self.first_place(word.hash);
        // At least three places in four are free.
        while let Some((hash, number @ 1..)) = self.places.get(at) {
            let known = || self.words.get(*number as usize - 1);
            if *hash == word.hash && known().is_some_and(|known| word.is(known)) {
                return *number;
            }
            at = self.next_place(at);
        }
        0
    }

    /// One past the greatest number.
    pub(super) fn len(&self) -> usize {
        self.words.len() + 1
    }

    /// The first word of a text.
    pub(super) fn first(&self, text: &str) -> Option<Spoken> {
        heard(text).next().map(|word| self.known(&word))
    }

    fn known(&self, word: &Heard<'_>) -> Spoken {
        Spoken {
            start: word.start,
            end: word.end(),
            number: self.number(word),
        }
    }

    /// The words of a text, `most` at most.
    pub(super) fn spoken(&self, text: &str, most: usize) -> Vec<Spoken> {
        let mut spoken = Vec::with_capacity((text.len() / 4).min(most) + 1);
        spoken.extend(heard(text).take(most).map(|word| self.known(&word)));
        spoken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_numbers_as_others_are_learnt() {
        let mut vocabulary = Vocabulary::default();
        let words: Vec<String> = (0..500).map(|count| format!("word{count}")).collect();
        for (number, word) in (1..).zip(&words) {
            assert_eq!(vocabulary.learn(word), number);
        }
        for (number, word) in (1..).zip(&words) {
            assert_eq!(vocabulary.learn(word), number);
        }
        assert_eq!(vocabulary.len(), 501);
    }

    #[test]
    fn a_text_is_heard_whatever_its_case_and_accents() {
        let mut vocabulary = Vocabulary::default();
        let [present, été] = ["present", "ete"].map(|word| vocabulary.learn(word));
        let numbers = |text| {
            let spoken = vocabulary.spoken(text, 3);
            spoken.iter().map(|word| word.number).collect::<Vec<_>>()
        };
        assert_eq!(
            numbers("ÉTÉ – Présent: presents, present"),
            [été, present, 0]
        );
        assert!(numbers(" … ").is_empty());
    }
}
