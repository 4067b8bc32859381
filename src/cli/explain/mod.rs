//! `rapporteur explain`: what each line of a document became, by which rule.

mod page;
mod rule;
mod taken;
mod terminal;
mod why;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;
use rapporteur::grammar::{Field, Grammar, Rules};

use super::failure::{Exit, Failure};
use super::input::Input;
use super::output;
use super::style::StyleOptions;
use taken::Explained;

const EXAMPLES: &str = "\
Examples:
  rapporteur explain call.docx
  rapporteur explain call.docx --field apologies
  rapporteur explain call.docx --html call.html";

/// Show what each line of a document became, and by which rule
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Explain {
    /// Text, Markdown or DOCX; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Tell about this field alone: what it has, or why it is empty
    #[arg(long, value_name = "NAME")]
    field: Option<String>,
    /// Write a page for the browser to this file instead
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    #[command(flatten)]
    style: StyleOptions,
}

impl Explain {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        let styles = self.style.load()?;
        let input = Input(&self.file);
        let document = rapporteur::read(&input.bytes()?)
            .map_err(|error| Failure::document(&input.name(), error))?;
        let Some(choice) = styles.choose(&document) else {
            return Ok(Exit::Read);
        };
        let (records, trace) = rapporteur::parse::traced(&document, &choice);
        let explained = Explained::of(&document, &choice, &records, trace);
        if let Some(name) = self.field.as_deref() {
            let rules = rules(name, choice.grammar)?;
            why::write(name, rules, &explained, out).map_err(Failure::output)?;
            return Ok(Exit::Read);
        }
        if self.html.is_some() {
            return output::to(self.html.as_deref(), out, |out| {
                page::write(&input.name(), &explained, out).map_err(Failure::output)?;
                Ok(Exit::Read)
            });
        }
        let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        terminal::write(&explained, colour, out).map_err(Failure::output)?;
        Ok(Exit::Read)
    }
}

/// The rules of a field, be it one that all grammars have or one of the grammar's own.
fn rules<'g>(name: &str, grammar: &'g Grammar) -> Result<&'g Rules, Failure> {
    grammar.rules_named(name).ok_or_else(|| {
        let own = grammar.custom.iter().map(|custom| custom.name.as_str());
        let all = Field::ALL.iter().map(|field| field.name());
        let names: Vec<&str> = all.chain(own).collect();
        let sentence = format!(
            "no field is called `{name}`; there are {}",
            names.join(", ")
        );
        Failure::usage("--field", sentence)
    })
}
