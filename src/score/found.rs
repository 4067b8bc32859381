//! A record in the shape of an answer.

use super::answer::{Answer, Entry, Head};
use crate::record::{Decision, Link, NextStep, Person, Record, Section, Statement};

impl From<&Record> for Answer {
    fn from(record: &Record) -> Self {
        fn all<'a, T: 'a>(entries: &'a [T]) -> Vec<Entry>
        where
            Entry: From<&'a T>,
        {
            entries.iter().map(Entry::from).collect()
        }
        let head = &record.meeting;
        Self {
            meeting: Head {
                title: head.title.clone(),
                organisation: head.organisation.clone(),
                date: head.date.clone(),
                start_time: head.start_time.clone(),
                end_time: head.end_time.clone(),
            },
            attendees: all(&record.attendees),
            guests: all(&record.guests),
            apologies: all(&record.apologies),
            sections: all(&record.sections),
            references: all(&record.references),
            links: all(&record.links),
            suggestions: all(&record.suggestions),
            questions: all(&record.questions),
            decisions: all(&record.decisions),
            next_steps: all(&record.next_steps),
        }
    }
}

impl From<&Person> for Entry {
    fn from(person: &Person) -> Self {
        Self {
            organisation: person.organisation.clone(),
            role: person.role.clone(),
            ..Self::of(person.name.as_deref()).sure(person.confidence)
        }
    }
}

impl From<&Section> for Entry {
    fn from(section: &Section) -> Self {
        Self {
            number: section.number.clone(),
            ..Self::of(Some(&section.title)).sure(section.confidence)
        }
    }
}

impl From<&Link> for Entry {
    fn from(link: &Link) -> Self {
        Self {
            url: link.url.clone(),
            ..Self::of(Some(&link.text)).sure(link.confidence)
        }
    }
}

impl From<&Statement> for Entry {
    fn from(statement: &Statement) -> Self {
        Self::of(Some(&statement.text)).sure(statement.confidence)
    }
}

impl From<&Decision> for Entry {
    fn from(decision: &Decision) -> Self {
        Self::of(Some(&decision.text)).sure(decision.confidence)
    }
}

impl From<&NextStep> for Entry {
    fn from(step: &NextStep) -> Self {
        Self {
            owner: step.owner.clone(),
            due: step.due.clone(),
            ..Self::of(Some(&step.text)).sure(step.confidence)
        }
    }
}
