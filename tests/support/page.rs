//! A page of minutes before it is written in a format.

/// A line of a page, or a row of a table.
#[derive(Clone, Debug)]
pub struct Line {
    pub shape: Shape,
    /// The words; a row has one list for each cell, everything else has one list.
    pub cells: Vec<Vec<Words>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Heading(usize),
    Bullet(usize),
    Numbered,
    Paragraph,
    Row,
}

/// Words that look the same.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub url: Option<String>,
}
