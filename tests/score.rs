//! `rapporteur score`: the whole output, as a person sees it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");

/// What the command prints to both streams in a folder, and its exit code.
#[track_caller]
fn says(folder: &Path, arguments: &[&str], stdout: &str, stderr: &str, code: i32) {
    let (out, err, ended) = ran(folder, arguments);
    assert_eq!(err, stderr, "{arguments:?}");
    assert_eq!(out, stdout, "{arguments:?}");
    assert_eq!(ended, Some(code), "{arguments:?}");
}

fn ran(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .arg("score")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the command runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('\\', "/");
    (
        text(&output.stdout),
        text(&output.stderr),
        output.status.code(),
    )
}

/// What the command prints for the little corpus of the fixtures.
#[track_caller]
fn prints(arguments: &[&str], stdout: &str) {
    let arguments = [&["score"], arguments].concat();
    says(Path::new(FIXTURES), &arguments, stdout, "", 0);
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder for a test");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for a test");
        fs::write(path, text).expect("a file for a test");
    }
    folder
}

#[test]
fn each_field_has_its_figures() {
    prints(
        &[],
        "\
FIELD            F1  PRECISION  RECALL  RIGHT  MISSED  WRONG
title         1.000      1.000   1.000      3       0      0
organisation  1.000      1.000   1.000      1       0      0
date          1.000      1.000   1.000      3       0      0
start_time    1.000      1.000   1.000      2       0      0
end_time      1.000      1.000   1.000      1       0      0
attendees     1.000      1.000   1.000      9       0      0
guests        0.000          -   0.000      0       1      0
apologies     1.000      1.000   1.000      2       0      0
sections      1.000      1.000   1.000      6       0      0
suggestions   1.000      1.000   1.000      2       0      0
decisions     1.000      1.000   1.000      1       0      0
next_steps    0.929      0.800   1.000      4       0      1

DETAIL               SHARE  RIGHT  OF
people.organisation  1.000      2   2
people.role          1.000      2   2
sections.number      1.000      4   4
next_steps.owner     1.000      4   4
next_steps.due       1.000      1   1

3 documents of 2 families, 1 exact
headline F1 0.9026
",
    );
}

#[test]
fn strict_counts_what_tolerant_forgives() {
    prints(
        &["--strict", "--by", "document"],
        "\
network-calls/2022-03-03-registers.txt: exact
walking-club/2023-04-18.md: 1 difference
  guests: missed `Priya Nair`
walking-club/2023-05-16.txt: 3 differences
  attendees: missed `Tom O’Dwyer`
  attendees: wrong `Tom O'Dwyer`
  next_steps: wrong `All members are thanked for the cakes.`

3 documents of 2 families, 1 exact
headline F1 0.8950
",
    );
}

#[test]
fn documents_show_what_is_missed_and_wrong() {
    prints(
        &["--by", "document"],
        "\
network-calls/2022-03-03-registers.txt: exact
walking-club/2023-04-18.md: 1 difference
  guests: missed `Priya Nair`
walking-club/2023-05-16.txt: 1 difference
  next_steps: wrong `All members are thanked for the cakes.`

3 documents of 2 families, 1 exact
headline F1 0.9026
",
    );
}

#[test]
fn houses_are_the_grammars_that_documents_were_read_by() {
    prints(
        &["--by", "house"],
        "\
HOUSE                F1  DOCUMENTS  EXACT  FIELDS BELOW 1
general-en        0.873          2      0  guests 0.00, next_steps 0.86
ogp-call-summary  1.000          1      1

3 documents of 2 families, 1 exact
headline F1 0.9026
",
    );
}

#[test]
fn formats_are_told_from_the_bytes() {
    prints(
        &["--by", "format"],
        "\
FORMAT       F1  DOCUMENTS  EXACT  FIELDS BELOW 1
markdown  0.889          1      0  guests 0.00
text      0.978          2      1  next_steps 0.80

3 documents of 2 families, 1 exact
headline F1 0.9026
",
    );
}

#[test]
fn a_grammar_that_is_switched_off_is_missed() {
    prints(
        &["--by", "family", "--without-grammar", "ogp-call-summary"],
        "\
FAMILY            F1  DOCUMENTS  EXACT  FIELDS BELOW 1
walking-club   0.873          2      0  guests 0.00, next_steps 0.86
network-calls  0.875          1      0  suggestions 0.00

3 documents of 2 families, 0 exact
headline F1 0.8117
",
    );
}

#[test]
fn leave_one_out_switches_off_the_grammars_of_each_family() {
    prints(
        &["--leave-one-out"],
        "\
FAMILY         GRAMMAR            WITH  WITHOUT  FIELDS THAT CHANGE
network-calls  ogp-call-summary  1.000    0.875  suggestions 1.00 to 0.00
headline F1 without these grammars 0.8117

3 documents of 2 families, 1 exact
headline F1 0.9026
",
    );
}

#[test]
fn calibration_sets_what_is_said_beside_what_is_right() {
    prints(
        &["--calibration"],
        "\
FIELD        CONFIDENCE     SAID  SHARE  RIGHT  OF
all          0.90 to 0.95  0.913  1.000      6   6
all          0.95 to 1.00  0.978  0.947     18  19
attendees    0.95 to 1.00  0.995  1.000      9   9
apologies    0.95 to 1.00  0.990  1.000      2   2
sections     0.90 to 0.95  0.900  1.000      4   4
sections     0.95 to 1.00  0.970  1.000      2   2
suggestions  0.90 to 0.95  0.940  1.000      2   2
decisions    0.95 to 1.00  0.950  1.000      1   1
next_steps   0.95 to 1.00  0.950  0.800      4   5
off by 0.044 on average

3 documents of 2 families, 1 exact
headline F1 0.9026
",
    );
}

#[test]
fn json_has_all_figures() {
    let (out, err, code) = ran(Path::new(FIXTURES), &["score", "--json", "--leave-one-out"]);
    assert_eq!((err.as_str(), code), ("", Some(0)));
    let figures: Value = serde_json::from_str(&out).expect("JSON");
    let keys: Vec<&String> = figures.as_object().expect("an object").keys().collect();
    assert_eq!(
        keys,
        [
            "headline",
            "documents",
            "exact",
            "failed",
            "fields",
            "details",
            "families",
            "houses",
            "formats",
            "calibration",
            "by_document",
            "leave_one_out"
        ]
    );
    assert_eq!(
        figures["fields"]["guests"],
        json!({"f1": 0.0, "precision": null, "recall": 0.0, "right": 0, "missed": 1, "wrong": 0})
    );
    assert_eq!(
        figures["by_document"][1]["differences"],
        json!(["guests: missed `Priya Nair`"])
    );
    assert_eq!(
        figures["leave_one_out"]["families"]["network-calls"]["without"]["fields"]["suggestions"],
        0.0
    );
}

#[test]
fn a_folder_without_answers() {
    let here = folder(&[("minutes/may.txt", "Present: Ann Lee\n")]);
    let line = "rapporteur: minutes: no answer in it; beside each document NAME.txt, NAME.md or NAME.docx stands its answer NAME.gold.json\n";
    says(here.path(), &["minutes"], "", line, 2);
    let line = "rapporteur: gone: no such file or folder; check the path\n";
    says(here.path(), &["gone"], "", line, 3);
}

#[test]
fn an_answer_that_is_no_answer_is_named_with_its_place() {
    let here = folder(&[
        ("minutes/may.txt", "Present: Ann Lee\n"),
        (
            "minutes/may.gold.json",
            "{\n  \"attendees\": [\"Ann Lee\",]\n}\n",
        ),
    ]);
    let line = "rapporteur: minutes/may.gold.json:2:27: this is no answer: trailing comma\n";
    says(here.path(), &["minutes"], "", line, 2);
    let wrong = "{\"attendees\": \"Ann Lee\"}";
    fs::write(here.path().join("minutes/may.gold.json"), wrong).expect("an answer");
    let line = "rapporteur: minutes/may.gold.json:1:23: this is no answer: invalid type: string \"Ann Lee\", expected a sequence\n";
    says(here.path(), &["minutes"], "", line, 2);
}

#[test]
fn an_answer_without_a_document_counts_as_one_in_which_nothing_is_found() {
    let here = folder(&[
        ("minutes/may.txt", "Present: Ann Lee\n"),
        ("minutes/may.gold.json", "{\"attendees\": [\"Ann Lee\"]}"),
        ("minutes/june.gold.json", "{\"attendees\": [\"Ann Lee\"]}"),
        ("minutes/july.docx", "%PDF-1.4\n"),
        ("minutes/july.gold.json", "{\"attendees\": [\"Ann Lee\"]}"),
    ]);
    says(
        here.path(),
        &["minutes"],
        "\
FIELD         F1  PRECISION  RECALL  RIGHT  MISSED  WRONG
attendees  0.500      1.000   0.333      1       2      0

3 documents of 1 family, 1 exact, 2 not read
headline F1 0.5000
",
        "\
rapporteur: minutes/july.docx: this is a PDF file; convert it to .docx or text first, for example with `pdftotext -layout`
rapporteur: minutes/june.gold.json: no document beside this answer; give NAME.txt, NAME.md or NAME.docx
",
        3,
    );
}

#[test]
fn a_grammar_that_is_not_there_cannot_be_switched_off() {
    let line = "rapporteur: --without-grammar: no grammar is called `ogp-call-sumary`; did you mean `ogp-call-summary`?\n";
    let arguments = ["score", "--without-grammar", "ogp-call-sumary"];
    says(Path::new(FIXTURES), &arguments, "", line, 2);
}
