//! The head of the meeting: title, organisation, date, times and place, from the first lines, labels, page headers and front matter.

use std::ops::Range;

use super::date::{self, DateText};
use super::page::Label;
use super::time;
use super::walk::Walker;
use crate::document::{Kind, Part};
use crate::grammar::Field;
use crate::record::Note;

/// Most lines that a head has.
const HEAD: usize = 24;
/// Most lines above a title that does not show as a heading.
const MOST_PLAIN: usize = 6;
/// Most words of a title.
const TITLE_WORDS: usize = 24;

/// Reads the head, and marks the lines that it takes as used.
pub(super) fn read(walker: &mut Walker<'_, '_>) {
    let lines = lines(walker);
    let title = title(walker, &lines);
    if let Some((at, range)) = &title {
        let before = lines
            .iter()
            .copied()
            .find(|line| walker.page.block(*line).part == walker.page.block(*at).part);
        set(walker, Field::Title, *at, range);
        if let Some(first) = before.filter(|first| first < at && names_a_body(walker, *first)) {
            let range = walker.page.block(first).range.clone();
            set(walker, Field::Organisation, first, &range);
        }
    }
    let mut values = values(walker, &lines);
    values.extend(late_times(walker, &lines));
    labelled(walker, &values);
    let title = title.map(|(at, _)| at);
    let dated = dated(walker, &lines, &values, title);
    timed(walker, &lines, &values, [title, dated]);
    let taken = lines
        .iter()
        .filter(|at| walker.page.is_body(**at) && walker.used[**at]);
    walker.head = taken.max().map_or(0, |last| last + 1);
}

/// The lines of the head: front matter, page headers, and the body up to its first roster or second heading.
fn lines(walker: &Walker<'_, '_>) -> Vec<usize> {
    let page = walker.page;
    let mut lines: Vec<usize> = (0..page.blocks().len())
        .filter(|at| matches!(page.block(*at).part, Part::FrontMatter | Part::Header))
        .collect();
    let mut headings = 0;
    for at in (0..page.blocks().len())
        .filter(|at| page.is_body(*at))
        .take(HEAD)
    {
        let heading = walker.headings[at].filter(|heading| heading.confidence > 0.9);
        headings += usize::from(heading.is_some() && !page.block(at).continues);
        let roster = page
            .label(at)
            .is_some_and(|label| super::region::is_roster(label.field) && label.rest.is_empty());
        let agenda = page
            .label(at)
            .is_some_and(|label| label.field == Field::Agenda);
        if roster || agenda || headings > 2 {
            break;
        }
        lines.push(at);
    }
    lines
}

/// The line that names the meeting, with the words of its title.
fn title(walker: &Walker<'_, '_>, lines: &[usize]) -> Option<(usize, Range<usize>)> {
    let mut best: Option<(f64, usize, Range<usize>)> = None;
    for (place, at) in lines.iter().copied().enumerate() {
        let Some((range, score)) = title_in(walker, at, place) else {
            continue;
        };
        if best.as_ref().is_none_or(|(known, ..)| score > *known) {
            best = Some((score, at, range));
        }
    }
    best.map(|(_, at, range)| (at, range))
}

/// How well a line would do as the title: how it shows, what its words are, how near to the top it stands.
fn title_in(walker: &Walker<'_, '_>, at: usize, place: usize) -> Option<(Range<usize>, f64)> {
    let page = walker.page;
    let block = page.block(at);
    let label = page.label(at);
    let titled = label
        .as_ref()
        .filter(|label| label.field == Field::Title && !label.rest.is_empty());
    let other = label.is_some_and(|label| label.field != Field::Title);
    if other || block.cell.is_some() || matches!(block.kind, Kind::Item(_)) {
        return None;
    }
    let range = titled.map_or_else(|| broken_off(walker, at), |label| label.rest.clone());
    let (range, words) = without_date(walker, &range)?;
    let count = page.text(&range).split_whitespace().count();
    if count > TITLE_WORDS || !words.contains(char::is_alphabetic) {
        return None;
    }
    let named = meeting_words(walker, &words);
    let shows = match (titled.is_some(), block.part, block.kind) {
        (true, _, _) => 3.0,
        (_, Part::FrontMatter, _) => return None,
        (_, Part::Header, _) => 0.8,
        (_, _, Kind::Heading(0)) => 2.5,
        (_, _, Kind::Heading(1)) if siblings(walker, at) == 0 => 2.2,
        (_, _, Kind::Heading(_)) if opens(walker, at) => 2.0,
        (_, _, Kind::Heading(_)) if named > 0 && !after_list(walker, at) => 2.0,
        (_, _, Kind::Heading(_)) => return None,
        _ if ends_as_sentence(page.text(&range)) => return None,
        _ if says_when(walker, page.text(&range)) => return None,
        _ if count > 14 && named == 0 => return None,
        _ if walker.headings[at].is_some_and(|heading| heading.confidence > 0.7) => 1.3,
        _ => 1.0,
    };
    if shows < 2.0 && (named == 0 && place > 2 || place > MOST_PLAIN) {
        return None;
    }
    let naming = match named {
        0 => 0.0,
        some if some < words.split_whitespace().count() => 0.8,
        _ => -0.6,
    };
    #[allow(clippy::cast_precision_loss)] // at most HEAD lines
    let nearness = 0.6 / (1.0 + place as f64);
    let score = shows + naming + nearness;
    (score > 1.3).then_some((range, score))
}

/// A sign of sentences ends the line, and not an abbreviation: "Verein Alte Mühle e. V.".
fn ends_as_sentence(words: &str) -> bool {
    let last = words.rsplit([' ', '.']).find(|word| !word.is_empty());
    let short = last.is_some_and(|word| {
        word.chars().count() <= 3 && word.starts_with(char::is_uppercase) && words.ends_with('.')
    });
    words.ends_with(['.', ':', ',', ';']) && !short
}

/// The line says when the meeting began or ended: "End of the meeting: 10 pm".
fn says_when(walker: &Walker<'_, '_>, words: &str) -> bool {
    let lists = &walker.page.grammar.words;
    time::opening(words, lists)
        .or_else(|| time::closing(words, lists))
        .is_some()
}

/// Items of a list stand above the line.
fn after_list(walker: &Walker<'_, '_>, at: usize) -> bool {
    (0..at).any(|before| {
        walker.page.is_body(before) && matches!(walker.page.block(before).kind, Kind::Item(_))
    })
}

/// The first line of the body.
fn opens(walker: &Walker<'_, '_>, at: usize) -> bool {
    (0..at).all(|before| !walker.page.is_body(before))
}

/// The line, with the one after it where it breaks off in the middle: "Network for / Women in Science".
fn broken_off(walker: &Walker<'_, '_>, at: usize) -> Range<usize> {
    let page = walker.page;
    let block = page.block(at);
    let last = page
        .words(at)
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let small = page.grammar.words.common.iter().any(|word| word == last);
    let next = page
        .blocks()
        .get(at + 1)
        .filter(|next| next.part == block.part && next.cell.is_none());
    match next {
        Some(next) if small => block.range.start..next.range.end,
        _ => block.range.clone(),
    }
}

/// Other headings of the same level.
fn siblings(walker: &Walker<'_, '_>, at: usize) -> usize {
    let kind = walker.page.block(at).kind;
    walker
        .page
        .blocks()
        .iter()
        .filter(|block| block.kind == kind)
        .count()
        - 1
}

/// Words of the line that belong to names of meetings ("minutes", "meeting") or only join words.
fn meeting_words(walker: &Walker<'_, '_>, words: &str) -> usize {
    let known = &walker.page.grammar.words.meeting_titles;
    words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| known.iter().any(|known| known.eq_ignore_ascii_case(word)))
        .count()
}

/// The title without a date that is set apart by a dash, comma, bracket or bar, and its words without any date;
/// `None` when it is only a date.
fn without_date(walker: &Walker<'_, '_>, range: &Range<usize>) -> Option<(Range<usize>, String)> {
    let page = walker.page;
    let apart: &[char] = &[
        '-', '–', '—', ',', '(', ')', '[', ']', '|', ':', '/', '•', '·', ';', '\n', '\t',
    ];
    let Some(found) = date::find_date(page.text(range), &page.grammar.words) else {
        let range = page.trimmed(range, &[':']);
        let words = page.text(&range).to_owned();
        return Some((range, words));
    };
    let place = page.range_of(found.text);
    let before = page.text(&(range.start..place.start)).trim_end_matches(' ');
    let after = page.text(&(place.end..range.end)).trim_start_matches(' ');
    if !before.contains(char::is_alphanumeric) && !after.contains(char::is_alphanumeric) {
        return None;
    }
    let words = format!("{before} {after}");
    let kept = if before.ends_with(apart) && !after.contains(char::is_alphabetic) {
        page.trimmed(&(range.start..place.start), apart)
    } else if after.starts_with(apart) && !before.contains(char::is_alphabetic) {
        page.trimmed(&(place.end..range.end), apart)
    } else {
        page.trimmed(range, &[':'])
    };
    Some((kept, words))
}

/// A short line without date and meeting words, above the title.
fn names_a_body(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let words = page.words(at);
    page.label(at).is_none()
        && page.is_body(at)
        && words.split_whitespace().count() <= 8
        && words.starts_with(char::is_uppercase)
        && !ends_as_sentence(words)
        && meeting_words(walker, words) == 0
        && date::find_date(words, &page.grammar.words).is_none()
}

/// Sets a value of the head that is not set yet. False when it was.
fn set(walker: &mut Walker<'_, '_>, field: Field, at: usize, range: &Range<usize>) -> bool {
    let text = walker.page.text(range).to_owned();
    let meeting = &mut walker.record.meeting;
    let slot = match field {
        Field::Title => &mut meeting.title,
        Field::Organisation => &mut meeting.organisation,
        Field::Location => &mut meeting.location,
        _ => return false,
    };
    if slot.is_some() {
        return false;
    }
    *slot = Some(text);
    place(walker, field.name(), range);
    walker.used[at] = true;
    true
}

fn place(walker: &mut Walker<'_, '_>, name: &str, range: &Range<usize>) {
    let span = walker.page.span(range);
    walker.record.meeting.spans.insert(name.to_owned(), span);
}

/// Values of the head behind their labels: on the same line, in the next cell, or on the next line.
fn values(walker: &Walker<'_, '_>, lines: &[usize]) -> Vec<Value> {
    let page = walker.page;
    let fields = [
        Field::Title,
        Field::Organisation,
        Field::Date,
        Field::StartTime,
        Field::EndTime,
        Field::Location,
    ];
    let labels = lines.iter().filter_map(|at| Some((*at, page.label(*at)?)));
    labels
        .filter(|(_, label)| fields.contains(&label.field))
        .filter_map(|(at, label)| {
            if !label.rest.is_empty() {
                return Some(Value {
                    at,
                    range: label.rest.clone(),
                    label: label.clone(),
                });
            }
            let next = at + 1;
            let block = page.blocks().get(next)?;
            let here = page.block(at).cell;
            let beside = match (here, block.cell) {
                (Some(here), Some(there)) => (here.table, here.row) == (there.table, there.row),
                (None, None) => {
                    page.label(next).is_none()
                        && !walker.headings[next].is_some_and(|heading| heading.confidence > 0.9)
                }
                _ => false,
            };
            beside.then(|| Value {
                at: next,
                range: block.range.clone(),
                label: label.clone(),
            })
        })
        .collect()
}

/// Labels of times further down, where a record of attendance or of votes gives them.
fn late_times(walker: &Walker<'_, '_>, lines: &[usize]) -> Vec<Value> {
    let rest: Vec<usize> = (0..walker.page.blocks().len())
        .filter(|at| walker.page.is_body(*at) && !lines.contains(at))
        .filter(|at| {
            walker
                .page
                .label(*at)
                .is_some_and(|label| matches!(label.field, Field::StartTime | Field::EndTime))
        })
        .collect();
    values(walker, &rest)
}

struct Value {
    label: Label,
    /// Block in which the value stands.
    at: usize,
    range: Range<usize>,
}

/// Place and organisation, where labels give them.
fn labelled(walker: &mut Walker<'_, '_>, values: &[Value]) {
    for Value { label, at, range } in values {
        let taken = matches!(label.field, Field::Location | Field::Organisation)
            && set(walker, label.field, *at, range);
        if taken {
            walker.label_words(label);
        }
    }
}

/// The day and the line that states it: behind a label, in the title, in the lines of the head, in the first sentences, in the front matter.
fn dated(
    walker: &mut Walker<'_, '_>,
    lines: &[usize],
    values: &[Value],
    title: Option<usize>,
) -> Option<usize> {
    let page = walker.page;
    let whole = |at: &usize| (*at, page.block(*at).range.clone());
    let front = |at: &usize| page.block(*at).part == Part::FrontMatter;
    let elsewhere = |at: &&usize| {
        page.label(**at).is_none_or(|label| {
            !matches!(
                label.field,
                Field::Other | Field::Agenda | Field::References
            )
        })
    };
    let by_label = values.iter().filter(|value| {
        !front(&value.at) && matches!(value.label.field, Field::Date | Field::StartTime)
    });
    let plain = lines.iter().filter(|at| !front(at)).filter(elsewhere);
    let matter = lines.iter().filter(|at| front(at)).filter(elsewhere);
    let order = by_label
        .map(|value| (value.at, value.range.clone()))
        .chain(title.iter().map(whole))
        .chain(plain.map(whole))
        .chain(matter.map(whole));
    let mut found = order.filter_map(|(at, range)| {
        Some((at, date::find_date(page.text(&range), &page.grammar.words)?))
    });
    let (at, DateText { text, iso, note }) = found.find(|(_, date)| date.iso.is_some())?;
    let range = page.range_of(text);
    walker.record.meeting.date = iso;
    placed(walker, "date", at, &range);
    if let Some((code, message)) = note {
        let span = page.span(&range);
        walker.record.notes.push(Note::new(code, message).at(span));
    }
    Some(at)
}

/// Notes where a value of the head stands. A short line is used up by it; a sentence stays in the text too.
fn placed(walker: &mut Walker<'_, '_>, name: &str, at: usize, range: &Range<usize>) {
    place(walker, name, range);
    if is_short(walker, at) {
        walker.used[at] = true;
    }
}

fn is_short(walker: &Walker<'_, '_>, at: usize) -> bool {
    walker.page.words(at).split_whitespace().count() <= 16
}

/// When it began and ended: behind a label, in the lines of the head, in the sentences that open and close the meeting.
fn timed(
    walker: &mut Walker<'_, '_>,
    lines: &[usize],
    values: &[Value],
    stated: [Option<usize>; 2],
) {
    let page = walker.page;
    let words = &page.grammar.words;
    let whole = |at: &usize| (*at, page.block(*at).range.clone());
    let dated = || {
        let mut values = values
            .iter()
            .filter(|value| value.label.field == Field::Date);
        values.find_map(|value| Some((value.at, time::find_times(page.text(&value.range), words)?)))
    };
    let labelled = |field: Field| {
        let mut values = values
            .iter()
            .filter(move |value| value.label.field == field);
        values.find_map(|value| {
            let text = page.text(&value.range);
            Some((value.at, time::labelled_time(text, words)?))
        })
    };
    let says_when = |at: &usize| {
        let words_of = page.words(*at);
        let ends = time::closing(words_of, words).is_some();
        !ends && (is_short(walker, *at) || date::find_date(words_of, words).is_some())
    };
    let plain = lines
        .iter()
        .filter(|at| page.block(**at).part != Part::FrontMatter && says_when(at));
    let mut order = stated.iter().flatten().map(whole).chain(plain.map(whole));
    let found = labelled(Field::StartTime).or_else(dated).or_else(|| {
        order.find_map(|(at, range)| Some((at, time::find_times(page.text(&range), words)?)))
    });
    let end = labelled(Field::EndTime);
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
    if walker.record.meeting.end_time.is_none()
        && let Some(found) = body()
            .rev()
            .find_map(|at| time::closing(page.words(at), words))
    {
        place(walker, "end_time", &page.range_of(found.text));
        let start = walker.record.meeting.start_time.as_deref();
        walker.record.meeting.end_time = Some(after_noon(start, found.start));
    }
}

/// An end before the start is in the afternoon, when the start is: "called to order at 7 p.m.", "adjourned at 8:15".
fn after_noon(start: Option<&str>, end: String) -> String {
    let hour: Option<u8> = end.get(..2).and_then(|hour| hour.parse().ok());
    match (start, hour) {
        (Some(start), Some(hour)) if *end < *start && hour < 12 && *start >= *"12:00" => {
            format!("{:02}{}", hour + 12, &end[2..])
        }
        _ => end,
    }
}
