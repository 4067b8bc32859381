//! Tables and records out.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{archive, extract};

fn csv(here: &Path, table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(here.join(format!("{table}.csv"))).unwrap();
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

#[test]
fn tables_are_linked_and_say_where_every_row_is_from() {
    let here = archive();
    extract(here.path(), &["minutes", "-o", "tables/", "--quiet"], 1);
    let tables = here.path().join("tables");
    let meetings = csv(&tables, "meetings");
    assert_eq!(meetings.len(), 3);
    let people = csv(&tables, "people");
    assert_eq!(people.len(), 6);
    for person in &people {
        assert!(
            meetings.iter().any(|meeting| meeting[..3] == person[..3]),
            "{person:?}"
        );
        assert!(person[9].parse::<usize>().unwrap() < person[10].parse().unwrap());
    }
    let register: Vec<(String, String)> = csv(&tables, "register")
        .into_iter()
        .map(|row| (row[1].clone(), row[3].clone()))
        .collect();
    let expected = [
        ("Ann Lee", "3"),
        ("Jose Nunez", "1"),
        ("José Núñez", "1"),
        ("Tom Reed", "1"),
    ];
    assert_eq!(
        register,
        expected.map(|(name, count)| (name.to_owned(), count.to_owned()))
    );
    let alike = csv(&tables, "likely_same");
    let expected = [
        "person",
        "Jose Nunez",
        "José Núñez",
        "the same but for case, accents and points",
        "0",
    ];
    assert_eq!(alike, [expected]);
    let ledger = csv(&tables, "ledger");
    assert_eq!(ledger.len(), 1, "{ledger:?}");
    assert_eq!(ledger[0][2..5], ["2021-05-03", "2021-05-17", "3"]);
    assert_eq!(
        csv(&tables, "errors")[0][..2],
        ["minutes/broken.docx", "broken-package"]
    );
    assert_eq!(
        csv(&tables, "duplicates")[0][..2],
        ["minutes/2021/copy of b.txt", "minutes/2021/b.txt"]
    );
    assert_eq!(csv(&tables, "skipped")[0][0], "minutes/hall.png");
}

#[test]
fn aliases_merge_what_a_person_says_is_one() {
    let here = archive();
    fs::write(
        here.path().join("aliases.csv"),
        "written,name\nJose Nunez,José Núñez\n",
    )
    .unwrap();
    extract(
        here.path(),
        &["minutes", "-o", "t/", "-q", "--aliases", "aliases.csv"],
        1,
    );
    let register = csv(&here.path().join("t"), "register");
    let nunez = register.iter().find(|row| row[1] == "José Núñez").unwrap();
    assert_eq!(nunez[3], "2");
    assert_eq!(csv(&here.path().join("t"), "likely_same").len(), 0);
    for (written, out, sentence) in [
        (
            "a,b\n",
            "t/",
            "aliases.csv: line 1: the columns `written` and `name` are missing; name them in the first line",
        ),
        (
            "written,name\nJose Nunez,José Núñez\nTom Reed\n",
            "t/",
            "aliases.csv: line 3: this has not both `written` and `name`; write one, a comma, and the other",
        ),
        (
            "written,name\n",
            "m.jsonl",
            "--aliases: names are merged in the register, which records have not; write tables, as with --output minutes.sqlite",
        ),
    ] {
        fs::write(here.path().join("aliases.csv"), written).unwrap();
        let arguments = ["minutes", "-o", out, "--aliases", "aliases.csv"];
        let output = extract(here.path(), &arguments, 2);
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            format!("rapporteur: {sentence}\n")
        );
    }
}

#[test]
fn many_meetings_in_one_file_are_an_array() {
    let here = archive();
    extract(here.path(), &["minutes", "-q", "-o", "all.json"], 1);
    let all: Vec<Value> =
        serde_json::from_slice(&fs::read(here.path().join("all.json")).unwrap()).unwrap();
    assert_eq!(all.len(), 3);
    fs::remove_dir_all(here.path().join("minutes/2021")).unwrap();
    fs::remove_dir_all(here.path().join("minutes/drafts")).unwrap();
    extract(here.path(), &["minutes", "-q", "-o", "none.json"], 1);
    assert_eq!(
        fs::read_to_string(here.path().join("none.json")).unwrap(),
        "[\n]\n"
    );
}

#[test]
fn a_table_format_needs_a_place() {
    let here = archive();
    let output = extract(here.path(), &["minutes", "--format", "parquet"], 2);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: --format: parquet is written to a folder; name it with --output\n"
    );
}

#[test]
fn an_end_that_names_no_format_is_refused() {
    let here = archive();
    for (out, sentence) in [
        (
            "out.pdf",
            "the end `.pdf` names no format; give .json, .jsonl, .sqlite, .xlsx, .docx, a folder, or say --format",
        ),
        (
            "out.csv",
            "the end `.csv` names no format; csv is a folder of tables: name a folder, and say --format csv",
        ),
    ] {
        let output = extract(here.path(), &["minutes", "-o", out], 2);
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            format!("rapporteur: {out}: {sentence}\n")
        );
        assert!(!here.path().join(out).exists());
    }
}

#[test]
fn what_is_not_ours_is_not_replaced() {
    let here = archive();
    fs::write(here.path().join("own.sqlite"), "my notes").unwrap();
    let output = extract(here.path(), &["minutes", "-o", "own.sqlite"], 3);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: own.sqlite: this is no archive that rapporteur made; give another path\n"
    );
    assert_eq!(
        fs::read(here.path().join("own.sqlite")).unwrap(),
        b"my notes"
    );
    let output = extract(here.path(), &["minutes", "-o", "minutes"], 3);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.ends_with("which no run has put there; give a folder of its own\n"),
        "{said}"
    );
    assert!(here.path().join("minutes/hall.png").exists());
}
