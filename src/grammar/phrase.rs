//! A phrase of a grammar: words, compared without regard to case, punctuation between them and kinds of space.

use std::ops::Range;
use std::sync::Arc;

use super::Origin;
use super::heard::{Heard, fold, fold_into, heard};
use super::nearest::nearest;

/// Some words, in which `*` stands for one to four words of any kind.
///
/// `* present` matches "Members present" and "Parents and Students Present".
#[derive(Clone, Debug)]
pub struct Phrase {
    /// The phrase as the grammar writes it, and behind that its words as they are compared.
    text: Arc<str>,
    /// Bytes of the text that are as the grammar writes them.
    source: usize,
    /// None for `*`.
    words: Arc<[Option<Word>]>,
    origin: Option<Origin>,
    /// Written by a house, not for a whole language.
    of_house: bool,
}

/// A word of a phrase.
#[derive(Clone, Debug)]
struct Word {
    /// Its bytes as they are compared.
    bytes: Range<usize>,
    hash: u64,
}

/// Most words that one `*` takes.
pub(super) const ANY: usize = 4;

impl Phrase {
    /// Reads a phrase as a grammar writes it.
    #[must_use]
    pub fn new(source: &str) -> Self {
        let mut text = String::with_capacity(2 * source.len());
        text.push_str(source);
        let mut all = Vec::new();
        for part in source.split_whitespace() {
            if part == "*" {
                all.push(None);
                continue;
            }
            for word in heard(part) {
                let start = text.len();
                fold_into(&mut text, word.text);
                let (bytes, hash) = (start..text.len(), word.hash);
                all.push(Some(Word { bytes, hash }));
            }
        }
        Self {
            text: text.into(),
            source: source.len(),
            words: all.into(),
            origin: None,
            of_house: false,
        }
    }

    pub(super) fn with_house(mut self) -> Self {
        self.of_house = true;
        self
    }

    /// True for a phrase that a house writes, not a whole language.
    #[must_use]
    pub fn is_of_house(&self) -> bool {
        self.of_house
    }

    pub(super) fn with_origin(mut self, origin: Origin) -> Self {
        self.origin = Some(origin);
        self
    }

    /// The phrase as the grammar writes it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.text[..self.source]
    }

    /// Where the grammar writes it, if it comes from a file.
    #[must_use]
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// True when the text is the phrase and nothing else but punctuation.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        let words = first_words(text, self.longest() + 1);
        let mut counts = self.counts(&words).iter();
        counts.any(|count| count > 0 && count == words.len())
    }

    /// Bytes of the phrase at the start of the text, up to a word boundary.
    #[must_use]
    pub fn starts(&self, text: &str) -> Option<usize> {
        Self::longest_start([self].into_iter(), text)
    }

    /// True when one of the phrases begins the text.
    pub(crate) fn any_starts<'p>(
        phrases: impl Iterator<Item = &'p Self> + Clone,
        text: &str,
    ) -> bool {
        Self::longest_start(phrases, text).is_some()
    }

    /// The most bytes that one of the phrases takes at the start of the text.
    pub(crate) fn longest_start<'p>(
        phrases: impl Iterator<Item = &'p Self> + Clone,
        text: &str,
    ) -> Option<usize> {
        let longest = phrases.clone().map(Self::longest).max()?;
        let words = first_words(text, longest);
        let starts = |phrase: &Self| {
            let count = phrase.counts(&words).last()?;
            Some(words.get(count.checked_sub(1)?)?.end())
        };
        phrases.filter_map(starts).max()
    }

    /// True when the phrase occurs in the text.
    #[must_use]
    pub fn within(&self, text: &str) -> bool {
        Self::any_within(std::slice::from_ref(self), text)
    }

    /// [`Self::within`] for the words of a text.
    pub(super) fn within_heard(&self, text: &[Heard<'_>]) -> bool {
        let occurs = |word: &Word| text.iter().any(|have| have.hash == word.hash);
        // Mostly a word is missing.
        self.words.iter().flatten().all(occurs)
            && (0..text.len()).any(|from| self.counts(&text[from..]).last().is_some())
    }

    /// True when one of the phrases occurs in the text.
    pub(crate) fn any_within(phrases: &[Self], text: &str) -> bool {
        let words = first_words(text, usize::MAX);
        phrases.iter().any(|phrase| phrase.within_heard(&words))
    }

    /// How many words of the phrase occur in the text, mistyped ones as well, and none of the small words of the language.
    #[must_use]
    pub fn shared(&self, text: &str, small: &[String]) -> usize {
        let words: Vec<String> = heard(text).map(|word| fold(word.text)).collect();
        let is_small = |word: &str| small.iter().any(|own| own == word);
        let occurs = |word: &str| {
            let long = word.chars().count() > 4;
            let have = words.iter().map(String::as_str);
            have.clone().any(|have| have == word) || long && nearest(word, have).is_some()
        };
        let telling = self.exact().filter(|word| !is_small(word));
        telling.filter(|word| occurs(word)).count()
    }

    /// The words that are written out.
    pub(super) fn exact(&self) -> impl Iterator<Item = &str> {
        self.words().flatten()
    }

    /// The words as they are compared, `None` for any.
    pub(super) fn words(&self) -> impl Iterator<Item = Option<&str>> {
        let words = self.words.iter();
        words.map(|word| Some(&self.text[word.as_ref()?.bytes.clone()]))
    }

    /// The word of a phrase that is no more than one.
    pub(super) fn only_word(&self) -> Option<&str> {
        let mut words = self.words();
        words.next().flatten().filter(|_| words.next().is_none())
    }

    /// The words as they are compared, `*` for any.
    pub(super) fn key(&self) -> Vec<&str> {
        self.words().map(|word| word.unwrap_or("*")).collect()
    }

    /// The hashes of the words that are written out.
    pub(super) fn hashes(&self) -> impl Iterator<Item = u64> {
        self.words.iter().flatten().map(|word| word.hash)
    }

    /// Most words that the phrase takes.
    pub(super) fn longest(&self) -> usize {
        let any = self.words.iter().filter(|word| word.is_none()).count();
        self.words.len() + any * (ANY - 1)
    }

    /// Counts of words that the phrase can take at the start of a text.
    fn counts(&self, text: &[Heard<'_>]) -> Counts {
        let words = self.words();
        words.fold(Counts::NONE_YET, |counts, word| match word {
            Some(word) => counts.then(|count| text.get(count).is_some_and(|have| have.is(word))),
            None => counts.then_any(text.len()),
        })
    }
}

/// The first words of a text, `most` at most.
fn first_words(text: &str, most: usize) -> Vec<Heard<'_>> {
    heard(text).take(most).collect()
}

/// The counts of words that the beginning of a phrase can take: a bit for each, so that no text is too long to be tried.
///
/// A phrase with `*` takes no more than 127 words.
#[derive(Clone, Copy)]
pub(super) struct Counts(u128);

impl Counts {
    /// Before the first word of a phrase.
    pub(super) const NONE_YET: Self = Self(1);

    /// After one word more, where it is the one that stands there.
    pub(super) fn then(self, stands: impl Fn(usize) -> bool) -> Self {
        let kept = self.iter().filter(|count| stands(*count));
        Self(kept.fold(0, |bits, count| bits | 1 << count) << 1)
    }

    /// After one to four words more, of which there are `left` in all.
    pub(super) fn then_any(self, left: usize) -> Self {
        let more = (1..=ANY).fold(0, |bits, more| bits | self.0 << more);
        let there = u32::try_from(left + 1)
            .ok()
            .and_then(|all| 1_u128.checked_shl(all));
        Self(there.map_or(more, |there| more & (there - 1)))
    }

    /// Ascending.
    pub(super) fn iter(self) -> impl Iterator<Item = usize> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            let count = bits.trailing_zeros() as usize;
            bits &= bits.wrapping_sub(1);
            (count < 128).then_some(count)
        })
    }

    /// The greatest; `None` when there is none but 0.
    fn last(self) -> Option<usize> {
        self.iter().last().filter(|count| *count > 0)
    }
}

impl PartialEq for Phrase {
    fn eq(&self, other: &Self) -> bool {
        self.source() == other.source()
    }
}

impl Eq for Phrase {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_compared_by_words() {
        assert!(Phrase::new("Members present").is("MEMBERS  PRESENT:"));
        assert!(Phrase::new("* present").is("Parents and Students Present:"));
        assert!(!Phrase::new("* present").is("Present"));
        assert!(!Phrase::new("AI").is("Aidan"));
        assert!(
            Phrase::new("following suggestions").within("The following suggestions were provided:")
        );
        assert!(
            !Phrase::new("following suggestions").within("The following day, suggestions came")
        );
        assert_eq!(Phrase::new("Action").starts("ACTION: Ann to go"), Some(6));
        assert_eq!(Phrase::new("AI").starts("Aidan"), None);
        assert_eq!(Phrase::new("#agreed").starts("#agreed to go"), Some(7));
    }
}
