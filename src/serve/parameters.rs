//! What a request may ask for: each parameter checked, none ignored.

use jiff::Timestamp;
use jiff::civil::Date;

use super::problem::Problem;
use crate::feed::{Filter, Resource};

/// The most rows of an answer.
pub(super) const MOST: usize = 1000;
/// The rows of an answer where nothing else is asked for.
pub(super) const USUAL: usize = 100;
/// Characters of a value; more is no name and no search.
pub(super) const LONGEST: usize = 500;

/// The names of all parameters, each with what it says.
pub(super) const ALL: [(&str, &str); 12] = [
    ("from", "Meetings on this day or later, YYYY-MM-DD"),
    ("to", "Meetings on this day or earlier, YYYY-MM-DD"),
    (
        "since",
        "Rows of documents that were changed after this time, RFC 3339",
    ),
    (
        "organisation",
        "Meetings of this organisation, or entries that name it",
    ),
    ("person", "Rows of this person"),
    ("house", "Meetings read by this grammar"),
    ("meeting", "Rows of the meeting with this id"),
    (
        "open",
        "true: next steps that are not done; false: those that are",
    ),
    ("q", "Rows that have all of these words"),
    (
        "sort",
        "A property to order by; the other way round with - before it",
    ),
    ("limit", "The most rows, from 1 to 1000; 100 if not given"),
    ("cursor", "Where to go on: `next` of the answer before"),
];

/// The parameters of an address, each name with its value.
pub(super) fn given(query: &str) -> Result<Vec<(String, String)>, Problem> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let read = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        Some((decoded(name)?, decoded(value)?))
    };
    pairs
        .map(|pair| {
            read(pair).ok_or_else(|| {
                Problem::bad_request("a parameter is no UTF-8 text, or has a % without two digits")
            })
        })
        .collect()
}

/// `a+b%C3%A9` as `a bé`; nothing where it is not so written, for a search for something else would be answered.
fn decoded(written: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.bytes();
    let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// Reads the parameters of a request for rows.
pub(super) fn filter(
    given: &[(String, String)],
    resource: &Resource,
    generation: &str,
) -> Result<Filter, Problem> {
    let mut filter = Filter {
        limit: Some(USUAL),
        ..Filter::default()
    };
    let mut seen: Vec<&str> = Vec::new();
    for (name, value) in given {
        if seen.contains(&name.as_str()) {
            return Err(Problem::bad_request(format!("`{name}` is given twice")));
        }
        seen.push(name);
        if value.chars().count() > LONGEST || value.contains('\0') {
            return Err(Problem::bad_request(format!(
                "the value of `{name}` is too long, or no text"
            )));
        }
        let text = Some(value.clone());
        match name.as_str() {
            "from" => filter.from = Some(day(name, value)?),
            "to" => filter.to = Some(day(name, value)?),
            "since" => filter.since = Some(time(value)?),
            "organisation" => filter.organisation = text,
            "person" => filter.person = text,
            "house" => filter.house = text,
            "meeting" => filter.meeting = text,
            "open" => filter.open = Some(boolean(value)?),
            "q" => filter.q = text.filter(|words| !words.trim().is_empty()),
            "sort" => filter.sort = Some(sort(value, resource)?),
            "limit" => filter.limit = Some(limit(value)?),
            "cursor" => filter.offset = offset(value, generation)?,
            other => return Err(unknown(other)),
        }
    }
    match filter.without_meaning(resource).as_slice() {
        [] => Ok(filter),
        names => Err(Problem::bad_request(format!(
            "{} cannot be filtered by {}",
            resource.name,
            names.join(", ")
        ))),
    }
}

fn unknown(name: &str) -> Problem {
    let known: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
    let name: String = name.chars().take(40).collect();
    Problem::bad_request(format!(
        "there is no parameter `{name}`; there are {}",
        known.join(", ")
    ))
}

fn day(name: &str, value: &str) -> Result<String, Problem> {
    let day: Result<Date, _> = value.parse();
    match day {
        Ok(day) if value.len() == 10 => Ok(day.to_string()),
        _ => Err(Problem::bad_request(format!(
            "`{name}` is a day, as 2021-05-12"
        ))),
    }
}

fn time(value: &str) -> Result<String, Problem> {
    // A bare day is its beginning.
    let as_time = value.parse::<Timestamp>();
    let as_day = || format!("{value}T00:00:00Z").parse::<Timestamp>();
    as_time
        .or_else(|_| as_day())
        .map(|time| time.to_string())
        .map_err(|_| Problem::bad_request("`since` is a time, as 2021-05-12T09:30:00Z"))
}

fn boolean(value: &str) -> Result<bool, Problem> {
    value
        .parse()
        .map_err(|_| Problem::bad_request("`open` is true or false"))
}

fn sort(value: &str, resource: &Resource) -> Result<String, Problem> {
    let name = value.strip_prefix('-').unwrap_or(value);
    if resource.property(name).is_some() {
        return Ok(value.to_owned());
    }
    let names: Vec<&str> = resource.properties.iter().map(|one| one.name).collect();
    Err(Problem::bad_request(format!(
        "`sort` is one of {}",
        names.join(", ")
    )))
}

fn limit(value: &str) -> Result<usize, Problem> {
    match value.parse() {
        Ok(limit) if (1..=MOST).contains(&limit) && !value.starts_with('+') => Ok(limit),
        _ => Err(Problem::bad_request(format!(
            "`limit` is a number from 1 to {MOST}"
        ))),
    }
}

/// Where the next answer goes on: valid as long as the archive stays as it is.
pub(super) fn cursor(offset: usize, generation: &str) -> String {
    format!("{}-{offset}", generation.get(..8).unwrap_or(generation))
}

fn offset(cursor: &str, generation: &str) -> Result<usize, Problem> {
    let none =
        || Problem::bad_request("`cursor` is none that an answer gave; leave it out to begin anew");
    let (made_in, offset) = cursor.split_once('-').ok_or_else(none)?;
    let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let is_offset = (1..=15).contains(&offset.len()) && offset.bytes().all(|b| b.is_ascii_digit());
    if made_in.len() != 8 || !made_in.bytes().all(is_hex) || !is_offset {
        return Err(none());
    }
    if Some(made_in) != generation.get(..8) {
        return Err(Problem::conflict(
            "the archive has changed since this `cursor` was given; leave it out to begin anew",
        ));
    }
    offset.parse().map_err(|_| none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::resource;

    const GENERATION: &str = "0123456789abcdef";

    fn read(list: &str, given: &[(&str, &str)]) -> Result<Filter, String> {
        let given: Vec<_> = given
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        filter(&given, &resource(list).unwrap(), GENERATION)
            .map_err(|problem| format!("{problem:?}"))
    }

    #[test]
    fn parameters_are_checked() {
        let filter = read(
            "next_steps",
            &[("from", "2021-05-12"), ("open", "true"), ("limit", "7")],
        )
        .unwrap();
        assert_eq!(filter.from.as_deref(), Some("2021-05-12"));
        assert_eq!((filter.open, filter.limit), (Some(true), Some(7)));
        for (name, value, said) in [
            ("from", "12 May", "is a day"),
            ("from", "2021-02-30", "is a day"),
            ("since", "yesterday", "is a time"),
            ("open", "1", "true or false"),
            ("limit", "0", "from 1 to 1000"),
            ("limit", "+5", "from 1 to 1000"),
            ("limit", "100000000000000000000", "from 1 to 1000"),
            ("sort", "nothing", "is one of"),
            ("cursor", "-1", "none that an answer gave"),
            ("cursor", "76543210-1", "has changed"),
            (
                "cursor",
                "01234567-1000000000000000",
                "none that an answer gave",
            ),
            ("cursor", "01234567-x", "none that an answer gave"),
            ("wrong", "", "there is no parameter"),
        ] {
            let problem = read("next_steps", &[(name, value)]).unwrap_err();
            assert!(problem.contains(said), "{name}={value}: {problem}");
        }
        let problem = read("sections", &[("open", "true")]).unwrap_err();
        assert!(
            problem.contains("sections cannot be filtered by open"),
            "{problem}"
        );
    }

    #[test]
    fn parameters_are_text() {
        for (query, read) in [
            ("", Some(vec![])),
            ("q=a+b%C3%A9&open", Some(vec![("q", "a bé"), ("open", "")])),
            ("&&q=a=b%26", Some(vec![("q", "a=b&")])),
            ("q=%ff", None),
            ("q=%zz", None),
            ("q=%+1", None),
            ("q=%e", None),
            ("%ed%a0%80=1", None),
        ] {
            let given = given(query).ok();
            let given: Option<Vec<_>> = given.as_ref().map(|given| {
                let pairs = given.iter();
                pairs
                    .map(|(name, value)| (name.as_str(), value.as_str()))
                    .collect()
            });
            assert_eq!(given, read, "{query}");
        }
    }

    #[test]
    fn a_cursor_leads_back_to_its_place() {
        let filter = read("meetings", &[("cursor", &cursor(200, GENERATION))]).unwrap();
        assert_eq!(filter.offset, 200);
    }
}
