//! Properties that were read before: the runs and paragraphs of a document have few, which are written in the same bytes.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::xml::{Element, Xml};
use crate::error::Error;

/// What the bytes inside an element say, by these bytes.
pub(super) struct Known<'x, T> {
    /// Those that were asked for last.
    last: Vec<(&'x [u8], T)>,
    by_bytes: HashMap<&'x [u8], T, RandomState>,
}

/// As many are tried one by one before the bytes are looked up.
const LAST: usize = 4;

/// As many are remembered; few documents have more.
const MOST: usize = 1_024;

impl<'x, T: Clone> Known<'x, T> {
    pub(super) fn new() -> Self {
        Self {
            last: Vec::new(),
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
        let mut last = self.last.iter();
        if let Some((bytes, known)) = last.find(|(bytes, _)| xml.holds(element, bytes)) {
            xml.pass_over(bytes)?;
            return Ok(known.clone());
        }
        let Some(bytes) = xml.content(element) else {
            return reader(xml);
        };
        let read = if let Some(known) = self.by_bytes.get(bytes) {
            xml.pass_over(bytes)?;
            known.clone()
        } else {
            let read = reader(xml)?;
            if self.by_bytes.len() < MOST {
                self.by_bytes.insert(bytes, read.clone());
            }
            read
        };
        if self.last.len() == LAST {
            self.last.remove(0);
        }
        self.last.push((bytes, read.clone()));
        Ok(read)
    }
}
