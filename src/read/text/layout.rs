//! Lines to blocks: headings, lists by indentation, tables, paragraphs.

use std::ops::Range;

use super::Place;
use super::line::Line;
use super::table::{self, Row};
use super::targets::{self, Targets};
use super::titles;
use crate::document::{Cell, Kind};
use crate::read::builder::{Builder, Layout};
use crate::read::checkbox::{self, begins_task};
use crate::read::html::depth;
use crate::read::words::{End, Words};
use crate::read::wrap::Wrap;

pub(super) struct Layouter<'a, 'l> {
    place: Place,
    wrap: &'a Wrap,
    targets: &'a Targets<'a>,
    /// Numbers of the lines that are titles by signs of their own.
    titles: &'a [usize],
    out: &'a mut Builder<'l>,
    /// The open list items, outermost first.
    items: Vec<Item>,
    /// Marks of headings in the order of their appearance, which is the order of their levels.
    underlines: Vec<(char, bool)>,
    /// True while the last block belongs to the innermost item.
    in_item: bool,
    /// What becomes of the ends of the lines of a paragraph; empty between two.
    ends: Vec<End>,
}

struct Item {
    indent: usize,
    /// The bullet; none for a number.
    glyph: Option<char>,
}

impl<'a, 'l> Layouter<'a, 'l> {
    pub(super) fn new(
        place: Place,
        wrap: &'a Wrap,
        targets: &'a Targets<'a>,
        titles: &'a [usize],
        out: &'a mut Builder<'l>,
    ) -> Self {
        Self {
            place,
            wrap,
            targets,
            titles,
            out,
            items: Vec::new(),
            underlines: Vec::new(),
            in_item: false,
            ends: Vec::new(),
        }
    }

    /// Writes lines between which there is no blank one.
    pub(super) fn write(&mut self, lines: &[Line<'_>]) {
        let mut rest = lines;
        while let Some(first) = rest.first() {
            let taken = if let Some((rows, taken)) = table::take(rest) {
                self.table(&rows);
                taken
            } else if self.place.code {
                self.code(first);
                1
            } else if let Some(taken) = self.heading(rest) {
                taken
            } else if first.rule().is_some() || is_directive(first) {
                1
            } else {
                let mut ends = std::mem::take(&mut self.ends);
                self.paragraph_end(rest, &mut ends);
                self.paragraph(&rest[..=ends.len()], &ends);
                let taken = ends.len() + 1;
                ends.clear();
                self.ends = ends;
                taken
            };
            rest = &rest[taken.max(1)..];
        }
    }

    /// True when the document has more blocks than the limits allow.
    pub(super) fn is_full(&self) -> bool {
        self.out.check().is_err()
    }

    /// Ends what is open.
    pub(super) fn end(&mut self) {
        self.out.end();
    }

    fn begin(&mut self, kind: Kind, line: usize, checkbox: Option<bool>) {
        self.out.begin(Layout {
            kind,
            part: self.place.part,
            line,
            checkbox,
            ..Layout::default()
        });
    }

    fn code(&mut self, line: &Line<'_>) {
        self.begin(Kind::Code, line.number, None);
        Words::new(self.out, &[], line.number).text(line.text);
    }

    /// Writes the heading with which the lines begin. Gives the number of its lines.
    fn heading(&mut self, lines: &[Line<'_>]) -> Option<usize> {
        let first = lines.first()?;
        if let Some((level, words)) = first.hashed().or_else(|| first.wiki()) {
            self.title(level, first.number, words);
            return Some(1);
        }
        if self.titles.binary_search(&first.number).is_ok()
            && let Some((signs, words)) = titles::signs(first)
        {
            self.title(depth(signs.len()), first.number, words);
            return Some(1);
        }
        if let (Some(over), [_, title, under, ..]) = (first.rule(), lines)
            && under.rule() == Some(over)
            && is_title(title, under)
            && title.rule().is_none()
        {
            let level = self.level(over, true);
            self.title(level, title.number, title.text);
            return Some(3);
        }
        let under = lines.get(1)?;
        let glyph = under.rule().filter(|_| first.rule().is_none())?;
        if !is_title(first, under) || first.bullet().is_some() {
            return None;
        }
        let level = self.level(glyph, false);
        self.title(level, first.number, first.text);
        Some(2)
    }

    fn level(&mut self, glyph: char, over: bool) -> u8 {
        let known = self
            .underlines
            .iter()
            .position(|mark| *mark == (glyph, over));
        let at = known.unwrap_or_else(|| {
            self.underlines.push((glyph, over));
            self.underlines.len() - 1
        });
        depth(at).saturating_add(1).min(6)
    }

    fn title(&mut self, level: u8, line: usize, words: &str) {
        self.items.clear();
        self.in_item = false;
        self.begin(Kind::Heading(level), line, None);
        self.words(words, &[], line);
    }

    /// Finds what becomes of the ends of the lines of the paragraph with which the lines begin, the last line's left out.
    fn paragraph_end(&self, lines: &[Line<'_>], ends: &mut Vec<End>) {
        let first = lines[0];
        let item = first.bullet().is_some() || first.is_numbered();
        let mut begins = first.source;
        for (at, two) in lines.windows(2).enumerate() {
            let (last, line) = (&two[0], &two[1]);
            if line.quotes != first.quotes || !line.plain && begins_block(line) {
                break;
            }
            let kept = line.forgets_space() || !self.wrap.joins(begins, last.source, line.text);
            let titles = |under: &Line<'_>| under.rule().is_some() && is_title(line, under);
            if kept && lines.get(at + 2).is_some_and(titles)
                || line.is_numbered() && (kept || first.is_numbered())
                || kept && self.leaves_item(&first, item, line)
                || table::take(&lines[at + 1..]).is_some()
            {
                break;
            }
            if kept {
                begins = line.source;
            }
            ends.push(if kept { End::Stays } else { End::Joins });
        }
    }

    /// True when a line, which does not go on with the one before it, stands no longer under the item that is open.
    fn leaves_item(&self, first: &Line<'_>, item: bool, line: &Line<'_>) -> bool {
        let indent = if item {
            Some(first.indent)
        } else {
            self.items.last().map(|item| item.indent)
        };
        indent.is_some_and(|indent| line.indent <= indent) && (item || line.indent < first.indent)
    }

    fn paragraph(&mut self, lines: &[Line<'_>], ends: &[End]) {
        let first = lines[0];
        let glyph = first.bullet();
        let begins = glyph.is_some() || first.is_numbered();
        if begins {
            self.open_item(first.indent, glyph);
        } else {
            let outside = |item: &Item| item.indent >= first.indent;
            if self.items.last().is_some_and(outside) {
                self.in_item = false;
            }
            while self.items.last().is_some_and(outside) {
                self.items.pop();
            }
        }
        let may_have = first.signs.has_marks(first.text, false);
        let checkbox = may_have.then(|| Checkbox::of(first.text, begins)).flatten();
        let level = self.place.depth + self.items.len();
        if self.in_item && !begins && !self.items.is_empty() {
            self.out.line_break(first.number);
        } else {
            let kind = if level == 0 {
                Kind::Paragraph
            } else {
                Kind::Item(depth(level - 1))
            };
            self.begin(
                kind,
                first.number,
                checkbox.as_ref().map(|found| found.done),
            );
        }
        self.in_item = !self.items.is_empty();
        self.lines(lines, ends, checkbox);
    }

    /// Writes the words of the lines of a paragraph, without its check box.
    fn lines(&mut self, lines: &[Line<'_>], ends: &[End], checkbox: Option<Checkbox>) {
        let first = lines[0];
        let marked = |line: &Line<'_>| line.signs.has_marks(line.text, true);
        if checkbox.is_none() && self.targets.is_empty() && !lines.iter().any(marked) {
            let mut words = Words::new(self.out, ends, first.number);
            words.with_signs(first.text, first.signs);
            for line in &lines[1..] {
                words.newline();
                words.with_signs(line.text, line.signs);
            }
            return;
        }
        // A mark may stand on one line and its end on the next.
        let mut text = String::with_capacity(lines.iter().map(|line| line.text.len() + 1).sum());
        for line in lines {
            text.push_str(line.text);
            text.push('\n');
        }
        text.pop();
        if let Some(found) = checkbox {
            text.replace_range(found.place, "");
        }
        self.words(&text, ends, first.number);
    }

    fn open_item(&mut self, indent: usize, glyph: Option<char>) {
        while self.items.last().is_some_and(|item| item.indent > indent) {
            self.items.pop();
        }
        // Bullets of Word's second level often lost their indentation.
        let minor = glyph.is_some_and(super::is_minor);
        match self
            .items
            .iter()
            .rposition(|item| item.indent == indent && (!minor || item.glyph == glyph))
        {
            Some(at) => self.items.truncate(at),
            None if self
                .items
                .last()
                .is_some_and(|item| indent < item.indent + 2 && !minor) =>
            {
                self.items.pop();
            }
            None => {}
        }
        self.items.push(Item { indent, glyph });
        self.in_item = false;
    }

    fn words(&mut self, text: &str, ends: &[End], line: usize) {
        let mut words = Words::new(self.out, ends, line);
        let mut rest = text;
        while let Some((before, name, url, after)) = targets::reference(rest, self.targets) {
            words.light(before);
            words.out.begin_link(url);
            words.text(name);
            words.out.end_link();
            rest = after;
        }
        words.light(rest);
    }

    fn table(&mut self, rows: &[Row<'_>]) {
        let table = self.out.next_table();
        self.in_item = false;
        for (row, found) in rows.iter().enumerate() {
            for (column, lines) in found.cells.iter().enumerate() {
                self.out.begin(Layout {
                    part: self.place.part,
                    line: found.number,
                    cell: Some(Cell {
                        table,
                        row,
                        column,
                        width: 1,
                        head: found.head,
                    }),
                    ..Layout::default()
                });
                self.words(&lines.join("\n"), &[], found.number);
            }
        }
    }
}

/// True when a line never goes on with the one before it.
fn begins_block(line: &Line<'_>) -> bool {
    line.bullet().is_some()
        || line.rule().is_some()
        || line.hashed().is_some()
        || line.wiki().is_some()
        || is_directive(line)
        || begins_task(line.text)
}

/// True when `under` underlines `title`.
fn is_title(title: &Line<'_>, under: &Line<'_>) -> bool {
    let (width, rule) = (title.width(), under.width());
    width > 0
        && (width <= 150 || rule == width)
        && rule * 2 >= width
        && (rule <= width + 30 || under.rule() != Some('-'))
        && match under.rule() {
            Some('*' | '_' | ':') => false,
            // reStructuredText's marks of inner titles, which elsewhere are leaders.
            Some('.' | '+') => rule == width && title.indent == 0,
            _ => true,
        }
}

/// A directive, comment or target of reStructuredText.
fn is_directive(line: &Line<'_>) -> bool {
    !line.plain
        && line.text.starts_with(".. ")
        && (targets::target(line.text).is_some() || line.text.contains("::"))
}

/// The check box before the words of a line.
struct Checkbox {
    done: bool,
    /// Its bytes in the line, the space after it included.
    place: Range<usize>,
}

impl Checkbox {
    /// In an item it follows the bullet.
    fn of(line: &str, item: bool) -> Option<Self> {
        let at = if item {
            line.find(char::is_whitespace)?
        } else {
            0
        };
        let rest = line[at..].trim_start();
        let (done, behind) = checkbox::typed(rest)?;
        Some(Self {
            done,
            place: line.len() - rest.len()..line.len() - behind.len(),
        })
    }
}
