//! A phrase of a grammar: words, compared without regard to case, punctuation between them and kinds of space.

use std::ops::Range;
use std::sync::Arc;

use super::Origin;
use super::heard::{Folded, Heard, fold_into, heard, words};
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
    /// The bytes of the words as they are compared; none for `*`.
    words: Arc<[Option<Range<usize>>]>,
    origin: Option<Origin>,
    /// Written by a house, not for a whole language.
    of_house: bool,
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
            for (_, word) in words(part) {
                let start = text.len();
                fold_into(&mut text, word);
                all.push(Some(start..text.len()));
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
        let folded = Folded::up_to(text, self.longest() + 1);
        self.counts(&folded, 0)
            .iter()
            .any(|count| count > 0 && count == folded.len())
    }

    /// Bytes of the phrase at the start of the text, up to a word boundary.
    #[must_use]
    pub fn starts(&self, text: &str) -> Option<usize> {
        let folded = Folded::up_to(text, self.longest());
        folded.end(self.counts(&folded, 0).last()?)
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
        let folded = Folded::up_to(text, longest);
        let starts = |phrase: &Self| folded.end(phrase.counts(&folded, 0).last()?);
        phrases.filter_map(starts).max()
    }

    /// True when the phrase occurs in the text.
    #[must_use]
    pub fn within(&self, text: &str) -> bool {
        if self.has_any() {
            let folded = Folded::of(text);
            return (0..folded.len()).any(|at| self.counts(&folded, at).last().is_some());
        }
        let Some(first) = self.exact().next() else {
            return false;
        };
        let begins = |word: Heard<'_>| {
            let mut have = heard(text.get(word.start..).unwrap_or_default());
            word.is(first)
                && self
                    .exact()
                    .all(|want| have.next().is_some_and(|have| have.is(want)))
        };
        heard(text).any(begins)
    }

    /// [`Self::within`] for the words of a text; `None` for a phrase with `*`.
    pub(super) fn within_heard(&self, text: &[Heard<'_>]) -> Option<bool> {
        if self.has_any() {
            return None;
        }
        let Some(first) = self.exact().next().and_then(|first| heard(first).next()) else {
            return Some(false);
        };
        let same = |(want, have): (&str, &Heard<'_>)| have.is(want);
        Some(text.windows(self.words.len()).any(|words| {
            let begins = words.first().is_some_and(|word| word.hash == first.hash);
            begins && self.exact().zip(words).all(same)
        }))
    }

    /// True when one of the phrases occurs in the text.
    pub(crate) fn any_within(phrases: &[Self], text: &str) -> bool {
        let words: Vec<Heard<'_>> = heard(text).collect();
        let within = |phrase: &Self| phrase.within_heard(&words);
        phrases
            .iter()
            .any(|phrase| within(phrase).unwrap_or_else(|| phrase.within(text)))
    }

    /// How many words of the phrase occur in the text, mistyped ones as well, and none of the small words of the language.
    #[must_use]
    pub fn shared(&self, text: &str, small: &[String]) -> usize {
        let folded = Folded::of(text);
        let words: Vec<&str> = (0..folded.len()).filter_map(|at| folded.word(at)).collect();
        let is_small = |word: &str| small.iter().any(|own| own == word);
        let occurs = |word: &str| {
            let long = word.chars().count() > 4;
            words.contains(&word) || long && nearest(word, words.iter().copied()).is_some()
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
        words.map(|word| Some(&self.text[word.clone()?]))
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

    /// True for a phrase with `*`.
    fn has_any(&self) -> bool {
        self.words.contains(&None)
    }

    /// Most words that the phrase takes.
    pub(super) fn longest(&self) -> usize {
        let any = self.words.iter().filter(|word| word.is_none()).count();
        self.words.len() + any * (ANY - 1)
    }

    /// Counts of words that the phrase can take from word `from` on.
    fn counts(&self, text: &Folded, from: usize) -> Counts {
        let left = text.len().saturating_sub(from);
        self.words()
            .fold(Counts::NONE_YET, |counts, word| match word {
                Some(_) => counts.then(|count| text.word(from + count) == word),
                None => counts.then_any(left),
            })
    }
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
