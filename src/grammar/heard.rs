//! The words of a text as phrases compare them: in small letters, without accents and the signs between them.

use super::hash::hash;
use super::token::is_letter;

/// A word as it stands in a text.
pub(super) struct Heard<'t> {
    pub start: usize,
    pub text: &'t str,
    /// Of the word folded.
    pub hash: u64,
}

impl Heard<'_> {
    /// The byte at which it ends.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// True when the word is one that is folded already.
    pub(super) fn is(&self, folded: &str) -> bool {
        let same = |(have, want): (u8, u8)| FOLDED[usize::from(have)] == want;
        let plain = self.text.len() == folded.len();
        plain && self.text.bytes().zip(folded.bytes()).all(same)
            || !self.text.is_ascii() && fold(self.text) == folded
    }
}

/// The words of a text; signs that carry meaning as a label (`#agreed`, `@`) are part of the word.
#[inline]
pub(super) fn heard(text: &str) -> impl Iterator<Item = Heard<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = start_of_word(text, at)?;
        let end = end_of_plain(text, start);
        let plain = text.as_bytes().get(end).is_none_or(u8::is_ascii);
        at = if plain { end } else { end_of_word(text, end) };
        let text = text.get(start..at)?;
        let hash = if plain {
            hash(text.as_bytes())
        } else {
            hash(fold(text).as_bytes())
        };
        Some(Heard { start, text, hash })
    })
}

/// Where the ASCII signs of a word end.
#[inline]
fn end_of_plain(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    while bytes
        .get(end)
        .is_some_and(|byte| FOLDED[usize::from(*byte)] > WIDE)
    {
        end += 1;
    }
    end
}

#[inline]
fn start_of_word(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    while FOLDED[usize::from(*bytes.get(at)?)] == BETWEEN {
        at += 1;
    }
    if bytes[at].is_ascii() {
        return Some(at);
    }
    let rest = &text[at..];
    let inside = |c: &char| is_inside(*c);
    let (skipped, _) = rest.char_indices().find(|(_, c)| inside(c))?;
    Some(at + skipped)
}

fn end_of_word(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.find(|c| !is_inside(c)).unwrap_or(rest.len())
}

fn is_inside(c: char) -> bool {
    is_letter(c) || matches!(c, '\'' | '’' | '#' | '@' | '&')
}

/// A sign that parts words.
const BETWEEN: u8 = 0;
/// A byte of a sign that is not ASCII.
const WIDE: u8 = 1;

/// The ASCII signs of words in small letters.
const FOLDED: [u8; 256] = {
    let mut folded = [WIDE; 256];
    let mut sign = 0_u8;
    while sign < 128 {
        let inside = sign.is_ascii_alphanumeric() || matches!(sign, b'\'' | b'#' | b'@' | b'&');
        folded[sign as usize] = if inside {
            sign.to_ascii_lowercase()
        } else {
            BETWEEN
        };
        sign += 1;
    }
    folded
};

pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(&mut folded, word);
    folded
}

pub(super) fn fold_into(folded: &mut String, word: &str) {
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
            _ => folded.extend(c.to_lowercase().map(without_accent)),
        }
    }
}

/// A small letter without its accent, which many leave out over capitals: "ETAIENT PRESENTS". Umlauts make other letters.
fn without_accent(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' => 'o',
        'ù' | 'ú' | 'û' => 'u',
        _ => c,
    }
}
