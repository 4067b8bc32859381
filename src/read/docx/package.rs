//! The ZIP package: parts by name, inflated within the limits.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use flate2::{Decompress, FlushDecompress, Status};
use foldhash::fast::RandomState;
use zip::read::ZipFile;
use zip::{CompressionMethod, ZipArchive};

use super::salvage::{self, Found};
use crate::error::{Error, ErrorKind};
use crate::read::limits::Limits;

/// What a part may inflate to before its ratio is looked at.
const FREE_BYTES: u64 = 1 << 20;

/// A package that is open for reading.
pub(super) struct Package<'b> {
    bytes: &'b [u8],
    /// None when the directory at the end of the package is broken.
    archive: Option<ZipArchive<Cursor<&'b [u8]>>>,
    /// Places of the parts by name: in lower case, with `/` and no `/` in front.
    entries: HashMap<String, Place, RandomState>,
    fault: Option<String>,
    limits: &'b Limits,
    inflated: u64,
    inflater: Decompress,
    /// Memory of a part that was read, for the next one.
    spare: Vec<u8>,
}

/// Where a part is to be found.
enum Place {
    Listed(usize),
    Found(Found),
}

/// One part of a package, inflated and in UTF-8.
pub(super) struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Why there is no more of it, if it breaks off.
    pub fault: Option<String>,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8], limits: &'b Limits) -> Result<Self, Error> {
        let mut package = Self {
            bytes,
            archive: None,
            entries: HashMap::default(),
            fault: None,
            limits,
            inflated: 0,
            inflater: Decompress::new(false),
            spare: Vec::new(),
        };
        match ZipArchive::new(Cursor::new(bytes)) {
            Ok(archive) => {
                let names = (0..archive.len()).filter_map(|place| {
                    let name = normal(archive.name_for_index(place)?);
                    Some((name, Place::Listed(place)))
                });
                package.entries = names.collect();
                package.archive = Some(archive);
            }
            Err(error) => {
                let found = salvage::parts(bytes);
                let named = found.map(|(name, found)| (normal(&name), Place::Found(found)));
                package.entries = named.collect();
                if package.entries.is_empty() {
                    return Err(ErrorKind::BrokenPackage(error.to_string()).into());
                }
                package.fault = Some(error.to_string());
            }
        }
        Ok(package)
    }

    /// Why the package itself is not whole, if it is not.
    pub(super) fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.contains_key(&normal(name))
    }

    /// A part; none when the package has none of that name.
    ///
    /// # Errors
    /// When it inflates to more than the limits allow.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Part>, Error> {
        let Some(place) = self.entries.get(&normal(name)) else {
            return Ok(None);
        };
        let mut part = Part {
            name: name.to_owned(),
            bytes: Vec::new(),
            fault: None,
        };
        match (place, &mut self.archive) {
            (Place::Listed(place), Some(archive)) => {
                let left = self.inflated;
                let cap = |file: &Packed| Cap::of(self.limits, file.compressed_size(), left);
                let whole = archive.by_index_raw(*place).ok().and_then(|file| {
                    let most = cap(&file).bytes;
                    whole(&mut self.inflater, self.bytes, &file, most, &mut self.spare)
                });
                if let Some(bytes) = whole {
                    part.bytes = bytes;
                } else {
                    match archive.by_index(*place) {
                        Ok(file) => {
                            let size = file.size();
                            part.fault = cap(&file).fill(file, size, &mut part)?;
                        }
                        Err(error) => part.fault = Some(error.to_string()),
                    }
                }
            }
            (Place::Found(found), _) => {
                let packed = found.packed(self.bytes);
                let cap = Cap::of(self.limits, packed.len() as u64, self.inflated);
                part.fault = cap.fill(found.open(packed), 0, &mut part)?;
            }
            (Place::Listed(_), None) => {}
        }
        self.inflated += part.bytes.len() as u64;
        part.bytes = utf8(part.bytes);
        Ok(Some(part))
    }

    /// Takes the memory of a part that was read.
    pub(super) fn reuse(&mut self, part: Part) {
        if part.bytes.capacity() > self.spare.capacity() {
            self.spare = part.bytes;
        }
    }
}

type Packed<'a, 'b> = ZipFile<'a, Cursor<&'b [u8]>>;

/// Inflates a part of at most so many bytes in one step, into memory that is to spare; none where it is not all that its
/// entry says, and how far it can be read is to be found out.
fn whole(
    inflater: &mut Decompress,
    bytes: &[u8],
    file: &Packed,
    most: u64,
    spare: &mut Vec<u8>,
) -> Option<Vec<u8>> {
    if file.encrypted() || file.size() > most {
        return None;
    }
    let start = usize::try_from(file.data_start()?).ok()?;
    let end = start.checked_add(usize::try_from(file.compressed_size()).ok()?)?;
    let packed = bytes.get(start..end)?;
    let size = usize::try_from(file.size()).ok()?;
    let mut part = std::mem::take(spare);
    part.clear();
    part.try_reserve_exact(size).ok()?;
    match file.compression() {
        CompressionMethod::Stored => part.extend_from_slice(packed),
        CompressionMethod::Deflated => {
            inflater.reset(false);
            let ended = inflater.decompress_vec(packed, &mut part, FlushDecompress::Finish);
            if !matches!(ended, Ok(Status::StreamEnd)) {
                return None;
            }
        }
        _ => return None,
    }
    let whole = part.len() == size && crc32fast::hash(&part) == file.crc32();
    whole.then_some(part)
}

/// How far one part may inflate, and which limit says so.
struct Cap {
    bytes: u64,
    limit: u64,
    unit: &'static str,
    whole: bool,
}

impl Cap {
    fn of(limits: &Limits, compressed: u64, inflated: u64) -> Self {
        let ratio = compressed.saturating_mul(limits.inflation).max(FREE_BYTES);
        let left = limits.package_bytes.saturating_sub(inflated);
        let (bytes, limit, unit, whole) = [
            (limits.part_bytes, limits.part_bytes, "bytes", false),
            (left, limits.package_bytes, "bytes", true),
            (
                ratio,
                limits.inflation,
                "times the bytes that it is packed in",
                false,
            ),
        ]
        .into_iter()
        .min_by_key(|(bytes, ..)| *bytes)
        .unwrap_or((0, 0, "bytes", false));
        Self {
            bytes,
            limit,
            unit,
            whole,
        }
    }

    /// Inflates into the part; gives back why that ended early, if it did.
    fn fill(&self, file: impl Read, size: u64, part: &mut Part) -> Result<Option<String>, Error> {
        let size = usize::try_from(size.min(self.bytes)).unwrap_or_default();
        part.bytes.reserve_exact(size);
        let ended = file
            .take(self.bytes.saturating_add(1))
            .read_to_end(&mut part.bytes);
        if part.bytes.len() as u64 > self.bytes {
            let what = if self.whole {
                "the package".to_owned()
            } else {
                format!("part `{}`", part.name)
            };
            return Err(ErrorKind::TooLarge {
                what,
                limit: self.limit,
                unit: self.unit,
            }
            .into());
        }
        Ok(ended.err().map(|error| error.to_string()))
    }
}

/// Part names are told apart without regard to case; some packers write `\` or begin with `/`.
fn normal(name: &str) -> String {
    let name = name.trim_start_matches(['/', '\\']).to_ascii_lowercase();
    if name.contains('\\') {
        return name.replace('\\', "/");
    }
    name
}

/// XML may be in UTF-16, and some programs write other encodings than they should.
fn utf8(bytes: Vec<u8>) -> Vec<u8> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(&bytes) {
        let text = bytes.get(mark..).unwrap_or_default();
        return if encoding == encoding_rs::UTF_8 {
            text.to_vec()
        } else {
            encoding.decode(text).0.into_owned().into_bytes()
        };
    }
    let encoding = match &bytes[..] {
        [b'<', 0, ..] => encoding_rs::UTF_16LE,
        [0, b'<', ..] => encoding_rs::UTF_16BE,
        _ => return declared(bytes),
    };
    encoding.decode(&bytes).0.into_owned().into_bytes()
}

/// `<?xml version="1.0" encoding="windows-1252"?>`
fn declared(bytes: Vec<u8>) -> Vec<u8> {
    let head = bytes.get(..bytes.len().min(100)).unwrap_or_default();
    let label = String::from_utf8_lossy(head)
        .split_once("?>")
        .and_then(|(head, _)| {
            let (_, value) = head.split_once("encoding=")?;
            Some(value.trim_matches(['"', '\'', ' ', '?']).to_owned())
        });
    let label = label.map(|label| label.split(['"', '\'']).next().map(str::to_owned));
    match label
        .flatten()
        .and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()))
    {
        Some(encoding) if encoding != encoding_rs::UTF_8 && encoding.is_ascii_compatible() => {
            encoding.decode(&bytes).0.into_owned().into_bytes()
        }
        _ => bytes,
    }
}
