//! What readers make and parsers take: one reading text, and blocks that are ranges of it.
//!
//! A block is a *line as a person sees it*: a paragraph, a list item, a table cell, or one of the
//! lines into which a break inside a paragraph divides it. The reading text holds what is printed
//! (list and heading numbers too, each block on a line of its own, the cells of a row parted by tabs); a block adds what the
//! layout said about its stretch of it.

use std::ops::Range;

use crate::record::{Note, Source};

/// A document as read: the text, and the layout over it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The reading text: plain Unicode, markup resolved, soft-wrapped lines joined.
    pub text: String,
    /// The blocks in reading order. Their ranges are disjoint, ascending and never blank.
    pub blocks: Vec<Block>,
    // The next four lists may hold entries that no block has any more; blocks tell which are theirs.
    /// Stretches of emphasised words of all blocks, in bytes of the reading text; [`Document::emphasis_of`] gives those of one.
    pub(crate) emphasis: Vec<(Range<usize>, Emphasis)>,
    /// Hyperlinks of all blocks; [`Document::links_of`] gives those of one.
    pub(crate) links: Vec<Hyperlink>,
    /// Bytes of the reading text at which a line of the source ended without ending the paragraph: each is the place of the
    /// space that joins the two lines. [`Document::soft_breaks_of`] gives those of a block.
    pub(crate) soft_breaks: Vec<usize>,
    /// The values of all printed numbers; [`Document::path`] gives those of a marker.
    pub(crate) numbers: Vec<u32>,
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
    /// Which of the stretches of emphasised words of the document are its own, ascending.
    pub emphasis: Own,
    /// Which of the hyperlinks of the document are its own, ascending.
    pub links: Own,
    /// Which of the ends of source lines within paragraphs are its own, ascending.
    pub soft_breaks: Own,
}

/// Entries side by side in a list of the document, which are a block's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Own {
    first: u32,
    end: u32,
}

impl Own {
    /// From one index of the list to another.
    pub(crate) fn new(range: Range<usize>) -> Self {
        // No document that is read within the limits has as many entries as that.
        let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            first: index(range.start),
            end: index(range.end),
        }
    }

    /// Indices of the list.
    pub(crate) fn range(self) -> Range<usize> {
        self.first as usize..self.end as usize
    }

    /// True when the block has no such entry.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// How many entries the block has.
    #[must_use]
    pub fn len(self) -> usize {
        self.range().len()
    }
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
    /// Which of the document's numbers are its values, outermost first (`3.1` is `[3, 1]`, `II.` is `[2]`); empty for a bullet.
    pub path: Own,
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

    /// The values of a printed number, outermost first.
    #[must_use]
    pub fn path(&self, marker: &Marker) -> &[u32] {
        of(&self.numbers, marker.path)
    }

    /// The stretches of emphasised words of a block, ascending.
    #[must_use]
    pub fn emphasis_of(&self, block: &Block) -> &[(Range<usize>, Emphasis)] {
        of(&self.emphasis, block.emphasis)
    }

    /// The hyperlinks of a block, ascending.
    #[must_use]
    pub fn links_of(&self, block: &Block) -> &[Hyperlink] {
        of(&self.links, block.links)
    }

    /// The bytes at which lines of the source end within a block, ascending.
    #[must_use]
    pub fn soft_breaks_of(&self, block: &Block) -> &[usize] {
        of(&self.soft_breaks, block.soft_breaks)
    }

    /// True when all words of a block are set in bold.
    #[must_use]
    pub fn is_bold(&self, block: &Block) -> bool {
        self.is_set(block, Emphasis::Bold)
    }

    /// True when all words of a block are set off in one way.
    #[must_use]
    pub fn is_set(&self, block: &Block, wanted: Emphasis) -> bool {
        let text = &self.text;
        let mut at = block.range.start;
        for (range, emphasis) in self.emphasis_of(block) {
            if *emphasis == wanted && text[at..range.start.max(at)].chars().all(is_thin) {
                at = range.end.max(at);
            }
        }
        at > block.range.start
            && text[at.min(block.range.end)..block.range.end]
                .chars()
                .all(is_thin)
    }

    /// The bold words with which a block begins, if it begins with bold words.
    #[must_use]
    pub fn bold_lead(&self, block: &Block) -> Option<Range<usize>> {
        self.emphasis_of(block)
            .iter()
            .find(|(range, emphasis)| {
                *emphasis == Emphasis::Bold && range.start <= block.range.start
            })
            .map(|(range, _)| range.clone())
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
}

impl Document {
    /// Cuts emphasis and links to the words of a block of this document, and leaves out the ends of source lines beyond them.
    pub(crate) fn clip(&mut self, block: &mut Block) {
        let owns = [block.emphasis, block.links, block.soft_breaks];
        [block.emphasis, block.links, block.soft_breaks] = self.clipped(&block.range, owns);
    }

    /// What is left of the emphasis, the links and the ends of source lines of a block with these words.
    pub(crate) fn clipped(&mut self, words: &Range<usize>, mut owns: [Own; 3]) -> [Own; 3] {
        let [emphasis, links, soft_breaks] = &mut owns;
        let cut = |stretch: &mut Range<usize>| {
            stretch.start = stretch.start.max(words.start);
            stretch.end = stretch.end.min(words.end);
            stretch.start < stretch.end
        };
        keep(&mut self.emphasis, emphasis, |(stretch, _)| cut(stretch));
        keep(&mut self.links, links, |link| cut(&mut link.range));
        keep(&mut self.soft_breaks, soft_breaks, |at| words.contains(at));
        owns
    }

    /// Cuts the block at a place into lines that begin at these bytes inside it, ascending. They continue it, and the words
    /// stay as they are.
    pub(crate) fn cut(&mut self, at: usize, starts: &[usize]) {
        let Some(whole) = self.blocks.get(at).cloned() else {
            return;
        };
        let begins = std::iter::once(whole.range.start).chain(starts.iter().copied());
        let ends = starts.iter().copied().chain([whole.range.end]);
        let mut rest = whole.clone();
        let mut lines = Vec::with_capacity(starts.len() + 1);
        for (start, end) in begins.zip(ends) {
            let end = start + self.text[start..end].trim_end().len();
            let first = lines.is_empty();
            let mut line = Block {
                range: start..end,
                emphasis: split(&self.emphasis, &mut rest.emphasis, |(stretch, _)| {
                    stretch.start < end
                }),
                links: split(&self.links, &mut rest.links, |link| link.range.start < end),
                soft_breaks: split(&self.soft_breaks, &mut rest.soft_breaks, |at| *at < end),
                marker: whole.marker.clone().filter(|_| first),
                checkbox: whole.checkbox.filter(|_| first),
                continues: whole.continues || !first,
                ..whole.clone()
            };
            self.clip(&mut line);
            lines.push(line);
        }
        self.blocks.splice(at..=at, lines);
    }

    /// Makes a heading of the block at a place that begins with the signs of one: "### Roof".
    pub(crate) fn entitle(&mut self, at: usize) {
        let Some(mut title) = self.blocks.get(at).cloned() else {
            return;
        };
        let signs = &self.text[title.range.clone()];
        let words = signs.trim_start_matches('#');
        let level = u8::try_from(signs.len() - words.len()).unwrap_or(u8::MAX);
        title.range.start = title.range.end - words.trim_start().len();
        title.kind = Kind::Heading(level);
        (title.marker, title.checkbox, title.continues) = (None, None, false);
        self.clip(&mut title);
        self.blocks[at] = title;
    }
}

/// Those of all that are a block's own.
fn of<T>(all: &[T], own: Own) -> &[T] {
    all.get(own.range()).unwrap_or_default()
}

/// Keeps some of a block's own.
fn keep<T>(all: &mut [T], own: &mut Own, mut keeps: impl FnMut(&mut T) -> bool) {
    let first = own.range().start;
    let mut kept = first;
    for at in own.range() {
        if keeps(&mut all[at]) {
            all.swap(kept, at);
            kept += 1;
        }
    }
    *own = Own::new(first..kept);
}

/// Parts those off the front of a block's own that `leads` names.
fn split<T>(all: &[T], own: &mut Own, leads: impl Fn(&T) -> bool) -> Own {
    let leading = of(all, *own).iter().take_while(|one| leads(one)).count();
    let Range { start, end } = own.range();
    *own = Own::new(start + leading..end);
    Own::new(start..start + leading)
}

/// Spaces and colons are often left outside the bold of a heading.
fn is_thin(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '.' | ',' | ';')
}

/// "-----BEGIN PGP SIGNATURE-----": the edge of what a program wrote in letters (armor, RFC 9580).
pub(crate) fn is_armor(words: &str) -> bool {
    let inside = words.trim().strip_prefix("-----");
    inside.is_some_and(|words| words.starts_with("BEGIN ") || words.starts_with("END "))
}
