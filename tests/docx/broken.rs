//! Damaged packages: what could be read with a note, or an error that says what broke.

use rapporteur::error::ErrorKind;
use rapporteur::read::{Limits, read_within};

use crate::package::{pack, pack_fragments, unpack};

const TWO: &str = "== word/document.xml ==\n<w:body><w:p><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>Two</w:t></w:r></w:p></w:body>";

/// Packs `TWO` with one part changed.
fn changed(part: &str, change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut parts = unpack(&pack_fragments(TWO));
    for (name, content) in &mut parts {
        if name == part {
            change(content);
        }
    }
    pack(&parts)
}

#[track_caller]
fn fails(bytes: &[u8], limits: &Limits, code: &str) -> String {
    let error = read_within(bytes, limits).expect_err("an error");
    assert_eq!(error.code(), code, "{error}");
    error.to_string()
}

#[test]
fn a_part_that_breaks_off_gives_what_came_before_with_a_note() {
    let bytes = changed("word/document.xml", |content| {
        let at = content
            .windows(3)
            .position(|three| three == b"Two")
            .expect("Two");
        content.truncate(at + 1);
    });
    let document = rapporteur::read(&bytes).expect("a document");
    assert_eq!(document.text, "One\nT");
    assert_eq!(document.notes[0].code, "truncated-part");
    assert!(document.notes[0].message.contains("word/document.xml"));
}

#[test]
fn a_main_part_without_a_word_is_an_error_that_names_it() {
    let bytes = changed("word/document.xml", |content| content.truncate(60));
    let told = fails(&bytes, &Limits::default(), "broken-part");
    assert!(told.contains("word/document.xml"), "{told}");
}

#[test]
fn a_package_without_its_relationships_is_read() {
    let mut parts = unpack(&pack_fragments(TWO));
    parts.retain(|(name, _)| name == "word/document.xml");
    assert_eq!(
        rapporteur::read(&pack(&parts)).expect("a document").text,
        "One\nTwo"
    );
}

#[test]
fn a_package_that_breaks_off_gives_the_parts_before() {
    let bytes = pack_fragments(TWO);
    for cut in [1, 30, 150] {
        let document = rapporteur::read(&bytes[..bytes.len() - cut]).expect("a document");
        assert_eq!(document.text, "One\nTwo", "{cut} bytes less");
        assert!(
            document
                .notes
                .iter()
                .any(|note| note.code == "truncated-package")
        );
    }
}

#[test]
fn a_package_of_something_else_has_no_body() {
    fails(
        &pack(&vec![("other/thing.xml".to_owned(), b"<thing/>".to_vec())]),
        &Limits::default(),
        "no-body",
    );
    fails(
        &pack(&vec![(
            "word/document.xml".to_owned(),
            b"<html>words</html>".to_vec(),
        )]),
        &Limits::default(),
        "no-body",
    );
}

/// A package whose main part has the type and the name given.
fn of_type(main: &str, content_type: &str, root: &str) -> Vec<u8> {
    let types = format!(
        "<Types><Override PartName=\"/{main}\" ContentType=\"application/{content_type}\"/></Types>"
    );
    let rels = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"a/officeDocument\" Target=\"{main}\"/></Relationships>"
    );
    let parts = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", rels),
        (main, root.to_owned()),
    ];
    pack(
        &parts
            .map(|(name, content)| (name.to_owned(), content.into_bytes()))
            .to_vec(),
    )
}

#[test]
fn packages_of_other_programs_are_named() {
    let sheet = of_type(
        "book.xml",
        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "<workbook/>",
    );
    let told = fails(&sheet, &Limits::default(), "not-a-document");
    assert!(told.contains("Excel workbook; save"), "{told}");
    let slides = of_type(
        "a.xml",
        "vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        "<presentation/>",
    );
    let told = fails(&slides, &Limits::default(), "not-a-document");
    assert!(told.contains("PowerPoint presentation; save"), "{told}");
}

#[test]
fn a_document_is_known_by_its_type_and_not_by_its_name() {
    let body = "<w:document><w:body><w:p><w:r><w:t>One</w:t></w:r></w:p></w:body></w:document>";
    let bytes = of_type(
        "xl/workbook.xml",
        "vnd.ms-word.document.macroEnabled.main+xml",
        body,
    );
    assert_eq!(rapporteur::read(&bytes).expect("a document").text, "One");
    let mut parts = unpack(&bytes);
    parts.retain(|(name, _)| name != "_rels/.rels");
    assert_eq!(
        rapporteur::read(&pack(&parts)).expect("a document").text,
        "One"
    );
}

#[test]
fn utf16_is_read() {
    let bytes = changed("word/document.xml", |content| {
        let text = String::from_utf8(content.clone())
            .expect("text")
            .replace("UTF-8", "UTF-16");
        *content = [0xff, 0xfe]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
    });
    assert_eq!(
        rapporteur::read(&bytes).expect("a document").text,
        "One\nTwo"
    );
}

#[test]
fn every_limit_is_kept() {
    let limits = Limits::default();
    let one = |change: fn(&mut Limits)| {
        let mut changed = limits.clone();
        change(&mut changed);
        changed
    };
    let cells = "== word/document.xml ==\n<w:body><w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body>";
    let bomb = changed("word/document.xml", |content| {
        content.extend(vec![b' '; 3 << 20]);
    });
    let two = pack_fragments(TWO);
    for (bytes, limits, what) in [
        (&two, one(|it| it.input_bytes = 10), "the input"),
        (&two, one(|it| it.part_bytes = 100), "part"),
        (&two, one(|it| it.package_bytes = 700), "the package"),
        (&two, one(|it| it.depth = 3), "levels"),
        (&two, one(|it| it.blocks = 1), "blocks"),
        (&pack_fragments(cells), one(|it| it.cells = 1), "cells"),
        (&bomb, one(|it| it.inflation = 100), "times"),
    ] {
        let told = fails(bytes, &limits, "too-large");
        assert!(told.contains(what), "{told}");
    }
}

#[test]
fn deep_nesting_is_an_error_and_no_stack_overflow() {
    let deep = format!(
        "== word/document.xml ==\n<w:body>{}",
        "<w:tbl><w:tr><w:tc>".repeat(100_000)
    );
    let error = rapporteur::read(&pack_fragments(&deep)).expect_err("an error");
    assert!(
        matches!(error.kind(), ErrorKind::TooLarge { .. }),
        "{error}"
    );
}
