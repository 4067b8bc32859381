//! Packs DOCX packages for the tests from parts written by hand.
//!
//! A `.parts` file holds parts one after the other, each after a line `== NAME ==`. A part that is a fragment gets its
//! root element, and each part its relationship from the document; `rels` holds further relationships.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
     xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
     xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
     xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
     xmlns:v=\"urn:schemas-microsoft-com:vml\"";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a package by name, in order.
pub type Parts = Vec<(String, Vec<u8>)>;

/// Packs the text of a `.parts` file.
pub fn pack_fragments(text: &str) -> Vec<u8> {
    pack(&whole(&fragments(text)))
}

fn fragments(text: &str) -> Vec<(&str, &str)> {
    let mut parts = Vec::new();
    for piece in text
        .split("\n== ")
        .map(|piece| piece.trim_start_matches("== "))
    {
        let (name, content) = piece.split_once(" ==\n").expect("a line `== NAME ==`");
        parts.push((name, content.trim_end()));
    }
    parts
}

/// Gives fragments their root elements and relationships.
fn whole(fragments: &[(&str, &str)]) -> Parts {
    let mut parts = Parts::new();
    let mut rels = String::new();
    for (name, content) in fragments {
        if *name == "rels" {
            rels.push_str(content);
            continue;
        }
        let stem = name
            .rsplit('/')
            .next()
            .unwrap_or(name)
            .trim_end_matches(".xml");
        let kind = stem.trim_end_matches(|c: char| c.is_ascii_digit());
        if name.starts_with("word/") && !name.contains("_rels") && kind != "document" {
            let target = name.trim_start_matches("word/");
            let entry = format!(
                "<Relationship Id=\"{stem}\" Type=\"{TYPES}/{kind}\" Target=\"{target}\"/>"
            );
            rels.push_str(&entry);
        }
        let content = match root(kind) {
            Some((open, close)) if !content.starts_with("<?xml") => {
                format!(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{open} {NAMESPACES}>{content}</{close}>"
                )
            }
            _ => (*content).to_owned(),
        };
        parts.push(((*name).to_owned(), content.into_bytes()));
    }
    let wrap = |rels: &str| {
        format!("<Relationships xmlns=\"{RELATIONSHIPS}\">{rels}</Relationships>").into_bytes()
    };
    if !parts
        .iter()
        .any(|(name, _)| name == "word/_rels/document.xml.rels")
    {
        parts.push(("word/_rels/document.xml.rels".to_owned(), wrap(&rels)));
    }
    if !parts.iter().any(|(name, _)| name == "_rels/.rels") {
        let roots = format!(
            "<Relationship Id=\"a\" Type=\"{TYPES}/officeDocument\" Target=\"word/document.xml\"/>\
             <Relationship Id=\"b\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
             Target=\"docProps/core.xml\"/>"
        );
        parts.insert(0, ("_rels/.rels".to_owned(), wrap(&roots)));
    }
    parts
}

fn root(kind: &str) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        "document" => ("w:document", "w:document"),
        "styles" => ("w:styles", "w:styles"),
        "numbering" => ("w:numbering", "w:numbering"),
        "footnotes" => ("w:footnotes", "w:footnotes"),
        "endnotes" => ("w:endnotes", "w:endnotes"),
        "comments" => ("w:comments", "w:comments"),
        "header" => ("w:hdr", "w:hdr"),
        "footer" => ("w:ftr", "w:ftr"),
        "settings" => ("w:settings", "w:settings"),
        _ => return None,
    })
}

/// Packs parts as they are.
pub fn pack(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default())
            .expect("a part begins");
        zip.write_all(content).expect("a part is written");
    }
    zip.finish().expect("the package ends").into_inner()
}

/// The parts of a package.
pub fn unpack(bytes: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    (0..zip.len())
        .map(|place| {
            let mut file = zip.by_index(place).expect("a part");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("a whole part");
            (file.name().to_owned(), content)
        })
        .collect()
}
