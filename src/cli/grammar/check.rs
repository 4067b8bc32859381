//! `rapporteur grammar check`: what is wrong with grammars.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use rapporteur::grammar::{Grammar, GrammarError, Grammars, Source};

use crate::cli::failure::{Exit, Failure};

/// Find what is wrong with grammars, and run their examples
#[derive(Args)]
pub(super) struct Check {
    /// Grammar files, or folders of them
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
}

impl Check {
    pub(super) fn run(&self, folders: &[PathBuf], out: &mut dyn Write) -> Result<Exit, Failure> {
        let (own, mut errors) = Grammars::sources(&self.paths);
        let checked = own.clone();
        let (mut beside, more) = Grammars::sources(folders);
        errors.extend(more);
        let unreadable = !errors.is_empty();
        beside.retain(|source| !has(&checked, &source.file));
        let (grammars, more) = Grammars::of(own.into_iter().chain(beside).collect());
        errors.extend(more);
        let grammars: Vec<&Grammar> = grammars
            .all()
            .iter()
            .filter(|grammar| {
                let source = grammar.source.as_ref();
                source.is_some_and(|source| has(&checked, &source.file))
            })
            .collect();
        errors.extend(grammars.iter().flat_map(|grammar| grammar.check()));
        report(&grammars, &errors, out).map_err(Failure::output)?;
        Ok(match (unreadable, errors.is_empty()) {
            (true, _) => Exit::InputOutput,
            (false, false) => Exit::Unreadable,
            (false, true) => Exit::Read,
        })
    }
}

fn has(sources: &[Source], file: &str) -> bool {
    let path = Path::new(file);
    sources
        .iter()
        .any(|source| Path::new(&*source.file) == path)
}

fn report(
    grammars: &[&Grammar],
    errors: &[GrammarError],
    out: &mut dyn Write,
) -> std::io::Result<()> {
    for error in errors {
        writeln!(out, "{error}")?;
    }
    let examples: usize = grammars.iter().map(|grammar| grammar.examples.len()).sum();
    let read = format!(
        "{} and {}",
        count(grammars.len(), "grammar"),
        count(examples, "example")
    );
    if errors.is_empty() {
        writeln!(out, "{read}: all is right")
    } else {
        writeln!(out, "{read}: {}", count(errors.len(), "mistake"))
    }
}

fn count(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{s}")
}
