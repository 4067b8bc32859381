//! Writes the reading text and its blocks, the same way for every format.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use super::limits::Limits;
use super::marker;
use crate::document::{Block, Cell, Document, Emphasis, Hyperlink, Kind, Marker, Part};
use crate::error::{Error, ErrorKind};
use crate::record::{Note, Source};

/// What the layout says about a block before its words are known.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    pub kind: Kind,
    pub part: Part,
    pub line: usize,
    pub cell: Option<Cell>,
    pub checkbox: Option<bool>,
    /// The number or bullet that the layout prints before the words, with the values of a number.
    pub marker: Option<(String, Vec<u32>)>,
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
    open: Option<Open>,
    tables: usize,
}

struct Open {
    layout: Layout,
    block: Block,
    /// White space met and not yet written.
    space: Option<char>,
    link: Option<(usize, String)>,
}

impl<'l> Builder<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            document: Document::default(),
            open: None,
            tables: 0,
        }
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
    pub(super) fn begin(&mut self, layout: Layout) {
        self.end();
        self.start(layout, false);
    }

    fn start(&mut self, layout: Layout, continues: bool) {
        self.separate(&layout, continues);
        let mut block = Block {
            kind: layout.kind,
            part: layout.part,
            line: layout.line,
            cell: layout.cell,
            checkbox: if continues { None } else { layout.checkbox },
            continues,
            ..Block::default()
        };
        if let (Some((printed, path)), false) = (&layout.marker, continues) {
            let start = self.document.text.len();
            self.document.text.push_str(printed);
            block.marker = Some(Marker {
                range: start..self.document.text.len(),
                path: path.clone(),
                typed: false,
            });
            self.document.text.push(' ');
        }
        let at = self.document.text.len();
        block.range = at..at;
        self.open = Some(Open {
            layout,
            block,
            space: None,
            link: None,
        });
    }

    /// Parts a new block from the one before it: cells of a row by a tab, all others by a line end.
    fn separate(&mut self, layout: &Layout, continues: bool) {
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
        let Some(open) = &mut self.open else { return };
        let text = &mut self.document.text;
        let before = text.len();
        let mut from = None;
        let mut rest = words;
        while let Some(c) = rest.chars().next() {
            let plain = plain(rest);
            let (piece, after) = rest.split_at(plain.max(c.len_utf8()));
            rest = after;
            match c {
                _ if plain > 0 => {}
                '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {
                    continue;
                }
                '\t' => {
                    open.space = Some('\t');
                    continue;
                }
                c if c.is_whitespace() => {
                    open.space = open.space.or(Some(' '));
                    continue;
                }
                c if c.is_control() => continue,
                _ => {}
            }
            if let Some(space) = open.space.take()
                && text.len() > open.block.range.start
            {
                text.push(space);
            }
            from.get_or_insert(text.len());
            text.push_str(piece);
        }
        if let (Some(from), true) = (from, text.len() > before) {
            for kind in emphasis {
                set_off(&mut open.block, from..text.len(), *kind, text);
            }
        }
    }

    /// The end of a source line inside a paragraph: a space, and its place.
    pub(super) fn soft_break(&mut self) {
        let Some(open) = &mut self.open else { return };
        let at = self.document.text.len();
        if at > open.block.range.start && open.block.soft_breaks.last() != Some(&at) {
            open.block.soft_breaks.push(at);
        }
        open.space = open.space.or(Some(' '));
    }

    /// The end of a line as a person sees it: the block ends, and another continues its paragraph on source line `line`.
    pub(super) fn line_break(&mut self, line: usize) {
        let Some(open) = &self.open else { return };
        let mut layout = open.layout.clone();
        layout.line = line;
        let target = open.link.as_ref().map(|(_, url)| url.clone());
        let continues = self.end()
            || self
                .document
                .blocks
                .last()
                .is_some_and(|last| last.continues && last.part == layout.part);
        if continues {
            layout.marker = None;
        }
        self.start(layout, continues);
        if let Some(url) = target {
            self.begin_link(&url);
        }
    }

    pub(super) fn begin_link(&mut self, url: &str) {
        self.end_link();
        if let Some(open) = &mut self.open {
            open.link = Some((self.document.text.len(), url.to_owned()));
        }
    }

    pub(super) fn end_link(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some((start, url)) = open.link.take() else {
            return;
        };
        let start = start + leading_space(&self.document.text[start..]);
        if start < self.document.text.len() {
            open.block.links.push(Hyperlink {
                range: start..self.document.text.len(),
                url,
            });
        }
    }

    /// Ends the open block. True when it had words and was kept.
    pub(super) fn end(&mut self) -> bool {
        self.end_link();
        let Some(Open { mut block, .. }) = self.open.take() else {
            return false;
        };
        let text = &mut self.document.text;
        block.range.end = text.len();
        if block.range.is_empty()
            && block
                .marker
                .as_ref()
                .is_none_or(|marker| marker.path.is_empty())
        {
            // A bullet or a line end alone is nothing to read.
            let kept = self.document.blocks.last().map_or(0, |last| last.range.end);
            text.truncate(kept);
            return false;
        }
        if block.range.is_empty() {
            // A number without words is a word itself.
            if let Some(marker) = block.marker.take() {
                text.truncate(marker.range.end);
                block.range = marker.range;
            }
        } else if block.marker.is_none() && block.kind != Kind::Code {
            block.marker = marker::typed(text, &mut block.range);
        }
        block.soft_breaks.retain(|at| block.range.contains(at));
        let range = block.range.clone();
        block.emphasis.retain_mut(|(stretch, _)| {
            stretch.start = stretch.start.max(range.start);
            stretch.start < stretch.end
        });
        block.links.retain_mut(|Hyperlink { range: stretch, .. }| {
            stretch.start = stretch.start.max(range.start);
            stretch.start < stretch.end
        });
        bare_links(text, &mut block);
        self.document.blocks.push(block);
        true
    }

    /// Adds all that another builder has written, after a line end.
    pub(super) fn append(&mut self, mut later: Self) {
        self.end();
        later.end();
        if !self.document.blocks.is_empty() && !later.document.blocks.is_empty() {
            self.document.text.push('\n');
        }
        let by = self.document.text.len();
        self.document.text.push_str(&later.document.text);
        self.document
            .blocks
            .extend(later.document.blocks.into_iter().map(|mut block| {
                shift(&mut block, by);
                block
            }));
        self.document.notes.append(&mut later.document.notes);
    }

    /// Blocks made so far, the open one left out.
    pub(super) fn blocks(&self) -> usize {
        self.document.blocks.len()
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
        self.document.source = source;
        Ok(self.document)
    }
}

/// Bytes at the start of `words` that stand in the text as they are: ASCII words with one space between them.
fn plain(words: &str) -> usize {
    let mut end = 0;
    for (at, byte) in words.bytes().enumerate() {
        if byte.is_ascii_graphic() {
            end = at + 1;
        } else if byte != b' ' || at == 0 || end != at {
            break;
        }
    }
    end
}

/// Moves all that a block says of the text.
fn shift(block: &mut Block, by: usize) {
    let ranges = std::iter::once(&mut block.range)
        .chain(block.marker.as_mut().map(|marker| &mut marker.range))
        .chain(block.emphasis.iter_mut().map(|(range, _)| range))
        .chain(block.links.iter_mut().map(|link| &mut link.range));
    for range in ranges {
        *range = range.start + by..range.end + by;
    }
    for at in &mut block.soft_breaks {
        *at += by;
    }
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The text from `start` to `end`; nothing when the stretches overlap, as in bold set twice.
fn between(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or("")
}

/// Marks a stretch, joined to the one before it when only space lies between.
fn set_off(block: &mut Block, range: Range<usize>, kind: Emphasis, text: &str) {
    let last = block
        .emphasis
        .iter_mut()
        .rev()
        .find(|(_, other)| *other == kind);
    match last {
        Some((before, _)) if between(text, before.end, range.start).trim().is_empty() => {
            before.end = range.end;
        }
        _ => block.emphasis.push((range, kind)),
    }
}

/// Adds the URLs that stand in the words without being marked as links.
fn bare_links(text: &str, block: &mut Block) {
    let words = &text[block.range.clone()];
    if !words.contains("://") {
        return;
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    for link in finder.links(words) {
        let range = block.range.start + link.start()..block.range.start + link.end();
        if !block
            .links
            .iter()
            .any(|known| known.range.start < range.end && range.start < known.range.end)
        {
            block.links.push(Hyperlink {
                range,
                url: link.as_str().to_owned(),
            });
        }
    }
    block.links.sort_by_key(|link| link.range.start);
}
