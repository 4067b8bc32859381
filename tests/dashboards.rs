//! The recipes for dashboards name what is there: files, tables, columns and addresses of an archive of fixtures.
#![cfg(all(feature = "serve", feature = "parquet"))]

#[path = "support/command.rs"]
mod command;
#[path = "support/server.rs"]
mod server;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use command::run;
use rapporteur::feed::resource;
use rapporteur::table;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use serde_json::Value;
use server::Server;
use tempfile::TempDir;

fn recipe(path: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/dashboards");
    fs::read_to_string(folder.join(path)).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What the commands of the README make: `minutes.sqlite`, `tables/` and `public/`.
fn made() -> TempDir {
    let here = TempDir::new().unwrap();
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
    for arguments in [
        &["extract", fixtures, "-q", "-o", "minutes.sqlite"][..],
        &[
            "extract", fixtures, "-q", "-o", "tables/", "--format", "parquet",
        ],
        &["feed", "minutes.sqlite", "-o", "public/"],
    ] {
        let made = run(here.path(), arguments);
        assert!(made.status.success(), "{made:?}");
    }
    here
}

#[test]
fn the_questions_for_datasette_have_answers() {
    let here = made();
    let base = Connection::open(here.path().join("minutes.sqlite")).unwrap();
    let metadata = json(&recipe("datasette/metadata.json"));
    let minutes = &metadata["databases"]["minutes"];
    for (name, question) in minutes["queries"].as_object().unwrap() {
        let mut select = base.prepare(question["sql"].as_str().unwrap()).unwrap();
        let mut given: Vec<&str> = Vec::new();
        for parameter in question["params"].as_array().into_iter().flatten() {
            assert_eq!(parameter, "words");
            given.push("\"budget\" OR (");
        }
        assert_eq!(select.parameter_count(), given.len(), "{name}");
        let mut rows = select.query(rusqlite::params_from_iter(given)).unwrap();
        rows.next().unwrap();
        if question.get("params").is_none() {
            assert!(rows.next().unwrap().is_some(), "{name}: two rows at least");
        }
    }
    for (name, table) in minutes["tables"].as_object().unwrap() {
        let select = base.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let columns = select.column_names();
        let facets = table["facets"].as_array().into_iter().flatten();
        let named = ["sort_desc", "label_column"].map(|key| &table[key]);
        for column in facets.chain(named).filter_map(Value::as_str) {
            assert!(columns.contains(&column), "{name}.{column}");
        }
        if let Some(search) = table["fts_table"].as_str() {
            base.prepare(&format!("SELECT rowid FROM \"{search}\""))
                .unwrap();
        }
    }
}

/// The statements of a recipe, without remarks.
fn statements(name: &str) -> Vec<String> {
    let text = recipe(name);
    let lines = text.lines().filter(|line| !line.starts_with("--"));
    let sql = lines.collect::<Vec<_>>().join("\n");
    let parts = sql.split(';').map(str::trim);
    parts
        .filter(|one| !one.is_empty())
        .map(str::to_owned)
        .collect()
}

/// An archive that takes the statements of `duckdb/`: files are tables, named by their paths, and days have its functions.
fn as_duckdb(here: &Path) -> Connection {
    let base = Connection::open(here.join("minutes.sqlite")).unwrap();
    for table in table::all() {
        let (file, columns) = (format!("tables/{}.parquet", table.name), table.columns);
        if here.join(&file).is_file() {
            let columns: Vec<&str> = columns.iter().map(|column| column.name).collect();
            let columns = columns.join("\", \"");
            let sql = format!(
                "CREATE TEMP TABLE \"{file}\" AS SELECT \"{columns}\" FROM \"{}\"",
                table.name
            );
            base.execute_batch(&sql).unwrap();
        }
    }
    for name in ["next_steps", "attendance", "references"] {
        let properties = resource(name).unwrap().properties;
        let names: Vec<&str> = properties.iter().map(|one| one.name).collect();
        let values: Vec<String> = names.iter().map(|one| format!("?1 ->> '{one}'")).collect();
        let (names, values) = (names.join("\", \""), values.join(", "));
        let file = format!("public/{name}.ndjson");
        base.execute_batch(&format!("CREATE TEMP TABLE \"{file}\" (\"{names}\")"))
            .unwrap();
        let sql = format!("INSERT INTO \"{file}\" VALUES ({values})");
        for line in fs::read_to_string(here.join(&file)).unwrap().lines() {
            base.execute(&sql, [line]).unwrap();
        }
    }
    let flags = FunctionFlags::SQLITE_DETERMINISTIC;
    base.create_scalar_function("year", 1, flags, |call| {
        let day: Option<String> = call.get(0)?;
        Ok(day.and_then(|day| day[..4].parse::<i64>().ok()))
    })
    .unwrap();
    base.create_scalar_function("date_trunc", 2, flags, |call| {
        let (unit, day): (String, String) = (call.get(0)?, call.get(1)?);
        assert_eq!(unit, "quarter");
        let quarter = (day[5..7].parse::<u8>().unwrap() - 1) / 3;
        Ok(format!("{}-{:02}-01", &day[..4], quarter * 3 + 1))
    })
    .unwrap();
    base
}

#[test]
fn the_statements_for_duckdb_have_answers() {
    let here = made();
    let base = as_duckdb(here.path());
    let count = |sql: &str| -> i64 {
        let sql = format!("SELECT count(*) FROM ({sql})");
        base.query_row(&sql, [], |row| row.get(0))
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    };
    for name in ["duckdb/parquet.sql", "duckdb/ndjson.sql"] {
        let statements = statements(name);
        assert_eq!(statements.len(), 3, "{name}");
        for statement in statements {
            assert!(count(&statement) > 1, "{statement}: two rows at least");
        }
    }
    let open = statements("duckdb/ndjson.sql")[0].replace("LIMIT 10", "");
    assert_eq!(count(&open), count("SELECT * FROM open_next_steps"));
}

/// Every field that a plot names is a property of its data, or made by a transform.
fn check_plot(plot: &Value) {
    let file = plot["data"]["url"].as_str().unwrap();
    let resource = resource(file.trim_end_matches(".json")).unwrap_or_else(|| panic!("{file}"));
    let mut known: BTreeSet<String> = resource
        .properties
        .iter()
        .map(|one| one.name.to_owned())
        .collect();
    let mut named = Vec::new();
    walk(plot, &mut |key, value| {
        if key == "as" {
            known.insert(value.to_owned());
        }
    });
    walk(plot, &mut |key, value| match key {
        "field" | "groupby" => named.push(value.to_owned()),
        "filter" | "calculate" => {
            let words = value.split("datum.").skip(1);
            named.extend(words.map(|word| {
                word.chars()
                    .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                    .collect()
            }));
        }
        _ => {}
    });
    assert!(named.len() > 2);
    for name in named {
        assert!(known.contains(&name), "{file}: {name}");
    }
}

/// Each text below a key, those of lists too.
fn walk(value: &Value, each: &mut dyn FnMut(&str, &str)) {
    for (key, value) in value.as_object().into_iter().flatten() {
        let one = std::slice::from_ref(value);
        for value in value.as_array().map_or(one, Vec::as_slice) {
            match value {
                Value::String(text) => each(key, text),
                value => walk(value, each),
            }
        }
    }
}

#[test]
fn the_plots_of_vega_lite_draw_what_the_feed_has() {
    let here = made();
    let page = recipe("vega-lite/index.html");
    let spec = page
        .split("id=\"spec\">")
        .nth(1)
        .and_then(|rest| rest.split("</script>").next());
    let spec = json(spec.unwrap());
    let plots = spec["vconcat"].as_array().unwrap();
    assert_eq!(plots.len(), 3);
    for plot in plots {
        check_plot(plot);
        let file: PathBuf = here
            .path()
            .join("public")
            .join(plot["data"]["url"].as_str().unwrap());
        assert!(
            json(&fs::read_to_string(file).unwrap())
                .as_array()
                .is_some_and(|rows| !rows.is_empty())
        );
    }
    let elsewhere = page.replace("https://vega.github.io/schema/", "");
    assert!(
        !elsewhere.contains("http"),
        "nothing is loaded from elsewhere"
    );
}

/// The queries of a dashboard: of its panels and of its variables.
fn queries(dashboard: &Value) -> Vec<&Value> {
    let panels = dashboard["panels"].as_array().unwrap().iter();
    let targets = panels.flat_map(|panel| panel["targets"].as_array().unwrap());
    let variables = dashboard["templating"]["list"].as_array().unwrap().iter();
    targets
        .chain(variables.map(|one| &one["query"]["infinityQuery"]))
        .collect()
}

#[test]
fn the_panels_of_grafana_select_what_the_server_answers() {
    let here = made();
    let server = Server::start(here, "minutes.sqlite", &[]);
    let dashboard = json(&recipe("grafana/dashboard.json"));
    let queries = queries(&dashboard);
    assert_eq!(queries.len(), 10);
    let values = BTreeMap::from([
        ("${__from:date:YYYY-MM-DD}", "2015-01-01"),
        ("${__to:date:YYYY-MM-DD}", "2035-01-01"),
        ("${person:percentencode}", "Ann%20Lee"),
    ]);
    for query in queries {
        let mut url = query["url"].as_str().unwrap().to_owned();
        for (variable, value) in &values {
            url = url.replace(variable, value);
        }
        assert!(!url.contains('$'), "{url}");
        let answer = server.get(&url);
        let root = query["root_selector"].as_str().unwrap();
        let found = if root.is_empty() {
            &answer
        } else {
            &answer[root]
        };
        let row = found.get(0).unwrap_or(found);
        for column in query["columns"].as_array().unwrap() {
            let selector = column["selector"].as_str().unwrap();
            let value = row
                .get(selector)
                .unwrap_or_else(|| panic!("{url}: {selector}"));
            let is_right = match column["type"].as_str().unwrap() {
                "number" => value.is_number(),
                "timestamp" => value.is_null() || value.as_str().is_some_and(|day| day.len() == 10),
                _ => value.is_null() || value.is_string(),
            };
            assert!(is_right, "{url}: {selector} is {value}");
        }
    }
    let source = recipe("grafana/provisioning/datasources/rapporteur.yaml");
    for panel in dashboard["panels"].as_array().unwrap() {
        for key in ["type", "uid"] {
            let line = format!("{key}: {}\n", panel["datasource"][key].as_str().unwrap());
            assert!(source.contains(&line), "{line}");
        }
    }
}
