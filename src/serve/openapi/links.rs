//! What an answer leads to: the rows that follow, and what its first row names.

use serde_json::{Value, json};

use crate::feed::Resource;

/// The links of a list.
pub(super) fn of(resource: &Resource) -> Value {
    let mut links = json!({
        "next": {
            "operationId": resource.name,
            "description": "The rows that follow, where `next` is not null",
            "parameters": {"cursor": "$response.body#/next"},
        },
    });
    for (name, operation, property) in [
        ("meeting", "meeting", "meeting_id"),
        ("person", "person", "person_id"),
    ] {
        if resource.property(property).is_some() {
            links[name] = first(operation, property);
        }
    }
    match resource.name {
        "meetings" => links["meeting"] = first("meeting", "id"),
        "people" => links["person"] = first("person", "id"),
        _ => {}
    }
    links
}

fn first(operation: &str, property: &str) -> Value {
    json!({
        "operationId": operation,
        "parameters": {"id": format!("$response.body#/rows/0/{property}")},
    })
}
