//! Which stretches of the text became what.

use std::ops::Range;

use rapporteur::document::Block;
use rapporteur::grammar::{Choice, Field, Grammar};
use rapporteur::parse::{Under, form_for};
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
    /// Lines that were taken because of another, in the order of the text.
    under: Vec<Under>,
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
        mut under: Vec<Under>,
    ) -> Self {
        under.sort_by_key(|under| under.line.start);
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
            under,
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

    /// The rule of the grammar by which a line was taken, and where it is written: the label or marker that the record names,
    /// else the form that its entry has, else the label or sentence over it, else the cue in it.
    pub(super) fn rule(&self, block: &Block) -> Option<String> {
        let line = self.document.words(block);
        let taken = || self.within(&block.range);
        let by_label = taken().find_map(|taken| self.label(block, taken));
        by_label
            .or_else(|| taken().find_map(|taken| self.form(taken, line)))
            .or_else(|| taken().find_map(|taken| self.form(taken, self.row(block)?)))
            .or_else(|| self.over(block))
            .or_else(|| self.cue(block, line))
    }

    /// The row of the table that a cell stands in, with what parts its cells.
    fn row(&self, block: &Block) -> Option<&'d str> {
        let row = |block: &Block| block.cell.map(|cell| (cell.table, cell.row));
        let own = row(block)?;
        let cells = || {
            self.document
                .blocks
                .iter()
                .filter(|block| row(block) == Some(own))
        };
        let start = cells().map(|cell| cell.range.start).min()?;
        let end = cells().map(|cell| cell.range.end).max()?;
        self.document.text.get(start..end)
    }

    /// The rule that took another line and this because of it.
    fn over(&self, block: &Block) -> Option<String> {
        let at = self
            .under
            .partition_point(|under| under.line.start < block.range.start);
        let under = self
            .under
            .get(at)
            .filter(|under| under.line == block.range)?;
        let words = self.document.text.get(under.of.clone())?;
        let mut blocks = self.document.blocks.iter();
        let over = blocks.find(|over| over.range.contains(&under.of.start))?;
        let rule = self.grammar.rule_of(&under.field, words, is_head(over))?;
        Some(format!("{rule}, at line {}", over.line))
    }

    fn label(&self, block: &Block, taken: &Taken) -> Option<String> {
        let field = taken.label_of.as_deref()?;
        let words = self.words(taken);
        let rule = self.grammar.rule_of(field, words, is_head(block));
        rule.or_else(|| self.grammar.rule(words))
    }

    /// The form of the house that an entry of a line has.
    fn form(&self, taken: &Taken, line: &str) -> Option<String> {
        let name = taken.field.strip_prefix("meeting.");
        let field = name.unwrap_or(&taken.field);
        let head =
            || name.and_then(|_| Some(("meeting", form_for(line, "meeting", self.grammar)?)));
        let own = form_for(line, field, self.grammar).map(|form| (field, form));
        let (field, form) = own.or_else(head)?;
        let place = form
            .origin()
            .map_or(String::new(), |origin| format!(", {origin}"));
        Some(format!("form \"{}\" of {field}{place}", form.source()))
    }

    /// The cue in a line, if a value of its field stands on the line or right below; of a decision also how it was told.
    fn cue(&self, block: &Block, line: &str) -> Option<String> {
        let mut here = self.within(&block.range);
        let outcome = here
            .any(|taken| taken.field == "decisions")
            .then(|| self.grammar.rule_of(Field::Outcome.name(), line, false))
            .flatten();
        outcome.or_else(|| self.cue_over(block, line))
    }

    fn cue_over(&self, block: &Block, line: &str) -> Option<String> {
        let field = self.grammar.cue(line)?.name();
        let mut below = self.document.blocks.iter();
        let below = below.find(|below| below.range.start >= block.range.end);
        let places = [Some(block), below].into_iter().flatten();
        let mut taken = places.flat_map(|block| self.within(&block.range));
        taken.any(|taken| is_of(taken, field)).then_some(())?;
        self.grammar.rule_of(field, line, false)
    }
}

/// A cell of a table's first row.
fn is_head(block: &Block) -> bool {
    block.cell.is_some_and(|cell| cell.row == 0)
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
