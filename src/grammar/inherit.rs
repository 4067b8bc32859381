//! A grammar from its file and those that it extends.

use std::collections::HashSet;

use super::error::{GrammarError, GrammarErrorKind};
use super::file::{List, Sheet, SheetRules};
use super::nearest::nearest;
use super::{CustomField, Field, Grammar, Origin, Phrase, Rules};

/// Lays the sheets over each other; `chain` begins with the grammar itself and ends with its oldest parent.
pub(super) fn grammar(chain: &[&Sheet]) -> (Grammar, Vec<GrammarError>) {
    let mut grammar = Grammar::default();
    for sheet in chain.iter().rev() {
        lay(&mut grammar, sheet);
    }
    head_columns_of_owners(&mut grammar);
    let Some(own) = chain.first() else {
        return (grammar, Vec::new());
    };
    grammar.name.clone_from(&own.name);
    grammar.parents = chain
        .iter()
        .skip(1)
        .map(|sheet| sheet.name.clone())
        .collect();
    grammar.source = Some(own.source.clone());
    grammar.recognise = own.recognise.clone().unwrap_or_default();
    let examples = own.examples.iter();
    grammar.examples = examples.map(|example| example.example.clone()).collect();
    let errors = unknown_fields(&grammar, own);
    (grammar, errors)
}

fn lay(grammar: &mut Grammar, sheet: &Sheet) {
    if let Some(language) = &sheet.language {
        grammar.language.clone_from(language);
    }
    for (name, list) in &sheet.words {
        let mut words: Vec<String> = Vec::new();
        let mut origins: Vec<Origin> = Vec::new();
        for (word, origin) in &list.items {
            words.push(word.clone());
            origins.push(origin.clone());
        }
        let before = grammar.words.list_mut(name);
        let origins_before = grammar.word_origins.entry(name).or_default();
        if let (true, Some(before)) = (list.adds, &before) {
            words.extend(before.iter().cloned());
            origins.append(origins_before);
        }
        *origins_before = origins;
        if let Some(before) = before {
            *before = words;
        }
    }
    take_phrases(grammar, sheet);
    let house = sheet.extends.is_some() || sheet.recognise.is_some();
    for (field, rules) in &sheet.fields {
        lay_rules(grammar.fields.entry(*field).or_default(), rules, house);
    }
    for (name, field) in &sheet.custom {
        let custom = custom(&mut grammar.custom, name);
        custom.list = field.list.unwrap_or(custom.list);
        lay_rules(&mut custom.rules, &field.rules, house);
    }
}

/// Words such as "Responsible" before an owner head a column of owners as well, where no field has them as its own.
fn head_columns_of_owners(grammar: &mut Grammar) {
    let custom = grammar.custom.iter().map(|field| &field.rules);
    let columns = (grammar.fields.values().chain(custom)).flat_map(|rules| &rules.columns);
    let known: HashSet<Vec<&str>> = columns.map(Phrase::key).collect();
    let origins = grammar.word_origins.get("assigned").into_iter().flatten();
    let assigned = grammar.words.assigned.iter().zip(origins);
    let derived: Vec<Phrase> = assigned
        .map(|(word, origin)| Phrase::new(word).with_origin(origin.clone()))
        .filter(|phrase| !known.contains(&phrase.key()))
        .collect();
    if !derived.is_empty() {
        let owner = grammar.fields.entry(Field::Owner).or_default();
        owner.columns.extend(derived);
    }
}

/// A label, column, cue or marker that a file gives a field is no longer that of another field of its parents.
fn take_phrases(grammar: &mut Grammar, sheet: &Sheet) {
    let has_parents = !grammar.fields.is_empty() || !grammar.custom.is_empty();
    if !has_parents {
        return;
    }
    take(
        grammar,
        sheet,
        |own| own.labels.as_ref(),
        |rules| &mut rules.labels,
    );
    take(
        grammar,
        sheet,
        |own| own.nouns.as_ref(),
        |rules| &mut rules.nouns,
    );
    take(
        grammar,
        sheet,
        |own| own.columns.as_ref(),
        |rules| &mut rules.columns,
    );
    take(
        grammar,
        sheet,
        |own| own.cues.as_ref(),
        |rules| &mut rules.cues,
    );
    take(
        grammar,
        sheet,
        |own| own.markers.as_ref(),
        |rules| &mut rules.markers,
    );
}

fn take(
    grammar: &mut Grammar,
    sheet: &Sheet,
    own: fn(&SheetRules) -> Option<&List<Phrase>>,
    parents: fn(&mut Rules) -> &mut Vec<Phrase>,
) {
    let custom = sheet.custom.values().map(|field| &field.rules);
    let given: HashSet<Vec<&str>> = (sheet.fields.values().chain(custom))
        .filter_map(own)
        .flat_map(|list| list.items.iter().map(Phrase::key))
        .collect();
    if given.is_empty() {
        return;
    }
    let custom = grammar.custom.iter_mut().map(|field| &mut field.rules);
    for rules in grammar.fields.values_mut().chain(custom) {
        parents(rules).retain(|phrase| !given.contains(&phrase.key()));
    }
}

fn custom<'g>(all: &'g mut Vec<CustomField>, name: &str) -> &'g mut CustomField {
    let at = all.iter().position(|field| field.name == name);
    let at = at.unwrap_or_else(|| {
        all.push(CustomField {
            name: name.to_owned(),
            ..CustomField::default()
        });
        all.len() - 1
    });
    &mut all[at]
}

fn lay_rules(rules: &mut Rules, over: &SheetRules, house: bool) {
    lay_list(&mut rules.labels, over.labels.as_ref());
    lay_list(&mut rules.nouns, over.nouns.as_ref());
    lay_list(&mut rules.columns, over.columns.as_ref());
    lay_list(&mut rules.cues, over.cues.as_ref());
    let mut markers = over.markers.clone();
    for list in markers.iter_mut().filter(|_| house) {
        let phrases = std::mem::take(&mut list.items).into_iter();
        list.items = phrases.map(Phrase::with_house).collect();
    }
    lay_list(&mut rules.markers, markers.as_ref());
    lay_list(&mut rules.forms, over.forms.as_ref());
}

/// A list takes the place of the parent's, or comes before it.
fn lay_list<T: Clone>(list: &mut Vec<T>, over: Option<&List<T>>) {
    let Some(over) = over else { return };
    let mut items = over.items.clone();
    if over.adds {
        items.append(list);
    }
    *list = items;
}

fn unknown_fields(grammar: &Grammar, own: &Sheet) -> Vec<GrammarError> {
    let custom = grammar.custom.iter().map(|field| field.name.as_str());
    let known = Field::ALL.iter().map(|field| field.name()).chain(custom);
    own.examples
        .iter()
        .filter(|example| known.clone().all(|name| name != example.example.field))
        .map(|example| {
            let name = example.example.field.clone();
            let kind = GrammarErrorKind::Unknown {
                what: "field",
                near: nearest(&name, known.clone()).map(str::to_owned),
                known: known.clone().map(str::to_owned).collect(),
                name,
            };
            own.source.error(kind, example.field_at.clone())
        })
        .collect()
}
