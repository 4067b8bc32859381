//! What the walk makes of whole documents.

mod items;
mod people;
mod rosters;
mod topics;
mod votes;
