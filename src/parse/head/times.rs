//! The times of the meeting: behind labels, in the lines of the head, in the sentences that open and close it.

use super::super::date::{self, DateText};
use super::super::outline::Heading;
use super::super::page::Page;
use super::super::time::{self, TimesText};
use super::super::walk::Walker;
use super::stamp::{has_seconds, is_stamp};
use super::when::{MONTH, is_of_another, is_short, placed, tells_meeting};
use super::{Value, place};
use crate::document::Part;
use crate::grammar::{Field, Phrase, Words};
use crate::parse::scan::count_words;

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
    let talk = second_topic(walker, stated);
    let of_talk = |at: usize| talk.is_some_and(|topic| is_of_talk(page, at, topic));
    let labelled = |field: Field| {
        let mut values = values
            .iter()
            .filter(move |value| value.label.field == field && !of_talk(value.at))
            // "Time: [07:57](https://…)" leads into the recording.
            .filter(|value| !page.text(&value.range).starts_with('['));
        values.find_map(|value| {
            let text = page.text(&value.range);
            // "Time and place: 3 May 2014 at the hall": the digits of a day are no time.
            let found = match date::find_date(text, words) {
                Some(date) => time::stated(text, words).or_else(|| {
                    let (before, after) = date.around(text);
                    time::labelled_time(after, words).or_else(|| time::labelled_time(before, words))
                }),
                None => time::labelled_time(text, words),
            };
            Some((value.at, found?))
        })
    };
    let says_when = |at: &usize| {
        let words_of = page.words(*at);
        let ends = || time::closing(words_of, words).is_some();
        !is_elsewhere(page, *at)
            && time::stated(words_of, words).is_some()
            && !ends()
            && !has_seconds(words_of)
            && !is_on_another(walker, *at)
            && !is_talk(walker, *at)
            && !of_talk(*at)
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
            && !is_over_times(walker, *at)
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
    let headed = || {
        order.find_map(|(at, range)| {
            let text = page.text(&range);
            let found = time::stated(text, words).or_else(|| behind_day(text, words))?;
            (!is_of_day(text, &found, words)).then_some((at, found))
        })
    };
    let again = || {
        let told = |at: &usize| page.is_body(*at) && tells_day(walker, *at) && says_when(at);
        let at = (0..page.blocks().len().min(AGAIN)).find(told)?;
        let found = time::stated(page.words(at), words)?;
        (!is_of_day(page.words(at), &found, words)).then_some((at, found))
    };
    let first = || labelled(Field::StartTime).or_else(dated).or_else(opened);
    let begins = || first().or_else(headed).or_else(again);
    let end = labelled(Field::EndTime);
    let known = &walker.record.meeting;
    let found = known.start_time.is_none().then(begins).flatten();
    let end = end.filter(|_| known.end_time.is_none() || found.is_some());
    if let Some((at, found)) = found {
        began(walker, at, found);
    }
    if let Some((at, found)) = end {
        ended(walker, at, found);
    }
    said(walker, talk);
}

/// First lines in which the day of the meeting may be told again, with the hour.
const AGAIN: usize = 24;

/// "Minutes of the assembly held on 3 May 2022 at 19:00", maybe below a heading: the day of the meeting.
fn tells_day(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let found = date::find_date(page.words(at), &page.grammar.words);
    let found = found.and_then(|found| found.iso);
    found.is_some() && found == walker.record.meeting.date
}

fn ended(walker: &mut Walker<'_, '_>, at: usize, found: TimesText<'_>) {
    let range = walker.page.range_of(found.text);
    walker.record.meeting.end_time = Some(found.start);
    placed(walker, "end_time", at, &range);
}

/// Notes when it began, and the heading that stands over nothing else.
fn began(walker: &mut Walker<'_, '_>, at: usize, found: TimesText<'_>) {
    let range = walker.page.range_of(found.text);
    let meeting = &mut walker.record.meeting;
    meeting.start_time = Some(found.start);
    meeting.end_time = found.end;
    meeting.time_zone = found.zone.map(str::to_owned);
    placed(walker, "start_time", at, &range);
    if let Some(above) = at.checked_sub(1).filter(|at| is_over_times(walker, *at)) {
        walker.label_line(above, Field::StartTime);
    }
}

/// A heading of any words over nothing but from when to when: "Where and when" over "09:15 - 09:55", and the next heading.
fn is_over_times(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let is_heading = |at: usize| walker.headings[at].is_some_and(Heading::is_style);
    let under = at + 1;
    let next = under + 1;
    if !is_heading(at) || under >= page.blocks().len() || is_heading(under) {
        return false;
    }
    let words = page.words(under);
    let ends = next >= page.blocks().len() || is_heading(next) || page.label(next).is_some();
    if !ends || !words.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let found = time::find_times(words, &page.grammar.words);
    found.is_some_and(|found| found.end.is_some() && found.text == words)
}

/// "- Time: 2 pm" under "4. Summer fair" is when that begins, "- Start: 2 pm" over "- End: 3 pm" when they met.
fn is_of_talk(page: &Page<'_>, at: usize, topic: usize) -> bool {
    let next = page.label(at + 1).map(|label| label.field);
    let paired = page.is_item(at + 1) && next == Some(Field::EndTime);
    page.is_item(at) && topic < at && !paired
}

/// "- the deadline for orders is noon" is an item of talk.
fn is_talk(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let verbs = &page.grammar.lexicon().sentence_words;
    page.is_item(at) && verbs.within(&page.tokens(page.words(at)))
}

/// "Present: Ann, Bo (from 14:30)" says when Bo came; "Next meeting: 9 April, 7 pm" is of another one, "Finish: 9 pm" of its end.
fn is_elsewhere(page: &Page<'_>, at: usize) -> bool {
    let label = page.label(at).filter(|label| !label.rest.is_empty());
    label.is_some_and(|label| {
        label.field.is_roster() || matches!(label.field, Field::Other | Field::EndTime)
    })
}

/// The second topic behind title and day, or the first that is counted.
fn second_topic(walker: &Walker<'_, '_>, stated: [Option<usize>; 2]) -> Option<usize> {
    let page = walker.page;
    let head = stated.iter().flatten().max()?;
    let topic = |at: &usize| {
        walker.headings[*at].is_some() && page.label(*at).is_none() && !walker.is_subtitle(*at)
    };
    let mut topics = (head + 1..page.blocks().len()).filter(topic);
    let first = topics.next()?;
    if page.block(first).is_numbered() {
        return Some(first);
    }
    topics.next()
}

/// "October 14h, 2020" is a day, and no hour.
fn is_of_day(line: &str, time: &TimesText<'_>, lists: &Words) -> bool {
    let inside = |day: DateText<'_>| {
        day.text
            .as_bytes()
            .as_ptr_range()
            .contains(&time.text.as_ptr())
    };
    time.text.ends_with('h') && date::find_date(line, lists).is_some_and(inside)
}

/// Four digits behind the day, before nothing else or a time zone: "Tuesday, 17 May 2022 1550", "2022-05-17 1550 UTC call".
fn behind_day<'t>(line: &'t str, lists: &Words) -> Option<TimesText<'t>> {
    let day = date::find_date(line, lists)?;
    let (_, behind) = day.around(line);
    let behind = behind.trim_matches([' ', ',']);
    let (first, rest) = behind.split_once(' ').unwrap_or((behind, ""));
    let zone = rest.split([' ', ',']).next().unwrap_or_default();
    let digits = first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit());
    let alone = rest.is_empty() || lists.calendar().zones.contains(zone);
    (digits && alone)
        .then(|| time::labelled_time(behind, lists))
        .flatten()
}

/// A line of another day, "Convened by letter of 4 May, 7 pm", or of all: "we meet every Friday at 2 pm"; and one on which the
/// sentence that closes the meeting goes on.
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
        || at > 0 && closed_across(page, at - 1).is_some()
}

/// The times of the sentences that open and close the meeting: when they began in truth, and what the head does not give.
fn said(walker: &mut Walker<'_, '_>, talk: Option<usize>) {
    let page = walker.page;
    let words = &page.grammar.words;
    let body = || (0..page.blocks().len()).filter(|at| page.is_body(*at));
    let stated = walker.record.meeting.start_time.clone();
    // What says more than the head does so in figures.
    let tells = |at: &usize| {
        let figures = |words: &str| words.bytes().any(|byte| byte.is_ascii_digit());
        // "- Start: 9:58" under "Break" is when that began.
        let of_talk = stated.is_some() && talk.is_some_and(|topic| is_of_talk(page, *at, topic));
        (stated.is_none() || figures(page.words(*at))) && !of_talk
    };
    if let Some(found) = body()
        .filter(tells)
        .find_map(|at| time::opening(page.words(at), words))
        && let opened = after_noon(stated.as_deref(), found.start)
        && stated
            .as_ref()
            .is_none_or(|stated| is_soon_after(stated, &opened))
    {
        place(walker, "start_time", &page.range_of(found.text));
        let meeting = &mut walker.record.meeting;
        meeting.start_time = Some(opened);
        let zone = found.zone.map(str::to_owned);
        meeting.time_zone = zone.or(meeting.time_zone.take());
        meeting.end_time = meeting.end_time.take().or(found.end);
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
            time::closing(page.words(at), words)
                .or_else(|| closed_below(walker, at))
                .or_else(|| closed_across(page, at))
        })
    {
        place(walker, "end_time", &page.range_of(found.text));
        walker.record.meeting.end_time = Some(found.start);
    }
    let meeting = &mut walker.record.meeting;
    let end = meeting.end_time.take();
    meeting.end_time = end.map(|end| after_noon(meeting.start_time.as_deref(), end));
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
    let count = |at: usize| count_words(page.words(at));
    let below = block.cell.is_none() && count(at) <= CLOSING_WORDS && count(next) <= CLOSING_WORDS;
    let closes = below && time::closes(page.words(at), lists);
    let found = closes
        .then(|| time::labelled_time(page.words(next), lists))
        .flatten()?;
    date::find_date(page.words(next), lists)
        .is_none()
        .then_some(found)
}

/// The time that the sentence which closes the meeting goes on with in the next line: "the meeting was closed at", "11:05 pm."
fn closed_across<'d>(page: &Page<'d>, at: usize) -> Option<TimesText<'d>> {
    let lists = &page.grammar.words;
    let block = page.block(at);
    let next = page.blocks().get(at + 1)?;
    let goes_on = next.continues
        && next.cell.is_none()
        && page.words(at + 1).starts_with(|c: char| c.is_ascii_digit())
        && page.words(at).ends_with(char::is_lowercase);
    if !goes_on || !time::closes(page.words(at), lists) {
        return None;
    }
    time::closing(page.text(&(block.range.start..next.range.end)), lists)
}

/// Most words of a line that closes the meeting, and of one that says no more than when.
const CLOSING_WORDS: usize = 6;

/// They were called to order at most an hour after the time for which the head had called them.
fn is_soon_after(stated: &str, opened: &str) -> bool {
    let minutes = |time: &str| {
        let (hours, minutes) = time.split_once(':')?;
        Some(hours.parse::<u16>().ok()? * 60 + minutes.parse::<u16>().ok()?)
    };
    let late = minutes(opened).zip(minutes(stated));
    late.is_some_and(|(opened, stated)| (stated..=stated + 60).contains(&opened))
}

/// An end before the start is in the afternoon, when the start is: "called to order at 7 p.m.", "adjourned at 8:15". The hour
/// 0 is midnight, of which no clock of twelve hours speaks.
fn after_noon(start: Option<&str>, end: String) -> String {
    let hour: Option<u8> = end.get(..2).and_then(|hour| hour.parse().ok());
    match (start, hour) {
        (Some(start), Some(hour))
            if *end < *start && (1..12).contains(&hour) && *start >= *"12:00" =>
        {
            let later = format!("{:02}{}", hour + 12, &end[2..]);
            // From ten at night until one is past midnight.
            if *later < *start { end } else { later }
        }
        _ => end,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn when_something_that_is_planned_begins_is_no_time_of_the_meeting() {
        for topics in [
            "1. Roof\n   - It leaks.\n\n2. Summer fair\n   - Time: 2 p.m.\n   - Bring tea\n",
            "## Roof\n\n- It leaks.\n\n## Summer fair\n\n- Time: 2 p.m.\n- Bring tea\n",
        ] {
            let minutes = format!("# Garden Club\n\n4 May 2022\n\n{topics}");
            let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
            assert_eq!(record.meeting.start_time, None, "{minutes}");
        }
    }
}
