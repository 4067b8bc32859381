//! What a person at a terminal sees of a run.

use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use rapporteur::archive::Find;

use super::Extract;

const COUNTING: &str = "{spinner} {human_pos} documents, {per_sec}, {elapsed}{prefix}  {wide_msg}";
const COUNTED: &str = "{spinner} {human_pos} of {human_len} documents, {per_sec}, {elapsed}, {eta} left{prefix}  {wide_msg}";

/// A line that tells how far a run is; nothing where nobody looks.
pub(super) struct Progress {
    bar: ProgressBar,
    failed: usize,
}

impl Progress {
    pub(super) fn of(arguments: &Extract, many: bool) -> Self {
        let bar = if many && !arguments.quiet && stderr().is_terminal() {
            let bar = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template(COUNTING) {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        } else {
            ProgressBar::hidden()
        };
        Self { bar, failed: 0 }
    }

    /// Counts what there is to read, meanwhile, so that the time left can be told.
    pub(super) fn count(&self, find: Find, paths: Vec<PathBuf>) {
        if self.bar.is_hidden() {
            return;
        }
        let bar = self.bar.clone();
        thread::spawn(move || {
            let counts = paths.iter().map(|path| find.count(path));
            let count: Option<usize> = counts.sum();
            if let (Some(count), Ok(style)) = (count, ProgressStyle::with_template(COUNTED)) {
                bar.set_length(count as u64);
                bar.set_style(style);
            }
        });
    }

    /// Begins at the first document again.
    pub(super) fn again(&self) {
        self.bar.reset();
    }

    pub(super) fn step(&self, name: &str) {
        self.bar.inc(1);
        if !self.bar.is_hidden() {
            self.bar.set_message(name.to_owned());
        }
    }

    pub(super) fn fail(&mut self) {
        self.failed += 1;
        self.bar
            .set_prefix(format!(", {} not readable", self.failed));
    }

    /// Lets a line be printed above.
    pub(super) fn pause<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }

    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
