//! JSON Feed 1.1: an item a meeting, the newest first.

use serde_json::{Value, json};

use super::rows::Feed;
use crate::archive::database::DatabaseError;

impl Feed {
    /// The meetings as a JSON Feed (<https://www.jsonfeed.org/version/1.1/>).
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn json_feed(&self) -> Result<Value, DatabaseError> {
        let sql = "SELECT meeting_id, coalesce(title, shown_path(path)), date, modified, attendees, decisions, next_steps, language
                   FROM meetings ORDER BY date IS NULL, date DESC, rowid";
        let mut select = self.connection().prepare(sql)?;
        let items = select.query_map([], |row| {
            let id: String = row.get(0)?;
            let count = |at: usize| row.get::<_, i64>(at);
            let content = format!(
                "{} present, {} decisions, {} next steps",
                count(4)?,
                count(5)?,
                count(6)?
            );
            let mut item = json!({
                "id": id,
                "url": format!("meetings/{id}.html"),
                "title": row.get::<_, Option<String>>(1)?,
                "content_text": content,
                "language": row.get::<_, Option<String>>(7)?,
            });
            if let Some(date) = row.get::<_, Option<String>>(2)? {
                item["date_published"] = json!(format!("{date}T00:00:00Z"));
            }
            if let Some(modified) = row.get::<_, Option<String>>(3)? {
                item["date_modified"] = json!(modified);
            }
            Ok(item)
        })?;
        let items = items.collect::<Result<Vec<_>, _>>()?;
        Ok(json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Meetings",
            "items": items,
        }))
    }
}
