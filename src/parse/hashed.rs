//! Headings that a word processor has as words, where Markdown was pasted or converted: "### Roof", "It leaks. ### Roof".

use std::borrow::Cow;

use super::scan::count_words;
use crate::document::{Document, Kind, Part};
use crate::record::Format;

/// The document with such headings as headings. Nearly all documents stay as they are.
pub(super) fn part(document: &Document) -> Cow<'_, Document> {
    if document.source.format != Format::Docx {
        return Cow::Borrowed(document);
    }
    let mut parted = Cow::Borrowed(document);
    for (at, block) in document.blocks.iter().enumerate().rev() {
        let plain = matches!(block.kind, Kind::Paragraph | Kind::Item(_));
        if !plain || block.part != Part::Body || block.cell.is_some() {
            continue;
        }
        let start = block.range.start;
        let titles = titles(document.words(block)).into_iter();
        let titles: Vec<usize> = titles.map(|title| start + title).collect();
        let Some(first) = titles.first() else {
            continue;
        };
        let parted = parted.to_mut();
        let inner = usize::from(*first > start);
        parted.cut(at, titles.get(1 - inner..).unwrap_or_default());
        for title in at + inner..at + inner + titles.len() {
            parted.entitle(title);
        }
    }
    parted
}

/// Where signs of headings begin: two or more, behind a space, before a capital or a figure. None where a title has no end.
fn titles(words: &str) -> Vec<usize> {
    let free = |at: &usize| *at == 0 || words[..*at].ends_with(' ');
    let titled = |at: &usize| {
        let signs = &words[*at..];
        let title = signs.trim_start_matches('#');
        let level = signs.len() - title.len();
        let title = title.trim_start_matches(' ');
        let begins = title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        begins && (2..=6).contains(&level)
    };
    // In a long row of signs only the first is looked at further.
    let begins = memchr::memchr_iter(b'#', words.as_bytes()).filter(free);
    let begins = begins.filter(titled);
    let begins: Vec<usize> = begins.collect();
    let ends = begins.iter().skip(1).copied().chain([words.len()]);
    let mut stretches = begins
        .iter()
        .zip(ends)
        .map(|(start, end)| &words[*start..end]);
    // "Order ## 1234" has no title.
    if stretches.all(|title| count_words(title) <= TITLE && title.contains(char::is_alphabetic)) {
        begins
    } else {
        Vec::new()
    }
}

/// Most words of a title with its signs; more go on with the text below it.
const TITLE: usize = 16;

#[cfg(test)]
mod tests {
    use docx_rs::{Docx, Paragraph, Run};

    use super::*;

    #[test]
    fn signs_of_headings_stand_before_titles() {
        assert_eq!(titles("### Roof"), [0]);
        assert_eq!(titles("###Roof"), [0]);
        assert_eq!(titles("It leaks. ### Roof"), [10]);
        assert_eq!(titles("It leaks. ## Roof ## 2 Gate"), [10, 18]);
        let long = format!("## Roof {}", "It leaks. ".repeat(20));
        for none in [
            "# 3",
            "Ask in #roof",
            "C## is none",
            "##",
            "a ## b",
            "Order ## 1234",
            &long,
        ] {
            assert!(titles(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn pasted_headings_are_topics() {
        let lines = [
            "## Mill Board",
            "3 May 2022",
            "Present: Ann Lee, Bo Day",
            "The gate is open. ### Roof",
            "It leaks.",
            "###Hedge",
            "It is cut.",
        ];
        let paragraph = |line: &str| Paragraph::new().add_run(Run::new().add_text(line));
        let docx = lines.iter().fold(Docx::new(), |docx, line| {
            docx.add_paragraph(paragraph(line))
        });
        let mut bytes = std::io::Cursor::new(Vec::new());
        docx.build().pack(&mut bytes).expect("a package");
        let record = &crate::extract(bytes.get_ref()).expect("a document")[0];
        assert_eq!(record.meeting.title.as_deref(), Some("Mill Board"));
        let topics = record.sections.iter().map(|section| &*section.title);
        assert_eq!(topics.collect::<Vec<_>>(), ["Roof", "Hedge"]);
    }
}
