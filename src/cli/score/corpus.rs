//! A folder of documents with the answers beside them.

use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::score::Answer;

use crate::cli::failure::Failure;

/// A document and what it says.
pub(super) struct Labelled {
    /// Where the answer is.
    pub path: PathBuf,
    /// Its path below the folder; that of the answer where there is no document.
    pub name: String,
    /// The folder that it lies in, by its own name.
    pub family: String,
    /// None where the answer stands alone.
    pub document: Option<PathBuf>,
    pub answer: Answer,
}

const ANSWER: &str = ".gold.json";
const ENDINGS: [&str; 6] = ["txt", "text", "md", "markdown", "docx", "docm"];

/// All answers below a folder, by path, with their documents.
///
/// # Errors
/// When there is none, and when one cannot be read.
pub(super) fn labelled(folder: &Path) -> Result<Vec<Labelled>, Failure> {
    let mut all = Vec::new();
    for (path, name) in answers(folder)? {
        let answer = answer(&path)?;
        let document = document(&path, &name);
        let shown = document.as_ref().unwrap_or(&path);
        all.push(Labelled {
            name: relative(shown, folder),
            family: folder_name(path.parent().unwrap_or(folder)),
            document,
            answer,
            path,
        });
    }
    if all.is_empty() {
        let sentence = "no answer in it; beside each document NAME.txt, NAME.md or NAME.docx stands its answer NAME.gold.json";
        let place = folder.to_string_lossy();
        return Err(Failure::usage(&place, sentence.to_owned()));
    }
    Ok(all)
}

/// The answers below a folder, each with the name that it shares with its document.
fn answers(folder: &Path) -> Result<Vec<(PathBuf, String)>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let failed = |error| Failure::input(&folder.to_string_lossy(), error);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            if entry.file_type().map_err(failed)?.is_dir() {
                folders.push(entry.path());
            } else if let Some(name) = name.to_str().and_then(|name| name.strip_suffix(ANSWER)) {
                found.push((entry.path(), name.to_owned()));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn answer(path: &Path) -> Result<Answer, Failure> {
    let place = path.to_string_lossy();
    let bytes = fs::read(path).map_err(|error| Failure::input(&place, error))?;
    let json = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(json).map_err(|error| {
        let place = format!("{place}:{}:{}", error.line(), error.column());
        let said = error.to_string();
        let why = said.split(" at line ").next().unwrap_or(&said);
        Failure::usage(&place, format!("this is no answer: {why}"))
    })
}

/// The first of the documents that the answer may belong to.
fn document(answer: &Path, name: &str) -> Option<PathBuf> {
    let path = |ending: &&str| answer.with_file_name(format!("{name}.{ending}"));
    ENDINGS.iter().map(path).find(|path| path.is_file())
}

/// The path below a folder, with the same slashes on every system.
fn relative(path: &Path, folder: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    below.to_string_lossy().replace('\\', "/")
}

fn folder_name(folder: &Path) -> String {
    let whole = folder.canonicalize();
    let name = whole.as_deref().unwrap_or(folder).file_name();
    name.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
