//! Tables in plain text: bars, borders, aligned columns.

use super::line::Line;

/// A row: its source line and its cells, each with its lines.
pub(super) struct Row<'t> {
    pub number: usize,
    pub cells: Vec<Vec<&'t str>>,
    pub head: bool,
}

/// The rows of the table with which the lines begin, and how many lines it takes.
pub(super) fn take<'t>(lines: &[Line<'t>]) -> Option<(Vec<Row<'t>>, usize)> {
    let taken = lines.iter().position(Line::is_blank).unwrap_or(lines.len());
    let lines = lines.get(..taken)?;
    let first = lines.first()?;
    if first.text.starts_with(['|', '+']) {
        return barred(lines);
    }
    columned(lines)
}

/// `| a | b |` rows, with borders of `+---+` or `|---|` between.
fn barred<'t>(lines: &[Line<'t>]) -> Option<(Vec<Row<'t>>, usize)> {
    let taken = lines
        .iter()
        .position(|line| !(is_border(line.text) || is_barred(line.text)))
        .unwrap_or(lines.len());
    let lines = lines.get(..taken)?;
    let bordered = lines.first().is_some_and(|line| line.text.starts_with('+'));
    let mut rows: Vec<Row<'t>> = Vec::new();
    let mut fresh = true;
    for (at, line) in lines.iter().enumerate() {
        if is_border(line.text) {
            if at > 0 && (!bordered || line.text.contains('=')) && rows.len() == 1 {
                rows[0].head = true;
            }
            fresh = true;
            continue;
        }
        let cells = line.text.trim_matches('|').split('|').map(str::trim);
        match rows.last_mut() {
            Some(row) if bordered && !fresh => {
                for (cell, line) in row.cells.iter_mut().zip(cells) {
                    cell.push(line);
                }
            }
            _ => rows.push(Row {
                number: line.number,
                cells: cells.map(|cell| vec![cell]).collect(),
                head: false,
            }),
        }
        fresh = false;
    }
    (taken >= 2 && rows.iter().any(|row| row.cells.len() > 1)).then_some((rows, taken))
}

fn is_barred(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

fn is_border(line: &str) -> bool {
    line.len() > 2
        && line.contains("--") | line.contains("==")
        && line.chars().all(|c| "+-=|: ".contains(c))
}

/// Lines in the same columns: three at least, or two with dashes over or under the first.
fn columned<'t>(lines: &[Line<'t>]) -> Option<(Vec<Row<'t>>, usize)> {
    let mut rows: Vec<Row<'t>> = Vec::new();
    let mut starts: Vec<Vec<usize>> = Vec::new();
    let mut dashed = 0;
    let mut taken = 0;
    for line in lines {
        if is_border(line.text) && line.text.contains(' ') && line.text.starts_with('-') {
            dashed += 1;
            if let ([row], true) = (&mut rows[..], dashed == 1) {
                row.head = true;
            }
        } else {
            let cells = fields(line.text);
            if cells.len() < 2
                || line.bullet().is_some()
                || starts
                    .first()
                    .is_some_and(|first| first.len() < cells.len() && dashed == 0)
            {
                break;
            }
            starts.push(cells.iter().map(|(at, _)| line.indent + at).collect());
            rows.push(Row {
                number: line.number,
                cells: cells.into_iter().map(|(_, cell)| vec![cell]).collect(),
                head: false,
            });
        }
        taken += 1;
    }
    let tabbed = lines[..taken].iter().all(|line| line.text.contains('\t'));
    let labels = rows.iter().filter(|row| is_label(row)).count();
    let enough = rows.len() >= 3 || rows.len() >= 2 && dashed > 0;
    if !enough || labels * 2 >= rows.len() || !(tabbed || dashed > 0 || are_aligned(&starts)) {
        return None;
    }
    Some((rows, taken))
}

fn is_label(row: &Row<'_>) -> bool {
    row.cells[0][0].ends_with(':')
}

/// True when most rows have their second column where the first row has it.
fn are_aligned(starts: &[Vec<usize>]) -> bool {
    let Some(first) = starts.first().and_then(|row| row.get(1)) else {
        return false;
    };
    let same = starts.iter().filter(|row| {
        row.get(1)
            .is_some_and(|second| second.abs_diff(*first) <= 1)
    });
    same.count() * 3 >= starts.len() * 2
}

/// The stretches between gaps of two spaces and more, or tabs, and the columns at which they begin.
fn fields(line: &str) -> Vec<(usize, &str)> {
    let mut fields = Vec::new();
    let mut start = 0;
    let mut run = 0;
    let mut begin = (0, 0);
    for (column, (at, c)) in line.char_indices().enumerate() {
        if c.is_whitespace() {
            run += if c == '\t' { 2 } else { 1 };
        } else {
            if run >= 2 {
                fields.push((begin.1, line[begin.0..start].trim_end()));
                begin = (at, column);
            }
            run = 0;
            start = at + c.len_utf8();
        }
    }
    fields.push((begin.1, line[begin.0..].trim_end()));
    fields
}
