//! What a new database takes over from the one that is there.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, params};

use super::query::{Database, DatabaseError};
use super::schema;
use super::write::Draft;
use crate::table::{TABLES, meeting_id};

/// A document as the database before lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviousDocument {
    /// Its path.
    pub path: String,
    /// SHA-256 of its bytes; none where they could not be had.
    pub sha256: Option<String>,
    /// When it was last changed, where that is known.
    pub modified: Option<String>,
    /// The kind of failure, where it failed.
    pub code: Option<String>,
}

impl Draft {
    /// Enters a document as the database before has it, under the path and time that it has now.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn unchanged(
        &mut self,
        path: &str,
        sha256: &str,
        modified: Option<&str>,
    ) -> Result<(), DatabaseError> {
        let meetings: i64 = self
            .connection
            .prepare_cached(
                "SELECT meetings FROM before.documents WHERE sha256 = ? AND status = 'read'",
            )?
            .query_row([sha256], |row| row.get(0))?;
        let meetings = usize::try_from(meetings).unwrap_or_default();
        for number in 1..=meetings {
            let id = meeting_id(sha256, number);
            for table in TABLES {
                let mut copy = self.connection.prepare_cached(&schema::carry_over(table))?;
                let parameters = params![id, path, modified];
                let used = copy.parameter_count();
                copy.execute(&parameters[..used])?;
            }
            // The record names its document too.
            self.connection
                .prepare_cached(
                    "INSERT INTO main.records SELECT meeting_id, CASE json_extract(record, '$.source.path')
                       WHEN ?2 THEN record ELSE json_set(record, '$.source.path', ?2) END
                     FROM before.records WHERE meeting_id = ?1",
                )?
                .execute([id.as_str(), path])?;
        }
        self.connection
            .prepare_cached("INSERT INTO main.texts SELECT * FROM before.texts WHERE sha256 = ?")?
            .execute([sha256])?;
        self.read_row(path, sha256, modified, meetings)
    }
}

impl Database {
    /// Does what looks at the database many times: it is opened for that once and kept open, not opened for each look.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn kept_open<T>(&self, look: impl FnOnce() -> T) -> Result<T, DatabaseError> {
        let _opened = self.connection.unchecked_transaction()?;
        Ok(look())
    }

    /// The document that was entered at this place, from 1.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn document(&self, place: usize) -> Result<Option<PreviousDocument>, DatabaseError> {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        let document = self
            .connection
            .prepare_cached("SELECT path, sha256, modified, code FROM documents WHERE place = ?")?
            .query_row([place], |row| {
                Ok(PreviousDocument {
                    path: row.get(0)?,
                    sha256: row.get(1)?,
                    modified: row.get(2)?,
                    code: row.get(3)?,
                })
            });
        Ok(document.optional()?)
    }

    /// SHA-256 of every document that was read.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn contents(&self) -> Result<HashSet<String>, DatabaseError> {
        let sql = "SELECT sha256 FROM documents WHERE status = 'read'";
        let mut select = self.connection.prepare(sql)?;
        let contents = select.query_map([], |row| row.get(0))?;
        Ok(contents.collect::<Result<_, _>>()?)
    }
}
