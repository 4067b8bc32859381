//! Rosters that say of each person how they are called: "Ann Lee (Ann)", "Bo Day (Badger)".

use std::collections::HashSet;

use crate::parse::page::Page;
use crate::parse::person;
use crate::record::Person;

/// Fewest people with a bracket for a roster to be one of these.
const BRACKETS: usize = 4;
/// Fewest of them who are called by a word of their own names, which tells what the brackets are for.
const OWN: usize = 2;

/// Leaves out the bodies that are no more than what people are called: single words in brackets, no two the same, of which some
/// are words of the names before them.
pub(super) fn settle(page: &Page<'_>, people: &mut [Person]) {
    let single = |person: &&mut Person| {
        let body = person.organisation.as_deref();
        body.is_some_and(|body| !body.contains(' '))
    };
    if !people.iter_mut().any(|person| single(&person)) {
        return;
    }
    let brackets: Vec<Option<&str>> = people.iter().map(|one| bracket(page, one)).collect();
    let inners = || brackets.iter().flatten();
    let own = |(person, inner): (&Person, Option<&str>)| {
        let name = person.name.as_deref().unwrap_or_default();
        inner.is_some_and(|inner| person::is_called_in_short(inner, name))
    };
    let called = inners().count() >= BRACKETS
        && inners().all(|inner| !inner.contains(' ') && !person::is_body(inner, page.grammar))
        && inners().collect::<HashSet<_>>().len() == inners().count()
        && people
            .iter()
            .zip(brackets.iter().copied())
            .filter(|pair| own(*pair))
            .count()
            >= OWN;
    for (person, inner) in people.iter_mut().zip(brackets).filter(|_| called) {
        if person.organisation.as_deref() == inner {
            person.organisation = None;
            person.spans.remove("organisation");
        }
    }
}

/// The words of the bracket right behind a name.
fn bracket<'d>(page: &Page<'d>, person: &Person) -> Option<&'d str> {
    let name = page.bytes_of(&(person.span.start..person.span.end));
    let behind = page.document.text.get(name.end..)?;
    let (inner, _) = behind.strip_prefix(" (")?.split_once(')')?;
    Some(inner)
}

#[cfg(test)]
mod tests {
    fn bodies(lines: &str) -> Vec<Option<String>> {
        let minutes =
            format!("# Garden Club, 3 May 2022\n\n## Present\n\n{lines}\n\n## Roof\n\nIt leaks.\n");
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let people = record.attendees.iter();
        people.map(|person| person.organisation.clone()).collect()
    }

    #[test]
    fn a_roster_may_say_how_each_is_called() {
        let called = "- Ann Lee (Ann)\n- Bo Day (Badger)\n- Cyrus Fry (Cy)\n- Dee Moss (Odd_one)\n- Eva Orr (Eva)";
        assert_eq!(bodies(called), [const { None }; 5]);
        let sent = "- Ann Lee (Ann)\n- Bo Day (Badger)\n- Cyrus Fry (Globex)\n- Dee Moss (Globex)\n- Eva Orr (Eva)";
        assert_eq!(bodies(sent)[2].as_deref(), Some("Globex"));
        let sent =
            "- Ann Lee (Acme)\n- Bo Day (Badger)\n- Cyrus Fry (Globex)\n- Dee Moss (Initech)";
        assert_eq!(bodies(sent)[0].as_deref(), Some("Acme"));
    }
}
