//! Link targets of reStructuredText: `.. _name: url`, referred to as `name_`.

use std::collections::HashMap;

use memchr::memmem;

use super::line::Line;

pub(super) type Targets<'t> = HashMap<&'t str, &'t str>;

pub(super) fn of(text: &str) -> Targets<'_> {
    if memmem::find(text.as_bytes(), b".. _").is_none() {
        return Targets::new();
    }
    text.lines()
        .filter_map(|line| target(Line::begin(line, 0).text))
        .collect()
}

/// The name and the URL of a target.
pub(super) fn target(line: &str) -> Option<(&str, &str)> {
    let (name, url) = line.strip_prefix(".. _")?.split_once(": ")?;
    Some((name.trim_matches('`'), url.trim()))
}

/// As much of the text as a name is looked for in, so that time stays linear.
fn near(text: &str) -> &str {
    let mut start = text.len().saturating_sub(LONGEST);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

const LONGEST: usize = 300;

/// Parts the first reference off: the text before it, its name and URL, the text after it.
pub(super) fn reference<'a, 't>(
    text: &'a str,
    targets: &Targets<'t>,
) -> Option<(&'a str, &'a str, &'t str, &'a str)> {
    if targets.is_empty() {
        return None;
    }
    for (at, _) in text.match_indices('_') {
        let before = near(&text[..at]);
        let after = &text[at + 1..];
        if after.starts_with(char::is_alphanumeric) {
            continue;
        }
        let name = match before.strip_suffix('`') {
            Some(quoted) => quoted.rsplit('`').next(),
            None => before
                .rsplit(|c: char| c.is_whitespace() || "([".contains(c))
                .next(),
        };
        if let Some((name, url)) = name.and_then(|name| Some((name, *targets.get(name)?))) {
            let start = name.as_ptr() as usize - text.as_ptr() as usize;
            return Some((text[..start].trim_end_matches('`'), name, url, after));
        }
    }
    None
}
