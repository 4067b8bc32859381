//! Arguments in, exit code out.

mod cli;

use std::io::{self, BufWriter};
use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    cli::Cli::parse().run(&mut out).into()
}
