//! A database that is there.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{MadeBy, schema};
use crate::archive::{EntryFailure, Facts, Summary, reason};
use crate::table::{self, Cell, Column, Kind, NOT_READ, Row, Table};

/// Why a database cannot be read or written.
#[derive(Debug)]
pub struct DatabaseError(Problem);

#[derive(Debug)]
enum Problem {
    /// Another program's database, or no database at all.
    NotOurs,
    /// Another program is writing to it, or was stopped while it did; the file that says so.
    InUse(String),
    File(io::Error),
    Sqlite(rusqlite::Error),
}

impl From<io::Error> for DatabaseError {
    fn from(error: io::Error) -> Self {
        Self(Problem::File(error))
    }
}

impl From<rusqlite::Error> for DatabaseError {
    fn from(error: rusqlite::Error) -> Self {
        Self(Problem::Sqlite(error))
    }
}

impl fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::NotOurs => {
                f.write_str("this is no archive that rapporteur made; give another path")
            }
            Problem::InUse(file) => write!(
                f,
                "another program writes to it, or was stopped while it did: `{file}` is there; close it in that program"
            ),
            Problem::File(error) => write!(f, "cannot be opened: {}", reason(error)),
            Problem::Sqlite(error) => sqlite(error, f),
        }
    }
}

impl DatabaseError {
    /// Whether the file is damaged, not only made by another version.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        matches!(&self.0, Problem::Sqlite(error) if is_damage(error))
    }
}

fn is_damage(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(
        code,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
    )
}

/// What an error of `SQLite` means, and what to do.
fn sqlite(error: &rusqlite::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match error.sqlite_error_code() {
        _ if is_damage(error) => {
            write!(
                f,
                "the database is damaged ({error}); make it anew with --fresh"
            )
        }
        Some(ErrorCode::DiskFull) => {
            f.write_str("the disk of the output, or that of temporary files, is full; make room")
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            f.write_str("another program holds the database; close it there")
        }
        _ => write!(f, "the database cannot be used: {error}"),
    }
}

impl std::error::Error for DatabaseError {}

/// Where the application's id ends in the head of a database.
const ID_ENDS: usize = 72;

/// A database of an archive, opened for reading.
pub struct Database {
    pub(crate) connection: Connection,
    file: PathBuf,
}

impl Database {
    /// Opens the database in this file.
    ///
    /// # Errors
    /// When it cannot be read, or is none of ours.
    pub fn open(file: &Path) -> Result<Self, DatabaseError> {
        Self::check(file)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        Ok(Self {
            connection,
            file: file.to_owned(),
        })
    }

    /// Does the work on each table with so many threads: each has the database open for itself and takes the next table.
    ///
    /// # Errors
    /// When the database cannot be opened, or the work says so.
    pub fn each_table<E: From<DatabaseError> + Send>(
        &self,
        threads: usize,
        work: impl Fn(&Self, &'static Table) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let tables: Vec<&Table> = table::all().collect();
        let threads = threads.clamp(1, tables.len());
        let left = Mutex::new(tables);
        let next = || left.lock().unwrap_or_else(PoisonError::into_inner).pop();
        // A connection belongs to one thread; the file does not.
        let file = &self.file;
        let take_tables = || {
            let database = Self::open(file)?;
            while let Some(table) = next() {
                work(&database, table)?;
            }
            Ok(())
        };
        thread::scope(|scope| {
            let threads: Vec<_> = (0..threads).map(|_| scope.spawn(take_tables)).collect();
            threads
                .into_iter()
                .try_for_each(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
        })
    }

    /// Checks that the file may be replaced: that it is one of ours, be it damaged, and that nobody writes to it.
    ///
    /// # Errors
    /// When it may not.
    pub fn check(file: &Path) -> Result<(), DatabaseError> {
        let mut head = Vec::new();
        File::open(file)?
            .take(ID_ENDS as u64)
            .read_to_end(&mut head)?;
        let id = schema::APPLICATION_ID.to_be_bytes();
        if head.len() < ID_ENDS || !head.starts_with(b"SQLite format 3\0") || !head.ends_with(&id) {
            return Err(DatabaseError(Problem::NotOurs));
        }
        for end in ["-journal", "-wal"] {
            let mut beside = file.as_os_str().to_owned();
            beside.push(end);
            if Path::new(&beside).metadata().is_ok_and(|one| one.len() > 0) {
                let beside = beside.to_string_lossy().into_owned();
                return Err(DatabaseError(Problem::InUse(beside)));
            }
        }
        Ok(())
    }

    /// What the database was made by.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn made_by(&self) -> Result<MadeBy, DatabaseError> {
        let value = |name: &str| {
            self.connection
                .query_row("SELECT value FROM about WHERE name = ?", [name], |row| {
                    row.get(0)
                })
        };
        Ok(MadeBy {
            version: value("version")?,
            grammars: value("grammars")?,
            output: value("output")?,
        })
    }

    /// The facts of each meeting, in the order of the documents.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn facts(&self, each: &mut dyn FnMut(&Facts)) -> Result<(), DatabaseError> {
        let mut select = self.connection.prepare(
            "SELECT path, house, format, coalesce(date, month), attendees, guests, apologies, sections, suggestions,
                    questions, decisions, next_steps, \"references\", links, notes, unread, read, confidence
             FROM meetings ORDER BY rowid",
        )?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let mut counts = [0; 12];
            for (at, count) in counts.iter_mut().enumerate() {
                *count = usize::try_from(row.get::<_, i64>(4 + at)?).unwrap_or_default();
            }
            each(&Facts {
                path: row.get(0)?,
                house: row.get(1)?,
                format: row.get(2)?,
                date: row.get(3)?,
                counts,
                read: row.get(16)?,
                confidence: row.get(17)?,
            });
        }
        Ok(())
    }

    /// The rows of a table of [`crate::table::all`], in order.
    ///
    /// # Errors
    /// When the file cannot be read, or `each` says so.
    pub fn rows<E: From<DatabaseError>>(
        &self,
        table: &Table,
        each: &mut dyn FnMut(Row) -> Result<(), E>,
    ) -> Result<(), E> {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|one| schema::quoted(one.name))
            .collect();
        let from = schema::quoted(table.name);
        // A view has an order of its own.
        let order = if NOT_READ.iter().any(|view| view.name == table.name) {
            ""
        } else {
            " ORDER BY rowid"
        };
        let sql = format!("SELECT {} FROM {from}{order}", columns.join(", "));
        let mut select = self.connection.prepare(&sql).map_err(DatabaseError::from)?;
        let mut rows = select.query([]).map_err(DatabaseError::from)?;
        while let Some(row) = rows.next().map_err(DatabaseError::from)? {
            each(cells(table, row).map_err(DatabaseError::from)?)?;
        }
        Ok(())
    }

    /// The path of the document and the record as JSON, of each meeting in the order of the documents.
    ///
    /// # Errors
    /// When the file cannot be read, or `each` says so.
    pub fn records<E: From<DatabaseError>>(
        &self,
        each: &mut dyn FnMut(&str, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT path, record FROM meetings JOIN records USING (meeting_id) ORDER BY meetings.rowid";
        let mut select = self.connection.prepare(sql).map_err(DatabaseError::from)?;
        let mut rows = select.query([]).map_err(DatabaseError::from)?;
        while let Some(row) = rows.next().map_err(DatabaseError::from)? {
            let text = |at| row.get_ref(at).and_then(|value| Ok(value.as_str()?));
            let path = text(0).map_err(DatabaseError::from)?;
            each(path, text(1).map_err(DatabaseError::from)?)?;
        }
        Ok(())
    }

    /// The archive in numbers; every document counts as unchanged.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn summary(&self) -> Result<Summary, DatabaseError> {
        let mut summary = Summary::default();
        self.facts(&mut |facts| summary.add(facts))?;
        let mut select = self
            .connection
            .prepare("SELECT path, status, code FROM documents ORDER BY place")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            match row.get_ref(1)?.as_str().unwrap_or_default() {
                "read" => summary.unchanged += 1,
                "duplicate" => summary.duplicates += 1,
                "failed" => summary.fail(&row.get::<_, String>(2)?),
                _ => summary.skip(&row.get::<_, String>(0)?),
            }
        }
        Ok(summary)
    }

    /// The documents that could not be read, with the reason of each.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn failures(&self) -> Result<Vec<(String, EntryFailure)>, DatabaseError> {
        let mut select = self
            .connection
            .prepare("SELECT path, code, message FROM errors")?;
        let failures = select.query_map([], |row| {
            let (code, message): (String, String) = (row.get(1)?, row.get(2)?);
            Ok((row.get(0)?, EntryFailure::new(&code, message)))
        })?;
        Ok(failures.collect::<Result<_, _>>()?)
    }
}

fn cells(table: &Table, row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let cell = |(at, column): (usize, &Column)| {
        Ok(match (row.get_ref(at)?, column.kind) {
            (ValueRef::Integer(value), Kind::Boolean) => Cell::Boolean(value != 0),
            (ValueRef::Integer(value), _) => Cell::Integer(value),
            (ValueRef::Real(value), _) => Cell::Real(value),
            (ValueRef::Text(text), _) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
            (ValueRef::Null | ValueRef::Blob(_), _) => Cell::Null,
        })
    };
    table.columns.iter().enumerate().map(cell).collect()
}
