//! Lists of phrases, ready to be looked up in the words of a line.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::nearest::is_mistyped;
use super::token::{Token, first_token, fold, tokens};

/// Phrases, found by their first word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrases {
    by_first: HashMap<u64, Vec<Box<[String]>>, FixedState>,
    /// A bit for each hash of a first word, so that nearly all other words cost no more than a look at it.
    sieve: Vec<u64>,
    /// Ends of words, folded: "-leiter" is in "Bauhofleiter".
    ends_of_words: Vec<String>,
}

impl Phrases {
    pub(super) fn new<'a>(list: impl IntoIterator<Item = &'a str>) -> Self {
        let mut by_first: HashMap<u64, Vec<Box<[String]>>, FixedState> = HashMap::default();
        let mut ends_of_words = Vec::new();
        for phrase in list {
            if let Some(end) = ending(phrase) {
                ends_of_words.push(end);
                continue;
            }
            let words = tokens(phrase);
            if let Some(first) = words.first() {
                let words = words.iter().map(|word| word.folded().collect());
                by_first
                    .entry(first.hash)
                    .or_default()
                    .push(words.collect());
            }
        }
        let mut sieve = vec![0; by_first.len().div_ceil(4).next_power_of_two()];
        for hash in by_first.keys() {
            let (place, bit) = place(*hash, sieve.len());
            if let Some(bits) = sieve.get_mut(place) {
                *bits |= bit;
            }
        }
        Self {
            by_first,
            sieve,
            ends_of_words,
        }
    }

    /// The phrases of one word, folded.
    fn words(&self) -> impl Iterator<Item = &str> {
        let phrases = self.by_first.values().flatten();
        phrases.filter_map(|phrase| match &**phrase {
            [word] => Some(word.as_str()),
            _ => None,
        })
    }

    /// The phrases of one word, folded, that a word is but for one slip of the hand; both have the fewest letters at least.
    pub(crate) fn mistyped_as(&self, word: &Token, fewest: usize) -> impl Iterator<Item = &str> {
        let word: String = word.folded().collect();
        let meant = move |known: &&str| is_mistyped(&word, fewest, [*known]);
        self.words().filter(meant)
    }

    /// Words of the longest phrase of some lists with which `tokens` begin; 0 when there is none.
    pub(crate) fn longest_among<const N: usize>(lists: [&Self; N], tokens: &[Token]) -> usize {
        let counts = lists.into_iter().map(|list| list.longest(tokens));
        counts.max().unwrap_or(0)
    }

    /// [`Self::longest`] of the words of a text, of which mostly the first says that there is none.
    pub(crate) fn longest_in(&self, text: &str) -> usize {
        if self.may_begin_text(text) {
            self.longest(&tokens(text))
        } else {
            0
        }
    }

    /// False for a text that begins with no phrase, as most do.
    pub(crate) fn may_begin_text(&self, text: &str) -> bool {
        first_token(text).is_some_and(|first| self.may_begin(&first) || self.is_compound(&first))
    }

    /// Words of the longest phrase with which `tokens` begin; 0 when there is none.
    #[inline]
    pub(crate) fn longest(&self, tokens: &[Token]) -> usize {
        match tokens.first() {
            // Nearly all words are looked at no further.
            Some(first) if self.may_begin(first) || !self.ends_of_words.is_empty() => {
                self.longest_from(first, tokens)
            }
            _ => 0,
        }
    }

    #[inline(never)]
    fn longest_from(&self, first: &Token, tokens: &[Token]) -> usize {
        let count = self.longest_of(first.hash, tokens);
        count.max(usize::from(self.is_compound(first)))
    }

    /// A word of which the end is listed.
    fn is_compound(&self, word: &Token) -> bool {
        self.ends_of_words.iter().any(|end| word.has_end(end))
    }

    #[inline]
    fn may_begin(&self, word: &Token) -> bool {
        let (place, bit) = place(word.hash, self.sieve.len());
        self.sieve.get(place).is_some_and(|bits| bits & bit != 0)
    }

    fn longest_of(&self, first: u64, tokens: &[Token]) -> usize {
        let phrases = self.by_first.get(&first).into_iter().flatten();
        phrases
            .filter(|phrase| begins(tokens, phrase))
            .map(|phrase| phrase.len())
            .max()
            .unwrap_or(0)
    }

    /// The first place at which a phrase stands, with its words.
    pub(crate) fn find(&self, tokens: &[Token]) -> Option<(usize, usize)> {
        (0..tokens.len()).find_map(|at| {
            let count = self.longest(tokens.get(at..)?);
            (count > 0).then_some((at, count))
        })
    }

    /// True when a phrase stands anywhere in `tokens`.
    pub(crate) fn within(&self, tokens: &[Token]) -> bool {
        self.find(tokens).is_some()
    }

    /// True when `tokens` are one phrase.
    pub(crate) fn is(&self, tokens: &[Token]) -> bool {
        !tokens.is_empty() && self.longest(tokens) == tokens.len()
    }

    /// [`Self::is`] of the words of a text, of which mostly the first says that they are none.
    pub(crate) fn is_text(&self, text: &str) -> bool {
        self.may_begin_text(text) && self.is(&tokens(text))
    }

    /// Words of the phrase with which `tokens` end; 0 when there is none.
    pub(crate) fn ends(&self, tokens: &[Token]) -> usize {
        (0..tokens.len())
            .find(|at| {
                tokens
                    .get(*at..)
                    .is_some_and(|tail| self.longest(tail) == tail.len())
            })
            .map_or(0, |at| tokens.len() - at)
    }
}

/// The end of a word, as lists write it: "-leiter".
fn ending(phrase: impl AsRef<str>) -> Option<String> {
    let end = phrase.as_ref().strip_prefix('-')?;
    Some(fold(end).collect())
}

fn begins(tokens: &[Token], words: &[String]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.is(word))
}

/// Where the bit of a hash stands among some words of bits.
#[inline]
fn place(hash: u64, words: usize) -> (usize, u64) {
    let high = (hash >> 32) as usize;
    (high & words.wrapping_sub(1), 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_by_words() {
        let phrases = Phrases::new(["Chair", "note taker", "M/s", "members of the public"]);
        assert!(phrases.is(&tokens("note-taker")));
        assert!(phrases.within(&tokens("TSC Co-Chair")));
        assert!(!phrases.within(&tokens("Chairs")));
        assert_eq!(phrases.longest(&tokens("M/s Lee")), 2);
        assert_eq!(phrases.ends(&tokens("six members of the public.")), 4);
        assert_eq!(phrases.find(&tokens("a note taker")), Some((1, 2)));
    }

    #[test]
    fn a_long_word_may_be_a_phrase_with_a_slip_of_the_hand() {
        let phrases = Phrases::new(["Responsible", "Owner", "Person responsible"]);
        let meant = |word: &str| {
            let found = tokens(word);
            let meant = phrases.mistyped_as(&found[0], 8);
            meant.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(meant("Reponsible"), ["responsible"]);
        assert!(meant("Ownr").is_empty());
        assert!(meant("Possible").is_empty());
    }

    #[test]
    fn the_end_of_a_compound_finds_the_word() {
        let phrases = Phrases::new(["Wart", "-leiter"]);
        assert!(phrases.is(&tokens("Bauhofleiter")));
        assert!(!phrases.is(&tokens("Leiter")));
        assert!(!phrases.is(&tokens("Leiterin")));
        assert_eq!(phrases.find(&tokens("der Amtsleiter")), Some((1, 1)));
    }
}
