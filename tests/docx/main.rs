//! One small document for each thing that a DOCX can hold, with the reading text and the blocks that it gives.
//! `BLESS=1 cargo test --test docx` writes the expectations anew.

mod broken;
mod mutated;
mod package;
mod second;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rapporteur::document::{Block, Document, Kind, Part};
use serde_json::{Map, Value, json};

/// The documents of `fixtures/docx` by path, packed.
fn fixtures() -> &'static [(PathBuf, Vec<u8>)] {
    static FIXTURES: OnceLock<Vec<(PathBuf, Vec<u8>)>> = OnceLock::new();
    FIXTURES.get_or_init(packed)
}

fn packed() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/docx");
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("the folder of fixtures")
        .map(|entry| entry.expect("a fixture").path())
        .filter_map(|path| {
            let bytes = match path.extension()?.to_str()? {
                "docx" => fs::read(&path).expect("a document"),
                "parts" => package::pack_fragments(&fs::read_to_string(&path).expect("parts")),
                _ => return None,
            };
            Some((path, bytes))
        })
        .collect();
    found.sort();
    assert!(found.len() > 20, "only {} fixtures", found.len());
    found
}

#[test]
fn every_fixture_reads_as_recorded() {
    for (path, bytes) in fixtures() {
        let document =
            rapporteur::read(bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        is_sound(&document, path);
        let blocks: Vec<_> = document
            .blocks
            .iter()
            .map(|block| show(&document, block))
            .collect();
        let mut shown = json!({ "blocks": blocks });
        let source = &document.source;
        for (key, value) in [
            ("title", &source.title),
            ("author", &source.author),
            ("created", &source.created),
        ] {
            if let Some(value) = value {
                shown[key] = json!(value);
            }
        }
        if !document.notes.is_empty() {
            shown["notes"] = json!(document.notes);
        }
        agrees(&path.with_extension("txt"), &format!("{}\n", document.text));
        agrees(&path.with_extension("json"), &format!("{shown:#}\n"));
    }
}

/// Compares with what is recorded, or records it.
#[track_caller]
fn agrees(path: &Path, have: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, have).expect("the expectation is written");
    }
    let want = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(have, want, "{} (BLESS=1 rewrites)", path.display());
}

/// What holds for every document.
#[track_caller]
fn is_sound(document: &Document, path: &Path) {
    let mut end = 0;
    for block in &document.blocks {
        let start = block
            .marker
            .as_ref()
            .map_or(block.range.start, |marker| marker.range.start);
        assert!(start >= end, "blocks overlap in {}", path.display());
        end = block.range.end;
        let words = document.words(block);
        assert!(
            !words.is_empty() && words.trim() == words,
            "{words:?} in {}",
            path.display()
        );
        for range in document
            .links_of(block)
            .iter()
            .map(|link| &link.range)
            .chain(document.emphasis_of(block).iter().map(|(range, _)| range))
        {
            assert!(
                range.start >= block.range.start && range.end <= block.range.end,
                "{range:?} in {words:?}"
            );
            assert!(document.text.get(range.clone()).is_some());
        }
    }
    assert!(end <= document.text.len());
}

fn show(document: &Document, block: &Block) -> Value {
    let mut shown = Map::new();
    let mut put = |key: &str, value: Value| {
        shown.insert(key.to_owned(), value);
    };
    let text = |range: &std::ops::Range<usize>| &document.text[range.clone()];
    put("line", json!(block.line));
    match block.kind {
        Kind::Paragraph => {}
        Kind::Heading(level) => put("heading", json!(level)),
        Kind::Item(depth) => put("item", json!(depth)),
        Kind::Code => put("code", json!(true)),
    }
    if block.part != Part::Body {
        put("part", json!(format!("{:?}", block.part)));
    }
    if let Some(marker) = &block.marker {
        put(
            "marker",
            json!([text(&marker.range), document.path(marker), marker.typed]),
        );
    }
    if block.continues {
        put("continues", json!(true));
    }
    if let Some(cell) = block.cell {
        put(
            "cell",
            json!([cell.table, cell.row, cell.column, cell.width]),
        );
        if cell.head {
            put("head", json!(true));
        }
    }
    if let Some(checkbox) = block.checkbox {
        put("checkbox", json!(checkbox));
    }
    put("words", json!(document.words(block)));
    for (range, emphasis) in document.emphasis_of(block) {
        put(
            &format!("{emphasis:?} {}", range.start - block.range.start),
            json!(text(range)),
        );
    }
    for link in document.links_of(block) {
        put(
            &format!("link {}", link.range.start - block.range.start),
            json!([text(&link.range), link.url]),
        );
    }
    Value::Object(shown)
}
