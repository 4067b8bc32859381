//! Words of a document in HTML, with values marked in them.

use std::cmp::Reverse;
use std::io::{self, Write};
use std::ops::Range;

use quick_xml::escape::escape;

/// A stretch of a text that is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What it is of: the class of the element.
    pub class: String,
    /// What is said of it.
    pub title: String,
    /// Where links lead: the `id` of its first element, `data-of` of those that go on with it.
    pub id: Option<String>,
}

impl Mark {
    /// Marks in the order in which they begin, the longer first: as [`marked`] takes them.
    pub fn sort(marks: &mut [Self]) {
        marks.sort_by_key(|mark| (mark.range.start, Reverse(mark.range.end)));
    }
}

/// Writes a part of a text with each mark as an element, one in the other where they nest; a mark that crosses the end of
/// another goes on in an element after it. Marks have to be [sorted](Mark::sort).
///
/// # Errors
/// When it cannot be written.
pub fn marked(
    text: &str,
    marks: &[Mark],
    part: &Range<usize>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = |from: usize, to: usize| escape(text.get(from..to).unwrap_or_default());
    let begun = |mark: &Mark| mark.range.start.max(part.start);
    let mut coming = marks
        .iter()
        .take_while(|mark| mark.range.start < part.end)
        .filter(|mark| mark.range.end > begun(mark))
        .peekable();
    let mut open: Vec<&Mark> = Vec::new();
    let mut at = part.start;
    while at < part.end {
        while let Some(mark) = coming.next_if(|mark| begun(mark) <= at) {
            begin(mark, mark.range.start >= part.start, out)?;
            open.push(mark);
        }
        let ends = open.iter().map(|mark| mark.range.end);
        let begins = coming.peek().map(|mark| begun(mark));
        let next = ends.chain(begins).chain([part.end]).min();
        let next = next.unwrap_or(part.end);
        write!(out, "{}", words(at, next))?;
        at = next;
        end(&mut open, at, out)?;
    }
    open.iter().try_for_each(|_| write!(out, "</mark>"))
}

/// Ends the marks that end here; what lies in them and goes on is ended and begun again.
fn end(open: &mut Vec<&Mark>, at: usize, out: &mut dyn Write) -> io::Result<()> {
    let Some(first) = open.iter().position(|mark| mark.range.end <= at) else {
        return Ok(());
    };
    let ended = open.split_off(first);
    ended.iter().try_for_each(|_| write!(out, "</mark>"))?;
    for mark in ended.into_iter().filter(|mark| mark.range.end > at) {
        begin(mark, false, out)?;
        open.push(mark);
    }
    Ok(())
}

fn begin(mark: &Mark, is_first: bool, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<mark class=\"{}\"", escape(&mark.class))?;
    if let Some(id) = mark.id.as_deref() {
        let name = if is_first { "id" } else { "data-of" };
        write!(out, " {name}=\"{}\"", escape(id))?;
    }
    write!(out, " title=\"{}\">", escape(&mark.title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn gives(text: &str, marks: &[(Range<usize>, &str)], part: Range<usize>, html: &str) {
        let mut marks: Vec<Mark> = marks
            .iter()
            .map(|(range, id)| Mark {
                range: range.clone(),
                id: Some((*id).to_owned()),
                ..Mark::default()
            })
            .collect();
        Mark::sort(&mut marks);
        let mut out = Vec::new();
        marked(text, &marks, &part, &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        let out = out.replace(" class=\"\"", "").replace(" title=\"\"", "");
        assert_eq!(out, html);
    }

    #[test]
    fn marks_nest_and_never_cross() {
        gives("one <two>", &[], 0..9, "one &lt;two&gt;");
        gives(
            "Ann sends it",
            &[(0..3, "owner"), (0..12, "step")],
            0..12,
            "<mark id=\"step\"><mark id=\"owner\">Ann</mark> sends it</mark>",
        );
        gives(
            "Ann sends it",
            &[(0..5, "a"), (4..12, "b")],
            0..12,
            "<mark id=\"a\">Ann <mark id=\"b\">s</mark></mark><mark data-of=\"b\">ends it</mark>",
        );
        gives(
            "Ann, Tom",
            &[(0..3, "a"), (5..8, "b")],
            0..8,
            "<mark id=\"a\">Ann</mark>, <mark id=\"b\">Tom</mark>",
        );
    }

    #[test]
    fn a_mark_that_goes_on_in_the_next_part_has_its_id_once() {
        let marks = [(2..7, "a"), (4..4, "empty"), (9..40, "beyond")];
        gives("Ann\nLee\nx", &marks, 0..3, "An<mark id=\"a\">n</mark>");
        gives(
            "Ann\nLee\nx",
            &marks,
            4..7,
            "<mark data-of=\"a\">Lee</mark>",
        );
        gives("Ann\nLee\nx", &marks, 8..9, "x");
    }
}
