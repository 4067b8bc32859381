//! The number or bullet that was typed at the start of a line.

use std::ops::Range;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{all_consuming, map, map_opt, not, opt, peek, recognize, rest, verify};
use nom::multi::separated_list1;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::lettered::{of_kind, of_letter, of_minutes, of_year};
use super::roman::roman;

/// A number or bullet that was typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The values of a number, outermost first; empty for a bullet.
    pub path: Vec<u32>,
}

/// Takes the marker off the front of `range` in `text`, if words follow it.
pub(super) fn typed(text: &str, range: &mut Range<usize>) -> Option<Typed> {
    let line = &text[range.clone()];
    if begins_with_word(line) {
        return None;
    }
    let (rest, path) = marker(line).ok()?;
    let printed = line.len() - rest.len();
    let words = rest.trim_start();
    let close = words.len() == rest.len() && !is_close_number(&line[..printed], words);
    if words.is_empty() || close || is_stretch(words) || is_abbreviation(&line[..printed]) {
        return None;
    }
    let found = Typed {
        range: range.start..range.start + printed,
        path,
    };
    range.start = range.end - words.len();
    Some(found)
}

/// Takes digits or a roman number without a sign off the front of `range` in `text`, before a word with a capital:
/// `3 Trees`, `II Trees`; or the number of an item of minutes that are counted through the years: `1202. Trees`.
pub(super) fn digits(text: &str, range: &mut Range<usize>) -> Option<Typed> {
    let line = &text[range.clone()];
    if !line.starts_with(|c: char| c.is_ascii_digit() || "IVX".contains(c)) {
        return None;
    }
    let (printed, words) = line.split_once(' ')?;
    let number = printed.strip_suffix('.').filter(|digits| digits.len() == 4);
    let number = number.unwrap_or(printed);
    // Most such words are no numbers: "It", "In", "Visitors".
    if !number.ends_with(|c: char| c.is_ascii_digit() || "IVXL".contains(c)) {
        return None;
    }
    let (_, value) = all_consuming(alt((counted_on, arabic, roman)))
        .parse(number)
        .ok()?;
    let words = behind_dash(number, words);
    let marker = Typed {
        range: range.start..range.start + printed.len(),
        path: vec![value],
    };
    let counted = words
        .get(1..)
        .is_some_and(|rest| rest.starts_with(')') || rest.starts_with(". "));
    (words.starts_with(char::is_uppercase) && !counted).then(|| {
        range.start = range.end - words.len();
        marker
    })
}

/// `IV - Trees`: the words behind the dash or colon that stands apart from a roman number.
fn behind_dash<'w>(number: &str, words: &'w str) -> &'w str {
    let is_roman = number.starts_with(char::is_alphabetic);
    let behind = words.strip_prefix(['-', '–', '—', ':']);
    let behind = behind.and_then(|rest| rest.strip_prefix(' '));
    behind.filter(|_| is_roman).map_or(words, str::trim_start)
}

/// True for most lines: the first letters are no number, for no mark closes them, nor the bullet `o`.
fn begins_with_word(line: &str) -> bool {
    let word = line.bytes().take_while(u8::is_ascii_alphabetic).count();
    let after = line.as_bytes().get(word).copied();
    let counted = word <= 4
        && after == Some(b'/')
        && line
            .as_bytes()
            .get(word + 1)
            .is_some_and(u8::is_ascii_digit);
    word > 0
        && !counted
        && !matches!(after, None | Some(b'.' | b')' | b':' | b'0'..=b'9'))
        && !line.starts_with("o ")
}

/// `12.15 – 19.15`: what follows goes on with the number before it.
fn is_stretch(words: &str) -> bool {
    words
        .strip_prefix(['-', '–', '—'])
        .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// `S.C. team`: letters with full stops between them shorten a name.
fn is_abbreviation(printed: &str) -> bool {
    let mut letters = printed.trim_end_matches('.').split('.');
    let short = |part: &str| part.len() == 1 && part.starts_with(|c: char| c.is_ascii_uppercase());
    letters.all(short) && printed.len() > 2
}

/// `2.Budget`: the space after a number is often forgotten.
fn is_close_number(printed: &str, words: &str) -> bool {
    printed.starts_with(|c: char| c.is_ascii_digit())
        && printed.ends_with(['.', ')', '-', '–', '/'])
        && words.starts_with(char::is_uppercase)
}

/// ```text
/// marker = bullet | number
/// ```
fn marker(i: &str) -> IResult<&str, Vec<u32>> {
    alt((map(bullet, |_| Vec::new()), number)).parse(i)
}

/// `-`, `•`, and what Word's symbol fonts put in their place. `o` and `–` are bullets when a space follows.
fn bullet(i: &str) -> IResult<&str, char> {
    let mark = satisfy(|c| {
        matches!(
            c,
            '-' | '*'
                | '•'
                | '◦'
                | '▪'
                | '‣'
                | '–'
                | '—'
                | '·'
                | '●'
                | '○'
                | '■'
                | '□'
                | '➢'
                | '✓'
                | 'o'
                | '\u{f0b7}'
                | '\u{f0a7}'
                | '\u{f0d8}'
                | '\u{f076}'
        )
    });
    terminated(mark, not(one_of(".)"))).parse(i)
}

/// ```text
/// number = "(" value ")" | value ("." value)* ("." | ")" | ".)" | ".-" | "º.-" | ":")?
///        | value tab                            ; the closing mark may miss after `3.1` and before a tab only
///        | value ("." value)* " - "            ; `1 - Budget`, `8.2 - Budget`, before a capital
///        | value "/"                            ; `1/ Budget`, before a capital
///        | value "/" value                      ; items counted through the year: `19/066`
///        | letter ("." value)+                  ; `C.2 Budget`, before a capital
///        | letter value ("." | ")" | ":")       ; `A1. Budget`, before a capital
/// ```
fn number(i: &str) -> IResult<&str, Vec<u32>> {
    alt((
        map(delimited(char('('), value, char(')')), |value| vec![value]),
        terminated(
            separated_list1(char('.'), value),
            alt((
                tag(".)"),
                tag(".-"),
                tag(".–"),
                tag("º.-"),
                tag("º.–"),
                tag("ª.-"),
                tag("º.)"),
                tag("º)"),
                tag("°)"),
                recognize(one_of(".)")),
            )),
        ),
        terminated(
            verify(separated_list1(char('.'), arabic), |path: &Vec<u32>| {
                path.len() > 1
            }),
            opt(alt((dash, char(':')))),
        ),
        terminated(
            of_letter,
            peek(preceded(take_while1(char::is_whitespace), capital)),
        ),
        terminated(
            of_kind,
            peek(preceded(take_while1(char::is_whitespace), capital)),
        ),
        terminated(
            map(arabic, |value| vec![value]),
            alt((recognize(one_of(".)")), peek(column))),
        ),
        terminated(map(arabic, |value| vec![value]), dash),
        terminated(map(arabic, |value| vec![value]), stroke),
        terminated(
            of_year,
            peek(preceded(char(' '), satisfy(char::is_alphabetic))),
        ),
        terminated(
            of_minutes,
            peek(preceded(
                take_while1(char::is_whitespace),
                satisfy(char::is_alphabetic),
            )),
        ),
    ))
    .parse(i)
}

/// The stroke of `1/ Budget`, with words behind it.
fn stroke(i: &str) -> IResult<&str, char> {
    terminated(char('/'), peek(capital)).parse(i)
}

/// The dash of `1 - Budget`, the colon of `1 : Budget`, or the bar of `1 | Budget`, with words behind it.
fn dash(i: &str) -> IResult<&str, char> {
    preceded(
        char(' '),
        alt((
            terminated(one_of("-–—:"), peek(preceded(char(' '), capital))),
            terminated(char('|'), peek(preceded(char(' '), only_bar))),
        )),
    )
    .parse(i)
}

/// Words without one more bar, which parts the cells of a row.
fn only_bar(i: &str) -> IResult<&str, &str> {
    verify(capital, |words: &str| !words.contains('|')).parse(i)
}

/// Words that begin with a capital, maybe in the brackets of a template: `[Budget]`.
fn capital(i: &str) -> IResult<&str, &str> {
    verify(rest, |words: &str| {
        let words = words.trim_start();
        words
            .strip_prefix('[')
            .unwrap_or(words)
            .starts_with(char::is_uppercase)
    })
    .parse(i)
}

/// A tab and words without another: `2⇥Budget` is a numbered line, `2⇥12⇥30` a row.
fn column(i: &str) -> IResult<&str, &str> {
    preceded(
        char('\t'),
        verify(rest, |words: &str| {
            words.starts_with(char::is_alphabetic) && !words.contains('\t')
        }),
    )
    .parse(i)
}

fn value(i: &str) -> IResult<&str, u32> {
    alt((arabic, roman, letter)).parse(i)
}

pub(super) fn arabic(i: &str) -> IResult<&str, u32> {
    map_opt(
        take_while_m_n(1, 3, |c: char| c.is_ascii_digit()),
        |digits: &str| digits.parse().ok(),
    )
    .parse(i)
}

/// Four digits that are no year.
fn counted_on(i: &str) -> IResult<&str, u32> {
    map_opt(
        take_while_m_n(4, 4, |c: char| c.is_ascii_digit()),
        |digits: &str| digits.parse().ok().filter(|value| !YEARS.contains(value)),
    )
    .parse(i)
}

const YEARS: Range<u32> = 1900..2100;

pub(super) fn letter(i: &str) -> IResult<&str, u32> {
    map(satisfy(|c| c.is_ascii_alphabetic()), |c| {
        u32::from(c.to_ascii_lowercase()) - u32::from('a') + 1
    })
    .parse(i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(line: &str, printed: &str, path: &[u32], words: &str) {
        let mut range = 0..line.len();
        let marker = typed(line, &mut range).expect(line);
        assert_eq!(
            (&line[marker.range], &marker.path[..], &line[range]),
            (printed, path, words)
        );
    }

    #[test]
    fn a_time_before_another_is_no_number_of_an_item() {
        for line in ["12.15 – 19.15 Uhr", "3 - 4 May", "3/4 of it", "3/ of it"] {
            assert_eq!(typed(line, &mut (0..line.len())), None, "{line}");
        }
    }

    #[test]
    fn typed_numbers_and_bullets() {
        reads("I. Advancing the plan", "I.", &[1], "Advancing the plan");
        reads("IV) Elections", "IV)", &[4], "Elections");
        reads("3.1 Budget", "3.1", &[3, 1], "Budget");
        reads("8.2 - Budget", "8.2 -", &[8, 2], "Budget");
        reads("2/ Budget", "2/", &[2], "Budget");
        reads("2/Budget", "2/", &[2], "Budget");
        reads("3.1.2. Budget", "3.1.2.", &[3, 1, 2], "Budget");
        reads("(b) Trees", "(b)", &[2], "Trees");
        reads("C.2 Trees", "C.2", &[3, 2], "Trees");
        reads("C.2.1 Trees", "C.2.1", &[3, 2, 1], "Trees");
        reads("A1. Ask the miller", "A1.", &[1, 1], "Ask the miller");
        reads("D12) Green paint", "D12)", &[4, 12], "Green paint");
        reads("1 - Budget", "1 -", &[1], "Budget");
        reads("2 : Budget", "2 :", &[2], "Budget");
        reads("045/22 APOLOGIES", "045/22", &[45, 22], "APOLOGIES");
        reads("19/066 Elections", "19/066", &[19, 66], "Elections");
        reads("C048/23 APOLOGIES", "C048/23", &[48, 23], "APOLOGIES");
        reads("C048/23   2.   ROADS", "C048/23   2.", &[48, 23], "ROADS");
        reads("Cou/285/07-08 Roads", "Cou/285/07-08", &[285, 7], "Roads");
        reads("12) Any other business", "12)", &[12], "Any other business");
        reads("- item", "-", &[], "item");
        reads("– item", "–", &[], "item");
        reads("2.Budget", "2.", &[2], "Budget");
        reads("2.) Budget", "2.)", &[2], "Budget");
        reads("2.- BUDGET", "2.-", &[2], "BUDGET");
        reads("2º.- BUDGET", "2º.-", &[2], "BUDGET");
        reads("2\tBudget", "2", &[2], "Budget");
        reads("o item", "o", &[], "item");
    }

    #[test]
    fn words_that_only_look_like_markers() {
        for line in [
            "2021 draft digital work plan",
            "I think so",
            "11.30",
            "3 - 5 people",
            "-item",
            "1.",
            "MIX. the paint",
            "a note",
            "v.2 Beta",
            "B.2 of the plan",
            "B2. of the plan",
            "A4 paper",
        ] {
            assert_eq!(typed(line, &mut (0..line.len())), None, "{line}");
        }
    }
}
