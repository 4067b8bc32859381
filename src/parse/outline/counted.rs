//! Lines that count on in the words of the topics above them, with the talk on the same line: "Item 4: Shed keys. Bo has two."

use super::Heading;
use super::look::{counter, is_counted};
use crate::document::Kind;
use crate::parse::page::Page;

/// Fewest topics counted in words that show how a house sets them.
const SHOWN: usize = 3;

/// Paragraphs that begin with the next number of topics counted in words: "Item 4: Shed keys. Bo has two." behind "Item 3: Roof".
pub(super) fn counted_on(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    if !are_counted(page, known) {
        return Vec::new();
    }
    let mut last = None;
    let mut found = Vec::new();
    for (at, heading) in known.iter().enumerate() {
        let Some(number) = number(page, at).filter(|_| page.is_body(at)) else {
            continue;
        };
        if heading.is_some() {
            last = Some(number);
        } else if last.is_some()
            && number.checked_sub(1) == last
            && counted_title(page, at).is_some()
        {
            last = Some(number);
            found.push(at);
        }
    }
    found
}

/// Several topics are counted in words.
pub(super) fn are_counted(page: &Page<'_>, known: &[Option<Heading>]) -> bool {
    let mut counted =
        (0..known.len()).filter(|at| known[*at].is_some() && number(page, *at).is_some());
    counted.nth(SHOWN - 1).is_some()
}

/// The number of a paragraph that begins with it and a colon: "Item 3:".
fn number(page: &Page<'_>, at: usize) -> Option<usize> {
    let block = page.block(at);
    let words = page.words(at);
    if block.kind != Kind::Paragraph || block.cell.is_some() {
        return None;
    }
    let (name, _) = words.split_at(counter(page, words)?);
    let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit());
    words[name.len()..]
        .starts_with(':')
        .then(|| digits.parse().ok())?
}

/// The first sentence of a counted line that goes on with the talk, in bytes: "Item 4: Shed keys".
pub(in crate::parse) fn counted_title(page: &Page<'_>, at: usize) -> Option<usize> {
    let words = page.words(at);
    number(page, at).filter(|_| !is_counted(page, at))?;
    let ends = |end: &usize| words[end + 2..].starts_with(char::is_uppercase);
    let mut stops = words.match_indices(". ").map(|(end, _)| end);
    stops.find(ends)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn a_line_that_counts_on_in_words_is_titled_by_its_first_sentence() {
        let minutes = |last: &str| {
            format!(
                "# Garden Club, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nItem 1: Hedge\n\nIt is cut.\n\nItem 2: Gate\n\nPaint: Bo buys some.\nHinges: Ann oils them.\nKeys: there are two.\nLocks: one is new.\n\nItem 3: Fees\n\nThey stay.\n\n{last}\n"
            )
        };
        let topics = ["Item 1: Hedge", "Item 2: Gate", "Item 3: Fees"];
        let with = |last: &'static str| [&topics[..], &[last]].concat();
        let talk =
            "Bo wants to buy three more of the long ones before the summer fair of the club.";
        titles(
            &minutes(&format!("Item 4: Tools of the club; list of them. {talk}")),
            &with("Item 4: Tools of the club; list of them"),
        );
        titles(
            &minutes(&format!("Item 7: Tools of the club. {talk}")),
            &topics,
        );
        titles(
            &minutes(&format!("Item 4 of the last minutes. {talk}")),
            &topics,
        );
        let most = usize::MAX;
        titles(&minutes(&format!("Item {most}: Tools. {talk}")), &topics);
    }
}
