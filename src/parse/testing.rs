//! What the tests of several parsers ask of the record of some minutes.

/// The names of those who were there, and of those who were not.
#[track_caller]
pub(in crate::parse) fn lists(minutes: &str, present: &[&str], absent: &[&str]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let names = |people: &[crate::record::Person]| -> Vec<String> {
        people
            .iter()
            .filter_map(|person| person.name.clone())
            .collect()
    };
    assert_eq!(names(&records[0].attendees), present, "{minutes}");
    assert_eq!(names(&records[0].apologies), absent, "{minutes}");
}

/// The texts of the decisions.
#[track_caller]
pub(in crate::parse) fn decides(minutes: &str, decisions: &[&str]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let texts = records[0].decisions.iter();
    let texts: Vec<&str> = texts.map(|decision| decision.text.as_str()).collect();
    assert_eq!(texts, decisions, "{minutes}");
}

/// The titles of the sections.
#[track_caller]
pub(in crate::parse) fn titles(minutes: &str, want: &[&str]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let sections = records[0].sections.iter();
    let titles: Vec<&str> = sections.map(|section| section.title.as_str()).collect();
    assert_eq!(titles, want, "{minutes}");
}

/// The texts of the next steps and whose they are.
#[track_caller]
pub(in crate::parse) fn tasks(minutes: &str, want: &[(&str, Option<&str>)]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let steps = records[0].next_steps.iter();
    let tasks: Vec<(&str, Option<&str>)> = steps
        .map(|step| (step.text.as_str(), step.owner.as_deref()))
        .collect();
    assert_eq!(tasks, want, "{minutes}");
}

/// The names of those who were there and their offices.
#[track_caller]
pub(in crate::parse) fn offices(minutes: &str, want: &[(&str, Option<&str>)]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let people = records[0].attendees.iter();
    let offices: Vec<(&str, Option<&str>)> = people
        .filter_map(|person| Some((person.name.as_deref()?, person.role.as_deref())))
        .collect();
    assert_eq!(offices, want, "{minutes}");
}
