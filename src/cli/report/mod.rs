//! `rapporteur report`: an output of `extract`, summed up once more.

mod json;

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use rapporteur::archive::database::Database;
use rapporteur::write::OutputError;
use tempfile::NamedTempFile;

use super::failure::{Exit, Failure};
use super::feed::{database_of, open};
use super::output;

const EXAMPLES: &str = "\
Examples:
  rapporteur report minutes.sqlite
  rapporteur report meetings.jsonl
  rapporteur report meetings.jsonl --html report.html";

/// Sum up an output of `extract`: documents by house and format, what was found, what needs a look
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Report {
    /// A database, a folder of tables, or a file of JSON lines that `extract` has written
    #[arg(value_name = "OUT")]
    archive: PathBuf,
    /// Write a page with plots to this file instead
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

impl Report {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        if self.html.is_some() {
            return self.page(out);
        }
        let place = self.archive.to_string_lossy();
        let summary = if self.is_json() {
            json::summary(&self.archive)?
        } else {
            Database::open(&database_of(&self.archive)?)
                .and_then(|database| database.summary())
                .map_err(|error| Failure::made(&place, OutputError::from(error)))?
        };
        write!(out, "{summary}").map_err(Failure::output)?;
        Ok(Exit::Read)
    }

    fn page(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        let failed = |error| Failure::made(&self.archive.to_string_lossy(), error);
        // The page is made of tables: records become some for as long as it takes.
        let scratch = NamedTempFile::new().map_err(|error| failed(error.into()))?;
        let database = if self.is_json() {
            json::database(&self.archive, scratch.path())?;
            scratch.path().to_owned()
        } else {
            database_of(&self.archive)?
        };
        let feed = open(&database, false)?;
        output::to(self.html.as_deref(), out, |out| {
            feed.page_of_archive(false, out).map_err(failed)?;
            Ok(Exit::Read)
        })
    }

    fn is_json(&self) -> bool {
        let end = self.archive.extension().and_then(|end| end.to_str());
        matches!(end, Some("json" | "jsonl" | "ndjson")) && !self.archive.is_dir()
    }
}
