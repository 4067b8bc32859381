//! What is to be written, and where: told from the arguments.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use rapporteur::archive::is_package;
use rapporteur::write::Layout;

use super::Extract;
use crate::cli::failure::Failure;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// One JSON value a meeting for a single document, an array for several; in a folder, a file a document
    Json,
    /// One line a meeting
    Jsonl,
    /// A folder of CSV files, one a table
    Csv,
    /// A workbook, a sheet a table
    Xlsx,
    /// A database (`SQLite`)
    Sqlite,
    /// A folder of Parquet files, one a table
    Parquet,
    /// A report for people
    Docx,
}

/// What a run does.
#[derive(Debug)]
pub(super) enum Plan {
    /// JSON, written as documents are read.
    Stream(StreamPlan),
    /// A database, and what is made from it.
    Archive(ArchivePlan),
}

#[derive(Debug)]
pub(super) struct StreamPlan {
    pub(super) layout: Layout,
    /// All meetings in one array.
    pub(super) array: bool,
    /// Several documents: progress and a summary are of use.
    pub(super) many: bool,
    /// Documents of the same content are extracted once. Files that are named one by one are all meant.
    pub(super) once: bool,
}

#[derive(Debug)]
pub(super) struct ArchivePlan {
    pub(super) format: Format,
    pub(super) output: PathBuf,
}

impl Plan {
    pub(super) fn of(arguments: &Extract) -> Result<Self, Failure> {
        let many = is_many(arguments);
        let output = arguments.output.as_deref();
        let named = match (arguments.format, output) {
            (None, Some(output)) => told(output)?,
            (format, _) => format,
        };
        let format = named.unwrap_or(if many { Format::Jsonl } else { Format::Json });
        let to_folder = output.is_some_and(is_folder);
        match (format, output) {
            (Format::Json, Some(output)) if to_folder => Ok(Self::archive(format, output)),
            (Format::Json | Format::Jsonl, _) if arguments.aliases.is_some() => {
                Err(Failure::usage("--aliases", NO_REGISTER.to_owned()))
            }
            (Format::Json | Format::Jsonl, _) => {
                let line = arguments.compact || format == Format::Jsonl;
                Ok(Self::Stream(StreamPlan {
                    layout: if line && !arguments.pretty {
                        Layout::Compact
                    } else {
                        Layout::Pretty
                    },
                    array: many && format == Format::Json,
                    many,
                    once: is_archive(arguments),
                }))
            }
            (_, Some(output)) => Ok(Self::archive(format, output)),
            (_, None) => Err(Failure::usage("--format", needs_output(format))),
        }
    }

    fn archive(format: Format, output: &Path) -> Self {
        Self::Archive(ArchivePlan {
            format,
            output: output.to_owned(),
        })
    }
}

const NO_REGISTER: &str = "names are merged in the register, which records have not; write tables, as with --output minutes.sqlite";

fn needs_output(format: Format) -> String {
    let name = format.to_possible_value();
    let name = name.as_ref().map_or("this", |name| name.get_name());
    let kind = match format {
        Format::Csv | Format::Parquet => "folder",
        _ => "file",
    };
    format!("{name} is written to a {kind}; name it with --output")
}

/// More than one document may come of the arguments.
fn is_many(arguments: &Extract) -> bool {
    arguments.paths.len() > 1 || is_archive(arguments)
}

/// The documents are not named one by one.
fn is_archive(arguments: &Extract) -> bool {
    let paths = &arguments.paths;
    arguments.files_from.is_some() || paths.iter().any(|path| path.is_dir() || is_package(path))
}

/// The format that an output's name says; none where it has no end.
fn told(output: &Path) -> Result<Option<Format>, Failure> {
    if is_folder(output) {
        return Ok(Some(Format::Csv));
    }
    // What is there already and is no file, as /dev/stdout, takes what would be printed.
    let is_device = output.exists() && !output.is_file();
    let end = output.extension().filter(|_| !is_device);
    let Some(end) = end.map(|end| end.to_string_lossy().to_lowercase()) else {
        return Ok(None);
    };
    match end.as_str() {
        "json" => Ok(Some(Format::Json)),
        "jsonl" | "ndjson" => Ok(Some(Format::Jsonl)),
        "xlsx" => Ok(Some(Format::Xlsx)),
        "sqlite" | "sqlite3" | "db" => Ok(Some(Format::Sqlite)),
        "docx" => Ok(Some(Format::Docx)),
        _ => Err(Failure::usage(&output.to_string_lossy(), no_format(&end))),
    }
}

fn no_format(end: &str) -> String {
    let advice = match end {
        "csv" | "parquet" => {
            format!("{end} is a folder of tables: name a folder, and say --format {end}")
        }
        _ => "give .json, .jsonl, .sqlite, .xlsx, .docx, a folder, or say --format".to_owned(),
    };
    format!("the end `.{end}` names no format; {advice}")
}

fn is_folder(output: &Path) -> bool {
    output.is_dir() || output.to_string_lossy().ends_with(['/', '\\'])
}
