//! A line as somebody copies it out of a document: with its bullet or number, in Markdown, as a row.

use std::collections::BTreeMap;

use super::{Field, Form, Grammar};
use crate::document::Document;
use crate::parse::{form_for, read_line};

/// What a grammar makes of a line of a field, by the stages that read documents.
#[derive(Clone, Debug)]
pub struct Tried<'g> {
    /// The words that are left of the line when its bullet, number and markup are read.
    pub words: String,
    /// Names of holes with their values, for each entry.
    pub entries: Vec<BTreeMap<String, String>>,
    /// The form that takes the line.
    pub form: Option<&'g Form>,
}

impl Grammar {
    /// What becomes of a line that stands in a document where this field is. `None` when there is no such field.
    #[must_use]
    pub fn try_line(&self, line: &str, field: &str) -> Option<Tried<'_>> {
        let document = document(line);
        let (number, words) = parts(&document).unwrap_or((None, line.trim()));
        let heading = Field::named(field) == Some(Field::Sections);
        let whole = document.text.trim();
        let words = if heading && form_for(whole, field, self).is_some() {
            whole
        } else {
            words
        };
        let mut entries = read_line(words, field, self)?;
        if let Some(number) = number.filter(|_| heading) {
            for entry in &mut entries {
                entry
                    .entry("number".to_owned())
                    .or_insert(number.to_owned());
            }
        }
        let form = form_for(words, field, self);
        let words = words.to_owned();
        Some(Tried {
            words,
            entries,
            form,
        })
    }
}

/// The words of a line without its bullet, number and markup.
#[must_use]
pub fn as_read(line: &str) -> String {
    let document = document(line);
    let words = parts(&document).map_or(line.trim(), |(_, words)| words);
    words.to_owned()
}

/// The line read as a document of its own; a row of a Markdown table without the bars at its ends.
fn document(line: &str) -> Document {
    let line = line.trim();
    let row = line.strip_prefix('|').and_then(|row| row.strip_suffix('|'));
    crate::read(row.unwrap_or(line).as_bytes()).unwrap_or_default()
}

/// The printed number of the line, and its words without that.
fn parts(document: &Document) -> Option<(Option<&str>, &str)> {
    let (first, last) = (document.blocks.first()?, document.blocks.last()?);
    let marker = first
        .marker
        .as_ref()
        .filter(|marker| !marker.path.is_empty());
    let printed = marker.and(document.marker(first));
    let number = printed.map(|printed| printed.trim_matches(|c: char| !c.is_alphanumeric()));
    let words = document.text.get(first.range.start..last.range.end)?;
    Some((number, words))
}
