//! The page of an archive: plots and lists that filters shape, in one file that needs nothing else.

use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::super::resources::resource;
use super::super::rows::{Feed, Object};
use super::{STYLE, in_script};
use crate::archive::database::DatabaseError;
use crate::write::OutputError;

const FRAME: &str = include_str!("../../../assets/page/index.html");
const SCRIPT: &str = include_str!("../../../assets/page/page.js");
const D3: &str = include_str!("../../../assets/page/vendor/d3-7.9.2.min.js");
const PLOT: &str = include_str!("../../../assets/page/vendor/plot-0.6.17.umd.min.js");

impl Feed {
    /// Writes the page of the archive. Where meetings have pages of their own, they are linked as `meetings/ID.html`.
    ///
    /// # Errors
    /// When the archive cannot be read or `out` not be written.
    pub fn page_of_archive(&self, linked: bool, out: &mut dyn Write) -> Result<(), OutputError> {
        let data = in_script(&self.page_data(linked)?);
        let mut rest = FRAME;
        while let Some((before, after)) = rest.split_once("{{") {
            out.write_all(before.as_bytes())?;
            let (name, after) = after.split_once("}}").unwrap_or((after, ""));
            let part = match name {
                "style" => STYLE,
                "data" => &data,
                "d3" => D3,
                "plot" => PLOT,
                _ => SCRIPT,
            };
            out.write_all(part.as_bytes())?;
            rest = after;
        }
        Ok(out.write_all(rest.as_bytes())?)
    }

    /// What the page shows, names and meetings by number.
    fn page_data(&self, linked: bool) -> Result<Value, OutputError> {
        let mut places = HashMap::new();
        let meetings = self.collected("meetings", &mut |row| {
            let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
            places.insert(id.to_owned(), places.len());
            Some(json!({
                "id": row["id"], "date": row["date"].as_str().unwrap_or_default(), "title": row["title"], "house": row["house"],
                "source": row["source"], "present": row["attendees"], "notes": row["notes"], "unread": row["unread"],
                "confidence": row["confidence"],
            }))
        })?;
        let place = |row: &Object| {
            let id = row
                .get("meeting_id")
                .and_then(Value::as_str)
                .unwrap_or_default();
            places.get(id).copied()
        };
        let mut people: Vec<String> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        let attendance = self.collected("attendance", &mut |row| {
            let name = row.get("person").and_then(Value::as_str)?;
            let number = *known.entry(name.to_owned()).or_insert_with(|| {
                people.push(name.to_owned());
                people.len() - 1
            });
            let how = match row.get("attendance").and_then(Value::as_str) {
                Some("present") => 0,
                Some("guest") => 1,
                _ => 2,
            };
            Some(json!([place(row), number, how]))
        })?;
        let steps = self.collected("next_steps", &mut |row| {
            Some(json!({
                "meeting": place(row), "entry": entry(row), "text": row["text"], "owner": row["owner"], "due": row["due"],
                "done": row["done"],
            }))
        })?;
        let mut statements = Vec::new();
        for (list, kind) in [
            ("decisions", "decision"),
            ("suggestions", "suggestion"),
            ("questions", "question"),
        ] {
            statements.extend(self.collected(list, &mut |row| {
                Some(json!({
                    "kind": kind, "meeting": place(row), "entry": entry(row), "text": row["text"], "section": row["section_title"],
                }))
            })?);
        }
        let references = self.collected("references", &mut |row| {
            Some(json!({"meeting": place(row), "text": row["text"], "url": row["url"]}))
        })?;
        Ok(json!({
            "linked": linked, "meetings": meetings, "people": people, "attendance": attendance, "steps": steps,
            "statements": statements, "references": references, "failed": self.failed()?,
        }))
    }

    fn collected(
        &self,
        name: &str,
        value: &mut dyn FnMut(&Object) -> Option<Value>,
    ) -> Result<Vec<Value>, OutputError> {
        let mut values = Vec::new();
        let Some(resource) = resource(name) else {
            return Ok(values);
        };
        self.each::<OutputError>(&resource, &mut |row| {
            values.extend(value(row));
            Ok(())
        })?;
        Ok(values)
    }

    fn failed(&self) -> Result<Vec<Value>, DatabaseError> {
        let sql = "SELECT shown_path(path), message FROM errors";
        let mut select = self.connection().prepare(sql)?;
        let rows = select.query_map([], |row| {
            let (source, message): (String, String) = (row.get(0)?, row.get(1)?);
            Ok(json!({"source": source, "message": message}))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Writes the page of a meeting: its record beside the words that it came from. Gives false where there is no such meeting.
    ///
    /// # Errors
    /// When the archive cannot be read or `out` not be written.
    pub fn page_of_meeting(&self, id: &str, out: &mut dyn Write) -> Result<bool, OutputError> {
        let (Some(record), Some(text)) = (self.record(id)?, self.text(id)?) else {
            return Ok(false);
        };
        let record = serde_json::from_value(record).map_err(io::Error::from)?;
        super::meeting::write(&record, &text, out)?;
        Ok(true)
    }
}

/// The anchor of an entry on the page of its meeting: `next_steps-0`.
fn entry(row: &Object) -> Option<String> {
    let id = row.get("id")?.as_str()?;
    let (_, entry) = id.split_once('/')?;
    Some(entry.replace('/', "-"))
}
