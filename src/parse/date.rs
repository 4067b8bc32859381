//! Days, as the heads of minutes give them.

use crate::grammar::Words;

/// A day found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateText<'t> {
    /// The words of the line that state it, with its weekday.
    pub text: &'t str,
    /// `YYYY-MM-DD`, or `YYYY-MM` where no day is given. `None` where the line prints no year.
    pub iso: Option<String>,
    /// What a person should know: (code, message), as `("ambiguous-date", "03/04/2021 is read as 3 April")`.
    pub note: Option<(&'static str, String)>,
}

/// The first day that a line states; the first day of a range.
pub(crate) fn find_date<'t>(_line: &'t str, _words: &Words) -> Option<DateText<'t>> {
    None
}
