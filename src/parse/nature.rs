//! Whether a document is a record of a meeting at all, and what else it looks like.

use super::page::Page;
use crate::document::{Kind, Part};
use crate::grammar::Field;
use crate::record::{Note, Record};

/// A share of lines that settles what a document is.
const MOST: f64 = 0.5;

/// What the document looks like when it is no record of a meeting.
pub(super) fn note(page: &Page<'_>, record: &Record) -> Option<Note> {
    if is_transcript(page) {
        return Some(Note::new(
            "transcript",
            "this looks like a transcript: nearly all lines are what somebody said",
        ));
    }
    if is_template(page) {
        return Some(Note::new(
            "template",
            "this looks like a blank template: labels without values, or placeholders",
        ));
    }
    let told = !record.attendees.is_empty()
        || !record.decisions.is_empty()
        || !record.next_steps.is_empty();
    let talk = record
        .sections
        .iter()
        .any(|section| !section.paragraphs.is_empty());
    if told || (talk && record.meeting.date.is_some()) {
        return None;
    }
    let titled_agenda = record.meeting.title.as_deref().is_some_and(|title| {
        let mut words = title.split(|c: char| !c.is_alphanumeric());
        words.any(|word| page.grammar.label(word) == Some(Field::Agenda))
    });
    if !record.agenda.is_empty() || titled_agenda {
        return Some(Note::new(
            "agenda",
            "this looks like an agenda: it says what is to be discussed, not what was",
        ));
    }
    if record.meeting.date.is_none() && record.meeting.title.is_none() {
        return Some(Note::new(
            "no-meeting",
            "no head of a meeting was found: neither title, date nor names",
        ));
    }
    if record.sections.is_empty() && record.suggestions.is_empty() && record.questions.is_empty() {
        let message = "there is the head of a meeting, but nothing that was said or decided";
        return Some(Note::new("no-minutes", message));
    }
    None
}

/// `00:12:31 Ann Lee: …`, line after line.
fn is_transcript(page: &Page<'_>) -> bool {
    let lines = || {
        page.blocks()
            .iter()
            .filter(|block| block.part == Part::Body)
    };
    let stamped = lines()
        .filter(|block| begins_with_time(page.document.words(block)))
        .count();
    lines().count() >= 10 && share(stamped, lines().count()) >= MOST
}

fn begins_with_time(words: &str) -> bool {
    let words = words.trim_start_matches(['[', '(']);
    let end = words
        .find(|c: char| !(c.is_ascii_digit() || c == ':'))
        .unwrap_or(words.len());
    let parts = || words[..end].split(':');
    (2..=3).contains(&parts().count()) && parts().all(|part| (1..=2).contains(&part.len()))
}

/// Labels with nothing behind or under them, and words in `[ ]`, `< >`, `{{ }}` or `____` that wait to be filled in.
fn is_template(page: &Page<'_>) -> bool {
    let body: Vec<usize> = (0..page.blocks().len())
        .filter(|at| page.is_body(*at))
        .collect();
    let labelled = |at: &&usize| {
        let label = page.label(**at);
        label.is_some_and(|label| label.field != Field::Containers)
    };
    let talks = |at: &&usize| {
        page.block(**at).kind == Kind::Paragraph
            && page.words(**at).split_whitespace().nth(12).is_some()
    };
    let waiting = body.iter().filter(|at| waits(page.words(**at))).count();
    waiting >= 2
        && share(waiting, body.len()) >= 0.25
        && body.iter().filter(labelled).count() >= 2
        && body.iter().filter(talks).count() <= waiting
}

fn waits(words: &str) -> bool {
    let held = [('[', ']'), ('<', '>'), ('{', '}')]
        .iter()
        .filter(|(_, close)| words.ends_with(*close))
        .any(|(open, _)| {
            let before = |c: char| c.is_alphanumeric() || c.is_whitespace() || c == ':';
            words.trim_start_matches(before).starts_with(*open)
        });
    held || ["____", "YYYY", "…………"]
        .iter()
        .any(|blank| has_run(words, blank))
}

/// The words hold a run of one sign; most have not even the first of it.
fn has_run(words: &str, run: &str) -> bool {
    let first = run.bytes().next().unwrap_or_default();
    memchr::memchr(first, words.as_bytes()).is_some() && words.contains(run)
}

fn share(part: usize, whole: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)] // counts of lines
    let share = part as f64 / whole.max(1) as f64;
    share
}
