//! Tables of contents: lists of the topics that come again as lines of their own.

use std::collections::HashSet;
use std::ops::Range;

use super::Heading;
use super::agenda::{list_under, plain};
use super::look::is_title_like;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::Page;
use crate::parse::scan::count_words;

/// The list under the first "Topics" of which every item comes again further down as a line of its own: a table of contents.
pub(super) fn contents(
    page: &Page<'_>,
    known: &[Option<Heading>],
    holders: &[(usize, Field)],
) -> Option<Range<usize>> {
    let mut topics = holders
        .iter()
        .filter(|(_, field)| *field == Field::Containers);
    let list = list_under(page, known, topics.next()?.0);
    let titled = |at: &usize| {
        page.label(*at)
            .is_none_or(|label| label.field == Field::Sections)
    };
    let items: Vec<usize> = list.clone().filter(titled).collect();
    let short = |at: &usize| {
        let words = page.words(*at);
        is_title_like(words) && count_words(words) <= TITLE_WORDS
    };
    if items.len() < REPEATED || !items.iter().all(short) {
        return None;
    }
    let longest = items.iter().map(|at| page.words(*at).len()).max()?;
    let lines: HashSet<String> = (list.end..page.blocks().len())
        .filter(|at| page.block(*at).kind == Kind::Paragraph && page.words(*at).len() <= longest)
        .map(|at| plain(page.words(at)))
        .collect();
    let again = |at: &usize| lines.contains(&plain(page.words(*at)));
    items.iter().all(again).then_some(list)
}

/// Most words of a topic.
const TITLE_WORDS: usize = 14;
/// Fewest topics of a table of contents.
const REPEATED: usize = 2;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn lines_in_the_words_of_a_table_of_contents_are_the_topics() {
        titles(
            "   Mill Group Teleconference\n\n18 May 2017\n\nAttendees\n\n   Present\n          Ann Lee, Bo Day\n\nContents\n\n     * Topics\n         1. Roof tiles\n         2. Next steps for the lock\n     * Summary of Action Items\n     ______________\n\n   Roof tiles\n\n   Ann: the tiles are here\n\n   Bo: we need a ladder\n\n   Next steps for the lock\n\n   Ann: I asked the county\n\nSummary of Action Items\n\n   [NEW] ACTION: Bo to call the county\n",
            &["Roof tiles", "Next steps for the lock"],
        );
    }
}
