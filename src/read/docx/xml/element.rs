//! The start of an element: its name and its attributes.

use std::borrow::Cow;

use memchr::memchr;

use super::Space;
use super::pieces::Tag;

/// The start of an element.
pub(in crate::read::docx) struct Element<'x> {
    pub space: Space,
    pub(super) tag: Tag<'x>,
    /// Where the name begins that follows the prefix.
    pub(super) local: usize,
}

impl<'x> Element<'x> {
    /// The name without prefix.
    pub(in crate::read::docx) fn name(&self) -> &[u8] {
        let name = self.tag.name();
        name.get(self.local..).unwrap_or(name)
    }

    /// The name as it is written, prefix and all.
    pub(in crate::read::docx) fn full_name(&self) -> String {
        String::from_utf8_lossy(self.tag.name()).into_owned()
    }

    pub(in crate::read::docx) fn is(&self, space: Space, name: &str) -> bool {
        self.space == space && self.name() == name.as_bytes()
    }

    /// True for an element of the words' own vocabulary with this name.
    pub(in crate::read::docx) fn is_word(&self, name: &str) -> bool {
        self.is(Space::Word, name)
    }

    /// The value of an attribute, found by its name without prefix: no element that is read has two of one name.
    pub(in crate::read::docx) fn attribute(&self, name: &str) -> Option<Cow<'x, str>> {
        let written = attribute(self.tag.attributes(), name.as_bytes())?;
        let raw = repaired(written);
        if !written.contains(&b'&') {
            return Some(raw);
        }
        match quick_xml::escape::unescape(&raw) {
            Ok(Cow::Owned(value)) => Some(Cow::Owned(value)),
            // Nothing to resolve, or an entity that no one knows: as it stands.
            Ok(Cow::Borrowed(_)) | Err(_) => Some(raw),
        }
    }

    /// The attribute `val`, which holds what most elements say.
    pub(in crate::read::docx) fn value(&self) -> Option<Cow<'x, str>> {
        self.attribute("val")
    }

    /// A number in `val`; none where it is no whole number.
    pub(in crate::read::docx) fn number(&self) -> Option<i64> {
        self.value()?.trim().parse().ok()
    }

    /// A switch is on when it is there, unless its `val` says otherwise.
    pub(in crate::read::docx) fn switch(&self) -> bool {
        !matches!(
            self.value().as_deref().map(str::trim),
            Some("0" | "false" | "off" | "none" | "False" | "FALSE")
        )
    }
}

/// The value of the attribute with a name, whatever its prefix, as it is written.
fn attribute<'t>(mut rest: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    loop {
        let equals = memchr(b'=', rest)?;
        let (key, after) = rest.split_at(equals);
        let after = after.get(1..)?.trim_ascii_start();
        let (quote, value) = after.split_first()?;
        let end = memchr(*quote, value)?;
        let key = key.trim_ascii_end();
        let prefix = key.strip_suffix(name);
        if prefix.is_some_and(|prefix| {
            matches!(
                prefix.last(),
                None | Some(b':' | b' ' | b'\n' | b'\t' | b'\r')
            )
        }) {
            return value.get(..end);
        }
        rest = value.get(end + 1..)?;
    }
}

pub(super) fn lossy(bytes: Cow<'_, [u8]>) -> Cow<'_, str> {
    match bytes {
        Cow::Borrowed(bytes) => repaired(bytes),
        Cow::Owned(bytes) => Cow::Owned(repaired(&bytes).into_owned()),
    }
}

/// Nearly all parts are right, and to check that takes less than to look for faults.
pub(super) fn repaired(bytes: &[u8]) -> Cow<'_, str> {
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}
