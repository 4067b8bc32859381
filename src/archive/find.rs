//! What is to be read: files, the documents of folders and packages, and lists of paths.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, Walk, WalkBuilder};

use super::entry::{Entry, Found};
use super::failure::EntryFailure;
use super::package::{self, Package};

/// Ends of the names that documents have; what a folder holds beside them is left out and counted.
const DOCUMENTS: [&str; 9] = [
    "txt", "text", "md", "markdown", "mdown", "docx", "docm", "dotx", "dotm",
];

/// Globs that say which files of folders and packages are read, as in a `.gitignore` file.
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    /// Read these alone, whatever their names end in.
    pub include: Vec<String>,
    /// Leave these out.
    pub exclude: Vec<String>,
}

/// Finds documents and hands them over one at a time, in the order of their paths.
#[derive(Clone, Debug)]
pub struct Find {
    patterns: Patterns,
    /// Paths that are written to: an output inside the archive is not read.
    outputs: Vec<PathBuf>,
}

/// Takes what is found, until it says that it has enough.
pub(super) type Take<'t> = &'t mut dyn FnMut(Entry) -> ControlFlow<()>;

impl Find {
    /// Looks for what the patterns say; never under the outputs.
    #[must_use]
    pub fn new(patterns: Patterns, outputs: Vec<PathBuf>) -> Self {
        let outputs = outputs
            .into_iter()
            .map(|path| path.canonicalize().unwrap_or(path));
        Self {
            outputs: outputs.collect(),
            patterns,
        }
    }

    /// Hands over everything under a path: the file itself, or the documents of the folder or package there.
    ///
    /// # Errors
    /// A sentence when a glob is none.
    pub fn under(
        &self,
        path: &Path,
        take: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, String> {
        let globs = self.globs(path)?;
        if path.is_dir() {
            return Ok(self.folder(path, &globs, take));
        }
        Ok(match Package::named(path) {
            Some(package) if path.is_file() => package::members(path, package, &globs, take),
            _ => {
                let found = Found::File(path.to_owned());
                take(Entry::new(path.to_string_lossy(), found))
            }
        })
    }

    /// Whether all globs are globs.
    ///
    /// # Errors
    /// A sentence when one is none.
    pub fn check(&self) -> Result<(), String> {
        self.globs(Path::new(".")).map(|_| ())
    }

    /// How many entries there are under a path, without reading them; `None` where only reading tells.
    #[must_use]
    pub fn count(&self, path: &Path) -> Option<usize> {
        if !path.is_dir() {
            return package::count(path);
        }
        let globs = self.globs(path).ok()?;
        let mut count = 0;
        for step in self.walk(path, &globs) {
            count += match step {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => 0,
                Ok(entry) => package::count(entry.path())?,
                Err(_) => 1,
            };
        }
        Some(count)
    }

    fn globs(&self, root: &Path) -> Result<Globs, String> {
        let mut globs = OverrideBuilder::new(root);
        for include in &self.patterns.include {
            globs.add(include).map_err(|error| error.to_string())?;
        }
        for exclude in &self.patterns.exclude {
            let glob = format!("!{exclude}");
            globs.add(&glob).map_err(|error| error.to_string())?;
        }
        Ok(Globs {
            by_name: self.patterns.include.is_empty(),
            chosen: globs.build().map_err(|error| error.to_string())?,
        })
    }

    fn folder(&self, folder: &Path, globs: &Globs, take: Take<'_>) -> ControlFlow<()> {
        for step in self.walk(folder, globs) {
            match step {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => {}
                Ok(entry) => {
                    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                    file(&entry.into_path(), is_file, globs, take)?;
                }
                Err(error) => take(unreachable(folder, &error))?,
            }
        }
        ControlFlow::Continue(())
    }

    fn walk(&self, folder: &Path, globs: &Globs) -> Walk {
        let outputs = self.outputs.clone();
        WalkBuilder::new(folder)
            .follow_links(true)
            .require_git(false)
            .git_global(false)
            .git_exclude(false)
            .parents(false)
            .overrides(globs.chosen.clone())
            .sort_by_file_name(Ord::cmp)
            .filter_entry(move |entry| !is_output(entry, &outputs))
            .build()
    }
}

/// One file of a folder: a package, a document, or something else.
fn file(path: &Path, is_file: bool, globs: &Globs, take: Take<'_>) -> ControlFlow<()> {
    if let Some(package) = Package::named(path) {
        return package::members(path, package, globs, take);
    }
    let found = if !is_file {
        Found::Skipped("neither a file nor a folder")
    } else if globs.is_document(path) {
        Found::File(path.to_owned())
    } else {
        Found::Skipped(NOT_BY_NAME)
    };
    take(Entry::new(path.to_string_lossy(), found))
}

pub(super) const NOT_BY_NAME: &str = "its name is not that of a text, Markdown or DOCX file";

fn is_output(entry: &DirEntry, outputs: &[PathBuf]) -> bool {
    // Another name can be the output's only where it is a link, or where the walk begins.
    let named = |path: &PathBuf| path.file_name() == Some(entry.file_name());
    let may_be = entry.depth() == 0 || entry.path_is_symlink() || outputs.iter().any(named);
    may_be
        && !outputs.is_empty()
        && entry
            .path()
            .canonicalize()
            .is_ok_and(|path| outputs.contains(&path))
}

/// A folder that may not be entered, a link in a circle.
fn unreachable(folder: &Path, error: &ignore::Error) -> Entry {
    let mut path = folder.to_owned();
    let mut inner = error;
    loop {
        match inner {
            ignore::Error::WithPath { path: at, err } => {
                path.clone_from(at);
                inner = err;
            }
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
                inner = err;
            }
            ignore::Error::Loop { child, .. } => {
                let message = "this link leads back to a folder above it; it is not followed";
                let failure = EntryFailure::new("link-loop", message);
                return Entry::new(child.to_string_lossy(), Found::Failed(failure));
            }
            ignore::Error::Io(error) => {
                let failure = EntryFailure::input(error);
                return Entry::new(path.to_string_lossy(), Found::Failed(failure));
            }
            other => {
                let failure = EntryFailure::new("not-readable", other.to_string());
                return Entry::new(path.to_string_lossy(), Found::Failed(failure));
            }
        }
    }
}

/// Which files are read.
pub(super) struct Globs {
    /// Without globs to include, the ends of names decide.
    by_name: bool,
    chosen: Override,
}

impl Globs {
    /// Whether a file of a package is read.
    pub(super) fn found(&self, path: &Path) -> Result<(), &'static str> {
        if self.chosen.matched(path, false).is_ignore() {
            Err("left out by the patterns given")
        } else if self.is_document(path) {
            Ok(())
        } else {
            Err(NOT_BY_NAME)
        }
    }

    fn is_document(&self, path: &Path) -> bool {
        let end = path.extension().and_then(|end| end.to_str());
        !self.by_name
            || end.is_some_and(|end| {
                DOCUMENTS
                    .iter()
                    .any(|known| end.eq_ignore_ascii_case(known))
            })
    }
}
