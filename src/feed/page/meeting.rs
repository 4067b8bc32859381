//! The page of a meeting: every value of its record leads to its words, every word that became a value leads back.

use std::io::{self, Write};

use quick_xml::escape::escape;

use super::STYLE;
use crate::record::{Person, Record};
use crate::span::Span;

/// A value of a record.
struct Entry {
    list: &'static str,
    /// Place in its list.
    number: usize,
    shown: String,
    more: String,
    span: Span,
    confidence: Option<f64>,
}

/// The lists of the page, each with its heading.
const LISTS: [(&str, &str); 12] = [
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
    ("links", "Links"),
    ("fields", "Other fields"),
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
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<p><a href=\"../index.html\">All meetings</a></p>\n<h1>{title}</h1>\n<p class=\"faint\">{date} · {source}</p>\n</header>\n<main class=\"meeting\">\n<section aria-label=\"Record\">",
        escape(&record.grammar.language)
    )?;
    for (list, heading) in LISTS {
        let of_list: Vec<&Entry> = entries.iter().filter(|entry| entry.list == list).collect();
        if of_list.is_empty() {
            continue;
        }
        writeln!(out, "<h2 class=\"key {list}\">{heading}</h2>\n<ul>")?;
        for entry in of_list {
            let sure = entry.confidence.map(|sure| format!("confidence {sure:.2}"));
            writeln!(
                out,
                "<li id=\"of-{list}-{}\"><a href=\"#{list}-{0}\" title=\"{}\">{}</a><span class=\"faint\">{}</span></li>",
                entry.number,
                sure.unwrap_or_default(),
                escape(&entry.shown),
                escape(&entry.more)
            )?;
        }
        writeln!(out, "</ul>")?;
    }
    if !record.notes.is_empty() {
        writeln!(out, "<h2>To look at</h2>\n<ul>")?;
        for note in &record.notes {
            writeln!(out, "<li>{}</li>", escape(&note.message))?;
        }
        writeln!(out, "</ul>")?;
    }
    write!(
        out,
        "</section>\n<section aria-label=\"Document\" tabindex=\"0\"><pre>"
    )?;
    words(&entries, text, out)?;
    writeln!(out, "</pre></section>\n</main>\n</body>\n</html>")
}

/// The text, each stretch marked by the shortest value that it belongs to.
fn words(entries: &[Entry], text: &str, out: &mut dyn Write) -> io::Result<()> {
    // Bytes of each character, so that places in characters are places in bytes.
    let mut at: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    at.push(text.len());
    let last = at.len() - 1;
    let mut borders: Vec<usize> = entries
        .iter()
        .flat_map(|entry| [entry.span.start.min(last), entry.span.end.min(last)])
        .chain([0, last])
        .collect();
    borders.sort_unstable();
    borders.dedup();
    let mut by_start: Vec<&Entry> = entries.iter().collect();
    by_start.sort_by_key(|entry| entry.span.start);
    let mut open: Vec<&Entry> = Vec::new();
    let mut coming = by_start.into_iter().peekable();
    for border in borders.windows(2) {
        let &[start, end] = border else { continue };
        open.retain(|entry| entry.span.end > start);
        let mut began: Vec<&Entry> = Vec::new();
        while let Some(entry) = coming.next_if(|entry| entry.span.start <= start) {
            began.push(entry);
            open.push(entry);
        }
        let shown = escape(text.get(at[start]..at[end]).unwrap_or_default());
        let shortest = open
            .iter()
            .min_by_key(|entry| entry.span.end - entry.span.start);
        let Some(shortest) = shortest else {
            write!(out, "{shown}")?;
            continue;
        };
        let name = |entry: &Entry| format!("{}-{}", entry.list, entry.number);
        let is_first = began.iter().any(|entry| name(entry) == name(shortest));
        for entry in began.iter().filter(|entry| name(entry) != name(shortest)) {
            write!(
                out,
                "<a class=\"anchor {}\" id=\"{}\"></a>",
                entry.list,
                name(entry)
            )?;
        }
        let id = if is_first {
            format!(" id=\"{}\"", name(shortest))
        } else {
            String::new()
        };
        write!(
            out,
            "<mark class=\"{}\"{id} title=\"{}\">{shown}</mark>",
            shortest.list, shortest.list
        )?;
    }
    Ok(())
}

fn entries(record: &Record) -> Vec<Entry> {
    let mut all = head(record);
    for (list, people) in [
        ("attendees", &record.attendees),
        ("guests", &record.guests),
        ("apologies", &record.apologies),
    ] {
        all.extend(numbered(list, people, |one| {
            let shown = one.name.as_deref().or(one.organisation.as_deref());
            let shown = shown.unwrap_or_default();
            (shown, details(one), one.span, one.confidence)
        }));
    }
    all.extend(numbered("sections", &record.sections, |one| {
        let more = in_brackets(one.number.as_ref());
        (&one.title, more, one.span, one.confidence)
    }));
    all.extend(numbered("decisions", &record.decisions, |one| {
        let more = in_brackets(one.outcome.as_ref());
        (&one.text, more, one.span, one.confidence)
    }));
    all.extend(numbered("next_steps", &record.next_steps, |one| {
        let more = in_brackets(one.owner.iter().chain(&one.due));
        (&one.text, more, one.span, one.confidence)
    }));
    for (list, statements) in [
        ("suggestions", &record.suggestions),
        ("questions", &record.questions),
    ] {
        all.extend(numbered(list, statements, |one| {
            (&one.text, String::new(), one.span, one.confidence)
        }));
    }
    for (list, links) in [("references", &record.references), ("links", &record.links)] {
        all.extend(numbered(list, links, |one| {
            let more = in_brackets(one.url.iter().filter(|url| **url != one.text));
            (&one.text, more, one.span, one.confidence)
        }));
    }
    all.extend(own_fields(record));
    all
}

/// Values of the fields that a grammar adds.
fn own_fields(record: &Record) -> impl Iterator<Item = Entry> {
    let values = record.own_fields().enumerate();
    values.map(|(number, (_, name, value))| Entry {
        list: "fields",
        number,
        shown: value.text.clone(),
        more: format!(" ({name})"),
        span: value.span,
        confidence: None,
    })
}

/// The entries of a list: what is shown of each, what more is said, where it stands and how sure it is.
fn numbered<'r, T>(
    list: &'static str,
    items: &'r [T],
    said: impl Fn(&'r T) -> (&'r str, String, Span, f64),
) -> impl Iterator<Item = Entry> {
    items.iter().enumerate().map(move |(number, item)| {
        let (shown, more, span, confidence) = said(item);
        Entry {
            list,
            number,
            shown: shown.to_owned(),
            more,
            span,
            confidence: Some(confidence),
        }
    })
}

fn head(record: &Record) -> Vec<Entry> {
    let spans = record.meeting.spans.iter().enumerate();
    let entry = |(number, (name, span)): (usize, (&String, &Span))| Entry {
        list: "meeting-head",
        number,
        shown: name.clone(),
        more: head_value(record, name),
        span: *span,
        confidence: None,
    };
    spans.map(entry).collect()
}

fn head_value(record: &Record, name: &str) -> String {
    let meeting = &record.meeting;
    let value = match name {
        "organisation" => &meeting.organisation,
        "title" => &meeting.title,
        "date" => &meeting.date,
        "start_time" => &meeting.start_time,
        "end_time" => &meeting.end_time,
        "time_zone" => &meeting.time_zone,
        "location" => &meeting.location,
        _ => &None,
    };
    match value {
        Some(value) => format!(": {value}"),
        None => String::new(),
    }
}

/// " (treasurer, Government of Ghana)", or nothing.
fn in_brackets<'r>(words: impl IntoIterator<Item = &'r String>) -> String {
    let words: Vec<&str> = words.into_iter().map(String::as_str).collect();
    if words.is_empty() {
        String::new()
    } else {
        format!(" ({})", words.join(", "))
    }
}

fn details(person: &Person) -> String {
    let organisation = person.organisation.iter().filter(|_| person.name.is_some());
    in_brackets(person.role.iter().chain(organisation))
}
