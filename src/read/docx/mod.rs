//! DOCX as Word shows it.

use super::limits::Limits;
use crate::document::Document;
use crate::error::{Error, ErrorKind};

pub(super) fn read(_bytes: &[u8], _limits: &Limits) -> Result<Document, Error> {
    Err(ErrorKind::NoBody.into())
}
