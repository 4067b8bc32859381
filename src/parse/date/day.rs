//! From the parts of a date to a day of the calendar.

use jiff::civil::Date;

use super::DateText;

/// The parts of a date as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub year: Option<i16>,
    pub month: i8,
    pub day: Option<i8>,
    /// Which of them was taken to stand first, where day and month could be the other way round.
    pub in_doubt: Option<First>,
}

/// What stands first in a day in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    Day,
    Month,
}

/// A date with the weekday that stands beside it, Monday being 1.
pub(super) struct Read {
    pub day: Parts,
    pub weekday: Option<i8>,
}

/// The day that was read; `None` where there is no such day.
pub(super) fn resolve<'t>(text: &'t str, read: &Read) -> Option<DateText<'t>> {
    let Parts {
        year, month, day, ..
    } = read.day;
    let Some(number) = day else {
        let year = year?;
        Date::new(year, month, 1).ok()?;
        let iso = Some(format!("{year:04}-{month:02}"));
        return Some(DateText {
            text,
            iso,
            note: None,
        });
    };
    let Some(year) = year else {
        // A leap year, so that 29 February passes.
        Date::new(2000, month, number).ok()?;
        let note = Some(("date-without-year", format!("`{text}` gives no year")));
        return Some(DateText {
            text,
            iso: None,
            note,
        });
    };
    let date = Date::new(year, month, number).ok()?;
    let (date, note) = settle(text, read, date);
    let iso = Some(date.to_string());
    Some(DateText { text, iso, note })
}

type Remark = Option<(&'static str, String)>;

/// Lets the weekday settle the order of day and month, or says what remains in doubt.
fn settle(text: &str, read: &Read, date: Date) -> (Date, Remark) {
    let falls_on = |date: Date| date.weekday().to_monday_one_offset();
    let swapped = read.day.in_doubt.and_then(|first| {
        Some((
            first,
            Date::new(date.year(), date.day(), date.month()).ok()?,
        ))
    });
    match (read.weekday, swapped) {
        (None, None) => (date, None),
        (Some(weekday), _) if weekday == falls_on(date) => (date, None),
        (Some(weekday), Some((_, other))) if weekday == falls_on(other) => (other, None),
        (Some(_), _) => {
            let message = format!("`{text}`: {date} is a {:?}", date.weekday());
            (date, Some(("weekday-mismatch", message)))
        }
        (None, Some((first, other))) => {
            let order = match first {
                First::Day => "day",
                First::Month => "month",
            };
            let message =
                format!("`{text}` is read as {date}, the {order} first; it could be {other}");
            (date, Some(("ambiguous-date", message)))
        }
    }
}
