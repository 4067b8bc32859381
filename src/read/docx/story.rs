//! The words of one part in order: the body, a header, the notes. Elements that are not known are passed through.

use std::rc::Rc;

use super::fields::Field;
use super::format::{Format, RunProperties};
use super::known::Known;
use super::paragraph::{Paragraph, ParagraphProperties};
use super::relationships::Relationships;
use super::section::Section;
use super::skipped::Skipped;
use super::styles::{Style, Styles};
use super::table::{CellProperties, Table};
use super::xml::{Element, Space, Token, Xml};
use crate::document::Part;
use crate::error::{Error, ErrorKind};
use crate::read::limits::Limits;

/// What takes the paragraphs of a story.
pub(super) trait Sink {
    /// The paragraphs that follow belong to this note.
    fn begin_note(&mut self, _id: &str) {}

    /// Takes a paragraph with its words.
    fn take(&mut self, paragraph: &mut Paragraph) -> Result<(), Error>;
}

/// What the stories of a document share.
pub(super) struct Shared<'d> {
    pub styles: &'d Styles<'d>,
    pub limits: &'d Limits,
    /// Tables and cells met so far.
    pub tables: usize,
    pub cells: usize,
    pub skipped: Skipped,
}

/// A part on the way from XML to paragraphs.
pub(super) struct Story<'r, 'x, 'd, S> {
    pub(super) xml: &'r mut Xml<'x>,
    pub(super) shared: &'r mut Shared<'d>,
    pub(super) relationships: &'r Relationships,
    sink: &'r mut S,
    part: Part,
    frames: Vec<Frame<'d>>,
    /// The paragraphs that are open; more than one inside text boxes.
    pub(super) paragraphs: Vec<Paragraph>,
    /// Paragraphs of text boxes, waiting for the paragraph that they are anchored to.
    waiting: Vec<Paragraph>,
    /// A paragraph whose mark is deleted: the next one goes on with it.
    carried: Option<Paragraph>,
    /// A paragraph whose memory is used again.
    spare: Option<Paragraph>,
    /// What a paragraph without properties says.
    silent: Rc<ParagraphProperties>,
    lines: usize,
    pub(super) tables: Vec<Table>,
    pub(super) fields: Vec<Field>,
    /// How the words of the open run look, and the style of the open paragraph.
    pub(super) format: Format,
    style: Option<&'d Style>,
    sections: Vec<Section>,
    known_runs: Known<'x, Rc<RunProperties>>,
    known_paragraphs: Known<'x, Rc<ParagraphProperties>>,
    pub(super) known_cells: Known<'x, CellProperties>,
}

/// An element that is open.
pub(super) enum Frame<'d> {
    /// Passed through.
    Plain,
    /// Passed through too, for what is known inside; its own words are not read.
    Unknown(String),
    Paragraph {
        outer: Option<&'d Style>,
    },
    Run {
        outer: Format,
    },
    Words,
    Instruction,
    Link,
    SimpleField,
    Table,
    Cell,
    /// A content control; `start` is where its words begin.
    Control {
        ticked: Option<bool>,
        start: usize,
    },
    /// One of several ways to say the same; true when one was taken.
    Alternatives(bool),
    TextBox(Box<Around>),
}

/// What goes on after a text box.
pub(super) struct Around {
    part: Part,
    tables: Vec<Table>,
    fields: Vec<Field>,
    format: Format,
}

impl<'r, 'x, 'd, S: Sink> Story<'r, 'x, 'd, S> {
    pub(super) fn new(
        xml: &'r mut Xml<'x>,
        shared: &'r mut Shared<'d>,
        relationships: &'r Relationships,
        part: Part,
        sink: &'r mut S,
    ) -> Self {
        Self {
            xml,
            shared,
            relationships,
            sink,
            part,
            frames: Vec::new(),
            paragraphs: Vec::new(),
            waiting: Vec::new(),
            carried: None,
            spare: None,
            silent: Rc::default(),
            lines: 0,
            tables: Vec::new(),
            fields: Vec::new(),
            format: Format::default(),
            style: None,
            sections: Vec::new(),
            known_runs: Known::new(),
            known_paragraphs: Known::new(),
            known_cells: Known::new(),
        }
    }

    /// Gives all paragraphs to the sink; gives back the sections that they are divided into.
    ///
    /// # Errors
    /// When a limit is passed.
    pub(super) fn read(mut self) -> Result<Vec<Section>, Error> {
        while let Some(token) = self.xml.next()? {
            match token {
                Token::Open(element) => self.open(&element)?,
                Token::Words(words) => match self.frames.last() {
                    Some(Frame::Words) => self.words(&words),
                    Some(Frame::Instruction) => self.instruction(&words),
                    Some(Frame::Unknown(name)) => self.shared.skipped.words(&words, name),
                    _ => {}
                },
                Token::Close => self.close()?,
            }
        }
        // A part that breaks off leaves its elements open.
        while !self.frames.is_empty() {
            self.close()?;
        }
        self.flush()?;
        Ok(self.sections)
    }

    fn open(&mut self, element: &Element) -> Result<(), Error> {
        match element.space {
            Space::Word => self.open_word(element),
            Space::Math if element.name() == b"t" => self.enter(Frame::Words),
            Space::Compatibility => self.open_alternative(element),
            Space::Office => {
                self.shared.skipped.drawing(element);
                self.enter(Frame::Plain)
            }
            Space::Unknown => self.enter(Frame::Unknown(element.full_name())),
            _ => self.enter(Frame::Plain),
        }
    }

    #[allow(clippy::unnecessary_wraps)]
    pub(super) fn enter(&mut self, frame: Frame<'d>) -> Result<(), Error> {
        self.frames.push(frame);
        Ok(())
    }

    fn open_word(&mut self, element: &Element) -> Result<(), Error> {
        match element.name() {
            b"p" => self.begin_paragraph(),
            b"r" => self.enter(Frame::Run { outer: self.format }),
            b"t" => self.enter(Frame::Words),
            b"instrText" => self.enter(Frame::Instruction),
            b"pPr" => self.paragraph_properties(element),
            b"rPr" => self.run_properties(element),
            b"del" | b"moveFrom" | b"delText" | b"delInstrText" | b"rt" | b"tblGrid"
            | b"sdtEndPr" => self.xml.skip(),
            b"hyperlink" | b"fldSimple" | b"fldChar" => self.open_field(element),
            b"tbl" | b"tblPr" | b"tr" | b"trPr" | b"tc" | b"tcPr" => self.open_table(element),
            b"sdt" => self.enter(Frame::Control {
                ticked: None,
                start: self.paragraphs.last().map_or(0, |open| open.text.len()),
            }),
            b"sdtPr" => self.control_properties(),
            b"txbxContent" => self.begin_text_box(),
            b"sectPr" => {
                let section = Section::read(self.xml)?;
                self.sections.push(section);
                Ok(())
            }
            b"footnote" | b"endnote" | b"comment" => self.begin_note(element),
            _ => self.open_in_run(element),
        }
    }

    fn close(&mut self) -> Result<(), Error> {
        match self.frames.pop() {
            Some(Frame::Paragraph { outer }) => {
                self.end_paragraph()?;
                self.style = outer;
            }
            Some(Frame::Run { outer }) => self.format = outer,
            Some(Frame::Link) => self.end_link(),
            Some(Frame::SimpleField) => self.end_field(),
            Some(Frame::Table) => {
                self.flush()?;
                self.tables.pop();
            }
            Some(Frame::Cell) => {
                self.flush()?;
                if let Some(table) = self.tables.last_mut() {
                    table.end_cell();
                }
            }
            Some(Frame::Control {
                ticked: Some(ticked),
                start,
            }) => self.end_checkbox(ticked, start),
            Some(Frame::TextBox(around)) => {
                self.flush()?;
                self.part = around.part;
                self.tables = around.tables;
                self.fields = around.fields;
                self.format = around.format;
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_paragraph(&mut self) -> Result<(), Error> {
        self.lines += 1;
        let mut paragraph = self.carried.take().unwrap_or_else(|| {
            let mut paragraph = self.spare.take().unwrap_or_default();
            paragraph.clear();
            paragraph.line = self.lines;
            paragraph
        });
        // Of two that are joined, the mark that is left is the later one, and it says how both look.
        paragraph.properties = Rc::clone(&self.silent);
        paragraph.part = self.part;
        paragraph.cell = self.tables.last().map(Table::cell);
        // A link field may reach over several paragraphs.
        if let Some(url) = self.fields.iter().rev().find_map(|field| field.url.clone()) {
            paragraph.begin_link(url);
        }
        self.paragraphs.push(paragraph);
        let outer = self.style;
        self.style = self.shared.styles.paragraph(None);
        self.format = self.settle(&RunProperties::default());
        self.enter(Frame::Paragraph { outer })
    }

    fn paragraph_properties(&mut self, element: &Element) -> Result<(), Error> {
        if !matches!(self.frames.last(), Some(Frame::Paragraph { .. })) {
            return self.xml.skip();
        }
        let read = |xml: &mut Xml<'x>| Ok(Rc::new(ParagraphProperties::read(xml)?));
        let properties = self.known_paragraphs.read(self.xml, element, read)?;
        self.sections.extend(properties.section.clone());
        self.style = self.shared.styles.paragraph(properties.style.as_deref());
        self.format = self.settle(&RunProperties::default());
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.properties = properties;
        }
        Ok(())
    }

    fn run_properties(&mut self, element: &Element) -> Result<(), Error> {
        if !matches!(self.frames.last(), Some(Frame::Run { .. })) {
            return self.xml.skip();
        }
        let read = |xml: &mut Xml<'x>| Ok(Rc::new(RunProperties::read(xml)?));
        let properties = self.known_runs.read(self.xml, element, read)?;
        self.format = self.settle(&properties);
        Ok(())
    }

    fn settle(&self, own: &RunProperties) -> Format {
        let styles = self.shared.styles;
        let silent = RunProperties::default();
        let character = own.style.as_deref().and_then(|id| styles.get(id));
        own.settle(
            character.map_or(&silent, |style| &style.run),
            styles.words(self.style),
        )
    }

    fn end_paragraph(&mut self) -> Result<(), Error> {
        let Some(mut paragraph) = self.paragraphs.pop() else {
            return Ok(());
        };
        paragraph.end_link();
        // An instruction that has not ended with its paragraph never will: its text must not hide what follows.
        self.fields.retain(|field| field.result);
        if paragraph.properties.mark.deleted || paragraph.properties.drop_cap {
            self.carried = Some(paragraph);
            return Ok(());
        }
        self.give(paragraph)
    }

    fn give(&mut self, mut paragraph: Paragraph) -> Result<(), Error> {
        if !self.paragraphs.is_empty() {
            self.waiting.push(paragraph);
            return Ok(());
        }
        self.sink.take(&mut paragraph)?;
        self.spare = Some(paragraph);
        for mut paragraph in std::mem::take(&mut self.waiting) {
            self.sink.take(&mut paragraph)?;
        }
        Ok(())
    }

    /// Gives away a paragraph that no other goes on with.
    pub(super) fn flush(&mut self) -> Result<(), Error> {
        match self.carried.take() {
            Some(carried) => self.give(carried),
            None => Ok(()),
        }
    }

    fn begin_text_box(&mut self) -> Result<(), Error> {
        let around = Around {
            part: self.part,
            tables: std::mem::take(&mut self.tables),
            fields: std::mem::take(&mut self.fields),
            format: self.format,
        };
        if self.part == Part::Body {
            self.part = Part::TextBox;
        }
        self.enter(Frame::TextBox(Box::new(around)))
    }

    fn begin_note(&mut self, element: &Element) -> Result<(), Error> {
        // Separators and the like are lines that Word draws.
        if element
            .attribute("type")
            .is_some_and(|kind| kind != "normal")
        {
            return self.xml.skip();
        }
        self.sink
            .begin_note(&element.attribute("id").unwrap_or_default());
        self.enter(Frame::Plain)
    }

    /// `mc:AlternateContent`: the first choice that is understood, or else the fallback; never both.
    fn open_alternative(&mut self, element: &Element) -> Result<(), Error> {
        let understood = match element.name() {
            b"AlternateContent" => return self.enter(Frame::Alternatives(false)),
            b"Choice" => self
                .xml
                .understands(&element.attribute("Requires").unwrap_or_default()),
            _ => true,
        };
        match self.frames.last_mut() {
            Some(Frame::Alternatives(taken)) if *taken || !understood => self.xml.skip(),
            Some(Frame::Alternatives(taken)) => {
                *taken = true;
                self.enter(Frame::Plain)
            }
            _ => self.enter(Frame::Plain),
        }
    }

    /// Passes over the rest of the element whose properties were read, and ends it.
    pub(super) fn leave(&mut self) -> Result<(), Error> {
        self.xml.leave(self.xml.depth())?;
        self.close()
    }

    pub(super) fn count_cell(&mut self) -> Result<(), Error> {
        self.shared.cells += 1;
        if self.shared.cells <= self.shared.limits.cells {
            return Ok(());
        }
        Err(ErrorKind::TooLarge {
            what: "the document".to_owned(),
            limit: self.shared.limits.cells as u64,
            unit: "cells",
        }
        .into())
    }

    /// The frame of the element in which the next one opens.
    pub(super) fn frame(&mut self) -> Option<&mut Frame<'d>> {
        self.frames.last_mut()
    }
}
