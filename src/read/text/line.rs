//! One line of plain text: indentation, quotes, what it begins with.

use crate::read::lines::Signs;

/// A line without its end, indentation and quote marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// The line as it stands in the source, without space at its end.
    pub source: &'t str,
    pub text: &'t str,
    /// Columns before the text.
    pub indent: usize,
    /// Depth of e-mail quotes.
    pub quotes: usize,
    /// Its number in the source.
    pub number: usize,
    /// It begins with a letter and can have no mark at its start; most lines do.
    pub plain: bool,
    /// The signs in its text.
    pub signs: Signs,
    /// It has a tab or two spaces side by side, as between columns.
    pub spread: bool,
}

impl<'t> Line<'t> {
    pub(super) fn of(source: &'t str, number: usize) -> Self {
        let mut line = Self::begin(source, number);
        line.look();
        line
    }

    fn look(&mut self) {
        self.signs = Signs::of(self.text);
        self.spread = self.signs.is_spread(self.text);
    }

    /// A line of which no more is asked than how it begins.
    pub(super) fn begin(source: &'t str, number: usize) -> Self {
        let source = source.trim_end();
        let mut line = Self {
            source,
            text: source,
            indent: 0,
            quotes: 0,
            number,
            plain: false,
            signs: Signs::default(),
            spread: false,
        };
        if !source.starts_with(|c: char| c.is_ascii_graphic() && c != '>') {
            line.take_indentation();
        }
        line.plain = line
            .text
            .starts_with(|c: char| c.is_ascii_alphabetic() && c != 'o');
        line
    }

    /// Takes quote marks and space off the front of the text.
    fn take_indentation(&mut self) {
        let mut text = self.source.trim_start_matches('\u{feff}');
        while let Some(quoted) = text.trim_start().strip_prefix('>') {
            text = quoted.strip_prefix(' ').unwrap_or(quoted);
            self.quotes += 1;
        }
        self.text = text.trim_start();
        self.indent = width_of(&text[..text.len() - self.text.len()]);
    }

    /// `** Roof`, `*** Tiles`: wikis say by the count of the stars how deep a bullet is. Words between such stars are bold.
    pub(super) fn take_outer_bullets(&mut self) {
        if !self.text.starts_with("**") {
            return;
        }
        let words = self.text.trim_start_matches('*');
        let inner = self.text.len() - words.len() - 1;
        // "** Note ** it leaks" is in bold, "** Ask **Bo**" has words in bold of its own.
        let own = words.split_once("**").is_none_or(|(before, after)| {
            before.ends_with(' ') && after.starts_with(|c: char| !c.is_whitespace())
        });
        let fits = inner < MOST_STARS && words.starts_with(' ') && own;
        if fits {
            self.text = &self.text[inner..];
            self.indent += inner * STAR;
            self.look();
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The glyph of the bullet that the line begins with.
    pub(super) fn bullet(&self) -> Option<char> {
        if self.plain {
            return None;
        }
        let glyph = self.text.chars().next()?;
        let rest = &self.text[glyph.len_utf8()..];
        let spaced = rest.starts_with(char::is_whitespace);
        let is_bullet = match glyph {
            '-' | '*' | '+' | '–' | '—' | 'o' | '·' => spaced,
            '•' | '◦' | '▪' | '‣' | '●' | '○' | '■' | '□' | '➢' | '✓' => {
                !rest.is_empty()
            }
            '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f076}' | '\u{f0fc}' => true,
            _ => false,
        };
        is_bullet.then_some(glyph)
    }

    /// True when the line begins with `1.` or `1)`, and with `2.Budget`, where the space was forgotten.
    pub(super) fn is_numbered(&self) -> bool {
        let words = self.behind_number();
        words
            .is_some_and(|words| words.starts_with(|c: char| c.is_whitespace() || c.is_uppercase()))
    }

    /// True for `2.Budget`: no line is wrapped before such a number.
    pub(super) fn forgets_space(&self) -> bool {
        let words = self.behind_number();
        words.is_some_and(|words| words.starts_with(char::is_uppercase))
    }

    /// What follows a number of one to three digits and the sign that closes it.
    fn behind_number(&self) -> Option<&'t str> {
        if self.plain || !self.text.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let rest = self.text.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = self.text.len() - rest.len();
        after_close(rest).filter(|_| (1..=3).contains(&digits))
    }

    /// The character of a line of one character alone, three at least: a rule, or what underlines a heading.
    pub(super) fn rule(&self) -> Option<char> {
        if self.plain {
            return None;
        }
        let mut glyphs = self.text.chars();
        let glyph = glyphs.next()?;
        let rest = glyphs.as_str();
        let width = glyph.len_utf8();
        // As most lines say by their second character.
        (glyphs.clone().next() == Some(glyph)
            && rest.len() >= 2 * width
            && glyphs.all(|c| c == glyph)
            && "=-~^`_*#+.:\"'–—".contains(glyph))
        .then_some(glyph)
    }

    /// Level and words of a heading after `#`.
    pub(super) fn hashed(&self) -> Option<(u8, &'t str)> {
        if self.plain || !self.text.starts_with('#') {
            return None;
        }
        let words = self.text.trim_start_matches('#');
        let level = u8::try_from(self.text.len() - words.len()).ok()?;
        let spaced = words.starts_with([' ', '\t']) && self.indent < 4;
        ((1..=6).contains(&level) && spaced).then(|| {
            let words = words.trim();
            let open = words.trim_end_matches('#');
            (
                level,
                if open.ends_with(' ') {
                    open.trim_end()
                } else {
                    words
                },
            )
        })
    }

    /// Level and words of a heading between or after `==`, as wikis and `AsciiDoc` set it.
    pub(super) fn wiki(&self) -> Option<(u8, &'t str)> {
        if self.plain || !self.text.starts_with('=') {
            return None;
        }
        let words = self.text.trim_start_matches('=');
        let level = self.text.len() - words.len();
        let text = words.trim_end();
        let open = text.trim_end_matches('=');
        let closed = text.len() - open.len();
        let plain = level > 1 && words.starts_with(char::is_uppercase);
        let spaced = words.starts_with(' ') || closed == level || plain;
        let named = open.trim().starts_with(char::is_alphabetic);
        let fits = (1..=6).contains(&level)
            && (self.indent == 0 || self.indent == 1 && closed == level)
            && spaced
            && named
            && (closed == level || closed == 0 && level > 1 || closed == 0 && self.number == 1);
        fits.then(|| (u8::try_from(level).unwrap_or(6), open.trim()))
    }

    pub(super) fn width(&self) -> usize {
        self.text.chars().count()
    }
}

/// Most stars of a wiki's bullet.
const MOST_STARS: usize = 6;
/// Columns for which a star stands that is before the bullet.
const STAR: usize = 2;

/// What follows the sign that closes a number: `. `, `) `, `.- `, `º.- `.
fn after_close(rest: &str) -> Option<&str> {
    let ordinal = rest.strip_prefix(['º', 'ª', '°']);
    let rest = ordinal.unwrap_or(rest).strip_prefix(['.', ')'])?;
    Some(rest.strip_prefix(['-', '–']).unwrap_or(rest))
}

/// Columns that indentation takes.
fn width_of(space: &str) -> usize {
    space.chars().fold(0, |column, c| {
        if c == '\t' {
            column / 4 * 4 + 4
        } else {
            column + 1
        }
    })
}
