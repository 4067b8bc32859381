//! JSON: one value a record.

use std::io::{self, Write};

use crate::record::Record;

/// How JSON is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Indented, for people.
    #[default]
    Pretty,
    /// One line a record, for tools that read line by line.
    Compact,
}

/// Writes one record and a line end.
///
/// # Errors
/// When `out` cannot be written to.
pub fn json(record: &Record, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    let mut text = match layout {
        Layout::Pretty => serde_json::to_vec_pretty(record),
        Layout::Compact => serde_json::to_vec(record),
    }?;
    text.push(b'\n');
    out.write_all(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(layout: Layout) -> String {
        let mut out = Vec::new();
        json(&Record::default(), layout, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_compact_record_is_one_line() {
        assert_eq!(written(Layout::Compact).lines().count(), 1);
        assert!(written(Layout::Compact).ends_with("}\n"));
    }

    #[test]
    fn both_layouts_say_the_same() {
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(
            value(&written(Layout::Pretty)),
            value(&written(Layout::Compact))
        );
    }
}
