//! What the rows of a table are, by the heads of its columns and by what its cells hold.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cells, Mark, Plan, Rows, mark, parted, topics};
use crate::document::Kind;
use crate::grammar::{Field, Grammar};
use crate::parse::scan::count_words;
use crate::parse::walk::Walker;
use crate::parse::{action, date, line, page, person};

/// Topics behind which a table of names and nothing else that is known is none of those who were there.
const TOPICS: usize = 3;

pub(super) fn plan(walker: &Walker<'_, '_>, rows: &Rows, region: Option<Field>) -> Option<Plan> {
    let (head, cells) = rows.iter().next()?;
    let named = |(column, blocks): (&usize, &Vec<usize>)| {
        let field = walker.page.column_of(walker.page.words(*blocks.first()?))?;
        Some((*column, field))
    };
    let mut columns: BTreeMap<usize, Field> = cells.iter().filter_map(named).collect();
    if columns.values().any(|field| field.is_roster()) && is_beside_people(walker, cells) {
        return None;
    }
    // Columns of topics and of talk tell that one of actions stands beside them.
    let several = columns.len() > 1;
    let other = [Field::Sections, Field::Containers, Field::References];
    columns.retain(|_, field| !other.contains(field));
    of_what_is_to_do(&mut columns);
    beside_their_names(walker, cells, &mut columns);
    of_this_day(walker, cells, &mut columns);
    let goes_on = parted::join(walker.page, cells, &mut columns);
    parted::beside_marks(walker, rows, &mut columns);
    of_marks(walker, rows, cells, &mut columns);
    let away = parted::of_others(walker, rows, &mut columns);
    let has = |field: Field| columns.values().any(|own| *own == field);
    let roster = away.or(region.filter(|field| field.is_roster()));
    let field = match region {
        _ if has(Field::NextSteps) && several => Field::NextSteps,
        _ if has(Field::Decisions) && several => Field::Decisions,
        Some(field @ (Field::NextSteps | Field::Decisions)) if cells.len() > 1 => field,
        // "Name | Availability | Notes" far into the talk tells of something else, and so does any behind the first topic
        // where those who were there are known.
        _ if has(Field::Attendees)
            && roster.is_none()
            && columns.len() == 1
            && (cells.len() > 1 && walker.record.sections.len() > TOPICS
                || !walker.record.sections.is_empty() && !walker.record.attendees.is_empty()) =>
        {
            return None;
        }
        // "Who" behind topics, beside what was said of them, is who spoke: "Item | Who | Notes".
        _ if has(Field::Attendees)
            && roster.is_none()
            && !has(Field::Presence)
            && topics::column(walker, rows).is_some_and(|topic| {
                let mut names = columns.iter().filter(|(_, own)| **own == Field::Attendees);
                names.all(|(column, _)| *column > topic)
            }) =>
        {
            return None;
        }
        // "The new board is made up as follows:" over names tells of something else.
        _ if has(Field::Attendees)
            && roster.is_none()
            && !has(Field::Presence)
            && is_told_of(walker, cells) =>
        {
            return None;
        }
        // "Member | Proxy" says who votes for those who are away.
        _ if has(Field::Attendees) && roster.is_none() && stand_for_others(walker, cells) => {
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
        goes_on,
    };
    if !field.is_roster() {
        infer(walker, rows, &mut plan);
    }
    Some(plan)
}

/// A sentence right above leads to the table, and says nothing of who was there.
fn is_told_of(walker: &Walker<'_, '_>, head: &Cells) -> bool {
    let page = walker.page;
    let first = head.values().next().and_then(|blocks| blocks.first());
    let above = first.and_then(|first| first.checked_sub(1));
    above.is_some_and(|above| {
        let words = page.words(above);
        page.block(above).kind == Kind::Paragraph
            && words.ends_with(':')
            && count_words(words) >= LEAD
            && page.label(above).is_none()
            && !page.cue(words).is_some_and(Field::is_roster)
    })
}

/// Fewest words of a sentence that leads to a table.
const LEAD: usize = 7;

/// Two columns, of names and of who stands in for them.
fn stand_for_others(walker: &Walker<'_, '_>, head: &Cells) -> bool {
    let page = walker.page;
    let lexicon = page.grammar.lexicon();
    let by = |blocks: &Vec<usize>| {
        let words = blocks.first().map_or("", |at| page.words(*at));
        let found = page.tokens(words);
        // "Online" heads marks, "Proxy" heads names.
        let way = || lexicon.ways.is(&found) && page.label_of(words) == Some(Field::Other);
        lexicon.represented.is(&found) || way()
    };
    head.len() == 2 && head.values().any(by)
}

/// "Present | Ann Lee, Bo Day" over "Apologies | Cy Fry": a label with its names, though the first row is set as a head.
fn is_beside_people(walker: &Walker<'_, '_>, head: &Cells) -> bool {
    let page = walker.page;
    let names = |blocks: &Vec<usize>| {
        let words = blocks.first().map_or("", |at| page.words(*at));
        let full = |person: &person::PersonText<'_>| {
            let name = person.name.is_some_and(|name| name.contains(' '));
            name && person.confidence >= person::FULL_NAME
        };
        let people = page.people(words, Field::Attendees);
        page.column_of(words).is_none() && !people.is_empty() && people.iter().all(full)
    };
    let label = head.values().next().and_then(|blocks| blocks.first());
    let labelled = label.and_then(|at| page.label_of(page.words(*at)));
    labelled.is_some_and(Field::is_roster) && head.values().skip(1).any(names)
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
    let below_head = |column: usize| {
        let cells = rows.values().skip(1);
        let blocks = cells.filter_map(move |cells| cells.get(&column)?.first());
        blocks.map(|at| walker.page.words(*at))
    };
    let is_marked = |column: usize| {
        let mut any = false;
        let mut marks = below_head(column).map(|words| mark(words, grammar));
        marks.all(|mark| {
            any |= mark == Mark::Present;
            mark != Mark::Unknown
        }) && any
    };
    // "Status" over "Present" and "Absent" says who was there, too.
    let says_who = |column: usize| {
        let mut fields = below_head(column).map(|words| page.label_of(words));
        fields.any(|field| field.is_some_and(Field::is_roster))
    };
    for (column, blocks) in heads {
        let head = blocks.first().map_or("", |at| page.words(*at));
        let known = columns.get(column);
        let free = known.is_none_or(|field| matches!(field, Field::Outcome | Field::PersonRole));
        if free && (of_meeting(head) || says_who(*column)) && is_marked(*column) {
            columns.insert(*column, Field::Presence);
        }
    }
    // No words stand over the marks, or a mark.
    let headless = |column: usize| {
        let head = heads.get(&column).and_then(|blocks| blocks.first());
        head.is_none_or(|at| mark(page.words(*at), grammar) == Mark::Present)
    };
    let all = rows.values().flat_map(|cells| cells.keys().copied());
    let all: BTreeSet<usize> = all.collect();
    let mut bare = all
        .into_iter()
        .filter(|column| !columns.contains_key(column));
    if columns.values().any(|field| *field == Field::Presence) {
        return;
    }
    if let Some(column) = bare.find(|column| headless(*column) && is_marked(*column)) {
        columns.insert(column, Field::Presence);
    }
}

/// The first words of each cell of a column.
fn words_in<'d>(
    walker: &Walker<'_, 'd>,
    rows: &Rows,
    column: usize,
) -> impl Iterator<Item = &'d str> {
    let cells = rows.values();
    let blocks = cells.filter_map(move |cells| cells.get(&column)?.first());
    blocks.map(|at| walker.page.words(*at))
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
    let initials = |cells: &Cells| {
        let first = |column: usize| Some(walker.page.words(*cells.get(&column)?.first()?));
        first(0)
            .zip(first(1))
            .is_some_and(|(name, letters)| person::are_initials(letters, name))
    };
    // "Ann Lee | (AL) | Chair"
    let lettered = rows.values().filter(|cells| initials(cells)).count();
    let shift = usize::from(lettered * 2 > rows.len());
    let column = |column: usize| words_in(walker, rows, column + shift * column.min(1));
    if rows.values().all(|cells| cells.len() == 1) {
        return alone(walker, rows, field);
    }
    let named = |words: &&str| person::name_likeness(words, grammar) >= 0.5;
    let (known, beside) = (column(0).filter(named).count(), column(1).count());
    let people = column(1)
        .filter(|words| person::name_likeness(words, grammar) >= person::FULL_NAME)
        .count();
    let fits = known * 3 >= rows.len() * 2 && beside > 0 && people * 2 < beside;
    // "Ann Lee | Chair | Acme": offices in one column, bodies in the other.
    let offices = column(1).filter(|words| person::is_office(words, grammar));
    let office = offices.count() * 2 > beside;
    let kinds = [Field::PersonRole, Field::PersonOrganisation];
    let [first, second] = if office { kinds } else { [kinds[1], kinds[0]] };
    let more = column(2).filter(|words| person::is_office(words, grammar) != office);
    let more = more.count() * 2 > rows.len();
    let mut columns = BTreeMap::from([(0, Field::Attendees), (1 + shift, first)]);
    columns.extend(more.then_some((2 + shift, second)));
    fits.then_some(Plan {
        field,
        columns,
        head: None,
        goes_on: None,
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
        goes_on: None,
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
    let topics = topics::column(walker, rows);
    lengths.retain(|column, _| !plan.columns.contains_key(column));
    let has = |columns: &BTreeMap<usize, Field>, field| columns.values().any(|own| *own == field);
    if !has(&plan.columns, plan.field)
        && let Some(column) = said_in(walker, rows, plan.field, topics, &lengths)
    {
        plan.columns.insert(column, plan.field);
        lengths.remove(&column);
    }
    lengths.retain(|column, _| Some(*column) != topics);
    if plan.field == Field::NextSteps
        && !has(&plan.columns, Field::Owner)
        && let Some((column, _)) = lengths
            .iter()
            .find(|(column, (_, owners))| owners * 2 > count && !heads_talk(walker, rows, **column))
    {
        plan.columns.insert(*column, Field::Owner);
    }
}

/// "Topic", "Notes": the head of a column of the talk, in which topics of one word look like names.
fn heads_talk(walker: &Walker<'_, '_>, rows: &Rows, column: usize) -> bool {
    let head = rows.values().next().and_then(|cells| cells.get(&column));
    let head = head.and_then(|blocks| blocks.first());
    let field = head.and_then(|at| walker.page.column_of(walker.page.words(*at)));
    matches!(field, Some(Field::Sections | Field::Containers))
}

/// The column that says what is to be done or was decided, where no head does: the longest. "Item" beside "Notes" says it, but
/// where its cells only name what the others tell of.
fn said_in(
    walker: &Walker<'_, '_>,
    rows: &Rows,
    field: Field,
    topics: Option<usize>,
    lengths: &BTreeMap<usize, (usize, usize)>,
) -> Option<usize> {
    let column = topics.filter(|column| field == Field::NextSteps && lengths.contains_key(column));
    let long = column.filter(|column| {
        let words = words_in(walker, rows, *column).skip(1);
        words.map(count_words).sum::<usize>() >= (rows.len() - 1) * SAID
    });
    let mut others: Vec<_> = lengths.iter().collect();
    others.retain(|(column, _)| Some(**column) != topics);
    let longest = others.into_iter().max_by_key(|(_, (length, _))| *length);
    long.or(longest.map(|(column, _)| *column))
}

/// Fewest words of a cell that says what is to be done, on average.
const SAID: usize = 3;
