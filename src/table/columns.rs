//! The tables and their columns. Outputs, the feed and their documentation are made from this list.

/// A table of the archive.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name in every output.
    pub name: &'static str,
    /// What one row is.
    pub about: &'static str,
    /// Its columns in order.
    pub columns: &'static [Column],
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in every output.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// What it says.
    pub about: &'static str,
}

/// What the values of a column are; any may be null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number with decimals.
    Real,
    /// Yes or no.
    Boolean,
    /// A day.
    Date,
}

const fn column(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column { name, kind, about }
}

const fn text(name: &'static str, about: &'static str) -> Column {
    column(name, Kind::Text, about)
}

const fn integer(name: &'static str, about: &'static str) -> Column {
    column(name, Kind::Integer, about)
}

const MEETING_ID: Column = text(
    "meeting_id",
    "The meeting, by the content of its document; the same from run to run",
);
const PATH: Column = text("path", "The document, as it was given or found");
const DATE: Column = column(
    "date",
    Kind::Date,
    "Day of the meeting; null where the document gives no full date",
);
const SECTION: Column = integer(
    "section",
    "Index of the section among those of the meeting, from 0; null before the first",
);
const CONFIDENCE: Column = column(
    "confidence",
    Kind::Real,
    "From 0 to 1: how sure the entry is",
);
const START: Column = integer(
    "span_start",
    "First character of the words in the reading text, from 0",
);
const END: Column = integer("span_end", "One past the last character of the words");
const LINE: Column = integer(
    "line",
    "Line (text, Markdown) or paragraph (DOCX) of the document, from 1",
);
const ENTRY: Column = integer("entry", "Place among the entries of the meeting, from 0");

/// The columns of a table of entries: which meeting, which entry, what it says, where it stands.
macro_rules! entries {
    ($($column:expr),* $(,)?) => {
        &[MEETING_ID, PATH, DATE, ENTRY, $($column,)* START, END, LINE]
    };
}

const WORDS: Column = text("text", "The document's own words");
const CUE: Column = text(
    "cue",
    "The sentence, label or marker that says what this is",
);
const URL: Column = text("url", "Target as the document gives it; null without link");

const MEETINGS: Table = Table {
    name: "meetings",
    about: "One meeting, with its head and how much was found",
    columns: &[
        MEETING_ID,
        PATH,
        DATE,
        text("month", "Month of the meeting, YYYY-MM"),
        text("title", "Title of the meeting or of its record"),
        text("organisation", "The organisation, where the head names it"),
        text("start_time", "HH:MM, 24 hours, as stated"),
        text("end_time", "HH:MM, 24 hours, as stated"),
        text("time_zone", "The time zone as written"),
        text("location", "Where the meeting was held, as written"),
        text("house", "The grammar that it was read by"),
        column(
            "house_confidence",
            Kind::Real,
            "From 0 to 1: how well the grammar fits",
        ),
        text("language", "Language of the document, ISO 639-1"),
        text("format", "Format of the document: text, markdown or docx"),
        text("sha256", "SHA-256 of the document's bytes, hexadecimal"),
        integer("number", "Which meeting of the document, from 1"),
        text(
            "modified",
            "When the document was last changed, RFC 3339 in UTC; null where unknown",
        ),
        integer("attendees", "How many are listed as present"),
        integer("guests", "How many are listed as guests"),
        integer("apologies", "How many are listed as absent or excused"),
        integer("sections", "How many sections"),
        integer("suggestions", "How many suggestions"),
        integer("questions", "How many questions"),
        integer("decisions", "How many decisions"),
        integer("next_steps", "How many next steps"),
        integer("references", "How many listed materials"),
        integer("links", "How many links"),
        integer("notes", "How many notes on the reading"),
        integer("unread", "How many lines no rule placed"),
        column(
            "read",
            Kind::Real,
            "From 0 to 1: share of the document's lines that a rule placed",
        ),
        CONFIDENCE,
        START,
        END,
        LINE,
    ],
};

/// Every table that is made of single meetings, in the order of outputs. Each begins with `meeting_id` and `path`.
pub const TABLES: &[Table] = &[
    MEETINGS,
    Table {
        name: "people",
        about: "One person, or an organisation alone, on a list of one meeting",
        columns: entries![
            text("attendance", "present, guest or absent"),
            text(
                "name",
                "Name as written; null where only an organisation is listed"
            ),
            text("organisation", "Affiliation given with the person"),
            text("role", "Office given with the person"),
            CONFIDENCE,
        ],
    },
    Table {
        name: "sections",
        about: "One heading of what was discussed",
        columns: entries![
            text("number", "Number as printed"),
            integer("level", "1 is the highest"),
            text("title", "The heading without its number"),
            CONFIDENCE,
        ],
    },
    Table {
        name: "suggestions",
        about: "One suggestion, recommendation or piece of feedback",
        columns: entries![SECTION, WORDS, CUE, CONFIDENCE],
    },
    Table {
        name: "questions",
        about: "One question",
        columns: entries![SECTION, WORDS, CUE, CONFIDENCE],
    },
    Table {
        name: "decisions",
        about: "One statement marked as decided",
        columns: entries![
            SECTION,
            WORDS,
            text("outcome", "How a vote ended, as written"),
            CONFIDENCE,
        ],
    },
    Table {
        name: "next_steps",
        about: "One statement marked as something to be done",
        columns: entries![
            SECTION,
            WORDS,
            text("owner", "Who is to do it, as written"),
            text("due", "By when, as written"),
            column(
                "due_date",
                Kind::Date,
                "By when, where a full date is stated"
            ),
            text(
                "due_month",
                "By when, YYYY-MM, where a date or month is stated"
            ),
            column(
                "done",
                Kind::Boolean,
                "Whether it is ticked off, or said to be done; null where nothing tells"
            ),
            CONFIDENCE,
        ],
    },
    Table {
        name: "references",
        about: "One link or title listed as material",
        columns: entries![SECTION, WORDS, URL, CONFIDENCE],
    },
    Table {
        name: "links",
        about: "One hyperlink",
        columns: entries![SECTION, WORDS, URL, CONFIDENCE],
    },
    Table {
        name: "paragraphs",
        about: "One line of the text that no other table took",
        columns: entries![
            SECTION,
            text(
                "part",
                "paragraph (under a section), agenda, label, or unread (no rule placed it)"
            ),
            WORDS,
        ],
    },
    Table {
        name: "fields",
        about: "One value of a field that a grammar adds",
        columns: entries![SECTION, text("field", "Name of the field"), WORDS],
    },
    Table {
        name: "notes",
        about: "One thing to look at before trusting the record",
        columns: entries![
            text("code", "Kind of note, the same in every version"),
            text("message", "What was met, in words"),
        ],
    },
];

/// What is counted across meetings. Not part of any one meeting.
pub const ACROSS: &[Table] = &[
    Table {
        name: "register",
        about: "One person or organisation, and how often it is listed",
        columns: &[
            text("kind", "person or organisation"),
            text("name", "Name as written, or as the aliases given say"),
            text(
                "written",
                "Every spelling that is counted here, parted by commas",
            ),
            integer("meetings", "Meetings in which it is listed"),
            integer("present", "Meetings in which it is listed as present"),
            integer("guest", "Meetings in which it is listed as guest"),
            integer(
                "absent",
                "Meetings in which it is listed as absent or excused",
            ),
            column("first_date", Kind::Date, "First of these meetings"),
            column("last_date", Kind::Date, "Last of these meetings"),
        ],
    },
    Table {
        name: "likely_same",
        about: "Two names of the register that may be one; nothing is merged",
        columns: &[
            text("kind", "person or organisation"),
            text("name", "A name of the register"),
            text("other", "Another"),
            text("evidence", "Why they may be one"),
            integer(
                "meetings_together",
                "Meetings that list both, which speaks against it",
            ),
        ],
    },
    Table {
        name: "ledger",
        about: "One next step, however many meetings list it",
        columns: &[
            text("text", "The words, as they were first"),
            text("owner", "Who is to do it, as written"),
            column("first_seen", Kind::Date, "First meeting that lists it"),
            column("last_seen", Kind::Date, "Last meeting that lists it"),
            integer("times_seen", "How often it is listed"),
            column(
                "done",
                Kind::Boolean,
                "Whether any meeting ticks it off; null without a mark",
            ),
            column("done_seen", Kind::Date, "First meeting that ticks it off"),
            text("first_meeting_id", "The first meeting"),
            text("last_meeting_id", "The last meeting"),
        ],
    },
];

/// What became of documents that gave no rows.
pub const NOT_READ: &[Table] = &[
    Table {
        name: "errors",
        about: "One document that could not be read",
        columns: &[
            PATH,
            text("code", "Kind of failure, the same in every version"),
            text("message", "What was wrong and what to do"),
            text("sha256", "SHA-256 of its bytes, where they could be had"),
        ],
    },
    Table {
        name: "duplicates",
        about: "One document with the same content as another",
        columns: &[
            PATH,
            text("same_as", "The document that was read in its place"),
            text("sha256", "SHA-256 of the bytes of both"),
        ],
    },
    Table {
        name: "skipped",
        about: "One file that was left out",
        columns: &[PATH, text("reason", "Why")],
    },
];

/// All tables, in the order of outputs.
pub fn all() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().chain(ACROSS).chain(NOT_READ)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_begins_with_the_meeting_and_its_document_and_says_where() {
        for table in TABLES {
            let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
            assert_eq!(
                &names[..3],
                ["meeting_id", "path", "date"],
                "{}",
                table.name
            );
            assert!(
                names.ends_with(&["span_start", "span_end", "line"]),
                "{}",
                table.name
            );
        }
    }

    #[test]
    fn no_column_is_there_twice() {
        for table in all() {
            let mut names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), table.columns.len(), "{}", table.name);
        }
    }
}
