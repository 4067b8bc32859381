//! Headings as the house writes them, by its forms: `Item {number}: {title}`.

use std::ops::Range;

use super::line;
use super::page::Page;
use crate::grammar::{Field, Grammar, Hole};

/// Most words of a title.
const TITLE_WORDS: usize = 24;

/// What a form says of a heading, in bytes of the reading text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Topic {
    pub number: Option<Range<usize>>,
    pub title: Range<usize>,
    /// The talk that begins on the line of the title.
    pub text: Option<Range<usize>>,
}

/// The heading that a line is by a form, with the printed number before it or without.
pub(super) fn topic(page: &Page<'_>, at: usize) -> Option<Topic> {
    if page.grammar.rules(Field::Sections).forms.is_empty() {
        return None;
    }
    let block = page.block(at);
    if !page.is_body(at) || block.cell.is_some() {
        return None;
    }
    let whole = block
        .marker
        .as_ref()
        .map(|marker| marker.range.start..block.range.end);
    let mut lines = whole.into_iter().chain([block.range.clone()]);
    lines.find_map(|range| {
        let holes = filled(page.text(&range), page.grammar)?;
        let hole = |wanted: Hole| {
            let found = holes.iter().find(|(hole, _)| *hole == wanted);
            found.map(|(_, words)| page.range_of(words))
        };
        Some(Topic {
            number: hole(Hole::Number),
            title: hole(Hole::Title)?,
            text: hole(Hole::Text),
        })
    })
}

/// The holes of the first form of a heading that fits a line.
pub(super) fn filled<'t>(words: &'t str, grammar: &Grammar) -> Option<Vec<(Hole, &'t str)>> {
    let forms = &grammar.rules(Field::Sections).forms;
    let holes = line::filled(words, forms, grammar)?;
    let short = |words: &str| words.split_whitespace().nth(TITLE_WORDS).is_none();
    let titled = |(hole, words): &(Hole, &str)| *hole == Hole::Title && short(words);
    holes.iter().any(titled).then_some(holes)
}

#[cfg(test)]
mod tests {
    use crate::grammar::{Choice, Grammars, Source};
    use crate::record::Record;

    const HOUSE: &str = r#"
name = "mill-board"
extends = "general-en"

[sections]
forms = ["Punt {number} {title}[: {text}]", "== {title} ==", "{number} {title} - noted by {skip}"]
"#;

    fn record(minutes: &str) -> Record {
        let document = crate::read(minutes.as_bytes()).expect("a document");
        let (grammars, errors) = Grammars::of(vec![Source::new("mill-board.toml", HOUSE)]);
        assert!(errors.is_empty(), "{errors:?}");
        let choice = Choice {
            grammar: grammars.get("mill-board").expect("the grammar"),
            confidence: 1.0,
            evidence: Vec::new(),
        };
        crate::parse(&document, &choice).remove(0)
    }

    /// Number, level and title of each section.
    #[track_caller]
    fn topics(lines: &str, want: &[(&str, u8, &str)]) -> Record {
        let record = record(&format!("Mill Board\n3 May 2022\n\n{lines}"));
        let sections = record.sections.iter();
        let topics: Vec<(&str, u8, &str)> = sections
            .map(|one| (one.number.as_deref().unwrap_or(""), one.level, &*one.title))
            .collect();
        assert_eq!(topics, want, "{lines}");
        record
    }

    #[test]
    fn headings_are_as_the_house_writes_them() {
        topics(
            "Punt 1 Roof\nIt leaks.\n\nPunt 1.1 Tiles\nThey are dear.\n\nPunt II Floor\nIt is wet.\n",
            &[("1", 1, "Roof"), ("1.1", 2, "Tiles"), ("II", 1, "Floor")],
        );
        topics(
            "== Roof ==\nIt leaks.\n\n== Floor ==\nIt is wet.\n",
            &[("", 1, "Roof"), ("", 1, "Floor")],
        );
        topics("4. Roof - noted by Ann\nIt leaks.\n", &[("4", 1, "Roof")]);
    }

    #[test]
    fn the_talk_may_begin_on_the_line_of_the_title() {
        let record = topics("Punt 1 Roof: It leaks.\nAnn saw it.\n", &[("1", 1, "Roof")]);
        let said = record.sections[0].paragraphs.iter();
        let said: Vec<&str> = said.map(|one| &*one.text).collect();
        assert_eq!(said, ["It leaks.", "Ann saw it."]);
        let labels = record.labels.iter();
        let labels: Vec<(&str, &str)> = labels.map(|one| (&*one.field, &*one.text)).collect();
        assert_eq!(labels, [("sections", "Punt 1")]);
        assert!(record.unread.is_empty(), "{:?}", record.unread);
    }

    #[test]
    fn a_title_that_is_a_label_opens_its_list() {
        let record = topics(
            "== Present ==\nAnn Lee\nBo Day\n\n== Roof ==\nIt leaks.\n",
            &[("", 1, "Roof")],
        );
        assert_eq!(record.attendees.len(), 2);
    }
}
