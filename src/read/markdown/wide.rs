//! Items whose words stand far behind their sign, `3.        Roof`, as word processors export them: to `CommonMark` they are code.

use std::borrow::Cow;

use memchr::memmem;

use super::fences;

/// Most columns between the sign of an item and its words.
const WIDEST: usize = 4;

/// Most digits of a number that begins an item.
const DIGITS: usize = 3;

/// The text with one space behind the signs of such items below `body`. All lines keep their numbers.
pub(super) fn narrowed(text: Cow<'_, str>, body: usize) -> Cow<'_, str> {
    let source = text[body..].as_bytes();
    let far = memmem::find(source, b"     ").is_some() || memmem::find(source, b"\t").is_some();
    if !far {
        return text;
    }
    let mut out = String::new();
    let mut taken = 0;
    let mut fenced = false;
    let mut at = body;
    for line in text[body..].split_inclusive('\n') {
        fenced ^= fences::is_fence(line);
        if let Some((sign, words)) = far_words(line).filter(|_| !fenced) {
            out.push_str(&text[taken..at + sign]);
            out.push(' ');
            taken = at + words;
        }
        at += line.len();
    }
    if taken == 0 {
        return text;
    }
    out.push_str(&text[taken..]);
    Cow::Owned(out)
}

/// Where the sign of an item ends and its words begin, when they stand too far from each other.
fn far_words(line: &str) -> Option<(usize, usize)> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let item = &line[indent..];
    let digits = item.len() - item.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let sign = match item.as_bytes().get(digits)? {
        b'.' | b')' if (1..=DIGITS).contains(&digits) => digits + 1,
        b'-' | b'*' | b'+' if digits == 0 => 1,
        _ => return None,
    };
    let rest = &item[sign..];
    let words = rest.trim_start_matches([' ', '\t']);
    let space = &rest[..rest.len() - words.len()];
    let end = space
        .chars()
        .fold(indent + sign, |column, space| match space {
            '\t' => (column / 4 + 1) * 4,
            _ => column + 1,
        });
    let far = end - indent - sign > WIDEST && !words.trim_end().is_empty();
    far.then_some((indent + sign, indent + sign + space.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(source: &str, want: &str) {
        assert_eq!(narrowed(Cow::Borrowed(source), 0), want);
    }

    #[test]
    fn words_far_behind_a_number_or_bullet_are_of_its_item() {
        reads(
            "1.            Roof:\n\nIt leaks.\n\n 12)      **Hedge**\n-       oak",
            "1. Roof:\n\nIt leaks.\n\n 12) **Hedge**\n- oak",
        );
        reads("3.\t\tRoof\r\n", "3. Roof\r\n");
    }

    #[test]
    fn what_is_near_enough_empty_or_fenced_is_left_alone() {
        for source in [
            "1.    Roof",
            "1.\tRoof",
            "-       \n",
            "```\n1.        Roof\n```",
            "2021.       Roof",
            "a.          Roof",
            "     code",
            "",
        ] {
            reads(source, source);
        }
    }

    #[test]
    fn the_front_matter_is_left_alone() {
        let source = "---\n-      mill\n---\n-      oak";
        let body = source.len() - 10;
        let read = narrowed(Cow::Borrowed(source), body);
        assert_eq!(read, "---\n-      mill\n---\n- oak");
    }
}
