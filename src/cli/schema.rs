//! `rapporteur schema`: the shape of a record, and of the tables of an archive.

use std::io::{self, Write};

use clap::Args;
use rapporteur::table::{self, Kind, Table};
use rapporteur::write;

use super::failure::{Exit, Failure};

const EXAMPLES: &str = "\
Examples:
  rapporteur schema > record.schema.json
  rapporteur schema --tables > tables.md";

/// Print the JSON Schema of a record
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Schema {
    /// Describe the tables of an archive and their columns instead, as Markdown
    #[arg(long)]
    tables: bool,
}

impl Schema {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        let written = if self.tables {
            table::all().try_for_each(|table| describe(table, out))
        } else {
            writeln!(out, "{}", write::schema())
        };
        written.map_err(Failure::output)?;
        Ok(Exit::Read)
    }
}

fn describe(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## {}\n\n{}.\n", table.name, table.about)?;
    writeln!(out, "| column | values | meaning |\n| --- | --- | --- |")?;
    for column in table.columns {
        let kind = match column.kind {
            Kind::Text => "text",
            Kind::Integer => "whole number",
            Kind::Real => "number",
            Kind::Boolean => "yes or no",
            Kind::Date => "day",
        };
        writeln!(out, "| `{}` | {kind} | {} |", column.name, column.about)?;
    }
    writeln!(out)
}
