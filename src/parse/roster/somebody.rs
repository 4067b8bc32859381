//! Lines, and words behind labels, that are surely people.

use std::ops::Range;

use super::among::says_how;
use super::{SURE, is_running};
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::Label;
use crate::parse::person::{self, FULL_NAME, PersonText};
use crate::parse::scan::count_words;
use crate::parse::walk::Walker;

/// Most words of a motion for somebody.
const MOTION: usize = 6;

/// The lines under a heading inside a roster are names.
pub(in crate::parse) fn heads_names(walker: &Walker<'_, '_>, at: usize) -> bool {
    let under = (at + 1..walker.page.blocks().len())
        .take_while(|next| walker.headings[*next].is_none())
        .filter(|next| !says_how(walker, *next))
        .take(3);
    let mut any = false;
    for next in under {
        let people = walker
            .page
            .persons(walker.page.words(next), Field::Attendees);
        if people.iter().any(|person| person.confidence < SURE) || people.is_empty() {
            return any;
        }
        any = true;
    }
    any
}

/// A line that is surely somebody with a name.
pub(in crate::parse) fn is_somebody(walker: &Walker<'_, '_>, at: usize) -> bool {
    let words = walker.page.words(at);
    let people = walker.page.persons(words, Field::Attendees);
    // A family name alone is somebody behind a form of address: "Mme DUVAL", "Frau Dr. Kursa".
    let addressed = |name: &str| {
        let before = words.split(name).next().unwrap_or_default();
        let is_form = |form| person::is_address(form, walker.page.grammar);
        let forms = || before.split_whitespace().all(is_form);
        !words.starts_with(name) && (!name.contains(char::is_lowercase) || forms())
    };
    let sure = |person: &PersonText<'_>| {
        let full = |name: &str| name.contains(' ') || addressed(name);
        person.confidence >= FULL_NAME && person.name.is_some_and(full)
    };
    !people.is_empty()
        && people.iter().all(sure)
        && !is_running(words, &people, walker.page.grammar)
}

/// What follows a roster's label late in the document are names, not talk.
pub(in crate::parse) fn plausible(walker: &Walker<'_, '_>, at: usize, label: &Label) -> bool {
    if label.rest.is_empty() {
        return heads_names(walker, at) && !tells_vote(walker, at + 1);
    }
    let people = walker
        .page
        .people(walker.page.text(&label.rest), label.field);
    !people.is_empty() && people.iter().all(|person| person.confidence >= SURE)
}

/// "Ann for President." is a motion, and no entry of a roster.
pub(in crate::parse) fn tells_vote(walker: &Walker<'_, '_>, at: usize) -> bool {
    let Some(block) = walker.page.blocks().get(at) else {
        return false;
    };
    let words = walker.page.document.words(block);
    let short = count_words(words) <= MOTION;
    let plain = short && !words.contains([',', '(', ':', ';', '\t']) && !words.contains(" - ");
    let people = || walker.page.persons(words, Field::Attendees);
    let officer = |people: &[PersonText<'_>]| matches!(people, [one] if one.role.is_some());
    block.kind == Kind::Paragraph && words.ends_with('.') && plain && officer(&people())
}

/// Nothing but names of people.
pub(in crate::parse) fn names_people(walker: &Walker<'_, '_>, range: &Range<usize>) -> bool {
    let people = walker
        .page
        .people(walker.page.text(range), Field::Attendees);
    let named = |person: &PersonText| person.confidence >= SURE && person.name.is_some();
    !people.is_empty() && people.iter().all(named)
}
