//! Tables of people, actions and motions: by the heads of their columns, or by the label that they stand under.

mod continued;
mod formed;
mod groups;
mod kinds;
mod labels;
mod marks;
mod material;
mod parted;
mod plan;
mod steps;
mod topics;
mod turned;
mod voted;

use std::collections::BTreeMap;

use super::person::{self, PersonText};
use super::walk::Walker;
use super::{line, roster};
use crate::grammar::{Field, Grammar};
use groups::Group;
pub(super) use labels::below_label;
pub(super) use marks::{Mark, read as mark};
use plan::plan;

/// The cells of a table: block numbers by row and column.
pub(super) type Rows = BTreeMap<usize, Cells>;

/// The cells of a row: block numbers by column.
type Cells = BTreeMap<usize, Vec<usize>>;

/// What a table's rows are, and which column holds what.
struct Plan {
    field: Field,
    columns: BTreeMap<usize, Field>,
    /// The row that names the columns.
    head: Option<usize>,
    /// The column in which the names of the one before it go on: "Given name | Family name".
    goes_on: Option<usize>,
}

impl Plan {
    fn column_of(&self, field: Field) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns
            .find(|(_, own)| **own == field)
            .map(|(column, _)| *column)
    }
}

/// The tables of a document by their first block.
pub(super) fn all(walker: &Walker<'_, '_>) -> BTreeMap<usize, Rows> {
    let mut tables: BTreeMap<usize, (usize, Rows)> = BTreeMap::new();
    for (at, block) in walker.page.blocks().iter().enumerate() {
        if let Some(cell) = block.cell {
            let (_, rows) = tables
                .entry(cell.table)
                .or_insert_with(|| (at, Rows::new()));
            let row = rows.entry(cell.row).or_default();
            row.entry(cell.column).or_default().push(at);
        }
    }
    tables.into_values().collect()
}

/// Takes a table's rows into the record, in the region that it stands in. False when the table is none of these.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows, region: Option<Field>) -> bool {
    if formed::take(walker, rows, region)
        || turned::take(walker, rows, region)
        || labels::take(walker, rows)
        || voted::take(walker, rows)
    {
        return true;
    }
    if continued::take(walker, rows) {
        return false;
    }
    material::list(walker, rows);
    let Some(plan) = plan(walker, rows, region) else {
        if topics::take(walker, rows) {
            return true;
        }
        kinds::take(walker, rows);
        return false;
    };
    take_rows(walker, rows, &plan);
    true
}

/// Takes the rows of a table whose columns are known.
fn take_rows(walker: &mut Walker<'_, '_>, rows: &Rows, plan: &Plan) {
    let topics = topics::column(walker, rows)
        .filter(|column| !plan.field.is_roster() && !plan.columns.contains_key(column));
    let ticked = is_ticked(walker, rows, plan);
    let mut group = Group::default();
    for (row, cells) in rows {
        let blocks = || cells.values().flatten().copied();
        for at in blocks() {
            walker.used[at] = true;
        }
        if plan.head == Some(*row) {
            blocks().for_each(|at| walker.label_cell(at, plan.field));
            continue;
        }
        let page = walker.page;
        if let Some(column) = topics {
            topics::open(walker, cells, column);
        }
        let cell = |want: Field| {
            let column = plan.columns.iter().find(|(_, field)| **field == want)?.0;
            let blocks = cells.get(column)?;
            let first = page.block(*blocks.first()?);
            // "3. Mai" is a day, and no third item.
            let day = first.marker.as_ref().filter(|_| want == Field::Due);
            let start = day.map_or(first.range.start, |number| number.range.start);
            Some(page.text(&(start..page.block(*blocks.last()?).range.end)))
        };
        let whole_name = parted::name(page, cells, plan);
        let halved = whole_name.is_none() && plan.goes_on.is_some();
        let presence = presence(walker, cells, plan);
        group.read(page, cells, plan);
        let guests = cell(Field::Guests).filter(|_| plan.field == Field::Attendees);
        let guests = guests.filter(|cell| mark(cell, page.grammar) == Mark::Unknown);
        if let Some(guests) = guests {
            beside(walker, guests, Field::Guests);
        }
        let taken = match plan.field {
            Field::NextSteps => steps::take(walker, cells, plan, cell),
            Field::Decisions => steps::decided(walker, cells, plan, cell),
            _ => person_row(
                walker,
                group.kind().unwrap_or(plan.field),
                ticked,
                whole_name.clone(),
                [
                    group
                        .names()
                        .or_else(|| cell(Field::Attendees))
                        .filter(|_| !group.only_heads() && !halved),
                    group.body(cell(Field::PersonOrganisation)),
                    cell(Field::PersonRole).filter(|_| group.names().is_none()),
                    presence,
                    cell(Field::Apologies),
                ],
            ),
        };
        for (column, blocks) in cells {
            // A mark of presence is told by the roster that its person is in, and has no other place.
            let field = plan.columns.get(column).copied();
            let mark = field == Some(Field::Presence);
            let head = plan
                .head
                .and_then(|row| rows.get(&row)?.get(column)?.first());
            for ((head, field), at) in head.zip(field).into_iter().cycle().zip(blocks) {
                walker.under(*at, page.block(*head).range.clone(), field.name());
            }
            let named = head.is_some_and(|head| page.column_of(page.words(*head)).is_some());
            if field.is_some() && !named {
                for at in blocks {
                    walker.shows(*at, "a column by what its cells hold");
                }
            }
            let part = whole_name.is_some() && plan.goes_on == Some(*column);
            let own = !plan.columns.contains_key(column) && Some(*column) != topics && !part;
            if !taken || mark || own {
                for at in blocks {
                    walker.keep(&page.block(*at).range.clone());
                }
            }
        }
    }
}

/// The mark of a row: whoever was there at the start or at the end was there.
fn presence<'d>(walker: &Walker<'_, 'd>, cells: &Cells, plan: &Plan) -> Option<&'d str> {
    let page = walker.page;
    let marks = plan
        .columns
        .iter()
        .filter(|(_, field)| **field == Field::Presence);
    let marks = marks.filter_map(|(column, _)| Some(page.words(*cells.get(column)?.first()?)));
    marks
        .clone()
        .find(|cell| mark(cell, page.grammar) == Mark::Present)
        .or_else(|| marks.clone().next())
}

/// The rows of a table are topics.
pub(super) fn lists_topics(walker: &Walker<'_, '_>, rows: &Rows) -> bool {
    topics::column(walker, rows).is_some()
}

/// A column of presence with a mark in it: whoever has none there was away, as nobody was in a form left blank.
fn is_ticked(walker: &Walker<'_, '_>, rows: &Rows, plan: &Plan) -> bool {
    let mut columns = plan.columns.iter();
    let marks = columns.find(|(_, field)| **field == Field::Presence);
    marks.is_some_and(|(column, _)| {
        let body = rows.iter().filter(|(row, _)| plan.head != Some(**row));
        let mut cells = body.filter_map(|(_, cells)| cells.get(column)?.first());
        cells.any(|at| mark(walker.page.words(*at), walker.page.grammar) == Mark::Present)
    })
}

/// "Georg Stack" in the column of names beside a mark: a known given name and one word more, though that is no family name
/// elsewhere.
fn by_row<'t>(cell: &'t str, grammar: &Grammar) -> Option<PersonText<'t>> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let capital = |word: &&str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    let [given, _] = words[..] else {
        return None;
    };
    let known = person::is_given_name(given, grammar);
    (known && words.iter().all(capital)).then_some(PersonText {
        name: Some(cell),
        confidence: 0.8,
        ..PersonText::default()
    })
}

/// Those in a column of names that says who was away or a guest, beside one of those who were there.
fn beside(walker: &mut Walker<'_, '_>, names: &str, field: Field) {
    let people = line::persons(names, walker.page.grammar, field);
    for person in people.iter().filter(|person| person.confidence >= 0.25) {
        roster::add(walker, field, person);
    }
}

fn person_row(
    walker: &mut Walker<'_, '_>,
    roster: Field,
    ticked: bool,
    whole: Option<PersonText<'_>>,
    [name, organisation, role, presence, away]: [Option<&str>; 5],
) -> bool {
    let grammar = walker.page.grammar;
    let missed = away.is_some_and(|cell| mark(cell, grammar) == Mark::Present);
    if let Some(away) = away.filter(|_| !missed && roster != Field::Apologies) {
        beside(walker, away, Field::Apologies);
    }
    let Some(name) = name else { return false };
    let [organisation, role] = [organisation, role].map(|value| value.map(steps::unbracketed));
    let mut people = whole.map_or_else(|| line::persons(name, grammar, roster), |one| vec![one]);
    let marked = presence.is_some() || role.is_some();
    if marked
        && !people
            .iter()
            .any(|person| person.confidence >= 0.25 && person.name.is_some())
    {
        people.extend(by_row(name, grammar));
    }
    let present = presence.map_or(!ticked, |cell| mark(cell, grammar) == Mark::Present);
    let field = if present && !missed {
        roster
    } else {
        Field::Apologies
    };
    for person in people.iter().filter(|person| person.confidence >= 0.25) {
        let made = PersonText {
            organisation: organisation.or(person.organisation),
            role: role.or(person.role),
            confidence: person.confidence.max(0.8),
            ..*person
        };
        roster::add(walker, field, &made);
    }
    !people.is_empty()
}
