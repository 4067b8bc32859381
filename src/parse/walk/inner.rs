//! Items under the entries of a list of tasks or decisions: those that are entries too, and those that say more of them.

use super::super::region::Region;
use super::super::{action, person};
use super::Walker;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::scan::count_words;

/// Most lines between an item and the one that it belongs to.
const POINTS: usize = 16;

/// Most words of a decision that only leads to the items below it.
const LEADING: usize = 10;

impl Walker<'_, '_> {
    /// What stands under an entry says more of it, unless it is one itself: by whose it is, by what leads to it, or as a step.
    pub(super) fn says_more(&self, at: usize, region: &Region, deeper: bool) -> bool {
        let own = self.is_owned(at, region) || self.is_led_to(at, region);
        !(own || deeper && self.is_step(at, region))
    }

    /// An item without a number between those of a list that counts them says more of the one above: "- slates" below
    /// "1. Ask for prices", and "2. Mend the door" after it.
    pub(super) fn breaks_count(&self, at: usize, region: &Region) -> bool {
        let page = self.page;
        let own = page.block(at);
        let beside = |at: usize| page.block(at).kind == own.kind;
        let told = matches!(region.field, Field::NextSteps | Field::Decisions);
        if !told || !own.is_item() || own.is_numbered() || own.checkbox.is_some() {
            return false;
        }
        let counted = |at: &usize| page.block(*at).is_numbered();
        let below = (at + 1..page.blocks().len()).take(POINTS);
        let mut below = below.take_while(|at| self.headings[*at].is_none());
        let cue = region.cue.as_ref().map_or(0, |cue| cue.end);
        let above = (0..at).rev().take(POINTS);
        let mut above = above.take_while(|at| page.block(*at).range.start >= cue);
        above.find(counted).is_some_and(beside) && below.find(counted).is_some_and(beside)
    }

    /// An action of its own under another: it says whose it is.
    fn is_owned(&self, at: usize, region: &Region) -> bool {
        let read = || self.page.action(self.page.words(at));
        let Kind::Item(depth) = self.page.block(at).kind else {
            return false;
        };
        let near = region.depth.is_some_and(|first| depth <= first + 1);
        // A box of its own is ticked on its own.
        let boxed = self.page.block(at).checkbox.is_some();
        let called = || action::begins_with_attendee(self, self.page.words(at));
        region.field == Field::NextSteps && near && (boxed || read().owner.is_some() || called())
    }

    /// "Ask for prices" under "Mend the roof" in a list of tasks is a step of its own; a question, an address or a sentence that
    /// tells how things are says more of it.
    fn is_step(&self, at: usize, region: &Region) -> bool {
        let page = self.page;
        let (block, words) = (page.block(at), page.words(at));
        let (lexicon, found) = (page.grammar.lexicon(), page.tokens(words));
        let depth = |at| page.item_depth(at);
        let right_under = region.depth.zip(depth(at));
        region.field == Field::NextSteps
            && right_under.is_some_and(|(first, own)| own == first + 1)
            && depth(at + 1).is_none_or(|below| Some(below) <= depth(at))
            && block.links.len() <= 1
            && !words.contains('?')
            && !words.contains("://")
            && count_words(words) > 1
            && !lexicon.sentence_words.within(&found)
            // "it squeaks" tells why.
            && lexicon.nobody.longest(&found) == 0
    }

    /// "Keys: Ann" right below the decision "Who does what:", which it completes, as the items beside it do.
    fn is_led_to(&self, at: usize, region: &Region) -> bool {
        let page = self.page;
        let Kind::Item(depth) = page.block(at).kind else {
            return false;
        };
        let mut above = (0..at).rev().take(POINTS);
        let parent =
            above.find(|above| matches!(page.block(*above).kind, Kind::Item(own) if own < depth));
        let leads = |parent: usize| {
            let words = page.words(parent);
            words.ends_with(':') && count_words(words) <= LEADING
        };
        // "Ann Lee" under "Keys:" is whom it gives them to.
        let named = || person::is_name(page.words(at), page.grammar);
        region.field == Field::Decisions && parent.is_some_and(leads) && !named()
    }
}
