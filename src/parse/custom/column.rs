//! Cells under the head of a column that is a field of the grammar's own.

use super::super::table::Rows;
use super::super::walk::Walker;
use super::{has_value, label, take_entry};
use crate::grammar::CustomField;

/// Takes the cells of such columns out of a table: all of a list, else the first.
pub(in crate::parse) fn take(walker: &mut Walker<'_, '_>, rows: &mut Rows) {
    for (column, field) in columns(walker, rows) {
        let mut cells = rows.values_mut().filter_map(|cells| cells.remove(&column));
        let Some(head) = cells.next().and_then(|blocks| blocks.first().copied()) else {
            continue;
        };
        let head_range = walker.page.block(head).range.clone();
        walker.used[head] = true;
        label(walker, field, &head_range);
        for at in cells.flatten() {
            if field.list || !has_value(walker, &field.name) {
                take_entry(walker, field, at, &head_range);
            }
        }
    }
}

/// The columns by their heads, where rows stand under these.
fn columns<'d>(walker: &Walker<'_, 'd>, rows: &Rows) -> Vec<(usize, &'d CustomField)> {
    let page = walker.page;
    let own = || page.grammar.custom.iter();
    let none = own().all(|field| field.rules.columns.is_empty());
    let Some(head) = rows.values().next().filter(|_| !none && rows.len() > 1) else {
        return Vec::new();
    };
    let named = head.iter().filter_map(|(column, blocks)| {
        let words = page.words(*blocks.first()?);
        let heads = |field: &&CustomField| field.rules.columns.iter().any(|head| head.is(words));
        Some((*column, own().find(heads)?))
    });
    named.collect()
}
