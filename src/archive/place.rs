//! Outputs that are there whole or not at all: made beside their place, moved there in one step.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A place beside an output, in which the next version of it is made.
#[derive(Debug)]
pub struct Beside {
    partial: PathBuf,
    target: PathBuf,
    /// Kept from removal when all went well.
    moved: bool,
}

impl Beside {
    /// A name beside the target, in the same folder. What killed runs left there is removed.
    ///
    /// # Errors
    /// As [`Self::of_many`], and when the folder cannot be read.
    pub fn of(target: &Path) -> io::Result<Self> {
        let beside = Self::of_many(target)?;
        sweep(&beside.target)?;
        Ok(beside)
    }

    /// A name beside the target, for one of many in a folder that is not looked through for each.
    ///
    /// # Errors
    /// When the folder is not there, or a device or pipe is at the target, which must not be replaced.
    pub fn of_many(target: &Path) -> io::Result<Self> {
        // A link stays a link: what it leads to is replaced.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        if target.exists() && !target.is_file() && !target.is_dir() {
            let sentence = "neither a file nor a folder is there; give another path";
            return Err(io::Error::other(sentence));
        }
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let process = std::process::id();
        let partial = folder_of(&target)?.join(format!(".{name}.partial-{process}"));
        Ok(Self {
            partial,
            target,
            moved: false,
        })
    }

    /// Where to make it.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.partial
    }

    /// Moves what was made to its place, over what was there.
    ///
    /// # Errors
    /// When it cannot be moved; what was there before is there still.
    pub fn move_in(mut self) -> io::Result<()> {
        if self.partial.is_file() {
            fs::File::open(&self.partial)?.sync_all()?;
        }
        if self.target.is_dir() {
            exchange(&self.partial, &self.target)?;
            // What was there before is now beside.
            remove(&self.partial)?;
        } else {
            fs::rename(&self.partial, &self.target)?;
        }
        self.moved = true;
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.moved {
            // The run failed for another reason, which is the one to report.
            let _ = remove(&self.partial);
        }
    }
}

/// Removes what killed runs left beside a target.
fn sweep(target: &Path) -> io::Result<()> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let prefix = format!(".{name}.partial-");
    for entry in fs::read_dir(folder_of(target)?)? {
        let entry = entry?;
        let left = entry.file_name();
        let maker = left.to_str().and_then(|left| left.strip_prefix(&prefix));
        // Behind the maker's number stands what it keeps beside: a journal.
        let number = maker.and_then(|maker| maker.split(['-', '.']).next());
        if number.is_some_and(|number| !is_running(number)) {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

/// The folder that a file is to be made in.
///
/// # Errors
/// When it is not there.
pub fn folder_of(target: &Path) -> io::Result<&Path> {
    let folder = match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    if folder.exists() {
        return Ok(folder);
    }
    Err(io::Error::other(format!(
        "there is no folder `{}`; make it first, or check the path",
        folder.display()
    )))
}

/// Whether the process of this number runs. Where that cannot be told, it is taken to run.
fn is_running(process: &str) -> bool {
    let processes = Path::new("/proc");
    !processes.join("self").exists() || processes.join(process).exists()
}

fn remove(path: &Path) -> io::Result<()> {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Lets two folders change places in one step.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        // A file system that cannot do it.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => in_three_steps(one, other),
        done => done.map_err(io::Error::from),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    in_three_steps(one, other)
}

/// Lets two folders change places where the system has no single step for it.
fn in_three_steps(one: &Path, other: &Path) -> io::Result<()> {
    let aside = one.with_extension("before");
    fs::rename(other, &aside)?;
    fs::rename(one, other)?;
    fs::rename(&aside, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_when_the_new_one_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("out");
        fs::write(&target, "old").unwrap();
        let beside = Beside::of(&target).unwrap();
        fs::write(beside.path(), "new").unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "old");
        beside.move_in().unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_is_replaced_with_all_that_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("out");
        fs::create_dir(&target).unwrap();
        fs::write(target.join("old"), "").unwrap();
        let beside = Beside::of(&target).unwrap();
        fs::create_dir(beside.path()).unwrap();
        fs::write(beside.path().join("new"), "").unwrap();
        beside.move_in().unwrap();
        assert!(target.join("new").exists() && !target.join("old").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_given_up_or_was_left_by_a_killed_run_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("out");
        fs::write(folder.path().join(".out.partial-999999999"), "").unwrap();
        let beside = Beside::of(&target).unwrap();
        fs::write(beside.path(), "half").unwrap();
        drop(beside);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
