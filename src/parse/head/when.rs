//! The day of the meeting: behind a label, in the title, in the lines of the head, in the first sentences, in the front matter.

use std::collections::HashSet;
use std::ops::Range;

use super::super::date::{self, DateText};
use super::super::outline::Heading;
use super::super::page::Page;
use super::super::time;
use super::super::walk::Walker;
use super::stamp::{has_seconds, is_day_of_page, is_of_page};
use super::{Value, order, place};
use crate::document::{Kind, Part};
use crate::grammar::{Field, Phrase, Words};
use crate::parse::scan::count_words;
use crate::record::Note;

/// Bytes of a month: "2022-05".
pub(super) const MONTH: usize = 7;

/// Lines among which one may say when they met.
const OPENING: usize = 60;

/// Most words before the day with which a sentence begins: "On", "Le".
const DAY_WORDS: usize = 2;

/// Most words of a field between colons that states the day.
const FIELD_WORDS: usize = 4;

/// Most words of an item of a list that states the day.
const ITEM_WORDS: usize = 10;

/// The range of a value: where it is its whole line, with the day that may stand on the next.
fn value_with_day(walker: &Walker<'_, '_>, value: &Value) -> Range<usize> {
    let whole = value.range == walker.page.block(value.at).range;
    if whole {
        with_day(walker, value.at)
    } else {
        value.range.clone()
    }
}

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
    let elsewhere = |at: &&usize| is_of_head(walker, **at);
    // ":date: 2023-02-01 10:30:55" is when the page was made.
    let (made, by_label): (Vec<&Value>, Vec<&Value>) = values
        .iter()
        .filter(|value| {
            !front(&value.at) && matches!(value.label.field, Field::Date | Field::StartTime)
        })
        .partition(|value| has_seconds(page.text(&value.range)));
    // "When: 9 to 12 August" under a topic says when that is, where the title or a front matter gives the day.
    let in_title = title.and_then(|at| day_of(page, &page.block(at).range));
    let told_above = in_title.is_some()
        || lines
            .iter()
            .any(|at| front(at) && is_day_of_page(walker, *at));
    let says_again = |value: &Value| in_title.is_some() && day_of(page, &value.range) == in_title;
    let (of_topic, by_label): (Vec<&Value>, Vec<&Value>) =
        by_label.into_iter().partition(|value| {
            told_above && is_under_topic(walker, value.at, title) && !says_again(value)
        });
    let is_made = |at: &&usize| {
        let mut others = made.iter().chain(&of_topic);
        others.any(|value| value.at == **at)
    };
    // "Task | Who | By when": the days in such a table are none of this meeting.
    let due: HashSet<usize> = lines
        .iter()
        .filter_map(|at| page.table_of_tasks(*at))
        .collect();
    let is_due = |at: &&usize| {
        let cell = page.block(**at).cell;
        cell.is_some_and(|cell| due.contains(&cell.table))
    };
    let plain = lines
        .iter()
        .filter(|at| !front(at) && !is_told(walker, **at) && !is_made(at) && !is_due(at));
    let plain = plain
        .filter(elsewhere)
        .filter(|at| !is_day_of_another(walker, **at));
    // A long sentence of the talk may tell any day; that which says when they met is of the head.
    let (near, far): (Vec<&usize>, Vec<&usize>) = plain.partition(|at| {
        let stated = is_short(walker, **at) || tells_meeting(walker, **at);
        stated && !(told_above && is_under_topic(walker, **at, title))
    });
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
    let place = |value: &Value| (value.at, value_with_day(walker, value));
    let by_label: Vec<(usize, Range<usize>)> = by_label.into_iter().map(place).collect();
    let order = by_label
        .iter()
        .cloned()
        .chain(title.iter().map(whole))
        .chain(near.into_iter().map(whole))
        .chain(matter.map(whole))
        .chain(of_topic.into_iter().map(place))
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
        .or_else(|| headed_on(walker))
        .or_else(|| of_year(walker, lines, title))?;
    // "May 2022 Minutes" over "Meeting of 4 May 2022": the line below says more.
    let month = first.1.iso.clone().filter(|iso| iso.len() == MONTH);
    let whole = month.and_then(|month| {
        let more = found.find(|(at, date)| {
            let iso = date.iso.as_deref().unwrap_or_default();
            let opens = time::opening(page.words(*at), &page.grammar.words).is_some();
            // "#### 3 May 2022 - online" is of the head as well.
            let begins = || date::at_start(page.words(*at), &page.grammar.words).is_some();
            let own = page.block(*at).kind == Kind::Paragraph || opens || begins();
            own && iso.len() > MONTH && iso.starts_with(&month)
        });
        more.or_else(|| of_month(walker, &by_label, &month))
    });
    let stated = whole.unwrap_or(first);
    let (at, found) = met_before(walker, lines, &stated).unwrap_or(stated);
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

/// No label of something else, and no field between colons: ":Mailbot: sent to all members on 3 May" is none of what is read.
fn is_of_head(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let others = [Field::Other, Field::Agenda, Field::References];
    let words = page.words(at);
    match page.label(at) {
        Some(label) => !others.contains(&label.field),
        None => !words.starts_with(':') || count_words(words) <= FIELD_WORDS,
    }
}

/// "1. In May 2022 Ann is to send the draft that we wrote" tells no day of the meeting.
fn is_told(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    page.is_item(at)
        && count_words(page.words(at)) > ITEM_WORDS
        && time::opening(page.words(at), &page.grammar.words).is_none()
}

/// The whole day that some words state.
fn day_of(page: &Page<'_>, range: &Range<usize>) -> Option<String> {
    let found = date::find_date(page.text(range), &page.grammar.words)?;
    found.iso.filter(|iso| iso.len() > MONTH)
}

/// The nearest heading above is neither the title nor a label.
fn is_under_topic(walker: &Walker<'_, '_>, at: usize, title: Option<usize>) -> bool {
    let mut above = (0..at).rev();
    let heading = above.find(|above| walker.headings[*above].is_some_and(Heading::is_style));
    heading.is_some_and(|heading| {
        Some(heading) != title
            // "Agenda item 7: Fair" has its title behind what counts it.
            && walker
                .page
                .label(heading)
                .is_none_or(|label| !label.rest.is_empty())
            && (0..heading).any(|first| walker.headings[first].is_some_and(Heading::is_style))
    })
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
    Some((at, in_year(&day, year, lists)?))
}

/// A day without its year behind a label, in the month that the title names: "Minutes May 2022" over "When: Thursday, 5 May".
fn of_month<'d>(
    walker: &Walker<'_, 'd>,
    values: &[(usize, Range<usize>)],
    month: &str,
) -> Option<(usize, DateText<'d>)> {
    let page = walker.page;
    let lists = &page.grammar.words;
    values.iter().find_map(|(at, range)| {
        let day = date::find_date(page.text(range), lists).filter(|day| day.iso.is_none())?;
        let day = in_year(&day, month.get(..YEAR)?, lists)?;
        let same = day.iso.as_ref().is_some_and(|iso| iso.starts_with(month));
        same.then_some((*at, day))
    })
}

/// The day in a heading over what the meeting was about: "Agenda 2022-05-03" behind the list of the members.
fn headed_on<'d>(walker: &Walker<'_, 'd>) -> Option<(usize, DateText<'d>)> {
    let page = walker.page;
    let heads = |at: &usize| {
        let label = page.label(*at).filter(|label| label.rest.is_empty());
        let holds =
            label.is_some_and(|label| matches!(label.field, Field::Agenda | Field::Containers));
        holds && page.is_body(*at) && !is_of_another(walker, *at)
    };
    let mut dated = (0..page.blocks().len()).filter(heads).filter_map(|at| {
        let date = date::find_date(page.words(at), &page.grammar.words)?;
        let whole = date.iso.as_ref().is_some_and(|iso| iso.len() > MONTH);
        whole.then_some((at, date))
    });
    dated.next()
}

/// The day that a line prints without its year, in the year that another line gives.
fn in_year<'d>(day: &DateText<'d>, year: &str, lists: &Words) -> Option<DateText<'d>> {
    let whole = format!("{} {year}", day.text);
    let iso = date::find_date(&whole, lists)?.iso;
    let iso = iso.filter(|iso| iso.starts_with(year) && iso.len() > MONTH)?;
    Some(DateText {
        text: day.text,
        iso: Some(iso),
        note: None,
    })
}

/// The day without its year on which they met, by a line of it or a sentence of the text, shortly before the day of a front
/// matter, which is that of the page: "date: 2022-05-05" over "3 May" or "The meeting was held on 3 May".
fn met_before<'d>(
    walker: &Walker<'_, 'd>,
    lines: &[usize],
    made: &(usize, DateText<'d>),
) -> Option<(usize, DateText<'d>)> {
    let page = walker.page;
    let lists = &page.grammar.words;
    let iso = made.1.iso.as_deref().filter(|iso| iso.len() > MONTH)?;
    let front = page.block(made.0).part == Part::FrontMatter;
    let year = iso.get(..YEAR).filter(|_| front)?;
    let met = |at: &usize| {
        let words = page.words(*at);
        let told = || {
            Phrase::any_within(&lists.calendar().met, words)
                || Phrase::any_within(&lists.calendar().held, words)
        };
        page.is_body(*at) && (told() || date::is_only(words, lists)) && !is_of_another(walker, *at)
    };
    let at = *lines.iter().find(|at| met(at))?;
    let day = date::find_date(page.words(at), lists).filter(|day| day.iso.is_none())?;
    let day = in_year(&day, year, lists)?;
    let month = |iso: &str| iso.get(YEAR + 1..MONTH)?.parse::<u8>().ok();
    let own = day.iso.as_deref()?;
    let apart = month(iso)?.checked_sub(month(own)?)?;
    (own < iso && apart <= 1).then_some((at, day))
}

/// Bytes of a year: "2022".
const YEAR: usize = 4;

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

/// A line that tells of the meeting before or of the one to come, "The next meeting is on 9 November", or when the page was
/// made: "Last updated: 9 November".
pub(super) fn is_of_another(walker: &Walker<'_, '_>, at: usize) -> bool {
    tells_of_another(walker, walker.page.words(at))
}

/// A heading over another meeting: "Next meeting".
pub(super) fn heads_another(walker: &Walker<'_, '_>, at: usize) -> bool {
    let calendar = walker.page.grammar.words.calendar();
    Phrase::any_within(&calendar.other_meetings, walker.page.words(at))
}

fn tells_of_another(walker: &Walker<'_, '_>, words: &str) -> bool {
    let calendar = walker.page.grammar.words.calendar();
    Phrase::any_within(&calendar.other_meetings, words) || is_of_page(walker, words)
}

/// The same without what stands far behind the day, where a long sentence may tell of another meeting too.
fn is_day_of_another(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let words = page.words(at);
    let Some(day) = date::find_date(words, &page.grammar.words) else {
        return is_of_another(walker, at);
    };
    let (_, behind) = day.around(words);
    let far = behind.match_indices(' ').nth(BEHIND);
    let far = far.map_or("", |(gap, _)| &behind[gap..]);
    tells_of_another(walker, &words[..words.len() - far.len()])
}

/// Words behind a day that may say of which meeting it is.
const BEHIND: usize = 12;

/// A sentence that says that they met, "The board met on 3 May at the mill", or that begins with the day.
pub(super) fn tells_meeting(walker: &Walker<'_, '_>, at: usize) -> bool {
    let lists = &walker.page.grammar.words;
    let words = walker.page.words(at);
    let begins = date::find_date(words, lists).is_some_and(|date| {
        let (before, _) = date.around(words);
        count_words(before) <= DAY_WORDS
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
pub(super) fn placed(walker: &mut Walker<'_, '_>, name: &str, at: usize, range: &Range<usize>) {
    place(walker, name, range);
    let numbered = walker.is_numbered_topic(at) && walker.page.label(at).is_none();
    if is_short(walker, at) && !numbered && !leads_to_roster(walker, at) {
        walker.used[at] = true;
    }
}

/// "We met from 5 to 6 pm. Present were:" over the list of those who came.
fn leads_to_roster(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let words = page.words(at);
    page.is_item(at + 1) && words.ends_with(':') && page.cue(words).is_some_and(Field::is_roster)
}

pub(super) fn is_short(walker: &Walker<'_, '_>, at: usize) -> bool {
    count_words(walker.page.words(at)) <= 16
}
