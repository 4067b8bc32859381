//! The words of a paragraph, heading, item or cell of Markdown.

use memchr::{memchr, memrchr};

use super::Reader;
use super::pieces::Piece;
use crate::document::{Emphasis, Kind};
use crate::read::html::{self, Token, decode};
use crate::read::text::{self, Place};
use crate::read::words::{End, Words};

impl Reader<'_, '_> {
    /// Writes the leaf that was collected, if there is one.
    #[inline]
    pub(super) fn flush(&mut self) {
        if !self.leaf.is_empty() {
            self.write_leaf();
            self.leaf.clear();
        }
    }

    fn write_leaf(&mut self) {
        let several = self.leaf.several;
        if is_attribute_line(&self.source[self.leaf.range.clone()]) || several && self.is_layout() {
            return;
        }
        if several {
            let mut ends = std::mem::take(&mut self.ends);
            self.find_ends(&mut ends);
            self.ends = ends;
        }
        self.write();
        self.ends.clear();
    }

    /// Lines in which people wrote lists or columns that `CommonMark` does not know are read as plain text.
    fn is_layout(&mut self) -> bool {
        let leaf = &self.leaf;
        if self.block.heading.is_some() || self.block.table.is_some() {
            return false;
        }
        let start = line_start(self.source, leaf.range.start);
        let source = &self.source[start..leaf.range.end];
        if self.block.marker.is_some() || leaf.marked || !text::has_layout(source) {
            return false;
        }
        let place = Place {
            line: self.lines.number(start),
            part: self.block.part,
            depth: self.block.lists.len(),
            code: false,
        };
        text::write(source, place, &self.wrap, &mut self.out);
        self.block.in_item = false;
        true
    }

    fn write(&mut self) {
        let line = self.lines.number(self.leaf.range.start);
        let checkbox = match self.leaf.pieces.first() {
            Some(Piece::Task(done)) => Some(*done),
            _ => None,
        };
        let kind = self.kind();
        let item = matches!(kind, Kind::Item(_)) && self.block.table.is_none();
        if item && self.block.in_item && self.block.marker.is_none() {
            self.out.line_break(line);
        } else {
            let table = self.block.table.is_some();
            let kind = if table { Kind::Paragraph } else { kind };
            self.begin(kind, line, checkbox);
        }
        let notes = self.words(line);
        self.block.in_item = item;
        for label in notes {
            self.notes.ask_for(&label);
        }
    }

    /// Finds what becomes of each soft break of a leaf.
    fn find_ends(&self, ends: &mut Vec<End>) {
        let leaf = &self.leaf;
        let mut links = 0_usize;
        let breaks = leaf.pieces.iter().filter_map(|piece| {
            match piece {
                Piece::BeginLink(_) => links += 1,
                Piece::EndLink => links = links.saturating_sub(1),
                Piece::LineEnd(at) => return Some((*at, links > 0)),
                _ => {}
            }
            None
        });
        let mut outermost = None;
        let mut first = None;
        ends.extend(breaks.map(|(at, linked)| {
            // Nobody ends a line within a link.
            if linked {
                return End::Joins;
            }
            let start = line_start(self.source, at);
            let next = self.source[at..leaf.range.end].trim_start_matches(['\n', '\r']);
            let next = &next[..memchr(b'\n', next.as_bytes()).unwrap_or(next.len())];
            let line = &self.source[start..at];
            let end = self.end_of([first.unwrap_or(line), line], next, &mut outermost);
            first = (end == End::Joins).then(|| first.unwrap_or(line));
            end
        }));
    }

    /// What becomes of the end of `line`, in a paragraph that begins with `first`. `outermost` is the indentation of the first bullet that `CommonMark` does not see.
    fn end_of(&self, [first, line]: [&str; 2], next: &str, outermost: &mut Option<usize>) -> End {
        if self.block.heading.is_some() {
            return End::Joins;
        }
        let lists = self.block.lists.len();
        let (indent, glyph) = text::bullet(next);
        if let Some(glyph) = glyph {
            let first = *outermost.get_or_insert(indent);
            let under = lists > 0 && indent == 0 && !text::is_minor(glyph);
            let deeper = usize::from(indent > first + 1);
            let level = if under { 0 } else { lists + deeper };
            return End::Begins(Kind::Item(html::depth(level)), self.block.part);
        }
        if self.wrap.joins(first, line, next) {
            End::Joins
        } else if lists > 0 && indent == 0 {
            // To `CommonMark`, any line after an item is a part of it.
            End::Begins(Kind::Paragraph, self.block.part)
        } else {
            End::Stays
        }
    }

    /// Writes the words. Gives the labels of the footnotes that they refer to.
    fn words(&mut self, line: usize) -> Vec<String> {
        let mut notes = Vec::new();
        let mut images = 0_usize;
        let mut links = 0_usize;
        let mut words = Words::new(&mut self.out, &self.ends, line);
        for piece in &self.leaf.pieces {
            let shown = images == 0 || links > 0;
            match piece {
                Piece::Source(range) if shown => words.leftover(&self.source[range.clone()]),
                Piece::Words(text) if shown => words.text(text),
                Piece::Code(text) if shown => {
                    words.set(Emphasis::Code);
                    words.text(text);
                    words.unset(Emphasis::Code);
                }
                Piece::Tag(tag) if shown => inline_tag(tag, &mut words),
                Piece::LineEnd(_) => words.newline(),
                Piece::LineBreak => {
                    words.line += 1;
                    let line = words.line;
                    words.out.line_break(line);
                }
                Piece::Note(label) => notes.push(label.to_string()),
                Piece::Begin(kind) => words.set(*kind),
                Piece::End(kind) => words.unset(*kind),
                Piece::BeginLink(url) => {
                    links += 1;
                    words.out.begin_link(url);
                }
                Piece::EndLink => {
                    links = links.saturating_sub(1);
                    words.out.end_link();
                }
                Piece::BeginImage => images += 1,
                Piece::EndImage => images = images.saturating_sub(1),
                Piece::Task(_)
                | Piece::Source(_)
                | Piece::Words(_)
                | Piece::Code(_)
                | Piece::Tag(_) => {}
            }
        }
        notes
    }
}

/// Where the line begins on which a byte lies.
fn line_start(source: &str, at: usize) -> usize {
    memrchr(b'\n', &source.as_bytes()[..at]).map_or(0, |at| at + 1)
}

fn inline_tag(tag: &str, words: &mut Words<'_, '_>) {
    let Some((_, token)) = html::next(tag) else {
        return;
    };
    match &token {
        Token::Open { name, .. } if name == "br" => {
            let line = words.line;
            words.out.line_break(line);
        }
        Token::Open { name, .. } if name == "a" => {
            if let Some(url) = token.attribute("href") {
                words.out.begin_link(&decode(url));
            }
        }
        Token::Close { name } if name == "a" => words.out.end_link(),
        Token::Open { name, .. } if html::is_known(name) => {
            if let Some(kind) = html::emphasis(name) {
                words.set(kind);
            }
        }
        Token::Close { name } if html::is_known(name) => {
            if let Some(kind) = html::emphasis(name) {
                words.unset(kind);
            }
        }
        Token::Unseen => {}
        _ => words.text(tag),
    }
}

/// `{.is-info}`, `[TOC]`: attributes and commands to the site's generator.
fn is_attribute_line(source: &str) -> bool {
    let line = source.trim_start();
    if !line.starts_with(['[', '{']) {
        return false;
    }
    let line = line.trim_end();
    matches!(line, "[TOC]" | "[[TOC]]" | "[[_TOC_]]")
        || line.starts_with('{')
            && line.ends_with('}')
            && line[1..].starts_with(['.', '#', ':'])
            && !line.contains('\n')
}
