//! Which entries of a record are which of the answer.

use std::cmp::Ordering;

use super::answer::Entry;
use super::compare::Rigour;
use super::field::Field;
use super::likeness;
use super::words::{plain, target, without_address};

/// The words as they are compared.
pub(super) fn compared(words: Option<&str>, rigour: Rigour) -> String {
    let words = words.unwrap_or_default();
    match rigour {
        Rigour::Strict => words.to_owned(),
        Rigour::Tolerant => plain(words),
    }
}

/// How alike texts must be that are not the same: a title of ten letters may differ in one.
const ALIKE: f64 = 0.9;
/// Actions are the longest, and are cut in most ways.
const ACTIONS_ALIKE: f64 = 0.85;

/// True for two values of the head that count as the same.
pub(super) fn same_value(field: Field, want: &str, have: &str, rigour: Rigour) -> bool {
    let (want, have) = (compared(Some(want), rigour), compared(Some(have), rigour));
    let worded = matches!(field, Field::Title | Field::Organisation);
    want == have || (worded && rigour == Rigour::Tolerant && alike(&want, &have, ALIKE).is_some())
}

fn alike(a: &str, b: &str, floor: f64) -> Option<f64> {
    likeness::at_least(a, b, floor)
}

/// What is compared of an entry.
struct Key {
    words: String,
    url: String,
}

impl Key {
    fn of(field: Field, entry: &Entry, rigour: Rigour) -> Self {
        let words = entry.words.as_deref().filter(|words| !words.is_empty());
        if field.is_roster() {
            return Self::of_person(words, entry, rigour);
        }
        let linked = matches!(field, Field::References | Field::Links);
        let url = match rigour {
            _ if !linked => "",
            Rigour::Strict => entry.url.as_deref().unwrap_or_default(),
            Rigour::Tolerant => target(entry.url.as_deref()),
        };
        let words = Some(compared(words, rigour)).filter(|words| !words.is_empty());
        Self {
            words: words.unwrap_or_else(|| url.to_owned()),
            url: url.to_owned(),
        }
    }

    fn of_person(name: Option<&str>, entry: &Entry, rigour: Rigour) -> Self {
        let shown = compared(name.or(entry.organisation.as_deref()), rigour);
        let bare = match rigour {
            Rigour::Tolerant if name.is_some() => without_address(&shown),
            _ => &shown,
        };
        Self {
            words: bare.to_owned(),
            url: String::new(),
        }
    }

    fn likeness(&self, other: &Self, field: Field, rigour: Rigour) -> Option<f64> {
        let same = self.words == other.words;
        if field.is_roster() {
            return (same && !self.words.is_empty()).then_some(1.0);
        }
        if self.url != other.url {
            return None;
        }
        match rigour {
            Rigour::Strict => same.then_some(1.0),
            Rigour::Tolerant if field == Field::NextSteps => {
                alike(&self.words, &other.words, ACTIONS_ALIKE)
            }
            Rigour::Tolerant => alike(&self.words, &other.words, ALIKE),
        }
    }
}

/// Entries that are the same in both, as places in both: those most alike first, then those nearest in order.
pub(super) fn pairs(
    field: Field,
    want: &[Entry],
    have: &[Entry],
    rigour: Rigour,
) -> Vec<(usize, usize)> {
    let keys = |entries: &[Entry]| -> Vec<Key> {
        let keys = entries.iter().map(|entry| Key::of(field, entry, rigour));
        keys.collect()
    };
    let (want, have) = (keys(want), keys(have));
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (at_want, wanted) in want.iter().enumerate() {
        for (at_have, found) in have.iter().enumerate() {
            if let Some(likeness) = wanted.likeness(found, field, rigour) {
                candidates.push((likeness, at_want, at_have));
            }
        }
    }
    candidates.sort_by(nearest_first);
    let mut in_want = vec![false; want.len()];
    let mut in_have = vec![false; have.len()];
    let mut pairs = Vec::new();
    for (_, at_want, at_have) in candidates {
        if !in_want[at_want] && !in_have[at_have] {
            in_want[at_want] = true;
            in_have[at_have] = true;
            pairs.push((at_want, at_have));
        }
    }
    pairs
}

fn nearest_first(a: &(f64, usize, usize), b: &(f64, usize, usize)) -> Ordering {
    let distance = |pair: &(f64, usize, usize)| pair.1.abs_diff(pair.2);
    (b.0.total_cmp(&a.0))
        .then_with(|| distance(a).cmp(&distance(b)))
        .then_with(|| (a.1, a.2).cmp(&(b.1, b.2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(words: &[&str]) -> Vec<Entry> {
        words.iter().map(|words| Entry::from(*words)).collect()
    }

    /// Places of entries that are matched: in the answer and in the record.
    #[track_caller]
    fn matches(field: Field, want: &[&str], have: &[&str], right: &[(usize, usize)]) {
        let mut found = pairs(field, &entries(want), &entries(have), Rigour::Tolerant);
        found.sort_unstable();
        assert_eq!(found, right);
    }

    #[test]
    fn names_are_the_same_or_not() {
        let have = ["dr. ann lee", "Tom ODwyer", "Eve Adu"];
        matches(
            Field::Attendees,
            &["Eve Adu", "Ann Lee", "Tom O'Dwyer"],
            &have,
            &[(0, 2), (1, 0)],
        );
    }

    #[test]
    fn long_texts_may_differ_in_few_letters() {
        matches(
            Field::Sections,
            &["Budget for 2022"],
            &["Budget  for 2022:"],
            &[(0, 0)],
        );
        matches(
            Field::Sections,
            &["Budget for 2022"],
            &["Budgets for 2022"],
            &[(0, 0)],
        );
        matches(Field::Sections, &["Budget"], &["Budgets"], &[(0, 0)]);
        matches(Field::Sections, &["Budget for 2022"], &["Budget"], &[]);
        // 2 x 18 of 41 characters are in common: enough for an action, not for a decision.
        let (want, have) = (["paint the town hall"], ["paint the old town hall"]);
        matches(Field::NextSteps, &want, &have, &[(0, 0)]);
        matches(
            Field::NextSteps,
            &["mend the gate now"],
            &["mend the gate"],
            &[(0, 0)],
        );
        matches(
            Field::Decisions,
            &["mend the gate now"],
            &["mend the gate"],
            &[],
        );
    }

    #[test]
    fn of_entries_alike_the_most_alike_and_nearest_are_matched() {
        let want = [
            "Approve the minutes",
            "Approve the minutes",
            "Approve the minute",
        ];
        let have = ["Approve the minute", "Approve the minutes"];
        matches(Field::Sections, &want, &have, &[(1, 1), (2, 0)]);
    }

    #[test]
    fn an_organisation_stands_for_a_person_without_name() {
        let only = |organisation: &str| Entry {
            organisation: Some(organisation.to_owned()),
            ..Entry::default()
        };
        let have = [only("government of kenya"), Entry::default()];
        let found = |want: &[Entry]| pairs(Field::Apologies, want, &have, Rigour::Tolerant);
        assert_eq!(found(&[only("Government of Kenya")]), [(0, 0)]);
        assert_eq!(found(&[Entry::default()]), []);
    }

    #[test]
    fn links_are_the_same_with_target_and_text() {
        let link = |words: &str, url: &str| Entry {
            url: Some(url.to_owned()),
            ..Entry::from(words)
        };
        let have = [link("", "https://a.example/b/"), link("Plan", "#")];
        let found = |want: &Entry| {
            pairs(
                Field::Links,
                std::slice::from_ref(want),
                &have,
                Rigour::Tolerant,
            )
        };
        assert_eq!(
            found(&link("https://a.example/b", "https://a.example/b")),
            [(0, 0)]
        );
        assert_eq!(found(&link("The plan", "https://a.example/b")), []);
        assert_eq!(found(&link("plan", "#")), [(0, 1)]);
        let strict = pairs(Field::Links, &[link("plan", "#")], &have, Rigour::Strict);
        assert_eq!(strict, []);
    }

    #[test]
    fn days_are_the_same_or_not_while_titles_may_differ_a_little() {
        let same = |field, want, have| same_value(field, want, have, Rigour::Tolerant);
        assert!(same(Field::Title, "Board Meeting", "board meetings"));
        assert!(!same(Field::Date, "2023-05-16", "2023-05-17"));
        assert!(!same_value(Field::Title, "Board", "board", Rigour::Strict));
    }
}
