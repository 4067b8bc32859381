//! The signs of Markdown in a text.

use crate::read::markdown::bare;

/// Bytes that are looked at.
const SAMPLE: usize = 64 << 10;

/// True when the text is written in Markdown, not only in words with a mark here and there.
pub(super) fn is_markdown(bytes: &[u8]) -> bool {
    let sample = String::from_utf8_lossy(&bytes[..bytes.len().min(SAMPLE)]);
    let sample = sample.trim_start_matches('\u{feff}');
    if has_front_matter(sample) || !bare(sample).0.is_empty() {
        return true;
    }
    let has_marks = ["\\", "]{.", "<br"]
        .iter()
        .any(|mark| sample.contains(mark));
    let has_bold = sample.contains("**");
    let mut bold = 0;
    let mut structured = false;
    let mut above = ["", ""];
    let mut wiki = 0;
    for line in sample.lines() {
        let words = line.trim_start();
        wiki += usize::from(is_wiki_heading(words.trim_end()));
        if is_restructured(words, above) {
            return false;
        }
        above = [above[1], words];
        bold += usize::from(has_bold && words.matches("**").count() > 1);
        structured = structured || is_sign(words) || has_marks && has_mark(words);
    }
    wiki < WIKI && (structured || bold >= 3)
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

/// A directive, a link or a title between two lines of reStructuredText: to Markdown the upper one is a word of the title.
fn is_restructured(line: &str, [over, title]: [&str; 2]) -> bool {
    let rule = |line: &str| line.len() > 2 && line.bytes().all(|byte| byte == b'=');
    line.starts_with(".. ") && (line.starts_with(".. _") || line.contains("::"))
        || line.contains(">`_")
        || rule(line.trim_end()) && rule(over.trim_end()) && !title.is_empty()
}

/// An escape, a break or a class, which may stand anywhere in a line.
fn has_mark(line: &str) -> bool {
    line.ends_with('\\')
        || ["\\*", "\\_", "\\[", "]{.", "<br"]
            .iter()
            .any(|mark| line.contains(mark))
}

fn has_front_matter(text: &str) -> bool {
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
    is_heading(line)
        || is_task(line)
        || is_delimiter_row(line)
        || is_definition(line)
        || is_html(line)
        || matches!(line.trim_end(), "```" | "~~~~")
        || line.starts_with("![")
        || line.starts_with("[![")
        || is_escaped_number(line)
}

/// `[plan]: plan.md`, `[^1]: A note`
fn is_definition(line: &str) -> bool {
    line.starts_with('[')
        && line
            .find("]: ")
            .is_some_and(|end| (2..60).contains(&end) && !line[1..end].contains(['[', ']']))
}

/// A line that begins with a tag of HTML.
fn is_html(line: &str) -> bool {
    const BLOCKS: &[&str] = &[
        "<details", "<summary", "<p>", "<p ", "<table", "<div", "<ul", "<ol", "<h1", "<h2", "<h3",
        "<!--", "<center",
    ];
    line.starts_with('<') && BLOCKS.iter().any(|tag| line.starts_with(tag))
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
    item.is_some_and(|item| {
        item.starts_with("[ ] ") || item.starts_with("[x] ") || item.starts_with("[X] ")
    })
}

/// `|---|:--:|`
fn is_delimiter_row(line: &str) -> bool {
    line.starts_with('|') && line.contains("--") && line.chars().all(|c| "|-: \t".contains(c))
}

/// `2\. Words`
fn is_escaped_number(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with("\\.")
}
