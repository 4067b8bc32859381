//! What stands behind the label of a roster on its own line: names, others behind them, a sentence that tells them.

use std::ops::Range;

use super::{LISTED, SURE, body_named, legend, linked, officers, take, take_each, ticked};
use crate::grammar::{Field, Grammar, tokens};
use crate::parse::person::PersonText;
use crate::parse::region::{Region, Scope};
use crate::parse::table::{Mark, mark};
use crate::parse::walk::Walker;
use crate::parse::{decision, prose};

/// What stands on the line of the roster's label.
pub(in crate::parse) fn inline(walker: &mut Walker<'_, '_>, region: &Region, rest: &Range<usize>) {
    let grammar = walker.page.grammar;
    let text = walker.page.text(rest);
    if region.field == Field::Attendees
        && let Some(people) = legend::inline(walker, text)
            .or_else(|| ticked::inline(walker, text))
            .or_else(|| ticked::bracketed(walker, text))
    {
        take_each(walker, people);
        return;
    }
    if let Some(people) = linked::inline(walker, region.field, rest) {
        let organisation = body_named(walker, region);
        return take(walker, region.field, &people, organisation.as_ref(), LISTED);
    }
    if takes_absent(walker, region.field, text) {
        return;
    }
    let text = behind_count(text);
    let text = before_bars(walker, text);
    let (text, later) = before_others(text, grammar);
    for (field, people) in &later {
        take(walker, *field, people, None, SURE);
    }
    let (text, aside) = before_aside(text, grammar);
    if let Some((field, names)) = aside {
        let people = walker.page.people(names, field);
        take(walker, field, &people, None, SURE);
    }
    // "Apologies: Were received from Ann Lee" has a verb before the names.
    if grammar.lexicon().sentence_words.longest_in(text) > 0 && told(walker, region, rest) {
        return;
    }
    if tells_of_list(text, grammar) {
        return walker.keep(&walker.page.range_of(text.trim_end()));
    }
    let people = walker.page.people(text, region.field);
    let organisation = body_named(walker, region);
    if people.iter().any(|person| person.confidence >= LISTED) {
        take(walker, region.field, &people, organisation.as_ref(), LISTED);
    } else if !told(walker, region, rest) {
        walker.keep(&walker.page.range_of(text.trim_end()));
    }
}

/// "sadly, nobody wrote it down.": a sentence in small letters, with a verb and without a name.
fn tells_of_list(text: &str, grammar: &Grammar) -> bool {
    let small = |word: &str| word.starts_with(|c: char| !c.is_uppercase());
    text.ends_with('.')
        && text.split_whitespace().all(small)
        && grammar.lexicon().sentence_words.within(&tokens(text))
}

/// "5 (Ann Lee, Bo Day)", "2: Ann Lee, Bo Day": the names behind how many they are.
fn behind_count(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == text.len() {
        return text;
    }
    let rest = rest.trim();
    let inner = rest
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .filter(|inner| !inner.contains(['(', ')']));
    let behind = inner.or_else(|| rest.strip_prefix([':', '–']));
    behind.map_or(text, str::trim)
}

/// "Guest: Bo Day (unable to attend)" was away. False when nobody is told to have been.
fn takes_absent<'d>(walker: &mut Walker<'_, 'd>, field: Field, text: &'d str) -> bool {
    let bracket = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once(" ("));
    let Some((name, answer)) = bracket.filter(|_| field != Field::Apologies) else {
        return false;
    };
    if mark(answer, walker.page.grammar) != Mark::Absent {
        return false;
    }
    let people = walker.page.people(name, field);
    let alone = matches!(&*people, [person] if person.confidence >= SURE);
    if alone {
        take(walker, Field::Apologies, &people, None, SURE);
    }
    alone
}

/// "Ann Lee | Absent: Bo Day | Minutes: Ann Lee" has rosters and offices of its own behind the bars.
fn before_bars<'d>(walker: &mut Walker<'_, 'd>, text: &'d str) -> &'d str {
    let page = walker.page;
    let labelled = |part: &'d str| {
        let (label, names) = part.split_once(':')?;
        let field = page.label_of(label.trim())?;
        let tells = field.is_roster() || matches!(field, Field::Officers | Field::Containers);
        tells.then(|| (field, label.trim(), names.trim()))
    };
    let mut parts = text.split(" | ");
    let first = parts.next().unwrap_or(text);
    let rest: Vec<_> = parts.map(labelled).collect();
    if rest.is_empty() || rest.contains(&None) {
        return text;
    }
    for (field, label, names) in rest.into_iter().flatten() {
        let region = Region::new(field, page.range_of(label), Scope::Lines);
        let names = page.range_of(names);
        if field.is_roster() {
            inline(walker, &region, &names);
        } else if !officers(walker, &region, &names) {
            walker.keep(&names);
        }
    }
    first
}

/// "Ann Lee and Bo Day. Cy Fry had sent apologies." tells more in the sentences behind the first.
fn before_others<'t>(
    text: &'t str,
    grammar: &Grammar,
) -> (&'t str, Vec<(Field, Vec<PersonText<'t>>)>) {
    let first = decision::sentences(text, grammar).next();
    let parted = first.and_then(|first| {
        let rest = text.strip_prefix(first)?.trim_start();
        (first.ends_with('.') && rest.starts_with(char::is_uppercase)).then_some((first, rest))
    });
    let Some((first, rest)) = parted else {
        return (text, Vec::new());
    };
    let mut rosters = prose::later_roster(rest, grammar);
    rosters.retain(|(_, people)| people.iter().any(|person| person.confidence >= SURE));
    if rosters.is_empty() {
        (text, rosters)
    } else {
        (first, rosters)
    }
}

/// "Ann Lee, Bo Day. Guest Cy Fry." has a roster of its own in the last sentence.
fn before_aside<'t>(text: &'t str, grammar: &Grammar) -> (&'t str, Option<(Field, &'t str)>) {
    // "Ann Lee, Bo Day (apologies: Cy Fry)"
    let bracket = text
        .strip_suffix(')')
        .and_then(|inner| Some((inner.rfind('(')?, inner)));
    if let Some((open, inner)) = bracket
        && let Some((field, end)) = grammar.label_at_start(&inner[open + 1..])
        && let Some(names) = inner[open + 1 + end..].strip_prefix(": ")
        && field.is_roster()
    {
        return (
            text[..open].trim_end_matches([',', ';', ' ']),
            Some((field, names)),
        );
    }
    let aside = decision::sentences(text, grammar)
        .skip(1)
        .find_map(|sentence| {
            let (field, end) = grammar.label_at_start(sentence)?;
            let names = sentence.get(end..)?.trim_start_matches([':', ' ']);
            let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
            let people = names.starts_with(char::is_uppercase) && field.is_roster();
            people.then_some((start, field, names))
        });
    match aside {
        Some((start, field, names)) if text.ends_with(names) => {
            (&text[..start], Some((field, names)))
        }
        _ => (text, None),
    }
}

/// A sentence that begins with its label, "Apologies: were received from Ann Lee", or stands behind it, "To receive apologies:
/// Apologies were received from Ann Lee". False when it names nobody.
fn told(walker: &mut Walker<'_, '_>, region: &Region, rest: &Range<usize>) -> bool {
    let start = region.cue.as_ref().map_or(rest.start, |label| label.start);
    let sentence = walker.page.text(&(start..rest.end));
    let told = |words| {
        let mut rosters = prose::closing_roster(words, walker.page.grammar);
        rosters.retain(|(_, people)| people.iter().any(|person| person.confidence >= SURE));
        rosters
    };
    let mut rosters = told(sentence);
    if rosters.is_empty() {
        rosters = told(walker.page.text(rest));
    }
    for (field, people) in &rosters {
        take(walker, *field, people, None, SURE);
    }
    !rosters.is_empty()
}
