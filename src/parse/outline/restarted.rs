//! Titles that all have the number 1, as lists that the talk parts begin anew: "1. Roof", what was said of it, "1. Hedge".

use std::ops::Range;

use super::NUMBERED_WORDS;
use super::look::is_title_like;
use super::series::path;
use crate::document::Kind;
use crate::parse::page::Page;
use crate::parse::scan::count_words;

/// Those of a part of the page, where there are several, most with something under them that has no number.
pub(super) fn restarted(page: &Page<'_>, part: Range<usize>) -> Vec<usize> {
    let first = |at: &usize| path(page, *at) == [1] && is_outermost(page, *at);
    let ones: Vec<usize> = part.clone().filter(first).collect();
    // "Three offers came:" leads to what was offered.
    let is_led_to = |at: usize| at > 0 && page.words(at - 1).ends_with(':');
    let is_title = |at: &usize| {
        let words = page.words(*at);
        let short = count_words(words) <= NUMBERED_WORDS;
        short && is_title_like(words) && !words.ends_with('.') && !is_led_to(*at)
    };
    let told = |at: &&usize| {
        let next = **at + 1;
        next < part.end && (path(page, next).is_empty() || !is_outermost(page, next))
    };
    let told = ones.iter().filter(told).count();
    let titles = ones.iter().filter(|at| is_title(at)).count();
    if ones.len() < SEVERAL || titles < ones.len() || told * 4 < ones.len() * 3 {
        return Vec::new();
    }
    ones
}

fn is_outermost(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let outer = matches!(block.kind, Kind::Item(0) | Kind::Paragraph);
    outer && block.cell.is_none() && page.is_body(at) && !block.continues
}

/// Fewest titles that show that all of them are counted so.
const SEVERAL: usize = 3;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn titles_may_all_have_the_number_one() {
        titles(
            "# Garden Club committee\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Approval of minutes\n\nApproved as read.\n\n1. Roof\n\nBo has asked for two offers; one came back.\n\n1. Shop\n\n* The stock was counted.\n* Paper is short.\n\n1. Any other business\n\nNone.\n",
            &["Approval of minutes", "Roof", "Shop", "Any other business"],
        );
        titles(
            "Acta de la junta\n3 de mayo de 2022\nAsistentes: Ana Gil, Luis Mora\n\n1. Tejado\n\nAna pide dos presupuestos antes del verano.\n\n1. Tienda\n\nSe cuentan las existencias.\n\n1. Ruegos y preguntas\n\nNinguno.\n",
            &["Tejado", "Tienda", "Ruegos y preguntas"],
        );
    }

    #[test]
    fn lists_that_the_talk_leads_to_are_no_titles() {
        titles(
            "# Garden Club committee\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nThree offers came:\n\n1. Mill Roofs\n\nThey worked for us before.\n\n1. Tiles and Co\n\nNobody knows them well.\n\n1. Old Barn\n\nThey are next door.\n\n## Shop\n\n1. Paper\n1. Pens\n1. Ink\n\nBo will order.\n",
            &["Roof", "Shop"],
        );
    }
}
