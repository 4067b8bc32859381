//! `rapporteur grammar new`: a first grammar from some documents of one house.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use rapporteur::grammar::{Grammar, Sample, draft, recognise};

use super::{documents, load};
use crate::cli::failure::{Exit, Failure};
use crate::cli::input::Input;
use crate::cli::output;

/// Draft a grammar from what recurs in some documents of one house
#[derive(Args)]
pub(super) struct New {
    /// Documents of one house or folders with them, best three documents or more
    #[arg(required = true, value_name = "FILE|DIR")]
    samples: Vec<PathBuf>,
    /// Write to this file; its name is that of the grammar
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl New {
    pub(super) fn run(&self, folders: &[PathBuf], out: &mut dyn Write) -> Result<Exit, Failure> {
        // A draft that was edited is worth more than a new one.
        if let Some(path) = self.output.as_ref().filter(|path| path.exists()) {
            let sentence = "this stands there already; name another file".to_owned();
            return Err(Failure::usage(&path.to_string_lossy(), sentence));
        }
        let grammars = match load(folders, None) {
            Ok(grammars) => grammars,
            Err(exit) => return Ok(exit),
        };
        let mut samples = Vec::new();
        for file in self.files()? {
            let input = Input(&file);
            let document = rapporteur::read(&input.bytes()?)
                .map_err(|error| Failure::document(&input.name(), error))?;
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            samples.push(Sample {
                name: name.into_owned(),
                document,
            });
        }
        let general: Vec<Grammar> = grammars
            .all()
            .iter()
            .filter(|grammar| grammar.is_general())
            .cloned()
            .collect();
        let parent = samples
            .first()
            .and_then(|sample| recognise(&sample.document, &general));
        let Some(parent) = parent else {
            return Ok(Exit::Read);
        };
        let toml = draft(&self.name(), &samples, parent.grammar);
        output::to(self.output.as_deref(), out, |out| {
            out.write_all(toml.as_bytes()).map_err(Failure::output)?;
            Ok(Exit::Read)
        })
    }

    /// The files named, and the documents of the folders named.
    fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        for path in &self.samples {
            if path.is_dir() {
                files.extend(documents(path)?);
            } else {
                files.push(path.clone());
            }
        }
        Ok(files)
    }

    fn name(&self) -> String {
        let stem = self.output.as_ref().and_then(|path| path.file_stem());
        stem.map_or_else(
            || "my-house".to_owned(),
            |stem| stem.to_string_lossy().into_owned(),
        )
    }
}
