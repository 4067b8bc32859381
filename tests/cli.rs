//! What the command prints, where, and with which exit code.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const CALL: &str = "Example Network\n\nPlanning Committee Call Summary\n\n12 May 2021\n\nAttendees:\n\n- Ann Lee\n";

/// A folder with these files, to run the command in.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().expect("a folder for a test");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a file for a test");
    }
    folder
}

fn rapporteur<A: AsRef<OsStr>>(folder: &Path, args: &[A], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("standard input");
    // A run that does not read its input closes it.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("the command ends")
}

/// Runs the command and checks all that it says.
#[track_caller]
fn says(folder: &TempDir, args: &[&str], code: i32, stdout: &str, stderr: &str) {
    let output = rapporteur(folder.path(), args, b"");
    assert_eq!(String::from_utf8_lossy(&output.stderr), stderr, "{args:?}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), stdout, "{args:?}");
    assert_eq!(output.status.code(), Some(code), "{args:?}");
}

/// A file of these bytes is refused with this sentence.
#[track_caller]
fn refuses(name: &str, bytes: &[u8], sentence: &str) {
    let folder = folder(&[(name, bytes)]);
    let line = format!("rapporteur: {name}: {sentence}\n");
    says(&folder, &["extract", name], 1, "", &line);
    says(&folder, &["text", name], 1, "", &line);
}

/// The records that a run prints.
#[track_caller]
fn records(output: &Output) -> Vec<Value> {
    serde_json::Deserializer::from_slice(&output.stdout)
        .into_iter()
        .map(|record| record.expect("the output is JSON"))
        .collect()
}

#[test]
fn a_file_that_is_not_there() {
    let line = "rapporteur: gone.txt: no such file or folder; check the path\n";
    says(&folder(&[]), &["extract", "gone.txt"], 3, "", line);
    says(&folder(&[]), &["text", "gone.txt"], 3, "", line);
}

#[test]
fn a_folder() {
    let here = folder(&[]);
    fs::create_dir(here.path().join("minutes")).unwrap();
    let line = "rapporteur: nothing to read: there is no text, Markdown or DOCX file; check the path, or say with --include which files are read\n";
    says(&here, &["extract", "minutes"], 1, "", line);
    let line = "rapporteur: minutes: this is a folder; give the files in it\n";
    says(&here, &["text", "minutes"], 3, "", line);
}

#[test]
fn an_empty_file() {
    let sentence = "nothing in it to read; check that it is the right file";
    refuses("empty.txt", b"", sentence);
    refuses("blank.md", b" \n\t\r\n", sentence);
    refuses("marked.txt", b"\xEF\xBB\xBF\n", sentence);
}

#[test]
fn the_record_names_its_file() {
    let output = rapporteur(
        folder(&[("call.txt", CALL.as_bytes())]).path(),
        &["extract", "call.txt"],
        b"",
    );
    let [record] = &records(&output)[..] else {
        panic!("one record")
    };
    assert_eq!(record["source"]["path"], "call.txt");
    assert_eq!(record["source"]["bytes"], CALL.len());
    assert_eq!(record.get("text"), None);
}

#[test]
fn standard_input_has_no_path() {
    let output = rapporteur(folder(&[]).path(), &["extract", "-"], CALL.as_bytes());
    assert_eq!(records(&output)[0]["source"]["path"], Value::Null);
    let output = rapporteur(folder(&[]).path(), &["extract", "-"], b"");
    let line =
        "rapporteur: standard input: nothing in it to read; check that it is the right file\n";
    assert_eq!(String::from_utf8_lossy(&output.stderr), line);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_reading_text_is_printed_and_added_on_request() {
    let here = folder(&[("call.txt", CALL.as_bytes())]);
    let text =
        "Example Network\nPlanning Committee Call Summary\n12 May 2021\nAttendees:\n- Ann Lee\n";
    says(&here, &["text", "call.txt"], 0, text, "");
    let output = rapporteur(here.path(), &["extract", "--with-text", "call.txt"], b"");
    assert_eq!(records(&output)[0]["text"], text.trim_end());
}

#[test]
fn a_bad_file_does_not_keep_the_others_from_being_read() {
    let here = folder(&[
        ("a.txt", CALL.as_bytes()),
        ("b.txt", b""),
        ("c.md", CALL.as_bytes()),
    ]);
    let output = rapporteur(
        here.path(),
        &["extract", "--compact", "a.txt", "b.txt", "c.md"],
        b"",
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 1);
    let paths: Vec<Value> = records(&output)
        .iter()
        .map(|record| record["source"]["path"].clone())
        .collect();
    assert_eq!(paths, ["a.txt", "c.md"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2);
    let output = rapporteur(here.path(), &["extract", "b.txt", "gone.txt", "a.txt"], b"");
    assert_eq!(
        output.status.code(),
        Some(3),
        "the gravest end is that of the run"
    );
}

#[test]
fn layouts_exclude_each_other() {
    let here = folder(&[("a.txt", CALL.as_bytes())]);
    let pretty = rapporteur(here.path(), &["extract", "a.txt"], b"");
    assert_eq!(
        pretty.stdout,
        rapporteur(here.path(), &["extract", "--pretty", "a.txt"], b"").stdout
    );
    let both = rapporteur(
        here.path(),
        &["extract", "--pretty", "--compact", "a.txt"],
        b"",
    );
    assert_eq!(
        (both.status.code(), both.stdout.is_empty()),
        (Some(2), true)
    );
}

#[test]
fn a_grammar_can_be_asked_for() {
    let here = folder(&[("a.txt", CALL.as_bytes())]);
    let output = rapporteur(
        here.path(),
        &["extract", "--grammar", "general-en", "a.txt"],
        b"",
    );
    let used = &records(&output)[0]["grammar"];
    assert_eq!(
        (&used["name"], &used["confidence"]),
        (&"general-en".into(), &1.0.into())
    );
    let output = rapporteur(
        here.path(),
        &["extract", "--grammar", "ashford", "a.txt"],
        b"",
    );
    let line = String::from_utf8_lossy(&output.stderr);
    assert!(
        line.starts_with("rapporteur: --grammar: no grammar is called `ashford`, and no file; "),
        "{line}"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_grammar_of_ones_own() {
    let style = b"name = \"ashford\"\nextends = \"general-en\"\n";
    let here = folder(&[
        ("a.txt", CALL.as_bytes()),
        ("ashford.toml", style),
        ("no.toml", b"name = 7\n"),
    ]);
    let args = ["extract", "--grammar", "ashford.toml", "a.txt"];
    let output = rapporteur(here.path(), &args, b"");
    assert_eq!(records(&output)[0]["grammar"]["name"], "ashford");
    let args = ["extract", "--grammar", "no.toml", "a.txt"];
    let output = rapporteur(here.path(), &args, b"");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.starts_with("rapporteur: no.toml:1:8: "), "{said}");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

#[test]
fn an_output_file_is_there_whole_or_not_at_all() {
    let here = folder(&[("call.txt", CALL.as_bytes()), ("old.json", b"old")]);
    let printed = rapporteur(here.path(), &["extract", "call.txt"], b"").stdout;
    for name in ["new.json", "old.json"] {
        says(&here, &["extract", "call.txt", "--output", name], 0, "", "");
        assert_eq!(fs::read(here.path().join(name)).unwrap(), printed);
    }
    let line = "rapporteur: gone/new.json: cannot be written: there is no folder `gone`; make it first, or check the path\n";
    says(
        &here,
        &["extract", "call.txt", "--output", "gone/new.json"],
        3,
        "",
        line,
    );
    let line = "rapporteur: .: this folder holds `call.txt`, which no run has put there; give a folder of its own\n";
    says(
        &here,
        &["extract", "call.txt", "--output", "."],
        3,
        "",
        line,
    );
    assert_eq!(
        fs::read_dir(here.path()).unwrap().count(),
        3,
        "nothing is left beside the output"
    );
}

#[cfg(unix)]
#[test]
fn an_output_device_is_not_replaced() {
    use std::os::unix::fs::FileTypeExt;
    let here = folder(&[("call.txt", CALL.as_bytes())]);
    says(
        &here,
        &["extract", "call.txt", "--output", "/dev/null"],
        0,
        "",
        "",
    );
    assert!(
        fs::metadata("/dev/null")
            .unwrap()
            .file_type()
            .is_char_device()
    );
    let line = "rapporteur: standard output: cannot be written: the disk is full; make room\n";
    if let Ok(full) = fs::File::options().write(true).open("/dev/full") {
        let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .args(["extract", "call.txt"])
            .current_dir(here.path())
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), line);
        assert_eq!(output.status.code(), Some(3));
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let here = folder(&[("call.txt", CALL.as_bytes())]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(
            ["extract"]
                .into_iter()
                .chain(std::iter::repeat_n("call.txt", 50)),
        )
        .current_dir(here.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn every_verb_shows_examples() {
    let here = folder(&[]);
    for verb in ["extract", "text", "schema"] {
        let output = rapporteur(here.path(), &[verb, "--help"], b"");
        let help = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            help.contains(&format!("Examples:\n  rapporteur {verb}")),
            "{help}"
        );
        assert_eq!(output.status.code(), Some(0));
    }
    let version = format!("rapporteur {}\n", env!("CARGO_PKG_VERSION"));
    says(&here, &["--version"], 0, &version, "");
}

#[test]
fn a_command_that_is_not_understood() {
    for args in [
        &[][..],
        &["extract"],
        &["read", "call.txt"],
        &["extract", "--fast", "call.txt"],
    ] {
        let output = rapporteur(folder(&[]).path(), args, b"");
        assert_eq!(
            (output.status.code(), output.stdout.len()),
            (Some(2), 0),
            "{args:?}"
        );
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}
