//! What Word shows and is not read, and the words of elements that no one knows, told in notes.

use std::collections::BTreeSet;

use super::xml::Element;
use crate::record::Note;

/// How many of each kind were met.
#[derive(Default)]
pub(super) struct Skipped {
    charts: usize,
    diagrams: usize,
    /// Words in drawings that are no text boxes.
    drawings: usize,
    word_art: usize,
    /// Objects of other programs (`w:object`).
    pub objects: usize,
    /// Files that Word puts in the place of `w:altChunk`.
    pub inserted: usize,
    /// The names of elements that have words and are not known.
    unknown: BTreeSet<String>,
}

/// Names of unknown elements that are told at most.
const MOST_NAMES: usize = 20;

impl Skipped {
    /// Counts what an element of a drawing shows, by its name or the kind of its data.
    pub(super) fn drawing(&mut self, element: &Element) {
        match element.name() {
            b"graphicData" => {
                let uri = element.attribute("uri").unwrap_or_default();
                match uri.rsplit('/').next() {
                    Some("chart" | "chartex") => self.charts += 1,
                    Some("diagram") => self.diagrams += 1,
                    _ => {}
                }
            }
            b"t" => self.drawings += 1,
            b"textpath" if element.attribute("string").is_some() => self.word_art += 1,
            _ => {}
        }
    }

    /// Words that stand in an element which is not known.
    pub(super) fn words(&mut self, words: &str, name: &str) {
        if !words.trim().is_empty() && self.unknown.len() < MOST_NAMES {
            self.unknown.insert(name.to_owned());
        }
    }

    pub(super) fn notes(&self) -> impl Iterator<Item = Note> {
        let counted = [
            (self.charts, "charts"),
            (self.diagrams, "diagrams (SmartArt)"),
            (self.drawings, "drawings"),
            (self.word_art, "WordArt"),
            (self.objects, "objects of other programs"),
            (self.inserted, "files inserted into the document"),
        ];
        let counted = counted.into_iter().filter(|(many, _)| *many > 0);
        let counted = counted.map(|(many, what)| {
            format!("the words in {what} are not read; the document has {many}")
        });
        let unknown = self.unknown.iter();
        let unknown =
            unknown.map(|name| format!("the words in the unknown element `{name}` are not read"));
        counted
            .chain(unknown)
            .map(|message| Note::new("not-read", message))
    }
}
