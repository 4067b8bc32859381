//! The front matter of a Markdown file: YAML's `key: value` entries between `---` and `---` or `...`, or TOML's
//! `key = value` between `+++` and `+++`. Also the title block of pandoc, and the title that a comment gives.

use crate::document::{Kind, Part};
use crate::read::builder::{Builder, Layout};
use crate::read::html;

/// A front matter longer than this is none.
const LONGEST: usize = 400;

/// A language in which entries are written.
#[derive(Clone, Copy)]
struct Language {
    fence: &'static str,
    ends: &'static [&'static str],
    /// What parts a key from its value.
    sign: char,
    /// Whether ` #` begins a comment.
    comments: bool,
}

const YAML: Language = Language {
    fence: "---",
    ends: &["---", "..."],
    sign: ':',
    comments: true,
};

/// Entries without fences: `Title: Session #13`.
const BARE: Language = Language {
    comments: false,
    ..YAML
};

const TOML: Language = Language {
    fence: "+++",
    ends: &["+++"],
    sign: '=',
    comments: true,
};

/// Writes the entries. Gives the byte at which the body begins, 0 without front matter.
pub(super) fn read(text: &str, out: &mut Builder<'_>) -> usize {
    for language in [YAML, TOML] {
        if let Some((lines, body)) = language.lines(text) {
            language.write_all(&lines, 2, out);
            return body;
        }
    }
    if let Some(title) = in_comment(text) {
        YAML.write(&format!("title: {title}"), Kind::Paragraph, 1, out);
        return 0;
    }
    let body = title_block(text, out);
    if body > 0 {
        return body;
    }
    let (lines, body) = bare(text);
    BARE.write_all(&lines, 1, out);
    body
}

/// The title in a comment that opens the page, as includes of servers and wikis write it: `<!-- lang=en, title="…" -->`,
/// `<!--#set var="title" value="…" -->`.
fn in_comment(text: &str) -> Option<&str> {
    let (comment, _) = text.trim_start().strip_prefix("<!--")?.split_once("-->")?;
    let set = |named: &str| {
        let (before, rest) = comment.split_once(named)?;
        let value = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let alone = !before.ends_with(|c: char| c.is_alphanumeric());
        let (value, _) = value[1..].split_once(quote)?;
        Some(value.trim()).filter(|value| alone && !value.is_empty())
    };
    let title = set("title").or_else(|| set("value").filter(|_| set("var") == Some("title")));
    title.filter(|title| title.len() <= LONGEST && !title.contains('\n'))
}

/// Most lines of a title block: title, authors and day.
const BLOCK_LINES: usize = 3;

/// Writes the lines of a title block of pandoc, `% Title`, `% Authors`, `% Date`, each as a line of the body. Gives the byte
/// behind them, 0 where there are none.
fn title_block(text: &str, out: &mut Builder<'_>) -> usize {
    let mut at = 0;
    for (line, source) in (1..).zip(text.split_inclusive('\n').take(BLOCK_LINES)) {
        let Some(words) = source
            .strip_prefix('%')
            .filter(|words| !words.starts_with('%'))
        else {
            break;
        };
        at += source.len();
        if !words.trim().is_empty() {
            out.begin(Layout {
                line,
                ..Layout::default()
            });
            html::inline(words.trim(), out);
            out.end();
        }
    }
    at
}

/// Keys of which generators of sites know some at the top of every page, also without fences.
const KEYS: [&str; 10] = [
    "title", "slug", "date", "tags", "category", "author", "authors", "status", "summary", "layout",
];

/// Entries up to the first blank line, `title` and two more known keys among them, all in small letters or all with a capital.
pub(in crate::read) fn bare(text: &str) -> (Vec<&str>, usize) {
    let none = (Vec::new(), 0);
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n').take(LONGEST) {
        at += line.len();
        let entry = line.trim_end();
        if entry.is_empty() {
            break;
        }
        let simple = |key: &str| {
            key.chars()
                .all(|c| c.is_alphabetic() || c == '_' || c == '-')
        };
        if !YAML.key(entry).is_some_and(|(key, _)| simple(key)) {
            return none;
        }
        lines.push(entry);
    }
    let key = |line: &&str| line.split(':').next().unwrap_or_default().to_lowercase();
    let keys: Vec<String> = lines.iter().map(key).collect();
    let known = keys.iter().filter(|key| KEYS.contains(&key.as_str()));
    if keys.iter().any(|key| key == "title") && known.count() >= 3 && at < text.len() {
        (lines, at)
    } else {
        none
    }
}

/// Nothing, or only a comment.
fn is_blank(line: &str) -> bool {
    let words = line.trim_start();
    words.is_empty() || words.starts_with('#')
}

/// Bytes of white space before a line.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

impl Language {
    /// The lines between the fences, when they are entries, and the byte after the second fence.
    fn lines(self, text: &str) -> Option<(Vec<&str>, usize)> {
        // Some templates leave a line empty above the fence.
        let opened = text.trim_start_matches(['\r', '\n']);
        let mut all = opened.split_inclusive('\n');
        let fence = all.next()?;
        if fence.trim_end() != self.fence {
            return None;
        }
        let mut at = text.len() - opened.len() + fence.len();
        let mut lines = Vec::new();
        for line in all {
            at += line.len();
            let line = line.trim_end();
            if self.ends.contains(&line) {
                return Some((lines, at));
            }
            if lines.len() == LONGEST || !self.is_entry(line) {
                return None;
            }
            lines.push(line);
        }
        None
    }

    fn is_entry(self, line: &str) -> bool {
        let words = line.trim();
        words.is_empty()
            || words.starts_with(['#', '-'])
            || line.starts_with([' ', '\t'])
            || self.sign == '=' && words.starts_with(['[', ']'])
            || self.key(words).is_some()
    }

    /// `key: value`
    fn key(self, line: &str) -> Option<(&str, &str)> {
        let (key, value) = line.split_once(self.sign)?;
        let named = !key.trim().is_empty() && !key.contains(['.', '!', '?', ',']);
        let parted = self.sign == '=' || value.is_empty() || value.starts_with([' ', '\t']);
        (named && parted).then(|| (key.trim(), value.trim()))
    }

    /// Writes the entries of lines of which the first has a number.
    fn write_all(self, lines: &[&str], first: usize, out: &mut Builder<'_>) {
        let mut at = 0;
        // How deep each item is that the line may be of, outermost first.
        let mut items: Vec<usize> = Vec::new();
        while let Some(entry) = lines.get(at) {
            if is_blank(entry) {
                at += 1;
                continue;
            }
            let deep = indent(entry);
            while items.last().is_some_and(|item| *item >= deep) {
                items.pop();
            }
            if entry.trim_start().starts_with("- ") {
                items.push(deep);
            }
            let inner = items.len() > 1 || items.last().is_some_and(|item| *item < deep);
            let kind = match items.first() {
                Some(_) => Kind::Item(u8::from(inner)),
                None => Kind::Paragraph,
            };
            let rest = lines.get(at + 1..).unwrap_or_default();
            let folded = rest
                .iter()
                .take_while(|line| self.goes_on(entry, line))
                .count();
            if folded == 0 {
                self.write(entry, kind, first + at, out);
            } else {
                let mut whole = (*entry).to_owned();
                for line in &rest[..folded] {
                    whole.push(' ');
                    whole.push_str(line.trim());
                }
                self.write(&whole, kind, first + at, out);
            }
            at += 1 + folded;
        }
    }

    /// `title: The first meeting of the`, and more of the value on a deeper line (a flow scalar of YAML over several lines).
    fn goes_on(self, entry: &str, line: &str) -> bool {
        let words = line.trim_start();
        let begins = |(_, value): (&str, &str)| {
            !value.is_empty() && !value.starts_with(['[', '{', '|', '>', '&', '*', '!'])
        };
        self.sign == ':'
            && indent(line) > indent(entry)
            && !words.is_empty()
            && !words.starts_with(['#', '-'])
            && self.key(words).is_none()
            && self.key(entry.trim_start()).is_some_and(begins)
    }

    /// Writes an entry; `kind` tells a key of the item above from one of the page.
    fn write(self, entry: &str, kind: Kind, line: usize, out: &mut Builder<'_>) {
        let words = entry.trim_start();
        if words == "]" {
            return;
        }
        let item = words.strip_prefix("- ");
        out.begin(Layout {
            kind,
            part: Part::FrontMatter,
            line,
            marker: item.map(|_| ("-", &[][..])),
            ..Layout::default()
        });
        match (item, self.key(words)) {
            (Some(item), _) => html::inline(&self.plain(item), out),
            (None, Some((key, value))) => {
                out.push(key, &[]);
                out.push(": ", &[]);
                html::inline(&self.plain(value), out);
            }
            (None, None) => html::inline(&self.plain(words.trim_end_matches(',')), out),
        }
        out.end();
    }

    /// A value without its quotes, comment and code marks.
    fn plain(self, value: &str) -> String {
        // `"[[Ann Lee]]"` is a link to a page of a note book.
        let value = value.trim().replace("[[", "").replace("]]", "");
        let value = value.as_str();
        for quote in ['"', '\''] {
            if let Some(rest) = value.strip_prefix(quote)
                && let Some(end) = rest.rfind(quote)
            {
                let doubled = if quote == '\'' { "''" } else { "\\\"" };
                let inner = rest[..end].replace(doubled, &quote.to_string());
                return inner.trim_matches('`').to_owned();
            }
        }
        let comment = value.split_once(" #").filter(|_| self.comments);
        let value = comment.map_or(value, |(value, _)| value);
        let value = if matches!(value, ">" | "|" | ">-" | "|-" | "[]" | "[") {
            ""
        } else {
            value
        };
        let list = value
            .strip_prefix('[')
            .and_then(|value| value.strip_suffix(']'));
        match list {
            Some(list) if list.contains(['"', '\'']) => {
                let items = list
                    .split(',')
                    .map(|item| item.trim().trim_matches(['"', '\'']));
                items.collect::<Vec<_>>().join(", ")
            }
            _ => list.unwrap_or(value).trim().trim_matches('`').to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Kind;

    /// The entries of a front matter, with what each is.
    #[track_caller]
    fn reads(entries: &str, want: &[(Kind, &str)]) {
        let text = format!("---\ntitle: Board\n{entries}---\n\n# Board\n\n## Roof\n\nIt leaks.\n");
        let document = crate::read(text.as_bytes()).expect("a document");
        let blocks = document.blocks.iter().skip(1);
        let found: Vec<(Kind, &str)> = blocks
            .map(|block| (block.kind, document.words(block)))
            .take_while(|(kind, _)| *kind != Kind::Heading(1))
            .collect();
        assert_eq!(found, want, "{entries}");
    }

    #[test]
    fn keys_of_an_item_stay_its_own_behind_a_list_a_comment_or_a_blank_line() {
        let people = (Kind::Paragraph, "people:");
        let name = (Kind::Item(0), "name: Ann");
        let email = (Kind::Item(1), "email: ann@mill.example");
        let place = (Kind::Paragraph, "place: Hall");
        for (between, own) in [
            ("  roles:\n  - Chair\n", &["roles:", "Chair"] as &[&str]),
            ("  roles:\n    - Chair\n", &["roles:", "Chair"]),
            ("  role: Chair\n\n", &["role: Chair"]),
            ("  role: \"[[Chair]]\"\n", &["role: Chair"]),
            ("# Since May\n", &[]),
        ] {
            let own = own.iter().map(|words| (Kind::Item(1), *words));
            let want: Vec<(Kind, &str)> = [people, name].into_iter().chain(own).collect();
            reads(
                &format!("people:\n- name: Ann\n{between}  email: ann@mill.example\nplace: Hall\n"),
                &[&want[..], &[email, place]].concat(),
            );
        }
    }
}
