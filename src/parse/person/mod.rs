//! Persons as rosters list them.
//!
//! ```text
//! roster  = person { separator person }            people.rs, joints.rs
//! entry   = [ body ":" ] ( roster | person )       entry.rs
//! lines   = person { person }                      spaced.rs
//! person  = [ title ] name [ handle ] { details }  one.rs, name.rs
//! details = "(" … ")" | "," … | " - " …            details.rs
//! ```

mod blank;
mod bulleted;
mod by_form;
mod called;
mod details;
mod entry;
mod joints;
mod likeness;
mod list;
mod name;
mod one;
mod parts;
mod people;
mod sides;
mod spaced;
mod strokes;

use crate::grammar::Grammar;

pub(crate) use entry::entry;
pub(crate) use joints::without_last_joint;
pub(crate) use people::people;

/// A person, in slices of the line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PersonText<'t> {
    pub name: Option<&'t str>,
    pub organisation: Option<&'t str>,
    pub role: Option<&'t str>,
    /// From 0 to 1: how sure it is that this is who the line lists.
    pub confidence: f64,
}

/// How much a stretch of words looks like the name of one person, from 0 to 1.
pub(crate) fn name_likeness(text: &str, grammar: &Grammar) -> f64 {
    name::read(text, grammar.lexicon()).map_or(0.0, |named| {
        if named.role.is_none() && named.organisation.is_none() {
            named.confidence
        } else {
            0.0
        }
    })
}

/// Somebody with what stands behind the comma, though it may look like a name too: "Ann Lee, Morgan Stanley".
pub(crate) fn paired<'t>(
    name: &'t str,
    words: &'t str,
    grammar: &Grammar,
) -> Option<PersonText<'t>> {
    let lexicon = grammar.lexicon();
    let mut person = one::one(name, lexicon).filter(|person| person.name.is_some())?;
    let details = details::read(words.get(name.len()..)?, name, lexicon);
    person.organisation = person.organisation.or(details.organisation);
    person.role = person.role.or(details.role);
    let body = words
        .get(name.len()..)?
        .trim_start_matches([',', ' ', '/', '|']);
    if person.role.is_none() && !body.is_empty() {
        person.organisation = person.organisation.or(Some(body));
    }
    Some(person)
}

/// The body that "From Acme" and "For the Town Council" name.
pub(crate) fn body_of<'t>(words: &'t str, grammar: &Grammar) -> &'t str {
    details::body(words, grammar.lexicon())
}

/// True for words that stand for nobody by name: "none", "One member of the public".
pub(crate) fn is_nobody(words: &str, grammar: &Grammar) -> bool {
    list::is_nobody(&crate::grammar::tokens(words), grammar.lexicon())
}

/// True for the words of nobody alone: "none".
pub(crate) fn is_nothing(words: &str, grammar: &Grammar) -> bool {
    grammar.lexicon().nobody.is(&crate::grammar::tokens(words))
}

/// "(AL)" beside "Ann Lee": how the minutes call somebody.
pub(crate) fn are_initials(words: &str, name: &str) -> bool {
    let letters = words.trim_matches(|c: char| !c.is_alphanumeric());
    called::are_initials(letters, name)
}

/// "Ann" or "Chris" beside "Christina Ann Lee": how somebody is called, by the name itself.
pub(crate) fn is_called_in_short(words: &str, name: &str) -> bool {
    called::is_part_of(words, name) || called::is_short_for(words, name)
}

/// True for a form of address without its name: "Mme".
pub(crate) fn is_address(words: &str, grammar: &Grammar) -> bool {
    let words = crate::grammar::tokens(words);
    grammar.lexicon().honorifics.is(&words)
}

/// True for a character of a handle, as chats and code hosts call people: `ann-lee`.
pub(crate) fn is_of_handle(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// True for words that look more like a name than like anything else.
pub(crate) fn is_name(words: &str, grammar: &Grammar) -> bool {
    name_likeness(words, grammar) >= NAMED
}

/// How much words look like a name that are one.
const NAMED: f64 = 0.6;
/// How much they do that are the full name of somebody.
pub(crate) const FULL_NAME: f64 = 0.9;

/// True for words that begin with a known given name.
pub(crate) fn is_given_name(word: &str, grammar: &Grammar) -> bool {
    likeness::knows(&crate::grammar::tokens(word), grammar.lexicon())
}

/// True for words that are an office, and no name.
pub(crate) fn is_office(words: &str, grammar: &Grammar) -> bool {
    details::is_office(words, grammar.lexicon())
}

/// True for words that say that they are a body.
pub(crate) fn is_body(words: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    lexicon.organisations.within(&crate::grammar::tokens(words)) && !is_office(words, grammar)
}

/// Those who work for a body, behind or before its name: "Harbour Trust Staff".
pub(crate) fn is_staff(words: &str, grammar: &Grammar) -> bool {
    let found = crate::grammar::tokens(words);
    let staff = &grammar.lexicon().staff;
    let (begins, ends) = (staff.longest(&found), staff.ends(&found));
    let body = match found.len().checked_sub(begins.max(ends)) {
        Some(rest) if begins > 0 && begins >= ends => found.get(found.len() - rest..),
        Some(rest) if ends > 0 => found.get(..rest),
        _ => None,
    };
    let capital =
        |word: &crate::grammar::Token| words[word.start..].starts_with(char::is_uppercase);
    words.starts_with(char::is_uppercase) && body.is_some_and(|body| body.iter().any(capital))
}

#[cfg(test)]
mod tests;
