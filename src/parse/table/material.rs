//! Columns of documents: "Topic | Relevant links".

use super::Rows;
use crate::grammar::Field;
use crate::parse::reference;
use crate::parse::walk::Walker;

/// Lists the links in such columns.
pub(super) fn list(walker: &mut Walker<'_, '_>, rows: &Rows) {
    let Some(head) = rows.values().next() else {
        return;
    };
    let page = walker.page;
    let heads = |blocks: &[usize]| {
        let words = blocks.first().map_or("", |at| page.words(*at));
        page.grammar.column(words) == Some(Field::References)
    };
    let columns = head.iter().filter(|(_, blocks)| heads(blocks));
    let columns: Vec<usize> = columns.map(|(column, _)| *column).collect();
    let rows = rows.values().skip(1);
    let cells = rows.flat_map(|cells| columns.iter().filter_map(|column| cells.get(column)));
    for at in cells.flatten() {
        reference::linked(walker, *at);
    }
}
