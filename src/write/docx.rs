//! A report for people: the records of an archive as a Word document.

use std::io;
use std::path::Path;

use docx_rs::{
    AbstractNumbering, BuildXML, Docx, IndentLevel, Level, LevelJc, LevelText, NumberFormat,
};
use docx_rs::{Numbering, NumberingId, Paragraph, Run, Start, Style, StyleType};

use super::OutputError;
use super::patient::package;
use crate::archive::database::Database;
use crate::record::{Person, Record};

/// Writes the meetings of an archive to a Word document: a heading a meeting, its lists below.
///
/// # Errors
/// When the database cannot be read or the file cannot be written.
pub fn docx(database: &Database, file: &Path) -> Result<(), OutputError> {
    let mut report = Report::default();
    database.records::<OutputError>(&mut |path, json| {
        let record: Record = serde_json::from_str(json).map_err(io::Error::from)?;
        report.meeting(path, &record);
        Ok(())
    })?;
    // A bullet in the empty document, so that it has a part for them.
    let mut docx = Report::styles().add_paragraph(bullet()).build();
    let place = |mark: &[u8]| {
        docx.document
            .windows(mark.len())
            .position(|part| part == mark)
    };
    if let (Some(begin), Some(end)) = (place(BEGIN), place(END)) {
        let begin = begin + BEGIN.len();
        docx.document.splice(begin..end, report.body);
    }
    package(file, |file| {
        let packed = docx.pack(file).map_err(io::Error::from);
        packed.map_err(OutputError::from)
    })
}

const BULLETS: usize = 2;

/// What the text of a document stands between.
const BEGIN: &[u8] = b"<w:body>";
const END: &[u8] = b"<w:sectPr";

#[derive(Default)]
struct Report {
    /// The paragraphs as XML: as values they take fifty times the room.
    body: Vec<u8>,
}

impl Report {
    fn styles() -> Docx {
        let bullet = Level::new(
            0,
            Start::new(1),
            NumberFormat::new("bullet"),
            LevelText::new("•"),
            LevelJc::new("left"),
        )
        .indent(Some(720), None, None, None);
        let heading = |at: usize, size: usize| {
            Style::new(format!("Heading{at}"), StyleType::Paragraph)
                .name(format!("heading {at}"))
                .outline_lvl(at - 1)
                .bold()
                .size(size)
        };
        // Fixed dates: the same archive gives the same bytes.
        Docx::new()
            .created_at("1970-01-01T00:00:00Z")
            .updated_at("1970-01-01T00:00:00Z")
            .add_style(heading(1, 32))
            .add_style(heading(2, 26))
            .add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(bullet))
            .add_numbering(Numbering::new(BULLETS, BULLETS))
            .default_size(22)
    }

    fn meeting(&mut self, path: &str, record: &Record) {
        let meeting = &record.meeting;
        let title = meeting.title.as_deref().unwrap_or(path);
        self.heading(1, title);
        let times = [&meeting.start_time, &meeting.end_time];
        let times: Vec<&str> = times.into_iter().flatten().map(String::as_str).collect();
        let head = [
            meeting.organisation.clone(),
            meeting.date.clone(),
            Some(times.join("–")).filter(|times| !times.is_empty()),
            meeting.location.clone(),
            Some(path.to_owned()),
        ];
        let head: Vec<String> = head.into_iter().flatten().collect();
        self.line(&head.join(" · "));
        for (name, people) in [
            ("Present", &record.attendees),
            ("Guests", &record.guests),
            ("Absent", &record.apologies),
        ] {
            if !people.is_empty() {
                let people: Vec<String> = people.iter().map(shown).collect();
                self.line(&format!("{name}: {}", people.join("; ")));
            }
        }
        let sections = record.sections.iter().map(|section| {
            let number = section.number.as_deref().unwrap_or_default();
            format!("{number} {}", section.title).trim().to_owned()
        });
        self.list("Sections", sections);
        let suggestions = record.suggestions.iter().map(|one| one.text.clone());
        self.list("Suggestions", suggestions);
        let questions = record.questions.iter().map(|one| one.text.clone());
        self.list("Questions", questions);
        let decisions = record.decisions.iter().map(|one| match &one.outcome {
            Some(outcome) => format!("{} ({outcome})", one.text),
            None => one.text.clone(),
        });
        self.list("Decisions", decisions);
        let steps = record.next_steps.iter().map(|one| {
            let owner = one.owner.iter().filter(|owner| !one.text.contains(*owner));
            let due = one.due.iter().filter(|due| !one.text.contains(*due));
            let more: Vec<&str> = owner.chain(due).map(String::as_str).collect();
            match more.as_slice() {
                [] => one.text.clone(),
                more => format!("{} ({})", one.text, more.join(", ")),
            }
        });
        self.list("Next steps", steps);
        let references = record.references.iter().map(|one| match &one.url {
            Some(url) if *url != one.text => format!("{} <{url}>", one.text),
            _ => one.text.clone(),
        });
        self.list("References", references);
        let own = record.own_fields();
        let own = own.map(|(_, name, value)| format!("{name}: {}", value.text));
        self.list("Other fields", own);
        let notes = record.notes.iter().map(|note| note.message.clone());
        self.list("To look at", notes);
    }

    fn heading(&mut self, level: usize, text: &str) {
        let paragraph = Paragraph::new().style(&format!("Heading{level}"));
        self.add(paragraph, text);
    }

    fn line(&mut self, text: &str) {
        self.add(plain(), text);
    }

    fn list(&mut self, name: &str, entries: impl Iterator<Item = String>) {
        let mut entries = entries.peekable();
        if entries.peek().is_none() {
            return;
        }
        self.heading(2, name);
        for entry in entries {
            self.add(bullet(), &entry);
        }
    }

    fn add(&mut self, paragraph: Paragraph, text: &str) {
        // XML has no place for control characters.
        let text = text.replace(char::is_control, " ");
        let paragraph = paragraph.add_run(Run::new().add_text(text));
        self.body.extend(paragraph.build());
    }
}

fn bullet() -> Paragraph {
    plain().numbering(NumberingId::new(BULLETS), IndentLevel::new(0))
}

/// A paragraph that is no heading. No style is the default of this document, so each is named.
fn plain() -> Paragraph {
    Paragraph::new().style("Normal")
}

/// A person in a line.
fn shown(person: &Person) -> String {
    let more: Vec<&str> = [&person.role, &person.organisation]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    match (&person.name, more.as_slice()) {
        (Some(name), []) => name.clone(),
        (Some(name), more) => format!("{name} ({})", more.join(", ")),
        (None, more) => more.join(", "),
    }
}
