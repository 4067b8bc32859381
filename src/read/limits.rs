//! How much of a document is read before it is refused.

use crate::error::{Error, ErrorKind};

/// Bounds on what reading one document may cost. Past one of them, reading ends in an error that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the input.
    pub input_bytes: u64,
    /// Bytes of one part of a package, inflated.
    pub part_bytes: u64,
    /// Bytes of all parts of a package that are read, inflated.
    pub package_bytes: u64,
    /// How many times larger than its compressed form a part may be, past its first mebibyte.
    pub inflation: u64,
    /// Depth of nested XML elements.
    pub depth: usize,
    /// Blocks of the document.
    pub blocks: usize,
    /// Cells of all tables.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input_bytes: 256 << 20,
            part_bytes: 512 << 20,
            package_bytes: 1 << 30,
            inflation: 250,
            depth: 512,
            blocks: 2_000_000,
            cells: 2_000_000,
        }
    }
}

impl Limits {
    /// Refuses an input of so many bytes where it is too large.
    pub(crate) fn check_input(&self, bytes: u64) -> Result<(), Error> {
        if bytes > self.input_bytes {
            return Err(ErrorKind::TooLarge {
                what: "the input".to_owned(),
                limit: self.input_bytes,
                unit: "bytes",
            }
            .into());
        }
        Ok(())
    }
}
