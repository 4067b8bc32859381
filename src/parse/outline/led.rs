//! Items right under "Notes" that begin with their titles: "* Roof - Ann told that it leaks again."

use std::collections::HashSet;

use super::Heading;
use super::lead::RUN_IN;
use super::look::{are_people, is_title_like};
use super::topics::TOPIC_WORDS;
use crate::document::{Block, Kind};
use crate::grammar::Field;
use crate::parse::page::Page;
use crate::parse::scan::{count_words, dashes_in};

/// The outermost items under "Notes" that each begin with another title and a dash, where nothing else shows a topic there and
/// most items are such; with them those between that stand over items of their own.
pub(super) fn led_items(
    page: &Page<'_>,
    known: &[Option<Heading>],
    holders: &[(usize, Field)],
) -> Vec<usize> {
    let notes = holders
        .iter()
        .filter(|(_, field)| *field == Field::Containers);
    notes
        .flat_map(|(at, _)| led_under(page, known, *at))
        .collect()
}

fn led_under(page: &Page<'_>, known: &[Option<Heading>], holder: usize) -> Vec<usize> {
    let ends = |at: &usize| {
        let label = page.label(*at).filter(|label| label.rest.is_empty());
        // "**TODO: all bring their tools**" between the items is no topic.
        let headed = || known[*at].is_some() && page.marker(page.words(*at)).is_none();
        label.is_some() && !page.is_item(*at) || headed()
    };
    let under = (holder + 1..known.len()).take_while(|at| !ends(at));
    let outer: Vec<usize> = under.filter(|at| is_bulleted(page.block(*at))).collect();
    let title = |at: &usize| {
        let words = page.words(*at);
        let free = page
            .label(*at)
            .is_none_or(|label| matches!(label.field, Field::Sections | Field::Containers))
            && page.marker(words).is_none();
        item_lead(words).filter(|_| free).map(|end| &words[..end])
    };
    let titles: Vec<&str> = outer.iter().filter_map(title).collect();
    // "Docs - done" shows nothing by itself.
    let told = |at: &&usize| {
        let said = |title: &str| count_words(&page.words(**at)[title.len()..]);
        title(at).is_some_and(|title| said(title) > SAID)
    };
    let told = outer.iter().filter(told).count();
    let distinct = titles.iter().collect::<HashSet<_>>().len();
    let few = titles.len() < LED || titles.len() * 3 < outer.len() * 2 || told * 2 < titles.len();
    // Speakers come again.
    if few || distinct * 5 < titles.len() * 4 || are_people(page, titles.iter().copied()) {
        return Vec::new();
    }
    let over_items = |at: usize| {
        let words = page.words(at);
        let below = page.blocks().get(at + 1);
        below.is_some_and(|below| matches!(below.kind, Kind::Item(1..)))
            && page.label(at).is_none()
            && is_title_like(words)
            && count_words(words) <= TOPIC_WORDS
    };
    let mut seen = HashSet::new();
    let is_topic =
        |at: &usize| title(at).map_or_else(|| over_items(*at), |title| seen.insert(title));
    outer.into_iter().filter(is_topic).collect()
}

/// An item of the outermost list with a bullet.
fn is_bulleted(block: &Block) -> bool {
    let bullet = |block: &Block| block.marker.is_some() && !block.is_numbered();
    block.kind == Kind::Item(0) && bullet(block)
}

/// The title that an item begins with, in bytes: few words before a dash.
pub(in crate::parse) fn item_lead(words: &str) -> Option<usize> {
    let ends = dashes_in(words).iter().filter_map(|dash| words.find(dash));
    let end = ends.min()?;
    let (title, rest) = words.split_at(end);
    let fits = title.starts_with(char::is_uppercase)
        && rest.contains(char::is_alphanumeric)
        && count_words(title) <= RUN_IN
        && !title.contains(['.', ',', ':', '(', '@', '?'])
        && !title.starts_with("http");
    fits.then(|| title.trim_end().len())
}

/// Fewest items that show how topics are set.
const LED: usize = 3;
/// Most words behind the dash that may say anything but what was said.
const SAID: usize = 7;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    fn minutes(items: [&str; 3]) -> String {
        let [first, second, third] = items;
        format!(
            "# Mill Group\n\n4 May 2022\n\nPresent: Ann Lee, Tim Day\n\n## Minutes\n\n* {first} - it leaks again, and it will have to be mended before the autumn.\n\nACTION: Tim Day to ask for tiles\n\n* {second} - all of it was cut last week by those who live next door.\n* News\n  * The upper mill is open again.\n* {third} – nobody has any, and all are asked to look for some.\n"
        )
    }

    #[test]
    fn items_under_notes_that_begin_with_their_titles_are_topics() {
        titles(
            &minutes(["Roof of the mill", "Hedge", "Photos"]),
            &["Roof of the mill", "Hedge", "News", "Photos"],
        );
        let status = |hedge: &str| {
            format!(
                "# Mill Group\n\n4 May 2022\n\nPresent: Ann Lee, Tim Day\n\n## Minutes\n\n* Roof - it leaks again, and it will have to be mended soon.\n* Hedge - {hedge}\n* Photos - none\n"
            )
        };
        titles(
            &status("was cut last week by those who live next door"),
            &["Roof", "Hedge", "Photos"],
        );
        titles(&status("done"), &["Minutes"]);
    }

    #[test]
    fn what_somebody_said_is_no_topic() {
        titles(&minutes(["Ann", "Tim", "Eva"]), &["Minutes"]);
    }
}
