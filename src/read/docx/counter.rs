//! Counts the paragraphs of lists and prints their numbers.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::figures::Figures;
use super::numbering::{LEVELS, Level, Place};

/// The counts of one story: the body, all text boxes, all headers and footers, the footnotes, …
/// Word counts the lists of each story by itself.
#[derive(Default)]
pub(super) struct Counter {
    counts: HashMap<i64, [Option<u32>; LEVELS], RandomState>,
    /// Lists and levels whose own start was used.
    begun: HashSet<(i64, usize), RandomState>,
}

impl Counter {
    /// Counts one paragraph and prints its marker with the values in it; none when nothing is printed.
    pub(super) fn next(&mut self, place: &Place) -> Option<(String, Vec<u32>)> {
        let level = place.level(place.depth)?;
        self.count(place, level);
        let counts = *self.counts.get(&place.scheme)?;
        match level.figures {
            Figures::Bullet => bullet(level).map(|bullet| (bullet, Vec::new())),
            _ => print(place, level, &counts),
        }
    }

    fn count(&mut self, place: &Place, level: &Level) {
        let counts = self.counts.entry(place.scheme).or_default();
        let fresh = place
            .fresh_start(place.depth)
            .filter(|(list, _)| self.begun.insert((*list, place.depth)));
        for (depth, count) in counts.iter_mut().enumerate() {
            if depth < place.depth {
                // A level that was passed over counts as begun.
                let start = || place.level(depth).map_or(1, |level| level.start);
                count.get_or_insert_with(start);
            } else if depth == place.depth {
                *count = Some(match (fresh, *count) {
                    (Some((_, start)), _) => start,
                    (None, Some(count)) => count.saturating_add(1),
                    (None, None) => level.start,
                });
            } else if restarts(place.level(depth), place.depth) {
                *count = None;
            }
        }
    }
}

/// True when a paragraph at level `above` makes a deeper level begin anew.
fn restarts(level: Option<&Level>, above: usize) -> bool {
    match level.and_then(|level| level.restart) {
        None => true,
        Some(after) => above < after as usize,
    }
}

/// Fills the numbers into `%1.%2`.
fn print(place: &Place, own: &Level, counts: &[Option<u32>; LEVELS]) -> Option<(String, Vec<u32>)> {
    let mut printed = String::new();
    let mut path = Vec::new();
    let mut characters = own.text.chars().peekable();
    while let Some(character) = characters.next() {
        let depth = characters
            .peek()
            .and_then(|digit| digit.to_digit(10))
            .and_then(|digit| (digit as usize).checked_sub(1));
        let (Some(depth), '%') = (depth, character) else {
            printed.push(character);
            continue;
        };
        characters.next();
        // A number may not name a level below its own.
        let Some(level) = place.level(depth).filter(|_| depth <= place.depth) else {
            continue;
        };
        let count = counts.get(depth).copied().flatten().unwrap_or(level.start);
        let figures = match level.figures {
            Figures::Padded(width) => Figures::Padded(width),
            _ if own.legal => Figures::Decimal,
            figures => figures,
        };
        let number = figures.write(count);
        if !number.is_empty() {
            path.push(count);
        }
        printed.push_str(&number);
    }
    let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    (!printed.is_empty()).then_some((printed, path))
}

fn bullet(level: &Level) -> Option<String> {
    let bullet: String = level
        .text
        .chars()
        .map(|character| match level.font.character(character) {
            // The private characters of fonts that are not known look like bullets, as good as always.
            '\u{e000}'..='\u{f8ff}' => '•',
            character => character,
        })
        .collect();
    let bullet = bullet.trim();
    (!bullet.is_empty()).then(|| bullet.to_owned())
}
