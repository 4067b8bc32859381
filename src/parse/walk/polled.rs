//! What all were asked to say yes or no to, over a line that says that all did.

use std::ops::Range;

use super::super::motion;
use super::Walker;
use crate::parse::scan::at_colon;

impl Walker<'_, '_> {
    /// "Poll: The lathe is sold." right above "Unanimous consent.": what was asked is decided. How many said what is told
    /// elsewhere, and decides nothing.
    pub(super) fn takes_polled(
        &mut self,
        at: usize,
        line: &Range<usize>,
        said: &Range<usize>,
    ) -> bool {
        let (page, above) = (self.page, self.kept.clone());
        if page.block(at).cell.is_some()
            || !self.is_right_above(&above, at)
            || !motion::is_unanimous(page.text(said), page.grammar)
        {
            return false;
        }
        let polls = &page.grammar.lexicon().polls;
        let asked = at_colon(page.text(&above))
            .filter(|(lead, _)| polls.is_text(lead))
            .map(|(_, asked)| page.range_of(asked.trim()));
        let Some(asked) = asked.filter(|asked| self.says_what(asked)) else {
            return false;
        };
        if !self.unkeep(&above) {
            return false;
        }
        self.decide(&above, &[page.text(&asked)], 0.8);
        self.joins(at, line, said, true);
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::decides;

    /// The decisions of minutes with these lines under a topic.
    #[track_caller]
    fn decided(lines: &str, want: &[&str]) {
        let minutes = format!(
            "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Lathe\n\n{lines}\n"
        );
        decides(&minutes, want);
    }

    #[test]
    fn what_all_were_asked_is_decided_where_all_agree() {
        decided(
            "**POLL:** The lathe is sold. Bo asks for its price.\n\n**Unanimous consent.**",
            &["The lathe is sold. Bo asks for its price."],
        );
        decided("POLL: The lathe is sold.\n\nBo asks for its price.", &[]);
        decided("Bo: The lathe is old.\n\nUnanimous consent.", &[]);
        decided(
            "Ann: it is old.\n\nUnanimous consent to sell the lathe in May, with its box.",
            &["Unanimous consent to sell the lathe in May, with its box."],
        );
        decided(
            "[Unanimous consent to sell the \"lathe\"]",
            &["Unanimous consent to sell the \"lathe\""],
        );
    }

    #[test]
    fn who_seconds_may_stand_behind_a_comma() {
        decided(
            "- Ann moves to sell it, Bo seconds, accepted.\n- The saw is to be mended by June, BD seconds.\n- It runs for two hours, Ten seconds less than the old one.",
            &[
                "Ann moves to sell it, Bo seconds, accepted.",
                "The saw is to be mended by June, BD seconds.",
            ],
        );
        decided(
            "- Ann moves to thank Cy for the lathe! Bo seconds, Di looks at all of us. Passed unanimously with applause.",
            &[
                "Ann moves to thank Cy for the lathe! Bo seconds, Di looks at all of us. Passed unanimously with applause.",
            ],
        );
    }

    #[test]
    fn several_items_may_begin_with_what_all_agreed_to_do() {
        decided(
            "- The lathe\n  - Agreed to sell it in May.\n  - Bo has a price.\n- The saw\n  - Agreed to buy a second one.",
            &["Agreed to sell it in May.", "Agreed to buy a second one."],
        );
        decided("- Agreed to sell it in May.\n- Bo has a price.", &[]);
    }

    #[test]
    fn a_marker_may_lead_to_the_list_of_what_was_decided() {
        decided(
            "**Agreed: we do the following with it**:\n- sell the lathe\n- buy a saw\n\nIt rains.",
            &["sell the lathe", "buy a saw"],
        );
        decided(
            "**Agreed: we do the following with it**:\n- goal: sell the lathe by June\n- buy a saw",
            &["goal: sell the lathe by June", "buy a saw"],
        );
    }
}
