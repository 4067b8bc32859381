//! Where data goes: standard output, or a file that is there whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use rapporteur::archive::folder_of;
use tempfile::{Builder, NamedTempFile};

use super::failure::{Exit, Failure};

/// Lets `write` write to the file named, or to `out` where none is named.
pub(super) fn to(
    file: Option<&Path>,
    out: &mut dyn Write,
    write: impl FnOnce(&mut dyn Write) -> Result<Exit, Failure>,
) -> Result<Exit, Failure> {
    let Some(path) = file else { return write(out) };
    let failed = |error| Failure::output_to(&path.to_string_lossy(), error);
    match Target::of(path).map_err(failed)? {
        Target::Whole { beside, path } => {
            let mut file = BufWriter::new(beside);
            let exit = write(&mut file)?;
            let beside = file
                .into_inner()
                .map_err(|error| failed(error.into_error()))?;
            beside.persist(path).map_err(|error| failed(error.error))?;
            Ok(exit)
        }
        Target::Stream(mut stream) => {
            let exit = write(&mut stream)?;
            stream.flush().map_err(failed)?;
            Ok(exit)
        }
    }
}

enum Target {
    /// Written beside the path and renamed at the end.
    Whole {
        beside: NamedTempFile<File>,
        path: PathBuf,
    },
    /// A device or a pipe, which must not be replaced by a file.
    Stream(BufWriter<File>),
}

impl Target {
    fn of(path: &Path) -> io::Result<Self> {
        // A link stays a link: the file that it leads to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        match fs::metadata(&path) {
            Ok(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => {
                let stream = File::options().write(true).open(&path)?;
                Ok(Self::Stream(BufWriter::new(stream)))
            }
            _ => {
                let folder = folder_of(&path)?;
                // `make_in` leaves the file's permissions to the system, as for any new file.
                let beside = Builder::new()
                    .prefix(".rapporteur-")
                    .make_in(folder, |path| File::create_new(path))?;
                Ok(Self::Whole { beside, path })
            }
        }
    }
}
