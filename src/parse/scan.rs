//! Where in a line something can begin, and small parsers that dates and times share.

use nom::bytes::complete::take_while_m_n;
use nom::combinator::{map_res, verify};
use nom::error::{Error, ErrorKind};
use nom::{IResult, Parser};

use crate::grammar::{Dictionary, Words};

/// Places at which a word or a number begins, outside of addresses of the web and of mail.
pub(super) fn beginnings(line: &str) -> impl Iterator<Item = usize> {
    line.split(char::is_whitespace)
        .filter(|chunk| !is_address(chunk))
        .flat_map(move |chunk| {
            let offset = chunk.as_ptr() as usize - line.as_ptr() as usize;
            let mut inside = false;
            chunk.char_indices().filter_map(move |(at, c)| {
                let before = std::mem::replace(&mut inside, c.is_alphanumeric());
                (inside && !before).then_some(offset + at)
            })
        })
}

fn is_address(chunk: &str) -> bool {
    if !chunk.bytes().any(|byte| matches!(byte, b':' | b'.' | b'@')) {
        return false;
    }
    let mail = |at: usize| at > 0 && chunk[at + 1..].contains('.');
    chunk.contains("://") || chunk.contains("www.") || chunk.find('@').is_some_and(mail)
}

/// The sign right before a place, where a word or number runs into it.
pub(super) fn glue(line: &str, at: usize) -> Option<char> {
    let mut before = line[..at].chars().rev();
    let sign = before.next().filter(|c| !c.is_whitespace())?;
    match sign {
        '#' | '$' | '£' | '€' | '¥' | '+' | '=' => Some(sign),
        _ => before.next().filter(|c| c.is_alphanumeric()).map(|_| sign),
    }
}

/// A number of some digits, no more and no fewer.
pub(super) fn digits(least: usize, most: usize) -> impl Fn(&str) -> IResult<&str, u16> {
    move |i| {
        let whole = |text: &&str| text.len() >= least;
        let run = take_while_m_n(least, most, |c: char| c.is_ascii_digit());
        let (rest, number) = map_res(verify(run, whole), str::parse).parse(i)?;
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return fail(i);
        }
        Ok((rest, number))
    }
}

/// A phrase of a dictionary.
pub(super) fn known<'i, T: Copy>(dictionary: &Dictionary<T>, i: &'i str) -> IResult<&'i str, T> {
    dictionary.read(i).map_or_else(|| fail(i), Ok)
}

pub(super) fn fail<T>(i: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(Error::new(i, ErrorKind::Fail)))
}

/// Spaces of any kind.
pub(super) fn space(i: &str) -> &str {
    i.trim_start_matches(char::is_whitespace)
}

/// Dashes that part two things, with the space around them.
pub(super) const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// The same to look for in some words: none where no dash stands behind a space, as in most.
pub(super) fn dashes_in(words: &str) -> &'static [&'static str] {
    let bytes = words.as_bytes();
    let mut signs = memchr::memchr2_iter(b'-', FIRST_OF_DASH, bytes);
    let spaced = |at: usize| at > 0 && bytes[at - 1] == b' ';
    if signs.any(spaced) { &DASHES } else { &[] }
}

/// The byte with which "–" and "—" begin.
pub(super) const FIRST_OF_DASH: u8 = 0xE2;

/// A dash of any kind with the space around it.
pub(super) fn dash(i: &str) -> Option<&str> {
    space(i)
        .strip_prefix(['-', '–', '—', '‐', '‑', '−'])
        .map(space)
}

/// What stands between the two ends of a stretch: a dash or a word for it.
pub(super) fn until<'i>(words: &Dictionary<()>, i: &'i str) -> Option<&'i str> {
    dash(i).or_else(|| words.read(space(i)).map(|(rest, ())| space(rest)))
}

/// "no.", "n°" or "#": what stands before a number that counts something.
pub(super) fn is_number_sign(word: &str, lists: &Words) -> bool {
    let word = word.to_lowercase();
    let short = word.strip_suffix('.').unwrap_or(&word);
    let in_short = |known: &String| known.to_lowercase() == short;
    word.ends_with(['#', '№'])
        || ["n°", "nº", "n.º", "n.°"].contains(&word.as_str())
        || lists.before_figures.iter().any(in_short)
}

/// The words around the first colon with a space behind it.
pub(super) fn at_colon(words: &str) -> Option<(&str, &str)> {
    let mut colons = memchr::memchr_iter(b':', words.as_bytes());
    colons.find_map(|at| Some((&words[..at], words[at + 1..].strip_prefix(' ')?)))
}

/// The words around the first place where a word stands between two spaces.
pub(super) fn at_word<'t>(words: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let mut spaces = memchr::memchr_iter(b' ', words.as_bytes());
    spaces.find_map(|at| {
        let after = words[at + 1..].strip_prefix(word)?.strip_prefix(' ')?;
        Some((&words[..at], after))
    })
}

/// "*voting member": what a sign beside names means.
pub(super) fn explains_sign(words: &str) -> bool {
    words.starts_with(['*', '†'])
}

/// How many words stand between spaces of any kind.
pub(super) fn count_words(text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().count();
    }
    let space = |byte: u8| byte == b' ' || byte.wrapping_sub(b'\t') < 5;
    let bytes = text.as_bytes();
    let first = bytes.first().is_some_and(|first| !space(*first));
    // Without a branch, so that many bytes are compared at once.
    let begins = |(before, first): (&u8, &u8)| usize::from(space(*before) & !space(*first));
    usize::from(first)
        + bytes
            .iter()
            .zip(bytes.iter().skip(1))
            .map(begins)
            .sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_between_spaces_of_any_kind() {
        for (text, want) in [
            ("", 0),
            (" \t", 0),
            ("roof", 1),
            (" a  roof\tleaks\u{b}now\n", 4),
            ("le toit\u{a0}fuit : où\u{2003}?", 6),
        ] {
            assert_eq!(count_words(text), want, "{text:?}");
            assert_eq!(text.split_whitespace().count(), want, "{text:?}");
        }
    }

    #[test]
    fn the_grammar_tells_what_stands_in_short_before_a_number() {
        let mut lists = Words::default();
        lists.before_figures.push("Nr".to_owned());
        for sign in ["Nr.", "nr", "n°", "N.º", "#"] {
            assert!(is_number_sign(sign, &lists), "{sign}");
        }
        for word in ["No.", "Rat", ""] {
            assert!(!is_number_sign(word, &lists), "{word}");
        }
    }

    #[test]
    fn nothing_begins_in_an_address() {
        let line = "See https://a.org/2021-02-11 or ann@b.org: 3May";
        let words: Vec<&str> = beginnings(line).map(|at| &line[at..=at]).collect();
        assert_eq!(words, ["S", "o", "3"]);
    }
}
