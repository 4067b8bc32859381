//! `rapporteur report`: an output of `extract`, summed up once more.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur::Record;
use rapporteur::archive::database::Database;
use rapporteur::archive::{Facts, Summary};
use rapporteur::write::OutputError;

use super::failure::{Exit, Failure};
use super::feed::{database_of, open};
use super::output;

const EXAMPLES: &str = "\
Examples:
  rapporteur report minutes.sqlite
  rapporteur report meetings.jsonl
  rapporteur report minutes.sqlite --html report.html";

/// Sum up an output of `extract`: documents by house and format, what was found, what needs a look
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Report {
    /// A database, a folder of tables, or a file of JSON lines that `extract` has written
    #[arg(value_name = "OUT")]
    archive: PathBuf,
    /// Write a page with plots to this file instead; of a database or a folder of tables
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

impl Report {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        let place = self.archive.to_string_lossy();
        let end = self.archive.extension().and_then(|end| end.to_str());
        let is_json = matches!(end, Some("json" | "jsonl" | "ndjson"));
        if self.html.is_some() {
            if is_json {
                let sentence = "a page is made of a database; extract into one like minutes.sqlite";
                return Err(Failure::usage("--html", sentence.to_owned()));
            }
            let feed = open(&database_of(&self.archive)?, false)?;
            return output::to(self.html.as_deref(), out, |out| {
                feed.page_of_archive(false, out)
                    .map_err(|error| Failure::made(&place, error))?;
                Ok(Exit::Read)
            });
        }
        let summary = if is_json {
            of_json(&self.archive)?
        } else {
            Database::open(&database_of(&self.archive)?)
                .and_then(|database| database.summary())
                .map_err(|error| Failure::made(&place, OutputError::from(error)))?
        };
        write!(out, "{summary}").map_err(Failure::output)?;
        Ok(Exit::Read)
    }
}

/// Records one after the other, or in an array.
fn of_json(file: &Path) -> Result<Summary, Failure> {
    let place = file.to_string_lossy();
    let failed = |error| Failure::input(&place, error);
    let wrong = |error: serde_json::Error| {
        Failure::usage(&place, format!("this is no output of extract: {error}"))
    };
    let mut summary = Summary::default();
    let mut documents: Vec<String> = Vec::new();
    let mut add = |record: &Record| {
        summary.add(&Facts::of(record));
        if documents.last() != Some(&record.source.sha256) {
            documents.push(record.source.sha256.clone());
        }
    };
    let reader = BufReader::new(File::open(file).map_err(failed)?);
    for value in serde_json::Deserializer::from_reader(reader).into_iter::<Values>() {
        match value {
            Ok(Values::One(record)) => add(&record),
            Ok(Values::Many(records)) => records.iter().for_each(&mut add),
            Err(error) if error.is_io() => return Err(failed(io::Error::from(error))),
            Err(error) => return Err(wrong(error)),
        }
    }
    summary.read = documents.len();
    Ok(summary)
}

/// What a file of JSON holds.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Values {
    One(Box<Record>),
    Many(Vec<Record>),
}
