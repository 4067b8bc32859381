//! What became of each document, entered into the database.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use rapporteur::archive::database::{DatabaseError, Draft, Entered};
use rapporteur::archive::{EntryFailure, Known, Outcome, Reading, STANDARD_INPUT};
use rapporteur::table::{MeetingRows, Origin};
use rapporteur::{Document, Record};

use super::Extract;
use super::progress::Progress;
use crate::cli::failure::{Exit, Failure};

/// A document as the database takes it.
pub(super) fn prepare(document: &Document, records: &[Record], modified: Option<&str>) -> Entered {
    entered(&document.text, records, modified)
}

/// The meetings of a document as the database takes them.
pub(in crate::cli) fn entered(text: &str, records: &[Record], modified: Option<&str>) -> Entered {
    let rows = |(at, record): (usize, &Record)| {
        let path = record.source.path.as_deref().unwrap_or(STANDARD_INPUT);
        let number = at + 1;
        let origin = Origin {
            path,
            number,
            modified,
        };
        MeetingRows::of(record, origin)
    };
    // A record is made of text and numbers, which are JSON always.
    let json = |record| serde_json::to_string(record).unwrap_or_default();
    Entered {
        meetings: records.iter().enumerate().map(rows).collect(),
        records: records.iter().map(json).collect(),
        text: text.to_owned(),
    }
}

/// A database while it is filled.
pub(super) struct Fill<'a> {
    pub(super) arguments: &'a Extract,
    pub(super) output: &'a Path,
    pub(super) progress: &'a Progress,
    pub(super) draft: Draft,
    pub(super) known: Arc<Known>,
    /// Documents that were read, not carried over.
    pub(super) read: usize,
    pub(super) worst: Exit,
    /// Why the run ended before its time.
    pub(super) ended: Option<Failure>,
}

impl Fill<'_> {
    pub(super) fn take(&mut self, outcome: Outcome<Entered>) -> ControlFlow<()> {
        let name = outcome.name().to_owned();
        self.progress.step(&name);
        if let Err(error) = self.enter(&name, outcome) {
            self.ended = Some(Failure::made(&self.output.to_string_lossy(), error));
        }
        match self.ended {
            Some(_) => ControlFlow::Break(()),
            None => ControlFlow::Continue(()),
        }
    }

    fn enter(&mut self, name: &str, outcome: Outcome<Entered>) -> Result<(), DatabaseError> {
        let sha256 = outcome.sha256.as_deref();
        let reading = match outcome.reading {
            Err(failure) => return self.fail(name, sha256, failure),
            Ok(Reading::Skipped(reason)) => {
                self.say(name, reason);
                return self.draft.skipped(name, reason);
            }
            Ok(reading) => reading,
        };
        let sha256 = sha256.unwrap_or_default();
        let modified = outcome.modified.as_deref();
        if let Some(first) = self.known.meet(sha256, name) {
            self.say(
                name,
                &format!("the same content as {first}, extracted once"),
            );
            return self.draft.duplicate(name, sha256, &first);
        }
        if let Reading::Read(entered) = reading {
            self.read += 1;
            self.say(name, "read");
            self.draft.read(name, sha256, modified, &entered)
        } else {
            self.say(name, "unchanged");
            self.draft.unchanged(name, sha256, modified)
        }
    }

    fn fail(
        &mut self,
        name: &str,
        sha256: Option<&str>,
        failure: EntryFailure,
    ) -> Result<(), DatabaseError> {
        let message = failure.to_string();
        let entered = self.draft.failed(name, sha256, failure.code(), &message);
        let failure = Failure::entry(name, failure);
        if self.arguments.strict {
            self.ended = Some(failure);
        } else {
            let exit = self.progress.pause(|| failure.report());
            self.worst = self.worst.max(exit);
        }
        entered
    }

    /// Says what became of a document, to those who want to know.
    fn say(&self, name: &str, what: &str) {
        if self.arguments.verbose {
            self.progress.pause(|| eprintln!("{name}: {what}"));
        }
    }
}
