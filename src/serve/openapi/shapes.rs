//! The shapes of answers that are no lists.

use serde_json::{Map, Value, json};

use crate::feed::{VERSION, resource, row_schema};
use crate::record::Record;
use crate::write;

/// The schema of a record, and of what it refers to, each by its name.
pub(super) fn records() -> Map<String, Value> {
    // What the schema keeps beside its root stands here among all schemas.
    let schema = write::schema().replace("\"#/$defs/", "\"#/components/schemas/");
    let mut record: Map<String, Value> = serde_json::from_str(&schema).unwrap_or_default();
    record.remove("$schema");
    let parts = record.remove("$defs");
    let mut all = match parts {
        Some(Value::Object(parts)) => parts,
        _ => Map::new(),
    };
    all.insert("record".to_owned(), Value::Object(record));
    all
}

/// A row of the people, with the rows of the attendance that name it.
pub(super) fn person() -> Value {
    let mut person = resource("people").map_or(Value::Null, |people| row_schema(&people));
    if let Some(person) = person.as_object_mut() {
        person.remove("$schema");
    }
    person["title"] = json!("rapporteur/person");
    person["properties"]["attendance"] =
        json!({"type": "array", "items": {"$ref": "#/components/schemas/attendance"}});
    if let Some(required) = person["required"].as_array_mut() {
        required.push(json!("attendance"));
    }
    person
}

/// Counts and rates.
pub(super) fn summary() -> Value {
    let count = || json!({"type": "integer", "minimum": 0});
    let share = || json!({"type": ["number", "null"], "minimum": 0, "maximum": 1});
    let mut group = json!({
        "key": {"type": ["string", "null"], "description": "What the group has in common; null where it is not known"},
        "meetings": count(),
        "dated": count(),
        "share_read": share(),
        "confidence": share(),
    });
    for (name, _) in Record::default().counts() {
        group[name] = count();
    }
    let status = ["read", "duplicate", "failed", "skipped"];
    let documents: Map<String, Value> = status
        .map(|name| (name.to_owned(), count()))
        .into_iter()
        .collect();
    let group = whole(&group);
    let groups = || json!({"type": "array", "items": group});
    let mut all = group.clone();
    all["type"] = json!(["object", "null"]);
    whole(&json!({
        "schema": {"const": "rapporteur/summary"},
        "version": {"const": VERSION},
        "date_modified": {"type": ["string", "null"], "format": "date-time"},
        "documents": whole(&Value::Object(documents)),
        "all": all,
        "by_month": groups(),
        "by_house": groups(),
        "by_organisation": groups(),
    }))
}

/// An object with all of these properties and no others.
fn whole(properties: &Value) -> Value {
    let required: Vec<String> = properties
        .as_object()
        .map(|properties| properties.keys().cloned().collect())
        .unwrap_or_default();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}
