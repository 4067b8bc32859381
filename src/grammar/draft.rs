//! A first grammar for a house, from what recurs in some of its documents.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::phrase::Phrase;
use super::{Field, Grammar, tokens};
use crate::document::{Document, Kind};
use crate::parse::read_line;

/// A document and its name.
pub struct Sample {
    /// As messages name it.
    pub name: String,
    /// The document.
    pub document: Document,
}

/// Words of a line that may be a label.
const LABEL_WORDS: usize = 6;
/// Most words of a name that tells the house.
const NAME_WORDS: usize = 6;
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
}

/// Drafts a grammar that extends `parent`, as TOML with comments. What could not be placed is listed at the end.
#[must_use]
pub fn draft(name: &str, samples: &[Sample], parent: &Grammar) -> String {
    let seen = labels(samples);
    let recurs = |seen: &&Seen| seen.documents.len() > samples.len() / 2;
    let known = |seen: &Seen| parent.label(&seen.words).is_some();
    let mut toml = head(name, samples, parent);
    recognise(&mut toml, samples, parent);
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

/// Lines that may be labels, by their words as they are compared.
fn labels(samples: &[Sample]) -> BTreeMap<String, Seen> {
    let mut labels: BTreeMap<String, Seen> = BTreeMap::new();
    for (number, sample) in samples.iter().enumerate() {
        let document = &sample.document;
        for (at, block) in document.blocks.iter().enumerate() {
            let line = document.words(block);
            let alone = matches!(block.kind, Kind::Heading(_)) || block.is_bold(&document.text);
            let Some((words, rest)) = label(line, alone || at < HEAD) else {
                continue;
            };
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
                seen.after
                    .extend(under.map(|block| document.words(block).to_owned()));
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
    (few && !digits && words.starts_with(char::is_uppercase)).then_some((words, rest))
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
    } else if short(14) && most("attendees", |entry| entry.contains_key("name")) {
        Some(Field::Attendees)
    } else if most("next_steps", |entry| entry.contains_key("owner")) {
        Some(Field::NextSteps)
    } else {
        None
    }
}

/// Names in the heads that all documents share tell the house.
fn recognise(toml: &mut String, samples: &[Sample], parent: &Grammar) {
    let mut heads = samples.iter().map(names);
    let mut shared = heads.next().unwrap_or_default();
    for head in heads {
        shared.retain(|key, _| head.contains_key(key));
    }
    let is_person = |words: &str| parent.lexicon().given_names.longest(&tokens(words)) > 0;
    shared.retain(|_, words| parent.label(words).is_none() && !is_person(words));
    let keys: Vec<String> = shared.keys().cloned().collect();
    let is_part = |key: &String| {
        keys.iter()
            .any(|other| other != key && other.contains(key.as_str()))
    };
    shared.retain(|key, _| !is_part(key));
    let phrases: Vec<String> = shared.values().take(4).map(|words| quoted(words)).collect();
    let line = if phrases.is_empty() {
        "# No name in the head recurs: write phrases that stand in every document of the house.\n# recognise = [\"Ashford Trust\"]\n".to_owned()
    } else {
        format!("recognise = [{}]\n", phrases.join(", "))
    };
    toml.push_str(&line);
}

/// Runs of words in the head that begin and end with a capital, by their words as they are compared.
fn names(sample: &Sample) -> BTreeMap<String, String> {
    let document = &sample.document;
    let mut names = BTreeMap::new();
    for block in document.blocks.iter().take(HEAD) {
        let words: Vec<&str> = document.words(block).split_whitespace().collect();
        let lengths = 2..=NAME_WORDS.min(words.len().max(2));
        for run in lengths.flat_map(|length| words.windows(length)) {
            let capital =
                |word: Option<&&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
            let joined = run.join(" ");
            let joined = joined.trim_matches(|c: char| !c.is_alphanumeric());
            let plain = joined.chars().all(|c| c.is_alphabetic() || c == ' ');
            if plain && capital(run.first()) && capital(run.last()) {
                names.insert(Phrase::new(joined).key().join(" "), joined.to_owned());
            }
        }
    }
    names
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
    toml.push_str("\n# These recur too. If one is a label, add it to its field; section titles need nothing.\n");
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
        let text =
            format!("Ashford Trust Council\n\nRound the table: {people}\n\nWe spoke of hedges.\n");
        Sample {
            name: name.to_owned(),
            document: crate::read(text.as_bytes()).expect("a document"),
        }
    }

    #[test]
    fn a_house_is_told_by_the_name_that_all_heads_have() {
        let sample = |head: &str| Sample {
            name: head.to_owned(),
            document: crate::read(format!("{head}\n\nWe spoke.\n").as_bytes()).expect("a document"),
        };
        let samples = [
            sample("3 May 2021 Ashford Trust Council, in the hall"),
            sample("Minutes of the Ashford Trust Council"),
        ];
        let mut toml = String::new();
        recognise(&mut toml, &samples, &built_in()[0]);
        assert_eq!(toml, "recognise = [\"Ashford Trust Council\"]\n");
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
        let source = crate::grammar::Source::new("ashford.toml", &toml);
        let (grammars, errors) = crate::grammar::Grammars::of(vec![source]);
        assert!(errors.is_empty(), "{errors:?}");
        assert!(grammars.all()[0].check().is_empty());
    }
}
