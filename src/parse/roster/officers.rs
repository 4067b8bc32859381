//! Offices and who holds them: "Chair: Ann Lee, Minutes: Bo Day".

use std::ops::Range;

use super::super::{decision, time};
use super::{LISTED, SURE, add, is_called, is_shortened_to, names_people};
use crate::grammar::Field;
use crate::parse::person::{self, FULL_NAME, PersonText};
use crate::parse::region::Region;
use crate::parse::scan::at_colon;
use crate::parse::walk::Walker;

/// Persons behind a label that is their office: `Chair: Ann Lee`. False when there are none.
pub(in crate::parse) fn officers(
    walker: &mut Walker<'_, '_>,
    region: &Region,
    rest: &Range<usize>,
) -> bool {
    let mut found = false;
    let mut label = region.cue.clone();
    let mut rest = rest.clone();
    while let Some((people, next, behind)) = next_office(walker, &rest) {
        found |= of_office(walker, label.as_ref(), &people);
        (label, rest) = (Some(next), behind);
    }
    of_office(walker, label.as_ref(), &rest) || found
}

/// The offices that are told behind the sentence that opens the meeting: "Called to order at 7 pm. Chair: Ann Lee. Minutes: Bo Day."
pub(in crate::parse) fn told_officers(walker: &mut Walker<'_, '_>, at: usize) {
    let page = walker.page;
    let words = page.words(at);
    if let Some(person) = serving(walker, words) {
        add(walker, Field::Attendees, &person);
    }
    if !words.contains(": ") || time::opening(words, &page.grammar.words).is_none() {
        return;
    }
    for sentence in decision::sentences(words, page.grammar).skip(1) {
        let Some((office, name)) = at_colon(sentence) else {
            continue;
        };
        let field = page.label_of(office);
        let range = page.range_of(name.trim_end());
        let label = page.range_of(office);
        if matches!(field, Some(Field::Officers | Field::Containers))
            && names_people(walker, &range)
        {
            of_office(walker, Some(&label), &range);
        }
    }
}

/// One of those who were there and what they do, before the first topic: "Ann facilitating", "Bo Day taking notes".
fn serving<'d>(walker: &Walker<'_, 'd>, words: &'d str) -> Option<PersonText<'d>> {
    if words.len() > SERVING || !walker.record.sections.is_empty() {
        return None;
    }
    let mut gaps = memchr::memchr_iter(b' ', words.as_bytes());
    let lexicon = walker.page.grammar.lexicon();
    let does = |gap: &usize| {
        let role = &words[gap + 1..];
        role.starts_with(char::is_lowercase) && lexicon.roles.is_text(role)
    };
    let gap = gaps.find(does)?;
    let name = &words[..gap];
    is_called(walker, name).then(|| PersonText {
        name: Some(name),
        role: Some(&words[gap + 1..]),
        confidence: FULL_NAME,
        ..PersonText::default()
    })
}

/// Most bytes of a line that says so.
const SERVING: usize = 40;

/// Who took the minutes, behind words of that and before their own office: "Minutes by Ann Lee, Secretary".
pub(in crate::parse) fn signed(
    walker: &mut Walker<'_, '_>,
    label: &Range<usize>,
    name: &Range<usize>,
) -> bool {
    let page = walker.page;
    let people = page.people(page.text(name), Field::Attendees);
    let [person] = &*people else {
        return false;
    };
    let full = person.name.is_some_and(|name| name.contains(' '));
    if !full || person.confidence < SURE || person.organisation.is_some() {
        return false;
    }
    let role = person.role.or(Some(page.text(label)));
    let person = PersonText { role, ..*person };
    add(walker, Field::Attendees, &person);
    true
}

/// Persons who hold the office that the label names.
fn of_office(
    walker: &mut Walker<'_, '_>,
    label: Option<&Range<usize>>,
    rest: &Range<usize>,
) -> bool {
    let people = walker.page.people(walker.page.text(rest), Field::Attendees);
    let role = label.map(|label| singular(walker, label));
    if let Some(body) = role.filter(|role| is_body_present(walker, role, &people)) {
        for person in people.iter() {
            let organisation = person.organisation.or(Some(body));
            let person = PersonText {
                organisation,
                ..*person
            };
            add(walker, Field::Attendees, &person);
        }
        return true;
    }
    let listed = |name: &str| {
        walker.places.has_name(Field::Attendees, name)
            || is_listed_below(walker, label, name)
            || is_shortened_to(walker, name)
    };
    // "Lead/scribe: Ann" has one of the grammar's among two.
    let by_label = role.is_some_and(|role| {
        let mut offices = role.split('/').map(str::trim);
        offices.any(|office| walker.page.field_of(office) == Some(Field::Officers))
    });
    // "Host: Google" says where: an office that is no label of the grammar has full names, or such as are listed above.
    let in_head = people.len() == 1 && is_beside_roster(walker, label, role);
    // "Lead: @ann" is somebody, by what chats call them.
    let handled = |name: &str| {
        let start = walker.page.range_of(name).start;
        walker.page.document.text[..start].ends_with('@')
    };
    let named =
        |name: &str| by_label || in_head || name.contains(' ') || handled(name) || listed(name);
    let officers: Vec<&PersonText<'_>> = people
        .iter()
        .filter(|person| person.confidence >= SURE || person.name.is_some_and(listed))
        // "Directrice : Mme Legrand" needs no other name.
        .filter(|person| person.name.is_some_and(named) || person.confidence >= FULL_NAME)
        .collect();
    // "Secretary: Ann Lee, Acme" beside "Bo Day (Acme)": the second is her body.
    let of_body = match officers[..] {
        [first, second] => {
            let body = second.name.filter(|name| is_body_of_somebody(walker, name));
            body.map(|body| (first, body))
        }
        _ => None,
    };
    if let Some((first, body)) = of_body {
        let organisation = first.organisation.or(Some(body));
        let role = first.role.or(role);
        let person = PersonText {
            organisation,
            role,
            ..*first
        };
        add(walker, Field::Attendees, &person);
        return true;
    }
    let found = !officers.is_empty();
    for person in officers {
        let role = person.role.filter(|own| says_more(own, role)).or(role);
        let person = PersonText { role, ..*person };
        add(walker, Field::Attendees, &person);
    }
    found
}

/// "TSC: Ann, Bo, Cy" below "Attendance": letters over several are the body that they sit on.
fn is_body_present(walker: &Walker<'_, '_>, label: &str, people: &[PersonText<'_>]) -> bool {
    let open = walker.regions.last();
    open.is_some_and(|region| region.field == Field::Attendees)
        && people.len() >= SEVERAL
        && label.len() > 1
        && label.bytes().all(|byte| byte.is_ascii_uppercase())
        && people
            .iter()
            .all(|person| person.name.is_some() && person.confidence >= LISTED)
}

/// Fewest people of whom letters before them are the body.
const SEVERAL: usize = 3;

/// "Minutes: Nele" right beside "Chair: Paul" or "Present: Paul, Eric" names who took them.
fn is_beside_roster(
    walker: &Walker<'_, '_>,
    label: Option<&Range<usize>>,
    role: Option<&str>,
) -> bool {
    let page = walker.page;
    let takes_minutes = |role| page.field_of(role) == Some(Field::Containers);
    let Some(label) = label.filter(|_| role.is_some_and(takes_minutes)) else {
        return false;
    };
    let blocks = page.blocks();
    let at = blocks.partition_point(|block| block.range.end < label.start);
    let says_who = |at: usize| {
        let label = page.label(at).filter(|label| !label.rest.is_empty());
        label.is_some_and(|label| label.field == Field::Officers || label.field.is_roster())
    };
    let beside = at > 0 && says_who(at - 1) || at + 1 < blocks.len() && says_who(at + 1);
    // "Transcript: View" leads to one.
    beside && blocks.get(at).is_some_and(|block| block.links.is_empty())
}

/// The body of somebody of the roster.
fn is_body_of_somebody(walker: &Walker<'_, '_>, name: &str) -> bool {
    let mut people = walker.record.attendees.iter();
    people.any(|one| one.organisation.as_deref() == Some(name))
}

/// "Secretary: Ann Lee, Secretary-Treasurer": the office behind the name has the word of the label, and more.
fn says_more(own: &str, label: Option<&str>) -> bool {
    label.is_some_and(|label| {
        own.len() > label.len() && own.to_lowercase().contains(&label.to_lowercase())
    })
}

/// A name of the roster that follows in the head: "Protokoll: Paul" over "Anwesend: Paul, Nico".
fn is_listed_below(walker: &Walker<'_, '_>, label: Option<&Range<usize>>, name: &str) -> bool {
    let page = walker.page;
    let start = label.map_or(0, |label| label.start);
    let from = page
        .blocks()
        .partition_point(|block| block.range.end < start);
    let lists = |at: usize| {
        let label = page
            .label(at)
            .filter(|label| label.field == Field::Attendees);
        label.is_some_and(|label| {
            let mut names = page.text(&label.rest).split([',', ';']);
            names.any(|listed| listed.trim() == name)
        })
    };
    let below = (from..page.blocks().len()).take(BELOW);
    below.into_iter().any(lists)
}

/// Lines below an officer among which the roster may stand.
const BELOW: usize = 6;

/// "Ann, Minutes: Bo" behind "Chair:" names the next office on the same line: the words before it, it, and those behind.
fn next_office(
    walker: &Walker<'_, '_>,
    rest: &Range<usize>,
) -> Option<(Range<usize>, Range<usize>, Range<usize>)> {
    let text = walker.page.text(rest);
    let (colon, _) = text.match_indices(": ").next()?;
    let parts = |c: char| matches!(c, ',' | ';' | '.' | '|' | '\t' | '·' | '•');
    let (start, sign) = text[..colon].rmatch_indices(parts).next()?;
    let label = rest.start + start + sign.len()..rest.start + colon;
    let label = walker.page.trimmed(&label, &[]);
    // "Notes: Bo" is who took them.
    let field = walker.page.field_of(walker.page.text(&label));
    let office = matches!(field, Some(Field::Officers | Field::Containers));
    let first = rest.start..rest.start + start;
    office.then(|| (first, label, rest.start + colon + 1..rest.end))
}

/// The office of one of several: "Chairs: A, B" and "Chair(s): A, B" make each of them a "Chair".
fn singular<'d>(walker: &Walker<'_, 'd>, label: &Range<usize>) -> &'d str {
    let words = walker.page.text(label);
    let grammar = walker.page.grammar;
    let one = grammar.lexicon().one_or_several(words).filter(|one| {
        grammar.label(one) == Some(Field::Officers)
            || !one.contains(' ') && person::is_office(one, grammar)
    });
    one.unwrap_or(words)
}
