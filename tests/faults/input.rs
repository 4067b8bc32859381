//! Files that cannot be read.

use std::fs;
use std::fs::File;

use tempfile::TempDir;

use super::files::names;
use super::{MINUTES, OUTPUTS, archive, ends, put, rapporteur};

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
