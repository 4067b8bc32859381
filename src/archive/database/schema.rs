//! The tables, views and indexes as SQL.

use crate::table::{Column, Kind, TABLES, Table};

/// "RAPP": how `file` and this program tell that a database is one of ours.
pub(super) const APPLICATION_ID: i32 = 0x5241_5050;

/// Tables that are not made of single meetings. Records and texts are long: they stand in the order in which they come, and
/// the index has what they are found by.
pub(super) const OWN: &str = "
CREATE TABLE about (name TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE documents (
  place INTEGER PRIMARY KEY, path TEXT NOT NULL, status TEXT NOT NULL, sha256 TEXT, modified TEXT,
  meetings INTEGER,
  same_as TEXT, code TEXT, message TEXT
);
CREATE TABLE records (meeting_id TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE aliases (written TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
";

/// Names of the views over `documents` that outputs show as tables.
pub(super) const VIEWS: &str = "
CREATE VIEW errors AS
  SELECT path, code, message, sha256 FROM documents WHERE status = 'failed' ORDER BY place;
CREATE VIEW duplicates AS
  SELECT path, same_as, sha256 FROM documents WHERE status = 'duplicate' ORDER BY place;
CREATE VIEW skipped AS
  SELECT path, message AS reason FROM documents WHERE status = 'skipped' ORDER BY place;
CREATE VIEW attendance AS
  SELECT people.meeting_id, people.path, people.date, meetings.title, meetings.house, people.attendance,
         coalesce(aliases.name, people.name) AS person, people.name AS written, people.organisation, people.role,
         people.confidence, people.span_start, people.span_end, people.line
  FROM people JOIN meetings USING (meeting_id) LEFT JOIN aliases ON aliases.written = people.name
  WHERE people.name IS NOT NULL;
CREATE VIEW open_next_steps AS
  SELECT next_steps.*, meetings.title, meetings.house
  FROM next_steps JOIN meetings USING (meeting_id) WHERE next_steps.done IS NOT 1;
";

pub(super) fn create(table: &Table) -> String {
    let columns: Vec<String> = table.columns.iter().map(column).collect();
    let key = match table.columns.iter().any(|column| column.name == "entry") {
        true => {
            ", PRIMARY KEY (meeting_id, entry), FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id)"
        }
        false if table.name == "meetings" => ", PRIMARY KEY (meeting_id)",
        false => "",
    };
    // A rowid table: the full-text index points at rows by it.
    format!(
        "CREATE TABLE {} ({}{key});",
        quoted(table.name),
        columns.join(", ")
    )
}

fn column(column: &Column) -> String {
    let kind = match column.kind {
        Kind::Text => "TEXT",
        Kind::Date => "TEXT /* YYYY-MM-DD */",
        Kind::Integer => "INTEGER",
        Kind::Boolean => "INTEGER /* 0 or 1 */",
        Kind::Real => "REAL",
    };
    format!("{} {kind}", quoted(column.name))
}

pub(super) fn insert(table: &Table) -> String {
    let holes = vec!["?"; table.columns.len()].join(", ");
    format!("INSERT INTO {} VALUES ({holes})", quoted(table.name))
}

/// Copies the rows of a meeting from the database `before`, with another path.
pub(super) fn carry_over(table: &Table) -> String {
    let columns: Vec<String> = table.columns.iter().map(|one| quoted(one.name)).collect();
    let read: Vec<&str> = columns
        .iter()
        .map(|name| match name.as_str() {
            "\"path\"" => "?2",
            "\"modified\"" => "?3",
            name => name,
        })
        .collect();
    let order = if table.name == "meetings" {
        ""
    } else {
        " ORDER BY entry"
    };
    format!(
        "INSERT INTO main.{name} ({}) SELECT {} FROM before.{name} WHERE meeting_id = ?1{order}",
        columns.join(", "),
        read.join(", "),
        name = quoted(table.name),
    )
}

/// Names in SQL: `references` is a keyword.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

pub(super) fn all() -> String {
    let mut sql = OWN.to_owned();
    for table in TABLES {
        sql.push_str(&create(table));
    }
    sql.push_str(VIEWS);
    sql
}

/// Made after the rows, which is faster; so is an index of words that is written in large pieces.
pub(super) const INDEXES: &str = "
CREATE INDEX meetings_date ON meetings (date);
CREATE INDEX people_name ON people (name);
CREATE INDEX people_organisation ON people (organisation);
CREATE INDEX documents_path ON documents (path);
CREATE INDEX documents_sha256 ON documents (sha256);
CREATE VIRTUAL TABLE paragraphs_fts USING fts5(text, content='paragraphs', tokenize='unicode61 remove_diacritics 2');
INSERT INTO paragraphs_fts (paragraphs_fts, rank) VALUES ('hashsize', 8388608);
INSERT INTO paragraphs_fts (paragraphs_fts) VALUES ('rebuild');
";
