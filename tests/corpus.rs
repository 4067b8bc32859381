//! Both laws on real documents: those under the folder that `RAPPORTEUR_CORPUS` names, or the fixtures alone without it.

mod support {
    pub mod fixtures;
    pub mod laws;
}

use std::env;
use std::fs;
use std::panic;
use std::path::PathBuf;

use support::{fixtures, laws};

#[test]
fn both_laws_hold_on_every_document() {
    let folder = env::var_os("RAPPORTEUR_CORPUS").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("RAPPORTEUR_CORPUS is not set: only the fixtures are tested");
    }
    let documents = fixtures::documents(&folder.unwrap_or_else(fixtures::folder));
    let broken: Vec<String> = documents
        .iter()
        .filter_map(|path| {
            let bytes = fs::read(path).expect("a document is readable");
            let name = path.display().to_string();
            panic::catch_unwind(|| laws::hold(&bytes, &name)).err()?;
            Some(name)
        })
        .collect();
    assert!(
        broken.is_empty(),
        "{} of {} documents break a law or panic:\n{}",
        broken.len(),
        documents.len(),
        broken.join("\n")
    );
}
