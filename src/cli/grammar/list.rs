//! `rapporteur grammar list`: the grammars at hand.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::{columns, file_of, load};
use crate::cli::failure::{Exit, Failure};

/// List the grammars at hand
#[derive(Args)]
pub(super) struct List {}

impl List {
    #[allow(clippy::unused_self)] // one shape for all verbs
    pub(super) fn run(&self, folders: &[PathBuf], out: &mut dyn Write) -> Result<Exit, Failure> {
        let grammars = match load(folders, None) {
            Ok(grammars) => grammars,
            Err(exit) => return Ok(exit),
        };
        let head = ["NAME", "LANGUAGE", "EXTENDS", "FILE"].map(str::to_owned);
        let mut rows = vec![head.to_vec()];
        rows.extend(grammars.all().iter().map(|grammar| {
            let parent = grammar.parents.first().map_or("-", String::as_str);
            [&grammar.name, &grammar.language, parent, file_of(grammar)]
                .map(str::to_owned)
                .to_vec()
        }));
        columns(&rows, out).map_err(Failure::output)?;
        Ok(Exit::Read)
    }
}
