//! What the rows are, for tools: JSON Schema and a Data Package.

use serde_json::{Map, Value, json};

use super::resources::{Property, Resource, resources};
use crate::table::Kind;

/// The JSON Schema of a row.
#[must_use]
pub fn row_schema(resource: &Resource) -> Value {
    let properties: Map<String, Value> = resource
        .properties
        .iter()
        .map(|one| (one.name.to_owned(), property_schema(one)))
        .collect();
    let required: Vec<&str> = resource.properties.iter().map(|one| one.name).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("rapporteur/{}", resource.name),
        "description": resource.about,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn property_schema(property: &Property) -> Value {
    let kind = match property.kind {
        Kind::Text | Kind::Date => "string",
        Kind::Integer => "integer",
        Kind::Real => "number",
        Kind::Boolean => "boolean",
    };
    let is_always_there = matches!(property.name, "id" | "schema" | "version");
    let mut schema = json!({"description": property.about});
    schema["type"] = if is_always_there {
        json!(kind)
    } else {
        json!([kind, "null"])
    };
    if property.kind == Kind::Date {
        schema["format"] = json!("date");
    } else if property.name == "date_modified" {
        schema["format"] = json!("date-time");
    }
    schema
}

/// The description of all files as a Data Package (Frictionless, version 1 of the standard).
#[must_use]
pub fn data_package() -> Value {
    let resources: Vec<Value> = resources().iter().map(data_resource).collect();
    json!({
        "profile": "tabular-data-package",
        "name": "rapporteur-feed",
        "title": "Meetings, who came, what was discussed and decided, and what happens next",
        "version": super::VERSION,
        "resources": resources,
    })
}

fn data_resource(resource: &Resource) -> Value {
    let fields: Vec<Value> = resource.properties.iter().map(field).collect();
    let mut schema = json!({"fields": fields, "primaryKey": "id", "missingValues": [""]});
    if resource.property("meeting_id").is_some() {
        schema["foreignKeys"] = json!([{
            "fields": "meeting_id",
            "reference": {"resource": "meetings", "fields": "id"},
        }]);
    }
    json!({
        "profile": "tabular-data-resource",
        "name": resource.name,
        "description": resource.about,
        "path": format!("{}.csv", resource.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
}

fn field(property: &Property) -> Value {
    let kind = match (property.kind, property.name) {
        (_, "date_modified") => "datetime",
        (Kind::Text, _) => "string",
        (Kind::Date, _) => "date",
        (Kind::Integer, _) => "integer",
        (Kind::Real, _) => "number",
        (Kind::Boolean, _) => "boolean",
    };
    json!({"name": property.name, "type": kind, "description": property.about})
}
