//! Lines that go on with the decision right above them: who seconds it, and how the vote ended.

use std::ops::Range;

use super::super::motion;
use super::Walker;
use crate::document::Kind;

/// Bytes of a decision that takes in no more lines below it: a document may consist of nothing but verdicts.
const LONGEST_DECISION: usize = 2000;

impl Walker<'_, '_> {
    /// A line that goes on with the one above it, with no blank line between. An item of its own does not.
    fn is_beside(&self, at: usize) -> bool {
        let page = self.page;
        let block = page.block(at);
        let same = || match block.kind {
            Kind::Item(_) => block.continues && block.kind == page.block(at - 1).kind,
            Kind::Paragraph => matches!(page.block(at - 1).kind, Kind::Paragraph | Kind::Item(_)),
            kind => kind == page.block(at - 1).kind,
        };
        page.is_below(at) && same() && !block.is_numbered()
    }

    /// Paragraphs of which the second is a sentence of its own, no field such as "Proposed by: Ann Lee".
    fn runs_on(&self, at: usize, said: &Range<usize>) -> bool {
        let plain = |at: usize| self.page.block(at).kind == Kind::Paragraph;
        let field = self.page.text(said).contains(':') && !self.tells_both(at, said);
        plain(at) && plain(at - 1) && !field
    }

    /// A paragraph that says who moves and who seconds what the sentence above it says: "Proposer: Ann Lee, 2nd: Bo Day."
    fn tells_both(&self, at: usize, said: &Range<usize>) -> bool {
        let words = self.page.text(said);
        self.page.block(at).kind == Kind::Paragraph
            && !self.page.is_below(at)
            && !words.contains(';')
            && words.matches(':').count() > 1
            && motion::is_seconded(words, self.page.grammar)
            && self.page.text(&self.decided).ends_with('.')
    }

    /// Adds a line to the decision right above.
    pub(super) fn joins(
        &mut self,
        at: usize,
        line: &Range<usize>,
        said: &Range<usize>,
        ends: bool,
    ) {
        let page = self.page;
        let whole = self.decided.start..line.end;
        let short = self.decided.len() < LONGEST_DECISION;
        let bare = || motion::is_closing(page.text(&self.decided), page.grammar);
        let told = motion::names_movers(page.text(said), page.grammar);
        self.closing = Some(at);
        // "Bo Day seconded the motion." is a sentence of its own below one that says what was moved; "Bo Day 2nd." is none.
        let alone = || {
            let named = !ends && motion::has_matter(page.text(said), page.grammar);
            named && motion::tells_motion(page.text(&self.decided), page.grammar)
        };
        // "Maker: Ann; Second: Bo" says in a form of its own what the motion does not; "Proposer: Ann, 2nd: Bo." goes on.
        let form = motion::is_movers_form(page.text(said), page.grammar)
            && !self.tells_both(at, said)
            || motion::labels_mover(page.text(said), page.grammar);
        // "Result: 5 for, 2 against" may be a sentence of the paragraph that begins with the motion.
        let block = page.block(at);
        let sentence =
            || block.continues && at > 0 && self.decided.start <= page.block(at - 1).range.start;
        let joined = self.is_right_above(&self.decided, at)
            && (line == said || sentence())
            && short
            && !form
            // "CARRIED" is a line of its own, and so is "CARRIED (5 for, 1 against)".
            && page.text(said).split('(').next().is_some_and(|said| said.contains(char::is_lowercase))
            && (self.is_beside(at) || bare() || told && !alone() && self.runs_on(at, said));
        let outcome = motion::verdict(page.text(said), page.grammar);
        let spans = page.spans([("outcome", Some(outcome))]);
        let Some(last) = self.record.decisions.last_mut() else {
            return;
        };
        let open = ends && last.outcome.is_none();
        if open {
            last.outcome = Some(outcome.to_owned());
            last.spans.extend(spans);
        }
        if joined {
            // The word before its count is one of the sentence then.
            let labels = &mut self.record.labels;
            labels.pop_if(|label| line != said && label.span.start >= last.span.end);
            page.text(&whole).clone_into(&mut last.text);
            last.span = page.span(&whole);
            self.decided = whole;
        } else if !open || outcome.len() < said.len() {
            self.keep(said);
        }
    }
}
