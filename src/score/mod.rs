//! How right records are: compared with answers made by hand.
//!
//! ```
//! use rapporteur::score::{Answer, Board, Rigour, Scored, compare};
//!
//! let minutes = b"Board Meeting\n\nPresent:\n\n- Ann Lee\n- Tom O'Dwyer\n";
//! let right = Answer {
//!     attendees: vec!["Ann Lee".into(), "Eve Adu".into()],
//!     ..Answer::default()
//! };
//! let found = Answer::from(&rapporteur::extract(minutes)?[0]);
//! let comparison = compare(&right, &found, Rigour::Tolerant);
//! let differences: Vec<String> = comparison.differences.iter().map(ToString::to_string).collect();
//! assert_eq!(differences, [
//!     "title: nothing is right, found `Board Meeting`",
//!     "attendees: missed `Eve Adu`",
//!     "attendees: wrong `Tom O'Dwyer`",
//! ]);
//!
//! let mut board = Board::default();
//! board.add(Scored { comparison, ..Scored::default() });
//! let attendees = &board.fields()[1];
//! assert_eq!((attendees.field.name(), attendees.f1), ("attendees", 0.5));
//! # Ok::<(), rapporteur::Error>(())
//! ```

mod answer;
mod board;
mod calibration;
mod compare;
mod difference;
mod field;
mod found;
mod likeness;
mod pairs;
mod words;

pub use answer::{Answer, Entry, Head};
pub use board::{Board, By, FieldScore, Group, Scored};
pub use calibration::{Bucket, buckets, off};
pub use compare::{Claim, Comparison, Rigour, Share, Tally, compare};
pub use difference::Difference;
pub use field::{Detail, Field};
