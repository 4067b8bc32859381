//! What a paragraph says of itself (`w:pPr`), and a paragraph that has been read.

use std::ops::Range;
use std::rc::Rc;

use super::format::{Format, RunProperties};
use super::section::Section;
use super::styles;
use super::xml::Xml;
use crate::document::{Cell, Kind, Part};
use crate::error::Error;

/// What one `w:pPr` says; none where it is silent.
#[derive(Clone, Default)]
pub(super) struct ParagraphProperties {
    pub style: Option<String>,
    /// What the style is for by its id, which counts where the document has no such style.
    pub named: Option<Kind>,
    /// Level in the outline: 0 to 8 are headings, 9 is body text.
    pub outline: Option<u8>,
    pub number: NumberReference,
    /// The paragraph's mark: hidden, or deleted so that the next paragraph goes on with this one.
    pub mark: RunProperties,
    /// The section that ends with this paragraph.
    pub section: Option<Section>,
    pub ends_section: bool,
    /// The paragraph is the large first letter of the next one.
    pub drop_cap: bool,
}

/// The list and the level at which a paragraph is numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct NumberReference {
    /// 0 takes a paragraph out of the list of its style.
    pub list: Option<i64>,
    pub level: Option<u8>,
}

impl NumberReference {
    pub(super) fn over(self, below: Self) -> Self {
        Self {
            list: self.list.or(below.list),
            level: self.level.or(below.level),
        }
    }
}

impl ParagraphProperties {
    /// Reads the `w:pPr` that was opened last.
    pub(super) fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = xml.depth();
        while let Some(element) = xml.word_child(depth)? {
            match element.name() {
                b"pStyle" => {
                    read.style = element.value().map(Into::into);
                    read.named = read.style.as_deref().and_then(|id| styles::kind(id, ""));
                }
                b"outlineLvl" => read.outline = level(element.number()),
                // Its children are met one after the other.
                b"numPr" => continue,
                b"ilvl" => read.number.level = level(element.number()),
                b"numId" => read.number.list = element.number(),
                b"framePr" => {
                    let drop_cap = element.attribute("dropCap");
                    read.drop_cap = drop_cap.is_some_and(|kind| kind != "none");
                }
                b"rPr" => {
                    read.mark = RunProperties::read(xml)?;
                    continue;
                }
                b"sectPr" => {
                    read.section = Some(Section::read(xml)?);
                    read.ends_section = true;
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(read)
    }
}

fn level(number: Option<i64>) -> Option<u8> {
    u8::try_from(number?).ok()
}

/// A piece of a paragraph in order; ranges are bytes of [`Paragraph::text`].
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Words(Range<usize>, Format),
    /// A line ends inside the paragraph.
    LineEnd,
    LinkStart(String),
    LinkEnd,
    /// A check box and whether it is ticked; its character is in the words.
    Box(bool, Range<usize>),
}

/// A paragraph with its words, on the way to the document.
#[derive(Clone, Default)]
pub(super) struct Paragraph {
    pub line: usize,
    pub part: Part,
    pub properties: Rc<ParagraphProperties>,
    pub cell: Option<Cell>,
    pub text: String,
    pub pieces: Vec<Piece>,
    /// The notes that it refers to.
    pub notes: Vec<NoteReference>,
    /// A link is open.
    pub linked: bool,
}

/// A reference to a note by the id that it has in its part.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct NoteReference {
    pub endnote: bool,
    pub id: String,
}

impl Paragraph {
    /// Adds words in one format, joined to the words before them if those look the same.
    pub(super) fn push(&mut self, words: &str, format: Format) {
        let start = self.text.len();
        self.text.push_str(words);
        let end = self.text.len();
        if let Some(Piece::Words(last, set)) = self.pieces.last_mut()
            && *set == format
        {
            last.end = end;
            return;
        }
        self.pieces.push(Piece::Words(start..end, format));
    }

    pub(super) fn push_box(&mut self, ticked: bool, character: char, format: Format) {
        let start = self.text.len();
        self.text.push(character);
        let place = start..self.text.len();
        self.pieces.push(Piece::Box(ticked, place.clone()));
        self.pieces.push(Piece::Words(place, format));
    }

    /// Begins a link; an open one ends, since links do not nest.
    pub(super) fn begin_link(&mut self, url: String) {
        self.end_link();
        self.pieces.push(Piece::LinkStart(url));
        self.linked = true;
    }

    pub(super) fn end_link(&mut self) {
        if self.linked {
            self.pieces.push(Piece::LinkEnd);
            self.linked = false;
        }
    }

    /// Takes out all words, and what goes with them.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
        self.notes.clear();
        self.linked = false;
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
