//! Laying a sequence of words and holes over a line, in time that grows with the line's length alone.

use super::Hole;
use super::literal::Literal;
use super::ways::{Gap, Way};

/// Places of a line at which the words after a hole are looked at.
const PLACES: usize = 64;
/// Places up to which one hole is tried.
const TRIES: usize = 16;
/// Fillings of holes that are tried in all.
const FILLINGS: usize = 256;

type Filled<'t> = Vec<(Hole, &'t str)>;
type Accepts<'a> = &'a dyn Fn(Hole, &str) -> bool;

/// A hole that is being filled: where it begins, and the places up to which it is still to be tried.
struct Trial {
    from: usize,
    next: usize,
    tries: usize,
}

impl Way {
    pub(super) fn read<'t>(&self, line: &'t str, accepts: Accepts<'_>) -> Option<Filled<'t>> {
        let line = line.trim();
        let from = if self.start.is_empty() {
            0
        } else {
            self.start.at(line, 0)?
        };
        let places = self.places(line)?;
        let row = self.literals().any(Literal::has_border);
        let mut fillings = FILLINGS;
        let mut filled: Filled<'t> = Vec::new();
        let mut trials = vec![Trial::starting(from)];
        while let Some(trial) = trials.last_mut() {
            let at = filled.len();
            let (Some(gap), Some(places)) = (self.gaps.get(at), places.get(at)) else {
                break;
            };
            let Some((to, end)) = trial.advance(places).filter(|_| fillings > 0) else {
                trials.pop();
                filled.pop();
                continue;
            };
            fillings -= 1;
            let words = gap.words(&line[trial.from..to]);
            if row && crosses_border(words) || !gap.fits(words, accepts) {
                continue;
            }
            filled.push((gap.hole, words));
            if filled.len() == self.gaps.len() {
                return Some(without_skipped(filled));
            }
            trials.push(Trial::starting(end));
        }
        None
    }

    /// For each hole the places at which it can end, with the places where what follows it ends. `None` if one has none.
    fn places(&self, line: &str) -> Option<Vec<Vec<(usize, usize)>>> {
        let closing = line.trim_end_matches(is_closing).len();
        let last = self.gaps.len().saturating_sub(1);
        let mut all = Vec::with_capacity(self.gaps.len());
        for (at, gap) in self.gaps.iter().enumerate() {
            let places = if gap.then.is_empty() {
                vec![(line.len(), line.len())]
            } else {
                let mut places = gap.then.places(line, PLACES);
                places.retain(|(_, end)| at < last || *end >= closing);
                places
            };
            if places.is_empty() {
                return None;
            }
            all.push(places);
        }
        Some(all)
    }
}

impl Trial {
    fn starting(from: usize) -> Self {
        Self {
            from,
            next: 0,
            tries: TRIES,
        }
    }

    fn advance(&mut self, places: &[(usize, usize)]) -> Option<(usize, usize)> {
        while let Some(place) = places.get(self.next) {
            self.next += 1;
            if place.0 >= self.from {
                self.tries = self.tries.checked_sub(1)?;
                return Some(*place);
            }
        }
        None
    }
}

impl Gap {
    /// The words without space around them, and without closing punctuation where that is none of theirs.
    fn words<'t>(&self, words: &'t str) -> &'t str {
        let words = words.trim();
        if self.hole.keeps_punctuation() || !self.then.is_empty() {
            return words;
        }
        words.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':'))
    }

    fn fits(&self, words: &str, accepts: Accepts<'_>) -> bool {
        (self.hole == Hole::Skip || !words.is_empty())
            && self
                .pattern
                .as_ref()
                .is_none_or(|pattern| pattern.is_match(words))
            && (self.hole == Hole::Skip || accepts(self.hole, words))
    }
}

fn without_skipped(filled: Filled<'_>) -> Filled<'_> {
    filled
        .into_iter()
        .filter(|(hole, _)| *hole != Hole::Skip)
        .collect()
}

/// Words of two cells.
fn crosses_border(words: &str) -> bool {
    words.contains('\t') || words.contains(" | ")
}

fn is_closing(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':')
}
