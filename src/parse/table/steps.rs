//! Rows of what is to be done and of what was decided; a cell may list several.

use super::{Cells, Plan};
use crate::grammar::{Field, tokens};
use crate::parse::action::{self, ActionText};
use crate::parse::decision;
use crate::parse::page::Page;
use crate::parse::walk::Walker;

/// Takes the tasks of a row. False where it has none.
pub(super) fn take<'d>(
    walker: &mut Walker<'_, 'd>,
    cells: &Cells,
    plan: &Plan,
    cell: impl Fn(Field) -> Option<&'d str>,
) -> bool {
    let tasks = listed(walker.page, blocks(cells, plan, Field::NextSteps));
    let owners = blocks(cells, plan, Field::Owner);
    if tasks.is_empty() {
        let row = [Field::NextSteps, Field::Owner, Field::Due].map(cell);
        return row[0].is_some_and(|text| task(walker, text, row[1], row[2]));
    }
    let mut any = false;
    for (place, at) in tasks.iter().enumerate() {
        // As many owners as tasks stand beside them in their order.
        let own = owners.get(place).filter(|_| owners.len() == tasks.len());
        let own = own.map(|at| walker.page.words(*at));
        let text = walker.page.words(*at);
        let taken = task(
            walker,
            text,
            own.or_else(|| cell(Field::Owner)),
            cell(Field::Due),
        );
        if !taken {
            walker.keep(&walker.page.block(*at).range.clone());
        }
        any |= taken;
    }
    any
}

/// Takes the decisions of a row. False where it has none.
pub(super) fn decided<'d>(
    walker: &mut Walker<'_, 'd>,
    cells: &Cells,
    plan: &Plan,
    cell: impl Fn(Field) -> Option<&'d str>,
) -> bool {
    let page = walker.page;
    let outcome = cell(Field::Outcome);
    let several = listed(page, blocks(cells, plan, Field::Decisions));
    if several.is_empty() {
        let Some(text) = cell(Field::Decisions) else {
            return false;
        };
        decision::add(walker, &page.range_of(text), outcome, 0.85);
    }
    for at in several {
        decision::add(walker, &page.block(*at).range, outcome, 0.85);
    }
    true
}

/// The blocks of a row below the head of a field.
fn blocks<'c>(cells: &'c Cells, plan: &Plan, field: Field) -> &'c [usize] {
    let column = plan.columns.iter().find(|(_, own)| **own == field);
    let blocks = column.and_then(|(column, _)| cells.get(column));
    blocks.map_or(&[], Vec::as_slice)
}

/// The blocks of a cell, where they are items of a list or each says whose task it is; none where they are one text.
fn listed<'c>(page: &Page<'_>, blocks: &'c [usize]) -> &'c [usize] {
    let item = |at: &usize| page.block(*at).marker.is_some();
    let owned = |at: &usize| page.action(page.words(*at)).owner.is_some();
    let several = blocks.len() > 1 && (blocks.iter().all(item) || blocks.iter().all(owned));
    if several { blocks } else { &[] }
}

fn task<'d>(
    walker: &mut Walker<'_, 'd>,
    text: &'d str,
    owner: Option<&'d str>,
    due: Option<&'d str>,
) -> bool {
    if walker.says_nothing(&walker.page.range_of(text)) {
        return false;
    }
    let told = |value: &&str| value.contains(char::is_alphanumeric);
    let [owner, due] = [owner, due].map(|value| value.map(unbracketed).filter(told));
    let read = walker.page.action(text);
    let due = due.or(read.due);
    let action = match owner {
        Some(owner) => ActionText {
            text,
            owner: Some(action::without_sign(owner)).filter(|owner| is_named(walker, owner)),
            due,
        },
        None => ActionText { due, ..read },
    };
    action::add(walker, &action, None, 0.97);
    true
}

/// "unassigned" is nobody; "all" stands for everybody.
fn is_named(walker: &Walker<'_, '_>, owner: &str) -> bool {
    let (words, lexicon) = (tokens(owner), walker.page.grammar.lexicon());
    !lexicon.nobody.is(&words) || lexicon.everybody.is(&words)
}

/// Templates show in brackets where to write: "[4 June 2021]".
pub(super) fn unbracketed(value: &str) -> &str {
    let inner = value
        .strip_prefix('[')
        .and_then(|value| value.strip_suffix(']'));
    inner.unwrap_or(value)
}
