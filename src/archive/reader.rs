//! One entry to its records: what each worker does.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use super::contain::contained;
use super::entry::{Entry, Found, STANDARD_INPUT};
use super::failure::EntryFailure;
use crate::document::Document;
use crate::error::Error;
use crate::read::sha256;
use crate::record::Record;

/// How the bytes of a document and their SHA-256 become its records.
pub type Extract = dyn Fn(&[u8], &str) -> Result<(Document, Vec<Record>), Error> + Send + Sync;

/// How records become what an output takes: the document, its records, when it was last changed.
pub type Prepare<Made> = Box<dyn Fn(&Document, &[Record], Option<&str>) -> Made + Send + Sync>;

/// Turns entries into what an output takes.
pub struct Reader<Made> {
    /// Bytes to records; without it entries are only told apart, and every one that can be had is `Unchanged`.
    pub extract: Option<Arc<Extract>>,
    /// Records to what the output takes, done on the worker's thread.
    pub prepare: Prepare<Made>,
    /// What need not be read again.
    pub known: Arc<Known>,
}

/// Documents that need not be read (again), by the SHA-256 of their bytes.
#[derive(Debug, Default)]
pub struct Known {
    /// Those that the output that is there was made from.
    pub before: HashSet<String>,
    /// Those that this run has met, with the path of each.
    met: RwLock<HashMap<String, String>>,
}

impl Known {
    /// The path under which this run met the same content, if it did. Otherwise it is met under this path from now on.
    pub fn meet(&self, sha256: &str, path: &str) -> Option<String> {
        let mut met = self.met.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(first) = met.get(sha256) {
            return Some(first.clone());
        }
        met.insert(sha256.to_owned(), path.to_owned());
        None
    }

    fn has_met(&self, sha256: &str) -> bool {
        let met = self.met.read().unwrap_or_else(PoisonError::into_inner);
        met.contains_key(sha256)
    }
}

/// What became of an entry.
#[derive(Debug)]
pub struct Outcome<Made> {
    /// The path as shown; `None` for standard input.
    pub path: Option<String>,
    /// SHA-256 of the bytes, hexadecimal, where they could be had.
    pub sha256: Option<String>,
    /// When it was last changed, RFC 3339 in UTC, where that is known.
    pub modified: Option<String>,
    /// What came of it.
    pub reading: Result<Reading<Made>, EntryFailure>,
}

impl<Made> Outcome<Made> {
    /// What to call the document in a message.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.as_deref().unwrap_or(STANDARD_INPUT)
    }
}

/// What came of an entry that did not fail.
#[derive(Debug)]
pub enum Reading<Made> {
    /// It was read.
    Read(Made),
    /// This run met the same content before.
    Duplicate,
    /// The output that is there has it already.
    Unchanged,
    /// It is of no kind that is looked for.
    Skipped(&'static str),
}

impl<Made> Reader<Made> {
    /// Reads an entry. A panic inside it is a failure of this entry alone.
    #[must_use]
    pub fn read(&self, entry: Entry) -> Outcome<Made> {
        let path = entry.path.clone();
        let reading = match entry.found {
            Found::Skipped(reason) => Ok((None, None, Ok(Reading::Skipped(reason)))),
            _ => entry.bytes().map(|(bytes, modified)| {
                let sha256 = sha256(&bytes);
                let from = (path.as_deref(), modified.as_deref());
                let reading = self.bytes(from, &bytes, &sha256);
                (Some(sha256), modified, reading)
            }),
        };
        let (sha256, modified, reading) =
            reading.unwrap_or_else(|failure| (None, None, Err(failure)));
        Outcome {
            path,
            sha256,
            modified,
            reading,
        }
    }

    fn bytes(
        &self,
        (path, modified): (Option<&str>, Option<&str>),
        bytes: &[u8],
        sha256: &str,
    ) -> Result<Reading<Made>, EntryFailure> {
        if self.known.has_met(sha256) {
            return Ok(Reading::Duplicate);
        }
        let extract = match &self.extract {
            Some(extract) if !self.known.before.contains(sha256) => extract,
            _ => return Ok(Reading::Unchanged),
        };
        let made = contained(|| {
            extract(bytes, sha256).map(|(document, mut records)| {
                for record in &mut records {
                    record.source.path = path.map(str::to_owned);
                }
                (self.prepare)(&document, &records, modified)
            })
        });
        match made {
            Ok(Ok(made)) => Ok(Reading::Read(made)),
            Ok(Err(error)) => Err(EntryFailure::document(&error)),
            Err(panic) => Err(EntryFailure::panic(&panic)),
        }
    }
}
