//! Words in bold within a paragraph that are a motion, or say how one ended.

use std::ops::Range;

use super::super::motion;
use super::Walker;
use crate::document::Emphasis;

impl<'d> Walker<'_, 'd> {
    /// A motion that is set in bold behind the talk on it.
    pub(super) fn bold_motion(&self, at: usize, range: &Range<usize>) -> Option<&'d str> {
        let page = self.page;
        let bold = self.bold_behind(at, range);
        let mut bold = bold.map(|words| page.text(&page.trimmed(words, &[])));
        let whole = |words: &&str| matches!(motion::motions(words, page.grammar)[..], [one] if words.starts_with(one));
        // "Proposed by Ann Lee, seconded by Bo Day" leaves what they propose to the words before it.
        let movers = &page.grammar.lexicon().movers;
        bold.find(|words| whole(words) && movers.longest_in(words) == 0)
    }

    /// How a vote on what the talk before it says ended, in bold: "**This proposal is adopted.**"
    pub(super) fn bold_verdict(&self, at: usize, range: &Range<usize>) -> Option<&'d str> {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        for words in self.bold_behind(at, range) {
            match stretches.last_mut() {
                // Bold letters may stand right beside others.
                Some(last) if last.end == words.start => last.end = words.end,
                _ => stretches.push(words.clone()),
            }
        }
        stretches.iter().find_map(|words| self.verdict_in(words))
    }

    /// The bold words of a stretch that others stand before.
    fn bold_behind(
        &self,
        at: usize,
        range: &Range<usize>,
    ) -> impl Iterator<Item = &'d Range<usize>> {
        let page = self.page;
        let set = page.document.emphasis_of(page.block(at)).iter();
        let bold = set.filter(|(_, set)| *set == Emphasis::Bold);
        bold.map(|(words, _)| words)
            .filter(move |words| range.start < words.start && words.end <= range.end)
    }

    /// Words that only say how something that they name was voted on.
    fn verdict_in(&self, words: &Range<usize>) -> Option<&'d str> {
        let (page, grammar) = (self.page, self.page.grammar);
        let said = page.text(&page.trimmed(words, &['>']));
        let ends = motion::is_verdict(said, grammar) && motion::has_matter(said, grammar);
        ends.then_some(said)
    }
}
