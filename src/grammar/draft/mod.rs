//! A first grammar for a house, from what recurs in some of its documents.

mod house;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::phrase::Phrase;
use super::{Choice, Field, Grammar};
use crate::document::{Document, Kind};
use crate::parse::read_line;
use crate::record::{Person, Record};

/// A document and its name.
pub struct Sample {
    /// As messages name it.
    pub name: String,
    /// The document.
    pub document: Document,
}

/// Words of a line that may be a label.
const LABEL_WORDS: usize = 6;
/// What stands over the lines that recur and that no field could be guessed for.
const REST: &str = "
# These recur too. Titles of sections need nothing. If one is a label, write it under its field:
# [decisions]
# labels.add = [\"…\"]
# A title that only holds other titles is one of [containers]; what no field takes (\"Next meeting\") is one of [other].
";
/// Lines of a document that are its head.
const HEAD: usize = 12;
/// Lines after a label that tell what it is a label of.
const AFTER: usize = 3;

/// A line that may be a label, with what was seen of it.
#[derive(Default)]
struct Seen {
    /// As first written.
    words: String,
    /// The documents that have it, by number.
    documents: Vec<usize>,
    /// What stood after it, on its line or under it.
    after: Vec<String>,
    /// How many of these hold a link.
    linked: usize,
}

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
    for (field, labels) in &placed {
        rules(&mut toml, *field, labels);
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

/// Lines of the source that state somebody or a value of the head.
fn told(records: &[Record]) -> BTreeSet<usize> {
    let of = |record: &Record| -> Vec<usize> {
        let people = people(record).map(|person| person.span.line);
        let head = record.meeting.spans.values().map(|span| span.line);
        people.chain(head).collect()
    };
    records.iter().flat_map(of).collect()
}

/// Lines that may be labels, by their words as they are compared. What the parent reads without a label needs none.
fn labels(samples: &[Sample], read: &[Vec<Record>], parent: &Grammar) -> BTreeMap<String, Seen> {
    let mut labels: BTreeMap<String, Seen> = BTreeMap::new();
    for (number, (sample, records)) in samples.iter().zip(read).enumerate() {
        let document = &sample.document;
        let told = told(records);
        for (at, block) in document.blocks.iter().enumerate() {
            let line = document.words(block);
            let alone = matches!(block.kind, Kind::Heading(_)) || block.is_bold(&document.text);
            let Some((words, rest)) = label(line, alone || at < HEAD) else {
                continue;
            };
            if told.contains(&block.line) && parent.label(words).is_none() {
                continue;
            }
            let seen = labels
                .entry(Phrase::new(words).key().join(" "))
                .or_default();
            if seen.words.is_empty() {
                words.clone_into(&mut seen.words);
            }
            if seen.documents.last() != Some(&number) {
                seen.documents.push(number);
            }
            if rest.is_empty() {
                let under = document.blocks.iter().skip(at + 1).take(AFTER);
                let under = under.take_while(|block| !matches!(block.kind, Kind::Heading(_)));
                for block in under {
                    seen.linked += usize::from(!block.links.is_empty());
                    seen.after.push(document.words(block).to_owned());
                }
            } else {
                seen.after.push(rest.to_owned());
            }
        }
    }
    labels.remove("");
    labels
}

/// The words that may be a label, and the rest of the line.
fn label(line: &str, alone: bool) -> Option<(&str, &str)> {
    let (words, rest) = match line.split_once(':') {
        Some((words, rest)) if !rest.starts_with("//") => (words.trim(), rest.trim()),
        _ if alone => (line.trim(), ""),
        _ => return None,
    };
    let few = words.split_whitespace().count() <= LABEL_WORDS;
    let digits = words.contains(|c: char| c.is_ascii_digit());
    // "Santa Fe ……… Ann Lee" is an entry, not a label.
    let filled = ["…", "--", "..", "__", "\t"];
    let filled = filled.iter().any(|run| words.contains(run));
    let sentence = words.ends_with(['.', '!', '?', ',']);
    let titled = words.starts_with(char::is_uppercase) && !digits && !filled && !sentence;
    (few && titled).then_some((words, rest))
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

fn rules(toml: &mut String, field: Field, labels: &[&Seen]) {
    let words: Vec<String> = labels.iter().map(|label| quoted(&label.words)).collect();
    let _ = writeln!(toml, "\n[{}]", field.name());
    for label in labels {
        for line in label.after.iter().take(2) {
            let _ = writeln!(toml, "# {}: {}", label.words, short(line));
        }
    }
    let _ = writeln!(toml, "labels.add = [{}]", words.join(", "));
}

/// The first line after a label, as an example with what it gives today.
fn example(toml: &mut String, field: Field, label: &Seen, parent: &Grammar) {
    let found = label.after.iter().find_map(|line| {
        let entries = read_line(line, field.name(), parent)?;
        (!entries.is_empty() && line.len() <= 120).then_some((line, entries))
    });
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
        quoted(line),
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
mod tests {
    use super::*;
    use crate::grammar::built_in;

    fn sample(name: &str, people: &str) -> Sample {
        let text = format!(
            "Ashford Trust Council\n\nRound the table: {people}\n\nWe spoke of hedges.\n\nMill ..... Eva Sanz: fine\n\n\
            ## Sheets\n\n- [Hedges](https://example.org/hedges)\n"
        );
        Sample {
            name: name.to_owned(),
            document: crate::read(text.as_bytes()).expect("a document"),
        }
    }

    #[test]
    fn a_draft_has_what_recurs() {
        let samples = [
            sample("a.md", "Ann Lee, Bo Day"),
            sample("b.md", "Ann Lee, Carla Ruiz"),
        ];
        let parent = built_in()
            .iter()
            .find(|grammar| grammar.name == "general-en");
        let toml = draft("ashford", &samples, parent.expect("a grammar"));
        assert!(
            toml.contains("recognise = [\"Ashford Trust Council\""),
            "{toml}"
        );
        assert!(
            toml.contains("[attendees]\n# Round the table: Ann Lee, Bo Day"),
            "{toml}"
        );
        assert!(
            toml.contains("labels.add = [\"Round the table\"]"),
            "{toml}"
        );
        assert!(
            toml.contains("[references]\n# Sheets: Hedges") && !toml.contains("Mill"),
            "{toml}"
        );
        let source = crate::grammar::Source::new("ashford.toml", &toml);
        let (grammars, errors) = crate::grammar::Grammars::of(vec![source]);
        assert!(errors.is_empty(), "{errors:?}");
        assert!(grammars.all()[0].check().is_empty());
    }
}
