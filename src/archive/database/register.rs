//! Who is listed in how many meetings. Counted in one look over the lists, which SQL would have to sort for it.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, Row, params};

use super::query::DatabaseError;

/// How lists say that somebody was there, in the order of the register's columns.
const ATTENDANCE: [&str; 3] = ["present", "guest", "absent"];

/// A person or an organisation.
#[derive(Default)]
struct Listed {
    /// Its spellings, as they come.
    written: Vec<String>,
    /// In how many meetings it is listed, and as each of [`ATTENDANCE`].
    meetings: [i64; 1 + ATTENDANCE.len()],
    /// The last of these meetings, counted from 1.
    last: [usize; 1 + ATTENDANCE.len()],
    /// Days of the first and the last meeting.
    days: Option<(String, String)>,
}

/// One line of a list.
struct Line<'r> {
    /// The meetings of one document stand together, and so do the lines of one meeting.
    meeting: usize,
    attendance: &'r str,
    day: Option<&'r str>,
}

impl Listed {
    fn add(&mut self, written: &str, line: &Line<'_>) {
        if !self.written.iter().any(|known| known == written) {
            self.written.push(written.to_owned());
        }
        let own = ATTENDANCE.iter().position(|own| *own == line.attendance);
        for at in [Some(0), own.map(|own| own + 1)].into_iter().flatten() {
            if self.last[at] != line.meeting {
                self.last[at] = line.meeting;
                self.meetings[at] += 1;
            }
        }
        let Some(day) = line.day else { return };
        match &mut self.days {
            Some((first, _)) if day < first.as_str() => day.clone_into(first),
            Some((_, last)) if day > last.as_str() => day.clone_into(last),
            Some(_) => {}
            None => self.days = Some((day.to_owned(), day.to_owned())),
        }
    }
}

/// Those of one kind, by name.
type Register = BTreeMap<String, Listed>;

/// Enters those who are listed, persons first, each kind by name.
pub(super) fn enter(connection: &Connection) -> Result<(), DatabaseError> {
    let [persons, organisations] = count(connection)?;
    let mut insert =
        connection.prepare("INSERT INTO register VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")?;
    for (kind, register) in [("person", persons), ("organisation", organisations)] {
        for (name, listed) in register {
            let [meetings, present, guest, absent] = listed.meetings;
            let written = listed.written.join(",");
            let (first, last) = listed.days.unzip();
            insert.execute(params![
                kind, name, written, meetings, present, guest, absent, first, last
            ])?;
        }
    }
    Ok(())
}

/// Counts persons and organisations, under the names that the aliases give them.
fn count(connection: &Connection) -> Result<[Register; 2], DatabaseError> {
    let mut aliases = connection.prepare("SELECT written, name FROM aliases")?;
    let aliases = aliases
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<HashMap<String, String>, _>>()?;
    let mut select = connection.prepare(
        "SELECT name, organisation, meeting_id, attendance, date FROM people ORDER BY rowid",
    )?;
    let mut rows = select.query([])?;
    let mut registers = [Register::default(), Register::default()];
    let (mut meeting, mut id) = (0, String::new());
    while let Some(row) = rows.next()? {
        let own = text(row, 2)?.unwrap_or_default();
        if own != id || meeting == 0 {
            own.clone_into(&mut id);
            meeting += 1;
        }
        let line = Line {
            meeting,
            attendance: text(row, 3)?.unwrap_or_default(),
            day: text(row, 4)?,
        };
        for (at, register) in registers.iter_mut().enumerate() {
            let Some(written) = text(row, at)? else {
                continue;
            };
            let name = aliases.get(written).map_or(written, String::as_str);
            match register.get_mut(name) {
                Some(listed) => listed.add(written, &line),
                None => register
                    .entry(name.to_owned())
                    .or_default()
                    .add(written, &line),
            }
        }
    }
    Ok(registers)
}

fn text<'r>(row: &'r Row<'_>, at: usize) -> rusqlite::Result<Option<&'r str>> {
    Ok(row.get_ref(at)?.as_str_or_null()?)
}
