//! Paragraphs below tasks that are nobody's.

use super::aside::tells_task;
use crate::document::{Block, Emphasis, Kind};
use crate::grammar::Field;
use crate::parse::walk::Walker;

/// Most lines above an item among which the one that it stands under is looked for.
const ABOVE: usize = 12;

/// A paragraph in italics behind the items of the list, or one below them, which is nobody's task: "*Minutes taken by Ann Lee*"; or
/// one over them that speaks of tasks: "Copy the action items of the last meeting."
pub(super) fn is_remark(walker: &Walker<'_, '_>, at: usize, listed: bool) -> bool {
    let page = walker.page;
    let block = page.block(at);
    block.kind == Kind::Paragraph
        && block.cell.is_none()
        && !block.continues
        && block.checkbox.is_none()
        && (listed && page.document.is_set(block, Emphasis::Italic)
            || is_below_items(walker, at)
            || speaks_of_tasks(walker, at))
        && page.action(page.words(at)).owner.is_none()
}

/// "- Ask the baker" under "- ACTION: Ann to find a cake": where one item says that it is a task, an inner one that does not
/// says more of it.
pub(super) fn is_below_marked(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let marks = |at: usize| {
        let marker = page.marker(page.words(at));
        marker.is_some_and(|(field, _)| field == Field::NextSteps)
    };
    let depth = page.item_depth(at);
    let mut above = (0..at).rev().take(ABOVE);
    let outer = above.find(|above| page.item_depth(*above) < depth);
    let task = |outer: usize| page.is_item(outer) && marks(outer) && !is_only_label(walker, outer);
    depth > Some(0) && outer.is_some_and(task) && !marks(at)
}

/// "Action items:" has nothing behind the words that mark a task.
fn is_only_label(walker: &Walker<'_, '_>, at: usize) -> bool {
    let label = walker.page.label(at);
    label.is_some_and(|label| label.rest.is_empty()) || walker.page.words(at).ends_with(':')
}

/// A sentence over a list, or over a heading, that has the word for tasks and says nothing of what will be done.
fn speaks_of_tasks(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let over = || page.is_item(at + 1) || walker.headings.get(at + 1).is_some_and(Option::is_some);
    page.words(at).ends_with('.')
        && page.tells_of_tasks(at)
        && !tells_task(page.words(at), page.grammar)
        && over()
}

/// A paragraph that stands apart, right below the items of a list, and leads to no other.
fn is_below_items(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let above = at.checked_sub(1).map(|above| page.block(above));
    let boxed = above.is_some_and(|above| above.checkbox.is_some());
    let plain = || !page.is_item(at + 1) && !tells_task(page.words(at), page.grammar);
    let listed = above.is_some_and(Block::is_item) && plain();
    (boxed || listed) && page.stands_apart(at) && !page.block(at).is_numbered()
}
