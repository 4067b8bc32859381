//! Which rows of a resource are asked for, as SQL.

use std::fmt::Write as _;

use rusqlite::types::Value as Sql;

use super::resources::Resource;

/// Which rows of a resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Meetings on this day or later, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Meetings on this day or earlier.
    pub to: Option<String>,
    /// Rows of documents that were changed after this time.
    pub since: Option<String>,
    /// Meetings of this organisation, or entries that name it.
    pub organisation: Option<String>,
    /// Rows of this person.
    pub person: Option<String>,
    /// Meetings read by this grammar.
    pub house: Option<String>,
    /// Rows of this meeting.
    pub meeting: Option<String>,
    /// Next steps that are open, or that are done.
    pub open: Option<bool>,
    /// Rows with these words.
    pub q: Option<String>,
    /// A property to order by; the other way round with `-` before it.
    pub sort: Option<String>,
    /// Rows to leave out at the beginning.
    pub offset: usize,
    /// The most rows.
    pub limit: Option<usize>,
}

impl Filter {
    /// The parameters that say nothing for a resource, by name: it has no such property.
    #[must_use]
    pub fn without_meaning(&self, resource: &Resource) -> Vec<&'static str> {
        let has = |name: &str| resource.property(name).is_some();
        let mut names = Vec::new();
        let mut check = |given: bool, meaning: bool, name| {
            if given && !meaning {
                names.push(name);
            }
        };
        check(
            self.from.is_some() || self.to.is_some(),
            has("date") || has("last_date"),
            "from, to",
        );
        check(self.since.is_some(), has("date_modified"), "since");
        check(
            self.organisation.is_some(),
            has("organisation") || has("meeting_id"),
            "organisation",
        );
        check(self.person.is_some(), resource.person.is_some(), "person");
        check(self.house.is_some(), has("house"), "house");
        check(self.meeting.is_some(), has("meeting_id"), "meeting");
        check(self.open.is_some(), has("done"), "open");
        names
    }

    /// Whether the rows of a resource are chosen by what only their meetings say.
    pub(super) fn asks_of_meetings(&self, resource: &Resource) -> bool {
        let of_meeting = self.organisation.is_some() && resource.property("organisation").is_none();
        of_meeting || self.house.is_some() || self.since.is_some()
    }

    /// Whether days alone choose the rows: then indexes tell how many there are, and no row has to be read.
    fn asks_of_days_alone(&self) -> bool {
        let days = Self {
            from: self.from.clone(),
            to: self.to.clone(),
            sort: self.sort.clone(),
            offset: self.offset,
            limit: self.limit,
            ..Self::default()
        };
        *self == days
    }

    /// What rows have to fulfil, written for finding some of them in their order, or for counting all.
    pub(super) fn conditions(&self, resource: &Resource, counting: bool) -> (String, Vec<Sql>) {
        let mut sql = Vec::new();
        let mut values = Vec::new();
        let mut all = |condition: String, given: &Option<String>, times: usize| {
            if let Some(given) = given {
                sql.push(condition);
                values.extend(std::iter::repeat_n(Sql::Text(given.clone()), times));
            }
        };
        let (from, to) = of_days(resource, counting && self.asks_of_days_alone());
        all(from, &self.from, 1);
        all(to, &self.to, 1);
        let sql_of = |name: &str| {
            resource
                .property(name)
                .map_or("NULL".to_owned(), |one| one.sql.clone())
        };
        all(format!("{} > ?", sql_of("date_modified")), &self.since, 1);
        all(format!("{} = ?", sql_of("house")), &self.house, 1);
        all(format!("{} = ?", sql_of("meeting_id")), &self.meeting, 1);
        if resource.property("organisation").is_some() {
            all(
                format!("{} = ?", sql_of("organisation")),
                &self.organisation,
                1,
            );
        } else {
            all(
                "meetings.organisation = ?".to_owned(),
                &self.organisation,
                1,
            );
        }
        if let Some(person) = resource.person {
            all(format!("{} = ?", sql_of(person)), &self.person, 1);
            if resource.name == "attendance" {
                // What stands for the name: an index knows it.
                let written = "people.name IN (SELECT written FROM aliases WHERE name = ? UNION ALL SELECT ?)";
                all(written.to_owned(), &self.person, 2);
            }
        }
        if resource.name == "paragraphs" {
            let words = self.q.as_deref().map(as_fts);
            all(
                "paragraphs.rowid IN (SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH ?)".to_owned(),
                &words,
                1,
            );
        } else {
            let searched: Vec<String> = resource
                .searched
                .iter()
                .map(|name| format!("contains({}, ?)", sql_of(name)))
                .collect();
            all(
                format!("({})", searched.join(" OR ")),
                &self.q,
                searched.len(),
            );
        }
        match self.open {
            Some(true) => sql.push("next_steps.done IS NOT 1".to_owned()),
            Some(false) => sql.push("next_steps.done IS 1".to_owned()),
            None => {}
        }
        let sql = match sql.as_slice() {
            [] => String::new(),
            conditions => format!(" WHERE {}", conditions.join(" AND ")),
        };
        (sql, values)
    }
}

/// The conditions on the first and the last day.
fn of_days(resource: &Resource, by_index: bool) -> (String, String) {
    let Some(date) = resource.property("date") else {
        return (
            "register.last_date >= ?".to_owned(),
            "register.first_date <= ?".to_owned(),
        );
    };
    let on = |sign: &str| match resource.property("meeting_id") {
        Some(meeting) if by_index => format!(
            "{} IN (SELECT meeting_id FROM meetings WHERE date {sign} ?)",
            meeting.sql
        ),
        _ => format!("{} {sign} ?", date.sql),
    };
    (on(">="), on("<="))
}

/// Words for a full-text search, each to be there; quoted, so that none is an operator.
fn as_fts(words: &str) -> String {
    let mut quoted = String::new();
    for word in words.split_whitespace() {
        // Writing to a string does not fail.
        let _ = write!(quoted, "\"{}\" ", word.replace('"', "\"\""));
    }
    quoted
}
