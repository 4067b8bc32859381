//! What is no document is named for what it is, in one line, with what to do; nothing else is printed.

#[path = "support/package.rs"]
mod package;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use package::pack;
use serde_json::Value;
use tempfile::TempDir;

/// Runs a verb on a file of these bytes.
fn run(verb: &str, name: &str, bytes: &[u8]) -> Output {
    let here = TempDir::new().expect("a folder for a test");
    fs::write(here.path().join(name), bytes).expect("a file for a test");
    Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args([verb, name])
        .current_dir(here.path())
        .output()
        .expect("the command runs")
}

#[track_caller]
fn refuses(name: &str, bytes: &[u8], sentence: &str) {
    for verb in ["extract", "text"] {
        let output = run(verb, name, bytes);
        let line = format!("rapporteur: {name}: {sentence}\n");
        assert_eq!(String::from_utf8_lossy(&output.stderr), line, "{verb}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{verb}");
        assert_eq!(output.status.code(), Some(1), "{verb}");
    }
}

/// Refused as broken, in words that depend on where it breaks.
#[track_caller]
fn refuses_as(name: &str, bytes: &[u8], begin: &str, end: &str) {
    let output = run("extract", name, bytes);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.starts_with(&format!("rapporteur: {name}: {begin}")),
        "{said}"
    );
    assert!(said.ends_with(&format!("{end}\n")), "{said}");
    assert_eq!(
        (said.lines().count(), output.stdout.len()),
        (1, 0),
        "{said}"
    );
    assert_eq!(output.status.code(), Some(1), "{said}");
}

/// The encoding that the record names, and its title.
#[track_caller]
fn decodes(bytes: &[u8], encoding: &str, title: &str) {
    let output = run("extract", "minutes.txt", bytes);
    let record: Value = serde_json::from_slice(&output.stdout).expect("a record");
    assert_eq!(record["source"]["encoding"], encoding);
    let text = run("text", "minutes.txt", bytes);
    assert_eq!(
        String::from_utf8_lossy(&text.stdout).lines().next(),
        Some(title)
    );
}

/// A file of Word 97, or an encrypted one: a compound file with a stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

fn call() -> Vec<u8> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ogp-call-summary");
    fs::read(fixtures.join("2021-05-20-criteria.docx")).expect("a fixture")
}

#[test]
fn pictures_and_printed_pages() {
    let sentence = "this is a PNG picture; read the words in it with an OCR program first";
    refuses("call.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", sentence);
    let sentence = "this is a PDF file; convert it to .docx or text first, for example with `pdftotext -layout`";
    refuses("call.pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", sentence);
}

#[test]
fn files_of_old_word_and_encrypted_files() {
    let sentence = "this is a document of Word 97-2003 (.doc); open it in a word processor and save it as .docx";
    refuses("call.doc", &compound("WordDocument"), sentence);
    let sentence =
        "this is an encrypted document; open it with its password and save it without one";
    refuses("call.docx", &compound("EncryptedPackage"), sentence);
}

#[test]
fn a_package_without_a_document() {
    let sentence = "this is a ZIP package without a Word document in it; give a .docx file";
    refuses(
        "notes.docx",
        &pack(&[("notes.txt", "Attendees: Ann Lee")]),
        sentence,
    );
    refuses("empty.docx", &pack::<&str>(&[]), sentence);
}

#[test]
fn a_broken_package() {
    let begin = "the ZIP package of this document is broken (";
    let end = "); get the file again, or save it anew from a word processor";
    refuses_as(
        "call.docx",
        b"PK\x03\x04 and nothing of a package",
        begin,
        end,
    );
}

#[test]
fn a_package_that_breaks_off_before_its_document() {
    let begin = "the ZIP package of this document is broken (";
    let end = "); get the file again, or save it anew from a word processor";
    let whole = call();
    for length in [600, 1000, 1400] {
        refuses_as("call.docx", &whole[..length], begin, end);
    }
}

#[test]
fn a_package_that_breaks_off_gives_what_is_whole_and_says_so() {
    let whole = call();
    let output = run("extract", "call.docx", &whole[..whole.len() / 2]);
    let record: Value = serde_json::from_slice(&output.stdout).expect("a record");
    assert_eq!(record["notes"][0]["code"], "truncated-package");
    assert_eq!(record["attendees"][0]["name"], "Liis Tamm");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_broken_part() {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let body = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p";
    let bytes = pack(&[("[Content_Types].xml", types), ("word/document.xml", body)]);
    let end = "); open the document in a word processor and save it anew";
    refuses_as(
        "call.docx",
        &bytes,
        "part `word/document.xml` is broken (",
        end,
    );
}

#[test]
fn bytes_of_no_kind() {
    let junk: Vec<u8> = (0..600_u32).map(|at| (at * 7919 % 251) as u8).collect();
    refuses(
        "call.txt",
        &junk,
        "this is binary data; give text, Markdown or DOCX",
    );
}

#[test]
fn text_that_is_not_utf_8() {
    decodes(b"R\xE9union du comit\xE9 de la coop\xE9rative, \xE0 la mairie\n\nPr\xE9sents : Zo\xE9 L\xE9ger\n", "windows-1252", "Réunion du comité de la coopérative, à la mairie");
    let wide: Vec<u8> = "\u{feff}Réunion\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    decodes(&wide, "UTF-16LE", "Réunion");
    decodes("\u{feff}Réunion\n".as_bytes(), "UTF-8", "Réunion");
}
