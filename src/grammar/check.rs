//! What is wrong with a grammar that can be loaded: rules that are in each other's way, examples that fail.

use std::collections::{BTreeMap, HashMap};

use super::error::{GrammarError, GrammarErrorKind, Source};
use super::{Example, Field, Form, Grammar, Origin, Phrase, Rules};

impl Grammar {
    /// Findings of what is written in the grammar's own file, in its order.
    #[must_use]
    pub fn check(&self) -> Vec<GrammarError> {
        let Some(source) = &self.source else {
            return Vec::new();
        };
        let mut errors = claimed_twice(self, "labels", |rules| &rules.labels, source);
        errors.extend(claimed_twice(self, "nouns", |rules| &rules.nouns, source));
        errors.extend(claimed_twice(
            self,
            "markers",
            |rules| &rules.markers,
            source,
        ));
        for (_, rules) in self.named_rules() {
            errors.extend(shadowed(&rules.forms, source));
        }
        for (field, rules) in &self.fields {
            let forms = rules.forms.iter();
            errors.extend(forms.filter_map(|form| gives_nothing(*field, form, source)));
        }
        let examples = self.examples.iter();
        errors.extend(examples.filter_map(|example| fails(example, self, source)));
        errors.sort_by(|a, b| a.place().cmp(&b.place()));
        errors.dedup();
        errors
    }

    /// The rules of all fields, with their names.
    pub fn named_rules(&self) -> impl Iterator<Item = (&str, &Rules)> {
        let fields = self
            .fields
            .iter()
            .map(|(field, rules)| (field.name(), rules));
        let custom = self
            .custom
            .iter()
            .map(|custom| (custom.name.as_str(), &custom.rules));
        fields.chain(custom)
    }
}

/// A complaint about a rule, if the rule is written in this file.
fn complaint(
    kind: GrammarErrorKind,
    origin: Option<&Origin>,
    source: &Source,
) -> Option<GrammarError> {
    let origin = origin.filter(|origin| origin.file == source.file)?;
    Some(source.error(kind, origin.bytes.clone()))
}

/// Phrases of a kind that two fields claim, or one field twice.
fn claimed_twice(
    grammar: &Grammar,
    key: &'static str,
    list: fn(&Rules) -> &Vec<Phrase>,
    source: &Source,
) -> Vec<GrammarError> {
    let mut seen: HashMap<Vec<&str>, (&str, &Phrase)> = HashMap::new();
    let mut errors = Vec::new();
    for (field, rules) in grammar.named_rules() {
        for phrase in list(rules) {
            let Some((other, by)) = seen.insert(phrase.key(), (field, phrase)) else {
                continue;
            };
            let twice = other == field;
            let own = |phrase: &Phrase| {
                phrase
                    .origin()
                    .is_some_and(|origin| origin.file == source.file)
            };
            let (phrase, by, other) = if own(phrase) {
                (phrase, by, other)
            } else {
                (by, phrase, field)
            };
            let by = by.origin().cloned();
            let kind = if twice {
                GrammarErrorKind::Twice { by }
            } else {
                GrammarErrorKind::TwoFields {
                    phrase: phrase.source().to_owned(),
                    key,
                    field: other.to_owned(),
                    by,
                }
            };
            errors.extend(complaint(kind, phrase.origin(), source));
        }
    }
    errors
}

/// Forms after one that takes all lines that they could take.
fn shadowed(forms: &[Form], source: &Source) -> Vec<GrammarError> {
    let mut errors = Vec::new();
    for (at, form) in forms.iter().enumerate() {
        let Some(before) = forms[..at].iter().find(|before| before.covers(form)) else {
            continue;
        };
        let by = before.origin().cloned();
        let kind = if before == form {
            GrammarErrorKind::Twice { by }
        } else {
            GrammarErrorKind::Shadowed {
                form: before.source().to_owned(),
                by,
            }
        };
        errors.extend(complaint(kind, form.origin(), source));
    }
    errors
}

/// A form without a hole that its field could be filled from.
fn gives_nothing(field: Field, form: &Form, source: &Source) -> Option<GrammarError> {
    let holes = form.holes();
    let wanted = field.holes();
    if wanted.is_empty() || wanted.iter().any(|hole| holes.contains(hole)) {
        return None;
    }
    let names: Vec<String> = wanted
        .iter()
        .map(|hole| format!("`{{{}}}`", hole.name()))
        .collect();
    let message = format!(
        "this form gives {} nothing; it needs {}",
        field.name(),
        names.join(" or ")
    );
    complaint(GrammarErrorKind::Form(message), form.origin(), source)
}

fn fails(example: &Example, grammar: &Grammar, source: &Source) -> Option<GrammarError> {
    let have = grammar.try_line(&example.line, &example.field)?.entries;
    if have == example.gives {
        return None;
    }
    let kind = GrammarErrorKind::Example {
        want: shown(&example.gives),
        have: shown(&have),
    };
    complaint(kind, example.origin.as_ref(), source)
}

/// Entries as an example writes them.
fn shown(entries: &[BTreeMap<String, String>]) -> String {
    if entries.is_empty() {
        return "nothing".to_owned();
    }
    let entry = |entry: &BTreeMap<String, String>| {
        let values: Vec<String> = entry
            .iter()
            .map(|(name, words)| format!("{name} = {words:?}"))
            .collect();
        format!("{{ {} }}", values.join(", "))
    };
    entries.iter().map(entry).collect::<Vec<_>>().join(", ")
}
