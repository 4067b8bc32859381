//! A body that runs on behind a name without a sign: "Ann Lee Mill Trust".

use super::{ALIKE, BODY_WORDS, SURE, beside};
use crate::grammar::{Field, Grammar, tokens};
use crate::parse::person::{self, PersonText};
use crate::parse::scan::count_words;
use crate::parse::walk::Walker;

/// "Ann Lee Acme" among lines such as "Bo Day ABC", as where columns were; "Ann Lee Mill Trust" among lines that have a sign
/// between, where it is a slip of the hand.
pub(super) fn run_on<'d>(walker: &Walker<'_, 'd>, at: usize) -> Option<PersonText<'d>> {
    let page = walker.page;
    let words = page.words(at);
    let (name, body) = without_sign(words)?;
    let given = tokens(name).into_iter().next();
    let given = given.is_some_and(|given| page.grammar.lexicon().given_names.is(&[given]));
    let few = count_words(body) <= BODY_WORDS && !words.contains([',', '/', '&']);
    let spelt = person::is_body(body, page.grammar);
    if !given || !few && !spelt {
        return None;
    }
    let lines = beside(walker, at);
    let most = |shows: fn(&Walker<'_, '_>, usize) -> bool| {
        let such = lines.iter().filter(|other| shows(walker, **other)).count();
        such >= ALIKE && such * 2 > lines.len()
    };
    let run_on = few && most(runs_on);
    // "Ann Lee Poe, Mill Trust" has its sign.
    let first = body.split(',').next().unwrap_or(body);
    let parted = || spelt && person::is_body(first, page.grammar) && most(is_parted);
    if !(run_on || few && is_named_with_article(body, page.grammar) || parted()) {
        return None;
    }
    let end = if run_on {
        body.as_ptr() as usize - words.as_ptr() as usize + body.len()
    } else {
        words.len()
    };
    person::paired(name, &words[..end], page.grammar).filter(|person| person.confidence >= SURE)
}

/// Another line with somebody's body or office right behind the name.
fn runs_on(walker: &Walker<'_, '_>, other: usize) -> bool {
    let words = walker.page.words(other);
    let people = walker.page.persons(words, Field::Attendees);
    let own = without_sign(words).map(|(name, _)| name);
    let [one] = &*people else {
        return false;
    };
    one.name.is_some() && one.name == own && (one.organisation.is_some() || one.role.is_some())
}

/// Another line with a sign between somebody and the body: "Bo Day, ABC".
fn is_parted(walker: &Walker<'_, '_>, other: usize) -> bool {
    let words = walker.page.words(other);
    let people = walker.page.persons(words, Field::Attendees);
    let [one] = &*people else {
        return false;
    };
    let behind = |name: &str| words.strip_prefix(name);
    let rest = one.name.and_then(behind).unwrap_or_default();
    let sign = rest.trim_start().starts_with([',', '-', '–', '—', '(']);
    sign && one.organisation.is_some()
}

/// "The Mill Trust", which no name goes on with.
fn is_named_with_article(body: &str, grammar: &Grammar) -> bool {
    let words = tokens(body);
    let lexicon = grammar.lexicon();
    lexicon.articles.longest(&words) > 0 && lexicon.organisations.within(&words)
}

/// Two words of a name and the capital that a body begins with, where no sign stands between them.
fn without_sign(words: &str) -> Option<(&str, &str)> {
    let end = words.find(" (").unwrap_or(words.len());
    let (given, rest) = words[..end].split_once(' ')?;
    let (family, body) = rest.split_once(' ')?;
    let name = &words[..given.len() + 1 + family.len()];
    let plain =
        |word: &str| word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase);
    let fits = plain(given)
        && plain(family)
        && body.starts_with(char::is_uppercase)
        && !words.contains([';', ':', '\t'])
        && !words.contains(" - ");
    fits.then_some((name, body))
}
