//! What the lines beside an entry of a roster show of it: all of them "name, body", or all of them "body: names".

use super::person::{self, PersonText};
use super::scan::at_colon;
use super::walk::Walker;
use crate::document::Kind;
use crate::grammar::Field;

/// Fewest lines that show how the others are written.
const ALIKE: usize = 3;
/// Lines on each side that are looked at, so that time stays linear.
const NEAR: usize = 4;
/// Most words before a colon that are a body.
const BODY_WORDS: usize = 4;
/// A name that is surer than this is somebody.
const SURE: f64 = 0.5;

/// The people of an entry as the lines beside it are written; `None` where they show nothing.
pub(super) fn people<'d>(
    walker: &Walker<'_, 'd>,
    at: usize,
    field: Field,
) -> Option<Vec<PersonText<'d>>> {
    let words = walker.page.words(at);
    if at_colon(words).is_some() {
        return of_body(walker, at, field);
    }
    let (name, _) = pair(words).filter(|_| is_in_pairs(walker, at))?;
    let person = person::paired(name, words, walker.page.grammar)?;
    (person.confidence >= SURE).then(|| vec![person])
}

/// "Ann Lee, Acme" among items that are all such.
fn is_in_pairs(walker: &Walker<'_, '_>, at: usize) -> bool {
    let blocks = walker.page.blocks();
    let under_one_heading = |other: &usize| walker.headings[*other].is_none();
    let above = (0..at).rev().take(NEAR);
    let above = above.take_while(under_one_heading).count();
    let below = (at + 1..blocks.len()).take(NEAR);
    let below = below.take_while(under_one_heading).count();
    let items: Vec<usize> = (at - above..=at + below)
        .filter(|item| blocks[*item].kind == blocks[at].kind)
        .collect();
    let with_body = |item: &usize| {
        let words = walker.page.words(*item);
        let people = walker.page.persons(words, Field::Attendees);
        matches!(&*people, [one] if one.organisation.is_some())
    };
    matches!(blocks[at].kind, Kind::Item(_))
        && items.len() >= ALIKE
        && items
            .iter()
            .all(|item| pair(walker.page.words(*item)).is_some())
        && items.iter().filter(|item| with_body(item)).count() * 2 >= items.len()
}

/// Words with one comma, and what stands around it.
fn pair(words: &str) -> Option<(&str, &str)> {
    let (name, detail) = words.split_once(", ")?;
    let more = detail.contains([',', ';', '(']) || name.contains('(');
    (name.contains(' ') && !more).then_some((name, detail))
}

/// "CIW (4 votes): Ann Lee" beside another such line: the letters say for whom she came.
fn of_body<'d>(walker: &Walker<'_, 'd>, at: usize, field: Field) -> Option<Vec<PersonText<'d>>> {
    let page = walker.page;
    let beside = |other: usize| other < page.blocks().len() && page.block(other).cell.is_none();
    let (body, names) = lead(page.words(at))?;
    let another = [at.checked_sub(1), Some(at + 1)];
    let another = another.into_iter().flatten().filter(|other| beside(*other));
    let alike = another
        .clone()
        .filter_map(|other| lead(page.words(other)))
        .any(|(other, _)| other != body);
    let known = || {
        page.label_of(body).is_some()
            || person::is_office(body, page.grammar)
            || body.contains(' ') && person::name_likeness(body, page.grammar) >= SURE
    };
    if !alike || page.label(at).is_some() || known() {
        return None;
    }
    let mut people = person::people(names, page.grammar, field);
    let sure = |person: &PersonText<'_>| person.confidence >= SURE && person.name.is_some();
    if people.is_empty() || !people.iter().all(sure) {
        return None;
    }
    // "Website: Ann Lee" among offices is one too.
    let is_roster = |other| page.label_of(other).is_some_and(Field::is_roster);
    let among_offices = another
        .filter_map(|other| lead(page.words(other)))
        .all(|(other, _)| person::is_office(other, page.grammar) && !is_roster(other))
        && !person::is_body(body, page.grammar);
    for person in &mut people {
        if among_offices {
            person.role = person.role.or(Some(body));
        } else {
            person.organisation = person.organisation.or(Some(body));
        }
    }
    Some(people)
}

/// The words before a colon without their bracket, and those behind it.
fn lead(words: &str) -> Option<(&str, &str)> {
    let (lead, names) = at_colon(words)?;
    let body = lead.split_once(" (").map_or(lead, |(body, _)| body);
    let fits = body.starts_with(char::is_uppercase)
        && !body.contains([',', ';'])
        && body.split_whitespace().count() <= BODY_WORDS;
    fits.then_some((body, names))
}
