//! Fields: instructions that are never text, and their results (`w:fldChar`, `w:fldSimple`).

use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_till, take_till1};
use nom::character::complete::{char, multispace0, multispace1, satisfy};
use nom::combinator::{map, opt};
use nom::multi::many0;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::xml::{Element, Xml};
use crate::error::Error;

/// A field that is open.
#[derive(Default)]
pub(super) struct Field {
    pub instruction: String,
    /// The instruction has ended and the result is on.
    pub result: bool,
    /// The address of a `HYPERLINK` whose result is on.
    pub url: Option<String>,
    pub form: Option<Form>,
}

/// What a field of a form holds.
pub(super) enum Form {
    Checkbox(bool),
    /// The entry that is chosen in a drop-down list.
    Choice(String),
}

impl Field {
    /// The instruction ends: what follows is the result.
    pub(super) fn separate(&mut self) {
        self.result = true;
        self.url = hyperlink(&self.instruction);
    }
}

impl Form {
    /// Reads the `w:fldChar` that was opened last.
    pub(super) fn read(xml: &mut Xml) -> Result<Option<Self>, Error> {
        let depth = xml.depth();
        let mut form = None;
        let mut entries = Vec::new();
        let mut chosen = 0;
        while let Some(element) = xml.child(depth)? {
            match element.name() {
                b"checkBox" => form = Some(Self::Checkbox(false)),
                b"ddList" => form = Some(Self::Choice(String::new())),
                b"default" | b"checked" if matches!(form, Some(Self::Checkbox(_))) => {
                    form = Some(Self::Checkbox(element.switch()));
                }
                b"result" => chosen = place(&element),
                b"listEntry" => entries.push(element.value().unwrap_or_default().into_owned()),
                _ => {}
            }
        }
        if matches!(form, Some(Self::Choice(_))) {
            let entry = entries.into_iter().nth(chosen);
            form = entry.map(Self::Choice);
        }
        Ok(form)
    }
}

fn place(element: &Element) -> usize {
    let number = element.number();
    number.and_then(|place| place.try_into().ok()).unwrap_or(0)
}

/// The address of a hyperlink field.
///
/// ```text
/// instruction = "HYPERLINK" word*     ; after \l a place in the target; after \o \s \t a word that is no address
/// word        = "\" letter | '"' … '"' | any but space
/// ```
/// ` HYPERLINK "https://example.org/a" \l "part" \o "A tip" `
pub(super) fn hyperlink(instruction: &str) -> Option<String> {
    let (rest, _) = delimited(multispace0::<_, ()>, tag_no_case("HYPERLINK"), multispace1)
        .parse(instruction)
        .ok()?;
    let (_, words) = many0(word).parse(rest).ok()?;
    let mut url = String::new();
    let mut place = None;
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word {
            Word::Switch('l') => place = words.next(),
            Word::Switch('o' | 't' | 's') => {
                words.next();
            }
            Word::Text(text) if url.is_empty() => url = text.replace("\\\\", "\\"),
            Word::Switch(_) | Word::Text(_) => {}
        }
    }
    if let Some(Word::Text(place)) = place {
        url.push('#');
        url.push_str(place);
    }
    (!url.is_empty()).then_some(url)
}

/// A word of an instruction.
enum Word<'i> {
    Switch(char),
    Text(&'i str),
}

fn word(i: &str) -> IResult<&str, Word<'_>> {
    let switch = map(preceded(char('\\'), satisfy(char::is_alphanumeric)), |c| {
        Word::Switch(c.to_ascii_lowercase())
    });
    let quoted = delimited(char('"'), take_till(|c| c == '"'), opt(char('"')));
    let bare = take_till1(char::is_whitespace);
    let text = map(alt((quoted, bare)), Word::Text);
    terminated(alt((switch, text)), multispace0).parse(i)
}

#[cfg(test)]
mod tests {
    use super::hyperlink;

    #[track_caller]
    fn leads(instruction: &str, url: Option<&str>) {
        assert_eq!(hyperlink(instruction).as_deref(), url);
    }

    #[test]
    fn addresses_of_hyperlink_fields() {
        leads(
            " HYPERLINK \"https://a.org/b c\" ",
            Some("https://a.org/b c"),
        );
        leads("hyperlink https://a.org", Some("https://a.org"));
        leads("HYPERLINK \\l \"_Toc1\"", Some("#_Toc1"));
        leads(
            "HYPERLINK \"a.docx\" \\l \"part\" \\o \"tip\"",
            Some("a.docx#part"),
        );
        leads(
            "HYPERLINK \"\\\\\\\\server\\\\a\" \\n",
            Some("\\\\server\\a"),
        );
        leads("HYPERLINK \"https://a.org", Some("https://a.org"));
        leads("PAGEREF _Toc1 \\h", None);
        leads("HYPERLINK", None);
    }
}
