//! Lines of the samples that may be labels, with what stands after them.

use std::collections::{BTreeMap, BTreeSet};

use super::{HEAD, Sample, people};
use crate::document::{Block, Kind};
use crate::grammar::Grammar;
use crate::grammar::phrase::Phrase;
use crate::record::Record;

/// Words of a line that may be a label.
const LABEL_WORDS: usize = 6;
/// Lines after a label that tell what it is a label of.
const AFTER: usize = 3;

/// A line that may be a label, with what was seen of it.
#[derive(Default)]
pub(super) struct Seen {
    /// As first written.
    pub words: String,
    /// The documents that have it, by number.
    pub documents: Vec<usize>,
    /// What stood after it, on its line or under it.
    pub after: Vec<String>,
    /// What stood on its line.
    pub beside: Vec<String>,
    /// How many of these hold a link.
    pub linked: usize,
}

/// Lines of the source that state somebody or a value of the head.
fn told(records: &[Record]) -> BTreeSet<usize> {
    let of = |record: &Record| -> Vec<usize> {
        let people = people(record).map(|person| person.span.line);
        let head = record.meeting.spans.values().map(|span| span.line);
        people.chain(head).collect()
    };
    records.iter().flat_map(of).collect()
}

/// Lines that may be labels, by their words as they are compared. What the parent reads without a label needs none.
pub(super) fn labels(
    samples: &[Sample],
    read: &[Vec<Record>],
    parent: &Grammar,
) -> BTreeMap<String, Seen> {
    let mut labels: BTreeMap<String, Seen> = BTreeMap::new();
    for (number, (sample, records)) in samples.iter().zip(read).enumerate() {
        let document = &sample.document;
        let told = told(records);
        for (at, block) in document.blocks.iter().enumerate() {
            let line = document.words(block);
            // The first cell of a row may be a label; others are values or heads of columns.
            if block.cell.is_some_and(|cell| cell.column > 0 || cell.head) {
                continue;
            }
            let alone = matches!(block.kind, Kind::Heading(_)) || document.is_bold(block);
            let Some((words, rest)) = label(line, alone || at < HEAD) else {
                continue;
            };
            if told.contains(&block.line) && parent.label(words).is_none() {
                continue;
            }
            let seen = labels
                .entry(Phrase::new(words).key().join(" "))
                .or_default();
            if seen.words.is_empty() {
                words.clone_into(&mut seen.words);
            }
            if seen.documents.last() != Some(&number) {
                seen.documents.push(number);
            }
            if rest.is_empty() {
                let under = document.blocks.iter().skip(at + 1).take(AFTER);
                let under = under.take_while(|next| belongs(block, next));
                for block in under {
                    seen.linked += usize::from(!block.links.is_empty());
                    seen.after.push(document.words(block).to_owned());
                }
            } else {
                seen.after.push(rest.to_owned());
                seen.beside.push(rest.to_owned());
            }
        }
    }
    labels.remove("");
    labels
}

/// What stands below a line, or beside it in the row of a table.
fn belongs(line: &Block, next: &Block) -> bool {
    let row = |block: &Block| block.cell.map(|cell| (cell.table, cell.row));
    row(line) == row(next) && !matches!(next.kind, Kind::Heading(_))
}

/// The words that may be a label, and the rest of the line.
fn label(line: &str, alone: bool) -> Option<(&str, &str)> {
    let (words, rest) = match line.split_once(':') {
        Some((words, rest)) if !rest.starts_with("//") => (words.trim(), rest.trim()),
        _ if alone => (line.trim(), ""),
        _ => return None,
    };
    let few = words.split_whitespace().count() <= LABEL_WORDS;
    let digits = words.contains(|c: char| c.is_ascii_digit());
    // "Santa Fe ……… Ann Lee" is an entry, not a label.
    let filled = ["…", "--", "..", "__", "\t"];
    let filled = filled.iter().any(|run| words.contains(run));
    let sentence = words.ends_with(['.', '!', '?', ',']);
    let titled = words.starts_with(char::is_uppercase) && !digits && !filled && !sentence;
    (few && titled).then_some((words, rest))
}
