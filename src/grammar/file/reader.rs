//! Values of a TOML file, with a complaint for each that is not what it should be.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::List;
use crate::grammar::error::{GrammarError, GrammarErrorKind, Source};
use crate::grammar::nearest::nearest;

pub(super) type Table<'s> = DeTable<'s>;
pub(super) type Value<'s> = Spanned<DeValue<'s>>;
pub(super) type Key<'s> = Spanned<Cow<'s, str>>;

/// Reads values and collects what is wrong with them.
pub(super) struct Reader<'s> {
    pub source: &'s Source,
    pub errors: Vec<GrammarError>,
}

impl<'s> Reader<'s> {
    pub(super) fn new(source: &'s Source) -> Self {
        Self {
            source,
            errors: Vec::new(),
        }
    }

    pub(super) fn wrong(&mut self, kind: GrammarErrorKind, at: Range<usize>) {
        self.errors.push(self.source.error(kind, at));
    }

    pub(super) fn unknown<'n>(
        &mut self,
        what: &'static str,
        key: &Key<'_>,
        known: impl Iterator<Item = &'n str> + Clone,
    ) {
        let name = key.get_ref().to_string();
        let kind = GrammarErrorKind::Unknown {
            what,
            near: nearest(&name, known.clone()).map(str::to_owned),
            known: known.map(str::to_owned).collect(),
            name,
        };
        self.wrong(kind, key.span());
    }

    pub(super) fn string(&mut self, value: &Value<'_>, want: &'static str) -> Option<String> {
        let string = value.get_ref().as_str().map(str::to_owned);
        self.expected(string, value, want)
    }

    pub(super) fn boolean(&mut self, value: &Value<'_>) -> Option<bool> {
        let boolean = value.get_ref().as_bool();
        self.expected(boolean, value, "`true` or `false`")
    }

    pub(super) fn table<'v, 't>(
        &mut self,
        value: &'v Value<'t>,
        want: &'static str,
    ) -> Option<&'v Table<'t>> {
        let table = value.get_ref().as_table();
        self.expected(table, value, want)
    }

    /// The values of a list.
    pub(super) fn values<'v, 't>(
        &mut self,
        value: &'v Value<'t>,
        want: &'static str,
    ) -> &'v [Value<'t>] {
        let values = value.get_ref().as_array().map(|values| &values[..]);
        self.expected(values, value, want).unwrap_or_default()
    }

    /// A list of strings, or a table that adds one to the parent's. `item` gets each string with the bytes of its value.
    pub(super) fn list<T>(
        &mut self,
        value: &Value<'_>,
        want: &'static str,
        mut item: impl FnMut(&str, Range<usize>, &mut Self) -> Option<T>,
    ) -> Option<List<T>> {
        let (value, adds) = match value.get_ref() {
            DeValue::Table(table) => (self.added(table)?, true),
            _ => (value, false),
        };
        let Some(values) = value.get_ref().as_array() else {
            return self.expected(None, value, want);
        };
        let mut items = Vec::with_capacity(values.len());
        for value in values {
            let string = value.get_ref().as_str();
            if let Some(string) = self.expected(string, value, "words in quotes") {
                items.extend(item(string, value.span(), self));
            }
        }
        Some(List { items, adds })
    }

    /// `[…]` of `{ add = […] }`
    fn added<'v, 't>(&mut self, table: &'v Table<'t>) -> Option<&'v Value<'t>> {
        let mut added = None;
        for (key, value) in table {
            if key.get_ref() == "add" {
                added = Some(value);
            } else {
                self.unknown("key", key, ["add"].into_iter());
            }
        }
        added
    }

    fn expected<T>(
        &mut self,
        found: Option<T>,
        value: &Value<'_>,
        want: &'static str,
    ) -> Option<T> {
        if found.is_none() {
            let have = kind(value.get_ref());
            self.wrong(GrammarErrorKind::WrongType { want, have }, value.span());
        }
        found
    }

    /// The byte of the file at which byte `at` of a string stands, whose value begins at `start`.
    pub(super) fn inside(&self, start: usize, at: usize) -> usize {
        let raw = self.source.text.get(start..).unwrap_or_default();
        let quotes = ["\"\"\"", "'''", "\"", "'"];
        let quote = quotes.into_iter().find(|quote| raw.starts_with(quote));
        let quote = quote.unwrap_or_default();
        let mut from = start + quote.len();
        let inner = self.source.text.get(from..).unwrap_or_default();
        if quote.len() == 3 && inner.starts_with('\n') {
            from += 1;
        }
        from + escaped(self.source.text.get(from..).unwrap_or_default(), at, quote)
    }
}

/// Bytes that the first `at` bytes of a string take as written with escapes.
fn escaped(raw: &str, at: usize, quote: &str) -> usize {
    if !quote.starts_with('"') {
        return at;
    }
    let (mut read, mut written) = (0, 0);
    while read < at {
        let rest = raw.get(written..).unwrap_or_default();
        let Some(c) = rest.chars().next() else { break };
        let (raw_bytes, bytes) = match (c, rest[c.len_utf8()..].chars().next()) {
            ('\\', Some('u')) => (6, 2),
            ('\\', Some('U')) => (10, 4),
            ('\\', Some(_)) => (2, 1),
            _ => (c.len_utf8(), c.len_utf8()),
        };
        read += bytes;
        written += raw_bytes;
    }
    written.min(raw.len())
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
