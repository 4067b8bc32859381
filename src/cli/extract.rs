//! `rapporteur extract`: documents to records.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use rapporteur::write::{self, Layout};
use rapporteur::{Error, Record};

use super::contain::contained;
use super::failure::{Exit, Failure};
use super::input::Input;
use super::output;
use super::style::{StyleOptions, Styles};

const EXAMPLES: &str = "\
Examples:
  rapporteur extract call.docx
  rapporteur extract --compact minutes/*.md > meetings.jsonl
  rapporteur extract --output call.json call.txt
  curl -s https://example.org/minutes.md | rapporteur extract -

Read the JSON with, for instance, `jq '.next_steps[] | [.owner, .text]'`.";

/// Print what is in documents: one JSON value a meeting
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Extract {
    /// Documents: text, Markdown or DOCX, told apart by their bytes; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// One line a meeting, for tools that read line by line
    #[arg(long)]
    compact: bool,
    /// Indented for people; this is the default
    #[arg(long, conflicts_with = "compact")]
    pretty: bool,
    /// Write to this file, which is replaced when all is written
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Add the reading text that spans point into
    #[arg(long)]
    with_text: bool,
    #[command(flatten)]
    style: StyleOptions,
}

impl Extract {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        let styles = self.style.load()?;
        output::to(self.output.as_deref(), out, |out| {
            self.write_all(&styles, out)
        })
    }

    /// One document after the other; a bad one does not keep the others from being read.
    fn write_all(&self, styles: &Styles, out: &mut dyn Write) -> Result<Exit, Failure> {
        let mut worst = Exit::Read;
        for file in &self.files {
            let exit = match self.records(&Input(file), styles) {
                Ok(records) => self.write(&records, out)?,
                Err(failure) => failure.report(),
            };
            worst = worst.max(exit);
        }
        Ok(worst)
    }

    fn records(&self, input: &Input<'_>, styles: &Styles) -> Result<Vec<Record>, Failure> {
        let bytes = input.bytes()?;
        let mut records = contained(|| self.extract(&bytes, styles))
            .map_err(|panic| Failure::internal(&input.name(), panic))?
            .map_err(|error| Failure::document(&input.name(), error))?;
        for record in &mut records {
            record.source.path = input.path();
        }
        Ok(records)
    }

    fn extract(&self, bytes: &[u8], styles: &Styles) -> Result<Vec<Record>, Error> {
        let document = rapporteur::read(bytes)?;
        let Some(choice) = styles.choose(&document) else {
            return Ok(Vec::new());
        };
        let mut records = rapporteur::parse(&document, &choice);
        if self.with_text {
            for record in &mut records {
                record.text = Some(document.text.clone());
            }
        }
        Ok(records)
    }

    fn write(&self, records: &[Record], out: &mut dyn Write) -> Result<Exit, Failure> {
        let layout = if self.compact {
            Layout::Compact
        } else {
            Layout::Pretty
        };
        for record in records {
            write::json(record, layout, out).map_err(|error| self.unwritten(error))?;
        }
        Ok(Exit::Read)
    }

    fn unwritten(&self, error: std::io::Error) -> Failure {
        match &self.output {
            Some(path) => Failure::output_to(&path.to_string_lossy(), error),
            None => Failure::output(error),
        }
    }
}
