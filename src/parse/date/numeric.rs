//! Dates in digits.
//!
//! ```text
//! day     = iso | compact | ordered | month
//! iso     = YYYY sep M sep D [stamp] [until iso | "/" DD]     2021-02-11, 2014/02/06, 2018-05-14T17:00+01:00, 2021-02-11/12
//! compact = YYYYMMDD                                 20150912
//! ordered = D sep M sep YYYY|YY                      8. 1. 2020, 12/4/25; day and month in the order of the language
//! month   = YYYY-MM, where nothing else stands
//! sep     = "-" | "/" | "." | "_", the same twice
//! ```

use nom::branch::alt;
use nom::bytes::complete::take_while;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::opt;
use nom::{IResult, Parser};

use super::day::{First, Parts};
use crate::grammar::Calendar;
use crate::parse::scan::{digits, fail, space, until};

/// A date in digits that ends where a word could end. `alone`: nothing stands before it on the line.
pub(super) fn day<'i>(calendar: &Calendar, alone: bool, i: &'i str) -> IResult<&'i str, Parts> {
    let (rest, day) = alt((
        |i| iso(i).map(|(rest, day)| (stretch(calendar, rest), day)),
        compact,
        |i| ordered(calendar, i),
        |i| month(alone, i),
    ))
    .parse(i)?;
    if runs_on(rest) {
        fail(i)
    } else {
        Ok((rest, day))
    }
}

fn iso(i: &str) -> IResult<&str, Parts> {
    let (rest, year) = year(i)?;
    let (rest, sep) = one_of("-/._")(rest)?;
    let (rest, month) = digits(1, 2)(rest)?;
    let (rest, _) = char(sep)(rest)?;
    let (rest, day) = digits(1, 2)(rest)?;
    let (rest, _) = opt(stamp).parse(rest)?;
    made(i, rest, year, month, day)
}

/// The time of a timestamp: `T17:00+01:00`, `T18:27:00GMT+1`, `T09:53:04.613Z`.
fn stamp(i: &str) -> IResult<&str, ()> {
    let (rest, _) = (one_of("Tt"), satisfy(|c| c.is_ascii_digit())).parse(i)?;
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '.' | '+' | '-');
    let (rest, _) = take_while(inside).parse(rest)?;
    Ok((rest, ()))
}

/// Passes over the second day of a range: ` to 2021-02-12`, `/12`.
fn stretch<'i>(calendar: &Calendar, i: &'i str) -> &'i str {
    let whole = || until(&calendar.until, i).and_then(|second| iso(second).ok());
    let day = || {
        let second = i.strip_prefix(['/', '–'])?;
        let (rest, _) = digits(2, 2)(second).ok()?;
        (!runs_on(rest)).then_some(rest)
    };
    whole().map(|(rest, _)| rest).or_else(day).unwrap_or(i)
}

fn compact(i: &str) -> IResult<&str, Parts> {
    let run = i.bytes().take_while(u8::is_ascii_digit).count();
    let (Some(head), Some(rest)) = (i.get(..8).filter(|_| run == 8), i.get(8..)) else {
        return fail(i);
    };
    let (tail, year) = year(&head[..4])?;
    let (_, month) = digits(2, 2)(&head[4..6])?;
    let (_, day) = digits(2, 2)(&head[6..])?;
    debug_assert!(tail.is_empty());
    let rest = rest
        .strip_prefix('-')
        .filter(|time| digits(4, 4)(time).is_ok())
        .map_or(rest, |_| "");
    let rest = if rest.is_empty() && i.len() > 8 {
        &i[8..]
    } else {
        rest
    };
    made(i, rest, year, month, day)
}

fn ordered<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, Parts> {
    let (rest, first) = digits(1, 2)(i)?;
    let (rest, sep) = one_of("-/._")(rest)?;
    let gap = |rest: &'i str| if sep == '.' { space(rest) } else { rest };
    let (rest, second) = digits(1, 2)(gap(rest))?;
    let (rest, _) = char(sep)(rest)?;
    let (rest, year) = alt((year, |i| {
        let (rest, short) = digits(2, 2)(i)?;
        Ok((rest, century(short)))
    }))
    .parse(gap(rest))?;
    // 10.4.22 is as well the number of a version; a day of that form has its zeros.
    let printed = i.len() - rest.len();
    if sep == '.' && calendar.month_first && printed < 8 {
        return fail(i);
    }
    // Days before months are what full stops part, in whatever language.
    let usual = if calendar.month_first && sep != '.' {
        First::Month
    } else {
        First::Day
    };
    let either = first <= 12 && second <= 12 && first != second;
    let order = match usual {
        First::Day if second > 12 => First::Month,
        First::Month if first > 12 => First::Day,
        _ => usual,
    };
    let (month, day) = match order {
        First::Month => (first, second),
        First::Day => (second, first),
    };
    let (rest, day) = made(i, rest, year, month, day)?;
    // Who writes months first may do so before full stops too.
    let doubtful = either && (sep != '.' || calendar.month_first);
    let in_doubt = doubtful.then_some(order);
    Ok((rest, Parts { in_doubt, ..day }))
}

fn month(alone: bool, i: &str) -> IResult<&str, Parts> {
    let (rest, year) = year(i)?;
    let (rest, _) = one_of("-/")(rest)?;
    let (rest, month) = digits(2, 2)(rest)?;
    if !alone || rest.contains(char::is_alphanumeric) || !(1..=12).contains(&month) {
        return fail(i);
    }
    let (rest, day) = made(i, rest, year, month, 1)?;
    Ok((rest, Parts { day: None, ..day }))
}

/// A year of four digits.
pub(super) fn year(i: &str) -> IResult<&str, u16> {
    let (rest, year) = digits(4, 4)(i)?;
    if (1800..2200).contains(&year) {
        Ok((rest, year))
    } else {
        fail(i)
    }
}

/// The year that two digits stand for.
pub(super) fn century(short: u16) -> u16 {
    if short < 80 {
        2000 + short
    } else {
        1900 + short
    }
}

fn made<'i>(i: &'i str, rest: &'i str, year: u16, month: u16, day: u16) -> IResult<&'i str, Parts> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return fail(i);
    }
    match (i16::try_from(year), i8::try_from(month), i8::try_from(day)) {
        (Ok(year), Ok(month), Ok(day)) => Ok((
            rest,
            Parts {
                year: Some(year),
                month,
                day: Some(day),
                in_doubt: None,
            },
        )),
        _ => fail(i),
    }
}

/// True when the digits are part of something longer: a slug, a file name, a number.
fn runs_on(rest: &str) -> bool {
    let mut next = rest.chars();
    match next.next() {
        Some('-') => next.next().is_some_and(char::is_alphabetic),
        Some('.' | '/' | '_') => next.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric() || c == '%',
        None => false,
    }
}
