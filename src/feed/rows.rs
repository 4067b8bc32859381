//! Rows of a resource as JSON objects.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::{Map, Value, json};

use super::filter::Filter;
use super::resources::{Property, Resource, resource};
use crate::archive::database::{Database, DatabaseError};
use crate::archive::sha256;
use crate::table::Kind;

/// An archive as its feed.
pub struct Feed {
    database: Database,
    shown: Shown,
}

/// How documents are named in the feed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Below the folder that all documents share: nothing of the machine's folders is told.
    #[default]
    Relative,
    /// As they were given or found.
    Whole,
}

/// A row.
pub(super) type Object = Map<String, Value>;

/// Some rows of a resource.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The rows.
    pub rows: Vec<Value>,
    /// How many there are before `offset` and `limit` count.
    pub total: usize,
}

impl Feed {
    /// The feed of the archive in this file.
    ///
    /// # Errors
    /// When it cannot be read, or is no archive.
    pub fn open(file: &Path, shown: Shown) -> Result<Self, DatabaseError> {
        let database = Database::open(file)?;
        let shared = match shown {
            Shown::Relative => shared_folder(&database.connection)?,
            Shown::Whole => 0,
        };
        functions(&database.connection, shared)?;
        Ok(Self { database, shown })
    }

    /// The database that it is made from.
    #[must_use]
    pub fn database(&self) -> &Database {
        &self.database
    }

    pub(super) fn connection(&self) -> &Connection {
        &self.database.connection
    }

    /// SHA-256 over what the archive was made from: the same as long as no answer changes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn generation(&self) -> Result<String, DatabaseError> {
        let mut all = format!("{} {:?}", env!("CARGO_PKG_VERSION"), self.shown);
        for sql in [
            "SELECT name || value FROM about",
            "SELECT concat(path, status, sha256, modified, code) FROM documents ORDER BY place",
        ] {
            let mut select = self.connection().prepare(sql)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                all.push_str(row.get_ref(0)?.as_str().unwrap_or_default());
                all.push('\n');
            }
        }
        Ok(sha256(all.as_bytes()))
    }

    /// The rows of a resource that a filter lets through.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn page(&self, resource: &Resource, filter: &Filter) -> Result<Page, DatabaseError> {
        let (filtered, values) = filter.conditions(resource, false);
        let mut rows = Vec::new();
        let mut sql = format!(
            "{}{filtered} ORDER BY {}",
            select(resource),
            order(resource, filter)
        );
        let limit = filter
            .limit
            .map_or(-1, |limit| i64::try_from(limit).unwrap_or(i64::MAX));
        let offset = i64::try_from(filter.offset).unwrap_or(i64::MAX);
        // Writing to a string does not fail.
        let _ = write!(sql, " LIMIT {limit} OFFSET {offset}");
        let mut select = self.connection().prepare_cached(&sql)?;
        let mut found = select.query(params_from_iter(&values))?;
        while let Some(row) = found.next()? {
            rows.push(Value::Object(object(resource, row)?));
        }
        // A page that is not full is the last: it says itself how many there are.
        let is_last = filter.limit.is_none_or(|limit| rows.len() < limit);
        let total = if is_last && (filter.offset == 0 || !rows.is_empty()) {
            filter.offset + rows.len()
        } else {
            self.total(resource, filter)?
        };
        Ok(Page { rows, total })
    }

    /// How many rows of a resource a filter lets through.
    fn total(&self, resource: &Resource, filter: &Filter) -> Result<usize, DatabaseError> {
        let (filtered, values) = filter.conditions(resource, true);
        let counted = if filter.asks_of_meetings(resource) {
            &resource.counted
        } else {
            &resource.counted_alone
        };
        let count = format!("SELECT count(*) FROM {counted}{filtered}");
        let mut count = self.connection().prepare_cached(&count)?;
        let total: i64 = count.query_row(params_from_iter(&values), |row| row.get(0))?;
        Ok(usize::try_from(total).unwrap_or_default())
    }

    /// Every row of a resource, one at a time.
    ///
    /// # Errors
    /// When the file cannot be read, or `each` says so.
    pub(super) fn each<E: From<DatabaseError>>(
        &self,
        resource: &Resource,
        each: &mut dyn FnMut(&Object) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("{} ORDER BY {}", select(resource), resource.order);
        let mut select = self
            .connection()
            .prepare(&sql)
            .map_err(DatabaseError::from)?;
        let mut rows = select.query([]).map_err(DatabaseError::from)?;
        while let Some(row) = rows.next().map_err(DatabaseError::from)? {
            each(&object(resource, row).map_err(DatabaseError::from)?)?;
        }
        Ok(())
    }

    /// The ids of all meetings, in order.
    pub(super) fn meetings(&self) -> Result<Vec<String>, DatabaseError> {
        let sql = "SELECT meeting_id FROM meetings ORDER BY rowid";
        let mut select = self.connection().prepare(sql)?;
        let ids = select.query_map([], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The record of a meeting, its document named as the feed names it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn record(&self, meeting_id: &str) -> Result<Option<Value>, DatabaseError> {
        let sql = "SELECT record, shown_path(path) FROM records JOIN meetings USING (meeting_id) WHERE meeting_id = ?";
        let found: Option<(String, Option<String>)> = self
            .connection()
            .prepare_cached(sql)?
            .query_row([meeting_id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(found.map(|(record, path)| {
            let mut record: Value = serde_json::from_str(&record).unwrap_or_default();
            record["source"]["path"] = json!(path);
            record
        }))
    }

    /// The reading text of a meeting's document.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn text(&self, meeting_id: &str) -> Result<Option<String>, DatabaseError> {
        let sql = "SELECT text FROM texts JOIN meetings USING (sha256) WHERE meeting_id = ?";
        let text = self
            .connection()
            .prepare_cached(sql)?
            .query_row([meeting_id], |row| row.get(0));
        Ok(text.optional()?)
    }

    /// The person or organisation of this id, with the meetings that list it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn person(&self, id: &str) -> Result<Option<Value>, DatabaseError> {
        let (Some(people), Some(attendance)) = (resource("people"), resource("attendance")) else {
            return Ok(None);
        };
        let sql = format!(
            "{} WHERE person_id(register.kind, register.name) = ?",
            select(&people)
        );
        let mut find = self.connection().prepare_cached(&sql)?;
        let person = find
            .query_row([id], |row| object(&people, row))
            .optional()?;
        let Some(mut person) = person else {
            return Ok(None);
        };
        let name = person
            .get("name")
            .and_then(Value::as_str)
            .map(str::to_owned);
        let filter = match person.get("kind").and_then(Value::as_str) {
            Some("person") => Filter {
                person: name,
                ..Filter::default()
            },
            _ => Filter {
                organisation: name,
                ..Filter::default()
            },
        };
        let listed = self.page(&attendance, &filter)?.rows;
        person.insert("attendance".to_owned(), Value::Array(listed));
        Ok(Some(Value::Object(person)))
    }
}

fn select(resource: &Resource) -> String {
    let columns: Vec<&str> = resource
        .properties
        .iter()
        .map(|one| one.sql.as_str())
        .collect();
    format!("SELECT {} FROM {}", columns.join(", "), resource.from)
}

fn order(resource: &Resource, filter: &Filter) -> String {
    let Some(sort) = &filter.sort else {
        return resource.order.clone();
    };
    let (name, direction) = match sort.strip_prefix('-') {
        Some(name) => (name, "DESC"),
        None => (sort.as_str(), "ASC"),
    };
    match resource.property(name) {
        Some(property) => format!("{} {direction}, {}", property.sql, resource.order),
        None => resource.order.clone(),
    }
}

fn object(resource: &Resource, row: &rusqlite::Row<'_>) -> rusqlite::Result<Object> {
    let value = |(at, property): (usize, &Property)| {
        let value = match (row.get_ref(at)?, property.kind) {
            (ValueRef::Integer(number), Kind::Boolean) => json!(number != 0),
            (ValueRef::Integer(number), _) => json!(number),
            (ValueRef::Real(number), _) => json!(number),
            (ValueRef::Text(text), _) => json!(String::from_utf8_lossy(text)),
            (ValueRef::Null | ValueRef::Blob(_), _) => Value::Null,
        };
        Ok((property.name.to_owned(), value))
    };
    resource.properties.iter().enumerate().map(value).collect()
}

/// Bytes of the folder that all documents share, with its slash.
fn shared_folder(connection: &Connection) -> Result<usize, DatabaseError> {
    let ends: (Option<String>, Option<String>) =
        connection.query_row("SELECT min(path), max(path) FROM documents", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let (Some(first), Some(last)) = ends else {
        return Ok(0);
    };
    let same = first
        .bytes()
        .zip(last.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    // What all share ends at the last slash; a single document shows its name alone.
    Ok(first.as_bytes()[..same]
        .iter()
        .rposition(|byte| *byte == b'/')
        .map_or(0, |at| at + 1))
}

fn functions(connection: &Connection, shared: usize) -> Result<(), DatabaseError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("shown_path", 1, flags, move |call| {
        let path: Option<String> = call.get(0)?;
        Ok(path.map(|path| path.get(shared..).unwrap_or(&path).to_owned()))
    })?;
    connection.create_scalar_function("person_id", 2, flags, |call| {
        let (kind, name): (String, Option<String>) = (call.get(0)?, call.get(1)?);
        Ok(name.map(|name| sha256(format!("{kind} {name}").as_bytes())[..16].to_owned()))
    })?;
    connection.create_scalar_function("contains", 2, flags, |call| {
        let text = call.get_raw(0).as_str().unwrap_or_default().to_lowercase();
        // The words are the same for all rows.
        let words: Arc<Vec<String>> = call.get_or_create_aux(1, |words| {
            let words = words.as_str().unwrap_or_default().to_lowercase();
            let words = words.split_whitespace().map(str::to_owned);
            Ok::<_, rusqlite::Error>(words.collect())
        })?;
        Ok(words.iter().all(|word| text.contains(word)))
    })?;
    Ok(())
}
