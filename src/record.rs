//! What comes out: one record a meeting. The shape of the JSON is this file.

use std::collections::BTreeMap;
use std::iter;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use crate::span::Span;

/// The version of the record's shape. A field is never renamed or given another meaning without a new one.
pub const SCHEMA_VERSION: &str = "1";

/// One meeting as its document tells it. Absent scalars are null, absent lists are empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// Version of this shape: "1".
    pub schema_version: String,
    /// The document that was read.
    pub source: Source,
    /// The house style that the document was read by.
    pub grammar: GrammarUsed,
    /// The head of the meeting.
    pub meeting: Meeting,
    /// Everyone listed as present, in order.
    pub attendees: Vec<Person>,
    /// Everyone listed as a guest, observer or visitor.
    pub guests: Vec<Person>,
    /// Everyone listed as absent or excused.
    pub apologies: Vec<Person>,
    /// The headings of what was discussed, with the text under each.
    pub sections: Vec<Section>,
    /// Links and titles listed as material.
    pub references: Vec<Link>,
    /// Every hyperlink of the document, in order.
    pub links: Vec<Link>,
    /// List items presented as suggestions, recommendations or feedback.
    pub suggestions: Vec<Statement>,
    /// List items presented as questions.
    pub questions: Vec<Statement>,
    /// Statements marked as decided.
    pub decisions: Vec<Decision>,
    /// Statements marked as something to be done.
    pub next_steps: Vec<NextStep>,
    /// What the document announces to be discussed, where it lists that before the discussion.
    #[serde(default)]
    pub agenda: Vec<Paragraph>,
    /// Lines and words that only say what follows them ("Attendees:").
    #[serde(default)]
    pub labels: Vec<LabelLine>,
    /// What no rule placed: nothing of the document is lost without being listed.
    pub unread: Vec<Paragraph>,
    /// What a person should look at before trusting the record.
    pub notes: Vec<Note>,
    /// The reading text that spans point into; given on request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Where a record came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Path as it was given to the command; null for bytes without one.
    pub path: Option<String>,
    /// Format told from the bytes.
    pub format: Format,
    /// Character encoding of a text, as the Encoding Standard names it; null for DOCX.
    pub encoding: Option<String>,
    /// Size of the document in bytes.
    pub bytes: u64,
    /// SHA-256 of the document's bytes, in hexadecimal.
    pub sha256: String,
    /// Title in the document's properties.
    pub title: Option<String>,
    /// Author in the document's properties.
    pub author: Option<String>,
    /// Time of creation in the document's properties, as written there.
    pub created: Option<String>,
}

/// A format of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// Office Open XML word processing: `.docx`, `.docm`, `.dotx`.
    Docx,
}

/// Which house style was used, and how sure that is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GrammarUsed {
    /// Name of the grammar.
    pub name: String,
    /// From 0 to 1: how well the grammar fits the document.
    #[serde(serialize_with = "two_decimals")]
    pub confidence: f64,
    /// Language of the document, ISO 639-1.
    pub language: String,
    /// Phrases of the document that spoke for the grammar.
    #[serde(default)]
    pub evidence: Vec<String>,
}

/// The head of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Meeting {
    /// The organisation, where the head names it on its own.
    pub organisation: Option<String>,
    /// Title of the meeting or of its record.
    pub title: Option<String>,
    /// First day of the meeting: `YYYY-MM-DD`, or `YYYY-MM` where no day is given.
    pub date: Option<String>,
    /// `HH:MM`, 24 hours, as stated.
    pub start_time: Option<String>,
    /// `HH:MM`, 24 hours, as stated.
    pub end_time: Option<String>,
    /// The time zone as written.
    pub time_zone: Option<String>,
    /// Where the meeting was held, as written.
    pub location: Option<String>,
    /// Fields that a grammar adds, by name.
    pub fields: BTreeMap<String, Vec<Value>>,
    /// Where the values of the head stand, by the name of the field.
    #[serde(default)]
    pub spans: BTreeMap<String, Span>,
}

/// The value of a field that a grammar adds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Value {
    /// The document's own words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// A person, or an organisation where only that is listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// Name without honorifics, handles and initials in brackets; null where only an organisation is listed.
    pub name: Option<String>,
    /// Affiliation given with the person.
    pub organisation: Option<String>,
    /// Office given with the person.
    pub role: Option<String>,
    /// The name, or the organisation where there is no name.
    pub span: Span,
    /// Where the organisation and the role stand, by the name of the field.
    #[serde(default)]
    pub spans: BTreeMap<String, Span>,
    /// Where the document lists the same person or organisation again: "Ann" of "Chair: Ann", and "Ann Lee" in the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Paragraph>,
    /// From 0 to 1: how sure the entry is.
    #[serde(serialize_with = "two_decimals")]
    pub confidence: f64,
}

/// A heading of what was discussed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Number as printed, without closing dot or bracket.
    pub number: Option<String>,
    /// 1 is the highest level.
    pub level: u8,
    /// The heading without its number.
    pub title: String,
    /// The title.
    pub span: Span,
    /// From 0 to 1: how sure it is that this is a section.
    #[serde(serialize_with = "two_decimals")]
    pub confidence: f64,
    /// The text under the heading that no other field took.
    pub paragraphs: Vec<Paragraph>,
    /// Fields that a grammar adds, by name.
    #[serde(default)]
    pub fields: BTreeMap<String, Vec<Value>>,
}

/// A stretch of text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Paragraph {
    /// The document's own words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// A hyperlink, or a listed material.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Link {
    /// The words that are linked; the URL itself where it stands bare.
    pub text: String,
    /// Target as the document gives it; null for a listed material without link.
    pub url: Option<String>,
    /// Index into `sections`; null before the first.
    pub section: Option<usize>,
    /// The words.
    pub span: Span,
    /// From 0 to 1: how sure the entry is.
    #[serde(serialize_with = "two_decimals")]
    pub confidence: f64,
}

/// A suggestion or a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Statement {
    /// The document's own words.
    pub text: String,
    /// The sentence, label or marker that says what this is.
    pub cue: Option<String>,
    /// Index into `sections`; null before the first.
    pub section: Option<usize>,
    /// The text.
    pub span: Span,
    /// From 0 to 1: how sure the entry is.
    #[serde(serialize_with = "two_decimals")]
    pub confidence: f64,
}

/// A decision.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// The document's own words, without label or marker.
    pub text: String,
    /// How a vote ended, as written ("Carried").
    pub outcome: Option<String>,
    /// Index into `sections`; null before the first.
    pub section: Option<usize>,
    /// The text.
    pub span: Span,
    /// Where the outcome stands, by the name of the field.
    #[serde(default)]
    pub spans: BTreeMap<String, Span>,
    /// From 0 to 1: how sure the entry is.
    #[serde(serialize_with = "two_decimals")]
    pub confidence: f64,
}

/// Something to be done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NextStep {
    /// The document's own words, without label or marker.
    pub text: String,
    /// Who is to do it, as written.
    pub owner: Option<String>,
    /// By when, as written.
    pub due: Option<String>,
    /// `due` as a date, `YYYY-MM-DD`, where it states one.
    pub due_date: Option<String>,
    /// Whether it is ticked off, or said to be done; null where nothing tells.
    pub done: Option<bool>,
    /// Index into `sections`; null before the first.
    pub section: Option<usize>,
    /// The text.
    pub span: Span,
    /// Where the owner and the due date stand, by the name of the field.
    #[serde(default)]
    pub spans: BTreeMap<String, Span>,
    /// From 0 to 1: how sure the entry is.
    #[serde(serialize_with = "two_decimals")]
    pub confidence: f64,
}

/// Words that say what follows them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LabelLine {
    /// The field that the label is of.
    pub field: String,
    /// The label as written.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// What a person should look at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Short name of the kind of note, the same in every version.
    pub code: String,
    /// What was met, in words.
    pub message: String,
    /// Where; null when the note is about the whole document.
    pub span: Option<Span>,
}

/// A confidence is an estimate; more than two decimals would say otherwise.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands fields over by reference"
)]
fn two_decimals<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64((value * 100.0).round() / 100.0)
}

impl Record {
    /// The values of the fields that the grammar adds, each with the section in which it stands, if in one, and its field's name.
    pub fn own_fields(&self) -> impl Iterator<Item = (Option<usize>, &str, &Value)> {
        let sections = self.sections.iter().enumerate();
        let sections = sections.map(|(at, section)| (Some(at), &section.fields));
        let all = iter::once((None, &self.meeting.fields)).chain(sections);
        all.flat_map(|(section, fields)| {
            fields.iter().flat_map(move |(name, values)| {
                values
                    .iter()
                    .map(move |value| (section, name.as_str(), value))
            })
        })
    }

    /// How many entries each list has, by the name of the list; what was found before what is doubtful.
    #[must_use]
    pub fn counts(&self) -> [(&'static str, usize); 12] {
        [
            ("attendees", self.attendees.len()),
            ("guests", self.guests.len()),
            ("apologies", self.apologies.len()),
            ("sections", self.sections.len()),
            ("suggestions", self.suggestions.len()),
            ("questions", self.questions.len()),
            ("decisions", self.decisions.len()),
            ("next_steps", self.next_steps.len()),
            ("references", self.references.len()),
            ("links", self.links.len()),
            ("notes", self.notes.len()),
            ("unread", self.unread.len()),
        ]
    }

    /// The share of what the record lists that a rule placed, from 0 to 1; the rest is in `unread`.
    #[must_use]
    pub fn share_read(&self) -> f64 {
        let paragraphs: usize = self.sections.iter().map(|one| one.paragraphs.len()).sum();
        let lists = self.counts().into_iter();
        let entries: usize = lists
            .filter(|(name, _)| !matches!(*name, "links" | "notes" | "unread"))
            .map(|(_, count)| count)
            .sum();
        let placed = entries + paragraphs + self.agenda.len() + self.labels.len();
        let placed = placed + self.meeting.spans.len();
        let all = placed + self.unread.len();
        if all == 0 { 1.0 } else { ratio(placed, all) }
    }

    /// The mean confidence of the entries, from 0 to 1; 0 for a record without any.
    #[must_use]
    pub fn confidence(&self) -> f64 {
        let people = self
            .attendees
            .iter()
            .chain(&self.guests)
            .chain(&self.apologies);
        let statements = self.suggestions.iter().chain(&self.questions);
        let all = people
            .map(|one| one.confidence)
            .chain(self.sections.iter().map(|one| one.confidence))
            .chain(statements.map(|one| one.confidence))
            .chain(self.decisions.iter().map(|one| one.confidence))
            .chain(self.next_steps.iter().map(|one| one.confidence))
            .chain(self.references.iter().map(|one| one.confidence));
        let (sum, count) = all.fold((0.0, 0_u32), |(sum, count), one| (sum + one, count + 1));
        if count == 0 {
            0.0
        } else {
            sum / f64::from(count)
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of lines are small")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

impl Note {
    /// A note about the whole document.
    #[must_use]
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
            span: None,
        }
    }

    /// The same note with its place.
    #[must_use]
    pub fn at(self, span: Span) -> Self {
        Self {
            span: Some(span),
            ..self
        }
    }
}
