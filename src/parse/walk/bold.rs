//! Words in bold within a paragraph that are a motion, or say how one ended.

use std::ops::Range;

use super::super::motion;
use super::Walker;
use crate::document::Emphasis;

impl<'d> Walker<'_, 'd> {
    /// A motion that is set in bold behind the talk on it.
    pub(super) fn bold_motion(&self, at: usize, range: &Range<usize>) -> Option<&'d str> {
        let page = self.page;
        let bold = page.document.emphasis_of(page.block(at)).iter();
        let bold = bold.filter(|(words, set)| {
            *set == Emphasis::Bold && range.start < words.start && words.end <= range.end
        });
        let mut bold = bold.map(|(words, _)| page.text(&page.trimmed(words, &[])));
        let whole = |words: &&str| matches!(motion::motions(words, page.grammar)[..], [one] if words.starts_with(one));
        // "Proposed by Ann Lee, seconded by Bo Day" leaves what they propose to the words before it.
        let movers = &page.grammar.lexicon().movers;
        bold.find(|words| whole(words) && movers.longest_in(words) == 0)
    }

    /// How a vote on what the talk before it says ended, in bold: "**This proposal is adopted.**"
    pub(super) fn bold_verdict(&self, at: usize, range: &Range<usize>) -> Option<&'d str> {
        let page = self.page;
        let mut open: Option<Range<usize>> = None;
        // Bold letters may stand right beside others.
        let bold = page.document.emphasis_of(page.block(at)).iter();
        let bold = bold.filter(|(words, set)| {
            *set == Emphasis::Bold && range.start < words.start && words.end <= range.end
        });
        for (words, _) in bold {
            match &mut open {
                Some(open) if open.end == words.start => open.end = words.end,
                _ => {
                    if let Some(found) = self.verdict_in(open.replace(words.clone())) {
                        return Some(found);
                    }
                }
            }
        }
        self.verdict_in(open)
    }

    /// Words that only say how something that they name was voted on.
    fn verdict_in(&self, words: Option<Range<usize>>) -> Option<&'d str> {
        let (page, grammar) = (self.page, self.page.grammar);
        let said = page.text(&page.trimmed(&words?, &['>']));
        let ends = motion::is_verdict(said, grammar) && motion::has_matter(said, grammar);
        ends.then_some(said)
    }
}
