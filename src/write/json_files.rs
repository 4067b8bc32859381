//! JSON: one file a document.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Component, Path, PathBuf};

use super::OutputError;
use crate::archive::database::Database;

/// Writes the records of each document to `PATH.json` under the folder `records` of the folder: one JSON value a meeting,
/// one after the other.
///
/// # Errors
/// When the database cannot be read or a file cannot be written.
pub fn json_files(database: &Database, folder: &Path) -> Result<(), OutputError> {
    let folder = folder.join("records");
    let mut open: Option<(PathBuf, BufWriter<File>)> = None;
    database.records::<OutputError>(&mut |path, record| {
        let place = folder.join(inside(path));
        if open.as_ref().is_none_or(|(before, _)| *before != place) {
            if let Some(above) = place.parent() {
                fs::create_dir_all(above)?;
            }
            let file = BufWriter::new(File::create(&place)?);
            if let Some((_, mut before)) = open.replace((place, file)) {
                before.flush()?;
            }
        }
        if let Some((_, file)) = &mut open {
            writeln!(file, "{record}")?;
        }
        Ok(())
    })?;
    if let Some((_, mut last)) = open {
        last.flush()?;
    }
    Ok(())
}

/// A path that stays inside a folder: what leads up or to the root is left out, `.json` is added.
fn inside(path: &str) -> PathBuf {
    let names = Path::new(path).components().filter_map(|part| match part {
        Component::Normal(name) => Some(name),
        _ => None,
    });
    let mut inside = names.collect::<PathBuf>().into_os_string();
    inside.push(".json");
    inside.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_stays_inside_its_folder() {
        assert_eq!(inside("2024/may.md"), Path::new("2024/may.md.json"));
        assert_eq!(inside("../../etc/a.txt"), Path::new("etc/a.txt.json"));
        assert_eq!(inside("/srv/a.txt"), Path::new("srv/a.txt.json"));
    }
}
