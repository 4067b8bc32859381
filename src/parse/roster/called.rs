//! Roll calls: who answered, and what.

use super::super::person::{self, FULL_NAME, PersonText};
use super::super::scan::dashes_in;
use super::super::table::{Mark, mark};
use super::super::walk::Walker;
use super::{LISTED, SURE};
use crate::grammar::{Field, Grammar};

/// What somebody of a roll call answered, behind the name: "Clerk - Ann Lee: Present", "Bo Day (absent)", "Cy: here! (by phone)".
pub(super) fn before_answer<'d>(walker: &Walker<'_, 'd>, text: &'d str) -> (&'d str, Mark) {
    let found = before_last_answer(walker, text);
    if found.1 != Mark::Unknown {
        return found;
    }
    // A remark on the answer stands in brackets behind it: "Cy, absent (ill)".
    let closed = text
        .trim_end_matches(['!', '?', '.', ' '])
        .strip_suffix(')');
    let remark = closed.and_then(|text| text.rfind(" ("));
    let before = remark.map(|start| before_last_answer(walker, text[..start].trim_end()));
    before
        .filter(|(_, answered)| *answered != Mark::Unknown)
        .unwrap_or(found)
}

fn before_last_answer<'d>(walker: &Walker<'_, 'd>, text: &'d str) -> (&'d str, Mark) {
    let Some((name, answer)) = behind_last_sign(text) else {
        return (text, Mark::Unknown);
    };
    let answer = answer
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '.' | '!' | '?'));
    let answered = mark(answer, walker.page.grammar);
    if answered == Mark::Unknown {
        return (text, Mark::Unknown);
    }
    // "Ann Lee - No longer a member" is no answer.
    let first = answer.split(' ').next().unwrap_or_default();
    let alone = first.len() == answer.len() || first.len() >= MARK;
    let short = !alone && mark(first, walker.page.grammar) != Mark::Unknown;
    let beside =
        text[name.len()..].starts_with([',', '\t']) || text[name.len()..].starts_with(" (");
    let doubtful = short || beside && answer.len() < MARK;
    let named = || {
        let people = walker.page.persons(name, Field::Attendees);
        let mut people = people.iter();
        people.any(|person| person.confidence >= LISTED && person.name.is_some())
    };
    if doubtful || !named() {
        return (text, Mark::Unknown);
    }
    (name, answered)
}

/// The words before the last sign that parts a name from an answer, and those behind it.
fn behind_last_sign(text: &str) -> Option<(&str, &str)> {
    let signs = [": ", " - ", " – ", " — ", "\t", ", ", " ("];
    let ends = |byte: &u8| matches!(byte, b' ' | b'\t' | b'(');
    let mut places = text.bytes().enumerate().rev();
    places.find_map(|(at, byte)| {
        let (before, after) = ends(&byte).then(|| text.split_at(at + 1))?;
        let mut names = signs.iter().filter_map(|sign| before.strip_suffix(sign));
        Some((names.next()?, after))
    })
}

/// Fewest bytes of a word that says so where others may stand as well.
const MARK: usize = 5;

/// "Office technician - Ann Lee" of a roll call: any words before the dash are the office.
pub(super) fn officer_called<'d>(text: &'d str, grammar: &Grammar) -> Option<PersonText<'d>> {
    let mut dashes = dashes_in(text).iter();
    let (office, name) = dashes.find_map(|dash| text.split_once(dash))?;
    let full = |person: &PersonText<'_>| person.name.is_some_and(|name| name.contains(' '));
    match person::people(name, grammar, Field::Attendees).as_slice() {
        [person] if full(person) && person.confidence >= SURE => Some(PersonText {
            role: person.role.or(Some(office.trim())),
            ..person.clone()
        }),
        _ => None,
    }
}

/// A body over those of it who are called, which says nothing itself.
pub(super) fn heads_roll_call(walker: &Walker<'_, '_>, at: usize) -> bool {
    let people = || walker.page.persons(walker.page.words(at), Field::Attendees);
    let next = at + 1;
    next < walker.page.blocks().len()
        && is_answered(walker, next)
        && people()
            .iter()
            .all(|person| person.name.is_none() || person.confidence < FULL_NAME)
}

/// A line that ends in an answer to the roll call.
pub(in crate::parse) fn is_answered(walker: &Walker<'_, '_>, at: usize) -> bool {
    let words = walker.page.words(at);
    // "Trustees absent: Ann Lee (excused)" is a roster of its own.
    let label = walker.page.label(at);
    let listed = label.is_some_and(|label| label.field.is_roster() && !label.rest.is_empty());
    !listed && words.len() <= ANSWERED && before_answer(walker, words).1 != Mark::Unknown
}

/// Most bytes of a line of a roll call.
const ANSWERED: usize = 120;
