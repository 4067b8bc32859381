//! Heads of the samples in which no day was read.

use std::fmt::Write;

use super::{HEAD, Sample, short};
use crate::record::Record;

/// Most lines of one head that are listed.
const LINES: usize = 4;

/// A remark on heads without a day, with the lines that may have it.
pub(super) fn undated(samples: &[Sample], read: &[Vec<Record>]) -> String {
    let mut toml = String::new();
    for (sample, records) in samples.iter().zip(read) {
        if records.iter().any(|record| record.meeting.date.is_some()) {
            continue;
        }
        let document = &sample.document;
        let head = document.blocks.iter().take(HEAD);
        let lines = head.map(|block| document.words(block));
        let numbered = lines.filter(|line| line.contains(|c: char| c.is_ascii_digit()));
        let _ = writeln!(
            toml,
            "\n# No day was read in {}. If one of these lines has it, say where:\n# [date]\n# forms = [\"… {{date}} …\"]",
            sample.name
        );
        for line in numbered.take(LINES) {
            let _ = writeln!(toml, "#   {}", short(line));
        }
    }
    toml
}
