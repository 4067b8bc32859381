//! A document and its grammar to records. Pure: no I/O, no clock, no environment.
//!
//! ```text
//! Document ──outline──▶ headings ──head──▶ title, date … ──walk──▶ sections, rosters, lists ──▶ Record
//! ```

mod action;
mod alike;
mod conserve;
mod custom;
mod date;
mod decision;
mod hashed;
mod head;
mod joined;
mod line;
mod meetings;
mod motion;
mod nature;
mod numeral;
mod once;
mod outline;
mod page;
mod passing;
mod person;
mod prose;
mod question;
mod reference;
mod region;
mod roster;
mod scan;
mod section;
mod signature;
mod surety;
mod table;
#[cfg(test)]
mod testing;
mod time;
mod topic;
mod walk;

use std::ops::Range;

use crate::document::Document;
use crate::grammar::Choice;
pub use line::{form_for, read_line};
use outline::Heading;
use page::Page;
use walk::Walker;

use crate::record::{GrammarUsed, Record, SCHEMA_VERSION};

/// A line that a label, a sentence or the head of a column on another line gave to a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Under {
    /// Bytes of the line or cell in the reading text.
    pub line: Range<usize>,
    /// Bytes of the label, sentence or head.
    pub of: Range<usize>,
    /// The field, maybe one of the grammar's own.
    pub field: String,
}

/// A line that was taken for how it is set: a heading, an item of a list of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Bytes of the line in the reading text.
    pub line: Range<usize>,
    /// As "a heading by its style".
    pub how: &'static str,
}

/// Why lines were taken, where the lines do not say so themselves.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// Lines that were taken because of another.
    pub under: Vec<Under>,
    /// Lines that show by how they are set.
    pub shown: Vec<Shown>,
}

impl Extend<Self> for Trace {
    fn extend<I: IntoIterator<Item = Self>>(&mut self, traces: I) {
        for trace in traces {
            self.under.extend(trace.under);
            self.shown.extend(trace.shown);
        }
    }
}

/// Lays a grammar over a document: one record a meeting, at least one.
#[must_use]
pub fn parse(document: &Document, choice: &Choice<'_>) -> Vec<Record> {
    traced(document, choice).0
}

/// [`parse`], with why lines were taken.
#[must_use]
pub fn traced(document: &Document, choice: &Choice<'_>) -> (Vec<Record>, Trace) {
    let document = &*hashed::part(document);
    let document = &*joined::part(document, choice.grammar);
    let page = Page::new(document, choice.grammar);
    let headings = outline::headings(&page);
    let meetings = meetings::split(&page, &headings);
    if meetings.is_empty() {
        let (mut record, trace) = one(&page, &headings, choice);
        record.notes.splice(0..0, document.notes.iter().cloned());
        return (vec![record], trace);
    }
    let alone = |blocks| {
        let page = page.part(blocks);
        one(&page, &outline::headings(&page), choice)
    };
    meetings.into_iter().map(alone).unzip()
}

/// The record of a page that holds one meeting.
fn one(page: &Page<'_>, headings: &[Option<Heading>], choice: &Choice<'_>) -> (Record, Trace) {
    let mut walker = Walker::new(page, headings);
    head::read(&mut walker);
    walker.walk();
    let nature = nature::note(page, &walker.record);
    if let Some(note) = nature.as_ref().filter(|note| nature::is_bare(note)) {
        walker = nature::bare(Walker::new(page, headings), note);
    }
    let Walker {
        mut record, trace, ..
    } = walker;
    SCHEMA_VERSION.clone_into(&mut record.schema_version);
    record.source = page.document.source.clone();
    record.grammar = GrammarUsed {
        name: choice.grammar.name.clone(),
        confidence: choice.confidence,
        language: choice.grammar.language.clone(),
        evidence: choice.evidence.clone(),
    };
    record.links = reference::links(page, &record.sections);
    once::settle(page, &mut record);
    conserve::settle(page, &mut record);
    surety::settle(&mut record);
    if let Some(note) = nature {
        record.grammar.confidence = record.grammar.confidence.min(0.2);
        record.notes.push(note);
    }
    (record, trace)
}
