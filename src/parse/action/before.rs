//! What stands before a task or behind it and is none of it: markers, numbers, days, and how far it is.

use std::ops::Range;

use super::read::{is_owner, read};
use crate::document::Emphasis;
use crate::grammar::{Field, Grammar, tokens};
use crate::parse::date;
use crate::parse::line::in_capitals;
use crate::parse::page::Page;
use crate::parse::scan::{at_colon, dashes_in, is_number_sign};

/// A task without what stands around it.
pub(super) struct Bare<'t> {
    pub text: &'t str,
    /// Who is to do it, by its marker.
    pub owner: Option<&'t str>,
    /// How far it is, where that stands behind it.
    pub state: Option<&'t str>,
    pub done: Option<bool>,
}

/// The task in an entry of a list of tasks.
pub(super) fn bare<'t>(entry: &'t str, page: &Page<'t>) -> Bare<'t> {
    let grammar = page.grammar;
    let named = in_marker(entry, page)
        .or_else(|| in_bracket(entry, grammar))
        .or_else(|| before_marker(entry, page));
    let (owner, text) = match named {
        Some((owner, task)) => (Some(owner), task),
        None => (None, unmarked(entry, page)),
    };
    let (text, first) = behind_state(text, grammar);
    let (text, state) = before_state(text, grammar);
    let text = behind_topic(text, page).unwrap_or(text);
    Bare {
        text: without_day(text, grammar),
        owner,
        state,
        done: state.or(first).map(|state| is_finished(state, grammar)),
    }
}

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

/// "Garden Shop action item: send tiles" in a list of actions: whose it is, before the marker.
fn before_marker<'d>(text: &'d str, page: &Page<'_>) -> Option<(&'d str, &'d str)> {
    let lead = text.split(": ").next().filter(|lead| lead.len() <= LEAD)?;
    let mut spaces = memchr::memchr_iter(b' ', lead.as_bytes());
    let end = spaces.find(|space| {
        let said = &lead[space + 1..];
        let marks = || page.marker(said) == Some((Field::NextSteps, said.len()));
        page.grammar.may_begin_marker(said) && marks()
    })?;
    let (owner, task) = (&text[..end], text.get(lead.len() + 2..)?.trim());
    (is_owner(owner, page.grammar) && !task.is_empty()).then_some((owner, task))
}

/// Most bytes of a marker with whose it is before it.
const LEAD: usize = 40;

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
        everybody.is_text(&behind_state[..end]) && behind_state[..end].ends_with(char::is_lowercase)
    };
    let said = page
        .marker(behind_state)
        .filter(|(field, end)| *field == Field::NextSteps && !of_all(*end))
        .and_then(|(_, end)| {
            let rest = &behind_state[end..];
            let rest = &rest[number(rest, page.grammar)..];
            let named = || {
                rest.strip_prefix(' ')
                    .filter(|rest| names_owner(rest, page.grammar))
            };
            let tagged = || {
                rest.strip_prefix(' ')
                    .filter(|_| behind_state.starts_with('#'))
            };
            rest.strip_prefix(':').or_else(named).or_else(tagged)
        })
        .or_else(|| behind_count(behind_state, page.grammar))
        .map(str::trim_start);
    said.filter(|said| !said.is_empty()).unwrap_or(text)
}

/// The task behind what it is about and a marker with a colon: "Vices: we need two. Action: Bo to buy them".
fn behind_topic<'d>(text: &'d str, page: &Page<'d>) -> Option<&'d str> {
    let mut starts = memchr::memchr_iter(b' ', text.as_bytes()).filter_map(|space| {
        let said = &text[space + 1..];
        let begins = said.starts_with(char::is_uppercase) && page.grammar.may_begin_marker(said);
        begins.then_some(said)
    });
    starts.find_map(|said| {
        let (field, end) = page.marker(said)?;
        let task = said[end..].trim_start().strip_prefix(':')?.trim();
        // "Bo: Action: mend it" is his.
        let before = text[..text.len() - said.len()].trim_end_matches([':', ' ']);
        let owned = || page.action(task).owner.is_some() || !is_owner(before, page.grammar);
        (field == Field::NextSteps && !task.is_empty() && owned()).then_some(task)
    })
}

/// The task behind a marker and its number: "Task 2: book a room", "Tarea n.º 2 - reservar la sala".
fn behind_count<'d>(text: &'d str, grammar: &Grammar) -> Option<&'d str> {
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (marker, counted) = text.split_at_checked(at).filter(|_| at <= COUNTED)?;
    let marker = marker.trim_end_matches([' ', '#']);
    let sign = marker
        .rsplit_once(' ')
        .filter(|(_, sign)| is_number_sign(sign, &grammar.words));
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
        // "DONE Ann to book a room"
        let loud = state.end > SHORT_STATE
            && !text[..state.end].contains(char::is_lowercase)
            && behind.starts_with(char::is_uppercase)
            && behind.contains(char::is_lowercase);
        if loud {
            return Some((behind, Some(&text[..state.end])));
        }
        let task = behind.strip_prefix([':', '-', '–', '—'])?;
        task.starts_with(char::is_whitespace)
            .then(|| (task.trim_start(), Some(&text[..state.end])))
    });
    task.filter(|(task, _)| !task.is_empty())
        .unwrap_or((text, None))
}

/// Most letters of a state in capitals that may as well be initials.
const SHORT_STATE: usize = 3;

/// "Done", "COMPLETED": nothing is left to be done.
pub(super) fn is_finished(state: &str, grammar: &Grammar) -> bool {
    grammar.lexicon().finished.is_text(state)
}

/// The task before how far it is, on a line of its own, behind a dash, in brackets or as the last sentence: "Ann to book a room"
/// over "Not done", "Ann to book a room - DONE", "Ann to book a room (done)", "Ann to book a room. Ongoing.", "Ann to book a room DONE"
fn before_state<'t>(text: &'t str, grammar: &Grammar) -> (&'t str, Option<&'t str>) {
    let dash = || {
        dashes_in(text)
            .iter()
            .find_map(|dash| text.rsplit_once(dash))
    };
    let bracket = || {
        let inner = text.trim_end_matches('.').strip_suffix([')', ']'])?;
        inner.rsplit_once(['(', '['])
    };
    // The task keeps the full stop that it ends with.
    let sentence = || {
        let end = text.trim_end_matches('.').rfind(". ")? + 1;
        Some(text.split_at(end))
    };
    // "Bo to buy them DONE"
    let loud = || {
        let starts = text.rmatch_indices(' ').map(|(space, _)| space + 1);
        let start = starts
            .take_while(|start| in_capitals(&text[*start..]))
            .last()?;
        (text.len() - start > SHORT_STATE).then(|| text.split_at(start))
    };
    let is_state = |(task, state): &(&str, &str)| {
        !task.trim().is_empty() && grammar.lexicon().states.is_text(state)
    };
    let parted = text.rsplit_once('\n').or_else(dash).filter(is_state);
    let state = parted
        .or_else(|| bracket().filter(is_state))
        .or_else(|| sentence().filter(is_state))
        .or_else(|| loud().filter(is_state));
    state.map_or((text, None), |(task, state)| {
        (task.trim_end(), Some(state.trim()))
    })
}

/// The task before how far it is, which is set in bold: "Paint the fence **ongoing**".
pub(super) fn before_bold_state<'d>(
    page: &Page<'d>,
    at: usize,
    range: &Range<usize>,
) -> (&'d str, Option<&'d str>) {
    let text = page.text(range);
    let emphasis = page.document.emphasis_of(page.block(at)).iter();
    let mut bold = emphasis.filter(|(words, set)| {
        *set == Emphasis::Bold && range.start < words.start && words.end == range.end
    });
    let state = bold.next().map(|(words, _)| page.text(words));
    let state = state.filter(|state| page.grammar.lexicon().states.is_text(state));
    state.map_or((text, None), |state| {
        let task = text[..text.len() - state.len()].trim_end();
        (task.trim_end_matches(['-', '–', '—', ' ']), Some(state))
    })
}

/// The task behind the day on which it was given: "2021-05-03 Ann: book a room".
fn without_day<'t>(text: &'t str, grammar: &Grammar) -> &'t str {
    let day = date::at_start(text, &grammar.words);
    let task = day.map(|day| text[day.text.len()..].trim_start());
    let owned = |task: &&str| at_colon(task).is_some_and(|(who, _)| is_owner(who, grammar));
    task.filter(owned).unwrap_or(text)
}

/// Bytes of the number that a marker is counted with: "ACTION-12", "Resolution 23/041:".
pub(in crate::parse) fn number(rest: &str, grammar: &Grammar) -> usize {
    let figures = |c: char| c.is_ascii_digit() || matches!(c, '/' | '.' | '-' | '#');
    let spaced = rest.strip_prefix(' ').map_or("", |counted| {
        let behind = counted.trim_start_matches(figures);
        let figures = &counted[..counted.len() - behind.len()];
        let is_number = figures.contains(|c: char| c.is_ascii_digit());
        if is_number && behind.starts_with(':') {
            behind
        } else {
            ""
        }
    });
    if !spaced.is_empty() {
        return rest.len() - spaced.len();
    }
    if let Some(behind) = behind_hash(rest).or_else(|| behind_counted(rest, grammar)) {
        return rest.len() - behind.len();
    }
    let counted = rest.strip_prefix(['-', '#']).unwrap_or_default();
    let behind = counted.trim_start_matches(|c: char| c.is_ascii_digit());
    let sign = behind.starts_with([' ', ':']) && behind.len() < counted.len();
    if sign { rest.len() - behind.len() } else { 0 }
}

/// " Nr. 2021/7: der Zaun wird gestrichen", " GC nº 3/2020: …" from its colon: the number of a decision, said in words.
fn behind_counted<'t>(rest: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let (lead, _) = at_colon(rest).filter(|(lead, _)| lead.starts_with(' '))?;
    let mut words = lead.split_whitespace().rev();
    let (figures, word) = (words.next()?, words.next()?);
    let counted = figures.starts_with(|c: char| c.is_ascii_digit())
        && figures
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | '-'));
    let word = word.trim_end_matches('.');
    let short = matches!(word, "nº" | "n°" | "Nº" | "N°" | "№")
        || grammar.lexicon().before_figures.is_text(word);
    let body = |word: &str| word.len() <= BODY_LETTERS && word.chars().all(char::is_uppercase);
    let fits = counted && short && words.next().is_none_or(body) && words.next().is_none();
    fits.then(|| &rest[lead.len()..])
}

/// Most letters of a body before the number of what it decided.
const BODY_LETTERS: usize = 6;

/// " #12-3 on Ann: book a room" behind the number, where whose the task is follows.
fn behind_hash(rest: &str) -> Option<&str> {
    let counted = rest.strip_prefix(" #")?;
    let behind =
        counted.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/'));
    let number = counted[..counted.len() - behind.len()].contains(|c: char| c.is_ascii_digit());
    let told = at_colon(behind)
        .is_some_and(|(who, _)| who.starts_with(' ') && who.split(' ').count() <= HASH_WORDS);
    (number && told).then_some(behind)
}

/// Most words between such a number and the colon.
const HASH_WORDS: usize = 6;

/// "for Ann: book a room": whom a task is for, behind its marker.
fn names_owner(rest: &str, grammar: &Grammar) -> bool {
    rest.starts_with(char::is_lowercase)
        && at_colon(rest).is_some()
        && read(rest, grammar).owner.is_some()
}

#[cfg(test)]
mod tests {
    use super::number;
    use crate::grammar::built_in;

    #[test]
    fn a_number_may_stand_behind_a_marker() {
        let mut all = built_in().iter();
        let grammar = all.find(|one| one.name == "general-en").expect("a grammar");
        for (rest, want) in [
            (" #12-3 on Ann: book a room", " on Ann: book a room"),
            (" #12-3: book a room", ": book a room"),
            (" Nr. 2021/7: paint the gate", ": paint the gate"),
            (" GC nº 3/2020: paint the gate", ": paint the gate"),
            (" on Ann: book a room", " on Ann: book a room"),
            (
                " for room No. 3 of Ann: book it",
                " for room No. 3 of Ann: book it",
            ),
            (" #garden on it", " #garden on it"),
        ] {
            assert_eq!(&rest[number(rest, grammar)..], want, "{rest}");
        }
    }
}
