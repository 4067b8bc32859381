//! Topics below headings by style that their paragraphs begin with in bold: "**Seed bank:** We have beans of thirty kinds."

use std::collections::{HashMap, HashSet};

use super::Heading;
use super::lead::{BOLD, bold_opening, is_paragraph};
use super::look::are_people;
use super::ranks::is_filled;
use crate::grammar::Field;
use crate::parse::page::{Label, Page};
use crate::parse::person::{self, FULL_NAME};
use crate::parse::scan::count_words;

/// Below headings by style: paragraphs that begin with a title in bold and a colon, each another one, where several of those go
/// on with a sentence. A statement or somebody stands under a label of such, and the fields of the head above all of them.
pub(super) fn bold(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let mut under_topic = false;
    let mut titled: Vec<(usize, &str)> = Vec::new();
    let mut told = 0;
    // The headings under which such stand, the last of them, and how many topics there are.
    let (mut over, mut last, mut topics) = (0, 0, 0);
    let mut topic = 0;
    for (at, heading) in known.iter().enumerate() {
        if heading.is_some_and(Heading::is_style) {
            // Under "Review of actions" each paragraph may tell of one.
            let opens = |label: &Label| {
                matches!(
                    label.field,
                    Field::Sections | Field::Containers | Field::NextSteps
                )
            };
            under_topic = at > 0 && page.label(at).is_none_or(opens);
            topics += usize::from(under_topic && is_filled(known, at));
            topic = at;
        }
        if !under_topic || heading.is_some() || !is_paragraph(page, at) {
            continue;
        }
        let words = page.words(at);
        let Some(end) = bold_opening(page, at).filter(|end| !words[*end..].starts_with('.')) else {
            continue;
        };
        let rest = words[end..].trim();
        told += usize::from(rest.ends_with('.') && count_words(rest) >= TOLD);
        titled.push((at, &words[..end]));
        over += usize::from(last < topic);
        last = topic;
    }
    let leads: HashSet<&str> = titled.iter().map(|(_, lead)| *lead).collect();
    let speakers = || are_people(page, leads.iter().copied()) || are_listed(page, &titled);
    // Under one heading of many they part what was said of it.
    if over * MOST_PLAIN < topics
        || told < BOLD
        || told * 2 < titled.len()
        || leads.len() < titled.len()
        || speakers()
    {
        return Vec::new();
    }
    titled.into_iter().map(|(at, _)| at).collect()
}

/// Most topics of a house that sets such titles, for each under which they stand.
const MOST_PLAIN: usize = 2;

/// Lines in bold with a colon that come again below other headings by style, each over a list: "**Next**:" and "**Open**:" part
/// what is told of each topic.
pub(super) fn told_again(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let mut topic = 0;
    let mut places: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
    for (at, heading) in known.iter().enumerate() {
        let Some(heading) = heading else {
            continue;
        };
        topic += usize::from(heading.is_style());
        let words = page.words(at);
        let parts = topic > 0
            && heading.is_emphasis()
            && words.ends_with(':')
            && page.label(at).is_none()
            && page.is_over_items(at);
        if parts {
            places.entry(words).or_default().push((at, topic));
        }
    }
    let again = places.into_values().filter(|lines| {
        let topics = lines.first().zip(lines.last());
        topics.is_some_and(|((_, first), (_, last))| first < last)
    });
    again.flatten().map(|(at, _)| at).collect()
}

/// Most of some titles look like names, and stand in the head above the first of them as well.
fn are_listed(page: &Page<'_>, titled: &[(usize, &str)]) -> bool {
    let first = titled.first().map_or(0, |(at, _)| *at);
    let head: HashSet<&str> = (0..first.min(HEAD))
        .flat_map(|at| page.words(at).split([',', ';', ':', '(']))
        .map(str::trim)
        .collect();
    let somebody = |title: &str| {
        head.contains(title) && person::name_likeness(title, page.grammar) >= FULL_NAME
    };
    let people = titled.iter().filter(|(_, title)| somebody(title)).count();
    people * 2 > titled.len()
}

/// Most lines of a head among which the names of speakers are looked for.
const HEAD: usize = 64;
/// Fewest words of the text behind such a title.
pub(super) const TOLD: usize = 5;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    fn minutes(first: &str, leads: [&str; 3]) -> String {
        let [one, two, three] = leads;
        format!(
            "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Tim Day, Eva Fox\n\n## {first}\n\n**{one}:** The balance stands at forty pounds.\n\n**{two}:** We have thirty new kinds of beans.\n\n## Events\n\n**{three}:** It will be held in the hall.\n"
        )
    }

    #[test]
    fn titles_in_bold_below_headings_are_topics_where_several_go_on_with_a_sentence() {
        titles(
            &minutes("Reports", ["Treasurer", "Seed bank", "Open day"]),
            &["Reports", "Treasurer", "Seed bank", "Events", "Open day"],
        );
        titles(
            &minutes(
                "Review of action items",
                ["Mailing list", "Seed bank", "Open day"],
            ),
            &[
                "Review of action items",
                "Mailing list",
                "Seed bank",
                "Events",
                "Open day",
            ],
        );
    }

    #[test]
    fn speakers_and_titles_that_come_again_are_none() {
        titles(
            &minutes("Talk", ["Ann Lee", "Tim Day", "Eva Fox"]),
            &["Talk", "Events"],
        );
        titles(
            &minutes("Roof", ["Context", "Outcome", "Context"]),
            &["Roof", "Events"],
        );
    }
}
