//! HTML in Markdown: text and layout, without the tags.

mod entity;
mod tag;

use crate::document::{Cell, Emphasis, Kind, Part};

pub(super) use entity::decode;
pub(super) use tag::{Token, next};

use super::builder::{Builder, Layout};

/// What is open where the reading of HTML stands. Markdown may stand between two pieces of it.
#[derive(Debug, Default)]
pub(super) struct Html {
    emphasis: Vec<Emphasis>,
    /// Numbers of the open lists; bulleted ones have none.
    lists: Vec<Option<u32>>,
    tables: Vec<Cell>,
    heading: Option<u8>,
    /// The element whose content is not shown.
    hidden: Option<String>,
    marker: Option<(String, Vec<u32>)>,
    open: bool,
    part: Part,
    line: usize,
}

/// The kind of emphasis of an element.
pub(super) fn emphasis(name: &str) -> Option<Emphasis> {
    Some(match name {
        "b" | "strong" => Emphasis::Bold,
        "i" | "em" | "u" => Emphasis::Italic,
        "s" | "del" | "strike" => Emphasis::Struck,
        "code" | "tt" | "kbd" | "samp" => Emphasis::Code,
        _ => return None,
    })
}

/// True for the name of an element of HTML. Others, as `<mira>` in a chat, are words.
pub(super) fn is_known(name: &str) -> bool {
    const KNOWN: &[&str] = &[
        "a",
        "abbr",
        "acronym",
        "address",
        "article",
        "aside",
        "audio",
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "li",
        "link",
        "main",
        "mark",
        "meta",
        "nav",
        "o:p",
        "ol",
        "p",
        "picture",
        "pre",
        "q",
        "s",
        "samp",
        "script",
        "section",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    ];
    KNOWN.binary_search(&name).is_ok()
}

fn is_hidden(name: &str) -> bool {
    matches!(name, "script" | "style" | "head" | "title" | "svg")
}

/// Elements that stand inside a line.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "big"
            | "cite"
            | "dfn"
            | "font"
            | "img"
            | "ins"
            | "label"
            | "mark"
            | "o:p"
            | "q"
            | "small"
            | "span"
            | "sub"
            | "sup"
            | "time"
            | "var"
            | "wbr"
    )
}

/// Writes the text of a fragment into the open block.
pub(super) fn inline(fragment: &str, out: &mut Builder<'_>) {
    let mut rest = fragment;
    let mut set = Vec::new();
    while let Some((after, token)) = next(rest) {
        match &token {
            Token::Text(text) => out.push(&decode(text), &set),
            Token::Open { name, .. } if is_known(name) => set.extend(emphasis(name)),
            Token::Close { name } if is_known(name) => {
                set.retain(|kind| Some(*kind) != emphasis(name));
            }
            Token::Unseen => {}
            _ => out.push(&rest[..rest.len() - after.len()], &set),
        }
        rest = after;
    }
}

impl Html {
    /// Reads a block of HTML that begins on source line `line`.
    pub(super) fn read(&mut self, html: &str, line: usize, part: Part, out: &mut Builder<'_>) {
        (self.line, self.part) = (line, part);
        let mut rest = html;
        while let Some((after, token)) = next(rest) {
            let source = &rest[..rest.len() - after.len()];
            self.token(&token, source, out);
            self.line += source.matches('\n').count();
            rest = after;
        }
        if self.open {
            out.end();
            self.open = false;
        }
    }

    fn token(&mut self, token: &Token<'_>, source: &str, out: &mut Builder<'_>) {
        if let Some(hidden) = &self.hidden {
            if matches!(token, Token::Close { name } if name == hidden) {
                self.hidden = None;
            }
            return;
        }
        match token {
            Token::Text(text) => self.text(text, out),
            Token::Open { name, .. } if is_known(name) => self.begin(name, token, out),
            Token::Close { name } if is_known(name) => self.end(name, out),
            Token::Unseen => {}
            _ => self.text(source, out),
        }
    }

    fn text(&mut self, text: &str, out: &mut Builder<'_>) {
        if !self.open && text.trim().is_empty() {
            return;
        }
        if !self.open {
            let blank = text.len() - text.trim_start().len();
            let kind = match self.heading {
                Some(level) => Kind::Heading(level),
                None if self.lists.is_empty() => Kind::Paragraph,
                None => Kind::Item(depth(self.lists.len() - 1)),
            };
            let marker = self.marker.take();
            out.begin(Layout {
                kind,
                part: self.part,
                line: self.line + text[..blank].matches('\n').count(),
                cell: self
                    .tables
                    .last()
                    .copied()
                    .filter(|cell| cell.row != usize::MAX),
                marker: marker.as_ref().map(|(printed, path)| (&**printed, &**path)),
                checkbox: None,
            });
            self.open = true;
        }
        out.push(&decode(text), &self.emphasis);
    }

    fn begin(&mut self, name: &str, token: &Token<'_>, out: &mut Builder<'_>) {
        if let Some(kind) = emphasis(name) {
            self.emphasis.push(kind);
            return;
        }
        if name == "br" {
            if self.open {
                out.line_break(self.line);
            }
            return;
        }
        if name == "a" {
            if let Some(url) = token.attribute("href") {
                // A link may be the first thing in its block.
                self.text("\u{200b}", out);
                out.begin_link(&decode(url));
            }
            return;
        }
        if is_inline(name) {
            return;
        }
        self.close(out);
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.heading = Some(name.as_bytes()[1] - b'0');
            }
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(number(token, "start").unwrap_or(1))),
            "li" => self.marker = Some(self.next_marker()),
            "table" => self.tables.push(new_table(out)),
            "tr" => self.row(),
            "td" | "th" => self.cell(token, name == "th"),
            name if is_hidden(name) => self.hidden = Some(name.to_owned()),
            _ => {}
        }
    }

    fn end(&mut self, name: &str, out: &mut Builder<'_>) {
        if let Some(kind) = emphasis(name) {
            if let Some(at) = self.emphasis.iter().rposition(|set| *set == kind) {
                self.emphasis.remove(at);
            }
            return;
        }
        if name == "a" {
            out.end_link();
            return;
        }
        if is_inline(name) || name == "br" {
            return;
        }
        self.close(out);
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = None,
            "ul" | "ol" => {
                self.lists.pop();
            }
            "table" => {
                self.tables.pop();
            }
            "td" | "th" => {
                if let Some(cell) = self.tables.last_mut() {
                    cell.column += cell.width;
                    cell.width = 1;
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, out: &mut Builder<'_>) {
        if self.open {
            out.end();
            self.open = false;
        }
    }

    fn next_marker(&mut self) -> (String, Vec<u32>) {
        match self.lists.last_mut() {
            Some(Some(next)) => {
                *next = next.saturating_add(1);
                let value = *next - 1;
                (format!("{value}."), vec![value])
            }
            _ => ("•".to_owned(), Vec::new()),
        }
    }

    fn row(&mut self) {
        if let Some(cell) = self.tables.last_mut() {
            // The first row leaves the place before the table.
            cell.row = cell.row.wrapping_add(1);
            cell.column = 0;
            cell.width = 1;
        }
    }

    fn cell(&mut self, token: &Token<'_>, head: bool) {
        if let Some(cell) = self.tables.last_mut() {
            cell.width = number(token, "colspan").unwrap_or(1).clamp(1, 1_000) as usize;
            cell.head = head && (cell.row == 0 || cell.head);
        }
    }
}

fn new_table(out: &mut Builder<'_>) -> Cell {
    Cell {
        table: out.next_table(),
        row: usize::MAX,
        column: 0,
        width: 1,
        head: false,
    }
}

fn number(token: &Token<'_>, attribute: &str) -> Option<u32> {
    token.attribute(attribute)?.trim().parse().ok()
}

/// Depth of a list item, bounded by the type.
pub(super) fn depth(lists: usize) -> u8 {
    u8::try_from(lists).unwrap_or(u8::MAX)
}

/// True for text that begins with a tag of a paragraph, list or table.
pub(super) fn is_block(text: &str) -> bool {
    let Some(tag) = text.trim_start().strip_prefix('<') else {
        return false;
    };
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next();
    name.is_some_and(|name| BLOCKS.contains(&name))
}

/// The tags of what stands on lines of its own.
const BLOCKS: [&str; 12] = [
    "p", "div", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th", "br",
];
