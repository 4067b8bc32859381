//! Places that cannot be written to, or no further.

use std::fs;
use std::fs::File;
use std::io::Read;
use std::process::Command;
use std::process::Stdio;

use super::files::names;
use super::{MINUTES, OUTPUTS, archive, ends, is_kept_out, put, rapporteur, said};

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
