//! No words are in the record twice: where two rules took the same ones, the field that comes first here has them.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::conserve::gaps;
use super::page::Page;
use crate::record::{Paragraph, Record, Section};
use crate::span::Span;

/// Places that are taken, none of which overlaps another: their ends by their starts.
#[derive(Default)]
struct Taken(BTreeMap<usize, usize>);

impl Taken {
    /// The places that share characters with one.
    fn within(&self, place: &Range<usize>) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for (start, end) in self.0.range(..place.end).rev() {
            if *end <= place.start {
                break;
            }
            found.push(*start..*end);
        }
        found.reverse();
        found
    }

    /// Takes a place that is free, or empty. False where it is not.
    fn take(&mut self, span: &Span) -> bool {
        let place = span.start..span.end;
        if place.is_empty() {
            return true;
        }
        let free = self.within(&place).is_empty();
        if free {
            self.0.insert(place.start, place.end);
        }
        free
    }
}

/// Leaves each stretch of the text to one entry; kept words are cut to what no entry holds.
pub(super) fn settle(page: &Page<'_>, record: &mut Record) {
    without_motions(record);
    without_words(record);
    let mut taken = Taken::default();
    for section in &record.sections {
        taken.take(&section.span);
    }
    record.labels.retain(|label| taken.take(&label.span));
    for people in [
        &mut record.attendees,
        &mut record.guests,
        &mut record.apologies,
    ] {
        people.retain(|person| taken.take(&person.span));
        for person in people {
            person.also.retain(|again| taken.take(&again.span));
        }
    }
    record.next_steps.retain(|step| taken.take(&step.span));
    record.decisions.retain(|one| taken.take(&one.span));
    record.suggestions.retain(|one| taken.take(&one.span));
    record.questions.retain(|one| taken.take(&one.span));
    record.agenda.retain(|item| taken.take(&item.span));
    for section in &mut record.sections {
        cut(page, &mut section.paragraphs, &mut taken);
    }
    cut(page, &mut record.unread, &mut taken);
}

/// Takes out statements that say nothing: the number of an item with nothing behind it, or no more than an address.
fn without_words(record: &mut Record) {
    let address = |text: &str| text.contains("://") && !text.contains(char::is_whitespace);
    let says = |text: &str| text.contains(char::is_alphabetic) && !address(text);
    record.next_steps.retain(|step| says(&step.text));
    record.decisions.retain(|one| says(&one.text));
    record.suggestions.retain(|one| says(&one.text));
    record.questions.retain(|one| says(&one.text));
}

/// Takes the headings that are decisions themselves out of the sections: "Adopt bylaws", which was approved.
fn without_motions(record: &mut Record) {
    let decided: HashSet<usize> = record
        .decisions
        .iter()
        .map(|decision| decision.span.start)
        .collect();
    let stays: Vec<bool> = record
        .sections
        .iter()
        .map(|section| !section.fields.is_empty() || !decided.contains(&section.span.start))
        .collect();
    if stays.iter().all(|stays| *stays) {
        return;
    }
    // The section that each one is now, or the one before it.
    let mut place = Vec::with_capacity(stays.len());
    let mut sections: Vec<Section> = Vec::new();
    for (section, stays) in record.sections.drain(..).zip(&stays) {
        if *stays {
            sections.push(section);
        } else {
            let under = section.paragraphs;
            match sections.last_mut() {
                Some(last) => last.paragraphs.extend(under),
                None => record.unread.extend(under),
            }
        }
        place.push(sections.len().checked_sub(1));
    }
    record.sections = sections;
    let links = record.references.iter_mut().chain(&mut record.links);
    let statements = record.suggestions.iter_mut().chain(&mut record.questions);
    let indexes = links
        .map(|link| &mut link.section)
        .chain(statements.map(|one| &mut one.section))
        .chain(record.decisions.iter_mut().map(|one| &mut one.section))
        .chain(record.next_steps.iter_mut().map(|one| &mut one.section));
    for index in indexes {
        *index = index.and_then(|at| place.get(at).copied().flatten());
    }
    record.unread.sort_by_key(|words| words.span.start);
}

/// Cuts kept words to what nothing else holds.
fn cut(page: &Page<'_>, kept: &mut Vec<Paragraph>, taken: &mut Taken) {
    let mut cut = Vec::with_capacity(kept.len());
    for paragraph in kept.drain(..) {
        if taken.take(&paragraph.span) {
            cut.push(paragraph);
            continue;
        }
        let place = paragraph.span.start..paragraph.span.end;
        let held = taken.within(&place);
        for rest in gaps(page, &page.bytes_of(&place), &place, &held) {
            let rest = page.paragraph(&rest);
            if taken.take(&rest.span) {
                cut.push(rest);
            }
        }
    }
    *kept = cut;
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_that_two_rules_took_stand_in_one_field() {
        let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Adopt the rules\n\nProposed by: Ann\n\nAs written by Bo.\n\nUnanimously approved.\n\n## Tea\n\nIt followed.\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let sections = record.sections.iter();
        let titles: Vec<&str> = sections.map(|section| section.title.as_str()).collect();
        let decisions = record.decisions.iter();
        let texts: Vec<&str> = decisions.map(|decision| decision.text.as_str()).collect();
        assert_eq!(
            (titles, texts),
            (vec!["Roof", "Tea"], vec!["Adopt the rules"])
        );
        assert_eq!(record.decisions[0].section, Some(0));
        let mut kept = record.sections[0].paragraphs.iter();
        assert!(kept.any(|words| words.text == "As written by Bo."));
    }

    #[test]
    fn a_number_with_nothing_behind_it_and_an_address_are_no_statements() {
        let minutes = "# Garden Club\n\n4 May 2022\n\nDecisions\n\n1. Paint the hall\n2. 3.\n3. Buy a saw\n4. https://mill.example/4\n";
        crate::parse::testing::decides(minutes, &["Paint the hall", "Buy a saw"]);
    }
}
