//! Outputs that are there already: damaged, of another version, held by others, or left by a run that was killed.

use std::fs;
use std::thread;
use std::time::Duration;

use super::files::{bytes, names};
use super::{MINUTES, archive, ends, put, rapporteur};

#[test]
fn runs_at_once_on_one_output_leave_that_of_one() {
    for out in ["m.sqlite", "t/", "m.jsonl"] {
        let here = archive();
        let runs: Vec<_> = (0..4)
            .map(|_| {
                rapporteur(here.path(), &["in", "-q", "-o", out])
                    .spawn()
                    .unwrap()
            })
            .collect();
        for run in runs {
            let output = run.wait_with_output().unwrap();
            assert!(output.status.success(), "{out}");
        }
        let said = ends(here.path(), &["in", "-o", out], 0);
        assert!(
            said.starts_with("2 meetings in 2 documents"),
            "{out}: {said}"
        );
        assert_eq!(names(here.path()), ["in", out.trim_end_matches('/')]);
    }
}

#[test]
fn a_damaged_database_says_what_to_do_and_fresh_does_it() {
    let here = archive();
    for number in 0..200 {
        let text = format!("{MINUTES}\n2. Number {number}\nSaid.\n");
        put(&here, &format!("in/{number}.txt"), text.as_bytes());
    }
    ends(here.path(), &["in", "-q", "-o", "m.sqlite"], 0);
    let whole = fs::read(here.path().join("m.sqlite")).unwrap();
    let mut torn = whole.clone();
    torn[8_192..].fill(0xA5);
    for (damage, bytes) in [
        ("cut", &whole[..whole.len() / 3]),
        ("torn", &torn),
        ("head", &whole[..100]),
    ] {
        put(&here, "m.sqlite", bytes);
        let said = ends(here.path(), &["in", "-q", "-o", "m.sqlite"], 3);
        assert!(
            said.contains("the database is damaged")
                && said.ends_with("make it anew with --fresh\n"),
            "{damage}: {said}"
        );
        ends(here.path(), &["in", "-q", "--fresh", "-o", "m.sqlite"], 0);
        assert!(
            fs::read(here.path().join("m.sqlite")).unwrap() == whole,
            "{damage}"
        );
    }
}

#[test]
fn a_database_of_another_version_is_made_anew() {
    let here = archive();
    ends(here.path(), &["in", "-q", "-o", "m.sqlite"], 0);
    let base = rusqlite::Connection::open(here.path().join("m.sqlite")).unwrap();
    base.execute_batch("UPDATE about SET value = '9.9.9' WHERE name = 'version'; ALTER TABLE people RENAME name TO who").unwrap();
    drop(base);
    let said = ends(here.path(), &["in", "-v", "-o", "m.sqlite"], 0);
    assert!(
        said.starts_with("in/a.txt: read\nin/b.txt: read\n"),
        "{said}"
    );
}

#[test]
fn a_database_that_another_program_holds_is_left_alone() {
    let here = archive();
    ends(here.path(), &["in", "-q", "-o", "m.sqlite"], 0);
    put(
        &here,
        "in/c.txt",
        MINUTES.replace("3 May", "17 May").as_bytes(),
    );
    let base = rusqlite::Connection::open(here.path().join("m.sqlite")).unwrap();
    base.execute_batch("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; DELETE FROM people; COMMIT")
        .unwrap();
    let said = ends(here.path(), &["in", "-q", "-o", "m.sqlite"], 3);
    let sentence = "rapporteur: m.sqlite: another program writes to it, or was stopped while it did: `m.sqlite-wal` is there; close it in that program\n";
    assert_eq!(said, sentence);
    drop(base);
    ends(here.path(), &["in", "-q", "-o", "m.sqlite"], 0);
}

/// Killed at moments over the whole of a run, each kind of output is as it was or as it would be.
#[cfg(unix)]
#[test]
fn a_run_that_is_killed_at_any_moment_leaves_a_whole_output() {
    let here = archive();
    for number in 0..60 {
        let text = format!("{MINUTES}\n2. Number {number}\nSaid.\n");
        put(&here, &format!("in/{number}.txt"), text.as_bytes());
    }
    for out in ["m.jsonl", "m.xlsx", "m.docx", "t"] {
        let arguments = ["in", "-q", "--format", format_of(out), "-o", out];
        fs::remove_file(here.path().join("in/new.txt")).ok();
        ends(here.path(), &arguments, 0);
        let before = bytes(&here.path().join(out));
        put(
            &here,
            "in/new.txt",
            MINUTES.replace("3 May", "24 May").as_bytes(),
        );
        let mut moment = 500;
        loop {
            let mut run = rapporteur(here.path(), &arguments).spawn().unwrap();
            thread::sleep(Duration::from_micros(moment));
            run.kill().unwrap();
            let killed = !run.wait().unwrap().success();
            if bytes(&here.path().join(out)) != before || !killed {
                break;
            }
            // Each moment is half as late again as the one before, and no two runs are alike.
            moment = moment * 3 / 2 + u64::from(std::process::id() % 97);
        }
        ends(here.path(), &arguments, 0);
        let completed = bytes(&here.path().join(out));
        ends(here.path(), &[&arguments[..], &["--fresh"]].concat(), 0);
        assert!(
            completed != before && completed == bytes(&here.path().join(out)),
            "{out}"
        );
    }
}

fn format_of(out: &str) -> &str {
    match out.rsplit_once('.') {
        Some((_, end)) => end,
        None => "parquet",
    }
}
