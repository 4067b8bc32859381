//! Persons as rosters list them.

use crate::grammar::{Field, Grammar};

/// A person, in slices of the line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PersonText<'t> {
    pub name: Option<&'t str>,
    pub organisation: Option<&'t str>,
    pub role: Option<&'t str>,
    /// From 0 to 1: how sure it is that this is who the line lists.
    pub confidence: f64,
}

/// Reads one entry of a roster (an item of a list, a line, a cell): one person with what stands beside the name,
/// or several after the organisation that they belong to, or names parted by commas.
pub(crate) fn entry<'t>(_line: &'t str, _grammar: &Grammar, _field: Field) -> Vec<PersonText<'t>> {
    Vec::new()
}

/// Reads the names that a label or a sentence lists in one line: parted by `;`, `,`, "and", each with brackets or a role.
pub(crate) fn people<'t>(_line: &'t str, _grammar: &Grammar, _field: Field) -> Vec<PersonText<'t>> {
    Vec::new()
}

/// How much a stretch of words looks like the name of one person, from 0 to 1.
pub(crate) fn name_likeness(_text: &str, _grammar: &Grammar) -> f64 {
    0.0
}
