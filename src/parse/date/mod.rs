//! Days, as the heads of minutes give them.

mod day;
mod numeric;
mod worded;

use nom::IResult;

use self::day::{Parts, Read, resolve};
use super::scan::{beginnings, glue, known, space};
use crate::grammar::{Calendar, Words};

/// A day found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateText<'t> {
    /// The words of the line that state it, with its weekday.
    pub text: &'t str,
    /// `YYYY-MM-DD`, or `YYYY-MM` where no day is given. `None` where the line prints no year.
    pub iso: Option<String>,
    /// What a person should know: (code, message), as `("ambiguous-date", "03/04/2021 is read as 3 April")`.
    pub note: Option<(&'static str, String)>,
}

/// The first day that a line states; the first day of a range. A month that a line names before a day of that month gives way to it.
pub(crate) fn find_date<'t>(line: &'t str, words: &Words) -> Option<DateText<'t>> {
    let mut dates = find_dates(line, words);
    let first = dates.next()?;
    let month = first.iso.as_deref().filter(|iso| iso.len() == 7);
    let day = month.and_then(|month| {
        dates.find(|date| {
            let iso = date.iso.as_deref().unwrap_or_default();
            iso.len() > 7 && iso.starts_with(month)
        })
    });
    Some(day.unwrap_or(first))
}

/// The days that a line states, in order.
pub(crate) fn find_dates<'t>(line: &'t str, words: &Words) -> impl Iterator<Item = DateText<'t>> {
    let calendar = words.calendar();
    let mut next = 0;
    let mut beginnings = beginnings(line);
    std::iter::from_fn(move || {
        loop {
            let at = beginnings.find(|at| *at >= next)?;
            let Some((rest, read)) = read_at(calendar, line, at) else {
                continue;
            };
            let text = &line[at..line.len() - rest.len()];
            next = at + text.len();
            if let Some(date) = resolve(calendar, text, &read) {
                return Some(date);
            }
        }
    })
}

/// ```text
/// date = [weekday [","] [joint]] day [["," | "("] weekday [")"]]
/// ```
fn read_at<'t>(calendar: &Calendar, line: &'t str, at: usize) -> Option<(&'t str, Read)> {
    let i = &line[at..];
    let glue = glue(line, at);
    if glue.is_some_and(|sign| {
        matches!(
            sign,
            '.' | '/' | '#' | '+' | '=' | '_' | '$' | '£' | '€' | '¥' | '\\'
        )
    }) {
        return None;
    }
    let before = known(&calendar.weekdays, i).ok();
    let start = before.map_or(i, |(rest, _)| worded::gap(calendar, ",", rest).0);
    let alone = before.is_none() && !line[..at].contains(char::is_alphanumeric);
    let slug = before.is_none() && glue.is_some();
    let (rest, day) = one(calendar, alone, slug, start).ok()?;
    let (rest, after) = weekday_after(calendar, rest);
    let weekday = before.map(|(_, weekday)| weekday).or(after);
    Some((rest, Read { day, weekday }))
}

fn one<'i>(calendar: &Calendar, alone: bool, slug: bool, i: &'i str) -> IResult<&'i str, Parts> {
    if !slug && let Ok(found) = numeric::day(calendar, alone, i) {
        return Ok(found);
    }
    worded::day(calendar, i)
}

/// A weekday that stands behind the day, set apart by a comma or brackets.
fn weekday_after<'i>(calendar: &Calendar, i: &'i str) -> (&'i str, Option<i8>) {
    let spaced = space(i);
    let found = match spaced.chars().next() {
        Some('(') => known(&calendar.weekdays, space(&spaced[1..]))
            .ok()
            .and_then(|(rest, day)| {
                Some((space(rest).trim_start_matches('.').strip_prefix(')')?, day))
            }),
        Some(',') => known(&calendar.weekdays, space(&spaced[1..]))
            .ok()
            .filter(|(rest, _)| rest.is_empty() || rest.starts_with([',', ';', ')', '|', '\t'])),
        _ => None,
    };
    found.map_or((i, None), |(rest, day)| (rest, Some(day)))
}

#[cfg(test)]
mod tests;
