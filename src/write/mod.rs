//! Records to what the next tool takes.

mod json;
mod schema;

pub use json::{Layout, json};
pub use schema::schema;
