//! Plain text as people type it.

mod layout;
mod line;
mod table;
mod targets;

use super::builder::Builder;
use super::encoding::Decoded;
use super::limits::Limits;
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
pub(super) fn read(decoded: &Decoded, limits: &Limits) -> Result<Document, Error> {
    let mut out = Builder::new(limits);
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

/// Writes the blocks of a stretch of plain text.
pub(super) fn write(text: &str, place: Place, wrap: &Wrap, out: &mut Builder<'_>) {
    let lines: Vec<Line<'_>> = text
        .lines()
        .enumerate()
        .map(|(at, line)| Line::of(line, place.line + at))
        .collect();
    let targets = targets::of(&lines);
    Layouter::new(place, wrap, &targets, out).write(&lines);
}

/// True when a line after the first begins a list item, or the lines stand in columns.
pub(super) fn has_layout(text: &str) -> bool {
    let lines: Vec<Line<'_>> = text
        .lines()
        .enumerate()
        .map(|(at, line)| Line::of(line, at))
        .collect();
    table::take(&lines).is_some() || lines.iter().skip(1).any(|line| line.bullet().is_some())
}

/// Indentation of a line, and the glyph of the bullet that it begins with.
pub(super) fn bullet(line: &str) -> (usize, Option<char>) {
    let line = Line::of(line, 0);
    (line.indent, line.bullet())
}

/// True for the glyphs that word processors give to inner lists.
pub(super) fn is_minor(glyph: char) -> bool {
    "o◦▪■‣○□\u{f0a7}".contains(glyph)
}
