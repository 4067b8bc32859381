//! Topics with a letter: those that each begin with their title, and one alone below a numbered topic.

use super::Heading;
use super::lead::{is_lettered, lead};
use super::look::is_title_like;
use super::member::is_title_over_text;
use super::series::{is_own, path};
use crate::document::Kind;
use crate::parse::page::Page;
use crate::parse::scan::count_words;

/// The series of letters of a document.
#[derive(Default)]
pub(super) struct Letters {
    /// Some series of them are topics.
    shown: bool,
    /// Members that no other one follows.
    alone: Vec<usize>,
}

impl Letters {
    /// Counts in a series and whether it is an outline.
    pub(super) fn add(&mut self, page: &Page<'_>, run: &[usize], outline: bool) {
        self.shown |= outline;
        if let [only] = run
            && path(page, *only) == [1]
        {
            self.alone.push(*only);
        }
    }

    /// "A. New fence" over its talk and right below "4. Old business", where other topics have "A." and "B." or several have
    /// one alone.
    pub(super) fn alone(
        self,
        page: &Page<'_>,
        known: &[Option<Heading>],
        taken: &[usize],
    ) -> Vec<usize> {
        let below_topic = |at: usize| {
            let above = at.checked_sub(1);
            above.is_some_and(|above| known[above].is_some() || taken.binary_search(&above).is_ok())
        };
        let is_title = |at: &usize| {
            let next = at + 1;
            let over_text = next < page.blocks().len()
                && page.block(next).kind == Kind::Paragraph
                && page.block(next).marker.is_none()
                && is_own(page, *at, next);
            below_topic(*at)
                && is_title_like(page.words(*at))
                && known.get(next).is_none_or(Option::is_none)
                && (is_title_over_text(page, *at) || over_text)
        };
        let mut alone = self.alone;
        alone.retain(is_title);
        if !self.shown && alone.len() < SEVERAL {
            return Vec::new();
        }
        alone
    }
}

/// Fewest topics that have a single one below them.
const SEVERAL: usize = 2;

/// Each member begins with its title, and most have more behind it or under it: "A. Hedge - Bo will cut it in May."
pub(super) fn are_titled(page: &Page<'_>, run: &[usize], with_text: usize) -> bool {
    let mut told_shortly = 0;
    let titled = run.iter().all(|at| {
        let words = page.words(*at);
        // "(a) The sign is still not in place. Bo to write." begins with a sentence.
        let title = lead(words).map(|end| &words[..end]);
        let short = |title: &str| count_words(title) <= LETTERED_WORDS;
        if let Some(title) = title {
            return short(title);
        }
        // "c) Tree felling. Put off." among others that have more to tell.
        let told = lettered_title(page, *at).is_some();
        told_shortly += usize::from(told);
        told || is_title_like(words) && !words.contains(". ")
    });
    titled && with_text + told_shortly >= run.len() && told_shortly * 2 < run.len()
}

/// The title, in bytes, of a line with a letter that few words follow: "c) Tree felling. Put off."
pub(in crate::parse) fn lettered_title(page: &Page<'_>, at: usize) -> Option<usize> {
    let words = page.words(at);
    let (title, told) = words.split_once(". ").filter(|_| is_lettered(page, at))?;
    let fits = count_words(title) <= LETTERED_WORDS && told.starts_with(char::is_uppercase);
    fits.then_some(title.len())
}

/// Most words of the title that a lettered item begins with.
const LETTERED_WORDS: usize = 4;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn a_letter_alone_over_its_talk_is_a_topic_where_other_topics_have_several() {
        let minutes = |second: &str| {
            format!(
                "Hall Senate\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nI. Reports\n   A. Report on the roof\n      It leaks in two places.\n   B. Report on the hedge\n      It was cut in April.\n\nII. Old business\n   {second}\n      Ann showed three colours. They liked the green one.\n\nIII. New business\n   Nothing was brought up.\n"
            )
        };
        titles(
            &minutes("A. Colour of the gate (second reading)"),
            &[
                "Reports",
                "Report on the roof",
                "Report on the hedge",
                "Old business",
                "Colour of the gate (second reading)",
                "New business",
            ],
        );
        titles(
            &minutes("A. The gate was painted green by Ann on the first day of May."),
            &[
                "Reports",
                "Report on the roof",
                "Report on the hedge",
                "Old business",
                "New business",
            ],
        );
    }

    #[test]
    fn letters_before_titles_are_topics_though_one_has_few_words_behind_its_own() {
        titles(
            "Hall Owners\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nI. Open issues\na) Pool fence. The builder has not answered yet.\nb) Permits. Ann said that forty of them were given out.\nc) Felling. Put off.\n\nII. New business\na) Gate code. It will be another one from June on.\nb) Hedge. Bo will cut it in the last week of May.\n",
            &[
                "Open issues",
                "Pool fence",
                "Permits",
                "Felling",
                "New business",
                "Gate code",
                "Hedge",
            ],
        );
    }
}
