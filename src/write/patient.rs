//! A file whose first failure is told at the end.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

/// A file that a ZIP package is written to. A failure on the way is kept for the end: the writer of packages
/// would say it a second time, on standard error, in words of its own.
pub(super) struct Patient<'f> {
    file: &'f mut BufWriter<File>,
    failed: &'f mut Option<io::Error>,
    /// Where it writes, and how long it is: kept here, since a failed file tells neither.
    at: u64,
    length: u64,
}

/// Lets `write` write a package to a file.
///
/// # Errors
/// When the file cannot be written, or `write` says so.
pub(super) fn package<E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(Patient<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut file = BufWriter::new(File::create(path)?);
    let mut failed = None;
    write(Patient {
        file: &mut file,
        failed: &mut failed,
        at: 0,
        length: 0,
    })?;
    match failed {
        Some(error) => {
            // What could not be written is not tried again.
            drop(file.into_parts());
            Err(error.into())
        }
        None => Ok(file.flush()?),
    }
}

impl Patient<'_> {
    fn keep(&mut self, done: io::Result<()>) {
        if let Err(error) = done {
            self.failed.get_or_insert(error);
        }
    }
}

impl Write for Patient<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed.is_none() {
            let done = self.file.write_all(bytes);
            self.keep(done);
        }
        self.at += bytes.len() as u64;
        self.length = self.length.max(self.at);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed.is_none() {
            let done = self.file.flush();
            self.keep(done);
        }
        Ok(())
    }
}

impl Seek for Patient<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        if self.failed.is_none() {
            let done = self.file.seek(SeekFrom::Start(self.at));
            self.keep(done.map(|_| ()));
        }
        Ok(self.at)
    }
}
