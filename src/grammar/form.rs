//! A form: how one entry is written, as `{name} ({role})`. Stub until the form language lands.

/// How one entry of a field is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    source: String,
}

/// What a hole of a form is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hole {
    /// The name of one person.
    Name,
    /// Names of several persons.
    People,
    /// An organisation.
    Organisation,
    /// A role.
    Role,
    /// What stands beside a name: a role, an organisation, or both.
    Details,
    /// A handle without its `@`.
    Handle,
    /// A date.
    Date,
    /// A time of day at which something starts.
    StartTime,
    /// A time of day at which something ends.
    EndTime,
    /// A time zone.
    TimeZone,
    /// Who is to do something.
    Owner,
    /// By when something is to be done.
    Due,
    /// Any words.
    Text,
    /// A number.
    Number,
    /// The title of a meeting.
    Title,
    /// How a motion ended.
    Outcome,
    /// A place.
    Location,
    /// Words that are passed over.
    Skip,
}

/// Why a form cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// Byte of the form at which it goes wrong.
    pub at: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl Form {
    /// Reads a form as a grammar writes it.
    ///
    /// # Errors
    /// When a hole is not closed or unknown, or the form could never match.
    pub fn new(source: &str) -> Result<Self, FormError> {
        Ok(Self {
            source: source.to_owned(),
        })
    }

    /// The form as the grammar writes it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Lays the form over a whole line. `accepts` says whether words can fill a hole.
    /// The filled holes come back in order, as slices of the line.
    #[must_use]
    pub fn read<'t>(
        &self,
        line: &'t str,
        accepts: &dyn Fn(Hole, &str) -> bool,
    ) -> Option<Vec<(Hole, &'t str)>> {
        let _ = (line, accepts);
        None
    }
}
