//! What tells the house: names that the heads of all its documents share.

use std::collections::{BTreeMap, BTreeSet};

use super::{HEAD, Sample, quoted};
use crate::grammar::phrase::Phrase;
use crate::grammar::{Grammar, tokens};
use crate::record::Record;

/// Most words of a name that tells the house.
const NAME_WORDS: usize = 6;
/// Lines that state the title: what they name is of the house, and not of one meeting's matter.
const TITLE: usize = 4;
/// Most phrases of a draft.
const MOST: usize = 3;

/// The line of the draft that tells the house.
pub(super) fn recognise(samples: &[Sample], read: &[Vec<Record>], parent: &Grammar) -> String {
    let people = people(read);
    let of_title = shared(samples, &people, parent, TITLE);
    let phrases = if of_title.is_empty() {
        shared(samples, &people, parent, HEAD)
    } else {
        of_title
    };
    if phrases.is_empty() {
        return "# No name in the head recurs: write phrases that stand in every document of the house.\n# recognise = [\"Ashford Trust\"]\n".to_owned();
    }
    let phrases = phrases.iter().take(MOST).map(|words| quoted(words));
    let phrases: Vec<String> = phrases.collect();
    format!("recognise = [{}]\n", phrases.join(", "))
}

/// Names in the first lines of all samples, the longest of those that hold each other.
fn shared(
    samples: &[Sample],
    people: &BTreeSet<String>,
    parent: &Grammar,
    lines: usize,
) -> Vec<String> {
    let mut heads = samples.iter().map(|sample| names(sample, lines));
    let mut shared = heads.next().unwrap_or_default();
    for head in heads {
        shared.retain(|key, _| head.contains_key(key));
    }
    shared.retain(|key, words| {
        let known = parent.label(words).is_some() || people.contains(key);
        !known && !is_person(words, parent) && !is_common(words, parent)
    });
    let keys: Vec<String> = shared.keys().cloned().collect();
    let is_part = |key: &String| {
        let mut others = keys.iter().filter(|other| *other != key);
        others.any(|other| other.contains(key.as_str()))
    };
    shared.retain(|key, _| !is_part(key));
    shared.into_values().collect()
}

fn is_person(words: &str, parent: &Grammar) -> bool {
    parent.lexicon().given_names.longest(&tokens(words)) > 0
}

/// "Minutes of Meeting", "The Board": words that all houses write.
fn is_common(words: &str, parent: &Grammar) -> bool {
    let lists = &parent.words;
    let article = |word: &str| {
        lists
            .articles
            .iter()
            .any(|own| own.eq_ignore_ascii_case(word))
    };
    let titles = lists.meeting_titles.iter().chain(&lists.topics);
    let titles: Vec<Phrase> = titles.map(|title| Phrase::new(title)).collect();
    let common = |word: &str| {
        let small = lists
            .common
            .iter()
            .any(|own| own.eq_ignore_ascii_case(word));
        small || article(word) || titles.iter().any(|title| title.is(word))
    };
    words.split_whitespace().next().is_some_and(article) || words.split_whitespace().all(common)
}

/// Names of people, as they are compared.
fn people(read: &[Vec<Record>]) -> BTreeSet<String> {
    let people = read.iter().flatten().flat_map(super::people);
    let names = people.filter_map(|person| person.name.as_deref());
    names
        .map(|name| Phrase::new(name).key().join(" "))
        .collect()
}

/// Runs of words in the first lines that begin and end with a capital, by their words as they are compared.
fn names(sample: &Sample, lines: usize) -> BTreeMap<String, String> {
    let document = &sample.document;
    let mut names = BTreeMap::new();
    for block in document.blocks.iter().take(lines) {
        let words: Vec<&str> = document.words(block).split_whitespace().collect();
        let lengths = 2..=NAME_WORDS.min(words.len().max(2));
        for run in lengths.flat_map(|length| words.windows(length)) {
            let capital =
                |word: Option<&&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
            let joined = run.join(" ");
            let joined = joined.trim_matches(|c: char| !c.is_alphanumeric());
            let plain = joined.chars().all(|c| c.is_alphabetic() || c == ' ');
            if plain && capital(run.first()) && capital(run.last()) {
                names.insert(Phrase::new(joined).key().join(" "), joined.to_owned());
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::built_in;

    #[track_caller]
    fn tells(documents: [&str; 2], want: &str) {
        let samples = documents.map(|text| Sample {
            name: "minutes.md".to_owned(),
            document: crate::read(text.as_bytes()).expect("a document"),
        });
        let mut all = built_in().iter();
        let parent = all.find(|one| one.name == "general-en").expect("a grammar");
        let read = super::super::read(&samples, parent);
        assert_eq!(recognise(&samples, &read, parent), want);
    }

    #[test]
    fn a_house_is_told_by_the_name_that_all_heads_have() {
        tells(
            [
                "3 May 2021 Ashford Trust Council, in the hall\n\nWe spoke.\n",
                "Minutes of the Ashford Trust Council\n\nWe spoke.\n",
            ],
            "recognise = [\"Ashford Trust Council\"]\n",
        );
    }

    #[test]
    fn names_of_people_matters_and_all_minutes_tell_no_house() {
        tells(
            [
                "# Ashford Trust\n\nMinutes of Meeting\n\n3 May 2021\n\nPresent: Wobo Tagh, Ann Lee\n\nThe Path Fund was read.\n",
                "# Ashford Trust\n\nMinutes of Meeting\n\n7 June 2021\n\nPresent: Wobo Tagh\n\nThe Path Fund grew.\n",
            ],
            "recognise = [\"Ashford Trust\"]\n",
        );
    }
}
