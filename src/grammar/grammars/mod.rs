//! The grammars at hand: a user's folders before the built-in ones, each after inheritance.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::error::{GrammarError, GrammarErrorKind, Source};
use super::file::{self, Sheet};
use super::nearest::nearest;
use super::{Grammar, builtin, inherit};
use crate::read::{hexadecimal, sha256};

/// Grammars by name, those of the user first.
#[derive(Clone, Debug, Default)]
pub struct Grammars {
    all: Vec<Grammar>,
    fingerprint: String,
}

/// Parents that a grammar can have above each other.
const CHAIN: usize = 16;

impl Grammars {
    /// The grammars of some folders, each a file `*.toml`, and the built-in ones that none of them replaces.
    ///
    /// # Errors
    /// All mistakes in the files, in the order of the files.
    pub fn load(folders: &[PathBuf]) -> Result<Self, Vec<GrammarError>> {
        Self::read(Self::sources(folders))
    }

    /// The grammar of a file, then those of some folders, then the built-in ones.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub fn load_with(file: &Path, folders: &[PathBuf]) -> Result<Self, Vec<GrammarError>> {
        let (mut sources, mut errors) = Self::sources(&[file.to_owned()]);
        let (mut beside, more) = Self::sources(folders);
        beside.retain(|source| Path::new(&*source.file) != file);
        sources.append(&mut beside);
        errors.extend(more);
        Self::read((sources, errors))
    }

    fn read(
        (sources, mut errors): (Vec<Source>, Vec<GrammarError>),
    ) -> Result<Self, Vec<GrammarError>> {
        let (grammars, more) = Self::of(sources);
        errors.extend(more);
        if errors.is_empty() {
            Ok(grammars)
        } else {
            Err(errors)
        }
    }

    /// The files named and the files `*.toml` of the folders named, by name; with those that cannot be read.
    #[must_use]
    pub fn sources(paths: &[PathBuf]) -> (Vec<Source>, Vec<GrammarError>) {
        let mut sources = Vec::new();
        let mut errors = Vec::new();
        for path in paths {
            let files = if path.is_dir() {
                files(path).map_err(|error| unreadable(path, &error))
            } else {
                Ok(vec![path.clone()])
            };
            match files {
                Ok(files) => {
                    for file in files {
                        match fs::read_to_string(&file) {
                            Ok(text) => sources.push(Source::new(&file.to_string_lossy(), &text)),
                            Err(error) => errors.push(unreadable(&file, &error)),
                        }
                    }
                }
                Err(error) => errors.push(error),
            }
        }
        (sources, errors)
    }

    /// The grammars of some files that are read already, and the built-in ones; with the mistakes in the files.
    #[must_use]
    pub fn of(sources: Vec<Source>) -> (Self, Vec<GrammarError>) {
        let mut errors = Vec::new();
        let mut sheets: Vec<Sheet> = Vec::new();
        let own = sources.len();
        let mut fingerprint = Sha256::new();
        for (at, source) in sources.into_iter().chain(builtin::sources()).enumerate() {
            fingerprint.update(source.text.len().to_le_bytes());
            fingerprint.update(source.text.as_bytes());
            let (sheet, more) = file::read(&source);
            errors.extend(more);
            let Some(sheet) = sheet else { continue };
            if let Some(taken) = sheets
                .iter()
                .find(|other| at < own && other.name == sheet.name)
            {
                let kind = GrammarErrorKind::NameTaken {
                    name: sheet.name.clone(),
                    by: taken.source.origin(taken.name_at.clone()),
                };
                errors.push(sheet.source.error(kind, sheet.name_at.clone()));
            }
            sheets.push(sheet);
        }
        let mut all: Vec<Grammar> = Vec::new();
        for at in 0..sheets.len() {
            match chain(&sheets, at) {
                Ok(chain) if all.iter().all(|other| other.name != sheets[at].name) => {
                    let (grammar, more) = inherit::grammar(&chain);
                    errors.extend(more);
                    all.push(grammar);
                }
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        errors.sort_by(|a, b| a.place().cmp(&b.place()));
        errors.dedup();
        let fingerprint = hexadecimal(&fingerprint.finalize());
        (Self { all, fingerprint }, errors)
    }

    /// All grammars.
    #[must_use]
    pub fn all(&self) -> &[Grammar] {
        &self.all
    }

    /// SHA-256 over the files, hexadecimal: two sets with the same one read every document alike.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The grammar of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Grammar> {
        self.all.iter().find(|grammar| grammar.name == name)
    }

    /// All but those of these names. A grammar that extends one of them keeps what it has from it.
    #[must_use]
    pub fn without(&self, names: &[String]) -> Self {
        let kept = self.all.iter();
        let kept = kept.filter(|grammar| !names.contains(&grammar.name));
        Self {
            all: kept.cloned().collect(),
            fingerprint: sha256(format!("{} {names:?}", self.fingerprint).as_bytes()),
        }
    }

    /// The name that may be meant by one that there is not.
    #[must_use]
    pub fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.all.iter().map(|grammar| grammar.name.as_str()))
    }
}

/// A sheet, its parent, and so on to one that extends none.
///
/// # Errors
/// When there is no such parent, or when the chain comes back to itself.
fn chain(sheets: &[Sheet], from: usize) -> Result<Vec<&Sheet>, GrammarError> {
    let mut chain: Vec<&Sheet> = Vec::new();
    let mut next = sheets.get(from).map(|sheet| (from, sheet));
    while let Some((at, sheet)) = next {
        chain.push(sheet);
        let Some((parent, place)) = &sheet.extends else {
            break;
        };
        next = parent_of(sheets, at, parent);
        let kind = match next {
            None if *parent == sheet.name => GrammarErrorKind::Cycle(vec![parent.clone(); 2]),
            None => unknown(sheets, parent),
            Some((_, sheet)) if comes_back(&chain, sheet) => {
                let mut steps: Vec<String> = chain.iter().map(|sheet| sheet.name.clone()).collect();
                steps.push(parent.clone());
                GrammarErrorKind::Cycle(steps)
            }
            Some(_) => continue,
        };
        return Err(complaint(&chain, kind, place));
    }
    Ok(chain)
}

/// A cycle is the fault of whichever grammar one looks at, a missing parent that of the one that names it.
fn complaint(chain: &[&Sheet], kind: GrammarErrorKind, place: &Range<usize>) -> GrammarError {
    let (first, last) = (chain.first(), chain.last());
    match (
        first.and_then(|first| Some((first, first.extends.as_ref()?))),
        last,
    ) {
        (Some((first, (_, place))), _) if matches!(kind, GrammarErrorKind::Cycle(_)) => {
            first.source.error(kind, place.clone())
        }
        (_, Some(last)) => last.source.error(kind, place.clone()),
        (_, None) => Source::new("", "").error(kind, 0..0),
    }
}

/// A file may extend the one that it replaces: a parent of the same name is the next one of that name.
fn parent_of<'s>(sheets: &'s [Sheet], at: usize, parent: &str) -> Option<(usize, &'s Sheet)> {
    let own = sheets.get(at).is_some_and(|sheet| sheet.name == parent);
    let after = if own { at + 1 } else { 0 };
    sheets
        .iter()
        .enumerate()
        .skip(after)
        .find(|(_, sheet)| sheet.name == parent)
}

fn comes_back(chain: &[&Sheet], sheet: &Sheet) -> bool {
    chain.len() >= CHAIN || chain.iter().any(|above| std::ptr::eq(*above, sheet))
}

fn unknown(sheets: &[Sheet], name: &str) -> GrammarErrorKind {
    let known = || sheets.iter().map(|sheet| sheet.name.as_str());
    GrammarErrorKind::Unknown {
        what: "grammar",
        name: name.to_owned(),
        near: nearest(name, known()).map(str::to_owned),
        known: known().map(str::to_owned).collect(),
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> GrammarError {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => "no such file or folder; check the path".to_owned(),
        std::io::ErrorKind::InvalidData => "this is no text in UTF-8".to_owned(),
        _ => error.to_string(),
    };
    GrammarError::unreadable(&path.to_string_lossy(), reason)
}

/// The files `*.toml` of a folder, by name.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests;
