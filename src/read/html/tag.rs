//! The tokens of HTML.

use nom::branch::alt;
use nom::bytes::complete::{is_not, tag, take_until, take_while, take_while1};
use nom::character::complete::{char, multispace0, satisfy};
use nom::combinator::{map, opt, recognize, rest};
use nom::multi::many0;
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Parser};

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) enum Token<'t> {
    Text(&'t str),
    Open {
        name: String,
        attributes: Vec<(&'t str, &'t str)>,
    },
    Close {
        name: String,
    },
    /// A comment, doctype or processing instruction.
    Unseen,
}

impl<'t> Token<'t> {
    pub(in crate::read) fn attribute(&self, wanted: &str) -> Option<&'t str> {
        let Self::Open { attributes, .. } = self else {
            return None;
        };
        let found = attributes
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| *value)
    }
}

/// The first token and what follows it. A `<` that begins no tag is text.
pub(in crate::read) fn next(i: &str) -> Option<(&str, Token<'_>)> {
    if i.is_empty() {
        return None;
    }
    let text = |i| recognize(pair(char('<'), opt(is_not("<")))).parse(i);
    let token: IResult<&str, Token<'_>> = alt((
        map(is_not("<"), Token::Text),
        unseen,
        close,
        open,
        map(text, Token::Text),
    ))
    .parse(i);
    token.ok()
}

/// ```text
/// unseen = "<!--" … "-->" | "<!" … ">" | "<?" … ">"
/// ```
fn unseen(i: &str) -> IResult<&str, Token<'_>> {
    let comment = delimited(tag("<!--"), alt((take_until("-->"), rest)), opt(tag("-->")));
    let declaration = delimited(alt((tag("<!"), tag("<?"))), is_not("<>"), char('>'));
    map(alt((comment, declaration)), |_| Token::Unseen).parse(i)
}

fn name(i: &str) -> IResult<&str, String> {
    let name = pair(
        satisfy(|c| c.is_ascii_alphabetic()),
        take_while(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == ':'),
    );
    map(recognize(name), str::to_ascii_lowercase).parse(i)
}

fn close(i: &str) -> IResult<&str, Token<'_>> {
    let inner = terminated(name, take_while(|c| c != '>' && c != '<'));
    map(delimited(tag("</"), inner, char('>')), |name| {
        Token::Close { name }
    })
    .parse(i)
}

/// ```text
/// open      = "<" name attribute* "/"? ">"
/// attribute = name ("=" (quoted | bare))?
/// ```
fn open(i: &str) -> IResult<&str, Token<'_>> {
    let end = (multispace0, opt(char('/')), char('>'));
    let inner = pair(name, many0(preceded(multispace0, attribute)));
    map(delimited(char('<'), inner, end), |(name, attributes)| {
        Token::Open { name, attributes }
    })
    .parse(i)
}

fn attribute(i: &str) -> IResult<&str, (&str, &str)> {
    let quoted = |mark| delimited(char(mark), take_while(move |c| c != mark), char(mark));
    let value = preceded(
        (multispace0, char('='), multispace0),
        alt((quoted('"'), quoted('\''), is_not(" \t\n\"'<>"))),
    );
    let name = take_while1(|c: char| !c.is_whitespace() && !"=/<>\"'".contains(c));
    map(pair(name, opt(value)), |(name, value)| {
        (name, value.unwrap_or(""))
    })
    .parse(i)
}
