//! Tables whose head says what their columns hold: rosters and lists of actions.

use std::collections::BTreeMap;

use super::action::{self, ActionText};
use super::line;
use super::person::PersonText;
use super::roster;
use super::walk::Walker;
use crate::grammar::Field;

/// The cells of a table: block numbers by row and column.
type Rows = BTreeMap<usize, BTreeMap<usize, Vec<usize>>>;

/// Reads the tables that the grammar's columns fit.
pub(super) fn read(walker: &mut Walker<'_, '_>) {
    for rows in tables(walker).into_values() {
        let Some((head, cells)) = rows.iter().next() else {
            continue;
        };
        let columns: BTreeMap<usize, Field> = cells
            .iter()
            .filter_map(|(column, blocks)| {
                Some((
                    *column,
                    walker
                        .page
                        .grammar
                        .column(walker.page.words(*blocks.first()?))?,
                ))
            })
            .collect();
        let has = |field: Field| columns.values().any(|own| *own == field);
        let head = *head;
        if has(Field::NextSteps) && columns.len() > 1 {
            walker
                .tables
                .insert(first_block(&rows), (Field::NextSteps, columns, rows, head));
        } else if has(Field::Attendees) {
            walker
                .tables
                .insert(first_block(&rows), (Field::Attendees, columns, rows, head));
        }
    }
}

fn first_block(rows: &Rows) -> usize {
    rows.values()
        .flat_map(BTreeMap::values)
        .flatten()
        .copied()
        .min()
        .unwrap_or(0)
}

fn tables(walker: &Walker<'_, '_>) -> BTreeMap<usize, Rows> {
    let mut tables: BTreeMap<usize, Rows> = BTreeMap::new();
    for (at, block) in walker.page.blocks().iter().enumerate() {
        if let Some(cell) = block.cell {
            let rows = tables.entry(cell.table).or_default();
            rows.entry(cell.row)
                .or_default()
                .entry(cell.column)
                .or_default()
                .push(at);
        }
    }
    tables
}

/// A table with a field of its own, as the walk comes to it.
pub(super) type Table = (Field, BTreeMap<usize, Field>, Rows, usize);

/// Takes a table's rows into the record.
pub(super) fn take(
    walker: &mut Walker<'_, '_>,
    (field, columns, rows, head): Table,
    roster: Field,
) {
    for (row, cells) in rows {
        let blocks: Vec<usize> = cells.values().flatten().copied().collect();
        for at in &blocks {
            walker.used[*at] = true;
        }
        if row == head {
            for at in &blocks {
                walker.label_cell(*at, field);
            }
            continue;
        }
        let page = walker.page;
        let cell = |want: Field| {
            let column = columns.iter().find(|(_, field)| **field == want)?.0;
            let blocks = cells.get(column)?;
            let range =
                page.block(*blocks.first()?).range.start..page.block(*blocks.last()?).range.end;
            Some(page.text(&range))
        };
        let taken = if field == Field::NextSteps {
            action_row(
                walker,
                cell(Field::NextSteps),
                cell(Field::Owner),
                cell(Field::Due),
            )
        } else {
            person_row(
                walker,
                roster,
                [
                    cell(Field::Attendees),
                    cell(Field::PersonOrganisation),
                    cell(Field::PersonRole),
                    cell(Field::Presence),
                ],
            )
        };
        for (column, blocks) in &cells {
            if !taken || !columns.contains_key(column) {
                for at in blocks {
                    walker.keep(&page.block(*at).range.clone());
                }
            }
        }
    }
}

fn action_row(
    walker: &mut Walker<'_, '_>,
    text: Option<&str>,
    owner: Option<&str>,
    due: Option<&str>,
) -> bool {
    let Some(text) = text else { return false };
    let read = action::read(text, walker.page.grammar);
    let action = match owner {
        Some(_) => ActionText { text, owner, due },
        None => ActionText {
            due: due.or(read.due),
            ..read
        },
    };
    action::add(walker, &action, None, 0.9);
    true
}

fn person_row(
    walker: &mut Walker<'_, '_>,
    roster: Field,
    [name, organisation, role, presence]: [Option<&str>; 4],
) -> bool {
    let grammar = walker.page.grammar;
    let Some(name) = name else { return false };
    let people = line::persons(name, grammar, roster);
    let marked = presence.map(|mark| {
        grammar
            .words
            .present
            .iter()
            .any(|word| word.eq_ignore_ascii_case(mark.trim()))
    });
    let field = if marked == Some(false) {
        Field::Apologies
    } else {
        roster
    };
    for person in people.iter().filter(|person| person.confidence >= 0.25) {
        let made = PersonText {
            organisation: organisation.or(person.organisation),
            role: role.or(person.role),
            confidence: person.confidence.max(0.8),
            ..*person
        };
        let added = roster::add(walker, field, &made);
        // Somebody listed before keeps the words of that place; these stay in the text.
        for words in [organisation, role]
            .into_iter()
            .flatten()
            .filter(|_| !added)
        {
            walker.keep(&walker.page.range_of(words));
        }
    }
    !people.is_empty()
}
