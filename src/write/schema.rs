//! The shape of a record, for tools that check it or make code from it.

use crate::record::Record;

/// The JSON Schema of [`Record`], generated from the type.
#[must_use]
pub fn schema() -> String {
    format!("{:#}", schemars::schema_for!(Record).to_value())
}
