//! Footnotes, kept until they are referred to.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::line_numbers::LineNumbers;
use super::options;

/// The content of a note.
pub(super) struct Note<'s> {
    /// Events of the parser, each with the bytes that it comes from.
    pub events: Vec<(Event<'s>, Range<usize>)>,
    /// Where its lines are counted from.
    pub lines: LineNumbers<'s>,
}

#[derive(Default)]
pub(super) struct Footnotes<'s> {
    /// The content of each note that was not written yet.
    notes: Vec<Option<Note<'s>>>,
    /// The places of the notes that have a label; more than one if it was given twice.
    places: HashMap<String, VecDeque<usize>>,
    asked: VecDeque<usize>,
}

impl<'s> Footnotes<'s> {
    pub(super) fn of(source: &'s str, mut lines: LineNumbers<'s>) -> Self {
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
                    lines.number(range.start);
                    found.notes.push(Some(Note {
                        events: Vec::new(),
                        lines,
                    }));
                    inside = true;
                }
                Event::End(TagEnd::FootnoteDefinition) => inside = false,
                event if inside => {
                    if let Some(Some(note)) = found.notes.last_mut() {
                        note.events.push((event, range));
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
    pub(super) fn next(&mut self) -> Option<Note<'s>> {
        while let Some(place) = self.asked.pop_front() {
            if let Some(note) = self.notes.get_mut(place).and_then(Option::take) {
                return Some(note);
            }
        }
        None
    }
}
