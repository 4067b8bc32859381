//! Rows and records, filtered, sorted, searched.

use serde_json::Value;

use super::serve;

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
