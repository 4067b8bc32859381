//! Bytes to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use crate::error::{Error, ErrorKind};

/// A text and the encoding that it was in. Its lines end in `\n`.
pub(super) struct Decoded {
    pub text: String,
    pub encoding: &'static str,
}

/// Decodes by byte order mark, UTF-8 check, else detection.
///
/// # Errors
/// When the bytes are no text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Error> {
    let (text, encoding) = if let Some(wide) = utf_32(bytes) {
        wide
    } else if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        (text.into_owned(), encoding.name())
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        (text.to_owned(), UTF_8.name())
    } else {
        let encoding = detect(bytes);
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        (text.into_owned(), encoding.name())
    };
    if is_binary(&text) {
        return Err(ErrorKind::Binary.into());
    }
    Ok(Decoded {
        text: unify_line_ends(text),
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

/// True when more than a stray control character stands in the text.
fn is_binary(text: &str) -> bool {
    let control = |byte: &u8| {
        *byte < 0x20
            && !matches!(
                byte,
                b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B | 0x1E | 0x1F
            )
    };
    let odd = text.bytes().filter(control).count();
    odd > 2 && odd * 100 > text.len()
}

fn unify_line_ends(text: String) -> String {
    let odd = ['\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];
    if !text
        .bytes()
        .any(|byte| matches!(byte, b'\r' | 0x0B | 0xC2 | 0xE2))
        || !text.contains(odd)
    {
        return text;
    }
    text.replace("\r\n", "\n").replace(odd, "\n")
}
