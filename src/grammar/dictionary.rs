//! Phrases ready to be looked up at a place of a text.

use std::cmp::Reverse;
use std::ops::Range;

/// Phrases of one or more words with what each stands for. Case and accents make no difference, since people leave both out;
/// between the words of a phrase may stand spaces, dots and hyphens.
///
/// Parsers ask at every word of a document, nearly always in vain, so that a plain word is compared as it stands with the few
/// phrases of its first letter.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dictionary<T> {
    /// By their first word, those of one first word from the longest phrase to the shortest.
    phrases: Vec<Entry<T>>,
    /// Where the phrases of each letter from a to z stand, and which lengths their first words have.
    by_letter: Vec<(Range<usize>, Lengths)>,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    first: String,
    rest: Vec<String>,
    value: T,
}

impl<T: Copy> Dictionary<T> {
    pub(crate) fn new<'w>(phrases: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let entry = |(phrase, value)| {
            let mut words = words(phrase);
            let first = words.next()?;
            let rest = words.collect();
            Some(Entry { first, rest, value })
        };
        let mut phrases: Vec<Entry<T>> = phrases.into_iter().filter_map(entry).collect();
        phrases.sort_by(|a, b| {
            (&a.first, Reverse(a.rest.len())).cmp(&(&b.first, Reverse(b.rest.len())))
        });
        let of_letter = |letter: u8| {
            let begins = |entry: &Entry<T>| entry.first.as_bytes().first().copied();
            let start = phrases.partition_point(|entry| begins(entry) < Some(letter));
            let end = phrases.partition_point(|entry| begins(entry) <= Some(letter));
            let own = phrases.get(start..end).unwrap_or_default();
            (
                start..end,
                own.iter().map(|entry| entry.first.len()).collect(),
            )
        };
        let by_letter = (b'a'..=b'z').map(of_letter).collect();
        Self { phrases, by_letter }
    }

    /// What the longest phrase at the start of the text stands for, and the text after it.
    pub(crate) fn read<'t>(&self, text: &'t str) -> Option<(&'t str, T)> {
        let begun = match text.bytes().next()? {
            byte if byte.is_ascii() => Some(self.letter(byte)?),
            _ => None,
        };
        let (first, rest) = word(text)?;
        let read = |entry: &Entry<T>| Some((after(&entry.rest, rest)?, entry.value));
        let Some((own, lengths)) = begun.filter(|_| first.is_ascii()) else {
            return self.entries(&fold(first)).iter().find_map(read);
        };
        let same = |entry: &&Entry<T>| entry.first.eq_ignore_ascii_case(first);
        lengths
            .hold(first.len())
            .then(|| own.iter().filter(same).find_map(read))
            .flatten()
    }

    /// What the word stands for, when it is a phrase of one word.
    pub(crate) fn get(&self, folded: &str) -> Option<T> {
        let alone = |entry: &Entry<T>| entry.rest.is_empty().then_some(entry.value);
        self.entries(folded).iter().find_map(alone)
    }

    /// What the longest phrase of one word with which a word begins stands for, and its bytes; a plain word may be in capitals.
    pub(crate) fn prefix(&self, word: &str) -> Option<(usize, T)> {
        let own = match word.bytes().next()? {
            byte if byte.is_ascii() => self.letter(byte)?.0,
            _ => &self.phrases,
        };
        let begins = |entry: &&Entry<T>| {
            let lead = word.get(..entry.first.len());
            entry.rest.is_empty()
                && lead.is_some_and(|lead| lead.eq_ignore_ascii_case(&entry.first))
        };
        let longest = own
            .iter()
            .rev()
            .filter(begins)
            .max_by_key(|entry| entry.first.len())?;
        Some((longest.first.len(), longest.value))
    }

    /// The phrases with this first word.
    fn entries(&self, first: &str) -> &[Entry<T>] {
        let start = self.phrases.partition_point(|entry| *entry.first < *first);
        let own = self.phrases.get(start..).unwrap_or_default();
        let count = own.iter().take_while(|entry| entry.first == first).count();
        own.get(..count).unwrap_or_default()
    }

    /// The phrases that begin with a letter, with the lengths of their first words. `None` when there are none.
    fn letter(&self, byte: u8) -> Option<(&[Entry<T>], Lengths)> {
        let at = byte.to_ascii_lowercase().checked_sub(b'a')?;
        let (range, lengths) = self.by_letter.get(usize::from(at))?;
        let own = self.phrases.get(range.clone())?;
        (!own.is_empty()).then_some((own, *lengths))
    }
}

/// Lengths of some words; all that are long count as one.
#[derive(Clone, Copy, Debug, Default)]
struct Lengths(u32);

impl Lengths {
    fn bit(length: usize) -> u32 {
        1 << length.min(31)
    }

    fn hold(self, length: usize) -> bool {
        self.0 & Self::bit(length) != 0
    }
}

impl FromIterator<usize> for Lengths {
    fn from_iter<I: IntoIterator<Item = usize>>(lengths: I) -> Self {
        Self(
            lengths
                .into_iter()
                .fold(0, |all, length| all | Self::bit(length)),
        )
    }
}

fn after<'t>(words: &[String], text: &'t str) -> Option<&'t str> {
    words.iter().try_fold(text, |text, want| {
        let (have, rest) = word(text.trim_start_matches([' ', '.', '-', '\u{a0}']))?;
        (fold(have) == *want).then_some(rest)
    })
}

fn words(phrase: &str) -> impl Iterator<Item = String> {
    let mut rest = phrase;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
        let (word, after) = word(rest)?;
        rest = after;
        Some(fold(word))
    })
}

/// The word with which a text begins, and the text after it. An apostrophe inside is part of it, as in "o'clock".
pub(crate) fn word(text: &str) -> Option<(&str, &str)> {
    let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(plain) {
        Some(b'\'' | 128..) => any_word(text),
        _ => (plain > 0).then(|| text.split_at(plain)),
    }
}

fn any_word(text: &str) -> Option<(&str, &str)> {
    let inside = |c: char| c.is_alphabetic() || is_mark(c);
    let mut end = 0;
    while let Some(part) = text[end..].find(|c| !inside(c)).or(Some(text.len() - end)) {
        if part == 0 {
            break;
        }
        end += part;
        let mut next = text[end..].chars();
        match (next.next(), next.next()) {
            (Some(mark @ ('\'' | '’')), Some(letter)) if letter.is_alphabetic() => {
                end += mark.len_utf8();
            }
            _ => break,
        }
    }
    (end > 0).then(|| text.split_at(end))
}

/// A word without case and accents.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars()
        .filter(|c| !is_mark(*c))
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

/// A combining accent, as decomposed text has them.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        '’' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_begins_with_the_longest_phrase_of_one_word() {
        let dictionary = Dictionary::new([("ein", 1), ("eins", 2), ("ein paar", 3), ("März", 4)]);
        assert_eq!(dictionary.prefix("EINSAM"), Some((4, 2)));
        assert_eq!(dictionary.prefix("einer"), Some((3, 1)));
        assert_eq!(dictionary.prefix("marzipan"), Some((4, 4)));
        assert_eq!(dictionary.prefix("kein"), None);
        assert_eq!(dictionary.prefix(""), None);
        assert_eq!(dictionary.get("ein"), Some(1));
        assert_eq!(dictionary.get("einer"), None);
    }

    #[test]
    fn the_longest_phrase_is_read_whatever_its_case_and_accents() {
        let dictionary =
            Dictionary::new([("p.m.", 1), ("de la mañana", 2), ("de", 3), ("o'clock", 4)]);
        assert_eq!(dictionary.read("P.M. sharp"), Some((". sharp", 1)));
        assert_eq!(dictionary.read("De la manana"), Some(("", 2)));
        assert_eq!(dictionary.read("de la man\u{303}ana"), Some(("", 2)));
        assert_eq!(dictionary.read("de Paris"), Some((" Paris", 3)));
        assert_eq!(dictionary.read("O’Clock"), Some(("", 4)));
        assert_eq!(dictionary.read("den"), None);
        assert_eq!(dictionary.read("' de"), None);
    }
}
