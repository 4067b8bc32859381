//! The feed of an archive: files that dashboards can stand on.

#[path = "support/command.rs"]
mod command;
#[path = "support/minutes.rs"]
mod minutes;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use command::run;
use minutes::archive;
use serde_json::Value;
use tempfile::TempDir;

#[track_caller]
fn ends(output: &Output, code: i32, stderr: &str) {
    assert_eq!(String::from_utf8_lossy(&output.stderr), stderr);
    assert_eq!(output.status.code(), Some(code));
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).unwrap();
                found.insert(path, bytes);
            }
        }
    }
    found
}

fn json(path: PathBuf) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn every_row_has_every_key_and_fits_its_schema() {
    let here = archive();
    run(here.path(), &["feed", "a.sqlite", "-o", "feed"]);
    let feed = here.path().join("feed");
    for resource in rapporteur::feed::resources() {
        let list = resource.name;
        let schema = json(feed.join(format!("schemas/{list}.schema.json")));
        let valid = jsonschema::validator_for(&schema).unwrap();
        let rows = json(feed.join(format!("{list}.json")));
        let rows = rows.as_array().unwrap();
        for row in rows {
            let wrong: Vec<String> = valid
                .iter_errors(row)
                .map(|error| error.to_string())
                .collect();
            assert!(wrong.is_empty(), "{list}: {wrong:?}");
        }
        let mut ids: Vec<&Value> = rows.iter().map(|row| &row["id"]).collect();
        ids.sort_by_key(ToString::to_string);
        ids.dedup();
        assert_eq!(ids.len(), rows.len(), "{list}: an id is there twice");
        let lines = fs::read_to_string(feed.join(format!("{list}.ndjson"))).unwrap();
        let lines: Vec<Value> = lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(&lines, rows, "{list}");
        let mut csv = csv::Reader::from_path(feed.join(format!("{list}.csv"))).unwrap();
        assert_eq!(csv.records().count(), rows.len(), "{list}");
    }
}

#[test]
fn a_row_leads_to_its_words() {
    let here = archive();
    run(here.path(), &["feed", "a.sqlite", "-o", "feed"]);
    let steps = json(here.path().join("feed/next_steps.json"));
    let step = &steps[0];
    let source = here
        .path()
        .join("private/minutes")
        .join(step["source"].as_str().unwrap());
    let text = rapporteur::read(&fs::read(source).unwrap()).unwrap().text;
    let at = |key: &str| usize::try_from(step[key].as_u64().unwrap()).unwrap();
    let words: String = text
        .chars()
        .skip(at("span_start"))
        .take(at("span_end") - at("span_start"))
        .collect();
    assert_eq!(step["text"], words.as_str());
}

#[test]
fn folders_of_the_machine_are_told_only_when_asked_for() {
    let here = archive();
    run(here.path(), &["feed", "a.sqlite", "-o", "feed"]);
    for (path, bytes) in files(&here.path().join("feed")) {
        let told = String::from_utf8_lossy(&bytes).contains("private/");
        assert!(!told, "{}", path.display());
    }
    run(
        here.path(),
        &["feed", "a.sqlite", "-o", "whole", "--whole-paths"],
    );
    let meetings = json(here.path().join("whole/meetings.json"));
    assert!(
        meetings[0]["source"]
            .as_str()
            .unwrap()
            .starts_with("private/minutes/")
    );
}

#[test]
fn a_second_run_replaces_only_what_has_changed() {
    let here = archive();
    run(here.path(), &["feed", "a.sqlite", "-o", "feed"]);
    let first = files(&here.path().join("feed"));
    ends(
        &run(here.path(), &["feed", "a.sqlite", "-o", "feed"]),
        0,
        "0 files have changed\n",
    );
    assert!(first == files(&here.path().join("feed")));
    let minutes = here.path().join("private/minutes");
    let gone = fs::read_dir(minutes)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    fs::remove_file(gone).unwrap();
    run(here.path(), &["extract", "private", "-q", "-o", "a.sqlite"]);
    run(here.path(), &["feed", "a.sqlite", "-o", "feed"]);
    run(here.path(), &["feed", "a.sqlite", "-o", "anew"]);
    let grown = files(&here.path().join("feed"));
    let anew = files(&here.path().join("anew"));
    assert!(grown.values().eq(anew.values()));
}

#[test]
fn the_summary_counts_what_is_there() {
    let here = archive();
    run(here.path(), &["feed", "a.sqlite", "-o", "feed"]);
    let feed = here.path().join("feed");
    let summary = json(feed.join("summary.json"));
    let meetings = json(feed.join("meetings.json"));
    let count = meetings.as_array().unwrap().len();
    assert_eq!(summary["all"]["meetings"], count);
    assert_eq!(summary["documents"]["read"], count);
    let months = summary["by_month"].as_array().unwrap().iter();
    let months: u64 = months
        .map(|month| month["meetings"].as_u64().unwrap())
        .sum();
    assert_eq!(months, count as u64);
    let items = json(feed.join("feed.json"));
    assert_eq!(items["items"].as_array().unwrap().len(), count);
}

#[test]
fn an_archive_without_meetings_is_a_feed_without_rows() {
    let here = TempDir::new().unwrap();
    fs::write(here.path().join("a.docx"), "no document").unwrap();
    fs::write(here.path().join("b.txt"), "").unwrap();
    run(
        here.path(),
        &["extract", "b.txt", "a.docx", "-q", "-o", "a.sqlite"],
    );
    run(here.path(), &["feed", "a.sqlite", "-o", "feed"]);
    let summary = json(here.path().join("feed/summary.json"));
    assert_eq!(summary["documents"]["failed"], 1);
}

#[test]
fn what_is_no_archive_is_refused() {
    let here = TempDir::new().unwrap();
    fs::write(here.path().join("a.txt"), "minutes").unwrap();
    let line = "rapporteur: a.txt: this is no archive that rapporteur made; give another path\n";
    ends(&run(here.path(), &["feed", "a.txt", "-o", "feed"]), 3, line);
    let line = "rapporteur: gone.sqlite: no such file or folder; check the path\n";
    ends(
        &run(here.path(), &["feed", "gone.sqlite", "-o", "feed"]),
        3,
        line,
    );
    let line = "rapporteur: .: there is no archive here; make one with `rapporteur extract FOLDER -o minutes.sqlite`\n";
    ends(&run(here.path(), &["feed", ".", "-o", "feed"]), 2, line);
}
