//! Which stretches of the text became what.

use std::ops::Range;

use rapporteur::grammar::{Choice, Grammar};
use rapporteur::parse::Trace;
use rapporteur::{Document, Record};
use serde_json::Value;

/// A document with what became of it.
pub(super) struct Explained<'d> {
    pub document: &'d Document,
    pub grammar: &'d Grammar,
    pub confidence: f64,
    pub evidence: &'d [String],
    /// In the order of the text.
    pub taken: Vec<Taken>,
    /// Why lines were taken, in the order of the text.
    pub trace: Trace,
}

/// A stretch of the text and what it became.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    /// Bytes of the reading text.
    pub range: Range<usize>,
    /// The field of the record, as `attendees` or `meeting.date`.
    pub field: String,
    pub confidence: Option<f64>,
    /// The field that a label is of.
    pub label_of: Option<String>,
}

impl<'d> Explained<'d> {
    pub(super) fn of(
        document: &'d Document,
        choice: &'d Choice<'d>,
        records: &[Record],
        mut trace: Trace,
    ) -> Self {
        trace.under.sort_by_key(|under| under.line.start);
        let bytes: Vec<usize> = document.text.char_indices().map(|(at, _)| at).collect();
        let mut taken = Vec::new();
        for record in records {
            let value = serde_json::to_value(record).unwrap_or_default();
            gather(&value, &bytes, document.text.len(), &mut taken);
        }
        taken.sort_by_key(|taken| (taken.range.start, std::cmp::Reverse(taken.range.end)));
        Self {
            document,
            grammar: choice.grammar,
            confidence: choice.confidence,
            evidence: &choice.evidence,
            taken,
            trace,
        }
    }

    /// What became of some bytes of the text.
    pub(super) fn within(&self, range: &Range<usize>) -> impl Iterator<Item = &Taken> {
        let first = self
            .taken
            .partition_point(|taken| taken.range.start < range.start);
        let end = range.end;
        self.taken
            .iter()
            .skip(first)
            .take_while(move |taken| taken.range.start < end)
    }

    /// Words of a stretch.
    pub(super) fn words(&self, taken: &Taken) -> &str {
        self.document
            .text
            .get(taken.range.clone())
            .unwrap_or_default()
    }
}

/// Lists of the record whose entries have a span, and what they are called here.
fn gather(record: &Value, bytes: &[usize], end: usize, taken: &mut Vec<Taken>) {
    let mut push = |field: &str, value: &Value, span: Option<&Value>| {
        let at = |key| Some(usize::try_from(span?.get(key)?.as_u64()?).unwrap_or_default());
        let (Some(from), Some(to)) = (at("start"), at("end")) else {
            return;
        };
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(end);
        if to > from {
            taken.push(Taken {
                range: byte(from)..byte(to),
                field: field.to_owned(),
                confidence: value.get("confidence").and_then(Value::as_f64),
                label_of: Some(value)
                    .filter(|_| field == "labels")
                    .and_then(|label| Some(label.get("field")?.as_str()?.to_owned())),
            });
        }
    };
    for (field, value) in record.as_object().into_iter().flatten() {
        for entry in value.as_array().into_iter().flatten() {
            push(field, entry, entry.get("span"));
            let end = entry.pointer("/span/end").and_then(Value::as_u64);
            let start = entry.pointer("/span/start").and_then(Value::as_u64);
            let parts = entry.get("spans").and_then(Value::as_object);
            for (name, span) in parts.into_iter().flatten() {
                let at = span.get("start").and_then(Value::as_u64);
                // Parts within the words of the entry are seen there.
                if at < start || at >= end {
                    push(&format!("{field}.{name}"), span, Some(span));
                }
            }
            let paragraphs = entry.get("paragraphs").and_then(Value::as_array);
            for paragraph in paragraphs.into_iter().flatten() {
                push("section text", paragraph, paragraph.get("span"));
            }
            let again = entry.get("also").and_then(Value::as_array);
            for place in again.into_iter().flatten() {
                push(field, entry, place.get("span"));
            }
            let own = entry.get("fields").and_then(Value::as_object);
            for (name, values) in own.into_iter().flatten() {
                for value in values.as_array().into_iter().flatten() {
                    push(name, value, value.get("span"));
                }
            }
        }
    }
    let spans = record.pointer("/meeting/spans").and_then(Value::as_object);
    for (name, span) in spans.into_iter().flatten() {
        push(&format!("meeting.{name}"), span, Some(span));
    }
    let own = record.pointer("/meeting/fields").and_then(Value::as_object);
    for (name, values) in own.into_iter().flatten() {
        for value in values.as_array().into_iter().flatten() {
            push(&format!("meeting.{name}"), value, value.get("span"));
        }
    }
}

/// The field of the record that a field of the grammar fills.
pub(super) fn is_of(taken: &Taken, field: &str) -> bool {
    let name = taken.field.strip_prefix("meeting.");
    name.unwrap_or(&taken.field) == field
}
