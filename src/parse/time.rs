//! Times of day, as the heads of minutes give them.

use crate::grammar::Words;

/// A time, or a stretch of time, found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimesText<'t> {
    /// The words of the line that state it, time zone included.
    pub text: &'t str,
    /// `HH:MM`, 24 hours.
    pub start: String,
    /// `HH:MM`, 24 hours.
    pub end: Option<String>,
    /// The time zone as written ("EDT", "UTC", "Pacific Time").
    pub zone: Option<&'t str>,
}

/// The first time or stretch of time that a line states.
pub(crate) fn find_times<'t>(_line: &'t str, _words: &Words) -> Option<TimesText<'t>> {
    None
}
