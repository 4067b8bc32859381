//! `w:sectPr`: the headers and footers of the pages of a section.

use super::xml::Xml;
use crate::document::Part;
use crate::error::Error;

/// The headers and footers of one section.
#[derive(Clone, Default)]
pub(super) struct Section {
    pages: Vec<PageReference>,
    /// The first page has a header and a footer of its own.
    title_page: bool,
}

#[derive(Clone)]
struct PageReference {
    part: Part,
    /// `default`, `first` or `even`.
    pages: String,
    relationship: String,
}

impl Section {
    /// Reads the `w:sectPr` that was opened last.
    pub(super) fn read(xml: &mut Xml) -> Result<Self, Error> {
        let mut section = Self::default();
        let depth = xml.depth();
        while let Some(element) = xml.child(depth)? {
            let part = match element.name() {
                b"headerReference" => Part::Header,
                b"footerReference" => Part::Footer,
                name => {
                    section.title_page |= name == b"titlePg" && element.switch();
                    xml.skip()?;
                    continue;
                }
            };
            section.pages.push(PageReference {
                part,
                pages: element.attribute("type").unwrap_or_default().into_owned(),
                relationship: element.attribute("id").unwrap_or_default().into_owned(),
            });
            xml.skip()?;
        }
        Ok(section)
    }

    /// True when even pages have a header or a footer of their own, which is printed if the settings say so.
    pub(super) fn has_even(&self) -> bool {
        self.pages.iter().any(|reference| reference.pages == "even")
    }

    /// The relationships of the headers (or footers) that are printed: the first page's before the others'.
    pub(super) fn printed(&self, part: Part, even_differs: bool) -> impl Iterator<Item = &str> {
        let shown = |pages: &str| match pages {
            "first" => self.title_page,
            "even" => even_differs,
            _ => true,
        };
        let order = |reference: &&PageReference| match reference.pages.as_str() {
            "first" => 0,
            "even" => 2,
            _ => 1,
        };
        let mut found: Vec<&PageReference> = self
            .pages
            .iter()
            .filter(|reference| reference.part == part && shown(&reference.pages))
            .collect();
        found.sort_by_key(order);
        found
            .into_iter()
            .map(|reference| reference.relationship.as_str())
    }
}
