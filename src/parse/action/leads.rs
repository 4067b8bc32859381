//! Items that lead to those under them: which are tasks themselves, and what under them is none.

use super::super::page::Page;
use crate::document::Kind;
use crate::grammar::Grammar;
use crate::parse::walk::Walker;

/// "Ann: try the pumps in the shed:" says whose it is before what is to be done.
pub(super) fn names_owner_first<'d>(page: &Page<'d>, text: &'d str) -> bool {
    let action = page.action(text);
    let first = action.owner.is_some_and(|owner| text.starts_with(owner));
    let told = action.text.split_whitespace().nth(TOLD - 1).is_some();
    first && told && action.text.len() < text.len()
}

/// Fewest words that say what is to be done by somebody who stands before a colon.
const TOLD: usize = 3;

/// An item and one beside it end in names of files: "plan.pdf" over "list of trees.xml".
pub(super) fn lists_files(page: &Page<'_>, at: usize) -> bool {
    let kind = page.block(at).kind;
    let beside = [at.checked_sub(1), at.checked_add(1)];
    let file = |at: usize| {
        let block = page.blocks().get(at);
        block.is_some_and(|block| block.kind == kind) && ends_in_file(page.words(at))
    };
    file(at) && beside.into_iter().flatten().any(file)
}

/// "Budget 2021.xlsx": the last word has the ending of a file.
fn ends_in_file(words: &str) -> bool {
    let ending = words.rsplit_once('.').filter(|(name, ending)| {
        name.ends_with(|c: char| c.is_alphanumeric() || c == ')')
            && (2..=4).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && ending.starts_with(|c: char| c.is_ascii_lowercase())
    });
    ending.is_some()
}

/// Deeper items stand directly under the item.
pub(super) fn heads_items(walker: &Walker<'_, '_>, at: usize, depth: u8) -> bool {
    let blocks = walker.page.blocks();
    blocks
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Item(below) if below > depth))
}

/// Several words as names have them, one person's or those of several: "Ann Lee and Bo Day".
pub(super) fn is_full_name(text: &str, grammar: &Grammar) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’' | ',' | '&');
    let particles = &grammar.words.particles;
    let word = |word: &str| {
        let small = || grammar.words.joins(word) || particles.iter().any(|own| own == word);
        word.chars().all(letters) && (word.starts_with(char::is_uppercase) || small())
    };
    text.contains(' ') && text.split(' ').all(word)
}
