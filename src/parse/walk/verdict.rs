//! Sentences that begin with how a vote ended and say themselves what it was on.

use std::ops::Range;

use super::super::{decision, motion};
use super::Walker;

impl Walker<'_, '_> {
    /// "**Approved with no blocks** the fee of the hall", "[Unanimous consent to paint it]", "Rejected - it costs too much": the
    /// marker of an outcome, in bytes of the line, is one sentence with the words behind it.
    pub(super) fn tells_verdict(
        &mut self,
        at: usize,
        range: &Range<usize>,
        marker: Range<usize>,
        rest: &Range<usize>,
    ) -> bool {
        let (page, grammar) = (self.page, self.page.grammar);
        let words = page.text(range);
        let behind = &words[marker.end..];
        if !behind.starts_with(' ') {
            return false;
        }
        let end = range.start + marker.end;
        let bold = page.bold_lead(at).is_some_and(|bold| bold.end > end);
        let whole = words
            .strip_prefix('[')
            .and_then(|words| words.strip_suffix(']'))
            .unwrap_or(words);
        let goes_on = page.text(rest).starts_with(char::is_lowercase);
        let voted = || goes_on && motion::is_voted(whole, grammar);
        let dashed = || {
            let dash = behind.trim_start().starts_with(['-', '–', '—']);
            let verdicts = &grammar.lexicon().verdicts;
            goes_on && dash && verdicts.is_text(&words[marker])
        };
        if !self.says_what(rest) || !(bold || voted() || dashed()) {
            return false;
        }
        self.used[at] = true;
        decision::entry(self, &page.range_of(whole), 0.85);
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::decides;

    #[test]
    fn how_it_ended_may_begin_the_sentence_that_says_why() {
        let decided = |line: &str, want: &str| {
            let minutes = format!(
                "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Lathe\n\n- It is old.\n\n{line}\n"
            );
            decides(&minutes, &[want]);
        };
        let rejected = "Rejected - it costs too much for us.";
        decided(rejected, rejected);
        decided("Approved: the lathe is sold.", "the lathe is sold.");
    }
}
