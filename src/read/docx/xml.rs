//! The XML of a part as elements and words: names with the namespace settled, entities resolved, depth bounded.

use std::borrow::Cow;

use memchr::memmem::Finder;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, QName, ResolveResult};
use quick_xml::reader::Reader;

use super::package::Part;
use crate::error::{Error, ErrorKind};

/// The vocabularies of a package, each under its Transitional and its Strict name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// The words of the document.
    Word,
    /// Word 2010's additions: check boxes.
    Word2010,
    /// Formulas.
    Math,
    /// Choices between an element and a replacement for older programs.
    Compatibility,
    /// Properties of the package.
    CoreProperties,
    DublinCore,
    DublinCoreTerms,
    /// Anything else that programs of this kind write.
    Office,
    /// Namespaces that nobody here knows.
    Unknown,
}

impl Space {
    fn of(uri: &[u8]) -> Self {
        match uri {
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | b"http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            b"http://schemas.microsoft.com/office/word/2010/wordml" => Self::Word2010,
            b"http://schemas.openxmlformats.org/officeDocument/2006/math"
            | b"http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            b"http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            b"http://schemas.openxmlformats.org/package/2006/metadata/core-properties" => {
                Self::CoreProperties
            }
            b"http://purl.org/dc/elements/1.1/" => Self::DublinCore,
            b"http://purl.org/dc/terms/" => Self::DublinCoreTerms,
            uri if OFFICE.iter().any(|office| uri.starts_with(office)) => Self::Office,
            _ => Self::Unknown,
        }
    }
}

/// How the namespaces begin that Word understands.
const OFFICE: [&[u8]; 4] = [
    b"http://schemas.openxmlformats.org/",
    b"http://purl.oclc.org/ooxml/",
    b"http://schemas.microsoft.com/office/",
    b"urn:schemas-microsoft-com:",
];

/// No namespace that matters is declared in so few bytes.
const SHORTEST_DECLARATION: usize = 20;

/// What stands next in a part.
pub(super) enum Token<'x> {
    /// An element begins; it ends with a `Close`, be it empty or not.
    Open(Element<'x>),
    /// Characters between tags.
    Words(Cow<'x, str>),
    /// The innermost open element ends.
    Close,
}

/// The start of an element.
pub(super) struct Element<'x> {
    pub space: Space,
    tag: BytesStart<'x>,
    /// Where the name begins that follows the prefix.
    local: usize,
}

impl Element<'_> {
    /// The name without prefix.
    pub(super) fn name(&self) -> &[u8] {
        let name = self.tag.name().into_inner();
        name.get(self.local..).unwrap_or(name)
    }

    pub(super) fn is(&self, space: Space, name: &str) -> bool {
        self.space == space && self.name() == name.as_bytes()
    }

    /// True for an element of the words' own vocabulary with this name.
    pub(super) fn is_word(&self, name: &str) -> bool {
        self.is(Space::Word, name)
    }

    /// The value of an attribute, found by its name without prefix: no element that is read has two of one name.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let raw = repaired(attribute(self.tag.attributes_raw(), name.as_bytes())?);
        match quick_xml::escape::unescape(&raw) {
            Ok(Cow::Owned(value)) => Some(Cow::Owned(value)),
            // Nothing to resolve, or an entity that no one knows: as it stands.
            Ok(Cow::Borrowed(_)) | Err(_) => Some(raw),
        }
    }

    /// The attribute `val`, which holds what most elements say.
    pub(super) fn value(&self) -> Option<Cow<'_, str>> {
        self.attribute("val")
    }

    /// A number in `val`; none where it is no whole number.
    pub(super) fn number(&self) -> Option<i64> {
        self.value()?.trim().parse().ok()
    }

    /// A switch is on when it is there, unless its `val` says otherwise.
    pub(super) fn switch(&self) -> bool {
        !matches!(
            self.value().as_deref().map(str::trim),
            Some("0" | "false" | "off" | "none" | "False" | "FALSE")
        )
    }
}

/// The tokens of one part.
pub(super) struct Xml<'x> {
    part: &'x str,
    reader: Reader<&'x [u8]>,
    names: NamespaceResolver,
    /// Tells whether an element declares namespaces.
    declares: Finder<'static>,
    /// The depths of the open elements that declare namespaces.
    declared: Vec<usize>,
    /// The prefix met last and its namespace: nearly all of a part has one.
    last: (Vec<u8>, Space),
    depth: usize,
    limit: usize,
    /// An empty element was opened and is to be closed.
    empty: bool,
    fault: Option<String>,
}

impl<'x> Xml<'x> {
    /// The tokens of a part in which elements may be nested `limit` deep.
    pub(super) fn of(part: &'x Part, limit: usize) -> Self {
        let mut reader = Reader::from_reader(&part.bytes[..]);
        reader.config_mut().allow_dangling_amp = true;
        Self {
            part: &part.name,
            reader,
            names: NamespaceResolver::default(),
            declares: Finder::new(b"xmlns"),
            declared: Vec::new(),
            last: (Vec::new(), Space::Unknown),
            depth: 0,
            limit,
            empty: false,
            fault: None,
        }
    }

    /// Why the tokens ended before the part was whole, if they did.
    pub(super) fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    /// Elements that are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The next token; none at the end of the part, or where it breaks off.
    ///
    /// # Errors
    /// When elements are nested deeper than the limit.
    pub(super) fn next(&mut self) -> Result<Option<Token<'x>>, Error> {
        if self.empty {
            self.empty = false;
            return Ok(Some(self.close()));
        }
        if self.fault.is_some() {
            return Ok(None);
        }
        loop {
            match self.reader.read_event() {
                Ok(Event::Start(tag)) => return self.open(tag).map(Some),
                Ok(Event::Empty(tag)) => {
                    self.empty = true;
                    return self.open(tag).map(Some);
                }
                Ok(Event::End(_)) => return Ok(Some(self.close())),
                Ok(Event::Text(text)) => return Ok(Some(Token::Words(lossy(text.into_inner())))),
                Ok(Event::CData(text)) => return Ok(Some(Token::Words(lossy(text.into_inner())))),
                Ok(Event::GeneralRef(entity)) => {
                    return Ok(Some(Token::Words(Cow::Owned(resolve(&entity)))));
                }
                Ok(Event::Eof) => {
                    if self.depth > 0 {
                        self.break_off();
                    }
                    return Ok(None);
                }
                Ok(_) => {}
                Err(error) => {
                    self.fail(&error);
                    return Ok(None);
                }
            }
        }
    }

    fn break_off(&mut self) {
        self.fault = Some("it breaks off inside an element".to_owned());
    }

    fn fail(&mut self, error: &quick_xml::Error) {
        let at = self.reader.error_position();
        self.fault = Some(format!("{error} (byte {at})"));
    }

    fn open(&mut self, tag: BytesStart<'x>) -> Result<Token<'x>, Error> {
        self.depth += 1;
        self.check(self.depth)?;
        let attributes = tag.attributes_raw();
        if attributes.len() > SHORTEST_DECLARATION
            && self.declares.find(attributes).is_some()
            && self.names.push(&tag).is_ok()
        {
            self.declared.push(self.depth);
            self.last.0.clear();
        }
        let name = tag.name().into_inner();
        let colon = name.iter().position(|byte| *byte == b':');
        let space = self.space(name.get(..colon.unwrap_or(0)).unwrap_or_default());
        let local = colon.map_or(0, |colon| colon + 1);
        Ok(Token::Open(Element { space, tag, local }))
    }

    fn check(&self, depth: usize) -> Result<(), Error> {
        if depth <= self.limit {
            return Ok(());
        }
        Err(ErrorKind::TooLarge {
            what: format!("part `{}`", self.part),
            limit: self.limit as u64,
            unit: "levels of elements",
        }
        .into())
    }

    fn close(&mut self) -> Token<'x> {
        if self.declared.last() == Some(&self.depth) {
            self.declared.pop();
            self.names.pop();
            self.last.0.clear();
        }
        self.depth = self.depth.saturating_sub(1);
        Token::Close
    }

    /// The namespace of a prefix, `""` where there is none.
    fn space(&mut self, name: &[u8]) -> Space {
        if !name.is_empty() && self.last.0 == name {
            return self.last.1;
        }
        let qualified = [name, b":x"].concat();
        let prefix = QName(&qualified).prefix().filter(|_| !name.is_empty());
        let space = match self.names.resolve_prefix(prefix, true) {
            ResolveResult::Bound(Namespace(uri)) => Space::of(uri),
            // Written by hand without its declaration; there is no doubt what it means.
            ResolveResult::Unknown(_) if name == b"w" => Space::Word,
            ResolveResult::Unbound | ResolveResult::Unknown(_) => Space::Unknown,
        };
        self.last.0.clear();
        self.last.0.extend_from_slice(name);
        self.last.1 = space;
        space
    }

    /// True when every prefix of the list (`Requires="wps w14"`) stands for a namespace that is known.
    pub(super) fn understands(&self, prefixes: &str) -> bool {
        prefixes.split_whitespace().all(|name| {
            let qualified = format!("{name}:x");
            let prefix = QName(qualified.as_bytes()).prefix();
            match self.names.resolve_prefix(prefix, false) {
                ResolveResult::Bound(Namespace(uri)) => Space::of(uri) != Space::Unknown,
                ResolveResult::Unbound | ResolveResult::Unknown(_) => false,
            }
        })
    }

    /// Passes over the rest of the element that was opened last.
    pub(super) fn skip(&mut self) -> Result<(), Error> {
        self.leave(self.depth)
    }

    /// Passes over the rest of the element at `depth`, its end included. What the names in it stand for is not looked at.
    pub(super) fn leave(&mut self, depth: usize) -> Result<(), Error> {
        let mut inside = 0;
        while self.depth >= depth && self.fault.is_none() {
            if std::mem::take(&mut self.empty) {
                self.close();
                continue;
            }
            match self.reader.read_event() {
                Ok(Event::Start(_)) => {
                    inside += 1;
                    self.check(self.depth + inside)?;
                }
                Ok(Event::End(_)) if inside > 0 => inside -= 1,
                Ok(Event::End(_)) => {
                    self.close();
                }
                Ok(Event::Eof) => self.break_off(),
                Ok(_) => {}
                Err(error) => self.fail(&error),
            }
        }
        Ok(())
    }

    /// The next element that opens inside the element at `depth`; none when that one has ended.
    pub(super) fn child(&mut self, depth: usize) -> Result<Option<Element<'x>>, Error> {
        while let Some(token) = self.next()? {
            match token {
                Token::Open(element) => return Ok(Some(element)),
                Token::Close if self.depth < depth => return Ok(None),
                Token::Close | Token::Words(_) => {}
            }
        }
        Ok(None)
    }

    /// The next of the elements of the document itself; others are passed over.
    pub(super) fn word_child(&mut self, depth: usize) -> Result<Option<Element<'x>>, Error> {
        while let Some(element) = self.child(depth)? {
            if element.space == Space::Word {
                return Ok(Some(element));
            }
            self.skip()?;
        }
        Ok(None)
    }

    /// The words inside the element that was opened last, markup left out.
    pub(super) fn words(&mut self) -> Result<String, Error> {
        let outside = self.depth.saturating_sub(1);
        let mut words = String::new();
        while let Some(token) = self.next()? {
            match token {
                Token::Words(more) => words.push_str(&more),
                Token::Close if self.depth <= outside => break,
                Token::Close | Token::Open(_) => {}
            }
        }
        Ok(words)
    }
}

/// The value of the attribute with a name, whatever its prefix, as it is written.
fn attribute<'t>(mut rest: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    loop {
        let equals = rest.iter().position(|byte| *byte == b'=')?;
        let (key, after) = rest.split_at(equals);
        let after = after.get(1..)?.trim_ascii_start();
        let (quote, value) = after.split_first()?;
        let end = value.iter().position(|byte| byte == quote)?;
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

fn lossy(bytes: Cow<'_, [u8]>) -> Cow<'_, str> {
    match bytes {
        Cow::Borrowed(bytes) => repaired(bytes),
        Cow::Owned(bytes) => Cow::Owned(repaired(&bytes).into_owned()),
    }
}

/// Nearly all parts are right, and to check that takes less than to look for faults.
fn repaired(bytes: &[u8]) -> Cow<'_, str> {
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// The character that `&name;` or `&#n;` stands for; an unknown one stays as it is written.
fn resolve(entity: &BytesRef) -> String {
    if entity.is_char_ref() {
        return entity
            .resolve_char_ref()
            .ok()
            .flatten()
            .map_or_else(String::new, String::from);
    }
    let name = String::from_utf8_lossy(entity);
    match quick_xml::escape::resolve_predefined_entity(&name) {
        Some(character) => character.to_owned(),
        None => format!("&{name};"),
    }
}
