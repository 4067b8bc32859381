//! What readers make and parsers take: one reading text, and blocks that are ranges of it.
//!
//! A block is a *line as a person sees it*: a paragraph, a list item, a table cell, or one of the
//! lines into which a break inside a paragraph divides it. The reading text holds what is printed
//! (list and heading numbers too, each block on a line of its own, the cells of a row parted by tabs); a block adds what the
//! layout said about its stretch of it.

use std::iter::from_fn;
use std::ops::Range;

use crate::record::{Note, Source};

/// A document as read: the text, and the layout over it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The reading text: plain Unicode, markup resolved, soft-wrapped lines joined.
    pub text: String,
    /// The blocks in reading order. Their ranges are disjoint, ascending and never blank.
    pub blocks: Vec<Block>,
    /// Where the text came from.
    pub source: Source,
    /// What a person should know about the reading; spans are in place already.
    pub notes: Vec<Note>,
}

/// One line of the document as a person sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// Bytes of the reading text: the words, without the marker and without space around them.
    pub range: Range<usize>,
    /// The printed number or bullet before the words, if any.
    pub marker: Option<Marker>,
    /// What the layout says the block is.
    pub kind: Kind,
    /// The part of the document that the block stands in.
    pub part: Part,
    /// Line of the source (text, Markdown) or paragraph (DOCX), from 1.
    pub line: usize,
    /// True when the block follows a line break inside the same paragraph, list item or cell as the block before it.
    pub continues: bool,
    /// The cell of a table that the block stands in.
    pub cell: Option<Cell>,
    /// State of the checkbox before the words (`[x]`, a Word check box).
    pub checkbox: Option<bool>,
    /// Stretches of emphasised words, in bytes of the reading text, ascending.
    pub emphasis: Vec<(Range<usize>, Emphasis)>,
    /// Hyperlinks, in bytes of the reading text, ascending.
    pub links: Vec<Hyperlink>,
    /// Bytes of the reading text at which a line of the source ended without ending the paragraph:
    /// each is the place of the space that joins the two lines.
    pub soft_breaks: Vec<usize>,
}

/// What the layout says a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    #[default]
    Paragraph,
    /// A heading by style, `#`, or underline; 1 is the highest level, 0 the document's title style.
    Heading(u8),
    /// An item of a list; 0 is the outermost depth.
    Item(u8),
    /// Preformatted text (a code block).
    Code,
}

/// Where in the document a block stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The body of the document.
    #[default]
    Body,
    /// The header of a page.
    Header,
    /// The footer of a page.
    Footer,
    /// A text box, placed after the paragraph that it is anchored to.
    TextBox,
    /// A footnote or endnote, placed after the paragraph that refers to it.
    Footnote,
    /// A reviewer's comment.
    Comment,
    /// An entry `key: value` of the front matter of a Markdown file; in DOCX, the author and the day on which a program made it.
    FrontMatter,
}

/// The printed number or bullet of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Bytes of the reading text: the number as printed (`II.`, `3.1`, `(a)`) or the bullet.
    pub range: Range<usize>,
    /// The values of a number, outermost first (`3.1` is `[3, 1]`, `II.` is `[2]`); empty for a bullet.
    pub path: Vec<u32>,
    /// True when the number was typed into the line, false when the layout put it there
    /// (automatic numbering, a Markdown list).
    pub typed: bool,
}

/// The place of a block in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Number of the table in the document, from 0. A nested table has a number of its own.
    pub table: usize,
    /// Row in the table, from 0.
    pub row: usize,
    /// First column that the cell covers, from 0.
    pub column: usize,
    /// Columns that the cell covers; 1 unless cells are merged.
    pub width: usize,
    /// True in a row that the layout marks as the table's head.
    pub head: bool,
}

/// How words are set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// Bold.
    Bold,
    /// Italic or underlined.
    Italic,
    /// Struck through.
    Struck,
    /// Set as code.
    Code,
}

/// A hyperlink over some words of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hyperlink {
    /// Bytes of the reading text: the words that are linked.
    pub range: Range<usize>,
    /// The target as the document gives it.
    pub url: String,
}

impl Document {
    /// The words of a block, without its marker.
    #[must_use]
    pub fn words(&self, block: &Block) -> &str {
        &self.text[block.range.clone()]
    }

    /// The printed number or bullet of a block as it stands in the text.
    #[must_use]
    pub fn marker(&self, block: &Block) -> Option<&str> {
        block
            .marker
            .as_ref()
            .map(|marker| &self.text[marker.range.clone()])
    }

    /// The bytes at which `part` lies. `part` must be a slice of this document's text.
    #[must_use]
    pub fn range_of(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let end = start + part.len();
        debug_assert!(
            end <= self.text.len(),
            "not a slice of the reading text: {part:?}"
        );
        start..end
    }
}

impl Block {
    /// True for an item of a list.
    pub(crate) fn is_item(&self) -> bool {
        matches!(self.kind, Kind::Item(_))
    }

    /// True for a block with a number, of a list or of a heading.
    pub(crate) fn is_numbered(&self) -> bool {
        let marker = self.marker.as_ref();
        marker.is_some_and(|marker| !marker.path.is_empty())
    }

    /// True when all words are set in bold.
    #[must_use]
    pub fn is_bold(&self, text: &str) -> bool {
        self.is_set(Emphasis::Bold, text)
    }

    /// True when all words are set off in one way.
    #[must_use]
    pub fn is_set(&self, wanted: Emphasis, text: &str) -> bool {
        let mut at = self.range.start;
        for (range, emphasis) in &self.emphasis {
            if *emphasis == wanted && text[at..range.start.max(at)].chars().all(is_thin) {
                at = range.end.max(at);
            }
        }
        at > self.range.start
            && text[at.min(self.range.end)..self.range.end]
                .chars()
                .all(is_thin)
    }

    /// The bold words with which the block begins, if it begins with bold words.
    #[must_use]
    pub fn bold_lead(&self) -> Option<Range<usize>> {
        self.emphasis
            .iter()
            .find(|(range, emphasis)| {
                *emphasis == Emphasis::Bold && range.start <= self.range.start
            })
            .map(|(range, _)| range.clone())
    }
}

impl Block {
    /// Cuts emphasis and links to the words of the block.
    pub(crate) fn clip(&mut self) {
        let words = self.range.clone();
        let cut = |stretch: &mut Range<usize>| {
            stretch.start = stretch.start.max(words.start);
            stretch.end = stretch.end.min(words.end);
            stretch.start < stretch.end
        };
        self.emphasis.retain_mut(|(stretch, _)| cut(stretch));
        self.links.retain_mut(|link| cut(&mut link.range));
    }

    /// Cuts off the lines that begin at these bytes inside the block, ascending; they continue it, and the words of `text`
    /// stay as they are.
    pub(crate) fn cut(&mut self, starts: &[usize], text: &str) -> Vec<Block> {
        let begins = std::iter::once(self.range.start).chain(starts.iter().copied());
        let ends = starts.iter().copied().chain([self.range.end]);
        let ranges = begins.zip(ends);
        let ranges: Vec<Range<usize>> = ranges
            .map(|(start, end)| start..start + text[start..end].trim_end().len())
            .collect();
        let whole = std::mem::take(self);
        let mut emphasis = whole.emphasis.into_iter().peekable();
        let mut links = whole.links.into_iter().peekable();
        let mut breaks = whole.soft_breaks.into_iter().peekable();
        let mut cut = Vec::with_capacity(ranges.len());
        for range in ranges {
            let end = range.end;
            let mut part = Self {
                kind: whole.kind,
                part: whole.part,
                line: whole.line,
                cell: whole.cell,
                continues: true,
                emphasis: from_fn(|| emphasis.next_if(|(stretch, _)| stretch.start < end))
                    .collect(),
                links: from_fn(|| links.next_if(|link| link.range.start < end)).collect(),
                soft_breaks: from_fn(|| breaks.next_if(|at| *at < end)).collect(),
                range,
                ..Self::default()
            };
            part.clip();
            part.soft_breaks.retain(|at| part.range.contains(at));
            cut.push(part);
        }
        let later = cut.split_off(1);
        if let Some(first) = cut.pop() {
            *self = Self {
                marker: whole.marker,
                checkbox: whole.checkbox,
                continues: whole.continues,
                ..first
            };
        }
        later
    }
}

/// Spaces and colons are often left outside the bold of a heading.
fn is_thin(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '.' | ',' | ';')
}
