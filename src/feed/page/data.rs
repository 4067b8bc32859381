//! What the page of an archive shows, small: rows are arrays, and what stands in many rows is told once and then by its number.

use std::collections::HashMap;
use std::io::Write;

use rusqlite::types::ValueRef;
use serde_json::{Value, json};

use super::super::resources::{Property, resource};
use super::super::rows::Feed;
use super::in_script;
use crate::archive::database::DatabaseError;
use crate::write::OutputError;

/// Decisions, suggestions and questions of the newest meetings, beyond which a browser has too much to hold.
const MOST_STATEMENTS: usize = 50_000;

/// What is told of each meeting: whether it was found.
const FIELDS: [&str; 15] = [
    "date",
    "title",
    "organisation",
    "start_time",
    "location",
    "attendees",
    "guests",
    "apologies",
    "sections",
    "references",
    "links",
    "suggestions",
    "questions",
    "decisions",
    "next_steps",
];

/// Words that stand in many rows, each once.
#[derive(Default)]
struct Words {
    all: Vec<Value>,
    numbers: HashMap<String, usize>,
}

impl Words {
    /// The number of these words; null has none.
    fn number(&mut self, words: &Value) -> Value {
        let key = match words {
            Value::Null => return Value::Null,
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let next = self.all.len();
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.all.push(words.clone());
        }
        json!(number)
    }
}

/// Writes the data as JSON for a script.
pub(super) fn write(feed: &Feed, linked: bool, out: &mut dyn Write) -> Result<(), OutputError> {
    let mut page = Page {
        feed,
        out,
        meetings: Words::default(),
        people: Words::default(),
        names: Words::default(),
        cited: Words::default(),
    };
    write!(page.out, "{{\"linked\":{linked}")?;
    page.meetings()?;
    page.attendance()?;
    page.steps()?;
    page.statements()?;
    page.references()?;
    let failed = failed(feed)?;
    page.list("failed", &failed)?;
    let (people, names, cited) = (page.people.all, page.names.all, page.cited.all);
    for (name, values) in [("people", people), ("names", names), ("cited", cited)] {
        write!(out, ",\n\"{name}\":{}", in_script(&json!(values)))?;
    }
    Ok(write!(out, "}}")?)
}

struct Page<'p> {
    feed: &'p Feed,
    out: &'p mut dyn Write,
    /// Ids of meetings.
    meetings: Words,
    /// People on lists.
    people: Words,
    /// Grammars, owners and titles of sections.
    names: Words,
    /// References, each its text and address.
    cited: Words,
}

impl Page<'_> {
    fn meetings(&mut self) -> Result<(), OutputError> {
        let wanted = [
            "id",
            "date",
            "title",
            "house",
            "source",
            "attendees",
            "notes",
            "unread",
            "confidence",
        ];
        let rows = rows(self.feed, "meetings", &[&wanted[..], &FIELDS].concat(), "")?;
        let rows = rows.into_iter().map(|mut row| {
            let fields = row.split_off(wanted.len());
            self.meetings.number(&row[0]);
            row[3] = self.names.number(&row[3]);
            row.push(json!(found(&fields)));
            json!(row)
        });
        let rows: Vec<Value> = rows.collect();
        write!(self.out, ",\n\"fields\":{}", json!(FIELDS))?;
        self.list("meetings", &rows)
    }

    fn attendance(&mut self) -> Result<(), OutputError> {
        let rows = rows(
            self.feed,
            "attendance",
            &["meeting_id", "person", "attendance"],
            "",
        )?;
        let named = rows.into_iter().filter(|row| !row[1].is_null());
        let rows = named.map(|row| {
            let how = match row[2].as_str() {
                Some("present") => 0,
                Some("guest") => 1,
                _ => 2,
            };
            json!([
                self.meetings.number(&row[0]),
                self.people.number(&row[1]),
                how
            ])
        });
        let rows: Vec<Value> = rows.collect();
        self.list("attendance", &rows)
    }

    /// Next steps that are open: the page shows no others.
    fn steps(&mut self) -> Result<(), OutputError> {
        let wanted = ["meeting_id", "id", "text", "owner", "due"];
        let open = "WHERE next_steps.done IS NOT 1";
        let rows = rows(self.feed, "next_steps", &wanted, open)?;
        let rows = rows.into_iter().map(|row| {
            let owner = self.names.number(&row[3]);
            json!([
                self.meetings.number(&row[0]),
                number(&row[1]),
                row[2],
                owner,
                row[4]
            ])
        });
        let rows: Vec<Value> = rows.collect();
        self.list("steps", &rows)
    }

    fn statements(&mut self) -> Result<(), OutputError> {
        let wanted = ["meeting_id", "id", "text", "section_title", "date"];
        let mut all = Vec::new();
        for (kind, list) in ["decisions", "suggestions", "questions"].iter().enumerate() {
            let rows = rows(self.feed, list, &wanted, "")?;
            all.extend(rows.into_iter().map(|row| (kind, row)));
        }
        let total = all.len();
        if total > MOST_STATEMENTS {
            let day = |row: &[Value]| row[4].as_str().unwrap_or_default().to_owned();
            all.sort_by_cached_key(|(_, row)| std::cmp::Reverse(day(row)));
            all.truncate(MOST_STATEMENTS);
        }
        let rows = all.into_iter().map(|(kind, row)| {
            let section = self.names.number(&row[3]);
            json!([
                kind,
                self.meetings.number(&row[0]),
                number(&row[1]),
                row[2],
                section
            ])
        });
        let rows: Vec<Value> = rows.collect();
        write!(self.out, ",\n\"statementsInAll\":{total}")?;
        self.list("statements", &rows)
    }

    fn references(&mut self) -> Result<(), OutputError> {
        let rows = rows(self.feed, "references", &["meeting_id", "text", "url"], "")?;
        let rows = rows.into_iter().map(|row| {
            json!([
                self.meetings.number(&row[0]),
                self.cited.number(&json!([row[1], row[2]]))
            ])
        });
        let rows: Vec<Value> = rows.collect();
        self.list("references", &rows)
    }

    /// A list of the data, a row a line.
    fn list(&mut self, name: &str, rows: &[Value]) -> Result<(), OutputError> {
        write!(self.out, ",\n\"{name}\":[")?;
        for (at, row) in rows.iter().enumerate() {
            let comma = if at == 0 { "\n" } else { ",\n" };
            write!(self.out, "{comma}{}", in_script(row))?;
        }
        Ok(write!(self.out, "]")?)
    }
}

/// Chosen properties of a resource's rows, in their order.
fn rows(
    feed: &Feed,
    name: &str,
    wanted: &[&str],
    filter: &str,
) -> Result<Vec<Vec<Value>>, DatabaseError> {
    let Some(resource) = resource(name) else {
        return Ok(Vec::new());
    };
    let chosen: Vec<&Property> = wanted
        .iter()
        .filter_map(|name| resource.property(name))
        .collect();
    let columns: Vec<&str> = chosen.iter().map(|one| one.sql.as_str()).collect();
    let sql = format!(
        "SELECT {} FROM {} {filter} ORDER BY {}",
        columns.join(", "),
        resource.from,
        resource.order
    );
    let mut select = feed.connection().prepare(&sql)?;
    let rows = select.query_map([], |row| {
        let values = (0..chosen.len()).map(|at| row.get_ref(at).map(value));
        values.collect::<Result<Vec<_>, _>>()
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn value(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Integer(number) => json!(number),
        ValueRef::Real(number) => json!(number),
        ValueRef::Text(text) => json!(String::from_utf8_lossy(text)),
        ValueRef::Null | ValueRef::Blob(_) => Value::Null,
    }
}

/// A bit for each field that has a value.
fn found(fields: &[Value]) -> u32 {
    let is_there = |value: &Value| !value.is_null() && *value != json!(0);
    let bits = fields.iter().enumerate();
    bits.fold(0, |bits, (at, value)| {
        bits | u32::from(is_there(value)) << at
    })
}

/// The place of an entry in its list: the end of its id.
fn number(id: &Value) -> Option<usize> {
    id.as_str()?.rsplit('/').next()?.parse().ok()
}

fn failed(feed: &Feed) -> Result<Vec<Value>, DatabaseError> {
    let sql = "SELECT shown_path(path), message FROM errors";
    let mut select = feed.connection().prepare(sql)?;
    let rows = select.query_map([], |row| {
        let (source, message): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(json!({"source": source, "message": message}))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_where_it_has_a_value_or_entries() {
        let cases = [
            (json!([]), 0b0),
            (json!(["2024-01-01", null, "Trust"]), 0b101),
            (json!([null, 0, 3]), 0b100),
        ];
        for (fields, bits) in cases {
            assert_eq!(found(fields.as_array().unwrap()), bits, "{fields}");
        }
    }
}
