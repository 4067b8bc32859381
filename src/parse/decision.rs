//! What was decided.

use std::ops::Range;

use super::line;
use super::walk::Walker;
use crate::grammar::{Field, Grammar, Hole, Lexicon};
use crate::parse::scan::count_words;
use crate::record::Decision;

/// One statement marked as a decision.
pub(super) fn entry(walker: &mut Walker<'_, '_>, range: &Range<usize>, confidence: f64) {
    let grammar = walker.page.grammar;
    let range = &walker.page.behind_stamp(range);
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
    walker.decided = range.clone();
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
    // "Plant trees on May 3" is no option, nor is "drop version 7".
    let small = words.starts_with(char::is_lowercase);
    let most = if option.ends_with(':') { 3 } else { 2 };
    let option = option.trim_end_matches([':', ' ']);
    words.ends_with(number)
        && !(small && option.contains(' '))
        && count_words(option) <= most
        && option
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '\''))
}

/// The words that say how a vote ended: "Carried", "approved unanimously".
fn outcome<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let last = sentences(text, grammar).last()?;
    let whole = last.trim_end_matches(['.', ' ']);
    grammar.is_outcome(whole).then_some(whole)
}

/// The sentences of a text: each ends with `.`, `!` or `?` before a space and a capital, initials and short forms of address aside.
pub(super) fn sentences<'t>(text: &'t str, grammar: &Grammar) -> impl Iterator<Item = &'t str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let (sentence, after) = rest.split_at(sentence_end(rest, grammar.lexicon()));
        rest = after;
        Some(sentence.trim())
    })
}

fn sentence_end(text: &str, lexicon: &Lexicon) -> usize {
    let ends = |byte: u8| matches!(byte, b'.' | b'!' | b'?' | b'\n');
    let places = text.bytes().enumerate().filter(|(_, byte)| ends(*byte));
    for (at, sign) in places {
        let end = at + 1;
        let after = &text[end..];
        if sign != b'\n' && !after.is_empty() && !after.starts_with(char::is_whitespace) {
            continue;
        }
        let last = text[..at]
            .rsplit(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        let address = || lexicon.honorifics.longest_in(last) > 0;
        let next = after.trim_start();
        // "Playing Field Assoc. £15" goes on with the sum; "It is painted. £15 was paid" does not.
        let sum = last.starts_with(char::is_uppercase) && next.starts_with(['£', '€', '$', '¥']);
        let begins = !sum && next.starts_with(|c: char| !c.is_lowercase());
        // "el acta No. 13", "der Antrag Nr. 4": a number in short, with its figure behind it.
        let number = || {
            lexicon.before_figures.longest_in(last) > 0
                && next.starts_with(|c: char| c.is_ascii_digit())
        };
        // "£1850. 00" is one sum.
        let parted_sum = || {
            let figures = next.bytes().take_while(u8::is_ascii_digit).count();
            text[..at - last.len()].ends_with(['£', '€', '$']) && figures == PENCE
        };
        // "A. Lee", "1. Roof"; "of 2025-2." ends in no initial.
        let behind = text[..at - last.len()].ends_with(['-', '/', '.', ',']);
        let counted = behind && last.starts_with(|c: char| c.is_ascii_digit());
        let initial = || last.chars().count() == 1 && !counted;
        let short = || sign == b'.' && (initial() || address() || number() || parted_sum());
        if sign == b'\n' || next.is_empty() || begins && !short() {
            return end;
        }
    }
    text.len()
}

/// Figures behind the point of a sum.
const PENCE: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::testing::decides;

    #[test]
    fn a_sum_that_a_space_parts_ends_no_sentence() {
        decides(
            "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Hedge\n\nIt was proposed by Ann Lee and seconded by Bo Day that £20. 00 be paid for it - all agreed.\n",
            &[
                "It was proposed by Ann Lee and seconded by Bo Day that £20. 00 be paid for it - all agreed.",
            ],
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
    fn a_sum_begins_a_sentence_but_behind_a_name_in_short() {
        let mut all = crate::grammar::built_in().iter();
        let grammar = all.find(|one| one.name == "general-en").expect("a grammar");
        for (text, count) in [
            ("It was carried. £50 was paid to Ann.", 2),
            ("Playing Field Assoc. £15 was paid.", 1),
        ] {
            assert_eq!(sentences(text, grammar).count(), count, "{text}");
        }
    }

    #[test]
    fn a_number_in_short_ends_no_sentence() {
        decides(
            "Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n1. Acta anterior\nSe aprueba el acta No. 13 de abril.\n2. Tejado\nGotea.\n",
            &["Se aprueba el acta No. 13 de abril."],
        );
    }

    #[test]
    fn a_decision_goes_on_below_its_label_in_small_letters_or_with_an_address() {
        decides(
            "Mill Board\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAGREED: Wait for the plan of the roof\nas it is at:\nhttps://a.example/plan\n\nAGREED: Paint the gate\nBo will buy paint.\n",
            &[
                "Wait for the plan of the roof\nas it is at:\nhttps://a.example/plan",
                "Paint the gate",
            ],
        );
    }

    #[test]
    fn a_sentence_before_the_movers_is_no_label() {
        decides(
            "# Mill Board minutes\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nAnn opened the meeting of the board at the mill.\n\nAgenda for the meeting agreed. Proposed: Ann, seconded: Bo\n",
            &["Agenda for the meeting agreed. Proposed: Ann, seconded: Bo"],
        );
    }
}
