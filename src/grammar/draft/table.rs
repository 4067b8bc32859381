//! Tables of the samples: heads of columns that no field knows.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Sample, quoted, short};
use crate::document::{Block, Cell, Document};
use crate::grammar::phrase::Phrase;
use crate::grammar::{Field, Grammar};
use crate::parse::read_line;

/// Most words of the head of a column.
const HEAD_WORDS: usize = 5;
/// Columns of a table that has heads; two columns are mostly a form of labels and values.
const COLUMNS: usize = 3;
/// Cells under a head that tell what it is the head of.
const CELLS: usize = 6;
/// Most heads that are listed.
const MOST: usize = 12;

/// The head of a column, with what was seen of it.
#[derive(Default)]
struct Head {
    words: String,
    documents: Vec<usize>,
    below: Vec<String>,
}

/// Heads of columns of the samples: those whose field could be guessed, and the others.
pub(super) struct Columns {
    placed: BTreeMap<Field, Vec<Head>>,
    unplaced: Vec<Head>,
    samples: usize,
}

impl Columns {
    pub(super) fn of(samples: &[Sample], parent: &Grammar) -> Self {
        let mut columns = Self {
            placed: BTreeMap::new(),
            unplaced: Vec::new(),
            samples: samples.len(),
        };
        for head in heads(samples, parent).into_values() {
            let recurs = head.documents.len() > samples.len() / 2;
            match guess(&head, parent) {
                Some(field) if recurs => columns.placed.entry(field).or_default().push(head),
                _ => columns.unplaced.push(head),
            }
        }
        columns
    }

    /// Adds the rules of those that have a field.
    pub(super) fn rules(&self, fields: &mut BTreeMap<Field, String>) {
        for (field, heads) in &self.placed {
            let rules = fields.entry(*field).or_default();
            for head in heads {
                let _ = writeln!(rules, "# {}: {}", head.words, below(head));
            }
            let words: Vec<String> = heads.iter().map(|head| quoted(&head.words)).collect();
            let _ = writeln!(rules, "columns.add = [{}]", words.join(", "));
        }
    }

    /// A remark on those that have none.
    pub(super) fn rest(&self) -> String {
        if self.unplaced.is_empty() {
            return String::new();
        }
        let mut toml = REST.to_owned();
        for head in self.unplaced.iter().take(MOST) {
            let (words, documents) = (&head.words, head.documents.len());
            let _ = writeln!(
                toml,
                "#   {words} ({documents} of {}): {}",
                self.samples,
                below(head)
            );
        }
        toml
    }
}

/// What stands over the heads that no field could be guessed for.
const REST: &str = "
# Heads of columns that no field knows. If one is of a field, write it there:
# [decisions]
# columns.add = [\"…\"]
";

fn below(head: &Head) -> String {
    let cells: Vec<&str> = head.below.iter().take(2).map(String::as_str).collect();
    short(&cells.join(" · "))
}

fn heads(samples: &[Sample], parent: &Grammar) -> BTreeMap<String, Head> {
    let mut heads: BTreeMap<String, Head> = BTreeMap::new();
    for (number, sample) in samples.iter().enumerate() {
        let document = &sample.document;
        let first = |block: &&Block| block.cell.is_some_and(|cell| cell.row == 0);
        for block in document.blocks.iter().filter(first) {
            let Some(cell) = block.cell.filter(|cell| has_heads(document, *cell)) else {
                continue;
            };
            let words = document.words(block);
            if !words.contains(char::is_alphabetic) || parent.column(words).is_some() {
                continue;
            }
            let head = heads.entry(Phrase::new(words).key().join(" ")).or_default();
            if head.words.is_empty() {
                words.clone_into(&mut head.words);
            }
            if head.documents.last() != Some(&number) {
                head.documents.push(number);
            }
            head.below.extend(cells_below(document, cell));
        }
    }
    heads.remove("");
    heads
}

/// The layout says so, or the table is too wide for a form of labels and values; and the first row has words, not values.
fn has_heads(document: &Document, cell: Cell) -> bool {
    let of_table = || {
        let cells = document.blocks.iter().filter_map(|block| block.cell);
        cells.filter(move |other| other.table == cell.table)
    };
    let mut first = document.blocks.iter().filter(|block| {
        block
            .cell
            .is_some_and(|own| own.table == cell.table && own.row == 0)
    });
    let titled = first.all(|block| is_title(document.words(block)));
    let wide = of_table().any(|other| other.row == 0 && other.column + 1 >= COLUMNS);
    titled && (cell.head || wide) && of_table().any(|other| other.row > 0)
}

fn is_title(words: &str) -> bool {
    let number = words.starts_with(|c: char| c.is_ascii_digit()) && words.contains(' ');
    !number && words.split_whitespace().count() <= HEAD_WORDS
}

fn cells_below(document: &Document, head: Cell) -> Vec<String> {
    let below = document.blocks.iter().filter(|block| {
        block.cell.is_some_and(|cell| {
            cell.table == head.table && cell.column == head.column && cell.row > 0
        })
    });
    let words = below.map(|block| document.words(block).to_owned());
    words.take(CELLS).collect()
}

/// The field of which nearly all cells under the head are values.
fn guess(head: &Head, parent: &Grammar) -> Option<Field> {
    let all = |field: &str, hole: &str, most: usize| {
        let fits = |line: &&String| {
            let entries = read_line(line, field, parent).unwrap_or_default();
            let named = entries.iter().all(|entry| entry.contains_key(hole));
            named && !entries.is_empty() && line.split_whitespace().count() <= most
        };
        head.below.len() > 1 && head.below.iter().filter(fits).count() * 4 > head.below.len() * 3
    };
    if all("attendees", "name", 6) {
        Some(Field::Attendees)
    } else if all("date", "date", 5) {
        Some(Field::Due)
    } else {
        None
    }
}
