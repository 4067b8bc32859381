//! Signs right beside names that say by themselves who was there: "✅ Ann Lee, ❌ Bo Day".

use super::SURE;
use crate::grammar::{Field, Grammar};
use crate::parse::person::PersonText;
use crate::parse::table::{Mark, mark};
use crate::parse::walk::Walker;

/// The first sign that is no bullet of lists.
const FIRST: char = '\u{2600}';
/// Asks for a sign in colours: "✔️".
const VARIANT: char = '\u{fe0f}';

/// The name of an entry before or behind its sign, and what the sign says.
pub(super) fn entry<'t>(text: &'t str, grammar: &Grammar) -> Option<(&'t str, Mark)> {
    let text = text.trim();
    if let Some((said, rest)) = at_start(text, grammar) {
        return Some((rest, said));
    }
    let bare = text.trim_end_matches(VARIANT);
    let sign = bare.chars().next_back()?;
    let said = says(sign, grammar)?;
    Some((bare[..bare.len() - sign.len_utf8()].trim_end(), said))
}

/// Those of a line who each have a sign, before the name or behind it.
pub(super) fn inline<'d>(
    walker: &Walker<'_, 'd>,
    text: &'d str,
) -> Option<Vec<(PersonText<'d>, Field)>> {
    let grammar = walker.page.grammar;
    let leads = at_start(text.trim(), grammar).is_some();
    let mut found = Vec::new();
    let mut take = |names: &'d str, said: Mark| {
        let names = behind_remark(names);
        let signs = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | VARIANT);
        let people = walker
            .page
            .people(names.trim_matches(signs), Field::Attendees);
        let sure = people.iter().all(|person| person.confidence >= SURE);
        let field = match said {
            Mark::Present => Field::Attendees,
            _ => Field::Apologies,
        };
        found.extend(people.iter().map(|person| (person.clone(), field)));
        sure
    };
    let mut start = 0;
    let mut before = None;
    for (at, sign) in text.char_indices().filter(|(_, c)| *c >= FIRST) {
        let Some(said) = says(sign, grammar) else {
            continue;
        };
        let names = &text[start..at];
        let owned = if leads {
            before.replace(said)
        } else {
            Some(said)
        };
        if owned.is_some_and(|said| !take(names, said)) {
            return None;
        }
        start = at + sign.len_utf8();
    }
    let last = behind_remark(&text[start..]);
    match before {
        Some(said) if !take(last, said) => return None,
        // "Ann Lee ✅, Bo Day" does not say of all.
        None if last.contains(char::is_alphabetic) => return None,
        _ => {}
    }
    (!found.is_empty()).then_some(found)
}

/// The words behind a remark on the one before: "✗ (sick), Cy Fry".
fn behind_remark(words: &str) -> &str {
    let words = words.trim_start_matches(|c: char| c.is_whitespace() || c == VARIANT);
    let remark = words
        .strip_prefix('(')
        .and_then(|words| words.split_once(')'));
    remark.map_or(words, |(_, behind)| behind)
}

/// Those of a line who each have a mark in brackets: "Ann Lee (P), Bo Day (absent)".
pub(super) fn bracketed<'d>(
    walker: &Walker<'_, 'd>,
    text: &'d str,
) -> Option<Vec<(PersonText<'d>, Field)>> {
    if !text.trim_end().ends_with(')') {
        return None;
    }
    let mut found = Vec::new();
    for part in text.split([',', ';']) {
        let (name, answer) = part.trim().strip_suffix(')')?.rsplit_once('(')?;
        let field = match mark(answer, walker.page.grammar) {
            Mark::Present => Field::Attendees,
            Mark::Absent => Field::Apologies,
            Mark::Unknown => return None,
        };
        let people = walker.page.persons(name.trim_end(), Field::Attendees);
        let [person] = &*people else {
            return None;
        };
        if person.confidence < SURE || person.name.is_none() {
            return None;
        }
        found.push((person.clone(), field));
    }
    (found.len() > 1).then_some(found)
}

fn at_start<'t>(text: &'t str, grammar: &Grammar) -> Option<(Mark, &'t str)> {
    let sign = text.chars().next()?;
    let said = says(sign, grammar)?;
    let rest = text[sign.len_utf8()..].trim_start_matches(VARIANT);
    Some((said, rest.trim_start()))
}

fn says(sign: char, grammar: &Grammar) -> Option<Mark> {
    if sign < FIRST {
        return None;
    }
    let said = mark(sign.encode_utf8(&mut [0; 4]), grammar);
    (said != Mark::Unknown).then_some(said)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn a_sign_beside_a_name_says_who_was_there() {
        for roster in [
            "**Attendance:** ✅ Ann Lee, ❌ Bo Day, ✅ Cy Fry",
            "Attendance: Ann Lee ✅, Bo Day ❌, Cy Fry ✅",
            "Attendance: Ann Lee ✓ (late), Bo Day ✗ (ill), Cy Fry ✓ (online)",
            "Directors: Ann Lee (P), Bo Day (A), Cy Fry (P)",
            "Members: Ann Lee (present), Bo Day (absent), Cy Fry (present)",
            "Attendance: ✔️ Ann Lee, Cy Fry ✖️ Bo Day",
            "## Attendance\n\n- ✅ Ann Lee\n- ❌ Bo Day\n- ✅ Cy Fry (Acme)",
            "## Attendance\n\n- Ann Lee ✅\n- Bo Day ❌\n- Cy Fry ✅",
            "✅ = present, ❌ = absent\n\n- Ann Lee ✅\n- Bo Day ❌\n- Cy Fry ✅",
        ] {
            let minutes =
                format!("# Board call, 3 May 2022\n\n{roster}\n\n## Budget\n\nIt grows.\n");
            lists(&minutes, &["Ann Lee", "Cy Fry"], &["Bo Day"]);
        }
        lists(
            "# Board call, 3 May 2022\n\nPresent: Ann Lee 👋, Bo Day\n\n## Budget\n\n- ✅ Roof mended\n- ❌ Door painted\n",
            &["Ann Lee", "Bo Day"],
            &[],
        );
    }
}
