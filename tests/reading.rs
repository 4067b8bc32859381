//! Every document in `fixtures/text` and `fixtures/markdown` reads as the `.blocks` file beside it says.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use rapporteur::Document;
use rapporteur::document::{Block, Part};

fn documents(folder: &str, extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(folder);
    let mut found: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("folder")
        .map(|entry| entry.expect("entry").path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "no fixtures in {}", folder.display());
    found
}

fn read(path: &Path) -> Document {
    rapporteur::read(&fs::read(path).expect("fixture")).expect("a document")
}

/// One line a block: source line, kind, what the layout says, words; one line more for each emphasis and link.
fn render(document: &Document) -> String {
    let mut page = String::new();
    for block in &document.blocks {
        let words = document.words(block).replace('\t', "⇥");
        writeln!(
            page,
            "{:>3} {} | {words}",
            block.line,
            layout(document, block)
        )
        .expect("string");
        for (range, kind) in document.emphasis_of(block) {
            writeln!(page, "      {kind:?}: {}", &document.text[range.clone()]).expect("string");
        }
        for link in document.links_of(block) {
            let text = &document.text[link.range.clone()];
            writeln!(page, "      {text} -> {}", link.url).expect("string");
        }
    }
    page
}

fn layout(document: &Document, block: &Block) -> String {
    let mut layout = format!("{:?}", block.kind);
    if block.part != Part::Body {
        write!(layout, " {:?}", block.part).expect("string");
    }
    if block.continues {
        layout.push_str(" continues");
    }
    if let Some(cell) = block.cell {
        let head = if cell.head { " head" } else { "" };
        let (table, row, column, width) = (cell.table, cell.row, cell.column, cell.width);
        write!(
            layout,
            " table {table} row {row} column {column}+{width}{head}"
        )
        .expect("string");
    }
    if let Some(done) = block.checkbox {
        write!(layout, " checkbox {done}").expect("string");
    }
    if let (Some(printed), Some(marker)) = (document.marker(block), &block.marker) {
        let typed = if marker.typed { " typed" } else { "" };
        write!(layout, " `{printed}` {:?}{typed}", document.path(marker)).expect("string");
    }
    if !block.soft_breaks.is_empty() {
        write!(layout, " wrapped {}", block.soft_breaks.len()).expect("string");
    }
    layout
}

fn check(path: &Path) {
    let expected = path.with_extension("blocks");
    let found = render(&read(path));
    if env::var_os("BLESS").is_some() {
        fs::write(&expected, &found).expect("blessed");
    }
    let wanted = fs::read_to_string(&expected).unwrap_or_default();
    assert_eq!(found, wanted, "{} (BLESS=1 rewrites)", path.display());
}

#[test]
fn every_text_reads_as_recorded() {
    for path in documents("text", "txt") {
        check(&path);
    }
}

#[test]
fn every_markdown_reads_as_recorded() {
    for path in documents("markdown", "md") {
        check(&path);
    }
}

#[test]
fn the_same_meeting_has_the_same_words_in_both() {
    let words = |path: &str| -> Vec<String> {
        let document = read(
            &Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("fixtures")
                .join(path),
        );
        let blocks = document.blocks.iter();
        blocks
            .map(|block| document.words(block).to_owned())
            .collect()
    };
    assert_eq!(words("text/same.txt"), words("markdown/same.md"));
}

/// The words of each block, without what only one format can say.
fn words(document: &Document) -> Vec<String> {
    let body = document.blocks.iter();
    body.map(|block| document.words(block).to_owned()).collect()
}

#[test]
fn a_meeting_has_the_same_words_in_every_format() {
    let mut compared = 0;
    for text in documents("ogp-call-summary", "txt") {
        let expected = words(&read(&text)).join(" ");
        for extension in ["md", "docx"] {
            let other = text.with_extension(extension);
            if other.exists() {
                let found = words(&read(&other)).join(" ");
                assert_eq!(found, expected, "{}", other.display());
                compared += 1;
            }
        }
    }
    assert!(compared > 1, "nothing compared");
}
