//! The plain sequences of words and holes that a form stands for: each optional part with and without, each alternative.

use regex::Regex;

use super::language::{Piece, Slot};
use super::literal::Literal;
use super::{FormError, Hole, language};

/// Words, then holes with the words after each.
#[derive(Clone, Debug)]
pub(super) struct Way {
    pub start: Literal,
    pub gaps: Vec<Gap>,
}

/// A hole and what follows it.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    pub hole: Hole,
    pub pattern: Option<Regex>,
    /// Empty after the last hole alone, where the line ends.
    pub then: Literal,
}

/// Sequences that one form may stand for.
const MOST: usize = 64;

/// A piece that is neither optional nor one of several.
#[derive(Clone, Copy)]
enum Leaf<'p, 's> {
    Text(&'s str),
    Hole(&'p Slot<'s>),
}

/// Lays a form out as sequences, those with optional parts before those without.
///
/// # Errors
/// When the source is no form, when nothing parts two holes, when there is no hole, or when there are too many sequences.
pub(super) fn of(source: &str) -> Result<Vec<Way>, FormError> {
    let pieces = language::form(source)?;
    let Some(sequences) = spread(&pieces) else {
        return Err(FormError {
            at: 0,
            width: source.len(),
            message: "too many optional parts and alternatives; write several forms".to_owned(),
        });
    };
    sequences.iter().map(|leaves| way(leaves, source)).collect()
}

/// All sequences of leaves; `None` when there are too many. As deep as the brackets that [`language`] lets pass.
fn spread<'p, 's>(pieces: &'p [Piece<'s>]) -> Option<Vec<Vec<Leaf<'p, 's>>>> {
    let mut all: Vec<Vec<Leaf<'p, 's>>> = vec![Vec::new()];
    for piece in pieces {
        let choices = match piece {
            Piece::Text(text) => vec![vec![Leaf::Text(text)]],
            Piece::Hole(slot) => vec![vec![Leaf::Hole(slot)]],
            Piece::Optional(inside) => {
                let mut choices = spread(inside)?;
                choices.push(Vec::new());
                choices
            }
            Piece::Choice(choices) => {
                let spreads: Option<Vec<_>> = choices.iter().map(|one| spread(one)).collect();
                spreads?.into_iter().flatten().collect()
            }
        };
        if all.len() * choices.len() > MOST {
            return None;
        }
        all = all
            .iter()
            .flat_map(|before| choices.iter().map(|choice| [&before[..], choice].concat()))
            .collect();
    }
    Some(all)
}

fn way(leaves: &[Leaf<'_, '_>], source: &str) -> Result<Way, FormError> {
    let mut start = Literal::default();
    let mut gaps: Vec<Gap> = Vec::new();
    let mut before: Option<&Slot<'_>> = None;
    for leaf in leaves {
        let last = gaps.last_mut().map_or(&mut start, |gap| &mut gap.then);
        match leaf {
            Leaf::Text(text) => last.push(text),
            Leaf::Hole(slot) => {
                if let Some(before) = before.filter(|_| last.is_empty()) {
                    return Err(touching(before, slot, source));
                }
                before = Some(slot);
                gaps.push(Gap {
                    hole: slot.hole,
                    pattern: slot.pattern.clone(),
                    then: Literal::default(),
                });
            }
        }
    }
    if gaps.iter().all(|gap| gap.hole == Hole::Skip) {
        return Err(FormError {
            at: 0,
            width: source.len(),
            message:
                "a form without a hole gives nothing; write what it finds as `{name}` or `{text}`"
                    .to_owned(),
        });
    }
    start.trim_start();
    if let Some(gap) = gaps.last_mut() {
        gap.then.trim_end();
    }
    Ok(Way { start, gaps })
}

fn touching(before: &Slot<'_>, slot: &Slot<'_>, source: &str) -> FormError {
    FormError {
        at: language::offset(source, slot.source),
        width: slot.source.len(),
        message: format!(
            "nothing parts `{}` from `{}`, so no line tells where one ends; write the words or signs between them",
            before.source, slot.source
        ),
    }
}

impl Way {
    pub(super) fn holes(&self) -> impl Iterator<Item = Hole> {
        self.gaps.iter().map(|gap| gap.hole)
    }

    /// True where a hole asks for words of a pattern.
    pub(super) fn has_pattern(&self) -> bool {
        self.gaps.iter().any(|gap| gap.pattern.is_some())
    }

    /// The words and signs between the holes.
    pub(super) fn literals(&self) -> impl Iterator<Item = &Literal> {
        let gaps = self.gaps.iter();
        [&self.start].into_iter().chain(gaps.map(|gap| &gap.then))
    }

    /// A line that the sequence takes.
    pub(super) fn sample(&self) -> String {
        let gaps = self.gaps.iter();
        let rest = gaps.map(|gap| gap.hole.sample() + &gap.then.sample());
        self.start.sample() + &rest.collect::<String>()
    }
}
