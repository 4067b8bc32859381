//! The parts of a line that lists people: where separators stand that are in no bracket.

use nom::branch::alt;
use nom::bytes::complete::take_while1;
use nom::combinator::{fail, recognize};
use nom::multi::many0_count;
use nom::{IResult, Parser};

/// Parts of a line at the separators, which are in no bracket; a bracket that is not closed goes to the end.
///
/// ```text
/// line      = part { separator part }
/// part      = { bracketed | word }
/// bracketed = ( "(" | "[" | "{" ) … its closing bracket
/// ```
pub(super) fn split(line: &str, separator: impl Fn(char) -> bool + Copy) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Ok((after, part)) = part(rest, separator) {
        found.push(part.trim());
        let mut next = after.chars();
        if next.next().is_none() {
            break;
        }
        rest = next.as_str();
    }
    found.retain(|part| !part.is_empty());
    found
}

fn part(line: &str, separator: impl Fn(char) -> bool + Copy) -> IResult<&str, &str> {
    let word = take_while1(move |c: char| !is_open(c) && !separator(c));
    recognize(many0_count(alt((bracketed, word)))).parse(line)
}

/// A bracket with all that is in it, other brackets too.
fn bracketed(line: &str) -> IResult<&str, &str> {
    let mut depth = 0_usize;
    let end = line.char_indices().find_map(|(at, c)| {
        depth = (depth + usize::from(is_open(c))).saturating_sub(usize::from(is_close(c)));
        (depth == 0).then_some(at + c.len_utf8())
    });
    match end.unwrap_or(line.len()) {
        end if line.starts_with(is_open) => Ok((&line[end..], &line[..end])),
        _ => fail().parse(line),
    }
}

pub(super) fn is_open(c: char) -> bool {
    matches!(c, '(' | '[' | '{')
}

pub(super) fn is_close(c: char) -> bool {
    matches!(c, ')' | ']' | '}')
}

/// Between people of one line. A tab parts as a comma does.
pub(super) fn is_between(c: char) -> bool {
    matches!(
        c,
        ',' | ';' | '|' | '\t' | '\n' | '•' | '·' | '、' | '，' | '；'
    )
}

/// The words without the signs that stand around names in lists.
pub(super) fn bare(words: &str) -> &str {
    // "“Sandy” Ann Lee" begins with how somebody is called.
    let called =
        || words.starts_with('"') && words.matches('"').count() == 2 && !words.ends_with('"');
    words
        .trim_start_matches(|c: char| {
            !(c.is_alphanumeric() || is_open(c) || c == '@' || c == '"' && called())
        })
        .trim_end_matches(|c: char| !c.is_alphanumeric() && !is_close(c) && c != '_')
}

/// Where the name ends and details begin: a bracket, a comma, a tab, a wide space, or a dash after a space.
pub(super) fn end_of_name(line: &str) -> usize {
    let mut before = ' ';
    let mut wide = 0;
    for (at, c) in line.char_indices() {
        let ends = match c {
            _ if c.is_ascii_alphanumeric() => false,
            '-' => before.is_whitespace() || before != '-' && ends_at_dash(&line[at + 1..]),
            '/' => before.is_whitespace(),
            '–' | '—' => before.is_whitespace() || at > 0,
            _ => is_open(c) || is_between(c),
        };
        if ends {
            return at;
        }
        wide = if c.is_whitespace() { wide + 1 } else { 0 };
        if wide == 3 {
            return at;
        }
        before = c;
    }
    line.len()
}

/// What follows a dash that is right behind a word parts the name from details; "Ana Gil--Pons" has a family name of two.
fn ends_at_dash(behind: &str) -> bool {
    let double = |family: &str| {
        let word = family.split(|c: char| !c.is_alphanumeric()).next();
        let last = word.is_some_and(|word| !family[word.len()..].starts_with(' '));
        family.starts_with(char::is_uppercase) && last
    };
    behind.starts_with(' ')
        || behind
            .strip_prefix('-')
            .is_some_and(|family| !double(family))
}
