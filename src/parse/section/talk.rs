//! What stands under a heading with a label shows that it is a topic: several speak, or nobody asks.

use super::super::walk::Walker;
use super::SENTENCE;
use crate::parse::scan::{at_colon, count_words};

/// Most words before a colon that call somebody who speaks.
const SPEAKER: usize = 2;
/// Fewest lines of speech that are talk.
const SPEAKERS: usize = 2;

impl Walker<'_, '_> {
    /// Several speak under "Future meetings".
    pub(super) fn holds_dialogue(&self, at: usize) -> bool {
        let page = self.page;
        let speaks = |next: &usize| {
            let said = at_colon(page.words(*next));
            page.label(*next).is_none()
                && said.is_some_and(|(who, said)| {
                    count_words(who) <= SPEAKER
                        && who.starts_with(char::is_uppercase)
                        && count_words(said) > SENTENCE
                })
        };
        let below = at + 1..page.blocks().len();
        let below = below.take_while(|next| self.headings[*next].is_none());
        below.filter(speaks).count() >= SPEAKERS
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn talk_under_a_heading_of_no_topic_makes_it_one() {
        let minutes = |below: &str| {
            format!(
                "# Mill Group, 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Future meetings\n\n{below}\n"
            )
        };
        titles(
            &minutes("AL: Do we need one every two weeks?\n\nBD: Perhaps leave that to the chair."),
            &["Roof", "Future meetings"],
        );
        titles(&minutes("4 June, at the mill: all day"), &["Roof"]);
    }
}
