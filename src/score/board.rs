//! Many documents: how right each field is, over all and by what documents have in common.

use std::collections::BTreeMap;

use super::compare::{Claim, Comparison, Share, Tally};
use super::field::{Detail, Field};

/// A document and how right its record is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scored {
    /// What it is called.
    pub document: String,
    /// What wrote it: the folder that it lies in.
    pub family: String,
    /// The grammar that it was read by; none when it could not be read.
    pub house: Option<String>,
    /// Its format; none when it could not be read.
    pub format: Option<String>,
    /// How right its record is.
    pub comparison: Comparison,
}

/// How right a field is over documents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldScore {
    /// The field.
    pub field: Field,
    /// Mean of the families' F1, each over all its documents: a family of many documents weighs no more than one of few.
    pub f1: f64,
    /// Values over all documents.
    pub tally: Tally,
}

/// How right documents are that have something in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they have in common: the name of a family, a house, a format.
    pub name: String,
    /// Mean of its fields' F1, [`Field::counts`] alone; none where no document has any.
    pub f1: Option<f64>,
    /// F1 by field, of fields that the documents or the records have.
    pub fields: BTreeMap<Field, f64>,
    /// How many documents they are.
    pub documents: usize,
    /// How many have nothing missed and nothing wrong.
    pub exact: usize,
}

/// What documents can have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The folder that they lie in.
    Family,
    /// The grammar that they were read by.
    House,
    /// Their format.
    Format,
}

/// All documents that were compared.
#[derive(Clone, Debug, Default)]
pub struct Board {
    documents: Vec<Scored>,
}

impl Tally {
    /// Share of what was found that is right; none where nothing was found.
    #[must_use]
    pub fn precision(self) -> Option<f64> {
        ratio(self.right, self.right + self.wrong)
    }

    /// Share of what is right that was found; none where there is nothing.
    #[must_use]
    pub fn recall(self) -> Option<f64> {
        ratio(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both; none where nothing is right and nothing was found.
    #[must_use]
    pub fn f1(self) -> Option<f64> {
        ratio(2 * self.right, 2 * self.right + self.missed + self.wrong)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.missed += other.missed;
        self.wrong += other.wrong;
    }
}

impl Share {
    /// As a number from 0 to 1; none of none.
    #[must_use]
    pub fn ratio(self) -> Option<f64> {
        ratio(self.right, self.of)
    }
}

impl Scored {
    fn common(&self, by: By) -> &str {
        match by {
            By::Family => &self.family,
            By::House => self.house.as_deref().unwrap_or("none"),
            By::Format => self.format.as_deref().unwrap_or("none"),
        }
    }
}

impl Board {
    /// Adds a document.
    pub fn add(&mut self, scored: Scored) {
        self.documents.push(scored);
    }

    /// The documents, in the order in which they were added.
    #[must_use]
    pub fn documents(&self) -> &[Scored] {
        &self.documents
    }

    /// Fields that any document or record has.
    #[must_use]
    pub fn fields(&self) -> Vec<FieldScore> {
        let families = self.tallies(By::Family);
        let field = |field: &Field| {
            let tallies = || families.values().filter_map(|tallies| tallies.get(field));
            let mut sum = Tally::default();
            tallies().for_each(|tally| sum.add(*tally));
            Some(FieldScore {
                field: *field,
                f1: mean(tallies().filter_map(|tally| tally.f1()))?,
                tally: sum,
            })
        };
        Field::ALL.iter().filter_map(field).collect()
    }

    /// One figure for all: the mean of the fields that count.
    #[must_use]
    pub fn headline(&self) -> Option<f64> {
        let fields = self.fields().into_iter();
        let counted = fields.filter(|score| score.field.counts());
        mean(counted.map(|score| score.f1))
    }

    /// What entries that were found say beside their words.
    #[must_use]
    pub fn details(&self) -> Vec<(Detail, Share)> {
        let mut sums: BTreeMap<Detail, Share> = BTreeMap::new();
        for scored in &self.documents {
            for (detail, share) in &scored.comparison.details {
                let sum = sums.entry(*detail).or_default();
                sum.right += share.right;
                sum.of += share.of;
            }
        }
        sums.into_iter().collect()
    }

    /// Documents by what they have in common, those that are least right first.
    #[must_use]
    pub fn groups(&self, by: By) -> Vec<Group> {
        let group = |(name, tallies): (&str, BTreeMap<Field, Tally>)| {
            let fields: BTreeMap<Field, f64> = tallies
                .iter()
                .filter_map(|(field, tally)| Some((*field, tally.f1()?)))
                .collect();
            let counted = fields.iter().filter(|(field, _)| field.counts());
            let members = || self.documents.iter().filter(|d| d.common(by) == name);
            Group {
                name: name.to_owned(),
                f1: mean(counted.map(|(_, f1)| *f1)),
                documents: members().count(),
                exact: members().filter(|d| d.comparison.is_exact()).count(),
                fields,
            }
        };
        let mut groups: Vec<Group> = self.tallies(by).into_iter().map(group).collect();
        groups.sort_by(|a, b| a.f1.unwrap_or(0.0).total_cmp(&b.f1.unwrap_or(0.0)));
        groups
    }

    /// How many documents have nothing missed and nothing wrong.
    #[must_use]
    pub fn exact(&self) -> usize {
        let exact = |scored: &&Scored| scored.comparison.is_exact();
        self.documents.iter().filter(exact).count()
    }

    /// How sure the records are of their entries, over all documents.
    pub fn claims(&self) -> impl Iterator<Item = &Claim> {
        self.documents
            .iter()
            .flat_map(|scored| &scored.comparison.claims)
    }

    fn tallies(&self, by: By) -> BTreeMap<&str, BTreeMap<Field, Tally>> {
        let mut groups: BTreeMap<&str, BTreeMap<Field, Tally>> = BTreeMap::new();
        for scored in &self.documents {
            let group = groups.entry(scored.common(by)).or_default();
            for (field, tally) in &scored.comparison.tallies {
                group.entry(*field).or_default().add(*tally);
            }
        }
        groups
    }
}

fn ratio(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| number(part) / number(whole))
}

pub(super) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let values: Vec<f64> = values.collect();
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / number(values.len()))
}

#[expect(clippy::cast_precision_loss, reason = "counts of entries")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::{Answer, Rigour, compare};

    fn scored(family: &str, want: &[&str], have: &[&str]) -> Scored {
        let answer = |names: &[&str]| Answer {
            attendees: names.iter().map(|name| (*name).into()).collect(),
            ..Answer::default()
        };
        Scored {
            family: family.to_owned(),
            comparison: compare(&answer(want), &answer(have), Rigour::Tolerant),
            ..Scored::default()
        }
    }

    fn board(documents: Vec<Scored>) -> Board {
        Board { documents }
    }

    #[test]
    fn a_family_of_many_documents_weighs_no_more_than_one_of_few() {
        let board = board(vec![
            scored("many", &["Ann"], &["Ann"]),
            scored("many", &["Tom"], &["Tom"]),
            scored("many", &["Eve"], &["Eve"]),
            scored("few", &["Ken"], &["Ben"]),
        ]);
        let fields = board.fields();
        let [attendees] = &fields[..] else {
            panic!("{fields:?}");
        };
        assert!((attendees.f1 - 0.5).abs() < 1e-9);
        let tally = Tally {
            right: 3,
            missed: 1,
            wrong: 1,
        };
        assert_eq!(attendees.tally, tally);
        assert_eq!(board.headline(), Some(0.5));
        assert_eq!(board.exact(), 3);
        let names: Vec<String> = board
            .groups(By::Family)
            .into_iter()
            .map(|g| g.name)
            .collect();
        assert_eq!(names, ["few", "many"]);
    }

    #[test]
    fn a_field_that_no_document_and_no_record_has_is_no_field() {
        let board = board(vec![scored("a", &[], &[])]);
        assert_eq!(board.fields(), []);
        assert_eq!(board.headline(), None);
        assert_eq!(board.exact(), 1);
    }
}
