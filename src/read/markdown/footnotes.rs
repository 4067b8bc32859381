//! Footnotes, kept until they are referred to.

use std::collections::VecDeque;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Piece, options};

#[derive(Default)]
pub(super) struct Footnotes<'s> {
    /// Label and content of each note that was not written yet.
    notes: Vec<(String, Vec<Piece<'s>>)>,
    asked: VecDeque<String>,
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
                    found.notes.push((label.into_string(), Vec::new()));
                    inside = true;
                }
                Event::End(TagEnd::FootnoteDefinition) => inside = false,
                event if inside => {
                    if let Some((_, pieces)) = found.notes.last_mut() {
                        pieces.push((event, range));
                    }
                }
                _ => {}
            }
        }
        found
    }

    pub(super) fn ask_for(&mut self, label: &str) {
        self.asked.push_back(label.to_owned());
    }

    pub(super) fn ask_for_all(&mut self) {
        self.asked
            .extend(self.notes.iter().map(|(label, _)| label.clone()));
    }

    /// The content of the next note that was asked for; each is given once.
    pub(super) fn next(&mut self) -> Option<Vec<Piece<'s>>> {
        while let Some(label) = self.asked.pop_front() {
            if let Some(at) = self.notes.iter().position(|(known, _)| *known == label) {
                return Some(self.notes.remove(at).1);
            }
        }
        None
    }
}
