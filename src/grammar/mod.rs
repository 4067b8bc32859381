//! House styles as data: what a grammar says, and the built-in ones.

mod file;
mod form;
mod lexicon;
mod phrase;
mod recognise;
mod words;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use form::{Form, FormError, Hole};
pub(crate) use lexicon::{Lexicon, Token, tokens};
pub use phrase::Phrase;
pub use recognise::{Choice, recognise};
pub use words::Words;

/// A house style: how one organisation (or, for a general grammar, one language) writes its minutes.
#[derive(Clone, Debug, Default)]
pub struct Grammar {
    /// Name, as in `grammars/NAME.toml`.
    pub name: String,
    /// Language, ISO 639-1.
    pub language: String,
    /// Phrases that tell that a document is written in this style. Empty for a general grammar.
    pub recognise: Vec<Phrase>,
    /// How each field is found.
    pub fields: BTreeMap<Field, Rules>,
    /// The words of the language and of the house.
    pub words: Words,
    /// Lines with what they give, as claims that `grammar check` tests.
    pub examples: Vec<Example>,
    /// The words, ready to be looked up; made when first asked for.
    pub(crate) lexicon: OnceLock<Lexicon>,
}

/// What a grammar can find.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The head of the meeting as a whole: forms that give several of its fields at once.
    Meeting,
    /// The organisation that the head names.
    Organisation,
    /// The title of the meeting or of its record.
    Title,
    /// The day of the meeting.
    Date,
    /// When it began, or began and ended.
    StartTime,
    /// When it ended.
    EndTime,
    /// Where it was held.
    Location,
    /// Entries of every roster: forms for attendees, guests and apologies alike.
    People,
    /// Persons named by a label that is their office in the meeting ("Chair:").
    Officers,
    /// Who was present.
    Attendees,
    /// Who was a guest.
    Guests,
    /// Who was absent or excused.
    Apologies,
    /// A column that holds a person's organisation.
    PersonOrganisation,
    /// A column that holds a person's role.
    PersonRole,
    /// A column that marks who was present.
    Presence,
    /// Headings of what was discussed.
    Sections,
    /// Headings that only hold other sections.
    Containers,
    /// The list of what is to be discussed, before it is.
    Agenda,
    /// Listed material.
    References,
    /// Suggestions.
    Suggestions,
    /// Questions.
    Questions,
    /// Decisions.
    Decisions,
    /// How a motion ended.
    Outcome,
    /// Actions.
    NextSteps,
    /// Who is to do an action.
    Owner,
    /// By when an action is to be done.
    Due,
    /// Labels of what no field of the record takes ("Next meeting", "Recording").
    Other,
}

impl Field {
    /// The field as grammars and records call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Organisation => "organisation",
            Self::Title => "title",
            Self::Date => "date",
            Self::StartTime => "start_time",
            Self::EndTime => "end_time",
            Self::Location => "location",
            Self::People => "people",
            Self::Officers => "officers",
            Self::Attendees => "attendees",
            Self::Guests => "guests",
            Self::Apologies => "apologies",
            Self::PersonOrganisation => "person_organisation",
            Self::PersonRole => "person_role",
            Self::Presence => "presence",
            Self::Sections => "sections",
            Self::Containers => "containers",
            Self::Agenda => "agenda",
            Self::References => "references",
            Self::Suggestions => "suggestions",
            Self::Questions => "questions",
            Self::Decisions => "decisions",
            Self::Outcome => "outcome",
            Self::NextSteps => "next_steps",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::Other => "other",
        }
    }
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

    /// The field of which the words are a label, the whole of them.
    #[must_use]
    pub fn label(&self, words: &str) -> Option<Field> {
        self.first(words, |rules| &rules.labels, Phrase::is)
    }

    /// The field of which a column has this head.
    #[must_use]
    pub fn column(&self, words: &str) -> Option<Field> {
        self.first(words, |rules| &rules.columns, Phrase::is)
    }

    /// The field of which a cue occurs in the sentence.
    ///
    /// Cues of rosters come last: "all those present voted in favour" is a decision.
    #[must_use]
    pub fn cue(&self, sentence: &str) -> Option<Field> {
        let rosters = [Field::Attendees, Field::Guests, Field::Apologies];
        let (last, first): (Vec<_>, Vec<_>) = self
            .fields
            .iter()
            .partition(|(field, _)| rosters.contains(field));
        first
            .into_iter()
            .chain(last)
            .find(|(_, rules)| rules.cues.iter().any(|cue| cue.within(sentence)))
            .map(|(field, _)| *field)
    }

    /// The field of which a marker begins the words, with the bytes that it takes.
    #[must_use]
    pub fn marker(&self, words: &str) -> Option<(Field, usize)> {
        self.fields
            .iter()
            .flat_map(|(field, rules)| {
                rules
                    .markers
                    .iter()
                    .filter_map(|phrase| phrase.starts(words))
                    .max()
                    .map(|end| (*field, end))
            })
            .max_by_key(|(_, end)| *end)
    }

    fn first(
        &self,
        words: &str,
        list: impl Fn(&Rules) -> &Vec<Phrase>,
        matches: impl Fn(&Phrase, &str) -> bool,
    ) -> Option<Field> {
        self.fields
            .iter()
            .find(|(_, rules)| list(rules).iter().any(|phrase| matches(phrase, words)))
            .map(|(field, _)| *field)
    }
}

/// The built-in grammars, general ones included.
#[must_use]
pub fn built_in() -> &'static [Grammar] {
    file::built_in()
}
