//! Lists of which every item is a question.

use super::walk::Walker;
use crate::document::Kind;
use crate::record::Statement;

/// Finds the groups of sibling items that are all questions.
pub(super) fn mark(walker: &mut Walker<'_, '_>) {
    let blocks = walker.page.blocks();
    let mut at = 0;
    while at < blocks.len() {
        let group = siblings(walker, at);
        let questions = group.len() >= 2 && group.iter().all(|at| asks(walker.page.words(*at)));
        if questions {
            walker.question_items.extend(group.iter().copied());
        }
        at += 1;
    }
    walker.question_items.sort_unstable();
    walker.question_items.dedup();
}

/// A sentence that asks, not a sum with a question mark.
fn asks(words: &str) -> bool {
    words.ends_with('?')
        && words.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '«' | '¿'))
}

/// The items of one list from `at` on, when `at` is its first.
fn siblings(walker: &Walker<'_, '_>, at: usize) -> Vec<usize> {
    let blocks = walker.page.blocks();
    let Kind::Item(depth) = blocks[at].kind else {
        return Vec::new();
    };
    let first = at == 0 || !matches!(blocks[at - 1].kind, Kind::Item(before) if before >= depth);
    if !first || blocks[at].continues {
        return Vec::new();
    }
    (at..blocks.len())
        .take_while(|next| matches!(blocks[*next].kind, Kind::Item(own) if own >= depth))
        .filter(|next| blocks[*next].kind == Kind::Item(depth) && !blocks[*next].continues)
        .collect()
}

/// The statement of a question.
pub(super) fn entry(walker: &mut Walker<'_, '_>, at: usize) {
    let range = walker.unit(at);
    let section = walker.section();
    walker.record.questions.push(Statement {
        text: walker.page.text(&range).to_owned(),
        cue: None,
        section,
        span: walker.page.span(&range),
        confidence: 0.93,
    });
}
