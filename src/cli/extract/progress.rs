//! What a person at a terminal sees of a run.

use std::io::{IsTerminal, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::Extract;

/// A line that tells how far a run is; nothing where nobody looks.
pub(super) struct Progress {
    bar: ProgressBar,
    failed: usize,
}

impl Progress {
    pub(super) fn of(arguments: &Extract, many: bool) -> Self {
        let bar = if many && !arguments.quiet && stderr().is_terminal() {
            let bar = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template(
                "{spinner} {human_pos} documents, {per_sec}, {elapsed}{prefix}  {wide_msg}",
            ) {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        } else {
            ProgressBar::hidden()
        };
        Self { bar, failed: 0 }
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
