//! Times of day, as the heads of minutes give them, and the sentences that open and close a meeting.

mod clock;

use self::clock::{Clock, Sign, clock};
use super::scan::{beginnings, glue, space, until};
use crate::grammar::{Calendar, Dictionary, Half, Place, Words, word};

/// A time, or a stretch of time, found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimesText<'t> {
    /// The words of the line that state it, time zone included.
    pub text: &'t str,
    /// `HH:MM`, 24 hours.
    pub start: String,
    /// `HH:MM`, 24 hours.
    pub end: Option<String>,
    /// The time zone as written ("EDT", "UTC", "Pacific Time").
    pub zone: Option<&'t str>,
}

/// The first time or stretch of time that a line states.
pub(crate) fn find_times<'t>(line: &'t str, words: &Words) -> Option<TimesText<'t>> {
    let calendar = words.calendar();
    beginnings(line).find_map(|at| times_at(calendar, line, at))
}

/// The first time that a line states, or that of its stamp: "Minutes of 2018-06-12T09:00".
pub(crate) fn stated<'t>(line: &'t str, words: &Words) -> Option<TimesText<'t>> {
    find_times(line, words).or_else(|| stamp(line))
}

/// The time of an ISO 8601 date and time, `2021-05-03T17:29:39Z`.
fn stamp(line: &str) -> Option<TimesText<'_>> {
    let at = line.find('T')? + 1;
    let digit = |c: char| c.is_ascii_digit();
    let day = line[..at - 1].ends_with(digit);
    let text = line.get(at..at + 5).filter(|_| day)?;
    let (hours, minutes) = text.split_once(':')?;
    let number = |digits: &str, below: u8| {
        let number: Option<u8> = digits.parse().ok();
        digits.starts_with(digit) && number.is_some_and(|number| number < below)
    };
    // Midnight is what a machine has for no time at all.
    let told = text != "00:00" && hours.len() == 2;
    (told && number(hours, 24) && number(minutes, 60)).then(|| TimesText {
        text,
        start: text.to_owned(),
        end: None,
        zone: None,
    })
}

/// The time behind a label, where bare digits are a time too: "1300", "14.05", "20150912-1205", "2021-05-03T17:29:39Z".
pub(crate) fn labelled_time<'t>(text: &'t str, words: &Words) -> Option<TimesText<'t>> {
    let bare = || {
        let calendar = words.calendar();
        let first = beginnings(text).next();
        // "2021-05-03" is a day.
        let year =
            |i: &str| i[4..].starts_with('-') && i[5..].starts_with(|c: char| c.is_ascii_digit());
        let compact = |at: usize| is_compact(&text[at..]) && !year(&text[at..]);
        let dotted = |at: usize, clock: &Clock| first == Some(at) && clock.sign == Sign::Dot;
        beginnings(text)
            .filter_map(|at| clock(calendar, &text[at..]).map(|found| (at, found)))
            .filter(|(at, (_, clock))| compact(*at) || dotted(*at, clock))
            .find_map(|(at, (rest, clock))| {
                Some(TimesText {
                    text: &text[at..text.len() - rest.len()],
                    start: clock.print(None)?,
                    end: None,
                    zone: None,
                })
            })
    };
    find_times(text, words)
        .or_else(|| stamp(text))
        .or_else(bare)
}

/// Two times that are told apart from each other: in "2:30" and "4 pm" the half of the day is of both.
pub(crate) fn stretch(start: &str, end: &str, words: &Words) -> Option<(String, String)> {
    let line = format!("{start} – {end}");
    let found = find_times(&line, words).filter(|found| found.text == line)?;
    Some((found.start, found.end?))
}

/// True when words go on with the time before them: "pm EST".
pub(crate) fn is_half(words: &str, lists: &Words) -> bool {
    let half = lists.calendar().day_halves.read(words);
    half.is_some_and(|(rest, _)| words.len() - rest.len() > 1)
}

/// The time in a sentence that opens a meeting: "called to order at 7.30 pm".
pub(crate) fn opening<'t>(line: &'t str, words: &Words) -> Option<TimesText<'t>> {
    let calendar = words.calendar();
    let found = said(calendar, line, |rest| calendar.starts.read(rest))?;
    // "se levanta la sesión siendo las 20:45": what says "at" elsewhere opens, and here closes.
    let closes = closing(line, words).is_some_and(|end| std::ptr::eq(end.text, found.text));
    (!closes).then_some(found)
}

/// The time in a sentence that closes a meeting: "adjourned at 8:15".
pub(crate) fn closing<'t>(line: &'t str, words: &Words) -> Option<TimesText<'t>> {
    let calendar = words.calendar();
    said(calendar, line, |rest| calendar.ends.read(rest))
}

/// Words that close a meeting, with or without a time.
pub(crate) fn closes(line: &str, words: &Words) -> bool {
    let calendar = words.calendar();
    let mut places = beginnings(line);
    let first = places.next();
    let reads = |at: usize| calendar.ends.read(&line[at..]);
    // "Code 14 (end by #)" has the word of a label, and is none.
    first.is_some_and(|at| reads(at).is_some())
        || places.any(|at| reads(at).is_some_and(|(_, place)| place == Place::Anywhere))
}

/// The time that stands after a phrase, else the one before it.
fn said<'t>(
    calendar: &Calendar,
    line: &'t str,
    phrase: impl Fn(&'t str) -> Option<(&'t str, Place)>,
) -> Option<TimesText<'t>> {
    let first = beginnings(line).next()?;
    let (after, told) = beginnings(line).find_map(|at| {
        let (rest, place) = phrase(&line[at..])?;
        let signed = |c: char| c.is_ascii_digit() || matches!(c, ':' | '-' | '–');
        let begins = at == first
            || line[..at]
                .trim_end()
                .ends_with(['|', ',', ';', '/', '-', '–'])
            || line[..at].ends_with(['\t']);
        // "21:30 Close", "14:05 open, 15:20 closed": the time before the only word.
        let sign = line[..at].rfind([',', ';', '|', '/']);
        let from = sign.map_or(0, |sign| sign + 1);
        let own = line[from..at].trim_start();
        let ends = rest.trim_end_matches(['.', ')', ' ']).is_empty();
        let closes = ends && find_alone(calendar, own);
        let labelled =
            closes || begins && (rest.starts_with('\t') || rest.trim_start().starts_with(signed));
        let from = if closes { from } else { 0 };
        (place == Place::Anywhere || labelled).then(|| (line.len() - rest.len(), from))
    })?;
    let times = |from: usize, to: usize| {
        beginnings(line)
            .filter(move |at| (from..to).contains(at))
            .find_map(|at| times_at(calendar, line, at))
    };
    // Where all is told in one paragraph, a time sentences before says when something else was.
    let ends = line[..after].rmatch_indices(". ");
    let own = |(at, _): &(usize, &str)| line[at + 2..].starts_with(char::is_uppercase);
    let start = ends.take(SENTENCES).find(own).map_or(0, |(at, _)| at);
    // "Adjourned, with the next meeting on 9 April at 6 pm" says nothing of this one.
    let another = |at: &usize| {
        let mut others = calendar.other_meetings.iter();
        others.any(|other| other.starts(&line[*at..]).is_some())
    };
    let to = beginnings(line).filter(|at| *at >= after).find(another);
    times(after, to.unwrap_or(line.len())).or_else(|| times(start.max(told), after))
}

/// Full stops among which the end of the sentence before is looked for.
const SENTENCES: usize = 8;

/// Words that are a time and nothing else.
fn find_alone(calendar: &Calendar, words: &str) -> bool {
    let words = words.trim_end().trim_end_matches([':', '-', '–', ' ']);
    times_at(calendar, words, 0).is_some_and(|times| times.text == words)
}

/// ```text
/// times = clock [zone] [until clock [zone]]
/// ```
fn times_at<'t>(calendar: &Calendar, line: &'t str, at: usize) -> Option<TimesText<'t>> {
    if glue(line, at).is_some_and(|sign| !matches!(sign, '(' | '[' | '|' | '@' | ',')) {
        return None;
    }
    let i = &line[at..];
    let (rest, start) = clock(calendar, i)?;
    let (rest, zone) = zone(calendar, rest);
    let compact = is_compact(i);
    let joined = || {
        stands_before(&calendar.between, &line[..at])
            .then(|| second_after(calendar, until(&calendar.and, rest)?))
            .flatten()
    };
    let (rest, far) = far_from_utc(rest, &line[..line.len() - rest.len()]);
    let second = second(calendar, rest).filter(|_| !far).or_else(joined);
    let second = second.filter(|second| !compact || second.compact);
    // "2020-2021" are years, in which few meetings of minutes would end as well.
    let years = |second: &Second<'_>| compact && are_years(start, second.clock);
    if second.as_ref().is_some_and(years) {
        return None;
    }
    let (rest, end, late) = match second {
        Some(second)
            if compact
                || second.clock.sign.max(start.sign) > Sign::Bare
                || zone.is_some() && second.zone.is_some() =>
        {
            (second.rest, Some(second.clock), second.zone)
        }
        _ => (rest, None, None),
    };
    let sure = start.sign.max(end.map_or(Sign::Bare, |end| end.sign));
    let introduced = stands_before(&calendar.at, &line[..at]);
    // "Talk: 20.30-22.00" is timed, "tiles of 20.30-22.00 €" and the days "3.04-5.04" are not.
    let dotted = end
        .is_some_and(|end| start.is_dotted() && end.is_dotted() && start.at() < end.at())
        && !space(rest).starts_with(|c: char| c.is_alphanumeric() || "€$£%".contains(c));
    // "7a-9p"
    let lettered = end.is_some_and(|end| start.is_lettered() && end.is_lettered());
    let enough = sure == Sign::Sure
        || lettered
        || (sure == Sign::Dot && introduced)
        || dotted
        || (end.is_some() && compact)
        || zone.is_some() && (sure == Sign::Dot || introduced || is_set_off(&line[..at]));
    if !enough {
        return None;
    }
    let (start, end) = settle(start, end)?;
    let text = line[at..line.len() - rest.len()].trim_end();
    Some(TimesText {
        text,
        start,
        end,
        zone: zone.or(late),
    })
}

/// A sign right before an hour alone: "3 May 2022 @ 14 UTC".
fn is_set_off(before: &str) -> bool {
    before.trim_end().ends_with(['@', ',', '|', '(', '–', '—'])
}

/// "11:00-0800", "11:00 +0100": how far the clock is from UTC, which is no end. With a minus it is one that would be
/// before the start.
fn far_from_utc<'i>(rest: &'i str, before: &str) -> (&'i str, bool) {
    let place = rest.strip_prefix(' ').unwrap_or(rest);
    let Some(digits) = place.strip_prefix(['+', '-']) else {
        return (rest, false);
    };
    let mut clocks = before.rsplit(|c: char| c != ':' && !c.is_ascii_digit());
    let mut clock = clocks.next().unwrap_or_default().split(':');
    let (hour, timed) = (clock.next().unwrap_or_default(), clock.next().is_some());
    // Only machines count seconds.
    let by_machine = clock.next().is_some();
    let hours = digits.get(..2).unwrap_or_default();
    let east = place.starts_with('+') || by_machine || hour.len() == 2 && hours < hour;
    let minutes = ["00", "30", "45"].map(|minutes| digits.get(2..4) == Some(minutes));
    let far = is_compact(digits) && hours <= "14" && minutes.contains(&true) && east;
    if far && timed {
        (&digits[4..], true)
    } else {
        (rest, false)
    }
}

/// Four digits each that are a year before another one soon after it: "2020-2021".
fn are_years(first: Clock, last: Clock) -> bool {
    let (first, last) = (first.at(), last.at());
    matches!(first.0, 19 | 20) && first.0 == last.0 && first < last && last.1 - first.1 < SOON
}

/// Years from the first to the last of a stretch of them, of which no meeting is that many minutes long.
const SOON: u8 = 10;

fn is_compact(i: &str) -> bool {
    i.bytes().take_while(u8::is_ascii_digit).count() == 4
}

/// The second time of a stretch.
struct Second<'i> {
    clock: Clock,
    zone: Option<&'i str>,
    /// Printed as `1200`.
    compact: bool,
    rest: &'i str,
}

fn second<'i>(calendar: &Calendar, i: &'i str) -> Option<Second<'i>> {
    let place = until(&calendar.until, i)
        .or_else(|| until(&calendar.until, space(i).strip_prefix(',')?))?;
    second_after(calendar, place)
}

fn second_after<'i>(calendar: &Calendar, place: &'i str) -> Option<Second<'i>> {
    let place = calendar
        .at
        .read(place)
        .map_or(place, |(rest, ())| space(rest.trim_start_matches('.')));
    let (rest, clock) = clock(calendar, place)?;
    let (rest, zone) = zone(calendar, rest);
    Some(Second {
        clock,
        zone,
        compact: is_compact(place),
        rest,
    })
}

/// A word of the list, such as "at", stands right before the place.
fn stands_before(words: &Dictionary<()>, before: &str) -> bool {
    let before = before.trim_end();
    let last = before
        .rfind(char::is_whitespace)
        .map_or(before, |at| &before[at..]);
    word(last.trim_start()).is_some_and(|(found, _)| words.read(found).is_some())
}

/// Lets the two ends of a stretch share the half of the day that one of them has.
fn settle(start: Clock, end: Option<Clock>) -> Option<(String, Option<String>)> {
    let Some(end) = end else {
        return Some((start.print(None)?, None));
    };
    let twelve = |clock: Clock| (clock.hour % 12, clock.minute);
    let first = match (start.half, end.half) {
        (None, Some(half)) if start.hour <= 12 && twelve(start) <= twelve(end) => Some(half),
        (None, Some(Half::Second)) if start.hour <= 12 => Some(Half::First),
        _ => None,
    };
    let last = match (start.half, end.half) {
        (Some(half), None) if end.hour <= 12 && twelve(end) >= twelve(start) => Some(half),
        (Some(Half::First), None) if end.hour <= 12 => Some(Half::Second),
        // "11:15-1:50" ends past noon.
        (None, None) if passes_noon(start, end) => Some(Half::Second),
        _ => None,
    };
    Some((start.print(first)?, Some(end.print(last)?)))
}

/// An end before the start, on a clock of twelve hours.
fn passes_noon(start: Clock, end: Clock) -> bool {
    start.hour <= 12 && (1..12).contains(&end.hour) && end.at() < start.at()
}

/// A time zone: letters of a list, with `+1` behind them, or a phrase such as "Pacific Time".
fn zone<'i>(calendar: &Calendar, i: &'i str) -> (&'i str, Option<&'i str>) {
    let start = space(i).trim_start_matches(['(', '[']);
    let Some((first, rest)) = word(start) else {
        return (i, None);
    };
    if calendar.zones.contains(first) {
        let rest = offset(rest);
        let zone = &start[..start.len() - rest.len()];
        return (rest.strip_prefix([')', ']']).unwrap_or(rest), Some(zone));
    }
    let found = calendar
        .zone_phrases
        .iter()
        .find_map(|phrase| zone_phrase(phrase, start));
    found.map_or((i, None), |rest| {
        (rest, Some(&start[..start.len() - rest.len()]))
    })
}

/// `+1`, `-05:00` behind the letters of a zone.
fn offset(rest: &str) -> &str {
    let number = rest
        .strip_prefix(['+', '-', '−'])
        .filter(|number| number.starts_with(|c: char| c.is_ascii_digit()));
    number.map_or(rest, |number| {
        number.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':')
    })
}

/// The text after a phrase of a zone, in which `*` is one word with a capital.
fn zone_phrase<'i>(phrase: &[String], i: &'i str) -> Option<&'i str> {
    phrase.iter().try_fold(i, |i, want| {
        let (have, rest) = word(space(i))?;
        let fits = if want == "*" {
            have.starts_with(char::is_uppercase)
        } else {
            crate::grammar::fold(have) == *want
        };
        fits.then_some(rest)
    })
}

#[cfg(test)]
mod tests;
