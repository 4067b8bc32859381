//! House styles as data: what a grammar says, and the built-in ones.

mod file;
mod form;
mod phrase;
mod recognise;
mod words;

use std::collections::BTreeMap;

pub use form::{Form, FormError, Hole};
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
}

/// The built-in grammars, general ones included.
#[must_use]
pub fn built_in() -> &'static [Grammar] {
    file::built_in()
}
