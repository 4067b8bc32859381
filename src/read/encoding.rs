//! Bytes to text.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};
use memchr::{memchr2, memmem};

use crate::error::{Error, ErrorKind};

/// A text and the encoding that it was in. Its lines end in `\n`.
pub(super) struct Decoded<'b> {
    pub text: Cow<'b, str>,
    pub encoding: &'static str,
}

/// Decodes by byte order mark, UTF-8 check, else detection.
///
/// # Errors
/// When the bytes are no text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    let (text, encoding) = if let Some((text, name)) = utf_32(bytes) {
        (Cow::Owned(text), name)
    } else if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        (text, encoding.name())
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        (Cow::Borrowed(text), UTF_8.name())
    } else {
        let encoding = detect(bytes);
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        (text, encoding.name())
    };
    let odd = has_odd_controls(&text);
    if odd && is_binary(&text) {
        return Err(ErrorKind::Binary.into());
    }
    Ok(Decoded {
        text: unify_line_ends(text, odd),
        encoding,
    })
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// UTF-32, which the Encoding Standard leaves out, by its byte order mark.
fn utf_32(bytes: &[u8]) -> Option<(String, &'static str)> {
    let (units, read, name): (_, fn([u8; 4]) -> u32, _) = match bytes {
        [0xFF, 0xFE, 0, 0, units @ ..] => (units, u32::from_le_bytes, "UTF-32LE"),
        [0, 0, 0xFE, 0xFF, units @ ..] => (units, u32::from_be_bytes, "UTF-32BE"),
        _ => return None,
    };
    let (units, _) = units.as_chunks::<4>();
    let text = units
        .iter()
        .map(|unit| char::from_u32(read(*unit)).unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    Some((text, name))
}

/// True for a text with control characters besides line feeds and tabs, as few have.
fn has_odd_controls(text: &str) -> bool {
    // Without a branch, so that many bytes are looked at in one step.
    let odd = |byte: u8| byte < b' ' && byte != b'\n' && byte != b'\t';
    text.bytes().fold(false, |found, byte| found | odd(byte))
}

/// True when more than a stray control character stands in the text.
fn is_binary(text: &str) -> bool {
    let control = |byte: u8| {
        (byte < 0x20) & !(0x09..=0x0D).contains(&byte) & !matches!(byte, 0x1B | 0x1E | 0x1F)
    };
    let odd = text.bytes().filter(|byte| control(*byte)).count();
    odd > 2 && odd * 100 > text.len()
}

fn unify_line_ends(text: Cow<'_, str>, odd: bool) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let wide = ["\u{85}", "\u{2028}", "\u{2029}"];
    let has = |end: &str| memmem::find(bytes, end.as_bytes()).is_some();
    // What the wide ones begin with is in few texts.
    let may = memchr2(0xC2, 0xE2, bytes).is_some();
    let narrow = odd && memchr2(b'\r', 0x0B, bytes).is_some();
    if !(narrow || may && wide.into_iter().any(has)) {
        return text;
    }
    let odd = ['\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];
    Cow::Owned(text.replace("\r\n", "\n").replace(odd, "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(bytes: &[u8], text: &str, encoding: &str) {
        let decoded = decode(bytes).expect("text");
        assert_eq!((&*decoded.text, decoded.encoding), (text, encoding));
    }

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_encoding_is_found() {
        reads("Zoë".as_bytes(), "Zoë", "UTF-8");
        reads("\u{feff}Zoë".as_bytes(), "Zoë", "UTF-8");
        reads(&wide("\u{feff}Zoë", u16::to_le_bytes), "Zoë", "UTF-16LE");
        reads(&wide("\u{feff}Zoë", u16::to_be_bytes), "Zoë", "UTF-16BE");
        reads(b"\xFF\xFE\0\0Z\0\0\0", "Z", "UTF-32LE");
        reads(
            b"Pr\xE9sents : Zo\xE9, Ren\xE9e",
            "Présents : Zoé, Renée",
            "windows-1252",
        );
    }

    #[test]
    fn lines_end_in_one_way() {
        reads(b"a\r\nb\rc\x0Bd", "a\nb\nc\nd", "UTF-8");
    }

    #[test]
    fn binary_data_is_refused() {
        assert!(decode(b"\x00\x01\x02\x03\x04 a").is_err());
    }
}
