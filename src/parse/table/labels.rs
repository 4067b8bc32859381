//! A table of one row under the labels of the head: `Date | Begin | End | Minute taker`.

use super::super::page::Label;
use super::super::region::{Region, Scope};
use super::super::roster;
use super::super::walk::Walker;
use super::Rows;
use crate::grammar::Field;

/// The cell below a label in the first row of such a table.
pub(in crate::parse) fn below_label(walker: &Walker<'_, '_>, at: usize) -> Option<usize> {
    let page = walker.page;
    let cell = page.block(at).cell.filter(|cell| cell.row == 0)?;
    let place = |at: usize| {
        let cell_there = page.blocks().get(at)?.cell;
        cell_there.filter(|there| there.table == cell.table)
    };
    let in_table = |at: &usize| place(*at).is_some();
    let first = (0..at).rev().take(MOST_CELLS).take_while(in_table).last();
    let cells = first.unwrap_or(at)..;
    let cells: Vec<usize> = cells.take_while(in_table).take(MOST_CELLS).collect();
    let row = |row: usize| {
        let of_row = move |at: &&usize| place(**at).is_some_and(|there| there.row == row);
        cells.iter().filter(of_row)
    };
    let labels = row(0).filter(|at| label_of_head(walker, **at).is_some());
    let labels = labels.count();
    let heads = labels > 1 && labels * 2 >= row(0).count() && row(2).next().is_none();
    let values = row(1).all(|at| label_of_head(walker, *at).is_none());
    let mut below =
        row(1).filter(|at| place(**at).is_some_and(|there| there.column == cell.column));
    let fits = heads && values && cells.len() < MOST_CELLS;
    below.next().copied().filter(|_| fits)
}

/// Cells that two rows do not have.
const MOST_CELLS: usize = 40;

/// A label of the head with nothing behind it.
fn label_of_head<'w>(walker: &'w Walker<'_, '_>, at: usize) -> Option<&'w Label> {
    walker.page.label(at).filter(|label| {
        label.rest.is_empty()
            && matches!(
                label.field,
                Field::Title
                    | Field::Organisation
                    | Field::Date
                    | Field::StartTime
                    | Field::EndTime
                    | Field::Location
                    | Field::Officers
            )
    })
}

/// Takes the people below the offices of such a table; what else it says is of the head. False when it is none.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows) -> bool {
    let cells = rows
        .values()
        .flat_map(|cells| cells.values().flatten().copied());
    let cells: Vec<usize> = cells.take(MOST_CELLS).collect();
    let mut known = cells
        .iter()
        .filter(|at| label_of_head(walker, **at).is_some());
    if known
        .next()
        .is_none_or(|at| below_label(walker, *at).is_none())
    {
        return false;
    }
    for at in cells {
        let Some(label) = label_of_head(walker, at).cloned() else {
            if !walker.used[at] {
                walker.used[at] = true;
                walker.keep(&walker.page.block(at).range.clone());
            }
            continue;
        };
        let below = below_label(walker, at).filter(|_| label.field == Field::Officers);
        walker.label_line(at, label.field);
        if let Some(below) = below {
            let region = Region::new(label.field, label.range.clone(), Scope::Lines);
            let range = walker.page.block(below).range.clone();
            walker.used[below] = roster::officers(walker, &region, &range);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn a_row_of_values_under_the_labels_of_the_head_is_read_by_columns() {
        let minutes = "# Ata da reunião 4\n\n| Data | Hora de início | Hora de término | Local | Redator |\n|--|--|--|--|--|\n\
                       | 29-03-2024 | 20:00 | 20:31 | Teams | Rui Melo Dias |\n\n## Sebes\n\nEstão altas.\n";
        lists(minutes, &["Rui Melo Dias"], &[]);
        let meeting = &crate::extract(minutes.as_bytes()).expect("text")[0].meeting;
        assert_eq!(meeting.date.as_deref(), Some("2024-03-29"));
        assert_eq!(meeting.start_time.as_deref(), Some("20:00"));
        assert_eq!(meeting.end_time.as_deref(), Some("20:31"));
        assert_eq!(meeting.location.as_deref(), Some("Teams"));
    }
}
