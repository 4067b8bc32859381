//! `rapporteur grammar`: what writes, shows, checks and tries house styles.

mod check;
mod list;
mod new;
mod show;
mod test;
mod try_line;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use rapporteur::grammar::{Grammar, GrammarError, Grammars, Source};

use super::failure::{Exit, Failure};

const EXAMPLES: &str = "\
Examples:
  rapporteur grammar list
  rapporteur grammar show general-en
  rapporteur grammar new minutes/2021-*.md -o my-house.toml
  rapporteur grammar check my-house.toml
  rapporteur grammar try my-house.toml --field attendees --line 'Ann Lee (Chair)'
  rapporteur grammar test my-house.toml minutes/";

/// Draft, show, check and try house styles
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct GrammarVerbs {
    /// Folder of your own grammars, which come before the built-in ones
    #[arg(long, value_name = "DIR", global = true)]
    grammars: Vec<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    List(list::List),
    Show(show::Show),
    Check(check::Check),
    Try(try_line::Try),
    Test(test::Test),
    New(new::New),
}

impl GrammarVerbs {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        match &self.verb {
            Verb::List(list) => list.run(&self.grammars, out),
            Verb::Show(show) => show.run(&self.grammars, out),
            Verb::Check(check) => check.run(&self.grammars, out),
            Verb::Try(try_line) => try_line.run(&self.grammars, out),
            Verb::Test(test) => test.run(&self.grammars, out),
            Verb::New(new) => new.run(&self.grammars, out),
        }
    }
}

/// The grammars of some folders and of one file more; mistakes go to standard error.
fn load(folders: &[PathBuf], file: Option<&Path>) -> Result<Grammars, Exit> {
    let loaded = match file {
        None => Grammars::load(folders),
        Some(file) => Grammars::load_with(file, folders),
    };
    loaded.map_err(|errors| {
        for error in &errors {
            eprintln!("{error}");
        }
        if errors.iter().any(GrammarError::is_unreadable) {
            Exit::InputOutput
        } else {
            Exit::Unreadable
        }
    })
}

/// The grammar that a name or a file stands for, among all that are at hand.
struct Chosen {
    all: Grammars,
    name: String,
}

impl Chosen {
    /// # Errors
    /// With the exit code when mistakes were said already, with the failure when there is no such grammar.
    fn find(named: &str, folders: &[PathBuf]) -> Result<Self, Result<Exit, Failure>> {
        let path = Path::new(named);
        let is_file = path.extension().is_some_and(|ending| ending == "toml") || path.is_file();
        let all = load(folders, is_file.then_some(path)).map_err(Ok)?;
        let found = if is_file {
            all.all().first()
        } else {
            all.get(named)
        };
        match found.map(|grammar| grammar.name.clone()) {
            Some(name) => Ok(Self { all, name }),
            None => Err(Err(unknown(named, &all))),
        }
    }

    fn grammar(&self) -> Result<&Grammar, Failure> {
        self.all
            .get(&self.name)
            .ok_or_else(|| unknown(&self.name, &self.all))
    }
}

/// The documents of a folder, by their endings, in order of their names.
fn documents(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error| Failure::input(&folder.to_string_lossy(), error);
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let is_document = path
            .extension()
            .is_some_and(|ending| ["txt", "md", "docx"].iter().any(|known| ending == *known));
        if is_document {
            documents.push(path);
        }
    }
    documents.sort();
    Ok(documents)
}

fn unknown(name: &str, all: &Grammars) -> Failure {
    let names = || {
        let names = all.all().iter().map(|grammar| grammar.name.as_str());
        format!("there are {}", names.collect::<Vec<_>>().join(", "))
    };
    let right = all
        .nearest(name)
        .map_or_else(names, |near| format!("did you mean `{near}`?"));
    Failure::usage("grammar", format!("no grammar is called `{name}`; {right}"))
}

/// Text as a line of TOML has it.
fn quoted(text: &str) -> String {
    if text.contains('\\') && !text.contains('\'') {
        return format!("'{text}'");
    }
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

/// Writes a table in columns that are as wide as their widest cell.
fn columns(rows: &[Vec<String>], out: &mut dyn Write) -> io::Result<()> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        writeln!(out, "{}", cells.join("  ").trim_end())?;
    }
    Ok(())
}

/// The file of a grammar, as messages name it.
fn file_of(grammar: &Grammar) -> &str {
    grammar
        .source
        .as_ref()
        .map_or("", |source: &Source| &source.file)
}
