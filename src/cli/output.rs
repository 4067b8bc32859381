//! Where data goes: standard output, or a file that is there whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use rapporteur::archive::Beside;

use super::failure::{Exit, Failure};

/// Lets `write` write to the file named, or to `out` where none is named.
pub(super) fn to(
    file: Option<&Path>,
    out: &mut dyn Write,
    write: impl FnOnce(&mut dyn Write) -> Result<Exit, Failure>,
) -> Result<Exit, Failure> {
    let Some(path) = file else { return write(out) };
    let failed = |error| Failure::output_to(&path.to_string_lossy(), error);
    if let Some(mut stream) = stream(path).map_err(failed)? {
        let exit = write(&mut stream)?;
        stream.flush().map_err(failed)?;
        return Ok(exit);
    }
    let beside = Beside::of(path).map_err(failed)?;
    let mut file = BufWriter::new(File::create(beside.path()).map_err(failed)?);
    let exit = write(&mut file)?;
    file.flush().map_err(failed)?;
    beside.move_in().map_err(failed)?;
    Ok(exit)
}

/// A device or a pipe, which must not be replaced by a file.
fn stream(path: &Path) -> io::Result<Option<BufWriter<File>>> {
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(there) if !there.is_file() => {
            let stream = File::options().write(true).open(path)?;
            Ok(Some(BufWriter::new(stream)))
        }
        _ => Ok(None),
    }
}
