//! What goes wrong around a run: each behaves, and says what happened and what to do.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

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

/// What an output folder holds.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_run_without_a_word() {
    let here = archive();
    for number in 0..300 {
        let text = format!("{MINUTES}\n2. Number {number}\nSaid.\n");
        put(&here, &format!("in/{number}.txt"), text.as_bytes());
    }
    let mut run = rapporteur(here.path(), &["in"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 10];
    run.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let output = run.wait_with_output().unwrap();
    assert_eq!(said(&output, &["in"], 0), "");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let here = archive();
    for out in OUTPUTS {
        let said = ends(here.path(), &["in", "-q", "-o", &format!("no/{out}")], 3);
        assert!(
            said.ends_with("there is no folder `no`; make it first, or check the path\n"),
            "{out}: {said}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_or_device_is_no_place_for_a_table() {
    let here = archive();
    rustix::fs::mkfifoat(
        rustix::fs::CWD,
        here.path().join("pipe"),
        rustix::fs::Mode::RWXU,
    )
    .unwrap();
    for format in ["sqlite", "xlsx", "docx", "csv"] {
        let said = ends(here.path(), &["in", "--format", format, "-o", "pipe"], 3);
        let sentence = "rapporteur: pipe: cannot be written: neither a file nor a folder is there; give another path\n";
        assert_eq!(said, sentence, "{format}");
    }
    assert_eq!(names(here.path()), ["in", "pipe"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_stream_that_takes_no_more_is_named() {
    let here = archive();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = rapporteur(here.path(), &["in"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(
        said(&output, &["in"], 3),
        "rapporteur: standard output: cannot be written: the disk is full; make room\n"
    );
}

/// A file system of its own of 64 KiB, where this user may make one.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_nothing_behind() {
    let here = archive();
    let disk = here.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
        .arg(&disk)
        .output();
    if !mounted.is_ok_and(|run| run.status.success()) {
        eprintln!("skipped: this user may not make a small disk");
        return;
    }
    fs::write(disk.join("ballast"), vec![1; 70 << 10]).unwrap_err();
    let runs = OUTPUTS.map(|out| {
        let out = format!("disk/{out}");
        let output = rapporteur(here.path(), &["in", "-q", "--with-text", "-o", &out])
            .output()
            .unwrap();
        (out, output, names(&disk))
    });
    let unmounted = Command::new("umount").arg(&disk).status().unwrap();
    assert!(unmounted.success());
    for (out, output, left) in runs {
        let said = said(&output, &[&out], 3);
        assert!(
            said.contains("full; make room") && said.lines().count() == 1,
            "{out}: {said}"
        );
        assert_eq!(left, ["ballast"], "{out}");
    }
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

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to_is_told_as_such() {
    use std::os::unix::fs::PermissionsExt;
    let here = archive();
    let closed = here.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    if !is_kept_out(&closed) {
        return;
    }
    for out in OUTPUTS {
        let said = ends(
            here.path(),
            &["in", "-q", "-o", &format!("closed/{out}")],
            3,
        );
        assert!(
            said.contains("permission denied; check who may use it"),
            "{out}: {said}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_costs_an_error() {
    use std::os::unix::fs::PermissionsExt;
    let here = archive();
    fs::set_permissions(
        here.path().join("in/a.txt"),
        fs::Permissions::from_mode(0o000),
    )
    .unwrap();
    if File::open(here.path().join("in/a.txt")).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    let said = ends(here.path(), &["in", "-q", "-o", "m.sqlite"], 3);
    assert_eq!(
        said,
        "rapporteur: in/a.txt: permission denied; check who may use it\n"
    );
    assert!(here.path().join("m.sqlite").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_unicode_are_read_and_shown_as_far_as_they_go() {
    use std::os::unix::ffi::OsStrExt;
    let here = archive();
    let name = std::ffi::OsStr::from_bytes(b"in/caf\xe9.txt");
    fs::write(here.path().join(name), MINUTES.replace("3 May", "17 May")).unwrap();
    let output = rapporteur(here.path(), &["in", "-q"]).output().unwrap();
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("in/caf\u{fffd}.txt")
    );
    ends(here.path(), &["in", "-q", "-o", "m.sqlite"], 0);
    fs::write(here.path().join("list"), b"in/caf\xe9.txt\n").unwrap();
    ends(here.path(), &["--files-from", "list"], 0);
    fs::write(here.path().join("list"), b"in/caf\xe9.txt\0in/a.txt\0").unwrap();
    ends(here.path(), &["--files-from", "list"], 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_in_a_folder_is_left_out() {
    let here = archive();
    let pipe = here.path().join("in/pipe.txt");
    rustix::fs::mkfifoat(rustix::fs::CWD, pipe, rustix::fs::Mode::RWXU).unwrap();
    let said = ends(here.path(), &["in", "-v", "-o", "m.sqlite"], 0);
    assert!(
        said.contains("in/pipe.txt: neither a file nor a folder\n"),
        "{said}"
    );
}

#[test]
fn an_empty_folder_says_what_is_looked_for_and_writes_nothing() {
    let here = TempDir::new().unwrap();
    fs::create_dir(here.path().join("in")).unwrap();
    let sentence = "rapporteur: nothing to read: there is no text, Markdown or DOCX file; check the path, or say with --include which files are read\n";
    for out in OUTPUTS {
        assert_eq!(ends(here.path(), &["in", "-o", out], 1), sentence, "{out}");
    }
    assert_eq!(ends(here.path(), &["in"], 1), sentence);
    assert_eq!(names(here.path()), ["in"]);
}

#[test]
fn paths_of_a_list_that_are_not_there_cost_an_error_each() {
    let here = archive();
    put(&here, "list", b"in/a.txt\nin/no.txt\nno\n");
    let said = ends(
        here.path(),
        &["--files-from", "list", "-o", "m.sqlite", "-q"],
        3,
    );
    let expected = ["in/no.txt", "no"]
        .map(|name| format!("rapporteur: {name}: no such file or folder; check the path\n"));
    assert_eq!(said, expected.concat());
    let said = ends(here.path(), &["--files-from", "nolist", "-q"], 3);
    assert_eq!(
        said,
        "rapporteur: nolist: no such file or folder; check the path\n"
    );
}

#[test]
fn an_output_in_the_archive_is_not_read() {
    let here = archive();
    let mut outputs = OUTPUTS;
    // A report is a document: the last, so that no other run meets it.
    outputs.sort_by_key(|out| *out == "m.docx");
    for out in outputs {
        let place = format!("in/{out}");
        ends(here.path(), &["in", "-q", "-o", &place], 0);
        let said = ends(here.path(), &["in", "-o", &place], 0);
        assert!(
            said.starts_with("2 meetings in 2 documents"),
            "{out}: {said}"
        );
    }
}

/// A file that says it is 300 MB long, and takes no room.
#[test]
fn a_file_beyond_the_limit_costs_an_error() {
    let here = archive();
    let huge = File::create(here.path().join("in/huge.txt")).unwrap();
    huge.set_len(300 << 20).unwrap();
    let said = ends(here.path(), &["in", "-q", "-o", "m.jsonl"], 1);
    let sentence = "rapporteur: in/huge.txt: the input has more than 268435456 bytes, the limit; divide the document\n";
    assert_eq!(said, sentence);
}

fn zip(path: &Path, members: impl Iterator<Item = (String, Vec<u8>)>) {
    let mut zip = zip::ZipWriter::new(File::create(path).unwrap());
    for (name, bytes) in members {
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap();
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gz.write_all(bytes).unwrap();
    gz.finish().unwrap()
}

#[test]
fn thousands_of_files_in_one_package_are_read() {
    let here = TempDir::new().unwrap();
    let member = |number: usize| {
        let text = format!("{MINUTES}\n2. Number {number}\nSaid.\n");
        (
            format!("{:02}/{number}.txt", number % 50),
            text.into_bytes(),
        )
    };
    zip(&here.path().join("m.zip"), (0..2_000).map(member));
    let said = ends(here.path(), &["m.zip", "-o", "m.sqlite"], 0);
    assert!(
        said.starts_with("2,000 meetings in 2,000 documents\n"),
        "{said}"
    );
}

#[test]
fn what_swells_beyond_measure_costs_an_error_and_the_rest_is_read() {
    let here = TempDir::new().unwrap();
    let members = [("a.txt", vec![0; 12 << 20]), ("b.txt", MINUTES.into())];
    let members = members.map(|(name, bytes)| (name.to_owned(), bytes));
    zip(&here.path().join("m.zip"), members.into_iter());
    let said = ends(here.path(), &["m.zip", "-q", "-o", "m.jsonl"], 1);
    let sentence = "rapporteur: m.zip/a.txt: it swells to more than 250 times its packed size, as no document does; it is not read\n";
    assert_eq!(said, sentence);

    // A gzip file may be several in a row: the same megabyte of nothing a hundred times.
    let mut tar = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(MINUTES.len() as u64);
    tar.append_data(&mut header, "a.txt", MINUTES.as_bytes())
        .unwrap();
    header.set_size(100 << 20);
    tar.append_data(&mut header, "b.bin", std::io::empty())
        .unwrap();
    let head = tar.into_inner().unwrap();
    let mut packed = gzip(&head[..head.len() - 1_024]);
    packed.extend(gzip(&vec![0; 1 << 20]).repeat(100));
    put(&here, "m.tar.gz", &packed);
    let said = ends(here.path(), &["m.tar.gz", "-q", "-o", "m.jsonl"], 1);
    assert!(
        said.starts_with(
            "rapporteur: m.tar.gz: this package is broken (it swells to more than 250 times"
        ),
        "{said}"
    );
    assert_eq!(
        fs::read_to_string(here.path().join("m.jsonl"))
            .unwrap()
            .lines()
            .count(),
        1
    );
}

#[test]
fn a_document_that_takes_too_long_costs_an_error() {
    let here = archive();
    let long = (0..40_000).map(|at| format!("ACTION: send draft {at} to Ann Lee by 3 May 2021\n"));
    let long = long.collect::<Vec<_>>().concat();
    put(&here, "in/slow.txt", long.as_bytes());
    let said = ends(
        here.path(),
        &["in", "--time-limit", "1", "-q", "-o", "m.jsonl"],
        1,
    );
    assert!(
        said.contains("in/slow.txt: reading it takes more than a second, the limit"),
        "{said}"
    );
}

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

/// Bytes of everything in a folder or file.
fn bytes(path: &Path) -> Vec<u8> {
    if path.is_file() {
        return fs::read(path).unwrap();
    }
    let names = names(path).into_iter();
    names.flat_map(|name| bytes(&path.join(name))).collect()
}
