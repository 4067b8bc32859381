//! Documents read and compared with their answers.

use std::io;

use rapporteur::archive::contained;
use rapporteur::score::{Answer, Board, Rigour, Scored, compare};
use rapporteur::{Error, Record};

use super::corpus::Labelled;
use crate::cli::failure::Failure;
use crate::cli::input::Input;
use crate::cli::style::Styles;

/// What is measured, with documents that could not be read.
pub(super) struct Measured {
    pub board: Board,
    pub failures: Vec<Failure>,
}

/// Reads the documents by these styles. One that cannot be read counts as one in which nothing was found.
pub(super) fn measure<'a>(
    documents: impl Iterator<Item = &'a Labelled>,
    styles: &Styles,
    rigour: Rigour,
) -> Measured {
    let mut board = Board::default();
    let mut failures = Vec::new();
    for labelled in documents {
        let record = record(labelled, styles).unwrap_or_else(|failure| {
            failures.push(failure);
            None
        });
        board.add(scored(labelled, record.as_ref(), rigour));
    }
    Measured { board, failures }
}

fn scored(labelled: &Labelled, record: Option<&Record>, rigour: Rigour) -> Scored {
    let found = record.map(Answer::from).unwrap_or_default();
    Scored {
        document: labelled.name.clone(),
        family: labelled.family.clone(),
        house: record.map(|record| record.grammar.name.clone()),
        format: record.map(|record| record.source.format.to_string()),
        comparison: compare(&labelled.answer, &found, rigour),
    }
}

/// The first meeting of a document, which is the one that answers know.
fn record(labelled: &Labelled, styles: &Styles) -> Result<Option<Record>, Failure> {
    let Some(path) = &labelled.document else {
        let missing =
            io::Error::other("no document beside this answer; give NAME.txt, NAME.md or NAME.docx");
        return Err(Failure::input(&labelled.path.to_string_lossy(), missing));
    };
    let input = Input(path);
    let bytes = input.bytes()?;
    contained(|| first(&bytes, styles))
        .map_err(|panic| Failure::internal(&input.name(), panic))?
        .map_err(|error| Failure::document(&input.name(), error))
}

fn first(bytes: &[u8], styles: &Styles) -> Result<Option<Record>, Error> {
    let document = rapporteur::read(bytes)?;
    let choice = styles.choose(&document);
    let records = choice.map(|choice| rapporteur::parse(&document, &choice));
    Ok(records.and_then(|records| records.into_iter().next()))
}
