//! The database of an archive: `SQLite`, the tables of [`crate::table`] and what is counted across meetings.
//!
//! A database is written beside its place and renamed when it is whole, so it is never seen half done. It is made in one
//! order from nothing, whether a document was read anew or carried over from the database before: the same archive gives
//! the same bytes.

mod across;
mod alike;
mod copy;
mod query;
mod register;
mod schema;
mod write;

pub use copy::PreviousDocument;
pub use query::{Database, DatabaseError};
pub use write::{Draft, Entered};

/// What a database was made by: another program, version or grammar reads everything anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeBy {
    /// Version of the program and of the tables.
    pub version: String,
    /// SHA-256 over the grammars and options that records depend on.
    pub grammars: String,
    /// SHA-256 over the options that only the output depends on.
    pub output: String,
}
