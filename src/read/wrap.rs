//! Which line ends of a source were put there by wrapping, and which were meant.

use memchr::{memchr, memchr_iter};
use nom::bytes::complete::{take_while, take_while_m_n};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::opt;
use nom::multi::fold_many_m_n;
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

use super::checkbox::begins_task;
use super::lines;

/// Widths at which people and editors wrap.
const NARROWEST: usize = 50;
const WIDEST: usize = 130;
/// Lines looked at to find the width of a document.
const SAMPLE: usize = 4_000;

/// The width at which a document is wrapped, if it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wrap {
    width: Option<usize>,
    /// Some lines are longer than people wrap: paragraphs are lines.
    unwrapped: bool,
    /// Somewhere within a line stands the space before a column.
    columned: bool,
}

impl Wrap {
    /// Every line that is followed by another votes for the widths at which its end would be a wrapped one:
    /// it fits, and with the next word it would not.
    pub(super) fn of(text: &str) -> Self {
        let columned = holds_column_space(text);
        let mut votes = [0_u32; WIDEST + 1];
        // Votes of lines that end within a sentence.
        let mut inner = [0_u32; WIDEST + 1];
        let mut ends_seen = 0;
        let mut longest = 0;
        // The width of the line before, where that may have been wrapped.
        let mut before: Option<(usize, bool)> = None;
        for line in lines::of(text).take(SAMPLE) {
            let line = line.trim_end();
            if let Some((width, ended)) = before {
                let word = first_word(line);
                if word.starts_with(char::is_alphanumeric) {
                    ends_seen += 1;
                    let end = (width + columns(word)).min(WIDEST);
                    votes[width..=end].iter_mut().for_each(|vote| *vote += 1);
                    if !ended {
                        inner[width..=end].iter_mut().for_each(|vote| *vote += 1);
                    }
                }
            }
            let width = columns(line);
            longest = longest.max(width);
            let fits = (NARROWEST..=WIDEST).contains(&width) && !(columned && ends_in_column(line));
            before = fits.then(|| (width, ends_sentence(line)));
        }
        let best = (NARROWEST..=WIDEST).max_by_key(|width| votes[*width]);
        Self {
            width: best.filter(|width| {
                let wrapped = inner[*width] * 2 > votes[*width];
                wrapped && votes[*width] >= 3 && votes[*width] * 5 >= ends_seen * 3
            }),
            unwrapped: longest > WIDEST,
            columned,
        }
    }

    /// True when `line` ends only because the text was wrapped there, false when its author meant it to end.
    /// Both come with their indentation; `first` is the line with which the paragraph of `line` begins, or the line itself.
    pub(super) fn joins(&self, first: &str, line: &str, next: &str) -> bool {
        let line = line.trim_end();
        let next = next.trim_start();
        if is_address(line.trim_start()) && is_address(next)
            || first.len() == line.len() && is_day(next)
            || self.columned && ends_in_column(line)
        {
            return false;
        }
        let width = columns(line);
        let full = || self.is_full(line, width, next);
        if may_label(next) {
            if let Ok((_, bold)) = label(next) {
                let labelled = |line: &str| label(line.trim_start()).is_ok();
                return full()
                    && !bold
                    && is_mid_sentence(line)
                    && !labelled(first)
                    && !labelled(line);
            }
            // "anwesend: …" over "entschuldigt: …", "5 présents : …" over "2 excusés : …".
            let first = first.trim_start();
            if label_words(next).is_ok() && may_label(first) && label_words(first).is_ok() {
                return false;
            }
        }
        if parting(next).is_some_and(|sign| parting(first.trim_start()) == Some(sign)) {
            return false;
        }
        if is_chat(next) || begins_task(next) || is_dotted(next) && is_dotted(first.trim_start()) {
            return false;
        }
        let goes_on = || next.starts_with(char::is_lowercase) && !ends_sentence(line);
        let Some(wrapped) = self.width else {
            // "TOP 2 Bauantrag …" over "Das Haus …" is a title.
            let titled = || {
                first.len() == line.len()
                    && next.starts_with(char::is_uppercase)
                    && is_counted(line)
            };
            let wrapped = || (68..=100).contains(&width) && is_mid_sentence(line) && !titled();
            return width >= 40 && goes_on()
                || (!self.unwrapped || line.ends_with(',')) && wrapped();
        };
        full()
            || width * 2 > wrapped && goes_on()
            || (wrapped * 3 / 4..=wrapped).contains(&width) && is_mid_sentence(line)
    }

    /// True when a line of this width has no room for the next word.
    fn is_full(&self, line: &str, width: usize, next: &str) -> bool {
        self.width.is_some_and(|wrapped| {
            if width > wrapped {
                return false;
            }
            let word = first_word(next);
            // A long address leaves much room behind.
            let address = || word.contains("://") && is_mid_sentence(line);
            width + columns(word) >= wrapped && (width * 2 > wrapped || address())
        })
    }
}

/// "TOP 2 Roof", "Punto 3: Tejado": a word and a number before a capital.
fn is_counted(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (Some(name), Some(number), Some(title)) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let number = number.trim_end_matches(['.', ':', ')', '-', '–']);
    name.starts_with(char::is_uppercase)
        && name.chars().all(char::is_alphabetic)
        && (1..=2).contains(&number.len())
        && number.bytes().all(|digit| digit.is_ascii_digit())
        && title.starts_with(char::is_uppercase)
}

/// An address and nothing else: each line of a list of links is one.
fn is_address(line: &str) -> bool {
    (line.starts_with("http://") || line.starts_with("https://")) && !line.contains(' ')
}

/// "Posters are needed, and somebody …            AL/BD": who is to act stands in a column on the right.
fn ends_in_column(line: &str) -> bool {
    let line = line.trim();
    if columns(line) < NARROWEST || line.ends_with(',') {
        return false;
    }
    let parted = line.rsplit_once(COLUMN_SPACE);
    parted.is_some_and(|(_, column)| columns(column) <= COLUMN)
}

/// Such space stands behind a word; most documents have none, and their lines need not be asked.
fn holds_column_space(text: &str) -> bool {
    let mut places = memchr::memmem::find_iter(text.as_bytes(), COLUMN_SPACE);
    places.any(|at| text[..at].ends_with(|c: char| !c.is_whitespace()))
}

/// The space before a column.
const COLUMN_SPACE: &str = "     ";
/// Most columns of what stands in it.
const COLUMN: usize = 16;

/// "May 3, 2022", "Tuesday 3 May 2022": the day below a title.
fn is_day(line: &str) -> bool {
    let [mut years, mut days, mut words] = [0, 0, 0];
    for word in line.split_whitespace().take(DAY_WORDS + 1) {
        let word = word.trim_end_matches([',', '.']);
        match (word.len(), word.bytes().all(|byte| byte.is_ascii_digit())) {
            (4, true) => years += 1,
            (1 | 2, true) => days += 1,
            (_, false) if word.starts_with(char::is_uppercase) => words += 1,
            _ => return false,
        }
    }
    years == 1 && days == 1 && (1..=2).contains(&words)
}

/// Most words of a day.
const DAY_WORDS: usize = 4;

/// The first word of a line.
fn first_word(line: &str) -> &str {
    let words = line.trim_start();
    // Most words are ASCII, and a space follows.
    let plain = |byte: &u8| matches!(byte, 0x21..=0x7E);
    let end = words.bytes().take_while(plain).count();
    match words.as_bytes().get(end) {
        None => words,
        Some(b' ') => &words[..end],
        Some(_) => words.split_whitespace().next().unwrap_or_default(),
    }
}

/// Columns that a line takes.
fn columns(line: &str) -> usize {
    let line = line.trim_end();
    if line.is_ascii() {
        line.len()
    } else {
        line.chars().count()
    }
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['*', '_', '"', '”', '’', ')'])
        .ends_with(['.', '!', '?', ':', ';', '…'])
}

fn is_mid_sentence(line: &str) -> bool {
    line.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '&' | '–' | '—' | '-' | '/'))
        || is_short_form(line.rsplit(' ').next().unwrap_or_default())
}

/// "D.", "Sr.", "Dr.": an initial or a form of address, which a name follows.
fn is_short_form(word: &str) -> bool {
    let stem = word.strip_suffix('.').unwrap_or_default();
    let letters = stem.chars().all(char::is_alphabetic);
    letters && stem.starts_with(char::is_uppercase) && stem.chars().count() <= 2
}

/// False for a line without a colon, and where a label would have too many words.
fn may_label(line: &str) -> bool {
    memchr(b':', line.as_bytes()).is_some_and(|colon| {
        let mut spaces = memchr_iter(b' ', &line.as_bytes()[..colon]);
        spaces.nth(MOST_SPACES).is_none()
    })
}

/// Spaces before the colon of a label.
const MOST_SPACES: usize = 4;

/// A label, which has a capital or stands in bold. True when it is bold.
fn label(i: &str) -> IResult<&str, bool> {
    let (rest, (bold, capital)) = label_words(i)?;
    if bold || capital {
        Ok((rest, bold))
    } else {
        Err(nom::Err::Error(nom::error::Error::new(
            i,
            nom::error::ErrorKind::Verify,
        )))
    }
}

/// ```text
/// label = marks word (" " word){0,3} marks " "? ":" marks (" " | end)
/// ```
/// `**Present:** A, B`, `Action Mark: …`, `Absents excusés : …`: whether it is bold, and whether it has a capital.
fn label_words(i: &str) -> IResult<&str, (bool, bool)> {
    let marks = |i| take_while(|c| c == '*' || c == '_')(i);
    let word = |i| {
        pair(
            satisfy(|c| c.is_alphanumeric() || c == '('),
            take_while(|c: char| c.is_alphanumeric() || ".'’-/&()·".contains(c)),
        )
        .parse(i)
    };
    let (words, opening): (&str, &str) = marks(i)?;
    let bold = opening.len() > 1;
    let capital = words.starts_with(char::is_uppercase);
    let more = fold_many_m_n(0, 3, preceded(char(' '), word), || (), |(), _| ());
    let (rest, _) = (word, more).parse(words)?;
    let (rest, _) = (marks, opt(one_of(" \u{a0}\u{202f}")), char(':'), marks).parse(rest)?;
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
    if ends {
        Ok((rest, (bold, capital)))
    } else {
        Err(nom::Err::Error(nom::error::Error::new(
            i,
            nom::error::ErrorKind::Verify,
        )))
    }
}

/// What parts a few words from the rest of a line: "Present - Ann, Bo" over "Apologies - Cy", or columns of names.
fn parting(line: &str) -> Option<char> {
    if !line.starts_with(char::is_uppercase) {
        return None;
    }
    let spaces = line.bytes().enumerate();
    let spaces = spaces.filter(|(_, byte)| matches!(byte, b' ' | b'\t'));
    spaces
        .take(PARTED_WORDS)
        .find_map(|(at, _)| match line.as_bytes()[at..] {
            [b'\t', ..] => Some('\t'),
            [b' ', sign @ (b'-' | b' '), b' ', ..] => Some(char::from(sign)),
            [b' ', ..] if line[at + 1..].starts_with("– ") => Some('–'),
            _ => None,
        })
}

/// Most words before such a sign.
const PARTED_WORDS: usize = 3;

/// `45.15 To confirm …`: a number of several levels before a capital.
fn is_dotted(line: &str) -> bool {
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let words = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = line[..line.len() - words.len()].trim_end_matches('.');
    number.contains('.')
        && number.len() <= LONGEST_NUMBER
        && words.starts_with(' ')
        && words.trim_start().starts_with(char::is_uppercase)
}

/// Bytes of such a number.
const LONGEST_NUMBER: usize = 9;

/// ```text
/// chat = "<" nick ">" | "[" digit … "]" | digits ":" digits ":" digits " "
/// ```
/// `<mira> here`, `[12:03] …`, `00:12:31 Mira: …`
fn is_chat(line: &str) -> bool {
    let nick = |i| take_while_m_n(1, 30, |c: char| c.is_alphanumeric() || "-_|@+".contains(c))(i);
    let time = |i| take_while_m_n(4, 12, |c: char| c.is_ascii_digit() || c == ':')(i);
    if line.starts_with(|c: char| !matches!(c, '<' | '[' | ':' | '0'..='9')) {
        return false;
    }
    let said: IResult<&str, &str> = preceded(char('<'), terminated(nick, char('>'))).parse(line);
    let timed: IResult<&str, &str> = preceded(char('['), terminated(time, char(']'))).parse(line);
    let stamped = time(line).is_ok_and(|(rest, stamp)| {
        stamp.matches(':').count() == 2 && rest.starts_with([' ', '\t'])
    });
    said.is_ok() || timed.is_ok() || stamped
}

#[cfg(test)]
mod tests;
