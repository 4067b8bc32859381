//! What is measured.

macro_rules! measured {
    ($(#[$of:meta])* $kind:ident: $($(#[$doc:meta])* $what:ident $name:literal)*) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind {
            $($(#[$doc])* $what,)*
        }

        impl $kind {
            /// All of them, in the order of this page.
            pub const ALL: &'static [Self] = &[$(Self::$what),*];

            /// The name, as records have it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$what => $name,)*
                }
            }
        }
    };
}

measured! {
    /// A field of a record that is compared with the answer.
    Field:
    /// The title of the meeting.
    Title "title"
    /// The organisation that the head names.
    Organisation "organisation"
    /// The day of the meeting.
    Date "date"
    /// When it began.
    StartTime "start_time"
    /// When it ended.
    EndTime "end_time"
    /// Who was present.
    Attendees "attendees"
    /// Who was a guest.
    Guests "guests"
    /// Who was absent or excused.
    Apologies "apologies"
    /// Headings of what was discussed.
    Sections "sections"
    /// Listed material.
    References "references"
    /// Hyperlinks.
    Links "links"
    /// Suggestions.
    Suggestions "suggestions"
    /// Questions.
    Questions "questions"
    /// Decisions.
    Decisions "decisions"
    /// Actions.
    NextSteps "next_steps"
}

measured! {
    /// What an entry says beside its words; counted for entries that were found.
    Detail:
    /// The organisation of a person.
    PersonOrganisation "people.organisation"
    /// The office of a person.
    PersonRole "people.role"
    /// The number of a section.
    SectionNumber "sections.number"
    /// Who is to do an action.
    Owner "next_steps.owner"
    /// By when an action is to be done.
    Due "next_steps.due"
}

impl Field {
    /// True for a value of the head, of which there is one or none.
    #[must_use]
    pub const fn is_scalar(self) -> bool {
        matches!(
            self,
            Self::Title | Self::Organisation | Self::Date | Self::StartTime | Self::EndTime
        )
    }

    /// True for a list of persons.
    #[must_use]
    pub const fn is_roster(self) -> bool {
        matches!(self, Self::Attendees | Self::Guests | Self::Apologies)
    }

    /// True for a field that counts in the one figure for all; the organisation is told, but too few heads name one.
    #[must_use]
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Organisation)
    }

    /// What entries of this field say beside their words.
    #[must_use]
    pub const fn details(self) -> &'static [Detail] {
        match self {
            Self::Attendees | Self::Guests | Self::Apologies => {
                &[Detail::PersonOrganisation, Detail::PersonRole]
            }
            Self::Sections => &[Detail::SectionNumber],
            Self::NextSteps => &[Detail::Owner, Detail::Due],
            _ => &[],
        }
    }
}
