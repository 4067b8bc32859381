//! Paragraphs below tasks that are nobody's.

use super::aside::tells_task;
use crate::document::{Block, Emphasis, Kind};
use crate::parse::walk::Walker;

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
