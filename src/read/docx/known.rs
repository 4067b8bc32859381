//! Properties that were read before: the runs and paragraphs of a document have few, which are written in the same bytes.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::xml::{Element, Xml};
use crate::error::Error;

/// What the bytes inside an element say, by these bytes.
pub(super) struct Known<'x, T> {
    by_bytes: HashMap<&'x [u8], T, RandomState>,
}

/// As many are remembered; few documents have more.
const MOST: usize = 1_024;

impl<'x, T: Clone> Known<'x, T> {
    pub(super) fn new() -> Self {
        Self {
            by_bytes: HashMap::default(),
        }
    }

    /// What the element says that was opened last, by `reader` where it is new.
    pub(super) fn read(
        &mut self,
        xml: &mut Xml<'x>,
        element: &Element,
        reader: impl FnOnce(&mut Xml<'x>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let Some(bytes) = xml.content(element) else {
            return reader(xml);
        };
        if let Some(known) = self.by_bytes.get(bytes) {
            xml.pass_over(bytes)?;
            return Ok(known.clone());
        }
        let read = reader(xml)?;
        if self.by_bytes.len() < MOST {
            self.by_bytes.insert(bytes, read.clone());
        }
        Ok(read)
    }
}
