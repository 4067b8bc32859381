//! Names of which each part has a column of its own: "Given name | Family name", "Nom | Prénom".

use std::collections::BTreeMap;

use super::{Cells, Mark, Plan, Rows, mark};
use crate::grammar::Field;
use crate::parse::page::Page;
use crate::parse::person::{self, FULL_NAME, PersonText};
use crate::parse::walk::Walker;

/// Finds the column of names where their parts have one each, and gives the column in which they go on.
pub(super) fn join(
    page: &Page<'_>,
    heads: &Cells,
    columns: &mut BTreeMap<usize, Field>,
) -> Option<usize> {
    let known = &page.grammar.words.name_parts;
    let is_part = |column: &usize| {
        let head = heads.get(column).and_then(|blocks| blocks.first());
        let words = head.map_or("", |at| page.words(*at)).trim_end_matches(':');
        let words = words.to_lowercase();
        known.iter().any(|part| part.to_lowercase() == words)
    };
    let parts: Vec<usize> = heads.keys().copied().filter(is_part).collect();
    let names = |column: usize| columns.get(&column) == Some(&Field::Attendees);
    let beside = parts.iter().find_map(|part| {
        let next = part + 1;
        if parts.contains(&next) || names(next) {
            return Some((*part, next));
        }
        let before = part.checked_sub(1).filter(|before| names(*before))?;
        Some((before, *part))
    });
    match (beside, parts.first()) {
        (Some((first, second)), _) => {
            columns.insert(first, Field::Attendees);
            columns.remove(&second);
            Some(second)
        }
        // The given names alone are who was there.
        (None, Some(alone)) if !columns.values().any(|field| field.is_roster()) => {
            columns.insert(*alone, Field::Attendees);
            None
        }
        _ => None,
    }
}

/// Somebody whose name stands in two cells of a row.
pub(super) fn name<'d>(page: &Page<'d>, cells: &Cells, plan: &Plan) -> Option<PersonText<'d>> {
    let second = plan.goes_on?;
    let first = plan.column_of(Field::Attendees)?;
    let block = |column: usize| Some(page.block(*cells.get(&column)?.first()?));
    let (first, second) = (block(first)?, block(second)?);
    let is_name = |words: &str| {
        let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '\'' | '’');
        words.contains(char::is_alphabetic) && words.chars().all(letters)
    };
    let words = [first, second].map(|block| page.document.words(block));
    words.into_iter().all(is_name).then(|| PersonText {
        name: Some(page.text(&(first.range.start..second.range.end))),
        confidence: FULL_NAME,
        ..PersonText::default()
    })
}

/// How much the cells of a column look like names that holds them.
const NAMED: f64 = 0.5;

/// The column of names beside one that says who was there, where its head says something else: "Invited | Present".
pub(super) fn beside_marks(
    walker: &Walker<'_, '_>,
    rows: &Rows,
    columns: &mut BTreeMap<usize, Field>,
) {
    let Some(head) = rows.values().next() else {
        return;
    };
    // "Present" is the head of names too.
    let marked = |(column, field): (&usize, &Field)| {
        *field == Field::Presence || field.is_roster() && holds_marks(walker, rows, *column)
    };
    let Some(marks) = columns.iter().find(|column| marked(*column)) else {
        return;
    };
    let marks = *marks.0;
    if columns
        .iter()
        .any(|(column, field)| field.is_roster() && *column != marks)
    {
        return;
    }
    let mut free = head.keys().filter(|column| !columns.contains_key(column));
    if let Some(column) = free
        .find(|column| holds_names(walker, rows, **column))
        .copied()
    {
        columns.insert(column, Field::Attendees);
        columns.insert(marks, Field::Presence);
    }
}

/// The column of names where its head says that they are guests or were away: "Apologies | Organisation". Gives which.
pub(super) fn of_others(
    walker: &Walker<'_, '_>,
    rows: &Rows,
    columns: &mut BTreeMap<usize, Field>,
) -> Option<Field> {
    let mut rosters = columns.iter().filter(|(_, field)| field.is_roster());
    let (column, field) = rosters.next()?;
    let (column, field) = (*column, *field);
    let alone = rosters.next().is_none() && field != Field::Attendees;
    if !alone || columns.values().any(|field| *field == Field::Presence) {
        return None;
    }
    if !holds_names(walker, rows, column) {
        return None;
    }
    columns.insert(column, Field::Attendees);
    Some(field)
}

/// Most cells below the head of a column are names.
fn holds_names(walker: &Walker<'_, '_>, rows: &Rows, column: usize) -> bool {
    let page = walker.page;
    let cells = rows.values().skip(1);
    let first = cells.filter_map(|cells| cells.get(&column)?.first());
    let words: Vec<&str> = first.map(|at| page.words(*at)).collect();
    let named = |words: &&&str| person::name_likeness(words, page.grammar) >= NAMED;
    !words.is_empty() && words.iter().filter(named).count() * 3 >= words.len() * 2
}

/// Nothing but marks stands below the head of a column.
fn holds_marks(walker: &Walker<'_, '_>, rows: &Rows, column: usize) -> bool {
    let cells = rows.values().skip(1);
    let words = cells.filter_map(|cells| cells.get(&column)?.first());
    let mut words = words.map(|at| walker.page.words(*at)).peekable();
    let known = |words| mark(words, walker.page.grammar) != Mark::Unknown;
    words.peek().is_some() && words.all(known)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn parts_of_names_may_have_a_column_each() {
        for (heads, first, second) in [
            ("Given Name | Family Name", "Ann | Lee", "Bo | Day"),
            ("First name | Surname", "Ann | Lee", "Bo | Day"),
            ("Surname | First name", "Lee | Ann", "Day | Bo"),
            ("Name | Last name", "Ann | Lee", "Bo | Day"),
        ] {
            let minutes = format!(
                "# Mill board, 3 May 2022\n\n## Attendees\n\n| {heads} | Organisation |\n|--|--|--|\n| {first} | Acme |\n| {second} | Globe |\n\n## Roof\n\nIt leaks.\n"
            );
            let [first, second] = [first, second].map(|name| name.replace(" | ", "\t"));
            lists(&minutes, &[&first, &second], &[]);
        }
    }

    #[test]
    fn rows_of_one_cell_part_those_who_were_there_from_guests() {
        let minutes = "# Mill board, 3 May 2022\n\n## Attendees\n\n| Given Name | Family Name | From |\n|--|--|--|\n| *Voting members* | | |\n| Ann | Lee | Acme |\n| *Guests* | | |\n| Bo | Day | Globe |\n\n## Roof\n\nIt leaks.\n";
        lists(minutes, &["Ann\tLee"], &[]);
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let guests = record.guests.iter().map(|guest| guest.name.as_deref());
        assert_eq!(guests.collect::<Vec<_>>(), [Some("Bo\tDay")]);
    }

    #[test]
    fn names_beside_marks_need_no_known_head() {
        let minutes = "# Mill board, 3 May 2022\n\n## Attendance\n\n| Called | Present (yes/no) | E-mail |\n|--|--|--|\n| Ann Lee | yes | ann@mill.example |\n| Bo Day | no | |\n\n## Roof\n\nIt leaks.\n";
        lists(minutes, &["Ann Lee"], &["Bo Day"]);
    }

    #[test]
    fn a_table_may_hold_none_but_those_who_were_away() {
        let minutes = "# Mill board, 3 May 2022\n\n| Attendees | Organisation |\n|--|--|\n| Ann Lee | Acme |\n\n| Apologies | Organisation |\n|--|--|\n| Bo Day | Globe |\n\n## Roof\n\nIt leaks.\n";
        lists(minutes, &["Ann Lee"], &["Bo Day"]);
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let body = record.apologies[0].organisation.as_deref();
        assert_eq!(body, Some("Globe"));
    }

    #[test]
    fn brackets_of_a_template_are_no_part_of_an_office() {
        let minutes = "# Mill board, 3 May 2022\n\n## Attendees\n\n| Name | Role | Present |\n|--|--|--|\n| [Ann Lee] | [Chair] | yes |\n\n## Roof\n\nIt leaks.\n";
        lists(minutes, &["Ann Lee"], &[]);
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.attendees[0].role.as_deref(), Some("Chair"));
    }
}
