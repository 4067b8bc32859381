//! What stands under a heading with a label shows that it is a topic: several speak, nobody asks, paragraphs tell more than lists.

use super::super::walk::Walker;
use super::SENTENCE;
use crate::document::Kind;
use crate::parse::scan::{at_colon, count_words};

/// Most words before a colon that call somebody who speaks.
const SPEAKER: usize = 2;
/// Fewest lines of speech that are talk.
const SPEAKERS: usize = 2;
/// Most words of a line that may be anything but talk.
const TALK: usize = 8;
/// Fewest paragraphs under a heading of decisions that are talk.
const PARAGRAPHS: usize = 5;

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

    /// Running words stand under the heading, and no line of them asks.
    pub(super) fn asks_nothing_below(&self, at: usize) -> bool {
        let below = at + 1..self.page.blocks().len();
        let below = below.take_while(|next| self.headings[*next].is_none());
        let mut runs = false;
        let plain = below.map(|next| self.page.words(next)).all(|words| {
            runs |= count_words(words) > TALK;
            !words.contains('?')
        });
        plain && runs
    }

    /// One item of the list right under a heading is how a vote ended, behind others.
    pub(super) fn lists_verdict(&self, at: usize) -> bool {
        let below = at + 1..self.page.blocks().len();
        let mut items = below
            .take_while(|next| self.headings[*next].is_none() && self.page.is_item(*next))
            .skip(1);
        items.any(|item| self.page.grammar.is_outcome(self.page.words(item)))
    }

    /// Many paragraphs without a mark stand under the heading, more than there are items.
    pub(super) fn is_over_paragraphs(&self, at: usize) -> bool {
        let page = self.page;
        let below = at + 1..page.blocks().len();
        let below = below.take_while(|next| self.headings[*next].is_none());
        let (mut told, mut listed) = (0, 0);
        for next in below {
            let block = page.block(next);
            let plain = block.kind == Kind::Paragraph
                && block.marker.is_none()
                && block.cell.is_none()
                && page.label(next).is_none()
                && page.marker(page.words(next)).is_none();
            let count = if plain { &mut told } else { &mut listed };
            *count += 1;
        }
        told >= PARAGRAPHS && told > listed
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
