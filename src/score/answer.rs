//! What a document says, as a person or as this library found it, in one shape that can be compared.

use serde::{Deserialize, Deserializer};

use super::field::{Detail, Field};

/// An answer made by hand, or a record turned into the same shape.
///
/// It has the shape of a record's JSON, of which it may leave out whatever is not compared. An entry may be its words alone.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The head.
    #[serde(deserialize_with = "or_empty")]
    pub meeting: Head,
    /// Who was present.
    #[serde(deserialize_with = "or_empty")]
    pub attendees: Vec<Entry>,
    /// Who was a guest.
    #[serde(deserialize_with = "or_empty")]
    pub guests: Vec<Entry>,
    /// Who was absent or excused.
    #[serde(deserialize_with = "or_empty")]
    pub apologies: Vec<Entry>,
    /// Headings of what was discussed.
    #[serde(deserialize_with = "or_empty")]
    pub sections: Vec<Entry>,
    /// Listed material.
    #[serde(deserialize_with = "or_empty")]
    pub references: Vec<Entry>,
    /// Hyperlinks.
    #[serde(deserialize_with = "or_empty")]
    pub links: Vec<Entry>,
    /// Suggestions.
    #[serde(deserialize_with = "or_empty")]
    pub suggestions: Vec<Entry>,
    /// Questions.
    #[serde(deserialize_with = "or_empty")]
    pub questions: Vec<Entry>,
    /// Decisions.
    #[serde(deserialize_with = "or_empty")]
    pub decisions: Vec<Entry>,
    /// Actions.
    #[serde(deserialize_with = "or_empty")]
    pub next_steps: Vec<Entry>,
}

/// The head of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Head {
    /// The title of the meeting.
    pub title: Option<String>,
    /// The organisation that the head names.
    pub organisation: Option<String>,
    /// The day, ISO 8601.
    pub date: Option<String>,
    /// When it began, `HH:MM`.
    pub start_time: Option<String>,
    /// When it ended, `HH:MM`.
    pub end_time: Option<String>,
}

/// An entry of a list, with those of these values that entries of its field have.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(from = "Written")]
pub struct Entry {
    /// The words of the entry: a name, a title, a sentence. For a person, none where only an organisation is listed.
    pub words: Option<String>,
    /// The organisation of a person.
    pub organisation: Option<String>,
    /// The office of a person.
    pub role: Option<String>,
    /// The number of a section.
    pub number: Option<String>,
    /// The target of a link.
    pub url: Option<String>,
    /// Who is to do an action.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// How sure a record is of the entry; none in an answer.
    pub confidence: Option<f64>,
}

/// An entry as files have it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Words(String),
    Entry(Box<Keys>),
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Keys {
    name: Option<String>,
    text: Option<String>,
    title: Option<String>,
    organisation: Option<String>,
    role: Option<String>,
    number: Option<String>,
    url: Option<String>,
    owner: Option<String>,
    due: Option<String>,
    confidence: Option<f64>,
}

impl From<Written> for Entry {
    fn from(written: Written) -> Self {
        match written {
            Written::Words(words) => Self::of(Some(&words)),
            Written::Entry(keys) => {
                let given = |words: &Option<String>| words.clone().filter(|text| !text.is_empty());
                let words = [&keys.name, &keys.text, &keys.title];
                Self {
                    words: words.into_iter().find_map(given),
                    organisation: keys.organisation,
                    role: keys.role,
                    number: keys.number,
                    url: keys.url,
                    owner: keys.owner,
                    due: keys.due,
                    confidence: keys.confidence,
                }
            }
        }
    }
}

/// A list or head that is `null` is an empty one.
fn or_empty<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

impl Answer {
    /// A value of the head; none for a list.
    #[must_use]
    pub fn scalar(&self, field: Field) -> Option<&str> {
        let value = match field {
            Field::Title => &self.meeting.title,
            Field::Organisation => &self.meeting.organisation,
            Field::Date => &self.meeting.date,
            Field::StartTime => &self.meeting.start_time,
            Field::EndTime => &self.meeting.end_time,
            _ => return None,
        };
        value.as_deref().filter(|value| !value.is_empty())
    }

    /// The entries of a list; none for a value of the head.
    #[must_use]
    pub fn list(&self, field: Field) -> &[Entry] {
        match field {
            Field::Attendees => &self.attendees,
            Field::Guests => &self.guests,
            Field::Apologies => &self.apologies,
            Field::Sections => &self.sections,
            Field::References => &self.references,
            Field::Links => &self.links,
            Field::Suggestions => &self.suggestions,
            Field::Questions => &self.questions,
            Field::Decisions => &self.decisions,
            Field::NextSteps => &self.next_steps,
            _ => &[],
        }
    }
}

impl Entry {
    pub(super) fn of(words: Option<&str>) -> Self {
        Self {
            words: words.map(str::to_owned),
            ..Self::default()
        }
    }

    /// What the entry says beside its words.
    #[must_use]
    pub fn detail(&self, detail: Detail) -> Option<&str> {
        let value = match detail {
            Detail::PersonOrganisation => &self.organisation,
            Detail::PersonRole => &self.role,
            Detail::SectionNumber => &self.number,
            Detail::Owner => &self.owner,
            Detail::Due => &self.due,
        };
        value.as_deref().filter(|value| !value.is_empty())
    }

    /// The entry for people: its words, or what it has instead.
    #[must_use]
    pub fn shown(&self) -> &str {
        let instead = [&self.words, &self.organisation, &self.url];
        instead
            .into_iter()
            .find_map(Option::as_deref)
            .unwrap_or_default()
    }

    pub(super) fn sure(self, confidence: f64) -> Self {
        Self {
            confidence: Some(confidence),
            ..self
        }
    }
}

impl From<&str> for Entry {
    fn from(words: &str) -> Self {
        Self::of(Some(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(json: &str) -> Answer {
        serde_json::from_str(json).expect("an answer")
    }

    #[test]
    fn what_is_left_out_or_null_is_not_in_the_document() {
        let answer = reads(r#"{"meeting": null, "attendees": null, "family": "a"}"#);
        assert_eq!(answer, Answer::default());
        assert_eq!(
            reads(r#"{"meeting": {"title": ""}}"#).scalar(Field::Title),
            None
        );
    }

    #[test]
    fn an_entry_may_be_its_words_alone() {
        let answer = reads(
            r#"{"decisions": ["Paint", {"text": "Paint"}], "sections": [{"title": "Paint", "number": "2"}]}"#,
        );
        assert_eq!(answer.decisions[0], answer.decisions[1]);
        let section = &answer.list(Field::Sections)[0];
        assert_eq!(section.words.as_deref(), Some("Paint"));
        assert_eq!(section.detail(Detail::SectionNumber), Some("2"));
    }
}
