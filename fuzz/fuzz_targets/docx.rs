//! XML to a document: the bytes are the main part of a package, and after each line `== NAME ==` another part. Packed
//! here, since no fuzzer finds its way through compression and checksums. Seeds: `fixtures/docx/*.parts`.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(|bytes: &[u8]| {
    if let Some(package) = package(&String::from_utf8_lossy(bytes)) {
        let _ = rapporteur::read(&package);
    }
});

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROOT: &str = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
     xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
     xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
     xmlns:v=\"urn:schemas-microsoft-com:vml\">";

fn package(text: &str) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut relationships = String::new();
    for piece in text.trim_start_matches("== ").split("\n== ") {
        let (name, content) = piece
            .split_once(" ==\n")
            .unwrap_or(("word/document.xml", piece));
        let kind = name.trim_start_matches("word/").trim_end_matches(".xml");
        relationships +=
            &format!("<Relationship Id=\"{kind}\" Type=\"{TYPES}/{kind}\" Target=\"{kind}.xml\"/>");
        let options = SimpleFileOptions::default();
        zip.start_file(name, options).ok()?;
        let rooted = if content.starts_with("<?xml") {
            ""
        } else {
            ROOT
        };
        zip.write_all(rooted.as_bytes()).ok()?;
        zip.write_all(content.as_bytes()).ok()?;
    }
    zip.start_file("word/_rels/document.xml.rels", SimpleFileOptions::default())
        .ok()?;
    zip.write_all(format!("<Relationships>{relationships}</Relationships>").as_bytes())
        .ok()?;
    Some(zip.finish().ok()?.into_inner())
}
