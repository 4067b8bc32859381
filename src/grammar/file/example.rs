//! Examples: a line, and what it gives.

use std::collections::BTreeMap;
use std::ops::Range;

use super::reader::{Reader, Table, Value};
use crate::grammar::error::GrammarErrorKind;
use crate::grammar::{Example, Hole};

/// An example, and where its parts stand.
#[derive(Clone, Debug)]
pub(in crate::grammar) struct SheetExample {
    pub example: Example,
    pub field_at: Range<usize>,
}

const KEYS: [&str; 3] = ["field", "line", "gives"];

pub(super) fn examples(value: &Value<'_>, reader: &mut Reader<'_>) -> Vec<SheetExample> {
    let want = "each example under `[[example]]`";
    let mut examples = Vec::new();
    for value in reader.values(value, want) {
        if let Some(table) = reader.table(value, want) {
            examples.extend(example(table, value, reader));
        }
    }
    examples
}

fn example(table: &Table<'_>, value: &Value<'_>, reader: &mut Reader<'_>) -> Option<SheetExample> {
    let (mut field, mut line, mut gives) = (None, None, None);
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "field" => {
                let name = reader.string(value, "the name of a field, as `\"attendees\"`")?;
                field = Some((name, value.span()));
            }
            "line" => {
                let words = reader.string(value, "a line of a document, in quotes")?;
                line = Some((words, reader.source.origin(value.span())));
            }
            "gives" => gives = Some(entries(value, reader)),
            _ => reader.unknown("key", key, KEYS.into_iter()),
        }
    }
    let missing = [field.is_none(), line.is_none(), gives.is_none()];
    for (key, _) in KEYS.iter().zip(missing).filter(|(_, missing)| *missing) {
        reader.wrong(GrammarErrorKind::MissingKey(key), value.span());
    }
    let ((field, field_at), (line, origin), gives) = (field?, line?, gives?);
    Some(SheetExample {
        example: Example {
            field,
            line,
            gives,
            origin: Some(origin),
        },
        field_at,
    })
}

fn entries(value: &Value<'_>, reader: &mut Reader<'_>) -> Vec<BTreeMap<String, String>> {
    let want = "a list of entries, as `[{ name = \"Ann Lee\" }]`";
    let mut entries = Vec::new();
    for value in reader.values(value, want) {
        let mut entry = BTreeMap::new();
        for (key, value) in reader
            .table(value, "an entry, as `{ name = \"Ann Lee\" }`")
            .into_iter()
            .flatten()
        {
            if Hole::named(key.get_ref()).is_none() {
                reader.unknown("hole", key, Hole::ALL.iter().map(|hole| hole.name()));
            }
            if let Some(words) = reader.string(value, "words in quotes") {
                entry.insert(key.get_ref().to_string(), words);
            }
        }
        entries.push(entry);
    }
    entries
}
