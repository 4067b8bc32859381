//! Forms laid over the words of a line: which words can fill a hole.

use super::super::{action, date, person, time};
use crate::grammar::{Field, Form, Grammar, Hole};

/// True when the form takes all words.
pub(in crate::parse) fn fits(form: &Form, words: &str, grammar: &Grammar) -> bool {
    lay(form, words, grammar).is_some()
}

/// The holes of the first form that fits.
pub(in crate::parse) fn filled<'t>(
    words: &'t str,
    forms: &[Form],
    grammar: &Grammar,
) -> Option<Vec<(Hole, &'t str)>> {
    forms.iter().find_map(|form| lay(form, words, grammar))
}

/// What a form makes of some words. A hole for a day takes the words of the day and no others, with the year where it has one.
pub(in crate::parse) fn lay<'t>(
    form: &Form,
    words: &'t str,
    grammar: &Grammar,
) -> Option<Vec<(Hole, &'t str)>> {
    let lists = &grammar.words;
    let whole = |hole: Hole, words: &str| {
        let plain = words.trim_matches(|c: char| !c.is_alphanumeric());
        let found = || date::find_date(words, lists).filter(|date| date.iso.is_some());
        let dated = || found().is_some_and(|date| date.text.contains(plain));
        accepts(hole, words, grammar) && (hole != Hole::Date || dated())
    };
    let any = |hole: Hole, words: &str| accepts(hole, words, grammar);
    let whole = form.asks_for(Hole::Date).then_some(whole);
    whole
        .and_then(|whole| form.read(words, &whole))
        .or_else(|| form.read(words, &any))
}

/// True when words can fill a hole.
pub(in crate::parse) fn accepts(hole: Hole, words: &str, grammar: &Grammar) -> bool {
    let lists = &grammar.words;
    let count = || words.split_whitespace().take(20).count();
    match hole {
        Hole::Name => person::name_likeness(words, grammar) >= 0.5,
        Hole::People => {
            let people = person::people(words, grammar, Field::Attendees);
            !people.is_empty() && people.iter().all(|person| person.confidence >= 0.4)
        }
        Hole::Organisation | Hole::Role | Hole::Details | Hole::Location => count() <= 12,
        Hole::Date => date::find_date(words, lists).is_some(),
        Hole::Time | Hole::StartTime | Hole::EndTime => time::find_times(words, lists).is_some(),
        Hole::TimeZone => count() <= 4 && !time::is_half(words, lists),
        Hole::Handle => count() == 1,
        Hole::Owner => action::is_owner(words, grammar),
        Hole::Due => action::is_due(words, lists),
        Hole::Number => {
            let roman = words.chars().all(|c| "IVXLCivxlc".contains(c));
            (roman || words.contains(|c: char| c.is_ascii_digit())) && count() <= 3
        }
        Hole::Outcome => count() <= 8,
        Hole::Title => words.contains(char::is_alphabetic),
        Hole::Text | Hole::Skip => true,
    }
}
