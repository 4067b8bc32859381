//! What a summary of an archive needs to know about one meeting.

use crate::record::Record;

/// One meeting in numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The document, as it was given or found.
    pub path: String,
    /// The grammar that it was read by.
    pub house: String,
    /// Format of the document.
    pub format: String,
    /// Day or month of the meeting.
    pub date: Option<String>,
    /// Entries of each list, in the order of [`Record::counts`].
    pub counts: [usize; 12],
    /// From 0 to 1: share of the document that a rule placed.
    pub read: f64,
    /// From 0 to 1: mean confidence of the entries.
    pub confidence: f64,
}

impl Facts {
    /// The facts of a record.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        Self {
            path: record.source.path.clone().unwrap_or_default(),
            house: record.grammar.name.clone(),
            format: record.source.format.to_string(),
            date: record.meeting.date.clone(),
            counts: record.counts().map(|(_, count)| count),
            read: record.share_read(),
            confidence: record.confidence(),
        }
    }
}
