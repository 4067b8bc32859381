//! Reads meeting summaries and minutes (text, Markdown, DOCX) and gives back who came, what was discussed and decided,
//! and what happens next, as data.
//!
//! ```text
//! bytes ──read──▶ Document ──recognise──▶ Grammar ──parse──▶ Record ──write──▶ JSON
//! ```
//!
//! [`extract`] is the whole way; each stage is a function and a module of its own. A [`Document`] is one reading text and
//! the layout over it, a [`Grammar`] is a house style as data, and a [`Record`] is what a meeting's document says.
//!
//! ```
//! let minutes = "\
//! Planning Committee Call Summary
//!
//! 12 May 2021 | 14:00 - 15:15 UTC
//!
//! Attendees:
//!
//! - Government of Ghana: Esi Owusu
//! - Tom O'Dwyer, Treasurer
//!
//! Next steps: Tom O'Dwyer will send a second draft.
//! ";
//!
//! let records = rapporteur::extract(minutes.as_bytes())?;
//! let call = &records[0];
//! assert_eq!(call.meeting.date.as_deref(), Some("2021-05-12"));
//! assert_eq!(call.attendees[0].organisation.as_deref(), Some("Government of Ghana"));
//! assert_eq!(call.next_steps[0].owner.as_deref(), Some("Tom O'Dwyer"));
//!
//! // Every value knows its place in the reading text.
//! let text: Vec<char> = rapporteur::read(minutes.as_bytes())?.text.chars().collect();
//! let span = call.attendees[0].span;
//! assert_eq!(String::from_iter(&text[span.start..span.end]), "Esi Owusu");
//! # Ok::<(), rapporteur::Error>(())
//! ```

#[cfg(feature = "archive")]
pub mod archive;
pub mod document;
pub mod error;
#[cfg(feature = "archive")]
pub mod feed;
pub mod grammar;
pub mod parse;
pub mod read;
pub mod record;
pub mod score;
#[cfg(feature = "serve")]
pub mod serve;
pub mod span;
pub mod table;
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

#[doc = include_str!("../README.md")]
#[cfg(doctest)]
struct Readme;
