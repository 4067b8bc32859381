//! House styles as data: what a grammar says, and the built-in ones.

mod builtin;
mod calendar;
mod check;
mod dictionary;
mod draft;
mod error;
mod field;
mod file;
mod form;
mod grammars;
mod index;
mod inherit;
mod lexicon;
mod nearest;
mod origin;
mod phrase;
mod recognise;
mod words;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub(crate) use calendar::{Calendar, Half, Month, Place, Unit};
pub(crate) use dictionary::{Dictionary, fold, word};
pub use draft::{Sample, draft};
pub use error::{GrammarError, GrammarErrorKind, Source};
pub use field::Field;
pub use form::{Form, FormError, Hole};
pub use grammars::Grammars;
use index::{Found, Index};
pub(crate) use lexicon::{Lexicon, Token, tokens};
pub use origin::Origin;
pub use phrase::Phrase;
pub use recognise::{Choice, Signs, recognise};
pub use words::Words;

/// A house style: how one organisation (or, for a general grammar, one language) writes its minutes.
#[derive(Clone, Debug, Default)]
pub struct Grammar {
    /// Name, as in `grammars/NAME.toml`.
    pub name: String,
    /// Language, ISO 639-1.
    pub language: String,
    /// What tells that a document is written in this style. Empty for a general grammar.
    pub recognise: Signs,
    /// How each field is found.
    pub fields: BTreeMap<Field, Rules>,
    /// Fields of the grammar's own.
    pub custom: Vec<CustomField>,
    /// The words of the language and of the house.
    pub words: Words,
    /// Lines with what they give, as claims that `grammar check` tests.
    pub examples: Vec<Example>,
    /// Names of the grammars that it extends, the nearest first.
    pub parents: Vec<String>,
    /// The file that it comes from.
    pub source: Option<Source>,
    /// Where the words of each list are written.
    pub(crate) word_origins: BTreeMap<&'static str, Vec<Origin>>,
    /// The phrases of all fields, compiled when they are first looked up.
    pub(crate) indexes: OnceLock<Indexes>,
    /// The words, ready to be looked up; made when first asked for.
    pub(crate) lexicon: OnceLock<Lexicon>,
}

/// How one field is found.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// A heading, a line of its own or the start of a line, with what follows it.
    pub labels: Vec<Phrase>,
    /// A table's column or its row head.
    pub columns: Vec<Phrase>,
    /// A sentence that introduces the list under it.
    pub cues: Vec<Phrase>,
    /// The start of a paragraph or item, anywhere in a section.
    pub markers: Vec<Phrase>,
    /// How one entry is written, tried in order.
    pub forms: Vec<Form>,
}

/// A line of a document and what a field's rules make of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// The field.
    pub field: String,
    /// The line.
    pub line: String,
    /// Entries that the line gives: names of holes with their values.
    pub gives: Vec<BTreeMap<String, String>>,
    /// Where the line is written.
    pub origin: Option<Origin>,
}

/// A field that a grammar adds to the record.
#[derive(Clone, Debug, Default)]
pub struct CustomField {
    /// Its name, as in `[fields.NAME]`.
    pub name: String,
    /// True when it has many values, false when the first is its value.
    pub list: bool,
    /// How it is found.
    pub rules: Rules,
}

impl Grammar {
    /// The words of the grammar, ready to be looked up.
    pub(crate) fn lexicon(&self) -> &Lexicon {
        self.lexicon
            .get_or_init(|| Lexicon::new(&self.words, &self.fields))
    }

    /// The rules of a field; empty rules where the grammar has none.
    #[must_use]
    pub fn rules(&self, field: Field) -> &Rules {
        static NONE: Rules = Rules {
            labels: Vec::new(),
            columns: Vec::new(),
            cues: Vec::new(),
            markers: Vec::new(),
            forms: Vec::new(),
        };
        self.fields.get(&field).unwrap_or(&NONE)
    }

    /// Where a word of a list is written.
    #[must_use]
    pub fn word_origin(&self, list: &str, at: usize) -> Option<&Origin> {
        self.word_origins.get(list)?.get(at)
    }

    /// True for a grammar of a whole language, which serves what no house claims.
    #[must_use]
    pub fn is_general(&self) -> bool {
        self.recognise.is_empty() && self.parents.iter().all(|parent| *parent == self.name)
    }

    /// The field of which the words are a label, the whole of them. The label with the most words wins.
    #[must_use]
    pub fn label(&self, words: &str) -> Option<Field> {
        let found = self.indexes().labels.whole(words)?;
        Some(*found.meaning)
    }

    /// The field of which a label begins the words, with the byte at which the label ends.
    #[must_use]
    pub fn label_at_start(&self, words: &str) -> Option<(Field, usize)> {
        let (found, end) = self.indexes().labels.start(words)?;
        Some((*found.meaning, end))
    }

    /// The field of the grammar's own of which the words are a label, the whole of them.
    #[must_use]
    pub fn custom_label(&self, words: &str) -> Option<&CustomField> {
        let found = self.indexes().custom_labels.whole(words)?;
        self.custom.get(*found.meaning)
    }

    /// The rule that speaks of a line: "label of attendees, grammars/general-en.toml:45".
    #[must_use]
    pub fn rule(&self, line: &str) -> Option<String> {
        let indexes = self.indexes();
        let name = |found: &Found<'_, Field>, what: &str| {
            let place = found
                .phrase
                .origin()
                .map_or(String::new(), |origin| format!(", {origin}"));
            format!("{what} of {}{place}", found.meaning.name())
        };
        let label = indexes
            .labels
            .whole(line)
            .map(|found| name(&found, "label"));
        label
            .or_else(|| Some(name(&indexes.markers.start(line)?.0, "marker")))
            .or_else(|| Some(name(&indexes.cues.within(line)?, "cue")))
    }

    /// The field of which a column has this head.
    #[must_use]
    pub fn column(&self, words: &str) -> Option<Field> {
        let found = self.indexes().columns.whole(words)?;
        Some(*found.meaning)
    }

    /// The field of which a cue occurs in the sentence.
    ///
    /// Cues of rosters come last: "all those present voted in favour" is a decision.
    #[must_use]
    pub fn cue(&self, sentence: &str) -> Option<Field> {
        let indexes = self.indexes();
        let found = indexes.cues.within(sentence);
        let found = found.or_else(|| indexes.roster_cues.within(sentence))?;
        Some(*found.meaning)
    }

    /// The field of which a marker begins the words, with the bytes that it takes.
    #[must_use]
    pub fn marker(&self, words: &str) -> Option<(Field, usize)> {
        let (found, end) = self.indexes().markers.start(words)?;
        Some((*found.meaning, end))
    }

    fn indexes(&self) -> &Indexes {
        self.indexes
            .get_or_init(|| Indexes::of(&self.fields, &self.custom))
    }
}

/// The phrases of all fields, by what they are for.
#[derive(Clone, Debug)]
pub(crate) struct Indexes {
    labels: Index<Field>,
    /// Labels of the grammar's own fields, by their place among these.
    custom_labels: Index<usize>,
    columns: Index<Field>,
    cues: Index<Field>,
    /// Looked at after all others: what is said of people there is mostly said of something else.
    roster_cues: Index<Field>,
    markers: Index<Field>,
}

impl Indexes {
    fn of(fields: &BTreeMap<Field, Rules>, custom: &[CustomField]) -> Self {
        let index = |list: fn(&Rules) -> &Vec<Phrase>, take: fn(Field) -> bool| {
            fields
                .iter()
                .filter(|(field, _)| take(**field))
                .flat_map(|(field, rules)| {
                    list(rules).iter().map(|phrase| (*field, phrase.clone()))
                })
                .collect()
        };
        Self {
            labels: index(|rules| &rules.labels, |_| true),
            custom_labels: custom
                .iter()
                .enumerate()
                .flat_map(|(at, custom)| {
                    custom
                        .rules
                        .labels
                        .iter()
                        .map(move |label| (at, label.clone()))
                })
                .collect(),
            columns: index(|rules| &rules.columns, |_| true),
            cues: index(|rules| &rules.cues, |field| !field.is_roster()),
            roster_cues: index(|rules| &rules.cues, Field::is_roster),
            markers: index(|rules| &rules.markers, |_| true),
        }
    }
}

/// The built-in grammars, general ones included.
#[must_use]
pub fn built_in() -> &'static [Grammar] {
    builtin::grammars().all()
}
