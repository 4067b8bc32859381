//! What the walk makes of whole documents.

mod absent;
mod decided;
mod holders;
mod items;
mod labels;
mod listed;
mod named;
mod no_topics;
mod offices;
mod people;
mod reach;
mod rosters;
mod set_off;
mod tagged;
mod told;
mod tools;
mod topics;
mod votes;
