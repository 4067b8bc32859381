//! Something to be done: who, what, by when.

mod ahead;
mod aside;
mod assigned;
mod attendee;
mod before;
mod due;
mod handle;
mod leads;
mod parts;
mod read;
mod remark;
mod settle;
mod subject;
mod whose;

use std::ops::Range;

pub(super) use ahead::over_tasks as due_over_tasks;
pub(super) use aside::is_report;
use aside::{is_aside, tells_task};
pub(super) use assigned::{assigned, begins_line as begins_owner_line, line as owner_line};
use attendee::{acts_first, before_bold_name, by_attendee};
pub(super) use before::number;
use before::{Bare, bare, before_bold_state, is_finished};
pub(super) use due::is_due;
pub(super) use handle::without_sign;
use leads::{heads_items, is_full_name, lists_files, names_owner_first};
pub(crate) use read::{ActionText, read};
pub(super) use read::{is_owner, tasked};
use remark::{is_below_marked, is_remark};
pub(super) use settle::{is_handle, settle};
pub(super) use whose::is_whose;
use whose::{heads_own, is_thing, of_list, takes_names_below};

use super::date;
use super::person;
use super::region::{Region, Scope};
use super::roster;
use super::scan::at_colon;
use super::walk::Walker;
use crate::document::{Emphasis, Kind};
use crate::grammar::{Field, Grammar, Token, tokens};
use crate::record::NextStep;

/// One entry under an action label, or behind a marker.
pub(super) fn entry(
    walker: &mut Walker<'_, '_>,
    at: usize,
    region: &mut Region,
    range: &Range<usize>,
) {
    let grammar = walker.page.grammar;
    let struck = struck(walker, at, range);
    let range = &walker.page.behind_stamp(struck.as_ref().unwrap_or(range));
    let (text, shown) = before_bold_state(walker.page, at, range);
    let Bare {
        text,
        owner: named,
        state,
        done: told,
    } = bare(text, walker.page);
    let told = told.or(shown.map(|state| is_finished(state, grammar)));
    for state in state.into_iter().chain(shown) {
        walker.keep(&walker.page.range_of(state));
    }
    let range = &walker.page.range_of(text);
    if let Some(owner) = of_list(walker, at, text) {
        region.of = Some(walker.page.range_of(owner));
        walker.keep(range);
        return;
    }
    if let Kind::Item(depth) = walker.page.block(at).kind {
        if region
            .owner
            .as_ref()
            .is_some_and(|(known, _)| depth <= *known)
        {
            region.owner = None;
        }
        if region.leads.is_some_and(|lead| depth <= lead) {
            region.leads = None;
        }
        if text.ends_with(':') && heads_items(walker, at, depth) {
            region.leads = Some(depth);
        }
        // "Date? Or place?" under "Summer fair:" asks, and is no task.
        let inner = region.leads.is_some_and(|lead| depth > lead);
        if inner && (text.ends_with('?') || lists_files(walker.page, at)) {
            walker.keep(range);
            return;
        }
        let boxed = walker.page.block(at).checkbox.is_some();
        if !boxed && heads_items(walker, at, depth) && heads_own(walker, text) {
            region.owner = Some((depth, walker.page.trimmed(range, &[':'])));
            walker.keep(range);
            return;
        }
    }
    // "The hedge will be cut:", and how below, is a task too, and so is what has a box.
    let leads = region.leads.is_some() && text.ends_with(':');
    let own = walker.page.block(at).checkbox.is_some()
        || tells_task(text, grammar)
        || names_owner_first(walker.page, text);
    if !(leads && own) && is_aside(text, grammar) {
        walker.keep(range);
        return;
    }
    // What stands behind the label on its line is told by it.
    let labelled = region
        .cue
        .as_ref()
        .is_some_and(|cue| cue.start >= walker.page.block(at).range.start);
    if !labelled && (is_remark(walker, at, region.listed) || is_below_marked(walker, at)) {
        walker.keep(range);
        return;
    }
    // "Ann Lee" below "Paint:" says who does it, or who was meant.
    let full = || is_full_name(text, grammar) && read::is_named(text, grammar);
    if takes_names_below(walker, at, range) || are_called(walker, text) || full() {
        walker.keep(range);
        return;
    }
    let mut action = turned(walker, text, walker.page.action(text));
    if is_thing(walker, text, &action) {
        action.owner = None;
        action.text = text;
    }
    if action.owner.is_none() {
        action = by_attendee(walker, action);
    }
    action = handle::called_attendee(walker, &action, text).unwrap_or(action);
    if action.owner.is_none() {
        action = before_bold_name(walker, at, action);
    }
    if let Some((day, said)) = ahead::leading(text, &grammar.words) {
        let owner = walker.page.action(said).owner;
        action = ActionText {
            text,
            owner: owner.or_else(|| acts_first(walker, said)),
            due: Some(day),
        };
    }
    let above = region.owner.as_ref();
    action.owner = action
        .owner
        .or(named)
        .or_else(|| above.map(|(_, owner)| walker.page.text(owner)))
        .or_else(|| in_label(walker, region, range))
        .or_else(|| region.of.as_ref().map(|of| walker.page.text(of)));
    action.due = action.due.or_else(|| by_when(walker, region));
    let ticked = walker.page.block(at).checkbox;
    let done = told.or(ticked).or(struck.map(|_| true));
    add_listed(walker, &action, done, list_of(region), 0.95);
}

/// The task that is struck through before what became of it: "~~Ann to book a room~~ did so on Monday".
fn struck(walker: &mut Walker<'_, '_>, at: usize, range: &Range<usize>) -> Option<Range<usize>> {
    let page = walker.page;
    let first = page
        .document
        .emphasis_of(page.block(at))
        .iter()
        .find(|(words, set)| {
            *set == Emphasis::Struck && words.start == range.start && words.end < range.end
        });
    let task = page.trimmed(&first?.0, &[]);
    let rest = page.trimmed(&(task.end..range.end), &[':', '-', '–', '—']);
    let long = page
        .text(&task)
        .split_whitespace()
        .nth(STRUCK - 1)
        .is_some();
    if !long || rest.is_empty() {
        return None;
    }
    walker.keep(&rest);
    Some(task)
}

/// Fewest words of a task that is struck through.
const STRUCK: usize = 3;

/// "Action (Ann): book a room": who is to do what follows on the line of the label.
fn in_label<'d>(walker: &Walker<'_, 'd>, region: &Region, task: &Range<usize>) -> Option<&'d str> {
    let label = region
        .cue
        .as_ref()
        .filter(|label| label.end <= task.start)?;
    let one_line = walker.page.text(&(label.start..task.start));
    let (_, inner) = walker.page.text(label).strip_suffix(')')?.split_once('(')?;
    let named = !one_line.contains('\n') && is_owner(inner, walker.page.grammar);
    named.then_some(inner)
}

/// The day by which the tasks of a list are due, where the heading over them or their label names one: "By 4 June", but not "Next
/// 2 weeks", which tells of none of them more than of the list.
fn by_when<'d>(walker: &Walker<'_, 'd>, region: &Region) -> Option<&'d str> {
    let page = walker.page;
    let lists = &page.grammar.words;
    let day = |due: &&str| {
        due.contains(|c: char| c.is_ascii_digit()) && date::find_date(due, lists).is_some()
    };
    let own = region.due.as_ref().map(|due| page.text(due)).filter(day);
    let in_label = || {
        let label = page.text(region.cue.as_ref()?);
        // Few labels have figures.
        let due = due::find(Some(label).filter(day)?, lists).filter(day)?;
        // "Actions for the next call (4 June)" says when the call is.
        let aside = label
            .split(due)
            .next()
            .is_some_and(|before| before.ends_with('('));
        (!aside).then_some(due)
    };
    own.or_else(in_label)
}

/// "for Ann" on the line of the label, over a list: the name alone.
pub(super) fn for_whom<'t>(said: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let said = said.trim_end_matches(':');
    let behind = said
        .split_once(' ')
        .filter(|(small, _)| small.len() <= PREPOSITION && small.chars().all(char::is_lowercase));
    let owner = behind.map_or(said, |(_, owner)| owner);
    is_owner(owner, grammar).then_some(owner)
}

/// Most letters of the small word before whose tasks they are: "for", "para".
const PREPOSITION: usize = 4;

/// A name, or one of those who were there; or several of them: "Ann and Bo".
pub(super) fn is_somebody(walker: &Walker<'_, '_>, words: &str) -> bool {
    let grammar = walker.page.grammar;
    let known = |words: &str| {
        person::is_name(words, grammar) || walker.places.has_name(Field::Attendees, words)
    };
    let several = || {
        let people = person::people(words, grammar, Field::Owner);
        people.len() > 1 && people.iter().all(|person| person.name.is_some_and(known))
    };
    // "Calls for tiles" is about them.
    let lexicon = grammar.lexicon();
    let about = || {
        let found = tokens(words);
        let small = |word: &Token| {
            let word = std::slice::from_ref(word);
            lexicon.affiliated.is(word) && !lexicon.particles.is(word)
        };
        found.iter().skip(1).any(small)
    };
    words.len() < OWNERS && (known(words) && !about() || several())
}

/// "ann: book a room": somebody who was there is called before a colon.
pub(super) fn begins_with_attendee(walker: &Walker<'_, '_>, words: &str) -> bool {
    at_colon(words).is_some_and(|(who, said)| !said.trim().is_empty() && are_called(walker, who))
}

/// An item of the talk that gives somebody who was there a task: "Mend the gate -> Ann", "Mend the gate (Ann, by 4 June)".
pub(super) fn given<'d>(walker: &Walker<'_, 'd>, at: usize) -> Option<ActionText<'d>> {
    let page = walker.page;
    let words = page.words(at);
    let arrow = || ["->", "=>", "→"].iter().any(|sign| words.contains(sign));
    let bracket = || words.trim_end_matches('.').ends_with(')');
    if !page.is_item(at) || !(bracket() || arrow()) {
        return None;
    }
    let action = turned(walker, words, page.action(words));
    let owner = action.owner.filter(|owner| are_called(walker, owner))?;
    let behind = page.range_of(owner).start > page.range_of(action.text).start;
    // "(Ann, 3 May)" says when she told it.
    let announced = || due::find(words, &page.grammar.words).is_some();
    (behind && (arrow() || action.due.is_some() && announced())).then_some(action)
}

/// A line that says whose task it is: somebody by name or handle, one of those who were there, an office, or everybody.
pub(super) fn is_of_somebody<'d>(walker: &Walker<'_, 'd>, words: &'d str) -> bool {
    let page = walker.page;
    let mut action = turned(walker, words, page.action(words));
    if action.owner.is_none() {
        action = by_attendee(walker, action);
    }
    action.owner.is_some_and(|owner| {
        words.starts_with('@')
            || is_somebody(walker, owner)
            || are_called(walker, owner)
            || read::is_everybody(owner, page.grammar)
            || page.grammar.lexicon().roles.is_text(owner)
    })
}

/// Some of those who were there, by any part of their names: "Ann and Day", "AL/BD".
fn are_called(walker: &Walker<'_, '_>, who: &str) -> bool {
    let joins = |word: &&str| walker.page.grammar.words.joins(word);
    let parts = who.split(['/', ',', '&', '+']).flat_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let names = words.split(joins).map(|words| words.join(" "));
        names.collect::<Vec<String>>()
    });
    who.len() < OWNERS
        && parts
            .into_iter()
            .all(|part| roster::is_called(walker, &part))
}

/// "Tiles: Mill => Ann", "New site: AL/BD": who stands behind the last sign is the owner where those are names, and what stands
/// before it is none.
fn turned<'t>(walker: &Walker<'_, '_>, line: &'t str, action: ActionText<'t>) -> ActionText<'t> {
    let grammar = walker.page.grammar;
    let line = read::before_deadline(line, grammar).map_or(line, |(task, _)| task);
    let colon = || {
        let (task, who) = line.rsplit_once(": ")?;
        Some((task.trim_end(), who.trim_end_matches('.')))
    };
    let last = read::last_part(line);
    let Some((text, owner)) = last.or_else(colon) else {
        return action;
    };
    let between = line[text.len()..].trim_start();
    let signs = ["->", "=>", "→"];
    let arrow = last.is_some() && signs.iter().any(|sign| between.starts_with(sign));
    let surely = |who: &str| are_called(walker, who) || read::is_named(who, grammar);
    let named = are_called(walker, owner) || arrow && read::is_named(owner, grammar);
    let taken = action.owner.is_some_and(surely);
    if !named || taken || are_called(walker, text) || text.contains('\n') {
        return action;
    }
    ActionText {
        text,
        owner: Some(owner),
        ..action
    }
}

/// Bytes that names of owners do not fill.
const OWNERS: usize = 80;

/// Where the label of a list begins; "Follow ups:" over items in the talk is of the talk.
fn list_of(region: &Region) -> Option<usize> {
    let own = region.listed && !matches!(region.scope, Scope::Item(_) | Scope::Siblings(_));
    region.cue.as_ref().filter(|_| own).map(|label| label.start)
}

/// A task that was told already, as a list at the end says again what the talk told. The owner may be said only there. What two
/// lists have is in both: "Open actions" and "New actions".
fn is_said_again(
    walker: &mut Walker<'_, '_>,
    action: &ActionText<'_>,
    list: Option<usize>,
) -> bool {
    let words = tokens(action.text);
    let words: Vec<String> = words.iter().map(|word| word.folded().collect()).collect();
    let next = walker.record.next_steps.len();
    let (first, of_list) = *walker.tasks.entry(words.join(" ")).or_insert((next, list));
    if list.is_some() && of_list.is_some() && list != of_list {
        return false;
    }
    let spans = walker.page.spans([("owner", action.owner)]);
    let Some(told) = walker.record.next_steps.get_mut(first) else {
        return false;
    };
    let owner = action.owner.map(str::to_owned);
    let same = told.owner.is_none() || owner.is_none() || told.owner == owner;
    if same && told.owner.is_none() && owner.is_some() {
        told.owner = owner;
        told.spans.extend(spans);
    }
    same
}

pub(super) fn add(
    walker: &mut Walker<'_, '_>,
    action: &ActionText<'_>,
    done: Option<bool>,
    confidence: f64,
) {
    add_listed(walker, action, done, None, confidence);
}

/// Adds a task of the list whose label begins at a place.
fn add_listed(
    walker: &mut Walker<'_, '_>,
    action: &ActionText<'_>,
    done: Option<bool>,
    list: Option<usize>,
    confidence: f64,
) {
    let range = walker.page.range_of(action.text);
    if range.is_empty() || is_said_again(walker, action, list) {
        return walker.keep(&range);
    }
    let due = action
        .due
        .and_then(|due| date::find_date(due, &walker.page.grammar.words))
        .and_then(|date| date.iso);
    let section = walker.section();
    walker.record.next_steps.push(NextStep {
        text: action.text.to_owned(),
        owner: action.owner.map(str::to_owned),
        due: action.due.map(str::to_owned),
        due_date: due,
        done,
        section,
        span: walker.page.span(&range),
        spans: walker
            .page
            .spans([("owner", action.owner), ("due", action.due)]),
        confidence,
    });
}

#[cfg(test)]
mod tests;
