//! A first grammar for a house, from what recurs in some of its documents.

mod entry;
mod head;
mod house;
mod label;
mod marker;
mod table;

use std::collections::BTreeMap;
use std::fmt::Write;

use super::phrase::Phrase;
use super::{Choice, Field, Grammar};
use crate::document::Document;
use crate::parse::read_line;
use crate::record::{Person, Record};
use label::{Seen, labels};
use table::Columns;

/// A document and its name.
pub struct Sample {
    /// As messages name it.
    pub name: String,
    /// The document.
    pub document: Document,
}

/// What stands over the lines that recur and that no field could be guessed for.
const REST: &str = "
# These recur too. Titles of sections need nothing. If one is a label, write it under its field:
# [decisions]
# labels.add = [\"…\"]
# A title that only holds other titles is one of [containers]; what no field takes (\"Next meeting\") is one of [other].
";
/// Lines of a document that are its head.
const HEAD: usize = 12;
/// Most bytes of an example.
const EXAMPLE: usize = 120;

/// Drafts a grammar that extends `parent`, as TOML with comments. What could not be placed is listed at the end.
#[must_use]
pub fn draft(name: &str, samples: &[Sample], parent: &Grammar) -> String {
    let read = read(samples, parent);
    let seen = labels(samples, &read, parent);
    let recurs = |seen: &&Seen| seen.documents.len() > samples.len() / 2;
    let known = |seen: &Seen| parent.label(&seen.words).is_some();
    let mut toml = head(name, samples, parent);
    toml.push_str(&house::recognise(samples, &read, parent));
    let mut unplaced = Vec::new();
    let mut placed: BTreeMap<Field, Vec<&Seen>> = BTreeMap::new();
    for label in seen.values().filter(recurs).filter(|seen| !known(seen)) {
        match guess(label, parent) {
            Some(field) => placed.entry(field).or_default().push(label),
            None => unplaced.push(label),
        }
    }
    let mut fields: BTreeMap<Field, String> = BTreeMap::new();
    for (field, labels) in &placed {
        rules(fields.entry(*field).or_default(), labels);
    }
    let columns = Columns::of(samples, parent);
    columns.rules(&mut fields);
    for (field, rules) in &fields {
        let _ = write!(toml, "\n[{}]\n{rules}", field.name());
    }
    for label in seen.values().filter(|seen| known(seen)) {
        if let Some(field) = parent.label(&label.words).filter(|field| field.is_roster()) {
            example(&mut toml, field, label, parent);
        }
    }
    for (field, labels) in &placed {
        for label in labels {
            example(&mut toml, *field, label, parent);
        }
    }
    rest(&mut toml, &unplaced, samples.len());
    toml.push_str(&columns.rest());
    toml.push_str(&entry::shapes(samples, &read));
    toml.push_str(&marker::markers(samples, parent));
    toml.push_str(&head::undated(samples, &read));
    toml
}

fn head(name: &str, samples: &[Sample], parent: &Grammar) -> String {
    let names: Vec<&str> = samples.iter().map(|sample| sample.name.as_str()).collect();
    format!(
        "# What recurs in {}. Every line is a guess: keep what is right.\nname    = {}\nextends = {}\n",
        names.join(", "),
        quoted(name),
        quoted(&parent.name)
    )
}

/// What the parent makes of the samples as it is.
fn read(samples: &[Sample], parent: &Grammar) -> Vec<Vec<Record>> {
    let choice = Choice {
        grammar: parent,
        confidence: 1.0,
        evidence: Vec::new(),
    };
    let records = |sample: &Sample| crate::parse(&sample.document, &choice);
    samples.iter().map(records).collect()
}

/// Those whom a record names.
fn people(record: &Record) -> impl Iterator<Item = &Person> {
    let rosters = [&record.attendees, &record.guests, &record.apologies];
    rosters.into_iter().flatten()
}

/// The field whose values stand after the label in most places.
fn guess(label: &Seen, parent: &Grammar) -> Option<Field> {
    let most = |field: &str, fits: fn(&BTreeMap<String, String>) -> bool| {
        let fitting = label.after.iter().filter(|line| {
            let entries = read_line(line, field, parent).unwrap_or_default();
            !entries.is_empty() && entries.iter().all(fits)
        });
        fitting.count() * 3 > label.after.len() * 2
    };
    let short = |limit: usize| {
        label
            .after
            .iter()
            .all(|line| line.split_whitespace().count() <= limit)
    };
    if label.after.is_empty() {
        None
    } else if short(10) && most("date", |entry| entry.contains_key("date")) {
        Some(Field::Date)
    } else if short(14) && label.linked * 3 > label.after.len() * 2 {
        Some(Field::References)
    } else if short(14) && most("attendees", |entry| entry.contains_key("name")) {
        Some(Field::Attendees)
    } else if most("next_steps", |entry| entry.contains_key("owner")) {
        Some(Field::NextSteps)
    } else {
        None
    }
}

fn rules(toml: &mut String, labels: &[&Seen]) {
    let words: Vec<String> = labels.iter().map(|label| quoted(&label.words)).collect();
    for label in labels {
        for line in label.after.iter().take(2) {
            let _ = writeln!(toml, "# {}: {}", label.words, short(line));
        }
    }
    let _ = writeln!(toml, "labels.add = [{}]", words.join(", "));
}

/// The first line with a label or after it, as an example with what it gives today.
fn example(toml: &mut String, field: Field, label: &Seen, parent: &Grammar) {
    let mut known = parent.rules(field).labels.iter().map(Phrase::source);
    let known = known.find(|label| !label.contains('*'));
    let beside = label.beside.iter().filter_map(|rest| {
        // Behind a label a line is a list; a new label is read as one that the parent has.
        let entries = read_line(&format!("{}: {rest}", known?), field.name(), parent)?;
        Some((format!("{}: {rest}", label.words), entries))
    });
    let after = label.after.iter().filter_map(|line| {
        let entries = read_line(line, field.name(), parent)?;
        Some((line.clone(), entries))
    });
    let fits = |entries: &[BTreeMap<String, String>], line: &str| {
        !entries.is_empty() && line.len() <= EXAMPLE && !line.contains(char::is_control)
    };
    let found = beside
        .chain(after)
        .find(|(line, entries)| fits(entries, line));
    let Some((line, entries)) = found else { return };
    let entries: Vec<String> = entries
        .iter()
        .map(|entry| {
            let values: Vec<String> = entry
                .iter()
                .map(|(name, words)| format!("{name} = {}", quoted(words)))
                .collect();
            format!("{{ {} }}", values.join(", "))
        })
        .collect();
    let _ = writeln!(
        toml,
        "\n[[example]]\nfield = {}\nline  = {}\ngives = [{}]",
        quoted(field.name()),
        quoted(&line),
        entries.join(", ")
    );
}

fn rest(toml: &mut String, unplaced: &[&Seen], count: usize) {
    if unplaced.is_empty() {
        return;
    }
    toml.push_str(REST);
    for label in unplaced {
        let after = label.after.first().map_or("", String::as_str);
        let _ = writeln!(
            toml,
            "#   {} ({} of {count}): {}",
            label.words,
            label.documents.len(),
            short(after)
        );
    }
}

fn short(line: &str) -> String {
    let mut words: String = line.chars().take(80).collect();
    if words.len() < line.len() {
        words.push('…');
    }
    words.replace(char::is_control, " ")
}

fn quoted(words: &str) -> String {
    let escaped = words.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", escaped.replace(char::is_control, " "))
}

#[cfg(test)]
mod tests;
