//! Folders, packages and lists in; JSON lines, tables and a database out; a second run; what goes wrong.

#[path = "support/command.rs"]
mod command;

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

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

fn csv(here: &Path, table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(here.join(format!("{table}.csv"))).unwrap();
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

const BROKEN: &str = "rapporteur: minutes/broken.docx: the ZIP package of this document is broken";

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

#[test]
fn tables_are_linked_and_say_where_every_row_is_from() {
    let here = archive();
    extract(here.path(), &["minutes", "-o", "tables/", "--quiet"], 1);
    let tables = here.path().join("tables");
    let meetings = csv(&tables, "meetings");
    assert_eq!(meetings.len(), 3);
    let people = csv(&tables, "people");
    assert_eq!(people.len(), 6);
    for person in &people {
        assert!(
            meetings.iter().any(|meeting| meeting[..3] == person[..3]),
            "{person:?}"
        );
        assert!(person[9].parse::<usize>().unwrap() < person[10].parse().unwrap());
    }
    let register: Vec<(String, String)> = csv(&tables, "register")
        .into_iter()
        .map(|row| (row[1].clone(), row[3].clone()))
        .collect();
    let expected = [
        ("Ann Lee", "3"),
        ("Jose Nunez", "1"),
        ("José Núñez", "1"),
        ("Tom Reed", "1"),
    ];
    assert_eq!(
        register,
        expected.map(|(name, count)| (name.to_owned(), count.to_owned()))
    );
    let alike = csv(&tables, "likely_same");
    let expected = [
        "person",
        "Jose Nunez",
        "José Núñez",
        "the same but for case, accents and points",
        "0",
    ];
    assert_eq!(alike, [expected]);
    let ledger = csv(&tables, "ledger");
    assert_eq!(ledger.len(), 1, "{ledger:?}");
    assert_eq!(ledger[0][2..5], ["2021-05-03", "2021-05-17", "3"]);
    assert_eq!(
        csv(&tables, "errors")[0][..2],
        ["minutes/broken.docx", "broken-package"]
    );
    assert_eq!(
        csv(&tables, "duplicates")[0][..2],
        ["minutes/2021/copy of b.txt", "minutes/2021/b.txt"]
    );
    assert_eq!(csv(&tables, "skipped")[0][0], "minutes/hall.png");
}

#[test]
fn aliases_merge_what_a_person_says_is_one() {
    let here = archive();
    fs::write(
        here.path().join("aliases.csv"),
        "written,name\nJose Nunez,José Núñez\n",
    )
    .unwrap();
    extract(
        here.path(),
        &["minutes", "-o", "t/", "-q", "--aliases", "aliases.csv"],
        1,
    );
    let register = csv(&here.path().join("t"), "register");
    let nunez = register.iter().find(|row| row[1] == "José Núñez").unwrap();
    assert_eq!(nunez[3], "2");
    assert_eq!(csv(&here.path().join("t"), "likely_same").len(), 0);
    fs::write(here.path().join("aliases.csv"), "a,b\n").unwrap();
    let output = extract(
        here.path(),
        &["minutes", "-o", "t/", "--aliases", "aliases.csv"],
        2,
    );
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: aliases.csv: line 1: the columns `written` and `name` are missing; name them in the first line\n"
    );
}

/// Bytes of everything in a folder or file.
fn bytes(path: &Path) -> Vec<u8> {
    if path.is_file() {
        return fs::read(path).unwrap();
    }
    let mut paths: Vec<_> = fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.iter().flat_map(|path| bytes(path)).collect()
}

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

#[test]
fn what_is_not_ours_is_not_replaced() {
    let here = archive();
    fs::write(here.path().join("own.sqlite"), "my notes").unwrap();
    let output = extract(here.path(), &["minutes", "-o", "own.sqlite"], 3);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: own.sqlite: this is no archive that rapporteur made; give another path\n"
    );
    assert_eq!(
        fs::read(here.path().join("own.sqlite")).unwrap(),
        b"my notes"
    );
    let output = extract(here.path(), &["minutes", "-o", "minutes"], 3);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.ends_with("which no run has put there; give a folder of its own\n"),
        "{said}"
    );
    assert!(here.path().join("minutes/hall.png").exists());
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

#[test]
fn many_meetings_in_one_file_are_an_array() {
    let here = archive();
    extract(here.path(), &["minutes", "-q", "-o", "all.json"], 1);
    let all: Vec<Value> =
        serde_json::from_slice(&fs::read(here.path().join("all.json")).unwrap()).unwrap();
    assert_eq!(all.len(), 3);
    fs::remove_dir_all(here.path().join("minutes/2021")).unwrap();
    fs::remove_dir_all(here.path().join("minutes/drafts")).unwrap();
    extract(here.path(), &["minutes", "-q", "-o", "none.json"], 1);
    assert_eq!(
        fs::read_to_string(here.path().join("none.json")).unwrap(),
        "[\n]\n"
    );
}

#[test]
fn a_table_format_needs_a_place() {
    let here = archive();
    let output = extract(here.path(), &["minutes", "--format", "parquet"], 2);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: --format: parquet is written to a folder; name it with --output\n"
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
fn an_output_is_summed_up_again() {
    let here = archive();
    for out in ["m.sqlite", "t/", "m.jsonl", "m.json"] {
        let made = extract(here.path(), &["minutes", "-o", out], 1);
        let said = String::from_utf8(made.stderr).unwrap();
        let found = said.split_once("\nhouse").expect("a summary").1;
        let output = run(here.path(), &["report", out.trim_end_matches('/')]);
        let report = String::from_utf8(output.stdout).unwrap();
        assert!(report.starts_with("3 meetings in 3 documents"), "{report}");
        assert!(report.ends_with(found), "{out}: {report}");
    }
    let output = run(here.path(), &["report", "minutes/2021/b.txt"]);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "rapporteur: minutes/2021/b.txt: this is no archive that rapporteur made; give another path\n"
    );
}

#[test]
fn the_page_of_an_output_says_the_same_whatever_its_format() {
    let here = archive();
    let page = |out: &str| {
        let output = run(here.path(), &["report", out, "--html", "r.html"]);
        assert!(output.status.success(), "{output:?}");
        let page = fs::read_to_string(here.path().join("r.html")).unwrap();
        let data = page.split_once("id=\"data\">").unwrap().1;
        let mut data: Value =
            serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
        // What could not be read stands in tables alone.
        data["failed"].take();
        data
    };
    extract(here.path(), &["minutes", "-q", "-o", "m.sqlite"], 1);
    let of_database = page("m.sqlite");
    assert_eq!(
        of_database["people"],
        serde_json::json!(["Ann Lee", "José Núñez", "Jose Nunez", "Tom Reed"])
    );
    for out in ["t/", "m.jsonl", "m.json"] {
        extract(here.path(), &["minutes", "-q", "-o", out], 1);
        assert_eq!(page(out.trim_end_matches('/')), of_database, "{out}");
    }
    let once = fs::read_to_string(here.path().join("m.jsonl")).unwrap();
    fs::write(here.path().join("twice.jsonl"), once.repeat(2)).unwrap();
    assert_eq!(page("twice.jsonl"), of_database);
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

#[test]
fn an_end_that_names_no_format_is_refused() {
    let here = archive();
    for (out, sentence) in [
        (
            "out.pdf",
            "the end `.pdf` names no format; give .json, .jsonl, .sqlite, .xlsx, .docx, a folder, or say --format",
        ),
        (
            "out.csv",
            "the end `.csv` names no format; csv is a folder of tables: name a folder, and say --format csv",
        ),
    ] {
        let output = extract(here.path(), &["minutes", "-o", out], 2);
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            format!("rapporteur: {out}: {sentence}\n")
        );
        assert!(!here.path().join(out).exists());
    }
}
