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
mod hash;
mod heard;
mod index;
mod inherit;
mod lexicon;
mod marks;
mod nearest;
mod origin;
mod pasted;
mod phrase;
mod phrases;
mod recognise;
mod rule;
mod token;
mod vocabulary;
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
use index::Index;
pub(crate) use lexicon::Lexicon;
use nearest::is_mistyped;
pub use origin::Origin;
pub use pasted::{Tried, as_read};
pub use phrase::Phrase;
pub(crate) use phrases::Phrases;
pub use recognise::{Choice, Signs, recognise};
pub(crate) use token::{Token, tokens};
pub(crate) use vocabulary::Spoken;
use vocabulary::Vocabulary;
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
    /// Words for the field, which with others that say no more are a label of it.
    pub nouns: Vec<Phrase>,
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

/// Fewest letters of a label that is known when mistyped.
const SLIP_LETTERS: usize = 7;

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
            nouns: Vec::new(),
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
        self.label_in(&self.indexes().first_words(words))
    }

    /// The field of a label that names each of the words, none of them as any word.
    pub(crate) fn label_word_for_word(&self, words: &str) -> Option<Field> {
        let indexes = self.indexes();
        let found = indexes.labels.whole(&indexes.first_words(words))?;
        let named = found.phrase.words().all(|word| word.is_some());
        named.then_some(*found.meaning)
    }

    /// The field of a label of one long word that is mistyped: "Attendess".
    pub(crate) fn mistyped(&self, word: &str, fields: &[Field]) -> Option<Field> {
        let word = fold(word);
        let meant = |field: &&Field| {
            let labels = self.rules(**field).labels.iter();
            is_mistyped(&word, SLIP_LETTERS, labels.filter_map(Phrase::only_word))
        };
        fields.iter().find(meant).copied()
    }

    /// The field of which a label begins the words, with the byte at which the label ends.
    #[must_use]
    pub fn label_at_start(&self, words: &str) -> Option<(Field, usize)> {
        let indexes = self.indexes();
        let (found, end) = indexes.labels.start(&indexes.first_words(words))?;
        Some((*found.meaning, end))
    }

    /// The field of the grammar's own of which the words are a label, the whole of them.
    #[must_use]
    pub fn custom_label(&self, words: &str) -> Option<&CustomField> {
        let indexes = self.indexes();
        let found = indexes.custom_labels.whole(&indexes.first_words(words))?;
        self.custom.get(*found.meaning)
    }

    /// The field of which a column has this head.
    #[must_use]
    pub fn column(&self, words: &str) -> Option<Field> {
        let indexes = self.indexes();
        let found = indexes.columns.whole(&indexes.first_words(words))?;
        Some(*found.meaning)
    }

    /// The field of which a cue occurs in the sentence.
    ///
    /// Cues of rosters come last: "all those present voted in favour" is a decision.
    #[must_use]
    pub fn cue(&self, sentence: &str) -> Option<Field> {
        self.cue_in(&self.spoken(sentence))
    }

    /// The field of which a marker begins the words, with the bytes that it takes.
    #[must_use]
    pub fn marker(&self, words: &str) -> Option<(Field, usize)> {
        self.marker_in(&self.indexes().first_words(words))
    }

    /// The words of a text as its phrases know them.
    pub(crate) fn spoken(&self, text: &str) -> Vec<Spoken> {
        self.indexes().words(text)
    }

    /// [`Self::label`] of words that are looked up already.
    pub(crate) fn label_in(&self, words: &[Spoken]) -> Option<Field> {
        let found = self.indexes().labels.whole(words)?;
        Some(*found.meaning)
    }

    /// True when a label begins the words.
    pub(crate) fn begins_with_label(&self, words: &[Spoken]) -> bool {
        self.indexes().labels.start(words).is_some()
    }

    /// [`Self::cue`] in words that are looked up already.
    pub(crate) fn cue_in(&self, words: &[Spoken]) -> Option<Field> {
        let indexes = self.indexes();
        let found = indexes.cues.within(words);
        let found = found.or_else(|| indexes.roster_cues.within(words))?;
        Some(*found.meaning)
    }

    /// [`Self::marker`] of words that are looked up already.
    pub(crate) fn marker_in(&self, words: &[Spoken]) -> Option<(Field, usize)> {
        let (found, end) = self.indexes().markers.start(words)?;
        Some((*found.meaning, end))
    }

    /// False when no marker begins with the first of the words.
    pub(crate) fn may_begin_marker(&self, words: &str) -> bool {
        let indexes = self.indexes();
        let first = indexes.vocabulary.first(words);
        first.is_none_or(|first| indexes.markers.may_begin(first))
    }

    /// True when the marker that begins the words is one that a house writes.
    pub(crate) fn has_own_marker(&self, words: &str) -> bool {
        let indexes = self.indexes();
        let words = indexes.first_words(words);
        let found = indexes.markers.start(&words);
        found.is_some_and(|(found, _)| found.phrase.is_of_house())
    }

    /// True when the words are a way to say how a vote ended, the whole of them.
    pub(crate) fn is_outcome(&self, words: &str) -> bool {
        let indexes = self.indexes();
        indexes
            .outcomes
            .whole(&indexes.first_words(words))
            .is_some()
    }

    /// True when a sentence tells a motion or how it ended.
    pub(crate) fn tells_outcome(&self, words: &[Spoken]) -> bool {
        self.indexes().outcome_cues.within(words).is_some()
    }

    /// True when a sentence begins with words that tell a motion.
    pub(crate) fn begins_with_outcome(&self, words: &[Spoken]) -> bool {
        self.indexes().outcome_cues.start(words).is_some()
    }

    fn indexes(&self) -> &Indexes {
        self.indexes
            .get_or_init(|| Indexes::of(&self.fields, &self.custom))
    }
}

/// The phrases of all fields, by what they are for.
#[derive(Clone, Debug)]
pub(crate) struct Indexes {
    vocabulary: Vocabulary,
    labels: Index<Field>,
    /// Labels of the grammar's own fields, by their place among these.
    custom_labels: Index<usize>,
    columns: Index<Field>,
    cues: Index<Field>,
    /// Looked at after all others: what is said of people there is mostly said of something else.
    roster_cues: Index<Field>,
    markers: Index<Field>,
    outcomes: Index<()>,
    outcome_cues: Index<()>,
    /// One more word than any phrase takes that a line begins with or is.
    longest: usize,
}

impl Indexes {
    fn of(fields: &BTreeMap<Field, Rules>, custom: &[CustomField]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut index = |list: fn(&Rules) -> &Vec<Phrase>, take: fn(Field) -> bool| {
            let rules = fields.iter().filter(|(field, _)| take(**field));
            let phrases = rules.flat_map(|(field, rules)| {
                list(rules).iter().map(|phrase| (*field, phrase.clone()))
            });
            Index::new(phrases, &mut vocabulary)
        };
        let labels = index(|rules| &rules.labels, |_| true);
        let columns = index(|rules| &rules.columns, |_| true);
        let cues = index(|rules| &rules.cues, |field| !field.is_roster());
        let roster_cues = index(|rules| &rules.cues, Field::is_roster);
        let markers = index(|rules| &rules.markers, |_| true);
        let own = custom.iter().enumerate().flat_map(|(at, custom)| {
            let labels = custom.rules.labels.iter();
            labels.map(move |label| (at, label.clone()))
        });
        let custom_labels = Index::new(own, &mut vocabulary);
        let outcome = fields.get(&Field::Outcome);
        let mut of_outcome = |list: fn(&Rules) -> &Vec<Phrase>| {
            let phrases = outcome.into_iter().flat_map(list);
            Index::new(phrases.map(|phrase| ((), phrase.clone())), &mut vocabulary)
        };
        let outcomes = of_outcome(|rules| &rules.markers);
        let outcome_cues = of_outcome(|rules| &rules.cues);
        let longest = [&labels, &columns, &markers].map(Index::longest);
        let longest = longest.into_iter().max().unwrap_or(0);
        let others = [&outcomes, &outcome_cues].map(Index::longest);
        let others = others.into_iter().max().unwrap_or(0);
        Self {
            longest: longest.max(others).max(custom_labels.longest()) + 1,
            vocabulary,
            labels,
            custom_labels,
            columns,
            cues,
            roster_cues,
            markers,
            outcomes,
            outcome_cues,
        }
    }

    fn words(&self, text: &str) -> Vec<Spoken> {
        self.vocabulary.spoken(text, usize::MAX)
    }

    /// As many words as tell whether a line is a phrase or begins with one.
    fn first_words(&self, text: &str) -> Vec<Spoken> {
        self.vocabulary.spoken(text, self.longest)
    }
}

/// The built-in grammars, general ones included.
#[must_use]
pub fn built_in() -> &'static [Grammar] {
    builtin::grammars().all()
}
