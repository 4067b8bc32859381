//! The format of a document, told from its bytes.

mod markdown;

use memchr::memmem;

use crate::error::{Error, ErrorKind};
use crate::record::Format;

const SAVE_AS_DOCX: &str = "open it in a word processor and save it as .docx";
pub(super) const SAVE_AS_TEXT: &str = "save the text of it as .txt, .md or .docx";

/// The format that the bytes are in.
///
/// # Errors
/// When they are empty or no document; the error names what they are.
pub(super) fn format(bytes: &[u8]) -> Result<Format, Error> {
    let trimmed = bytes.trim_ascii();
    if is_blank(trimmed) {
        return Err(ErrorKind::Empty.into());
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return package(bytes);
    }
    if let Some((what, advice)) = foreign(bytes, trimmed) {
        return Err(ErrorKind::NotADocument { what, advice }.into());
    }
    Ok(if markdown::is_markdown(bytes) {
        Format::Markdown
    } else {
        Format::Text
    })
}

/// True when there is nothing but space, of which Unicode has more than ASCII.
fn is_blank(trimmed: &[u8]) -> bool {
    match trimmed.first() {
        None => true,
        Some(first) if first.is_ascii_graphic() => false,
        Some(_) => std::str::from_utf8(trimmed)
            .is_ok_and(|text| text.chars().all(|c| c.is_whitespace() || c == '\u{feff}')),
    }
}

/// What the bytes are, if they are something else than text, and what to do about it.
fn foreign(bytes: &[u8], trimmed: &[u8]) -> Option<(&'static str, &'static str)> {
    const MAGIC: &[(&[u8], &str, &str)] = &[
        (
            b"%PDF-",
            "a PDF file",
            "convert it to .docx or text first, for example with `pdftotext -layout`",
        ),
        (
            b"\x89PNG",
            "a PNG picture",
            "read the words in it with an OCR program first",
        ),
        (
            b"\xFF\xD8\xFF",
            "a JPEG picture",
            "read the words in it with an OCR program first",
        ),
        (
            b"GIF8",
            "a GIF picture",
            "read the words in it with an OCR program first",
        ),
        (
            b"II*\0",
            "a TIFF picture",
            "read the words in it with an OCR program first",
        ),
        (
            b"MM\0*",
            "a TIFF picture",
            "read the words in it with an OCR program first",
        ),
        (b"{\\rtf", "an RTF document", SAVE_AS_DOCX),
        (b"\x1F\x8B", "a gzip archive", "unpack it first"),
        (b"7z\xBC\xAF\x27\x1C", "a 7z archive", "unpack it first"),
        (b"Rar!", "a RAR archive", "unpack it first"),
        (b"SQLite format 3", "an SQLite database", SAVE_AS_TEXT),
    ];
    let known = MAGIC.iter().find(|(magic, ..)| {
        bytes.starts_with(magic) || magic.is_ascii() && trimmed.starts_with(magic)
    });
    if let Some((_, what, advice)) = known {
        return Some((what, advice));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some((
            "a WebP picture",
            "read the words in it with an OCR program first",
        ));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(compound(bytes));
    }
    is_web_page(trimmed).then_some((
        "an HTML page",
        "save it as Markdown first, for example with `pandoc -t gfm`",
    ))
}

/// An OLE compound file: an encrypted package, or a document of Word 97.
fn compound(bytes: &[u8]) -> (&'static str, &'static str) {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if contains(bytes, &name) {
        (
            "an encrypted document",
            "open it with its password and save it without one",
        )
    } else {
        ("a document of Word 97-2003 (.doc)", SAVE_AS_DOCX)
    }
}

/// A ZIP package, told by the media type in its first part; those of office programs tell theirs when they are open.
fn package(bytes: &[u8]) -> Result<Format, Error> {
    let head = &bytes[..bytes.len().min(512)];
    let (what, advice) = if contains(head, b"mimetypeapplication/vnd.oasis.opendocument") {
        ("an OpenDocument file", SAVE_AS_DOCX)
    } else if contains(head, b"mimetypeapplication/epub") {
        ("an EPUB book", SAVE_AS_TEXT)
    } else {
        return Ok(Format::Docx);
    };
    Err(ErrorKind::NotADocument { what, advice }.into())
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    memmem::find(bytes, wanted).is_some()
}

fn is_web_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let begins = |with: &[u8]| {
        bytes
            .get(..with.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    begins(b"<!doctype html") || begins(b"<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(bytes: &[u8], expected: Format) {
        assert_eq!(
            format(bytes),
            Ok(expected),
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }

    #[track_caller]
    fn refused(bytes: &[u8], expected: &str) {
        let error = format(bytes).expect_err("refused").to_string();
        assert!(error.contains(expected), "{error}");
    }

    #[test]
    fn text_and_markdown_are_told_apart() {
        is(b"Minutes\n=======\n\nPresent: Ann, Bo\n", Format::Text);
        is(
            b"I. Plan\n\nMaterial: [plan](#); [slides](#)\n\nIII. **AOB**\n",
            Format::Text,
        );
        is(b"# Minutes\n\nAll were there.\n", Format::Markdown);
        is(
            b"---\ntitle: Minutes\n---\n\nAll were there.\n",
            Format::Markdown,
        );
        is(b"| a | b |\n|---|---|\n| 1 | 2 |\n", Format::Markdown);
        is(
            b"**Present**\n\n**Absent**\n\n**Other**\n",
            Format::Markdown,
        );
        is(b"Present:\n\n- [x] Ann\n- [ ] Bo\n", Format::Markdown);
        let bold = b"**Ann** and **Bo**\n\n**Cy** and **Dee**\n\n**Eve** and **Fay**\n\n";
        let with = |end: &[u8]| [&bold[..], end].concat();
        is(&with(b"Roof\n~~~~\n"), Format::Text);
        is(&with(b"Roof\n^^^^\n"), Format::Text);
        is(
            &with(b"=====  =====\nAnn    Chair\n=====  =====\n"),
            Format::Text,
        );
        is(&with(b"~~~~\ncode\n~~~~\n"), Format::Markdown);
        is(&with(b"Code:\n~~~~\ncode\n~~~~\n"), Format::Markdown);
    }

    #[test]
    fn other_files_are_named() {
        refused(b"%PDF-1.7", "a PDF file");
        refused(b"\x89PNG\r\n", "a PNG picture");
        refused(b"{\\rtf1", "an RTF document");
        refused(b"<!DOCTYPE html><p>", "an HTML page");
        refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W", "Word 97-2003");
        refused(
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            "an encrypted document",
        );
        refused(
            b"PK\x03\x04...mimetypeapplication/vnd.oasis.opendocument.text",
            "OpenDocument",
        );
        refused(b" \n\t", "nothing in it");
        refused("\u{feff}\n".as_bytes(), "nothing in it");
    }
}
