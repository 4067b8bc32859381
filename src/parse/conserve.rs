//! Nothing of a document is lost: words that no field took are listed where they stand.
//!
//! Every rule keeps what it leaves over; this is the net under them, since no list of rules is without a hole.

use std::ops::Range;

use super::page::Page;
use crate::record::{Paragraph, Record};
use crate::span::Span;

/// Lists the words of all blocks that the record does not hold.
pub(super) fn settle(page: &Page<'_>, record: &mut Record) {
    let summed = joined(summaries(record));
    let mut held = words(record);
    held.extend(summed.iter().cloned());
    let held = joined(held);
    for block in page.blocks() {
        let characters = page.characters(&block.range);
        if overlapping(&summed, &characters).is_empty() {
            for lost in gaps(page, &block.range, &characters, &held) {
                keep(record, page.paragraph(&lost));
            }
        }
    }
}

/// Places of values that give what a line says without the words around it: "Dr", "(via phone)", "motion by".
fn summaries(record: &Record) -> Vec<Range<usize>> {
    let people = [&record.attendees, &record.guests, &record.apologies];
    let people = people.into_iter().flatten();
    let people = people.flat_map(|person| {
        let again = person.also.iter().map(|also| &also.span);
        person.spans.values().chain([&person.span]).chain(again)
    });
    let decisions = record.decisions.iter();
    let decisions = decisions.flat_map(|decision| decision.spans.values().chain([&decision.span]));
    let steps = record.next_steps.iter();
    let steps = steps.flat_map(|step| step.spans.values().chain([&step.span]));
    let references = record.references.iter().map(|link| &link.span);
    let meeting = record.meeting.spans.values();
    let spans = people.chain(decisions).chain(steps).chain(references);
    let spans = spans
        .chain(record.own_fields().map(|(_, _, value)| &value.span))
        .chain(meeting);
    spans.map(range).collect()
}

/// Places of all other values.
fn words(record: &Record) -> Vec<Range<usize>> {
    let statements = record.suggestions.iter().chain(&record.questions);
    let under = record
        .sections
        .iter()
        .flat_map(|section| &section.paragraphs);
    let paragraphs = under.chain(&record.agenda).chain(&record.unread);
    let spans = statements
        .map(|statement| &statement.span)
        .chain(paragraphs.map(|paragraph| &paragraph.span))
        .chain(record.sections.iter().map(|section| &section.span))
        .chain(record.labels.iter().map(|label| &label.span))
        .chain(record.links.iter().map(|link| &link.span));
    spans.map(range).collect()
}

fn range(span: &Span) -> Range<usize> {
    span.start..span.end
}

/// The same places in order, those that overlap or touch as one.
fn joined(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_unstable_by_key(|place| place.start);
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match joined.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => joined.push(place),
        }
    }
    joined
}

/// Those of some places in order that share characters with one.
fn overlapping<'p>(places: &'p [Range<usize>], with: &Range<usize>) -> &'p [Range<usize>] {
    let from = places.partition_point(|place| place.end <= with.start);
    let rest = &places[from..];
    &rest[..rest.partition_point(|place| place.start < with.end)]
}

/// The parts of a block, in bytes, that stand between the held places and say something.
pub(super) fn gaps(
    page: &Page<'_>,
    block: &Range<usize>,
    characters: &Range<usize>,
    held: &[Range<usize>],
) -> Vec<Range<usize>> {
    let held = overlapping(held, characters);
    if let [only] = held
        && only.start <= characters.start
        && characters.end <= only.end
    {
        return Vec::new();
    }
    let mut gaps: Vec<Range<usize>> = Vec::new();
    let mut held = held.iter().peekable();
    for (at, (byte, c)) in page.text(block).char_indices().enumerate() {
        let at = characters.start + at;
        while held.next_if(|place| place.end <= at).is_some() {}
        if held.peek().is_some_and(|place| place.start <= at) {
            continue;
        }
        let start = block.start + byte;
        let end = start + c.len_utf8();
        match gaps.last_mut() {
            Some(last) if last.end == start => last.end = end,
            _ => gaps.push(start..end),
        }
    }
    let says = |gap: &Range<usize>| page.text(gap).contains(char::is_alphanumeric);
    let gaps = gaps.into_iter().filter(says);
    gaps.map(|gap| page.trimmed(&gap, &[':'])).collect()
}

/// Puts words into the section that they stand in, or among the unread, in the order of the document.
fn keep(record: &mut Record, words: Paragraph) {
    let start = words.span.start;
    let sections = &mut record.sections;
    let above = sections.partition_point(|section| section.span.start <= start);
    let section = above
        .checked_sub(1)
        .and_then(|above| sections.get_mut(above));
    let list = match section {
        Some(section) => &mut section.paragraphs,
        None => &mut record.unread,
    };
    let at = list.partition_point(|known| known.span.start < start);
    list.insert(at, words);
}

#[cfg(test)]
mod tests {
    /// The texts that no field but the sections and the unread words hold.
    fn listed(minutes: &str) -> Vec<String> {
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let record = &records[0];
        let under = record
            .sections
            .iter()
            .flat_map(|section| &section.paragraphs);
        let all = under.chain(&record.unread);
        all.map(|paragraph| paragraph.text.clone()).collect()
    }

    #[test]
    fn what_no_field_takes_is_listed() {
        for (minutes, lost) in [
            ("\n2. Budget\n\nPresentes: TODO\n", "Presentes: TODO"),
            (
                "\nAttendees: \n| A\n| :Attendees: Ann, Tom; Esi (via phone)\n",
                "| A",
            ),
            (
                "| Ann Lee\n| @octocat\n| :Attendees: Ann, Tom; Esi (via phone)\n",
                "| @octocat",
            ),
            (
                "\n# Ann Lee\n\nA\n| A0: | Next steps: The chair will write.\n",
                "A",
            ),
        ] {
            assert!(listed(minutes).iter().any(|text| text == lost), "{minutes}");
        }
    }

    #[test]
    fn what_a_field_takes_is_not_listed_again() {
        let minutes = "Parish Council\n4 May 2022\n\nPresent: Dr Ann Lee (via phone), Tom Hill\nDecision: cut the hedge.\n";
        assert_eq!(listed(minutes), [""; 0]);
    }
}
