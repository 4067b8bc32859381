//! Dates in which the month is a word.
//!
//! ```text
//! day        = day_month | month_day | month_year | year_first
//! day_month  = number [until number] gap month [gap year | until number gap month gap year]     12–13 May 2021
//! month_day  = month gap number [until [month gap] number] [gap year]                           May 12–13, 2021
//! month_year = month gap year                                                                   May 2019
//! year_first = year gap [weekday gap] (day_month | month [number]) l'an deux mille vingt, le jeudi douze mars; 2021 July 22; 2021-July
//! gap        = { space | "." | a joint of the language: "th", "of", "del mes de" }
//! ```
//!
//! Numbers and years stand in digits or in words.

use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::verify;
use nom::{IResult, Parser};

use super::day::Parts;
use super::numeric;
use crate::grammar::{Calendar, Month};
use crate::parse::numeral;
use crate::parse::scan::{digits, fail, known, until};

/// A date with the month as a word.
pub(super) fn day<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, Parts> {
    alt((
        |i| day_month(calendar, i),
        |i| month_day(calendar, i),
        |i| month_year(calendar, i),
        |i| year_first(calendar, i),
    ))
    .parse(i)
}

/// Most words that a gap has ("days of the month of").
const GAP: usize = 6;

/// The text after what may stand between the parts of a date, and whether words stood there; `signs` are passed over too.
pub(super) fn gap<'i>(calendar: &Calendar, signs: &str, i: &'i str) -> (&'i str, bool) {
    let thin =
        |c: char| c.is_whitespace() || matches!(c, '.' | '°' | 'º' | 'ª') || signs.contains(c);
    let mut rest = i.trim_start_matches(thin);
    for count in 0..GAP {
        let Some((after, ())) = calendar.joints.read(rest) else {
            return (rest, count > 0);
        };
        rest = after.trim_start_matches(thin);
    }
    (rest, true)
}

/// A gap, or the sign of a date without spaces (25-Jan-24).
fn tight_gap<'i>(calendar: &Calendar, i: &'i str) -> (&'i str, bool) {
    match i.strip_prefix(['-', '/']) {
        Some(rest) => (rest, true),
        None => gap(calendar, "", i),
    }
}

fn day_month<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, Parts> {
    day_month_of(calendar, None, i)
}

/// A day and its month, in the year given unless one stands behind them.
fn day_month_of<'i>(
    calendar: &Calendar,
    known: Option<u16>,
    i: &'i str,
) -> IResult<&'i str, Parts> {
    let (rest, day) = number(calendar, i)?;
    let (place, joined) = tight_gap(calendar, behind_spelled(calendar, day, rest));
    let place = second_day(calendar, day, gap(calendar, "", rest).0).unwrap_or(place);
    let (rest, month) = month(calendar, place)?;
    let dated = year_after(calendar, rest)
        .or_else(|| second_date(calendar, rest))
        .or_else(|| known.map(|year| (rest, year)));
    let spelled = !i.starts_with(|c: char| c.is_ascii_digit());
    // "Two April meetings" gives no day, "the second of April" does.
    if dated.is_none() && (!month.sure || spelled && !joined) {
        return fail(i);
    }
    made(i, rest, dated, month.number, Some(day))
}

/// The place after the number in words that brackets give again: `14 (quatorze) dias do mês de março`.
fn behind_spelled<'i>(calendar: &Calendar, day: u16, i: &'i str) -> &'i str {
    let inner = i.trim_start().strip_prefix('(');
    let spelled = inner.and_then(|inner| number(calendar, inner.trim_start()).ok());
    spelled
        .filter(|(_, again)| *again == day)
        .and_then(|(rest, _)| rest.trim_start().strip_prefix(')'))
        .unwrap_or(i)
}

/// The place after the second number of `12–13 May`, `12/13 May`, `12th and 13th May`.
fn second_day<'i>(calendar: &Calendar, first: u16, i: &'i str) -> Option<&'i str> {
    let sign = || i.trim_start().strip_prefix(['/', '&', '+']);
    let word = || {
        let (rest, _) = calendar.numerals.read(i).filter(|(_, value)| *value == 0)?;
        Some(rest)
    };
    let second = until(&calendar.until, i).or_else(|| sign().or_else(word).map(str::trim_start))?;
    let (rest, day) = number(calendar, gap(calendar, "", second).0).ok()?;
    // "Meeting 28 - 3 May" has its number before the day.
    (first < day).then(|| gap(calendar, "", rest).0)
}

/// The year that the second day of a stretch gives to the first: `30 April – 2 May 2021`.
fn second_date<'i>(calendar: &Calendar, i: &'i str) -> Option<(&'i str, u16)> {
    let second = gap(calendar, "", until(&calendar.until, i)?).0;
    let (rest, _) = number(calendar, second).ok()?;
    let (rest, _) = month(calendar, tight_gap(calendar, rest).0).ok()?;
    year_after(calendar, rest)
}

fn month_day<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, Parts> {
    let (rest, month) = month(calendar, i)?;
    let place = tight_gap(calendar, rest).0;
    let (rest, day) = number(calendar, place)?;
    let spelled = !place.starts_with(|c: char| c.is_ascii_digit());
    let end = ending(calendar, rest);
    if counts_on(end) {
        return fail(i);
    }
    let end = last_day(calendar, end).unwrap_or(end);
    let dated = year_after(calendar, end);
    if dated.is_none() && (!month.sure || spelled) {
        return fail(i);
    }
    made(i, end, dated, month.number, Some(day))
}

/// The place after an ending such as "th" that sticks to a number, or a part of it before a comma: `October 14h, 2020`.
fn ending<'i>(calendar: &Calendar, i: &'i str) -> &'i str {
    let slip = || {
        i.strip_prefix(['t', 'h'])
            .filter(|rest| rest.starts_with(','))
    };
    let whole = calendar.joints.read(i).map(|(rest, ())| rest);
    whole.or_else(slip).unwrap_or(i)
}

/// The place after the second day of `May 12–13` or `May 31 – June 2`.
fn last_day<'i>(calendar: &Calendar, i: &'i str) -> Option<&'i str> {
    let second = until(&calendar.until, i)?;
    let second = month(calendar, second).map_or(second, |(rest, _)| gap(calendar, "", rest).0);
    let (rest, _) = number(calendar, second).ok()?;
    let rest = ending(calendar, rest);
    (!counts_on(rest)).then_some(rest)
}

/// True when the number before is no day but part of a time, an amount or a word: `May 10:30`, `May 5pm`, `May 10%`.
fn counts_on(rest: &str) -> bool {
    let mut next = rest.chars();
    match next.next() {
        Some(':' | '.' | '/') => next.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_alphanumeric() || c == '%',
        None => false,
    }
}

fn month_year<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, Parts> {
    let (rest, month) = month(calendar, i)?;
    match year_after(calendar, rest) {
        Some(dated) => made(i, rest, Some(dated), month.number, None),
        None => fail(i),
    }
}

fn year_first<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, Parts> {
    let (rest, year) = year(calendar, i)?;
    let tight = rest
        .strip_prefix('-')
        .filter(|rest| month(calendar, rest).is_ok());
    let rest = tight.unwrap_or_else(|| gap(calendar, ",", rest).0);
    let rest = known(&calendar.weekdays, rest).map_or(rest, |(rest, _)| gap(calendar, ",", rest).0);
    alt((
        |i| day_month_of(calendar, Some(year), i),
        |i| month_day_of(calendar, year, i),
        |i| month_of(calendar, year, i),
    ))
    .parse(rest)
}

/// A month behind its year: `2021-July`.
fn month_of<'i>(calendar: &Calendar, year: u16, i: &'i str) -> IResult<&'i str, Parts> {
    let (rest, month) = month(calendar, i)?;
    if !month.sure {
        return fail(i);
    }
    made(i, rest, Some((rest, year)), month.number, None)
}

/// A month and its day behind their year: `2021 July 22`.
fn month_day_of<'i>(calendar: &Calendar, year: u16, i: &'i str) -> IResult<&'i str, Parts> {
    let (rest, month) = month(calendar, i)?;
    let (rest, day) = digits(1, 2)(tight_gap(calendar, rest).0)?;
    if !month.sure || counts_on(rest) {
        return fail(i);
    }
    made(i, rest, Some((rest, year)), month.number, Some(day))
}

/// A month, and whether it is one beyond doubt: written in full, or with the capital of a name ("May" is, "may" is not).
struct Named {
    number: i8,
    sure: bool,
}

fn month<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, Named> {
    let (
        rest,
        Month {
            number,
            short,
            capital,
        },
    ) = known(&calendar.months, i)?;
    let sure = i.starts_with(char::is_uppercase) || !capital && !short;
    Ok((rest, Named { number, sure }))
}

/// A number that can be a day of a month.
fn number<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, u16> {
    let spelled = |i| numeral::number(calendar, 31, i);
    verify(alt((digits(1, 2), spelled)), |day| (1..=31).contains(day)).parse(i)
}

/// The year behind a month or a day. Two digits need an apostrophe or the sign of a date without spaces.
fn year_after<'i>(calendar: &Calendar, i: &'i str) -> Option<(&'i str, u16)> {
    let short = |i: &'i str| {
        let (rest, short) = digits(2, 2)(i).ok().filter(|(rest, _)| !counts_on(rest))?;
        Some((rest, numeric::century(short)))
    };
    if let Some(tight) = i.strip_prefix(['-', '/']) {
        return year(calendar, tight).ok().or_else(|| short(tight));
    }
    let place = gap(calendar, ",", i).0;
    let abbreviated = || short(place.strip_prefix(['\'', '’', '‘'])?);
    year(calendar, place).ok().or_else(abbreviated)
}

/// A year of our times in digits or words.
fn year<'i>(calendar: &Calendar, i: &'i str) -> IResult<&'i str, u16> {
    if let Ok((rest, year)) = numeric::year(i) {
        return if counts_on(rest) {
            fail(i)
        } else {
            Ok((rest, year))
        };
    }
    let in_words = |i| numeral::number(calendar, 2199, i);
    verify(alt((grouped, in_words)), |year| (1800..2200).contains(year)).parse(i)
}

/// A year with the dot of thousands: `2.016`.
fn grouped(i: &str) -> IResult<&str, u16> {
    let (rest, (thousands, _, rest_of_it)) = (digits(1, 1), char('.'), digits(3, 3)).parse(i)?;
    if counts_on(rest) || rest.starts_with(|c: char| c.is_ascii_digit()) {
        return fail(i);
    }
    Ok((rest, thousands * 1000 + rest_of_it))
}

fn made<'i>(
    i: &'i str,
    rest: &'i str,
    dated: Option<(&'i str, u16)>,
    month: i8,
    day: Option<u16>,
) -> IResult<&'i str, Parts> {
    let (rest, year) = dated.map_or((rest, None), |(rest, year)| {
        (rest, i16::try_from(year).ok())
    });
    let day = day.and_then(|day| i8::try_from(day).ok());
    if rest.starts_with(char::is_alphanumeric) {
        return fail(i);
    }
    Ok((
        rest,
        Parts {
            year,
            month,
            day,
            in_doubt: None,
        },
    ))
}
