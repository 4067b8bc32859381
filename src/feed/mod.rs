//! The feed: flat, typed, stable rows for dashboards, made from the database of an archive.
//!
//! A [`Resource`] is a list of rows of one kind. Every row has every key, an id that stays the same from run to run, the day
//! and title of its meeting, the document and place of its words, when the document was last changed, and the name and version
//! of its shape. [`write`] makes files of them, the server answers requests with them.

mod describe;
mod filter;
mod json_feed;
mod page;
mod resources;
mod rows;
mod summary;
mod write;

pub use describe::{data_package, row_schema};
pub use filter::Filter;
pub use resources::{Property, Resource, resource, resources};
pub use rows::{Feed, Page, Shown};
pub use write::write;

/// The version of the shape of rows: a key is never renamed or given another meaning without a new one.
pub const VERSION: &str = "1";
