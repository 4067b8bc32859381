//! Headings without a space behind their signs, `##Roof`, as older programs took them: `CommonMark` wants one.

use std::borrow::Cow;

use memchr::memmem;

use super::fences;

/// The text with a space behind the signs of such headings below `body`. All lines keep their numbers.
pub(super) fn spaced(text: &str, body: usize) -> Cow<'_, str> {
    let source = &text[body..];
    // Nearly all headings have their space.
    let close = |at: usize| {
        let words = source[at..].trim_start_matches('#');
        words.len() < source.len() - at && words.starts_with(char::is_alphanumeric)
    };
    let mut lines = memmem::find_iter(source.as_bytes(), b"\n#").map(|end| end + 1);
    if !close(0) && !lines.any(close) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut taken = 0;
    let mut fenced = false;
    let mut above = "";
    let mut at = body;
    for line in source.split_inclusive('\n') {
        fenced ^= fences::is_fence(line);
        if let Some(level) = unspaced(line, above).filter(|_| !fenced) {
            out.push_str(&text[taken..at + level]);
            out.push(' ');
            taken = at + level;
        }
        at += line.len();
        above = line;
    }
    if taken == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[taken..]);
    Cow::Owned(out)
}

/// The level of such a heading below the line `above`. `#12`, `#tag` and the items of a wiki, `#One` over `#Two`, are none.
pub(in crate::read) fn unspaced(line: &str, above: &str) -> Option<usize> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let free = above.trim().is_empty() || level > 1 && !above.starts_with('#');
    let titled = words.starts_with(|c: char| c.is_uppercase() || level > 1 && c.is_ascii_digit());
    ((1..=6).contains(&level) && titled && free && !words.contains(" #")).then_some(level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(source: &str, want: &str) {
        assert_eq!(spaced(source, 0), want);
    }

    #[test]
    fn a_heading_needs_no_space() {
        reads(
            "#Notes\n\n##Roof\nTalk.\n##2. Shop",
            "# Notes\n\n## Roof\nTalk.\n## 2. Shop",
        );
        reads(
            "##Ordre du jour\r\n\r\n###Été",
            "## Ordre du jour\r\n\r\n### Été",
        );
    }

    #[test]
    fn tags_issues_items_and_code_are_no_headings() {
        for source in [
            "#12 was closed.",
            "#roof #shop",
            "#Roof #Shop",
            "Items:\n#Roof\n#Shop",
            "##rust on the chat",
            "```\n#Roof\n```",
            "#!shebang",
            "",
        ] {
            reads(source, source);
        }
    }

    #[test]
    fn the_front_matter_is_left_alone() {
        let source = "---\n##Tags: none\n---\n##Roof";
        assert_eq!(
            spaced(source, source.len() - 6),
            "---\n##Tags: none\n---\n## Roof"
        );
    }
}
