//! Fences that hold no code: round Markdown, as programs set what they wrote, and those that nothing closes.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

/// Fewest signs of a fence.
const FENCE: &str = "```";
/// What the fence of Markdown in Markdown says.
const MARKDOWN: [&str; 2] = ["markdown", "md"];
/// What the fence of a box in the text says first, as books and notebooks set one: "```admonish info", "```{note}".
const BOXES: [&str; 10] = [
    "admonish",
    "note",
    "tip",
    "hint",
    "important",
    "warning",
    "caution",
    "attention",
    "admonition",
    "seealso",
];
/// Most spaces before a fence.
const INDENT: usize = 3;

/// The text with blanks for such fences, so that what they hold is read as what is around them.
pub(super) fn opened(text: &str) -> Cow<'_, str> {
    if memmem::find(text.as_bytes(), FENCE.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let fences = without_code(text);
    if fences.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut text = text.to_owned();
    for line in fences {
        let blanks = " ".repeat(line.len());
        text.replace_range(line, &blanks);
    }
    Cow::Owned(text)
}

/// The lines of the fences that hold no code.
fn without_code(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut round = 0_usize;
    let mut code: Option<(Range<usize>, usize)> = None;
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = start..start + whole.trim_end().len();
        start += whole.len();
        let Some((signs, info)) = fence(whole) else {
            continue;
        };
        match &code {
            Some((_, open)) if info.is_empty() && signs >= *open => code = None,
            Some(_) => {}
            None if MARKDOWN.iter().any(|name| info.eq_ignore_ascii_case(name)) || is_box(info) => {
                round += 1;
                found.push(line);
            }
            None if info.is_empty() && round > 0 => {
                round -= 1;
                found.push(line);
            }
            None => code = Some((line, signs)),
        }
    }
    let bare = |line: &Range<usize>| text[line.clone()].trim_matches(['`', ' ']).is_empty();
    found.extend(code.map(|(line, _)| line).filter(bare));
    found
}

fn is_box(info: &str) -> bool {
    let first = info.split(' ').next().unwrap_or_default();
    let directive = first
        .strip_prefix('{')
        .and_then(|name| name.strip_suffix('}'));
    first == BOXES[0] || directive.is_some_and(|name| BOXES.contains(&name))
}

/// A line that opens or closes code.
pub(super) fn is_fence(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("~~~")
}

/// The signs of a fence, and what it says.
fn fence(line: &str) -> Option<(usize, &str)> {
    let inner = line.trim_start_matches(' ');
    if line.len() - inner.len() > INDENT || !inner.starts_with(FENCE) {
        return None;
    }
    let info = inner.trim_start_matches('`');
    Some((inner.len() - info.len(), info.trim())).filter(|(_, info)| !info.contains('`'))
}

#[cfg(test)]
mod tests {
    use super::opened;

    #[test]
    fn a_fence_round_markdown_or_one_that_nothing_closes_holds_no_code() {
        for (text, want) in [
            (
                "```markdown\n# Roof\n```\nEnd",
                "           \n# Roof\n   \nEnd",
            ),
            ("```md\n# Roof\n", "     \n# Roof\n"),
            ("Talk\n\n```\n## Hedge\n", "Talk\n\n   \n## Hedge\n"),
            ("```\nlet roof;\n```\n", "```\nlet roof;\n```\n"),
            (
                "```markdown\n```rust\nlet roof;\n```\n# Hedge\n```\n",
                "           \n```rust\nlet roof;\n```\n# Hedge\n   \n",
            ),
            ("```sh\nls\n", "```sh\nls\n"),
            (
                "```admonish info\n- Ann Lee\n```\n",
                "                \n- Ann Lee\n   \n",
            ),
            ("```{note}\nRoof\n```\n", "         \nRoof\n   \n"),
            ("```note\nRoof\n```\n", "```note\nRoof\n```\n"),
        ] {
            assert_eq!(opened(text), want, "{text}");
        }
    }
}
