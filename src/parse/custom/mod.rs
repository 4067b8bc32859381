//! Fields that a grammar adds: `Quorum: 5 of 7`, a label over its value or its list, a marker before it, a column of a table.

mod column;

use std::ops::Range;

pub(super) use column::take as take_columns;

use super::line;
use super::page::{self, Page};
use super::walk::Walker;
use crate::grammar::{CustomField, Grammar, Hole};
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
    let end = claim.rest.end.max(page.block(at).range.end);
    let whole = |next: &usize| page.block(*next).range.start < end;
    for cell in (at..page.blocks().len()).take_while(whole) {
        walker.used[cell] = true;
    }
    if !claim.label.is_empty() {
        label(walker, claim.field, &claim.label);
    }
    for words in values(page.text(&claim.rest), claim.field, true, page.grammar) {
        value(walker, claim.field, words);
    }
    for line in below {
        take_entry(walker, claim.field, line, &claim.label);
    }
    true
}

/// The values of a line, as the record gives them; after a label several may stand on it.
pub(super) fn values<'t>(
    words: &'t str,
    field: &CustomField,
    listed: bool,
    grammar: &Grammar,
) -> Vec<&'t str> {
    let parts = if listed && field.list {
        parts(words)
    } else {
        vec![words]
    };
    let filled = |part| filled(part, field, grammar).unwrap_or(part);
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.map(filled).collect()
}

fn label(walker: &mut Walker<'_, '_>, field: &CustomField, range: &Range<usize>) {
    walker.record.labels.push(LabelLine {
        field: field.name.clone(),
        text: walker.page.text(range).to_owned(),
        span: walker.page.span(range),
    });
}

/// Takes a whole line as one value, because of the words of a label or of the head of a column.
fn take_entry(walker: &mut Walker<'_, '_>, field: &CustomField, at: usize, of: &Range<usize>) {
    walker.used[at] = true;
    walker.under(at, of.clone(), &field.name);
    let page = walker.page;
    for words in values(page.words(at), field, false, page.grammar) {
        value(walker, field, words);
    }
}

fn claim<'d>(page: &Page<'d>, at: usize) -> Option<Claim<'d>> {
    if page.grammar.custom.is_empty() {
        return None;
    }
    let range = page.block(at).range.clone();
    labelled(page, &range)
        .or_else(|| marked(page, &range))
        .or_else(|| cued(page, at))
        .or_else(|| formed(page, &range))
        .or_else(|| row(page, at))
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

/// A sentence that introduces the list under it.
fn cued<'d>(page: &Page<'d>, at: usize) -> Option<Claim<'d>> {
    let range = page.block(at).range.clone();
    let next = page.blocks().get(at + 1)?;
    if !next.is_item() {
        return None;
    }
    let words = page.text(&range);
    let says = |field: &&CustomField| field.rules.cues.iter().any(|cue| cue.within(words));
    let field = page.grammar.custom.iter().find(says)?;
    Some(Claim {
        field,
        label: range,
        rest: 0..0,
    })
}

/// A line that a form takes, of a field that is found by nothing else.
fn formed<'d>(page: &Page<'d>, range: &Range<usize>) -> Option<Claim<'d>> {
    let field =
        by_form(page).find(|field| filled(page.text(range), field, page.grammar).is_some())?;
    Some(Claim {
        field,
        label: 0..0,
        rest: range.clone(),
    })
}

/// A row of a table that a form takes: `Heads | {number}`.
fn row<'d>(page: &Page<'d>, at: usize) -> Option<Claim<'d>> {
    let cells = page.row(at)?;
    let range = page.bytes(&cells);
    let words = page.text(&range);
    by_form(page).find_map(|field| {
        let mut forms = field.rules.forms.iter().filter(|form| form.has_border());
        let form = forms.find(|form| line::fits(form, words, page.grammar))?;
        let said = form.says(page.words(at));
        Some(Claim {
            field,
            label: if said {
                page.block(at).range.clone()
            } else {
                0..0
            },
            rest: range.clone(),
        })
    })
}

/// Fields that have nothing but forms.
fn by_form<'d>(page: &Page<'d>) -> impl Iterator<Item = &'d CustomField> {
    page.grammar.custom.iter().filter(|field| {
        let rules = &field.rules;
        let phrases = [&rules.labels, &rules.markers, &rules.cues, &rules.columns];
        phrases.iter().all(|phrases| phrases.is_empty())
    })
}

/// The words of the first form that fits: its `{text}`, else its first hole.
fn filled<'t>(words: &'t str, field: &CustomField, grammar: &Grammar) -> Option<&'t str> {
    let holes = line::filled(words, &field.rules.forms, grammar)?;
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
        let item = block.is_item();
        let lone = !found.is_empty() && !item && block.cell.is_none() && !block.continues;
        if other || ended || lone {
            break;
        }
        found.push(next);
    }
    found
}

/// Several values are parted by semicolons, or by commas where there are none.
fn parts(words: &str) -> Vec<&str> {
    let sign = if words.contains(';') { ';' } else { ',' };
    words.split(sign).map(str::trim).collect()
}

fn value(walker: &mut Walker<'_, '_>, field: &CustomField, words: &str) {
    let page = walker.page;
    let value = Value {
        text: words.to_owned(),
        span: page.span(&page.range_of(words)),
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
mod tests;
