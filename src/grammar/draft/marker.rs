//! Words that lines of the body begin with again and again: `PROPOSED:`, `#vote`, `[Pledge]`.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Sample, short};
use crate::grammar::Grammar;

/// Times that a marker occurs.
const TIMES: usize = 3;
/// Letters of a marker: shorter ones are initials of speakers.
const LETTERS: usize = 4;
/// Most words of a marker.
const WORDS: usize = 3;
/// Most markers that are listed.
const MOST: usize = 8;

/// A remark on the words that may be markers.
pub(super) fn markers(samples: &[Sample], parent: &Grammar) -> String {
    let mut seen: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for sample in samples {
        let document = &sample.document;
        for block in document.blocks.iter().filter(|block| block.cell.is_none()) {
            let line = document.words(block);
            if let Some((marker, rest)) = marker(line) {
                seen.entry(marker).or_insert((0, rest)).0 += 1;
            }
        }
    }
    let known = |words: &str| {
        let plain = words.trim_matches(['[', ']']);
        parent.marker(plain).is_some() || parent.label(plain).is_some()
    };
    seen.retain(|words, (times, _)| *times >= TIMES && !known(words));
    if seen.is_empty() {
        return String::new();
    }
    let mut toml = "\n# Lines begin with these again and again. If one marks a decision or a task:\n# [decisions]\n# markers.add = [\"…\"]\n".to_owned();
    for (words, (times, rest)) in seen.iter().take(MOST) {
        let _ = writeln!(toml, "#   {words} ({times} times): {}", short(rest));
    }
    toml
}

/// The words in capitals, in square brackets or behind `#` that a line begins with, and the rest.
fn marker(line: &str) -> Option<(&str, &str)> {
    let end = match line.chars().next()? {
        '#' => line.find(char::is_whitespace)?,
        '[' => line.find(']')? + 1,
        _ => line.find([':', '–', '—'])?,
    };
    let (words, rest) = line.split_at(end);
    let words = words.trim();
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    let signed = words.starts_with(['#', '[']);
    let capitals = letters().all(char::is_uppercase);
    let fits = (signed || capitals)
        && letters().count() >= LETTERS
        && words.split_whitespace().count() <= WORDS
        && !words.contains(|c: char| c.is_ascii_digit());
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    (fits && rest.contains(' ')).then_some((words, rest))
}
