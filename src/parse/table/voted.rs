//! A form below what is moved: `Moved by | Ann Lee`, `Seconded by | Bo Day`, `Status | Accepted`.

use std::ops::Range;

use super::Rows;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::scan::count_words;
use crate::parse::walk::Walker;
use crate::parse::{decision, motion, roster};

/// Rows of such a form at most.
const ROWS: usize = 5;
/// Fewest words above it that say what is moved.
const MOTION: usize = 2;

/// Takes such a form with the line above it, which is what is decided. False when the table is none.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows) -> bool {
    let Some(form) = read(walker, rows) else {
        return false;
    };
    let page = walker.page;
    // "Accepted/Rejected" is still to be chosen from.
    let ends = |words: &str| !words.contains('/') && motion::is_verdict(words, page.grammar);
    let verdict = form.verdict.filter(|at| ends(page.words(*at)));
    let above = form.first.checked_sub(1).filter(|_| verdict.is_some());
    if let Some(moved) = above.and_then(|above| moved(walker, above))
        && walker.unkeep(&moved)
    {
        decision::add(walker, &moved, verdict.map(|at| page.words(at)), 0.8);
    }
    for at in rows.values().flat_map(|cells| cells.values().flatten()) {
        if !walker.used[*at] {
            walker.keep(&page.block(*at).range.clone());
            walker.used[*at] = true;
        }
    }
    true
}

struct Form {
    /// The first cell.
    first: usize,
    /// The cell that says how the vote ended.
    verdict: Option<usize>,
}

/// The form, where each row is a label of one and what it says, and one of them says who moves it.
fn read(walker: &Walker<'_, '_>, rows: &Rows) -> Option<Form> {
    let (page, grammar) = (walker.page, walker.page.grammar);
    if rows.len() > ROWS {
        return None;
    }
    let outcomes = &grammar.rules(Field::Outcome).columns;
    let (mut first, mut verdict, mut seconded) = (None, None, false);
    for cells in rows.values() {
        let mut blocks = cells.values().flatten().copied();
        let label = blocks.next()?;
        let said = blocks.next();
        if cells.keys().any(|column| *column > 1) || blocks.next().is_some() {
            return None;
        }
        first = first.or(Some(label));
        let words = page.words(label).trim_end_matches(':');
        let mover = grammar.lexicon().movers.is_text(words);
        seconded |= mover;
        // "Status" heads offices too.
        if outcomes.iter().any(|head| head.is(words)) {
            verdict = verdict.or(said);
        } else if !mover {
            return None;
        }
    }
    Some(Form {
        first: first.filter(|_| seconded)?,
        verdict,
    })
}

/// The words of a paragraph or item that say what is moved.
fn moved(walker: &Walker<'_, '_>, at: usize) -> Option<Range<usize>> {
    let block = walker.page.block(at);
    let plain = block.cell.is_none() && matches!(block.kind, Kind::Paragraph | Kind::Item(_));
    let says = count_words(walker.page.words(at)) >= MOTION && walker.headings[at].is_none();
    let named = || roster::is_somebody(walker, at);
    (plain && says && !named()).then(|| block.range.clone())
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::decides;

    #[test]
    fn the_line_over_who_moves_it_is_what_is_decided() {
        let decided = |lines: &str, want: &[&str]| {
            decides(
                &format!(
                    "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Report\n\n{lines}\n\n## Tea\n\nIt followed.\n"
                ),
                want,
            );
        };
        let form = "| Moved By | Ann Lee |\n|---|---|\n| Seconded By | Bo Day |\n| Status | Accepted without dissent |";
        decided(
            &format!("- It was read.\n\nAccept the report.\n\n{form}"),
            &["Accept the report."],
        );
        decided(form, &[]);
        let open = form.replace("Accepted without dissent", "Accepted/Rejected");
        decided(&format!("Accept the report.\n\n{open}"), &[]);
    }
}
