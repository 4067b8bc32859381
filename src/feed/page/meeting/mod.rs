//! The page of a meeting: every value of its record leads to its words, every word that became a value leads back.

mod entries;

use std::io::{self, Write};

use quick_xml::escape::escape;

use super::STYLE;
use crate::record::Record;
use crate::span::Span;
use crate::write::{Mark, marked};
use entries::{Entry, Part, entries};

const SCRIPT: &str = include_str!("../../../../assets/page/words.js");

/// How one gets from values to words and back; hidden where the script that does it is not run.
const KEYS: &str = include_str!("../../../../assets/page/keys.html");

/// The lists of the page, each with its heading.
const LISTS: [(&str, &str); 14] = [
    ("notes", "To look at"),
    ("meeting-head", "Head"),
    ("attendees", "Present"),
    ("guests", "Guests"),
    ("apologies", "Absent"),
    ("sections", "Sections"),
    ("decisions", "Decisions"),
    ("next_steps", "Next steps"),
    ("suggestions", "Suggestions"),
    ("questions", "Questions"),
    ("references", "References"),
    ("fields", "Other fields"),
    ("links", "Links"),
    ("unread", "Not placed"),
];

pub(super) fn write(record: &Record, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let entries = entries(record);
    let title = record
        .meeting
        .title
        .as_deref()
        .or(record.source.path.as_deref());
    let title = escape(title.unwrap_or("Meeting"));
    let date = escape(record.meeting.date.as_deref().unwrap_or("no date"));
    let source = escape(record.source.path.as_deref().unwrap_or_default());
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<p><a href=\"../index.html\">All meetings</a></p>\n<h1>{title}</h1>\n<p class=\"faint\">{date} · {source}</p>\n{KEYS}\n</header>\n<main class=\"meeting\">\n<section aria-label=\"Record\">",
        escape(&record.grammar.language)
    )?;
    for (list, heading) in LISTS {
        let of_list: Vec<&Entry> = entries.iter().filter(|entry| entry.list == list).collect();
        if !of_list.is_empty() {
            writeln!(out, "<h2 class=\"key {list}\">{heading}</h2>")?;
            grouped(&of_list, record, out)?;
        }
    }
    write!(
        out,
        "</section>\n<section aria-label=\"Document\" tabindex=\"0\"><pre id=\"words\">"
    )?;
    let marks = marks(&entries, &Places::of(text));
    marked(text, &marks, &(0..text.len()), out)?;
    writeln!(
        out,
        "</pre></section>\n</main>\n<script>{SCRIPT}</script>\n</body>\n</html>"
    )
}

/// The entries of a list, below the titles of their sections.
fn grouped(entries: &[&Entry], record: &Record, out: &mut dyn Write) -> io::Result<()> {
    for group in entries.chunk_by(|one, next| one.section == next.section) {
        let section = group.first().and_then(|entry| entry.section);
        if let Some(at) = section
            && let Some(section) = record.sections.get(at)
        {
            let title = escape(&section.title);
            writeln!(out, "<h3><a href=\"#sections-{at}\">{title}</a></h3>")?;
        }
        writeln!(out, "<ul>")?;
        for entry in group {
            item(entry, out)?;
        }
        writeln!(out, "</ul>")?;
    }
    Ok(())
}

fn item(entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
    let anchor = entry.anchor();
    write!(out, "<li")?;
    if let Some(sure) = entry.confidence {
        write!(out, " title=\"confidence {sure:.2}\"")?;
    }
    write!(out, ">{}", link(&anchor, &entry.shown, entry.span))?;
    for part in &entry.parts {
        let shown = link(&format!("{anchor}-{}", part.name), &part.shown, part.span);
        write!(
            out,
            " <span class=\"part\"><span class=\"faint\">{}</span> {shown}</span>",
            part.name
        )?;
    }
    writeln!(out, "</li>")
}

/// A value as a link to its words, where it has some; they lead back to it.
fn link(anchor: &str, shown: &str, span: Option<Span>) -> String {
    let shown = escape(shown);
    if span.is_some_and(|span| span.end > span.start) {
        format!("<a id=\"of-{anchor}\" href=\"#{anchor}\">{shown}</a>")
    } else {
        shown.into_owned()
    }
}

/// Bytes of each character, so that places in characters are places in bytes.
struct Places {
    bytes: Vec<usize>,
    end: usize,
}

impl Places {
    fn of(text: &str) -> Self {
        Self {
            bytes: text.char_indices().map(|(at, _)| at).collect(),
            end: text.len(),
        }
    }

    fn byte(&self, character: usize) -> usize {
        self.bytes.get(character).copied().unwrap_or(self.end)
    }
}

/// Where the entries and what belongs to them stand.
fn marks(entries: &[Entry], places: &Places) -> Vec<Mark> {
    let mark = |span: Span, class: &str, id: String| Mark {
        range: places.byte(span.start)..places.byte(span.end),
        class: class.to_owned(),
        title: class.replace(['_', '-'], " "),
        id: Some(id),
    };
    let mut marks = Vec::new();
    for entry in entries {
        marks.extend(
            entry
                .span
                .map(|span| mark(span, entry.list, entry.anchor())),
        );
        let of_part = |part: &Part| {
            let id = format!("{}-{}", entry.anchor(), part.name);
            part.span.map(|span| mark(span, part.name, id))
        };
        marks.extend(entry.parts.iter().filter_map(of_part));
    }
    Mark::sort(&mut marks);
    marks
}
