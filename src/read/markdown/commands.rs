//! Lines for the program that makes a page of the text, and for nobody who reads it: `{: .note}`, `{% include logo.html %}`, and
//! `</p>` right over a table, which would hide that.

use std::borrow::Cow;

use memchr::memmem;

use super::fences;

/// How such lines begin.
const BEGIN: [&str; 3] = ["{:", "{%", ">\n|"];

/// The text with blanks for such lines, outside of code. All others keep their places.
pub(super) fn blanked(text: &str) -> Cow<'_, str> {
    let mut begin = BEGIN.iter();
    if !begin.any(|begin| memmem::find(text.as_bytes(), begin.as_bytes()).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut fenced = false;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(whole) = lines.next() {
        let line = whole.trim();
        fenced ^= fences::is_fence(line);
        let over_table = lines.peek().is_some_and(|next| next.starts_with('|'));
        if !fenced && (is_command(line) || closes_tag(line) && over_table) {
            let end = whole.trim_end_matches(['\r', '\n']).len();
            out.extend(std::iter::repeat_n(' ', end));
            out.push_str(&whole[end..]);
        } else {
            out.push_str(whole);
        }
    }
    Cow::Owned(out)
}

/// One command that takes all of the line.
fn is_command(line: &str) -> bool {
    let attributes = line.starts_with("{:") && line.find('}') == Some(line.len() - 1);
    let include = line.starts_with("{%") && line.find("%}") == Some(line.len() - 2);
    attributes || include
}

/// `</p>` and nothing else.
fn closes_tag(line: &str) -> bool {
    let name = line
        .strip_prefix("</")
        .and_then(|line| line.strip_suffix('>'));
    name.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::blanked;

    #[test]
    fn commands_are_no_words_of_the_page() {
        assert_eq!(
            blanked("{: .box}\nRoof\n\n  {% include a.html %}\r\nIt leaks.\n"),
            "        \nRoof\n\n                      \r\nIt leaks.\n"
        );
    }

    #[test]
    fn a_tag_that_closes_right_over_a_table_does_not_hide_it() {
        assert_eq!(
            blanked("<p>\nTasks:\n</p>\n| Task | Who |\n"),
            "<p>\nTasks:\n    \n| Task | Who |\n"
        );
        assert_eq!(
            blanked("<p>\nTasks:\n</p>\n\nNone.\n"),
            "<p>\nTasks:\n</p>\n\nNone.\n"
        );
    }

    #[test]
    fn words_beside_a_command_and_code_stay() {
        for text in [
            "Roof {: .box}\n",
            "{: .box} Roof\n",
            "```\n{% raw %}\n```\n",
            "{ Ann, Bo }\n",
            "{:",
            "{%",
        ] {
            assert_eq!(blanked(text), text);
        }
    }
}
