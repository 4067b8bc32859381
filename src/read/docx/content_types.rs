//! `[Content_Types].xml`: what each part of a package is, whatever its name.

use super::xml::Xml;
use crate::error::{Error, ErrorKind};
use crate::read::detect::SAVE_AS_TEXT;

/// The media types of the parts.
#[derive(Default)]
pub(super) struct ContentTypes {
    /// Part names, in lower case and without `/` in front, with their types.
    parts: Vec<(String, String)>,
    /// File extensions, in lower case, with the types of the parts that have no type of their own.
    extensions: Vec<(String, String)>,
}

/// Documents of other programs in packages of the same kind, by a piece of their type.
const OTHERS: [(&str, &str, &str); 5] = [
    ("spreadsheetml", "an Excel workbook", SAVE_AS_TEXT),
    ("ms-excel", "an Excel workbook", SAVE_AS_TEXT),
    ("presentationml", "a PowerPoint presentation", SAVE_AS_TEXT),
    ("ms-powerpoint", "a PowerPoint presentation", SAVE_AS_TEXT),
    ("ms-visio", "a Visio drawing", SAVE_AS_TEXT),
];

impl ContentTypes {
    pub(super) fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut read = Self::default();
        while let Some(element) = xml.child(0)? {
            let text = |name| element.attribute(name).unwrap_or_default();
            let entries = match element.name() {
                b"Override" => &mut read.parts,
                b"Default" => &mut read.extensions,
                _ => continue,
            };
            let key = [text("PartName"), text("Extension")].concat();
            let key = key.trim_start_matches('/').to_ascii_lowercase();
            entries.push((key, text("ContentType").into_owned()));
        }
        Ok(read)
    }

    /// The type of a part.
    pub(super) fn of(&self, part: &str) -> Option<&str> {
        let part = part.trim_start_matches('/').to_ascii_lowercase();
        let extension = part.rsplit('.').next().unwrap_or_default();
        let own = self.parts.iter().find(|(name, _)| *name == part);
        let found = own.or_else(|| self.extensions.iter().find(|(name, _)| name == extension));
        found.map(|(_, content_type)| content_type.as_str())
    }

    /// The part that is the document of a word processor.
    pub(super) fn document(&self) -> Option<&str> {
        self.parts
            .iter()
            .find(|(_, content_type)| is_document(content_type))
            .map(|(name, _)| name.as_str())
    }

    /// # Errors
    /// When the main part is another program's.
    pub(super) fn check(&self, main: &str) -> Result<(), Error> {
        let content_type = self.of(main).unwrap_or_default();
        let other = OTHERS
            .iter()
            .find(|(piece, ..)| content_type.contains(piece));
        match other {
            Some((_, what, advice)) => Err(ErrorKind::NotADocument { what, advice }.into()),
            None => Ok(()),
        }
    }
}

/// Documents and templates, with and without macros.
fn is_document(content_type: &str) -> bool {
    content_type.ends_with("main+xml")
        && (content_type.contains("wordprocessingml") || content_type.contains("ms-word"))
}
