//! Folders, looked into.

use std::fs;
use std::path::Path;

/// Bytes of everything in a folder or file.
pub fn bytes(path: &Path) -> Vec<u8> {
    if path.is_file() {
        return fs::read(path).unwrap();
    }
    let names = names(path).into_iter();
    names.flat_map(|name| bytes(&path.join(name))).collect()
}

/// What a folder holds, in order.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
