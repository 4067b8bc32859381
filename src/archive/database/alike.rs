//! Which spellings may be the same person or organisation.

use std::collections::BTreeMap;

use crate::grammar::fold;

/// Words without case, accents and points, parted by single spaces.
pub(super) fn plain(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(fold);
    words.collect::<Vec<_>>().join(" ")
}

/// Two spellings that may be one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pair<'n> {
    pub name: &'n str,
    pub other: &'n str,
    pub evidence: &'static str,
}

/// The names of a register.
pub(super) struct Known<'n> {
    names: Vec<(&'n str, String)>,
}

/// Names that share a beginning are compared with each other; more than this share it by chance.
const MOST_COMPARED: usize = 200;

impl<'n> Known<'n> {
    pub(super) fn new(names: &'n [String]) -> Self {
        let names = names.iter().map(|name| (name.as_str(), plain(name)));
        Self {
            names: names.collect(),
        }
    }

    /// The pairs, by name. Names are compared where their last words or their first two letters are the same.
    pub(super) fn pairs(&self) -> Vec<Pair<'_>> {
        let mut groups: BTreeMap<(u8, String), Vec<usize>> = BTreeMap::new();
        for (at, (_, plain)) in self.names.iter().enumerate() {
            let last = plain.rsplit(' ').next().unwrap_or_default();
            let first: String = plain.chars().take(3).collect();
            groups.entry((0, last.to_owned())).or_default().push(at);
            groups.entry((1, first)).or_default().push(at);
            let mut words: Vec<&str> = plain.split(' ').collect();
            words.sort_unstable();
            groups.entry((2, words.join(" "))).or_default().push(at);
        }
        let mut pairs = BTreeMap::new();
        for group in groups.values() {
            let group = &group[..group.len().min(MOST_COMPARED)];
            for (at, first) in group.iter().enumerate() {
                for second in &group[at + 1..] {
                    let (name, other) = (&self.names[*first], &self.names[*second]);
                    if let Some(evidence) = evidence(&name.1, &other.1) {
                        pairs.insert((*first, *second), evidence);
                    }
                }
            }
        }
        let pair = |((first, second), evidence): ((usize, usize), &'static str)| Pair {
            name: self.names[first].0,
            other: self.names[second].0,
            evidence,
        };
        pairs.into_iter().map(pair).collect()
    }
}

/// Why two names, in plain letters, may be one.
fn evidence(name: &str, other: &str) -> Option<&'static str> {
    let words = |name: &str| name.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(name), words(other));
    if a == b {
        return Some("the same but for case, accents and points");
    }
    let sorted = |mut words: Vec<String>| {
        words.sort_unstable();
        words
    };
    if sorted(a.clone()) == sorted(b.clone()) {
        return Some("the same words in another order");
    }
    let long_enough = name.chars().count().min(other.chars().count()) >= 6;
    if long_enough && strsim::levenshtein(name, other) == 1 {
        return Some("one letter differs");
    }
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    if short.len() < 2 || short.last() != long.last() {
        return None;
    }
    if short.len() == long.len() && abbreviates(short, long) {
        return Some("an initial in place of a name");
    }
    if short.len() < long.len() && short.iter().all(|word| long.contains(word)) {
        return Some("a middle name less");
    }
    None
}

/// Whether each word is that of the other or its initial: "j smith" and "jane smith".
fn abbreviates(one: &[String], other: &[String]) -> bool {
    one.iter().zip(other).all(|(one, other)| {
        one == other
            || (one.chars().count() == 1 && other.starts_with(one))
            || (other.chars().count() == 1 && one.starts_with(other))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn may_be_one(name: &str, other: &str, why: &str) {
        let names = [name.to_owned(), other.to_owned()];
        let known = Known::new(&names);
        let expected = Pair {
            name,
            other,
            evidence: "",
        };
        match known.pairs().as_slice() {
            [pair] => {
                assert_eq!((pair.name, pair.other), (expected.name, expected.other));
                assert!(pair.evidence.contains(why), "{}", pair.evidence);
            }
            pairs => panic!("{name}, {other}: {pairs:?}"),
        }
    }

    #[track_caller]
    fn are_two(name: &str, other: &str) {
        let names = [name.to_owned(), other.to_owned()];
        assert_eq!(Known::new(&names).pairs(), [], "{name}, {other}");
    }

    #[test]
    fn spellings_of_one_name() {
        may_be_one("José Núñez", "Jose Nunez", "accents");
        may_be_one("Ann Lee", "Lee, Ann", "order");
        may_be_one("Jane Smith", "Jane Smyth", "one letter");
        may_be_one("J. Smith", "Jane Smith", "initial");
        may_be_one("Jane Smith", "Jane Mary Smith", "middle name");
    }

    #[test]
    fn names_that_are_two() {
        are_two("Ann Lee", "Tom Lee");
        are_two("Ann Lee", "Ann Li");
        are_two("Jane Smith", "Mary Jane Watson");
        are_two("Smith", "Jane Smith");
    }
}
