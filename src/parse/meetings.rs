//! Several meetings in one file: a running log, or a term's minutes, told by their repeated heads.

use std::ops::Range;

use super::date;
use super::outline::Heading;
use super::page::Page;
use crate::document::{Kind, Part};
use crate::grammar::{Field, Phrase};

/// Most lines between the first line of a head and its date.
const HEAD: usize = 4;

/// The blocks of the single meetings. None for nearly all files, which hold one.
pub(super) fn split(page: &Page<'_>, headings: &[Option<Heading>]) -> Vec<Range<usize>> {
    let mut bounds = starts(page, headings);
    if bounds.len() < 2 {
        return Vec::new();
    }
    bounds[0] = 0;
    bounds.push(page.blocks().len());
    bounds.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// Blocks at which a meeting begins: a dated head, with a roster between it and the next.
fn starts(page: &Page<'_>, headings: &[Option<Heading>]) -> Vec<usize> {
    let mut starts: Vec<(usize, String)> = Vec::new();
    let mut pending: Option<(usize, String)> = None;
    let mut floor = 0;
    for at in 0..page.blocks().len() {
        let day = dated_head(page, headings, at).or_else(|| plain_head(page, at));
        if let Some(day) = day {
            let known = starts.last().is_some_and(|(_, last)| *last == day);
            if !known && pending.is_none() {
                pending = Some((first_line(page, headings, at, floor), day));
            }
        } else if is_attendance(page, at) {
            starts.extend(pending.take());
            floor = at;
        }
    }
    starts.into_iter().map(|(at, _)| at).collect()
}

/// The day of a heading, or of a line or cell labelled as the date.
fn dated_head(page: &Page<'_>, headings: &[Option<Heading>], at: usize) -> Option<String> {
    let block = page.block(at);
    if block.part != Part::Body {
        return None;
    }
    let labelled = page
        .label(at)
        .is_some_and(|label| label.field == Field::Date);
    let beside = at > 0
        && block.cell.is_some()
        && page.block(at - 1).cell.is_some()
        && page
            .label(at - 1)
            .is_some_and(|label| label.field == Field::Date && label.rest.is_empty());
    let headed = headings[at].is_some_and(|heading| !heading.is_lead());
    if !headed && !labelled && !beside {
        return None;
    }
    let words = page.words(at);
    let date = date::find_date(words, &page.grammar.words)?;
    // "- Summer fair: 3 July 2022" over what was said of it tells of another day.
    let topic = !labelled && headings[at].is_some_and(Heading::is_listed);
    date.iso
        .filter(|iso| iso.len() == 10 && (!topic || words.starts_with(date.text)))
}

/// The day of a line such as "Meeting of 5 March 2022" that no layout shows as a heading, with a roster soon after it.
fn plain_head(page: &Page<'_>, at: usize) -> Option<String> {
    let block = page.block(at);
    let words = page.words(at);
    let plain = block.part == Part::Body
        && block.kind == Kind::Paragraph
        && block.cell.is_none()
        && block.marker.is_none()
        && page
            .label(at)
            .is_none_or(|label| label.field == Field::Title);
    // "The minutes of the last meeting (3 May 2022) were signed."
    let of_another = || Phrase::any_within(&page.grammar.words.calendar().other_meetings, words);
    if !plain
        || !(at + 1..=at + NEAR).any(|next| is_attendance(page, next))
        || words.split_whitespace().nth(HEAD_WORDS).is_some()
        || of_another()
    {
        return None;
    }
    let date = date::find_date(words, &page.grammar.words)?;
    let names_meeting = || page.meeting_words(words) > 0;
    let opens = words.starts_with(date.text);
    date.iso
        .filter(|iso| iso.len() == 10 && (opens || names_meeting()))
}

/// Most words of a plain line that heads a meeting.
const HEAD_WORDS: usize = 14;
/// Lines after it within which its roster begins.
const NEAR: usize = 4;

fn is_attendance(page: &Page<'_>, at: usize) -> bool {
    page.label(at)
        .is_some_and(|label| label.field == Field::Attendees)
}

/// A line of a head: a label of when and where, or one that the first head has too.
fn of_head(page: &Page<'_>, at: usize) -> bool {
    let labelled = page.label(at).is_some_and(|label| {
        matches!(
            label.field,
            Field::Title
                | Field::Organisation
                | Field::Location
                | Field::StartTime
                | Field::EndTime
        )
    });
    labelled || repeats(page, at)
}

/// The same words stand among the first lines of the document.
fn repeats(page: &Page<'_>, at: usize) -> bool {
    page.block(at).kind == Kind::Paragraph
        && (0..at.min(HEAD)).any(|first| page.words(first) == page.words(at))
}

/// The line that opens the head: a heading or the start of the table just above the date.
fn first_line(page: &Page<'_>, headings: &[Option<Heading>], at: usize, floor: usize) -> usize {
    if headings[at].is_some() {
        return at;
    }
    let table = page.block(at).cell.map(|cell| cell.table);
    let in_table =
        |block: usize| table.is_some() && page.block(block).cell.map(|cell| cell.table) == table;
    let top = (floor..at)
        .rev()
        .take_while(|block| in_table(*block))
        .last()
        .unwrap_or(at);
    let above = (top.saturating_sub(HEAD).max(floor)..top).rev();
    above
        .take_while(|block| headings[*block].is_some() || of_head(page, *block))
        .filter(|block| headings[*block].is_some() || repeats(page, *block))
        .last()
        .unwrap_or(top)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_later_meeting_says_points_into_the_whole_text() {
        let minutes = "# Café club, 4 May 2022\n\nPresent: Zoë Hill\n\n## Roof\n\nA **cheap** [plan](https://example.org/1).\n\n\
            # Café club, 8 June 2022\n\nPresent: Bo Day\n\n## Tea\n\nA **dear** [cup](https://example.org/2).\n\nACTION: Bo Day to pay.\n";
        let document = crate::read(minutes.as_bytes()).expect("a document");
        let records = crate::extract(minutes.as_bytes()).expect("a document");
        let [_, later] = records.as_slice() else {
            panic!("two meetings: {records:?}");
        };
        let section = &later.sections[0];
        let said = section
            .paragraphs
            .iter()
            .map(|said| (&said.text, said.span));
        let links = later.links.iter().map(|link| (&link.text, link.span));
        let steps = later.next_steps.iter().map(|step| (&step.text, step.span));
        let all = std::iter::once((&section.title, section.span));
        let all: Vec<_> = all.chain(said).chain(links).chain(steps).collect();
        let texts: Vec<&str> = all.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts, ["Tea", "A dear cup.", "cup", "Bo Day to pay."]);
        for (text, span) in all {
            let words = document.text.chars().skip(span.start);
            let words: String = words.take(span.end - span.start).collect();
            assert_eq!(words, *text);
        }
        assert_eq!((later.attendees[0].span.line, section.span.line), (11, 13));
    }
}
