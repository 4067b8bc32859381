//! The archive as it is now: a database that may be replaced at any moment.

use std::fs::Metadata;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use tokio::sync::broadcast;

use super::cache::Cache;
use crate::archive::database::DatabaseError;
use crate::feed::{Feed, Shown};

/// The archive that is served.
pub(super) struct Served {
    archive: PathBuf,
    shown: Shown,
    now: Mutex<Now>,
    /// Told the generation when it changes.
    pub(super) changes: broadcast::Sender<String>,
}

/// The database of this moment.
struct Now {
    file: Identity,
    generation: String,
    /// Connections that nobody uses.
    idle: Vec<Feed>,
    answers: Arc<Cache>,
}

/// What tells one file from the one that replaces it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity {
    bytes: u64,
    modified: Option<SystemTime>,
    created: Option<SystemTime>,
}

impl Identity {
    fn of(file: &Metadata) -> Self {
        Self {
            bytes: file.len(),
            modified: file.modified().ok(),
            created: file.created().ok(),
        }
    }
}

/// A connection to the database of one generation.
pub(super) struct Lent {
    pub(super) feed: Feed,
    pub(super) generation: String,
    pub(super) answers: Arc<Cache>,
}

impl Served {
    pub(super) fn open(archive: PathBuf, shown: Shown) -> Result<Self, DatabaseError> {
        let (now, _) = Self::look(&archive, shown)?;
        Ok(Self {
            archive,
            shown,
            now: Mutex::new(now),
            changes: broadcast::channel(16).0,
        })
    }

    fn look(archive: &std::path::Path, shown: Shown) -> Result<(Now, String), DatabaseError> {
        let feed = Feed::open(archive, shown)?;
        let generation = feed.generation()?;
        let file = archive.metadata().map_or(
            Identity {
                bytes: 0,
                modified: None,
                created: None,
            },
            |file| Identity::of(&file),
        );
        let now = Now {
            file,
            generation: generation.clone(),
            idle: vec![feed],
            answers: Arc::default(),
        };
        Ok((now, generation))
    }

    /// Looks whether the database was replaced, and tells everyone who follows it.
    pub(super) fn refresh(&self) -> Result<(), DatabaseError> {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        let file = self.archive.metadata().map(|file| Identity::of(&file));
        // While it is not there, the one that was there is served.
        if file.map_or(true, |file| file == now.file) {
            return Ok(());
        }
        let before = std::mem::take(&mut now.generation);
        let (then, generation) = Self::look(&self.archive, self.shown)?;
        *now = then;
        if before != generation {
            // Nobody may be following.
            let _ = self.changes.send(generation);
        }
        Ok(())
    }

    /// What is served now, SHA-256.
    pub(super) fn generation(&self) -> Result<String, DatabaseError> {
        self.refresh()?;
        let now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(now.generation.clone())
    }

    /// A connection, to be given back.
    pub(super) fn lend(&self) -> Result<Lent, DatabaseError> {
        self.refresh()?;
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        let feed = match now.idle.pop() {
            Some(feed) => feed,
            None => Feed::open(&self.archive, self.shown)?,
        };
        Ok(Lent {
            feed,
            generation: now.generation.clone(),
            answers: Arc::clone(&now.answers),
        })
    }

    /// Keeps a connection for the next request, unless the database was replaced meanwhile.
    pub(super) fn give_back(&self, lent: Lent) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.generation == lent.generation && now.idle.len() < 16 {
            now.idle.push(lent.feed);
        }
    }
}
