//! Tables between borders that tell the columns, reStructuredText's simple ones:
//!
//! ```text
//! ========  =====
//! Name      Body
//! ========  =====
//! Ann Lee   Mill
//! ========  =====
//! ```

use std::ops::Range;

use super::Row;
use crate::read::text::line::Line;

/// The rows of the table with which the lines begin, and how many lines it takes.
pub(super) fn take<'t>(lines: &[Line<'t>]) -> Option<(Vec<Row<'t>>, usize)> {
    let columns = border(lines.first()?)?;
    let mut rows: Vec<Row<'t>> = Vec::new();
    let mut taken = 1;
    for line in &lines[1..] {
        if let Some(others) = border(line) {
            taken += 1;
            let more = lines
                .get(taken)
                .is_some_and(|line| cells(line, &columns).is_some());
            // Only the border under the head has rows both above and below.
            if others != columns || rows.is_empty() || !more || rows.iter().any(|row| row.head) {
                break;
            }
            for row in &mut rows {
                row.head = true;
            }
            continue;
        }
        let Some(found) = cells(line, &columns) else {
            break;
        };
        taken += 1;
        match rows.last_mut() {
            // A row goes on below while there is nothing in its first column.
            Some(row) if found[0].is_empty() => {
                for (cell, more) in row.cells.iter_mut().zip(found) {
                    cell.extend((!more.is_empty()).then_some(more));
                }
            }
            _ => rows.push(Row {
                number: line.number,
                cells: found.into_iter().map(|cell| vec![cell]).collect(),
                head: false,
            }),
        }
    }
    (!rows.is_empty()).then_some((rows, taken))
}

/// The columns, in characters from the start of the line, that a border of two runs of `=` and more spans.
fn border(line: &Line<'_>) -> Option<Vec<Range<usize>>> {
    let fits = line.text.starts_with('=') && line.text.bytes().all(|byte| b"= ".contains(&byte));
    if !fits || !line.text.contains(' ') {
        return None;
    }
    let mut columns = Vec::new();
    let mut at = line.indent;
    for run in line.text.split(' ') {
        if !run.is_empty() {
            columns.push(at..at + run.len());
        }
        at += run.len() + 1;
    }
    Some(columns)
}

/// The cells of a line; none where words stand between two columns. The last cell may be wider than its column.
fn cells<'t>(line: &Line<'t>, columns: &[Range<usize>]) -> Option<Vec<&'t str>> {
    let text = line.text;
    let byte = |column: usize| {
        let from = column.saturating_sub(line.indent);
        text.char_indices()
            .nth(from)
            .map_or(text.len(), |(at, _)| at)
    };
    let mut cells = Vec::with_capacity(columns.len());
    for (at, column) in columns.iter().enumerate() {
        let next = columns.get(at + 1).map(|next| next.start);
        let end = next.map_or(text.len(), |_| byte(column.end));
        let gap = &text[end..next.map_or(text.len(), byte)];
        if !gap.trim().is_empty() {
            return None;
        }
        cells.push(text[byte(column.start)..end].trim());
    }
    Some(cells)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    /// The cells of each row, and whether it is the head.
    fn rows(document: &Document) -> Vec<(Vec<&str>, bool)> {
        let mut rows: Vec<(Vec<&str>, bool)> = Vec::new();
        for block in &document.blocks {
            let Some(cell) = &block.cell else { continue };
            if cell.column == 0 {
                rows.push((Vec::new(), cell.head));
            }
            if let Some((row, _)) = rows.last_mut() {
                row.push(&document.text[block.range.clone()]);
            }
        }
        rows
    }

    #[test]
    fn borders_tell_the_columns() {
        let text = "\
Minutes

======= ================
Name    Body
======= ================
Ann Lee Mill
Bo Day  Friends of the
        mill and of the river
Cy Orr
======= ================

=== ====
Dee Pond
=== ====
";
        let document = crate::read(text.as_bytes()).expect("text that can be read");
        assert_eq!(
            rows(&document),
            [
                (vec!["Name", "Body"], true),
                (vec!["Ann Lee", "Mill"], false),
                (
                    vec!["Bo Day", "Friends of the mill and of the river"],
                    false
                ),
                (vec!["Cy Orr"], false),
                (vec!["Dee", "Pond"], false),
            ]
        );
    }

    #[test]
    fn words_across_columns_are_no_row() {
        let text = "Minutes\n\n==== ====\nWe met at the mill.\n==== ====\n";
        let document = crate::read(text.as_bytes()).expect("text that can be read");
        assert_eq!(rows(&document), []);
    }
}
