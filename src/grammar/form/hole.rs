//! The kinds of hole that a form can have.

macro_rules! holes {
    ($($(#[$doc:meta])* $hole:ident $name:literal)*) => {
        /// What a hole of a form is filled with.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Hole {
            $($(#[$doc])* $hole,)*
        }

        impl Hole {
            /// All holes, in the order of this page.
            pub const ALL: &'static [Self] = &[$(Self::$hole),*];

            /// The hole as forms and examples call it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$hole => $name,)*
                }
            }
        }
    };
}

holes! {
    /// The name of one person.
    Name "name"
    /// Names of several persons.
    People "people"
    /// An organisation.
    Organisation "organisation"
    /// A role.
    Role "role"
    /// What stands beside a name: a role, an organisation, or both.
    Details "details"
    /// A handle without its `@`.
    Handle "handle"
    /// A date.
    Date "date"
    /// A time of day, or a stretch of time.
    Time "time"
    /// A time of day at which something starts.
    StartTime "start_time"
    /// A time of day at which something ends.
    EndTime "end_time"
    /// A time zone.
    TimeZone "time_zone"
    /// Who is to do something.
    Owner "owner"
    /// By when something is to be done.
    Due "due"
    /// Any words.
    Text "text"
    /// A number.
    Number "number"
    /// The title of a meeting.
    Title "title"
    /// How a motion ended.
    Outcome "outcome"
    /// A place.
    Location "location"
    /// Words that are passed over.
    Skip "skip"
}

impl Hole {
    /// The hole of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|hole| hole.name() == name)
    }

    /// True for holes that refuse nothing.
    pub(super) const fn takes_all(self) -> bool {
        matches!(self, Self::Text | Self::Title | Self::Skip)
    }

    /// A word that fills this hole and no other in a sample line.
    pub(super) fn sample(self) -> String {
        format!("\u{e000}{}\u{e001}", self.name())
    }

    /// True for words whose closing punctuation belongs to them.
    pub(super) const fn keeps_punctuation(self) -> bool {
        matches!(self, Self::Text | Self::Title | Self::Skip)
    }
}
