//! Owners in small letters, as chats call people, which all of a list tells.

use std::collections::HashSet;

use super::OWNERS;
use crate::grammar::{Grammar, tokens};
use crate::parse::page::before_bracket;
use crate::parse::scan::{at_colon, at_word};
use crate::parse::walk::Walker;
use crate::record::NextStep;
use crate::span::Span;

/// Most letters of a handle.
const HANDLE: usize = 16;
/// Fewest tasks of a list with their owners before a colon, for the others to have theirs so.
const OWNED: usize = 2;

/// Gives tasks the owners that only the whole of the meeting tells.
pub(in crate::parse) fn settle(walker: &mut Walker<'_, '_>) {
    behind_topics(walker);
    by_names(walker);
    by_handles(walker);
}

/// Takes the tasks back from what the meeting spoke of: "Roof: ask for slates" below the topic "Roof" is nobody's.
fn behind_topics(walker: &mut Walker<'_, '_>) {
    let page = walker.page;
    let titles = walker.record.sections.iter();
    let titles = titles.map(|section| before_bracket(&section.title).unwrap_or(&section.title));
    let topics: HashSet<String> = titles.map(|title| title.trim().to_lowercase()).collect();
    let attendees = walker.record.attendees.iter();
    let people: HashSet<String> = attendees
        .filter_map(|person| person.name.as_deref())
        .flat_map(str::split_whitespace)
        .map(str::to_lowercase)
        .collect();
    // "Bo" may be the heading over what Bo said.
    let given = &page.grammar.lexicon().given_names;
    let called = |who: &str| {
        let first = who.split_whitespace().next().unwrap_or_default();
        given.is_text(first) || people.contains(&first.to_lowercase())
    };
    for step in &mut walker.record.next_steps {
        let owner = step.owner.as_deref().filter(|_| is_parted(step));
        let topic = owner.filter(|who| topics.contains(&who.to_lowercase()) && !called(who));
        if topic.is_none() {
            continue;
        }
        if let Some(owner) = step.spans.remove("owner") {
            step.owner = None;
            step.span.start = owner.start;
            let range = page.bytes_of(&(step.span.start..step.span.end));
            page.text(&range).clone_into(&mut step.text);
        }
    }
}

/// Gives tasks their owners in small letters, as chats call people: "ann-lee to book a room", where ann-lee was there.
fn by_names(walker: &mut Walker<'_, '_>) {
    let page = walker.page;
    let attendees = walker.record.attendees.iter();
    let names: HashSet<String> = attendees
        .filter_map(|person| person.name.as_deref())
        .map(str::to_lowercase)
        .collect();
    let steps = walker.record.next_steps.iter_mut();
    for step in steps.filter(|step| step.owner.is_none()) {
        let will = page.grammar.words.before_tasks();
        let mut subjects = will.filter_map(|will| Some(at_word(&step.text, will)?.0));
        let known = |who: &&str| are_known(who, &names, page.grammar);
        let Some(owner) = subjects.find(known) else {
            continue;
        };
        let span = Span {
            end: step.span.start + owner.chars().count(),
            ..step.span
        };
        step.owner = Some(owner.to_owned());
        step.spans.insert("owner".to_owned(), span);
    }
}

/// Each of those who are joined was there: "ann-lee and bo".
fn are_known(owner: &str, names: &HashSet<String>, grammar: &Grammar) -> bool {
    let joins = |word: &&str| grammar.words.joins(word);
    let parts = owner.split([' ', ',']);
    let words: Vec<String> = parts
        .filter(|word| !word.is_empty() && !joins(word))
        .map(str::to_lowercase)
        .collect();
    let each = owner.len() < OWNERS && words.iter().all(|word| names.contains(word));
    names.contains(&owner.to_lowercase()) || each && !words.is_empty()
}

/// "annlee: order paint" in a list of which others say before a colon whose they are: "Bo: book the hall".
fn by_handles(walker: &mut Walker<'_, '_>) {
    let grammar = walker.page.grammar;
    let lists = walker
        .record
        .next_steps
        .chunk_by_mut(|one, next| one.section == next.section);
    for list in lists {
        let parted = list.iter().filter(|step| is_parted(step)).count();
        let called = list
            .iter()
            .filter(|step| handles(step, grammar).is_some())
            .count();
        if parted < OWNED || (parted + called) * 2 < list.len() {
            continue;
        }
        for step in list {
            if let Some((owner, task)) = handles(step, grammar) {
                let (owner, task) = (owner.to_owned(), task.to_owned());
                gives(step, owner, task);
            }
        }
    }
}

/// The owner stands before the task.
fn is_parted(step: &NextStep) -> bool {
    let owner = step.spans.get("owner");
    owner.is_some_and(|owner| owner.end < step.span.start)
}

/// Handles before a colon, and the task behind it, of a step that is nobody's yet.
fn handles<'s>(step: &'s NextStep, grammar: &Grammar) -> Option<(&'s str, &'s str)> {
    let (who, task) = at_colon(&step.text).filter(|_| step.owner.is_none())?;
    let who = who.trim_end();
    let task = task.trim_start();
    let each = who
        .split([',', '/'])
        .all(|who| is_handle(who.trim(), grammar));
    (each && !task.is_empty()).then_some((who, task))
}

fn gives(step: &mut NextStep, owner: String, task: String) {
    let start = step.span.start;
    let end = start + owner.chars().count();
    step.spans.insert(
        "owner".to_owned(),
        Span {
            start,
            end,
            ..step.span
        },
    );
    step.span.start = step.span.end - task.chars().count();
    step.owner = Some(owner);
    step.text = task;
}

/// "annlee", "bo-day": a word in small letters that says nothing else.
pub(in crate::parse) fn is_handle(word: &str, grammar: &Grammar) -> bool {
    let sign = |c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    let lexicon = grammar.lexicon();
    let found = tokens(word);
    let known = [
        &lexicon.topics,
        &lexicon.common,
        &lexicon.states,
        &lexicon.nobody,
    ];
    (2..=HANDLE).contains(&word.len())
        && word.starts_with(char::is_lowercase)
        && word.chars().all(sign)
        && !known.iter().any(|words| words.within(&found))
}
