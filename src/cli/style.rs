//! Which house style documents are read by.

use std::path::PathBuf;

use clap::Args;
use rapporteur::grammar::{Choice, GrammarError, Grammars};
use rapporteur::{Document, recognise};

use super::failure::Failure;

/// Options that choose the house style.
#[derive(Args)]
pub(super) struct StyleOptions {
    /// Read every document by this grammar instead of the one that fits best
    #[arg(long, value_name = "NAME")]
    grammar: Option<String>,
    /// Folder of your own grammars, which come before the built-in ones
    #[arg(long, value_name = "DIR")]
    grammars: Vec<PathBuf>,
}

/// The house styles at hand, and the one that was asked for.
pub(super) struct Styles {
    all: Grammars,
    forced: Option<String>,
}

impl StyleOptions {
    pub(super) fn load(&self) -> Result<Styles, Failure> {
        let all = Grammars::load(&self.grammars).map_err(|errors| wrong(&errors))?;
        if let Some(name) = &self.grammar {
            known(name, &all)?;
        }
        Ok(Styles {
            all,
            forced: self.grammar.clone(),
        })
    }
}

fn wrong(errors: &[GrammarError]) -> Failure {
    let sentences: Vec<String> = errors.iter().map(ToString::to_string).collect();
    Failure::usage(
        "--grammars",
        format!("these grammars have mistakes\n{}", sentences.join("\n")),
    )
}

fn known(name: &str, all: &Grammars) -> Result<(), Failure> {
    if all.get(name).is_some() {
        return Ok(());
    }
    let names = all.all().iter().map(|grammar| grammar.name.as_str());
    let sentence = format!(
        "no grammar is called `{name}`; there are {}",
        names.collect::<Vec<_>>().join(", ")
    );
    Err(Failure::usage("--grammar", sentence))
}

impl Styles {
    /// The style for one document.
    pub(super) fn choose(&self, document: &Document) -> Option<Choice<'_>> {
        match &self.forced {
            Some(name) => Some(Choice {
                grammar: self.all.get(name)?,
                confidence: 1.0,
                evidence: Vec::new(),
            }),
            None => recognise(document, self.all.all()),
        }
    }
}
