//! The feed over HTTP, asked as clients ask it, well and badly.
#![cfg(feature = "serve")]

#[path = "support/command.rs"]
mod command;
#[path = "support/minutes.rs"]
mod minutes;
#[path = "support/server.rs"]
mod server;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Command;

use minutes::archive;
use serde_json::Value;
use server::Server;
use tempfile::TempDir;

/// Serves the fixtures, with these arguments.
fn serve(arguments: &[&str]) -> Server {
    Server::start(archive(), "a.sqlite", arguments)
}

#[test]
fn lists_are_filtered_sorted_and_paged() {
    let server = serve(&[]);
    let all = server.get("/api/v1/meetings?sort=-date");
    let dates: Vec<&str> = all["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["date"].as_str())
        .collect();
    assert!(
        dates.len() > 2 && dates.is_sorted_by(|a, b| a >= b),
        "{dates:?}"
    );
    let latest = dates[0];
    let one = server.get(&format!("/api/v1/meetings?from={latest}&to={latest}"));
    assert_eq!(one["total"], 1);
    let id = one["rows"][0]["id"].as_str().unwrap();
    let people = server.get(&format!("/api/v1/attendance?meeting={id}"));
    assert_eq!(
        people["total"].as_u64(),
        ["attendees", "guests", "apologies"]
            .iter()
            .map(|list| one["rows"][0][list].as_u64())
            .sum()
    );
    let mut seen = Vec::new();
    let mut target = "/api/v1/people?limit=7".to_owned();
    loop {
        let page = server.get(&target);
        seen.extend(
            page["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["id"].clone()),
        );
        let Some(next) = page["next"].as_str() else {
            assert_eq!(page["total"], seen.len());
            break;
        };
        target = format!("/api/v1/people?limit=7&cursor={next}");
    }
    seen.sort_by_key(ToString::to_string);
    let count = seen.len();
    seen.dedup();
    assert_eq!(seen.len(), count);
    let open = server.get("/api/v1/next-steps?open=true");
    let done = server.get("/api/v1/next-steps?open=false");
    let steps = server.get("/api/v1/next-steps");
    assert_eq!(
        open["total"].as_u64().unwrap() + done["total"].as_u64().unwrap(),
        steps["total"].as_u64().unwrap()
    );
}

#[test]
fn filters_let_through_the_rows_that_they_name() {
    let server = serve(&[]);
    for list in ["attendance", "suggestions", "next-steps", "references"] {
        let all = server.get(&format!("/api/v1/{list}?limit=1000"));
        let all = all["rows"].as_array().unwrap();
        let meeting = all[0]["meeting_id"].as_str().unwrap();
        let day = all[all.len() / 2]["date"].as_str().unwrap();
        let house = all[0]["house"].as_str().unwrap();
        for (query, lets_through) in [
            (
                format!("from={day}"),
                &(|row: &Value| row["date"].as_str() >= Some(day)) as &dyn Fn(&Value) -> bool,
            ),
            (format!("to={day}&house={house}"), &|row| {
                row["house"] == house && row["date"].as_str().is_some_and(|date| date <= day)
            }),
            (format!("from={day}&to={day}"), &|row| row["date"] == day),
            (format!("meeting={meeting}"), &|row| {
                row["meeting_id"] == meeting
            }),
            (format!("meeting={meeting}&house=none"), &|_| false),
            ("since=2000-01-01&to=1999-01-01".to_owned(), &|_| false),
        ] {
            let found = server.get(&format!("/api/v1/{list}?limit=1000&{query}"));
            let wanted: Vec<&Value> = all.iter().filter(|row| lets_through(row)).collect();
            let rows: Vec<&Value> = found["rows"].as_array().unwrap().iter().collect();
            assert_eq!(rows, wanted, "{list}?{query}");
            assert_eq!(found["total"], wanted.len(), "{list}?{query}");
        }
    }
}

#[test]
fn words_are_searched_for() {
    let server = serve(&[]);
    let paragraph = &server.get("/api/v1/paragraphs?limit=1")["rows"][0];
    let word = paragraph["text"]
        .as_str()
        .unwrap()
        .split(' ')
        .find(|word| word.len() > 3)
        .unwrap();
    let word: String = word
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    for q in [
        word.clone(),
        format!("%22{word}"),
        format!("{word}*"),
        format!("{word}+OR"),
        "NEAR(".to_owned(),
    ] {
        let found = server.get(&format!("/api/v1/paragraphs?q={q}"));
        assert!(found["rows"].is_array(), "{q}");
    }
    let found = server.get(&format!("/api/v1/paragraphs?q={word}"));
    assert!(found["total"].as_u64().unwrap() > 0, "{word}");
}

#[test]
fn a_meeting_and_a_person_have_addresses_of_their_own() {
    let server = serve(&[]);
    let meeting = &server.get("/api/v1/meetings")["rows"][0];
    let record = server.get(&format!(
        "/api/v1/meetings/{}",
        meeting["id"].as_str().unwrap()
    ));
    assert_eq!(record["meeting"]["title"], meeting["title"]);
    assert!(
        !record["source"]["path"]
            .as_str()
            .unwrap()
            .contains("private")
    );
    let person = &server.get("/api/v1/people")["rows"][0];
    let one = server.get(&format!(
        "/api/v1/people/{}",
        person["id"].as_str().unwrap()
    ));
    assert_eq!(one["name"], person["name"]);
    assert!(!one["attendance"].as_array().unwrap().is_empty());
    for target in [
        "/api/v1/meetings/none",
        "/api/v1/people/none",
        "/api/v1/links/0",
    ] {
        assert_eq!(server.ask("GET", target, &[]).status, 404, "{target}");
    }
}

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

#[test]
fn what_a_client_has_already_is_not_sent_again() {
    let server = serve(&[]);
    let answer = server.ask("GET", "/api/v1/meetings", &[]);
    let tag = &answer.headers["etag"];
    let again = server.ask("GET", "/api/v1/meetings", &[("If-None-Match", tag)]);
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    let other = server.ask(
        "GET",
        "/api/v1/meetings",
        &[("If-None-Match", "W/\"other\"")],
    );
    assert_eq!(other.status, 200);
    let wrong = server.ask(
        "GET",
        "/api/v1/meetings?limit=no",
        &[("If-None-Match", tag)],
    );
    assert_eq!(wrong.status, 400);
    for coding in ["gzip", "br"] {
        let packed = server.ask("GET", "/api/v1/paragraphs", &[("Accept-Encoding", coding)]);
        assert_eq!(packed.headers["content-encoding"], coding);
    }
    let head = server.ask("HEAD", "/api/v1/meetings", &[]);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[test]
fn bad_requests_get_a_problem_that_says_why() {
    let server = serve(&[]);
    for (method, target, status) in [
        ("GET", "/api/v1/meetings?limit=100000000000", 400),
        ("GET", "/api/v1/meetings?limit=-1", 400),
        ("GET", "/api/v1/meetings?from=yesterday", 400),
        (
            "GET",
            "/api/v1/meetings?from=2021-01-01&from=2021-01-02",
            400,
        ),
        ("GET", "/api/v1/meetings?open=true", 400),
        ("GET", "/api/v1/meetings?nothing=1", 400),
        ("GET", "/api/v1/meetings?q=%00", 400),
        ("GET", "/api/v1/meetings?q=%ff%fe", 400),
        ("GET", "/api/v1/meetings?q=100%", 400),
        ("GET", "/api/v1/meetings?limit[]=5", 400),
        ("GET", "/api/v1/meetings?limit=%2B5", 400),
        ("GET", "/api/v1/meetings?cursor=00000000-1", 409),
        ("GET", "/api/v1/summary?from=2021-01-01", 400),
        ("GET", "/api/v1/events?q=a", 400),
        ("GET", "/api/v1/meetings/none?q=a", 400),
        ("GET", "/api/v1/meetings?cursor=%27%3B--", 400),
        ("GET", "/api/v1/meetings?sort=rowid;DROP", 400),
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v1/next_steps", 404),
        (
            "GET",
            "/api/v1/meetings/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            404,
        ),
        ("GET", "/../../etc/passwd", 404),
        ("GET", "/..%2f..%2fetc%2fpasswd", 404),
        ("GET", "/meetings/..%2f..%2fa.html", 404),
        ("GET", "/meetings/%00.html", 404),
        ("GET", "/api/v1/meetings/%ff", 400),
        ("POST", "/api/v1/meetings", 405),
        ("DELETE", "/api/v1/meetings/1", 405),
    ] {
        let answer = server.ask(method, target, &[]);
        assert_eq!(answer.status, status, "{method} {target}: {}", answer.body);
        assert_eq!(
            answer.headers["content-type"], "application/problem+json",
            "{target}"
        );
        let problem = answer.json();
        assert_eq!(problem["status"], status, "{target}");
        assert!(problem["detail"].as_str().unwrap().len() > 5, "{target}");
    }
    let long = format!("/api/v1/meetings?q={}", "a".repeat(100_000));
    assert!((400..500).contains(&server.ask("GET", &long, &[]).status));
    refuses_what_does_not_end(&server);
    for nonsense in [
        &b"\x00\x01\x02\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/9\r\n\r\n",
        b"GET /api/v1 HTTP/1.1\r\nConnection: close\r\n\r\n",
        b"GET /api/v1 HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\nConnection: close\r\n\r\n",
        b"GET http://example.org/api/v1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let answer = server.raw(nonsense);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
            "{answer}"
        );
    }
    assert_eq!(
        server.ask("GET", "/api/v1", &[]).status,
        200,
        "it serves still"
    );
}

/// Ten megabytes of an address, for which nobody waits.
fn refuses_what_does_not_end(server: &Server) {
    let mut stream = server.connect();
    // It is refused before it is sent whole.
    let _ = stream.write_all(format!("GET /{}", "a".repeat(10_000_000)).as_bytes());
    let mut answer = [0; 12];
    if stream.read_exact(&mut answer).is_ok() {
        assert_eq!(String::from_utf8_lossy(&answer), "HTTP/1.1 431");
    }
}

#[test]
fn a_client_that_says_nothing_is_not_waited_for() {
    let server = serve(&[]);
    let begun = ["", "GET /api/v1 HTTP/1.1\r\nHost: local"];
    let clients = begun.map(|begun| {
        let mut stream = server.connect();
        stream.write_all(begun.as_bytes()).unwrap();
        stream
    });
    for mut stream in clients {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("closed in time");
        assert_eq!(answer, b"");
    }
}

#[test]
fn a_slow_client_keeps_nobody_from_being_served() {
    let server = serve(&[]);
    let slow: Vec<TcpStream> = (0..50)
        .map(|_| {
            let mut stream = server.connect();
            stream
                .write_all(b"GET /api/v1 HTTP/1.1\r\nHost: local")
                .unwrap();
            stream
        })
        .collect();
    assert_eq!(server.ask("GET", "/api/v1/summary", &[]).status, 200);
    drop(slow);
}

#[test]
fn a_token_guards_the_feed() {
    let server = serve(&["--token", "secret"]);
    let ask = |headers: &[(&str, &str)]| server.ask("GET", "/api/v1/meetings", headers);
    let refused = ask(&[]);
    assert_eq!(refused.status, 401);
    assert!(refused.headers["www-authenticate"].contains("Bearer"));
    assert_eq!(ask(&[("Authorization", "Bearer wrong")]).status, 401);
    assert_eq!(ask(&[("Authorization", "Bearer secret")]).status, 200);
    assert_eq!(
        ask(&[("Authorization", "Basic YW5hbHlzdDpzZWNyZXQ=")]).status,
        200
    );
}

#[test]
fn names_that_lead_here_from_elsewhere_are_refused() {
    let server = serve(&[]);
    assert_eq!(
        server
            .ask("GET", "/api/v1", &[("Host", "example.org")])
            .status,
        421
    );
    let answer = server.ask("GET", "/api/v1", &[("Origin", "https://example.org")]);
    assert!(!answer.headers.contains_key("access-control-allow-origin"));
    let server = serve(&["--allow-origin", "https://example.org"]);
    let answer = server.ask("GET", "/api/v1", &[("Origin", "https://example.org")]);
    assert_eq!(
        answer.headers["access-control-allow-origin"],
        "https://example.org"
    );
}

#[test]
fn others_are_served_only_with_a_token() {
    let here = TempDir::new().unwrap();
    fs::write(here.path().join("a.sqlite"), "").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["serve", "a.sqlite", "--listen", "0.0.0.0:0"])
        .current_dir(here.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: --listen: 0.0.0.0:0 can be reached by others; give a --token that they have to know, or listen on 127.0.0.1\n"
    );
}

#[test]
fn new_documents_are_served_and_told_of() {
    let server = serve(&["--watch", "private"]);
    let mut events = server.connect();
    let request = format!(
        "GET /api/v1/events HTTP/1.1\r\nHost: {}\r\n\r\n",
        server.address
    );
    events.write_all(request.as_bytes()).unwrap();
    let mut events = BufReader::new(events).lines();
    let mut next = || {
        let data = events
            .by_ref()
            .map(|line| line.unwrap())
            .find(|line| line.starts_with("data: "));
        data.expect("an event")
    };
    let first = next();
    let before = server.get("/api/v1/meetings")["total"].as_u64().unwrap();
    let text = "Planning Call\n\n2 March 2030\n\nAttendees:\n- Ann Lee\n";
    fs::write(server.here.path().join("private/minutes/new.txt"), text).unwrap();
    assert_ne!(next(), first);
    let after = server.get("/api/v1/meetings?from=2030-01-01");
    assert_eq!(after["total"], 1);
    assert_eq!(
        server.get("/api/v1/meetings")["total"].as_u64().unwrap(),
        before + 1
    );
}

#[test]
fn nothing_is_said_while_all_goes_well() {
    let mut server = serve(&[]);
    server.get("/api/v1/summary");
    server.child.kill().unwrap();
    let mut said = String::new();
    server.said.read_to_string(&mut said).unwrap();
    assert_eq!(said, "");
}
