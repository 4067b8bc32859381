//! `rapporteur grammar try`: what a grammar makes of one line.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use rapporteur::grammar::{Field, Grammar, Tried, as_read};

use super::{Chosen, quoted};
use crate::cli::failure::{Exit, Failure};

/// Show what a grammar makes of one line, by the same code that reads documents
#[derive(Args)]
pub(super) struct Try {
    /// Name of a grammar, or a file
    #[arg(value_name = "NAME|FILE")]
    grammar: String,
    /// The line, as a document has it
    #[arg(long, value_name = "WORDS", allow_hyphen_values = true)]
    line: String,
    /// The field that the line belongs to; without it, the field that the line itself names
    #[arg(long, value_name = "NAME")]
    field: Option<String>,
}

impl Try {
    pub(super) fn run(&self, folders: &[PathBuf], out: &mut dyn Write) -> Result<Exit, Failure> {
        let chosen = match Chosen::find(&self.grammar, folders) {
            Ok(chosen) => chosen,
            Err(ended) => return ended,
        };
        let grammar = chosen.grammar()?;
        let named = match &self.field {
            Some(field) => Some(field.clone()),
            None => self.names(grammar, out).map_err(Failure::output)?,
        };
        let Some(field) = named else {
            return Ok(Exit::Read);
        };
        let Some(tried) = grammar.try_line(&self.line, &field) else {
            return Err(unknown(&field, grammar));
        };
        self.show(&field, &tried, out).map_err(Failure::output)?;
        Ok(Exit::Read)
    }

    /// Says what the line is a label, cue or marker of.
    fn names(&self, grammar: &Grammar, out: &mut dyn Write) -> io::Result<Option<String>> {
        let words = as_read(&self.line);
        let line = words.as_str();
        let label = before_colon(line).unwrap_or(line);
        let own = [line, label]
            .into_iter()
            .find_map(|words| grammar.custom_label(words));
        let named = |field: Field| field.name();
        let found = [
            ("a label", own.map(|custom| custom.name.as_str())),
            (
                "a label",
                grammar.label(line).or(grammar.label(label)).map(named),
            ),
            (
                "a marker",
                grammar.marker(line).map(|(field, _)| named(field)),
            ),
            ("a cue", grammar.cue(line).map(named)),
        ];
        let first = found
            .into_iter()
            .find_map(|(what, field)| Some((what, field?)));
        match first {
            Some((what, field)) => writeln!(out, "{what} of {field}")?,
            None => writeln!(
                out,
                "no label, marker or cue; say which field it belongs to with --field"
            )?,
        }
        Ok(first.map(|(_, field)| field.to_owned()))
    }

    fn show(&self, field: &str, tried: &Tried<'_>, out: &mut dyn Write) -> io::Result<()> {
        if tried.words != self.line.trim() {
            writeln!(out, "read as {}", quoted(&tried.words))?;
        }
        match tried.form {
            Some(form) => {
                let place = form.origin().map(|origin| format!("  # {origin}"));
                let place = place.unwrap_or_default();
                writeln!(out, "{field}, by {}{place}", quoted(form.source()))?;
            }
            None if tried.entries.is_empty() => writeln!(out, "{field}: nothing")?,
            None => writeln!(out, "{field}, by no form of the grammar")?,
        }
        for entry in &tried.entries {
            for (at, (name, words)) in entry.iter().enumerate() {
                let lead = if at == 0 { "-" } else { " " };
                writeln!(out, "  {lead} {name} = {}", quoted(words))?;
            }
        }
        Ok(())
    }
}

fn before_colon(line: &str) -> Option<&str> {
    line.split_once(':').map(|(label, _)| label)
}

fn unknown(field: &str, grammar: &Grammar) -> Failure {
    let own = grammar.custom.iter().map(|custom| custom.name.as_str());
    let names: Vec<&str> = Field::ALL
        .iter()
        .map(|field| field.name())
        .chain(own)
        .collect();
    let sentence = format!(
        "no field is called `{field}`; there are {}",
        names.join(", ")
    );
    Failure::usage("--field", sentence)
}
