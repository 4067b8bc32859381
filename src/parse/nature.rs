//! Whether a document is a record of a meeting at all, and what else it looks like.

use std::collections::HashSet;

use super::date;
use super::head;
use super::outline::plain;
use super::page::Page;
use super::person::FULL_NAME;
use super::walk::Walker;
use crate::document::{Kind, Part};
use crate::grammar::{Field, Words};
use crate::parse::scan::count_words;
use crate::record::{LabelLine, Note, Paragraph, Person, Record, Section};

/// A share of lines that settles what a document is.
const MOST: f64 = 0.5;

/// True for documents of which the head alone is read.
pub(super) fn is_bare(note: &Note) -> bool {
    [AGENDA, "template", "transcript"].contains(&note.code.as_str())
}

/// The walk of a document that is none of a meeting: what its head says, and its lines. Nothing else is filled by guess.
pub(super) fn bare<'p, 'd>(mut walker: Walker<'p, 'd>, note: &Note) -> Walker<'p, 'd> {
    head::read(&mut walker);
    without_blanks(&mut walker);
    let page = walker.page;
    let agenda = page
        .blocks()
        .iter()
        .enumerate()
        .position(|(at, _)| is_agenda_label(page, at));
    for at in 0..page.blocks().len() {
        if walker.used[at] {
            continue;
        }
        walker.used[at] = true;
        let range = page.block(at).range.clone();
        let announced = note.code == AGENDA && agenda.is_some_and(|label| label < at);
        if is_agenda_label(page, at) {
            walker.label_line(at, Field::Agenda);
        } else if announced && (walker.headings[at].is_some() || is_listed(page, at)) {
            walker.record.agenda.push(page.paragraph(&range));
        } else {
            walker.keep(&range);
        }
    }
    walker
}

fn is_agenda_label(page: &Page<'_>, at: usize) -> bool {
    let label = page.label(at);
    label.is_some_and(|label| label.field == Field::Agenda && label.rest.is_empty())
}

fn is_listed(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    block.is_item() || block.marker.is_some()
}

/// Takes back values of the head that are no values: places to fill in, and the times that lines of a transcript begin with.
fn without_blanks(walker: &mut Walker<'_, '_>) {
    let page = walker.page;
    let blanks = &page.grammar.words.blanks;
    for at in 0..page.blocks().len() {
        let words = page.words(at);
        if is_whole(words, blanks) {
            continue;
        }
        let block = page.span(&page.block(at).range);
        let meeting = &mut walker.record.meeting;
        let inside: Vec<String> = meeting
            .spans
            .iter()
            .filter(|(_, span)| block.start <= span.start && span.end <= block.end)
            .map(|(name, _)| name.clone())
            .collect();
        let mut kept = false;
        for name in inside {
            // "Mill board - [title of the meeting]" has its title before the blank.
            let title = meeting.title.as_deref().filter(|_| name == "title");
            if title.is_some_and(|title| is_whole(title, blanks)) {
                kept = true;
                continue;
            }
            meeting.spans.remove(&name);
            let value = match name.as_str() {
                "title" => &mut meeting.title,
                "organisation" => &mut meeting.organisation,
                "date" => &mut meeting.date,
                "start_time" => &mut meeting.start_time,
                "end_time" => &mut meeting.end_time,
                "time_zone" => &mut meeting.time_zone,
                _ => &mut meeting.location,
            };
            *value = None;
        }
        let outside = |label: &LabelLine| !(block.start..block.end).contains(&label.span.start);
        walker.record.labels.retain(outside);
        walker.used[at] = kept;
    }
}

/// Words of which nothing waits to be filled in.
fn is_whole(words: &str, blanks: &[String]) -> bool {
    !waits(words, blanks) && !holds_place(words) && !begins_with_time(words)
}

/// A word in brackets waits to be replaced: "Minutes of the [committee] meeting".
fn holds_place(words: &str) -> bool {
    let inside = words
        .split_once('[')
        .and_then(|(_, rest)| rest.split_once(']'));
    inside.is_some_and(|(word, _)| word.chars().any(char::is_alphabetic))
}

const AGENDA: &str = "agenda";

fn agenda() -> Note {
    let message = "this looks like an agenda: it says what is to be discussed, not what was";
    Note::new(AGENDA, message)
}

/// What the document looks like when it is no record of a meeting.
pub(super) fn note(page: &Page<'_>, record: &Record) -> Option<Note> {
    if is_transcript(page) {
        return Some(Note::new(
            "transcript",
            "this looks like a transcript: nearly all lines are what somebody said",
        ));
    }
    if is_template(page, record) {
        return Some(Note::new(
            "template",
            "this looks like a blank template: labels without values, or placeholders",
        ));
    }
    let told = !record.attendees.is_empty()
        || !record.decisions.is_empty()
        || !record.next_steps.is_empty();
    if told {
        return None;
    }
    let talked = record
        .sections
        .iter()
        .filter(|section| !section.paragraphs.is_empty())
        .count();
    // Topics with text below an agenda of its own are no items of it.
    let told_apart = || {
        let last = record.agenda.last().map(|item| item.span.end);
        let below =
            |section: &&Section| !section.paragraphs.is_empty() && Some(section.span.start) > last;
        let blanks = &page.grammar.words.blanks;
        let waiting = (0..page.blocks().len()).filter(|at| waits(page.words(*at), blanks));
        waiting.count() < WAITING
            && last.is_some()
            && record.sections.iter().filter(below).count() >= TALKED
    };
    let minuted = talked >= TALKED && titled(record, page, Field::Containers) || told_apart();
    if announces(page, record) && !minuted {
        return Some(agenda());
    }
    if talked > 0 && record.meeting.date.is_some() || talked >= TALKED {
        return None;
    }
    if !record.agenda.is_empty() || titled(record, page, Field::Agenda) {
        return Some(agenda());
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

/// A word of the title says what the document is: "Agenda", or "Minutes".
fn titled(record: &Record, page: &Page<'_>, field: Field) -> bool {
    let first = (0..page.blocks().len()).find(|at| page.is_body(*at));
    let first = first.map(|at| page.words(at));
    record
        .meeting
        .title
        .as_deref()
        .or(first)
        .is_some_and(|title| {
            let mut words = title.split(|c: char| !c.is_alphanumeric());
            words.any(|word| page.grammar.label(word) == Some(field))
        })
}

/// Sections with text that are minutes even without a day.
const TALKED: usize = 3;

/// Fewest full names of those who came that no template has.
const CAME: usize = 3;

/// Fewest lines to fill in that a template has.
const WAITING: usize = 2;

/// Sections that repeat the agenda of minutes.
const REPEATED: usize = 2;

/// Words of an item that tells what was said.
const SENTENCE: usize = 8;

/// Topics are listed under a label, and hardly anything is said of them.
fn announces(page: &Page<'_>, record: &Record) -> bool {
    let labelled = (0..page.blocks().len()).any(|at| page.is_body(at) && is_agenda_label(page, at));
    let topics = record
        .sections
        .iter()
        .filter(|section| section.paragraphs.is_empty());
    let lists: HashSet<usize> = (0..page.blocks().len())
        .filter(|at| is_listed(page, *at))
        .map(|at| page.span(&page.block(at).range).start)
        .collect();
    let sentence = |words: &str| words.ends_with(['.', '?', '!']) && count_words(words) >= SENTENCE;
    let listed = |text: &&Paragraph| lists.contains(&text.span.start) && !sentence(&text.text);
    let under = record
        .sections
        .iter()
        .flat_map(|section| &section.paragraphs);
    let (items, talk): (Vec<&Paragraph>, Vec<&Paragraph>) = under.partition(listed);
    let announced: HashSet<String> = record.agenda.iter().map(|item| plain(&item.text)).collect();
    let titles = record.sections.iter().map(|section| plain(&section.title));
    // An agenda does not say its topics twice.
    if titles.filter(|title| announced.contains(title)).count() >= REPEATED {
        return false;
    }
    let unread = record.unread.iter().filter(listed);
    let topics = topics.count() + items.len() + unread.count() + record.agenda.len();
    labelled && topics >= 3 && talk.len() * 2 <= topics && !is_told_below(page)
}

/// Items below others run on, as notes of the talk do and what a topic announces does not.
fn is_told_below(page: &Page<'_>) -> bool {
    let (mut inner, mut told) = (0, 0);
    for at in 0..page.blocks().len() {
        if page.is_body(at) && matches!(page.block(at).kind, Kind::Item(1..)) {
            inner += 1;
            told += usize::from(count_words(page.words(at)) >= SENTENCE);
        }
    }
    told >= TOLD && told * 4 >= inner
}

/// Fewest such items that show that the topics were talked of.
const TOLD: usize = 4;

/// `00:12:31 Ann Lee: …`, line after line.
fn is_transcript(page: &Page<'_>) -> bool {
    let lines = || {
        page.blocks()
            .iter()
            .filter(|block| block.part == Part::Body)
    };
    // "- 19:05 Report of the chair" is an item of a timetable.
    let stamped = lines()
        .filter(|block| !block.is_item() && begins_with_time(page.document.words(block)))
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
fn is_template(page: &Page<'_>, record: &Record) -> bool {
    // The day and those who came are there: what waits is a table that was left as it came.
    let named = |person: &&Person| person.confidence >= FULL_NAME && person.name.is_some();
    let came = record.attendees.iter().filter(named).count();
    if record.meeting.date.is_some() && came >= CAME {
        return false;
    }
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
    let blanks = &page.grammar.words.blanks;
    // "[Roof]" over the talk waits for nothing.
    let titles: Vec<usize> = record.sections.iter().map(|one| one.span.start).collect();
    let is_title = |at: usize| {
        let line = page.span(&page.block(at).range);
        let first = titles.partition_point(|start| *start < line.start);
        titles.get(first).is_some_and(|start| *start < line.end)
    };
    let waiting: Vec<&str> = body
        .iter()
        .filter(|at| waits(page.words(**at), blanks) && !is_title(**at))
        .map(|at| page.words(*at))
        .collect();
    // "[4/5/2022]": somebody wrote within the brackets.
    let words = &page.grammar.words;
    if waiting.iter().any(|said| is_day_in_bracket(said, words)) {
        return false;
    }
    let waiting = waiting.len();
    if !body.iter().any(|at| talks(&at)) {
        let empty = body.iter().filter(|at| is_empty_label(page, **at)).count();
        if empty >= 4 && share(empty, body.len()) >= MOST {
            return true;
        }
    }
    waiting >= WAITING
        && share(waiting, body.len()) >= 0.25
        && body.iter().filter(labelled).count() >= 2
        && body.iter().filter(talks).count() <= waiting
}

/// "Date: [4/5/2022]", "[4 May 2022]": a day stands alone within brackets.
fn is_day_in_bracket(line: &str, words: &Words) -> bool {
    let inner = line
        .strip_suffix(']')
        .and_then(|rest| rest.rsplit_once('['));
    inner.is_some_and(|(_, day)| date::is_only(day, words))
}

/// A label with no value behind it, and none under it before the next.
fn is_empty_label(page: &Page<'_>, at: usize) -> bool {
    let label = |at: usize| page.label(at).is_some_and(|label| label.rest.is_empty());
    let ends = |at: usize| {
        let words = page.blocks().get(at).map(|_| page.words(at));
        words.is_none_or(|words| {
            label(at) || words.ends_with(':') || !words.contains(char::is_alphanumeric)
        })
    };
    (label(at) || page.words(at).ends_with(':')) && ends(at + 1)
}

/// Words in brackets, a line to write on, or what the language writes for a value that is missing.
fn waits(words: &str, blanks: &[String]) -> bool {
    let held = [('[', ']'), ('<', '>'), ('{', '}')]
        .iter()
        .filter(|(_, close)| words.ends_with(*close))
        .any(|(open, _)| {
            let before = |c: char| c.is_alphanumeric() || c.is_whitespace() || c == ':';
            words.trim_start_matches(before).starts_with(*open)
        });
    let mut runs = ["____", "…………"]
        .into_iter()
        .chain(blanks.iter().map(String::as_str));
    held || runs.any(|blank| has_run(words, blank))
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

#[cfg(test)]
mod tests {
    use super::waits;
    use crate::grammar::built_in;
    use crate::parse::testing::{lists, titles};

    #[test]
    fn a_template_with_a_day_in_its_brackets_is_filled_in() {
        let minutes = |day: &str| {
            format!(
                "# Minuta - [Reunión de obras]\n\n- Fecha: [{day}]\n- Lugar: [Sala]\n- Hora: [19:00]\n\n## Asistentes\n\n- [Ana Gil]\n- [Luis Mora]\n\n## [Tejado]\n\nGotea.\n"
            )
        };
        lists(&minutes("03/05/2022"), &["Ana Gil", "Luis Mora"], &[]);
        titles(&minutes("03/05/2022"), &["Tejado"]);
        lists(&minutes("DD/MM/AAAA"), &[], &[]);
    }

    #[test]
    fn a_table_left_as_it_came_below_those_who_were_there_makes_no_template() {
        let rows = "| 1 | [Topic] | [Notes] | [Who?] |\n".repeat(12);
        let minutes = |people: &str| {
            format!(
                "# Mill meeting\n\n**Date:** 3 May 2022\n\n**Present:**\n\n{people}\n## Agenda\n\n| # | Topic | Notes | Who? |\n| --- | --- | --- | --- |\n{rows}\n## Roof\n\nIt leaks.\n"
            )
        };
        let people = ["Ann Lee", "Bo Day", "Cy Fry"];
        let listed = people.map(|name| format!("- {name}\n")).concat();
        lists(&minutes(&listed), &people, &[]);
        lists(&minutes("- [Name]\n"), &[], &[]);
    }

    #[test]
    fn blanks_are_words_of_the_language() {
        for (grammar, words, want) in [
            ("general-en", "Date: DD/MM/YYYY", true),
            ("general-de", "Datum: TT.MM.JJJJ", true),
            ("general-fr", "Date : JJ/MM/AAAA", true),
            ("general-en", "Datum: TT.MM.JJJJ", false),
            ("general-en", "Chair: ____", true),
            ("general-en", "Date: 3 May 2021", false),
        ] {
            let mut all = built_in().iter();
            let grammar = all.find(|one| one.name == grammar).expect("a grammar");
            assert_eq!(waits(words, &grammar.words.blanks), want, "{words}");
        }
    }
}
