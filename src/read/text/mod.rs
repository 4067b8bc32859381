//! Plain text as people type it.

mod layout;
mod line;
mod table;
mod targets;
mod titles;

use super::builder::Builder;
use super::encoding::Decoded;
use super::limits::Limits;
use super::lines;
use super::wrap::Wrap;
use crate::document::{Document, Part};
use crate::error::Error;
use crate::record::{Format, Source};

use self::layout::Layouter;
use self::line::Line;

/// Where a stretch of plain text stands in its document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// The source line on which it begins.
    pub line: usize,
    pub part: Part,
    /// Lists around it.
    pub depth: usize,
    /// True when it is set as code: its lines stay, but for tables.
    pub code: bool,
}

/// # Errors
/// When there is nothing in it to read, or a limit is passed.
pub(super) fn read(decoded: &Decoded<'_>, limits: &Limits) -> Result<Document, Error> {
    let mut out = Builder::sized(limits, decoded.text.len());
    let place = Place {
        line: 1,
        ..Place::default()
    };
    write(&decoded.text, place, &Wrap::of(&decoded.text), &mut out);
    out.finish(Source {
        format: Format::Text,
        encoding: Some(decoded.encoding.to_owned()),
        ..Source::default()
    })
}

/// Lines that are laid out together at most, so that memory stays within bounds.
const LONGEST_STRETCH: usize = 1 << 16;

/// Writes the blocks of a stretch of plain text; no more once the document has too many.
pub(super) fn write(text: &str, place: Place, wrap: &Wrap, out: &mut Builder<'_>) {
    let targets = targets::of(text);
    let titles = if place.code {
        Vec::new()
    } else {
        titles::of(text, place.line)
    };
    let mut layouter = Layouter::new(place, wrap, &targets, &titles, out);
    // Nothing but a list goes on after a blank line, and the layouter remembers those.
    let mut stretch = Vec::new();
    // A lone "** Bo will write." has a sign too many, and is no inner item.
    let mut starred = false;
    for mut line in numbered(text, place.line) {
        starred |= line.text.starts_with("* ");
        if starred {
            line.take_outer_bullets();
        }
        if line.is_blank() || stretch.len() == LONGEST_STRETCH {
            layouter.write(&stretch);
            stretch.clear();
            if layouter.is_full() {
                break;
            }
        }
        if !line.is_blank() {
            stretch.push(line);
        }
    }
    layouter.write(&stretch);
    layouter.end();
}

/// The lines of a text, numbered from `first`.
fn numbered(text: &str, first: usize) -> impl Iterator<Item = Line<'_>> {
    lines::of(text)
        .zip(first..)
        .map(|(line, number)| Line::of(line, number))
}

/// True when a line after the first begins a list item, or the lines stand in columns.
pub(super) fn has_layout(text: &str) -> bool {
    let mut lines = lines::of(text);
    let first = lines.next().unwrap_or_default();
    lines.any(|line| bullet(line).1.is_some())
        || table::may_begin(&Line::of(first, 0))
            && table::take(&numbered(text, 0).collect::<Vec<_>>()).is_some()
}

/// Indentation of a line, and the glyph of the bullet that it begins with.
pub(super) fn bullet(line: &str) -> (usize, Option<char>) {
    let words = line.trim_start_matches(' ');
    if words.starts_with(|c: char| c.is_ascii_alphabetic() && c != 'o') {
        return (line.len() - words.len(), None);
    }
    let line = Line::begin(line, 0);
    (line.indent, line.bullet())
}

/// True for the glyphs that word processors give to inner lists.
pub(super) fn is_minor(glyph: char) -> bool {
    "o◦▪■‣○□\u{f0a7}".contains(glyph)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_written_once_there_are_too_many_blocks() {
        let limits = Limits {
            blocks: 10,
            ..Limits::default()
        };
        let text = "The growers met.\n\n".repeat(1_000);
        let mut out = Builder::new(&limits);
        write(&text, Place::default(), &Wrap::default(), &mut out);
        assert_eq!(out.blocks(), 12);
        assert!(out.finish(Source::default()).is_err());
    }
}
