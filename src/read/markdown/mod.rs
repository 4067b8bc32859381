//! Markdown: `CommonMark` with tables, task lists, footnotes and front matter, and what people write beside it.

mod commands;
mod definitions;
mod fences;
mod footnotes;
mod front_matter;
mod leaf;
mod line_numbers;
mod pieces;
mod templated;
mod unspaced;
mod wide;

pub(super) use front_matter::bare;
pub(super) use unspaced::unspaced;

use std::ops::Range;

use memchr::memrchr;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use self::footnotes::Footnotes;
use self::line_numbers::LineNumbers;
use self::pieces::Leaf;
use super::builder::{Builder, Layout};
use super::encoding::Decoded;
use super::html::Html;
use super::limits::Limits;
use super::text::{self, Place};
use super::words::End;
use super::wrap::Wrap;
use crate::document::{Cell, Document, Kind, Part};
use crate::error::Error;
use crate::record::{Format, Source};

/// # Errors
/// When there is nothing in it to read, or a limit is passed.
pub(super) fn read(decoded: &Decoded<'_>, limits: &Limits) -> Result<Document, Error> {
    let mut out = Builder::sized(limits, decoded.text.len());
    let plain = commands::blanked(&decoded.text);
    let opened = fences::opened(&plain);
    let body = front_matter::read(&opened, &mut out);
    let narrow = wide::narrowed(unspaced::spaced(&opened, body), body);
    let closed = templated::closed(&narrow, body);
    let text = definitions::named(&closed, body);
    let mut reader = Reader::new(&text, body, out);
    reader.read()?;
    reader.out.finish(Source {
        format: Format::Markdown,
        encoding: Some(decoded.encoding.to_owned()),
        ..Source::default()
    })
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
}

struct Reader<'s, 'l> {
    source: &'s str,
    lines: LineNumbers<'s>,
    wrap: Wrap,
    out: Builder<'l>,
    /// The paragraph, heading, cell or item that is being read.
    leaf: Leaf<'s>,
    /// What becomes of the ends of its lines; empty between two.
    ends: Vec<End>,
    /// The marker that was printed last.
    printed: String,
    block: Block,
    code: Option<Code>,
    html: Html,
    /// Text of the HTML block that is being read, and where it begins.
    fragment: Option<(String, usize)>,
    notes: Footnotes<'s>,
}

/// True for text that a short rule right below made a heading: several lines, or a sentence.
///
/// Who parts motions by `---` does not mean the lines above it.
fn is_over_a_rule(source: &str) -> bool {
    let source = source.trim_end();
    let Some(end) = memrchr(b'\n', source.as_bytes()) else {
        return false;
    };
    let text = source[..end].trim();
    let rule = source[end..].trim();
    let several = text.contains('\n');
    let sentence = text.ends_with(['.', ':']) && text.split_whitespace().count() >= SENTENCE;
    !text.starts_with('#')
        && rule.len() <= SHORT_RULE
        && rule.starts_with('-')
        && (several || sentence)
}

/// Most dashes of a rule that does not underline a longer title.
const SHORT_RULE: usize = 5;
/// Words of a sentence.
const SENTENCE: usize = 8;

/// The blocks that are open.
#[derive(Default)]
struct Block {
    part: Part,
    heading: Option<u8>,
    /// The numbers of the next items of the open lists; bulleted ones have none.
    lists: Vec<Option<u64>>,
    /// The marker of an item that has no words yet.
    marker: Option<Marker>,
    /// True while the last block written belongs to the innermost item.
    in_item: bool,
    table: Option<Cell>,
}

/// The marker of an item.
#[derive(Clone, Copy)]
struct Marker {
    number: Option<u64>,
    /// The bullet, or the sign behind the number.
    sign: char,
    /// Where it stands in the source.
    at: usize,
}

/// A code block.
struct Code {
    text: String,
    at: usize,
    /// What the fence says; none for an indented block.
    info: Option<String>,
}

/// Adds the digits of a number; to format it takes many times as long.
fn push_digits(number: u64, out: &mut String) {
    if number >= 10 {
        push_digits(number / 10, out);
    }
    out.extend(
        u32::try_from(number % 10)
            .ok()
            .and_then(|digit| char::from_digit(digit, 10)),
    );
}

impl<'s, 'l> Reader<'s, 'l> {
    fn new(text: &'s str, body: usize, out: Builder<'l>) -> Self {
        let source = &text[body..];
        let lines = LineNumbers::of(source, text[..body].matches('\n').count() + 1);
        Self {
            source,
            lines,
            wrap: Wrap::of(source),
            out,
            leaf: Leaf::default(),
            ends: Vec::new(),
            printed: String::new(),
            block: Block::default(),
            code: None,
            html: Html::default(),
            fragment: None,
            notes: Footnotes::of(source, lines),
        }
    }

    fn read(&mut self) -> Result<(), Error> {
        let mut inside = 0_usize;
        let mut events = Parser::new_ext(self.source, options()).into_offset_iter();
        loop {
            // Looked at where it lies, for events are large and many.
            let next = events.next();
            let Some((event, range)) = &next else { break };
            // Footnotes are written after the paragraph that refers to them.
            match event {
                Event::Start(Tag::FootnoteDefinition(_)) => inside += 1,
                Event::End(TagEnd::FootnoteDefinition) => {
                    inside = inside.saturating_sub(1);
                    continue;
                }
                _ => {}
            }
            if inside == 0 {
                let ends = matches!(event, Event::Start(_) | Event::End(_));
                self.event(event, range.clone());
                if ends && self.leaf.is_empty() {
                    if self.notes.are_asked_for() {
                        self.write_footnotes();
                    }
                    self.out.check()?;
                }
            }
        }
        self.flush();
        self.notes.ask_for_all();
        self.write_footnotes();
        self.out.check()
    }

    /// Writes the footnotes that were referred to, those of footnotes too.
    fn write_footnotes(&mut self) {
        while let Some(note) = self.notes.next() {
            let lines = std::mem::replace(&mut self.lines, note.lines);
            let inside = Block {
                part: Part::Footnote,
                ..Block::default()
            };
            let block = std::mem::replace(&mut self.block, inside);
            for (event, range) in note.events {
                self.event(&event, range);
            }
            self.flush();
            self.block = block;
            self.block.in_item = false;
            self.lines = lines;
        }
    }

    fn event(&mut self, event: &Event<'s>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(event, tag, range),
            Event::End(tag) => self.end(event, *tag, range),
            Event::Text(words) if self.code.is_some() => self.code_text(words, range),
            Event::Html(words) => self.fragment(words),
            Event::Rule => self.other_block(),
            event => self.leaf.add(event, range, self.source),
        }
    }

    fn start(&mut self, event: &Event<'s>, tag: &Tag<'s>, range: Range<usize>) {
        match tag {
            Tag::Paragraph | Tag::BlockQuote(_) => self.flush(),
            Tag::Heading { level, .. } => {
                self.flush();
                let text = is_over_a_rule(&self.source[range]);
                self.block.heading = Some(*level as u8).filter(|_| !text);
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                self.code = Some(Code {
                    text: String::new(),
                    at: range.start,
                    info: match kind {
                        CodeBlockKind::Indented => None,
                        CodeBlockKind::Fenced(info) => Some(info.to_string()),
                    },
                });
            }
            Tag::HtmlBlock => {
                self.flush();
                self.fragment = Some((String::new(), range.start));
            }
            Tag::List(first) => {
                self.flush();
                self.block.lists.push(*first);
                self.block.in_item = false;
            }
            Tag::Item => self.item(range),
            Tag::Table(_) => {
                self.other_block();
                let table = self.out.next_table();
                self.block.table = Some(Cell {
                    table,
                    row: 0,
                    column: 0,
                    width: 1,
                    head: false,
                });
            }
            Tag::TableHead => self.cell(|cell| cell.head = true),
            Tag::TableRow | Tag::TableCell => {}
            _ => self.leaf.add(event, range, self.source),
        }
    }

    fn end(&mut self, event: &Event<'s>, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::BlockQuote(_) => self.flush(),
            TagEnd::Heading(_) => {
                self.flush();
                self.block.heading = None;
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => {
                if let Some((html, at)) = self.fragment.take() {
                    self.block.in_item = false;
                    let line = self.lines.number(at);
                    self.html.read(&html, line, self.block.part, &mut self.out);
                }
            }
            TagEnd::List(_) => {
                self.flush();
                self.block.lists.pop();
                self.block.in_item = false;
            }
            TagEnd::Item => self.end_item(),
            TagEnd::Table => self.block.table = None,
            TagEnd::TableHead | TagEnd::TableRow => self.cell(|cell| {
                cell.row += 1;
                cell.column = 0;
                cell.head = false;
            }),
            TagEnd::TableCell => {
                self.flush();
                self.cell(|cell| cell.column += 1);
            }
            _ => self.leaf.add(event, range, self.source),
        }
    }

    fn cell(&mut self, change: impl FnOnce(&mut Cell)) {
        if let Some(cell) = &mut self.block.table {
            change(cell);
        }
    }

    /// Ends what is open; what follows is no more of the item before it.
    fn other_block(&mut self) {
        self.flush();
        self.block.in_item = false;
    }

    fn item(&mut self, range: Range<usize>) {
        self.flush();
        self.block.in_item = false;
        let source = self.source[range.clone()].trim_start();
        let mark = source.trim_start_matches(|c: char| c.is_ascii_digit());
        // Numbers that the source leaves out are no items: "1.", "2.", "5.".
        let printed: u64 = source[..source.len() - mark.len()].parse().unwrap_or(0);
        let mark = mark.chars().next().unwrap_or('-');
        let next = self.block.lists.last_mut().and_then(Option::as_mut);
        self.block.marker = Some(Marker {
            number: next.map(|next| {
                let value = printed.max(*next);
                *next = value.saturating_add(1);
                value
            }),
            sign: mark,
            at: range.start,
        });
    }

    /// Begins a block with the marker of the item that has no words yet.
    fn begin(&mut self, kind: Kind, line: usize, checkbox: Option<bool>) {
        let marker = self.block.marker.take();
        let number = marker.and_then(|marker| marker.number);
        self.printed.clear();
        if let Some(number) = number {
            push_digits(number, &mut self.printed);
        }
        if let Some(marker) = marker {
            self.printed.push(marker.sign);
        }
        let path = number.map(|number| u32::try_from(number).unwrap_or(u32::MAX));
        self.out.begin(Layout {
            kind,
            part: self.block.part,
            line,
            cell: self.block.table,
            checkbox,
            marker: marker.map(|_| (&*self.printed, path.as_slice())),
        });
    }

    /// An item without words prints its number all the same.
    fn end_item(&mut self) {
        self.flush();
        if let Some(marker) = self.block.marker {
            let line = self.lines.number(marker.at);
            self.begin(self.kind(), line, None);
            self.out.end();
        }
        self.block.in_item = false;
    }

    fn kind(&self) -> Kind {
        match (self.block.heading, self.block.lists.len()) {
            (Some(level), _) => Kind::Heading(level),
            (None, 0) => Kind::Paragraph,
            (None, lists) => Kind::Item(super::html::depth(lists - 1)),
        }
    }

    fn fragment(&mut self, words: &CowStr<'s>) {
        if let Some((html, _)) = &mut self.fragment {
            html.push_str(words);
        }
    }

    fn code_text(&mut self, words: &CowStr<'s>, range: Range<usize>) {
        if let Some(code) = &mut self.code {
            if code.text.is_empty() {
                code.at = range.start;
            }
            code.text.push_str(words);
        }
    }

    fn html_code(&mut self, code: &Code, line: usize) {
        self.html
            .read(&code.text, line, self.block.part, &mut self.out);
    }

    fn end_code(&mut self) {
        let Some(code) = self.code.take() else { return };
        self.block.in_item = false;
        let line = self.lines.number(code.at);
        match code.info.as_deref() {
            // What stands deep within HTML, below an empty line, is no code.
            Some("{=html}") => self.html_code(&code, line),
            None if super::html::is_block(&code.text) => self.html_code(&code, line),
            info => {
                let place = Place {
                    line,
                    part: self.block.part,
                    depth: self.block.lists.len(),
                    code: info.is_some(),
                };
                text::write(&code.text, place, &self.wrap, &mut self.out);
            }
        }
    }
}
