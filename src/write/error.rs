//! Why an output of an archive could not be made.

use std::fmt;
use std::io;

use crate::archive::database::DatabaseError;
use crate::archive::reason;

/// Why an output of an archive could not be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum OutputError {
    /// The database that it is made from cannot be read.
    Database(DatabaseError),
    /// A file cannot be written.
    File(io::Error),
    /// The format cannot hold it; a sentence.
    Format(String),
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(error) => error.fmt(f),
            Self::File(error) => write!(f, "cannot be written: {}", reason(error)),
            Self::Format(sentence) => f.write_str(sentence),
        }
    }
}

impl std::error::Error for OutputError {}

impl From<DatabaseError> for OutputError {
    fn from(error: DatabaseError) -> Self {
        Self::Database(error)
    }
}

impl From<io::Error> for OutputError {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl From<csv::Error> for OutputError {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Self::File(error),
            other => Self::Format(format!("{other:?}")),
        }
    }
}

#[cfg(feature = "parquet")]
impl From<parquet::errors::ParquetError> for OutputError {
    fn from(error: parquet::errors::ParquetError) -> Self {
        Self::Format(error.to_string())
    }
}

#[cfg(feature = "xlsx")]
impl From<rust_xlsxwriter::XlsxError> for OutputError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        match error {
            rust_xlsxwriter::XlsxError::IoError(error) => Self::File(error),
            other => Self::Format(other.to_string()),
        }
    }
}
