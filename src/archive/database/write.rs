//! A database in the making.

use std::fmt::Write;
use std::fs::File;
use std::path::Path;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, params};

use super::query::DatabaseError;
use super::{MadeBy, across, schema};
use crate::table::{Cell, MeetingRows, TABLES};

/// A database that is being made, in one transaction.
pub struct Draft {
    pub(super) connection: Connection,
    place: i64,
    /// How a row of each of [`TABLES`] is inserted.
    inserts: Vec<String>,
}

/// A document as it is entered: its rows and what they came from.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The rows of each of its meetings.
    pub meetings: Vec<MeetingRows>,
    /// The record of each of its meetings as JSON.
    pub records: Vec<String>,
    /// The reading text that spans point into.
    pub text: String,
}

impl Draft {
    /// Begins a database in an empty file. Documents can be carried over from the database in the file `before`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn begin(
        file: &Path,
        made_by: &MadeBy,
        before: Option<&Path>,
    ) -> Result<Self, DatabaseError> {
        // Made here first, since the system says better than the database why a file cannot be made.
        File::create(file)?;
        let connection = Connection::open(file)?;
        // The file is renamed into place when it is whole: until then nothing in it needs to be safe. Every row names a
        // meeting that was entered with it, and records are longer than the pages that are usual.
        connection.execute_batch(&format!(
            "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
             PRAGMA cache_size = -32768; PRAGMA application_id = {};",
            schema::APPLICATION_ID
        ))?;
        if let Some(before) = before {
            connection.execute("ATTACH DATABASE ? AS before", [read_only(before)])?;
        }
        connection.execute_batch("BEGIN")?;
        connection.execute_batch(&schema::all())?;
        connection.set_prepared_statement_cache_capacity(64);
        let draft = Self {
            connection,
            place: 0,
            inserts: TABLES.iter().map(schema::insert).collect(),
        };
        for (name, value) in [
            ("program", "rapporteur"),
            ("version", &made_by.version),
            ("grammars", &made_by.grammars),
            ("output", &made_by.output),
        ] {
            draft
                .connection
                .execute("INSERT INTO about VALUES (?, ?)", [name, value])?;
        }
        Ok(draft)
    }

    /// Enters a document that was read.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn read(
        &mut self,
        path: &str,
        sha256: &str,
        modified: Option<&str>,
        entered: &Entered,
    ) -> Result<(), DatabaseError> {
        for (meeting, record) in entered.meetings.iter().zip(&entered.records) {
            let beginning = &meeting.beginning;
            for (insert, rows) in self.inserts.iter().zip(&meeting.tables) {
                if rows.is_empty() {
                    continue;
                }
                let mut insert = self.connection.prepare_cached(insert)?;
                // What is bound stays bound from row to row.
                for (at, cell) in (1..).zip(beginning) {
                    insert.raw_bind_parameter(at, cell)?;
                }
                for row in rows {
                    for (at, cell) in (1 + beginning.len()..).zip(row) {
                        insert.raw_bind_parameter(at, cell)?;
                    }
                    insert.raw_execute()?;
                }
            }
            let mut insert = self.prepared("INSERT INTO records VALUES (?, ?)")?;
            insert.execute([&meeting.meeting_id, record])?;
        }
        self.prepared("INSERT INTO texts VALUES (?, ?)")?
            .execute([sha256, &entered.text])?;
        self.read_row(path, sha256, modified, entered.meetings.len())
    }

    pub(super) fn read_row(
        &mut self,
        path: &str,
        sha256: &str,
        modified: Option<&str>,
        meetings: usize,
    ) -> Result<(), DatabaseError> {
        let meetings = i64::try_from(meetings).unwrap_or(i64::MAX);
        self.place += 1;
        self.prepared("INSERT INTO documents VALUES (?, ?, 'read', ?, ?, ?, NULL, NULL, NULL)")?
            .execute(params![self.place, path, sha256, modified, meetings])?;
        Ok(())
    }

    /// Enters a document with the same content as one before it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn duplicate(
        &mut self,
        path: &str,
        sha256: &str,
        same_as: &str,
    ) -> Result<(), DatabaseError> {
        self.place += 1;
        self.prepared(
            "INSERT INTO documents VALUES (?, ?, 'duplicate', ?, NULL, NULL, ?, NULL, NULL)",
        )?
        .execute(params![self.place, path, sha256, same_as])?;
        Ok(())
    }

    /// Enters a document that could not be read.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn failed(
        &mut self,
        path: &str,
        sha256: Option<&str>,
        code: &str,
        message: &str,
    ) -> Result<(), DatabaseError> {
        self.place += 1;
        self.prepared("INSERT INTO documents VALUES (?, ?, 'failed', ?, NULL, NULL, NULL, ?, ?)")?
            .execute(params![self.place, path, sha256, code, message])?;
        Ok(())
    }

    /// Enters a file that was left out.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn skipped(&mut self, path: &str, reason: &str) -> Result<(), DatabaseError> {
        self.place += 1;
        self.prepared(
            "INSERT INTO documents VALUES (?, ?, 'skipped', NULL, NULL, NULL, NULL, NULL, ?)",
        )?
        .execute(params![self.place, path, reason])?;
        Ok(())
    }

    /// Counts across meetings, makes the indexes and closes the file.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(self, aliases: &[(String, String)]) -> Result<(), DatabaseError> {
        for (written, name) in aliases {
            self.prepared("INSERT OR REPLACE INTO aliases VALUES (?, ?)")?
                .execute([written, name])?;
        }
        self.connection.execute_batch(schema::INDEXES)?;
        across::count(&self.connection)?;
        self.connection.execute_batch("ANALYZE main; COMMIT;")?;
        self.connection.close().map_err(|(_, error)| error.into())
    }

    fn prepared(&self, sql: &str) -> Result<rusqlite::CachedStatement<'_>, DatabaseError> {
        Ok(self.connection.prepare_cached(sql)?)
    }
}

/// A file as `SQLite` opens it without ever writing to it.
fn read_only(file: &Path) -> String {
    let mut uri = "file:".to_owned();
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b':' => uri.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(*byte)),
            // Writing to a string does not fail.
            byte => _ = write!(uri, "%{byte:02X}"),
        }
    }
    uri + "?mode=ro"
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Boolean(value) => ValueRef::Integer((*value).into()),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_keeps_its_meaning_in_an_address() {
        let address = read_only(Path::new("a b/50%?#é.sqlite"));
        assert_eq!(address, "file:a%20b/50%25%3F%23%C3%A9.sqlite?mode=ro");
    }
}
