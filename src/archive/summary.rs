//! What a run found, for the person who started it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use super::facts::Facts;
use crate::record::Record;

/// A run or an archive in numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Meetings.
    pub meetings: usize,
    /// Documents that were read in this run.
    pub read: usize,
    /// Documents that were taken over from the output that was there.
    pub unchanged: usize,
    /// Documents with the same content as another.
    pub duplicates: usize,
    /// Files that were left out, by the end of their names.
    pub skipped: BTreeMap<String, usize>,
    /// Documents that could not be read, by the kind of failure.
    pub errors: BTreeMap<String, usize>,
    /// Meetings by the grammar that they were read by.
    pub houses: BTreeMap<String, usize>,
    /// Meetings by the format of their document.
    pub formats: BTreeMap<String, usize>,
    /// For each list of [`Record::counts`]: meetings that have it, and entries in all.
    pub lists: [(usize, usize); 12],
    /// Sum of the shares that a rule placed.
    read_shares: f64,
    /// What most needs a look, worst first.
    doubtful: Vec<Doubtful>,
}

#[derive(Clone, Debug, PartialEq)]
struct Doubtful {
    doubt: f64,
    path: String,
    why: String,
}

/// How many documents are named.
const NAMED: usize = 10;

impl Summary {
    /// Counts a meeting.
    pub fn add(&mut self, facts: &Facts) {
        self.meetings += 1;
        *self.houses.entry(facts.house.clone()).or_default() += 1;
        *self.formats.entry(facts.format.clone()).or_default() += 1;
        for (sum, count) in self.lists.iter_mut().zip(facts.counts) {
            sum.0 += usize::from(count > 0);
            sum.1 += count;
        }
        self.read_shares += facts.read;
        self.doubt(facts);
    }

    /// Counts a file that was left out.
    pub fn skip(&mut self, path: &str) {
        let end = Path::new(path).extension().and_then(|end| end.to_str());
        let end = end.map_or("without ending".to_owned(), |end| {
            format!(".{}", end.to_lowercase())
        });
        *self.skipped.entry(end).or_default() += 1;
    }

    /// Counts a document that could not be read.
    pub fn fail(&mut self, code: &str) {
        *self.errors.entry(code.to_owned()).or_default() += 1;
    }

    /// Whether there was no document at all, read or not.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.read + self.unchanged + self.duplicates + self.failed() == 0
    }

    /// What was left out, as "3 .pdf, 1 .png".
    #[must_use]
    pub fn left_out(&self) -> String {
        named(&self.skipped)
    }

    /// Documents that could not be read.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.errors.values().sum()
    }

    fn doubt(&mut self, facts: &Facts) {
        let (doubt, why) = doubt(facts);
        if doubt <= 0.0 {
            return;
        }
        let at = self.doubtful.partition_point(|one| one.doubt >= doubt);
        if at < NAMED {
            let path = facts.path.clone();
            self.doubtful.insert(at, Doubtful { doubt, path, why });
            self.doubtful.truncate(NAMED);
        }
    }
}

/// How much a meeting's record is in doubt, and for which reasons.
fn doubt(facts: &Facts) -> (f64, String) {
    let count = |list: &str| {
        let names = Record::default().counts();
        let at = names.iter().position(|(name, _)| *name == list);
        at.map_or(0, |at| facts.counts[at])
    };
    let mut doubt = 0.0;
    let mut why = Vec::new();
    let mut because = |is: bool, weight: f64, reason: String| {
        if is {
            doubt += weight;
            why.push(reason);
        }
    };
    because(facts.date.is_none(), 0.4, "no date".to_owned());
    because(count("attendees") == 0, 0.3, "nobody present".to_owned());
    because(count("sections") == 0, 0.2, "no sections".to_owned());
    let unread = count("unread");
    because(unread > 0, 1.0 - facts.read, format!("{unread} unread"));
    let notes = count("notes");
    because(notes > 0, 0.1, format!("{notes} notes"));
    let sure = facts.confidence;
    because(sure < 0.8, 0.8 - sure, format!("confidence {sure:.2}"));
    (doubt, why.join(", "))
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.documents(f)?;
        if self.meetings == 0 {
            return Ok(());
        }
        table(f, "house", &self.houses)?;
        table(f, "format", &self.formats)?;
        self.found(f)?;
        if !self.doubtful.is_empty() {
            writeln!(f, "\nTo look at first:")?;
            for one in &self.doubtful {
                writeln!(f, "  {}: {}", one.path, one.why)?;
            }
        }
        Ok(())
    }
}

impl Summary {
    fn documents(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} in {}",
            counted(self.meetings, "meeting"),
            counted(self.read + self.unchanged, "document")
        )?;
        let parts = [
            (self.unchanged, "unchanged"),
            (self.duplicates, "the same as another"),
            (self.failed(), "not readable"),
            (self.skipped.values().sum(), "left out"),
        ];
        for (count, what) in parts {
            if count > 0 {
                write!(f, "; {} {what}", grouped(count))?;
            }
        }
        writeln!(f)?;
        list(f, "not readable", &self.errors)?;
        list(f, "left out", &self.skipped)
    }

    fn found(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "\n{:<24}{:>10}{:>10}{:>12}",
            "found", "meetings", "entries", "a meeting"
        )?;
        for ((name, _), (meetings, entries)) in Record::default().counts().iter().zip(self.lists) {
            writeln!(
                f,
                "{name:<24}{:>10}{:>10}{:>12.1}",
                grouped(meetings),
                grouped(entries),
                share(entries, self.meetings)
            )?;
        }
        let placed = 100.0 * self.read_shares / share(self.meetings, 1);
        writeln!(
            f,
            "\n{placed:.1} % of the lines have a place in the records."
        )
    }
}

fn table(f: &mut fmt::Formatter<'_>, head: &str, counts: &BTreeMap<String, usize>) -> fmt::Result {
    writeln!(f, "\n{head:<24}{:>10}", "meetings")?;
    for (name, count) in by_count(counts) {
        writeln!(f, "{name:<24}{:>10}", grouped(*count))?;
    }
    Ok(())
}

fn list(f: &mut fmt::Formatter<'_>, head: &str, counts: &BTreeMap<String, usize>) -> fmt::Result {
    if counts.is_empty() {
        return Ok(());
    }
    writeln!(f, "{head}: {}", named(counts))
}

fn named(counts: &BTreeMap<String, usize>) -> String {
    let named: Vec<String> = by_count(counts)
        .map(|(name, count)| format!("{} {name}", grouped(*count)))
        .collect();
    named.join(", ")
}

/// The largest first, those of one size by name.
fn by_count(counts: &BTreeMap<String, usize>) -> impl Iterator<Item = (&String, &usize)> {
    let mut counts: Vec<_> = counts.iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    counts.into_iter()
}

#[expect(clippy::cast_precision_loss, reason = "for people, to one decimal")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// "1 meeting", "2 meetings".
fn counted(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {what}{plural}", grouped(number))
}

/// Thousands parted by commas.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_most_needs_a_look_is_named_first() {
        let mut summary = Summary::default();
        for (path, date, confidence) in [
            ("good", Some("2024-01-01"), 0.95),
            ("no-date", None, 0.95),
            ("doubtful", None, 0.4),
        ] {
            summary.add(&Facts {
                path: path.to_owned(),
                date: date.map(str::to_owned),
                counts: [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
                read: 1.0,
                confidence,
                ..Facts::default()
            });
        }
        let shown = summary.to_string();
        assert!(
            shown.ends_with("  doubtful: no date, confidence 0.40\n  no-date: no date\n"),
            "{shown}"
        );
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234), "1,234");
        assert_eq!(grouped(100_000), "100,000");
    }
}
