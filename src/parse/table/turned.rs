//! A roster that is turned: names beside each other, with what is said of each in the cell above or below.

use super::{Cells, Mark, Rows, mark};
use crate::grammar::Field;
use crate::parse::person::{self, FULL_NAME, PersonText};
use crate::parse::roster;
use crate::parse::walk::Walker;

/// Fewest people whom such a table names.
const FEWEST: usize = 3;

/// Takes offices over names, "Chair | Clerk | Member", or names over marks. False when the table is none of these.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows, region: Option<Field>) -> bool {
    let mut both = rows.values();
    let (Some(first), Some(second), None) = (both.next(), both.next(), both.next()) else {
        return false;
    };
    let pairs = pairs(first, second);
    if pairs.len() < FEWEST || pairs.len() != first.len() || first.len() < second.len() {
        return false;
    }
    let (page, grammar) = (walker.page, walker.page.grammar);
    let is_name = |at: usize| person::name_likeness(page.words(at), grammar) >= FULL_NAME;
    let is_office = |at: usize| person::is_office(page.words(at), grammar);
    let is_mark = |at: usize| mark(page.words(at), grammar) != Mark::Unknown;
    let listed = region.is_some_and(Field::is_roster);
    let (above, below): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
    let most = |row: &[usize], is: &dyn Fn(usize) -> bool| {
        row.iter().filter(|at| is(**at)).count() * 3 >= row.len() * 2
    };
    let offices = listed && most(&above, &is_office) && most(&below, &is_name);
    let marks = most(&above, &is_name) && below.iter().all(|at| is_mark(*at));
    if !offices && !marks {
        return false;
    }
    for (above, below) in pairs {
        let (name, beside) = if offices {
            (below, above)
        } else {
            (above, below)
        };
        let away = marks && mark(page.words(beside), grammar) == Mark::Absent;
        let field = match region.filter(|field| field.is_roster()) {
            _ if away => Field::Apologies,
            Some(field) => field,
            None => Field::Attendees,
        };
        let person = PersonText {
            name: Some(page.words(name)),
            role: Some(page.words(beside)).filter(|_| offices),
            confidence: FULL_NAME,
            ..PersonText::default()
        };
        roster::add(walker, field, &person);
        walker.used[name] = true;
        walker.used[beside] = true;
        if !offices {
            walker.keep(&page.block(beside).range.clone());
        }
    }
    true
}

/// The cells that stand over each other.
fn pairs(first: &Cells, second: &Cells) -> Vec<(usize, usize)> {
    let pair = |(column, above): (&usize, &Vec<usize>)| {
        let below = second.get(column)?;
        match (&above[..], &below[..]) {
            ([above], [below]) => Some((*above, *below)),
            _ => None,
        }
    };
    first.iter().filter_map(pair).collect()
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::{lists, offices};

    #[test]
    fn offices_may_stand_over_names() {
        let minutes = "# Mill board, 3 May 2022\n\n**Participants & roles:**\n\n| Chair | Treasurer | Member | Member |\n|--|--|--|--|\n| Ann Lee | Bo Day | Cy Fry | Dee Moss |\n\n## Roof\n\nIt leaks.\n";
        offices(
            minutes,
            &[
                ("Ann Lee", Some("Chair")),
                ("Bo Day", Some("Treasurer")),
                ("Cy Fry", Some("Member")),
                ("Dee Moss", Some("Member")),
            ],
        );
    }

    #[test]
    fn names_may_stand_over_marks() {
        let minutes = "# Mill board, 3 May 2022\n\n## Attendance\n\n| Ann Lee | Bo Day | Cy Fry |\n|--|--|--|\n| present | absent | present |\n\n## Roof\n\nIt leaks.\n";
        lists(minutes, &["Ann Lee", "Cy Fry"], &["Bo Day"]);
    }
}
