//! Why one document of many gave no record.

use std::fmt;
use std::io;
use std::time::Duration;

use crate::error::Error;

/// Why one document gave no record: a short name of the kind, the same in every version, and a sentence for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryFailure {
    code: String,
    message: String,
}

impl EntryFailure {
    /// What the bytes are makes them unreadable.
    #[must_use]
    pub fn document(error: &Error) -> Self {
        Self::new(error.code(), error.to_string())
    }

    /// The bytes could not be had.
    #[must_use]
    pub fn input(error: &io::Error) -> Self {
        let code = match error.kind() {
            io::ErrorKind::NotFound => "not-found",
            io::ErrorKind::PermissionDenied => "permission-denied",
            io::ErrorKind::IsADirectory => "folder",
            _ => "not-readable",
        };
        Self::new(code, reason(error))
    }

    /// A mistake of this program, met inside a document.
    #[must_use]
    pub fn panic(said: &str) -> Self {
        let message = format!("internal error, {said}; please report it with the file");
        Self::new("internal", message)
    }

    /// Reading took longer than a document may take.
    #[must_use]
    pub fn slow(limit: Duration) -> Self {
        let seconds = match limit.as_secs() {
            1 => "a second".to_owned(),
            seconds => format!("{seconds} seconds"),
        };
        let message = format!(
            "reading it takes more than {seconds}, the limit; divide the document, or give it more with --time-limit"
        );
        Self::new("slow", message)
    }

    /// A failure of this kind, for this reason.
    #[must_use]
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
        }
    }

    /// A short name of the kind of failure, the same in every version.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// True when the bytes could not be had, false when they are no document.
    #[must_use]
    pub fn is_of_input(&self) -> bool {
        const OF_INPUT: [&str; 4] = ["not-found", "permission-denied", "folder", "not-readable"];
        OF_INPUT.contains(&self.code.as_str())
    }
}

impl fmt::Display for EntryFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for EntryFailure {}

/// What an operating system's error means, without its number, and what to do where that is plain.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder; check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied; check who may use it".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder; give a file".to_owned(),
        io::ErrorKind::NotADirectory => {
            "a part of the path is a file, not a folder; check the path".to_owned()
        }
        io::ErrorKind::StorageFull => "the disk is full; make room".to_owned(),
        _ => {
            let sentence = error.to_string();
            match sentence.split_once(" (os error") {
                Some((words, _)) => words.to_lowercase(),
                None => sentence,
            }
        }
    }
}
