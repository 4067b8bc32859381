//! The words of a paragraph, heading, item or cell of Markdown.

use std::ops::Range;

use memchr::{memchr, memrchr};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::{Piece, Reader};
use crate::document::{Emphasis, Kind};
use crate::read::html::{self, Token, decode};
use crate::read::text::{self, Place};
use crate::read::words::{End, Words};

impl<'s> Reader<'s, '_> {
    /// Writes the leaf that was collected, if there is one.
    #[inline]
    pub(super) fn flush(&mut self) {
        if !self.leaf.is_empty() {
            let mut leaf = std::mem::take(&mut self.leaf);
            self.write_leaf(&leaf);
            leaf.clear();
            self.leaf = leaf;
        }
    }

    fn write_leaf(&mut self, leaf: &[Piece<'s>]) {
        let (Some((_, first)), Some((_, last))) = (leaf.first(), leaf.last()) else {
            return;
        };
        let range = first.start..last.end.max(first.start);
        let is_break = |piece: &Piece| matches!(piece.0, Event::SoftBreak);
        let several = leaf.iter().any(is_break);
        if is_attribute_line(&self.source[range.clone()]) || several && self.is_layout(leaf, &range)
        {
            return;
        }
        let mut ends = std::mem::take(&mut self.ends);
        if several {
            self.find_ends(leaf, &range, &mut ends);
        }
        self.write(leaf, &ends, range.start);
        ends.clear();
        self.ends = ends;
    }

    /// Lines in which people wrote lists or columns that `CommonMark` does not know are read as plain text.
    fn is_layout(&mut self, leaf: &[Piece<'s>], range: &Range<usize>) -> bool {
        if self.block.heading.is_some() || self.block.table.is_some() {
            return false;
        }
        let start = line_start(self.source, range.start);
        let source = &self.source[start..range.end];
        if !text::has_layout(source) || self.block.marker.is_some() || leaf_has_markup(leaf) {
            return false;
        }
        let place = Place {
            line: self.line_of(start),
            part: self.block.part,
            depth: self.block.lists.len(),
            code: false,
        };
        text::write(source, place, &self.wrap, &mut self.out);
        self.block.in_item = false;
        true
    }

    fn write(&mut self, leaf: &[Piece<'s>], ends: &[End], start: usize) {
        let line = self.line_of(start);
        let mut leaf = leaf;
        let mut checkbox = None;
        if let Some((Event::TaskListMarker(done), _)) = leaf.first() {
            checkbox = Some(*done);
            leaf = &leaf[1..];
        }
        let kind = self.kind();
        let item = matches!(kind, Kind::Item(_)) && self.block.table.is_none();
        if item && self.block.in_item && self.block.marker.is_none() {
            self.out.line_break(line);
        } else {
            let table = self.block.table.is_some();
            let kind = if table { Kind::Paragraph } else { kind };
            self.begin(kind, line, checkbox);
        }
        let notes = self.words(leaf, ends, line);
        self.block.in_item = item;
        for label in notes {
            self.notes.ask_for(&label);
        }
    }

    /// Finds what becomes of each soft break of a leaf.
    fn find_ends(&self, leaf: &[Piece<'s>], range: &Range<usize>, ends: &mut Vec<End>) {
        let mut links = 0_usize;
        let breaks = leaf.iter().filter_map(|(event, at)| {
            match event {
                Event::Start(Tag::Link { .. }) => links += 1,
                Event::End(TagEnd::Link) => links = links.saturating_sub(1),
                _ => {}
            }
            matches!(event, Event::SoftBreak).then_some((at.start, links > 0))
        });
        let mut outermost = None;
        let mut first = None;
        ends.extend(breaks.map(|(at, linked)| {
            // Nobody ends a line within a link.
            if linked {
                return End::Joins;
            }
            let start = line_start(self.source, at);
            let next = self.source[at..range.end].trim_start_matches(['\n', '\r']);
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
    fn words(&mut self, leaf: &[Piece<'s>], ends: &[End], line: usize) -> Vec<String> {
        let source = self.source;
        let mut notes = Vec::new();
        let mut images = 0_usize;
        let mut links = 0_usize;
        let mut words = Words::new(&mut self.out, ends, line);
        let mut at = 0;
        while let Some((event, range)) = leaf.get(at) {
            at += 1;
            let shown = images == 0 || links > 0;
            match event {
                Event::Text(text) if shown => {
                    let end = run(source, leaf, at - 1);
                    if end < at {
                        words.text(text);
                    } else {
                        let last = leaf[end - 1].1.end;
                        words.leftover(&source[range.start..last]);
                        at = end;
                    }
                }
                Event::Code(text) if shown => {
                    words.set(Emphasis::Code);
                    words.text(text);
                    words.unset(Emphasis::Code);
                }
                Event::InlineHtml(tag) if shown => inline_tag(tag, &mut words),
                Event::SoftBreak => words.newline(),
                Event::HardBreak => {
                    words.line += 1;
                    let line = words.line;
                    words.out.line_break(line);
                }
                Event::FootnoteReference(label) => notes.push(label.to_string()),
                Event::Start(Tag::Image { .. }) => images += 1,
                Event::End(TagEnd::Image) => images = images.saturating_sub(1),
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }) => {
                    links += 1;
                    if *link_type == LinkType::Email {
                        words.out.begin_link(&format!("mailto:{dest_url}"));
                    } else {
                        words.out.begin_link(dest_url);
                    }
                }
                Event::End(TagEnd::Link) => {
                    links = links.saturating_sub(1);
                    words.out.end_link();
                }
                Event::Start(tag) => {
                    if let Some(kind) = emphasis(tag.to_end()) {
                        words.set(kind);
                    }
                }
                Event::End(tag) => {
                    if let Some(kind) = emphasis(*tag) {
                        words.unset(kind);
                    }
                }
                _ => {}
            }
        }
        notes
    }
}

/// Where the line begins on which a byte lies.
fn line_start(source: &str, at: usize) -> usize {
    memrchr(b'\n', &source.as_bytes()[..at]).map_or(0, |at| at + 1)
}

fn emphasis(tag: TagEnd) -> Option<Emphasis> {
    match tag {
        TagEnd::Strong => Some(Emphasis::Bold),
        TagEnd::Emphasis => Some(Emphasis::Italic),
        TagEnd::Strikethrough => Some(Emphasis::Struck),
        _ => None,
    }
}

/// The end of the run of texts that stand side by side in the source, where marks may be left over.
fn run(source: &str, leaf: &[Piece<'_>], from: usize) -> usize {
    let mut end = from;
    let mut reach = None;
    while let Some((Event::Text(text), range)) = leaf.get(end) {
        let beside = reach.is_none_or(|reach| reach == range.start);
        if !beside || source.get(range.clone()) != Some(text) || is_escaped(source, range) {
            break;
        }
        reach = Some(range.end);
        end += 1;
    }
    end
}

fn is_escaped(source: &str, range: &Range<usize>) -> bool {
    source[..range.start].ends_with('\\')
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

/// True when a leaf has markup that the reader of plain text does not know.
fn leaf_has_markup(leaf: &[Piece<'_>]) -> bool {
    leaf.iter().any(|(event, _)| {
        matches!(
            event,
            Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::Start(Tag::Image { .. })
        )
    })
}
