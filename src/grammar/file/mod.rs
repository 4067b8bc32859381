//! A TOML file to a [`Sheet`]: what one file says, before inheritance. Only this folder knows TOML.

mod example;
mod reader;
mod rules;

use std::collections::BTreeMap;
use std::ops::Range;

use super::error::{GrammarError, GrammarErrorKind, Source};
use super::recognise::Signs;
use super::{Field, Form, Origin, Phrase, Words};
pub(super) use example::SheetExample;
use reader::{Reader, Table, Value};

/// What one grammar file says.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub source: Source,
    pub name: String,
    pub name_at: Range<usize>,
    pub language: Option<String>,
    /// The name of the parent and where it stands.
    pub extends: Option<(String, Range<usize>)>,
    pub recognise: Option<Signs>,
    pub words: BTreeMap<&'static str, List<(String, Origin)>>,
    pub fields: BTreeMap<Field, SheetRules>,
    pub custom: BTreeMap<String, SheetField>,
    pub examples: Vec<SheetExample>,
}

/// The rules that a file gives a field.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetRules {
    pub labels: Option<List<Phrase>>,
    pub nouns: Option<List<Phrase>>,
    pub columns: Option<List<Phrase>>,
    pub cues: Option<List<Phrase>>,
    pub markers: Option<List<Phrase>>,
    pub forms: Option<List<Form>>,
}

/// A field that the file adds to the record.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetField {
    pub list: Option<bool>,
    pub rules: SheetRules,
}

/// A list of a file: in place of the parent's, or before it (`labels.add = […]`).
#[derive(Clone, Debug)]
pub(super) struct List<T> {
    pub items: Vec<T>,
    pub adds: bool,
}

/// Reads a file. What is wrong with it comes back beside what could be read.
pub(super) fn read(source: &Source) -> (Option<Sheet>, Vec<GrammarError>) {
    let mut reader = Reader::new(source);
    let sheet = toml(source, &mut reader).and_then(|table| sheet(&table, &mut reader));
    (sheet, reader.errors)
}

fn toml<'s>(source: &'s Source, reader: &mut Reader<'s>) -> Option<Table<'s>> {
    match ::toml::de::DeTable::parse(&source.text) {
        Ok(table) => Some(table.into_inner()),
        Err(error) => {
            let reason = error.message().lines().collect::<Vec<_>>().join(", ");
            let at = error.span().unwrap_or_default();
            reader.wrong(GrammarErrorKind::Toml(reason), at);
            None
        }
    }
}

/// Keys of a file beside the names of fields.
const KEYS: &[&str] = &[
    "name",
    "language",
    "extends",
    "recognise",
    "words",
    "fields",
    "example",
];

fn sheet(table: &Table<'_>, reader: &mut Reader<'_>) -> Option<Sheet> {
    let mut sheet = Sheet {
        source: reader.source.clone(),
        name: String::new(),
        name_at: 0..0,
        language: None,
        extends: None,
        recognise: None,
        words: BTreeMap::new(),
        fields: BTreeMap::new(),
        custom: BTreeMap::new(),
        examples: Vec::new(),
    };
    for (key, value) in table {
        let at = value.span();
        match (key.get_ref().as_ref(), Field::named(key.get_ref())) {
            ("name", _) => {
                sheet.name = reader
                    .string(value, "a name, as `\"my-house\"`")
                    .unwrap_or_default();
                sheet.name_at = at;
            }
            ("language", _) => sheet.language = reader.string(value, "a language, as `\"en\"`"),
            ("extends", _) => {
                let parent = reader.string(value, "the name of a grammar, as `\"general-en\"`");
                sheet.extends = parent.map(|parent| (parent, at));
            }
            ("recognise", _) => sheet.recognise = Some(rules::signs(value, reader)),
            ("words", _) => sheet.words = words(value, reader),
            ("fields", _) => sheet.custom = custom(value, reader),
            ("example", _) => sheet.examples = example::examples(value, reader),
            (_, Some(field)) => {
                if let Some(table) = reader.table(value, "rules, as `labels = [\"Present\"]`") {
                    sheet.fields.insert(field, rules::rules(table, &[], reader));
                    formless(field, table, reader);
                }
            }
            (_, None) => {
                let fields = Field::ALL.iter().map(|field| field.name());
                reader.unknown("key", key, KEYS.iter().copied().chain(fields));
            }
        }
    }
    if sheet.name.is_empty() {
        reader.wrong(GrammarErrorKind::MissingName, sheet.name_at.clone());
        return None;
    }
    Some(sheet)
}

fn words(
    value: &Value<'_>,
    reader: &mut Reader<'_>,
) -> BTreeMap<&'static str, List<(String, Origin)>> {
    let mut lists = BTreeMap::new();
    let table = reader.table(value, "lists of words, as `and = [\"and\"]`");
    for (key, value) in table.into_iter().flatten() {
        match Words::NAMES.iter().find(|name| **name == key.get_ref()) {
            Some(name) => {
                let list = reader.list(
                    value,
                    "a list of words, as `[\"and\", \"&\"]`",
                    |word, at, reader| Some((word.to_owned(), reader.source.origin(at))),
                );
                lists.extend(list.map(|list| (*name, list)));
            }
            None => reader.unknown("list of words", key, Words::NAMES.iter().copied()),
        }
    }
    lists
}

/// Forms of a field over whose lines none are laid.
fn formless(field: Field, table: &Table<'_>, reader: &mut Reader<'_>) {
    let forms = table.keys().find(|key| key.get_ref().as_ref() == "forms");
    if let Some(key) = forms.filter(|_| !field.has_forms()) {
        let all = Field::ALL.iter().filter(|field| field.has_forms());
        let names: Vec<&str> = all.map(|field| field.name()).collect();
        let sentence = format!(
            "no forms are laid over `{}`; they are over {}, and over fields of your own",
            field.name(),
            names.join(", ")
        );
        reader.wrong(GrammarErrorKind::Form(sentence), key.span());
    }
}

fn custom(value: &Value<'_>, reader: &mut Reader<'_>) -> BTreeMap<String, SheetField> {
    let mut fields = BTreeMap::new();
    let table = reader.table(value, "fields of your own, as `[fields.quorum]`");
    for (key, value) in table.into_iter().flatten() {
        let want = "rules, as `labels = [\"Quorum\"]`";
        let Some(table) = reader.table(value, want) else {
            continue;
        };
        let list = table.get("list").and_then(|value| reader.boolean(value));
        let rules = rules::rules(table, &["list"], reader);
        fields.insert(key.get_ref().to_string(), SheetField { list, rules });
    }
    fields
}
