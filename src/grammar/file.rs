//! A TOML file to a [`Grammar`]. Only this file knows TOML.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Field, Form, Grammar, Phrase, Rules, Words};

const FILES: &[(&str, &str)] = &[
    ("general-en", include_str!("../../grammars/general-en.toml")),
    ("general-es", include_str!("../../grammars/general-es.toml")),
    ("general-fr", include_str!("../../grammars/general-fr.toml")),
    ("general-pt", include_str!("../../grammars/general-pt.toml")),
    ("general-de", include_str!("../../grammars/general-de.toml")),
    (
        "ogp-call-summary",
        include_str!("../../grammars/ogp-call-summary.toml"),
    ),
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct RawGrammar {
    name: String,
    language: Option<String>,
    extends: Option<String>,
    recognise: Vec<String>,
    words: Words,
    example: Vec<toml::Value>,
    #[serde(flatten)]
    fields: BTreeMap<Field, RawRules>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawRules {
    labels: Vec<String>,
    columns: Vec<String>,
    cues: Vec<String>,
    markers: Vec<String>,
    forms: Vec<String>,
}

pub(super) fn built_in() -> &'static [Grammar] {
    static ALL: LazyLock<Vec<Grammar>> = LazyLock::new(|| {
        let mut all: Vec<Grammar> = Vec::new();
        for (name, source) in FILES {
            let raw: RawGrammar =
                toml::from_str(source).unwrap_or_else(|error| panic!("{name}: {error}"));
            let parent = raw
                .extends
                .as_ref()
                .and_then(|parent| all.iter().find(|grammar| grammar.name == *parent));
            let grammar = grammar(raw, parent);
            all.push(grammar);
        }
        all
    });
    &ALL
}

fn grammar(raw: RawGrammar, parent: Option<&Grammar>) -> Grammar {
    let mut made = Grammar {
        name: raw.name,
        language: raw
            .language
            .or_else(|| parent.map(|parent| parent.language.clone()))
            .unwrap_or_default(),
        recognise: raw
            .recognise
            .iter()
            .map(|phrase| Phrase::new(phrase))
            .collect(),
        words: raw.words,
        ..Grammar::default()
    };
    for (field, rules) in raw.fields {
        let phrases = |list: Vec<String>| list.iter().map(|phrase| Phrase::new(phrase)).collect();
        let forms = rules
            .forms
            .iter()
            .filter_map(|form| Form::new(form).ok())
            .collect();
        made.fields.insert(
            field,
            Rules {
                labels: phrases(rules.labels),
                columns: phrases(rules.columns),
                cues: phrases(rules.cues),
                markers: phrases(rules.markers),
                forms,
            },
        );
    }
    if let Some(parent) = parent {
        made.words.extend(&parent.words);
        for (field, rules) in &parent.fields {
            let mine = made.fields.entry(*field).or_default();
            mine.labels.extend(rules.labels.iter().cloned());
            mine.columns.extend(rules.columns.iter().cloned());
            mine.cues.extend(rules.cues.iter().cloned());
            mine.markers.extend(rules.markers.iter().cloned());
            mine.forms.extend(rules.forms.iter().cloned());
        }
    }
    made
}
