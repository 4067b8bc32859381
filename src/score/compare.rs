//! One document: its record beside its answer.

use std::collections::BTreeMap;

use super::answer::{Answer, Entry};
use super::difference::Difference;
use super::field::{Detail, Field};
use super::pairs::{compared, pairs, same_value};

/// What counts as the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rigour {
    /// Case, spacing, quotes, dashes, emphasis, closing punctuation and forms of address do not count, nor do few letters
    /// in a long text.
    #[default]
    Tolerant,
    /// Values are the same to the character.
    Strict,
}

/// How often values were right, were missed, and were given though the answer has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In the record as in the answer.
    pub right: usize,
    /// In the answer alone.
    pub missed: usize,
    /// In the record alone.
    pub wrong: usize,
}

/// How many of some were right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many were right.
    pub right: usize,
    /// Of how many.
    pub of: usize,
}

/// What a record says of how sure it is of an entry, and whether the entry is right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// The field of the entry.
    pub field: Field,
    /// From 0 to 1.
    pub confidence: f64,
    /// True when the answer has the entry.
    pub right: bool,
}

/// A record compared with the answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// By field.
    pub tallies: BTreeMap<Field, Tally>,
    /// What entries that were found say beside their words.
    pub details: BTreeMap<Detail, Share>,
    /// Where both differ, in the order of the fields.
    pub differences: Vec<Difference>,
    /// How sure the record is of each entry.
    pub claims: Vec<Claim>,
}

/// Compares what was found with what is right.
///
/// Entries of a list are matched one to one, those that are most alike first.
#[must_use]
pub fn compare(want: &Answer, have: &Answer, rigour: Rigour) -> Comparison {
    let mut comparison = Comparison::default();
    for field in Field::ALL {
        if field.is_scalar() {
            comparison.scalar(*field, want.scalar(*field), have.scalar(*field), rigour);
        } else {
            comparison.list(*field, want.list(*field), have.list(*field), rigour);
        }
    }
    comparison
}

impl Comparison {
    /// True when nothing is missed and nothing is wrong.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        let detail = |difference| matches!(difference, &Difference::Detail { .. });
        self.differences.iter().all(detail)
    }

    fn scalar(&mut self, field: Field, want: Option<&str>, have: Option<&str>, rigour: Rigour) {
        let tally = self.tallies.entry(field).or_default();
        match (want, have) {
            (None, None) => return,
            (Some(want), Some(have)) if same_value(field, want, have, rigour) => {
                tally.right += 1;
                return;
            }
            _ => {}
        }
        tally.missed += usize::from(want.is_some());
        tally.wrong += usize::from(have.is_some());
        self.differences.push(Difference::Value {
            field,
            want: want.map(str::to_owned),
            have: have.map(str::to_owned),
        });
    }

    fn list(&mut self, field: Field, want: &[Entry], have: &[Entry], rigour: Rigour) {
        let pairs = pairs(field, want, have, rigour);
        let mut in_want = vec![false; want.len()];
        let mut in_have = vec![false; have.len()];
        for (at_want, at_have) in &pairs {
            in_want[*at_want] = true;
            in_have[*at_have] = true;
        }
        let tally = self.tallies.entry(field).or_default();
        tally.right += pairs.len();
        tally.missed += want.len() - pairs.len();
        tally.wrong += have.len() - pairs.len();
        let missed = want.iter().zip(&in_want).filter(|(_, found)| !**found);
        let wrong = have.iter().zip(&in_have).filter(|(_, right)| !**right);
        let missed = missed.map(|(entry, _)| Difference::Missed(field, entry.shown().to_owned()));
        let wrong = wrong.map(|(entry, _)| Difference::Wrong(field, entry.shown().to_owned()));
        self.differences.extend(missed.chain(wrong));
        for (at_want, at_have) in pairs {
            self.details(field, &want[at_want], &have[at_have], rigour);
        }
        let claims = have.iter().zip(in_have).filter_map(|(entry, right)| {
            let confidence = entry.confidence?;
            Some(Claim {
                field,
                confidence,
                right,
            })
        });
        self.claims.extend(claims);
    }

    fn details(&mut self, field: Field, want: &Entry, have: &Entry, rigour: Rigour) {
        for detail in field.details() {
            let (wanted, found) = (want.detail(*detail), have.detail(*detail));
            if wanted.or(found).is_none() {
                continue;
            }
            let share = self.details.entry(*detail).or_default();
            share.of += 1;
            if compared(wanted, rigour) == compared(found, rigour) {
                share.right += 1;
            } else {
                self.differences.push(Difference::Detail {
                    detail: *detail,
                    entry: want.shown().to_owned(),
                    want: wanted.map(str::to_owned),
                    have: found.map(str::to_owned),
                });
            }
        }
    }
}
