//! `rapporteur grammar test`: a grammar over documents with expected records.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur::grammar::{Choice, Grammar};
use serde_json::Value;

use super::{Chosen, columns, documents};
use crate::cli::failure::{Exit, Failure};

const EXAMPLES: &str = "\
Beside each document NAME.txt, NAME.md or NAME.docx stands NAME.json, the record that it should give
(`rapporteur extract NAME.md > NAME.json` makes one to correct). Fields that it leaves out are not compared.";

/// Read documents by a grammar and compare with the records beside them
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Test {
    /// Name of a grammar, or a file
    #[arg(value_name = "NAME|FILE")]
    grammar: String,
    /// Folder of documents with their records
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Values of one field that were expected and found.
#[derive(Default)]
struct Tally {
    right: usize,
    missing: usize,
    extra: usize,
}

const LISTS: [&str; 9] = [
    "attendees",
    "guests",
    "apologies",
    "sections",
    "references",
    "suggestions",
    "questions",
    "decisions",
    "next_steps",
];

impl Test {
    pub(super) fn run(&self, folders: &[PathBuf], out: &mut dyn Write) -> Result<Exit, Failure> {
        let chosen = match Chosen::find(&self.grammar, folders) {
            Ok(chosen) => chosen,
            Err(ended) => return ended,
        };
        let grammar = chosen.grammar()?;
        let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
        let pairs = self.pairs()?;
        for (document, answer) in &pairs {
            let want = expected(answer)?;
            let have = found(document, grammar)?;
            let mut differences = meetings(want.len(), have.len(), &mut tallies);
            for (want, have) in want.iter().zip(&have) {
                differences.extend(compare(want, have, &mut tallies));
            }
            show(document, &differences, out).map_err(Failure::output)?;
        }
        table(&tallies, pairs.len(), out).map_err(Failure::output)?;
        let all_right = tallies
            .values()
            .all(|tally| tally.missing + tally.extra == 0);
        Ok(if all_right {
            Exit::Read
        } else {
            Exit::Unreadable
        })
    }

    /// Documents with the records beside them.
    fn pairs(&self) -> Result<Vec<(PathBuf, PathBuf)>, Failure> {
        let beside = |document: PathBuf| {
            let answer = document.with_extension("json");
            answer.is_file().then_some((document, answer))
        };
        let pairs: Vec<(PathBuf, PathBuf)> = documents(&self.folder)?
            .into_iter()
            .filter_map(beside)
            .collect();
        if pairs.is_empty() {
            let sentence = "no document here has a record NAME.json beside it".to_owned();
            return Err(Failure::usage(&self.folder.to_string_lossy(), sentence));
        }
        Ok(pairs)
    }
}

/// The records of a file: one, several one after another, or a list of them.
fn expected(path: &Path) -> Result<Vec<Value>, Failure> {
    let place = path.to_string_lossy();
    let text = fs::read_to_string(path).map_err(|error| Failure::input(&place, error))?;
    let mut records = Vec::new();
    for value in serde_json::Deserializer::from_str(&text).into_iter::<Value>() {
        let value =
            value.map_err(|error| Failure::usage(&place, format!("this is no JSON: {error}")))?;
        match value {
            Value::Array(list) => records.extend(list),
            record => records.push(record),
        }
    }
    Ok(records)
}

fn found(path: &Path, grammar: &Grammar) -> Result<Vec<Value>, Failure> {
    let place = path.to_string_lossy();
    let bytes = fs::read(path).map_err(|error| Failure::input(&place, error))?;
    let document = rapporteur::read(&bytes).map_err(|error| Failure::document(&place, error))?;
    let choice = Choice {
        grammar,
        confidence: 1.0,
        evidence: Vec::new(),
    };
    let records = rapporteur::parse(&document, &choice);
    let values = records
        .iter()
        .map(|record| serde_json::to_value(record).unwrap_or_default());
    Ok(values.collect())
}

/// A document that holds more meetings than it should, or fewer, is told as such.
fn meetings(want: usize, have: usize, tallies: &mut BTreeMap<String, Tally>) -> Vec<String> {
    if want == have {
        return Vec::new();
    }
    let tally = tallies.entry("meetings".to_owned()).or_default();
    tally.right += want.min(have);
    tally.missing += want.saturating_sub(have);
    tally.extra += have.saturating_sub(want);
    vec![format!("- meetings: {want}"), format!("+ meetings: {have}")]
}

/// Counts what agrees, and gives back what does not: `- ` for missing, `+ ` for extra.
fn compare(want: &Value, have: &Value, tallies: &mut BTreeMap<String, Tally>) -> Vec<String> {
    let mut differences = Vec::new();
    for (field, want, have) in fields(want, have) {
        let tally = tallies.entry(field.clone()).or_default();
        let mut left = have;
        for value in want {
            if let Some(at) = left.iter().position(|other| *other == value) {
                left.remove(at);
                tally.right += 1;
            } else {
                tally.missing += 1;
                differences.push(format!("- {field}: {value}"));
            }
        }
        tally.extra += left.len();
        differences.extend(left.iter().map(|value| format!("+ {field}: {value}")));
    }
    differences
}

/// The fields that the answer has, with the values wanted and found.
fn fields(want: &Value, have: &Value) -> Vec<(String, Vec<String>, Vec<String>)> {
    let mut fields = Vec::new();
    let head = want.get("meeting").and_then(Value::as_object);
    for (name, value) in head.into_iter().flatten() {
        if value.is_string() || value.is_null() {
            let found = have.get("meeting").and_then(|head| head.get(name));
            fields.push((
                format!("meeting.{name}"),
                scalar(Some(value)),
                scalar(found),
            ));
        }
    }
    for name in LISTS {
        let Some(values) = want.get(name).and_then(Value::as_array) else {
            continue;
        };
        let found = have.get(name).and_then(Value::as_array);
        let found = found.into_iter().flatten().map(entry).collect();
        fields.push((name.to_owned(), values.iter().map(entry).collect(), found));
    }
    let (want, mut have) = (own_fields(want), own_fields(have));
    for (name, values) in want {
        let found = have.remove(&name).unwrap_or_default();
        fields.push((format!("fields.{name}"), values, found));
    }
    fields
}

/// Values of the grammar's own fields: of the meeting, and of each section with its title.
fn own_fields(record: &Value) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let sections = record.get("sections").and_then(Value::as_array);
    let places = record
        .get("meeting")
        .into_iter()
        .chain(sections.into_iter().flatten());
    for (number, place) in places.enumerate() {
        let title = place.get("title").and_then(Value::as_str);
        let title = title.filter(|_| number > 0);
        let fields = place.get("fields").and_then(Value::as_object);
        for (name, values) in fields.into_iter().flatten() {
            let values = values.as_array().into_iter().flatten().map(entry);
            let told = values.map(|value| match title {
                Some(title) => format!("{title} | {value}"),
                None => value,
            });
            all.entry(name.clone()).or_default().extend(told);
        }
    }
    all
}

fn scalar(value: Option<&Value>) -> Vec<String> {
    let words = value.and_then(Value::as_str);
    words.map(plain).into_iter().collect()
}

/// What is compared of an entry: its words, not where they stand or how sure they are.
fn entry(value: &Value) -> String {
    if let Some(words) = value.as_str() {
        return plain(words);
    }
    let keys = [
        "number",
        "name",
        "title",
        "text",
        "organisation",
        "role",
        "owner",
        "due",
        "outcome",
        "url",
    ];
    let parts: Vec<String> = keys
        .iter()
        .filter_map(|key| value.get(key)?.as_str().map(plain))
        .collect();
    parts.join(" | ")
}

/// Words whose line ends and kinds of space are all the same.
fn plain(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ")
}

fn show(document: &Path, differences: &[String], out: &mut dyn Write) -> io::Result<()> {
    let right = if differences.is_empty() {
        ": as expected"
    } else {
        ""
    };
    writeln!(out, "{}{right}", document.display())?;
    for difference in differences {
        writeln!(out, "  {difference}")?;
    }
    Ok(())
}

fn table(tallies: &BTreeMap<String, Tally>, count: usize, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    let head = ["FIELD", "RIGHT", "MISSING", "EXTRA"].map(str::to_owned);
    let mut rows = vec![head.to_vec()];
    let compared = |tally: &Tally| tally.right + tally.missing + tally.extra > 0;
    for (field, tally) in tallies.iter().filter(|(_, tally)| compared(tally)) {
        let counts = [tally.right, tally.missing, tally.extra].map(|count| count.to_string());
        rows.push([&[field.clone()][..], &counts].concat());
    }
    columns(&rows, out)?;
    let s = if count == 1 { "" } else { "s" };
    writeln!(out, "{count} document{s}")
}
