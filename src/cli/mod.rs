//! The command line, one file a verb. Data goes to the writer given, complaints to standard error.

mod explain;
mod extract;
mod failure;
mod feed;
mod grammar;
mod input;
mod output;
mod report;
mod schema;
mod score;
#[cfg(feature = "serve")]
mod serve;
mod style;
mod text;

use std::io::Write;

use clap::{Parser, Subcommand};

pub use failure::Exit;
use failure::Failure;

/// Reads meeting summaries and minutes (text, Markdown, DOCX) and gives back what is in them as data.
#[derive(Parser)]
#[command(version, max_term_width = 100, after_help = EXIT_CODES)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  everything was read
  1  a document could not be read; the others were
  2  the command, or a grammar given to it, was not understood
  3  a file could not be opened, read or written";

#[derive(Subcommand)]
enum Command {
    Extract(extract::Extract),
    Text(text::Text),
    Feed(feed::Feed),
    Report(report::Report),
    #[cfg(feature = "serve")]
    Serve(serve::Serve),
    Explain(explain::Explain),
    Grammar(grammar::GrammarVerbs),
    Score(score::Score),
    Schema(schema::Schema),
}

impl Cli {
    /// Does what the arguments say and tells how it ended.
    pub fn run(self, out: &mut dyn Write) -> Exit {
        let ended = match self.command {
            Command::Extract(extract) => extract.run(out),
            Command::Text(text) => text.run(out),
            Command::Feed(feed) => feed.run(),
            Command::Report(report) => report.run(out),
            #[cfg(feature = "serve")]
            Command::Serve(serve) => serve.run(),
            Command::Explain(explain) => explain.run(out),
            Command::Grammar(grammar) => grammar.run(out),
            Command::Score(score) => score.run(out),
            Command::Schema(schema) => schema.run(out),
        };
        ended
            .and_then(|exit| out.flush().map(|()| exit).map_err(Failure::output))
            .unwrap_or_else(|failure| failure.report())
    }
}
