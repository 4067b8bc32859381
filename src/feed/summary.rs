//! Counts and rates of an archive by month, house and organisation.

use serde_json::{Value, json};

use super::rows::Feed;
use crate::archive::database::DatabaseError;
use crate::record::Record;

/// What is counted of the meetings in a group: the entries of each list.
fn counted() -> impl Iterator<Item = &'static str> {
    Record::default().counts().into_iter().map(|(name, _)| name)
}

impl Feed {
    /// Counts and rates in all, and by month, house and organisation.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn summary(&self) -> Result<Value, DatabaseError> {
        let connection = self.connection();
        let document = |status: &str| {
            let sql = "SELECT count(*) FROM documents WHERE status = ?";
            connection.query_row(sql, [status], |row| row.get::<_, i64>(0))
        };
        let all = self.groups("'all'")?;
        Ok(json!({
            "schema": "rapporteur/summary",
            "version": super::VERSION,
            "date_modified": connection.query_row("SELECT max(modified) FROM documents", [], |row| row.get::<_, Option<String>>(0))?,
            "documents": {
                "read": document("read")?,
                "duplicate": document("duplicate")?,
                "failed": document("failed")?,
                "skipped": document("skipped")?,
            },
            "all": all.first(),
            "by_month": self.groups("month")?,
            "by_house": self.groups("house")?,
            "by_organisation": self.groups("organisation")?,
        }))
    }

    fn groups(&self, key: &str) -> Result<Vec<Value>, DatabaseError> {
        let sums: Vec<String> = counted().map(|name| format!("sum(\"{name}\")")).collect();
        let sql = format!(
            "SELECT {key}, count(*), count(date), round(avg(read), 4), round(avg(confidence), 4), {} FROM meetings GROUP BY 1 ORDER BY 1",
            sums.join(", ")
        );
        let mut select = self.connection().prepare(&sql)?;
        let groups = select.query_map([], |row| {
            let mut group = json!({
                "key": row.get::<_, Option<String>>(0)?,
                "meetings": row.get::<_, i64>(1)?,
                "dated": row.get::<_, i64>(2)?,
                "share_read": row.get::<_, Option<f64>>(3)?,
                "confidence": row.get::<_, Option<f64>>(4)?,
            });
            for (at, name) in counted().enumerate() {
                group[name] = json!(row.get::<_, i64>(5 + at)?);
            }
            Ok(group)
        })?;
        Ok(groups.collect::<Result<_, _>>()?)
    }
}
