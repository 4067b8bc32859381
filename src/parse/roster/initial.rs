//! Officers whose family name the list gives by its first letter alone: "Secretary: Ann Lee" is "Ann L." of it.

use std::collections::HashMap;

use super::register::join;
use crate::grammar::fold;
use crate::record::Person;

/// Gives such an office to whom the list has, where only one there is called so.
pub(super) fn settle(people: &mut Vec<Person>) {
    let mut places: HashMap<String, Option<usize>> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        if let Some((key, true)) = key(person) {
            let place = places.entry(key).or_insert(Some(at));
            *place = place.filter(|other| *other == at);
        }
    }
    if places.is_empty() {
        return;
    }
    let called = |person: &Person| {
        let (key, short) = key(person).filter(|_| is_officer(person))?;
        places.get(&key).copied().flatten().filter(|_| !short)
    };
    let found: Vec<Option<usize>> = people.iter().map(called).collect();
    for (officer, place) in found.iter().enumerate() {
        if let Some(place) = *place {
            let officer = people[officer].clone();
            join(&mut people[place], &officer);
        }
    }
    let mut found = found.into_iter();
    people.retain(|_| found.next().flatten().is_none());
}

/// "ann l" of "Ann Lee" and of "Ann L.", and whether the family name is no more than that.
fn key(person: &Person) -> Option<(String, bool)> {
    let name = fold(person.name.as_deref()?);
    let (given, family) = name.split_once(' ')?;
    let family = family.trim_end_matches('.');
    let letter = family.chars().next()?;
    let fits = !family.contains(' ');
    fits.then(|| {
        (
            format!("{given} {letter}"),
            family.len() == letter.len_utf8(),
        )
    })
}

/// A label before the name gives the office.
fn is_officer(person: &Person) -> bool {
    let label = person.spans.get("role");
    person.role.is_some() && label.is_some_and(|label| label.start < person.span.start)
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn names(head: &str, want: &[&str]) {
        let minutes = format!("# Mill Board\n\n4 May 2022\n\n{head}\n\n## Roof\n\nIt leaks.\n");
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let names = record.attendees.iter();
        let names: Vec<_> = names.filter_map(|one| one.name.as_deref()).collect();
        assert_eq!(names, want, "{head}");
    }

    #[test]
    fn the_office_is_of_the_only_one_who_is_called_so() {
        names(
            "Attendees: Ken M., Ann L., Bo D.\n\nSecretary: Ann Lee",
            &["Ken M", "Ann L", "Bo D"],
        );
        names(
            "Attendees: Ken M., Ann L., Ann L.\n\nSecretary: Ann Moss",
            &["Ken M", "Ann L", "Ann Moss"],
        );
    }
}
