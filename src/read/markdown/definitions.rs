//! Lists of terms and what is said of each, which `CommonMark` does not know: `Place` over `: Mill Hall`.
//!
//! ```text
//! Place            Place: Mill Hall         Present              Present:
//! : Mill Hall                               : Ann Lee            - Ann Lee
//!                                           : Bo Day             - Bo Day
//! ```

use std::borrow::Cow;

use memchr::memmem;

use super::fences;

/// The text with such lists below `body` as the lines and lists that they are. All lines after them keep their numbers.
pub(super) fn named(text: &str, body: usize) -> Cow<'_, str> {
    let source = &text[body..];
    let may = source.starts_with(':') || memmem::find(source.as_bytes(), b"\n:").is_some();
    if !may {
        return Cow::Borrowed(text);
    }
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let mut out = String::with_capacity(text.len() + lines.len());
    out.push_str(&text[..body]);
    let mut at = 0;
    let mut above = true;
    let mut fenced = false;
    while at < lines.len() {
        fenced ^= fences::is_fence(lines[at]);
        let begins = above && !fenced;
        let taken = if begins {
            list(&lines[at..], &mut out)
        } else {
            0
        };
        if taken == 0 {
            out.push_str(lines[at]);
        }
        above = taken > 0 || is_blank(lines[at]);
        at += taken.max(1);
    }
    Cow::Owned(out)
}

/// Writes the term with which the lines begin and what is said of it, or lines of a list without one. Gives how many they are.
fn list(lines: &[&str], out: &mut String) -> usize {
    let orphans = lines.iter().take_while(|line| said(line).is_some()).count();
    if orphans > 1 {
        lines[..orphans].iter().for_each(|line| item(line, out));
        return orphans;
    }
    let gap = usize::from(lines.get(1).is_some_and(|line| is_blank(line)));
    let first = 1 + gap;
    let Some(words) = lines.get(first).and_then(|line| said(line)) else {
        return 0;
    };
    if !is_term(lines[0]) {
        return 0;
    }
    let term = lines[0].trim_end();
    out.push_str(term);
    if !term.ends_with(':') {
        out.push(':');
    }
    let count = lines[first..]
        .iter()
        .take_while(|line| said(line).is_some())
        .count();
    if count > 1 {
        out.push('\n');
        out.extend(std::iter::repeat_n('\n', gap));
        lines[first..first + count]
            .iter()
            .for_each(|line| item(line, out));
        return first + count;
    }
    out.push(' ');
    out.push_str(words);
    let mut end = first + 1;
    while let Some(line) = lines.get(end).filter(|line| goes_on(line)) {
        out.push_str(line.trim_start());
        end += 1;
    }
    if !out.ends_with('\n') {
        out.push('\n');
    }
    out.extend(std::iter::repeat_n('\n', first));
    end
}

/// What a line says behind the colon that it begins with.
fn said(line: &str) -> Option<&str> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let words = line.trim_start_matches(' ').strip_prefix(':')?;
    let spaced = words.starts_with([' ', '\t']) && !is_blank(words);
    (indent <= MOST_SPACES && spaced).then(|| words.trim_start())
}

/// The line as an item of a list.
fn item(line: &str, out: &mut String) {
    let (indent, words) = line.split_once(':').unwrap_or(("", line));
    out.push_str(indent);
    out.push('-');
    out.push_str(words);
}

/// A short line of words, without a sign of Markdown at its start.
fn is_term(line: &str) -> bool {
    let words = line.trim_end();
    words.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '*' | '_' | '[' | '`'))
        && !words.starts_with("* ")
        && words.len() <= LONGEST
}

/// The next line of what is said of a term.
fn goes_on(line: &str) -> bool {
    !is_blank(line) && said(line).is_none() && line.starts_with([' ', '\t'])
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// Most spaces before the colon.
const MOST_SPACES: usize = 3;
/// Most bytes of a term.
const LONGEST: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_stands_before_what_is_said_of_it() {
        for (source, want) in [
            (
                "Place\n: Mill Hall\n\nTime\n: 10 am",
                "Place: Mill Hall\n\n\nTime: 10 am\n\n",
            ),
            (
                "Place\n\n:   Mill Hall\n    and hut\n\nSo\n",
                "Place: Mill Hall\nand hut\n\n\n\nSo\n",
            ),
            (
                "Present\n: Ann Lee\n: Bo Day\n",
                "Present:\n- Ann Lee\n- Bo Day\n",
            ),
            (
                ":   Date\n:   Present: Ann Lee\n",
                "-   Date\n-   Present: Ann Lee\n",
            ),
            (
                "It leaks\nall day\n: so it is\n",
                "It leaks\nall day\n: so it is\n",
            ),
            ("# Roof\n: so it is\n", "# Roof\n: so it is\n"),
            ("Roof\n:smile:\n", "Roof\n:smile:\n"),
            ("Roof\n:\n", "Roof\n:\n"),
        ] {
            assert_eq!(named(source, 0), want);
        }
    }

    #[test]
    fn people_of_such_a_list_came() {
        let minutes = "# Mill Group\n\n4 May 2022\n\nPresent\n: Ann Lee\n: Bo Day\n\nApologies\n: Cy Orr, Di Fox\n\n## Roof\n\nIt leaks.\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.attendees.len(), 2);
        assert_eq!(record.apologies.len(), 2);
    }
}
