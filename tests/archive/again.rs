//! A second run, after new files, another order or a kill.

use std::fs;
use std::process::Command;

use super::command::run;
use super::files::bytes;
use super::{archive, call, extract};

#[test]
fn the_same_archive_gives_the_same_bytes_however_it_came_about() {
    for (format, out) in [
        ("sqlite", "o.sqlite"),
        ("csv", "o"),
        ("json", "j"),
        ("xlsx", "o.xlsx"),
        ("docx", "o.docx"),
    ] {
        let here = archive();
        fs::rename(
            here.path().join("minutes/2021/a.md"),
            here.path().join("a.md"),
        )
        .unwrap();
        let arguments = ["minutes", "--format", format, "-q", "-o", out];
        if format == "json" {
            fs::create_dir(here.path().join(out)).unwrap();
        }
        extract(here.path(), &arguments, 1);
        fs::rename(
            here.path().join("a.md"),
            here.path().join("minutes/2021/a.md"),
        )
        .unwrap();
        fs::remove_file(here.path().join("minutes/drafts/c.txt")).unwrap();
        extract(here.path(), &arguments, 1);
        let grown = bytes(&here.path().join(out));
        extract(
            here.path(),
            &[&arguments[..], &["--fresh", "--threads", "3"]].concat(),
            1,
        );
        assert!(grown == bytes(&here.path().join(out)), "{format}");
    }
}

#[test]
fn a_second_run_reads_only_what_is_new() {
    let here = archive();
    let arguments = ["minutes", "-o", "m.sqlite", "-v"];
    extract(here.path(), &arguments, 1);
    let first = fs::metadata(here.path().join("m.sqlite"))
        .unwrap()
        .modified()
        .unwrap();
    let output = extract(here.path(), &arguments, 1);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("3 meetings in 3 documents; 3 unchanged; 1 the same as another; 1 not readable; 1 left out"), "{said}");
    assert_eq!(
        fs::metadata(here.path().join("m.sqlite"))
            .unwrap()
            .modified()
            .unwrap(),
        first
    );
    fs::write(here.path().join("minutes/new.txt"), call(24, &["Tom Reed"])).unwrap();
    fs::remove_file(here.path().join("minutes/2021/a.md")).unwrap();
    let output = extract(here.path(), &arguments, 1);
    let said = String::from_utf8(output.stderr).unwrap();
    for line in [
        "minutes/new.txt: read",
        "minutes/2021/b.txt: unchanged",
        "minutes/drafts/c.txt: unchanged",
    ] {
        assert!(said.lines().any(|said| said == line), "{line}: {said}");
    }
    assert!(
        said.contains("3 meetings in 3 documents; 2 unchanged"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn a_killed_run_leaves_what_was_there() {
    let here = archive();
    for number in 0..400 {
        let text = call(1 + number % 28, &["Ann Lee", &format!("Tom Reed {number}")]);
        fs::write(here.path().join(format!("minutes/{number}.txt")), text).unwrap();
    }
    let arguments = ["extract", "minutes", "-q", "-o"];
    for out in ["m.sqlite", "t/"] {
        fs::remove_file(here.path().join("minutes/0.txt")).ok();
        run(here.path(), &[&arguments[..], &[out]].concat());
        let before = bytes(&here.path().join(out));
        fs::write(here.path().join("minutes/0.txt"), call(9, &["Esi Owusu"])).unwrap();
        for millis in [1, 3, 9, 27, 60, 120] {
            let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
                .args(arguments)
                .arg(out)
                .current_dir(here.path())
                .spawn()
                .unwrap();
            std::thread::sleep(std::time::Duration::from_millis(millis));
            child.kill().unwrap();
            child.wait().unwrap();
            let now = bytes(&here.path().join(out));
            if now == before {
                continue;
            }
            // The run was done before it was killed.
            break;
        }
        run(here.path(), &[&arguments[..], &[out]].concat());
        let after = bytes(&here.path().join(out));
        run(here.path(), &[&arguments[..], &["--fresh", out]].concat());
        assert!(after != before);
        assert!(
            after == bytes(&here.path().join(out)),
            "as if nothing had happened"
        );
    }
    let left: Vec<_> = fs::read_dir(here.path()).unwrap().collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn a_slip_in_a_path_does_not_empty_an_archive() {
    let here = archive();
    extract(here.path(), &["minutes", "-q", "-o", "m.sqlite"], 1);
    let before = bytes(&here.path().join("m.sqlite"));
    let output = extract(here.path(), &["minutse", "-q", "-o", "m.sqlite"], 3);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: minutse: no such file or folder; check the path\n"
    );
    assert!(before == bytes(&here.path().join("m.sqlite")));
}
