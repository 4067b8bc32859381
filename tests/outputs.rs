//! Each output of an archive, read back with a library that did not write it, and compared with the database.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::Command;

use parquet::file::reader::{FileReader, SerializedFileReader};
use quick_xml::events::Event;
use rapporteur::table;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

const FIRST: &str = "\
Planning Committee Call Summary

3 May 2021 | 14:00 - 15:15 UTC

Attendees:
- Ann Lee, Chair
- José Núñez

I. Budget
The draft (https://example.org/draft) was read, \"as it stood\"; <b> & all.
Members asked the following questions:
- Can travel be cut by half?

Next steps: Ann Lee will send a second draft by June 2021.
";

const SECOND: &str = "\
Planning Committee Call Summary

10 May 2021

Attendees:
- Ann Lee

# Hall
The hall is cold.

Votes: 3 for; 1 against

Next steps: Ann Lee will paint the hall by 4 June 2021.
";

/// A house that counts votes.
const HOUSE: &str = "\
name    = \"general-en\"
extends = \"general-en\"

[fields.votes]
list   = true
labels = [\"Votes\"]
";

/// An archive in every format.
fn outputs() -> TempDir {
    let here = TempDir::new().unwrap();
    fs::create_dir(here.path().join("in")).unwrap();
    for (name, text) in [
        ("a.txt", FIRST),
        ("b.md", SECOND),
        ("copy.md", SECOND),
        ("c.png", ""),
    ] {
        fs::write(here.path().join("in").join(name), text).unwrap();
    }
    fs::write(here.path().join("in/broken.docx"), "PK\x03\x04").unwrap();
    fs::create_dir(here.path().join("houses")).unwrap();
    fs::write(here.path().join("houses/own.toml"), HOUSE).unwrap();
    for arguments in [
        ["-o", "m.sqlite", "-q"].as_slice(),
        &["-o", "m.xlsx", "-q"],
        &["-o", "m.docx", "-q"],
        &["-o", "csv/", "-q"],
        &["-o", "parquet", "--format", "parquet", "-q"],
    ] {
        let run = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .args(["extract", "in", "--grammars", "houses"])
            .args(arguments)
            .current_dir(here.path())
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(1), "{arguments:?}");
    }
    here
}

fn database(here: &Path) -> Connection {
    let file = here.join("m.sqlite");
    Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

#[track_caller]
fn one<T: rusqlite::types::FromSql>(base: &Connection, sql: &str) -> T {
    base.query_row(sql, [], |row| row.get(0)).expect(sql)
}

#[test]
fn the_database_is_whole_and_its_views_and_search_answer() {
    let here = outputs();
    let base = database(here.path());
    assert_eq!(one::<String>(&base, "PRAGMA integrity_check"), "ok");
    let orphans = "SELECT count(*) FROM pragma_foreign_key_check";
    assert_eq!(one::<i64>(&base, orphans), 0);
    let found = "SELECT text FROM paragraphs WHERE rowid IN
                 (SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH 'cold')";
    assert!(one::<String>(&base, found).ends_with("The hall is cold."));
    assert_eq!(one::<i64>(&base, "SELECT count(*) FROM attendance"), 3);
    assert_eq!(one::<i64>(&base, "SELECT count(*) FROM open_next_steps"), 2);
    for table in table::all() {
        let count = format!("SELECT count(*) FROM pragma_table_info('{}')", table.name);
        let columns = one::<i64>(&base, &count);
        assert_eq!(
            usize::try_from(columns).unwrap(),
            table.columns.len(),
            "{}",
            table.name
        );
    }
}

#[test]
fn the_words_of_every_row_stand_where_the_row_says() {
    let here = outputs();
    let base = database(here.path());
    for table in [
        "people",
        "sections",
        "questions",
        "next_steps",
        "paragraphs",
        "fields",
    ] {
        let words = if table == "people" {
            "name"
        } else if table == "sections" {
            "title"
        } else {
            "text"
        };
        let elsewhere = format!(
            "SELECT count(*) FROM {table} AS t JOIN meetings USING (meeting_id) JOIN texts USING (sha256)
             WHERE substr(texts.text, t.span_start + 1, t.span_end - t.span_start) <> t.{words}"
        );
        assert_eq!(one::<i64>(&base, &elsewhere), 0, "{table}");
    }
}

#[test]
fn fields_of_the_house_are_rows_with_their_section() {
    let here = outputs();
    let base = database(here.path());
    let all = "SELECT group_concat(section || ' ' || field || ' ' || text, '; ') FROM fields";
    assert_eq!(
        one::<String>(&base, all),
        "0 votes 3 for; 0 votes 1 against"
    );
}

#[test]
fn a_step_that_is_due_in_a_month_has_no_day() {
    let here = outputs();
    let base = database(here.path());
    let mut select = base
        .prepare("SELECT due_date, due_month FROM next_steps ORDER BY path")
        .unwrap();
    let due = select
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let due: Vec<(Option<String>, Option<String>)> = due.map(Result::unwrap).collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        due,
        [
            (None, some("2021-06")),
            (some("2021-06-04"), some("2021-06"))
        ]
    );
}

#[test]
fn csv_and_parquet_have_the_rows_and_columns_of_the_database() {
    let here = outputs();
    let base = database(here.path());
    for table in table::all() {
        let name = table.name;
        let rows: i64 = one(&base, &format!("SELECT count(*) FROM \"{name}\""));
        let mut csv = csv::Reader::from_path(here.path().join(format!("csv/{name}.csv"))).unwrap();
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(csv.headers().unwrap().iter().collect::<Vec<_>>(), columns);
        let read = csv.records().map(Result::unwrap).count();
        assert_eq!(i64::try_from(read).unwrap(), rows, "{name}");
        let file = File::open(here.path().join(format!("parquet/{name}.parquet"))).unwrap();
        let parquet = SerializedFileReader::new(file).unwrap();
        let described = parquet.metadata().file_metadata();
        assert_eq!(described.num_rows(), rows, "{name}");
        let there = described.schema().get_fields();
        assert!(there.iter().map(|field| field.name()).eq(columns), "{name}");
    }
}

#[test]
fn parquet_has_days_as_days_and_text_as_it_was() {
    let here = outputs();
    let file = File::open(here.path().join("parquet/people.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let rows: Vec<String> = reader
        .get_row_iter(None)
        .unwrap()
        .map(|row| row.unwrap().to_string())
        .collect();
    assert!(rows[1].contains("date: 2021-05-03"), "{}", rows[1]);
    assert!(rows[1].contains("name: \"José Núñez\""), "{}", rows[1]);
    assert!(rows[1].contains("organisation: null"), "{}", rows[1]);
}

/// A part of a package.
fn part(package: &Path, name: &str) -> String {
    let mut package = zip::ZipArchive::new(File::open(package).unwrap()).unwrap();
    let mut text = String::new();
    package
        .by_name(name)
        .expect(name)
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// The text of elements of this name, with their attributes before it.
fn elements(xml: &str, name: &str) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = Vec::new();
    let mut open = None;
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(tag) if tag.name().as_ref() == name.as_bytes() => {
                let attributes = String::from_utf8_lossy(tag.attributes_raw()).into_owned();
                open = Some((attributes, String::new()));
            }
            Event::Empty(tag) if tag.name().as_ref() == name.as_bytes() => {
                let attributes = String::from_utf8_lossy(tag.attributes_raw()).into_owned();
                found.push((attributes, String::new()));
            }
            Event::End(tag) if tag.name().as_ref() == name.as_bytes() => found.extend(open.take()),
            Event::Text(text) => {
                if let Some((_, words)) = &mut open {
                    words.push_str(&String::from_utf8_lossy(&text));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn the_workbook_has_a_sheet_a_table_with_dates_filters_and_links() {
    let here = outputs();
    let book = here.path().join("m.xlsx");
    let sheets = elements(&part(&book, "xl/workbook.xml"), "sheet");
    for (table, (attributes, _)) in table::all().zip(&sheets) {
        assert!(
            attributes.contains(&format!("name=\"{}\"", table.name)),
            "{attributes}"
        );
    }
    assert_eq!(sheets.len(), table::all().count());
    let meetings = part(&book, "xl/worksheets/sheet1.xml");
    // 3 May 2021, counted from 30 December 1899.
    let dates = elements(&meetings, "v")
        .iter()
        .filter(|(_, value)| value == "44319")
        .count();
    assert_eq!(dates, 1);
    assert_eq!(
        elements(&meetings, "pane")[0].0.matches("frozen").count(),
        1
    );
    assert_eq!(elements(&meetings, "autoFilter").len(), 1);
    let links = table::all()
        .position(|table| table.name == "links")
        .unwrap()
        + 1;
    let links = part(&book, &format!("xl/worksheets/sheet{links}.xml"));
    assert_eq!(elements(&links, "hyperlink").len(), 1);
}

#[test]
fn the_report_can_be_read_again() {
    let here = outputs();
    let bytes = fs::read(here.path().join("m.docx")).unwrap();
    let report = rapporteur::read(&bytes).unwrap().text;
    for words in [
        "Planning Committee Call Summary",
        "Present: Ann Lee (Chair); José Núñez",
        "Can travel be cut by half?",
        "votes: 1 against",
        "Ann Lee will paint the hall by 4 June 2021.",
    ] {
        assert!(report.contains(words), "{words}: {report}");
    }
}

/// Runs a tool that may not be there; `None`, and a word on standard error, when it is not.
fn tool(name: &str, arguments: &[&str], here: &Path) -> Option<String> {
    let run = Command::new(name)
        .args(arguments)
        .current_dir(here)
        .output();
    let Ok(run) = run else {
        eprintln!("skipped: `{name}` is not installed");
        return None;
    };
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{name} {arguments:?}: {said}");
    Some(String::from_utf8(run.stdout).unwrap())
}

#[test]
fn the_sqlite3_tool_opens_the_database() {
    let here = outputs();
    let sql = "PRAGMA integrity_check; SELECT person FROM attendance WHERE date = '2021-05-03' ORDER BY person;
               SELECT count(*) FROM paragraphs_fts WHERE paragraphs_fts MATCH 'nunez OR draft';";
    if let Some(said) = tool("sqlite3", &["-readonly", "m.sqlite", sql], here.path()) {
        assert_eq!(said, "ok\nAnn Lee\nJosé Núñez\n1\n");
    }
}

/// `PYTHON` names one that has `pyarrow`, `duckdb`, `pandas`, `openpyxl` and `docx`; what it lacks is skipped.
#[test]
fn the_libraries_of_python_agree_with_the_database() {
    let here = outputs();
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let check = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outputs/check.py");
    if let Some(said) = tool(&python, &[check, "."], here.path()) {
        eprint!("{said}");
    }
}
