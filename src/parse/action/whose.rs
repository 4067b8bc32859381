//! Lines over tasks that say whose they are or by when, "Ann:", "For all:", "By Friday", and names right below one.

use std::ops::Range;

use super::leads::is_full_name;
use super::read::{ActionText, is_everybody, is_named, is_owner};
use super::{OWNERS, are_called, is_somebody};
use crate::document::Kind;
use crate::grammar::{Field, Grammar, Token, tokens};
use crate::parse::person;
use crate::parse::walk::Walker;
use crate::record::NextStep;

/// Most letters of the small word before whose tasks they are: "for", "para".
const PREPOSITION: usize = 4;
/// Most bytes of a body's letters: "WHO".
const LETTERS: usize = 5;

/// Somebody over a list of tasks; "Masonry" is what they are about, which looks like a name as much as "Mason" does.
pub(in crate::parse) fn is_whose(walker: &Walker<'_, '_>, words: &str) -> bool {
    is_somebody(walker, words) && is_known(walker, words)
}

/// One of those who were there, a name that is known, an office, a body or everybody; where nobody is listed, a full name will do.
fn is_known(walker: &Walker<'_, '_>, words: &str) -> bool {
    let grammar = walker.page.grammar;
    let found = tokens(words);
    let lexicon = grammar.lexicon();
    let nouns = [&lexicon.organisations, &lexicon.roles];
    let letters = || words.len() <= LETTERS && words.bytes().all(|byte| byte.is_ascii_uppercase());
    let unlisted = || walker.record.attendees.is_empty() && grammar.words.before_nouns.is_empty();
    let full = |name: &str| name.contains(' ') && unlisted();
    let given = |name: &str| {
        let first = name.split(' ').next().unwrap_or_default();
        person::is_given_name(first, grammar)
            || are_called(walker, first)
            || is_short_for(walker, first)
    };
    let people = || {
        let people = person::people(words, grammar, Field::Owner);
        let known = |name: &str| given(name) || full(name);
        !people.is_empty() && people.iter().all(|one| one.name.is_some_and(known))
    };
    nouns.iter().any(|nouns| nouns.within(&found))
        || are_called(walker, words)
        || words.starts_with('@')
        || is_everybody(words, grammar)
        || letters()
        || people()
}

/// "Repaint GATE - it is old", "Ask for tiles (Red Clay)": what stands before the sign or in brackets is nobody of those who
/// were there, and no list of names, bodies or offices knows it.
pub(super) fn is_thing(walker: &Walker<'_, '_>, text: &str, action: &ActionText<'_>) -> bool {
    let apart = |owner: &&str| text.starts_with(owner) || text.trim_end_matches('.').ends_with(')');
    let Some(owner) = action.owner.filter(apart) else {
        return false;
    };
    let listed = walker
        .record
        .attendees
        .iter()
        .filter(|one| one.name.is_some());
    let parted = action.text.len() + owner.len() < text.len();
    // "Çağla Uzun Eren: write to all" is somebody, though not in the list.
    let before = text.strip_prefix(owner).map(str::trim_start);
    let grammar = walker.page.grammar;
    let called = before.is_some_and(|behind| behind.starts_with(':'))
        && is_full_name(owner, grammar)
        && person::is_name(owner, grammar);
    parted
        && !called
        && owner.contains(' ')
        && listed.take(LISTED).count() == LISTED
        && !is_known(walker, owner)
}

/// Fewest of those who were there for a list of them to know all.
const LISTED: usize = 3;

/// "Isa" where "Isabel Gil" was there.
fn is_short_for(walker: &Walker<'_, '_>, name: &str) -> bool {
    let attendees = walker.record.attendees.iter().take(MANY);
    let mut names = attendees.filter_map(|one| one.name.as_deref());
    name.len() >= SHORT && names.any(|full| full.starts_with(name))
}

/// Most of those who were there who are looked at for one name.
const MANY: usize = 200;

/// Fewest letters of a name in short.
const SHORT: usize = 3;

/// "Ann Lee:", "Team 2:" as an item over items: a name, or a body or office as it is called.
pub(super) fn heads_own(walker: &Walker<'_, '_>, text: &str) -> bool {
    let words = text.trim_end_matches(':').trim_end();
    let grammar = walker.page.grammar;
    is_body_called(words, grammar) || person::is_name(words, grammar) && is_known(walker, words)
}

/// "Team 12": a body or office, with no more than a number or letter behind it.
fn is_body_called(words: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let found = tokens(words);
    let bodies = [&lexicon.organisations, &lexicon.roles].map(|bodies| bodies.longest(&found));
    let body = bodies.into_iter().max().unwrap_or(0);
    let counted = |word: &Token| word.end - word.start <= COUNT;
    body > 0 && found.len() <= body + 1 && found[body..].iter().all(counted)
}

/// Most bytes of the number or letter behind the name of a body: "Team 12".
const COUNT: usize = 2;

/// "Ann:", "Ann Lee" or "For all of us:" on a line of its own over a list of what is theirs.
pub(super) fn of_list<'d>(walker: &Walker<'_, 'd>, at: usize, text: &'d str) -> Option<&'d str> {
    let page = walker.page;
    let over = page.block(at).kind == Kind::Paragraph
        && page.block(at).cell.is_none()
        && page.words(at).len() == text.len()
        && page.is_item(at + 1);
    if !over {
        return None;
    }
    let words = text.trim_end_matches([':', ' ']);
    if is_whose(walker, words) {
        return Some(words);
    }
    let (small, owner) = words.split_once(' ')?;
    let owns = || is_everybody(owner, page.grammar) || is_whose(walker, owner);
    let fits = text.ends_with(':') && small.len() <= PREPOSITION;
    (fits && owns()).then_some(owner)
}

/// Names and nothing else on a line right below a task are of those who are to do it. False where they are none, or where
/// somebody is known for it.
pub(super) fn takes_names_below(
    walker: &mut Walker<'_, '_>,
    at: usize,
    range: &Range<usize>,
) -> bool {
    let page = walker.page;
    let text = page.text(range);
    let block = page.block(at);
    let below = block.cell.is_none() && block.marker.is_none();
    let several = || {
        let people = person::people(text, page.grammar, Field::Owner);
        let given = |name: &str| person::is_given_name(name, page.grammar);
        people.len() > 1 && people.iter().any(|one| one.name.is_some_and(given))
    };
    let named = || {
        text.len() < OWNERS
            && is_owner(text, page.grammar)
            && (are_called(walker, text) || is_named(text, page.grammar) || several())
    };
    if !below || at == 0 || page.space_above(at) > 1 || !named() {
        return false;
    }
    let task = page.block(at - 1).range.clone();
    let above = page.span(&task);
    let owner = walker
        .record
        .next_steps
        .last()
        .and_then(|last| last.owner.as_deref());
    let known = owner.is_some_and(|owner| {
        let first = owner.split(' ').next().unwrap_or_default();
        are_called(walker, owner) || person::is_given_name(first, page.grammar)
    });
    let last = walker.record.next_steps.last_mut();
    let inside =
        |last: &&mut NextStep| last.span.start >= above.start && last.span.end <= above.end;
    let Some(last) = last.filter(inside).filter(|_| !known) else {
        return false;
    };
    // "Sheds: paint them" is all of the task.
    if last.owner.replace(text.to_owned()).is_some() {
        page.text(&task).clone_into(&mut last.text);
        last.span = above;
    }
    last.spans.extend(page.spans([("owner", Some(text))]));
    true
}
