//! What a template sets where somebody is to be named: "[as the case may be]", "[Name 1]", "Team member 1 (Ann Lee)".

use super::details;
use super::name;
use super::{FULL_NAME, PersonText};
use crate::grammar::{Grammar, Lexicon, Token, tokens};

/// Words in brackets that name nobody: "[others ... hopefully]" is a remark, "[octocat]" somebody.
pub(super) fn is_blank(line: &str, grammar: &Grammar) -> bool {
    let inner = line
        .strip_prefix('[')
        .and_then(|line| line.strip_suffix(']'))
        .filter(|inner| !inner.contains(['[', ']']));
    let Some(inner) = inner else {
        return false;
    };
    let phrase = inner.contains(' ') || inner.contains("..");
    let lexicon = grammar.lexicon();
    let filler = |word: &Token| {
        let word = std::slice::from_ref(word);
        lexicon.nobody.is(word) || is_number(word)
    };
    let words = tokens(inner);
    phrase && (!inner.contains(char::is_uppercase) || words.iter().all(filler))
        || grammar
            .words
            .blanks
            .iter()
            .any(|blank| inner.contains(blank.as_str()))
}

/// "Team member 1 (Ann Lee)", "Client name (Bo Day)": what the template asked for, and who was written behind it.
pub(super) fn in_blank<'t>(line: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (asked, inner) = line.split_once(" (")?;
    let (inner, behind) = inner.split_once(')')?;
    let words = tokens(asked);
    let (last, before) = words.split_last()?;
    let filler =
        is_number(std::slice::from_ref(last)) || lexicon.nobody.is(std::slice::from_ref(last));
    let known = !before.is_empty()
        && (lexicon.roles.within(before) || lexicon.organisations.within(before));
    let named = name::read(inner, lexicon).filter(|_| filler && known && !behind.contains('('))?;
    let office = asked.get(..before.last()?.end)?;
    let counted = is_number(std::slice::from_ref(last));
    (named.confidence >= FULL_NAME).then(|| PersonText {
        name: Some(named.name),
        organisation: named.organisation,
        role: named
            .role
            .or(Some(office).filter(|office| !counted && details::is_office(office, lexicon))),
        confidence: named.confidence,
    })
}

fn is_number(words: &[Token]) -> bool {
    words
        .iter()
        .all(|word| word.folded().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn blanks_of_a_template_name_nobody() {
        for blank in [
            "[as the case may be]",
            "[Name 1]",
            "[TBD Name]",
            "[placeholder for Name 2]",
        ] {
            let minutes = format!(
                "# Mill board, 3 May 2022\n\nPresent:\n\n- Ann Lee\n- Bo Day\n- Cy Fry\n- {blank}\n\nApologies: {blank}\n\n## Roof\n\nIt leaks, and has done so since the storm of last week came over the hill.\n\n## Gate\n\nIt creaks, as all of us know who come in by it on a windy day in March.\n"
            );
            lists(&minutes, &["Ann Lee", "Bo Day", "Cy Fry"], &[]);
        }
    }

    #[test]
    fn names_behind_what_the_template_asked_for() {
        let minutes = "# Mill board, 3 May 2022\n\n**Attendees:**\n\n* Client Name (Ann Lee)\n* Team Member 1 (Bo Day)\n* Team Member 2 (Cy Fry)\n\n## Roof\n\nIt leaks.\n";
        lists(minutes, &["Ann Lee", "Bo Day", "Cy Fry"], &[]);
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let said = record.attendees.iter();
        let said: Vec<_> = said
            .map(|one| (one.role.as_deref(), one.organisation.as_deref()))
            .collect();
        assert_eq!(said, [(Some("Client"), None), (None, None), (None, None)]);
    }
}
