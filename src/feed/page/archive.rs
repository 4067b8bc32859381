//! The page of an archive: plots and lists that filters shape, in one file that needs nothing else.

use std::io::{self, Write};

use super::super::rows::Feed;
use super::{STYLE, data};
use crate::write::OutputError;

const FRAME: &str = include_str!("../../../assets/page/index.html");
const SCRIPT: &str = include_str!("../../../assets/page/page.js");
const D3: &str = include_str!("../../../assets/page/vendor/d3-7.9.2.min.js");
const PLOT: &str = include_str!("../../../assets/page/vendor/plot-0.6.17.umd.min.js");

impl Feed {
    /// Writes the page of the archive. Where meetings have pages of their own, they are linked as `meetings/ID.html`.
    ///
    /// # Errors
    /// When the archive cannot be read or `out` not be written.
    pub fn page_of_archive(&self, linked: bool, out: &mut dyn Write) -> Result<(), OutputError> {
        let mut rest = FRAME;
        while let Some((before, after)) = rest.split_once("{{") {
            out.write_all(before.as_bytes())?;
            let (name, after) = after.split_once("}}").unwrap_or((after, ""));
            match name {
                "data" => data::write(self, linked, out)?,
                "style" => out.write_all(STYLE.as_bytes())?,
                "d3" => out.write_all(D3.as_bytes())?,
                "plot" => out.write_all(PLOT.as_bytes())?,
                _ => out.write_all(SCRIPT.as_bytes())?,
            }
            rest = after;
        }
        Ok(out.write_all(rest.as_bytes())?)
    }

    /// Writes the page of a meeting: its record beside the words that it came from. Gives false where there is no such meeting.
    ///
    /// # Errors
    /// When the archive cannot be read or `out` not be written.
    pub fn page_of_meeting(&self, id: &str, out: &mut dyn Write) -> Result<bool, OutputError> {
        let (Some(record), Some(text)) = (self.record(id)?, self.text(id)?) else {
            return Ok(false);
        };
        let record = serde_json::from_value(record).map_err(io::Error::from)?;
        super::meeting::write(&record, &text, out)?;
        Ok(true)
    }
}
