//! Records as `extract` has written them, read again.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use rapporteur::Record;
use rapporteur::archive::database::{DatabaseError, Draft, MadeBy};
use rapporteur::archive::{Facts, STANDARD_INPUT, Summary};
use serde_json::error::Category;

use super::super::extract::entered;
use super::super::failure::Failure;

/// What a file of JSON holds.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Values {
    One(Box<Record>),
    Many(Vec<Record>),
}

/// What was found, in numbers.
pub(super) fn summary(file: &Path) -> Result<Summary, Failure> {
    let mut summary = Summary::default();
    each_document(file, &mut |records| {
        summary.read += 1;
        for record in &records {
            summary.add(&Facts::of(record));
        }
        Ok(())
    })?;
    Ok(summary)
}

/// The same as tables, in an empty file.
pub(super) fn database(file: &Path, into: &Path) -> Result<(), Failure> {
    let failed = |error: DatabaseError| Failure::made(&file.to_string_lossy(), error);
    let mut draft = Draft::begin(into, &MadeBy::default(), None).map_err(failed)?;
    let mut known: HashMap<String, String> = HashMap::new();
    each_document(file, &mut |records| {
        let Some(first) = records.first() else {
            return Ok(());
        };
        let path = first.source.path.as_deref().unwrap_or(STANDARD_INPUT);
        let sha256 = &first.source.sha256;
        // Outputs that were joined may have a document twice.
        let entered = match known.get(sha256) {
            Some(same) => draft.duplicate(path, sha256, same),
            None => draft.read(path, sha256, None, &entered("", &records, None)),
        };
        known
            .entry(sha256.clone())
            .or_insert_with(|| path.to_owned());
        entered.map_err(failed)
    })?;
    draft.finish(&[]).map_err(failed)
}

/// The records of each document: those that follow each other and have its content.
fn each_document(
    file: &Path,
    take: &mut dyn FnMut(Vec<Record>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut of_document: Vec<Record> = Vec::new();
    each(file, &mut |record| {
        let is_next = of_document
            .first()
            .is_some_and(|first| first.source.sha256 != record.source.sha256);
        if is_next {
            take(std::mem::take(&mut of_document))?;
        }
        of_document.push(record);
        Ok(())
    })?;
    if of_document.is_empty() {
        return Ok(());
    }
    take(of_document)
}

/// Records one after the other, or in arrays.
fn each(file: &Path, take: &mut dyn FnMut(Record) -> Result<(), Failure>) -> Result<(), Failure> {
    let place = file.to_string_lossy();
    let failed = |error| Failure::input(&place, error);
    let wrong = |error: serde_json::Error| {
        let sentence = match error.classify() {
            // What serde says of it speaks of its own types.
            Category::Data => "there is JSON in it, but not of a record".to_owned(),
            _ => error.to_string(),
        };
        Failure::usage(&place, format!("this is no output of extract: {sentence}"))
    };
    let reader = BufReader::new(File::open(file).map_err(failed)?);
    for value in serde_json::Deserializer::from_reader(reader).into_iter::<Values>() {
        match value {
            Ok(Values::One(record)) => take(*record)?,
            Ok(Values::Many(records)) => records.into_iter().try_for_each(&mut *take)?,
            Err(error) if error.is_io() => return Err(failed(io::Error::from(error))),
            Err(error) => return Err(wrong(error)),
        }
    }
    Ok(())
}
