//! What was decided.

use std::ops::Range;

use super::line;
use super::walk::Walker;
use crate::grammar::{Field, Grammar, Hole};
use crate::record::Decision;

/// One statement marked as a decision.
pub(super) fn entry(walker: &mut Walker<'_, '_>, range: &Range<usize>, confidence: f64) {
    let grammar = walker.page.grammar;
    let words = walker.page.text(range);
    let holes = line::filled(words, &grammar.rules(Field::Decisions).forms, grammar);
    let hole = |wanted: Hole| {
        let found = holes.iter().flatten().find(|(hole, _)| *hole == wanted);
        found.map(|(_, words)| *words)
    };
    let range = hole(Hole::Text).map_or(range.clone(), |text| walker.page.range_of(text));
    let outcome = hole(Hole::Outcome).or_else(|| outcome(words, grammar));
    add(walker, &range, outcome, confidence);
}

/// A decision with how it ended, which may stand in a cell of its own.
pub(super) fn add(
    walker: &mut Walker<'_, '_>,
    range: &Range<usize>,
    outcome: Option<&str>,
    confidence: f64,
) {
    let section = walker.section();
    walker.record.decisions.push(Decision {
        text: walker.page.text(range).to_owned(),
        outcome: outcome.map(str::to_owned),
        section,
        span: walker.page.span(range),
        spans: walker.page.spans([("outcome", outcome)]),
        confidence,
    });
}

/// One line of a poll: "For: 7", "Enthaltungen 0".
pub(super) fn is_count(words: &str) -> bool {
    let number = |c: char| c.is_ascii_digit();
    let option = words.trim_end_matches(number).trim_end();
    // "Plant trees on May 3" is no option.
    let most = if option.ends_with(':') { 3 } else { 2 };
    let option = option.trim_end_matches([':', ' ']);
    words.ends_with(number)
        && option.split_whitespace().count() <= most
        && option
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '\''))
}

/// Fewest words behind an outcome that say what was decided: "Passed: 5-0" does not.
const STATEMENT: usize = 3;

/// How a vote ended, on a line of its own: the outcome of the decision above, else a decision.
pub(super) fn ended(walker: &mut Walker<'_, '_>, range: &Range<usize>) {
    let section = walker.section();
    let outcome = walker.page.text(range);
    let spans = walker.page.spans([("outcome", Some(outcome))]);
    let last = walker.record.decisions.last_mut();
    match last.filter(|last| last.section == section && last.outcome.is_none()) {
        Some(last) => {
            last.outcome = Some(outcome.to_owned());
            last.spans.extend(spans);
        }
        None if outcome.split_whitespace().count() < STATEMENT => walker.keep(range),
        None => entry(walker, range, 0.9),
    }
}

/// The words that say how a vote ended: "Carried", "approved unanimously".
fn outcome<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let last = sentences(text, grammar).last()?;
    let whole = last.trim_end_matches(['.', ' ']);
    grammar.is_outcome(whole).then_some(whole)
}

/// The stretch of a paragraph that tells a motion and how it ended; `None` where it tells none.
///
/// It goes from the first sentence with words of a motion to the last one. Where only its movers are named
/// ("Proposer A, 2nd B"), what stands before is the motion.
pub(super) fn motion<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    if !grammar.tells_outcome(&grammar.spoken(text)) {
        return None;
    }
    let motions = &grammar.words.motions;
    let mut settled = false;
    // "The voting on new motions was deferred" behind an outcome is of another motion.
    let moves = |sentence: &&str| {
        let outcome = grammar.tells_outcome(&grammar.spoken(sentence));
        let mut words = sentence.split(|c: char| !c.is_alphanumeric());
        let motion = words.any(|word| motions.iter().any(|known| known.eq_ignore_ascii_case(word)));
        let told = outcome || motion && !settled;
        settled |= outcome;
        told
    };
    let ends = |sentence: &str| grammar.is_outcome(sentence.trim_end_matches(['.', ' ']));
    let told: Vec<&str> = sentences(text, grammar).filter(moves).collect();
    let (first, last) = (told.first()?, told.last()?);
    let names_movers = grammar.begins_with_outcome(&grammar.spoken(first));
    let place = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let start = if names_movers { 0 } else { place(first) };
    let mut end = place(last) + last.len();
    // "Unanimous." behind the motion.
    for outcome in sentences(&text[end..], grammar).take_while(|one| ends(one)) {
        end = place(outcome) + outcome.len();
    }
    let whole = &text[start..end];
    (whole.split_whitespace().count() >= 5).then(|| whole.trim())
}

/// The sentences of a text: each ends with `.`, `!` or `?` before a space and a capital, initials and short forms of address aside.
pub(super) fn sentences<'t>(text: &'t str, grammar: &Grammar) -> impl Iterator<Item = &'t str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.trim().is_empty() {
            return None;
        }
        let (sentence, after) = rest.split_at(sentence_end(rest, &grammar.words.honorifics));
        rest = after;
        Some(sentence.trim())
    })
}

fn sentence_end(text: &str, honorifics: &[String]) -> usize {
    for (at, _) in text.match_indices(['.', '!', '?', '\n']) {
        let end = at + 1;
        let after = &text[end..];
        let last = text[..at]
            .rsplit(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        let address = || {
            honorifics
                .iter()
                .any(|word| word.eq_ignore_ascii_case(last))
        };
        let short = text[at..].starts_with('.') && (last.chars().count() == 1 || address());
        let next = after.trim_start();
        let begins =
            next.starts_with(|c: char| !c.is_lowercase()) && after.starts_with(char::is_whitespace);
        if text[at..].starts_with('\n') || next.is_empty() || (begins && !short) {
            return end;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::built_in;
    use crate::parse::testing::decides;

    #[track_caller]
    fn tells(text: &str, want: &str) {
        let grammar = built_in()
            .iter()
            .find(|grammar| grammar.name == "general-en");
        assert_eq!(motion(text, grammar.unwrap()).unwrap_or(""), want);
    }

    #[test]
    fn the_outcome_may_be_a_sentence_of_its_own_behind_the_movers() {
        tells(
            "Bo Day moved, and Ann Lee seconded, to approve the minutes of 3 May. Passed unanimously.",
            "Bo Day moved, and Ann Lee seconded, to approve the minutes of 3 May. Passed unanimously.",
        );
    }

    #[test]
    fn an_outcome_without_a_motion_decides_nothing() {
        decides(
            "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Chair\n\n- Bo nominates Ann\n- Passed unanimously: hurrah, Ann!\n",
            &[],
        );
    }

    #[test]
    fn lines_of_a_poll_are_counts() {
        for (line, want) in [
            ("For: 7", true),
            ("Enthaltungen 0", true),
            ("The hedge will be cut by 3", false),
            ("Buy 2 saws: 40", false),
            ("Release on Jan 23", false),
            ("Cut the hedge", false),
        ] {
            assert_eq!(is_count(line), want, "{line}");
        }
    }

    #[test]
    fn a_motion_goes_from_its_mover_to_its_outcome() {
        tells(
            "Mr. Day asked for money. Ann Lee moved to pay it. Bo Day seconded the motion. Motion carried.",
            "Ann Lee moved to pay it. Bo Day seconded the motion. Motion carried.",
        );
        tells(
            "The minutes were read. Proposer Cllr A Lee, 2nd Cllr B Day.",
            "The minutes were read. Proposer Cllr A Lee, 2nd Cllr B Day.",
        );
        tells(
            "The hedge will be cut. Proposer Cllr A Lee, 2nd Cllr B Day. Full Council voted in agreement with this. Tea followed.",
            "The hedge will be cut. Proposer Cllr A Lee, 2nd Cllr B Day. Full Council voted in agreement with this.",
        );
        tells(
            "Motion to adjourn was seconded by Ann. Tea followed.",
            "Motion to adjourn was seconded by Ann.",
        );
        tells(
            "Motions to approve the minutes were approved by unanimous consent. The voting on new motions was deferred to the next month.",
            "Motions to approve the minutes were approved by unanimous consent.",
        );
        tells("Members voted on the colour and chose blue.", "");
        tells("Seconded by Ann", "");
    }
}
