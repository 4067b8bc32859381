//! DOCX as Word shows it in its final view. One file a part of the package; `story` reads the words of all of them.
//!
//! ```text
//! package ─▶ relationships ─▶ styles, numbering, notes ─▶ body ─▶ headers before it, footers and comments after it
//! ```

mod content_types;
mod core;
mod counter;
mod fields;
mod figures;
mod format;
mod known;
mod later;
mod notes;
mod numbering;
mod package;
mod paragraph;
mod relationships;
mod run;
mod salvage;
mod section;
mod skipped;
mod story;
mod styles;
mod symbol;
mod table;
mod writer;
mod xml;

use std::collections::HashSet;

use self::content_types::ContentTypes;
use self::notes::Collector;
use self::numbering::Numbering;
use self::package::Package;
use self::relationships::Relationships;
use self::section::Section;
use self::skipped::Skipped;
use self::story::{Shared, Sink, Story};
use self::styles::Styles;
use self::writer::{Notes, Writer};
use self::xml::Xml;
use super::builder::Builder;
use super::limits::Limits;
use crate::document::{Document, Part};
use crate::error::{Error, ErrorKind};
use crate::record::{Format, Note, Source};

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Error> {
    let mut files = Files {
        package: Package::open(bytes, limits)?,
        limits,
        faults: Vec::new(),
    };
    let root = Relationships::of(&mut files.package, "", limits)?;
    let types = files.read(Some("[Content_Types].xml"), ContentTypes::read)?;
    let main = files.main(&root, &types).ok_or_else(|| {
        // What breaks off may have had one.
        let fault = files.package.fault().map(str::to_owned);
        fault.map_or(ErrorKind::NoBody, ErrorKind::BrokenPackage)
    })?;
    types.check(&main)?;
    let relationships = Relationships::of(&mut files.package, &main, limits)?;

    let styles = files.open(relationships.part_of_kind("styles"))?;
    let styles = files.read_part(styles.as_ref(), Styles::read)?;
    let numbering = files.open(relationships.part_of_kind("numbering"))?;
    let numbering = files.read_part(numbering.as_ref(), Numbering::read)?;
    let mut shared = Shared {
        styles: &styles,
        limits,
        tables: 0,
        cells: 0,
        skipped: Skipped::default(),
    };
    let notes = files.notes(&relationships, &mut shared)?;
    let builder = Builder::sized(limits, bytes.len());
    let mut writer = Writer::new(builder, &styles, numbering, notes);

    let sections = files.part(&main, &relationships, Part::Body, &mut shared, &mut writer)?;
    let body = std::mem::replace(&mut writer.builder, Builder::new(limits));
    let pages = Pages::of(&mut files, &relationships, &sections)?;
    files.pages(&pages.headers, Part::Header, &mut shared, &mut writer)?;
    writer.builder.append(body);
    files.pages(&pages.footers, Part::Footer, &mut shared, &mut writer)?;
    if let Some(comments) = relationships.part_of_kind("comments") {
        files.story(comments, Part::Comment, &mut shared, &mut writer)?;
    }

    let mut builder = writer.finish();
    for note in shared.skipped.notes() {
        builder.note(note);
    }
    let source = files.source(&root)?;
    files.finish(&main, builder, source)
}

/// The parts of the package, and what is wrong with those read so far.
struct Files<'b> {
    package: Package<'b>,
    limits: &'b Limits,
    faults: Vec<(String, String)>,
}

impl Files<'_> {
    /// The name of the document's main part.
    fn main(&self, root: &Relationships, types: &ContentTypes) -> Option<String> {
        [
            root.part_of_kind("officeDocument"),
            types.document(),
            Some("word/document.xml"),
        ]
        .into_iter()
        .flatten()
        .find(|name| self.package.has(name))
        .map(|name| name.trim_start_matches('/').to_owned())
    }

    /// A part that need not be there.
    fn open(&mut self, name: Option<&str>) -> Result<Option<package::Part>, Error> {
        name.map_or(Ok(None), |name| self.package.part(name))
    }

    fn read_part<'p, T: Default>(
        &mut self,
        part: Option<&'p package::Part>,
        reader: impl FnOnce(&mut Xml<'p>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let Some(part) = part else {
            return Ok(T::default());
        };
        let mut xml = Xml::of(part, self.limits.depth);
        let read = reader(&mut xml)?;
        let fault = part.fault.as_deref().or(xml.fault());
        if let Some(fault) = fault {
            self.faults.push((part.name.clone(), fault.to_owned()));
        }
        Ok(read)
    }

    /// Reads a part that need not be there, and of which nothing is kept.
    fn read<T: Default>(
        &mut self,
        name: Option<&str>,
        reader: impl FnOnce(&mut Xml) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let part = self.open(name)?;
        let read = self.read_part(part.as_ref(), reader)?;
        if let Some(part) = part {
            self.package.reuse(part);
        }
        Ok(read)
    }

    /// Reads the words of a part into the sink.
    fn story(
        &mut self,
        name: &str,
        part: Part,
        shared: &mut Shared,
        sink: &mut impl Sink,
    ) -> Result<Vec<Section>, Error> {
        let relationships = Relationships::of(&mut self.package, name, self.limits)?;
        self.part(name, &relationships, part, shared, sink)
    }

    fn part(
        &mut self,
        name: &str,
        relationships: &Relationships,
        part: Part,
        shared: &mut Shared,
        sink: &mut impl Sink,
    ) -> Result<Vec<Section>, Error> {
        self.read(Some(name), |xml| {
            let root = xml.child(0)?;
            if part == Part::Body && root.is_some_and(|root| !root.is_word("document")) {
                return Err(ErrorKind::NoBody.into());
            }
            Story::new(xml, shared, relationships, part, sink).read()
        })
    }

    fn notes(&mut self, found: &Relationships, shared: &mut Shared) -> Result<Notes, Error> {
        let mut notes = Notes::new();
        for (kind, endnote) in [("footnotes", false), ("endnotes", true)] {
            if let Some(name) = found.part_of_kind(kind) {
                let mut collector = Collector::new(&mut notes, endnote);
                self.story(name, Part::Footnote, shared, &mut collector)?;
            }
        }
        Ok(notes)
    }

    fn pages(
        &mut self,
        names: &[String],
        part: Part,
        shared: &mut Shared,
        writer: &mut Writer,
    ) -> Result<(), Error> {
        for name in names {
            self.story(name, part, shared, writer)?;
        }
        Ok(())
    }

    fn source(&mut self, root: &Relationships) -> Result<Source, Error> {
        let mut source = Source {
            format: Format::Docx,
            ..Source::default()
        };
        self.read(root.part_of_kind("core-properties"), |xml| {
            core::read(xml, &mut source)
        })?;
        Ok(source)
    }

    /// Ends the document with a note for each part that breaks off; an error when nothing could be read for that.
    fn finish(self, main: &str, mut builder: Builder, source: Source) -> Result<Document, Error> {
        if builder.blocks() == 0
            && let Some((part, reason)) = self.faults.iter().find(|(part, _)| part == main)
        {
            let (part, reason) = (part.clone(), reason.clone());
            return Err(ErrorKind::BrokenPart { part, reason }.into());
        }
        if let Some(reason) = self.package.fault() {
            let message = format!(
                "the package is broken, and only parts that are whole were found: {reason}"
            );
            builder.note(Note::new("truncated-package", message));
        }
        for (part, reason) in self.faults {
            let message =
                format!("part `{part}` is broken, and only what comes before was read: {reason}");
            builder.note(Note::new("truncated-part", message));
        }
        builder.finish(source)
    }
}

/// The names of the parts that are printed on the pages around the body.
struct Pages {
    headers: Vec<String>,
    footers: Vec<String>,
}

impl Pages {
    fn of(
        files: &mut Files,
        relationships: &Relationships,
        sections: &[Section],
    ) -> Result<Self, Error> {
        let has_even = sections.iter().any(Section::has_even);
        let settings = relationships.part_of_kind("settings").filter(|_| has_even);
        let even_differs = files.read(settings, |xml| {
            while let Some(element) = xml.child(0)? {
                if element.is_word("evenAndOddHeaders") {
                    return Ok(element.switch());
                }
            }
            Ok(false)
        })?;
        let named = |part| {
            let mut met = HashSet::new();
            let printed = sections
                .iter()
                .flat_map(|section| section.printed(part, even_differs));
            let names = printed.filter_map(|id| Some(&relationships.by_id(id)?.part));
            names.filter(|name| met.insert(*name)).cloned().collect()
        };
        Ok(Self {
            headers: named(Part::Header),
            footers: named(Part::Footer),
        })
    }
}
