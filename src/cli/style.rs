//! Which house style documents are read by.

use clap::Args;
use rapporteur::grammar::{self, Choice, Grammar};
use rapporteur::{Document, recognise};

use super::failure::Failure;

/// Options that choose the house style.
#[derive(Args)]
pub(super) struct StyleOptions {
    /// Read every document by this grammar instead of the one that fits best
    #[arg(long, value_name = "NAME")]
    grammar: Option<String>,
}

/// The house styles at hand, and the one that was asked for.
pub(super) struct Styles {
    all: &'static [Grammar],
    forced: Option<&'static Grammar>,
}

impl StyleOptions {
    pub(super) fn load(&self) -> Result<Styles, Failure> {
        let all = grammar::built_in();
        let forced = match &self.grammar {
            Some(name) => Some(named(name, all)?),
            None => None,
        };
        Ok(Styles { all, forced })
    }
}

fn named<'g>(name: &str, all: &'g [Grammar]) -> Result<&'g Grammar, Failure> {
    all.iter()
        .find(|grammar| grammar.name == *name)
        .ok_or_else(|| {
            let names: Vec<&str> = all.iter().map(|grammar| grammar.name.as_str()).collect();
            let sentence = format!(
                "no grammar is called `{name}`; there are {}",
                names.join(", ")
            );
            Failure::usage("--grammar", sentence)
        })
}

impl Styles {
    /// The style for one document.
    pub(super) fn choose(&self, document: &Document) -> Option<Choice<'_>> {
        match self.forced {
            Some(grammar) => Some(Choice {
                grammar,
                confidence: 1.0,
                evidence: Vec::new(),
            }),
            None => recognise(document, self.all),
        }
    }
}
