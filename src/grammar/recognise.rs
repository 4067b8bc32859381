//! Which house style a document is written in.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::heard::{Heard, heard};
use super::{Form, Grammar, Hole, Phrase, built_in};
use crate::document::Document;

/// What tells that a document is written in a house style.
///
/// Each phrase and form counts alike; `require` and `exclude` decide alone.
#[derive(Clone, Debug, Default)]
pub struct Signs {
    /// Phrases anywhere in the document.
    pub phrases: Vec<Phrase>,
    /// Phrases in its first lines.
    pub head: Vec<Phrase>,
    /// Forms that a line of the document has.
    pub forms: Vec<Form>,
    /// Phrases without which it is another style.
    pub require: Vec<Phrase>,
    /// Phrases with which it is another style.
    pub exclude: Vec<Phrase>,
}

/// A grammar that fits a document, with how well and why.
#[derive(Clone, Debug)]
pub struct Choice<'g> {
    /// The grammar.
    pub grammar: &'g Grammar,
    /// From 0 to 1.
    pub confidence: f64,
    /// Phrases of the document that spoke for it.
    pub evidence: Vec<String>,
}

/// Share of its signs that a house must show.
const ENOUGH: f64 = 0.6;
/// By how much it must be ahead of the next.
const AHEAD: f64 = 0.1;
/// Lines of a document that are its head.
const HEAD: usize = 15;

/// Picks the grammar that a document is written in: the house whose signs it shows most clearly, else the general grammar
/// of its language.
///
/// `grammars` must not be empty; `None` when it is.
#[must_use]
pub fn recognise<'g>(document: &Document, grammars: &'g [Grammar]) -> Option<Choice<'g>> {
    let lines: Vec<&str> = document
        .blocks
        .iter()
        .map(|block| document.words(block))
        .collect();
    let said = Said::of(&lines);
    let mut houses: Vec<Choice<'g>> = grammars
        .iter()
        .filter_map(|grammar| grammar.recognise.choice(grammar, &lines, &said))
        .filter(|choice| choice.confidence > ENOUGH)
        .collect();
    houses.sort_by(|a, b| b.rank().total_cmp(&a.rank()));
    let clear = match houses.as_slice() {
        [first, second, ..] => {
            first.rank() - second.rank() >= AHEAD || first.extends(second.grammar)
        }
        _ => true,
    };
    match houses.into_iter().next() {
        Some(first) if clear => Some(first),
        _ => general(&lines, grammars),
    }
}

impl Choice<'_> {
    /// Of two houses that fit alike, the one with more to show for it is meant.
    fn rank(&self) -> f64 {
        self.confidence + 0.05 * small(self.evidence.len())
    }

    fn extends(&self, other: &Grammar) -> bool {
        self.grammar.parents.contains(&other.name)
    }
}

impl Signs {
    /// True for a grammar that no document is recognised by.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.phrases, &self.head, &self.require]
            .iter()
            .all(|phrases| phrases.is_empty())
            && self.forms.is_empty()
    }

    fn choice<'g>(
        &self,
        grammar: &'g Grammar,
        lines: &[&str],
        said: &Said<'_>,
    ) -> Option<Choice<'g>> {
        let occurs = |phrase: &&Phrase| said.holds(phrase, lines.len());
        let leads = |phrase: &&Phrase| said.holds(phrase, HEAD);
        if self.is_empty()
            || !self.require.iter().all(|phrase| occurs(&phrase))
            || self.exclude.iter().any(|phrase| occurs(&phrase))
        {
            return None;
        }
        let forms = self.forms.iter();
        let shown = forms.filter(|form| {
            lines
                .iter()
                .any(|line| form.read(line, &plausible).is_some())
        });
        let evidence: Vec<String> = (self.phrases.iter().filter(occurs))
            .chain(self.head.iter().filter(leads))
            .chain(&self.require)
            .map(|phrase| phrase.source().to_owned())
            .chain(shown.map(|form| form.source().to_owned()))
            .collect();
        let all = self.phrases.len() + self.head.len() + self.require.len() + self.forms.len();
        Some(Choice {
            grammar,
            confidence: small(evidence.len()) / small(all),
            evidence,
        })
    }
}

/// The words of a document, heard once for the phrases of all houses.
struct Said<'l> {
    words: Vec<Heard<'l>>,
    /// How many words there are up to the end of each line.
    ends: Vec<usize>,
    /// The words by their hashes, so that a house of which a word is missing costs no look at the lines.
    bits: Vec<u64>,
}

/// Enough for few of the words that a document does not say to share the hash of one that it says.
const BITS: u64 = 1 << 14;

impl<'l> Said<'l> {
    fn of(lines: &[&'l str]) -> Self {
        let bytes: usize = lines.iter().map(|line| line.len()).sum();
        let mut said = Self {
            words: Vec::with_capacity(bytes / 5),
            ends: Vec::with_capacity(lines.len()),
            bits: vec![0; usize::try_from(BITS / 64).unwrap_or(0)],
        };
        for line in lines {
            said.words.extend(heard(line));
            said.ends.push(said.words.len());
        }
        for word in &said.words {
            let (place, bit) = Self::place(word.hash);
            if let Some(word) = said.bits.get_mut(place) {
                *word |= bit;
            }
        }
        said
    }

    /// True when a phrase occurs in one of the first lines, `most` at most.
    fn holds(&self, phrase: &Phrase, most: usize) -> bool {
        if !phrase.hashes().all(|hash| self.may_hold(hash)) {
            return false;
        }
        let mut start = 0;
        self.ends.iter().take(most).any(|end| {
            let words = &self.words[start..*end];
            start = *end;
            phrase.within_heard(words)
        })
    }

    fn may_hold(&self, hash: u64) -> bool {
        let (place, bit) = Self::place(hash);
        self.bits.get(place).is_some_and(|word| word & bit != 0)
    }

    fn place(hash: u64) -> (usize, u64) {
        let place = (hash >> 32) % (BITS / 64);
        (usize::try_from(place).unwrap_or(0), 1 << (hash % 64))
    }
}

/// Enough to tell the shape of a line; what it says is for the parsers to read.
fn plausible(hole: Hole, words: &str) -> bool {
    let digits = words.contains(|c: char| c.is_ascii_digit());
    match hole {
        Hole::Date | Hole::Time | Hole::StartTime | Hole::EndTime | Hole::Number => digits,
        Hole::TimeZone => words.len() <= 30,
        _ => true,
    }
}

/// The general grammar whose frequent small words the document has most of.
fn general<'g>(lines: &[&str], grammars: &'g [Grammar]) -> Option<Choice<'g>> {
    let counts = counts(lines);
    let languages: Vec<&Grammar> = grammars.iter().filter(|one| one.is_general()).collect();
    let labels = labels(&languages, &begun(lines));
    let mut generals: Vec<(usize, &Grammar)> = languages
        .into_iter()
        .zip(labels)
        .map(|(grammar, labels)| (common(grammar, &counts) + LABEL * labels, grammar))
        .collect();
    generals.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let english = grammars.iter().find(|grammar| grammar.name == "general-en");
    match generals.as_slice() {
        [(first, grammar), rest @ ..] if *first > 0 => {
            let second = rest.first().map_or(0, |(second, _)| *second);
            let confidence = small(first - second) / small(*first);
            Some(Choice {
                grammar,
                confidence: confidence.clamp(0.1, 0.5),
                evidence: Vec::new(),
            })
        }
        _ => Some(Choice {
            grammar: english.or_else(|| built_in().first())?,
            confidence: 0.1,
            evidence: Vec::new(),
        }),
    }
}

/// A label says as much of the language as some small words.
const LABEL: usize = 3;
/// Lines of a document whose labels are looked at for its language.
const LABELLED: usize = 80;
/// Most bytes of a line that is looked at as a label.
const LABEL_LENGTH: usize = 60;

/// For each language, the short lines of the document that are labels in it, or begin with one. What nearly all have borrowed
/// tells nothing: "Tasks", "Chair".
fn labels(languages: &[&Grammar], begun: &[&str]) -> Vec<usize> {
    let mut counts = vec![0; languages.len()];
    for words in begun {
        let known = languages.iter().map(|one| one.label(words).is_some());
        let known: Vec<bool> = known.collect();
        let shared = known.iter().filter(|known| **known).count() >= SHARED;
        for (count, _) in counts
            .iter_mut()
            .zip(known)
            .filter(|(_, known)| *known && !shared)
        {
            *count += 1;
        }
    }
    counts
}

/// Languages that have a label which is of no language.
const SHARED: usize = 4;

/// What the lines begin with, where that is short.
fn begun<'l>(lines: &[&'l str]) -> Vec<&'l str> {
    let lines = lines.iter().take(LABELLED);
    let begun = lines.filter_map(|line| line.split([':', '\t']).next());
    begun.filter(|words| words.len() <= LABEL_LENGTH).collect()
}

/// Words of the document that are common in the grammar's language.
fn common(grammar: &Grammar, counts: &Occurrences<'_>) -> usize {
    let words = grammar.words.common.iter();
    words.filter_map(|word| counts.get(word.as_str())).sum()
}

/// Different words of a document of some pages.
const DIFFERENT: usize = 256;

/// How often each word occurs, in small letters.
type Occurrences<'l> = HashMap<Cow<'l, str>, usize, FixedState>;

/// How often each word occurs. The first lines tell the language of the rest.
fn counts<'l>(lines: &[&'l str]) -> Occurrences<'l> {
    let mut counts = Occurrences::with_capacity_and_hasher(DIFFERENT, FixedState::default());
    let words = lines
        .iter()
        .take(2000)
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
    // A capital letter alone is an initial, or what is left of O'Brien.
    let initial = |word: &str| word.len() == 1 && word.starts_with(char::is_uppercase);
    for word in words.filter(|word| !word.is_empty() && word.len() <= 12 && !initial(word)) {
        let small = word.bytes().all(|byte| byte.is_ascii_lowercase());
        let word = if small {
            Cow::Borrowed(word)
        } else {
            Cow::Owned(word.to_lowercase())
        };
        *counts.entry(word).or_default() += 1;
    }
    counts
}

#[allow(clippy::cast_precision_loss)] // counts of phrases and words
fn small(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    /// The grammar that minutes are read by.
    #[track_caller]
    fn speaks(minutes: &str, want: &str) {
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        assert_eq!(records[0].grammar.name, want, "{minutes}");
    }

    #[test]
    fn labels_that_all_languages_have_borrowed_tell_none() {
        speaks(
            "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Gate\n\nIt creaks.\n\n## Tasks\n\n| Task | Owner | Due |\n| --- | --- | --- |\n| Oil the gate | Bo | 4 June 2022 |\n",
            "general-en",
        );
        speaks(
            "# Mühle\n\nDatum: 4.5.2022\n\nChair: Anna\n\n## Tasks\n\n- Das Tor ölen\n\n## Next steps\n\n- Farbe kaufen\n",
            "general-de",
        );
    }
}
