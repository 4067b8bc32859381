//! Values of the head by the forms of the house: `{date} | {start_time} - {end_time} {time_zone}`.

use std::ops::Range;
use std::slice;

use super::super::line::{filled, row_form, stretch, without_lead};
use super::super::walk::Walker;
use super::super::{date, time};
use super::place;
use crate::grammar::{Field, Hole};
use crate::record::{Meeting, Note};

/// Fields whose forms are laid over the lines of the head.
const FIELDS: [Field; 7] = [
    Field::Meeting,
    Field::Title,
    Field::Organisation,
    Field::Date,
    Field::StartTime,
    Field::EndTime,
    Field::Location,
];

/// Takes the lines that a form of the head fits. Gives the line that states the title.
pub(super) fn take(walker: &mut Walker<'_, '_>, lines: &[usize]) -> Option<usize> {
    let grammar = walker.page.grammar;
    let fields = FIELDS.into_iter();
    let with_forms = fields.filter(|field| !grammar.rules(*field).forms.is_empty());
    let mut titled = None;
    for field in with_forms {
        for &at in lines {
            let row = walker.page.row(at);
            let whole = row.is_some_and(|row| take_row(walker, field, &row));
            if (whole || take_line(walker, field, at)) && walker.record.meeting.title.is_some() {
                titled = titled.or(Some(at));
            }
        }
    }
    titled
}

/// False when no form of the field fits the line, or all that it gives is known.
fn take_line(walker: &mut Walker<'_, '_>, field: Field, at: usize) -> bool {
    let page = walker.page;
    let rules = page.grammar.rules(field);
    let (words, _) = without_lead(page.words(at), rules, page.grammar);
    let any =
        filled(words, &rules.forms, page.grammar).is_some_and(|holes| fill_all(walker, holes));
    walker.used[at] |= any;
    any
}

/// Takes a row whose cells a form parts: `Date | {date}`.
fn take_row(walker: &mut Walker<'_, '_>, field: Field, row: &Range<usize>) -> bool {
    let page = walker.page;
    let words = page.text(&page.bytes(row));
    let Some(form) = row_form(words, field, page.grammar) else {
        return false;
    };
    let holes = filled(words, slice::from_ref(form), page.grammar);
    let any = holes.is_some_and(|holes| fill_all(walker, holes));
    if any {
        for at in row.clone() {
            walker.used[at] = true;
        }
        walker.label_said(row.clone(), form, field);
    }
    any
}

/// Sets what the holes of a form say, if it is not known yet.
fn fill_all(walker: &mut Walker<'_, '_>, holes: Vec<(Hole, &str)>) -> bool {
    let stretch = stretch(&holes, walker.page.grammar);
    let open = |meeting: &Meeting| meeting.start_time.is_none() && meeting.end_time.is_none();
    let stretch = stretch.filter(|_| open(&walker.record.meeting));
    let mut any = false;
    for (hole, words) in holes {
        any |= fill(walker, hole, words);
    }
    if let Some((start, end)) = stretch {
        walker.record.meeting.start_time = Some(start);
        walker.record.meeting.end_time = Some(end);
    }
    any
}

/// Sets what a hole says of the meeting, if it is not known yet.
fn fill(walker: &mut Walker<'_, '_>, hole: Hole, words: &str) -> bool {
    let page = walker.page;
    let lists = &page.grammar.words;
    let meeting = &mut walker.record.meeting;
    if known(meeting, hole) {
        return false;
    }
    let text = match hole {
        Hole::Date => {
            let Some(found) = date::find_date(words, lists) else {
                return false;
            };
            meeting.date = found.iso;
            if let Some((code, message)) = found.note {
                let span = page.span(&page.range_of(found.text));
                walker.record.notes.push(Note::new(code, message).at(span));
            }
            found.text
        }
        Hole::Time | Hole::StartTime | Hole::EndTime => {
            let Some(found) = time::labelled_time(words, lists) else {
                return false;
            };
            if hole == Hole::EndTime {
                meeting.end_time = Some(found.start);
            } else {
                meeting.start_time = Some(found.start);
                meeting.end_time = meeting.end_time.take().or(found.end);
            }
            let zone = meeting.time_zone.take();
            meeting.time_zone = zone.or(found.zone.map(str::to_owned));
            found.text
        }
        Hole::TimeZone => {
            meeting.time_zone = Some(words.to_owned());
            words
        }
        Hole::Title => {
            meeting.title = Some(words.to_owned());
            words
        }
        Hole::Organisation => {
            meeting.organisation = Some(words.to_owned());
            words
        }
        Hole::Location => {
            meeting.location = Some(words.to_owned());
            words
        }
        _ => return false,
    };
    let name = if hole == Hole::Time {
        Hole::StartTime.name()
    } else {
        hole.name()
    };
    place(walker, name, &walker.page.range_of(text));
    true
}

fn known(meeting: &Meeting, hole: Hole) -> bool {
    match hole {
        Hole::Date => meeting.date.is_some(),
        Hole::Time | Hole::StartTime => meeting.start_time.is_some(),
        Hole::EndTime => meeting.end_time.is_some(),
        Hole::TimeZone => meeting.time_zone.is_some(),
        Hole::Title => meeting.title.is_some(),
        Hole::Organisation => meeting.organisation.is_some(),
        Hole::Location => meeting.location.is_some(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::grammar::{Choice, Grammars, Source};
    use crate::record::Meeting;

    const HOUSE: &str = r#"
name = "ashford"
extends = "general-en"

[meeting]
forms = [
    "Trust/{date}/{start_time} till {end_time}, {time_zone}/{location}",
    '{date} {title ~"[A-Z].* notes"}',
    '{title ~"[A-Z].* notes"} {date}',
    "Protocol {number} of the {title} at {organisation}",
]

[date]
forms = ["Sat on {date} in the hall"]
"#;

    fn meeting(minutes: &str) -> Meeting {
        let document = crate::read(minutes.as_bytes()).expect("a document");
        let (grammars, errors) = Grammars::of(vec![Source::new("ashford.toml", HOUSE)]);
        assert!(errors.is_empty(), "{errors:?}");
        let choice = Choice {
            grammar: grammars.get("ashford").expect("the grammar"),
            confidence: 1.0,
            evidence: Vec::new(),
        };
        crate::parse(&document, &choice).remove(0).meeting
    }

    #[test]
    fn forms_of_the_head_give_its_values() {
        let found = meeting(
            "Protocol 7 of the Garden circle at Ashford Trust\nTrust/3 May 2021/7 pm till 9 pm, CET/Mill Lane\n\nPresent: Ann Lee\n",
        );
        let said = |value: &Option<String>| value.clone().unwrap_or_default();
        assert_eq!(said(&found.title), "Garden circle");
        assert_eq!(said(&found.organisation), "Ashford Trust");
        assert_eq!(said(&found.date), "2021-05-03");
        assert_eq!(said(&found.start_time), "19:00");
        assert_eq!(said(&found.end_time), "21:00");
        assert_eq!(said(&found.time_zone), "CET");
        assert_eq!(said(&found.location), "Mill Lane");
        assert_eq!(found.spans.len(), 7);
    }

    #[test]
    fn a_day_goes_on_to_its_year_and_takes_no_words_before_it() {
        for line in [
            "May 3, 2021 Garden circle notes",
            "Garden circle notes May 3, 2021",
        ] {
            let found = meeting(&format!("{line}\n\nPresent: Ann Lee\n"));
            assert_eq!(found.date.as_deref(), Some("2021-05-03"), "{line}");
            assert_eq!(
                found.title.as_deref(),
                Some("Garden circle notes"),
                "{line}"
            );
        }
    }

    #[test]
    fn the_half_of_the_day_is_of_both_times() {
        let found = meeting(
            "Garden circle\nTrust/3 May 2021/2:30 till 4 pm, EST/Mill Lane\n\nPresent: Ann Lee\n",
        );
        assert_eq!(found.start_time.as_deref(), Some("14:30"));
        assert_eq!(found.end_time.as_deref(), Some("16:00"));
        assert_eq!(found.time_zone.as_deref(), Some("EST"));
    }

    #[test]
    fn a_form_goes_before_the_first_date_of_the_head() {
        let found = meeting(
            "Garden circle\nWritten on 9 May 2021\nSat on 3 May 2021 in the hall\n\nPresent: Ann Lee\n",
        );
        assert_eq!(found.date.as_deref(), Some("2021-05-03"));
        assert_eq!(found.title.as_deref(), Some("Garden circle"));
    }
}
