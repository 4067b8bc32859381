//! Both laws on real documents: those under the folder that `RAPPORTEUR_CORPUS` names, or the fixtures alone without it.

mod support {
    pub mod fixtures;
    pub mod laws;
}

use std::env;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::thread;

use support::{fixtures, laws};

#[test]
fn both_laws_hold_on_every_document() {
    let folder = env::var_os("RAPPORTEUR_CORPUS").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("RAPPORTEUR_CORPUS is not set: only the fixtures are tested");
    }
    let documents = fixtures::documents(&folder.unwrap_or_else(fixtures::folder));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = documents.len().div_ceil(workers);
    let broken: Vec<String> = thread::scope(|scope| {
        let shares = documents.chunks(share);
        let running: Vec<_> = shares.map(|share| scope.spawn(|| broken(share))).collect();
        running
            .into_iter()
            .flat_map(|worker| worker.join().expect("a worker ends"))
            .collect()
    });
    assert!(
        broken.is_empty(),
        "{} of {} documents break a law or panic:\n{}",
        broken.len(),
        documents.len(),
        broken.join("\n")
    );
}

/// The documents that break a law, or on which reading panics; the panic's words are in the test's output.
fn broken(documents: &[PathBuf]) -> Vec<String> {
    let breaks = |path: &Path| {
        let bytes = fs::read(path).expect("a document is readable");
        let name = path.display().to_string();
        panic::catch_unwind(|| laws::hold(&bytes, &name))
            .is_err()
            .then_some(name)
    };
    documents.iter().filter_map(|path| breaks(path)).collect()
}
