//! The way through an archive: entries to workers, outcomes back in order.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::entry::{Entry, Found, up_to_limit};
use super::failure::EntryFailure;
use super::find::Find;
use super::reader::{Outcome, Reader};
use super::workers::{Done, Workers};

/// How a run is done.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Threads that read.
    pub threads: usize,
    /// What one document may take.
    pub time_limit: Duration,
}

/// Reads everything under the paths (`-` is standard input) and delivers what became of each entry, in order, until the
/// receiver has enough.
///
/// # Errors
/// A sentence when a glob is none.
pub fn run<Made: Send + 'static>(
    paths: impl IntoIterator<Item = PathBuf>,
    find: &Find,
    reader: Reader<Made>,
    pace: Pace,
    deliver: &mut dyn FnMut(Outcome<Made>) -> ControlFlow<()>,
) -> Result<(), String> {
    find.check()?;
    let mut run = Run {
        workers: Workers::start(pace.threads, pace.time_limit, move |entry| {
            reader.read(entry)
        }),
        time_limit: pace.time_limit,
        deliver,
    };
    for path in paths {
        let flow = if path == Path::new("-") {
            run.give(standard_input())
        } else {
            find.under(&path, &mut |entry| run.give(entry))?
        };
        if flow.is_break() {
            return Ok(());
        }
    }
    while let Some(done) = run.workers.take() {
        if run.deliver(done).is_break() {
            break;
        }
    }
    Ok(())
}

fn standard_input() -> Entry {
    let found = match up_to_limit(std::io::stdin().lock()) {
        Ok(bytes) => Found::Bytes(bytes),
        Err(error) => Found::Failed(EntryFailure::input(&error)),
    };
    Entry {
        path: None,
        found,
        modified: None,
    }
}

struct Run<'d, Made> {
    workers: Workers<Entry, Outcome<Made>>,
    time_limit: Duration,
    deliver: &'d mut dyn FnMut(Outcome<Made>) -> ControlFlow<()>,
}

impl<Made: Send + 'static> Run<'_, Made> {
    fn give(&mut self, entry: Entry) -> ControlFlow<()> {
        while self.workers.is_full() {
            match self.workers.take() {
                Some(done) => self.deliver(done)?,
                None => break,
            }
        }
        let name = entry.name().to_owned();
        self.workers.give(&name, entry.held(), entry);
        ControlFlow::Continue(())
    }

    fn deliver(&mut self, done: Done<Outcome<Made>>) -> ControlFlow<()> {
        let outcome = match done {
            Done::Made(outcome) => outcome,
            Done::GivenUp(name) => Outcome {
                path: Some(name),
                sha256: None,
                modified: None,
                reading: Err(EntryFailure::slow(self.time_limit)),
            },
        };
        (self.deliver)(outcome)
    }
}
