//! Motions that are items, with what was said of them between them and who seconds them.

use std::ops::Range;

use super::super::outline::Heading;
use super::super::{decision, motion};
use super::Walker;
use crate::document::Kind;

/// Most lines between a motion and who seconds it.
const BETWEEN: usize = 12;

impl Walker<'_, '_> {
    /// "Approved" as the only item under another, which says what was and is no topic: the decision is that one.
    pub(super) fn settles_item(
        &mut self,
        at: usize,
        above: &Range<usize>,
        line: &Range<usize>,
        said: &Range<usize>,
    ) -> bool {
        if !self.is_only_verdict_under(at, said) {
            return false;
        }
        let item = self.page.trimmed(&self.page.block(at - 1).range, &[':']);
        if !self.says_what(&item) || self.page.text(&item).ends_with('?') {
            return false;
        }
        self.headings[at - 1].is_none()
            && self.is_right_above(above, at)
            && self.takes_above(at, above, line, said)
    }

    fn is_only_verdict_under(&self, at: usize, said: &Range<usize>) -> bool {
        let (page, verdicts) = (self.page, &self.page.grammar.lexicon().verdicts);
        let own = page.item_depth(at).filter(|own| *own > 0);
        let under = own.is_some_and(|own| at > 0 && page.item_depth(at - 1) == Some(own - 1));
        let only = page
            .item_depth(at + 1)
            .is_none_or(|next| own.is_some_and(|own| next < own));
        under && only && verdicts.is(&page.tokens(page.text(said)))
    }

    /// The item beside a line, or the one over it, that moves something, where nothing has told how that ended:
    /// "- Ann moved to mend the gate" over "- Cy asked what it costs" and "- Bo seconded".
    pub(super) fn item_moved_above(&self, at: usize) -> Option<usize> {
        let (page, grammar) = (self.page, self.page.grammar);
        let Kind::Item(depth) = page.block(at).kind else {
            return None;
        };
        for above in (0..at).rev().take(BETWEEN) {
            let block = page.block(above);
            let own = match block.kind {
                Kind::Item(own) if own > depth || block.continues => continue,
                Kind::Item(own) if own == depth || own + 1 == depth => own,
                _ => return None,
            };
            if self.headings[above].is_some_and(Heading::is_style) {
                return None;
            }
            let words = page.words(above);
            let moves = page.may_tell_motion(words)
                && motion::names_motion(words, grammar)
                && motion::tells_motion(words, grammar)
                && !motion::is_closing(words, grammar);
            if moves && self.says_what(&block.range) {
                return Some(above).filter(|_| !self.is_decided(above) || self.is_open());
            }
            if own < depth || self.is_decided(above) {
                return None;
            }
        }
        None
    }

    /// The last decision stands in the line.
    fn is_decided(&self, at: usize) -> bool {
        let line = &self.page.block(at).range;
        self.decided.start < line.end && line.start < self.decided.end
    }

    /// Nothing has told yet how the last decision ended.
    fn is_open(&self) -> bool {
        let last = self.record.decisions.last();
        last.is_some_and(|last| last.outcome.is_none())
    }

    /// Makes such an item a decision, or gives the line to the one that it is.
    pub(super) fn takes_item(
        &mut self,
        at: usize,
        item: usize,
        line: &Range<usize>,
        said: &Range<usize>,
    ) -> bool {
        let taken = self.is_decided(item) || self.decides_item(item);
        if taken {
            let words = self.page.text(said);
            self.joins(at, line, said, motion::ends(words, self.page.grammar));
        }
        taken
    }

    /// Makes an item that was kept a decision.
    fn decides_item(&mut self, item: usize) -> bool {
        let page = self.page;
        let range = page.block(item).range.clone();
        if self.headings[item].is_some() {
            decision::entry(self, &page.trimmed(&range, &[':']), 0.75);
            return true;
        }
        let span = page.span(&range);
        let kept = self.kept_here();
        let from = kept.len().saturating_sub(BETWEEN);
        let Some(place) = kept[from..].iter().position(|kept| kept.span == span) else {
            return false;
        };
        kept.remove(from + place);
        self.decide(&range, &[page.text(&range)], 0.8);
        true
    }
}
