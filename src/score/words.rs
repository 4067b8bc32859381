//! Texts as they are compared: without what a careful reader would not call a difference.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{opt, recognize, verify};
use nom::multi::{many0_count, many1_count};
use nom::sequence::terminated;
use nom::{IResult, Parser};
use unicode_normalization::UnicodeNormalization;

/// The text in small letters, with plain quotes and dashes and single spaces, without emphasis and without punctuation
/// around it.
pub(super) fn plain(text: &str) -> String {
    let text: String = text.nfkc().filter_map(plain_char).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    folded(&text)
        .trim_matches(|c| " .,:;-|•".contains(c))
        .to_owned()
}

fn plain_char(c: char) -> Option<char> {
    match c {
        '’' | '‘' => Some('\''),
        '“' | '”' => Some('"'),
        '–' | '—' | '−' => Some('-'),
        '\u{200b}' | '\u{feff}' | '*' | '_' | '`' => None,
        c => Some(c),
    }
}

/// Small letters, with those that have two shapes in one.
fn folded(text: &str) -> String {
    text.to_lowercase().replace('ß', "ss").replace('ς', "σ")
}

/// A URL without the slash that ends it.
pub(super) fn target(url: Option<&str>) -> &str {
    url.unwrap_or_default().trim().trim_end_matches('/')
}

/// A plain name without forms of address before it; a name of nothing else is left as it is.
pub(super) fn without_address(name: &str) -> &str {
    match address(name) {
        Ok((rest, _)) if !rest.is_empty() => rest,
        _ => name,
    }
}

/// Forms of address that do not count in a comparison, whatever grammar is measured.
const ADDRESSES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "m/s",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "cllr",
    "councillor",
    "pc",
    "rev",
    "herr",
    "frau",
    "m",
    "mme",
    "mlle",
    "sr",
    "sra",
    "srta",
    "d",
    "dna",
    "dra",
    "senhor",
    "senhora",
    "eng",
    "arq",
];

/// ```text
/// address = ((area " ")? form "."? (space | ".")*)+
/// area    = "borough" | "county" | "district" | "parish"
/// ```
/// `borough cllr dr. ` before `ann lee`
fn address(i: &str) -> IResult<&str, &str> {
    let area = terminated(
        alt((
            tag("borough"),
            tag("county"),
            tag("district"),
            tag("parish"),
        )),
        char(' '),
    );
    recognize(many1_count((opt(area), form, many0_count(one_of(" ."))))).parse(i)
}

fn form(i: &str) -> IResult<&str, &str> {
    let word = recognize(many1_count(satisfy(|c| c.is_alphanumeric() || c == '_')));
    verify(alt((tag("m/s"), word)), |word: &str| {
        ADDRESSES.contains(&word)
    })
    .parse(i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, as_plain: &str) {
        assert_eq!(plain(text), as_plain);
    }

    #[track_caller]
    fn names(name: &str, without: &str) {
        assert_eq!(without_address(&plain(name)), without);
    }

    #[test]
    fn case_spacing_and_marks_do_not_count() {
        reads("  The **Budget**\n for 2022. ", "the budget for 2022");
        reads("“Don’t”—he said", "\"don't\"-he said");
        reads("| Ｎｏ．１ |", "no.1");
        reads("STRASSE und Straße", "strasse und strasse");
        reads("non\u{a0}breaking\u{200b}", "non breaking");
        reads(" - ", "");
    }

    #[test]
    fn a_form_of_address_does_not_count() {
        names("Borough Cllr Dr. Ann Lee", "ann lee");
        names("M/s. Ann Lee", "ann lee");
        names("D. João Melo", "joão melo");
        names("Drew Barry", "drew barry");
        names("Parish Clerk", "parish clerk");
        names("Sir", "sir");
    }

    #[test]
    fn a_slash_that_ends_a_url_does_not_count() {
        assert_eq!(
            target(Some(" https://a.example/b/ ")),
            "https://a.example/b"
        );
        assert_eq!(target(None), "");
    }
}
