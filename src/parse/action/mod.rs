//! Something to be done: who, what, by when.

mod assigned;
mod due;
mod read;

use std::collections::HashSet;
use std::ops::Range;

pub(super) use assigned::{assigned, begins_line as begins_owner_line, line as owner_line};
pub(super) use due::is_due;
pub(crate) use read::{ActionText, read};
pub(super) use read::{is_owner, tasked, without_sign};

use super::date;
use super::page::Page;
use super::person;
use super::region::Region;
use super::scan::{at_colon, at_word, is_number_sign};
use super::walk::Walker;
use crate::document::Kind;
use crate::grammar::{Field, Grammar, tokens};
use crate::record::NextStep;
use crate::span::Span;

/// One entry under an action label, or behind a marker.
pub(super) fn entry(
    walker: &mut Walker<'_, '_>,
    at: usize,
    region: &mut Region,
    range: &Range<usize>,
) {
    let grammar = walker.page.grammar;
    let text = walker.page.text(range);
    let (named, text) = match in_marker(text, walker.page) {
        Some((owner, task)) => (Some(owner), task),
        None => match in_bracket(text, grammar) {
            Some((owner, task)) => (Some(owner), task),
            None => (None, unmarked(text, walker.page)),
        },
    };
    let (text, first) = behind_state(text, grammar);
    let (text, last) = before_state(text, grammar);
    if let Some(state) = last {
        walker.keep(&walker.page.range_of(state));
    }
    let told = last.or(first).map(|state| is_finished(state, grammar));
    let text = without_day(text, grammar);
    let range = &walker.page.range_of(text);
    if names_owner_of_list(walker, at, text) {
        region.of = Some(walker.page.trimmed(range, &[':']));
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
        if heads_items(walker, at, depth) && person::is_name(text.trim_end_matches(':'), grammar) {
            region.owner = Some((depth, walker.page.trimmed(range, &[':'])));
            walker.keep(range);
            return;
        }
    }
    // "The hedge will be cut:", and how below, is a task too, and so is what has a box.
    let leads = region.leads.is_some() && text.ends_with(':');
    let own = walker.page.block(at).checkbox.is_some() || tells_task(text, grammar);
    if !(leads && own) && is_aside(text, grammar) {
        walker.keep(range);
        return;
    }
    let mut action = walker.page.action(text);
    if action.owner.is_none() {
        action = by_attendee(walker, action);
    }
    let above = region.owner.as_ref();
    action.owner = action
        .owner
        .or(named)
        .or_else(|| above.map(|(_, owner)| walker.page.text(owner)))
        .or_else(|| in_label(walker, region, range))
        .or_else(|| region.of.as_ref().map(|of| walker.page.text(of)));
    let ticked = walker.page.block(at).checkbox;
    add(walker, &action, told.or(ticked), 0.95);
}

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

/// "AI(Ann): book a room" in a list of actions: who is to do it, and what.
fn in_marker<'d>(text: &'d str, page: &Page<'_>) -> Option<(&'d str, &'d str)> {
    let (field, end) = page.marker(text)?;
    let (owner, task) = in_bracket(text.get(end..)?, page.grammar)?;
    (field == Field::NextSteps).then_some((owner, task))
}

/// "(Ann): book a room", "(Ann) book a room": somebody in brackets before the task.
fn in_bracket<'d>(text: &'d str, grammar: &Grammar) -> Option<(&'d str, &'d str)> {
    let (owner, task) = text.trim_start().strip_prefix('(')?.split_once(')')?;
    let task = task.trim_start_matches(':').trim_start();
    (is_owner(owner, grammar) && !task.is_empty()).then_some((owner, task))
}

/// The action behind a marker of its own and the state before it: `[NEW] ACTION: Ann to …`, `ACTION: Ann to …`.
fn unmarked<'d>(text: &'d str, page: &Page<'_>) -> &'d str {
    let behind_state = text
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
        .filter(|(state, _)| state.chars().all(char::is_uppercase))
        .map_or(text, |(_, rest)| rest.trim_start());
    // "Todos: pintar a porta" is a task of all.
    let of_all = |end: usize| {
        let everybody = &page.grammar.lexicon().everybody;
        everybody.is(&tokens(&behind_state[..end]))
            && behind_state[..end].ends_with(char::is_lowercase)
    };
    let said = page
        .marker(behind_state)
        .filter(|(field, end)| *field == Field::NextSteps && !of_all(*end))
        .and_then(|(_, end)| {
            let rest = &behind_state[end..];
            let rest = &rest[number(rest)..];
            let named = || {
                rest.strip_prefix(' ')
                    .filter(|rest| names_owner(rest, page.grammar))
            };
            rest.strip_prefix(':').or_else(named)
        })
        .or_else(|| behind_count(behind_state, page.grammar))
        .map(str::trim_start);
    said.filter(|said| !said.is_empty()).unwrap_or(text)
}

/// The task behind a marker and its number: "Task 2: book a room", "Tarea n.º 2 - reservar la sala".
fn behind_count<'d>(text: &'d str, grammar: &Grammar) -> Option<&'d str> {
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (marker, counted) = text.split_at_checked(at).filter(|_| at <= COUNTED)?;
    let marker = marker.trim_end_matches([' ', '#']);
    let sign = marker
        .rsplit_once(' ')
        .filter(|(_, sign)| is_number_sign(sign));
    let marker = sign.map_or(marker, |(marker, _)| marker);
    let task = counted.trim_start_matches(|c: char| c.is_ascii_digit());
    let task = task.trim_start().strip_prefix([':', '.', ')', '-', '–'])?;
    let markers = &grammar.rules(Field::NextSteps).markers;
    let known = marker.len() < at && markers.iter().any(|known| known.is(marker));
    task.strip_prefix(' ').filter(|_| known)
}

/// Most bytes of a marker before its number.
const COUNTED: usize = 24;

/// The task behind how far it is: "IN PROGRESS - book a room", "Done: book a room".
fn behind_state<'t>(text: &'t str, grammar: &Grammar) -> (&'t str, Option<&'t str>) {
    let count = grammar.lexicon().states.longest_in(text);
    let last = count.checked_sub(1);
    let end = last.and_then(|last| tokens(text).get(last).copied());
    let task = end.and_then(|state| {
        let behind = text[state.end..].trim_start();
        let task = behind.strip_prefix([':', '-', '–', '—'])?;
        task.starts_with(char::is_whitespace)
            .then(|| (task.trim_start(), Some(&text[..state.end])))
    });
    task.filter(|(task, _)| !task.is_empty())
        .unwrap_or((text, None))
}

/// "Done", "COMPLETED": nothing is left to be done.
fn is_finished(state: &str, grammar: &Grammar) -> bool {
    grammar.lexicon().finished.is(&tokens(state))
}

/// The task before how far it is, on a line of its own or behind a dash: "Ann to book a room" over "Not done", "Ann to book a
/// room - DONE".
fn before_state<'t>(text: &'t str, grammar: &Grammar) -> (&'t str, Option<&'t str>) {
    let dash = || {
        [" - ", " – ", " — "]
            .iter()
            .find_map(|dash| text.rsplit_once(dash))
    };
    let parted = text.rsplit_once('\n').or_else(dash);
    let state = parted.filter(|(task, state)| {
        let words = tokens(state);
        !task.trim().is_empty() && grammar.lexicon().states.is(&words)
    });
    state.map_or((text, None), |(task, state)| {
        (task.trim_end(), Some(state.trim()))
    })
}

/// The task behind the day on which it was given: "2021-05-03 Ann: book a room".
fn without_day<'t>(text: &'t str, grammar: &Grammar) -> &'t str {
    let day = date::find_date(text, &grammar.words).filter(|day| text.starts_with(day.text));
    let task = day.map(|day| text[day.text.len()..].trim_start());
    let owned = |task: &&str| at_colon(task).is_some_and(|(who, _)| is_owner(who, grammar));
    task.filter(owned).unwrap_or(text)
}

/// "Ann:" or "Ann Lee" on a line of its own over a list of what is hers.
fn names_owner_of_list(walker: &Walker<'_, '_>, at: usize, text: &str) -> bool {
    let page = walker.page;
    page.block(at).kind == Kind::Paragraph
        && page.block(at).cell.is_none()
        && page.words(at).len() == text.len()
        && page.is_item(at + 1)
        && is_somebody(walker, text.trim_end_matches(':'))
}

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
    words.len() < OWNERS && (known(words) || several())
}

/// What became of an earlier action, behind its label and number: "Action 7.1 – this has been done".
pub(super) fn is_report(line: &str, grammar: &Grammar) -> bool {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let dash = |words: &str| {
        // "ACTION 2021-05-03: …" is counted by its day.
        let behind = words.strip_prefix(['–', '—', '-']);
        behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()))
    };
    let label = line.find(|c: char| c.is_ascii_digit());
    let told = label
        .filter(|label| *label <= LABEL)
        .map(|label| line[label..].trim_start_matches(number).trim_start());
    told.is_some_and(|told| dash(told) && grammar.lexicon().reports.within(&tokens(told)))
}

/// Most bytes of a label before its number.
const LABEL: usize = 16;

/// Bytes of the number that a marker is counted with: "ACTION-12".
pub(super) fn number(rest: &str) -> usize {
    let counted = rest.strip_prefix(['-', '#']).unwrap_or_default();
    let behind = counted.trim_start_matches(|c: char| c.is_ascii_digit());
    let sign = behind.starts_with([' ', ':']) && behind.len() < counted.len();
    if sign { rest.len() - behind.len() } else { 0 }
}

/// "for Ann: book a room": whom a task is for, behind its marker.
fn names_owner(rest: &str, grammar: &Grammar) -> bool {
    rest.starts_with(char::is_lowercase)
        && at_colon(rest).is_some()
        && read(rest, grammar).owner.is_some()
}

/// A line that introduces others, stands in brackets, or gives no more than a day or an address: "Topics for next time:",
/// "[End of the list]", "Thursday, July 11 at 10am". "The next meeting is on 4 June" is no task either.
fn is_aside(text: &str, grammar: &Grammar) -> bool {
    let bracketed = text.starts_with('[') && text.find(']') == Some(text.len() - 1);
    let dated = || {
        let day = date::find_date(text, &grammar.words);
        day.is_some_and(|date| text.starts_with(date.text))
    };
    let short = || text.split_whitespace().nth(ASIDE_WORDS).is_none();
    let address = text.contains("://") && !text.contains(char::is_whitespace);
    // "2)" stands for the topic of what is below.
    let nothing = !text.contains(char::is_alphabetic);
    text.ends_with(':')
        || bracketed
        || nothing
        || address
        || short() && dated()
        || tells_event(text, grammar)
}

/// An event on a day begins the line, and nobody acts: "The next meeting is on 4 June".
fn tells_event(text: &str, grammar: &Grammar) -> bool {
    let lists = &grammar.words;
    let small = text.to_lowercase();
    let words = tokens(&small);
    let article = grammar.lexicon().articles.longest(&words);
    let start = words.get(article).map_or(0, |word| word.start);
    let begins = lists
        .events
        .iter()
        .any(|event| small[start..].starts_with(event.as_str()));
    begins && date::find_date(text, lists).is_some() && read(text, grammar).owner.is_none()
}

/// A word such as "will" stands within the line.
fn tells_task(text: &str, grammar: &Grammar) -> bool {
    let mut will = grammar.words.will.iter();
    will.any(|word| at_word(text, word).is_some())
}

/// Most words of a line that only gives a day.
const ASIDE_WORDS: usize = 8;

/// `ann: book a room`, in small letters, or `Book a room - Cy`, where they are among the attendees.
fn by_attendee<'t>(walker: &Walker<'_, '_>, action: ActionText<'t>) -> ActionText<'t> {
    let is_known = |who: &str| walker.places.has_name(Field::Attendees, who);
    let is_called = |who: &str| {
        let mut people = walker.record.attendees.iter();
        let first = |name: &str| name.split(' ').next() == Some(who);
        is_known(who) || people.any(|person| person.name.as_deref().is_some_and(first))
    };
    let before = at_colon(action.text).map(|(who, text)| (who.trim(), text.trim()));
    let behind = || read::last_part(action.text).map(|(text, who)| (who, text));
    let found = before
        .filter(|(who, _)| is_known(who))
        .or_else(|| behind().filter(|(who, _)| is_called(who)));
    match found {
        Some((who, text)) => ActionText {
            text,
            owner: Some(who),
            ..action
        },
        None => action,
    }
}

/// Deeper items stand directly under the item.
fn heads_items(walker: &Walker<'_, '_>, at: usize, depth: u8) -> bool {
    let blocks = walker.page.blocks();
    blocks
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Item(below) if below > depth))
}

/// Gives tasks their owners in small letters, as chats call people: "ann-lee to book a room", where ann-lee was there.
pub(super) fn settle(walker: &mut Walker<'_, '_>) {
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
    let joins = |word: &&str| grammar.words.and.iter().any(|and| and == word);
    let parts = owner.split([' ', ',']);
    let words: Vec<String> = parts
        .filter(|word| !word.is_empty() && !joins(word))
        .map(str::to_lowercase)
        .collect();
    let each = owner.len() < OWNERS && words.iter().all(|word| names.contains(word));
    names.contains(&owner.to_lowercase()) || each && !words.is_empty()
}

/// Bytes that names of owners do not fill.
const OWNERS: usize = 80;

/// A task that was told already, as lists at the end say again what the talk told. The owner may be said only there.
fn is_said_again(walker: &mut Walker<'_, '_>, action: &ActionText<'_>) -> bool {
    let words = tokens(action.text);
    let words: Vec<String> = words.iter().map(|word| word.folded().collect()).collect();
    let next = walker.record.next_steps.len();
    let first = *walker.tasks.entry(words.join(" ")).or_insert(next);
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
    let range = walker.page.range_of(action.text);
    if range.is_empty() || is_said_again(walker, action) {
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
