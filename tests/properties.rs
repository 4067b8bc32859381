//! Both laws on documents that nobody has written: made of the pieces that minutes are made of, and of junk.

mod support {
    pub mod docx;
    pub mod laws;
    pub mod page;
}

use proptest::prelude::*;
use proptest::sample::select;

use support::docx::{House, docx};
use support::laws;
use support::page::{Line, Shape, Words};

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_laws_hold_on_text(page in page()) {
        laws::hold(text(&page).as_bytes(), "generated text");
    }

    #[test]
    fn both_laws_hold_on_markdown(page in page()) {
        laws::hold(markdown(&page).as_bytes(), "generated Markdown");
    }

    #[test]
    fn both_laws_hold_on_docx(page in page(), house in house()) {
        laws::hold(&docx(&page, house), "generated DOCX");
    }

    #[test]
    fn bytes_of_any_kind_do_no_harm(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        laws::hold(&bytes, "bytes");
    }

    #[test]
    fn text_of_any_kind_is_kept(text in r"(\PC|[ \t\n\r:|#*>\[\]()-]){0,300}") {
        laws::hold(text.as_bytes(), "text");
    }

    #[test]
    fn the_same_document_gives_the_same_record(page in page()) {
        let text = text(&page);
        prop_assert_eq!(rapporteur::extract(text.as_bytes()), rapporteur::extract(text.as_bytes()));
    }
}

const LABELS: &[&str] = &[
    "Attendees:",
    "Participants",
    "Present:",
    "Guests:",
    "Apologies",
    "Regrets:",
    "Agenda",
    "Minutes",
    "Next steps:",
    "Action items",
    "Decisions:",
    "Reference materials:",
    "Links",
    "Date:",
    "Location: Room 2",
    "Chair: Ann Lee",
    "Call Summary",
    "Notes",
    "AOB",
    "Suggestions:",
    "Presentes:",
    "Tagesordnung",
    "Ordre du jour",
];

const ENTRIES: &[&str] = &[
    "Ann Lee",
    "Government of Ghana: Esi Owusu, Kwame Boateng",
    "Dr. Marek Dvořák (Chair)",
    "Government of Chile",
    "Tom O'Dwyer, Treasurer",
    "@octocat",
    "于航 (Example GmbH)",
    "Lucía Prado - Secretary",
    "none",
    "[x] Ann Lee",
    "x",
    "ACTION: Ann to write to the council by 4 June",
    "Tom: book the hall",
    "What would that cost?",
    "RESOLVED that the hedge be cut",
    "TODO",
    "Example Org | Ann Lee | yes",
    "3.1 Budget",
    "(b) Trees",
];

const SENTENCES: &[&str] = &[
    "The following suggestions were provided:",
    "Members were asked to consider the following questions:",
    "The Support Unit will publish the notes by Friday.",
    "Open Government Partnership",
    "Committee Call Summary, 12 May 2021",
    "11 February 2021 | 08:00 - 9:30 EDT",
    "Motion carried 6 to 1.",
    "The meeting was called to order at 7.30 pm and adjourned at 9.",
    "Next steps: The chair will write to the council. Decision: approved.",
    "DATE:\t1 Feb 2017\tTIME:\t12:30",
    "See https://example.org/a?b=c. It was agreed that costs rise.",
    "Attendees: Ann, Tom; Esi (via phone)",
    "III. Elections",
    "2. Budget",
    "ANY OTHER BUSINESS",
    "————",
    "***",
    "Secretary's Report\tAnn Lee",
];

fn page() -> impl Strategy<Value = Vec<Line>> {
    let block = prop_oneof![
        4 => heading().prop_map(|line| vec![line]),
        4 => label().prop_map(|line| vec![line]),
        6 => paragraph().prop_map(|line| vec![line]),
        6 => list(),
        2 => table(),
    ];
    proptest::collection::vec(block, 1..16).prop_map(|blocks| blocks.concat())
}

fn heading() -> impl Strategy<Value = Line> {
    let number = select(&["", "I. ", "II. ", "III. ", "1. ", "2) ", "3.1 "][..]);
    (1..4_usize, number, words()).prop_map(|(level, number, mut words)| {
        words[0].text.insert_str(0, number);
        line(Shape::Heading(level), words)
    })
}

fn label() -> impl Strategy<Value = Line> {
    (select(LABELS), any::<bool>(), proptest::option::of(words())).prop_map(
        |(label, bold, rest)| {
            let mut words = vec![Words {
                text: format!("{label} "),
                bold,
                ..Words::default()
            }];
            words.extend(rest.into_iter().flatten());
            line(Shape::Paragraph, words)
        },
    )
}

fn paragraph() -> impl Strategy<Value = Line> {
    words().prop_map(|words| line(Shape::Paragraph, words))
}

fn list() -> impl Strategy<Value = Vec<Line>> {
    let shape = prop_oneof![4 => (0..3_usize).prop_map(Shape::Bullet), 1 => Just(Shape::Numbered)];
    proptest::collection::vec(
        (shape, words()).prop_map(|(shape, words)| line(shape, words)),
        1..6,
    )
}

fn table() -> impl Strategy<Value = Vec<Line>> {
    (1..4_usize).prop_flat_map(|columns| {
        let row = proptest::collection::vec(words(), columns).prop_map(|cells| Line {
            shape: Shape::Row,
            cells,
        });
        proptest::collection::vec(row, 1..5)
    })
}

fn words() -> impl Strategy<Value = Vec<Words>> {
    proptest::collection::vec(piece(), 1..4)
}

fn piece() -> impl Strategy<Value = Words> {
    let text = prop_oneof![
        3 => select(ENTRIES).prop_map(str::to_owned),
        3 => select(SENTENCES).prop_map(str::to_owned),
        1 => "[a-zA-Z ,:;()@“”’\u{a0}éß\u{301}]{1,20}",
        1 => r"[\PC&&[^\n]]{1,12}",
    ];
    let url = proptest::option::weighted(0.15, Just("https://example.org/page".to_owned()));
    (text, any::<bool>(), proptest::bool::weighted(0.1), url).prop_map(
        |(text, bold, italic, url)| Words {
            text,
            bold,
            italic,
            url,
        },
    )
}

fn house() -> impl Strategy<Value = House> {
    any::<(bool, bool, bool)>().prop_map(|(styles, numbered, relationships)| House {
        styles,
        numbered,
        relationships,
    })
}

fn line(shape: Shape, words: Vec<Words>) -> Line {
    Line {
        shape,
        cells: vec![words],
    }
}

/// The page as somebody would type it.
fn text(page: &[Line]) -> String {
    written(
        page,
        |words| words.text.clone(),
        |level| "\n".repeat(3 - level.min(2)),
    )
}

/// The page in Markdown.
fn markdown(page: &[Line]) -> String {
    let words = |words: &Words| match &words.url {
        Some(url) => format!("[{}]({url})", words.text),
        None if words.bold => format!("**{}**", words.text),
        None if words.italic => format!("_{}_", words.text),
        None => words.text.clone(),
    };
    written(page, words, |level| format!("\n{} ", "#".repeat(level)))
}

fn written(
    page: &[Line],
    words: impl Fn(&Words) -> String,
    heading: impl Fn(usize) -> String,
) -> String {
    let mut out = String::new();
    for line in page {
        let before = match line.shape {
            Shape::Heading(level) => heading(level),
            Shape::Bullet(depth) => format!("{}- ", "  ".repeat(depth)),
            Shape::Numbered => "1. ".to_owned(),
            Shape::Paragraph => "\n".to_owned(),
            Shape::Row => "| ".to_owned(),
        };
        let cells: Vec<String> = line
            .cells
            .iter()
            .map(|cell| cell.iter().map(&words).collect())
            .collect();
        out.extend([&before, &cells.join(" | "), "\n"]);
    }
    out
}
