//! Writes the words of one paragraph into the [`Builder`]: light markup, gaps between columns, ends of lines.

mod wiki;

use super::builder::{Builder, Layout};
use super::lines::Signs;
use crate::document::{Emphasis, Kind, Part};

/// What becomes of the ends of the lines of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The text was wrapped there.
    Joins,
    /// The line ends for a person too.
    Stays,
    /// The next line begins a block of its own, of this kind.
    Begins(Kind, Part),
}

/// A paragraph that is being written.
pub(super) struct Words<'b, 'l> {
    pub out: &'b mut Builder<'l>,
    pub emphasis: Vec<Emphasis>,
    /// One for each line of the paragraph but the last.
    pub ends: &'b [End],
    /// The source line that is being written.
    pub line: usize,
}

impl<'b, 'l> Words<'b, 'l> {
    pub(super) fn new(out: &'b mut Builder<'l>, ends: &'b [End], line: usize) -> Self {
        Self {
            out,
            emphasis: Vec::new(),
            ends,
            line,
        }
    }

    /// Words as they are. Three spaces and more part columns, as a tab does.
    pub(super) fn text(&mut self, words: &str) {
        self.with_signs(words, Signs::of(words));
    }

    /// Words as they are, which have these signs.
    pub(super) fn with_signs(&mut self, words: &str, signs: Signs) {
        self.out.push_columns(words, signs, &self.emphasis);
    }

    /// The end of a source line.
    pub(super) fn newline(&mut self) {
        self.line += 1;
        let end = self.ends.split_first();
        if let Some((_, rest)) = end {
            self.ends = rest;
        }
        match end {
            Some((End::Stays, _)) => self.out.line_break(self.line),
            Some((End::Begins(kind, part), _)) => self.out.begin(Layout {
                kind: *kind,
                part: *part,
                line: self.line,
                ..Layout::default()
            }),
            _ => self.out.soft_break(),
        }
    }

    pub(super) fn set(&mut self, emphasis: Emphasis) {
        self.emphasis.push(emphasis);
    }

    pub(super) fn unset(&mut self, emphasis: Emphasis) {
        if let Some(at) = self.emphasis.iter().rposition(|set| *set == emphasis) {
            self.emphasis.remove(at);
        }
    }

    /// Text in which marks may stand that `CommonMark` does not take for markup though they are meant as such:
    /// `**Present **:`, `** Ning`, `[Lee]{.smallcaps}`.
    pub(super) fn leftover(&mut self, text: &str) {
        self.marked(text, false);
    }

    /// Text with light markup.
    pub(super) fn light(&mut self, text: &str) {
        self.marked(text, true);
    }

    fn marked(&mut self, text: &str, light: bool) {
        let signs = Signs::of(text);
        if !signs.has_marks(text, light) {
            return self.with_signs(text, signs);
        }
        let mut from = 0;
        let mut at = 0;
        let mut open = Open::default();
        let bytes = text.as_bytes();
        while let Some(found) = bytes[at..].iter().position(|byte| is_mark(*byte, light)) {
            at += found;
            let mark = mark(text, at, light, &mut open);
            if mark.length == 0 {
                at += 1;
                continue;
            }
            self.text(&text[from..at]);
            self.apply(&mark.what);
            at += mark.length;
            from = at;
        }
        self.text(&text[from..]);
        for emphasis in open.kinds {
            self.unset(emphasis);
        }
    }

    fn apply(&mut self, mark: &What<'_>) {
        match mark {
            What::Nothing => {}
            What::Newline => self.newline(),
            What::Begin(emphasis) => self.set(*emphasis),
            What::End(emphasis) => self.unset(*emphasis),
            What::Words(words) => self.text(words),
            What::Code(words) => {
                self.set(Emphasis::Code);
                self.text(words);
                self.unset(Emphasis::Code);
            }
            What::Link(words, url) => {
                self.out.begin_link(url);
                self.text(words);
                self.out.end_link();
            }
        }
    }
}

/// As much of the text as the end of a mark is looked for in, so that time stays linear.
fn near(text: &str) -> &str {
    let mut end = text.len().min(NEAR);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

const NEAR: usize = 2_048;

struct Mark<'t> {
    length: usize,
    what: What<'t>,
}

enum What<'t> {
    Nothing,
    Newline,
    Begin(Emphasis),
    End(Emphasis),
    Words(&'t str),
    Code(&'t str),
    Link(&'t str, &'t str),
}

/// The emphasis that is open in a text.
#[derive(Default)]
struct Open {
    kinds: Vec<Emphasis>,
    /// Up to where it is known that nothing ends an emphasis of `*`, `_`, `__`, `___`.
    barren: [usize; 4],
}

impl Mark<'_> {
    const NONE: Self = Mark {
        length: 0,
        what: What::Nothing,
    };
}

/// All marks are single bytes.
fn is_mark(byte: u8, light: bool) -> bool {
    matches!(byte, b'*' | b'_' | b'[' | b'\n')
        || light && matches!(byte, b'`' | b'<' | b'~' | b'\'' | b'\\')
}

fn mark<'t>(text: &'t str, at: usize, light: bool, open: &mut Open) -> Mark<'t> {
    let rest = near(&text[at..]);
    match rest.as_bytes().first() {
        Some(b'\n') => Mark {
            length: 1,
            what: What::Newline,
        },
        Some(b'*' | b'_' | b'~') => emphasis(&text[..at], rest, light, open),
        // Three of them are the bold of wikis; one stands in "don't".
        Some(b'\'') if rest.starts_with("'''") => emphasis(&text[..at], rest, light, open),
        Some(b'[') => bracket(rest, light),
        Some(b'`') => code(rest),
        Some(b'<') => autolink(rest),
        Some(b'\\') => escaped(rest),
        _ => Mark::NONE,
    }
}

/// `\*`, `\_`: a sign that stands for itself.
fn escaped(rest: &str) -> Mark<'_> {
    let sign = rest.get(1..2).filter(|sign| MARKUP.contains(sign));
    sign.map_or(Mark::NONE, |sign| Mark {
        length: 2,
        what: What::Words(sign),
    })
}

/// Signs of Markdown that programs write with a stroke before them.
const MARKUP: &str = "*_#[]()<>~`|$&+-!.'\"";

/// A run of `*`, `_` or `~`, or `'''`.
fn emphasis<'t>(start: &'t str, rest: &'t str, light: bool, open: &mut Open) -> Mark<'t> {
    let glyph = char::from(rest.as_bytes()[0]);
    let length = rest.len() - rest.trim_start_matches(glyph).len();
    let run = &rest[..length];
    let kind = match (glyph, length) {
        ('~', 2) => Emphasis::Struck,
        ('*' | '_', 1) => Emphasis::Italic,
        ('*' | '_', 2 | 3) | ('\'', 3) => Emphasis::Bold,
        _ => return Mark::NONE,
    };
    let before = start.chars().next_back();
    let after = rest[length..].chars().next();
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let strict = glyph == '_' || length == 1;
    if let Some(set) = open.kinds.iter().rposition(|set| *set == kind)
        && (!strict || !space(before) && !word(after))
    {
        open.kinds.remove(set);
        return Mark {
            length,
            what: What::End(kind),
        };
    }
    let opens = if strict {
        !word(before) && !space(after)
    } else {
        true
    };
    if opens
        && (light || length > 1)
        && open.closes(start.len() + length, &rest[length..], run, strict)
    {
        open.kinds.push(kind);
        return Mark {
            length,
            what: What::Begin(kind),
        };
    }
    let first = start.trim().is_empty();
    let last = rest[length..].trim().is_empty();
    let stray = match length {
        1 => first && (last || !space(after)),
        _ => {
            glyph != '~'
                && !(word(before) && word(after))
                && (first || last || space(before) != space(after))
        }
    };
    Mark {
        length: if stray { length } else { 0 },
        what: What::Nothing,
    }
}

impl Open {
    /// True when the run ends an emphasis in `rest`, which begins at byte `from` of the text.
    fn closes(&mut self, from: usize, rest: &str, run: &str, strict: bool) -> bool {
        if !strict {
            return closes(rest, 0, run, false);
        }
        let slot = if run.starts_with('_') { run.len() } else { 0 };
        let Some(barren) = self.barren.get_mut(slot) else {
            return false;
        };
        // What was looked at is not looked at again, so that time stays linear.
        let known = barren.saturating_sub(from).min(rest.len());
        let found = closes(rest, known, run, true);
        if !found {
            let glyph = run.chars().next().unwrap_or_default();
            *barren = (*barren).max(from + rest.trim_end_matches(glyph).len());
        }
        found
    }
}

/// True when the run ends an emphasis further on, past the bytes that are known.
fn closes(rest: &str, known: usize, run: &str, strict: bool) -> bool {
    rest[known..].match_indices(run).any(|(at, _)| {
        let before = &rest[..known + at];
        let after = rest[known + at + run.len()..].chars().next();
        !before.trim().is_empty()
            && (!strict
                || !before.ends_with(char::is_whitespace)
                    && !after.is_some_and(char::is_alphanumeric))
    })
}

/// `[words](url)`, `[words]{.class}`, and the `[url words]` of wikis.
fn bracket(rest: &str, light: bool) -> Mark<'_> {
    if let Some(mark) = wiki::link(rest) {
        return mark;
    }
    let Some(end) = rest.find(']') else {
        return Mark::NONE;
    };
    let (words, after) = (&rest[1..end], &rest[end + 1..]);
    if (after.starts_with("{.") || after.starts_with("{#"))
        && let Some(close) = after
            .find('}')
            .filter(|close| !after[..*close].contains('\n'))
    {
        return Mark {
            length: end + 1 + close + 1,
            what: What::Words(words),
        };
    }
    if light
        && words.starts_with("http")
        && !words.contains('\n')
        && let Some((url, words)) = words.split_once(' ')
        && url.contains("://")
    {
        return Mark {
            length: end + 1,
            what: What::Link(words.trim(), url),
        };
    }
    if light
        && after.starts_with('(')
        && !words.trim().is_empty()
        && !words.contains('\n')
        && let Some(close) = closing(after)
    {
        let url = after[1..close].split_whitespace().next().unwrap_or("");
        return Mark {
            length: end + 1 + close + 1,
            what: What::Link(words, url),
        };
    }
    Mark::NONE
}

/// The bracket that closes the one at the start; URLs hold pairs of them.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b'\n' => return None,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// `` `words` ``, and reStructuredText's `` `words <url>`_ ``.
fn code(rest: &str) -> Mark<'_> {
    let length = rest.len() - rest.trim_start_matches('`').len();
    let ticks = &rest[..length];
    let Some(end) = rest[length..].find(ticks).filter(|end| *end > 0) else {
        return Mark::NONE;
    };
    let words = &rest[length..length + end];
    let mut taken = length * 2 + end;
    let link = words
        .strip_suffix('>')
        .and_then(|words| words.split_once('<'));
    match link {
        Some((words, url)) if rest[taken..].starts_with('_') => {
            taken += if rest[taken..].starts_with("__") {
                2
            } else {
                1
            };
            Mark {
                length: taken,
                what: What::Link(words.trim_end(), url),
            }
        }
        _ => Mark {
            length: taken,
            what: What::Code(words),
        },
    }
}

/// `<https://example.org>`.
fn autolink(rest: &str) -> Mark<'_> {
    let Some(end) = rest.find('>') else {
        return Mark::NONE;
    };
    let url = &rest[1..end];
    let plain = !url.contains(char::is_whitespace);
    if plain && (url.contains("://") || url.starts_with("mailto:")) {
        Mark {
            length: end + 1,
            what: What::Link(url, url),
        }
    } else {
        Mark::NONE
    }
}
