//! Titles that all have the number 1, as lists that the talk parts begin anew: "1. Roof", what was said of it, "1. Hedge".

use std::ops::Range;

use super::look::{are_people, is_title_like};
use super::member::has_items;
use super::series::path;
use super::{Heading, NUMBERED_WORDS};
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

/// Numbered items with the talk under them that stand right under numbered titles, as an outline that counts each part anew:
/// "3. Finance" over "1. Fees" and "2. Bank".
pub(super) fn counted_anew(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let is_title = |at: &usize| known[*at].is_some() && page.block(*at).is_numbered();
    let titles: Vec<usize> = (0..known.len()).filter(is_title).collect();
    let mut found = Vec::new();
    let mut told = 0;
    for (place, title) in titles.iter().enumerate() {
        let Kind::Item(outer) = page.block(*title).kind else {
            continue;
        };
        let end = titles.get(place + 1).copied();
        let end = end.unwrap_or(page.blocks().len());
        let inside =
            |at: &usize| matches!(page.block(*at).kind, Kind::Item(depth) if depth > outer);
        let list = (title + 1..end).take_while(inside);
        let own = |at: &usize| {
            let block = page.block(*at);
            block.kind == Kind::Item(outer + 1) && !block.continues
        };
        let items: Vec<usize> = list.filter(own).collect();
        let first = items.first().filter(|first| **first == title + 1);
        if first.is_none_or(|first| path(page, *first) != [1]) {
            continue;
        }
        // "1. Ann asked for tiles." tells.
        let fits = |at: &usize| {
            let words = page.words(*at);
            let short = count_words(words) <= NUMBERED_WORDS && !words.ends_with('.');
            short && is_title_like(words) && path(page, *at).len() == 1
        };
        if !items.iter().all(fits) || page.cue(page.words(*title)).is_some() {
            continue;
        }
        let over = items.iter().filter(|at| has_items(page, **at)).count();
        // "1. Ann Lee" over what she did.
        let people = || are_people(page, items.iter().map(|at| page.words(*at)));
        if over * 2 >= items.len() && !people() {
            told += over;
            found.extend(items);
        }
    }
    if told < SEVERAL {
        return Vec::new();
    }
    found
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
    fn each_part_may_count_its_topics_anew() {
        titles(
            "# Garden Club committee\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. House\n    1. Roof\n        - It leaks since March.\n    2. Hall floor\n        - Bo has asked for two offers.\n    5. Gate\n2. Money\n    1. Fees\n        - 14 have paid.\n    2. Bank\n        - It has a new desk.\n",
            &[
                "House",
                "Roof",
                "Hall floor",
                "Gate",
                "Money",
                "Fees",
                "Bank",
            ],
        );
        titles(
            "Vereinssitzung\n3. Mai 2022\nAnwesend: Anna Lehmann, Bodo Tag\n\n1. Haus\n   1. Dach\n      - Es tropft.\n   2. Boden\n      - Bodo fragt nach.\n2. Kasse\n   1. Beiträge\n      - 14 fehlen.\n",
            &["Haus", "Dach", "Boden", "Kasse", "Beiträge"],
        );
    }

    #[test]
    fn inner_lists_without_talk_are_no_topics() {
        titles(
            "# Garden Club committee\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Offers\n    1. Mill Roofs\n    2. Tiles and Co\n    3. Old Barn\n2. Money\n    - 14 have paid.\n3. Tools\n    1. Saw\n    2. Rake\n",
            &["Offers", "Money", "Tools"],
        );
        titles(
            "# Garden Club committee\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Reports\n    1. Ann\n        - The roof leaks.\n    2. Bo\n        - The gate sticks.\n    3. Eva\n        - The hall is cold.\n2. Money\n    - 14 have paid.\n3. Shed\n    1. Roof\n        - It leaks.\n    2. Door\n        - It is new.\n    3. Key\n        - Bo has it.\n",
            &["Reports", "Money", "Shed", "Roof", "Door", "Key"],
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
