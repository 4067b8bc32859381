//! What stands inside the runs of a paragraph: words, tabs, breaks, symbols, fields, check boxes.

use super::fields::{Field, Form, hyperlink};
use super::paragraph::{NoteReference, Piece};
use super::story::{Frame, Sink, Story};
use super::symbol::Font;
use super::table::{CellProperties, RowProperties, Table, style_of_first_row};
use super::xml::{Element, Space};
use crate::error::Error;

/// Fields that are open at once.
const MOST_FIELDS: usize = 64;

impl<S: Sink> Story<'_, '_, '_, S> {
    /// Words as they stand, unless they are hidden or part of an instruction.
    pub(super) fn words(&mut self, words: &str) {
        if self.format.hidden || self.fields.iter().any(|field| !field.result) {
            return;
        }
        let format = self.format;
        let Some(paragraph) = self.paragraphs.last_mut() else {
            return;
        };
        if matches!(format.font, Font::Plain | Font::Code) {
            paragraph.push(words, format);
        } else {
            let seen: String = words.chars().map(|c| format.font.character(c)).collect();
            paragraph.push(&seen, format);
        }
    }

    pub(super) fn instruction(&mut self, words: &str) {
        if let Some(field) = self.fields.last_mut().filter(|field| !field.result) {
            field.instruction.push_str(words);
        }
    }

    pub(super) fn open_in_run(&mut self, element: &Element) -> Result<(), Error> {
        match element.name() {
            b"tab" | b"ptab" => self.words("\t"),
            b"br" | b"cr" => self.line_end(),
            b"noBreakHyphen" => self.words("-"),
            b"sym" => self.symbol(element),
            b"footnoteReference" => self.note(element, false),
            b"endnoteReference" => self.note(element, true),
            b"altChunk" => self.shared.skipped.inserted += 1,
            b"object" => self.shared.skipped.objects += 1,
            _ => {}
        }
        self.enter(Frame::Plain)
    }

    fn line_end(&mut self) {
        let hidden = self.format.hidden || self.fields.iter().any(|field| !field.result);
        if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !hidden) {
            // A space, so that no reader of the words alone joins two lines into one word.
            paragraph.text.push(' ');
            paragraph.pieces.push(Piece::LineEnd);
        }
    }

    /// `<w:sym w:font="Wingdings" w:char="F0FE"/>`
    fn symbol(&mut self, element: &Element) {
        let font = Font::named(&element.attribute("font").unwrap_or_default());
        let code = element.attribute("char").unwrap_or_default();
        let code = u32::from_str_radix(code.trim(), 16).ok();
        if let Some(character) = code.and_then(char::from_u32) {
            self.words(font.character(character).encode_utf8(&mut [0; 4]));
        }
    }

    fn note(&mut self, element: &Element, endnote: bool) {
        let hidden = self.format.hidden;
        let id = element.attribute("id").unwrap_or_default().into_owned();
        if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !hidden) {
            paragraph.notes.push(NoteReference { endnote, id });
        }
    }

    pub(super) fn open_field(&mut self, element: &Element) -> Result<(), Error> {
        match element.name() {
            b"hyperlink" => {
                self.begin_link(self.target(element));
                self.enter(Frame::Link)
            }
            b"fldSimple" => {
                let instruction = element.attribute("instr").unwrap_or_default().into_owned();
                let url = hyperlink(&instruction);
                self.begin_link(url.clone());
                self.begin_field(Field {
                    instruction,
                    result: true,
                    url,
                    form: None,
                });
                self.enter(Frame::SimpleField)
            }
            _ => self.field_character(element),
        }
    }

    fn begin_link(&mut self, url: Option<String>) {
        if let (Some(paragraph), Some(url)) = (self.paragraphs.last_mut(), url) {
            paragraph.begin_link(url);
        }
    }

    pub(super) fn end_link(&mut self) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.end_link();
        }
    }

    /// Where a `w:hyperlink` leads.
    fn target(&self, element: &Element) -> Option<String> {
        let id = element.attribute("id");
        let target = id.and_then(|id| self.relationships.by_id(&id));
        let mut url = target.map_or_else(String::new, |found| found.target.clone());
        if let Some(anchor) = element.attribute("anchor") {
            url.push('#');
            url.push_str(&anchor);
        }
        (!url.is_empty()).then_some(url)
    }

    /// `w:fldChar`: a field begins, its result begins, or it ends.
    fn field_character(&mut self, element: &Element) -> Result<(), Error> {
        match element.attribute("fldCharType").as_deref() {
            Some("begin") => {
                let form = Form::read(self.xml)?;
                self.begin_field(Field {
                    form,
                    ..Field::default()
                });
                return Ok(());
            }
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.separate();
                    let url = field.url.clone();
                    self.begin_link(url);
                }
            }
            Some("end") => self.end_field(),
            _ => {}
        }
        self.enter(Frame::Plain)
    }

    /// Opens a field. Of more than ever nest, the outermost is forgotten, so that time stays linear.
    fn begin_field(&mut self, field: Field) {
        if self.fields.len() == MOST_FIELDS {
            self.fields.remove(0);
        }
        self.fields.push(field);
    }

    pub(super) fn end_field(&mut self) {
        let Some(field) = self.fields.pop() else {
            return;
        };
        if field.url.is_some() {
            self.end_link();
        }
        match field.form {
            Some(Form::Checkbox(ticked)) => {
                let start = self.paragraphs.last().map_or(0, |open| open.text.len());
                self.end_checkbox(ticked, start);
            }
            Some(Form::Choice(entry)) if !field.result => self.words(&entry),
            _ => {}
        }
    }

    /// A content control ends that is a check box, or a check box of a form.
    pub(super) fn end_checkbox(&mut self, ticked: bool, start: usize) {
        let format = self.format;
        let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !format.hidden) else {
            return;
        };
        let end = paragraph.text.len();
        if start < end {
            paragraph.pieces.push(Piece::Box(ticked, start..end));
        } else {
            paragraph.push_box(ticked, if ticked { '☒' } else { '☐' }, format);
        }
    }

    /// `w:sdtPr`: only the state of a check box matters here.
    pub(super) fn control_properties(&mut self) -> Result<(), Error> {
        let depth = self.xml.depth();
        let mut state = None;
        while let Some(child) = self.xml.child(depth)? {
            match child.name() {
                b"checkbox" if child.space == Space::Word2010 => state = Some(false),
                b"checked" if state.is_some() => state = Some(child.switch()),
                _ => {}
            }
        }
        if let Some(Frame::Control { ticked, .. }) = self.frame() {
            *ticked = state;
        }
        Ok(())
    }

    pub(super) fn open_table(&mut self, element: &Element) -> Result<(), Error> {
        match element.name() {
            b"tbl" => {
                self.flush()?;
                self.tables.push(Table::new(self.shared.tables));
                self.shared.tables += 1;
                return self.enter(Frame::Table);
            }
            b"tblPr" => {
                let style = style_of_first_row(self.xml)?;
                let style = style.and_then(|id| self.shared.styles.get(&id));
                if let Some(table) = self.tables.last_mut() {
                    table.first_row = style.is_some_and(|style| style.first_row);
                }
                return Ok(());
            }
            b"tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.begin_row();
                }
                return self.enter(Frame::Plain);
            }
            b"trPr" => {
                let row = RowProperties::read(self.xml)?;
                if let Some(table) = self.tables.last_mut() {
                    table.set_row(&row);
                }
                return if row.deleted { self.leave() } else { Ok(()) };
            }
            b"tc" => {
                self.count_cell()?;
                if let Some(table) = self.tables.last_mut() {
                    table.begin_cell();
                }
                return self.enter(Frame::Cell);
            }
            _ => {}
        }
        let read = CellProperties::read;
        let cell = self.known_cells.read(self.xml, element, read)?;
        let seen = self
            .tables
            .last_mut()
            .is_none_or(|table| table.set_cell(&cell));
        if seen { Ok(()) } else { self.leave() }
    }
}
