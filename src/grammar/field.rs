//! What a grammar can find.

use super::Hole;

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident $name:literal)*) => {
        /// What a grammar can find.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[$doc])* $field,)*
        }

        impl Field {
            /// All fields, in the order of this page.
            pub const ALL: &'static [Self] = &[$(Self::$field),*];

            /// The field as grammars and records call it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$field => $name,)*
                }
            }
        }
    };
}

fields! {
    /// The head of the meeting as a whole: forms that give several of its fields at once.
    Meeting "meeting"
    /// The organisation that the head names.
    Organisation "organisation"
    /// The title of the meeting or of its record.
    Title "title"
    /// The day of the meeting.
    Date "date"
    /// When it began, or began and ended.
    StartTime "start_time"
    /// When it ended.
    EndTime "end_time"
    /// Where it was held.
    Location "location"
    /// Entries of every roster: forms for attendees, guests and apologies alike.
    People "people"
    /// Persons named by a label that is their office in the meeting ("Chair:").
    Officers "officers"
    /// Who was present.
    Attendees "attendees"
    /// Who was a guest.
    Guests "guests"
    /// Who was absent or excused.
    Apologies "apologies"
    /// A column that holds a person's organisation.
    PersonOrganisation "person_organisation"
    /// A column that holds a person's role.
    PersonRole "person_role"
    /// A column that marks who was present.
    Presence "presence"
    /// Headings of what was discussed.
    Sections "sections"
    /// Headings that only hold other sections.
    Containers "containers"
    /// The list of what is to be discussed, before it is.
    Agenda "agenda"
    /// Listed material.
    References "references"
    /// Suggestions.
    Suggestions "suggestions"
    /// Questions.
    Questions "questions"
    /// Decisions.
    Decisions "decisions"
    /// How a motion ended.
    Outcome "outcome"
    /// Actions.
    NextSteps "next_steps"
    /// Who is to do an action.
    Owner "owner"
    /// By when an action is to be done.
    Due "due"
    /// Labels of what no field of the record takes ("Next meeting", "Recording").
    Other "other"
}

impl Field {
    /// True for a list of persons.
    #[must_use]
    pub const fn is_roster(self) -> bool {
        matches!(self, Self::Attendees | Self::Guests | Self::Apologies)
    }

    /// True for a list of what was said: decisions, next steps, suggestions, questions.
    #[must_use]
    pub const fn is_statement(self) -> bool {
        matches!(
            self,
            Self::Decisions | Self::NextSteps | Self::Suggestions | Self::Questions
        )
    }

    /// True where the parse lays forms over the lines of the field.
    #[must_use]
    pub const fn has_forms(self) -> bool {
        !self.holes().is_empty()
    }

    /// The holes of which a form must have one to give the field something.
    #[must_use]
    pub const fn holes(self) -> &'static [Hole] {
        match self {
            Self::Meeting => &[
                Hole::Title,
                Hole::Organisation,
                Hole::Date,
                Hole::Time,
                Hole::StartTime,
                Hole::EndTime,
                Hole::Location,
            ],
            Self::Organisation => &[Hole::Organisation],
            Self::Title | Self::Sections => &[Hole::Title],
            Self::Date => &[Hole::Date],
            Self::StartTime => &[Hole::StartTime, Hole::Time],
            Self::EndTime => &[Hole::EndTime, Hole::Time],
            Self::Location => &[Hole::Location],
            Self::People | Self::Attendees | Self::Guests | Self::Apologies => &[
                Hole::Name,
                Hole::People,
                Hole::Handle,
                Hole::Organisation,
                Hole::Details,
            ],
            Self::Suggestions | Self::Questions => &[Hole::Text],
            Self::Decisions => &[Hole::Text, Hole::Outcome],
            Self::NextSteps => &[Hole::Text, Hole::Owner, Hole::Due],
            _ => &[],
        }
    }

    /// The field of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}
