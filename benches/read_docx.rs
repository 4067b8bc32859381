//! DOCX to `Document`, against the least that any reader must do (unzip the parts and walk their tokens) and
//! against `docx-rs`, in one run on one core: `cargo bench --bench read_docx`. With `RAPPORTEUR_CORPUS`, on real files too.

#[path = "../tests/support/package.rs"]
mod package;

use std::fs;
use std::io::{Cursor, Read};

use divan::{Bencher, black_box};
use package::pack;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::ZipArchive;

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [50, 1_000, 20_000];

const NAMESPACES: &str = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORDS: &str = "the treasurer reported on the fees &amp; the costs of the new well, and the committee thanked her.";

/// A package as Word writes it: of ten paragraphs, six of running text in several runs with revision ids and properties, two
/// items of a numbered list, one with a link, and one that refers to a footnote; a table of six cells after each ten.
fn package(paragraphs: usize) -> Vec<u8> {
    let mut body = String::new();
    let mut notes = String::new();
    for number in 0..paragraphs {
        match number % 10 {
            2 | 3 => paragraph(&mut body, number, LIST, ""),
            5 => paragraph(&mut body, number, "", LINK),
            7 => {
                let reference = format!(
                    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{number}\"/></w:r>"
                );
                paragraph(&mut body, number, "", &reference);
                let begin = format!("<w:footnote w:id=\"{number}\">");
                notes += &begin;
                paragraph(&mut notes, number, "", "");
                notes += "</w:footnote>";
            }
            9 => {
                paragraph(&mut body, number, "", "");
                table(&mut body, number);
            }
            _ => paragraph(&mut body, number, "", ""),
        }
    }
    pack(&[
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                .to_owned(),
        ),
        (
            "_rels/.rels",
            relationships(&[("a", "officeDocument", "word/document.xml")]),
        ),
        (
            "word/document.xml",
            part("document", &format!("<w:body>{body}</w:body>")),
        ),
        ("word/footnotes.xml", part("footnotes", &notes)),
        ("word/numbering.xml", part("numbering", NUMBERING)),
        (
            "word/_rels/document.xml.rels",
            relationships(&[
                ("n", "footnotes", "footnotes.xml"),
                ("l", "numbering", "numbering.xml"),
                (
                    "h",
                    "hyperlink",
                    "https://example.org/plans\" TargetMode=\"External",
                ),
            ]),
        ),
    ])
}

const LIST: &str = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
const LINK: &str = "<w:hyperlink r:id=\"h\" w:history=\"1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>\
     <w:t>the plans</w:t></w:r></w:hyperlink>";
const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
     <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>\
     <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

fn part(root: &str, content: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{root} {NAMESPACES}>{content}</w:{root}>"
    )
}

fn paragraph(page: &mut String, number: usize, properties: &str, more: &str) {
    let fonts = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>";
    let paragraph = format!(
        "<w:p w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00F86D2C\" w:rsidP=\"0024{number:04}\"><w:pPr><w:pStyle w:val=\"ListParagraph\"/>\
         {properties}<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"720\"/></w:pPr>\
         <w:r w:rsidRPr=\"00A77B3E\"><w:rPr>{fonts}<w:b/><w:sz w:val=\"20\"/></w:rPr>\
         <w:t xml:space=\"preserve\">Item {number}: </w:t></w:r><w:proofErr w:type=\"spellStart\"/>\
         <w:r><w:rPr>{fonts}<w:sz w:val=\"20\"/></w:rPr><w:t>{WORDS}</w:t></w:r>{more}</w:p>"
    );
    *page += &paragraph;
}

fn table(page: &mut String, number: usize) {
    *page += "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/></w:tblGrid>";
    for row in 0..2 {
        *page += "<w:tr w:rsidR=\"00A77B3E\">";
        for column in 0..3 {
            let cell = format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>cell {number} {row} {column}</w:t></w:r></w:p></w:tc>"
            );
            *page += &cell;
        }
        *page += "</w:tr>";
    }
    *page += "</w:tbl>";
}

fn relationships(entries: &[(&str, &str, &str)]) -> String {
    let entries = entries.iter().map(|(id, kind, target)| {
        format!("<Relationship Id=\"{id}\" Type=\"{KINDS}/{kind}\" Target=\"{target}\"/>")
    });
    format!(
        "<Relationships xmlns=\"{RELATIONSHIPS}\">{}</Relationships>",
        entries.collect::<String>()
    )
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

/// The tokens of the parts that hold words.
fn tokens(bytes: &[u8]) -> usize {
    let words = ["word/document.xml", "word/footnotes.xml"];
    tokens_of(bytes, |name| words.contains(&name))
}

/// The tokens of the parts that say what the words are as well: numbers as printed, headings, links, headers.
fn tokens_of_all_parts(bytes: &[u8]) -> usize {
    let read = [
        "document",
        "styles",
        "numbering",
        "footnotes",
        "endnotes",
        "comments",
        "header",
        "footer",
    ];
    tokens_of(bytes, |name| {
        let part = name.strip_prefix("word/").unwrap_or_default();
        name == "docProps/core.xml"
            || name == "[Content_Types].xml"
            || name == "_rels/.rels"
            || name == "word/_rels/document.xml.rels"
            || read.iter().any(|read| {
                let number = part.strip_prefix(read).unwrap_or_default();
                number.trim_start_matches(|c: char| c.is_ascii_digit()) == ".xml"
            })
    })
}

/// The tokens of the parts whose names are wanted.
fn tokens_of(bytes: &[u8], is_wanted: impl Fn(&str) -> bool) -> usize {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut many = 0;
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a part");
        if !is_wanted(file.name()) {
            continue;
        }
        let mut part = Vec::new();
        file.read_to_end(&mut part).expect("the whole part");
        let mut reader = Reader::from_reader(&part[..]);
        while !matches!(reader.read_event().expect("a token"), Event::Eof) {
            many += 1;
        }
    }
    many
}

/// The documents of Word under the folder that `RAPPORTEUR_CORPUS` names; none where it names none.
fn real() -> Vec<Vec<u8>> {
    let root = std::env::var("RAPPORTEUR_CORPUS").unwrap_or_default();
    let walk = ignore::WalkBuilder::new(root)
        .standard_filters(false)
        .build();
    walk.flatten()
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "docx"))
        .map(|entry| fs::read(entry.path()).expect("a file"))
        .collect()
}

#[divan::bench(sample_count = 20)]
fn real_rapporteur(bencher: Bencher) {
    let files = real();
    bencher.bench_local(|| {
        files
            .iter()
            .filter(|file| rapporteur::read(file).is_ok())
            .count()
    });
}

#[divan::bench(sample_count = 20)]
fn real_bare_tokens(bencher: Bencher) {
    let files = real();
    bencher.bench_local(|| files.iter().map(|file| tokens(file)).sum::<usize>());
}

#[divan::bench(sample_count = 20)]
fn real_bare_tokens_of_all_parts(bencher: Bencher) {
    let files = real();
    bencher.bench_local(|| {
        let tokens = files.iter().map(|file| tokens_of_all_parts(file));
        tokens.sum::<usize>()
    });
}

#[divan::bench(sample_count = 5)]
fn real_docx_rs(bencher: Bencher) {
    let files = real();
    bencher.bench_local(|| {
        files
            .iter()
            .filter(|file| docx_rs::read_docx(file).is_ok())
            .count()
    });
}

/// What takes a reader too long that looks at all that is open, or that it has met, again and again.
const HOSTILE: [&str; 4] = ["cells", "fields", "sections", "addresses"];

fn hostile(what: &str, many: usize) -> Vec<u8> {
    let words = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
    let mut headers = String::new();
    let body = match what {
        "cells" => {
            let cell =
                format!("<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{words}</w:tc>");
            format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell.repeat(many))
        }
        "fields" => {
            let field =
                "<w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/>";
            format!(
                "<w:p><w:r>{}</w:r></w:p>{}",
                field.repeat(many),
                words.repeat(many)
            )
        }
        "sections" => {
            let mut page = String::new();
            for number in 0..many {
                let header = format!(
                    "<Relationship Id=\"h{number}\" Type=\"{KINDS}/header\" Target=\"h{number}.xml\"/>"
                );
                headers += &header;
                let section = format!(
                    "<w:p><w:pPr><w:sectPr><w:headerReference r:id=\"h{number}\"/></w:sectPr></w:pPr></w:p>{words}"
                );
                page += &section;
            }
            page
        }
        _ => format!(
            "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
            "https://example.org/a ".repeat(many)
        ),
    };
    let body = format!("<w:body>{body}</w:body>");
    let headers = format!("<Relationships xmlns=\"{RELATIONSHIPS}\">{headers}</Relationships>");
    pack(&[
        (
            "_rels/.rels",
            relationships(&[("a", "officeDocument", "word/document.xml")]),
        ),
        ("word/_rels/document.xml.rels", headers),
        ("word/document.xml", part("document", &body)),
    ])
}

/// Ten times the input takes ten times as long.
#[divan::bench(args = HOSTILE, consts = [5_000, 50_000], sample_count = 3)]
fn hostile_docx<const MANY: usize>(bencher: Bencher<'_, '_>, what: &str) {
    let bytes = hostile(what, MANY);
    bencher.bench_local(|| rapporteur::read(black_box(&bytes)).expect("a document"));
}
