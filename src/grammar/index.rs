//! Many phrases at once: which of them a text is, starts with, or holds.

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use super::phrase::{ANY, Counts, Phrase};
use super::vocabulary::{Spoken, Vocabulary};

/// Phrases, each with what it stands for. The phrase with the most words wins, then the earliest.
#[derive(Clone, Debug, Default)]
pub(super) struct Index<T> {
    phrases: Vec<Entry<T>>,
    /// For each word of the vocabulary, where in `begun` the phrases stand of which it is the first that is written out.
    bounds: Vec<u32>,
    begun: Vec<Begun>,
    longest: usize,
    /// Most words of any kind that stand in a phrase before the first that is written out.
    lead: usize,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    meaning: T,
    phrase: Phrase,
    /// Numbers of the words; `None` is any word.
    words: Box<[Option<u32>]>,
    /// Words of any kind before the first that is written out.
    lead: usize,
    /// Words that are written out from there on, before the next of any kind.
    run: usize,
    /// Words that are written out.
    exact: usize,
}

/// A phrase of which a word is the first that is written out.
#[derive(Clone, Copy, Debug)]
struct Begun {
    /// Its place among all.
    order: u32,
    /// The word that is written out right behind, by which most are told apart.
    next: Option<u32>,
}

/// A phrase that was found.
pub(super) struct Found<'i, T> {
    pub meaning: &'i T,
    pub phrase: &'i Phrase,
    /// Words of the text that the phrase took.
    count: usize,
    rank: (usize, usize, Reverse<u32>),
}

impl<T> Index<T> {
    pub(super) fn new(
        phrases: impl IntoIterator<Item = (T, Phrase)>,
        vocabulary: &mut Vocabulary,
    ) -> Self {
        let mut entry = |(meaning, phrase): (T, Phrase)| {
            let word = |word: Option<&str>| Some(vocabulary.learn(word?));
            let words: Box<[_]> = phrase.words().map(word).collect();
            let lead = words.iter().take_while(|word| word.is_none()).count();
            let run = words
                .iter()
                .skip(lead)
                .take_while(|word| word.is_some())
                .count();
            let exact = words.iter().flatten().count();
            Entry {
                meaning,
                phrase,
                words,
                lead,
                run,
                exact,
            }
        };
        let phrases: Vec<Entry<T>> = phrases.into_iter().map(&mut entry).collect();
        let mut firsts: Vec<(u32, Begun)> = (0..)
            .zip(&phrases)
            .filter_map(|(order, entry)| {
                let mut words = entry.words.iter().copied().skip(entry.lead);
                let first = words.next()??;
                let next = words.next().flatten();
                Some((first, Begun { order, next }))
            })
            .collect();
        firsts.sort_by_key(|(first, _)| *first);
        let before =
            |number: usize| firsts.partition_point(|(first, _)| (*first as usize) < number);
        Self {
            bounds: (0..=vocabulary.len())
                .map(|number| u32::try_from(before(number)).unwrap_or(u32::MAX))
                .collect(),
            begun: firsts.iter().map(|(_, begun)| *begun).collect(),
            lead: phrases.iter().map(|entry| entry.lead).max().unwrap_or(0) * ANY,
            longest: phrases
                .iter()
                .map(|entry| entry.phrase.longest())
                .max()
                .unwrap_or(0),
            phrases,
        }
    }

    /// Most words that a phrase takes.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// False when no phrase begins with the word.
    pub(super) fn may_begin(&self, word: Spoken) -> bool {
        self.lead > 0 || !self.begun(word.number).is_empty()
    }

    /// The phrase that some words are.
    pub(super) fn whole(&self, text: &[Spoken]) -> Option<Found<'_, T>> {
        if text.len() > self.longest {
            return None;
        }
        let firsts = 0..=self.lead;
        self.best(text, firsts, |from, count| from == 0 && count == text.len())
    }

    /// The phrase with which some words start, and the byte at which it ends.
    pub(super) fn start(&self, text: &[Spoken]) -> Option<(Found<'_, T>, usize)> {
        let text = text.get(..self.longest).unwrap_or(text);
        let found = self.best(text, 0..=self.lead, |from, _| from == 0)?;
        let last = text.get(found.count.checked_sub(1)?)?;
        Some((found, last.end))
    }

    /// The phrase that occurs in some words.
    pub(super) fn within(&self, text: &[Spoken]) -> Option<Found<'_, T>> {
        self.best(text, 0..=text.len(), |_, _| true)
    }

    /// The best of the phrases that stand in the words at a place and with a count of words that will do, where their first
    /// word that is written out is one of the `firsts`.
    fn best(
        &self,
        text: &[Spoken],
        firsts: RangeInclusive<usize>,
        will_do: impl Fn(usize, usize) -> bool,
    ) -> Option<Found<'_, T>> {
        let mut best: Option<Found<'_, T>> = None;
        for (at, word) in firsts.zip(text) {
            let begun = self.begun(word.number);
            if begun.is_empty() {
                continue;
            }
            let after = text.get(at + 1).map(|word| word.number);
            let begun = begun.iter();
            for Begun { order, .. } in begun.filter(|one| one.next.is_none() || one.next == after) {
                let entry = self.phrases.get(*order as usize);
                let runs = |entry: &&Entry<T>| entry.runs(text.get(at..).unwrap_or_default());
                let Some(entry) = entry.filter(runs) else {
                    continue;
                };
                for from in entry.starts(at) {
                    let mut take = |count: usize| {
                        let rank = (entry.exact, count, Reverse(*order));
                        if will_do(from, count) && best.as_ref().is_none_or(|best| best.rank < rank)
                        {
                            best = Some(entry.found(count, rank));
                        }
                    };
                    if entry.run == entry.words.len() {
                        take(entry.run);
                    } else {
                        let after = text.get(from..).unwrap_or_default();
                        entry.counts(after).iter().for_each(&mut take);
                    }
                }
            }
        }
        best
    }

    /// The phrases of which a word is the first that is written out.
    fn begun(&self, number: u32) -> &[Begun] {
        if number == 0 {
            return &[];
        }
        let number = number as usize;
        match (self.bounds.get(number), self.bounds.get(number + 1)) {
            (Some(start), Some(end)) => self
                .begun
                .get(*start as usize..*end as usize)
                .unwrap_or_default(),
            _ => &[],
        }
    }
}

impl<T> Entry<T> {
    fn found(&self, count: usize, rank: (usize, usize, Reverse<u32>)) -> Found<'_, T> {
        Found {
            meaning: &self.meaning,
            phrase: &self.phrase,
            count,
            rank,
        }
    }

    /// Where the phrase can start whose first word that is written out stands at `at`.
    fn starts(&self, at: usize) -> RangeInclusive<usize> {
        let nowhere = RangeInclusive::new(1, 0);
        let last = at.checked_sub(self.lead);
        last.map_or(nowhere, |last| at.saturating_sub(self.lead * ANY)..=last)
    }

    /// True when the words that are written out first stand at the start of a text.
    fn runs(&self, text: &[Spoken]) -> bool {
        let run = self.words.get(self.lead..self.lead + self.run);
        let mut run = run.unwrap_or_default().iter().zip(text);
        text.len() >= self.run && run.all(|(want, have)| *want == Some(have.number))
    }

    /// Counts of words that the phrase can take.
    fn counts(&self, text: &[Spoken]) -> Counts {
        let words = self.words.iter();
        words.fold(Counts::NONE_YET, |counts, word| match word {
            Some(want) => {
                counts.then(|count| text.get(count).is_some_and(|have| have.number == *want))
            }
            None => counts.then_any(text.len()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> (Index<&'static str>, Vocabulary) {
        let mut vocabulary = Vocabulary::default();
        let phrases = [
            ("here", "* present"),
            ("away", "Not present"),
            ("do", "Action"),
            ("do", "Action item"),
            ("late", "Action item"),
            ("note", "following * ideas"),
        ]
        .map(|(meaning, phrase)| (meaning, Phrase::new(phrase)));
        (Index::new(phrases, &mut vocabulary), vocabulary)
    }

    #[test]
    fn the_longest_phrase_wins_then_the_earliest() {
        let (index, vocabulary) = index();
        let spoken = |text| vocabulary.spoken(text, usize::MAX);
        let whole = |text| index.whole(&spoken(text)).map(|found| *found.meaning);
        assert_eq!(whole("Members present:"), Some("here"));
        assert_eq!(whole("NOT PRESENT"), Some("away"));
        assert_eq!(whole("Action items"), None);
        assert_eq!(whole("Action item"), Some("do"));
        assert_eq!(whole(""), None);
        let start = |text| {
            index
                .start(&spoken(text))
                .map(|(found, end)| (*found.meaning, end))
        };
        assert_eq!(start("Action item: Ann to go"), Some(("do", 11)));
        assert_eq!(start("ACTION Ann to go"), Some(("do", 6)));
        assert_eq!(start("Actions"), None);
        let within = |text| index.within(&spoken(text)).map(|found| *found.meaning);
        assert_eq!(within("The following two good ideas came up"), Some("note"));
        assert_eq!(within("Nothing came up"), None);
    }
}
