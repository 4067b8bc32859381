//! Tables: where in the grid a cell stands, and which cells are seen.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::xml::Xml;
use crate::document::Cell;
use crate::error::Error;

/// A table that is open.
#[derive(Default)]
pub(super) struct Table {
    number: usize,
    /// Rows that were opened so far.
    rows: usize,
    column: usize,
    width: usize,
    head: bool,
    /// The first row is set off by the table's style.
    pub first_row: bool,
    /// Columns that a cell of the row above reaches down into.
    merged: HashSet<usize, RandomState>,
}

/// What a row says of itself (`w:trPr`).
#[derive(Default)]
pub(super) struct RowProperties {
    head: bool,
    /// Columns that are left out before the first cell.
    before: usize,
    /// The row is deleted by a tracked change.
    pub deleted: bool,
}

/// What a cell says of itself (`w:tcPr`).
#[derive(Clone, Default)]
pub(super) struct CellProperties {
    width: usize,
    /// The cell is merged with the one above: `restart` begins, anything else goes on.
    down: Option<bool>,
    /// The cell goes on with the one before it.
    across: bool,
    deleted: bool,
}

impl Table {
    pub(super) fn new(number: usize) -> Self {
        Self {
            number,
            ..Self::default()
        }
    }

    pub(super) fn begin_row(&mut self) {
        self.rows += 1;
        self.column = 0;
        self.width = 1;
        self.head = self.first_row && self.rows == 1;
    }

    pub(super) fn set_row(&mut self, properties: &RowProperties) {
        self.column = properties.before;
        self.head |= properties.head;
        if properties.deleted {
            self.rows -= 1;
        }
    }

    pub(super) fn begin_cell(&mut self) {
        self.width = 1;
    }

    /// Settles the cell's place. False when what is in the cell is not seen.
    pub(super) fn set_cell(&mut self, properties: &CellProperties) -> bool {
        self.width = properties.width.max(1);
        let reached = match properties.down {
            Some(_) => !self.merged.insert(self.column),
            None => self.merged.remove(&self.column),
        };
        let goes_on = properties.down == Some(false) && reached;
        !(goes_on || properties.across || properties.deleted)
    }

    pub(super) fn end_cell(&mut self) {
        self.column = self.column.saturating_add(self.width);
    }

    /// The cell that is open.
    pub(super) fn cell(&self) -> Cell {
        Cell {
            table: self.number,
            row: self.rows.saturating_sub(1),
            column: self.column,
            width: self.width,
            head: self.head,
        }
    }
}

/// Reads the `w:tblPr` that was opened last: the table's style, if the table asks for its first row to be set off.
pub(super) fn style_of_first_row(xml: &mut Xml) -> Result<Option<String>, Error> {
    let mut style = None;
    let mut first_row = true;
    let depth = xml.depth();
    while let Some(element) = xml.child(depth)? {
        if element.is_word("tblStyle") {
            style = element.value().map(Into::into);
        } else if element.is_word("tblLook") {
            first_row = match element.attribute("firstRow") {
                Some(value) => matches!(&*value, "1" | "true" | "on"),
                None => element.value().is_some_and(|bits| {
                    u32::from_str_radix(&bits, 16).is_ok_and(|bits| bits & 0x20 != 0)
                }),
            };
        }
        xml.skip()?;
    }
    Ok(style.filter(|_| first_row))
}

impl RowProperties {
    /// Reads the `w:trPr` that was opened last.
    pub(super) fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = xml.depth();
        while let Some(element) = xml.word_child(depth)? {
            match element.name() {
                b"tblHeader" => read.head = element.switch(),
                b"gridBefore" => read.before = columns(element.number()),
                b"del" => read.deleted = true,
                _ => {}
            }
            xml.skip()?;
        }
        Ok(read)
    }
}

impl CellProperties {
    /// Reads the `w:tcPr` that was opened last.
    pub(super) fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = xml.depth();
        while let Some(element) = xml.word_child(depth)? {
            match element.name() {
                b"gridSpan" => read.width = columns(element.number()),
                b"vMerge" => read.down = Some(element.value().as_deref() == Some("restart")),
                b"hMerge" => read.across = element.value().as_deref() != Some("restart"),
                b"cellDel" => read.deleted = true,
                _ => {}
            }
            xml.skip()?;
        }
        Ok(read)
    }
}

/// Word has 63 columns; a number far past that is damage.
fn columns(number: Option<i64>) -> usize {
    number
        .and_then(|number| usize::try_from(number).ok())
        .unwrap_or(0)
        .min(1000)
}
