//! The format of a document, told from its bytes.

use crate::error::{Error, ErrorKind};
use crate::record::Format;

/// The format that the bytes are in.
///
/// # Errors
/// When they are empty or no document; the error names what they are.
pub(super) fn format(bytes: &[u8]) -> Result<Format, Error> {
    if bytes.trim_ascii().is_empty() {
        return Err(ErrorKind::Empty.into());
    }
    if bytes.starts_with(b"PK") {
        return Ok(Format::Docx);
    }
    Ok(Format::Markdown)
}
