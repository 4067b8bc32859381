//! What the README shows is what happens.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

const README: &str = include_str!("../README.md");

/// The blocks of the README that are marked with this language.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let found: Vec<&str> = README
        .split(&fence)
        .skip(1)
        .map(|rest| rest.split("\n```").next().unwrap_or(rest))
        .collect();
    assert!(!found.is_empty(), "no {language} in the README");
    found
}

#[test]
fn the_minutes_become_the_json_beside_them() {
    let records = rapporteur::extract(blocks("text")[0].as_bytes()).expect("minutes");
    let shown: Value = serde_json::from_str(blocks("json")[0]).expect("JSON");
    assert_eq!(records.len(), 1);
    shown_in(&shown, &json!(records[0]), "");
}

#[test]
fn the_smallest_grammar_is_of_use() {
    let here = TempDir::new().expect("a folder for a test");
    fs::write(here.path().join("ashford.toml"), blocks("toml")[0]).expect("a grammar");
    let minutes =
        "Ashford Parish Council\n\n1. Trees\n\nCLERK TO DO: Mend the gate.\n\nQuorum: 5 of 9\n";
    fs::write(here.path().join("minutes.txt"), minutes).expect("minutes");
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["extract", "--grammars", ".", "minutes.txt"])
        .current_dir(here.path())
        .output()
        .expect("the command runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let record: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(record["grammar"]["name"], "ashford");
    assert_eq!(record["next_steps"][0]["text"], "Mend the gate.");
    assert_eq!(record["meeting"]["fields"]["quorum"][0]["text"], "5 of 9");
}

/// Everything shown is in the record; the record may have more keys.
#[track_caller]
fn shown_in(shown: &Value, record: &Value, path: &str) {
    match (shown, record) {
        (Value::Object(shown), Value::Object(record)) => {
            for (key, value) in shown {
                shown_in(value, &record[key], &format!("{path}/{key}"));
            }
        }
        (Value::Array(shown), Value::Array(record)) => {
            assert_eq!(shown.len(), record.len(), "{path}");
            for (at, (shown, record)) in shown.iter().zip(record).enumerate() {
                shown_in(shown, record, &format!("{path}/{at}"));
            }
        }
        _ => assert_eq!(shown, record, "{path}"),
    }
}

#[test]
fn every_command_runs() {
    let here = TempDir::new().expect("a folder for a test");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let call = fixtures.join("ogp-call-summary/2021-05-20-criteria");
    for name in ["call.txt", "call.docx", "minutes.md"] {
        let extension = name.rsplit('.').next().expect("an extension");
        fs::copy(call.with_extension(extension), here.path().join(name)).expect("a fixture");
    }
    fs::create_dir(here.path().join("minutes")).expect("a folder");
    fs::copy(
        call.with_extension("md"),
        here.path().join("minutes/call.md"),
    )
    .expect("a fixture");
    copy_answers(&fixtures.join("score"), &here.path().join("answers"));
    let lines = blocks("console").into_iter().flat_map(str::lines);
    let commands: Vec<&str> = lines.filter_map(|line| line.strip_prefix("$ ")).collect();
    assert!(commands.len() > 5);
    for command in commands {
        runs(command, here.path());
    }
}

/// Runs a line of the README; `cargo test` runs already.
#[track_caller]
fn runs(line: &str, folder: &Path) {
    let command = line.split(" #").next().unwrap_or(line).trim();
    let (args, folder) = match (command.strip_prefix("rapporteur "), command) {
        (None, "cargo test") => return,
        // It serves until it is interrupted; tests/serve asks it.
        (Some(args), _) if args.starts_with("serve ") => return,
        (Some(args), _) => (args, folder),
        (None, other) => {
            let args = other.strip_prefix("cargo run --release -- ");
            (args.expect(line), Path::new(env!("CARGO_MANIFEST_DIR")))
        }
    };
    let args = args.split(" > ").next().unwrap_or(args);
    let (args, input) = args.split_once(" < ").unwrap_or((args, ""));
    let mut run = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    run.args(args.split_whitespace()).current_dir(folder);
    if !input.is_empty() {
        run.stdin(fs::File::open(folder.join(input)).expect(line));
    }
    let output = run.output().expect(line);
    let said = String::from_utf8_lossy(&output.stderr);
    let to_file = line.contains("--output") || line.contains(" -o ");
    // An archive that is written to a file is summed up for the person who waits for it.
    let summed_up = to_file
        && (said.starts_with("1 meeting in 1 document") || said.ends_with(" files have changed\n"));
    assert!(said.is_empty() || summed_up, "{line}: {said}");
    assert!(output.status.success(), "{line}");
    assert_eq!(output.stdout.is_empty(), to_file, "{line}");
}

/// Copies a folder of families.
fn copy_answers(from: &Path, to: &Path) {
    for family in fs::read_dir(from).expect("families") {
        let family = family.expect("a family").path();
        let beside = to.join(family.file_name().expect("a name"));
        fs::create_dir_all(&beside).expect("a folder");
        for file in fs::read_dir(family).expect("documents and answers") {
            let file = file.expect("a document or an answer").path();
            fs::copy(&file, beside.join(file.file_name().expect("a name"))).expect("a copy");
        }
    }
}

#[test]
fn the_score_of_families_is_the_one_shown() {
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["score", "fixtures/score", "--by", "family"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the command runs");
    let shown = blocks("text");
    let shown = shown.iter().find(|block| block.starts_with("FAMILY"));
    let printed = String::from_utf8(output.stdout).expect("text");
    assert_eq!(Some(printed.trim_end()), shown.copied());
}

#[test]
fn the_questions_of_a_monday_morning_have_answers() {
    let here = TempDir::new().expect("a folder");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ogp-call-summary");
    fs::create_dir(here.path().join("minutes")).expect("a folder");
    for name in ["2021-02-11-governance", "2021-05-20-criteria"] {
        let name = format!("{name}.txt");
        fs::copy(
            fixtures.join(&name),
            here.path().join("minutes").join(&name),
        )
        .expect("a fixture");
    }
    for out in ["minutes.sqlite", "tables/", "meetings.jsonl"] {
        runs(
            &format!("rapporteur extract minutes/ --quiet -o {out}"),
            here.path(),
        );
    }
    let lines = blocks("sh").into_iter().flat_map(str::lines);
    let questions: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
    assert!(questions.len() > 5);
    for question in questions {
        answers(question, here.path());
    }
}

/// Runs a line of the README with a tool that may not be there.
#[track_caller]
fn answers(question: &str, folder: &Path) {
    let tool = question.split(' ').next().unwrap_or_default();
    if Command::new(tool).arg("--version").output().is_err() {
        eprintln!("skipped: `{tool}` is not installed: {question}");
        return;
    }
    let output = Command::new("sh")
        .args(["-c", question])
        .current_dir(folder)
        .output()
        .expect(question);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && said.is_empty(),
        "{question}: {said}"
    );
    let none_is_right = question.contains("date == null");
    assert_eq!(output.stdout.is_empty(), none_is_right, "{question}");
}

#[test]
fn the_exit_codes_are_those_of_the_help() {
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .arg("--help")
        .output()
        .expect("the command runs");
    let help = String::from_utf8(output.stdout).expect("help is text");
    for code in 0..4 {
        let row = format!("| {code} | ");
        let meaning = README
            .split(&row)
            .nth(1)
            .and_then(|rest| rest.split(" |").next());
        let meaning = meaning.unwrap_or_else(|| panic!("no exit code {code} in the README"));
        assert!(
            help.contains(&format!("  {code}  {meaning}\n")),
            "{meaning}: {help}"
        );
    }
}
