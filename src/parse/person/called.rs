//! How somebody is called beside the name: by initials, by a word of it, by a handle.

use crate::grammar::tokens;

/// `AL`, `A.L.`, `AMcL` or `ALee` beside "Ann Lee".
pub(super) fn are_initials(words: &str, name: &str) -> bool {
    if name.is_empty() || words.contains(char::is_whitespace) {
        return false;
    }
    let short: String = words.chars().filter(|c| c.is_alphanumeric()).collect();
    let letters: Vec<char> = short.chars().collect();
    let firsts: Vec<char> = tokens(name)
        .iter()
        .filter_map(|token| token.folded().next())
        .collect();
    let (Some(first), Some(last)) = (firsts.first(), firsts.last()) else {
        return false;
    };
    let same =
        |c: Option<&char>, want: &char| c.is_some_and(|c| c.to_lowercase().eq(want.to_lowercase()));
    if firsts.len() < 2 || !same(letters.first(), first) {
        return false;
    }
    let family = tokens(name)
        .last()
        .map(|token| token.folded().collect::<String>());
    let rest: String = letters.iter().skip(1).collect::<String>().to_lowercase();
    let capitals = letters.iter().filter(|c| c.is_uppercase()).count();
    let short_enough = (2..=4).contains(&letters.len()) && capitals + 1 >= letters.len();
    let mixed = capitals > 1 && capitals < letters.len() && is_within(&rest, name);
    (short_enough && (same(letters.last(), last) || is_spelt(&rest, name) || mixed))
        || family.is_some_and(|family| family == rest)
}

/// "Ann Lee (Ann)": how somebody is called, by a word of the name.
pub(super) fn is_part_of(words: &str, name: &str) -> bool {
    let called = words.to_lowercase();
    let mut parts = name.split(' ');
    name.contains(' ') && parts.any(|part| part.to_lowercase() == called)
}

/// `AnnL` beside "Ann Lee": a given name and the first letter of the family name.
pub(super) fn is_given_with_letter(words: &str, name: &str) -> bool {
    let parted = name.split_once(' ').and_then(|(given, _)| {
        let family = name.rsplit(' ').next()?.chars().next()?;
        let letter = words.strip_prefix(given)?.trim_end_matches('.');
        Some(letter.chars().eq([family]))
    });
    parted == Some(true)
}

/// "Steph" beside "Stephanie".
pub(super) fn is_short_for(words: &str, name: &str) -> bool {
    let begins = name.strip_prefix(words);
    words.len() >= STEM && begins.is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// The letters of `DyFr` stand in "Dylan Fry", in order.
fn is_within(letters: &str, name: &str) -> bool {
    let mut of_name = name.chars().flat_map(char::to_lowercase).skip(1);
    letters.chars().all(|letter| of_name.any(|c| c == letter))
}

/// The letters begin words of the name, in order.
fn is_spelt(letters: &str, name: &str) -> bool {
    let firsts: String = tokens(name)
        .iter()
        .skip(1)
        .filter_map(|token| token.folded().next())
        .collect();
    !letters.is_empty() && firsts.starts_with(letters)
}

/// "ab123": how somebody signs in.
pub(super) fn is_handle(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_lowercase())
        && words.ends_with(|c: char| c.is_ascii_digit())
        && words
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// "annlee", "leeland" beside "Ann Lee": small letters that begin a word of the name, or hold one.
pub(super) fn is_handle_of(words: &str, name: &str) -> bool {
    let begins = |part: &str| {
        let part = part.to_lowercase();
        part.get(..STEM).is_some_and(|stem| words.starts_with(stem))
            || part.len() >= STEM && words.contains(&part)
    };
    words.len() >= STEM
        && words.bytes().all(|byte| byte.is_ascii_lowercase())
        && name.contains(' ')
        && name.split(' ').any(begins)
}

/// Fewest letters that a name and a handle of it have in common.
const STEM: usize = 3;
