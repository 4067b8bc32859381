//! "Action for Ann to book a room": a marker before whoever is told to act.

use std::ops::Range;

use super::super::action::{self, ActionText};
use super::super::page::Label;
use super::super::scan::{at_colon, at_word, count_words};
use super::Walker;
use crate::grammar::Field;

/// Most letters of the small word before whoever is told to act: "for".
const PREPOSITION: usize = 4;

/// Most words of their names.
const NAMES: usize = 4;

impl Walker<'_, '_> {
    /// Takes the task behind a marker that ends at `end`, a small word and whoever is told to do it.
    pub(super) fn given_to(&mut self, at: usize, range: &Range<usize>, end: usize) -> bool {
        let (page, words) = (self.page, self.page.text(range));
        let behind = words[end..].strip_prefix(' ');
        let Some((small, task)) = behind.and_then(|behind| behind.split_once(' ')) else {
            return false;
        };
        if small.len() > PREPOSITION || !small.chars().all(char::is_lowercase) {
            return false;
        }
        // "Action for Ann: book a room"
        let parted = at_colon(task).filter(|(owner, task)| {
            let known = action::is_owner(owner, page.grammar) || self.is_there(owner);
            known && count_words(owner) <= NAMES && !task.trim().is_empty()
        });
        let mut will = page.grammar.words.before_tasks();
        let owner = will.find_map(|will| {
            let owner = at_word(task, will)?.0;
            let known = || action::is_owner(owner, page.grammar) || self.is_there(owner);
            (count_words(owner) <= NAMES && !owner.contains(':') && known()).then_some(owner)
        });
        let Some((owner, task)) = owner.map(|owner| (owner, task)).or(parted) else {
            return false;
        };
        let rest = page.range_of(task.trim());
        self.label_words(&Label {
            field: Field::NextSteps,
            range: range.start..range.start + end,
            rest: rest.clone(),
        });
        self.used[at] = true;
        let due = page.action(task).due;
        let action = ActionText {
            text: page.text(&rest),
            owner: Some(owner),
            due,
        };
        action::add(self, &action, page.block(at).checkbox, 0.9);
        true
    }

    /// One of those who were there, as chats call them: "bo-day".
    fn is_there(&self, name: &str) -> bool {
        self.places.has_name(Field::Attendees, name)
    }
}
