//! Arguments in, exit code out.

mod cli;

use std::io::{self, BufWriter};
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    cli::Cli::parse().run(&mut out).into()
}
