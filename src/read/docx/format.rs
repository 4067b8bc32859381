//! How words are set (`w:rPr`), in runs, styles and paragraph marks.

use super::symbol::Font;
use super::xml::Xml;
use crate::document::Emphasis;
use crate::error::Error;

/// What one `w:rPr` says; none where it is silent.
#[derive(Clone, Debug, Default)]
pub(super) struct RunProperties {
    /// The character style.
    pub style: Option<String>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub underlined: Option<bool>,
    pub struck: Option<bool>,
    pub hidden: Option<bool>,
    pub font: Option<Font>,
    /// On a paragraph mark: the mark is deleted by a tracked change.
    pub deleted: bool,
}

impl RunProperties {
    /// Reads the `w:rPr` that was opened last.
    pub(super) fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = xml.depth();
        while let Some(element) = xml.word_child(depth)? {
            match element.name() {
                b"rStyle" => read.style = element.value().map(Into::into),
                b"b" => read.bold = Some(element.switch()),
                b"i" => read.italic = Some(element.switch()),
                b"u" => read.underlined = element.value().map(|_| element.switch()),
                b"strike" | b"dstrike" => {
                    read.struck = Some(element.switch() || read.struck == Some(true));
                }
                b"vanish" => read.hidden = Some(element.switch()),
                b"rFonts" => {
                    let name = element
                        .attribute("ascii")
                        .or_else(|| element.attribute("hAnsi"));
                    read.font = name.map(|name| Font::named(&name));
                }
                b"del" | b"moveFrom" => read.deleted = true,
                _ => {}
            }
            xml.skip()?;
        }
        Ok(read)
    }

    /// The same, with what a style below says where this one is silent.
    pub(super) fn over(self, below: &Self) -> Self {
        Self {
            style: self.style,
            bold: self.bold.or(below.bold),
            italic: self.italic.or(below.italic),
            underlined: self.underlined.or(below.underlined),
            struck: self.struck.or(below.struck),
            hidden: self.hidden.or(below.hidden),
            font: self.font.or(below.font),
            deleted: self.deleted,
        }
    }

    /// How words look that are set so, in a character style and a paragraph style.
    pub(super) fn settle(&self, character: &Self, paragraph: &Self) -> Format {
        // Switches of two styles undo each other: an emphasised word in an italic paragraph is upright.
        let toggle = |own: Option<bool>, one: Option<bool>, two: Option<bool>| {
            own.unwrap_or(one.unwrap_or(false) != two.unwrap_or(false))
        };
        let nearest = |own: Option<bool>, one: Option<bool>, two: Option<bool>| {
            own.or(one).or(two).unwrap_or(false)
        };
        Format {
            bold: toggle(self.bold, character.bold, paragraph.bold),
            italic: toggle(self.italic, character.italic, paragraph.italic),
            underlined: nearest(self.underlined, character.underlined, paragraph.underlined),
            struck: toggle(self.struck, character.struck, paragraph.struck),
            hidden: toggle(self.hidden, character.hidden, paragraph.hidden),
            font: self
                .font
                .or(character.font)
                .or(paragraph.font)
                .unwrap_or_default(),
        }
    }
}

/// How words look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // each is a switch of its own
pub(super) struct Format {
    pub bold: bool,
    pub italic: bool,
    pub underlined: bool,
    pub struck: bool,
    pub hidden: bool,
    pub font: Font,
}

impl Format {
    /// The emphasis of words that look so. Links are underlined without being emphasised.
    pub(super) fn emphasis(self, linked: bool) -> impl Iterator<Item = Emphasis> {
        [
            (self.bold, Emphasis::Bold),
            (self.italic || self.underlined && !linked, Emphasis::Italic),
            (self.struck, Emphasis::Struck),
            (self.font == Font::Code, Emphasis::Code),
        ]
        .into_iter()
        .filter_map(|(set, emphasis)| set.then_some(emphasis))
    }
}
