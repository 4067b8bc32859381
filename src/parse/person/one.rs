//! One person with what stands beside the name.

use super::details;
use super::likeness::knows;
use super::name;
use super::parts::{bare, end_of_name, is_close, is_open};
use super::{FULL_NAME, PersonText};
use crate::grammar::{Lexicon, tokens};

/// Reads words that list one person, or one body. `None` when they list nobody.
pub(super) fn one<'t>(words: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let words = without_outer_bracket(words.trim());
    if let Some(person) = in_bracket(words, lexicon) {
        return Some(person);
    }
    if let Some(person) = called(words, lexicon) {
        return Some(person);
    }
    if let Some(person) = behind_place(words, lexicon) {
        return Some(person);
    }
    let end = end_of_name(words);
    let (own, beside) = words.split_at_checked(end)?;
    let Some(named) = name::read(own, lexicon) else {
        return before_stroke(words, lexicon)
            .or_else(|| with_office(own, beside, lexicon))
            .or_else(|| body(own, beside, lexicon));
    };
    let mut details = details::read(beside, named.name, lexicon);
    let one_word = |words: &str| !words.contains(' ');
    // "AnnLee (mossy)": wikis run names together, and have nicknames beside them.
    if is_run_together(named.name) {
        details.organisation = details.organisation.filter(|words| !one_word(words));
    }
    Some(PersonText {
        name: Some(named.name),
        organisation: named.organisation.or(details.organisation),
        role: named.role.or(details.role),
        confidence: named.confidence,
    })
}

/// "Ann Lee/Acme": a full name, and what stands right behind a stroke.
fn before_stroke<'t>(words: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (own, beside) = words.split_once('/')?;
    let named = name::read(own, lexicon)?;
    let full = named.name.contains(' ') && named.confidence >= FULL_NAME;
    let details = details::read(beside, named.name, lexicon);
    let told = details.organisation.or(details.role).is_some();
    (full && told && !own.ends_with(' ') && !beside.contains('/')).then(|| PersonText {
        name: Some(named.name),
        organisation: named.organisation.or(details.organisation),
        role: named.role.or(details.role),
        confidence: named.confidence,
    })
}

/// "Unit 4 - Mr Bo Day", "Apto 101: Sra. Lia Dutra", "1º A - D. Eloy Sanz": the flat, lot or seat of somebody, as owners'
/// meetings list them.
pub(super) fn behind_place<'t>(words: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    if !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut signs = [" - ", " – ", " — ", " : ", ": "].into_iter();
    let (place, rest) = signs.find_map(|sign| words.split_once(sign))?;
    let mut parts = place.split(' ');
    let (first, second, more) = (parts.next()?, parts.next(), parts.next());
    let word = |part: &str| part.chars().all(char::is_alphabetic);
    let number = |part: &str| part.starts_with(|c: char| c.is_ascii_digit()) && part.len() <= PLACE;
    let fits = more.is_none()
        && match second {
            Some(second) => word(first) && number(second) || number(first) && word(second),
            None => number(first),
        };
    let end = end_of_name(rest);
    let (own, beside) = rest.split_at_checked(end).filter(|_| fits)?;
    let named = name::read(own, lexicon)?;
    let details = details::read(beside, named.name, lexicon);
    Some(PersonText {
        name: Some(named.name),
        organisation: named.organisation.or(details.organisation),
        role: named.role.or(details.role),
        confidence: named.confidence,
    })
}

/// Most bytes of the number of a flat.
const PLACE: usize = 5;

/// "Ross Temple (Treasurer)": a family name that is a word of bodies too; a body holds no office.
fn with_office<'t>(own: &'t str, beside: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let name = bare(own);
    let found = tokens(name);
    let details = details::read(beside, name, lexicon);
    let given = found.len() == 2 && knows(&found, lexicon);
    (given && details.role.is_some()).then_some(PersonText {
        name: Some(name),
        organisation: details.organisation,
        role: details.role,
        confidence: 0.8,
    })
}

/// `AnnLee`: a capital behind small letters, but not `McLee`.
fn is_run_together(name: &str) -> bool {
    let small = name
        .chars()
        .skip(1)
        .take_while(|c| c.is_lowercase())
        .count();
    let next = name.chars().nth(small + 1);
    !name.contains(' ')
        && name.starts_with(char::is_uppercase)
        && small > 1
        && next.is_some_and(char::is_uppercase)
}

/// "Robert (Bob) Lee, Treasurer": how the person is called stands within the name.
fn called<'t>(words: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let start = end_of_name(words);
    let (own, rest) = words.split_at_checked(start)?;
    let (inner, after) = rest.strip_prefix('(')?.split_once(')')?;
    let family = after.strip_prefix(' ')?;
    let length = end_of_name(family);
    let family = family.get(..length)?.trim_end();
    let single = |words: &str| {
        words.starts_with(char::is_uppercase)
            && words.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    let given = own.trim_end();
    let whole = given.len() > 1 && inner.starts_with(given);
    // "VM (Vicky) Reed"
    let initials = given.len() <= INITIALS
        && !given.contains(char::is_lowercase)
        && inner.contains(char::is_lowercase);
    let close = inner.len() <= given.len() + 2 || whole || initials;
    let fits = single(given) && single(inner) && close && single(family);
    let is_role = |words| details::is_office(words, lexicon);
    if !fits || is_role(family) || is_role(inner) {
        return None;
    }
    let end = words.len() - after.len() + 1 + family.len();
    let details = details::read(words.get(end..)?, given, lexicon);
    Some(PersonText {
        name: words.get(..end),
        organisation: details.organisation,
        role: details.role,
        confidence: name::read(family, lexicon)?.confidence.max(0.7),
    })
}

/// Most bytes of the initials before how somebody is called.
const INITIALS: usize = 3;

/// A person whose name, or how it is read, stands in the bracket.
pub(super) fn in_bracket<'t>(words: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    with_reading(words, lexicon).or_else(|| sent_by(words, lexicon))
}

/// "(Ann Lee)" is Ann Lee.
fn without_outer_bracket(words: &str) -> &str {
    words
        .strip_prefix(is_open)
        .and_then(|inner| inner.strip_suffix(is_close))
        .filter(|inner| !inner.contains(is_open))
        .unwrap_or(words)
}

/// "李雷 (Lei Li)": a name in its own script, with how it is read.
fn with_reading<'t>(words: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (own, reading) = bracket(words)?;
    let cased = own.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let letters = own.chars().any(char::is_alphabetic);
    (letters && !cased && name::read(reading, lexicon)?.confidence >= 0.6).then_some(PersonText {
        name: Some(words),
        confidence: 1.0,
        ..PersonText::default()
    })
}

/// "The Book Fair (Ann Lee)": a body, and who came for it.
fn sent_by<'t>(words: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (own, inner) = bracket(words)?;
    let found = tokens(own);
    let given = found.len() == 2 && knows(&found, lexicon);
    let is_body = lexicon.organisations.within(&found) && !given
        || (found.len() >= 3 && !knows(&found, lexicon) && knows(&tokens(inner), lexicon));
    let named = name::read(inner, lexicon)?;
    let listed = is_body && !details::is_office(inner, lexicon);
    (listed && named.confidence >= FULL_NAME).then_some(PersonText {
        name: Some(named.name),
        organisation: Some(bare(own)),
        role: named.role,
        confidence: named.confidence,
    })
}

/// The words before a bracket that ends the line, and the words in it.
pub(super) fn bracket(words: &str) -> Option<(&str, &str)> {
    let (own, inner) = words.strip_suffix(is_close)?.split_once(is_open)?;
    (!inner.contains(is_open) && !own.trim().is_empty()).then_some((own.trim(), inner))
}

/// A body that is listed without a person: "Government of France (by phone)".
fn body<'t>(own: &'t str, beside: &str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let own = bare(own);
    let found = tokens(own);
    let titled = own.starts_with(char::is_uppercase)
        && own
            .split_whitespace()
            .all(|word| word.contains(char::is_uppercase) || is_joint(word, lexicon));
    let listed = titled
        && found.len() <= 8
        && lexicon.organisations.within(&found)
        && !lexicon.nobody.is(&found)
        && !details::is_role(&found, lexicon)
        && !own.contains([':', '?', '!'])
        && beside.len() <= own.len() + 40;
    listed.then_some(PersonText {
        organisation: Some(own),
        confidence: 0.8,
        ..PersonText::default()
    })
}

/// A small word inside the name of a body.
fn is_joint(word: &str, lexicon: &Lexicon) -> bool {
    let word = tokens(word);
    [
        &lexicon.and,
        &lexicon.particles,
        &lexicon.articles,
        &lexicon.affiliated,
    ]
    .iter()
    .any(|list| word.is_empty() || list.is(&word))
}
