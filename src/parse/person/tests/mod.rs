//! Who lines name: one entry of a roster, and lines of names.

mod entry;
mod people;
mod written;

use super::*;

use crate::grammar::{Field, built_in};

fn grammar(name: &str) -> &'static Grammar {
    built_in()
        .iter()
        .find(|grammar| grammar.name == name)
        .expect("a built-in grammar")
}

/// A person as `name | organisation | role`, a dash for what is absent.
fn shown(people: &[PersonText<'_>]) -> Vec<String> {
    people
        .iter()
        .map(|person| {
            [person.name, person.organisation, person.role]
                .map(|part| part.unwrap_or("-"))
                .join(" | ")
        })
        .collect()
}

/// One entry of an English roster gives these people.
#[track_caller]
fn lists(line: &str, want: &[&str]) {
    let people = entry(line, grammar("general-en"), Field::Attendees);
    assert_eq!(shown(&people), want, "{line}");
}

/// A line of names gives these people.
#[track_caller]
fn names(line: &str, want: &[&str]) {
    names_in("general-en", line, want);
}

#[track_caller]
fn names_in(language: &str, line: &str, want: &[&str]) {
    let people = people(line, grammar(language), Field::Attendees);
    assert_eq!(shown(&people), want, "{line}");
}

proptest::proptest! {
    #[test]
    fn any_line_is_read(line in "[A-Za-zé王.,;:()/ @&_'\\[-]{0,60}|.{0,40}") {
        let grammar = grammar("general-en");
        for person in entry(&line, grammar, Field::Attendees).into_iter().chain(people(&line, grammar, Field::Attendees)) {
            proptest::prop_assert!(person.name.is_some() || person.organisation.is_some());
            proptest::prop_assert!((0.0..=1.0).contains(&person.confidence));
        }
        crate::parse::prose::sentence_roster(&line, grammar);
    }
}

#[test]
fn a_name_is_told_from_other_words() {
    let likeness = |text| name_likeness(text, grammar("general-en"));
    for name in [
        "Ann Lee",
        "Jean-Marc d'Arc",
        "Ludwig van Beeten",
        "Ann van der Vote",
        "J. R. Tolk",
        "Éloïse Stern",
        "王明华",
    ] {
        assert!(likeness(name) >= 0.7, "{name}");
    }
    for perhaps in ["Ann", "patcon", "RH"] {
        assert!((0.4..=0.8).contains(&likeness(perhaps)), "{perhaps}");
    }
    for other in [
        "All",
        "none",
        "3 members of the public",
        "TBD",
        "Quorum reached",
        "Next Meeting",
        "Action Items",
        "Ann will send the draft to the board",
        "The meeting was called to order.",
        "Chair",
        "Government of Kenya",
        "",
    ] {
        assert!(likeness(other) < 0.3, "{other}: {}", likeness(other));
    }
}
