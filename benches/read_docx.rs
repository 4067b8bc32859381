//! DOCX to `Document`, against the least that any reader must do (unzip the main part and walk its tokens) and
//! against `docx-rs`, in one run on one core: `cargo bench --bench read_docx`.

use std::io::{Cursor, Read, Write};

use divan::{Bencher, black_box};
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [50, 1_000, 20_000];

/// A package as Word writes it: many runs with revision ids and properties, some links, lists and tables.
fn package(paragraphs: usize) -> Vec<u8> {
    let mut body = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
        "<w:document xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" ",
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
    ));
    for number in 0..paragraphs {
        let paragraph = format!(
            "<w:p w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00F86D2C\" w:rsidP=\"0024{number:04}\"><w:pPr><w:pStyle w:val=\"ListParagraph\"/>\
             <w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"720\"/></w:pPr>\
             <w:r w:rsidRPr=\"00A77B3E\"><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:b/><w:sz w:val=\"20\"/></w:rPr>\
             <w:t xml:space=\"preserve\">Item {number}: </w:t></w:r><w:proofErr w:type=\"spellStart\"/>\
             <w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:sz w:val=\"20\"/></w:rPr>\
             <w:t>the treasurer reported on the fees &amp; the costs of the new well, and the committee thanked her.</w:t></w:r></w:p>"
        );
        body.push_str(&paragraph);
    }
    body += "</w:body></w:document>";
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
         Target=\"word/document.xml\"/></Relationships>";
    let empty =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("[Content_Types].xml", types),
        ("_rels/.rels", rels),
        ("word/document.xml", body.as_str()),
        ("word/_rels/document.xml.rels", empty),
    ] {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a part begins");
        zip.write_all(content.as_bytes())
            .expect("a part is written");
    }
    zip.finish().expect("the package ends").into_inner()
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn rapporteur(bencher: Bencher, paragraphs: usize) {
    let bytes = package(paragraphs);
    bencher.bench_local(|| rapporteur::read(black_box(&bytes)).expect("a document"));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn bare_tokens(bencher: Bencher, paragraphs: usize) {
    let bytes = package(paragraphs);
    bencher.bench_local(|| tokens(black_box(&bytes)));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn docx_rs(bencher: Bencher, paragraphs: usize) {
    let bytes = package(paragraphs);
    bencher.bench_local(|| docx_rs::read_docx(black_box(&bytes)).expect("a document"));
}

fn tokens(bytes: &[u8]) -> usize {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut main = Vec::new();
    zip.by_name("word/document.xml")
        .expect("the main part")
        .read_to_end(&mut main)
        .expect("the whole part");
    let mut reader = Reader::from_reader(&main[..]);
    let mut many = 0;
    while !matches!(reader.read_event().expect("a token"), Event::Eof) {
        many += 1;
    }
    many
}
