//! Labels of tasks that no list names as a whole: "Open action items for the team (with owners)".

use super::Page;
use super::label::{Label, before_bracket, picture};
use crate::document::{Block, Emphasis, Kind};
use crate::grammar::{Field, Phrases, tokens};

/// Most bytes of such a label.
const LENGTH: usize = 80;

impl Page<'_> {
    /// A heading, a line in bold or one with a colon behind it that only names tasks: words for them, and such as say no more
    /// than which or whose.
    pub(super) fn label_of_tasks(&self, block: &Block) -> Option<Label> {
        let words = self.text(&block.range);
        let shows = || {
            matches!(block.kind, Kind::Heading(_))
                || words.ends_with(':')
                || self.document.is_set(block, Emphasis::Bold)
        };
        let named = words.len() <= LENGTH
            && self.grammar.lexicon().tasks.within(&tokens(words))
            && block.cell.is_none()
            && shows();
        if !named {
            return None;
        }
        let start = picture(words).unwrap_or(0);
        let told = &words[start..];
        let fits = self.names_tasks(told)
            || before_bracket(told).is_some_and(|told| self.names_tasks(told));
        fits.then(|| Label {
            field: Field::NextSteps,
            range: self.trimmed(&(block.range.start + start..block.range.end), &[':']),
            rest: block.range.end..block.range.end,
        })
    }

    /// Nothing but words for tasks and such as stand around them.
    fn names_tasks(&self, words: &str) -> bool {
        let lexicon = self.grammar.lexicon();
        let found = tokens(words);
        let mut rest = found.as_slice();
        let mut named = false;
        while !rest.is_empty() {
            let tasks = lexicon.tasks.longest(rest);
            let around = Phrases::longest_among([&lexicon.around_tasks, &lexicon.and], rest);
            named |= tasks > 0 && tasks >= around;
            let Some(behind) = rest.get(tasks.max(around)..).filter(|_| tasks + around > 0) else {
                return false;
            };
            rest = behind;
        }
        named
    }

    /// Words for tasks stand among those of a line.
    pub(in crate::parse) fn tells_of_tasks(&self, at: usize) -> bool {
        self.grammar.lexicon().tasks.within(&tokens(self.words(at)))
    }
}
