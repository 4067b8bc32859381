//! The signs of Markdown in a text.

use std::borrow::Cow;

use memchr::{memchr, memmem};

use crate::read::checkbox;
use crate::read::lines;
use crate::read::markdown::{bare, unspaced};

/// Bytes that are looked at.
const SAMPLE: usize = 64 << 10;

/// True when the text is written in Markdown, not only in words with a mark here and there.
pub(super) fn is_markdown(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let sample =
        str::from_utf8(sample).map_or_else(|_| String::from_utf8_lossy(sample), Cow::Borrowed);
    let sample = sample.trim_start_matches('\u{feff}');
    if has_front_matter(sample) || !bare(sample).0.is_empty() {
        return true;
    }
    let has = |mark: &str| memmem::find(sample.as_bytes(), mark.as_bytes()).is_some();
    if has(">`_") {
        return false;
    }
    let has_marks = memchr(b'\\', sample.as_bytes()).is_some() || has("]{.") || has("<br");
    let has_bold = has("**");
    // Signs of others than Markdown, which may stand further down.
    let others = [".. ", "===", " =", "~~~", "^^^", "\"\"\""]
        .into_iter()
        .any(has);
    let mut bold = 0;
    let mut found = false;
    let mut above = ["", ""];
    let mut wiki = 0;
    for line in lines::of(sample) {
        let words = line.trim_start();
        wiki += usize::from(words.starts_with('=') && is_wiki_heading(words.trim_end()));
        if is_restructured(words, above) {
            return false;
        }
        let heading = words.starts_with("##") && unspaced(words, above[1]).is_some();
        above = [above[1], words];
        if !found {
            bold += usize::from(has_bold && is_twice_bold(words));
            found =
                bold == ENOUGH_BOLD || heading || is_sign(words) || has_marks && has_mark(words);
        } else if !others {
            break;
        }
    }
    found && wiki < WIKI
}

/// Headings of a wiki that make its signs, as `## a comment`, none of Markdown's.
const WIKI: usize = 2;

/// `== Words ==`
fn is_wiki_heading(line: &str) -> bool {
    let words = line.trim_start_matches('=');
    let signs = line.len() - words.len();
    let inner = words.trim_end_matches('=');
    (1..=6).contains(&signs)
        && words.len() - inner.len() == signs
        && inner.starts_with(' ')
        && inner.ends_with(' ')
}

/// Lines with words in bold from which on a text is Markdown.
const ENOUGH_BOLD: usize = 3;

fn is_twice_bold(line: &str) -> bool {
    memmem::find_iter(line.as_bytes(), "**").nth(1).is_some()
}

/// What Markdown has nothing of and reStructuredText has: a directive, a title between two lines or over one of `~`, `^`
/// or `"`, the border of a table.
fn is_restructured(line: &str, [over, title]: [&str; 2]) -> bool {
    let rule = |line: &str| line.len() > 2 && line.bytes().all(|byte| byte == b'=');
    match line.as_bytes().first() {
        Some(b'.') => line.starts_with(".. ") && (line.starts_with(".. _") || line.contains("::")),
        Some(b'=') => {
            rule(line.trim_end()) && rule(over.trim_end()) && !title.is_empty() || is_border(line)
        }
        Some(b'~' | b'^' | b'"') => {
            over.is_empty() && underlines(line.trim_end(), title.trim_end())
        }
        _ => false,
    }
}

/// `=====  =====`
fn is_border(line: &str) -> bool {
    line.trim_end().contains(' ')
        && line
            .split_whitespace()
            .all(|run| run.len() > 1 && run.bytes().all(|byte| byte == b'='))
}

/// True for signs of one kind that are as many as the letters of the title above them.
fn underlines(line: &str, title: &str) -> bool {
    let first = line.as_bytes()[0];
    line.len() > 3 && line.bytes().all(|byte| byte == first) && title.chars().count() == line.len()
}

/// An escape, a break or a class, which may stand anywhere in a line.
fn has_mark(line: &str) -> bool {
    line.ends_with('\\')
        || ["\\*", "\\_", "\\[", "]{.", "<br"]
            .iter()
            .any(|mark| line.contains(mark))
}

fn has_front_matter(text: &str) -> bool {
    let text = text.trim_start_matches(['\r', '\n']);
    let mut lines = text.lines().map(str::trim_end);
    let ends: &[&str] = match lines.next() {
        Some("---") => &["---", "..."],
        Some("+++") => &["+++"],
        _ => return false,
    };
    lines.take(400).any(|line| ends.contains(&line))
}

/// A heading, task, table, fence, link definition, HTML or the like, with which a line begins.
fn is_sign(line: &str) -> bool {
    match line.as_bytes().first() {
        Some(b'#') => is_heading(line),
        Some(b'-' | b'*' | b'+') => is_task(line),
        Some(b'|') => is_delimiter_row(line),
        Some(b'[') => is_definition(line) || line.starts_with("[!["),
        Some(b'<') => is_html(line),
        Some(b'!') => line.starts_with("!["),
        Some(b'`' | b'~') => matches!(line.trim_end(), "```" | "~~~~"),
        Some(b'0'..=b'9') => is_escaped_number(line),
        _ => false,
    }
}

/// `[plan]: plan.md`, `[^1]: A note`
fn is_definition(line: &str) -> bool {
    line.find("]: ")
        .is_some_and(|end| (2..60).contains(&end) && !line[1..end].contains(['[', ']']))
}

/// A line that begins with a tag of HTML.
fn is_html(line: &str) -> bool {
    const BLOCKS: &[&str] = &[
        "<details", "<summary", "<p>", "<p ", "<table", "<div", "<ul", "<ol", "<h1", "<h2", "<h3",
        "<!--", "<center",
    ];
    BLOCKS.iter().any(|tag| line.starts_with(tag))
}

/// `## Words`
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    (1..=6).contains(&level)
        && words.starts_with([' ', '\t'])
        && words
            .trim()
            .starts_with(|c: char| c.is_alphanumeric() || "*_[`".contains(c))
}

/// `- [ ] words`
fn is_task(line: &str) -> bool {
    let item = line.strip_prefix(['-', '*', '+']).map(str::trim_start);
    item.is_some_and(|item| checkbox::typed(item).is_some())
}

/// `|---|:--:|`
fn is_delimiter_row(line: &str) -> bool {
    line.bytes().all(|byte| b"|-: \t".contains(&byte)) && line.contains("--")
}

/// `2\. Words`
fn is_escaped_number(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with("\\.")
}
