//! Many phrases at once: which of them a text is, starts with, or holds.

use std::collections::HashMap;

use super::phrase::{Folded, Phrase};

/// Phrases, each with what it stands for. The phrase with the most words wins, then the earliest.
#[derive(Clone, Debug)]
pub(super) struct Index<T> {
    phrases: Vec<(T, Phrase)>,
    by_first: HashMap<Box<str>, Vec<usize>>,
    any_first: Vec<usize>,
    longest: usize,
}

/// A phrase that was found.
pub(super) struct Found<'i, T> {
    pub meaning: &'i T,
    pub phrase: &'i Phrase,
    /// Words of the text that the phrase took.
    count: usize,
    order: usize,
}

impl<T> FromIterator<(T, Phrase)> for Index<T> {
    fn from_iter<I: IntoIterator<Item = (T, Phrase)>>(phrases: I) -> Self {
        let mut index = Self {
            phrases: phrases.into_iter().collect(),
            by_first: HashMap::new(),
            any_first: Vec::new(),
            longest: 0,
        };
        for (at, (_, phrase)) in index.phrases.iter().enumerate() {
            index.longest = index.longest.max(phrase.longest());
            match phrase.first() {
                Some(word) => index.by_first.entry(word.into()).or_default().push(at),
                None => index.any_first.push(at),
            }
        }
        index
    }
}

impl<T> Index<T> {
    /// The phrase that the text is, but for punctuation.
    pub(super) fn whole(&self, text: &str) -> Option<Found<'_, T>> {
        let folded = Folded::up_to(text, self.longest + 1);
        if folded.len() > self.longest {
            return None;
        }
        let mut found = self.found(&folded, 0, &self.any(&folded));
        found.retain(|found| found.count == folded.len());
        best(found)
    }

    /// The phrase with which the text starts, and the byte at which it ends.
    pub(super) fn start(&self, text: &str) -> Option<(Found<'_, T>, usize)> {
        let folded = Folded::up_to(text, self.longest);
        let found = best(self.found(&folded, 0, &self.any(&folded)))?;
        let end = folded.end(found.count)?;
        Some((found, end))
    }

    /// The phrase that occurs in the text.
    pub(super) fn within(&self, text: &str) -> Option<Found<'_, T>> {
        let folded = Folded::of(text);
        let any = self.any(&folded);
        best(
            (0..folded.len())
                .filter_map(|at| best(self.found(&folded, at, &any)))
                .collect(),
        )
    }

    /// The phrases that begin with any word and of which the text has the first word that is written out.
    fn any(&self, text: &Folded) -> Vec<usize> {
        let begins = |order: &usize| {
            let (_, phrase) = self.phrases.get(*order)?;
            phrase.exact().next()
        };
        let words: Vec<&str> = (0..text.len()).filter_map(|at| text.word(at)).collect();
        let orders = self.any_first.iter().copied();
        orders
            .filter(|order| begins(order).is_some_and(|word| words.contains(&word)))
            .collect()
    }

    /// The phrases that stand at word `at`, once for each count of words that they can take.
    fn found<'i>(&'i self, text: &Folded, at: usize, any: &[usize]) -> Vec<Found<'i, T>> {
        let by_first = text.word(at).and_then(|word| self.by_first.get(word));
        let mut found = Vec::new();
        for order in by_first.into_iter().flatten().chain(any) {
            let Some((meaning, phrase)) = self.phrases.get(*order) else {
                continue;
            };
            found.extend(phrase.counts(text, at).into_iter().map(|count| Found {
                meaning,
                phrase,
                count,
                order: *order,
            }));
        }
        found
    }
}

fn best<T>(found: Vec<Found<'_, T>>) -> Option<Found<'_, T>> {
    found.into_iter().max_by_key(|found| {
        (
            found.phrase.exact().count(),
            found.count,
            std::cmp::Reverse(found.order),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index<&'static str> {
        [
            ("here", "* present"),
            ("away", "Not present"),
            ("do", "Action"),
            ("do", "Action item"),
            ("late", "Action item"),
            ("note", "following * ideas"),
        ]
        .into_iter()
        .map(|(meaning, phrase)| (meaning, Phrase::new(phrase)))
        .collect()
    }

    #[test]
    fn the_longest_phrase_wins_then_the_earliest() {
        let index = index();
        let whole = |text| index.whole(text).map(|found| *found.meaning);
        assert_eq!(whole("Members present:"), Some("here"));
        assert_eq!(whole("NOT PRESENT"), Some("away"));
        assert_eq!(whole("Action items"), None);
        assert_eq!(whole("Action item"), Some("do"));
        assert_eq!(whole(""), None);
        let start = |text| index.start(text).map(|(found, end)| (*found.meaning, end));
        assert_eq!(start("Action item: Ann to go"), Some(("do", 11)));
        assert_eq!(start("ACTION Ann to go"), Some(("do", 6)));
        assert_eq!(start("Actions"), None);
        let within = |text| index.within(text).map(|found| *found.meaning);
        assert_eq!(within("The following two good ideas came up"), Some("note"));
        assert_eq!(within("Nothing came up"), None);
    }
}
