//! What is given to read: files and standard input.

use std::fs::File;
use std::io;
use std::path::Path;

use rapporteur::archive::{STANDARD_INPUT, up_to_limit};

use super::failure::Failure;

/// A file, or standard input under the name `-`.
pub(super) struct Input<'a>(pub &'a Path);

impl Input<'_> {
    fn is_standard(&self) -> bool {
        self.0.as_os_str() == "-"
    }

    /// What to call it in a message.
    pub(super) fn name(&self) -> String {
        self.path().unwrap_or_else(|| STANDARD_INPUT.to_owned())
    }

    /// The path as the record gives it; none for standard input.
    pub(super) fn path(&self) -> Option<String> {
        (!self.is_standard()).then(|| self.0.to_string_lossy().into_owned())
    }

    /// All bytes, up to just past the most that would be read.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let read = if self.is_standard() {
            up_to_limit(io::stdin().lock())
        } else {
            File::open(self.0).and_then(up_to_limit)
        };
        read.map_err(|error| Failure::input(&self.name(), error))
    }
}
