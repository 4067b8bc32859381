//! The shape of a record, for tools that check it or make code from it.

use crate::record::Record;

/// The JSON Schema of [`Record`], generated from the type.
#[must_use]
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(Record);
    let fields = schema.ensure_object();
    for first in ["description", "title", "$schema"] {
        if let Some(value) = fields.shift_remove(first) {
            fields.shift_insert(0, first.to_owned(), value);
        }
    }
    format!("{:#}", schema.to_value())
}
