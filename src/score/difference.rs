//! Where a record and an answer differ, and the sentence for it.

use std::fmt;

use super::field::{Detail, Field};

/// Where a record and an answer differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A value of the head is another one, or is in one of them alone.
    Value {
        /// Which.
        field: Field,
        /// What the answer has.
        want: Option<String>,
        /// What the record has.
        have: Option<String>,
    },
    /// An entry is in the answer alone.
    Missed(Field, String),
    /// An entry is in the record alone.
    Wrong(Field, String),
    /// An entry is in both, and says something else beside its words. Such a document still counts as exact.
    Detail {
        /// What it says otherwise.
        detail: Detail,
        /// The words of the entry.
        entry: String,
        /// What the answer has.
        want: Option<String>,
        /// What the record has.
        have: Option<String>,
    },
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |words: &Option<String>| match words {
            Some(words) => format!("`{words}`"),
            None => "nothing".to_owned(),
        };
        match self {
            Self::Value { field, want, have } => {
                let (want, have) = (quoted(want), quoted(have));
                write!(f, "{}: {want} is right, found {have}", field.name())
            }
            Self::Missed(field, words) => write!(f, "{}: missed `{words}`", field.name()),
            Self::Wrong(field, words) => write!(f, "{}: wrong `{words}`", field.name()),
            Self::Detail {
                detail,
                entry,
                want,
                have,
            } => {
                let (want, have) = (quoted(want), quoted(have));
                let name = detail.name();
                write!(f, "{name} of `{entry}`: {want} is right, found {have}")
            }
        }
    }
}
