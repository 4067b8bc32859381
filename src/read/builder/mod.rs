//! Writes the reading text and its blocks, the same way for every format.

mod dotted;
mod labels;
mod letters;
mod rule;
mod series;
mod space;
mod stretch;

use series::Doubtful;

use super::limits::Limits;
use super::lines::Signs;
use super::{checkbox, marker};
use crate::document::{Block, Cell, Document, Emphasis, Hyperlink, Kind, Marker, Own, Part};
use crate::error::{Error, ErrorKind};
use crate::record::{Note, Source};

/// What the layout says about a block before its words are known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Layout<'m> {
    pub kind: Kind,
    pub part: Part,
    pub line: usize,
    pub cell: Option<Cell>,
    pub checkbox: Option<bool>,
    /// The number or bullet that the layout prints before the words, with the values of a number.
    pub marker: Option<(&'m str, &'m [u32])>,
}

/// Takes the words of a document piece by piece and makes the [`Document`].
///
/// ```text
/// begin (push | soft_break | line_break | begin_link … end_link)* end
/// ```
/// White space is settled here: a run of it is one space (or one tab, where it holds a tab), none at the ends of a block;
/// no-break spaces are spaces, and characters without width are gone. A block without words leaves nothing.
pub(super) struct Builder<'l> {
    limits: &'l Limits,
    document: Document,
    /// True while the last block of the document is being written.
    is_open: bool,
    open: Open,
    /// Capitals and digits that are markers if the rest of the document has their series.
    doubtful: Vec<Doubtful>,
    tables: usize,
}

/// What is known of the block that is being written, besides what its layout says.
#[derive(Default)]
struct Open {
    /// Where its words begin.
    start: usize,
    /// True when the layout prints a marker, for the first line that has words.
    is_marked: bool,
    /// That marker, or the one before it, and its values.
    printed: String,
    path: Vec<u32>,
    /// How many entries of the document's lists are of blocks before it.
    emphasis: usize,
    links: usize,
    soft_breaks: usize,
    /// The signs of all its words.
    signs: Signs,
    /// White space met and not yet written.
    space: Option<char>,
    link: Option<(usize, String)>,
}

/// Bytes of a source from which one block comes, about.
const BLOCK: usize = 64;
/// Most blocks for which room is made before they are met.
const MOST_BLOCKS: usize = 1 << 17;

impl<'l> Builder<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            document: Document::default(),
            is_open: false,
            open: Open::default(),
            doubtful: Vec::new(),
            tables: 0,
        }
    }

    /// For a document whose source has so many bytes.
    pub(super) fn sized(limits: &'l Limits, bytes: usize) -> Self {
        let mut builder = Self::new(limits);
        builder.document.text.reserve(bytes);
        builder
            .document
            .blocks
            .reserve((bytes / BLOCK).min(MOST_BLOCKS));
        builder
    }

    /// The number of the next table.
    pub(super) fn next_table(&mut self) -> usize {
        self.tables += 1;
        self.tables - 1
    }

    pub(super) fn note(&mut self, note: Note) {
        self.document.notes.push(note);
    }

    /// Begins a block; one that is still open ends.
    pub(super) fn begin(&mut self, layout: Layout<'_>) {
        self.end();
        self.open.is_marked = layout.marker.is_some();
        if let Some((printed, path)) = layout.marker {
            printed.clone_into(&mut self.open.printed);
            path.clone_into(&mut self.open.path);
        }
        self.start(&layout, false);
    }

    /// Begins the block of a layout whose marker is set.
    fn start(&mut self, layout: &Layout<'_>, continues: bool) {
        self.is_open = true;
        self.open.signs = Signs::default();
        self.separate(layout, continues);
        // In its place from the start: a block is large, and to copy it costs more than to fill it in.
        self.document.blocks.push(Block::default());
        let Some(block) = self.document.blocks.last_mut() else {
            return;
        };
        block.kind = layout.kind;
        block.part = layout.part;
        block.line = layout.line;
        block.checkbox = layout.checkbox;
        block.continues = continues;
        if layout.cell.is_some() {
            block.cell = layout.cell;
        }
        let text = &mut self.document.text;
        if self.open.is_marked {
            let start = text.len();
            text.push_str(&self.open.printed);
            let first = self.document.numbers.len();
            self.document.numbers.extend_from_slice(&self.open.path);
            block.marker = Some(Marker {
                range: start..text.len(),
                path: Own::new(first..self.document.numbers.len()),
                typed: false,
            });
            text.push(' ');
        }
        self.open.start = text.len();
        self.open.emphasis = self.document.emphasis.len();
        self.open.links = self.document.links.len();
        self.open.soft_breaks = self.document.soft_breaks.len();
    }

    /// Parts a new block from the one before it: cells of a row by a tab, all others by a line end.
    fn separate(&mut self, layout: &Layout<'_>, continues: bool) {
        let Some(last) = self.document.blocks.last() else {
            return;
        };
        let same_row =
            |a: &Cell, b: &Cell| a.table == b.table && a.row == b.row && a.column != b.column;
        let beside = !continues
            && matches!((&last.cell, &layout.cell), (Some(a), Some(b)) if same_row(a, b));
        self.document.text.push(if beside { '\t' } else { '\n' });
    }

    /// Adds words, in the emphasis given.
    pub(super) fn push(&mut self, words: &str, emphasis: &[Emphasis]) {
        self.write(words, Signs::of(words), emphasis, usize::MAX);
    }

    /// Adds words in which a wide gap parts columns, as a tab does.
    pub(super) fn push_columns(&mut self, words: &str, signs: Signs, emphasis: &[Emphasis]) {
        self.write(words, signs, emphasis, space::COLUMN_GAP);
    }

    /// Adds words with the signs that they hold. From `gap` characters of white space on, it is a tab.
    fn write(&mut self, words: &str, signs: Signs, emphasis: &[Emphasis], gap: usize) {
        if !self.is_open {
            return;
        }
        let open = &mut self.open;
        open.signs = open.signs.with(signs);
        let text = &mut self.document.text;
        let from = if signs.is_clean() {
            space::write_clean(words, open, text)
        } else {
            space::write(words, gap, open, text)
        };
        if let Some(from) = from {
            let words = from..text.len();
            for kind in emphasis {
                stretch::set_off(&mut self.document, open.emphasis, words.clone(), *kind);
            }
        }
    }

    /// The end of a source line inside a paragraph: a space, and its place.
    pub(super) fn soft_break(&mut self) {
        if !self.is_open {
            return;
        }
        let open = &mut self.open;
        let at = self.document.text.len();
        let breaks = &mut self.document.soft_breaks;
        if at > open.start && breaks.last() != Some(&at) {
            breaks.push(at);
        }
        open.space = open.space.or(Some(' '));
    }

    /// The end of a line as a person sees it: the block ends, and another continues its paragraph on source line `line`.
    pub(super) fn line_break(&mut self, line: usize) {
        let Some(block) = self.document.blocks.last().filter(|_| self.is_open) else {
            return;
        };
        let mut next = Layout {
            kind: block.kind,
            part: block.part,
            line,
            cell: block.cell,
            checkbox: block.checkbox,
            marker: None,
        };
        let is_marked = std::mem::take(&mut self.open.is_marked);
        let target = self.open.link.as_ref().map(|(_, url)| url.clone());
        let last = |builder: &Self| {
            builder
                .document
                .blocks
                .last()
                .is_some_and(|last| last.continues && last.part == next.part)
        };
        // Two breaks in a cell are the blank line between its paragraphs.
        let continues = self.end() || next.cell.is_none() && last(self);
        if continues {
            next.checkbox = None;
        } else {
            self.open.is_marked = is_marked;
        }
        self.start(&next, continues);
        if let Some(url) = target {
            self.begin_link(&url);
        }
    }

    pub(super) fn begin_link(&mut self, url: &str) {
        self.end_link();
        if self.is_open {
            self.open.link = Some((self.document.text.len(), url.to_owned()));
        }
    }

    pub(super) fn end_link(&mut self) {
        let Some((start, url)) = self.open.link.take() else {
            return;
        };
        let start = start + leading_space(&self.document.text[start..]);
        // "[Draft of the plan]()" leads nowhere yet.
        let leads = !url.trim().is_empty();
        if leads && start < self.document.text.len() {
            let (length, url) = stretch::unbracketed(&self.document.text[start..], url);
            self.document.links.push(Hyperlink {
                range: start..start + length,
                url,
            });
        }
    }

    /// Ends the open block. True when it had words and was kept.
    pub(super) fn end(&mut self) -> bool {
        let last = self.document.blocks.len().checked_sub(1);
        let Some(at) = last.filter(|_| self.is_open) else {
            return false;
        };
        self.end_link();
        self.is_open = false;
        self.open.space = None;
        self.open.is_marked = false;
        let document = &mut self.document;
        let text = &mut document.text;
        let block = &mut document.blocks[at];
        block.range = self.open.start..text.len();
        rule::strip(text, block);
        if block.range.is_empty() && !block.is_numbered() {
            // A bullet or a line end alone is nothing to read.
            document.blocks.truncate(at);
            let kept = document.blocks.last().map_or(0, |last| last.range.end);
            text.truncate(kept);
            document.emphasis.truncate(self.open.emphasis);
            document.links.truncate(self.open.links);
            document.soft_breaks.truncate(self.open.soft_breaks);
            return false;
        }
        if block.range.is_empty() {
            // A number without words is a word itself.
            if let Some(marker) = block.marker.take() {
                text.truncate(marker.range.end);
                block.range = marker.range;
            }
        } else if block.marker.is_none() && block.kind != Kind::Code {
            let mut words = block.range.clone();
            let typed = marker::typed(text, &mut words);
            let (sure, doubtful) = match typed {
                Some(marker) if series::is_doubtful(&text[marker.range.clone()]) => {
                    (None, Some(marker))
                }
                None if block.cell.is_none() => (None, marker::digits(text, &mut words)),
                sure => (sure, None),
            };
            if let Some(marker) = doubtful {
                self.doubtful.push(Doubtful {
                    block: at,
                    marker,
                    words: words.start,
                });
            } else {
                block.marker = sure.map(|marker| series::typed(marker, &mut document.numbers));
                block.range = words;
            }
        }
        if block.checkbox.is_none() && block.kind != Kind::Code {
            block.checkbox = checkbox::ticked(text, &mut block.range);
        }
        block.emphasis = Own::new(self.open.emphasis..document.emphasis.len());
        block.links = Own::new(self.open.links..document.links.len());
        block.soft_breaks = Own::new(self.open.soft_breaks..document.soft_breaks.len());
        let owns = [block.emphasis, block.links, block.soft_breaks];
        if owns.iter().any(|own| !own.is_empty()) {
            let range = block.range.clone();
            let [emphasis, links, soft_breaks] = document.clipped(&range, owns);
            document.emphasis.truncate(emphasis.range().end);
            document.links.truncate(links.range().end);
            document.soft_breaks.truncate(soft_breaks.range().end);
            let block = &mut document.blocks[at];
            (block.emphasis, block.links, block.soft_breaks) = (emphasis, links, soft_breaks);
        }
        if self.open.signs.has_colon() {
            stretch::bare_links(document, at);
            labels::split(document);
        }
        true
    }

    /// Adds all that another builder has written, after a line end.
    pub(super) fn append(&mut self, mut later: Self) {
        self.end();
        later.end();
        if self.document.blocks.is_empty() {
            let mut notes = std::mem::take(&mut self.document.notes);
            self.document = later.document;
            notes.append(&mut self.document.notes);
            self.document.notes = notes;
            self.doubtful = later.doubtful;
            return;
        }
        if !later.document.blocks.is_empty() {
            self.document.text.push('\n');
        }
        let by = self.document.text.len();
        let before = self.document.blocks.len();
        self.doubtful
            .extend(later.doubtful.into_iter().map(|mut one| {
                one.block += before;
                one.words += by;
                one.marker.range = stretch::moved(&one.marker.range, by);
                one
            }));
        let mut later = later.document;
        for block in &mut later.blocks {
            stretch::shift(block, by, &self.document);
        }
        for (range, _) in &mut later.emphasis {
            *range = stretch::moved(range, by);
        }
        for link in &mut later.links {
            link.range = stretch::moved(&link.range, by);
        }
        for at in &mut later.soft_breaks {
            *at += by;
        }
        let document = &mut self.document;
        document.text.push_str(&later.text);
        document.blocks.append(&mut later.blocks);
        document.emphasis.append(&mut later.emphasis);
        document.links.append(&mut later.links);
        document.soft_breaks.append(&mut later.soft_breaks);
        document.numbers.append(&mut later.numbers);
        document.notes.append(&mut later.notes);
    }

    /// Blocks made so far, the open one left out.
    pub(super) fn blocks(&self) -> usize {
        self.document.blocks.len() - usize::from(self.is_open)
    }

    /// True when more blocks were made than the limits allow.
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.blocks() <= self.limits.blocks {
            return Ok(());
        }
        Err(ErrorKind::TooLarge {
            what: "the document".to_owned(),
            limit: self.limits.blocks as u64,
            unit: "blocks",
        }
        .into())
    }

    /// Ends the document.
    ///
    /// # Errors
    /// When there is not one block, or there are more than the limits allow.
    pub(super) fn finish(mut self, source: Source) -> Result<Document, Error> {
        self.end();
        self.check()?;
        if self.document.blocks.is_empty() {
            return Err(ErrorKind::Empty.into());
        }
        series::settle(&mut self.document, self.doubtful);
        letters::settle(&mut self.document);
        self.document.source = source;
        Ok(self.document)
    }
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}
