//! Topics between lists: paragraphs right under "Notes" or "Agenda" that each stand over a list of what was said, and lines that
//! begin with the time which is set for them, are called topics, or are set as known topics are.

use std::collections::HashSet;

use super::Heading;
use super::alone::{MOST_ALONE, is_short_line};
use super::look::{after, are_people, is_known_topic, is_title_like};
use super::topics::{TALK_WORDS, TOPIC_WORDS};
use crate::document::{Emphasis, Kind};
use crate::grammar::{Field, tokens};
use crate::parse::page::{Label, Page};
use crate::parse::person;
use crate::parse::scan::count_words;

/// Paragraphs right under "Notes" or "Agenda", each over a list, where nothing else stands there.
pub(super) fn over_lists(
    page: &Page<'_>,
    known: &[Option<Heading>],
    holders: &[(usize, Field)],
) -> Vec<usize> {
    let held = holders.iter().flat_map(|(at, _)| held(page, known, *at));
    held.collect()
}

fn held(page: &Page<'_>, known: &[Option<Heading>], at: usize) -> Vec<usize> {
    let mut titles = Vec::new();
    for (next, heading) in known.iter().enumerate().skip(at + 1) {
        let holds = |label: &Label| matches!(label.field, Field::Containers | Field::Agenda);
        let ends = heading.is_some_and(|heading| !heading.is_look());
        if ends || page.label(next).is_some_and(holds) {
            break;
        }
        if page.is_item(next) && titles.is_empty() {
            return Vec::new();
        }
        if page.is_item(next) || heading.is_some() {
            continue;
        }
        if page.label(next).is_some() {
            break;
        }
        if !(page.is_over_items(next) && is_title(page, next)) {
            return Vec::new();
        }
        titles.push(next);
    }
    // "Ann Lee" over what she said.
    if titles.len() < SEVERAL || are_people(page, titles.iter().map(|at| page.words(*at))) {
        return Vec::new();
    }
    titles
}

/// Paragraphs that each stand over a list, where there are several, no list stands under anything else but a label, and no other
/// line below the title shows as a topic.
pub(super) fn over_all_lists(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let mut headings = (0..known.len()).filter(|at| known[*at].is_some());
    let title = headings.next();
    if headings.any(|at| page.label(at).is_none()) {
        return Vec::new();
    }
    let over = |at: &usize| {
        page.is_body(*at)
            && !page.is_item(*at)
            && page.is_over_items(*at)
            && page.label(*at).is_none()
            && Some(*at) != title
    };
    let lines: Vec<usize> = (0..known.len()).filter(over).collect();
    let distinct: HashSet<&str> = lines.iter().map(|at| page.words(*at)).collect();
    let titles = || lines.iter().all(|at| is_title(page, *at));
    let people = || are_people(page, distinct.iter().copied());
    if distinct.len() < OVER_LISTS || distinct.len() < lines.len() || !titles() || people() {
        return Vec::new();
    }
    lines
}

/// Fewest paragraphs over lists that are topics by that alone.
const OVER_LISTS: usize = 3;

/// A paragraph in the words of a title: no sentence, and none that leads to its list.
fn is_title(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let words = page.words(at);
    let count = count_words(words);
    let leads = words.ends_with(':') && count > TALK_WORDS;
    // "The following was said of the roof" is a sentence, "Roof: is it ours" no more than a title.
    let title = words.split(':').next().unwrap_or_default();
    let verbs = &page.grammar.lexicon().sentence_words;
    block.kind == Kind::Paragraph
        && block.cell.is_none()
        && block.marker.is_none()
        && page.is_body(at)
        && is_title_like(words)
        && count <= TOPIC_WORDS
        && !leads
        && !verbs.within(&tokens(title))
        && page.cue(words).is_none()
        && page.marker(words).is_none()
}

/// Lines that begin with the time which is set for them, or end in it, with talk under several of them: "(10 min max): Roof",
/// "Roof (Ann, 10 min)".
pub(super) fn timed(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let free = |at: &usize| {
        page.is_body(*at)
            && page.block(*at).cell.is_none()
            && !known[*at].is_some_and(Heading::is_style)
            && is_title_like(page.words(*at))
    };
    let boxed = |at: usize| {
        let words = page.words(at);
        let behind = || page.block(at).kind == Kind::Paragraph && ends_in_box(words);
        time_box(words).is_some() || behind()
    };
    let lines: Vec<usize> = (0..known.len())
        .filter(|at| boxed(*at) && free(at))
        .collect();
    let is_line = |at: usize| lines.binary_search(&at).is_ok();
    let talked = |at: &&usize| {
        let next = **at + 1;
        next < known.len() && !is_line(next) && known[next].is_none() && page.label(next).is_none()
    };
    if lines.iter().filter(talked).count() < SEVERAL {
        return Vec::new();
    }
    // "(Remaining time): Roof" comes after such.
    let first = lines.first().copied().unwrap_or_default();
    let others = (first..known.len()).filter(|at| names_time(page.words(*at)) && free(at));
    let mut found: Vec<usize> = others.filter(|at| !is_line(*at)).collect();
    found.extend(lines);
    found
}

/// Short lines below a blank one and right over a sentence, where several topics that meetings have again and again are set so.
pub(super) fn set_as_known(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let is_set = |at: usize| {
        let next = page.blocks().get(at + 1);
        page.space_above(at) > 0
            && page.is_below(at + 1)
            && next.is_some_and(|next| next.kind == Kind::Paragraph && next.marker.is_none())
    };
    let usual = |at: &usize| {
        let heading = known[*at].is_some_and(Heading::is_look);
        heading && is_known_topic(page, *at) && is_set(*at)
    };
    let mut usual = (0..known.len()).filter(usual);
    let (Some(first), Some(_)) = (usual.next(), usual.next()) else {
        return Vec::new();
    };
    let verbs = &page.grammar.lexicon().sentence_words;
    let is_title = |at: &usize| {
        let words = page.words(*at);
        known[*at].is_none()
            && is_set(*at)
            && is_short_line(page, *at, MOST_ALONE)
            && !words.ends_with([':', '?', '!', ')'])
            && !words.contains(|c: char| c.is_ascii_digit())
            && page.words(at + 1).ends_with('.')
            && count_words(page.words(at + 1)) > SENTENCE_WORDS
            && !verbs.within(&tokens(words))
            && !person::is_given_name(words, page.grammar)
    };
    (first + 1..known.len()).filter(is_title).collect()
}

/// Lines that are called topics, where there are several: "Topic: Roof".
pub(super) fn named(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let lines = (0..known.len()).filter(|at| {
        let block = page.block(*at);
        page.is_body(*at)
            && block.cell.is_none()
            && !page.is_item(*at)
            && called(page, page.words(*at)).is_some()
            && is_title_like(page.words(*at))
    });
    let lines: Vec<usize> = lines.collect();
    if lines.len() < SEVERAL {
        return Vec::new();
    }
    lines
}

/// Bytes of the word that calls a line a topic: "Topic" in "Topic: Roof".
pub(in crate::parse) fn called(page: &Page<'_>, words: &str) -> Option<usize> {
    let mut names = page.grammar.words.item_names.iter();
    let titled = |name: &String| {
        let title = after(words, name)?.trim_start().strip_prefix(':')?;
        let begins = title.trim_start().starts_with(char::is_alphanumeric);
        begins.then_some(name.len())
    };
    names.find_map(titled)
}

/// A remark in italics between "Agenda" and its list: "*Please add your topics a day before the call.*"
pub(super) fn asks_for_topics(page: &Page<'_>, at: usize) -> bool {
    let agenda = page.label(at).map(|label| label.field) == Some(Field::Agenda);
    let next = page.blocks().get(at + 1);
    agenda
        && page.is_over_items(at + 1)
        && next.is_some_and(|next| {
            next.kind == Kind::Paragraph && page.document.is_set(next, Emphasis::Italic)
        })
}

/// Bytes of the time that a line begins with: "10 min - ", "(10-15 min max): ", "[5 mins] ".
fn time_box(words: &str) -> Option<usize> {
    let inner = words.trim_start_matches(['(', '[', '~']);
    let opened = words.len() - inner.len();
    let rest = inner.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    if !inner.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let unit = rest.trim_start();
    let behind = unit
        .get(..MINUTES.len())
        .filter(|word| word.eq_ignore_ascii_case(MINUTES));
    behind?;
    let signs: &[char] = if opened > 0 {
        &[')', ']']
    } else {
        &['-', '–', '—', ':', '|']
    };
    let end = unit.find(signs)?;
    let few = count_words(&unit[..end]) <= BOX_WORDS;
    let title = unit[end..].trim_start_matches([')', ']', '-', '–', '—', ':', '|', ' ']);
    (few && title.starts_with(char::is_alphabetic)).then(|| words.len() - title.len())
}

/// "Roof (Ann, 10 min)": the time that is set for a topic stands in brackets behind it.
fn ends_in_box(words: &str) -> bool {
    let inner = words
        .strip_suffix([')', ']'])
        .and_then(|rest| Some(&rest[rest.rfind(['(', '['])? + 1..]));
    // "(admin team, 10 min)" has the letters twice.
    let boxed = |inner: &str| {
        inner.match_indices(MINUTES).any(|(at, _)| {
            let number = inner[..at].trim_end();
            number.ends_with(|c: char| c.is_ascii_digit()) && count_words(&inner[at..]) <= BOX_WORDS
        })
    };
    inner.is_some_and(boxed) && words.starts_with(char::is_alphabetic)
}

/// Words in brackets before a colon and a title: "(Remaining time): Roof".
fn names_time(words: &str) -> bool {
    let inner = words
        .strip_prefix('(')
        .and_then(|inner| inner.split_once("):"));
    inner.is_some_and(|(inner, title)| {
        count_words(inner) <= BOX_WORDS && title.trim_start().starts_with(char::is_alphabetic)
    })
}

/// What minutes begin with in all the languages that are read.
const MINUTES: &str = "min";
/// Most words of the time that is set for a topic: "min at most".
const BOX_WORDS: usize = 4;
/// Most words of a line that is no sentence of talk.
const SENTENCE_WORDS: usize = 4;
/// Fewest topics that show how the others are set.
const SEVERAL: usize = 2;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn paragraphs_under_notes_that_each_stand_over_a_list_are_topics() {
        let minutes = |first: &str, second: &str| {
            format!(
                "# Mill Group, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Notes\n\n{first}\n\n* It leaks.\n* Bo has tiles.\n\n{second}\n\n* It is cut.\n\nAny other business\n\n* None.\n"
            )
        };
        titles(
            &minutes("Roof: does it leak again #31", "Hedge"),
            &[
                "Roof: does it leak again #31",
                "Hedge",
                "Any other business",
            ],
        );
        let talk = minutes("The following was said of the tiles", "Hedge");
        let record = &crate::extract(talk.as_bytes()).expect("text")[0];
        assert!(record.sections.iter().all(|one| one.title != "Hedge"));
        let people = minutes("Ann Lee", "Bo Day");
        let record = &crate::extract(people.as_bytes()).expect("text")[0];
        assert!(record.sections.iter().all(|one| one.title != "Ann Lee"));
    }

    #[test]
    fn short_lines_are_topics_that_are_set_as_those_of_all_meetings_are() {
        titles(
            "Mill Committee\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nApproval of Minutes\nThe minutes of April were approved as read.\n\nNew Tiles\nThe shop has them for forty pounds. Bo will fetch them.\n\nAnn Lee\nShe was thanked for her work on the roof.\n\nOther Business\nThere was none.\n",
            &["Approval of Minutes", "New Tiles", "Other Business"],
        );
    }

    #[test]
    fn lines_that_are_called_topics_are_some_where_there_are_several() {
        titles(
            "Mill Group call\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nTopic: Roof\n\nAnn: it leaks again\nBo: I have tiles\n\nTopic: Hedge\n\nBo: it is cut\n",
            &["Roof", "Hedge"],
        );
        titles(
            "Mühlenverein\n3. Mai 2022\n\nAnwesend: Anna Groß, Ben Kurz\n\nThema: Dach\n\nEs ist undicht.\n\nThema: Hecke\n\nSie ist geschnitten.\n",
            &["Dach", "Hecke"],
        );
    }

    #[test]
    fn lines_that_begin_with_their_time_over_talk_are_topics() {
        titles(
            "# Meeting 2022-03-15\n\nAttendance\n\n* Ann Lee\n* Bo Day\n\nAgenda:\n\n(_5 min max_): Tools of the mill (Ann Lee)\n\n* They rust.\n\n(10 min): Roof\n\n* It leaks.\n\n(Remaining time): Open questions\n\n* None.\n",
            &[
                "(5 min max): Tools of the mill (Ann Lee)",
                "(10 min): Roof",
                "(Remaining time): Open questions",
            ],
        );
        titles(
            "Protokoll des Mühlenvereins\n3. Mai 2022\n\nAnwesend: Anna Groß, Ben Kurz\n\n10 Min - Dach\n\nEs ist undicht und wird im Herbst gedeckt.\n\n5 Min. - Hecke\n\nSie ist geschnitten.\n",
            &["10 Min - Dach", "5 Min. - Hecke"],
        );
        titles(
            "Mill WG Minutes\n4 May 2022\n\nChair: Ann Lee\n\nStatus of the mill (chairs, 5 min)\n  Nothing is new.\n\nRoof, second draft (Bo D., 20 min)\n  Bo showed the offers.\n",
            &[
                "Status of the mill (chairs, 5 min)",
                "Roof, second draft (Bo D., 20 min)",
            ],
        );
        // Nothing was said to a list of them.
        titles(
            "# Meeting 2022-03-15\n\nPresent: Ann Lee, Bo Day\n\n## Agenda\n\n* 5 min - Tools\n* 10 min - Roof\n* 5 min - Hedge\n\n## Roof\n\nIt leaks.\n",
            &["Roof"],
        );
    }
}
