//! The XML of a part as elements and words: names with the namespace settled, entities resolved, depth bounded.

mod element;
mod pieces;
mod space;

use std::borrow::Cow;
use std::rc::Rc;

use memchr::memchr_iter;
use quick_xml::events::{BytesRef, Event};
use quick_xml::name::{Namespace, NamespaceResolver, QName, ResolveResult};
use quick_xml::reader::Reader;

pub(super) use self::element::Element;
use self::element::{lossy, repaired};
use self::pieces::{Fault, Piece, Pieces, Tag};
pub(super) use self::space::Space;
use super::package::Part;
use crate::error::{Error, ErrorKind};

/// How far the end of an element is looked for.
const LONGEST_LOOK: usize = 1_024;

/// No namespace that matters is declared in so few bytes.
const SHORTEST_DECLARATION: usize = 20;

/// Prefixes that are remembered.
const MOST_KNOWN: usize = 8;

/// What stands next in a part.
pub(super) enum Token<'x> {
    /// An element begins; it ends with a `Close`, be it empty or not.
    Open(Element<'x>),
    /// Characters between tags.
    Words(Cow<'x, str>),
    /// The innermost open element ends.
    Close,
}

/// The tokens of one part.
#[derive(Clone)]
pub(super) struct Xml<'x> {
    part: &'x str,
    pieces: Pieces<'x>,
    names: NamespaceResolver,
    /// The depths of the open elements that declare namespaces.
    declared: Vec<usize>,
    /// The prefixes met last and their namespaces: a part has few.
    known: Vec<(&'x [u8], Space)>,
    depth: usize,
    limit: usize,
    /// An empty element was opened and is to be closed.
    empty: bool,
    fault: Option<String>,
    /// A copy in which names stand for what they do inside the root, and nowhere else.
    root: Option<Rc<Self>>,
}

/// What an element holds.
pub(super) struct Content<'x> {
    root: Rc<Xml<'x>>,
    name: &'x [u8],
    rest: &'x [u8],
}

impl<'x> Xml<'x> {
    /// The tokens of a part in which elements may be nested `limit` deep.
    pub(super) fn of(part: &'x Part, limit: usize) -> Self {
        Self {
            part: &part.name,
            pieces: Pieces::of(&part.bytes),
            names: NamespaceResolver::default(),
            declared: Vec::new(),
            known: Vec::new(),
            depth: 0,
            limit,
            empty: false,
            fault: None,
            root: None,
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
            match self.pieces.next() {
                Ok(Piece::Start(tag)) => return self.open(tag).map(Some),
                Ok(Piece::Empty(tag)) => {
                    self.empty = true;
                    return self.open(tag).map(Some);
                }
                Ok(Piece::End) => return Ok(Some(self.close())),
                Ok(Piece::Text(text)) => return Ok(Some(Token::Words(repaired(text)))),
                Ok(Piece::Other(Event::Text(text))) => {
                    return Ok(Some(Token::Words(lossy(text.into_inner()))));
                }
                Ok(Piece::Other(Event::CData(text))) => {
                    return Ok(Some(Token::Words(lossy(text.into_inner()))));
                }
                Ok(Piece::Other(Event::GeneralRef(entity))) => {
                    return Ok(Some(Token::Words(Cow::Owned(resolve(&entity)))));
                }
                Ok(Piece::Other(Event::Eof)) => {
                    if self.depth > 0 {
                        self.break_off();
                    }
                    return Ok(None);
                }
                Ok(Piece::Other(_)) => {}
                Err(fault) => {
                    self.fail(&fault);
                    return Ok(None);
                }
            }
        }
    }

    fn break_off(&mut self) {
        self.fault = Some("it breaks off inside an element".to_owned());
    }

    fn fail(&mut self, (error, at): &Fault) {
        self.fault = Some(format!("{error} (byte {at})"));
    }

    fn open(&mut self, tag: Tag<'x>) -> Result<Token<'x>, Error> {
        self.depth += 1;
        self.check(self.depth)?;
        if self.depth == 1 {
            self.root = None;
        }
        let attributes = tag.attributes();
        if attributes.len() > SHORTEST_DECLARATION && may_declare(attributes) {
            self.declare(tag);
        }
        let name = tag.name();
        let colon = name.iter().position(|byte| *byte == b':');
        let space = self.space(name.get(..colon.unwrap_or(0)).unwrap_or_default());
        let local = colon.map_or(0, |colon| colon + 1);
        Ok(Token::Open(Element { space, tag, local }))
    }

    /// Takes the namespaces that a tag declares.
    fn declare(&mut self, tag: Tag) {
        let whole = [b"<", tag.name(), tag.attributes(), b"/>"].concat();
        if let Ok(Event::Empty(tag)) = Reader::from_reader(&whole[..]).read_event()
            && self.names.push(&tag).is_ok()
        {
            self.declared.push(self.depth);
            self.known.clear();
        }
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
            self.known.clear();
        }
        self.depth = self.depth.saturating_sub(1);
        Token::Close
    }

    /// The namespace of a prefix, `""` where there is none.
    fn space(&mut self, name: &'x [u8]) -> Space {
        // Of a byte or two, which are compared at once.
        let mut known = self.known.iter();
        if let Some((_, space)) = known.find(|(known, _)| known.iter().eq(name)) {
            return *space;
        }
        let qualified = [name, b":x"].concat();
        let prefix = QName(&qualified).prefix().filter(|_| !name.is_empty());
        let space = match self.names.resolve_prefix(prefix, true) {
            ResolveResult::Bound(Namespace(uri)) => Space::of(uri),
            // Written by hand without its declaration; there is no doubt what it means.
            ResolveResult::Unknown(_) if name == b"w" => Space::Word,
            ResolveResult::Unbound | ResolveResult::Unknown(_) => Space::Unknown,
        };
        if self.known.len() == MOST_KNOWN {
            self.known.clear();
        }
        self.known.push((name, space));
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
            match self.pieces.next() {
                Ok(Piece::Start(_)) => {
                    inside += 1;
                    self.check(self.depth + inside)?;
                }
                Ok(Piece::End) if inside > 0 => inside -= 1,
                Ok(Piece::End) => {
                    self.close();
                }
                Ok(Piece::Other(Event::Eof)) => self.break_off(),
                Ok(_) => {}
                Err(fault) => self.fail(&fault),
            }
        }
        Ok(())
    }

    /// True where an element below the root has said what names stand for. Depths are in order, the deepest last.
    fn redeclares(&self) -> bool {
        self.declared.last().is_some_and(|depth| *depth > 1)
    }

    /// Passes over the element that was opened last, to come back to what it holds; none, and nothing is passed over, where it
    /// holds nothing or names may stand for something else than in the rest of the part.
    pub(super) fn pass_for_now(
        &mut self,
        element: &Element<'x>,
    ) -> Result<Option<Content<'x>>, Error> {
        if self.empty || self.redeclares() {
            return Ok(None);
        }
        let root = match &self.root {
            Some(root) => Rc::clone(root),
            None => Rc::new(self.clone()),
        };
        self.root = Some(Rc::clone(&root));
        let content = Content {
            root,
            name: element.tag.name(),
            rest: self.pieces.rest(),
        };
        self.skip()?;
        Ok(Some(content))
    }

    /// True when the element that was opened last holds these bytes, which [`Xml::content`] gave.
    pub(super) fn holds(&self, element: &Element, content: &[u8]) -> bool {
        if self.empty || self.redeclares() {
            return false;
        }
        let end = self.pieces.rest().strip_prefix(content);
        let end = end.and_then(|end| end.strip_prefix(b"</"));
        end.is_some_and(|end| is_named(end, element.tag.name()))
    }

    /// What the element that was opened last holds, as it is written; none where to find its end takes more than a look, or
    /// where names may stand for something else than in the rest of the part.
    pub(super) fn content(&self, element: &Element) -> Option<&'x [u8]> {
        if self.empty || self.redeclares() {
            return None;
        }
        let rest = self.pieces.rest();
        let name = element.tag.name();
        let near = rest.get(..rest.len().min(LONGEST_LOOK))?;
        for at in memchr_iter(b'<', near) {
            match near.get(at + 1..)? {
                [b'/', end @ ..] if is_named(end, name) => return near.get(..at),
                [b'!', ..] => return None,
                tag if is_named(tag, name) => return None,
                _ => {}
            }
        }
        None
    }

    /// Passes over the element that was opened last and holds these bytes.
    pub(super) fn pass_over(&mut self, content: &[u8]) -> Result<(), Error> {
        self.pieces.pass_over(content.len());
        self.skip()
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

impl<'x> Content<'x> {
    /// Its tokens, as if its element had just been opened.
    pub(super) fn xml(&self) -> Xml<'x> {
        Xml {
            pieces: Pieces::inside(self.name, self.rest),
            depth: 1,
            ..Xml::clone(&self.root)
        }
    }
}

/// True for a tag with this name.
fn is_named(tag: &[u8], name: &[u8]) -> bool {
    let after = tag.strip_prefix(name).and_then(<[u8]>::first);
    after.is_some_and(|byte| b" >/\t\r\n".contains(byte))
}

/// True for attributes among which namespaces may be declared. Few have the letter with which that begins.
fn may_declare(attributes: &[u8]) -> bool {
    memchr_iter(b'x', attributes).any(|at| attributes[at..].starts_with(b"xmlns"))
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
