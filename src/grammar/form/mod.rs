//! A form: how one entry is written, as `{name} ({role})`.
//!
//! [`language`] reads what a grammar writes, [`ways`] lays optional parts and alternatives out as plain
//! sequences, [`matching`] lays one of them over a line.

mod hole;
mod language;
mod literal;
mod matching;
#[cfg(test)]
mod tests;
mod ways;

use std::sync::Arc;

use super::Origin;
pub use hole::Hole;
use literal::Literal;
use ways::Way;

/// How one entry of a field is written.
#[derive(Clone, Debug)]
pub struct Form {
    source: String,
    ways: Arc<[Way]>,
    origin: Option<Origin>,
}

/// Why a form cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// Byte of the form at which it goes wrong.
    pub at: usize,
    /// Bytes of the form that are wrong.
    pub width: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl Form {
    /// Reads a form as a grammar writes it.
    ///
    /// # Errors
    /// When a hole is not closed or unknown, or the form could never match.
    pub fn new(source: &str) -> Result<Self, FormError> {
        Ok(Self {
            source: source.to_owned(),
            ways: ways::of(source)?.into(),
            origin: None,
        })
    }

    pub(super) fn with_origin(mut self, origin: Origin) -> Self {
        self.origin = Some(origin);
        self
    }

    /// Where the grammar writes it, if it comes from a file.
    #[must_use]
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// The form as the grammar writes it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The holes of the form, each kind once.
    #[must_use]
    pub fn holes(&self) -> Vec<Hole> {
        let mut holes: Vec<Hole> = self.ways.iter().flat_map(Way::holes).collect();
        holes.sort_unstable();
        holes.dedup();
        holes
    }

    /// True for a form that a row of two cells or more can have: `{role} | {people}`.
    #[must_use]
    pub fn has_border(&self) -> bool {
        self.literals().any(Literal::has_border)
    }

    /// True for a form that says which lines are its: by words of its own, as `Chair | {people}`, or by a pattern.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.literals().any(Literal::has_words) || self.ways.iter().any(Way::has_pattern)
    }

    /// True for the words of a cell that the form asks for: "Chair" of `Chair | {people}`.
    #[must_use]
    pub fn says(&self, words: &str) -> bool {
        self.literals().any(|literal| literal.says(words))
    }

    /// True when one of the holes is of this kind.
    pub(crate) fn asks_for(&self, hole: Hole) -> bool {
        let mut holes = self.ways.iter().flat_map(Way::holes);
        holes.any(|own| own == hole)
    }

    fn literals(&self) -> impl Iterator<Item = &Literal> {
        self.ways.iter().flat_map(Way::literals)
    }

    /// Lays the form over a whole line. `accepts` says whether words can fill a hole.
    /// The filled holes come back in order, as slices of the line.
    ///
    /// Space around the line and the punctuation that closes it are free. A hole takes as few words as it can; where it
    /// refuses them, it is tried up to the next place at which the words after it occur.
    #[must_use]
    pub fn read<'t>(
        &self,
        line: &'t str,
        accepts: &dyn Fn(Hole, &str) -> bool,
    ) -> Option<Vec<(Hole, &'t str)>> {
        self.ways.iter().find_map(|way| way.read(line, accepts))
    }

    /// True when this form takes every line that the other could take, so that the other is never reached after it.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        other.ways.iter().all(|way| {
            let line = way.sample();
            let accepts = |hole: Hole, words: &str| hole.takes_all() || words == hole.sample();
            self.read(&line, &accepts).is_some()
        })
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Form {}
