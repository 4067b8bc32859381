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
markers = ["TALLY"]
columns = ["Votes"]
cues = ["votes were cast"]

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

#[test]
fn a_cue_leads_to_the_list_under_it() {
    let record = record(
        "Ashford Trust Meeting\n\n# Budget\n\nIt was read out.\n\n# Hall\n\nThese votes were cast:\n\n- 3 for\n- 1 against\n\nVotes were cast by hand.\n",
    );
    assert_eq!(
        texts(record.sections[1].fields.get("votes")),
        ["3 for", "1 against"]
    );
    let cue = &record.labels[record.labels.len() - 1];
    assert_eq!(
        (cue.field.as_str(), cue.text.as_str()),
        ("votes", "These votes were cast:")
    );
    assert_eq!(
        record.sections[1].paragraphs[0].text,
        "Votes were cast by hand."
    );
}

#[test]
fn a_column_is_taken_out_of_its_table() {
    let record = record(
        "Ashford Trust Meeting\n\n# Budget\n\nIt was read out.\n\n# Hall\n\n| Votes | Item |\n| --- | --- |\n| 3 for | Roof |\n| 1 for | Door |\n",
    );
    let section = &record.sections[1];
    assert_eq!(texts(section.fields.get("votes")), ["3 for", "1 for"]);
    let kept: Vec<&str> = section
        .paragraphs
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(kept, ["Item", "Roof", "Door"]);
}

#[test]
fn a_column_stands_beside_those_of_a_roster() {
    let record = record(
        "# Present\n\n| Name | Organisation | Votes |\n| --- | --- | --- |\n| Ann Lee | Acme | 2 |\n| Tom Reed | Mill | 1 |\n",
    );
    assert_eq!(record.attendees.len(), 2);
    assert_eq!(record.attendees[1].organisation.as_deref(), Some("Mill"));
    assert_eq!(texts(record.meeting.fields.get("votes")), ["2", "1"]);
}

#[test]
fn a_line_gives_what_the_document_gives() {
    let (grammars, _) = Grammars::of(vec![Source::new("ashford.toml", HOUSE)]);
    let grammar = grammars.get("ashford").expect("the grammar");
    for (line, field, want) in [
        ("Quorum: 5 members present", "quorum", vec!["5"]),
        ("5 members", "quorum", vec!["5"]),
        (
            "Votes: 5 for; 2 against",
            "votes",
            vec!["5 for", "2 against"],
        ),
        ("5 for, as before", "votes", vec!["5 for, as before"]),
        (
            "TALLY 3 for, 1 against",
            "votes",
            vec!["3 for", "1 against"],
        ),
    ] {
        let entries = crate::parse::read_line(line, field, grammar).expect("the field");
        let texts: Vec<&str> = entries.iter().map(|entry| entry["text"].as_str()).collect();
        assert_eq!(texts, want, "{line}");
    }
}
