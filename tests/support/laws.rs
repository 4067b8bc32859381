//! The two laws of a record: every span gives its value, and nothing of the document is lost.
//!
//! Both are checked on the record's JSON, so that a field added to the record is held to them without a line here.

use std::ops::Range;

use rapporteur::{Document, Record};
use serde_json::{Map, Value, json};

/// Holds the records of a document to both laws.
#[track_caller]
pub fn hold(bytes: &[u8], name: &str) {
    let Ok(document) = rapporteur::read(bytes) else {
        return;
    };
    let records = rapporteur::extract(bytes).expect("a document that can be read");
    if let Err(broken) = check(&document, &records) {
        panic!("{name}: {broken}");
    }
}

/// A stretch of the reading text that the record points at, in characters.
struct Found {
    /// Where in the JSON, as `/attendees/0`.
    path: String,
    range: Range<usize>,
}

fn check(document: &Document, records: &[Record]) -> Result<(), String> {
    let text: Vec<char> = document.text.chars().collect();
    let mut found = Vec::new();
    for record in records {
        values(&json!(record), &text, &mut found)?;
    }
    alone(&found)?;
    conserved(document, &text, &found)
}

/// The first law: `text[start..end]` is the value. Collects what has a span.
fn values(record: &Value, text: &[char], found: &mut Vec<Found>) -> Result<(), String> {
    let mut open = vec![(String::new(), record)];
    while let Some((path, value)) = open.pop() {
        match value {
            Value::Object(fields) => {
                if let Some(range) = fields.get("span").and_then(range) {
                    let have = text.get(range.clone()).map(String::from_iter);
                    let want = spanned(fields);
                    if have.is_none() || want.is_some_and(|want| have.as_deref() != Some(want)) {
                        return Err(format!(
                            "{path}: span {range:?} gives {have:?}, not {want:?}"
                        ));
                    }
                    found.push(Found {
                        path: path.clone(),
                        range,
                    });
                }
                if let Some(spans) = fields.get("spans").and_then(Value::as_object) {
                    parts(&path, fields, spans, text, found)?;
                }
                open.extend(
                    fields
                        .iter()
                        .map(|(key, value)| (format!("{path}/{key}"), value)),
                );
            }
            Value::Array(items) => {
                let items = items.iter().enumerate();
                open.extend(items.map(|(at, value)| (format!("{path}/{at}"), value)));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The value that the span of an object is of; none for a note, which only points.
fn spanned(fields: &Map<String, Value>) -> Option<&str> {
    ["text", "title", "name", "organisation"]
        .iter()
        .find_map(|key| fields.get(*key).and_then(Value::as_str))
}

/// Spans of several values of one entry stand together, by field. Days and times are given in another form than the document's.
fn parts(
    path: &str,
    entry: &Map<String, Value>,
    spans: &Map<String, Value>,
    text: &[char],
    found: &mut Vec<Found>,
) -> Result<(), String> {
    for (field, span) in spans {
        let range = range(span).ok_or_else(|| format!("{path}/spans/{field} is no span"))?;
        let have: Option<String> = text.get(range.clone()).map(String::from_iter);
        let restated = ["date", "start_time", "end_time"].contains(&field.as_str());
        let want = entry.get(field).and_then(Value::as_str);
        if have.is_none() || (!restated && want.is_some() && have.as_deref() != want) {
            return Err(format!(
                "{path}/{field}: span {range:?} gives {have:?}, not {want:?}"
            ));
        }
        found.push(Found {
            path: format!("{path}/spans/{field}"),
            range,
        });
    }
    Ok(())
}

fn range(span: &Value) -> Option<Range<usize>> {
    let at = |key| usize::try_from(span.get(key)?.as_u64()?).ok();
    Some(at("start")?..at("end")?)
}

/// Fields that point at words which another field holds as well.
const POINTERS: &[&str] = &["/links/", "/references/", "/notes/", "/meeting/"];

/// Part of the second law: no stretch of the text is in the record twice.
fn alone(found: &[Found]) -> Result<(), String> {
    let mut holders: Vec<&Found> = found
        .iter()
        .filter(|found| {
            !POINTERS
                .iter()
                .any(|pointer| found.path.starts_with(pointer))
        })
        .filter(|found| !found.path.contains("/spans/"))
        .filter(|found| !found.range.is_empty())
        .collect();
    holders.sort_by_key(|found| (found.range.start, found.range.end));
    match holders
        .windows(2)
        .find(|pair| pair[1].range.start < pair[0].range.end)
    {
        Some(pair) => Err(format!(
            "{} {:?} and {} {:?} hold the same words",
            pair[0].path, pair[0].range, pair[1].path, pair[1].range
        )),
        None => Ok(()),
    }
}

/// Fields that give what a line says without the words around it: "Dr", "(via phone)", "motion by".
const SUMMARIES: &[&str] = &[
    "/attendees/",
    "/guests/",
    "/apologies/",
    "/meeting/",
    "/references/",
    "/decisions/",
    "/next_steps/",
];

/// The rest of the second law: every block is in the record, at least by the values that sum it up; a block that no such
/// field takes is there with all its words.
fn conserved(document: &Document, text: &[char], found: &[Found]) -> Result<(), String> {
    let mut held = vec![false; text.len()];
    let mut summed_up = vec![false; text.len()];
    for found in found
        .iter()
        .filter(|found| !found.path.starts_with("/notes/"))
    {
        held[found.range.clone()].fill(true);
        let own = found.path.contains("/fields/");
        if own || SUMMARIES.iter().any(|field| found.path.starts_with(field)) {
            summed_up[found.range.clone()].fill(true);
        }
    }
    let characters = characters(&document.text);
    for block in &document.blocks {
        let mut range = characters[block.range.start]..characters[block.range.end];
        let whole = !summed_up[range.clone()].contains(&true);
        let lost = if whole {
            range.any(|at| text[at].is_alphanumeric() && !held[at])
        } else {
            !held[range].contains(&true)
        };
        if lost {
            return Err(format!(
                "line {} is lost: {:?}",
                block.line,
                document.words(block)
            ));
        }
    }
    Ok(())
}

/// Characters before each byte of the text.
fn characters(text: &str) -> Vec<usize> {
    let mut counts = Vec::with_capacity(text.len() + 1);
    for (count, c) in text.chars().enumerate() {
        counts.extend(std::iter::repeat_n(count, c.len_utf8()));
    }
    counts.push(text.chars().count());
    counts
}
