//! What Word shows and is not read, told in notes.

use crate::record::Note;

/// How many of each kind were met.
#[derive(Default)]
pub(super) struct Skipped {
    charts: usize,
    diagrams: usize,
    /// Objects of other programs (`w:object`).
    pub objects: usize,
    /// Files that Word puts in the place of `w:altChunk`.
    pub inserted: usize,
}

impl Skipped {
    /// Counts a graphic by the kind of its data.
    pub(super) fn graphic(&mut self, uri: &str) {
        match uri.rsplit('/').next() {
            Some("chart" | "chartex") => self.charts += 1,
            Some("diagram") => self.diagrams += 1,
            _ => {}
        }
    }

    pub(super) fn notes(&self) -> impl Iterator<Item = Note> {
        [
            (self.charts, "charts"),
            (self.diagrams, "diagrams (SmartArt)"),
            (self.objects, "objects of other programs"),
            (self.inserted, "files inserted into the document"),
        ]
        .into_iter()
        .filter(|(many, _)| *many > 0)
        .map(|(many, what)| {
            let message = format!("the words in {what} are not read; the document has {many}");
            Note::new("not-read", message)
        })
    }
}
