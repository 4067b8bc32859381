//! Meeting summaries and minutes in, data out.
//!
//! ```text
//! bytes ──read──▶ Document ──recognise──▶ Grammar ──parse──▶ Record ──write──▶ JSON
//! ```

pub mod document;
pub mod error;
pub mod grammar;
pub mod parse;
pub mod read;
pub mod record;
pub mod span;
pub mod write;

pub use document::Document;
pub use error::Error;
pub use grammar::{Grammar, recognise};
pub use parse::parse;
pub use read::read;
pub use record::Record;
pub use span::Span;

/// Reads a document and gives back its meetings: one record each, at least one.
///
/// # Errors
/// When the bytes are no document that can be read.
pub fn extract(bytes: &[u8]) -> Result<Vec<Record>, Error> {
    let document = read(bytes)?;
    let Some(choice) = recognise(&document, grammar::built_in()) else {
        return Ok(Vec::new());
    };
    Ok(parse(&document, &choice))
}
