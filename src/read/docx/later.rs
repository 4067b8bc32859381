//! What is read when it is first asked for: a document uses few of its styles and lists.

use std::cell::OnceCell;

use super::xml::{Content, Element, Xml};
use crate::error::Error;

/// What an element says.
pub(super) struct Later<'x, T> {
    content: Option<Content<'x>>,
    reader: Reader<T>,
    read: OnceCell<T>,
}

/// Reads what an element says from inside it.
type Reader<T> = fn(&mut Xml<'_>) -> Result<T, Error>;

impl<'x, T: Default> Later<'x, T> {
    /// Passes over the element that was opened last; one that cannot be come back to is read now.
    pub(super) fn of(
        xml: &mut Xml<'x>,
        element: &Element<'x>,
        reader: Reader<T>,
    ) -> Result<Self, Error> {
        let content = xml.pass_for_now(element)?;
        let read = match content {
            Some(_) => OnceCell::new(),
            None => OnceCell::from(reader(xml)?),
        };
        Ok(Self {
            content,
            reader,
            read,
        })
    }

    /// What it says.
    pub(super) fn get(&self) -> &T {
        self.read.get_or_init(|| {
            let xml = self.content.as_ref().map(Content::xml);
            // No limit is passed in what was passed over within it.
            xml.and_then(|mut xml| (self.reader)(&mut xml).ok())
                .unwrap_or_default()
        })
    }
}
