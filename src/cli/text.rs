//! `rapporteur text`: a document to its reading text.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use rapporteur::archive::contained;

use super::failure::{Exit, Failure};
use super::input::Input;

const EXAMPLES: &str = "\
Examples:
  rapporteur text call.docx
  rapporteur text call.docx | grep -n 'Next steps'

Spans in records count the characters of this text.";

/// Print the text of a document as it is read: what spans point into
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Text {
    /// Text, Markdown or DOCX; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Text {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        let input = Input(&self.file);
        let bytes = input.bytes()?;
        let document = contained(|| rapporteur::read(&bytes))
            .map_err(|panic| Failure::internal(&input.name(), panic))?
            .map_err(|error| Failure::document(&input.name(), error))?;
        writeln!(out, "{}", document.text).map_err(Failure::output)?;
        Ok(Exit::Read)
    }
}
