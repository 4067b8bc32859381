//! `styles.xml`: what paragraphs, runs and tables of a style have in common.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::format::RunProperties;
use super::later::Later;
use super::paragraph::{NumberReference, ParagraphProperties};
use super::xml::Xml;
use crate::document::Kind;
use crate::error::Error;

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles<'x> {
    by_id: HashMap<Cow<'x, str>, Entry<'x>, RandomState>,
    /// The id of the style of paragraphs that name none.
    default: Option<Cow<'x, str>>,
    /// What holds for all words.
    defaults: RunProperties,
}

struct Entry<'x> {
    /// A style of paragraphs, not of characters, tables or lists.
    paragraph: bool,
    own: Later<'x, Named>,
    /// The style with what it inherits from the styles that it is based on.
    whole: OnceCell<Style>,
}

/// One style with its name.
#[derive(Default)]
struct Named {
    name: String,
    based_on: Option<String>,
    style: Style,
}

/// What one style says.
#[derive(Clone, Default)]
pub(super) struct Style {
    pub run: RunProperties,
    pub number: NumberReference,
    pub outline: Option<u8>,
    pub kind: Option<Kind>,
    /// A table style that sets the first row off.
    pub first_row: bool,
}

/// A chain of styles longer than this goes round in a circle.
const LONGEST_CHAIN: usize = 64;

impl<'x> Styles<'x> {
    pub(super) fn read(xml: &mut Xml<'x>) -> Result<Self, Error> {
        let mut read = Self::default();
        while let Some(element) = xml.child(0)? {
            if element.is_word("style") {
                let id = element.attribute("styleId").unwrap_or_default();
                let paragraph = element.attribute("type").as_deref() == Some("paragraph");
                let default = matches!(element.attribute("default").as_deref(), Some("1" | "true"));
                if default && paragraph {
                    read.default = Some(id.clone());
                }
                let entry = Entry {
                    paragraph,
                    own: Later::of(xml, &element, Named::read)?,
                    whole: OnceCell::new(),
                };
                read.by_id.insert(id, entry);
            } else if element.is_word("rPr") {
                read.defaults = RunProperties::read(xml)?;
            } else if element.is_word("latentStyles") {
                xml.skip()?;
            }
        }
        Ok(read)
    }

    fn own(&self, id: &str) -> Option<&Named> {
        Some(self.by_id.get(id)?.own.get())
    }

    /// The style with what it inherits.
    fn whole(&self, id: &str, own: &Named, paragraph: bool) -> Style {
        let mut whole = own.style(id);
        let mut below = own.based_on.as_deref();
        for _ in 0..LONGEST_CHAIN {
            let Some((id, named)) = below.and_then(|id| Some((id, self.own(id)?))) else {
                break;
            };
            whole = whole.over(&named.style(id));
            below = named.based_on.as_deref();
        }
        if paragraph {
            whole.run = whole.run.over(&self.defaults);
        }
        whole
    }

    pub(super) fn get(&self, id: &str) -> Option<&Style> {
        let entry = self.by_id.get(id)?;
        let whole = || self.whole(id, entry.own.get(), entry.paragraph);
        Some(entry.whole.get_or_init(whole))
    }

    /// The style of a paragraph that names this one, or none.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Option<&Style> {
        self.get(id.or(self.default.as_deref())?)
    }

    /// The name of a paragraph's style, or its id.
    pub(super) fn label<'s>(&'s self, properties: &'s ParagraphProperties) -> &'s str {
        let id = properties.style.as_deref().unwrap_or_default();
        let named = self.own(id).map(|named| named.name.trim());
        named.filter(|name| !name.is_empty()).unwrap_or(id)
    }

    /// How the words of a paragraph of this style are set.
    pub(super) fn words<'s>(&'s self, style: Option<&'s Style>) -> &'s RunProperties {
        style.map_or(&self.defaults, |style| &style.run)
    }

    /// The kind of a paragraph of this style; a paragraph's own outline level comes before the style's.
    pub(super) fn kind(properties: &ParagraphProperties, style: Option<&Style>) -> Kind {
        let named = style.map_or(properties.named, |style| style.kind);
        let outline = properties.outline.or(style.and_then(|style| style.outline));
        match (outline, named) {
            (_, Some(Kind::Heading(0))) => Kind::Heading(0),
            (Some(level @ 0..=8), _) => Kind::Heading(level + 1),
            (None, Some(kind)) => kind,
            (Some(_), _) | (None, None) => Kind::Paragraph,
        }
    }
}

impl Style {
    /// The same, with what a style below says where this one is silent.
    fn over(self, below: &Self) -> Self {
        Self {
            run: self.run.over(&below.run),
            number: self.number.over(below.number),
            outline: self.outline.or(below.outline),
            kind: self.kind.or(below.kind),
            first_row: self.first_row | below.first_row,
        }
    }
}

impl Named {
    /// What the style of this id says: its kind shows in its name, or in the id.
    fn style(&self, id: &str) -> Style {
        Style {
            kind: kind(id, &self.name),
            ..self.style.clone()
        }
    }

    fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut named = Self::default();
        let depth = xml.depth();
        while let Some(element) = xml.child(depth)? {
            if element.is_word("name") {
                named.name = element.value().unwrap_or_default().into_owned();
            } else if element.is_word("basedOn") {
                named.based_on = element.value().map(Into::into);
            } else if element.is_word("pPr") {
                let properties = ParagraphProperties::read(xml)?;
                named.style.outline = properties.outline;
                named.style.number = properties.number;
                continue;
            } else if element.is_word("rPr") {
                named.style.run = RunProperties::read(xml)?;
                continue;
            } else if element.is_word("tblStylePr") {
                named.style.first_row |= element.attribute("type").as_deref() == Some("firstRow");
            }
            xml.skip()?;
        }
        Ok(named)
    }
}

/// How the ids of the heading styles begin in the languages in which Word names them, before the level.
const HEADING_IDS: [&str; 24] = [
    "heading",
    "berschrift",
    "überschrift",
    "titre",
    "ttulo",
    "título",
    "titulo",
    "titolo",
    "kop",
    "rubrik",
    "overskrift",
    "otsikko",
    "nagwek",
    "nagłówek",
    "nadpis",
    "cmsor",
    "címsor",
    "balk",
    "başlık",
    "naslov",
    "antrat",
    "titlu",
    "заголовок",
    "見出し",
];

/// The ids of the title style, likewise.
const TITLE_IDS: [&str; 12] = [
    "title",
    "titel",
    "titre",
    "ttulo",
    "título",
    "titolo",
    "tittel",
    "rubrik",
    "otsikko",
    "subtitle",
    "untertitel",
    "sous-titre",
];

/// What a style is for by its name, which is English in every language, or its id.
pub(super) fn kind(id: &str, name: &str) -> Option<Kind> {
    let label = if name.is_empty() { id } else { name };
    let label = label.trim().to_lowercase();
    if matches!(
        label.as_str(),
        "source code"
            | "sourcecode"
            | "html preformatted"
            | "preformatted text"
            | "plain text code"
    ) {
        return Some(Kind::Code);
    }
    if TITLE_IDS.contains(&label.as_str()) {
        return Some(Kind::Heading(0));
    }
    let start = label.trim_end_matches(|c: char| c.is_ascii_digit());
    let level: u8 = label[start.len()..].parse().ok()?;
    let is_heading = HEADING_IDS.contains(&start.trim_end_matches(['-', '_', ' ']));
    (is_heading && (1..=9).contains(&level)).then_some(Kind::Heading(level))
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind};

    #[track_caller]
    fn is(id: &str, name: &str, kind_: Option<Kind>) {
        assert_eq!(kind(id, name), kind_, "{id} {name}");
    }

    #[test]
    fn styles_are_known_in_every_language() {
        is("Heading1", "heading 1", Some(Kind::Heading(1)));
        is("berschrift2", "heading 2", Some(Kind::Heading(2)));
        is("berschrift2", "", Some(Kind::Heading(2)));
        is("Ttulo1", "", Some(Kind::Heading(1)));
        is("Ttulo", "", Some(Kind::Heading(0)));
        is("a", "Title", Some(Kind::Heading(0)));
        is("a", "Subtitle", Some(Kind::Heading(0)));
        is("SourceCode", "Source Code", Some(Kind::Code));
        is("Heading1Char", "Heading 1 Char", None);
        is("TOC1", "toc 1", None);
        is("Normal", "Normal", None);
    }
}
