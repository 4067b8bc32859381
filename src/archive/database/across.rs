//! What is counted across meetings: who appears how often, which spellings may be one person, what became of next steps.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use super::alike::{self, Known};
use super::query::DatabaseError;
use super::{register, schema};
use crate::table::ACROSS;

/// One row for steps of the same words and owner, whatever the case and the points; the words as they were first.
const LEDGER: &str = "
INSERT INTO ledger
SELECT text, owner, first_seen, last_seen, times_seen, done, done_seen, first_meeting_id, last_meeting_id FROM (
  SELECT text, owner, place,
         min(date) OVER step AS first_seen, max(date) OVER step AS last_seen, count(*) OVER step AS times_seen,
         max(done) OVER step AS done, min(CASE WHEN done THEN date END) OVER step AS done_seen,
         first_value(meeting_id) OVER step AS first_meeting_id, last_value(meeting_id) OVER step AS last_meeting_id,
         row_number() OVER in_order AS at
  FROM (SELECT next_steps.*, next_steps.rowid AS place, plain(coalesce(owner, '') || ' ' || text) AS words FROM next_steps)
  WINDOW step AS (PARTITION BY words ORDER BY date, place
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
         in_order AS (PARTITION BY words ORDER BY date, place)
)
WHERE at = 1 ORDER BY first_seen, place;
";

pub(super) fn count(connection: &Connection) -> Result<(), DatabaseError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("plain", 1, flags, |call| {
        Ok(alike::plain(call.get_raw(0).as_str().unwrap_or_default()))
    })?;
    for table in ACROSS {
        connection.execute_batch(&schema::create(table))?;
    }
    register::enter(connection)?;
    connection.execute_batch(LEDGER)?;
    for kind in ["person", "organisation"] {
        propose(connection, kind)?;
    }
    Ok(())
}

/// Proposes spellings that may be one; nothing is merged.
fn propose(connection: &Connection, kind: &str) -> Result<(), DatabaseError> {
    let mut names = connection.prepare("SELECT name FROM register WHERE kind = ? ORDER BY name")?;
    let names = names
        .query_map([kind], |row| row.get(0))?
        .collect::<Result<Vec<String>, _>>()?;
    let column = if kind == "person" {
        "name"
    } else {
        "organisation"
    };
    let mut together = connection.prepare(&format!(
        "SELECT count(DISTINCT a.meeting_id) FROM people AS a JOIN people AS b USING (meeting_id)
         WHERE a.{column} = ? AND b.{column} = ?"
    ))?;
    let mut insert = connection.prepare("INSERT INTO likely_same VALUES (?, ?, ?, ?, ?)")?;
    for pair in Known::new(&names).pairs() {
        let together: i64 = together.query_row([pair.name, pair.other], |row| row.get(0))?;
        insert.execute((kind, pair.name, pair.other, pair.evidence, together))?;
    }
    Ok(())
}
