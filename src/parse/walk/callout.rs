//! Boxes that set a line off from the talk: "[!INFO]" over "Accounts approved."

use std::ops::Range;

use super::Walker;
use crate::grammar::tokens;
use crate::parse::decision;

/// Most words of a line that says what was approved.
const WORDS: usize = 8;
/// How sure such a line is a decision.
const SURE: f64 = 0.75;

impl Walker<'_, '_> {
    /// A box that says no more than what was approved. False where it says something else.
    pub(super) fn boxed(&mut self, at: usize, range: &Range<usize>) -> bool {
        let page = self.page;
        let Some((kind, words)) = page.text(range).split_once('\n') else {
            return false;
        };
        if !kind.starts_with("[!") || !kind.ends_with(']') {
            return false;
        }
        let found = tokens(words);
        let verdict = page.grammar.lexicon().verdicts.ends(&found);
        let one = !words.trim_end_matches('.').contains(['.', '?', '!', '\n']);
        let tells = one && verdict > 0 && verdict < found.len() && found.len() <= WORDS;
        if tells {
            self.used[at] = true;
            decision::entry(self, &page.range_of(words), SURE);
        }
        tells
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::decides;

    #[test]
    fn a_box_that_only_says_what_was_approved_is_a_decision() {
        decides(
            "# Conseil du moulin\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Comptes\n\n> [!INFO]\n> Comptes de mai validés.\n\n## Toit\n\n> [!INFO]\n> Le toit fuit.\n\nDevis validé.\n",
            &["Comptes de mai validés."],
        );
        decides(
            "# Mill Board\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Accounts\n\n> [!SUCCESS]\n> Accounts of May approved.\n\n## Roof\n\n> [!HINT]\n> It leaks. Was a plan approved?\n",
            &["Accounts of May approved."],
        );
    }
}
