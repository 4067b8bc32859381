//! `numbering.xml`: lists and how each of their levels is numbered.

use std::cell::OnceCell;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::figures::Figures;
use super::format::RunProperties;
use super::later::Later;
use super::paragraph::NumberReference;
use super::styles::Styles;
use super::symbol::Font;
use super::xml::{Element, Xml};
use crate::error::Error;

/// Levels of a list.
pub(super) const LEVELS: usize = 9;

/// The lists of a document.
#[derive(Default)]
pub(super) struct Numbering<'x> {
    lists: HashMap<i64, Later<'x, List>, RandomState>,
    /// The schemes with their ids, in the order of the part.
    schemes: Vec<(i64, Later<'x, Scheme>)>,
    /// The last scheme of each id.
    places: HashMap<i64, usize, RandomState>,
    /// Schemes by the numbering style that they define.
    styles: OnceCell<HashMap<String, i64>>,
}

/// `w:num`: a use of a scheme, with changes to it.
#[derive(Default)]
struct List {
    scheme: i64,
    starts: [Option<u32>; LEVELS],
    levels: [Option<Box<Level>>; LEVELS],
}

/// `w:abstractNum`: levels that lists share, with one count for all of them.
#[derive(Default)]
struct Scheme {
    levels: [Option<Box<Level>>; LEVELS],
    /// The numbering style in which the levels are to be found.
    link: Option<String>,
    /// The numbering style that this scheme defines.
    style: Option<String>,
}

/// How one level is numbered.
#[derive(Debug)]
pub(super) struct Level {
    pub start: u32,
    pub figures: Figures,
    /// The format of the numbers, where it cannot be printed and they are decimals.
    pub unprinted: Option<String>,
    /// What is printed, with `%1` for the number of the first level.
    pub text: String,
    /// Numbers of the levels above are printed in digits.
    pub legal: bool,
    /// The level (from 1) after which this one begins anew; 0 for never.
    pub restart: Option<u32>,
    pub font: Font,
    /// The paragraph style that is numbered at this level.
    style: Option<String>,
}

/// A list at one of its levels, with all that is needed to count it.
#[derive(Clone, Copy)]
pub(super) struct Place<'n> {
    numbering: &'n Numbering<'n>,
    list_id: i64,
    list: &'n List,
    pub scheme: i64,
    pub depth: usize,
}

impl<'x> Numbering<'x> {
    pub(super) fn read(xml: &mut Xml<'x>) -> Result<Self, Error> {
        let mut read = Self::default();
        while let Some(element) = xml.child(0)? {
            if element.is_word("abstractNum") {
                let id = id(&element, "abstractNumId");
                let scheme = Later::of(xml, &element, Scheme::read)?;
                read.places.insert(id, read.schemes.len());
                read.schemes.push((id, scheme));
            } else if element.is_word("num") {
                let id = id(&element, "numId");
                let list = Later::of(xml, &element, List::read)?;
                read.lists.insert(id, list);
            }
        }
        Ok(read)
    }

    fn list(&self, id: i64) -> Option<&List> {
        Some(self.lists.get(&id)?.get())
    }

    fn scheme(&self, id: i64) -> Option<&Scheme> {
        let (_, scheme) = self.schemes.get(*self.places.get(&id)?)?;
        Some(scheme.get())
    }

    fn of_style(&self, style: &str) -> Option<i64> {
        let styles = self.styles.get_or_init(|| {
            let schemes = self.schemes.iter();
            let named = schemes.filter_map(|(id, scheme)| {
                let style = scheme.get().style.clone();
                Some((style?, *id))
            });
            named.collect()
        });
        styles.get(style).copied()
    }

    /// Where a paragraph stands in its list; none when it is in no list, or in one that is not there.
    pub(super) fn place(
        &self,
        reference: NumberReference,
        style: Option<&str>,
        styles: &Styles,
    ) -> Option<Place<'_>> {
        let list_id = reference.list.filter(|list| *list != 0)?;
        let list = self.list(list_id)?;
        let scheme = self.linked(list.scheme, styles);
        let linked = || {
            let style = style?;
            let levels = &self.scheme(scheme)?.levels;
            levels.iter().position(|level| {
                level
                    .as_ref()
                    .is_some_and(|level| level.style.as_deref() == Some(style))
            })
        };
        let depth = reference.level.map(usize::from).or_else(linked);
        Some(Place {
            numbering: self,
            list_id,
            list,
            scheme,
            depth: depth.unwrap_or(0).min(LEVELS - 1),
        })
    }

    /// The scheme that holds the levels of a scheme which only names a numbering style.
    fn linked(&self, scheme: i64, styles: &Styles) -> i64 {
        let found = self.scheme(scheme);
        let Some(link) = found.and_then(|found| found.link.as_ref()) else {
            return scheme;
        };
        let of_list = || Some(self.list(styles.get(link)?.number.list?)?.scheme);
        self.of_style(link).or_else(of_list).unwrap_or(scheme)
    }
}

impl<'n> Place<'n> {
    /// The definition of a level of the list: the list's own before the scheme's.
    pub(super) fn level(&self, depth: usize) -> Option<&'n Level> {
        let own = self.list.levels.get(depth)?.as_deref();
        own.or_else(|| {
            let scheme = self.numbering.scheme(self.scheme)?;
            scheme.levels.get(depth)?.as_deref()
        })
    }

    /// The number at which the list begins anew at a level, and the list's id.
    pub(super) fn fresh_start(&self, depth: usize) -> Option<(i64, u32)> {
        let start = *self.list.starts.get(depth)?;
        Some((self.list_id, start?))
    }
}

impl List {
    fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut list = Self::default();
        let depth = xml.depth();
        let mut place = 0;
        while let Some(element) = xml.child(depth)? {
            match element.name() {
                b"abstractNumId" => list.scheme = element.number().unwrap_or_default(),
                b"lvlOverride" => place = level_place(&element),
                b"startOverride" => {
                    let start = element.number().and_then(|start| start.try_into().ok());
                    if let Some(slot) = list.starts.get_mut(place) {
                        *slot = start;
                    }
                }
                b"lvl" => {
                    let level = Box::new(Level::read(xml)?);
                    if let Some(slot) = list.levels.get_mut(place) {
                        *slot = Some(level);
                    }
                }
                _ => {}
            }
        }
        Ok(list)
    }
}

impl Scheme {
    fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut scheme = Self::default();
        let depth = xml.depth();
        while let Some(element) = xml.child(depth)? {
            match element.name() {
                b"lvl" => {
                    let place = level_place(&element);
                    let level = Box::new(Level::read(xml)?);
                    if let Some(slot) = scheme.levels.get_mut(place) {
                        *slot = Some(level);
                    }
                }
                b"numStyleLink" => scheme.link = element.value().map(Into::into),
                b"styleLink" => scheme.style = element.value().map(Into::into),
                _ => {}
            }
        }
        Ok(scheme)
    }
}

impl Level {
    fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut level = Self {
            // Without a start, Word begins at 0.
            start: 0,
            figures: Figures::Decimal,
            unprinted: None,
            text: String::new(),
            legal: false,
            restart: None,
            font: Font::Plain,
            style: None,
        };
        let depth = xml.depth();
        while let Some(element) = xml.child(depth)? {
            let number = |element: &Element| element.number().and_then(|it| it.try_into().ok());
            match element.name() {
                b"start" => level.start = number(&element).unwrap_or(1),
                b"numFmt" => level.set_figures(&element),
                b"lvlText" => level.text = element.value().unwrap_or_default().into_owned(),
                b"isLgl" => level.legal = element.switch(),
                b"lvlRestart" => level.restart = number(&element),
                b"pStyle" => level.style = element.value().map(Into::into),
                b"rPr" => level.font = RunProperties::read(xml)?.font.unwrap_or_default(),
                // The choice for newer programs comes before the fallback for older ones.
                b"AlternateContent" | b"Choice" => {}
                _ => xml.skip()?,
            }
        }
        Ok(level)
    }

    fn set_figures(&mut self, format: &Element) {
        let figures = Figures::of(format);
        self.figures = figures.unwrap_or_default();
        let named = || {
            let sample = format.attribute("format");
            let name = sample.or_else(|| format.value()).unwrap_or_default();
            name.into_owned()
        };
        self.unprinted = figures.is_none().then(named);
    }
}

fn id(element: &Element, name: &str) -> i64 {
    let written = element.attribute(name);
    written
        .and_then(|id| id.trim().parse().ok())
        .unwrap_or_default()
}

fn level_place(element: &Element) -> usize {
    let written = element.attribute("ilvl");
    written
        .and_then(|level| level.trim().parse().ok())
        .unwrap_or_default()
}
