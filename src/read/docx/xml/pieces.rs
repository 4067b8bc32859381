//! The tags and the text of a part, one after the other. What is rare is left to `quick-xml`: declarations, comments,
//! references, and to say what is wrong where no piece can be made out.

use memchr::{memchr, memchr2, memchr3};
use quick_xml::errors::{Error, IllFormedError};
use quick_xml::events::Event;
use quick_xml::reader::Reader;

/// What stands next in a part.
pub(super) enum Piece<'x> {
    /// An element begins.
    Start(Tag<'x>),
    /// An element begins and ends.
    Empty(Tag<'x>),
    /// The innermost open element ends.
    End,
    Text(&'x [u8]),
    /// Anything else, the end of the part too.
    Other(Event<'x>),
}

/// What stands between `<` and `>`, or `/>`.
#[derive(Clone, Copy)]
pub(super) struct Tag<'x> {
    content: &'x [u8],
    /// Bytes of the name.
    name: usize,
}

impl<'x> Tag<'x> {
    /// The tag with a name of at least so many bytes.
    fn of(content: &'x [u8], least: usize) -> Self {
        let rest = content.get(least..).unwrap_or_default();
        let more = rest.iter().position(|byte| is_space(*byte));
        Self {
            content,
            name: more.map_or(content.len(), |more| least + more),
        }
    }

    /// The name, prefix and all.
    pub(super) fn name(self) -> &'x [u8] {
        self.content.get(..self.name).unwrap_or_default()
    }

    /// What follows the name.
    pub(super) fn attributes(self) -> &'x [u8] {
        self.content.get(self.name..).unwrap_or_default()
    }
}

/// Why there are no more pieces, and the byte at which that shows.
pub(super) type Fault = (Error, u64);

#[derive(Clone)]
pub(super) struct Pieces<'x> {
    part: &'x [u8],
    rest: &'x [u8],
    /// The names of the open elements.
    open: Vec<&'x [u8]>,
}

impl<'x> Pieces<'x> {
    pub(super) fn of(part: &'x [u8]) -> Self {
        let part = part.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(part);
        Self {
            part,
            rest: part,
            open: Vec::new(),
        }
    }

    /// The pieces from inside an element of this name.
    pub(super) fn inside(name: &'x [u8], rest: &'x [u8]) -> Self {
        Self {
            part: rest,
            rest,
            open: vec![name],
        }
    }

    /// The bytes of which no piece was made yet.
    pub(super) fn rest(&self) -> &'x [u8] {
        self.rest
    }

    pub(super) fn pass_over(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    pub(super) fn next(&mut self) -> Result<Piece<'x>, Fault> {
        match self.rest {
            [b'<', b'/', tag @ ..] => self.end(tag),
            [] | [b'<'] | [b'<', b'!' | b'?', ..] | [b'&', ..] => self.other(),
            [b'<', tag @ ..] => self.start(tag),
            text => {
                let end = memchr2(b'<', b'&', text).unwrap_or(text.len());
                let (text, rest) = text.split_at(end);
                self.rest = rest;
                Ok(Piece::Text(text))
            }
        }
    }

    fn start(&mut self, tag: &'x [u8]) -> Result<Piece<'x>, Fault> {
        let name = name(tag).unwrap_or_default();
        let (content, rest) = match tag.split_at(name) {
            (name, [b'>', rest @ ..]) if !name.is_empty() => (name, rest),
            _ => match parted(tag) {
                Some(parts) => parts,
                None => return self.other(),
            },
        };
        self.rest = rest;
        let empty = content.strip_suffix(b"/");
        let tag = Tag::of(empty.unwrap_or(content), name);
        if empty.is_some() {
            return Ok(Piece::Empty(tag));
        }
        self.open.push(tag.name());
        Ok(Piece::Start(tag))
    }

    fn end(&mut self, tag: &'x [u8]) -> Result<Piece<'x>, Fault> {
        let expected = self.open.last();
        let after = expected.and_then(|name| tag.strip_prefix(*name));
        if let Some([b'>', rest @ ..]) = after {
            self.rest = rest;
            self.open.pop();
            return Ok(Piece::End);
        }
        let Some((content, rest)) = parted(tag) else {
            return self.other();
        };
        let spaces = content.iter().rev().take_while(|byte| is_space(**byte));
        let name = match content.len() - spaces.count() {
            0 => content,
            end => &content[..end],
        };
        let text = |name| str::from_utf8(name).unwrap_or_default().to_owned();
        let error = match self.open.pop() {
            Some(expected) if expected == name => {
                self.rest = rest;
                return Ok(Piece::End);
            }
            Some(expected) => IllFormedError::MismatchedEndTag {
                expected: text(expected),
                found: text(name),
            },
            None => IllFormedError::UnmatchedEndTag(text(name)),
        };
        Err((error.into(), self.place()))
    }

    fn other(&mut self) -> Result<Piece<'x>, Fault> {
        let mut reader = Reader::from_reader(self.rest);
        reader.config_mut().allow_dangling_amp = true;
        let event = reader
            .read_event()
            .map_err(|error| (error, self.place() + reader.error_position()))?;
        self.pass_over(usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX));
        Ok(Piece::Other(event))
    }

    /// The byte at which the next piece begins.
    fn place(&self) -> u64 {
        (self.part.len() - self.rest.len()) as u64
    }
}

/// A tag parted from what follows it.
fn parted(tag: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = end(tag)?;
    Some((tag.get(..end)?, tag.get(end + 1..)?))
}

/// Where a tag ends; a `>` in a value ends nothing.
fn end(tag: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + memchr3(b'>', b'"', b'\'', tag.get(from..)?)?;
        let (sign, rest) = tag.get(at..)?.split_first()?;
        if *sign == b'>' {
            return Some(at);
        }
        from = at + 1 + memchr(*sign, rest)? + 1;
    }
}

/// Letters, colons and the like with which a tag begins; none where the near bytes hold nothing else.
///
/// Sixteen bytes are looked at in one step: a loop over so few costs more at its end than all of this.
fn name(tag: &[u8]) -> Option<usize> {
    const HIGH: u128 = u128::from_le_bytes([0x80; 16]);
    let near = u128::from_le_bytes(*tag.first_chunk()?);
    // Spaces, quotes and `/` come before the digits; `>` stands between them and the letters.
    let least = (near | HIGH) - u128::from_le_bytes([b'0'; 16]);
    let other = near ^ u128::from_le_bytes([b'>'; 16]);
    let is_end = !((other | HIGH) - u128::from_le_bytes([1; 16]));
    let found = (!least | is_end) & !near & HIGH;
    (found != 0).then_some(found.trailing_zeros() as usize / 8)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of a part, and why they end.
    fn pieces(part: &str) -> (Vec<String>, Option<String>) {
        let mut pieces = Pieces::of(part.as_bytes());
        let mut found = Vec::new();
        loop {
            found.push(match pieces.next() {
                Ok(Piece::Start(tag)) => written("start", &[tag.name(), tag.attributes()]),
                Ok(Piece::Empty(tag)) => written("empty", &[tag.name(), tag.attributes()]),
                Ok(Piece::End) => "end".to_owned(),
                Ok(Piece::Text(text)) => written("text", &[text]),
                Ok(Piece::Other(Event::Eof)) => return (found, None),
                Ok(Piece::Other(event)) => other(&event),
                Err((error, at)) => return (found, Some(format!("{error} {at}"))),
            });
        }
    }

    /// What `quick-xml` makes of a part, in the same words.
    fn events(part: &str) -> (Vec<String>, Option<String>) {
        let mut reader = Reader::from_str(part);
        reader.config_mut().allow_dangling_amp = true;
        let mut found = Vec::new();
        loop {
            found.push(match reader.read_event() {
                Ok(Event::Start(tag)) => {
                    written("start", &[tag.name().into_inner(), tag.attributes_raw()])
                }
                Ok(Event::Empty(tag)) => {
                    written("empty", &[tag.name().into_inner(), tag.attributes_raw()])
                }
                Ok(Event::End(_)) => "end".to_owned(),
                Ok(Event::Eof) => return (found, None),
                Ok(event) => other(&event),
                Err(error) => {
                    let at = reader.error_position();
                    return (found, Some(format!("{error} {at}")));
                }
            });
        }
    }

    fn other(event: &Event) -> String {
        let kind = match event {
            Event::Text(_) => "text",
            Event::GeneralRef(_) => "reference",
            _ => "other",
        };
        written(kind, &[event])
    }

    fn written(kind: &str, bytes: &[&[u8]]) -> String {
        let bytes = bytes.join(&b'|');
        format!("{kind} {}", String::from_utf8_lossy(&bytes))
    }

    /// Whatever stands in a part, whole or broken, is taken apart as `quick-xml` does it.
    #[test]
    fn pieces_are_the_events_of_quick_xml() {
        for part in [
            "",
            "words",
            "<?xml version='1.0'?>\n<a><b/>words<c d=\"1\"> &amp; <e f='2' /></c></a>\n",
            "<w:document-of-a-long.name><w:é x=\"é\"/></w:document-of-a-long.name>",
            "<a b=\"x > y\" c='\"'>1</a><a b='>'/><a b=\"'>'\">2</a ><a b\n=\"1\"\t>3</a>",
            "<a><![CDATA[<b>]]><!-- > --><!DOCTYPE a [<!ENTITY b \">\">]></a>",
            "a & b &c &#65; &d; &",
            "<a>&<b></b></a>&",
            "<></><//>< a></ a>",
            "<a/ ><b/></a/ >",
            "<a><b></a></b>",
            "<a></b>",
            "<a></ ></a>",
            "</a>",
            "<a></a></a>",
            "<a",
            "<a b=\"1>",
            "<a b='1>\"",
            "<a></a",
            "<",
            "<a><!",
            "<a><!x>",
            "<a><!-- ->",
            "<a><?b",
            "<??><?>",
        ] {
            assert_eq!(pieces(part), events(part), "{part}");
            for end in (0..part.len()).filter(|end| part.is_char_boundary(*end)) {
                let part = &part[..end];
                assert_eq!(pieces(part), events(part), "{part}");
            }
        }
    }
}
