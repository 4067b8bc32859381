//! Shapes of the entries of rosters, as the parent reads them today.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use super::{Sample, people, short};
use crate::document::Document;
use crate::record::{Person, Record};
use crate::span::Span;

/// Times that a shape occurs.
const TIMES: usize = 2;
/// Most shapes that are listed.
const MOST: usize = 4;

/// Entries of one shape: how many there are, and the first.
struct Shape {
    count: usize,
    line: String,
}

/// A remark on how entries are read, as forms to correct.
pub(super) fn shapes(samples: &[Sample], read: &[Vec<Record>]) -> String {
    let mut shapes: BTreeMap<String, Shape> = BTreeMap::new();
    for (sample, records) in samples.iter().zip(read) {
        for person in records.iter().flat_map(people) {
            let Some((shape, line)) = shape(&sample.document, person) else {
                continue;
            };
            let line = line.to_owned();
            let seen = shapes.entry(shape).or_insert(Shape { count: 0, line });
            seen.count += 1;
        }
    }
    let mut shapes: Vec<(String, Shape)> = shapes.into_iter().collect();
    shapes.retain(|(_, shape)| shape.count >= TIMES);
    shapes.sort_by_key(|(_, shape)| std::cmp::Reverse(shape.count));
    let plain = shapes.iter().all(|(shape, _)| shape == "{name}");
    if plain {
        return String::new();
    }
    let mut toml = "\n# Entries of rosters are read so today. Where that is wrong, say how the house writes them:\n# [people]\n# forms = [\"…\"]\n".to_owned();
    for (form, shape) in shapes.iter().take(MOST) {
        let _ = writeln!(
            toml,
            "#   {form} ({} times): {}",
            shape.count,
            short(&shape.line)
        );
    }
    toml
}

/// The line of a person with holes for what is read of it; `None` where it has other words, or several persons.
fn shape<'d>(document: &'d Document, person: &Person) -> Option<(String, &'d str)> {
    let whole = bytes(document, person.span)?;
    let block = document
        .blocks
        .iter()
        .find(|block| block.range.start <= whole.start && whole.end <= block.range.end)?;
    let mut holes: Vec<(Range<usize>, String)> = Vec::new();
    let own = if person.name.is_some() {
        "name"
    } else {
        "organisation"
    };
    holes.push((whole, format!("{{{own}}}")));
    for (name, span) in &person.spans {
        let hole = bytes(document, *span)?;
        let inside = block.range.start <= hole.start && hole.end <= block.range.end;
        holes.push((inside.then_some(hole)?, format!("{{{name}}}")));
    }
    holes.sort_by_key(|(range, _)| range.start);
    let mut shape = String::new();
    let mut at = block.range.start;
    for (range, hole) in holes {
        shape.push_str(document.text.get(at..range.start)?);
        shape.push_str(&hole);
        at = range.end;
    }
    shape.push_str(document.text.get(at..block.range.end)?);
    let signs = shape.replace("{name}", "").replace("{organisation}", "");
    let other = signs.replace("{role}", "").contains(char::is_alphanumeric);
    let shape = shape.trim_end_matches(['.', ',', ';', ' ']).to_owned();
    (!other).then(|| (shape, document.words(block)))
}

fn bytes(document: &Document, span: Span) -> Option<Range<usize>> {
    let mut starts = document.text.char_indices().map(|(at, _)| at);
    let start = starts.nth(span.start)?;
    let length: usize = document.text[start..]
        .chars()
        .take(span.end.checked_sub(span.start)?)
        .map(char::len_utf8)
        .sum();
    Some(start..start + length)
}
