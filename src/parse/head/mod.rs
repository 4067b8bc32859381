//! The head of the meeting: title, organisation, date, times and place, from the first lines, labels, page headers and front matter.

mod body;
mod cut;
mod formed;
mod order;
mod stamp;
#[cfg(test)]
mod tests;
mod times;
mod title;
mod under;
mod unshown;
mod when;

use std::collections::HashSet;
use std::ops::Range;

use super::custom;
use super::date;
use super::outline::Heading;
use super::page::Label;
use super::person;
use super::table;
use super::walk::Walker;
use crate::document::{Kind, Part};
use crate::grammar::Field;
use crate::parse::scan::{at_colon, count_words};

/// Most lines that a head has.
const HEAD: usize = 24;
/// Most headings right over each other at the top of a page.
const STACK: usize = 3;
/// Most lines above a title that does not show as a heading.
const MOST_PLAIN: usize = 6;
/// Most words of a title.
const TITLE_WORDS: usize = 24;

/// Reads the head, and marks the lines that it takes as used.
pub(super) fn read(walker: &mut Walker<'_, '_>) {
    let lines = lines(walker);
    let by_form = formed::take(walker, &lines);
    let title = title::title(walker, &lines).filter(|_| by_form.is_none());
    if let Some((at, range)) = &title {
        let mut above = lines.iter().copied().filter(|line| {
            line < at && walker.page.block(*line).part == walker.page.block(*at).part
        });
        let is_body = |line: &usize| {
            person::is_body(walker.page.words(*line), walker.page.grammar)
                && title::names_a_body(walker, *line)
        };
        let headings: Vec<usize> = above
            .clone()
            .filter(|line| is_remark(walker, *line))
            .collect();
        let first = above.next();
        let body = first
            .into_iter()
            .chain(above)
            .find(is_body)
            .or(first.filter(|first| title::names_a_body(walker, *first)));
        let body = body
            .or_else(|| body::above(walker, *at))
            .or_else(|| named_again(walker, &lines, *at, range))
            .or_else(|| named_below(walker, *at));
        set(walker, Field::Title, *at, range);
        for line in headings.into_iter().filter(|line| Some(*line) != body) {
            walker.used[line] = true;
            walker.keep(&walker.page.block(line).range.clone());
        }
        for (next, block) in walker.page.blocks().iter().enumerate().skip(at + 1) {
            if block.range.start >= range.end {
                break;
            }
            walker.used[next] = true;
        }
        if let Some(first) = body {
            let range = walker.page.block(first).range.clone();
            set(walker, Field::Organisation, first, &range);
        }
    }
    let mut values = values(walker, &lines);
    named(walker, &values);
    values.extend(late_times(walker, &lines));
    labelled(walker, &values);
    let title = title.map(|(at, _)| at).or(by_form);
    let dated = when::dated(walker, &lines, &values, title);
    times::timed(walker, &lines, &values, [title, dated]);
    let taken = lines
        .iter()
        .filter(|at| walker.page.is_body(**at) && walker.used[**at]);
    walker.head = taken.max().map_or(0, |last| last + 1);
}

/// A heading over the title that is no label: what the page is a part of, which is no topic.
fn is_remark(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    page.is_body(at)
        && matches!(page.block(at).kind, Kind::Heading(_))
        && page.label(at).is_none()
        && date::find_date(page.words(at), &page.grammar.words).is_none()
}

/// The body on the line right below a title that names none: "Board Minutes" over "Oakdale Primary School".
fn named_below(walker: &Walker<'_, '_>, title: usize) -> Option<usize> {
    let page = walker.page;
    let below = title + 1;
    let block = page.blocks().get(below)?;
    let plain = !block.is_item() && block.cell.is_none() && block.marker.is_none();
    // "Project: Mill" is a label and its value.
    let named = plain
        && at_colon(page.words(below)).is_none()
        && page.is_body(title)
        && title::names_a_body(walker, below)
        && person::is_body(page.words(below), page.grammar)
        && !person::is_body(page.words(title), page.grammar);
    named.then_some(below)
}

/// The body in whose words the title of the front matter begins, as a line of its own: "ASHFORD COUNCIL".
fn named_again(
    walker: &Walker<'_, '_>,
    lines: &[usize],
    title: usize,
    range: &Range<usize>,
) -> Option<usize> {
    let page = walker.page;
    let front = page.block(title).part == Part::FrontMatter;
    let title = page.text(range).to_lowercase();
    let mut bodies = lines.iter().copied().filter(|at| {
        front
            && title::names_a_body(walker, *at)
            && person::is_body(page.words(*at), page.grammar)
            && (title.starts_with(&page.words(*at).to_lowercase()) || is_letterhead(walker, *at))
    });
    bodies.next()
}

/// The first heading of a page over the line that says which minutes these are: "Mill Trust", "Approved Minutes 3 May 2022".
fn is_letterhead(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let below = page.blocks().get(at + 1);
    let plain = below.is_some_and(|below| {
        let words = page.document.words(below);
        let short = count_words(words) <= TITLE_WORDS / 2;
        below.kind == Kind::Paragraph && below.cell.is_none() && short && !words.ends_with('.')
    });
    matches!(page.block(at).kind, Kind::Heading(_))
        && title::opens(walker, at)
        && plain
        && page.meeting_words(page.words(at + 1)) > 0
        && date::find_date(page.words(at + 1), &page.grammar.words).is_some()
}

/// The lines of the head: front matter, page headers, and the body up to its first roster or second heading.
fn lines(walker: &Walker<'_, '_>) -> Vec<usize> {
    let page = walker.page;
    let mut lines: Vec<usize> = (0..page.blocks().len())
        .filter(|at| matches!(page.block(*at).part, Part::FrontMatter | Part::Header))
        .collect();
    let mut headings = 0;
    let elsewhere = under_others(walker);
    for at in (0..page.blocks().len())
        .filter(|at| page.is_body(*at))
        .take(HEAD)
    {
        let heading = walker.headings[at].filter(|heading| heading.confidence > 0.9);
        let day = date::is_only(page.words(at), &page.grammar.words);
        let counts = heading.is_some() && !page.block(at).continues;
        let stack = walker.headings.get(at + 1).is_some_and(Option::is_some) && lines.len() < STACK;
        headings += usize::from(counts && !day && !stack && !is_over_day(walker, at));
        let roster = page.label(at).is_some_and(|label| {
            let lists = label.field.is_roster() || label.field.is_statement();
            lists && label.rest.is_empty()
        });
        // "AGENDA" above the head of an agenda is its title, and "Objective: plan the fair" is a line of the head.
        let agenda = page.label(at).is_some_and(|label| {
            let opens = lines.len() < MOST_PLAIN && !is_listed(walker, at + 1);
            label.field == Field::Agenda && label.rest.is_empty() && !opens
        });
        if roster || agenda || headings > 2 {
            break;
        }
        if !custom::claims(page, at) && !elsewhere[at] {
            lines.push(at);
        }
    }
    lines
}

/// A heading right over the label of the day or of the hour is of the head: "Meeting details" over "Date: 3 May 2022".
fn is_over_day(walker: &Walker<'_, '_>, at: usize) -> bool {
    let below = walker.page.label(at + 1);
    below.is_some_and(|label| {
        matches!(label.field, Field::Date | Field::StartTime) && !label.rest.is_empty()
    })
}

/// An item of a list, or a line with a number.
fn is_listed(walker: &Walker<'_, '_>, at: usize) -> bool {
    let block = walker.page.blocks().get(at);
    block.is_none_or(|block| block.is_item() || block.marker.is_some())
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
        .filter(|(at, label)| {
            // "7. Venue" among the topics is one of them.
            let number = |heading: Heading| !heading.is_style() && !heading.is_emphasis();
            label.field != Field::Location || !walker.headings[*at].is_some_and(number)
        })
        .filter_map(|(at, label)| {
            if !label.rest.is_empty() {
                return Some(Value {
                    at,
                    range: label.rest.clone(),
                    label: label.clone(),
                });
            }
            if let Some(below) = table::below_label(walker, at) {
                return Some(Value {
                    at: below,
                    range: page.block(below).range.clone(),
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
            // "Room" over what was said of it is a topic.
            let talk = label.field == Field::Location && page.is_over_long_sentence(at);
            (beside && !talk).then(|| Value {
                at: next,
                range: block.range.clone(),
                label: label.clone(),
            })
        })
        .flat_map(|value| {
            let more = items_below(walker, &value);
            std::iter::once(value).chain(more)
        })
        .collect()
}

/// The other items of a list under a label: "Place and time" over the place, the day and the time.
fn items_below(walker: &Walker<'_, '_>, value: &Value) -> Vec<Value> {
    let page = walker.page;
    let when = matches!(value.label.field, Field::Date | Field::StartTime);
    if !when || !page.is_item(value.at) || value.label.rest == value.range {
        return Vec::new();
    }
    let below = value.at + 1..value.at + 1 + ITEMS;
    below
        .take_while(|at| {
            page.is_item(*at) && page.label(*at).is_none() && walker.headings[*at].is_none()
        })
        .map(|at| Value {
            at,
            range: page.block(at).range.clone(),
            label: value.label.clone(),
        })
        .collect()
}

/// Most items under a label of the head behind the first.
const ITEMS: usize = 3;

/// Labels of times further down, where a record of attendance or of votes gives them, and of the day behind an agenda or a
/// roster that stands first.
fn late_times(walker: &Walker<'_, '_>, lines: &[usize]) -> Vec<Value> {
    let known: HashSet<usize> = lines.iter().copied().collect();
    let elsewhere = under_others(walker);
    let behind = behind_list(walker);
    let dated = |at: &usize| {
        let words = &walker.page.grammar.words;
        date::find_date(walker.page.words(*at), words).is_some()
    };
    // "Date, time and place" as a heading behind a summary.
    let undated = !lines.iter().any(dated);
    let heads = |at: usize| walker.headings[at].is_some_and(Heading::is_style);
    let rest: Vec<usize> = (0..walker.page.blocks().len())
        .filter(|at| walker.page.is_body(*at) && !known.contains(at) && !elsewhere[*at])
        .filter(|at| {
            let label = walker.page.label(*at);
            label.is_some_and(|label| match label.field {
                Field::StartTime | Field::EndTime => true,
                Field::Date if label.rest.is_empty() => undated && heads(*at),
                Field::Date => behind.contains(at),
                _ => false,
            })
        })
        .collect();
    values(walker, &rest)
}

/// The lines behind the label of the agenda or of the first roster, up to the next heading.
fn behind_list(walker: &Walker<'_, '_>) -> Range<usize> {
    let page = walker.page;
    let lines = page.blocks().len();
    let is_list = |at: &usize| {
        let label = page.label(*at).filter(|label| label.rest.is_empty());
        let lists = |field: Field| field == Field::Agenda || field.is_roster();
        page.is_body(*at) && label.is_some_and(|label| lists(label.field))
    };
    let first = (0..lines).find(is_list).map_or(lines, |at| at + 1);
    let headed = |at: &usize| walker.headings[*at].is_some();
    first..(first..lines).find(headed).unwrap_or(lines)
}

/// Whether each line stands under a heading that is no part of the meeting: "Next meeting".
fn under_others(walker: &Walker<'_, '_>) -> Vec<bool> {
    let page = walker.page;
    let mut inside = false;
    let lines = 0..page.blocks().len();
    let mut under = |at| {
        let label = page.label(at).filter(|label| label.rest.is_empty());
        let other = label.is_some_and(|label| label.field == Field::Other);
        if walker.headings[at].is_some() || other {
            inside = other && when::heads_another(walker, at);
        }
        inside
    };
    lines.map(&mut under).collect()
}

struct Value {
    label: Label,
    /// Block in which the value stands.
    at: usize,
    range: Range<usize>,
}

/// The title that a label gives in a form, where no line shows as one.
fn named(walker: &mut Walker<'_, '_>, values: &[Value]) {
    let named = values.iter().find(|value| {
        let words = walker.page.text(&value.range);
        value.label.field == Field::Title
            && words.contains(char::is_alphabetic)
            && count_words(words) <= TITLE_WORDS
            && date::find_date(words, &walker.page.grammar.words).is_none()
    });
    if let Some(Value { label, at, range }) = named
        && set(walker, Field::Title, *at, range)
        && walker.page.block(*at).range.contains(&label.range.start)
    {
        walker.label_words(label);
    }
}

/// Place and organisation, where labels give them.
fn labelled(walker: &mut Walker<'_, '_>, values: &[Value]) {
    for Value { label, at, range } in values {
        let taken = matches!(label.field, Field::Location | Field::Organisation)
            && set(walker, label.field, *at, range);
        // A label in a line or cell of its own is taken there.
        if taken && walker.page.block(*at).range.contains(&label.range.start) {
            walker.label_words(label);
        }
    }
}
