//! One record to the rows of every table.

use super::columns::TABLES;
use super::{Cell, Row, meeting_id};
use crate::record::{Link, Paragraph, Person, Record, Statement};
use crate::span::Span;

/// Where a record is from, as every row says it.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The document, as it was given or found.
    pub path: &'a str,
    /// Which meeting of the document, from 1.
    pub number: usize,
    /// When the document was last changed, RFC 3339 in UTC.
    pub modified: Option<&'a str>,
}

/// The rows of one meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingRows {
    /// The meeting's id.
    pub meeting_id: String,
    /// What each row begins with, said once: the meeting's id, its document's path and its day.
    pub beginning: Row,
    /// The rest of the rows of each of [`TABLES`], in that order.
    pub tables: Vec<Vec<Row>>,
}

impl MeetingRows {
    /// The rows of a record.
    #[must_use]
    pub fn of(record: &Record, origin: Origin<'_>) -> Self {
        let rows = Rows {
            record,
            origin,
            meeting_id: meeting_id(&record.source.sha256, origin.number),
        };
        let tables = TABLES.iter().map(|table| rows.of_table(table.name));
        Self {
            tables: tables.collect(),
            beginning: rows.beginning(),
            meeting_id: rows.meeting_id,
        }
    }
}

struct Rows<'a> {
    record: &'a Record,
    origin: Origin<'a>,
    meeting_id: String,
}

/// A row of an entry after its beginning: room for its place among the entries, what it says, where it stands.
fn entry<const N: usize>(cells: [Cell; N], span: impl Into<Option<Span>>) -> Row {
    let mut row = Vec::with_capacity(N + 4);
    row.push(Cell::Null);
    row.extend(cells);
    row.extend(place(span.into()));
    row
}

impl Rows<'_> {
    fn of_table(&self, name: &str) -> Vec<Row> {
        let record = self.record;
        match name {
            "meetings" => vec![self.meeting()],
            "people" => entries(self.people()),
            "sections" => entries(self.sections()),
            "suggestions" => entries(record.suggestions.iter().map(statement)),
            "questions" => entries(record.questions.iter().map(statement)),
            "decisions" => entries(self.decisions()),
            "next_steps" => entries(self.next_steps()),
            "references" => entries(record.references.iter().map(link)),
            "links" => entries(record.links.iter().map(link)),
            "paragraphs" => entries(self.paragraphs()),
            "fields" => entries(self.fields()),
            "notes" => entries(self.notes()),
            _ => Vec::new(),
        }
    }

    fn beginning(&self) -> Row {
        vec![
            self.meeting_id.as_str().into(),
            self.origin.path.into(),
            self.day().into(),
        ]
    }

    /// The day of the meeting, where it is known to the day.
    fn day(&self) -> Option<&str> {
        full_day(self.record.meeting.date.as_deref())
    }

    fn meeting(&self) -> Row {
        let record = self.record;
        let meeting = &record.meeting;
        let mut row = vec![
            month(meeting.date.as_deref()).into(),
            meeting.title.as_ref().into(),
            meeting.organisation.as_ref().into(),
            meeting.start_time.as_ref().into(),
            meeting.end_time.as_ref().into(),
            meeting.time_zone.as_ref().into(),
            meeting.location.as_ref().into(),
            Cell::from(&record.grammar.name),
            record.grammar.confidence.into(),
            Cell::from(&record.grammar.language),
            record.source.format.to_string().into(),
            Cell::from(&record.source.sha256),
            self.origin.number.into(),
            self.origin.modified.into(),
        ];
        row.extend(record.counts().map(|(_, count)| Cell::from(count)));
        row.extend([record.share_read().into(), record.confidence().into()]);
        row.extend(place(meeting.spans.get("title").copied()));
        row
    }

    fn people(&self) -> impl Iterator<Item = Row> {
        let lists = [
            ("present", &self.record.attendees),
            ("guest", &self.record.guests),
            ("absent", &self.record.apologies),
        ];
        lists
            .into_iter()
            .flat_map(|(attendance, people)| people.iter().map(move |one| person(attendance, one)))
    }

    fn sections(&self) -> impl Iterator<Item = Row> {
        self.record.sections.iter().map(|section| {
            let cells = [
                section.number.as_ref().into(),
                section.level.into(),
                Cell::from(&section.title),
                section.confidence.into(),
            ];
            entry(cells, section.span)
        })
    }

    fn decisions(&self) -> impl Iterator<Item = Row> {
        self.record.decisions.iter().map(|decision| {
            let cells = [
                decision.section.into(),
                Cell::from(&decision.text),
                decision.outcome.as_ref().into(),
                decision.confidence.into(),
            ];
            entry(cells, decision.span)
        })
    }

    fn next_steps(&self) -> impl Iterator<Item = Row> {
        self.record.next_steps.iter().map(|step| {
            let cells = [
                step.section.into(),
                Cell::from(&step.text),
                step.owner.as_ref().into(),
                step.due.as_ref().into(),
                full_day(step.due_date.as_deref()).into(),
                month(step.due_date.as_deref()).into(),
                step.done.into(),
                step.confidence.into(),
            ];
            entry(cells, step.span)
        })
    }

    /// Paragraphs of sections, then what stands outside of them.
    fn paragraphs(&self) -> impl Iterator<Item = Row> {
        let record = self.record;
        let sections = record.sections.iter().enumerate();
        let in_sections = sections.flat_map(|(at, section)| {
            let paragraphs = section.paragraphs.iter();
            paragraphs.map(move |one| paragraph(Some(at), "paragraph", one))
        });
        let agenda = record.agenda.iter();
        let labels = record.labels.iter().map(|label| {
            let cells = [Cell::Null, "label".into(), Cell::from(&label.text)];
            entry(cells, label.span)
        });
        let unread = record.unread.iter();
        in_sections
            .chain(agenda.map(|one| paragraph(None, "agenda", one)))
            .chain(labels)
            .chain(unread.map(|one| paragraph(None, "unread", one)))
    }

    fn fields(&self) -> impl Iterator<Item = Row> {
        let values = self.record.own_fields();
        values.map(|(section, name, value)| {
            let cells = [
                Cell::from(section),
                Cell::from(name),
                Cell::from(&value.text),
            ];
            entry(cells, value.span)
        })
    }

    fn notes(&self) -> impl Iterator<Item = Row> {
        self.record.notes.iter().map(|note| {
            let cells = [Cell::from(&note.code), Cell::from(&note.message)];
            entry(cells, note.span)
        })
    }
}

/// Rows that know their place among the entries of the meeting.
fn entries(rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let mut rows: Vec<Row> = rows.collect();
    for (at, row) in rows.iter_mut().enumerate() {
        row[0] = at.into();
    }
    rows
}

/// A date that is known to the day: one of a month alone has no place in a column of days.
fn full_day(date: Option<&str>) -> Option<&str> {
    date.filter(|date| date.len() == "YYYY-MM-DD".len())
}

fn month(date: Option<&str>) -> Option<&str> {
    date?.get(.."YYYY-MM".len())
}

fn place(span: Option<Span>) -> [Cell; 3] {
    match span {
        Some(span) => [span.start.into(), span.end.into(), span.line.into()],
        None => [Cell::Null, Cell::Null, Cell::Null],
    }
}

fn person(attendance: &str, person: &Person) -> Row {
    let cells = [
        attendance.into(),
        person.name.as_ref().into(),
        person.organisation.as_ref().into(),
        person.role.as_ref().into(),
        person.confidence.into(),
    ];
    entry(cells, person.span)
}

fn statement(statement: &Statement) -> Row {
    let cells = [
        statement.section.into(),
        Cell::from(&statement.text),
        statement.cue.as_ref().into(),
        statement.confidence.into(),
    ];
    entry(cells, statement.span)
}

fn link(link: &Link) -> Row {
    let cells = [
        link.section.into(),
        Cell::from(&link.text),
        link.url.as_ref().into(),
        link.confidence.into(),
    ];
    entry(cells, link.span)
}

fn paragraph(section: Option<usize>, part: &str, paragraph: &Paragraph) -> Row {
    let cells = [section.into(), part.into(), Cell::from(&paragraph.text)];
    entry(cells, paragraph.span)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTES: &str = "\
Planning Committee Call Summary

12 May 2021 | 14:00 - 15:15 UTC

Attendees:
- Esi Owusu, Treasurer

Apologies: Ann Lee

I. Budget
The chair presented a draft, see https://example.org/draft. Members asked the following questions:
- Can travel be cut by half?

Next steps: Esi Owusu will send a second draft by 4 June 2021.
";

    fn rows() -> MeetingRows {
        let records = crate::extract(MINUTES.as_bytes()).unwrap();
        let origin = Origin {
            path: "a/call.txt",
            number: 1,
            modified: None,
        };
        MeetingRows::of(&records[0], origin)
    }

    fn table<'r>(rows: &'r MeetingRows, name: &str) -> &'r [Row] {
        let at = TABLES.iter().position(|table| table.name == name).unwrap();
        &rows.tables[at]
    }

    #[test]
    fn every_row_has_every_column_of_its_table() {
        let made = rows();
        assert_eq!(made.beginning[1], "a/call.txt".into());
        assert_eq!(made.beginning[2], "2021-05-12".into());
        for (table, rows) in TABLES.iter().zip(&made.tables) {
            for row in rows {
                let cells = made.beginning.len() + row.len();
                assert_eq!(cells, table.columns.len(), "{}", table.name);
            }
        }
    }

    #[test]
    fn a_month_is_no_day() {
        assert_eq!(full_day(Some("2021-06")), None);
        assert_eq!(full_day(Some("2021-06-04")), Some("2021-06-04"));
        assert_eq!(month(Some("2021-06-04")), Some("2021-06"));
        assert_eq!(month(Some("2021")), None);
    }

    #[test]
    fn the_lists_of_a_record_are_rows() {
        let rows = rows();
        for (name, count) in [
            ("meetings", 1),
            ("people", 2),
            ("sections", 1),
            ("questions", 1),
            ("next_steps", 1),
            ("links", 1),
            ("decisions", 0),
        ] {
            assert_eq!(table(&rows, name).len(), count, "{name}");
        }
        assert_eq!(table(&rows, "people")[1][1], "absent".into());
    }
}
