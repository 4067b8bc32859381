//! Every fixture of a house reads as its `.json` says.
//!
//! A house is a folder with the name of a grammar. `fixtures/HOUSE/MEETING.json` is the record of `MEETING.txt`, without its `source`. The same meeting in another format
//! (`MEETING.md`, `MEETING.docx`) gives the same record but for lines and for how sure the entries are; in another layout
//! (`MEETING.table.docx`) it gives the same content at other places.
//!
//! What a record says is written by hand. `BLESS=1 cargo test` only renews what follows from it: spans, lines,
//! labels and confidence. It refuses to touch content.

mod support {
    pub mod docx;
    pub mod fixtures;
    pub mod markdown;
    pub mod page;
}

use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::grammar;
use serde_json::{Value, json};
use support::docx::House;
use support::{docx, fixtures, markdown};

#[test]
fn every_fixture_reads_as_recorded() {
    let houses = grammar::built_in()
        .iter()
        .map(|grammar| fixtures::folder().join(&grammar.name));
    let differing: Vec<String> = houses
        .filter(|house| house.is_dir())
        .flat_map(|house| fixtures::documents(&house))
        .filter_map(|document| {
            let difference = check(&document).err()?;
            Some(format!("{}: {difference}", document.display()))
        })
        .collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// Keys that tell where and how a value was found, not what it is.
const PLACES: &[&str] = &["span", "spans", "labels", "evidence", "confidence"];

fn check(document: &Path) -> Result<(), String> {
    let (expected, variant) = expected(document);
    let have = record(document)?;
    let want: Value = fs::read(&expected)
        .map_err(|error| error.to_string())
        .and_then(|bytes| serde_json::from_slice(&bytes).map_err(|error| error.to_string()))
        .map_err(|error| format!("{}: {error}", expected.display()))?;
    same(&without(&have, PLACES), &without(&want, PLACES))?;
    if variant {
        return Ok(());
    }
    if document
        .extension()
        .is_some_and(|extension| extension == "txt")
    {
        if std::env::var_os("BLESS").is_some() {
            return fs::write(&expected, format!("{have:#}\n")).map_err(|error| error.to_string());
        }
        return same(&have, &want)
            .map_err(|difference| format!("{difference}\n(BLESS=1 renews places)"));
    }
    let formats = &["line", "confidence"];
    same(&without(&have, formats), &without(&want, formats))
}

/// The `.json` of a document, and whether the document is the meeting in another layout.
fn expected(document: &Path) -> (PathBuf, bool) {
    let stem = document.file_stem().and_then(|stem| stem.to_str());
    let stem = stem.expect("fixtures have plain names");
    let meeting = stem.split('.').next().unwrap_or(stem);
    (
        document.with_file_name(format!("{meeting}.json")),
        meeting != stem,
    )
}

/// What is read from a document: an object, or a list where it holds several meetings.
fn record(document: &Path) -> Result<Value, String> {
    let bytes = fs::read(document).map_err(|error| error.to_string())?;
    let records = rapporteur::extract(&bytes).map_err(|error| error.to_string())?;
    let value = match &records[..] {
        [record] => json!(record),
        records => json!(records),
    };
    Ok(without(&value, &["source"]))
}

/// The value without these keys, at any depth.
fn without(value: &Value, keys: &[&str]) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| without(item, keys)).collect(),
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| !keys.contains(&key.as_str()))
            .map(|(key, value)| (key.clone(), without(value, keys)))
            .collect(),
        other => other.clone(),
    }
}

/// Both values are the same; if not, says where they differ.
fn same(have: &Value, want: &Value) -> Result<(), String> {
    let mut differing = Vec::new();
    let mut open = vec![(String::new(), have, want)];
    while let Some((path, have, want)) = open.pop() {
        match (have, want) {
            (Value::Object(left), Value::Object(right)) if left.keys().eq(right.keys()) => {
                open.extend(
                    left.iter()
                        .map(|(key, have)| (format!("{path}/{key}"), have, &right[key])),
                );
            }
            (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
                let pairs = left.iter().zip(right).enumerate();
                open.extend(pairs.map(|(at, (have, want))| (format!("{path}/{at}"), have, want)));
            }
            _ if have == want => {}
            _ => differing.push(format!("{path}\n  have {have}\n  want {want}")),
        }
    }
    if differing.is_empty() {
        return Ok(());
    }
    differing.reverse();
    Err(format!("\n{}", differing.join("\n")))
}

/// How the DOCX fixtures were made: from the Markdown beside them, in the manner of one house each.
const WRITTEN: &[(&str, House)] = &[
    (
        "general-en/several-garden-log",
        House {
            styles: false,
            numbered: false,
            relationships: false,
        },
    ),
    (
        "general-en/several-library-tables",
        House {
            styles: false,
            numbered: false,
            relationships: false,
        },
    ),
    (
        "general-en/several-radio-notes",
        House {
            styles: true,
            numbered: false,
            relationships: true,
        },
    ),
    (
        "ogp-call-summary/2021-05-20-criteria",
        House {
            styles: true,
            numbered: true,
            relationships: true,
        },
    ),
    (
        "ogp-call-summary/2021-05-20-criteria.table",
        House {
            styles: false,
            numbered: false,
            relationships: false,
        },
    ),
    (
        "ogp-call-summary/2021-02-11-governance",
        House {
            styles: false,
            numbered: true,
            relationships: false,
        },
    ),
    (
        "ogp-call-summary/2022-06-09-thematic",
        House {
            styles: true,
            numbered: true,
            relationships: false,
        },
    ),
];

#[test]
#[ignore = "writes the DOCX fixtures anew: cargo test --test fixtures -- --ignored"]
fn the_docx_fixtures_are_written() {
    for (name, house) in WRITTEN {
        let path = |extension| fixtures::folder().join(format!("{name}.{extension}"));
        let source = fs::read_to_string(path("md")).expect("the Markdown of a fixture");
        let page = markdown::page(&source);
        fs::write(path("docx"), docx::docx(&page, *house)).expect("a fixture is writable");
    }
}
