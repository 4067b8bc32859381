//! Parquet: a file a table, each column with its type, every value optional, Snappy pages.

use std::fs::File;
use std::mem;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::{Date, date};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type,
};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};

use super::OutputError;
use crate::archive::database::Database;
use crate::table::{Cell, Column, Kind, Row, Table};

/// Rows of a row group: enough to be read fast, few enough to be held in memory.
const GROUP: usize = 32_768;

/// Writes each table of an archive to a file `NAME.parquet` in the folder, with so many threads.
///
/// # Errors
/// When the database cannot be read or a file cannot be written.
pub fn parquet(database: &Database, folder: &Path, threads: usize) -> Result<(), OutputError> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(concat!("rapporteur ", env!("CARGO_PKG_VERSION")).to_owned())
        .build();
    let properties = Arc::new(properties);
    database.each_table(threads, |database, table| {
        let file = File::create(folder.join(format!("{}.parquet", table.name)))?;
        let mut writer = SerializedFileWriter::new(file, schema(table)?, Arc::clone(&properties))?;
        let mut rows = Vec::with_capacity(GROUP);
        database.rows::<OutputError>(table, &mut |row: Row| {
            rows.push(row);
            if rows.len() == GROUP {
                group(&mut writer, table, &mut rows)?;
                rows.clear();
            }
            Ok(())
        })?;
        if !rows.is_empty() {
            group(&mut writer, table, &mut rows)?;
        }
        writer.close()?;
        Ok(())
    })
}

fn schema(table: &Table) -> Result<TypePtr, OutputError> {
    let columns = table.columns.iter().map(column);
    let columns = columns.collect::<Result<Vec<_>, _>>()?;
    let schema = Type::group_type_builder(table.name).with_fields(columns);
    Ok(Arc::new(schema.build()?))
}

fn column(column: &Column) -> Result<TypePtr, OutputError> {
    let (physical, logical) = match column.kind {
        Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Date => (Physical::INT32, Some(LogicalType::Date)),
        Kind::Integer => (Physical::INT64, None),
        Kind::Real => (Physical::DOUBLE, None),
        Kind::Boolean => (Physical::BOOLEAN, None),
    };
    let column = Type::primitive_type_builder(column.name, physical)
        .with_repetition(Repetition::OPTIONAL)
        .with_logical_type(logical);
    Ok(Arc::new(column.build()?))
}

fn group(
    writer: &mut SerializedFileWriter<File>,
    table: &Table,
    rows: &mut [Row],
) -> Result<(), OutputError> {
    let mut group = writer.next_row_group()?;
    for (at, column) in table.columns.iter().enumerate() {
        let cells = rows.iter_mut().filter_map(|row| row.get_mut(at));
        match column.kind {
            Kind::Text => write::<ByteArrayType>(&mut group, cells.map(text)),
            Kind::Date => write::<Int32Type>(&mut group, cells.map(|cell| day(cell))),
            Kind::Integer => write::<Int64Type>(&mut group, cells.map(|cell| integer(cell))),
            Kind::Real => write::<DoubleType>(&mut group, cells.map(|cell| real(cell))),
            Kind::Boolean => write::<BoolType>(&mut group, cells.map(|cell| boolean(cell))),
        }?;
    }
    group.close()?;
    Ok(())
}

fn write<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, File>,
    cells: impl Iterator<Item = Option<T::T>>,
) -> Result<(), OutputError> {
    let mut values = Vec::new();
    let mut defined = Vec::new();
    for cell in cells {
        defined.push(i16::from(cell.is_some()));
        values.extend(cell);
    }
    if let Some(mut column) = group.next_column()? {
        column
            .typed::<T>()
            .write_batch(&values, Some(&defined), None)?;
        column.close()?;
    }
    Ok(())
}

/// Takes the text out of the cell, which is needed no more.
fn text(cell: &mut Cell) -> Option<ByteArray> {
    match cell {
        Cell::Text(text) => Some(ByteArray::from(mem::take(text).into_bytes())),
        _ => None,
    }
}

fn integer(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Integer(number) => Some(*number),
        _ => None,
    }
}

fn real(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Real(number) => Some(*number),
        _ => None,
    }
}

fn boolean(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::Boolean(value) => Some(*value),
        _ => None,
    }
}

/// Days since 1 January 1970.
fn day(cell: &Cell) -> Option<i32> {
    let Cell::Text(text) = cell else { return None };
    let day: Date = text.parse().ok()?;
    day.since(date(1970, 1, 1)).ok().map(|span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_counted_from_1970() {
        assert_eq!(day(&"1970-01-01".into()), Some(0));
        assert_eq!(day(&"2021-02-11".into()), Some(18_669));
        assert_eq!(day(&"1969-12-31".into()), Some(-1));
        assert_eq!(day(&Cell::Null), None);
    }
}
