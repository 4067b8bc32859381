//! Those whom a sign calls: "@ann-lee book a room", "@Ann Lee book a room", "Book a room (@Ann Lee)".

use super::due;
use super::read::ActionText;
use super::subject::subject;
use crate::grammar::{Field, Grammar};
use crate::parse::person;
use crate::parse::walk::Walker;

/// A handle is the name without its sign; of several, "@ann and @bo", each keeps its own.
pub(in crate::parse) fn without_sign(owner: &str) -> &str {
    let one = owner.matches('@').count() == 1;
    owner.strip_prefix('@').filter(|_| one).unwrap_or(owner)
}

/// A task behind a sign and a name with capitals: "@Ann Lee - book a room", "@Ann Lee will book a room", "@Ann Lee: book a room".
pub(super) fn called<'t>(line: &'t str, grammar: &Grammar) -> Option<ActionText<'t>> {
    let told = line
        .strip_prefix('@')
        .filter(|told| told.starts_with(char::is_uppercase))?;
    let whole = subject(told, grammar).filter(|owner| told.starts_with(owner));
    let (owner, text) = match whole {
        // "@Ann Lee and @Bo Day will paint it"
        Some(owner) if owner.contains('@') => (&line[..=owner.len()], line),
        Some(owner) => (owner, told),
        None => {
            let first = full_name(told, grammar)?;
            let end = last_name(told, first, grammar);
            let owner = if end > first {
                &line[..=end]
            } else {
                &told[..end]
            };
            (owner, behind_sign(&told[end..]))
        }
    };
    let due = due::find(text, &grammar.words).or_else(|| day_at_end(text, grammar));
    (!text.is_empty()).then_some(ActionText {
        text,
        owner: Some(owner),
        due,
    })
}

/// The same where the sign calls one of those who were there, whatever has a capital behind the name: "@Bo Book a room".
pub(super) fn called_attendee<'t>(
    walker: &Walker<'_, '_>,
    action: &ActionText<'t>,
    line: &'t str,
) -> Option<ActionText<'t>> {
    let several = action.owner.is_some_and(|owner| owner.contains('@'));
    let told = line.strip_prefix('@').filter(|_| !several)?;
    let spaces = told.match_indices([' ', ':', ',']).map(|(at, _)| at);
    let ends: Vec<usize> = spaces.take(NAME_WORDS).collect();
    let known = |end: &usize| walker.places.has_name(Field::Attendees, &told[..*end]);
    let end = ends.into_iter().rev().find(known)?;
    let owner = &told[..end];
    let text = if action.owner == Some(owner) {
        action.text
    } else {
        behind_sign(&told[end..])
    };
    (!text.is_empty()).then_some(ActionText {
        text,
        owner: Some(owner),
        ..*action
    })
}

/// Where the last of the names ends that signs call side by side: "Ann Lee, @Bo Day and @Cy Orr".
fn last_name(told: &str, first: usize, grammar: &Grammar) -> usize {
    let joint = |word: &str| word == "," || grammar.words.joins(word);
    let mut end = first;
    while let Some((between, rest)) = told[end..].split_once('@') {
        let Some(more) = full_name(rest, grammar).filter(|_| {
            let between = between.trim();
            between.is_empty()
                || joint(between)
                || between
                    .strip_prefix(',')
                    .is_some_and(|and| joint(and.trim()))
        }) else {
            break;
        };
        end += between.len() + 1 + more;
    }
    end
}

/// Bytes of the full name at the start of some words, of which any number of capitals follow a name.
fn full_name(told: &str, grammar: &Grammar) -> Option<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    for word in told.split(' ').take(NAME_WORDS) {
        let name = word.trim_end_matches([':', ',']);
        let letters = name
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’'));
        let capital = name.starts_with(char::is_uppercase);
        let particle = || {
            grammar
                .lexicon()
                .particles
                .is(&crate::grammar::tokens(name))
        };
        if !letters || !(capital || at > 0 && particle()) {
            break;
        }
        if at > 0 && capital {
            ends.push(at + name.len());
        }
        if name.len() < word.len() {
            break;
        }
        at += word.len() + 1;
    }
    let is_name = |end: &usize| person::name_likeness(&told[..*end], grammar) >= person::FULL_NAME;
    // Nothing but a sign or small letters behind it tells that the name ends there, where nouns have no capitals.
    let nouns = &grammar.words.before_nouns;
    let parted = |end: &usize| {
        let next = told[*end..].trim_start();
        nouns.is_empty() && !next.starts_with(char::is_uppercase)
    };
    let parted_end = ends.iter().copied().filter(parted).find(is_name);
    parted_end.or_else(|| ends.into_iter().find(is_name))
}

/// Most words of such a name.
const NAME_WORDS: usize = 4;

/// What is to be done behind the sign that parts it from whose it is.
fn behind_sign(text: &str) -> &str {
    text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | ',' | '-' | '–' | '—' | '→' | '>')
    })
}

/// `@ann-lee book a room`, `@ann : book a room`, `@ann and @bo book a room`, `@ann @bo: book a room`: the handles and what is to be done.
pub(super) fn handle<'t>(line: &'t str, grammar: &Grammar) -> Option<(&'t str, &'t str)> {
    let own = |word: &str| {
        let handle = word.strip_prefix('@').unwrap_or_default();
        let handle = handle.trim_end_matches([':', ',']);
        handle.len() > 1 && handle.chars().all(person::is_of_handle)
    };
    let mut task = line;
    while let Some((word, rest)) = task.split_once(' ') {
        let joins = grammar.words.joins(word) && task.len() < line.len() && rest.starts_with('@');
        if !own(word) && !joins {
            break;
        }
        task = rest.trim_start();
    }
    let owners = line[..line.len() - task.len()].trim_end();
    let owners = owners.trim_end_matches([':', ',']);
    // "@anne : réserver la salle" has the sign apart.
    let task = task.strip_prefix(": ").map_or(task, str::trim_start);
    (!owners.is_empty()).then(|| (without_sign(owners), task))
}

/// "Book a room @ann-lee", "Book a room (@ann-lee) by 4 June", "Book a room @Ann Lee": whom a task ends in, or whom a bracket
/// holds.
pub(super) fn handle_at_end<'t>(line: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let is_handle = |words: &str| words.len() > 1 && words.chars().all(person::is_of_handle);
    let named = |words: &str| {
        is_handle(words) || full_name(words, grammar).is_some_and(|end| end == words.len())
    };
    let bracket = line
        .split_once(" (@")
        .and_then(|(_, rest)| rest.split_once(')'));
    if let Some((handle, _)) = bracket
        && named(handle)
    {
        return Some(handle);
    }
    let line = line.trim_end_matches(['.', ')']);
    let at = line.rfind('@')?;
    let (task, last) = line.split_at(at);
    let parted = task.ends_with([' ', '(']);
    (parted && named(&last[1..]) && task.trim_end().contains(' ')).then_some(last)
}

/// "Book a room @June 4, 2022", "Book a room 📅 2022-06-04": a day that note books set so.
pub(super) fn day_at_end<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let mut signs = [" @", " 📅 "].into_iter();
    let (_, day) = signs.find_map(|sign| text.rsplit_once(sign))?;
    let day = day.trim_end_matches('.');
    let dated = day.contains(|c: char| c.is_ascii_digit()) && due::is_due(day, &grammar.words);
    dated.then_some(day)
}
/// "RFC-03": capitals and the number of a paper or a ticket.
pub(super) fn is_ticket(word: &str) -> bool {
    word.split_once(['-', '#'])
        .is_some_and(|(letters, number)| {
            !letters.is_empty()
                && letters.bytes().all(|byte| byte.is_ascii_uppercase())
                && !number.is_empty()
                && number.bytes().all(|byte| byte.is_ascii_digit())
        })
}
