//! The command, run in a folder.

use std::path::Path;
use std::process::{Command, Output};

pub fn run(here: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(arguments)
        .current_dir(here)
        .output()
        .expect("the command runs")
}
