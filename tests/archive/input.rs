//! Folders, packages and lists in.

use std::fs;
use std::fs::File;
use std::io::Write;
use std::process::Command;

use tempfile::TempDir;

use super::{BROKEN, archive, call, extract, paths};

#[test]
fn a_folder_is_lines_of_json_in_the_order_of_paths() {
    let here = archive();
    for threads in ["1", "4"] {
        let output = extract(here.path(), &["minutes", "--threads", threads], 1);
        let expected = [
            "minutes/2021/a.md",
            "minutes/2021/b.txt",
            "minutes/drafts/c.txt",
        ];
        assert_eq!(paths(&output.stdout), expected);
        let said = String::from_utf8(output.stderr).unwrap();
        let said: Vec<&str> = said.lines().collect();
        assert_eq!(
            said[0],
            "rapporteur: minutes/2021/copy of b.txt: the same content as minutes/2021/b.txt; extracted once"
        );
        assert!(said[1].starts_with(BROKEN) && said.len() == 2, "{said:?}");
    }
}

#[test]
fn globs_choose_the_files_of_a_folder() {
    let here = archive();
    let chosen = |arguments: &[&str]| {
        let mut all = vec!["minutes", "--quiet", "--exclude", "*.docx"];
        all.extend(arguments);
        paths(&extract(here.path(), &all, 0).stdout)
    };
    assert_eq!(
        chosen(&["--exclude", "drafts/"]),
        ["minutes/2021/a.md", "minutes/2021/b.txt"]
    );
    assert_eq!(chosen(&["--include", "*.md"]), ["minutes/2021/a.md"]);
    fs::write(here.path().join("minutes/.gitignore"), "2021\n").unwrap();
    assert_eq!(chosen(&[]), ["minutes/drafts/c.txt"]);
    let wrong = extract(here.path(), &["minutes", "--include", "{a"], 2);
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(
        said.starts_with("rapporteur: --include, --exclude: error parsing glob"),
        "{said}"
    );
}

#[test]
fn paths_come_from_a_list_too() {
    let here = archive();
    fs::write(
        here.path().join("list"),
        "minutes/2021/b.txt\n\nminutes/drafts\n",
    )
    .unwrap();
    let output = extract(here.path(), &["--files-from", "list"], 0);
    assert_eq!(
        paths(&output.stdout),
        ["minutes/2021/b.txt", "minutes/drafts/c.txt"]
    );
}

#[test]
fn a_list_on_standard_input_is_read_once_for_every_run() {
    let here = archive();
    let run = |list: &str| {
        fs::write(here.path().join("list"), list).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .args(["extract", "--files-from", "-", "-o", "m.sqlite"])
            .current_dir(here.path())
            .stdin(File::open(here.path().join("list")).unwrap())
            .output()
            .unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    run("minutes/2021/a.md\n");
    let said = run("minutes/2021/a.md\nminutes/2021/b.txt\n");
    assert!(
        said.starts_with("2 meetings in 2 documents; 1 unchanged\n"),
        "{said}"
    );
}

#[test]
fn packages_are_read_without_unpacking_them() {
    let here = TempDir::new().unwrap();
    let members = [
        ("2021/a.md", call(3, &["Ann Lee"])),
        ("b.txt", call(10, &["Tom Reed"])),
    ];
    let mut zip = zip::ZipWriter::new(File::create(here.path().join("m.zip")).unwrap());
    for (name, text) in members.iter().rev() {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("photo.jpg", zip::write::SimpleFileOptions::default())
        .unwrap();
    zip.finish().unwrap();
    let gz = flate2::write::GzEncoder::new(
        File::create(here.path().join("m.tar.gz")).unwrap(),
        flate2::Compression::fast(),
    );
    let mut tar = tar::Builder::new(gz);
    for (name, text) in &members {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, name, text.as_bytes()).unwrap();
    }
    tar.into_inner().unwrap().finish().unwrap();
    for package in ["m.zip", "m.tar.gz"] {
        let output = extract(here.path(), &[package], 0);
        let expected = ["2021/a.md", "b.txt"].map(|name| format!("{package}/{name}"));
        assert_eq!(paths(&output.stdout), expected);
    }
    let half = fs::read(here.path().join("m.tar.gz")).unwrap();
    fs::write(here.path().join("half.tgz"), &half[..half.len() / 2]).unwrap();
    let output = extract(here.path(), &["half.tgz"], 1);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("rapporteur: half.tgz: this package is broken ("),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_closed_folders_cost_an_error_each() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let here = archive();
    symlink("..", here.path().join("minutes/2021/up")).unwrap();
    let closed = here.path().join("minutes/closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let readable = fs::read_dir(&closed).is_ok();
    let output = extract(
        here.path(),
        &["minutes", "-q"],
        if readable { 1 } else { 3 },
    );
    let said = String::from_utf8(output.stderr).unwrap();
    let line = "rapporteur: minutes/2021/up: this link leads back to a folder above it; it is not followed";
    assert!(said.lines().any(|said| said == line), "{said}");
    // Whoever may enter every folder sees no failure here.
    let line = "rapporteur: minutes/closed: permission denied; check who may use it";
    assert_eq!(said.lines().any(|said| said == line), !readable, "{said}");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_strict_run_ends_at_the_first_failure_and_leaves_nothing() {
    let here = archive();
    for out in ["m.sqlite", "t/", "m.jsonl"] {
        let output = extract(here.path(), &["minutes", "-q", "--strict", "-o", out], 1);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with(BROKEN), "{said}");
        assert!(!here.path().join(out).exists());
    }
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 1);
}
