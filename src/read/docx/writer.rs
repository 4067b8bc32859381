//! Paragraphs to blocks: numbers counted, kinds settled, notes put after the paragraph that refers to them.

use std::collections::{BTreeSet, HashMap};

use super::counter::Counter;
use super::numbering::Numbering;
use super::paragraph::{NoteReference, Paragraph, Piece};
use super::story::Sink;
use super::styles::Styles;
use super::symbol;
use crate::document::{Emphasis, Kind, Part};
use crate::error::Error;
use crate::read::builder::{Builder, Layout};
use crate::record::Note;

/// Writes paragraphs to the document.
pub(super) struct Writer<'d> {
    pub builder: Builder<'d>,
    styles: &'d Styles<'d>,
    numbering: Numbering<'d>,
    counters: [Counter; 5],
    /// The paragraphs of the notes that no paragraph has referred to yet.
    notes: Notes,
    /// Number formats that were met and are printed as decimals.
    unprinted: BTreeSet<String>,
}

/// The paragraphs of footnotes and endnotes by their ids.
pub(super) type Notes = HashMap<NoteReference, Vec<Paragraph>>;

impl<'d> Writer<'d> {
    pub(super) fn new(
        builder: Builder<'d>,
        styles: &'d Styles<'d>,
        numbering: Numbering<'d>,
        notes: Notes,
    ) -> Self {
        Self {
            builder,
            styles,
            numbering,
            counters: Default::default(),
            notes,
            unprinted: BTreeSet::new(),
        }
    }

    /// Ends the writing, with a note for each number format that could not be printed.
    pub(super) fn finish(mut self) -> Builder<'d> {
        for format in self.unprinted {
            let message = format!("numbers of the format `{format}` are shown as decimals");
            self.builder.note(Note::new("number-format", message));
        }
        self.builder
    }

    fn write(&mut self, paragraph: &Paragraph) -> Result<(), Error> {
        let (checkbox, from) = match leading_box(paragraph) {
            Some((state, from)) => (Some(state), from),
            None => (None, 0),
        };
        let (kind, marker) = self.number(paragraph);
        self.builder.begin(Layout {
            kind,
            part: self.part(paragraph),
            line: paragraph.line,
            cell: paragraph.cell,
            checkbox,
            marker: marker.as_ref().map(|(printed, path)| (&**printed, &**path)),
        });
        self.pieces(paragraph, from);
        self.builder.end();
        self.builder.check()
    }

    /// Where a paragraph stands. Its author and the day on which a program made it are what a front matter gives.
    fn part(&self, paragraph: &Paragraph) -> Part {
        let style = self.styles.label(&paragraph.properties);
        let stamp = style.eq_ignore_ascii_case("author")
            || style.eq_ignore_ascii_case("date") && is_machine_date(paragraph.text.trim());
        match paragraph.part {
            Part::Body if stamp && paragraph.cell.is_none() => Part::FrontMatter,
            part => part,
        }
    }

    fn pieces(&mut self, paragraph: &Paragraph, from: usize) {
        let mut linked = false;
        for piece in &paragraph.pieces {
            match piece {
                Piece::Words(range, format) => {
                    let mut emphasis = [Emphasis::Bold; 4];
                    let mut many = 0;
                    for (slot, set) in emphasis.iter_mut().zip(format.emphasis(linked)) {
                        *slot = set;
                        many += 1;
                    }
                    let words = paragraph.text.get(range.start.max(from)..range.end);
                    let emphasis = emphasis.get(..many).unwrap_or_default();
                    self.builder.push(words.unwrap_or_default(), emphasis);
                }
                Piece::LineEnd => self.builder.line_break(paragraph.line),
                Piece::LinkStart(url) => {
                    self.builder.begin_link(url);
                    linked = true;
                }
                Piece::LinkEnd => {
                    self.builder.end_link();
                    linked = false;
                }
                Piece::Box(..) => {}
            }
        }
    }

    /// Counts a paragraph of a list. A hidden one is not counted, nor one that holds the end of a section and nothing else.
    fn number(&mut self, paragraph: &Paragraph) -> (Kind, Option<(String, Vec<u32>)>) {
        let properties = &paragraph.properties;
        let style = self.styles.paragraph(properties.style.as_deref());
        let kind = Styles::kind(properties, style);
        let reference = match style {
            Some(style) => properties.number.over(style.number),
            None => properties.number,
        };
        let place = self
            .numbering
            .place(reference, properties.style.as_deref(), self.styles);
        let unseen = properties.mark.hidden == Some(true) || properties.ends_section;
        let Some(place) = place.filter(|_| !(unseen && paragraph.is_blank())) else {
            return (kind, None);
        };
        if let Some(format) = place
            .level(place.depth)
            .and_then(|it| it.unprinted.as_ref())
            && !self.unprinted.contains(format)
        {
            self.unprinted.insert(format.clone());
        }
        let story = match paragraph.part {
            Part::Header | Part::Footer => 1,
            Part::TextBox => 2,
            Part::Footnote => 3,
            Part::Comment => 4,
            Part::Body | Part::FrontMatter => 0,
        };
        let counter = self.counters.get_mut(story);
        let marker = counter.and_then(|counter| counter.next(&place));
        let depth = u8::try_from(place.depth).unwrap_or(0);
        // A list's paragraph without bullet or number goes on with the item above it.
        let kind = match kind {
            Kind::Paragraph if marker.is_some() => Kind::Item(depth),
            kind => kind,
        };
        (kind, marker)
    }
}

impl Sink for Writer<'_> {
    fn take(&mut self, paragraph: &mut Paragraph) -> Result<(), Error> {
        self.write(paragraph)?;
        for reference in &paragraph.notes {
            for note in self.notes.remove(reference).unwrap_or_default() {
                self.write(&note)?;
            }
        }
        Ok(())
    }
}

/// The state of the one check box with which a paragraph begins, and where its words begin then.
fn leading_box(paragraph: &Paragraph) -> Option<(bool, usize)> {
    let text = &paragraph.text;
    let start = text.len() - text.trim_start().len();
    let character = text[start..].chars().next()?;
    let end = start + character.len_utf8();
    let mut boxes = paragraph.pieces.iter().filter_map(|piece| match piece {
        Piece::Box(ticked, range) => Some((*ticked, range)),
        _ => None,
    });
    let control = boxes.next();
    let state = match control {
        Some((ticked, range)) if range.start <= start && range.end <= end => Some(ticked),
        Some(_) => None,
        None => symbol::checkbox(character),
    }?;
    let words = &text[end..];
    let alone = boxes.next().is_none() && !words.chars().any(|c| symbol::checkbox(c).is_some());
    (alone && !words.trim().is_empty()).then_some((state, end))
}

/// `2022-05-03`, maybe with a time behind it: a date as programs write it (ISO 8601).
fn is_machine_date(text: &str) -> bool {
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let shape = |c: char| if c.is_ascii_digit() { '0' } else { c };
    day.chars().map(shape).eq("0000-00-00".chars())
        && !time.contains(|c: char| c.is_alphabetic() && c != 'Z')
}
