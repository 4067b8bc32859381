//! The words beside a name that say who was there, in small letters once for each grammar.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::Words;

/// Marks of presence and absence, ready to be looked up.
#[derive(Clone, Debug)]
pub(crate) struct Marks {
    /// True for a mark of presence.
    known: HashMap<String, bool, FixedState>,
    /// Most bytes that a mark has, in capitals as well.
    most: usize,
}

/// Asks for a sign in colours: "✔️".
const VARIANT: char = '\u{fe0f}';

/// Times as many bytes as its small letter has a capital at most: the sign of Kelvin has three.
const CAPITAL: usize = 3;

impl Marks {
    pub(super) fn new(words: &Words) -> Self {
        let plain = |word: &String| word.trim_end_matches(VARIANT).to_lowercase();
        let absent = words.absent.iter().map(|word| (plain(word), false));
        let present = words.present.iter().map(|word| (plain(word), true));
        let known: HashMap<String, bool, FixedState> = absent.chain(present).collect();
        let longest = known.keys().map(String::len).max();
        Self {
            known,
            most: longest.unwrap_or(0) * CAPITAL,
        }
    }

    /// True for a mark of presence, false for one of absence.
    pub(crate) fn says(&self, word: &str) -> Option<bool> {
        let word = word.trim_end_matches(VARIANT);
        let may_be = word.len() <= self.most;
        may_be
            .then(|| self.known.get(&word.to_lowercase()).copied())
            .flatten()
    }
}
