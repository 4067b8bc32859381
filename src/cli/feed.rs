//! `rapporteur feed`: an archive to files that a dashboard reads.

use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur::feed::{Feed as Rows, Shown};
use rapporteur::write::OutputError;

use super::failure::{Exit, Failure};

const EXAMPLES: &str = "\
Examples:
  rapporteur extract minutes/ -o minutes.sqlite
  rapporteur feed minutes.sqlite -o public/
  rapporteur feed tables/ -o public/

Open public/index.html, or let a dashboard read public/meetings.json, public/next_steps.csv and so on;
public/datapackage.json says what is in them. A second run replaces only the files that have changed.";

/// Write what an archive says as files for dashboards: JSON, NDJSON, CSV, and a page to look at
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Feed {
    /// A database that `extract` has written, or a folder of tables
    #[arg(value_name = "ARCHIVE")]
    archive: PathBuf,
    /// The folder to write to
    #[arg(long, short, value_name = "DIR")]
    output: PathBuf,
    /// Name documents by their whole paths, not only by what they do not share
    #[arg(long)]
    whole_paths: bool,
}

impl Feed {
    pub(super) fn run(&self) -> Result<Exit, Failure> {
        let archive = database_of(&self.archive)?;
        let feed = open(&archive, self.whole_paths)?;
        let failed = |error: OutputError| Failure::made(&self.output.to_string_lossy(), error);
        let changed = rapporteur::feed::write(&feed, &self.output).map_err(failed)?;
        let files = if changed == 1 {
            "file has"
        } else {
            "files have"
        };
        eprintln!("{changed} {files} changed");
        Ok(Exit::Read)
    }
}

/// The feed of an archive.
pub(super) fn open(archive: &Path, whole_paths: bool) -> Result<Rows, Failure> {
    let shown = if whole_paths {
        Shown::Whole
    } else {
        Shown::Relative
    };
    Rows::open(archive, shown)
        .map_err(|error| Failure::made(&archive.to_string_lossy(), OutputError::from(error)))
}

/// The database of an archive: the file itself, or the one in a folder of tables.
pub(super) fn database_of(archive: &Path) -> Result<PathBuf, Failure> {
    let file = if archive.is_dir() {
        archive.join("archive.sqlite")
    } else {
        archive.to_owned()
    };
    match file.metadata() {
        Ok(there) if there.is_file() => Ok(file),
        Ok(_) => Err(Failure::usage(
            &archive.to_string_lossy(),
            NO_ARCHIVE.to_owned(),
        )),
        Err(_) if archive.is_dir() => Err(Failure::usage(
            &archive.to_string_lossy(),
            NO_ARCHIVE.to_owned(),
        )),
        Err(error) => Err(Failure::input(&archive.to_string_lossy(), error)),
    }
}

const NO_ARCHIVE: &str =
    "there is no archive here; make one with `rapporteur extract FOLDER -o minutes.sqlite`";
