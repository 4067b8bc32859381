//! Tables in plain text: bars, borders, aligned columns.

mod simple;

use super::line::Line;

/// A row: its source line and its cells, each with its lines.
pub(super) struct Row<'t> {
    pub number: usize,
    pub cells: Vec<Vec<&'t str>>,
    pub head: bool,
}

/// The rows of the table with which the lines begin, and how many lines it takes.
pub(super) fn take<'t>(lines: &[Line<'t>]) -> Option<(Vec<Row<'t>>, usize)> {
    let first = lines.first().filter(|line| may_begin(line))?;
    if first.text.starts_with(['|', '+']) {
        barred(lines)
    } else if first.text.starts_with('=') {
        simple::take(lines)
    } else {
        columned(lines)
    }
}

/// False for most lines, which cannot be a row or border.
pub(super) fn may_begin(line: &Line<'_>) -> bool {
    line.spread || !line.plain && line.text.starts_with(['-', '|', '+', '='])
}

/// `| a | b |` rows, with borders of `+---+` or `|---|` between.
fn barred<'t>(lines: &[Line<'t>]) -> Option<(Vec<Row<'t>>, usize)> {
    let bordered = lines.first().is_some_and(|line| line.text.starts_with('+'));
    let mut rows: Vec<Row<'t>> = Vec::new();
    let mut fresh = true;
    let mut taken = 0;
    let in_table = |line: &&Line<'_>| is_border(line.text) || is_barred(line.text);
    for (at, line) in lines.iter().take_while(in_table).enumerate() {
        taken += 1;
        // Borders alone, or rows with nothing in them.
        if at == ENOUGH
            && rows.iter().all(|row| row.cells.len() < 2)
            && (rows.is_empty() || rows.iter().any(|row| row.cells[0] == [""]))
        {
            return None;
        }
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
    // `|| Ann Lee ||` in each line: a wiki's list.
    let single = || rows.len() > 2 && rows.iter().take(ENOUGH).all(|row| row.cells[0] != [""]);
    let columns = rows.iter().any(|row| row.cells.len() > 1);
    (taken >= 2 && (columns || single())).then_some((rows, taken))
}

fn is_barred(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

fn is_border(line: &str) -> bool {
    line.len() > 2
        && line.bytes().all(|byte| b"+-=|: ".contains(&byte))
        && (line.contains("--") || line.contains("=="))
}

/// Rows after which lines are judged to be a table or none, so that time stays linear.
const ENOUGH: usize = 24;

/// Lines in the same columns: three at least, or two with dashes over or under the first.
fn columned<'t>(lines: &[Line<'t>]) -> Option<(Vec<Row<'t>>, usize)> {
    let mut found = Columns::default();
    let mut taken = 0;
    for line in lines {
        if !found.add(line) {
            break;
        }
        taken += 1;
        if found.rows.len() == ENOUGH && !found.is_table() {
            return None;
        }
    }
    if found.is_led() {
        found.rows[1..]
            .iter_mut()
            .for_each(|row| row.cells.insert(0, vec![""]));
        return Some((found.rows, taken));
    }
    found.is_table().then_some((found.rows, taken))
}

#[derive(Default)]
struct Columns<'t> {
    rows: Vec<Row<'t>>,
    /// The columns at which the cells of each row begin.
    starts: Vec<Vec<usize>>,
    /// Lines of dashes.
    dashed: usize,
    /// Rows whose cells are parted by tabs.
    tabbed: usize,
}

impl<'t> Columns<'t> {
    /// False when the line is no row.
    fn add(&mut self, line: &Line<'t>) -> bool {
        if is_border(line.text) && line.text.contains(' ') && line.text.starts_with('-') {
            self.dashed += 1;
            if let ([row], 1) = (&mut self.rows[..], self.dashed) {
                row.head = true;
            }
            return true;
        }
        if !line.signs.may_part() {
            return false;
        }
        let cells = fields(line.text);
        let more = |first: &Vec<usize>| first.len() < cells.len() && self.dashed == 0;
        // "1.  Ann Lee" is an item of a list.
        let item = line.bullet().is_some() || cells.len() == 2 && line.is_numbered();
        if cells.len() < 2 || item || self.starts.first().is_some_and(more) {
            return false;
        }
        self.tabbed += usize::from(line.text.contains('\t'));
        self.starts
            .push(cells.iter().map(|(at, _)| line.indent + at).collect());
        self.rows.push(Row {
            number: line.number,
            cells: cells.into_iter().map(|(_, cell)| vec![cell]).collect(),
            head: false,
        });
        true
    }

    /// A label before the first row, and the others set in: "Present:⇥Ann Lee⇥Chair" over "⇥Bo Day⇥Clerk".
    fn is_led(&self) -> bool {
        let mut starts = self.starts.iter();
        let first = starts.next().filter(|first| first.len() > 2);
        let begin = first.and_then(|first| first.first());
        let inside = |row: &Vec<usize>| row.len() == 2 && row.first() > begin;
        self.rows.len() > 1
            && self.dashed == 0
            && begin.is_some()
            && is_label(&self.rows[0])
            && starts.all(inside)
    }

    fn is_table(&self) -> bool {
        let labels = self.rows.iter().filter(|row| is_label(row)).count();
        let enough = self.rows.len() >= 3 || self.rows.len() >= 2 && self.dashed > 0;
        let apart = self.tabbed == self.rows.len() || self.dashed > 0 || are_aligned(&self.starts);
        enough && labels * 2 < self.rows.len() && apart
    }
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

#[cfg(test)]
mod tests {
    #[test]
    fn numbered_items_with_a_wide_gap_are_no_table_but_numbered_rows_of_several_columns_are() {
        for (text, cells) in [
            ("1.  Ann Lee\n2.  Bo Day\n3.  Cy Orr\n", 0),
            ("1.\tAnn Lee\n2.\tBo Day\n3.\tCy Orr\n", 0),
            (
                "1.  Ann Lee  Chair\n2.  Bo Day   Clerk\n3.  Cy Orr   Guest\n",
                9,
            ),
        ] {
            let document = crate::read(text.as_bytes()).expect("text that can be read");
            let found = document.blocks.iter().filter(|block| block.cell.is_some());
            assert_eq!(found.count(), cells, "{text}");
        }
    }

    #[test]
    fn borders_alone_are_no_table() {
        let page = format!("Minutes\n\n{}", "+--+\n".repeat(3));
        let document = crate::read(page.as_bytes()).expect("text that can be read");
        assert!(document.blocks.iter().all(|block| block.cell.is_none()));
    }
}
