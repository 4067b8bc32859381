//! Markdown.

use super::builder::{Builder, Layout};
use super::limits::Limits;
use super::text::Decoded;
use crate::document::Document;
use crate::error::Error;
use crate::record::{Format, Source};

pub(super) fn read(decoded: &Decoded, limits: &Limits) -> Result<Document, Error> {
    let mut builder = Builder::new(limits);
    for (line, words) in decoded.text.lines().enumerate() {
        builder.begin(Layout {
            line: line + 1,
            ..Layout::default()
        });
        builder.push(words, &[]);
    }
    builder.finish(Source {
        format: Format::Markdown,
        encoding: Some(decoded.encoding.to_owned()),
        ..Source::default()
    })
}
