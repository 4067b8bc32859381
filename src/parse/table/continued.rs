//! Rosters of which only the first row has its label: "Present | Ann Lee" over "| Bo Day", maybe with several people in a row.

use super::{Cells, Rows, person_row};
use crate::grammar::Field;
use crate::parse::page::Page;
use crate::parse::person::{self, FULL_NAME};
use crate::parse::walk::Walker;

/// Takes the rows of such rosters; those of other labels stay what they are elsewhere. False when the table has none.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows) -> bool {
    let page = walker.page;
    let opens = |cells: &Cells| {
        let words = words(page, cells, 0)?;
        let field = page.label_of(words.trim_end_matches(':').trim_end())?;
        Some(field).filter(|field| field.is_roster())
    };
    let goes_on =
        |cells: &Cells| words(page, cells, 0).is_none() && words(page, cells, 1).is_some();
    let all: Vec<&Cells> = rows.values().collect();
    let mut pairs = all.windows(2);
    let spread = lists_across(page, &all);
    let mut continued = || pairs.any(|pair| opens(pair[0]).is_some() && goes_on(pair[1]));
    if !(continued() || spread && all.iter().any(|cells| opens(cells).is_some())) {
        return false;
    }
    let mut open: Option<Field> = None;
    for cells in all {
        open = if goes_on(cells) { open } else { opens(cells) };
        if let Some(field) = open {
            row(walker, cells, field, spread);
        }
    }
    true
}

/// Every cell behind the first is somebody, and some row has several: "Present | Ann Lee | Bo Day | Cy Fry".
fn lists_across(page: &Page<'_>, all: &[&Cells]) -> bool {
    let mut most = 0;
    for cells in all {
        let behind = cells.keys().filter(|column| **column > 0);
        let held: Vec<&str> = behind
            .filter_map(|column| words(page, cells, *column))
            .collect();
        most = most.max(held.len());
        for words in held {
            let people = page.persons(words, Field::Attendees);
            let person =
                matches!(&people[..], [one] if one.confidence >= FULL_NAME && one.name.is_some());
            if !person {
                return false;
            }
        }
    }
    most >= ACROSS
}

/// Fewest people in a row that lists several.
const ACROSS: usize = 3;

/// Somebody, and maybe an office or a body in the cell beside the name; or somebody in each cell.
fn row(walker: &mut Walker<'_, '_>, cells: &Cells, field: Field, spread: bool) {
    let page = walker.page;
    let beside = words(page, cells, 2).filter(|_| !spread);
    let office = beside.filter(|beside| person::is_office(beside, page.grammar));
    let body = beside.filter(|_| office.is_none());
    let mut taken = false;
    // Lines of one cell are people of their own.
    let last = if spread { usize::MAX } else { 1 };
    for at in cells.range(1..=last).flat_map(|(_, blocks)| blocks) {
        let name = Some(page.words(*at));
        taken |= person_row(walker, field, false, None, [name, body, office, None, None]);
    }
    for (column, blocks) in cells {
        for at in blocks {
            walker.used[*at] = true;
            match column {
                0 => walker.label_cell(*at, field),
                1 if taken => {}
                _ if taken && spread => {}
                2 if taken && blocks.first() == Some(at) => {}
                _ => walker.keep(&page.block(*at).range.clone()),
            }
        }
    }
}

/// What a cell holds, where it holds something.
fn words<'d>(page: &Page<'d>, cells: &Cells, column: usize) -> Option<&'d str> {
    let at = cells.get(&column)?.first()?;
    Some(page.words(*at)).filter(|words| words.contains(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn rows_below_the_label_of_a_roster_go_on_with_it() {
        for minutes in [
            "# Minutes of the Mill Trust, 3 May 2022\n\n| | |\n|---|---|\n| **Present** | Ann Lee (Chair) |\n| | Bo Day |\n| **Apologies** | Cy Fry |\n| | Dee Orr |\n\n## Roof\n\nIt leaks.\n",
            "# Minutes of the Mill Trust, 3 May 2022\n\n| | |\n|---|---|\n| **Present** | Ann Lee (Chair)<br>Bo Day |\n| | |\n| **Apologies** | Cy Fry |\n| | Dee Orr |\n\n## Roof\n\nIt leaks.\n",
            "Minutes of the Mill Club\n\nDate:\t3 May 2022\n\nPresent:\tAnn Lee\t\tCommodore\n\t\tBo Day\t\tVice Commodore\n\nApologies:\tCy Fry\tBosun\n\t\tDee Orr\tClerk\n\n1. Roof\nIt leaks.\n\n2. Door\nIt creaks.\n",
            "Acta del Club del Molino\n\nFecha:\t3 de mayo de 2022\n\nPresentes:\tAnn Lee\t\tPresidenta\n\t\tBo Day\t\tTesorero\n\nAusentes:\tCy Fry\tVocal\n\t\tDee Orr\tVocal\n\n1. Tejado\nTiene goteras.\n\n2. Puerta\nCruje.\n",
        ] {
            lists(minutes, &["Ann Lee", "Bo Day"], &["Cy Fry", "Dee Orr"]);
        }
    }

    #[test]
    fn a_row_may_list_several_behind_the_label() {
        lists(
            "# Minutes of the mill call\n\n4 May 2022\n\n| Present: | Ann Lee (AL) | Bo Day (BD) | Cy Fry (CF) |\n|---|---|---|---|\n|  | Dee Orr (DO) | | |\n| Apologies: | Ed Hall | | |\n\n## Roof\n\nIt leaks.\n",
            &["Ann Lee", "Bo Day", "Cy Fry", "Dee Orr"],
            &["Ed Hall"],
        );
    }
}
