//! `rapporteur schema`: the shape of a record.

use std::io::Write;

use clap::Args;
use rapporteur::write;

use super::failure::{Exit, Failure};

const EXAMPLES: &str = "\
Examples:
  rapporteur schema > record.schema.json";

/// Print the JSON Schema of a record
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Schema {}

impl Schema {
    #[expect(clippy::unused_self, reason = "verbs are run alike")]
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        writeln!(out, "{}", write::schema()).map_err(Failure::output)?;
        Ok(Exit::Read)
    }
}
