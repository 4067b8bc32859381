//! Bytes to [`Document`]. The first bytes tell the format.

mod builder;
mod checkbox;
mod detect;
mod docx;
mod encoding;
mod html;
mod lettered;
mod limits;
mod lines;
mod markdown;
mod marker;
mod roman;
mod text;
mod words;
mod wrap;

use sha2::{Digest, Sha256};

use crate::document::Document;
use crate::error::Error;
use crate::record::Format;

pub use limits::Limits;

/// Reads a document within the default [`Limits`].
///
/// # Errors
/// When the bytes are no document, or are broken beyond reading.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    read_within(bytes, &Limits::default())
}

/// Reads a document within the limits given.
///
/// # Errors
/// As [`read`], and when a limit is passed.
pub fn read_within(bytes: &[u8], limits: &Limits) -> Result<Document, Error> {
    let mut document = document(bytes, limits)?;
    document.source.sha256 = sha256(bytes);
    Ok(document)
}

/// Reads a document within the default [`Limits`] whose SHA-256 is known, hexadecimal.
///
/// # Errors
/// As [`read`].
pub fn read_hashed(bytes: &[u8], sha256: &str) -> Result<Document, Error> {
    let mut document = document(bytes, &Limits::default())?;
    sha256.clone_into(&mut document.source.sha256);
    Ok(document)
}

fn document(bytes: &[u8], limits: &Limits) -> Result<Document, Error> {
    limits.check_input(bytes.len() as u64)?;
    let mut document = match detect::format(bytes)? {
        Format::Docx => docx::read(bytes, limits)?,
        Format::Markdown => markdown::read(&encoding::decode(bytes)?, limits)?,
        Format::Text => text::read(&encoding::decode(bytes)?, limits)?,
    };
    document.source.bytes = bytes.len() as u64;
    Ok(document)
}

/// The SHA-256 of bytes, hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .flatten()
        .collect()
}
