//! Tables for people: columns as wide as their widest cell, numbers to the right.

use std::io::{self, Write};

/// Rows of as many cells as the head has.
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new(head: &[&str]) -> Self {
        let head = head.iter().map(|&name| name.to_owned()).collect();
        Self { rows: vec![head] }
    }

    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let columns = self.rows.first().map_or(0, Vec::len);
        let layout: Vec<(usize, bool)> = (0..columns).map(|at| self.layout(at)).collect();
        for row in &self.rows {
            let cells = row.iter().zip(&layout).map(|(cell, &(width, number))| {
                if number {
                    format!("{cell:>width$}")
                } else {
                    format!("{cell:width$}")
                }
            });
            let line = cells.collect::<Vec<_>>().join("  ");
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// How wide a column is, and whether it has numbers alone.
    fn layout(&self, column: usize) -> (usize, bool) {
        let cells = || self.rows.iter().filter_map(|row| row.get(column));
        let width = cells().map(|cell| cell.chars().count()).max();
        let number = |cell: &String| cell == "-" || cell.parse::<f64>().is_ok();
        (width.unwrap_or(0), cells().skip(1).all(number))
    }
}

/// A figure from 0 to 1, or a dash for none.
pub(super) fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"))
}
