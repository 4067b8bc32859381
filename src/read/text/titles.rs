//! Titles behind signs of their own: `** Roof`, `-- Roof`, `++ Roof`, each between blank lines.

use memchr::memmem;

use super::line::Line;
use crate::read::lines;

/// Fewest lines of one sign that are titles.
const FEWEST: usize = 3;
/// Most words of a title.
const WORDS: usize = 16;

/// The numbers of the lines that are titles, ascending.
pub(super) fn of(text: &str, first: usize) -> Vec<usize> {
    let has = |end: &&str| memmem::find(text.as_bytes(), end.as_bytes()).is_some();
    if !ENDS.iter().any(has) {
        return Vec::new();
    }
    let mut found: Vec<(&str, usize)> = Vec::new();
    let mut blank = true;
    let mut candidate: Option<(&str, usize)> = None;
    for (source, number) in lines::of(text).zip(first..) {
        let line = Line::begin(source, number);
        if line.is_blank() {
            found.extend(candidate);
        }
        let signs = signs(&line).filter(|_| blank);
        candidate = signs.map(|(signs, _)| (signs, line.number));
        blank = line.is_blank();
    }
    found.extend(candidate);
    let count = |signs: &str| found.iter().filter(|(other, _)| *other == signs).count();
    let series: Vec<&str> = SIGNS
        .into_iter()
        .filter(|signs| count(signs) >= FEWEST)
        .collect();
    found
        .iter()
        .filter(|(signs, _)| series.contains(signs))
        .map(|(_, number)| *number)
        .collect()
}

/// What stands before such titles.
const SIGNS: [&str; 6] = ["**", "***", "--", "---", "~~", "++"];

/// What they end in, as "***" ends in "**": fewer looks at each text than one for each of them.
const ENDS: [&str; 4] = ["** ", "-- ", "~~ ", "++ "];

/// The signs before a title, and the title.
pub(super) fn signs<'t>(line: &Line<'t>) -> Option<(&'static str, &'t str)> {
    if line.plain {
        return None;
    }
    let source = line.source;
    let (printed, words) = source.split_once(' ')?;
    let signs = SIGNS.into_iter().find(|signs| *signs == printed)?;
    let words = words.trim();
    let fits = words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !words.ends_with(['.', ',', ';', '*', '-', '~', '+'])
        && words.split_whitespace().count() <= WORDS;
    fits.then_some((signs, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_one_sign_between_blank_ones_are_titles() {
        for (text, want) in [
            (
                "** Roof\n\nIt leaks.\n\n** Gate\n\n** Hall (10 min)\n\nIt is cold.\n",
                &[1_usize, 5, 7] as &[usize],
            ),
            ("-- Roof\n\nIt leaks.\n\n-- Ann Lee\n", &[]),
            ("-- Roof\n-- Gate\n-- Hall\n", &[]),
            ("   -- Roof\n\n   -- Gate\n\n   -- Hall\n", &[]),
            ("** Roof is old.\n\n** Gate\n\n** Hall\n", &[]),
        ] {
            assert_eq!(of(text, 1), want, "{text}");
        }
    }
}
