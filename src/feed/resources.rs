//! The resources and their properties, each with the SQL that it comes from.

use crate::table::{Column, Kind, TABLES, Table};

/// A list of rows of one kind.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Name of the list: of its file, and of its route with `-` for `_`.
    pub name: &'static str,
    /// What one row is.
    pub about: &'static str,
    /// What a row has, in order.
    pub properties: Vec<Property>,
    /// `FROM` and what is joined.
    pub(super) from: String,
    /// The same as far as it decides how many rows there are.
    pub(super) counted: String,
    /// The same where nothing is asked of the meetings.
    pub(super) counted_alone: String,
    /// The order of rows where no other is asked for.
    pub(super) order: String,
    /// Properties that a search for words looks into.
    pub(super) searched: &'static [&'static str],
    /// The property that names a person.
    pub(super) person: Option<&'static str>,
}

/// A key of every row of a resource.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// What it says.
    pub about: &'static str,
    pub(super) sql: String,
}

impl Resource {
    /// The property of this name.
    #[must_use]
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties
            .iter()
            .find(|property| property.name == name)
    }

    /// The name in addresses.
    #[must_use]
    pub fn route(&self) -> String {
        self.name.replace('_', "-")
    }
}

/// The resource of this name, or with this route.
#[must_use]
pub fn resource(name: &str) -> Option<Resource> {
    resources()
        .into_iter()
        .find(|resource| resource.name == name || resource.route() == name)
}

/// All resources.
#[must_use]
pub fn resources() -> Vec<Resource> {
    let mut all = vec![meetings(), people(), attendance()];
    for (name, searched, person) in [
        ("sections", &["title"] as &[_], None),
        ("suggestions", &["text", "cue"], None),
        ("questions", &["text", "cue"], None),
        ("decisions", &["text", "outcome"], None),
        ("next_steps", &["text", "owner"], Some("owner")),
        ("references", &["text", "url"], None),
        ("links", &["text", "url"], None),
        ("paragraphs", &["text"], None),
        ("fields", &["field", "text"], None),
        ("notes", &["message"], None),
    ] {
        all.extend(entries(name, searched, person));
    }
    all
}

fn property(
    name: &'static str,
    kind: Kind,
    sql: impl Into<String>,
    about: &'static str,
) -> Property {
    Property {
        name,
        kind,
        about,
        sql: sql.into(),
    }
}

fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

/// What every row that comes of a meeting ends with.
fn provenance(place: &str) -> Vec<Property> {
    let mut all = vec![property(
        "source",
        Kind::Text,
        "shown_path(meetings.path)",
        "The document, below the folder that all documents share",
    )];
    for (name, about) in [
        (
            "span_start",
            "First character of the words in the reading text, from 0",
        ),
        ("span_end", "One past the last character of the words"),
        ("line", "Line or paragraph of the document, from 1"),
    ] {
        all.push(property(
            name,
            Kind::Integer,
            format!("{place}.{name}"),
            about,
        ));
    }
    all.push(property(
        "date_modified",
        Kind::Text,
        "meetings.modified",
        "When the document was last changed, RFC 3339 in UTC",
    ));
    all
}

/// The name and version of the shape.
fn shape(name: &'static str) -> Vec<Property> {
    vec![
        property(
            "schema",
            Kind::Text,
            format!("'rapporteur/{name}'"),
            "Name of the shape of this row",
        ),
        property(
            "version",
            Kind::Text,
            format!("'{}'", super::VERSION),
            "Version of the shape",
        ),
    ]
}

/// The meeting of an entry, told by the entry's own table where it knows: no other has to be asked.
fn of_meeting(table: &str) -> Vec<Property> {
    vec![
        property(
            "meeting_id",
            Kind::Text,
            format!("{table}.meeting_id"),
            "The meeting; the same from run to run",
        ),
        property(
            "date",
            Kind::Date,
            format!("{table}.date"),
            "Day of the meeting",
        ),
        property(
            "month",
            Kind::Text,
            "meetings.month",
            "Month of the meeting, YYYY-MM",
        ),
        property(
            "meeting_title",
            Kind::Text,
            "meetings.title",
            "Title of the meeting",
        ),
        property(
            "house",
            Kind::Text,
            "meetings.house",
            "The grammar that the document was read by",
        ),
    ]
}

const OF_ALL: [&str; 7] = [
    "meeting_id",
    "path",
    "date",
    "entry",
    "span_start",
    "span_end",
    "line",
];

fn meetings() -> Resource {
    let columns = table("meetings").map_or(&[] as &[Column], |table| table.columns);
    let columns = columns.iter().filter(|column| {
        !OF_ALL.contains(&column.name) && column.name != "modified" || column.name == "date"
    });
    let mut properties = vec![property(
        "id",
        Kind::Text,
        "meetings.meeting_id",
        "The meeting; the same from run to run",
    )];
    properties.extend(columns.map(|column| {
        property(
            column.name,
            column.kind,
            format!("meetings.\"{}\"", column.name),
            column.about,
        )
    }));
    properties.extend(provenance("meetings"));
    properties.extend(shape("meetings"));
    Resource {
        name: "meetings",
        about: "One meeting, with its head and how much was found",
        properties,
        from: "meetings".to_owned(),
        counted: "meetings".to_owned(),
        counted_alone: "meetings".to_owned(),
        order: "meetings.rowid".to_owned(),
        searched: &["title", "organisation", "location"],
        person: None,
    }
}

/// A row of the register.
fn people() -> Resource {
    let register =
        |name: &'static str, kind, about| property(name, kind, format!("register.{name}"), about);
    let mut properties = vec![
        property(
            "id",
            Kind::Text,
            "person_id(register.kind, register.name)",
            "The person or organisation, by its name",
        ),
        register("kind", Kind::Text, "person or organisation"),
        register(
            "name",
            Kind::Text,
            "Name as written, or as the aliases given say",
        ),
        register(
            "written",
            Kind::Text,
            "Every spelling that is counted here, parted by commas",
        ),
        register("meetings", Kind::Integer, "Meetings in which it is listed"),
        register(
            "present",
            Kind::Integer,
            "Meetings in which it is listed as present",
        ),
        register(
            "guest",
            Kind::Integer,
            "Meetings in which it is listed as guest",
        ),
        register(
            "absent",
            Kind::Integer,
            "Meetings in which it is listed as absent or excused",
        ),
        register("first_date", Kind::Date, "First of these meetings"),
        register("last_date", Kind::Date, "Last of these meetings"),
        property(
            "date_modified",
            Kind::Text,
            "(SELECT max(modified) FROM documents)",
            "When a document of the archive was last changed, RFC 3339 in UTC",
        ),
    ];
    properties.extend(shape("people"));
    Resource {
        name: "people",
        about: "One person or organisation, and how often it is listed",
        properties,
        from: "register".to_owned(),
        counted: "register".to_owned(),
        counted_alone: "register".to_owned(),
        order: "register.rowid".to_owned(),
        searched: &["name", "written"],
        person: Some("name"),
    }
}

fn attendance() -> Resource {
    let aliases = "LEFT JOIN aliases ON aliases.written = people.name";
    let from = format!("people JOIN meetings USING (meeting_id) {aliases}");
    let person = "coalesce(aliases.name, people.name)";
    let mut properties = vec![property(
        "id",
        Kind::Text,
        "people.meeting_id || '/people/' || people.entry",
        "The entry; the same from run to run",
    )];
    properties.extend(of_meeting("people"));
    properties.extend([
        property(
            "person_id",
            Kind::Text,
            format!("person_id('person', {person})"),
            "The person among the people",
        ),
        property(
            "person",
            Kind::Text,
            person,
            "The person, as the aliases given say",
        ),
        property(
            "written",
            Kind::Text,
            "people.name",
            "The name as written; null where only an organisation is listed",
        ),
        property(
            "attendance",
            Kind::Text,
            "people.attendance",
            "present, guest or absent",
        ),
        property(
            "organisation",
            Kind::Text,
            "people.organisation",
            "Affiliation given with the person",
        ),
        property(
            "role",
            Kind::Text,
            "people.role",
            "Office given with the person",
        ),
        property(
            "confidence",
            Kind::Real,
            "people.confidence",
            "From 0 to 1: how sure the entry is",
        ),
    ]);
    properties.extend(provenance("people"));
    properties.extend(shape("attendance"));
    Resource {
        name: "attendance",
        about: "One person, or an organisation alone, on a list of one meeting",
        properties,
        from: from.clone(),
        counted: from,
        counted_alone: format!("people {aliases}"),
        order: "people.rowid".to_owned(),
        searched: &["person", "organisation", "role"],
        person: Some("person"),
    }
}

/// A table of entries.
fn entries(
    name: &'static str,
    searched: &'static [&'static str],
    person: Option<&'static str>,
) -> Option<Resource> {
    let table = table(name)?;
    let mut properties = vec![property(
        "id",
        Kind::Text,
        format!("\"{name}\".meeting_id || '/{name}/' || \"{name}\".entry"),
        "The entry; the same from run to run",
    )];
    properties.extend(of_meeting(&format!("\"{name}\"")));
    for column in table.columns {
        if OF_ALL.contains(&column.name) {
            continue;
        }
        let sql = format!("\"{name}\".\"{}\"", column.name);
        properties.push(property(column.name, column.kind, sql, column.about));
        if column.name == "section" {
            properties.push(property(
                "section_title",
                Kind::Text,
                "of_section.title",
                "Title of the section",
            ));
        }
    }
    properties.extend(provenance(&format!("\"{name}\"")));
    properties.extend(shape(name));
    let section = if table.columns.iter().any(|column| column.name == "section") {
        format!(
            " LEFT JOIN sections AS of_section ON of_section.meeting_id = \"{name}\".meeting_id AND of_section.entry = \"{name}\".section"
        )
    } else {
        String::new()
    };
    let counted = format!("\"{name}\" JOIN meetings USING (meeting_id)");
    Some(Resource {
        name,
        about: table.about,
        properties,
        from: format!("{counted}{section}"),
        counted,
        counted_alone: format!("\"{name}\""),
        order: format!("\"{name}\".rowid"),
        searched,
        person,
    })
}
