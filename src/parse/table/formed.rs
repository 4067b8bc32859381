//! Rows by the forms of the house that name the border of two cells: `{role} | {people}`.

use std::ops::Range;

use super::super::walk::Walker;
use super::super::{action, decision, line, roster};
use super::Rows;
use crate::grammar::Field;

/// Fields whose forms are laid over the rows of a table.
const FIELDS: [Field; 7] = [
    Field::Attendees,
    Field::Guests,
    Field::Apologies,
    Field::NextSteps,
    Field::Decisions,
    Field::Suggestions,
    Field::Questions,
];

/// Takes the rows that a form fits: in the region that the table stands in, elsewhere where most rows have one with words of its
/// own. False when none does.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows, region: Option<Field>) -> bool {
    let page = walker.page;
    let spans = rows.values().filter_map(|cells| bytes(walker, cells));
    let spans: Vec<Range<usize>> = spans.collect();
    let form = |span: &Range<usize>, field| line::row_form(page.text(span), field, page.grammar);
    let fitting = |field: Field, alone: bool| {
        let forms = spans.iter().filter_map(|span| form(span, field));
        forms.filter(|form| form.has_words() || !alone).count()
    };
    let field = match region.filter(|field| FIELDS.contains(field)) {
        Some(field) => (fitting(field, false) > 0).then_some(field),
        None => FIELDS
            .into_iter()
            .find(|field| fitting(*field, true) * 2 > spans.len()),
    };
    let Some(field) = field else {
        return false;
    };
    for (at, cells) in rows.values().enumerate() {
        let blocks: Vec<usize> = cells.values().flatten().copied().collect();
        for at in &blocks {
            walker.used[*at] = true;
        }
        let span = bytes(walker, cells).filter(|_| at > 0 || !is_head(walker, &blocks));
        let form = span.as_ref().and_then(|span| form(span, field));
        match form.zip(span) {
            Some((form, span)) => {
                row(walker, &span, field);
                walker.label_said(blocks, form, field);
            }
            _ if at == 0 => blocks.iter().for_each(|at| walker.label_cell(*at, field)),
            _ => {
                for at in blocks {
                    walker.keep(&page.block(at).range.clone());
                }
            }
        }
    }
    true
}

fn row(walker: &mut Walker<'_, '_>, span: &Range<usize>, field: Field) {
    let page = walker.page;
    let words = page.text(span);
    match field {
        Field::NextSteps => action::add(walker, &page.action(words), None, 0.97),
        Field::Decisions => decision::entry(walker, span, 0.95),
        Field::Suggestions | Field::Questions => {
            let open = walker.regions.last().filter(|open| open.field == field);
            let cue = open.and_then(|open| open.cue.clone());
            walker.statement(field, cue.as_ref(), span);
        }
        field => {
            for person in line::persons(words, page.grammar, field) {
                roster::add(walker, field, &person);
            }
        }
    }
}

/// Every cell is the head of a column.
fn is_head(walker: &Walker<'_, '_>, blocks: &[usize]) -> bool {
    let page = walker.page;
    let heads = |at: &usize| page.column_of(page.words(*at)).is_some();
    blocks.iter().all(heads)
}

/// Bytes of the cells of a row, with what parts them.
fn bytes(walker: &Walker<'_, '_>, cells: &super::Cells) -> Option<Range<usize>> {
    let blocks = || cells.values().flatten().copied();
    let range = blocks().min()?..blocks().max()? + 1;
    Some(walker.page.bytes(&range))
}

#[cfg(test)]
mod tests {
    use crate::grammar::{Choice, Grammars, Source};
    use crate::record::Record;

    const HOUSE: &str = r#"
name = "mill-board"
extends = "general-en"

[meeting]
forms = ["Sat on | {date}", "From | {start_time} to {end_time}"]

[attendees]
forms = ["{role} | {people}"]

[next_steps]
forms = ['{skip ~"\d+"} | {text} | {owner}[ | {due}]']

[decisions]
forms = ["Settled | {text} | {outcome}"]

[questions]
forms = ["{skip} asks | {text}"]

[fields.heads]
forms = ["Heads | {number}"]

[[example]]
field = "attendees"
line  = "Chair | Ann Lee"
gives = [{ name = "Ann Lee", role = "Chair" }]

[[example]]
field = "next_steps"
line  = "1 | Ask the roofer | Ann Lee | 3 June 2022"
gives = [{ text = "Ask the roofer", owner = "Ann Lee", due = "3 June 2022" }]
"#;

    fn record(minutes: &str) -> Record {
        let document = crate::read(minutes.as_bytes()).expect("a document");
        let (grammars, errors) = Grammars::of(vec![Source::new("mill-board.toml", HOUSE)]);
        assert!(errors.is_empty(), "{errors:?}");
        let grammar = grammars.get("mill-board").expect("the grammar");
        assert!(grammar.check().is_empty(), "{:?}", grammar.check());
        let choice = Choice {
            grammar,
            confidence: 1.0,
            evidence: Vec::new(),
        };
        let record = crate::parse(&document, &choice).remove(0);
        for person in &record.attendees {
            let (from, to) = (person.span.start, person.span.end);
            let words = document.text.chars().skip(from).take(to - from);
            assert_eq!(person.name, Some(words.collect()));
        }
        record
    }

    fn people(record: &Record) -> Vec<(&str, &str)> {
        let people = record.attendees.iter();
        people
            .map(|person| {
                let name = person.name.as_deref().unwrap_or("-");
                (name, person.role.as_deref().unwrap_or("-"))
            })
            .collect()
    }

    const ROWS: [(&str, &str); 3] = [
        ("Ann Lee", "Chair"),
        ("Bo Day", "Members"),
        ("Tom Reed", "Members"),
    ];

    #[test]
    fn rows_of_markdown_and_columns_of_text_are_taken_alike() {
        let markdown = record(
            "# Mill Board\n\n## Attendees\n\n| As | Who |\n| --- | --- |\n| Chair | Ann Lee |\n| Members | Bo Day, Tom Reed |\n",
        );
        assert_eq!(people(&markdown), ROWS);
        let text = record(
            "MILL BOARD\n\nAttendees:\n\nAs          Who\n-------     ----------------\nChair       Ann Lee\nMembers     Bo Day, Tom Reed\n",
        );
        assert_eq!(people(&text), ROWS);
    }

    #[test]
    fn the_head_is_read_by_rows_and_what_they_ask_for_is_a_label() {
        let record = record(
            "# Mill Board\n\n| Key | Value |\n| --- | --- |\n| Sat on | 3 May 2022 |\n| From | 9:00 to 10:30 |\n| Heads | 5 |\n\n## Attendees\n\n- Ann Lee\n",
        );
        let meeting = &record.meeting;
        assert_eq!(meeting.date.as_deref(), Some("2022-05-03"));
        assert_eq!(meeting.start_time.as_deref(), Some("09:00"));
        assert_eq!(meeting.end_time.as_deref(), Some("10:30"));
        assert_eq!(meeting.fields["heads"][0].text, "5");
        let labels = record.labels.iter();
        let labels: Vec<(&str, &str)> = labels.map(|one| (&*one.field, &*one.text)).collect();
        assert_eq!(
            labels[..3],
            [
                ("meeting", "Sat on"),
                ("meeting", "From"),
                ("heads", "Heads")
            ]
        );
        let unread: Vec<&str> = record.unread.iter().map(|one| &*one.text).collect();
        assert_eq!(unread, ["Key", "Value"]);
    }

    #[test]
    fn rows_of_questions_are_taken_too() {
        let record = record(
            "# Mill Board\n\n## Attendees\n\n- Ann Lee\n\n## Questions\n\n| Ann asks | Who mends the roof? |\n| --- | --- |\n| Bo asks | When? |\n",
        );
        let questions = record.questions.iter();
        let questions: Vec<(&str, Option<&str>)> = questions
            .map(|one| (&*one.text, one.cue.as_deref()))
            .collect();
        let cue = Some("Questions");
        assert_eq!(questions, [("Who mends the roof?", cue), ("When?", cue)]);
    }

    #[test]
    fn outside_a_list_a_form_needs_words_of_its_own() {
        let record = record(
            "# Mill Board\n\n## Attendees\n\n- Ann Lee\n\n## Roof\n\nIt leaks.\n\n| Settled | to mend the roof | carried |\n| --- | --- | --- |\n| Settled | to ask three roofers | carried |\n\n## Prices\n\nThey rose.\n\n| Slates | Ann Lee |\n| --- | --- |\n| Nails | Bo Day |\n\n## Actions\n\n| No | What | Who | When |\n| --- | --- | --- | --- |\n| 1 | Ask the roofer | Ann Lee | 3 June 2022 |\n| 2 | Buy tiles | Bo Day | |\n",
        );
        let decisions = record.decisions.iter();
        let decisions: Vec<(&str, Option<&str>)> = decisions
            .map(|one| (&*one.text, one.outcome.as_deref()))
            .collect();
        assert_eq!(
            decisions,
            [
                ("to mend the roof", Some("carried")),
                ("to ask three roofers", Some("carried"))
            ]
        );
        assert_eq!(record.attendees.len(), 1);
        let steps = record.next_steps.iter();
        let steps: Vec<(&str, Option<&str>, Option<&str>)> = steps
            .map(|one| (&*one.text, one.owner.as_deref(), one.due.as_deref()))
            .collect();
        assert_eq!(
            steps,
            [
                ("Ask the roofer", Some("Ann Lee"), Some("3 June 2022")),
                ("Buy tiles", Some("Bo Day"), None)
            ]
        );
    }
}
