//! `footnotes.xml`, `endnotes.xml`: the paragraphs of each note, kept until a paragraph refers to it.

use super::paragraph::{NoteReference, Paragraph};
use super::story::Sink;
use super::writer::Notes;
use crate::error::Error;

/// Collects the notes of one part.
pub(super) struct Collector<'n> {
    notes: &'n mut Notes,
    reference: NoteReference,
}

impl<'n> Collector<'n> {
    pub(super) fn new(notes: &'n mut Notes, endnote: bool) -> Self {
        Self {
            notes,
            reference: NoteReference {
                endnote,
                id: String::new(),
            },
        }
    }
}

impl Sink for Collector<'_> {
    fn begin_note(&mut self, id: &str) {
        id.clone_into(&mut self.reference.id);
    }

    fn take(&mut self, paragraph: &mut Paragraph) -> Result<(), Error> {
        if !paragraph.is_blank() {
            let note = self.notes.entry(self.reference.clone()).or_default();
            note.push(std::mem::take(paragraph));
        }
        Ok(())
    }
}
