//! One thing that was found: a document to read, or why there is none.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::{Timestamp, Unit};

use crate::read::Limits;

use super::failure::EntryFailure;

/// What standard input is called, which has no path.
pub const STANDARD_INPUT: &str = "standard input";

/// What was found under a path.
#[derive(Debug)]
pub struct Entry {
    /// The path as it is shown: as given or found, `/` between a package and what is in it. `None` for standard input.
    pub path: Option<String>,
    /// What there is.
    pub found: Found,
    /// When it was last changed, RFC 3339 in UTC, where that is known.
    pub modified: Option<String>,
}

/// What there is under a path.
#[derive(Debug)]
pub enum Found {
    /// A file, read when it is its turn.
    File(PathBuf),
    /// The bytes of a document in a package, or of standard input.
    Bytes(Vec<u8>),
    /// A file of no kind that is looked for; why it was left out.
    Skipped(&'static str),
    /// Something that cannot be read.
    Failed(EntryFailure),
}

impl Entry {
    /// What to call it in a message.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.as_deref().unwrap_or(STANDARD_INPUT)
    }

    /// Bytes that it holds already.
    pub(super) fn held(&self) -> usize {
        match &self.found {
            Found::Bytes(bytes) => bytes.len(),
            _ => 0,
        }
    }

    pub(super) fn new(path: impl Into<String>, found: Found) -> Self {
        Self {
            path: Some(path.into()),
            found,
            modified: None,
        }
    }

    /// The bytes, up to just past the most that would be read, and when they were last changed.
    pub(super) fn bytes(self) -> Result<(Vec<u8>, Option<String>), EntryFailure> {
        let (bytes, modified) = match self.found {
            Found::Bytes(bytes) => (bytes, self.modified),
            Found::Failed(failure) => return Err(failure),
            Found::Skipped(reason) => return Err(EntryFailure::new("skipped", reason)),
            Found::File(path) => from_file(&path)?,
        };
        check(bytes.len() as u64)?;
        Ok((bytes, modified))
    }
}

fn from_file(path: &Path) -> Result<(Vec<u8>, Option<String>), EntryFailure> {
    let input = |error| EntryFailure::input(&error);
    let file = File::open(path).map_err(input)?;
    let there = file.metadata().ok();
    // One that is too large is not read at all.
    let length = there.as_ref().map_or(0, Metadata::len);
    check(length)?;
    let modified = there.and_then(|there| in_utc(there.modified().ok()?.try_into().ok()?));
    // One byte more tells that it ends there.
    let room = usize::try_from(length).map_or(0, |length| length + 1);
    let mut bytes = Vec::with_capacity(room);
    take_up_to_limit(file, &mut bytes).map_err(input)?;
    Ok((bytes, modified))
}

fn check(length: u64) -> Result<(), EntryFailure> {
    let checked = Limits::default().check_input(length);
    checked.map_err(|error| EntryFailure::document(&error))
}

/// All bytes, up to just past the most that would be read.
///
/// # Errors
/// When they cannot be read.
pub fn up_to_limit(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    take_up_to_limit(from, &mut bytes)?;
    Ok(bytes)
}

fn take_up_to_limit(from: impl Read, bytes: &mut Vec<u8>) -> io::Result<usize> {
    let limit = Limits::default().input_bytes.saturating_add(1);
    from.take(limit).read_to_end(bytes)
}

/// A time to the second, as `2021-05-12T09:30:00Z`.
pub(super) fn in_utc(time: Timestamp) -> Option<String> {
    Some(time.round(Unit::Second).ok()?.to_string())
}
