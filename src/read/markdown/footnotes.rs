//! Footnotes, kept until they are referred to.

use std::collections::{HashMap, VecDeque};

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Piece, options};

#[derive(Default)]
pub(super) struct Footnotes<'s> {
    /// The content of each note that was not written yet.
    notes: Vec<Option<Vec<Piece<'s>>>>,
    /// The places of the notes that have a label; more than one if it was given twice.
    places: HashMap<String, VecDeque<usize>>,
    asked: VecDeque<usize>,
}

impl<'s> Footnotes<'s> {
    pub(super) fn of(source: &'s str) -> Self {
        let mut found = Self::default();
        if !source.contains("[^") {
            return found;
        }
        let mut inside = false;
        for (event, range) in Parser::new_ext(source, options()).into_offset_iter() {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let places = found.places.entry(label.into_string()).or_default();
                    places.push_back(found.notes.len());
                    found.notes.push(Some(Vec::new()));
                    inside = true;
                }
                Event::End(TagEnd::FootnoteDefinition) => inside = false,
                event if inside => {
                    if let Some(Some(pieces)) = found.notes.last_mut() {
                        pieces.push((event, range));
                    }
                }
                _ => {}
            }
        }
        found
    }

    pub(super) fn ask_for(&mut self, label: &str) {
        let place = self.places.get_mut(label).and_then(VecDeque::pop_front);
        self.asked.extend(place);
    }

    pub(super) fn ask_for_all(&mut self) {
        self.asked.extend(0..self.notes.len());
    }

    /// True when a note was asked for that was not given yet.
    pub(super) fn are_asked_for(&self) -> bool {
        !self.asked.is_empty()
    }

    /// The content of the next note that was asked for; each is given once.
    pub(super) fn next(&mut self) -> Option<Vec<Piece<'s>>> {
        while let Some(place) = self.asked.pop_front() {
            if let Some(note) = self.notes.get_mut(place).and_then(Option::take) {
                return Some(note);
            }
        }
        None
    }
}
