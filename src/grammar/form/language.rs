//! The language of forms.
//!
//! ```text
//! form     = piece*
//! piece    = hole | pattern | optional | bracket | text
//! hole     = "{" name [ pattern ] "}"
//! pattern  = "~" '"' regular expression '"'
//! optional = "[" piece* "]"
//! bracket  = "(" piece* ( "|" piece* )* ")"        ; with "|" alternatives, else the signs ( and )
//! text     = ( "\" sign | any sign but { } [ ] ( ~ )+
//! ```

use nom::IResult;
use nom::Parser;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{char, none_of, space0};
use nom::combinator::{opt, recognize};
use nom::error::{ErrorKind, ParseError};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded};
use regex::Regex;

use super::{FormError, Hole};
use crate::grammar::nearest::nearest;

/// A piece of a form, in slices of its source.
#[derive(Clone, Debug)]
pub(super) enum Piece<'s> {
    Text(&'s str),
    Hole(Slot<'s>),
    Optional(Vec<Piece<'s>>),
    Choice(Vec<Vec<Piece<'s>>>),
}

/// A hole, and the pattern that its words must have.
#[derive(Clone, Debug)]
pub(super) struct Slot<'s> {
    pub hole: Hole,
    pub pattern: Option<Regex>,
    pub source: &'s str,
}

/// Brackets inside each other that a form may have.
const DEPTH: usize = 6;

/// Reads a form.
///
/// # Errors
/// With the place and what would be right.
pub(super) fn form(source: &str) -> Result<Vec<Piece<'_>>, FormError> {
    match pieces(source, "", 0) {
        Ok(("", pieces)) => Ok(pieces),
        Ok((rest, _)) => Err(stray(rest)),
        Err(nom::Err::Error(error) | nom::Err::Failure(error)) => Err(error),
        Err(nom::Err::Incomplete(_)) => Err(Wrong::at(source, "this form breaks off")),
    }
    .map_err(|error| FormError {
        at: offset(source, error.at),
        width: error.width,
        message: error.message,
    })
}

/// The byte of `source` at which `part`, a slice of it, starts.
pub(super) fn offset(source: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize)
}

/// What is wrong, the rest of the form from there, and how many bytes of it are wrong.
#[derive(Debug)]
struct Wrong<'s> {
    at: &'s str,
    width: usize,
    message: String,
}

impl<'s> Wrong<'s> {
    fn at(at: &'s str, message: impl Into<String>) -> Self {
        Self {
            at,
            width: 1,
            message: message.into(),
        }
    }
}

impl<'s> ParseError<&'s str> for Wrong<'s> {
    fn from_error_kind(at: &'s str, _: ErrorKind) -> Self {
        Self::at(at, "this cannot be read")
    }

    fn append(_: &'s str, _: ErrorKind, other: Self) -> Self {
        other
    }
}

type Parsed<'s, T> = IResult<&'s str, T, Wrong<'s>>;

fn failure<T>(at: &str, message: impl Into<String>) -> Parsed<'_, T> {
    Err(nom::Err::Failure(Wrong::at(at, message)))
}

fn stray(rest: &str) -> Wrong<'_> {
    let (sign, open) = if rest.starts_with('}') {
        ('}', '{')
    } else {
        (']', '[')
    };
    Wrong::at(
        rest,
        format!(r"`{sign}` without `{open}` before it; write `\{sign}` for the sign itself"),
    )
}

/// Pieces up to one of the signs in `ends`, which belong to an open bracket.
fn pieces<'s>(mut i: &'s str, ends: &str, depth: usize) -> Parsed<'s, Vec<Piece<'s>>> {
    if depth > DEPTH {
        return failure(i, "too many brackets inside each other; write two forms");
    }
    let mut pieces = Vec::new();
    while let Some(sign) = i.chars().next() {
        if ends.contains(sign) {
            break;
        }
        let (rest, mut more) = match sign {
            '{' => hole.map(|slot| vec![Piece::Hole(slot)]).parse(i)?,
            '~' => pattern_alone.map(|slot| vec![Piece::Hole(slot)]).parse(i)?,
            '[' => optional(i, depth)?,
            '(' => bracket(i, depth)?,
            '}' | ']' => return Err(nom::Err::Failure(stray(i))),
            _ => text(i, ends)?,
        };
        pieces.append(&mut more);
        i = rest;
    }
    Ok((i, pieces))
}

/// `{name}`, `{number ~"\d+"}`
fn hole(i: &str) -> Parsed<'_, Slot<'_>> {
    let name = take_while(|c: char| c.is_alphanumeric() || c == '_' || c == '-' || c == ' ');
    let (rest, (name, pattern)) = preceded(char('{'), (name, opt(pattern))).parse(i)?;
    let (rest, closed) = opt(preceded(space0, char('}'))).parse(rest)?;
    let source = &i[..i.len() - rest.len()];
    let word = name.trim();
    if closed.is_none() {
        return failure(i, format!("this hole is not closed; write `{{{word}}}`"));
    }
    match Hole::named(word) {
        Some(hole) => Ok((
            rest,
            Slot {
                hole,
                pattern,
                source,
            },
        )),
        None => Err(nom::Err::Failure(Wrong {
            at: name.trim_start(),
            width: word.len(),
            message: unknown(word),
        })),
    }
}

fn unknown(name: &str) -> String {
    let names = || Hole::ALL.iter().map(|hole| hole.name());
    if let Some(near) = nearest(name, names()) {
        return format!("no hole is called `{name}`; did you mean `{near}`?");
    }
    let all: Vec<String> = names().map(|name| format!("`{name}`")).collect();
    format!("no hole is called `{name}`; there are {}", all.join(", "))
}

/// A pattern outside a hole: its words are passed over.
fn pattern_alone(i: &str) -> Parsed<'_, Slot<'_>> {
    let (rest, regex) = pattern(i)?;
    let slot = Slot {
        hole: Hole::Skip,
        pattern: Some(regex),
        source: &i[..i.len() - rest.len()],
    };
    Ok((rest, slot))
}

/// `~"\d+"`
fn pattern(i: &str) -> Parsed<'_, Regex> {
    let (start, _) = tag("~").parse(i)?;
    let inside = recognize(many0_count(none_of("\"")));
    let Ok((rest, source)) = delimited(char('"'), inside, char::<_, Wrong<'_>>('"')).parse(start)
    else {
        return failure(
            i,
            r#"a pattern is written as `~"\d+"`; write `\~` for the sign itself"#,
        );
    };
    match Regex::new(&format!("^(?:{source})$")) {
        Ok(regex) => Ok((rest, regex)),
        Err(error) => failure(
            i,
            format!("this pattern is no regular expression: {}", reason(&error)),
        ),
    }
}

/// The last line of an error of the regex crate, which says what is wrong.
fn reason(error: &regex::Error) -> String {
    let all = error.to_string();
    let last = all.lines().last().unwrap_or_default();
    last.trim().trim_start_matches("error: ").to_owned()
}

/// `[, {role}]`
fn optional(i: &str, depth: usize) -> Parsed<'_, Vec<Piece<'_>>> {
    let (rest, inside) = pieces(&i[1..], "]", depth + 1)?;
    match rest.strip_prefix(']') {
        Some(rest) => Ok((rest, vec![Piece::Optional(inside)])),
        None => failure(
            i,
            r"this optional part is not closed; write `]`, or `\[` for the sign itself",
        ),
    }
}

/// `( on | for )` are alternatives, `({role})` are the signs themselves.
fn bracket(i: &str, depth: usize) -> Parsed<'_, Vec<Piece<'_>>> {
    let mut choices = Vec::new();
    let mut rest = &i[1..];
    loop {
        let (after, inside) = pieces(rest, "|)", depth + 1)?;
        choices.push(inside);
        if let Some(after) = after.strip_prefix(')') {
            rest = after;
            break;
        }
        match after.strip_prefix('|') {
            Some(after) => rest = after,
            None => {
                return failure(
                    i,
                    r"this bracket is not closed; write `)`, or `\(` for the sign itself",
                );
            }
        }
    }
    if choices.len() > 1 {
        return Ok((rest, vec![Piece::Choice(choices)]));
    }
    let mut plain = vec![Piece::Text("(")];
    plain.extend(choices.into_iter().flatten());
    plain.push(Piece::Text(")"));
    Ok((rest, plain))
}

/// Words and signs as they stand; an escaped sign is a text of its own.
fn text<'s>(i: &'s str, ends: &str) -> Parsed<'s, Vec<Piece<'s>>> {
    if let Some(escaped) = i.strip_prefix('\\') {
        let Some(sign) = escaped.chars().next() else {
            return failure(
                i,
                r"nothing follows this `\`; write `\\` for the sign itself",
            );
        };
        let (sign, rest) = escaped.split_at(sign.len_utf8());
        return Ok((rest, vec![Piece::Text(sign)]));
    }
    let plain = |c: char| !r"{}[](~\".contains(c) && !ends.contains(c);
    take_while1(plain)
        .map(|text| vec![Piece::Text(text)])
        .parse(i)
}
