//! `rapporteur extract`: documents to records, printed or as the tables of an archive.

mod aliases;
mod archive;
mod fill;
mod plan;
mod progress;
mod stream;

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use clap::{ArgAction, Args};
use rapporteur::archive::{Extract as ExtractFn, Find, Pace, Patterns};

pub(super) use self::fill::entered;
use self::plan::{Format, Plan};
use super::failure::{Exit, Failure};
use super::style::StyleOptions;

const EXAMPLES: &str = "\
Examples:
  rapporteur extract call.docx
  rapporteur extract minutes/ > meetings.jsonl
  rapporteur extract minutes/ archive-2019.zip -o minutes.sqlite
  rapporteur extract minutes/ -o tables/                           # a folder of CSV files
  rapporteur extract minutes/ --exclude 'drafts/' -o minutes.xlsx
  git ls-files '*.md' | rapporteur extract --files-from - > meetings.jsonl
  curl -s https://example.org/minutes.md | rapporteur extract -

Read the JSON with, for instance, `jq '.next_steps[] | [.owner, .text]'`.
A second run with the same database or folder reads only what is new or has changed.";

/// Extract what is in documents: JSON of each meeting, or the tables of an archive
#[derive(Args)]
#[command(after_help = EXAMPLES)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(super) struct Extract {
    /// Documents (text, Markdown, DOCX), folders, packages (.zip, .tar, .tar.gz, .tar.zst); `-` is standard input
    #[arg(required_unless_present = "files_from", value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Read the paths in this file too, one a line, or parted by null characters; `-` is standard input
    #[arg(long, value_name = "FILE")]
    files_from: Option<PathBuf>,
    /// Write here: a file, or a folder for the formats that are one; replaced when all is written
    #[arg(long, short, value_name = "OUT")]
    output: Option<PathBuf>,
    /// What to write; told from the end of OUT where it is not given
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// JSON of one line a meeting, for tools that read line by line
    #[arg(long)]
    compact: bool,
    /// JSON that is indented for people; this is the default for one document
    #[arg(long, conflicts_with = "compact")]
    pretty: bool,
    /// Add the reading text that spans point into
    #[arg(long)]
    with_text: bool,
    /// In folders and packages, read only what matches this glob; may be given several times
    #[arg(long, value_name = "GLOB")]
    include: Vec<String>,
    /// In folders and packages, leave out what matches this glob, as in a .gitignore file; may be given several times
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,
    /// Names that are one: a CSV file with the columns `written` and `name`, for the register of an archive
    #[arg(long, value_name = "FILE")]
    aliases: Option<PathBuf>,
    /// Read every document, even where the output that is there has it already
    #[arg(long)]
    fresh: bool,
    /// Stop at the first document that cannot be read, and write nothing
    #[arg(long)]
    strict: bool,
    /// Seconds that one document may take
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    time_limit: u64,
    /// Threads that read, and that write tables; as many as there are cores if not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// Say nothing but what went wrong
    #[arg(long, short, conflicts_with = "verbose")]
    quiet: bool,
    /// Name each document with what became of it
    #[arg(long, short, action = ArgAction::SetTrue)]
    verbose: bool,
    #[command(flatten)]
    style: StyleOptions,
}

impl Extract {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<Exit, Failure> {
        let plan = Plan::of(&self)?;
        match plan {
            Plan::Stream(plan) => stream::run(&self, &plan, out),
            Plan::Archive(plan) => archive::run(&self, &plan),
        }
    }

    /// A run over these paths into an archive that says nothing but what went wrong.
    #[cfg(feature = "serve")]
    pub(super) fn quiet(paths: &[PathBuf], output: &Path, style: &StyleOptions) -> Self {
        Self {
            paths: paths.to_vec(),
            files_from: None,
            output: Some(output.to_owned()),
            format: None,
            compact: false,
            pretty: false,
            with_text: false,
            include: Vec::new(),
            exclude: Vec::new(),
            aliases: None,
            fresh: false,
            strict: false,
            time_limit: 60,
            threads: None,
            quiet: true,
            verbose: false,
            style: style.clone(),
        }
    }

    /// Makes or renews the archive that is the output.
    #[cfg(feature = "serve")]
    pub(super) fn archive(&self) -> Result<Exit, Failure> {
        match Plan::of(self)? {
            Plan::Archive(plan) => archive::run(self, &plan),
            Plan::Stream(_) => Err(Failure::usage(
                "--watch",
                "the archive is a database or a folder; name it like minutes.sqlite".to_owned(),
            )),
        }
    }

    /// How documents become records: the same for every output.
    fn extract(&self) -> Result<(Arc<ExtractFn>, String), Failure> {
        let styles = self.style.load()?;
        let fingerprint = styles.fingerprint();
        let with_text = self.with_text;
        let extract = move |bytes: &[u8], sha256: &str| {
            let document = rapporteur::read::read_hashed(bytes, sha256)?;
            let mut records = match styles.choose(&document) {
                Some(choice) => rapporteur::parse(&document, &choice),
                None => Vec::new(),
            };
            if with_text {
                for record in &mut records {
                    record.text = Some(document.text.clone());
                }
            }
            Ok((document, records))
        };
        Ok((Arc::new(extract), fingerprint))
    }

    /// Everything that is to be read, as given.
    fn all_paths(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut paths = self.paths.clone();
        if let Some(list) = &self.files_from {
            let name = list.to_string_lossy();
            let mut bytes = Vec::new();
            let read = if list == Path::new("-") {
                std::io::stdin().lock().read_to_end(&mut bytes)
            } else {
                File::open(list).and_then(|mut file| file.read_to_end(&mut bytes))
            };
            read.map_err(|error| Failure::input(&name, error))?;
            paths.extend(listed(&bytes));
        }
        Ok(paths)
    }

    fn find(&self) -> Find {
        let patterns = Patterns {
            include: self.include.clone(),
            exclude: self.exclude.clone(),
        };
        Find::new(patterns, self.output.iter().cloned().collect())
    }

    fn pace(&self) -> Pace {
        let cores = || thread::available_parallelism().map_or(1, usize::from);
        Pace {
            threads: self.threads.map_or_else(cores, usize::from),
            time_limit: Duration::from_secs(self.time_limit),
        }
    }
}

/// The paths of a list: one a line, or parted by null characters where there are any.
fn listed(list: &[u8]) -> Vec<PathBuf> {
    let end = if list.contains(&0) { 0 } else { b'\n' };
    let lines = list.split(|byte| *byte == end);
    let lines = lines.map(|line| match end {
        0 => line,
        _ => line.strip_suffix(b"\r").unwrap_or(line),
    });
    lines
        .filter(|line| !line.trim_ascii().is_empty())
        .map(path)
        .collect()
}

#[cfg(unix)]
fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    std::ffi::OsStr::from_bytes(bytes).into()
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> PathBuf {
    String::from_utf8_lossy(bytes).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn lists(list: &[u8], paths: &[&str]) {
        let expected: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        assert_eq!(listed(list), expected);
    }

    #[test]
    fn a_list_has_a_path_a_line_or_between_nulls() {
        lists(b"a.txt\nb c.md\r\n\n", &["a.txt", "b c.md"]);
        lists(b"a.txt\0two\nlines.md\0", &["a.txt", "two\nlines.md"]);
        lists(b"", &[]);
    }
}
