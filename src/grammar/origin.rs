//! Where a rule is written.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// The place of a rule in a grammar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file, as it was named when it was read.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// The bytes of the file.
    pub(super) bytes: Range<usize>,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}
