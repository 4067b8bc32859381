//! Packages of documents, read without unpacking them to disk: ZIP, tar, tar.gz, tar.zst.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;

use flate2::read::MultiGzDecoder;
use jiff::Timestamp;
use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;

use super::entry::{Entry, Found, in_utc, up_to_limit};
use super::failure::EntryFailure;
use super::find::{Globs, NOT_BY_NAME, Take};
use crate::read::Limits;

/// A kind of package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Package {
    Zip,
    Tar,
    TarGz,
    TarZst,
}

const NAMES: [(&str, Package); 6] = [
    (".zip", Package::Zip),
    (".tar", Package::Tar),
    (".tar.gz", Package::TarGz),
    (".tgz", Package::TarGz),
    (".tar.zst", Package::TarZst),
    (".tzst", Package::TarZst),
];

impl Package {
    /// The kind that a file's name says.
    pub(super) fn named(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        NAMES
            .iter()
            .find_map(|(end, kind)| name.ends_with(end).then_some(*kind))
    }
}

/// Hands over the documents of a package: those of a ZIP by name, those of a tar in its own order.
pub(super) fn members(
    path: &Path,
    package: Package,
    globs: &Globs,
    take: Take<'_>,
) -> ControlFlow<()> {
    let mut members = Members {
        path: path.to_string_lossy().into_owned(),
        globs,
        take,
    };
    let ended = match File::open(path) {
        Err(error) => Err(EntryFailure::input(&error)),
        Ok(file) => match package {
            Package::Zip => members.of_zip(file),
            Package::Tar => members.of_tar(file),
            Package::TarGz => {
                let packed = Packed::new(file);
                let read = packed.count.clone();
                members.of_tar(Inflated::new(MultiGzDecoder::new(packed), read))
            }
            Package::TarZst => {
                let packed = Packed::new(file);
                let read = packed.count.clone();
                match StreamingDecoder::new(packed) {
                    Ok(decoder) => members.of_tar(Inflated::new(decoder, read)),
                    Err(error) => Err(broken(&error)),
                }
            }
        },
    };
    match ended {
        Ok(flow) => flow,
        Err(failure) => (members.take)(Entry::new(members.path, Found::Failed(failure))),
    }
}

/// How many entries a file is: one, or the members of a ZIP; those of a tar are told by reading it alone.
pub(super) fn count(path: &Path) -> Option<usize> {
    match Package::named(path) {
        None => Some(1),
        Some(Package::Zip) => {
            let zip = ZipArchive::new(BufReader::new(File::open(path).ok()?)).ok()?;
            Some(zip.file_names().filter(|name| !name.ends_with('/')).count())
        }
        Some(_) => None,
    }
}

fn broken(error: &dyn std::fmt::Display) -> EntryFailure {
    let message =
        format!("this package is broken ({error}); what stands before is read, get the file again");
    EntryFailure::new("broken-package", message)
}

struct Members<'a> {
    path: String,
    globs: &'a Globs,
    take: Take<'a>,
}

impl Members<'_> {
    fn of_zip(&mut self, file: File) -> Result<ControlFlow<()>, EntryFailure> {
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|error| broken(&error))?;
        let mut names: Vec<(String, usize)> = (0..zip.len())
            .filter_map(|at| Some((zip.name_for_index(at)?.to_owned(), at)))
            .filter(|(name, _)| !name.ends_with('/'))
            .collect();
        names.sort_unstable();
        for (name, at) in names {
            let flow = self.member(&name, || {
                let member = zip.by_index(at).map_err(|error| broken(&error))?;
                let packed = member.compressed_size();
                let modified = member.last_modified().and_then(of_zip);
                Ok((inflated(member, packed)?, modified))
            });
            if flow.is_break() {
                return Ok(flow);
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn of_tar(&mut self, from: impl Read) -> Result<ControlFlow<()>, EntryFailure> {
        let mut tar = tar::Archive::new(BufReader::new(from));
        for member in tar.entries().map_err(|error| broken(&error))? {
            let mut member = member.map_err(|error| broken(&error))?;
            if !member.header().entry_type().is_file() {
                continue;
            }
            let name = String::from_utf8_lossy(&member.path_bytes()).into_owned();
            let bytes = match self.globs.found(Path::new(&name)) {
                Ok(()) => up_to_limit(&mut member).map_err(|error| broken(&error))?,
                Err(_) => Vec::new(),
            };
            let modified = member.header().mtime().ok().and_then(of_tar);
            let flow = self.member(&name, || Ok((bytes, modified)));
            if flow.is_break() {
                return Ok(flow);
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn member(
        &mut self,
        name: &str,
        bytes: impl FnOnce() -> Result<(Vec<u8>, Option<String>), EntryFailure>,
    ) -> ControlFlow<()> {
        let path = Path::new(name);
        let (found, modified) = match self.globs.found(path).map(|()| bytes()) {
            Err(NOT_BY_NAME) if Package::named(path).is_some() => (Found::Failed(nested()), None),
            Err(reason) => (Found::Skipped(reason), None),
            Ok(Err(failure)) => (Found::Failed(failure), None),
            Ok(Ok((bytes, modified))) => (Found::Bytes(bytes), modified),
        };
        let path = Some(format!("{}/{name}", self.path));
        (self.take)(Entry {
            path,
            found,
            modified,
        })
    }
}

/// The time that a ZIP keeps has no zone; it is taken as it stands.
fn of_zip(time: zip::DateTime) -> Option<String> {
    let time = format!("{time}Z").replace(' ', "T");
    in_utc(time.parse().ok()?)
}

/// A tar keeps seconds since 1970.
fn of_tar(seconds: u64) -> Option<String> {
    in_utc(Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?)
}

/// The bytes of a member, unless they swell as those of no document do.
fn inflated(member: impl Read, packed: u64) -> Result<Vec<u8>, EntryFailure> {
    let most = swollen(packed, 1 << 20);
    let bytes = up_to_limit(member.take(most)).map_err(|error| broken(&error))?;
    if bytes.len() as u64 == most {
        return Err(bomb());
    }
    Ok(bytes)
}

/// The size at which what was packed into so many bytes is no document any more.
fn swollen(packed: u64, free: u64) -> u64 {
    packed
        .saturating_mul(Limits::default().inflation)
        .saturating_add(free)
}

fn bomb() -> EntryFailure {
    let message = format!(
        "it swells to more than {} times its packed size, as no document does; it is not read",
        Limits::default().inflation
    );
    EntryFailure::new("too-large", message)
}

/// Documents in it would be missed without a word if it were left out like a picture.
fn nested() -> EntryFailure {
    let message =
        "a package within a package is not read; unpack the outer one, and give the folder";
    EntryFailure::new("nested-package", message)
}

/// Counts the bytes that are read from a packed file.
struct Packed {
    file: BufReader<File>,
    count: std::rc::Rc<std::cell::Cell<u64>>,
}

impl Packed {
    fn new(file: File) -> Self {
        Self {
            file: BufReader::new(file),
            count: std::rc::Rc::default(),
        }
    }
}

impl Read for Packed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        self.count.set(self.count.get() + read as u64);
        Ok(read)
    }
}

/// Ends in an error where a packed file swells as no archive of documents does.
struct Inflated<R> {
    inner: R,
    packed: std::rc::Rc<std::cell::Cell<u64>>,
    count: u64,
}

/// What any archive may swell to before the ratio counts.
const FREE: u64 = 64 << 20;

impl<R> Inflated<R> {
    fn new(inner: R, packed: std::rc::Rc<std::cell::Cell<u64>>) -> Self {
        Self {
            inner,
            packed,
            count: 0,
        }
    }
}

impl<R: Read> Read for Inflated<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.count += read as u64;
        if self.count > swollen(self.packed.get(), FREE) {
            return Err(io::Error::other(bomb()));
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_told_by_the_end_of_their_names() {
        let kind = |name: &str| Package::named(Path::new(name));
        assert_eq!(kind("a/Minutes.ZIP"), Some(Package::Zip));
        assert_eq!(kind("minutes.tar.gz"), Some(Package::TarGz));
        assert_eq!(kind("minutes.tgz"), Some(Package::TarGz));
        assert_eq!(kind("minutes.tar.zst"), Some(Package::TarZst));
        assert_eq!(kind("minutes.gz"), None);
        assert_eq!(kind("zip"), None);
    }

    #[test]
    fn times_of_members_are_in_utc() {
        let time = zip::DateTime::from_date_and_time(2021, 5, 12, 9, 30, 0).unwrap();
        assert_eq!(of_zip(time).as_deref(), Some("2021-05-12T09:30:00Z"));
        assert_eq!(of_tar(0).as_deref(), Some("1970-01-01T00:00:00Z"));
    }

    #[test]
    fn what_swells_beyond_measure_is_not_read() {
        let failure = inflated(io::repeat(b'a'), 100).unwrap_err();
        assert_eq!(failure.code(), "too-large");
        assert_eq!(inflated(&b"minutes"[..], 7).unwrap(), b"minutes");
    }
}
