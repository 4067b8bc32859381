//! Folders, packages and lists in; JSON lines, tables and a database out; a second run; what goes wrong.

#[path = "../support/command.rs"]
mod command;
#[path = "../support/files.rs"]
mod files;

mod again;
mod input;
mod output;
mod report;

use std::fs;
use std::path::Path;
use std::process::Output;

use command::run;
use serde_json::Value;
use tempfile::TempDir;

fn call(day: u32, people: &[&str]) -> String {
    let people: Vec<String> = people.iter().map(|name| format!("- {name}\n")).collect();
    format!(
        "Planning Committee Call Summary\n\n{day} May 2021\n\nAttendees:\n{}\n1. Budget\nThe draft was read.\n\n2. Hall\nThe hall is cold.\n\nAction items:\n- Ann Lee: send the second draft\n",
        people.concat()
    )
}

/// An archive: two calls, one of them twice, a broken document, something else, a folder that is left out.
fn archive() -> TempDir {
    let here = TempDir::new().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = here.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    put(
        "minutes/2021/a.md",
        call(3, &["Ann Lee", "José Núñez"]).as_bytes(),
    );
    put(
        "minutes/2021/b.txt",
        call(10, &["Ann Lee", "Jose Nunez", "Tom Reed"]).as_bytes(),
    );
    put(
        "minutes/2021/copy of b.txt",
        call(10, &["Ann Lee", "Jose Nunez", "Tom Reed"]).as_bytes(),
    );
    put("minutes/broken.docx", b"PK\x03\x04 and no more");
    put("minutes/hall.png", b"\x89PNG\r\n\x1a\n");
    put("minutes/drafts/c.txt", call(17, &["Ann Lee"]).as_bytes());
    here
}

#[track_caller]
fn extract(here: &Path, arguments: &[&str], code: i32) -> Output {
    let mut all = vec!["extract"];
    all.extend(arguments);
    let output = run(here, &all);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    output
}

#[track_caller]
fn paths(output: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(output).unwrap();
    text.lines()
        .map(|line| {
            let record: Value = serde_json::from_str(line).unwrap();
            record["source"]["path"].as_str().unwrap().to_owned()
        })
        .collect()
}

const BROKEN: &str = "rapporteur: minutes/broken.docx: the ZIP package of this document is broken";
