//! What the walk makes of whole documents.

mod absent;
mod items;
mod people;
mod reach;
mod rosters;
mod topics;
mod votes;
