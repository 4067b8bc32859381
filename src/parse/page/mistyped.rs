//! Labels of rosters with a slip of the hand, where names show that one is meant.

use super::{Label, Page};
use crate::document::{Block, Emphasis, Kind};
use crate::grammar::Field;
use crate::parse::person;
use crate::parse::scan::at_colon;

/// Most bytes of a roster behind a mistyped label.
const LONGEST_ROSTER: usize = 1200;
/// Somebody behind a mistyped label is surer than this.
const SURE: f64 = 0.5;

impl Page<'_> {
    /// A mistyped label of a roster, with names behind it or under it: "Attendess", "Appologies: Ann Lee".
    pub(super) fn mistyped(&self, at: usize) -> Option<Label> {
        let block = self.block(at);
        let words = self.words(at);
        if let Some((word, names)) = at_colon(words)
            && !word.contains(' ')
            && names.len() <= LONGEST_ROSTER
        {
            return self.mistyped_over(block, word, names);
        }
        let heads = matches!(block.kind, Kind::Heading(_))
            || words.ends_with(':')
            || block.kind == Kind::Paragraph && self.document.is_set(block, Emphasis::Bold);
        if !heads || words.contains(' ') {
            return None;
        }
        let below = self.blocks().get(at + 1)?;
        let fields = [Field::Attendees, Field::Apologies, Field::Guests];
        let range = self.trimmed(&block.range, &[':']);
        let field = self.grammar.mistyped(self.text(&range), &fields)?;
        let words = self.document.words(below);
        // "Apologies received from Ann Lee" below it says the same.
        let told = || self.grammar.cue(words) == Some(field);
        // "Team member 2 (Bo Day)" is somebody, too.
        let sure = || {
            let people = person::entry(words, self.grammar, field);
            matches!(&people[..], [one] if one.name.is_some() && one.confidence >= person::FULL_NAME)
        };
        let named = person::is_name(words, self.grammar) || below.is_item() && sure();
        (named || told()).then_some(Label {
            field,
            range,
            rest: block.range.end..block.range.end,
        })
    }

    /// A mistyped label of a roster with nobody but people behind it.
    fn mistyped_over(&self, block: &Block, word: &str, names: &str) -> Option<Label> {
        let fields = [Field::Attendees, Field::Apologies, Field::Guests];
        let field = self.grammar.mistyped(word, &fields)?;
        let people = person::people(names, self.grammar, field);
        let sure = |person: &person::PersonText<'_>| person.confidence >= SURE;
        let place = block.range.start + word.len();
        (!people.is_empty() && people.iter().all(sure)).then(|| Label {
            field,
            range: block.range.start..place,
            rest: self.trimmed(&(place..block.range.end), &[':']),
        })
    }
}
