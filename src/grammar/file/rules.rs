//! The rules of a field, and the signs by which a document is recognised.

use std::ops::Range;

use super::reader::{Reader, Table, Value};
use super::{List, SheetRules};
use crate::grammar::error::GrammarErrorKind;
use crate::grammar::recognise::Signs;
use crate::grammar::{Form, Phrase};

/// The ways to find a field.
const KEYS: [&str; 6] = ["labels", "nouns", "columns", "cues", "markers", "forms"];

/// Reads the rules of one field; `others` are keys that the caller reads.
pub(super) fn rules(table: &Table<'_>, others: &[&str], reader: &mut Reader<'_>) -> SheetRules {
    let mut rules = SheetRules::default();
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "labels" => rules.labels = phrases(value, reader),
            "nouns" => rules.nouns = phrases(value, reader),
            "columns" => rules.columns = phrases(value, reader),
            "cues" => rules.cues = phrases(value, reader),
            "markers" => rules.markers = phrases(value, reader),
            "forms" => rules.forms = forms(value, reader),
            other if others.contains(&other) => {}
            _ => reader.unknown("key", key, KEYS.iter().chain(others).copied()),
        }
    }
    rules
}

/// `recognise = ["a", "b"]`, or a table.
pub(super) fn signs(value: &Value<'_>, reader: &mut Reader<'_>) -> Signs {
    let mut signs = Signs::default();
    let Some(table) = value.get_ref().as_table() else {
        signs.phrases = items(phrases(value, reader));
        return signs;
    };
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "phrases" => signs.phrases = items(phrases(value, reader)),
            "head" => signs.head = items(phrases(value, reader)),
            "require" => signs.require = items(phrases(value, reader)),
            "exclude" => signs.exclude = items(phrases(value, reader)),
            "forms" => signs.forms = items(forms(value, reader)),
            _ => {
                let known = ["phrases", "head", "require", "exclude", "forms"];
                reader.unknown("key", key, known.into_iter());
            }
        }
    }
    signs
}

fn items<T>(list: Option<List<T>>) -> Vec<T> {
    list.map(|list| list.items).unwrap_or_default()
}

fn phrases(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<List<Phrase>> {
    reader.list(value, "a list of phrases, as `[\"Present\"]`", phrase)
}

fn phrase(words: &str, at: Range<usize>, reader: &mut Reader<'_>) -> Option<Phrase> {
    let phrase = Phrase::new(words);
    if phrase.exact().next().is_none() {
        reader.wrong(GrammarErrorKind::NoWords, at);
        return None;
    }
    Some(phrase.with_origin(reader.source.origin(at)))
}

fn forms(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<List<Form>> {
    reader.list(value, "a list of forms, as `[\"{name} ({role})\"]`", form)
}

fn form(source: &str, at: Range<usize>, reader: &mut Reader<'_>) -> Option<Form> {
    match Form::new(source) {
        Ok(form) => Some(form.with_origin(reader.source.origin(at))),
        Err(error) => {
            let from = reader.inside(at.start, error.at);
            let to = reader.inside(at.start, error.at + error.width.max(1));
            reader.wrong(GrammarErrorKind::Form(error.message), from..to);
            None
        }
    }
}
