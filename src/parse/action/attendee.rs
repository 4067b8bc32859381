//! Tasks of those who were there, by where a task has their names.

use super::are_called;
use super::read::{ActionText, is_everybody, last_part};
use crate::document::Emphasis;
use crate::grammar::Field;
use crate::parse::scan::{at_colon, dashes_in};
use crate::parse::walk::Walker;
use crate::parse::{person, roster};

/// `ann: book a room`, in small letters, `Cyd - book a room`, `Book a room - Cy` or `Book a room (Jan)`, where they are among the attendees.
pub(super) fn by_attendee<'t>(
    walker: &Walker<'_, '_>,
    mut action: ActionText<'t>,
) -> ActionText<'t> {
    let signs = || dashes_in(action.text).iter().chain(&[" | ", " > "]);
    let dash = || signs().find_map(|sign| action.text.split_once(sign));
    let behind = || last_part(action.text).map(|(text, who)| (who, text));
    let bracket = || {
        let inner = action.text.trim_end_matches('.').strip_suffix(')');
        inner
            .and_then(|inner| inner.rsplit_once(" ("))
            .map(|(text, who)| (who, text))
    };
    let called = |parts: Option<(&'t str, &'t str)>| {
        let parts = parts.map(|(who, text)| (who.trim(), text.trim()));
        parts.filter(|(who, _)| are_called(walker, who))
    };
    let found = called(at_colon(action.text))
        .or_else(|| called(dash()))
        .or_else(|| called(behind()))
        .or_else(|| called(bracket()));
    if let Some((who, text)) = found {
        return ActionText {
            text,
            owner: Some(who),
            ..action
        };
    }
    action.owner = attendee_first(walker, action.text).or_else(|| in_brackets(walker, action.text));
    action
}

/// "Mend the gate (Ann, Bo). It creaks.": some of those who were there, in brackets among the words.
fn in_brackets<'t>(walker: &Walker<'_, '_>, text: &'t str) -> Option<&'t str> {
    let inner = text
        .split('(')
        .skip(1)
        .filter_map(|behind| behind.split(')').next());
    let mut inner = inner.map(str::trim).filter(|who| !who.is_empty());
    inner.find(|who| are_called(walker, who))
}

/// "Book a room **Ann**": those who were there, in bold at the end.
pub(super) fn before_bold_name<'d>(
    walker: &Walker<'_, 'd>,
    at: usize,
    action: ActionText<'d>,
) -> ActionText<'d> {
    let page = walker.page;
    let range = page.range_of(action.text);
    let mut bold = page.document.emphasis_of(page.block(at)).iter();
    let last = bold.find(|(words, set)| {
        *set == Emphasis::Bold && range.start < words.start && words.end == range.end
    });
    let owner = last.map(|(words, _)| page.text(words));
    match owner.filter(|owner| are_called(walker, owner)) {
        Some(owner) => ActionText {
            text: action.text[..action.text.len() - owner.len()].trim_end(),
            owner: Some(owner),
            ..action
        },
        None => action,
    }
}

/// "Ana e Rui pedir orçamentos", "M. Roux relance l'architecte": a task begins with those who were there, and goes on in small
/// letters.
fn attendee_first<'t>(walker: &Walker<'_, '_>, text: &'t str) -> Option<&'t str> {
    let grammar = walker.page.grammar;
    // "Ann to book a room" is how such tasks begin where verbs have a word before them; "Ann offered to help" tells what she did.
    if !grammar.words.infinitives.is_empty() || !text.starts_with(char::is_uppercase) {
        return None;
    }
    let joins = |word: &str| {
        let lexicon = grammar.lexicon();
        let small = [&lexicon.particles, &lexicon.articles];
        grammar.words.joins(word) || small.iter().any(|small| small.longest_in(word) > 0)
    };
    let goes_on = |rest: &str| {
        let word = rest.split(' ').next().unwrap_or_default();
        rest.starts_with(char::is_lowercase) && !joins(word)
    };
    let called = |who: &str| {
        let known = |name: &str| roster::is_called(walker, name);
        // "M. Roux" with the form of address.
        let addressed = || {
            let people = person::people(who, grammar, Field::Owner);
            !people.is_empty() && people.iter().all(|person| person.name.is_some_and(known))
        };
        // "P.-Y. Roux" is "Roux".
        let initials = |word: &&str| word.ends_with('.') && word.chars().count() <= INITIALS;
        let surname = || {
            let mut words = who.split(' ').skip_while(initials);
            words
                .next()
                .filter(|name| words.next().is_none() && name.len() < who.len())
        };
        are_called(walker, who) || surname().is_some_and(known) || addressed()
    };
    let spaces = memchr::memchr_iter(b' ', text.as_bytes()).take(NAMES_FIRST);
    let mut owners = spaces.filter(|space| goes_on(&text[space + 1..]));
    // What goes on in small letters behind other words begins no task of somebody.
    let owner = &text[..owners.next()?];
    called(owner).then_some(owner)
}

/// "Ann mends the gate" behind the day by which she does: those who were there, or everybody, and what they do in small letters.
pub(super) fn acts_first<'t>(walker: &Walker<'_, '_>, said: &'t str) -> Option<&'t str> {
    let spaces = memchr::memchr_iter(b' ', said.as_bytes()).take(NAMES_FIRST);
    let told = |space: &usize| said[space + 1..].starts_with(char::is_lowercase);
    let mut owners = spaces.filter(told).map(|space| &said[..space]);
    owners.find(|who| are_called(walker, who) || is_everybody(who, walker.page.grammar))
}

/// Most characters of initials, as "P.-Y.".
const INITIALS: usize = 5;

/// Most words of the names that a task begins with.
const NAMES_FIRST: usize = 6;

#[cfg(test)]
mod tests {
    #[test]
    fn a_task_may_begin_with_those_who_were_there() {
        for (minutes, owner) in [
            (
                "# Ata da reunião\n\nPresentes: Ana Gil, Rui Sá\n\n## Portão\n\nEstá velho.\n\nAção: Ana Gil e Rui pedir três orçamentos\n",
                Some("Ana Gil e Rui"),
            ),
            (
                "# Ata da reunião\n\nPresentes: Ana Gil, Rui Sá\n\n## Portão\n\nEstá velho.\n\nAção: Pintura do portão\n",
                None,
            ),
            (
                "# Protokoll der Sitzung\n\nAnwesend: Anna Groß, Ben Kurz\n\n## Zaun\n\nEr ist alt.\n\nAufgabe: Ben streicht den Zaun\n",
                Some("Ben"),
            ),
            (
                "# Protokoll der Sitzung\n\nAnwesend: Anna Groß, Ben Kurz\n\n## Zaun\n\nEr ist alt.\n\nAufgabe: Farbe für den Zaun kaufen\n",
                None,
            ),
            (
                "# Compte rendu de la réunion\n\nPrésents : Anne Roy, M. Petit\n\n## Portail\n\nIl grince.\n\nAction : M. Petit relance le maçon\n",
                Some("M. Petit"),
            ),
            (
                "# Compte rendu de la réunion\n\nPrésents : Anne Roy, Luc Petit\n\n## Portail\n\nIl grince.\n\nAction : A. Roy relance le maçon\n",
                Some("A. Roy"),
            ),
            (
                "# Acta de la junta\n\nAsistentes: Ana Gil, Luis Mora\n\n## Puerta\n\nChirría.\n\nTarea: Luis y el carpintero miran la puerta\n",
                None,
            ),
            (
                "# Club minutes\n\nPresent: Ann Lee, Bo Day\n\n## Gate\n\nIt creaks.\n\nAction: Ann offered to help\n",
                None,
            ),
        ] {
            let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
            let owners: Vec<_> = record
                .next_steps
                .iter()
                .map(|one| one.owner.as_deref())
                .collect();
            assert_eq!(owners, [owner], "{minutes}");
        }
    }
}
