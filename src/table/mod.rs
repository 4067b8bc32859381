//! Records as linked tables: what every tabular output has in common, said once.
//!
//! A meeting is a row of `meetings`; each list of its record is a table whose rows name the meeting. Every row has every
//! column of its table, an absent value is null.

mod columns;
mod id;
mod rows;

pub use columns::{ACROSS, Column, Kind, NOT_READ, TABLES, Table, all};
pub use id::meeting_id;
pub use rows::{MeetingRows, Origin};

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Absent.
    Null,
    /// Text; a date as `YYYY-MM-DD` in a column of that kind.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number between 0 and 1, with two decimals.
    Real(f64),
    /// Yes or no.
    Boolean(bool),
}

/// The cells of one row, one a column of its table.
pub type Row = Vec<Cell>;

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        i64::try_from(number).map_or(Self::Null, Self::Integer)
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or(Self::Null, Self::Integer)
    }
}

impl From<u8> for Cell {
    fn from(number: u8) -> Self {
        Self::Integer(number.into())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Real((number * 100.0).round() / 100.0)
    }
}

impl From<bool> for Cell {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
