//! What stands before the words of a line: a label or a marker.

use std::ops::Range;

use super::super::action;
use crate::grammar::{Field, Grammar, Phrase, Rules};

/// Letters of a marker that may be the beginning of a name.
const SHORT_MARKER: usize = 2;

/// A sign behind a marker or capitals in it set it off from a sentence that only begins with its words; one that a house
/// writes needs neither.
pub(in crate::parse) fn is_set_off(words: &str, marker: &Range<usize>, grammar: &Grammar) -> bool {
    let (said, after) = (&words[marker.clone()], &words[marker.end..]);
    after.starts_with([':', ']', '-', '–'])
        || after.trim_start().starts_with([':', '-', '–', '(', '['])
        || words.starts_with(['#', '['])
        || stands_out(said, after, grammar)
        || tells_after_comma(after, grammar)
        || stands_alone(said, after, grammar)
        || names_owner(said, after, grammar)
        || grammar.has_own_marker(said)
}

/// "Action Ann Lee: book a room", "Action Ann - book a room". "Lost Creek: the park is open" is a place, since nobody owns how a vote ended.
fn names_owner(said: &str, after: &str, grammar: &Grammar) -> bool {
    let ends = grammar.marker(said).map(|(field, _)| field) == Some(Field::Outcome);
    let who = after.split_once(':').or_else(|| after.split_once(" - "));
    let who = who.filter(|_| !ends);
    who.is_some_and(|(who, _)| action::is_owner(who.trim(), grammar))
}

/// "Next action, Ann to book a room": somebody is told to act behind the comma.
fn tells_after_comma(after: &str, grammar: &Grammar) -> bool {
    let task = after.strip_prefix(',').map(str::trim_start);
    task.is_some_and(|task| action::read(task, grammar).owner.is_some())
}

/// "Action. Ann agreed to book a room": a sentence of its own.
fn stands_alone(said: &str, after: &str, grammar: &Grammar) -> bool {
    let tells = || grammar.marker(said).map(|(field, _)| field) == Some(Field::NextSteps);
    let next = after.strip_prefix(". ").map(str::trim_start);
    said.len() > SHORT_MARKER
        && next.is_some_and(|next| next.starts_with(char::is_uppercase))
        && tells()
}

/// A marker in capitals; two letters may as well begin a name ("AI Act"), unless somebody is told to act.
fn stands_out(said: &str, after: &str, grammar: &Grammar) -> bool {
    let owned = || action::read(after.trim_start(), grammar).owner.is_some();
    said.split_whitespace().any(in_capitals)
        && (said.len() > SHORT_MARKER || after.is_empty() || owned())
}

/// The first word is in capitals: "RESOLVED that".
pub(in crate::parse) fn in_capitals(marker: &str) -> bool {
    let first = marker.split_whitespace().next().unwrap_or_default();
    !first.contains(char::is_lowercase) && first.chars().nth(1).is_some()
}

/// The line without a label or marker of the field before it, and whether it had a label.
pub(in crate::parse) fn without_lead<'t>(
    line: &'t str,
    rules: &Rules,
    grammar: &Grammar,
) -> (&'t str, bool) {
    let rest = |end: usize| {
        let rest = line.get(end..).unwrap_or_default();
        let words = rest.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | ']' | ')' | ',')
        });
        (words.len() < rest.len() && !words.is_empty()).then_some((words, rest))
    };
    let label = Phrase::longest_start(rules.labels.iter(), line).and_then(rest);
    if let Some((words, _)) = label.filter(|(_, rest)| rest.trim_start().starts_with(':')) {
        return (words, true);
    }
    let own = |end: &usize| {
        let of_house = |marker: &&Phrase| marker.starts(line) == Some(*end);
        let mut markers = rules.markers.iter().filter(of_house);
        markers.any(Phrase::is_of_house) || is_set_off(line, &(0..*end), grammar)
    };
    let marker = Phrase::longest_start(rules.markers.iter(), line);
    match marker.filter(own).and_then(rest) {
        Some((words, _)) => (words, false),
        None => (line, false),
    }
}

#[cfg(test)]
mod tests {
    use crate::grammar::{Choice, Field, Grammars, Source};

    const HOUSE: &str = r#"
name = "mill-board"
extends = "general-en"

[next_steps]
markers.add = ["We pledge"]
"#;

    /// The task that a line is in minutes, and the one that the line alone gives; they must agree.
    #[track_caller]
    fn task(line: &str, want: Option<&str>) {
        let (grammars, errors) = Grammars::of(vec![Source::new("mill-board.toml", HOUSE)]);
        assert!(errors.is_empty(), "{errors:?}");
        let grammar = grammars.get("mill-board").expect("the grammar");
        let choice = Choice {
            grammar,
            confidence: 1.0,
            evidence: Vec::new(),
        };
        let minutes =
            format!("# Mill Board\n\n3 May 2022\n\n## Roof\n\nIt leaks a lot.\n\n{line}\n");
        let document = crate::read(minutes.as_bytes()).expect("a document");
        let record = crate::parse(&document, &choice).remove(0);
        let steps = record.next_steps.first().map(|step| step.text.as_str());
        assert_eq!(steps, want, "{line}");
        let tried = grammar.try_line(line, Field::NextSteps.name());
        let text = tried.and_then(|tried| tried.entries.first()?.get("text").cloned());
        assert_eq!(text.as_deref(), want.or(Some(line)), "{line}");
    }

    #[test]
    fn a_marker_of_a_house_needs_no_sign_and_one_of_a_language_does() {
        task("We pledge to mend the roof.", Some("to mend the roof."));
        task(
            "We pledge, all of us, to mend it.",
            Some("all of us, to mend it."),
        );
        task("ACTION: mend the roof", Some("mend the roof"));
        task("Action item: mend the roof", Some("mend the roof"));
        task("Action points are many this year.", None);
    }

    #[test]
    fn nobody_owns_how_a_vote_ended() {
        use crate::parse::testing::decides;
        decides(
            "# Mill Board\n\n3 May 2022\n\n## Parks\n\nLost Creek Park: Bo is mowing the grass.\n",
            &[],
        );
    }
}
