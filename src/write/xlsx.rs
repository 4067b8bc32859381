//! A workbook: a sheet a table, with filters, a head that stays in view, real dates and links.

use std::path::Path;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Url, Workbook, Worksheet};

use super::OutputError;
use super::patient::package;
use crate::archive::database::Database;
use crate::table::{self, Cell, Column, Kind, Row, Table};

/// What a sheet holds beside its head.
const ROWS: u32 = 1_048_575;
/// Characters that a cell holds.
const CELL: usize = 32_767;
/// Links that a sheet holds, and characters of one.
const LINKS: usize = 65_530;
const LINK: usize = 2_000;

/// Writes the tables of an archive to a workbook. A table that is too long for a sheet goes on in a second one; a text
/// that is too long for a cell ends in "…" there.
///
/// # Errors
/// When the database cannot be read or the file cannot be written.
pub fn xlsx(database: &Database, file: &Path) -> Result<(), OutputError> {
    let mut workbook = Workbook::new();
    // A fixed date: the same archive gives the same bytes.
    let day = ExcelDateTime::from_ymd(1970, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    for table in table::all() {
        sheets(&mut workbook, database, table)?;
    }
    package(file, |file| {
        workbook.save_to_writer(file).map_err(OutputError::from)
    })
}

fn sheets(workbook: &mut Workbook, database: &Database, table: &Table) -> Result<(), OutputError> {
    let mut number = 1;
    let mut sheet = Sheet::begin(workbook, table, number)?;
    database.rows::<OutputError>(table, &mut |row: Row| {
        if sheet.rows == ROWS {
            sheet.end(workbook)?;
            number += 1;
            sheet = Sheet::begin(workbook, table, number)?;
        }
        sheet.row(workbook.worksheet_from_index(sheet.index)?, &row)
    })?;
    sheet.end(workbook)
}

struct Sheet {
    index: usize,
    columns: &'static [Column],
    rows: u32,
    links: usize,
    date: Format,
}

impl Sheet {
    fn begin(workbook: &mut Workbook, table: &Table, number: u32) -> Result<Self, OutputError> {
        let index = workbook.worksheets().len();
        let sheet = workbook.add_worksheet_with_constant_memory();
        match number {
            1 => sheet.set_name(table.name)?,
            _ => sheet.set_name(format!("{} ({number})", table.name))?,
        };
        sheet.set_freeze_panes(1, 0)?;
        let head = Format::new().set_bold();
        for (at, column) in (0..).zip(table.columns) {
            sheet.set_column_width(at, width(column))?;
            sheet.write_string_with_format(0, at, column.name, &head)?;
        }
        Ok(Self {
            index,
            columns: table.columns,
            rows: 0,
            links: 0,
            date: Format::new().set_num_format("yyyy-mm-dd"),
        })
    }

    fn row(&mut self, sheet: &mut Worksheet, row: &Row) -> Result<(), OutputError> {
        self.rows += 1;
        for (at, (column, cell)) in (0..).zip(self.columns.iter().zip(row)) {
            self.cell(sheet, at, column, cell)?;
        }
        Ok(())
    }

    fn cell(
        &mut self,
        sheet: &mut Worksheet,
        at: u16,
        column: &Column,
        cell: &Cell,
    ) -> Result<(), OutputError> {
        let row = self.rows;
        match cell {
            Cell::Null => {}
            Cell::Integer(number) => {
                sheet.write_number(row, at, as_number(*number))?;
            }
            Cell::Real(number) => {
                sheet.write_number(row, at, *number)?;
            }
            Cell::Boolean(value) => {
                sheet.write_boolean(row, at, *value)?;
            }
            Cell::Text(text) => match (column.kind, day(text)) {
                (Kind::Date, Some(day)) => {
                    sheet.write_datetime_with_format(row, at, &day, &self.date)?;
                }
                _ if column.name == "url" && self.is_link(text) => {
                    self.links += 1;
                    sheet.write_url(row, at, Url::new(text.as_str()))?;
                }
                _ => {
                    sheet.write_string(row, at, fitting(text))?;
                }
            },
        }
        Ok(())
    }

    fn is_link(&self, url: &str) -> bool {
        let web = url.starts_with("https://") || url.starts_with("http://");
        web && url.len() <= LINK && self.links < LINKS
    }

    fn end(&self, workbook: &mut Workbook) -> Result<(), OutputError> {
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or_default();
        let sheet = workbook.worksheet_from_index(self.index)?;
        sheet.autofilter(0, 0, self.rows, last)?;
        Ok(())
    }
}

fn width(column: &Column) -> u16 {
    match (column.kind, column.name) {
        (Kind::Text, "text" | "title" | "message" | "cue" | "written" | "evidence") => 60,
        (Kind::Text, "name" | "organisation" | "role" | "path" | "url" | "other") => 30,
        (Kind::Text, _) => 18,
        _ => 11,
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the numbers of a workbook are floating"
)]
fn as_number(number: i64) -> f64 {
    number as f64
}

fn day(text: &str) -> Option<ExcelDateTime> {
    let day: Date = text.parse().ok()?;
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs()).ok()
}

/// A text as it fits a cell.
fn fitting(text: &str) -> String {
    // The limit counts UTF-16 units.
    if text.len() <= CELL || text.encode_utf16().count() <= CELL {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|letter| {
        units += letter.len_utf16();
        units < CELL
    });
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_for_a_cell_says_so() {
        let long = "🎈".repeat(20_000);
        let fitted = fitting(&long);
        assert!(fitted.ends_with('…'));
        assert!(fitted.encode_utf16().count() <= CELL);
        assert_eq!(fitting("short"), "short");
    }
}
