//! Which of two numbers of a day in digits is the month: what the rest of the document says.

use super::super::date::{DateText, find_dates};
use super::super::scan::beginnings;
use super::super::walk::Walker;
use super::when::MONTH;
use crate::grammar::Calendar;

/// A day that could be read both ways, as the document's other days are written: "11/10/2023" beside "2023-10-11", or
/// "03/04/2021" where others are as "25/04/2021", or else where all that name a month do so behind the day, as "25 April".
pub(super) fn settled<'d>(
    walker: &Walker<'_, 'd>,
    lines: &[usize],
    found: DateText<'d>,
) -> DateText<'d> {
    let doubtful = found.note.as_ref().map(|(code, _)| *code) == Some("ambiguous-date");
    let Some(swapped) = found.iso.as_deref().filter(|_| doubtful).and_then(swapped) else {
        return found;
    };
    let same = |iso: &str| {
        let mut days = lines.iter().flat_map(|at| days(walker, *at));
        days.any(|day| day.note.is_none() && day.iso.as_deref() == Some(iso))
    };
    let own = found.iso.as_deref().is_some_and(same);
    let Some(month_first) = month_first(&found) else {
        return found;
    };
    let calendar = walker.page.grammar.words.calendar();
    let orders = |of: &dyn Fn(&DateText<'d>) -> Option<bool>| {
        let all = 0..walker.page.blocks().len();
        let orders = all.flat_map(|at| days(walker, at));
        let mut found = [false, false];
        orders
            .filter_map(|day| of(&day))
            .for_each(|first| found[usize::from(first)] = true);
        found
    };
    let other_way = || {
        let mut found = orders(&|day| order(day.text));
        if found == [false, false] {
            found = orders(&|day| worded_order(day, calendar));
        }
        found[usize::from(!month_first)] && !found[usize::from(month_first)]
    };
    if own || !(same(&swapped) || other_way()) {
        return found;
    }
    DateText {
        iso: Some(swapped),
        note: None,
        ..found
    }
}

fn days<'d>(walker: &Walker<'_, 'd>, at: usize) -> impl Iterator<Item = DateText<'d>> {
    find_dates(walker.page.words(at), &walker.page.grammar.words)
}

/// "2023-11-10" for "2023-10-11".
fn swapped(iso: &str) -> Option<String> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{year}-{day}-{month}"))
}

/// Whether a day in digits was read with the month first.
fn month_first(found: &DateText<'_>) -> Option<bool> {
    let (first, _) = numbers(found.text)?;
    let month: u16 = found.iso.as_deref()?.split('-').nth(1)?.parse().ok()?;
    Some(month == first)
}

/// Whether the month stands first in a day in digits of which one number is no month.
fn order(text: &str) -> Option<bool> {
    let (first, second) = numbers(text)?;
    ((first > 12) != (second > 12)).then_some(second > 12)
}

/// Whether the month stands first in a day that names it: "April 25", not "25 April".
fn worded_order(day: &DateText<'_>, calendar: &Calendar) -> Option<bool> {
    let whole = day.iso.as_ref().is_none_or(|iso| iso.len() > MONTH);
    let number = day.text.find(|c: char| c.is_ascii_digit())?;
    let month = beginnings(day.text).find(|at| calendar.months.read(&day.text[*at..]).is_some());
    month.filter(|_| whole).map(|month| month < number)
}

/// The two numbers before the year.
fn numbers(text: &str) -> Option<(u16, u16)> {
    let mut parts = text
        .split(['/', '.', '-'])
        .map(|part| part.trim().parse().ok());
    let (first, second): (u16, u16) = (parts.next()??, parts.next()??);
    let last = parts.next()?.is_some() && parts.next().is_none();
    (last && first <= 31 && second <= 31).then_some((first, second))
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn meets(minutes: &str, want: &str) {
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.meeting.date.as_deref(), Some(want), "{minutes}");
    }

    #[test]
    fn other_days_tell_the_order_where_full_stops_part_the_numbers_too() {
        meets(
            "# Board meeting\n\nDate: 02.05.2015\n\nPaid on 02.20.2015.\n",
            "2015-02-05",
        );
        meets(
            "# Board meeting\n\nDate: 02.05.2015\n\nPaid on 20.02.2015.\n",
            "2015-05-02",
        );
    }

    #[test]
    fn days_that_name_their_month_tell_the_order_where_no_digits_do() {
        for (due, want) in [
            ("Due: Friday 12th May", "2022-04-03"),
            ("Due: Friday, May 12th", "2022-03-04"),
            ("Due: 12 May, then June 4", "2022-03-04"),
            ("Due: 12 May 2022, paid 04/25/2022", "2022-03-04"),
            ("Due in May 2022", "2022-03-04"),
        ] {
            let minutes = format!("# Board meeting\n\nDate: 03/04/2022\n\n## Roof\n\n{due}\n");
            meets(&minutes, want);
        }
    }

    #[test]
    fn other_days_tell_the_order_of_a_day_in_digits() {
        meets(
            "# Board meeting\n\nDate: 03/04/2022\n\nNext: 25/04/2022\n",
            "2022-04-03",
        );
        meets(
            "# Board meeting\n\nDate: 03/04/2022\n\nNext: 04/25/2022\n",
            "2022-03-04",
        );
        meets(
            "# Board meeting\n\nDate: 03/04/2022\n\nDue 25/04/2022, 04/25/2022\n",
            "2022-03-04",
        );
        meets(
            "# Board meeting\n\nDate: 03/04/2022\n\nThe roof leaks.\n",
            "2022-03-04",
        );
        meets(
            "---\ncreated: 2022-04-03\n---\n\n# Board meeting\n\nDate: 03/04/2022\n",
            "2022-04-03",
        );
        meets(
            "# Acta de la junta\n\nFecha: 03/04/2022\n\nAsistentes: Ana Gil, Luis Mora\n\nPagado el 04/25/2022.\n",
            "2022-03-04",
        );
    }
}
