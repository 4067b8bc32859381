//! `docProps/core.xml`: title, author and time of creation.

use super::xml::{Space, Xml};
use crate::error::Error;
use crate::record::Source;

/// Adds what the properties of the package say to the source.
pub(super) fn read(xml: &mut Xml, source: &mut Source) -> Result<(), Error> {
    while let Some(element) = xml.child(0)? {
        let field = match (element.space, element.name()) {
            (Space::DublinCore, b"title") => &mut source.title,
            (Space::DublinCore, b"creator") => &mut source.author,
            (Space::DublinCoreTerms, b"created") => &mut source.created,
            _ => continue,
        };
        let words = xml.words()?;
        let words = words.trim();
        if field.is_none() && !words.is_empty() {
            *field = Some(words.to_owned());
        }
    }
    Ok(())
}
