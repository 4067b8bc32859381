//! The `OpenAPI` document, made from the resources.

mod links;
mod shapes;

use serde_json::{Map, Value, json};

use super::parameters;
use crate::feed::{self, Filter, Resource, resources, row_schema};

/// What can be asked, as `OpenAPI` 3.1.
#[must_use]
pub fn openapi() -> Value {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    for resource in resources() {
        let mut row = row_schema(&resource);
        if let Some(row) = row.as_object_mut() {
            row.remove("$schema");
        }
        schemas.insert(resource.name.to_owned(), row);
        paths.insert(
            format!("/api/v1/{}", resource.route()),
            json!({"get": list(&resource)}),
        );
    }
    schemas.insert("problem".to_owned(), problem());
    schemas.extend(shapes::records());
    schemas.insert("person".to_owned(), shapes::person());
    schemas.insert("summary".to_owned(), shapes::summary());
    paths.extend(others());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "rapporteur",
            "description": "Meetings of an archive: who came, what was discussed and decided, and what happens next.",
            "version": feed::VERSION,
        },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "basic": {"type": "http", "scheme": "basic"},
            },
        },
        "security": [{}, {"bearer": []}, {"basic": []}],
    })
}

/// The routes that are no lists.
fn others() -> Vec<(String, Value)> {
    let object = || json!({"type": "object"});
    let shape = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let events = "Server-sent events: `change` with the state of the archive, now and whenever it is another";
    let json = "application/json";
    [
        ("/api/v1", "index", "The routes", json, object()),
        (
            "/api/v1/summary",
            "summary",
            "Counts and rates by month, house and organisation",
            json,
            shape("summary"),
        ),
        (
            "/api/v1/openapi.json",
            "openapi",
            "This document",
            json,
            object(),
        ),
        (
            "/api/v1/events",
            "events",
            events,
            "text/event-stream",
            // One event of the stream.
            json!({
                "type": "object",
                "properties": {"event": {"const": "change"}, "data": {"type": "string"}},
                "required": ["event", "data"],
            }),
        ),
        (
            "/api/v1/meetings/{id}",
            "meeting",
            "The record of a meeting",
            json,
            shape("record"),
        ),
        (
            "/api/v1/people/{id}",
            "person",
            "A person or organisation, with the meetings that list it",
            json,
            shape("person"),
        ),
    ]
    .into_iter()
    .map(|(path, id, about, kind, schema)| (path.to_owned(), route(path, id, about, kind, &schema)))
    .collect()
}

fn route(path: &str, id: &str, about: &str, kind: &str, schema: &Value) -> Value {
    let mut responses = json!({
        "200": answer(about, kind, schema),
        "304": {"description": "The answer that the client has is still right"},
        "default": problems(),
    });
    let mut parameters = json!([]);
    if path.ends_with("{id}") {
        responses["404"] = problems();
        parameters = json!([{"name": "id", "in": "path", "required": true, "description": "`id` of a row", "schema": {"type": "string", "minLength": 1}}]);
    }
    json!({"get": {"operationId": id, "summary": about, "parameters": parameters, "responses": responses}})
}

fn list(resource: &Resource) -> Value {
    let rows = json!({
        "type": "object",
        "properties": {
            "schema": {"const": format!("rapporteur/{}", resource.name)},
            "version": {"const": feed::VERSION},
            "total": {"type": "integer", "description": "Rows that the filters let through"},
            "count": {"type": "integer", "description": "Rows of this answer"},
            "next": {"type": ["string", "null"], "description": "`cursor` of the next answer; null at the end"},
            "rows": {"type": "array", "items": {"$ref": format!("#/components/schemas/{}", resource.name)}},
        },
        "required": ["schema", "version", "total", "count", "next", "rows"],
    });
    let parameters: Vec<Value> = parameters::ALL
        .iter()
        .filter(|(name, _)| means_something(name, resource))
        .map(|(name, about)| parameter(name, about, resource))
        .collect();
    let mut found = answer(resource.about, "application/json", &rows);
    found["links"] = links::of(resource);
    json!({
        "operationId": resource.name,
        "summary": resource.about,
        "parameters": parameters,
        "responses": {
            "200": found,
            "304": {"description": "The answer that the client has is still right"},
            "400": problems(),
            "409": problems(),
            "default": problems(),
        },
    })
}

/// Whether a parameter filters the rows of a resource.
fn means_something(name: &str, resource: &Resource) -> bool {
    let mut filter = Filter::default();
    let some = Some(String::new());
    match name {
        "from" | "to" => filter.from = some,
        "since" => filter.since = some,
        "organisation" => filter.organisation = some,
        "person" => filter.person = some,
        "house" => filter.house = some,
        "meeting" => filter.meeting = some,
        "open" => filter.open = Some(true),
        _ => {}
    }
    filter.without_meaning(resource).is_empty()
}

fn parameter(name: &str, about: &str, resource: &Resource) -> Value {
    let schema = match name {
        "from" | "to" => json!({"type": "string", "format": "date"}),
        "since" => json!({"type": "string", "format": "date-time"}),
        "open" => json!({"type": "boolean"}),
        "limit" => {
            json!({"type": "integer", "minimum": 1, "maximum": parameters::MOST, "default": parameters::USUAL})
        }
        "sort" => {
            let names = resource.properties.iter();
            let names = names.flat_map(|one| [one.name.to_owned(), format!("-{}", one.name)]);
            json!({"type": "string", "enum": names.collect::<Vec<_>>()})
        }
        "cursor" => json!({"type": "string", "pattern": "^[0-9a-f]{8}-[0-9]{1,15}$"}),
        // Any text but the character that ends texts elsewhere.
        _ => {
            json!({"type": "string", "maxLength": parameters::LONGEST, "pattern": "^[^\\u0000]*$"})
        }
    };
    json!({"name": name, "in": "query", "description": about, "schema": schema})
}

fn answer(about: &str, kind: &str, schema: &Value) -> Value {
    json!({"description": about, "content": {kind: {"schema": schema}}})
}

fn problems() -> Value {
    json!({
        "description": "Why there is no answer (RFC 9457)",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/problem"}}},
    })
}

fn problem() -> Value {
    json!({
        "type": "object",
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
        },
        "required": ["type", "title", "status", "detail"],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_described_with_the_parameters_that_it_takes() {
        let api = openapi();
        for resource in resources() {
            let path = format!("/api/v1/{}", resource.route());
            let parameters = api["paths"][&path]["get"]["parameters"].as_array().unwrap();
            let names: Vec<&str> = parameters
                .iter()
                .filter_map(|one| one["name"].as_str())
                .collect();
            assert!(
                names.ends_with(&["q", "sort", "limit", "cursor"]),
                "{path}: {names:?}"
            );
            assert_eq!(
                names.contains(&"open"),
                resource.name == "next_steps",
                "{path}"
            );
        }
    }
}
