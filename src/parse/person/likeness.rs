//! How much words look like a name, judged by their shape and by the lists of words that no name has.

use crate::grammar::{Lexicon, Token, tokens};

/// A name has no more words than this; those of Lusophone registers are the longest.
const MOST_WORDS: usize = 8;
const MOST_BYTES: usize = 90;

/// What one word of a name can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// `Ann`, `O'Neill`, `MacLeod`, `LEE`.
    Capital,
    /// `J`, `J.`, `JT`.
    Initial,
    /// `van`, `de`.
    Particle,
    /// Letters of a script without capitals.
    Uncased,
    /// `ann`.
    Lower,
    /// `ann42`, `a_lee`.
    Handle,
    /// No word of a name.
    Other,
}

/// From 0 to 1; titles, handles and details must be off the words already.
pub(super) fn likeness(text: &str, lexicon: &Lexicon) -> f64 {
    if text.is_empty() || text.len() > MOST_BYTES || text.contains(is_foreign_sign) {
        return 0.0;
    }
    let words = tokens(text);
    if words.is_empty() || is_ruled_out(text, &words, lexicon) {
        return 0.0;
    }
    let shapes: Vec<Shape> = text
        .split_whitespace()
        .map(|word| shape(word, lexicon))
        .collect();
    if shapes.len() > MOST_WORDS || shapes.contains(&Shape::Other) {
        return 0.0;
    }
    if let [shape] = shapes.as_slice() {
        return alone(*shape, &words, lexicon);
    }
    together(&shapes, &words, lexicon)
}

/// Signs that end a name or belong to a sentence, an address or a file.
fn is_foreign_sign(c: char) -> bool {
    matches!(
        c,
        ':' | ';'
            | '?'
            | '!'
            | '/'
            | '\\'
            | '='
            | '<'
            | '>'
            | '['
            | ']'
            | '{'
            | '}'
            | '('
            | ')'
            | '%'
            | '€'
            | '$'
            | '£'
            | '#'
            | ','
            | '+'
            | '*'
            | '|'
            | '→'
            | '…'
    )
}

fn is_ruled_out(text: &str, words: &[Token], lexicon: &Lexicon) -> bool {
    let known = knows(words, lexicon);
    // Some offices are family names too ("Guest", "Steward").
    let family = words.last().and_then(|word| text.get(word.start..));
    let capital = family.is_some_and(|family| family.starts_with(char::is_uppercase));
    lexicon.nobody.is(words)
        || lexicon.remarks.is(words)
        || lexicon
            .topics
            .within(behind_given_name(text, words, lexicon))
        || names_body(text, words, lexicon)
        || (lexicon.roles.within(words) && !(known && capital && words.len() == 2))
        // "March Day" is somebody, "March 2022" a month.
        || (lexicon.calendar.is(words.get(..1).unwrap_or_default())
            && !(known && words.len() > 1 || capital && words.len() == 2))
        || (lexicon.common.is(words) || (words.len() > 2 && begins_sentence(words, lexicon)))
}

/// Words of bodies, but not the initials of "S.A. Lee", which are a kind of firm behind its name.
fn names_body(text: &str, words: &[Token], lexicon: &Lexicon) -> bool {
    let Some((at, count)) = lexicon.organisations.find(words) else {
        return false;
    };
    let initials = |word: &Token| {
        let word = text.get(word.start..word.end).unwrap_or_default();
        word.contains('.') && word.split('.').all(|letter| letter.len() <= 1)
    };
    let begins = at == 0 && count == 1 && words.len() == 2;
    !(begins && words.first().is_some_and(initials))
}

/// "Will Vincent", "Anne de la Tour": a given name before a family name, or one with particles, though they are other words
/// as well, tell no topic.
fn behind_given_name<'w, 't>(
    text: &str,
    words: &'w [Token<'t>],
    lexicon: &Lexicon,
) -> &'w [Token<'t>] {
    let capitals = text
        .split_whitespace()
        .all(|word| word.starts_with(char::is_uppercase));
    if let [given, particles @ .., family] = words
        && !particles.is_empty()
        && knows(std::slice::from_ref(given), lexicon)
        && particles
            .iter()
            .all(|word| lexicon.particles.is(std::slice::from_ref(word)))
        && text
            .get(family.start..)
            .is_some_and(|family| family.starts_with(char::is_uppercase))
    {
        return &[];
    }
    match words {
        [given, family] if capitals && knows(std::slice::from_ref(given), lexicon) => {
            std::slice::from_ref(family)
        }
        words => words,
    }
}

/// `This is`, `We have`: common words from the start on.
fn begins_sentence(words: &[Token], lexicon: &Lexicon) -> bool {
    words.iter().take(2).all(|word| {
        let word = std::slice::from_ref(word);
        lexicon.common.is(word) && !lexicon.particles.is(word)
    })
}

/// True when the first word is a known given name.
pub(super) fn knows(words: &[Token], lexicon: &Lexicon) -> bool {
    lexicon.given_names.longest(words) > 0
}

fn shape(word: &str, lexicon: &Lexicon) -> Shape {
    let word = word
        .trim_matches(|c: char| matches!(c, '\'' | '’' | '‘' | '`' | '"' | '“' | '”' | '«' | '»'));
    let stem = word.trim_end_matches('.');
    let Some(first) = stem.chars().next() else {
        return Shape::Other;
    };
    let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
    let inner =
        |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.' | '‐' | '‑' | '·');
    if !stem.chars().all(inner) {
        return handle(stem, first);
    }
    if first.is_lowercase() && lexicon.particles.is_text(stem) {
        return Shape::Particle;
    }
    let capitals = stem.chars().filter(|c| c.is_uppercase()).count();
    match (first.is_uppercase(), first.is_lowercase()) {
        (true, _) if capitals == letters && letters <= 3 => Shape::Initial,
        (true, _) if word.ends_with('.') && letters > 4 => Shape::Other,
        (true, _) => Shape::Capital,
        (false, true) if capitals > 0 && has_elision(stem) => Shape::Capital,
        (false, true) => Shape::Lower,
        (false, false) => Shape::Uncased,
    }
}

/// `d'Arc`, `l’Hôpital`, `vanDeusen`.
fn has_elision(word: &str) -> bool {
    let small = word.chars().take_while(|c| c.is_lowercase()).count();
    small <= 3
}

fn handle(word: &str, first: char) -> Shape {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@' | '\'' | '’');
    if first.is_alphabetic() && word.chars().all(fits) {
        Shape::Handle
    } else {
        Shape::Other
    }
}

/// A single word.
fn alone(shape: Shape, words: &[Token], lexicon: &Lexicon) -> f64 {
    let length: usize = words.iter().map(|word| word.folded().count()).sum();
    match shape {
        Shape::Capital if knows(words, lexicon) => 0.75,
        Shape::Uncased if length >= 2 => 0.75,
        Shape::Capital if length >= 2 => 0.6,
        Shape::Initial if length >= 2 => 0.5,
        Shape::Lower | Shape::Handle | Shape::Particle if (2..=24).contains(&length) => 0.5,
        _ => 0.0,
    }
}

/// Two words or more.
fn together(shapes: &[Shape], words: &[Token], lexicon: &Lexicon) -> f64 {
    let count = |shape: Shape| shapes.iter().filter(|own| **own == shape).count();
    let full = count(Shape::Capital) + count(Shape::Uncased);
    let small = count(Shape::Lower) + count(Shape::Handle);
    if shapes.last() == Some(&Shape::Particle) {
        return 0.0;
    }
    if small == 0 {
        let evidence = knows(words, lexicon)
            || count(Shape::Initial) > 0
            || count(Shape::Particle) > 0
            || count(Shape::Uncased) > 0;
        return match (full, full + count(Shape::Initial)) {
            (0, _) => 0.4,
            (1, 1) => 0.7,
            _ if evidence => 1.0,
            _ => 0.9,
        };
    }
    let plain = words
        .iter()
        .map(std::slice::from_ref)
        .all(|word| !lexicon.common.is(word) && !lexicon.affiliated.is(word));
    match (full, shapes.len()) {
        _ if !plain => 0.0,
        (1.., 2) => 0.6,
        (0, 2) | (2.., 3) if knows(words, lexicon) => 0.55,
        (0, 2) => 0.3,
        _ => 0.0,
    }
}
