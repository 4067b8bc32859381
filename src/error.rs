//! Why a document cannot be read: facts here, sentences in `Display`.

use std::fmt;

use crate::record::Format;

/// Why a document cannot be read. [`Error::kind`] has the facts, `Display` the sentence for people:
/// what is wrong, and after a semicolon what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
}

/// What is wrong with the bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// No bytes, or white space alone.
    Empty,
    /// The bytes are something else: a picture, a PDF, an old `.doc`, an encrypted file.
    NotADocument {
        /// What the bytes are, with article: "a PDF file".
        what: &'static str,
        /// What to do about it.
        advice: &'static str,
    },
    /// Bytes that are no text in any encoding.
    Binary,
    /// A ZIP package that cannot be opened or breaks off.
    BrokenPackage(String),
    /// A ZIP package without a word-processing document in it.
    NoBody,
    /// A part of a package that breaks off or is not well-formed.
    BrokenPart {
        /// Name of the part, as `word/document.xml`.
        part: String,
        /// What was met there.
        reason: String,
    },
    /// More than the limits allow.
    TooLarge {
        /// What is too large, as "the input" or "word/document.xml".
        what: String,
        /// The limit that it passes.
        limit: u64,
        /// The unit of the limit: "bytes", "blocks", …
        unit: &'static str,
    },
}

impl Error {
    /// The facts.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.kind
    }

    /// A short name of the kind of error, the same in every version.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.kind {
            ErrorKind::Empty => "empty",
            ErrorKind::NotADocument { .. } => "not-a-document",
            ErrorKind::Binary => "binary",
            ErrorKind::BrokenPackage(_) => "broken-package",
            ErrorKind::NoBody => "no-body",
            ErrorKind::BrokenPart { .. } => "broken-part",
            ErrorKind::TooLarge { .. } => "too-large",
        }
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self { kind }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::Empty => {
                write!(f, "nothing in it to read; check that it is the right file")
            }
            ErrorKind::NotADocument { what, advice } => write!(f, "this is {what}; {advice}"),
            ErrorKind::Binary => write!(f, "this is binary data; give text, Markdown or DOCX"),
            ErrorKind::BrokenPackage(reason) => write!(
                f,
                "the ZIP package of this document is broken ({reason}); get the file again, or save it anew from a word processor"
            ),
            ErrorKind::NoBody => write!(
                f,
                "this is a ZIP package without a Word document in it; give a .docx file"
            ),
            ErrorKind::BrokenPart { part, reason } => write!(
                f,
                "part `{part}` is broken ({reason}); open the document in a word processor and save it anew"
            ),
            ErrorKind::TooLarge { what, limit, unit } => write!(
                f,
                "{what} has more than {limit} {unit}, the limit; divide the document"
            ),
        }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Docx => "docx",
        })
    }
}
