//! Headings that say more than a label of the lists: which decisions, or what the tasks are about.

use super::{Label, Page};
use crate::document::{Block, Kind};
use crate::grammar::{Field, tokens};

/// Words of a long label by which it is known.
const LONG_LABEL: usize = 5;

/// Most words of a heading that says which decisions a list holds, without the first.
const WHICH: usize = 10;

impl Page<'_> {
    /// "Actions relating to the sale of old tools and of the shed": a heading that begins with a label of tasks which any words
    /// follow, more of them than a label has elsewhere.
    pub(super) fn long_label(&self, block: &Block) -> Option<Label> {
        if !matches!(block.kind, Kind::Heading(_)) {
            return None;
        }
        let words = self.text(&block.range);
        let mut ends = words.match_indices(' ').skip(LONG_LABEL - 2);
        let (short, end) = (ends.next()?.0, ends.next()?.0);
        let tasks = |end: usize| self.label_of(&words[..end]) == Some(Field::NextSteps);
        (tasks(end) && tasks(short)).then(|| Label {
            field: Field::NextSteps,
            range: self.trimmed(&block.range, &[':']),
            rest: block.range.end..block.range.end,
        })
    }

    /// "Decisions for the second phase", "Agreements / scope of the work": a heading over a list that says which of them it holds.
    pub(super) fn label_of_which(&self, at: usize) -> Option<Label> {
        let block = self.block(at);
        if !matches!(block.kind, Kind::Heading(_)) || !self.is_over_items(at) {
            return None;
        }
        let words = self.text(&block.range);
        let found = tokens(words);
        let lexicon = self.grammar.lexicon();
        let (first, behind) = found.split_first()?;
        let several = || lexicon.singular(&words[first.start..first.end]).is_some();
        let joined = || {
            let sign = words[first.end..].trim_start().starts_with(['/', '&', '+']);
            let small = [&lexicon.and, &lexicon.affiliated, &lexicon.particles];
            sign || small.iter().any(|list| list.longest(behind) > 0)
        };
        let fits = (1..WHICH).contains(&behind.len()) && several() && joined();
        let field = self
            .label_of(&words[..first.end])
            .filter(|field| fits && *field == Field::Decisions)?;
        Some(Label {
            field,
            range: self.trimmed(&block.range, &[':']),
            rest: block.range.end..block.range.end,
        })
    }
}
