//! Titles with what counts them behind them: "Personnel (D-1)".

use super::alone::is_short_line;
use crate::parse::page::Page;

/// Lines that end in what counts them, where there are several: "Personnel (D-1)", "Gifts (D-2)".
pub(super) fn counted_behind(page: &Page<'_>) -> Vec<usize> {
    let is_title = |at: &usize| {
        let words = page.words(*at);
        count_behind(words).is_some() && is_short_line(page, *at, MOST_COUNTED)
    };
    let titles: Vec<usize> = (1..page.blocks().len()).filter(is_title).collect();
    if titles.len() < SEVERAL {
        return Vec::new();
    }
    titles
}

/// Where the bracket begins that counts a title behind it, in bytes: "(D-1)", "(C)".
pub(in crate::parse) fn count_behind(words: &str) -> Option<usize> {
    let (title, count) = words.strip_suffix(')')?.rsplit_once(" (")?;
    let (letter, number) = count.split_at_checked(1)?;
    let number = number.strip_prefix(['-', '.']).unwrap_or(number);
    let fits = letter.starts_with(|c: char| c.is_ascii_uppercase())
        && number.bytes().all(|digit| digit.is_ascii_digit());
    fits.then_some(title.len())
}

/// Most words of a title with its count behind it.
const MOST_COUNTED: usize = 20;
/// Fewest such titles in a document.
const SEVERAL: usize = 3;
