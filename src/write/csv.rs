//! CSV: a file a table (RFC 4180, UTF-8, a head row, line ends of one character).

use std::path::Path;

use super::OutputError;
use crate::archive::database::Database;
use crate::table::{Cell, Row};

/// Writes each table of an archive to a file `NAME.csv` in the folder, with so many threads. Null is an empty cell.
///
/// # Errors
/// When the database cannot be read or a file cannot be written.
pub fn csv(database: &Database, folder: &Path, threads: usize) -> Result<(), OutputError> {
    database.each_table(threads, |database, table| {
        let mut file = csv::Writer::from_path(folder.join(format!("{}.csv", table.name)))?;
        file.write_record(table.columns.iter().map(|column| column.name))?;
        database.rows::<OutputError>(table, &mut |row: Row| {
            Ok(file.write_record(row.into_iter().map(cell))?)
        })?;
        Ok(file.flush()?)
    })
}

fn cell(cell: Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => text,
        Cell::Integer(number) => number.to_string(),
        Cell::Real(number) => number.to_string(),
        Cell::Boolean(value) => value.to_string(),
    }
}
