//! Tables of people, actions and motions: by the heads of their columns, or by the label that they stand under.

mod formed;
mod kinds;
mod labels;
mod marks;
mod topics;

use std::collections::BTreeMap;

use super::action::{self, ActionText};
use super::person::{self, PersonText};
use super::walk::Walker;
use super::{date, decision, line, page, roster};
use crate::grammar::{Field, Grammar};
pub(super) use labels::below_label;
pub(super) use marks::{Mark, read as mark};

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
    if formed::take(walker, rows, region) || labels::take(walker, rows) {
        return true;
    }
    let Some(plan) = plan(walker, rows, region) else {
        kinds::take(walker, rows);
        return topics::take(walker, rows);
    };
    let topics = topics::column(walker, rows).filter(|_| !plan.field.is_roster());
    let ticked = is_ticked(walker, rows, &plan);
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
        let topic = topics.and_then(|column| cells.get(&column));
        topics::open(walker, topic.map_or(&[], Vec::as_slice));
        let cell = |want: Field| {
            let column = plan.columns.iter().find(|(_, field)| **field == want)?.0;
            let blocks = cells.get(column)?;
            let first = page.block(*blocks.first()?);
            // "3. Mai" is a day, and no third item.
            let day = first.marker.as_ref().filter(|_| want == Field::Due);
            let start = day.map_or(first.range.start, |number| number.range.start);
            Some(page.text(&(start..page.block(*blocks.last()?).range.end)))
        };
        // Whoever was there at the start or at the end was there.
        let marks = plan
            .columns
            .iter()
            .filter(|(_, field)| **field == Field::Presence);
        let marks = marks.filter_map(|(column, _)| Some(page.words(*cells.get(column)?.first()?)));
        let presence = marks
            .clone()
            .find(|cell| mark(cell, page.grammar) == Mark::Present)
            .or_else(|| marks.clone().next());
        let taken = match plan.field {
            Field::NextSteps => action_row(
                walker,
                [Field::NextSteps, Field::Owner, Field::Due].map(cell),
            ),
            Field::Decisions => decision_row(walker, cell(Field::Decisions), cell(Field::Outcome)),
            _ => person_row(
                walker,
                plan.field,
                ticked,
                [
                    cell(Field::Attendees),
                    cell(Field::PersonOrganisation),
                    cell(Field::PersonRole),
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
            let own = !plan.columns.contains_key(column) && Some(*column) != topics;
            if !taken || mark || own {
                for at in blocks {
                    walker.keep(&page.block(*at).range.clone());
                }
            }
        }
    }
    true
}

/// Topics behind which a table of names and nothing else that is known is none of those who were there.
const TOPICS: usize = 3;

fn plan(walker: &Walker<'_, '_>, rows: &Rows, region: Option<Field>) -> Option<Plan> {
    let (head, cells) = rows.iter().next()?;
    let named = |(column, blocks): (&usize, &Vec<usize>)| {
        let field = walker.page.column_of(walker.page.words(*blocks.first()?))?;
        Some((*column, field))
    };
    let mut columns: BTreeMap<usize, Field> = cells.iter().filter_map(named).collect();
    // Columns of topics and of talk tell that one of actions stands beside them.
    let several = columns.len() > 1;
    columns.retain(|_, field| !matches!(field, Field::Sections | Field::Containers));
    of_what_is_to_do(&mut columns);
    beside_their_names(walker, cells, &mut columns);
    of_this_day(walker, cells, &mut columns);
    of_marks(walker, rows, cells, &mut columns);
    let has = |field: Field| columns.values().any(|own| *own == field);
    let roster = region.filter(|field| field.is_roster());
    let field = match region {
        _ if has(Field::NextSteps) && several => Field::NextSteps,
        _ if has(Field::Decisions) && several => Field::Decisions,
        Some(field @ (Field::NextSteps | Field::Decisions)) if cells.len() > 1 => field,
        // "Name | Availability | Notes" far into the talk tells of something else.
        _ if has(Field::Attendees)
            && roster.is_none()
            && columns.len() == 1
            && cells.len() > 1
            && walker.record.sections.len() > TOPICS =>
        {
            return None;
        }
        _ if has(Field::Attendees) => roster.unwrap_or(Field::Attendees),
        Some(field) if roster.is_some() && columns.is_empty() => {
            return beside_names(walker, rows, field);
        }
        _ => return None,
    };
    let head = (!columns.is_empty()).then_some(*head);
    let mut plan = Plan {
        field,
        columns,
        head,
    };
    if !field.is_roster() {
        infer(walker, rows, &mut plan);
    }
    Some(plan)
}

/// "Agreed" beside who is to do it and by when heads tasks: "Acuerdo | Responsable | Plazo".
fn of_what_is_to_do(columns: &mut BTreeMap<usize, Field>) {
    let has = |field: Field| columns.values().any(|own| *own == field);
    if has(Field::NextSteps) || !has(Field::Owner) || !has(Field::Due) {
        return;
    }
    let agreed = columns
        .values_mut()
        .find(|field| **field == Field::Decisions);
    if let Some(field) = agreed {
        *field = Field::NextSteps;
    }
}

/// "Present" beside a column of names heads marks, not more names.
fn beside_their_names(
    walker: &Walker<'_, '_>,
    cells: &BTreeMap<usize, Vec<usize>>,
    columns: &mut BTreeMap<usize, Field>,
) {
    let marks = &walker.page.grammar.rules(Field::Presence).columns;
    let heads_marks = |column: &usize| {
        let first = cells.get(column).and_then(|blocks| blocks.first());
        first.is_some_and(|at| {
            let words = walker.page.words(*at);
            let words = page::before_bracket(words).unwrap_or(words);
            marks.iter().any(|mark| mark.is(words))
        })
    };
    let names = columns
        .iter()
        .filter(|(_, field)| **field == Field::Attendees);
    let names: Vec<usize> = names.map(|(column, _)| *column).collect();
    let plain = names.iter().position(|column| !heads_marks(column));
    for column in names
        .iter()
        .filter(|column| plain.is_some() && heads_marks(column))
    {
        columns.insert(*column, Field::Presence);
    }
}

/// Columns of marks under days, of which one is that of the meeting: "7 Jan | 4 Feb | 4 Mar".
fn of_this_day(walker: &Walker<'_, '_>, cells: &Cells, columns: &mut BTreeMap<usize, Field>) {
    let fields = || columns.values();
    let names = fields().any(|field| *field == Field::Attendees);
    let marked = fields().any(|field| *field == Field::Presence);
    let day = walker.record.meeting.date.as_deref();
    let Some(day) = day.filter(|_| names && !marked) else {
        return;
    };
    let heads_day = |blocks: &[usize]| {
        let words = blocks.first().map(|at| walker.page.words(*at));
        words.is_some_and(|words| is_day(words, day, walker.page.grammar))
    };
    let mut days = cells.iter().filter(|(_, blocks)| heads_day(blocks));
    let column = days.next().map(|(column, _)| *column);
    if let Some(column) = column.filter(|_| days.next().is_none()) {
        columns.insert(column, Field::Presence);
    }
}

/// Columns of nothing but marks whose heads tell of the meeting, where none says who was there: "Meeting start | Meeting end".
fn of_marks(
    walker: &Walker<'_, '_>,
    rows: &Rows,
    heads: &Cells,
    columns: &mut BTreeMap<usize, Field>,
) {
    let names = columns.values().any(|field| *field == Field::Attendees);
    let marked = columns.values().any(|field| *field == Field::Presence);
    if !names || marked {
        return;
    }
    let (page, grammar) = (walker.page, walker.page.grammar);
    let of_meeting = |words: &str| {
        let told = page.meeting_words(words) > 0;
        told || matches!(
            page.label_of(words),
            Some(Field::StartTime | Field::EndTime)
        )
    };
    let is_marked = |column: usize| {
        let cells = rows
            .values()
            .skip(1)
            .filter_map(|cells| cells.get(&column)?.first());
        let mut any = false;
        let mut cells = cells.map(|at| mark(page.words(*at), grammar));
        cells.all(|mark| {
            any |= mark == Mark::Present;
            mark != Mark::Unknown
        }) && any
    };
    for (column, blocks) in heads {
        let head = blocks.first().map_or("", |at| page.words(*at));
        if !columns.contains_key(column) && of_meeting(head) && is_marked(*column) {
            columns.insert(*column, Field::Presence);
        }
    }
}

/// Words that are the day, maybe without its year.
fn is_day(words: &str, day: &str, grammar: &Grammar) -> bool {
    let is = |line: &str| {
        let found = date::find_date(line, &grammar.words);
        found.is_some_and(|found| found.text == line && found.iso.as_deref() == Some(day))
    };
    let words = words.trim();
    let year = day.get(..4).unwrap_or_default();
    words.len() <= MOST_DAY
        && words.contains(|c: char| c.is_ascii_digit())
        && (is(words)
            || [" ", "/", ".", "-"]
                .iter()
                .any(|sign| is(&format!("{}{sign}{year}", words.trim_end_matches('.')))))
}

/// Most bytes of the head of a column that is a day.
const MOST_DAY: usize = 40;

/// A roster without a head: names in the first column, what they belong to in the second.
fn beside_names(walker: &Walker<'_, '_>, rows: &Rows, field: Field) -> Option<Plan> {
    let grammar = walker.page.grammar;
    let column = |column: usize| {
        let blocks = rows
            .values()
            .filter_map(move |cells| cells.get(&column)?.first());
        blocks.map(|at| walker.page.words(*at))
    };
    if rows.values().all(|cells| cells.len() == 1) {
        return alone(walker, rows, field);
    }
    let named = |words: &&str| person::name_likeness(words, grammar) >= 0.5;
    let (known, beside) = (column(0).filter(named).count(), column(1).count());
    let people = column(1)
        .filter(|words| person::name_likeness(words, grammar) >= 0.9)
        .count();
    let fits = known * 3 >= rows.len() * 2 && beside > 0 && people * 2 < beside;
    // "Ann Lee | Chair | Acme": offices in one column, bodies in the other.
    let offices = column(1).filter(|words| person::is_office(words, grammar));
    let office = offices.count() * 2 > beside;
    let kinds = [Field::PersonRole, Field::PersonOrganisation];
    let [first, second] = if office { kinds } else { [kinds[1], kinds[0]] };
    let more = column(2).filter(|words| person::is_office(words, grammar) != office);
    let more = more.count() * 2 > rows.len();
    let mut columns = BTreeMap::from([(0, Field::Attendees), (1, first)]);
    columns.extend(more.then_some((2, second)));
    fits.then_some(Plan {
        field,
        columns,
        head: None,
    })
}

/// A roster of one column, somebody in each cell.
fn alone(walker: &Walker<'_, '_>, rows: &Rows, field: Field) -> Option<Plan> {
    let cells = rows
        .values()
        .filter_map(|cells| cells.values().next()?.first());
    let named = |at: &&usize| {
        let people = line::persons(walker.page.words(**at), walker.page.grammar, field);
        people.iter().any(|person| person.confidence >= 0.5)
    };
    let column = *rows.values().next()?.keys().next()?;
    (cells.filter(named).count() * 3 >= rows.len() * 2).then(|| Plan {
        field,
        columns: BTreeMap::from([(column, Field::Attendees)]),
        head: None,
    })
}

/// Finds the columns that no head names: the text is the longest, an owner's cells are names.
fn infer(walker: &Walker<'_, '_>, rows: &Rows, plan: &mut Plan) {
    plan.columns
        .retain(|_, field| [plan.field, Field::Owner, Field::Due, Field::Outcome].contains(field));
    let body = || rows.iter().filter(|(row, _)| plan.head != Some(**row));
    let mut lengths: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (column, blocks) in body().flat_map(|(_, cells)| cells) {
        let words = |at: &usize| walker.page.words(*at);
        let (length, owners) = lengths.entry(*column).or_default();
        *length += blocks.iter().map(|at| words(at).len()).sum::<usize>();
        let owned = blocks
            .iter()
            .all(|at| action::is_owner(words(at), walker.page.grammar));
        *owners += usize::from(owned);
    }
    let count = body().count();
    lengths.retain(|column, _| !plan.columns.contains_key(column));
    let has = |columns: &BTreeMap<usize, Field>, field| columns.values().any(|own| *own == field);
    if !has(&plan.columns, plan.field)
        && let Some((column, _)) = lengths.iter().max_by_key(|(_, (length, _))| *length)
    {
        let column = *column;
        plan.columns.insert(column, plan.field);
        lengths.remove(&column);
    }
    if plan.field == Field::NextSteps
        && !has(&plan.columns, Field::Owner)
        && let Some((column, _)) = lengths.iter().find(|(_, (_, owners))| owners * 2 > count)
    {
        plan.columns.insert(*column, Field::Owner);
    }
}

fn action_row(walker: &mut Walker<'_, '_>, [text, owner, due]: [Option<&str>; 3]) -> bool {
    let Some(text) = text else { return false };
    let told = |value: &&str| value.contains(char::is_alphanumeric);
    let [owner, due] = [owner, due].map(|value| value.map(unbracketed).filter(told));
    let owner = owner.map(action::without_sign);
    let read = action::read(text, walker.page.grammar);
    let action = match owner {
        Some(_) => ActionText {
            text,
            owner,
            due: due.or(read.due),
        },
        None => ActionText {
            due: due.or(read.due),
            ..read
        },
    };
    action::add(walker, &action, None, 0.97);
    true
}

/// Templates show in brackets where to write: "[4 June 2021]".
fn unbracketed(value: &str) -> &str {
    let inner = value
        .strip_prefix('[')
        .and_then(|value| value.strip_suffix(']'));
    inner.unwrap_or(value)
}

fn decision_row(walker: &mut Walker<'_, '_>, text: Option<&str>, outcome: Option<&str>) -> bool {
    let Some(text) = text else { return false };
    decision::add(walker, &walker.page.range_of(text), outcome, 0.85);
    true
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

/// Those in a column of names that says who was away, beside one of those who were there.
fn absent(walker: &mut Walker<'_, '_>, names: &str) {
    let people = line::persons(names, walker.page.grammar, Field::Apologies);
    for person in people.iter().filter(|person| person.confidence >= 0.25) {
        roster::add(walker, Field::Apologies, person);
    }
}

fn person_row(
    walker: &mut Walker<'_, '_>,
    roster: Field,
    ticked: bool,
    [name, organisation, role, presence, away]: [Option<&str>; 5],
) -> bool {
    let grammar = walker.page.grammar;
    let missed = away.is_some_and(|cell| mark(cell, grammar) == Mark::Present);
    if let Some(away) = away.filter(|_| !missed && roster != Field::Apologies) {
        absent(walker, away);
    }
    let Some(name) = name else { return false };
    let mut people = line::persons(name, grammar, roster);
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
