//! Phrases ready to be looked up at a place of a text.

use std::collections::HashMap;

/// Phrases of one or more words with what each stands for. Case and accents make no difference, since people leave both out;
/// between the words of a phrase may stand spaces, dots and hyphens.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dictionary<T> {
    by_first_word: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T: Copy> Dictionary<T> {
    pub(crate) fn new<'w>(phrases: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let mut by_first_word: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (phrase, value) in phrases {
            let mut words = words(phrase);
            if let Some(first) = words.next() {
                let rest = words.collect();
                by_first_word.entry(first).or_default().push((rest, value));
            }
        }
        for phrases in by_first_word.values_mut() {
            phrases.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { by_first_word }
    }

    /// What the longest phrase at the start of the text stands for, and the text after it.
    pub(crate) fn read<'t>(&self, text: &'t str) -> Option<(&'t str, T)> {
        let (first, rest) = word(text)?;
        self.by_first_word
            .get(&fold(first))?
            .iter()
            .find_map(|(words, value)| Some((after(words, rest)?, *value)))
    }

    /// What the word stands for, when it is a phrase of one word.
    pub(crate) fn get(&self, folded: &str) -> Option<T> {
        self.by_first_word
            .get(folded)?
            .iter()
            .find_map(|(words, value)| words.is_empty().then_some(*value))
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
