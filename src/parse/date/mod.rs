//! Days, as the heads of minutes give them.

mod day;
mod numeric;
mod worded;

use self::day::{Read, resolve};
use super::scan::{beginnings, glue, is_number_sign, known, space};
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

impl DateText<'_> {
    /// The words of its line before it, and those behind it.
    pub(crate) fn around<'l>(&self, line: &'l str) -> (&'l str, &'l str) {
        let start = (self.text.as_ptr() as usize).saturating_sub(line.as_ptr() as usize);
        let part = |range: Option<&'l str>| range.unwrap_or_default();
        let end = start + self.text.len();
        (part(line.get(..start)), part(line.get(end..)))
    }
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

/// The day that a line begins with.
pub(crate) fn at_start<'t>(line: &'t str, words: &Words) -> Option<DateText<'t>> {
    let calendar = words.calendar();
    read_at(calendar, names_month(calendar, line), line, 0)?;
    find_date(line, words).filter(|day| line.starts_with(day.text))
}

/// The words are a day and nothing else: "3 MAY 2022".
pub(crate) fn is_only(words: &str, lists: &Words) -> bool {
    find_date(words, lists).is_some_and(|found| found.text == words)
}

/// The days that a line states, in order.
pub(crate) fn find_dates<'t>(line: &'t str, words: &Words) -> impl Iterator<Item = DateText<'t>> {
    let calendar = words.calendar();
    let worded = names_month(calendar, line);
    let digits = line.bytes().any(|byte| byte.is_ascii_digit());
    let mut next = 0;
    let mut beginnings = beginnings(if worded || digits { line } else { "" });
    std::iter::from_fn(move || {
        loop {
            let at = beginnings.find(|at| *at >= next)?;
            if counts_meeting(line, at, words) {
                continue;
            }
            let Some((rest, read)) = read_at(calendar, worded, line, at) else {
                continue;
            };
            let text = &line[at..line.len() - rest.len()];
            next = at + text.len();
            if let Some(date) = resolve(text, &read) {
                return Some(date);
            }
        }
    })
}

/// A number before a dash that says which meeting it was, or in which week: "Minutes no. 2 - 22 March 2016", "Acta 2 - 22 de
/// marzo", "Week 8 - 22 March".
fn counts_meeting(line: &str, at: usize, words: &Words) -> bool {
    let rest = line[at..].trim_start_matches(|c: char| c.is_ascii_digit());
    let dashed = rest.len() < line.len() - at
        && rest
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(['-', '–', '—']));
    // The words before are long where no space parts them, and most numbers have no dash behind them.
    if !dashed {
        return false;
    }
    let before = line[..at].trim_end();
    let word = before.rsplit(' ').next().unwrap_or_default();
    let counted = |known: &String| known.to_lowercase() == word.to_lowercase();
    is_number_sign(word, words) || words.names_meeting(word) || words.periods.iter().any(counted)
}

/// True when some word of the line can be a month, without which only digits are a date.
fn names_month(calendar: &Calendar, line: &str) -> bool {
    let mut inside = false;
    let mut at = 0;
    while let Some(byte) = line.as_bytes().get(at) {
        let before = inside;
        let mut length = 1;
        inside = byte.is_ascii_alphabetic();
        if !byte.is_ascii() {
            let c = line[at..].chars().next();
            inside = c.is_some_and(char::is_alphabetic);
            length = c.map_or(1, char::len_utf8);
        }
        if inside && !before && calendar.months.read(&line[at..]).is_some() {
            return true;
        }
        at += length;
    }
    false
}

/// ```text
/// date = [weekday [","] [joint]] day [["," | "("] weekday [")"]]
/// ```
///
/// `worded`: the line names a month.
fn read_at<'t>(
    calendar: &Calendar,
    worded: bool,
    line: &'t str,
    at: usize,
) -> Option<(&'t str, Read)> {
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
    let digits = !slug && start.starts_with(|c: char| c.is_ascii_digit());
    let numeric = digits.then(|| numeric::day(calendar, alone, start).ok());
    let (rest, day) = numeric
        .flatten()
        .or_else(|| worded.then(|| worded::day(calendar, start).ok()).flatten())?;
    let (rest, after) = weekday_after(calendar, rest);
    let weekday = before.map(|(_, weekday)| weekday).or(after);
    Some((rest, Read { day, weekday }))
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

/// A year that meetings are held in, of four digits: "1998", "2021".
pub(super) fn is_year(word: &str) -> bool {
    let digits = word.bytes().all(|digit| digit.is_ascii_digit());
    digits && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

#[cfg(test)]
mod tests;
