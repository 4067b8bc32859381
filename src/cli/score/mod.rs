//! `rapporteur score`: how right the records of documents are that have answers beside them.

mod corpus;
mod json;
mod leave_out;
mod measure;
mod table;
mod tables;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rapporteur::score::{self, Rigour};

use super::failure::{Exit, Failure};
use super::style::StyleOptions;
use measure::{Measured, measure};

const ABOUT: &str = "\
Beside each document NAME.txt, NAME.md or NAME.docx stands its answer NAME.gold.json, in a folder for each \
family of documents. An answer has the shape of a record, corrected by hand: `rapporteur extract NAME.md > \
NAME.gold.json` makes one to begin with. What it leaves out counts as not in the document.

For each field, the entries of record and answer are matched one to one. The F1 of a field is taken for each \
family and then averaged, so that many documents of one family weigh no more than few of another; the headline \
is the mean over fields, the organisation of the head left aside. Precision, recall and counts are over all \
documents. A document is exact when nothing in it is missed or wrong.

Examples:
  rapporteur score minutes/
  rapporteur score minutes/ --by document
  rapporteur score minutes/ --by family --without-grammar my-house
  rapporteur score minutes/ --leave-one-out
  rapporteur score minutes/ --calibration
  rapporteur score minutes/ --json | jq .headline";

/// Measure how right records are, by answers made by hand
#[derive(Args)]
#[command(after_help = ABOUT)]
#[expect(clippy::struct_excessive_bools, reason = "options of a command line")]
pub(super) struct Score {
    /// Folder of documents with their answers
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// What the figures are for; fields, where no other table is asked for
    #[arg(long)]
    by: Option<By>,
    /// Values count as right only when they are the same to the character; else case, spacing, marks, forms of address and
    /// few letters in a long text do not count
    #[arg(long)]
    strict: bool,
    /// How often entries are right, by how sure the records are of them
    #[arg(long)]
    calibration: bool,
    /// How right each family is that has a grammar of its own, with that grammar switched off
    #[arg(long, conflicts_with = "grammar")]
    leave_one_out: bool,
    /// Do without this grammar; may be given several times
    #[arg(long, value_name = "NAME", conflicts_with = "grammar")]
    without_grammar: Vec<String>,
    /// Print all figures as JSON
    #[arg(long, conflicts_with = "by")]
    json: bool,
    #[command(flatten)]
    style: StyleOptions,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum By {
    /// The fields of records
    Field,
    /// The folders that documents lie in
    Family,
    /// Each document, with what is missed and wrong in it
    Document,
    /// The grammars that documents were read by
    House,
    /// The formats of documents
    Format,
}

impl Score {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Failure> {
        let styles = self.style.load()?.without(&self.without_grammar)?;
        let documents = corpus::labelled(&self.folder)?;
        let rigour = if self.strict {
            Rigour::Strict
        } else {
            Rigour::Tolerant
        };
        let measured = measure(documents.iter(), &styles, rigour);
        let left_out = self
            .leave_one_out
            .then(|| leave_out::each(&documents, &measured.board, &styles, rigour));
        let left_out = left_out.transpose()?;
        if self.json {
            json::write(&measured, left_out.as_ref(), out).map_err(Failure::output)?;
        } else {
            self.tables(&measured, left_out.as_ref(), out)
                .map_err(Failure::output)?;
        }
        out.flush().map_err(Failure::output)?;
        let ends = measured.failures.iter().map(Failure::report);
        Ok(ends.max().unwrap_or(Exit::Read))
    }

    fn tables(
        &self,
        measured: &Measured,
        left_out: Option<&leave_out::LeftOut>,
        out: &mut dyn Write,
    ) -> std::io::Result<()> {
        let board = &measured.board;
        match self.table() {
            None => {}
            Some(By::Field) => tables::fields(board, out)?,
            Some(By::Family) => tables::groups(board, score::By::Family, out)?,
            Some(By::House) => tables::groups(board, score::By::House, out)?,
            Some(By::Format) => tables::groups(board, score::By::Format, out)?,
            Some(By::Document) => tables::documents(board, out)?,
        }
        if self.calibration {
            tables::calibration(board, out)?;
        }
        if let Some(left_out) = left_out {
            tables::left_out(left_out, out)?;
        }
        tables::summary(measured, out)
    }

    /// The table of figures; none where other tables are asked for instead.
    fn table(&self) -> Option<By> {
        let others = self.calibration || self.leave_one_out;
        self.by.or((!others).then_some(By::Field))
    }
}
