//! One line and the field that it belongs to: what the parse makes of it, `grammar try` shows and examples claim.

mod laid;
mod lead;

use std::collections::BTreeMap;

pub(super) use laid::{accepts, filled, fits, lay};
pub(super) use lead::{in_capitals, is_set_off, without_lead};

use super::person::{self, PersonText};
use super::{action, custom, date, time, topic};
use crate::grammar::{CustomField, Field, Form, Grammar, Hole, Phrase, Rules};

/// The entries that a line of a field gives: names of holes with their values, as examples of grammars list them.
///
/// A label or marker of the field before the words is passed over. `None` when there is no such field.
#[must_use]
pub fn read_line(
    line: &str,
    field: &str,
    grammar: &Grammar,
) -> Option<Vec<BTreeMap<String, String>>> {
    let line = line.trim();
    if let Some(field) = Field::named(field) {
        let (words, listed) = without_lead(line, grammar.rules(field), grammar);
        return Some(read_field(words, listed, field, grammar));
    }
    let custom: &CustomField = grammar.custom.iter().find(|custom| custom.name == field)?;
    let (words, _) = without_lead(line, &custom.rules, grammar);
    let values = custom::values(words, custom, words.len() < line.len(), grammar);
    let entries = values.into_iter().map(|text| entry([("text", Some(text))]));
    Some(entries.collect())
}

/// The form that takes a line of the field, if one does.
#[must_use]
pub fn form_for<'g>(line: &str, field: &str, grammar: &'g Grammar) -> Option<&'g Form> {
    let custom = || grammar.custom.iter().find(|custom| custom.name == field);
    let forms = match Field::named(field) {
        Some(field) => forms_of(field, grammar),
        None => vec![&custom()?.rules],
    };
    let lead = forms
        .first()
        .map_or(line, |rules| without_lead(line.trim(), rules, grammar).0);
    forms
        .into_iter()
        .flat_map(|rules| &rules.forms)
        .find(|form| fits(form, lead, grammar))
}

/// The form of a field that takes the row of a table, which names the border of its cells.
pub(super) fn row_form<'g>(words: &str, field: Field, grammar: &'g Grammar) -> Option<&'g Form> {
    let rules = forms_of(field, grammar).into_iter();
    let mut forms = rules
        .flat_map(|rules| &rules.forms)
        .filter(|form| form.has_border());
    forms.find(|form| fits(form, words, grammar))
}

/// The persons that one entry of a roster lists: by the forms of the house, else as persons are written everywhere.
pub(super) fn persons<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Vec<PersonText<'t>> {
    let by_form = forms_of(field, grammar)
        .into_iter()
        .flat_map(|rules| &rules.forms)
        .find_map(|form| lay(form, line, grammar));
    match by_form {
        Some(filled) => of_form(&filled, grammar, field),
        None => person::entry(line, grammar, field),
    }
}

/// The rules whose forms a line of the field may have, its own before those that it shares.
fn forms_of(field: Field, grammar: &Grammar) -> Vec<&Rules> {
    let mut rules = vec![grammar.rules(field)];
    if field.is_roster() {
        rules.push(grammar.rules(Field::People));
    }
    rules
}

fn of_form<'t>(filled: &[(Hole, &'t str)], grammar: &Grammar, field: Field) -> Vec<PersonText<'t>> {
    let word = |wanted: Hole| {
        let found = filled.iter().find(|(hole, _)| *hole == wanted);
        found.map(|(_, words)| *words)
    };
    let details = word(Hole::Details);
    let is_role = details.is_some_and(|words| {
        let mut roles = grammar.words.roles.iter();
        roles.any(|role| Phrase::new(role).within(words))
    });
    let organisation = word(Hole::Organisation).or(details.filter(|_| !is_role));
    let role = word(Hole::Role).or(details.filter(|_| is_role));
    let mut persons: Vec<PersonText<'t>> = Vec::new();
    for (hole, words) in filled {
        match hole {
            Hole::Name | Hole::Handle => persons.push(PersonText {
                name: Some(words),
                confidence: 0.9,
                ..PersonText::default()
            }),
            Hole::People => persons.extend(person::people(words, grammar, field)),
            _ => {}
        }
    }
    if persons.is_empty() {
        persons.extend(organisation.map(|_| PersonText {
            confidence: 0.7,
            ..PersonText::default()
        }));
    }
    for person in &mut persons {
        person.organisation = person.organisation.or(organisation);
        person.role = person.role.or(role);
    }
    persons
}

fn read_field(
    words: &str,
    listed: bool,
    field: Field,
    grammar: &Grammar,
) -> Vec<BTreeMap<String, String>> {
    let forms = &grammar.rules(field).forms;
    match field {
        Field::Attendees | Field::Guests | Field::Apologies | Field::People | Field::Officers => {
            let people = if listed {
                person::people(words, grammar, field)
            } else {
                persons(words, grammar, field)
            };
            people.iter().map(of_person).collect()
        }
        Field::NextSteps => {
            let action = action::read(words, grammar);
            vec![entry([
                ("text", Some(action.text)),
                ("owner", action.owner),
                ("due", action.due),
            ])]
        }
        Field::Date => by_forms_or(words, forms, grammar, "date"),
        Field::StartTime => by_forms_or(words, forms, grammar, "start_time"),
        Field::EndTime => by_forms_or(words, forms, grammar, "end_time"),
        Field::Title => by_forms_or(words, forms, grammar, "title"),
        Field::Organisation => by_forms_or(words, forms, grammar, "organisation"),
        Field::Location => by_forms_or(words, forms, grammar, "location"),
        Field::Sections => {
            let by_form = topic::filled(words, grammar);
            let holes = by_form.unwrap_or_else(|| vec![(Hole::Title, words)]);
            vec![values(&holes, grammar)]
        }
        Field::Meeting => by_forms(words, forms, grammar).into_iter().collect(),
        _ => by_forms_or(words, forms, grammar, "text"),
    }
}

/// What the first form that fits gives; else all words as one value.
fn by_forms_or(
    words: &str,
    forms: &[Form],
    grammar: &Grammar,
    name: &str,
) -> Vec<BTreeMap<String, String>> {
    let whole = || {
        let hole = Hole::named(name)?;
        accepts(hole, words, grammar).then(|| values(&[(hole, words)], grammar))
    };
    by_forms(words, forms, grammar)
        .or_else(whole)
        .into_iter()
        .collect()
}

fn by_forms(words: &str, forms: &[Form], grammar: &Grammar) -> Option<BTreeMap<String, String>> {
    Some(values(&filled(words, forms, grammar)?, grammar))
}

/// Values as the record gives them: days and times in ISO 8601, all else as written.
fn values(filled: &[(Hole, &str)], grammar: &Grammar) -> BTreeMap<String, String> {
    let lists = &grammar.words;
    let stretch = stretch(filled, grammar);
    let value = |hole: Hole, words: &str| match (hole, &stretch) {
        (Hole::StartTime, Some((start, _))) => Some(start.clone()),
        (Hole::EndTime, Some((_, end))) => Some(end.clone()),
        (Hole::Date, _) => date::find_date(words, lists).and_then(|date| date.iso),
        (Hole::StartTime | Hole::EndTime, None) => {
            time::find_times(words, lists).map(|times| times.start)
        }
        _ => None,
    };
    filled
        .iter()
        .map(|(hole, words)| {
            let value = value(*hole, words).unwrap_or_else(|| (*words).to_owned());
            (hole.name().to_owned(), value)
        })
        .collect()
}

/// Start and end of a meeting, where a form gives both.
pub(super) fn stretch(filled: &[(Hole, &str)], grammar: &Grammar) -> Option<(String, String)> {
    let words = |wanted: Hole| filled.iter().find(|(hole, _)| *hole == wanted);
    let (_, start) = words(Hole::StartTime)?;
    let (_, end) = words(Hole::EndTime)?;
    time::stretch(start, end, &grammar.words)
}

fn of_person(person: &PersonText<'_>) -> BTreeMap<String, String> {
    entry([
        ("name", person.name),
        ("organisation", person.organisation),
        ("role", person.role),
    ])
}

fn entry<const N: usize>(parts: [(&str, Option<&str>); N]) -> BTreeMap<String, String> {
    parts
        .into_iter()
        .filter_map(|(name, words)| Some((name.to_owned(), words?.to_owned())))
        .collect()
}
