//! What goes wrong around a run: each behaves, and says what happened and what to do.

#[path = "../support/files.rs"]
mod files;

mod input;
mod kept;
mod output;
mod packages;

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const MINUTES: &str = "Planning Committee Call Summary\n\n3 May 2021\n\nAttendees:\n- Ann Lee\n\n1. Hall\nThe hall is cold.\n";

/// Names of every kind of output.
const OUTPUTS: [&str; 6] = ["m.jsonl", "m.json", "m.sqlite", "m.xlsx", "m.docx", "t/"];

/// A folder with an archive `in` of two documents.
fn archive() -> TempDir {
    let here = TempDir::new().unwrap();
    put(&here, "in/a.txt", MINUTES.as_bytes());
    put(
        &here,
        "in/b.txt",
        MINUTES.replace("3 May", "10 May").as_bytes(),
    );
    here
}

fn put(here: &TempDir, name: &str, bytes: &[u8]) {
    let path = here.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn rapporteur(here: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.arg("extract").args(arguments).current_dir(here);
    command
}

/// Runs, and gives what was said on standard error.
#[track_caller]
fn ends(here: &Path, arguments: &[&str], code: i32) -> String {
    let output = rapporteur(here, arguments).output().unwrap();
    said(&output, arguments, code)
}

#[track_caller]
fn said(output: &Output, arguments: &[&str], code: i32) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    said
}

/// Whether files may be kept from this user: nothing is kept from the system's own.
#[cfg(unix)]
fn is_kept_out(folder: &Path) -> bool {
    if File::create(folder.join("try")).is_ok() {
        fs::remove_file(folder.join("try")).unwrap();
        eprintln!("skipped: this user may write everywhere");
        return false;
    }
    true
}
