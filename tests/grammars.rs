//! Grammars: the built-in ones are right, and a wrong one says what is wrong.

use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::grammar::{GrammarError, Grammars, Hole, Source};

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("a folder of fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no fixtures in {}", folder.display());
    files
}

fn complaints(errors: &[GrammarError]) -> String {
    let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
    errors.join("\n")
}

#[track_caller]
fn check(path: &Path) {
    let file = path.file_name().expect("a name").to_string_lossy();
    let text = fs::read_to_string(path).expect("a grammar");
    let (grammars, mut errors) = Grammars::of(vec![Source::new(&file, &text)]);
    if errors.is_empty() {
        errors = grammars.all()[0].check();
    }
    let have = complaints(&errors) + "\n";
    let want = path.with_extension("err");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&want, &have).expect("an answer written");
    }
    let want = fs::read_to_string(&want).unwrap_or_default();
    assert!(!have.trim().is_empty(), "{file} is not broken");
    assert_eq!(have, want, "{file} (BLESS=1 rewrites)");
}

#[test]
fn every_broken_grammar_says_what_is_wrong() {
    for path in fixtures("fixtures/broken") {
        check(&path);
    }
}

#[test]
fn every_built_in_grammar_is_right() {
    let (grammars, errors) = Grammars::of(Vec::new());
    assert_eq!(complaints(&errors), "");
    for grammar in grammars.all() {
        assert_eq!(complaints(&grammar.check()), "", "{}", grammar.name);
        assert!(
            !grammar.examples.is_empty(),
            "{} has no example",
            grammar.name
        );
    }
    let names: Vec<String> = fixtures("grammars")
        .iter()
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    for name in &names {
        assert!(grammars.get(name).is_some(), "{name} is not built in");
    }
    assert_eq!(grammars.all().len(), names.len());
}

/// The grammar in `grammars/README.md`.
#[test]
fn the_grammar_of_the_page_is_right() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("grammars/README.md");
    let page = fs::read_to_string(page).expect("the page");
    let (_, rest) = page.split_once("```toml\n").expect("a grammar");
    let (toml, _) = rest.split_once("```").expect("an end");
    let (grammars, mut errors) = Grammars::of(vec![Source::new("README.md", toml)]);
    errors.extend(grammars.all()[0].check());
    assert_eq!(complaints(&errors), "");
    assert_eq!(grammars.all()[0].examples.len(), 1);
    for hole in Hole::ALL {
        let written = format!("`{{{}}}`", hole.name());
        assert!(
            page.contains(&written),
            "the page does not tell of {written}"
        );
    }
}
