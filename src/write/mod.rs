//! Records to what the next tool takes.

#[cfg(feature = "archive")]
mod csv;
#[cfg(feature = "docx")]
mod docx;
#[cfg(feature = "archive")]
mod error;
mod json;
#[cfg(feature = "archive")]
mod json_files;
#[cfg(feature = "archive")]
mod marked;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod patient;
mod schema;
#[cfg(feature = "xlsx")]
mod xlsx;

#[cfg(feature = "archive")]
pub use self::csv::csv;
#[cfg(feature = "parquet")]
pub use self::parquet::parquet;
#[cfg(feature = "docx")]
pub use docx::docx;
#[cfg(feature = "archive")]
pub use error::OutputError;
pub use json::{Layout, json};
#[cfg(feature = "archive")]
pub use json_files::json_files;
#[cfg(feature = "archive")]
pub use marked::{Mark, marked};
pub use schema::schema;
#[cfg(feature = "xlsx")]
pub use xlsx::xlsx;
