//! Tables of which a column says what each row is: "Type" over "decision" and "information".

use super::{Cells, Rows};
use crate::grammar::Field;
use crate::parse::walk::Walker;
use crate::parse::{action, decision};

/// Takes the rows that such a table calls decisions or actions; the others stay what they are elsewhere.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows) {
    let Some(kinds) = column(walker, rows) else {
        return;
    };
    for cells in rows.values().skip(1) {
        take_row(walker, cells, kinds);
    }
}

/// Takes a row that its kind calls a decision or an action. False when it is none.
pub(super) fn take_row(walker: &mut Walker<'_, '_>, cells: &Cells, kinds: usize) -> bool {
    let Some([kind]) = cells.get(&kinds).map(Vec::as_slice) else {
        return false;
    };
    let field = walker.page.label_of(walker.page.words(*kind));
    let told = field.filter(|field| matches!(field, Field::Decisions | Field::NextSteps));
    if let Some(field) = told {
        row(walker, cells, *kind, field);
    }
    told.is_some()
}

/// The column that says what each row is.
pub(super) fn column(walker: &Walker<'_, '_>, rows: &Rows) -> Option<usize> {
    let head = rows.values().next()?;
    let known = &walker.page.grammar.words.kinds;
    let heads = |blocks: &[usize]| {
        let words = blocks.first().map(|at| walker.page.words(*at));
        words.is_some_and(|words| {
            let words = words.trim_end_matches(|c: char| !c.is_alphabetic());
            known
                .iter()
                .any(|kind| kind.to_lowercase() == words.to_lowercase())
        })
    };
    let mut found = head.iter().filter(|(_, blocks)| heads(blocks));
    found.next().map(|(column, _)| *column)
}

/// The longest cell of a row says what was decided, or what is to be done.
fn row(walker: &mut Walker<'_, '_>, cells: &Cells, kind: usize, field: Field) {
    let page = walker.page;
    let blocks = || cells.values().flatten().copied();
    let others = blocks().filter(|at| *at != kind && !walker.used[*at]);
    let Some(text) = others.max_by_key(|at| page.words(*at).len()) else {
        return;
    };
    if field == Field::Decisions {
        decision::add(walker, &page.block(text).range, None, 0.85);
    } else {
        action::add(walker, &page.action(page.words(text)), None, 0.85);
    }
    walker.label_line(kind, field);
    for at in blocks() {
        if at != text && at != kind && !walker.used[at] {
            walker.keep(&page.block(at).range);
        }
        walker.used[at] = true;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_column_may_say_which_rows_are_decisions() {
        let minutes = "# Club meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Matters\n\n| No | Description | Type |\n|---|---|---|\n| 1 | The hall is painted green | Decision |\n| 2 | The roof leaks since March | Information |\n| 3 | Ann to call the firm | Action |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let texts = record.decisions.iter().map(|one| one.text.as_str());
        assert_eq!(texts.collect::<Vec<_>>(), ["The hall is painted green"]);
        let steps = record.next_steps.iter().map(|one| one.owner.as_deref());
        assert_eq!(steps.collect::<Vec<_>>(), [Some("Ann")]);
    }
}
