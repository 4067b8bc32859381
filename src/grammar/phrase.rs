//! A phrase of a grammar: words, compared without regard to case, punctuation between them and kinds of space.

use std::ops::Range;
use std::sync::Arc;

use super::Origin;
use super::nearest::nearest;

/// Some words, in which `*` stands for one to four words of any kind.
///
/// `* present` matches "Members present" and "Parents and Students Present".
#[derive(Clone, Debug)]
pub struct Phrase {
    source: Arc<str>,
    words: Arc<[Word]>,
    origin: Option<Origin>,
    /// Written by a house, not for a whole language.
    of_house: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Exactly(Box<str>),
    Any,
}

/// Most words that one `*` takes.
pub(super) const ANY: usize = 4;

impl Phrase {
    /// Reads a phrase as a grammar writes it.
    #[must_use]
    pub fn new(source: &str) -> Self {
        let mut all = Vec::new();
        for part in source.split_whitespace() {
            if part == "*" {
                all.push(Word::Any);
            } else {
                all.extend(words(part).map(|(_, word)| Word::Exactly(fold(word).into())));
            }
        }
        Self {
            source: source.into(),
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
        &self.source
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
        self.counts(&folded, 0).contains(&folded.len())
    }

    /// Bytes of the phrase at the start of the text, up to a word boundary.
    #[must_use]
    pub fn starts(&self, text: &str) -> Option<usize> {
        let folded = Folded::up_to(text, self.longest());
        folded.end(*self.counts(&folded, 0).last()?)
    }

    /// True when the phrase occurs in the text.
    #[must_use]
    pub fn within(&self, text: &str) -> bool {
        if self.words.contains(&Word::Any) {
            let folded = Folded::of(text);
            return (0..folded.len()).any(|at| !self.counts(&folded, at).is_empty());
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
        self.words.iter().filter_map(|word| match word {
            Word::Exactly(word) => Some(&**word),
            Word::Any => None,
        })
    }

    /// The words as they are compared, `None` for any.
    pub(super) fn words(&self) -> impl Iterator<Item = Option<&str>> {
        self.words.iter().map(|word| match word {
            Word::Exactly(word) => Some(&**word),
            Word::Any => None,
        })
    }

    /// The words as they are compared, `*` for any.
    pub(super) fn key(&self) -> Vec<&str> {
        let words = self.words.iter();
        words
            .map(|word| match word {
                Word::Exactly(word) => &**word,
                Word::Any => "*",
            })
            .collect()
    }

    /// Most words that the phrase takes.
    pub(super) fn longest(&self) -> usize {
        let any = self.words.iter().filter(|word| **word == Word::Any).count();
        self.words.len() + any * (ANY - 1)
    }

    /// Counts of words, ascending, that the phrase can take from word `from` on.
    fn counts(&self, text: &Folded, from: usize) -> Vec<usize> {
        let left = text.len().saturating_sub(from);
        let mut counts = vec![0];
        for word in &*self.words {
            counts = match word {
                Word::Exactly(want) => counts
                    .into_iter()
                    .filter(|count| text.word(from + count) == Some(want))
                    .map(|count| count + 1)
                    .collect(),
                Word::Any => any(&counts, left),
            };
            if counts.is_empty() {
                break;
            }
        }
        counts.retain(|count| *count > 0);
        counts
    }
}

/// The counts after one to four words more, of which there are `left`.
pub(super) fn any(counts: &[usize], left: usize) -> Vec<usize> {
    let mut next: Vec<usize> = counts
        .iter()
        .flat_map(|count| count + 1..(count + ANY).min(left) + 1)
        .collect();
    next.sort_unstable();
    next.dedup();
    next
}

impl PartialEq for Phrase {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Phrase {}

/// The words of a text, folded once for many phrases.
struct Folded {
    text: String,
    words: Vec<Range<usize>>,
    /// Bytes of the text at which each word ends.
    ends: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Self {
        Self::up_to(text, usize::MAX)
    }

    /// The first words of a text, `most` at most.
    fn up_to(text: &str, most: usize) -> Self {
        let mut folded = Self {
            text: String::new(),
            words: Vec::new(),
            ends: Vec::new(),
        };
        for (at, word) in words(text).take(most) {
            let start = folded.text.len();
            fold_into(&mut folded.text, word);
            folded.words.push(start..folded.text.len());
            folded.ends.push(at + word.len());
        }
        folded
    }

    fn len(&self) -> usize {
        self.words.len()
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.text.get(self.words.get(at)?.clone())
    }

    /// Bytes of the text up to the end of the first `count` words.
    fn end(&self, count: usize) -> Option<usize> {
        self.ends.get(count.checked_sub(1)?).copied()
    }
}

/// A word as it stands in a text.
pub(super) struct Heard<'t> {
    pub start: usize,
    pub text: &'t str,
    /// Of the word folded.
    pub hash: u64,
}

impl Heard<'_> {
    /// True when the word is one that is folded already.
    pub(super) fn is(&self, folded: &str) -> bool {
        if self.text.is_ascii() {
            self.text.eq_ignore_ascii_case(folded)
        } else {
            fold(self.text) == folded
        }
    }
}

/// The words of a text; signs that carry meaning as a label (`#agreed`, `@`) are part of the word.
pub(super) fn heard(text: &str) -> impl Iterator<Item = Heard<'_>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = start_of_word(text, at)?;
        let mut hash = SEED;
        let mut end = start;
        for byte in bytes.get(start..)? {
            let sign = FOLDED[usize::from(*byte)];
            if sign == 0 {
                break;
            }
            hash = mixed(hash, sign);
            end += 1;
        }
        if bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
            end = end_of_word(text, end);
            hash = fold(&text[start..end]).bytes().fold(SEED, mixed);
        }
        at = end;
        let text = &text[start..end];
        Some(Heard { start, text, hash })
    })
}

/// The words of a text with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    heard(text).map(|word| (word.start, word.text))
}

fn start_of_word(text: &str, mut at: usize) -> Option<usize> {
    loop {
        let byte = *text.as_bytes().get(at)?;
        if byte.is_ascii() {
            if FOLDED[usize::from(byte)] > 0 {
                return Some(at);
            }
            at += 1;
        } else {
            let sign = text[at..].chars().next()?;
            if is_inside(sign) {
                return Some(at);
            }
            at += sign.len_utf8();
        }
    }
}

fn end_of_word(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.find(|c| !is_inside(c)).unwrap_or(rest.len())
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '#' | '@' | '&')
}

/// The ASCII signs of words in small letters; 0 for all else.
const FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut sign = 0_u8;
    while sign < 128 {
        if sign.is_ascii_alphanumeric() || matches!(sign, b'\'' | b'#' | b'@' | b'&') {
            folded[sign as usize] = sign.to_ascii_lowercase();
        }
        sign += 1;
    }
    folded
};

// FNV-1a: a hash that is made while the signs of a word are looked at anyway.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn mixed(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(&mut folded, word);
    folded
}

fn fold_into(folded: &mut String, word: &str) {
    if word.is_ascii() {
        folded.push_str(word);
        let start = folded.len() - word.len();
        if let Some(word) = folded.get_mut(start..) {
            word.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars() {
        match c {
            '’' => folded.push('\''),
            _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            _ => folded.extend(c.to_lowercase()),
        }
    }
}

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
