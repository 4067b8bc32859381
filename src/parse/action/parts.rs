//! A task with a bracket of labelled parts behind it: "Mend the gate (owner: Ann, area: garden, due: 4 June) - #12".

use super::due;
use super::handle::without_sign;
use super::read::{ActionText, is_owner};
use crate::grammar::{Field, Grammar};
use crate::parse::scan::count_words;

/// Fewest labelled parts of such a bracket.
const PARTS: usize = 2;

/// Most words of the label of one.
const LABEL_WORDS: usize = 3;

/// Signs between the parts.
const BETWEEN: [char; 3] = [',', ';', '|'];

/// The task before the bracket, with the owner and the day that its parts give.
pub(super) fn before_parts<'t>(line: &'t str, grammar: &Grammar) -> Option<ActionText<'t>> {
    let line = before_ticket(line.trim_end_matches('.'));
    let (text, inner) = line.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let text = text.trim_end();
    let parts = parts(inner)?;
    let lexicon = grammar.lexicon();
    let value = |is_label: &dyn Fn(&str) -> bool| {
        let mut named = parts.iter().filter(|(label, _)| is_label(label));
        named.next().map(|(_, value)| *value)
    };
    let owns = |label: &str| {
        lexicon.assigned.is_text(label) || grammar.column(label) == Some(Field::Owner)
    };
    let owner = value(&owns).filter(|owner| is_owner(owner, grammar));
    let due = value(&|label| grammar.column(label) == Some(Field::Due))
        .filter(|due| due::is_due(due, &grammar.words));
    let told = owner.is_some() || due.is_some();
    (told && text.contains(' ')).then_some(ActionText {
        text,
        owner: owner.map(without_sign),
        due,
    })
}

/// Each label with what it gives; a part without one goes on with the part before it: "owner: Ann, Bo; due: 4 June".
fn parts(inner: &str) -> Option<Vec<(&str, &str)>> {
    let mut parts: Vec<(&str, &str)> = Vec::new();
    let mut start = 0;
    for part in inner.split(BETWEEN) {
        let end = start + part.len();
        let labelled = part
            .split_once(':')
            .map(|(label, value)| (label.trim(), value.trim()))
            .filter(|(label, _)| {
                (1..=LABEL_WORDS).contains(&count_words(label))
                    && label.starts_with(char::is_alphabetic)
            });
        match (labelled, parts.last_mut()) {
            (Some(part), _) => parts.push(part),
            (None, Some((_, value))) => {
                let from = value.as_ptr() as usize - inner.as_ptr() as usize;
                *value = inner[from..end].trim();
            }
            (None, None) => return None,
        }
        start = end + 1;
    }
    (parts.len() >= PARTS).then_some(parts)
}

/// The words before the number of a ticket: "Mend the gate - #12".
fn before_ticket(line: &str) -> &str {
    let number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let ticket = line.rsplit_once('#').filter(|(_, digits)| number(digits));
    ticket.map_or(line, |(before, _)| {
        before.trim_end_matches([' ', '-', '–', '—'])
    })
}

#[cfg(test)]
mod tests {
    use super::before_parts;
    use crate::grammar::built_in;

    #[test]
    fn parts_of_a_bracket_say_whose_a_task_is_and_by_when() {
        for (grammar, line, want) in [
            (
                "general-pt",
                "Pintar a porta (Responsável: @rui-dias, Área: Jardim, Prazo: 2026-03-15) - #1",
                Some(("Pintar a porta", Some("rui-dias"), Some("2026-03-15"))),
            ),
            (
                "general-en",
                "Mend the gate (old one) [Owner: Ann Lee, Bo Day; Due: 4 June 2021]",
                Some((
                    "Mend the gate (old one)",
                    Some("Ann Lee, Bo Day"),
                    Some("4 June 2021"),
                )),
            ),
            (
                "general-en",
                "Mend the gate (Priority: high | Deadline: next meeting).",
                Some(("Mend the gate", None, Some("next meeting"))),
            ),
            (
                "general-de",
                "Den Zaun streichen (Verantwortlich: Jan Lang, Frist: 4. Juni 2021)",
                Some(("Den Zaun streichen", Some("Jan Lang"), Some("4. Juni 2021"))),
            ),
            ("general-en", "Mend the gate (size: 2 m, colour: red)", None),
            ("general-en", "Mend the gate (Owner: Ann Lee)", None),
            ("general-en", "Mend the gate (Ann, due: 4 June 2021)", None),
        ] {
            let mut all = built_in().iter();
            let grammar = all.find(|one| one.name == grammar).expect("a grammar");
            let got = before_parts(line, grammar);
            let got = got.map(|action| (action.text, action.owner, action.due));
            assert_eq!(got, want, "{line}");
        }
    }
}
