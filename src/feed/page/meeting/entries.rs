//! The values of a record as entries of its page.

use std::collections::BTreeMap;

use crate::record::{Person, Record};
use crate::span::Span;

/// A value of a record.
#[derive(Default)]
pub(super) struct Entry {
    pub list: &'static str,
    /// Place in its list.
    pub number: usize,
    pub shown: String,
    /// What belongs to it and stands in the document too, by the name of the field.
    pub parts: Vec<Part>,
    /// The section that it is of.
    pub section: Option<usize>,
    /// Where it stands; a note need not stand anywhere.
    pub span: Option<Span>,
    pub confidence: Option<f64>,
}

/// A value that belongs to an entry.
pub(super) struct Part {
    pub name: &'static str,
    pub shown: String,
    pub span: Option<Span>,
}

impl Entry {
    /// The anchor of its words: `next_steps-0`.
    pub(super) fn anchor(&self) -> String {
        format!("{}-{}", self.list, self.number)
    }

    fn of(list: &'static str, number: usize, shown: &str, span: Span, confidence: f64) -> Self {
        Self {
            list,
            number,
            shown: shown.to_owned(),
            span: Some(span),
            confidence: Some(confidence),
            ..Self::default()
        }
    }

    fn in_section(mut self, section: Option<usize>) -> Self {
        self.section = section;
        self
    }

    /// Adds a value, where there is one.
    fn with(
        mut self,
        name: &'static str,
        shown: Option<&String>,
        spans: &BTreeMap<String, Span>,
    ) -> Self {
        self.parts.extend(shown.map(|shown| Part {
            name,
            shown: shown.clone(),
            span: spans.get(name).copied(),
        }));
        self
    }
}

/// Everything that the page shows of a record.
pub(super) fn entries(record: &Record) -> Vec<Entry> {
    let mut all = head(record);
    for (list, people) in [
        ("attendees", &record.attendees),
        ("guests", &record.guests),
        ("apologies", &record.apologies),
    ] {
        all.extend(
            people
                .iter()
                .enumerate()
                .map(|(at, one)| person(list, at, one)),
        );
    }
    let none = BTreeMap::new();
    all.extend(record.sections.iter().enumerate().map(|(at, one)| {
        let entry = Entry::of("sections", at, &one.title, one.span, one.confidence);
        entry.with("number", one.number.as_ref(), &none)
    }));
    all.extend(record.decisions.iter().enumerate().map(|(at, one)| {
        let entry = Entry::of("decisions", at, &one.text, one.span, one.confidence);
        let entry = entry.in_section(one.section);
        entry.with("outcome", one.outcome.as_ref(), &one.spans)
    }));
    all.extend(record.next_steps.iter().enumerate().map(|(at, one)| {
        let entry = Entry::of("next_steps", at, &one.text, one.span, one.confidence);
        let entry = entry.in_section(one.section);
        entry.with("owner", one.owner.as_ref(), &one.spans).with(
            "due",
            one.due.as_ref(),
            &one.spans,
        )
    }));
    for (list, statements) in [
        ("suggestions", &record.suggestions),
        ("questions", &record.questions),
    ] {
        all.extend(statements.iter().enumerate().map(|(at, one)| {
            Entry::of(list, at, &one.text, one.span, one.confidence).in_section(one.section)
        }));
    }
    for (list, links) in [("references", &record.references), ("links", &record.links)] {
        all.extend(links.iter().enumerate().map(|(at, one)| {
            let url = one.url.as_ref().filter(|url| **url != one.text);
            let entry = Entry::of(list, at, &one.text, one.span, one.confidence);
            entry.in_section(one.section).with("url", url, &none)
        }));
    }
    all.extend(own_fields(record));
    all.extend(to_look_at(record));
    all
}

fn person(list: &'static str, at: usize, one: &Person) -> Entry {
    let shown = one.name.as_deref().or(one.organisation.as_deref());
    let shown = shown.unwrap_or_default();
    let organisation = one.organisation.as_ref().filter(|_| one.name.is_some());
    Entry::of(list, at, shown, one.span, one.confidence)
        .with("role", one.role.as_ref(), &one.spans)
        .with("organisation", organisation, &one.spans)
}

fn head(record: &Record) -> Vec<Entry> {
    let spans = record.meeting.spans.iter().enumerate();
    let entry = |(number, (name, span)): (usize, (&String, &Span))| Entry {
        list: "meeting-head",
        number,
        shown: match head_value(record, name) {
            Some(value) => format!("{}: {value}", name.replace('_', " ")),
            None => name.replace('_', " "),
        },
        span: Some(*span),
        ..Entry::default()
    };
    spans.map(entry).collect()
}

fn head_value<'r>(record: &'r Record, name: &str) -> Option<&'r str> {
    let meeting = &record.meeting;
    let value = match name {
        "organisation" => &meeting.organisation,
        "title" => &meeting.title,
        "date" => &meeting.date,
        "start_time" => &meeting.start_time,
        "end_time" => &meeting.end_time,
        "time_zone" => &meeting.time_zone,
        "location" => &meeting.location,
        _ => &None,
    };
    value.as_deref()
}

/// Values of the fields that a grammar adds.
fn own_fields(record: &Record) -> impl Iterator<Item = Entry> {
    let values = record.own_fields().enumerate();
    values.map(|(number, (section, name, value))| Entry {
        list: "fields",
        number,
        shown: format!("{name}: {}", value.text),
        section,
        span: Some(value.span),
        ..Entry::default()
    })
}

/// What is doubtful: notes, and what no rule placed.
fn to_look_at(record: &Record) -> impl Iterator<Item = Entry> {
    let notes = record.notes.iter().enumerate();
    let notes = notes.map(|(number, note)| Entry {
        list: "notes",
        number,
        shown: note.message.clone(),
        span: note.span,
        ..Entry::default()
    });
    let unread = record.unread.iter().enumerate();
    notes.chain(unread.map(|(number, line)| Entry {
        list: "unread",
        number,
        shown: line.text.clone(),
        span: Some(line.span),
        ..Entry::default()
    }))
}
