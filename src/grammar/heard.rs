//! The words of a text as phrases compare them: in small letters, without accents and the signs between them.

use std::ops::Range;

/// The words of a text, folded once for many phrases.
pub(super) struct Folded {
    text: String,
    words: Vec<Range<usize>>,
    /// Bytes of the text at which each word ends.
    ends: Vec<usize>,
}

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        Self::up_to(text, usize::MAX)
    }

    /// The first words of a text, `most` at most.
    pub(super) fn up_to(text: &str, most: usize) -> Self {
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

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.text.get(self.words.get(at)?.clone())
    }

    /// Bytes of the text up to the end of the first `count` words.
    pub(super) fn end(&self, count: usize) -> Option<usize> {
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
        let same = |(have, want): (u8, u8)| FOLDED[usize::from(have)] == want;
        let plain = self.text.len() == folded.len();
        plain && self.text.bytes().zip(folded.bytes()).all(same)
            || !self.text.is_ascii() && fold(self.text) == folded
    }
}

/// The words of a text; signs that carry meaning as a label (`#agreed`, `@`) are part of the word.
pub(super) fn heard(text: &str) -> impl Iterator<Item = Heard<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = start_of_word(text, at)?;
        let (mut end, mut hash) = plain(text, start);
        if text
            .as_bytes()
            .get(end)
            .is_some_and(|byte| !byte.is_ascii())
        {
            end = end_of_word(text, end);
            hash = fold(&text[start..end]).bytes().fold(SEED, mixed);
        }
        at = end;
        let text = text.get(start..end)?;
        Some(Heard { start, text, hash })
    })
}

/// Where the ASCII signs of a word end, and their hash.
#[inline]
fn plain(text: &str, start: usize) -> (usize, u64) {
    let mut hash = SEED;
    let mut end = start;
    for byte in text.as_bytes().get(start..).unwrap_or_default() {
        let sign = FOLDED[usize::from(*byte)];
        if sign == 0 {
            break;
        }
        hash = mixed(hash, sign);
        end += 1;
    }
    (end, hash)
}

/// The words of a text with their places.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    heard(text).map(|word| (word.start, word.text))
}

#[inline]
fn start_of_word(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(at..)?;
    let may_begin = |byte: &u8| FOLDED[usize::from(*byte)] > 0 || !byte.is_ascii();
    let at = at + bytes.iter().position(may_begin)?;
    if text.as_bytes()[at].is_ascii() {
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
