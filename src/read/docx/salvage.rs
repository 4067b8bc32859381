//! Parts of a package whose directory is lost: a file that breaks off still has its parts, one after the other.

use std::io::Read;

use flate2::read::DeflateDecoder;
use memchr::memmem;

/// What each part begins with.
const SIGNATURE: &[u8] = b"PK\x03\x04";
const HEADER: usize = 30;

/// The packed bytes of one part.
pub(super) struct Found {
    start: usize,
    /// As the part's header says; unknown where that comes only after the part.
    length: Option<usize>,
    deflated: bool,
}

/// The parts that can be found without the directory, by name.
pub(super) fn parts(bytes: &[u8]) -> impl Iterator<Item = (String, Found)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + memmem::find(bytes.get(from..)?, SIGNATURE)?;
            from = at + SIGNATURE.len();
            if let Some((name, found)) = part(bytes, at) {
                from = found.start.saturating_add(found.length.unwrap_or(0));
                return Some((name, found));
            }
        }
    })
}

/// The part whose header begins at a place, if that is a header.
fn part(bytes: &[u8], at: usize) -> Option<(String, Found)> {
    let header = bytes.get(at..at + HEADER)?;
    let two = |at: usize| -> Option<usize> {
        let number = header.get(at..at + 2)?.try_into().ok()?;
        Some(usize::from(u16::from_le_bytes(number)))
    };
    let length = u32::from_le_bytes(header.get(18..22)?.try_into().ok()?);
    let deflated = match two(8)? {
        0 => false,
        8 => true,
        _ => return None,
    };
    let name_start = at + HEADER;
    let name_end = name_start + two(26)?;
    let name = std::str::from_utf8(bytes.get(name_start..name_end)?).ok()?;
    let found = Found {
        start: name_end + two(28)?,
        length: (length != 0).then_some(length as usize),
        deflated,
    };
    Some((name.to_owned(), found))
}

impl Found {
    /// The bytes of the part as far as they are there.
    pub(super) fn packed<'b>(&self, bytes: &'b [u8]) -> &'b [u8] {
        let rest = bytes.get(self.start..).unwrap_or_default();
        let length = self.length.unwrap_or(rest.len()).min(rest.len());
        rest.get(..length).unwrap_or_default()
    }

    /// Unpacks the part.
    pub(super) fn open<'b>(&self, packed: &'b [u8]) -> Box<dyn Read + 'b> {
        if self.deflated {
            Box::new(DeflateDecoder::new(packed))
        } else {
            Box::new(packed)
        }
    }
}
