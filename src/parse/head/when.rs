//! The day and the times of the meeting: behind labels, in the lines of the head, in the sentences that open and close it.

use std::collections::HashSet;
use std::ops::Range;

use super::super::date::{self, DateText};
use super::super::outline::Heading;
use super::super::page::Page;
use super::super::time::{self, TimesText};
use super::super::walk::Walker;
use super::{Value, order, place};
use crate::document::{Kind, Part};
use crate::grammar::{Field, Phrase, Words};
use crate::record::Note;

/// Bytes of a month: "2022-05".
const MONTH: usize = 7;

/// Lines among which one may say when they met.
const OPENING: usize = 60;

/// Most words before the day with which a sentence begins: "On", "Le".
const DAY_WORDS: usize = 2;

/// Most words of an item of a list that states the day.
const ITEM_WORDS: usize = 10;

/// The day and the line that states it: behind a label, in the title, in the lines of the head, in the first sentences, in the front matter.
pub(super) fn dated(
    walker: &mut Walker<'_, '_>,
    lines: &[usize],
    values: &[Value],
    title: Option<usize>,
) -> Option<usize> {
    if walker.record.meeting.date.is_some() {
        return None;
    }
    let page = walker.page;
    let whole = |at: &usize| (*at, with_day(walker, *at));
    let front = |at: &usize| page.block(*at).part == Part::FrontMatter;
    let elsewhere = |at: &&usize| {
        page.label(**at).is_none_or(|label| {
            !matches!(
                label.field,
                Field::Other | Field::Agenda | Field::References
            )
        })
    };
    // ":date: 2023-02-01 10:30:55" is when the page was made.
    let (made, by_label): (Vec<&Value>, Vec<&Value>) = values
        .iter()
        .filter(|value| {
            !front(&value.at) && matches!(value.label.field, Field::Date | Field::StartTime)
        })
        .partition(|value| has_seconds(page.text(&value.range)));
    // "1. In May 2022 Ann is to send the draft that we wrote" is no day of the meeting.
    let told = |at: &&usize| {
        let listed = matches!(page.block(**at).kind, Kind::Item(_));
        listed
            && page.words(**at).split_whitespace().count() > ITEM_WORDS
            && time::opening(page.words(**at), &page.grammar.words).is_none()
    };
    let is_made = |at: &&usize| made.iter().any(|value| value.at == **at);
    // "Task | Who | By when": the days in such a table are none of this meeting.
    let due: HashSet<usize> = lines
        .iter()
        .filter_map(|at| table_of_tasks(page, *at))
        .collect();
    let is_due = |at: &&usize| {
        let cell = page.block(**at).cell;
        cell.is_some_and(|cell| due.contains(&cell.table))
    };
    let plain = lines
        .iter()
        .filter(|at| !front(at) && !told(at) && !is_made(at) && !is_due(at));
    let plain = plain
        .filter(elsewhere)
        .filter(|at| !is_of_another(walker, **at));
    // A long sentence of the talk may tell any day; that which says when they met is of the head.
    let (near, far): (Vec<&usize>, Vec<&usize>) =
        plain.partition(|at| is_short(walker, **at) || tells_meeting(walker, **at));
    // The title that a front matter gives tells the day of the meeting, its date maybe that of the page.
    let titled = |at: &&usize| {
        page.label(**at)
            .is_some_and(|label| label.field == Field::Title)
    };
    let (names, others): (Vec<&usize>, Vec<&usize>) = lines
        .iter()
        .filter(|at| front(at))
        .filter(elsewhere)
        .partition(titled);
    let matter = names.into_iter().chain(others);
    let place = |value: &Value| {
        let whole = value.range == page.block(value.at).range;
        let range = if whole {
            with_day(walker, value.at)
        } else {
            value.range.clone()
        };
        (value.at, range)
    };
    let order = by_label
        .into_iter()
        .map(place)
        .chain(title.iter().map(whole))
        .chain(near.into_iter().map(whole))
        .chain(matter.map(whole))
        .chain(made.into_iter().map(place))
        .map(|found| (found, true))
        .chain(far.into_iter().map(whole).map(|found| (found, false)));
    let mut found = order.filter_map(|((at, range), near)| {
        let date = date::find_date(page.text(&range), &page.grammar.words)?;
        // A month that the talk names is not when they met.
        let month = date.iso.as_ref().is_some_and(|iso| iso.len() <= MONTH);
        (near || !month).then_some((at, date))
    });
    let first = found.find(|(_, date)| date.iso.is_some());
    let first = first
        .or_else(|| opened_on(walker))
        .or_else(|| of_year(walker, lines, title))?;
    // "May 2022 Minutes" over "Meeting of 4 May 2022": the line below says more.
    let month = first.1.iso.clone().filter(|iso| iso.len() == MONTH);
    let whole = month.and_then(|month| {
        found.find(|(at, date)| {
            let iso = date.iso.as_deref().unwrap_or_default();
            let opens = time::opening(page.words(*at), &page.grammar.words).is_some();
            let own = page.block(*at).kind == Kind::Paragraph || opens;
            own && iso.len() > MONTH && iso.starts_with(&month)
        })
    });
    let (at, found) = whole.unwrap_or(first);
    let DateText { text, iso, note } = order::settled(walker, lines, found);
    let range = page.range_of(text);
    walker.record.meeting.date = iso;
    placed(walker, "date", at, &range);
    if let Some((code, message)) = note {
        let span = page.span(&range);
        walker.record.notes.push(Note::new(code, message).at(span));
    }
    Some(at)
}

/// The table that a line heads a column of, which says who is to do something or by when.
fn table_of_tasks(page: &Page<'_>, at: usize) -> Option<usize> {
    let cell = page.block(at).cell.filter(|cell| cell.row == 0)?;
    let field = page.column_of(page.words(at))?;
    matches!(field, Field::NextSteps | Field::Owner | Field::Due).then_some(cell.table)
}

/// A day without its year, in the year that a heading of the head gives: "Mill project 2024", "Minutes of 25 February".
fn of_year<'d>(
    walker: &Walker<'_, 'd>,
    lines: &[usize],
    title: Option<usize>,
) -> Option<(usize, DateText<'d>)> {
    let page = walker.page;
    let lists = &page.grammar.words;
    let headed =
        |at: &&usize| Some(**at) == title || matches!(page.block(**at).kind, Kind::Heading(_));
    let mut days = lines
        .iter()
        .filter(|at| is_short(walker, **at) && !is_of_another(walker, **at));
    let (at, day) = days.find_map(|at| Some((*at, date::find_date(page.words(*at), lists)?)))?;
    // "Thursday, 25 February" over "Town hall, during the Mill Fair 2024".
    let beside = |line: &&usize| line.abs_diff(at) <= 1 && is_short(walker, **line);
    let years_of = |of: &dyn Fn(&&usize) -> bool| -> Vec<&'d str> {
        let lines = lines.iter().filter(of);
        let mut found: Vec<&str> = lines.flat_map(|at| years(page.words(*at))).collect();
        found.dedup();
        found
    };
    let mut years = years_of(&headed);
    if years.is_empty() {
        years = years_of(&beside);
    }
    let [year] = years[..] else {
        return None;
    };
    let whole = format!("{} {year}", day.text);
    let iso = date::find_date(&whole, lists).and_then(|found| found.iso);
    let iso = iso.filter(|iso| iso.starts_with(year) && iso.len() > MONTH)?;
    let note = None;
    Some((
        at,
        DateText {
            iso: Some(iso),
            note,
            ..day
        },
    ))
}

/// A line with the number before it where that is the day: "6. April 2021", which Markdown takes for an item.
fn with_day(walker: &Walker<'_, '_>, at: usize) -> Range<usize> {
    let page = walker.page;
    let block = page.block(at);
    let lists = &page.grammar.words;
    let whole = block
        .marker
        .as_ref()
        .filter(|marker| marker.path.len() == 1)
        .map(|marker| marker.range.start..block.range.end)
        .filter(|whole| whole.start < block.range.start);
    let month = || {
        date::find_date(page.words(at), lists)
            .is_some_and(|found| page.words(at).starts_with(found.text))
    };
    let is_day = |whole: &Range<usize>| {
        let words = page.text(whole);
        let found = date::find_date(words, lists).filter(|found| words.starts_with(found.text));
        found.is_some_and(|found| found.iso.is_some_and(|iso| iso.len() > MONTH))
    };
    whole
        .filter(|whole| month() && is_day(whole))
        .unwrap_or_else(|| block.range.clone())
}

/// The years that stand alone in a line.
fn years(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| date::is_year(word))
}

/// A line that tells of the meeting before or of the one to come: "The next meeting is on 9 November".
pub(super) fn is_of_another(walker: &Walker<'_, '_>, at: usize) -> bool {
    let calendar = walker.page.grammar.words.calendar();
    Phrase::any_within(&calendar.other_meetings, walker.page.words(at))
}

/// A sentence that says that they met, "The board met on 3 May at the mill", or that begins with the day.
fn tells_meeting(walker: &Walker<'_, '_>, at: usize) -> bool {
    let lists = &walker.page.grammar.words;
    let words = walker.page.words(at);
    let begins = date::find_date(words, lists).is_some_and(|date| {
        let before = walker.page.range_of(date.text).start - walker.page.block(at).range.start;
        words[..before].split_whitespace().count() <= DAY_WORDS
    });
    begins
        || time::opening(words, lists).is_some()
        || Phrase::any_within(&lists.calendar().held, words)
        || Phrase::any_within(&lists.calendar().met, words)
}

/// The day in the sentence that opens the meeting, which may stand below the rosters: "se reúnen a las 12 horas del día …".
fn opened_on<'d>(walker: &Walker<'_, 'd>) -> Option<(usize, DateText<'d>)> {
    let page = walker.page;
    let words = &page.grammar.words;
    let body = (0..page.blocks().len()).filter(|at| page.is_body(*at));
    let opening = body.filter(|at| {
        let other = page
            .label(*at)
            .is_some_and(|label| label.field == Field::Other);
        !other && time::opening(page.words(*at), words).is_some()
    });
    let met = (0..page.blocks().len()).take(OPENING).filter(|at| {
        page.is_body(*at) && Phrase::any_within(&words.calendar().met, page.words(*at))
    });
    let mut dated = opening.take(1).chain(met).filter_map(|at| {
        let date = date::find_date(page.words(at), words)?;
        let whole = date.iso.as_ref().is_some_and(|iso| iso.len() > MONTH);
        whole.then_some((at, date))
    });
    dated.next()
}

/// Notes where a value of the head stands. A short line is used up by it; a sentence stays in the text too, and so does a
/// topic that is behind the head: "I. Call to order: Ann Lee opened the meeting at 3 pm".
fn placed(walker: &mut Walker<'_, '_>, name: &str, at: usize, range: &Range<usize>) {
    place(walker, name, range);
    if is_short(walker, at) && !(walker.is_numbered_topic(at) && walker.page.label(at).is_none()) {
        walker.used[at] = true;
    }
}

fn is_short(walker: &Walker<'_, '_>, at: usize) -> bool {
    walker.page.words(at).split_whitespace().count() <= 16
}

/// When it began and ended: behind a label, in the lines of the head, in the sentences that open and close the meeting.
pub(super) fn timed(
    walker: &mut Walker<'_, '_>,
    lines: &[usize],
    values: &[Value],
    stated: [Option<usize>; 2],
) {
    let page = walker.page;
    let words = &page.grammar.words;
    let whole = |at: &usize| (*at, page.block(*at).range.clone());
    // There it is when the page was made.
    let front_matter = |at: &usize| page.block(*at).part == Part::FrontMatter;
    let dated = || {
        let mut values = values
            .iter()
            .filter(|value| value.label.field == Field::Date && !front_matter(&value.at))
            .filter(|value| !has_seconds(page.text(&value.range)));
        values.find_map(|value| Some((value.at, time::find_times(page.text(&value.range), words)?)))
    };
    let labelled = |field: Field| {
        let mut values = values
            .iter()
            .filter(move |value| value.label.field == field);
        values.find_map(|value| {
            let text = page.text(&value.range);
            // "Time and place: 3 May 2014 at the hall": the digits of a day are no time.
            let found = match date::find_date(text, words) {
                Some(date) => time::find_times(text, words).or_else(|| {
                    let (before, after) = text.split_once(date.text)?;
                    time::labelled_time(after, words).or_else(|| time::labelled_time(before, words))
                }),
                None => time::labelled_time(text, words),
            };
            Some((value.at, found?))
        })
    };
    // "Present: Ann, Bo (from 14:30)" says when Bo came.
    let lists_people = |at: usize| {
        let label = page.label(at);
        label.is_some_and(|label| label.field.is_roster() && !label.rest.is_empty())
    };
    // "Next meeting: 9 April, 7 pm" is of another one, "Finish: 9 pm" of its end.
    let elsewhere = |at: usize| {
        let label = page.label(at).filter(|label| !label.rest.is_empty());
        label.is_some_and(|label| matches!(label.field, Field::Other | Field::EndTime))
    };
    let says_when = |at: &usize| {
        let words_of = page.words(*at);
        let ends = || time::closing(words_of, words).is_some();
        !lists_people(*at)
            && !elsewhere(*at)
            && time::stated(words_of, words).is_some()
            && !ends()
            && !has_seconds(words_of)
            && !is_on_another(walker, *at)
            && (is_short(walker, *at)
                || tells_meeting(walker, *at)
                || date::find_date(words_of, words).is_some())
    };
    // Behind title and day a heading opens the talk.
    let [title, day] = stated;
    let whole_head = title.is_some() && (day.is_some() || walker.record.meeting.date.is_none());
    let head = stated.iter().flatten().max().filter(|_| whole_head);
    let opens = |at: &usize| {
        let topic = |heading: Heading| heading.is_style() || heading.is_listed();
        walker.headings[*at].is_some_and(topic)
            && head.is_some_and(|head| at > head)
            && !walker.is_subtitle(*at)
            && page
                .label(*at)
                .is_none_or(|label| label.field == Field::Sections)
    };
    let plain = lines
        .iter()
        .take_while(|at| !opens(at))
        .filter(|at| page.block(**at).part != Part::FrontMatter && says_when(at));
    let named = stated.iter().flatten().filter(|at| !is_stamp(walker, **at));
    let mut order = named.map(whole).chain(plain.map(whole));
    // "The meeting was called to order at 7 pm" says more than a time alone.
    let opened = || {
        let closes = |at: &usize| time::closing(page.words(*at), words).is_some();
        let mut lines = lines.iter().filter(|at| !front_matter(at));
        lines.find_map(|at| {
            let found = time::opening(page.words(*at), words)?;
            (!closes(at)).then_some((*at, found))
        })
    };
    let found = labelled(Field::StartTime)
        .or_else(dated)
        .or_else(opened)
        .or_else(|| {
            order.find_map(|(at, range)| Some((at, time::stated(page.text(&range), words)?)))
        });
    let end = labelled(Field::EndTime);
    let known = &walker.record.meeting;
    let found = found.filter(|_| known.start_time.is_none());
    let end = end.filter(|_| known.end_time.is_none() || found.is_some());
    if let Some((at, found)) = found {
        walker.record.meeting.start_time = Some(found.start);
        walker.record.meeting.end_time = found.end;
        walker.record.meeting.time_zone = found.zone.map(str::to_owned);
        placed(walker, "start_time", at, &page.range_of(found.text));
    }
    if let Some((at, found)) = end {
        walker.record.meeting.end_time = Some(found.start);
        placed(walker, "end_time", at, &page.range_of(found.text));
    }
    said(walker);
}

/// A line of another day, "Convened by letter of 4 May, 7 pm", or of all: "we meet every Friday at 2 pm".
fn is_on_another(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let lists = &page.grammar.words;
    let found = date::find_date(page.words(at), lists).and_then(|found| found.iso);
    let days = found.zip(walker.record.meeting.date.as_ref());
    let usual = |at| Phrase::any_within(&lists.calendar().usual, page.words(at));
    days.is_some_and(|(found, known)| found.len() > MONTH && found != *known)
        || usual(at)
        || page.block(at).continues && at > 0 && usual(at - 1)
        || is_of_another(walker, at)
}

/// "date: 2012-05-28 14:31" is when the page was made, a time on the clock's fives maybe when they met.
fn is_stamp(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let front = page.block(at).part == Part::FrontMatter;
    let time = || time::find_times(page.words(at), &page.grammar.words).map(|found| found.start);
    has_seconds(page.words(at)) || front && time().is_none_or(|time| !time.ends_with(['0', '5']))
}

/// A time with seconds, as a machine sets it: "15:27:17".
fn has_seconds(words: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let clocks = words.split(|c: char| c != ':' && !digit(c));
    let mut long = clocks.filter(|clock| clock.len() >= "1:00:01".len());
    long.any(|clock| {
        let parts: Vec<&str> = clock.split(':').collect();
        matches!(parts[..], [hour, minute, second] if second.len() == 2
            && second != "00" && minute.len() == 2 && hour.ends_with(digit))
    })
}

/// The times of the sentences that open and close the meeting, where the head gives none.
fn said(walker: &mut Walker<'_, '_>) {
    let page = walker.page;
    let words = &page.grammar.words;
    let body = || (0..page.blocks().len()).filter(|at| page.is_body(*at));
    if walker.record.meeting.start_time.is_none()
        && let Some(found) = body().find_map(|at| time::opening(page.words(at), words))
    {
        place(walker, "start_time", &page.range_of(found.text));
        walker.record.meeting.start_time = Some(found.start);
        walker.record.meeting.time_zone = found.zone.map(str::to_owned);
        walker.record.meeting.end_time = walker.record.meeting.end_time.take().or(found.end);
    }
    if walker.record.meeting.start_time.is_none()
        && let Some((found, end)) = body().rev().find_map(|at| lasted(page.words(at), words))
    {
        place(walker, "start_time", &page.range_of(found.text));
        walker.record.meeting.start_time = Some(found.start);
        walker.record.meeting.time_zone = found.zone.map(str::to_owned);
        walker.record.meeting.end_time = Some(end);
    }
    if walker.record.meeting.end_time.is_none()
        && let Some(found) = body().rev().find_map(|at| {
            time::closing(page.words(at), words).or_else(|| closed_below(walker, at))
        })
    {
        place(walker, "end_time", &page.range_of(found.text));
        let start = walker.record.meeting.start_time.as_deref();
        walker.record.meeting.end_time = Some(after_noon(start, found.start));
    }
}

/// From when to when a sentence says that they met: "The meeting lasted from 18:30 to 21:00".
fn lasted<'t>(line: &'t str, lists: &Words) -> Option<(TimesText<'t>, String)> {
    if !Phrase::any_within(&lists.calendar().lasted, line) {
        return None;
    }
    let mut found = time::find_times(line, lists)?;
    let end = found.end.take()?;
    Some((found, end))
}

/// The time alone below a short line that closes the meeting: "Closure of the meeting" over "1215 UTC".
fn closed_below<'d>(walker: &Walker<'_, 'd>, at: usize) -> Option<TimesText<'d>> {
    let page = walker.page;
    let lists = &page.grammar.words;
    let next = at + 1;
    let block = page
        .blocks()
        .get(next)
        .filter(|block| block.part == Part::Body)?;
    let count = |at: usize| page.words(at).split_whitespace().count();
    let below = block.cell.is_none() && count(at) <= CLOSING_WORDS && count(next) <= CLOSING_WORDS;
    let closes = below && time::closes(page.words(at), lists);
    let found = closes
        .then(|| time::labelled_time(page.words(next), lists))
        .flatten()?;
    date::find_date(page.words(next), lists)
        .is_none()
        .then_some(found)
}

/// Most words of a line that closes the meeting, and of one that says no more than when.
const CLOSING_WORDS: usize = 6;

/// An end before the start is in the afternoon, when the start is: "called to order at 7 p.m.", "adjourned at 8:15". The hour
/// 0 is midnight, of which no clock of twelve hours speaks.
fn after_noon(start: Option<&str>, end: String) -> String {
    let hour: Option<u8> = end.get(..2).and_then(|hour| hour.parse().ok());
    match (start, hour) {
        (Some(start), Some(hour))
            if *end < *start && (1..12).contains(&hour) && *start >= *"12:00" =>
        {
            format!("{:02}{}", hour + 12, &end[2..])
        }
        _ => end,
    }
}
