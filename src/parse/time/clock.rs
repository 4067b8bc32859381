//! One time of day, as a clock or a sentence gives it.
//!
//! ```text
//! clock   = named | worded | digits
//! named   = a time with a name: "noon"
//! worded  = number hours [joint number [minutes]]            ; "nove horas e trinta minutos"
//! digits  = H [(":" | "." | "," | unit) MM] [unit] [half]          ; "9:30", "7.30pm", "14 h 30", "21 h"
//!         | HHMM                                             ; "0930", beside another time
//!         | [H]HMM half                                      ; "730pm", "2110 pm"
//! ```

use std::ops::Range;

use crate::grammar::{Calendar, Half, Unit};
use crate::parse::numeral;
use crate::parse::scan::{digits, space};

/// A time as printed, before the half of the day is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: u8,
    pub minute: u8,
    pub half: Option<Half>,
    /// How much the words alone say that this is a time.
    pub sign: Sign,
}

/// What marks some digits as a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// Nothing: `7` or `0930`.
    Bare,
    /// A dot: `7.30`.
    Dot,
    /// A colon, a unit or a half of the day.
    Sure,
}

impl Clock {
    /// Hour and minute as they are printed.
    pub(super) fn at(self) -> (u8, u8) {
        (self.hour, self.minute)
    }

    /// "7a": one letter for the half of the day.
    pub(super) fn is_lettered(self) -> bool {
        self.sign == Sign::Dot && self.half.is_some()
    }

    /// "20.30": a dot before minutes that are no month.
    pub(super) fn is_dotted(self) -> bool {
        self.sign == Sign::Dot && (self.minute == 0 || self.minute > 12)
    }

    /// `HH:MM`, 24 hours, in the half of the day given where the time itself has none.
    pub(super) fn print(self, half: Option<Half>) -> Option<String> {
        let hour = match self.half.or(half) {
            Some(Half::Second) if self.hour < 12 => self.hour + 12,
            Some(Half::First) if self.hour == 12 => 0,
            _ => self.hour,
        };
        (hour <= 24 && self.minute < 60).then(|| format!("{:02}:{:02}", hour % 24, self.minute))
    }
}

/// Reads a time at the start of the text, and gives back the text after it.
pub(super) fn clock<'i>(calendar: &Calendar, i: &'i str) -> Option<(&'i str, Clock)> {
    if let Some((rest, (hour, minute))) = calendar.hours.read(i) {
        return Some((
            rest,
            Clock {
                hour,
                minute,
                half: Some(Half::Whole),
                sign: Sign::Sure,
            },
        ));
    }
    if i.starts_with(|c: char| c.is_ascii_digit()) {
        compact(calendar, i).or_else(|| in_digits(calendar, i))
    } else {
        in_words(calendar, i)
    }
}

fn compact<'i>(calendar: &Calendar, i: &'i str) -> Option<(&'i str, Clock)> {
    let (rest, number) = digits(3, 4)(i).ok()?;
    let printed = i.len() - rest.len();
    let (hour, minute) = (
        u8::try_from(number / 100).ok()?,
        u8::try_from(number % 100).ok()?,
    );
    let fits = hour < 24 && minute < 60 && !rest.starts_with(['.', ',', '/', ':']);
    // "1930 hrs"
    let (rest, sign) = match unit(calendar, rest) {
        (behind, Some(Unit::Hours)) if !is_label(rest, behind) => (behind, Sign::Sure),
        _ => (rest, Sign::Bare),
    };
    // "2016 PM" may be a year and an office.
    let (behind, half) = if YEARS.contains(&number) {
        (rest, None)
    } else {
        half(calendar, rest)
    };
    let half = half.filter(|half| *half != Half::Whole);
    let (rest, sign) = match half {
        Some(_) => (behind, Sign::Sure),
        None => (rest, sign),
    };
    (fits && (printed == 4 || half.is_some())).then_some((
        rest,
        Clock {
            hour,
            minute,
            half,
            sign,
        },
    ))
}

const YEARS: Range<u16> = 1900..2100;

/// "Hora de inicio: 9" behind a year is a label: words that begin with a capital, up to a colon.
fn is_label(words: &str, behind: &str) -> bool {
    let words_end = behind.trim_start_matches(|c: char| c.is_alphabetic() || c == ' ');
    space(words).starts_with(char::is_uppercase) && words_end.starts_with(':')
}

fn in_digits<'i>(calendar: &Calendar, i: &'i str) -> Option<(&'i str, Clock)> {
    let (rest, hour) = digits(1, 2)(i).ok()?;
    let hour = u8::try_from(hour).ok().filter(|hour| *hour <= 24)?;
    let (rest, minute, mut sign) = minutes(calendar, rest);
    let (rest, unit) = unit(calendar, rest);
    if unit == Some(Unit::Minutes) && minute.is_none() {
        // "10 minutes" is how long, not when.
        return None;
    }
    if unit.is_some() {
        sign = Sign::Sure;
    }
    let before = rest;
    let (rest, half) = half(calendar, rest);
    let letter = before.len() - rest.len() == 1;
    if half.is_some() && hour <= 12 || half == Some(Half::Whole) {
        // "7a" is a flat too.
        sign = sign.max(if letter { Sign::Dot } else { Sign::Sure });
    }
    let ends =
        !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '€' | '$' | '°'));
    let half = half.filter(|half| *half != Half::Whole);
    ends.then_some((
        rest,
        Clock {
            hour,
            minute: minute.unwrap_or(0),
            half,
            sign,
        },
    ))
}

/// The minutes after an hour, with the sign that parts them.
fn minutes<'i>(calendar: &Calendar, i: &'i str) -> (&'i str, Option<u8>, Sign) {
    let two = |rest: &'i str| {
        let (after, minute) = digits(2, 2)(rest).ok()?;
        let minute = u8::try_from(minute).ok().filter(|minute| *minute < 60)?;
        let runs_on = after.starts_with(['.', ',', '/'])
            && after[1..].starts_with(|c: char| c.is_ascii_digit());
        (!runs_on).then_some((after, minute))
    };
    for (sign, mark) in [(Sign::Sure, ':'), (Sign::Dot, '.')] {
        if let Some((after, minute)) = i.strip_prefix(mark).and_then(two) {
            // `9:30:15` has seconds, which no minutes need.
            let after = after
                .strip_prefix(':')
                .and_then(|seconds| digits(2, 2)(seconds).ok())
                .map_or(after, |(after, _)| after);
            return (after, Some(minute), sign);
        }
    }
    let hours =
        |after: &'i str| matches!(calendar.clock.read(space(after)), Some((_, Unit::Hours)));
    if let Some((after, minute)) = i.strip_prefix(',').and_then(two)
        && hours(after)
    {
        return (after, Some(minute), Sign::Sure);
    }
    match calendar.clock.read(space(i)) {
        Some((after, Unit::Hours)) => two(space(after))
            .map_or((after, None, Sign::Sure), |(after, minute)| {
                (after, Some(minute), Sign::Sure)
            }),
        _ => glued_hour(i)
            .and_then(two)
            .map_or((i, None, Sign::Bare), |(after, minute)| {
                (after, Some(minute), Sign::Sure)
            }),
    }
}

/// `17h10`, where the letter runs into the minutes.
fn glued_hour(i: &str) -> Option<&str> {
    i.strip_prefix(['h', 'H'])
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A unit behind the digits: `hours`, `min`.
fn unit<'i>(calendar: &Calendar, i: &'i str) -> (&'i str, Option<Unit>) {
    calendar
        .clock
        .read(space(i))
        .map_or((i, None), |(rest, unit)| (rest, Some(unit)))
}

fn half<'i>(calendar: &Calendar, i: &'i str) -> (&'i str, Option<Half>) {
    match calendar.day_halves.read(space(i)) {
        Some((rest, half)) if !rest.starts_with(char::is_alphanumeric) => {
            // The dot of `p.m.`, where one was printed inside it too.
            let printed = &i[..i.len() - rest.len()];
            // "at 7 a vote was taken"
            if printed.starts_with(' ') && printed.trim_start().len() == 1 {
                return (i, None);
            }
            let rest = if printed.contains('.') {
                rest.strip_prefix('.').unwrap_or(rest)
            } else {
                rest
            };
            (rest, Some(half))
        }
        _ => (i, None),
    }
}

fn in_words<'i>(calendar: &Calendar, i: &'i str) -> Option<(&'i str, Clock)> {
    let (rest, hour) = numeral::number(calendar, 24, i).ok()?;
    let hour = u8::try_from(hour).ok()?;
    let (rest, unit) = calendar.clock.read(space(rest))?;
    if unit != Unit::Hours {
        return None;
    }
    let (rest, minute) = match minutes_in_words(calendar, rest) {
        Some((rest, minute)) => (rest, minute),
        None => (rest, 0),
    };
    let (rest, half) = half(calendar, rest);
    Some((
        rest,
        Clock {
            hour,
            minute,
            half,
            sign: Sign::Sure,
        },
    ))
}

/// "e trinta minutos", "y media", "trente".
fn minutes_in_words<'i>(calendar: &Calendar, i: &'i str) -> Option<(&'i str, u8)> {
    let (rest, minute) = numeral::number(calendar, 59, past_joint(calendar, space(i))).ok()?;
    let minute = u8::try_from(minute).ok()?;
    let (rest, unit) = unit(calendar, rest);
    (unit.is_some() || minute >= 5).then_some((rest, minute))
}

/// The text after the word that joins hours and minutes, a numeral of no worth.
fn past_joint<'i>(calendar: &Calendar, i: &'i str) -> &'i str {
    match calendar.numerals.read(i) {
        Some((rest, 0)) => space(rest),
        _ => i,
    }
}
