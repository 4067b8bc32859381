//! An archive of fixtures, below a folder that nobody else has to know of.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::command::run;

/// Call summaries under `private/minutes`, and their archive `a.sqlite`.
pub fn archive() -> TempDir {
    let here = TempDir::new().unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ogp-call-summary");
    let minutes = here.path().join("private/minutes");
    fs::create_dir_all(&minutes).unwrap();
    for file in fs::read_dir(fixtures).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_some_and(|end| end == "md") {
            fs::copy(&file, minutes.join(file.file_name().unwrap())).unwrap();
        }
    }
    let made = run(here.path(), &["extract", "private", "-q", "-o", "a.sqlite"]);
    assert!(made.status.success(), "{made:?}");
    here
}
