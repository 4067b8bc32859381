//! Whose meeting it was: a body at the top of the page, over the line that names the meeting.

use super::super::walk::Walker;
use super::super::{date, person};
use super::cut::{before_held, ends_as_sentence};
use super::title::{is_only_of_meetings, is_under_body, opens};
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::scan::count_words;

/// Most words of the name of a body.
const NAME: usize = 12;
/// Most words of the name of a meeting under that of its body.
const MEETING: usize = 12;

/// Most lines of bodies over each other, and between a body and the title.
const STACK: usize = 3;

/// The body that opens the page not far above its title, with number and remarks: "MILL CLUB 1921 (Regd.)".
pub(super) fn above(walker: &Walker<'_, '_>, title: usize) -> Option<usize> {
    let first = title.saturating_sub(STACK)..title;
    let told = !is_bare_record(walker, title) || is_of_kind(walker, title);
    first
        .filter(|at| told && opens_as_body(walker, *at))
        .find(|at| walker.page.is_body(*at))
}

/// The body over the name of its meeting, or over a bare word for the record and that name.
fn over(walker: &Walker<'_, '_>, at: usize) -> Option<usize> {
    let above = at.checked_sub(1).filter(|_| !is_bare_record(walker, at))?;
    let record = is_bare_record(walker, above);
    let body = if record { above.checked_sub(1)? } else { above };
    opens_as_body(walker, body).then_some(body)
}

fn opens_as_body(walker: &Walker<'_, '_>, at: usize) -> bool {
    opens(walker, at) && is_body_alone(walker, at)
}

/// "Protokoll der Mitgliederversammlung" says which meeting it was.
fn is_of_kind(walker: &Walker<'_, '_>, at: usize) -> bool {
    let mut words = walker.page.words(at).split_whitespace();
    let lists = &walker.page.grammar.words;
    words.any(|word| lists.is_compound_of_meeting(word))
}

/// The line names the meeting, and the one over it the body.
pub(super) fn names_meeting(walker: &Walker<'_, '_>, at: usize) -> bool {
    is_under_body(walker, at) || is_meeting_of_body(walker, at) || is_part_of_body(walker, at)
}

/// "Minutes of the second ordinary session", right under the body that met.
fn is_meeting_of_body(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    if at >= page.blocks().len() || over(walker, at).is_none() {
        return false;
    }
    let words = page.words(at);
    // "Monthly sync, 3 May 2022" says when they met.
    let named = without_day(walker, words);
    let fewest = if named.len() < words.len() { 3 } else { 2 };
    // "Notes: https://mill.example" leads elsewhere, and "Minutes: Ann Lee" says who took them.
    let may_be = page.label(at).is_none_or(|label| match label.field {
        Field::Containers => label.rest.is_empty(),
        field => field == Field::Title,
    });
    may_be
        && is_plain(walker, at)
        && (fewest..=MEETING).contains(&count_words(named))
        && words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !ends_as_sentence(words)
        && gatherings(walker, words) > 0
}

/// "Mill Committee" between "ASHFORD COLLEGE" and "Minutes, 3 May 2022", or before its day behind a bar: what met.
fn is_part_of_body(walker: &Walker<'_, '_>, at: usize) -> bool {
    let blocks = walker.page.blocks().len();
    if at >= blocks {
        return false;
    }
    let mut bodies = (at.saturating_sub(STACK)..at).rev();
    let top = bodies
        .by_ref()
        .take_while(|at| is_body_alone(walker, *at))
        .last();
    let dated = at + 1 < blocks && is_bare_record(walker, at + 1);
    top.is_some_and(|top| opens(walker, top))
        && (dated && is_body_alone(walker, at) || before_day(walker, at).is_some())
}

/// "Mill Committee" of "Mill Committee | 3 May 2022 | Hall".
pub(super) fn before_day<'d>(walker: &Walker<'_, 'd>, at: usize) -> Option<&'d str> {
    let name = without_day(walker, walker.page.words(at)).trim_end();
    let own = name.strip_suffix('|').map(str::trim_end);
    own.filter(|own| is_plain(walker, at) && is_body_name(walker, own))
}

fn is_body_alone(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let words = page.words(at);
    page.is_body(at)
        && page.label(at).is_none()
        && is_plain(walker, at)
        && is_body_name(walker, words)
        && date::find_date(words, &page.grammar.words).is_none()
}

fn is_body_name(walker: &Walker<'_, '_>, words: &str) -> bool {
    count_words(words) <= NAME
        && words.starts_with(char::is_uppercase)
        && !ends_as_sentence(words)
        && gatherings(walker, words) == 0
        && person::is_body(words, walker.page.grammar)
}

/// "Minutes", "Minutes, 3 May 2022", "Note of the meeting held on 3 May 2022": what any record is called.
fn is_bare_record(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let words = page.words(at);
    let (range, _) = before_held(walker, page.range_of(words));
    let words = without_day(walker, page.text(&range));
    is_plain(walker, at) && gatherings(walker, words) > 0 && is_only_of_meetings(walker, words)
}

/// The words before the day.
fn without_day<'d>(walker: &Walker<'_, 'd>, words: &'d str) -> &'d str {
    let day = date::find_date(words, &walker.page.grammar.words);
    day.and_then(|day| words.split(day.text).next())
        .unwrap_or(words)
}

/// A line of its own: no item, no cell of a table.
fn is_plain(walker: &Walker<'_, '_>, at: usize) -> bool {
    let block = walker.page.block(at);
    matches!(block.kind, Kind::Paragraph | Kind::Heading(_))
        && block.cell.is_none()
        && !block.is_item()
}

/// Words of a meeting or its record, without those that are a body's as well: "sesión", not "consejo".
fn gatherings(walker: &Walker<'_, '_>, words: &str) -> usize {
    let bodies = &walker.page.grammar.lexicon().organisations;
    let own = words.split_whitespace();
    own.filter(|word| walker.page.meeting_words(word) > 0 && !bodies.is_text(word))
        .count()
}
