//! The record's shape is the one that `rapporteur schema` prints.

mod support {
    pub mod fixtures;
}

use std::fs;

use rapporteur::{Record, write};
use serde_json::{Value, json};
use support::fixtures;

fn schema() -> Value {
    serde_json::from_str(&write::schema()).expect("the schema is JSON")
}

fn records() -> Vec<(String, Record)> {
    let mut all = Vec::new();
    for path in fixtures::documents(&fixtures::folder()) {
        let bytes = fs::read(&path).expect("a fixture is readable");
        // That every fixture can be read is the claim of another test.
        let records = rapporteur::extract(&bytes).unwrap_or_default();
        all.extend(
            records
                .into_iter()
                .map(|record| (path.display().to_string(), record)),
        );
    }
    all
}

#[test]
fn every_fixture_is_valid_under_the_schema() {
    let validator = jsonschema::validator_for(&schema()).expect("the schema is a JSON Schema");
    for (name, record) in records() {
        let value = json!(record);
        let complaints: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(complaints, [""; 0], "{name}");
    }
}

#[test]
fn the_schema_refuses_what_is_no_record() {
    let validator = jsonschema::validator_for(&schema()).expect("the schema is a JSON Schema");
    let mut record = json!(Record::default());
    record["attendees"] = json!("everybody");
    assert!(!validator.is_valid(&record));
    assert!(!validator.is_valid(&json!({})));
}

#[test]
fn a_record_survives_json() {
    for (name, record) in records() {
        let text = serde_json::to_string(&record).expect("a record is JSON");
        let back: Record = serde_json::from_str(&text).expect("its JSON is a record");
        assert_eq!(
            serde_json::to_string(&back).expect("a record is JSON"),
            text,
            "{name}"
        );
    }
}

#[test]
fn a_confidence_has_two_decimals() {
    let mut record = Record::default();
    record.grammar.confidence = 2.0 / 3.0;
    assert_eq!(json!(record)["grammar"]["confidence"].to_string(), "0.67");
}

#[test]
fn every_part_of_the_schema_says_what_it_is() {
    let schema = schema();
    let types = schema["$defs"].as_object().expect("types").values();
    for part in types.chain([&schema]) {
        let fields = part["properties"].as_object();
        for (name, field) in fields.into_iter().flatten() {
            assert!(
                field["description"].is_string(),
                "{name} in {}",
                part["title"]
            );
        }
    }
}
