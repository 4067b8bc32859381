//! The words of days and times, compiled once for each grammar.

use std::collections::HashSet;

use super::dictionary::{Dictionary, fold};
use super::{Phrase, Words};

/// The lists of [`Words`] that dates and times are made of, ready to be looked up.
#[derive(Clone, Debug)]
pub(crate) struct Calendar {
    pub months: Dictionary<Month>,
    /// Monday is 1.
    pub weekdays: Dictionary<i8>,
    pub numerals: Dictionary<u16>,
    pub joints: Dictionary<()>,
    pub month_first: bool,
    pub at: Dictionary<()>,
    pub until: Dictionary<()>,
    pub between: Dictionary<()>,
    pub and: Dictionary<()>,
    pub day_halves: Dictionary<Half>,
    pub clock: Dictionary<Unit>,
    /// Hour and minute.
    pub hours: Dictionary<(u8, u8)>,
    pub zones: HashSet<String>,
    pub zone_phrases: Vec<Vec<String>>,
    pub starts: Dictionary<Place>,
    pub ends: Dictionary<Place>,
    /// Words behind a title that lead to the day and the place.
    pub held: Vec<Phrase>,
    pub met: Vec<Phrase>,
    pub lasted: Vec<Phrase>,
    pub usual: Vec<Phrase>,
    pub other_meetings: Vec<Phrase>,
    pub edited: Vec<Phrase>,
}

/// A month, from 1, by one of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    pub number: i8,
    /// True for a short name.
    pub short: bool,
    /// True when the language writes it with a capital.
    pub capital: bool,
}

/// The half of the day that a time belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Half {
    First,
    Second,
    /// The hours count to 24.
    Whole,
}

/// What a word after a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Hours,
    Minutes,
}

/// Where a phrase that opens or closes a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Anywhere,
    /// At the start of a line or cell, as its label.
    Label,
}

impl Calendar {
    pub(crate) fn new(words: &Words) -> Self {
        let (zone_phrases, zones): (Vec<&String>, Vec<&String>) =
            words.zones.iter().partition(|zone| zone.contains(' '));
        Self {
            months: named(&words.months, month),
            weekdays: named(&words.weekdays, |_, day, _| day),
            numerals: valued(&words.numerals, |value| value.parse().ok()),
            joints: plain(&words.date_joints),
            month_first: words.date_order.first().is_some_and(|order| order == "mdy"),
            at: plain(&words.at),
            until: plain(&words.until),
            between: plain(&words.between),
            and: plain(&words.and),
            day_halves: valued(&words.day_halves, half),
            clock: valued(&words.clock, |value| match value {
                "minutes" => Some(Unit::Minutes),
                "hours" => Some(Unit::Hours),
                _ => None,
            }),
            hours: valued(&words.hours, |value| {
                let (hour, minute) = value.split_once(':')?;
                Some((hour.parse().ok()?, minute.parse().ok()?))
            }),
            zones: zones.into_iter().cloned().collect(),
            zone_phrases: zone_phrases
                .into_iter()
                .map(|zone| zone.split_whitespace().map(fold).collect())
                .collect(),
            starts: places(&words.starts),
            ends: places(&words.ends),
            held: phrases(&words.held),
            met: phrases(&words.met),
            lasted: phrases(&words.lasted),
            usual: phrases(&words.usual),
            other_meetings: phrases(&words.other_meetings),
            edited: phrases(&words.edited),
        }
    }
}

fn month(name: &str, number: i8, first: bool) -> Month {
    Month {
        number,
        short: !first,
        capital: name.starts_with(char::is_uppercase),
    }
}

fn half(value: &str) -> Option<Half> {
    match value {
        "0" => Some(Half::First),
        "12" => Some(Half::Second),
        "24" => Some(Half::Whole),
        _ => None,
    }
}

fn phrases(list: &[String]) -> Vec<Phrase> {
    list.iter().map(|words| Phrase::new(words)).collect()
}

fn plain(list: &[String]) -> Dictionary<()> {
    Dictionary::new(list.iter().map(|phrase| (phrase.as_str(), ())))
}

/// Items whose place in the list is their number; the spellings of one are parted by spaces.
fn named<T: Copy>(list: &[String], value: impl Fn(&str, i8, bool) -> T) -> Dictionary<T> {
    Dictionary::new((1..).zip(list).flat_map(|(number, names)| {
        let value = &value;
        names
            .split_whitespace()
            .enumerate()
            .map(move |(at, name)| (name, value(name, number, at == 0)))
    }))
}

/// Items written `phrase=value`.
fn valued<T: Copy>(list: &[String], value: impl Fn(&str) -> Option<T>) -> Dictionary<T> {
    Dictionary::new(list.iter().filter_map(|item| {
        let (phrase, number) = item.rsplit_once('=')?;
        Some((phrase, value(number)?))
    }))
}

/// Phrases, those that end in a colon being labels.
fn places(list: &[String]) -> Dictionary<Place> {
    Dictionary::new(list.iter().map(|phrase| {
        let label = phrase.ends_with(':');
        (
            phrase.as_str(),
            if label { Place::Label } else { Place::Anywhere },
        )
    }))
}
