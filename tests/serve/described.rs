//! What the `OpenAPI` document says, and what is answered.

use serde_json::Value;

use super::serve;

#[test]
fn every_row_fits_the_described_schema() {
    let server = serve(&[]);
    let api = server.get("/api/v1/openapi.json");
    for list in server.get("/api/v1")["lists"].as_array().unwrap() {
        let list = list.as_str().unwrap();
        let answer = server.get(list);
        let name = answer["schema"]
            .as_str()
            .unwrap()
            .trim_start_matches("rapporteur/");
        let valid = jsonschema::validator_for(&api["components"]["schemas"][name]).unwrap();
        for row in answer["rows"].as_array().unwrap() {
            assert!(valid.is_valid(row), "{list}: {row}");
        }
        assert!(
            api["paths"][list]["get"]["responses"]["200"].is_object(),
            "{list}"
        );
    }
}

/// The schema of this name, with all that it refers to.
fn described(api: &Value, name: &str) -> jsonschema::Validator {
    let schema = serde_json::json!({
        "$ref": format!("#/components/schemas/{name}"),
        "components": api["components"],
    });
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn every_single_answer_fits_the_described_schema() {
    let server = serve(&[]);
    let api = server.get("/api/v1/openapi.json");
    let fits = |name: &str, target: &str| {
        let answer = server.get(target);
        let errors: Vec<String> = described(&api, name)
            .iter_errors(&answer)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{target}: {errors:?}");
    };
    fits("summary", "/api/v1/summary");
    for (list, name) in [("meetings", "record"), ("people", "person")] {
        let rows = &server.get(&format!("/api/v1/{list}"))["rows"];
        for row in rows.as_array().unwrap() {
            fits(
                name,
                &format!("/api/v1/{list}/{}", row["id"].as_str().unwrap()),
            );
        }
    }
    let problem = server.ask("GET", "/api/v1/nothing", &[]).json();
    assert!(described(&api, "problem").is_valid(&problem));
    assert!(!described(&api, "record").is_valid(&problem));
}

#[test]
fn links_of_the_description_name_what_is_there() {
    let server = serve(&[]);
    let api = server.get("/api/v1/openapi.json");
    for (path, operation) in api["paths"].as_object().unwrap() {
        let links = operation["get"]["responses"]["200"]["links"].as_object();
        for (name, link) in links
            .into_iter()
            .flatten()
            .filter(|(name, _)| *name != "next")
        {
            let answer = server.get(path);
            let pointer = link["parameters"]["id"].as_str().unwrap();
            let pointer = pointer.trim_start_matches("$response.body#");
            // A list without rows leads nowhere.
            if let Some(id) = answer.pointer(pointer).and_then(Value::as_str) {
                let list = if name == "person" {
                    "people"
                } else {
                    "meetings"
                };
                server.get(&format!("/api/v1/{list}/{id}"));
            } else {
                assert_eq!(answer["total"], 0, "{path}: {pointer}");
            }
        }
    }
}
