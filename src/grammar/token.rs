//! The words of a text: where they stand, and how they are compared.

use super::hash::hash;

/// A word of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    pub start: usize,
    pub end: usize,
    word: &'t str,
    /// Of the letters as they are compared.
    pub(super) hash: u64,
}

impl<'t> Token<'t> {
    /// The letters as they are compared.
    pub(crate) fn folded(&self) -> impl Iterator<Item = char> + use<'t> {
        fold(self.word)
    }

    pub(super) fn is(&self, folded: &str) -> bool {
        let same = |(have, want): (u8, u8)| have.to_ascii_lowercase() == want;
        let plain = self.word.len() == folded.len();
        plain && self.word.bytes().zip(folded.bytes()).all(same)
            || !self.word.is_ascii() && self.folded().eq(folded.chars())
    }

    /// True for a word that ends so, with more than a letter or two before it.
    pub(super) fn has_end(&self, end: &str) -> bool {
        if !self.word.is_ascii() {
            let folded = folded(self.word);
            let before = folded.strip_suffix(end);
            return before.is_some_and(|before| before.chars().count() > SHORT_BEGINNING);
        }
        let start = self.word.len().checked_sub(end.len());
        let tail = start.filter(|start| *start > SHORT_BEGINNING);
        tail.and_then(|start| self.word.get(start..))
            .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    }
}

/// The words of a text; hyphens and strokes part words as spaces do.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 4 + 1);
    found.extend(Tokens { text, at: 0 });
    found
}

/// The first word of a text.
pub(super) fn first_token(text: &str) -> Option<Token<'_>> {
    Tokens { text, at: 0 }.next()
}

/// The words of a text from a byte on.
struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let byte = self.text.as_bytes().get(self.at)?;
            self.at += match SIGNS[usize::from(*byte)] {
                INSIDE => break,
                WIDE => match Wide::at(self.text, self.at)? {
                    wide if matches!(wide.place, Place::Inside) => break,
                    wide => wide.length,
                },
                _ => 1,
            };
        }
        let (token, end) = token(self.text, self.at);
        self.at = end;
        Some(token)
    }
}

/// The word that begins at byte `start`, and where the signs around it end.
#[inline]
fn token(text: &str, start: usize) -> (Token<'_>, usize) {
    let bytes = text.as_bytes();
    let (mut at, mut end) = (start, start);
    let mut plain = true;
    loop {
        // Letters and figures, of which nearly all words consist.
        let run = at;
        while bytes
            .get(at)
            .is_some_and(|byte| SIGNS[usize::from(*byte)] == INSIDE)
        {
            at += 1;
        }
        if at > run {
            end = at;
        }
        match bytes.get(at).map(|byte| SIGNS[usize::from(*byte)]) {
            Some(EDGE) => at += 1,
            Some(WIDE) => {
                let wide = Wide::at(text, at).filter(|wide| !matches!(wide.place, Place::Between));
                let Some(wide) = wide else {
                    break;
                };
                at += wide.length;
                if matches!(wide.place, Place::Inside) {
                    end = at;
                }
                plain = false;
            }
            _ => break,
        }
    }
    let word = text.get(start..end).unwrap_or_default();
    // The signs behind a word may be all that is not ASCII: "roof”".
    let hash = if plain || word.is_ascii() {
        hash(word.as_bytes())
    } else {
        hash(folded(word).as_bytes())
    };
    let token = Token {
        start,
        end,
        word,
        hash,
    };
    (token, at)
}

/// A sign that is not ASCII.
struct Wide {
    place: Place,
    /// Bytes.
    length: usize,
}

impl Wide {
    fn at(text: &str, at: usize) -> Option<Self> {
        let c = text.get(at..)?.chars().next()?;
        let place = if c.is_whitespace() || matches!(c, '–' | '—') {
            Place::Between
        } else if is_letter(c) {
            Place::Inside
        } else {
            Place::Edge
        };
        Some(Self {
            place,
            length: c.len_utf8(),
        })
    }
}

/// True for a letter or a figure. The quotation marks of print, which most texts have, are told apart at once.
pub(super) fn is_letter(c: char) -> bool {
    !matches!(c, '\u{2000}'..='\u{206f}') && c.is_alphanumeric()
}

/// Where a sign can stand.
#[derive(Clone, Copy)]
enum Place {
    /// Between words.
    Between,
    /// Inside a word, but not at its edges.
    Edge,
    /// Anywhere in a word.
    Inside,
}

/// A sign that stands anywhere in a word.
const INSIDE: u8 = 0;
/// A sign that parts words.
const BETWEEN: u8 = 1;
/// A sign that can stand inside a word, but not at its edges.
const EDGE: u8 = 2;
/// The first byte of a sign that is not ASCII.
const WIDE: u8 = 3;

/// Where each ASCII sign can stand.
const SIGNS: [u8; 256] = {
    let mut signs = [WIDE; 256];
    let mut sign = 0_u8;
    while sign < 128 {
        signs[sign as usize] = match sign {
            b'/' | b'-' | b',' | b'(' | b')' | b' ' | b'\t'..=b'\r' => BETWEEN,
            b'&' | b'@' | b'+' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => INSIDE,
            _ => EDGE,
        };
        sign += 1;
    }
    signs
};

fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    folded.extend(fold(word));
    folded
}

pub(super) fn fold(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(|c| {
        let c = if c == '’' { '\'' } else { c };
        c.to_lowercase()
    })
}

/// Letters that are too few to stand before a listed end: "Amtsleiter", "pintará".
const SHORT_BEGINNING: usize = 2;
