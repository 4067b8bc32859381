//! Numbers of lines with a letter or a year in them: `C.2`, `A1.`, `19/066`, `C048/23`.

use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, opt, verify};
use nom::multi::separated_list1;
use nom::sequence::preceded;
use nom::{IResult, Parser};

use super::marker::{arabic, letter};

/// `C.2`, `C.2.1`: numbers within what a capital letter counts.
pub(super) fn of_letter(i: &str) -> IResult<&str, Vec<u32>> {
    let outer = verify(letter, |_| i.starts_with(|c: char| c.is_ascii_uppercase()));
    let inner = preceded(char('.'), separated_list1(char('.'), arabic));
    map((outer, inner), |(outer, inner)| {
        [vec![outer], inner].concat()
    })
    .parse(i)
}

/// `A1.`, `D2)`: numbers of one kind of item, which a capital letter names.
pub(super) fn of_kind(i: &str) -> IResult<&str, Vec<u32>> {
    let kind = verify(letter, |_| i.starts_with(|c: char| c.is_ascii_uppercase()));
    map((kind, arabic, one_of(".):")), |(kind, number, _)| {
        vec![kind, number]
    })
    .parse(i)
}

/// `19/066`, `045/22`: two numbers of two or three digits, one of them the year, which no day of a month has before a word.
pub(super) fn of_year(i: &str) -> IResult<&str, Vec<u32>> {
    let digits = || take_while_m_n(2, 3, |c: char| c.is_ascii_digit());
    map_opt(
        (digits(), char('/'), digits()),
        |(first, _, second): (&str, _, &str)| Some(vec![first.parse().ok()?, second.parse().ok()?]),
    )
    .parse(i)
}

/// `C048/23`, `Cou/285/07-08`, `FC/22/045`: minutes that a council counts through its year, by letters of its own.
/// What their agenda counts besides is passed over: `C048/23  1.`.
pub(super) fn of_minutes(i: &str) -> IResult<&str, Vec<u32>> {
    let letters = || take_while_m_n(1, 4, |c: char| c.is_ascii_alphabetic());
    let digits = || take_while_m_n(2, 4, |c: char| c.is_ascii_digit());
    let counted = (take_while1(char::is_whitespace), arabic, one_of(".)"));
    map_opt(
        (
            verify(letters(), |word: &str| word.starts_with(char::is_uppercase)),
            opt(char('/')),
            digits(),
            char('/'),
            digits(),
            opt((char('-'), digits())),
            opt(counted),
        ),
        |(_, _, first, _, second, _, _): (_, _, &str, _, &str, _, _)| {
            Some(vec![first.parse().ok()?, second.parse().ok()?])
        },
    )
    .parse(i)
}
