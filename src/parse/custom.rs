//! Fields that a grammar adds: `Quorum: 5 of 7`, a label over its value or its list, a marker before it.

use std::ops::Range;

use super::line;
use super::page::{self, Page};
use super::walk::Walker;
use crate::document::Kind;
use crate::grammar::{CustomField, Hole};
use crate::record::{LabelLine, Value};

/// What a line says of a field of the grammar's own.
struct Claim<'g> {
    field: &'g CustomField,
    /// Bytes of the label or marker; empty where a form alone takes the line.
    label: Range<usize>,
    /// Bytes of the value on the same line; empty where it stands below or in the next cell.
    rest: Range<usize>,
}

/// True when a line is of a field of the grammar's own.
pub(super) fn claims(page: &Page<'_>, at: usize) -> bool {
    claim(page, at).is_some()
}

/// Takes the line, with the lines or cells of its value, if it is of a field of the grammar's own.
pub(super) fn take(walker: &mut Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let Some(claim) = claim(page, at) else {
        return false;
    };
    if !claim.field.list && has_value(walker, &claim.field.name) {
        return false;
    }
    let below = if claim.rest.is_empty() {
        below(walker, at, claim.field.list)
    } else {
        Vec::new()
    };
    walker.end_lists();
    walker.used[at] = true;
    if !claim.label.is_empty() {
        walker.record.labels.push(LabelLine {
            field: claim.field.name.clone(),
            text: page.text(&claim.label).to_owned(),
            span: page.span(&claim.label),
        });
    }
    if !claim.rest.is_empty() {
        for part in parts(page, &claim.rest, claim.field.list) {
            value(walker, claim.field, &part);
        }
    }
    for line in below {
        walker.used[line] = true;
        value(walker, claim.field, &page.block(line).range.clone());
    }
    true
}

fn claim<'d>(page: &Page<'d>, at: usize) -> Option<Claim<'d>> {
    if page.grammar.custom.is_empty() {
        return None;
    }
    let range = page.block(at).range.clone();
    labelled(page, &range)
        .or_else(|| marked(page, &range))
        .or_else(|| formed(page, &range))
}

/// A label that is the line, or stands before a colon, tab or dash on it.
fn labelled<'d>(page: &Page<'d>, range: &Range<usize>) -> Option<Claim<'d>> {
    let words = page.text(range);
    if let Some(field) = page.grammar.custom_label(words) {
        return Some(Claim {
            field,
            label: page.trimmed(range, &[':']),
            rest: 0..0,
        });
    }
    page::parting(words).into_iter().find_map(|end| {
        let field = page.grammar.custom_label(words.get(..end)?)?;
        let signs = [':', '-', '–', '—'];
        Some(Claim {
            field,
            label: page.trimmed(&(range.start..range.start + end), &signs),
            rest: page.trimmed(&(range.start + end..range.end), &signs),
        })
    })
}

fn marked<'d>(page: &Page<'d>, range: &Range<usize>) -> Option<Claim<'d>> {
    let words = page.text(range);
    page.grammar.custom.iter().find_map(|field| {
        let markers = field.rules.markers.iter();
        let end = markers.filter_map(|marker| marker.starts(words)).max()?;
        Some(Claim {
            field,
            label: range.start..range.start + end,
            rest: page.trimmed(
                &(range.start + end..range.end),
                &[':', '-', '–', '—', ']', ')'],
            ),
        })
    })
}

/// A line that a form takes, of a field that is found by nothing else.
fn formed<'d>(page: &Page<'d>, range: &Range<usize>) -> Option<Claim<'d>> {
    let by_form =
        |field: &&CustomField| field.rules.labels.is_empty() && field.rules.markers.is_empty();
    let mut fields = page.grammar.custom.iter().filter(by_form);
    let field = fields.find(|field| filled(page, field, page.text(range)).is_some())?;
    Some(Claim {
        field,
        label: 0..0,
        rest: range.clone(),
    })
}

/// The words of the first form that fits: its `{text}`, else its first hole.
fn filled<'t>(page: &Page<'_>, field: &CustomField, words: &'t str) -> Option<&'t str> {
    let holes = line::filled(words, &field.rules.forms, page.grammar)?;
    let text = holes.iter().find(|(hole, _)| *hole == Hole::Text);
    let first = || holes.iter().find(|(hole, _)| *hole != Hole::Skip);
    text.or_else(first).map(|(_, words)| *words)
}

/// The lines under a label, or the other cells of its row: all of a list, or the first.
fn below(walker: &Walker<'_, '_>, at: usize, list: bool) -> Vec<usize> {
    let page = walker.page;
    let label = page.block(at);
    let mut found: Vec<usize> = Vec::new();
    for next in at + 1..page.blocks().len() {
        let block = page.block(next);
        let row = |cell: Option<crate::document::Cell>| cell.map(|cell| (cell.table, cell.row));
        let other = walker.used[next]
            || !page.is_body(next)
            || row(block.cell) != row(label.cell)
            || page.label(next).is_some()
            || claims(page, next)
            || walker.headings[next].is_some();
        let ended = found
            .first()
            .is_some_and(|first| !list || page.block(*first).kind != block.kind);
        let item = matches!(block.kind, Kind::Item(_));
        let lone = !found.is_empty() && !item && block.cell.is_none() && !block.continues;
        if other || ended || lone {
            break;
        }
        found.push(next);
    }
    found
}

/// The values of a line: several are parted by semicolons, or by commas where there are none.
fn parts(page: &Page<'_>, range: &Range<usize>, list: bool) -> Vec<Range<usize>> {
    let words = page.text(range);
    if !list {
        return vec![range.clone()];
    }
    let sign = if words.contains(';') { ';' } else { ',' };
    let parts = words.split(sign).map(|part| page.range_of(part.trim()));
    parts.filter(|part| !part.is_empty()).collect()
}

fn value(walker: &mut Walker<'_, '_>, field: &CustomField, range: &Range<usize>) {
    let page = walker.page;
    let words = page.text(range);
    let text = filled(page, field, words).unwrap_or(words);
    let value = Value {
        text: text.to_owned(),
        span: page.span(&page.range_of(text)),
    };
    let section = walker.section();
    let section = section.and_then(|at| walker.record.sections.get_mut(at));
    let fields = match section {
        Some(section) => &mut section.fields,
        None => &mut walker.record.meeting.fields,
    };
    fields.entry(field.name.clone()).or_default().push(value);
}

/// True when the field has a value where the walk is.
fn has_value(walker: &Walker<'_, '_>, name: &str) -> bool {
    let section = walker.section();
    let section = section.and_then(|at| walker.record.sections.get(at));
    section
        .map_or(&walker.record.meeting.fields, |section| &section.fields)
        .contains_key(name)
}

#[cfg(test)]
mod tests {
    use crate::grammar::{Grammars, Source};
    use crate::record::{Record, Value};

    const HOUSE: &str = r#"
name = "ashford"
extends = "general-en"

[fields.quorum]
labels = ["Quorum"]
forms = ["{number} members[ present]", "{text}"]

[fields.votes]
list = true
labels = ["Votes"]
markers = ["VOTES"]

[fields.weather]
forms = ["The weather was {text}."]
"#;

    fn record(minutes: &str) -> Record {
        let document = crate::read(minutes.as_bytes()).expect("a document");
        let files = vec![Source::new("ashford.toml", HOUSE)];
        let (grammars, errors) = Grammars::of(files);
        assert!(errors.is_empty(), "{errors:?}");
        let grammar = grammars.get("ashford").expect("the grammar");
        let choice = crate::grammar::Choice {
            grammar,
            confidence: 1.0,
            evidence: Vec::new(),
        };
        crate::parse(&document, &choice).remove(0)
    }

    fn texts(values: Option<&Vec<Value>>) -> Vec<&str> {
        let values = values.into_iter().flatten();
        values.map(|value| value.text.as_str()).collect()
    }

    const MINUTES: &str = "\
Ashford Trust Meeting

Quorum: 5 members present

Attendees:

- Ann Lee
- Tom Reed

# Budget

The budget was read out.

Votes: 5 for; 2 against

The weather was mild.

# Hall

Votes:

- 3 for
- 1 against

Quorum

4 members

All went home.
";

    #[test]
    fn a_field_of_the_grammar_stands_in_its_section_or_in_the_meeting() {
        let record = record(MINUTES);
        assert_eq!(texts(record.meeting.fields.get("quorum")), ["5"]);
        let fields = |at: usize, name: &str| texts(record.sections[at].fields.get(name));
        assert_eq!(fields(0, "votes"), ["5 for", "2 against"]);
        assert_eq!(fields(0, "weather"), ["mild"]);
        assert_eq!(fields(1, "votes"), ["3 for", "1 against"]);
        assert_eq!(fields(1, "quorum"), ["4"]);
        let span = record.sections[1].fields["quorum"][0].span;
        assert_eq!(span.end - span.start, 1);
    }

    #[test]
    fn a_line_that_such_a_field_takes_is_in_no_paragraph() {
        let record = record(MINUTES);
        let paragraphs = record.sections.iter().flat_map(|one| &one.paragraphs);
        let kept: Vec<&str> = paragraphs.map(|one| one.text.as_str()).collect();
        assert_eq!(kept, ["The budget was read out.", "All went home."]);
        assert_eq!(record.attendees.len(), 2);
        assert!(record.unread.is_empty(), "{:?}", record.unread);
    }
}
