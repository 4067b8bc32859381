//! JSON of each meeting, written as documents are read.

use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::sync::Arc;

use rapporteur::archive::{self, Facts, Known, Outcome, Reader, Reading, Summary};
use rapporteur::write;
use rapporteur::{Document, Record};

use super::Extract;
use super::plan::StreamPlan;
use super::progress::Progress;
use crate::cli::failure::{Exit, Failure};
use crate::cli::output;

/// A document, ready to be written.
struct Written {
    /// The JSON of each meeting, with a line end.
    meetings: Vec<Vec<u8>>,
    facts: Vec<Facts>,
}

pub(super) fn run(
    arguments: &Extract,
    plan: &StreamPlan,
    out: &mut dyn Write,
) -> Result<Exit, Failure> {
    output::to(arguments.output.as_deref(), out, |out| {
        let mut stream = Stream {
            arguments,
            plan,
            out,
            progress: Progress::of(arguments, plan.many),
            known: Arc::default(),
            summary: Summary::default(),
            worst: Exit::Read,
            written: 0,
            ended: None,
        };
        stream.all()
    })
}

struct Stream<'a> {
    arguments: &'a Extract,
    plan: &'a StreamPlan,
    out: &'a mut dyn Write,
    progress: Progress,
    known: Arc<Known>,
    summary: Summary,
    worst: Exit,
    written: usize,
    /// Why the run ended before its time.
    ended: Option<Failure>,
}

impl Stream<'_> {
    fn all(&mut self) -> Result<Exit, Failure> {
        let layout = self.plan.layout;
        let prepare = move |_: &Document, records: &[Record], _: Option<&str>| {
            let json = |record: &Record| {
                let mut line = Vec::new();
                // Writing to memory does not fail.
                let _ = write::json(record, layout, &mut line);
                line
            };
            Written {
                meetings: records.iter().map(json).collect(),
                facts: records.iter().map(Facts::of).collect(),
            }
        };
        let (extract, _) = self.arguments.extract()?;
        let reader = Reader {
            extract: Some(extract),
            prepare: Box::new(prepare),
            known: Arc::clone(&self.known),
        };
        if self.plan.array {
            self.out
                .write_all(b"[\n")
                .map_err(|error| self.unwritten(error))?;
        }
        let (find, pace) = (self.arguments.find(), self.arguments.pace());
        let paths = self.arguments.all_paths()?;
        self.progress.count(find.clone(), paths.clone());
        archive::run(paths, &find, reader, pace, &mut |outcome| {
            self.take(outcome)
        })
        .map_err(|sentence| Failure::usage("--include, --exclude", sentence))?;
        if let Some(failure) = self.ended.take() {
            return Err(failure);
        }
        if self.plan.array {
            let end: &[u8] = if self.written > 0 { b"\n]\n" } else { b"]\n" };
            self.out
                .write_all(end)
                .map_err(|error| self.unwritten(error))?;
        }
        self.progress.end();
        if self.summary.is_empty() {
            return Err(Failure::nothing_found(&self.summary));
        }
        self.end();
        Ok(self.worst)
    }

    fn take(&mut self, outcome: Outcome<Written>) -> ControlFlow<()> {
        let name = outcome.name().to_owned();
        let name = name.as_str();
        self.progress.step(name);
        match outcome.reading {
            Err(failure) => {
                self.progress.fail();
                self.summary.fail(failure.code());
                let failure = Failure::entry(name, failure);
                if self.arguments.strict {
                    self.ended = Some(failure);
                    return ControlFlow::Break(());
                }
                let exit = self.progress.pause(|| failure.report());
                self.worst = self.worst.max(exit);
            }
            Ok(Reading::Skipped(reason)) => {
                self.summary.skip(name);
                self.say(name, reason);
            }
            // The first of them was delivered before this one.
            Ok(Reading::Duplicate | Reading::Unchanged) => {
                self.once(name, outcome.sha256);
            }
            Ok(Reading::Read(written)) => {
                if self.once(name, outcome.sha256) {
                    return ControlFlow::Continue(());
                }
                if let Err(error) = self.write(&written) {
                    self.ended = Some(self.unwritten(error));
                    return ControlFlow::Break(());
                }
                self.say(name, "read");
            }
        }
        ControlFlow::Continue(())
    }

    /// Whether a document of this content was extracted already; says so.
    fn once(&mut self, name: &str, sha256: Option<String>) -> bool {
        let sha256 = sha256.filter(|_| self.plan.once).unwrap_or_default();
        let first = (!sha256.is_empty()).then(|| self.known.meet(&sha256, name));
        let Some(Some(first)) = first else {
            return false;
        };
        self.summary.duplicates += 1;
        if !self.arguments.quiet {
            let line = format!("rapporteur: {name}: the same content as {first}; extracted once");
            self.progress.pause(|| eprintln!("{line}"));
        }
        true
    }

    fn write(&mut self, written: &Written) -> io::Result<()> {
        for (json, facts) in written.meetings.iter().zip(&written.facts) {
            self.summary.add(facts);
            if self.plan.array && self.written > 0 {
                self.out.write_all(b",\n")?;
            }
            let json = if self.plan.array {
                json.trim_ascii_end()
            } else {
                json
            };
            self.out.write_all(json)?;
            self.written += 1;
        }
        self.summary.read += 1;
        Ok(())
    }

    /// Says what became of a document, to those who want to know.
    fn say(&self, name: &str, what: &str) {
        if self.arguments.verbose {
            self.progress.pause(|| eprintln!("{name}: {what}"));
        }
    }

    fn end(&self) {
        let to_file = self.arguments.output.is_some() || io::stderr().is_terminal();
        if self.plan.many && (self.arguments.verbose || to_file && !self.arguments.quiet) {
            eprint!("{}", self.summary);
        }
    }

    fn unwritten(&self, error: io::Error) -> Failure {
        match &self.arguments.output {
            Some(path) => Failure::output_to(&path.to_string_lossy(), error),
            None => Failure::output(error),
        }
    }
}
