//! Many documents: found in folders, packages and lists, read on all cores, given back in the order of their paths.
//!
//! ```text
//! paths ──find──▶ Entry ──workers──▶ Outcome (in order) ──▶ a stream of JSON, or the database and the tables made from it
//! ```

mod contain;
pub mod database;
mod entry;
mod facts;
mod failure;
mod find;
mod package;
mod place;
mod reader;
mod run;
mod summary;
mod workers;

use std::path::Path;

pub use contain::contained;
pub use entry::{Entry, Found, STANDARD_INPUT, up_to_limit};
pub use facts::Facts;
pub use failure::{EntryFailure, reason};
pub use find::{Find, Patterns};
pub use place::{Beside, folder_of};
pub use reader::{Extract, Known, Outcome, Prepare, Reader, Reading};
pub use run::{Pace, run};
pub use summary::Summary;

/// Whether a path is named like a package whose documents are read: .zip, .tar, .tar.gz, .tar.zst.
#[must_use]
pub fn is_package(path: &Path) -> bool {
    package::Package::named(path).is_some()
}

/// The SHA-256 of bytes, hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    crate::read::sha256(bytes)
}
