//! `rapporteur grammar show`: a grammar after inheritance, each line with where it comes from.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use rapporteur::grammar::{Form, Grammar, Origin, Phrase, Words};

use super::{Chosen, quoted};
use crate::cli::failure::{Exit, Failure};

/// Print a grammar after inheritance, with where each line comes from
#[derive(Args)]
pub(super) struct Show {
    /// Name of a grammar, or a file
    #[arg(value_name = "NAME|FILE")]
    grammar: String,
}

/// Something written in a grammar, and where.
type Item<'g> = (&'g str, Option<&'g Origin>);

impl Show {
    pub(super) fn run(&self, folders: &[PathBuf], out: &mut dyn Write) -> Result<Exit, Failure> {
        let chosen = match Chosen::find(&self.grammar, folders) {
            Ok(chosen) => chosen,
            Err(ended) => return ended,
        };
        grammar(chosen.grammar()?, out).map_err(Failure::output)?;
        Ok(Exit::Read)
    }
}

fn grammar(grammar: &Grammar, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "name = {}", quoted(&grammar.name))?;
    writeln!(out, "language = {}", quoted(&grammar.language))?;
    if !grammar.parents.is_empty() {
        writeln!(out, "# extends {}", grammar.parents.join(", "))?;
    }
    if !grammar.recognise.is_empty() {
        writeln!(out, "\n[recognise]")?;
        let signs = &grammar.recognise;
        list("phrases", &phrases(&signs.phrases), out)?;
        list("head", &phrases(&signs.head), out)?;
        list("forms", &forms(&signs.forms), out)?;
        list("require", &phrases(&signs.require), out)?;
        list("exclude", &phrases(&signs.exclude), out)?;
    }
    writeln!(out, "\n[words]")?;
    for name in Words::NAMES {
        list(name, &words(grammar, name), out)?;
    }
    for (name, rules) in grammar.named_rules() {
        let custom = grammar.custom.iter().find(|custom| custom.name == name);
        let table = custom.map_or("", |_| "fields.");
        writeln!(out, "\n[{table}{name}]")?;
        if let Some(custom) = custom {
            writeln!(out, "list = {}", custom.list)?;
        }
        list("labels", &phrases(&rules.labels), out)?;
        list("nouns", &phrases(&rules.nouns), out)?;
        list("columns", &phrases(&rules.columns), out)?;
        list("cues", &phrases(&rules.cues), out)?;
        list("markers", &phrases(&rules.markers), out)?;
        list("forms", &forms(&rules.forms), out)?;
    }
    Ok(())
}

fn phrases(list: &[Phrase]) -> Vec<Item<'_>> {
    list.iter()
        .map(|phrase| (phrase.source(), phrase.origin()))
        .collect()
}

fn forms(list: &[Form]) -> Vec<Item<'_>> {
    list.iter()
        .map(|form| (form.source(), form.origin()))
        .collect()
}

fn words<'g>(grammar: &'g Grammar, name: &str) -> Vec<Item<'g>> {
    let words = grammar.words.list(name).into_iter().flatten();
    words
        .enumerate()
        .map(|(at, word)| (word.as_str(), grammar.word_origin(name, at)))
        .collect()
}

/// A list, with one line for all items of one line of a file.
fn list(key: &str, items: &[Item<'_>], out: &mut dyn Write) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "{key} = [")?;
    for run in items.chunk_by(|a, b| place(a) == place(b)) {
        let words: Vec<String> = run.iter().map(|(words, _)| quoted(words)).collect();
        write!(out, "  {},", words.join(", "))?;
        match run.first().and_then(place) {
            Some((file, line)) => writeln!(out, "  # {file}:{line}")?,
            None => writeln!(out)?,
        }
    }
    writeln!(out, "]")
}

fn place<'g>(item: &Item<'g>) -> Option<(&'g str, usize)> {
    item.1.map(|origin| (&*origin.file, origin.line))
}
