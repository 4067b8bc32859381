//! Lines of people that a program joined with spaces: "Ann Lee, Acme Bo Day, Mill Trust Cy Fry", "Ann Lee Chair Bo Day Acme".

use super::details::{self, Kind};
use super::one::one;
use super::{PersonText, paired};
use crate::grammar::{Grammar, Lexicon};

/// Fewest people that show that the lines were joined.
const FEWEST: usize = 3;
/// How sure such a line is to be of people that is nothing but initials.
const INITIALS: f64 = 0.8;
/// Words of a name.
const NAME: usize = 2;
/// Most words of one of the lines.
const LINE: usize = 12;
/// Most small words of a line outside of brackets; more make a sentence.
const SMALL: usize = 2;

/// The people of such lines; `None` for words that are written in another way.
pub(super) fn spaced<'t>(text: &'t str, grammar: &Grammar) -> Option<Vec<PersonText<'t>>> {
    let lexicon = grammar.lexicon();
    let text = text.trim_end_matches(['.', ' ']);
    let words = words(text);
    if let Some(people) = initials(&words) {
        return Some(people);
    }
    let mut starts = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let begins = begins_person(&words, at, lexicon);
        if !begins && starts.is_empty() {
            return None;
        }
        starts.extend(begins.then_some(at));
        at += if begins { NAME } else { 1 };
    }
    if starts.len() < FEWEST {
        return None;
    }
    starts.extend(unknown_names(&words, &starts));
    starts.sort_unstable();
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    let lines = starts.iter().zip(ends);
    let lines: Option<Vec<PersonText<'t>>> = lines
        .map(|(start, end)| person(words.get(*start..end)?, text, grammar))
        .collect();
    lines.filter(|people| people.iter().all(|person| person.name.is_some()))
}

/// "AL BD Cy EF": words of which most are the initials of people.
fn initials<'t>(words: &[Word<'t>]) -> Option<Vec<PersonText<'t>>> {
    let capitals =
        |word: &str| word.chars().all(char::is_uppercase) && matches!(word.chars().count(), 2 | 3);
    let plain = |word: &str| is_capital(word) || word.chars().all(char::is_alphanumeric);
    let short = words.iter().filter(|(_, word)| capitals(word)).count();
    let fits = words.len() >= FEWEST && short * 3 >= words.len() * 2;
    let person = |(_, word): &Word<'t>| PersonText {
        name: Some(word),
        confidence: INITIALS,
        ..PersonText::default()
    };
    (fits && words.iter().all(|(_, word)| plain(word))).then(|| words.iter().map(person).collect())
}

/// A word of a text, with the byte at which it begins.
type Word<'t> = (usize, &'t str);

fn words(text: &str) -> Vec<Word<'_>> {
    let words = text.split_whitespace();
    words
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .collect()
}

/// A known given name and a family name behind it, where no sign before them says that the line goes on.
fn begins_person(words: &[Word<'_>], at: usize, lexicon: &Lexicon) -> bool {
    let Some([(_, given), (_, family)]) = words.get(at..at + 2) else {
        return false;
    };
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let ends = before.is_none_or(|(_, before)| {
        before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ']' | '*'))
            && (before.starts_with(|c: char| c.is_uppercase() || c == '(') || before.ends_with(')'))
            && !lexicon.honorifics.is_text(before)
    });
    ends && is_capital(given)
        && is_capital(family.trim_end_matches([',', '*']))
        && given.ends_with(char::is_alphabetic)
        && lexicon.given_names.is_text(given)
        && !lexicon.roles.is_text(family)
}

fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
}

/// Two capitals before a comma in the middle of a line that has one behind its first name too: "Ann Lee, ACME Xenia Day, Mill".
fn unknown_names(words: &[Word<'_>], starts: &[usize]) -> Vec<usize> {
    let comma = |at: &usize| words.get(*at).is_some_and(|(_, word)| word.ends_with(','));
    let parted = starts.iter().filter(|start| comma(&(*start + 1))).count();
    if parted * 3 < starts.len() * 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    let lines = starts.iter().zip(ends);
    let inner =
        lines.flat_map(|(start, end)| (start + 2..end).filter(comma).map(|at| (*start, at)));
    inner
        .filter(|(start, at)| {
            let pair = words.get(at - 1..=*at).unwrap_or_default();
            let capitals = pair
                .iter()
                .all(|(_, word)| is_capital(word.trim_end_matches(',')));
            let before = words.get(at - 2).map(|(_, word)| *word);
            // "Acme" stands between the comma and the name.
            at - start > 2 * NAME - 1
                && capitals
                && before.is_some_and(|before| !before.ends_with(','))
        })
        .map(|(_, at)| at - 1)
        .collect()
}

/// The person of one line, whose first two words are the name.
fn person<'t>(line: &[Word<'_>], text: &'t str, grammar: &Grammar) -> Option<PersonText<'t>> {
    let (first, last) = (line.first()?, line.last()?);
    let words = text.get(first.0..last.0 + last.1.len())?;
    let outside = words.split('(').next().unwrap_or(words);
    let small = outside
        .split(' ')
        .filter(|word| word.starts_with(char::is_lowercase));
    if line.len() > LINE || small.count() > SMALL {
        return None;
    }
    let family = line.get(1)?;
    let name = text.get(first.0..family.0 + family.1.len())?;
    let name = name.trim_end_matches([',', '*']);
    let beside = words.get(name.len()..)?;
    if beside.trim_start().is_empty() || beside.trim_start().starts_with([',', '(', '-', '–', '*'])
    {
        return one(words, grammar.lexicon());
    }
    // "Ann Lee Chair", "Bo Day Acme (phone)"
    let body = beside.split('(').next().unwrap_or(beside).trim();
    let kind = details::kind(body, name, grammar.lexicon());
    let whole = words.get(..name.len() + beside.find(body)? + body.len())?;
    let mut person = paired(name, whole, grammar)?;
    if matches!(kind, Kind::Role) {
        person.role = person.role.or(Some(body));
        person.organisation = None;
    }
    Some(person)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn lines_that_a_program_joined_with_spaces_are_people() {
        let minutes = |roster: &str| {
            format!(
                "# Mill Board\n\n3 May 2022\n\n## Attendees\n\n{roster}\n\n## Roof\n\nIt leaks.\n"
            )
        };
        let all = ["Ann Lee", "Paul Day", "Xenia Orr", "Mark James"];
        lists(
            &minutes(
                "Ann Lee, Town Hall (acting chair) Paul Day, Mill Trust Xenia Orr, Open Roof Group Mark James, Acme",
            ),
            &all,
            &[],
        );
        lists(
            &minutes("Ann Lee Chair Paul Day Mill Research UK Mark James Acme (phone)"),
            &["Ann Lee", "Paul Day", "Mark James"],
            &[],
        );
        lists(
            &minutes("Ann Lee, Paul Day, Mark James"),
            &["Ann Lee", "Paul Day", "Mark James"],
            &[],
        );
    }

    #[test]
    fn initials_with_nothing_between_are_people() {
        let minutes = |line: &str| {
            format!("# Mill Board\n\n3 May 2022\n\n- Present: {line}\n\n## Roof\n\nIt leaks.\n")
        };
        lists(
            &minutes("AL BD Cyril EFG HI"),
            &["AL", "BD", "Cyril", "EFG", "HI"],
            &[],
        );
        lists(&minutes("AL BD"), &["AL BD"], &[]);
    }

    #[test]
    fn what_stands_beside_such_names_is_theirs() {
        let minutes = "# Mill Board\n\n3 May 2022\n\n## Attendees\n\nAnn Lee Chair Paul Day Mill Research UK Mark James, Acme\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
        let beside = record.attendees.iter();
        let beside: Vec<_> = beside
            .map(|one| (one.organisation.as_deref(), one.role.as_deref()))
            .collect();
        assert_eq!(
            beside,
            [
                (None, Some("Chair")),
                (Some("Mill Research UK"), None),
                (Some("Acme"), None)
            ]
        );
    }
}
