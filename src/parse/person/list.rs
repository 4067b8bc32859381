//! The people of a list that is parted already: who is named, and what stands beside them.

use super::details;
use super::joints::is_person;
use super::likeness::knows;
use super::one::{bracket, one};
use super::parts::bare;
use super::{FULL_NAME, PersonText};
use crate::grammar::{Lexicon, Token, tokens};

/// Adds the people of one list. What is no name says more of the person before it, or is the office of the next.
pub(super) fn list<'t>(pieces: &[&'t str], lexicon: &Lexicon, found: &mut Vec<PersonText<'t>>) {
    let pairs = alternate(pieces, lexicon);
    let begun = found.len();
    let mut office = None;
    let with_letters = pieces
        .iter()
        .filter(|piece| lettered(piece, lexicon).is_some());
    let letters_of_others = with_letters.count() >= LETTERED;
    for (at, piece) in pieces.iter().enumerate() {
        let next = pieces.get(at + 1);
        if found.len() == begun && next.is_some_and(|next| is_office_of(piece, next, lexicon)) {
            office = Some(without_article(piece, lexicon));
            continue;
        }
        if let Some(role) = only_office(piece, pieces.len(), lexicon) {
            office = Some(role);
        }
        let piece = &behind_count(behind_lead(piece, lexicon), lexicon);
        let words = tokens(piece);
        // "pc, bl" are initials; "PC" is a form of address.
        let address = lexicon.honorifics.is(&words) && !piece.starts_with(char::is_lowercase);
        // "Ann Lee, Esq, Bo Day"; "JP" may be somebody by initials.
        let letters = piece.len() > 2 && lexicon.post_nominals.is(&words);
        if is_nobody(&words, lexicon) || letters || address || is_initials(piece) {
            continue;
        }
        let last = found.get(begun..).and_then(<[_]>::last);
        let beside = pairs && at % 2 == 1 || last.is_some_and(|last| is_body_of(piece, last));
        let read = scanned(piece)
            .or_else(|| one(piece, lexicon))
            .or_else(|| lettered(piece, lexicon).filter(|_| letters_of_others))
            .or_else(|| month(piece, &words, lexicon).filter(|_| pieces.len() > 1));
        if found.len() == begun || lexicon.articles.longest(&words) > 0 {
            office = Some(without_article(piece, lexicon))
                .filter(|_| is_office_as(read.as_ref(), piece, lexicon))
                .or(office);
        }
        let own = Some(without_article(piece, lexicon));
        let person = read.filter(|_| !beside && office != own);
        // "Ann Lee, Patient Representative": the words before an office are none of a name.
        let person = person.filter(|person| {
            let second = pieces.len() == 2 && found.len() > begun && person.role.is_some();
            !second || is_person(person, lexicon)
        });
        match person {
            Some(mut person) if person.name.is_some() || found.len() == begun => {
                person.role = person.role.or(office.take());
                found.push(person);
            }
            _ if office == own => {}
            _ => {
                if let Some(before) = found.get_mut(begun..).and_then(<[_]>::last_mut) {
                    add_detail(before, piece, lexicon);
                }
            }
        }
    }
}

/// Fewest of a list whose initials stand behind their names.
const LETTERED: usize = 3;

/// "Ivy Will (IW)": two words with capitals, whatever they mean elsewhere, and their first letters in brackets.
fn lettered<'t>(piece: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (own, inner) = bracket(piece)?;
    let found = tokens(own);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let firsts = own.split(' ').filter_map(|word| word.chars().next());
    let named = found.len() == 2
        && own.split(' ').all(capital)
        && inner.chars().eq(firsts)
        && !is_detail(own, lexicon);
    named.then_some(PersonText {
        name: Some(own),
        confidence: 0.8,
        ..PersonText::default()
    })
}

/// "Jan" and "June" among other names are nobody's months.
fn month<'t>(piece: &'t str, words: &[Token], lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let named = lexicon.calendar.is(words) && lexicon.given_names.is(words);
    (named && piece.starts_with(char::is_uppercase)).then_some(PersonText {
        name: Some(bare(piece)),
        confidence: 0.6,
        ..PersonText::default()
    })
}

/// "B, Day": an initial with the comma that a scanned page has for its full stop.
fn scanned(piece: &str) -> Option<PersonText<'_>> {
    let (initial, family) = piece.split_once(", ")?;
    let fits = initial.chars().count() == 1 && family.starts_with(char::is_uppercase);
    fits.then_some(PersonText {
        name: Some(piece),
        confidence: 0.8,
        ..PersonText::default()
    })
}

/// "Ann Lee, Head of Works, RDK": the letters of a body behind somebody's office.
fn is_body_of(piece: &str, last: &PersonText<'_>) -> bool {
    let told = last.name.zip(last.role);
    let behind =
        told.is_some_and(|(name, role)| name.contains(' ') && role.as_ptr() > name.as_ptr());
    let letters = piece.trim_end_matches('.');
    behind
        && last.organisation.is_none()
        && (3..=6).contains(&letters.len())
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// "24 members including Ann Lee": the name behind how many came.
fn behind_count<'t>(piece: &'t str, lexicon: &Lexicon) -> &'t str {
    let found = tokens(piece);
    let counted = details::begins_with_count(&found, lexicon);
    let including = counted.then(|| lexicon.including.find(&found)).flatten();
    including
        .and_then(|(at, count)| piece.get(found.get(at + count)?.start..))
        .unwrap_or(piece)
}

/// "the following councillors: Ann Lee", "Green group: Ann Lee": the name behind what holds for those after it too.
fn behind_lead<'t>(piece: &'t str, lexicon: &Lexicon) -> &'t str {
    let Some((_, name)) = piece.rsplit_once(": ") else {
        return piece;
    };
    let sure =
        one(name, lexicon).is_some_and(|one| one.confidence >= FULL_NAME && one.name.is_some());
    if sure { name } else { piece }
}

/// "Coordinator of the Valley Campus" before a comma and a known name: an office with what it is of.
fn is_office_of(piece: &str, next: &str, lexicon: &Lexicon) -> bool {
    let own = without_article(piece, lexicon);
    let found = tokens(own);
    let of = found
        .get(lexicon.roles.longest(&found)..)
        .unwrap_or_default();
    let joined = of
        .iter()
        .any(|word| lexicon.particles.is(std::slice::from_ref(word)));
    let named = one(next, lexicon).is_some_and(|next| next.confidence >= FULL_NAME);
    of.len() < found.len()
        && joined
        && named
        && !knows(of, lexicon)
        && knows(&tokens(next), lexicon)
}

/// "parents' representative: Ann Lee": the office of the only one whom a group of a list names.
fn only_office<'t>(piece: &'t str, pieces: usize, lexicon: &Lexicon) -> Option<&'t str> {
    let (lead, _) = piece.rsplit_once(": ")?;
    let lead = bare(lead);
    let own = pieces == 1 && details::is_office(lead, lexicon);
    own.then_some(lead)
}

/// "the clerk" without its article.
fn without_article<'t>(piece: &'t str, lexicon: &Lexicon) -> &'t str {
    let words = bare(piece);
    if !words.starts_with(char::is_lowercase) {
        return words;
    }
    let count = lexicon.articles.longest_in(words);
    tokens(words)
        .get(count)
        .and_then(|first| words.get(first.start..))
        .unwrap_or(words)
}

/// "(AL)" in a column of its own: how the minutes call somebody.
fn is_initials(piece: &str) -> bool {
    let inner = piece
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(')'));
    let capitals =
        |inner: &str| inner.chars().filter(|c| c.is_uppercase()).count() * 2 > inner.len();
    inner.is_some_and(|inner| inner.len() <= INITIALS && capitals(inner))
}

/// Most bytes of initials.
const INITIALS: usize = 5;

/// An office and no name beside it.
pub(super) fn is_office(words: &str, lexicon: &Lexicon) -> bool {
    is_office_as(one(words, lexicon).as_ref(), words, lexicon)
}

/// [`is_office`] of words that are read as somebody already.
fn is_office_as(one: Option<&PersonText<'_>>, words: &str, lexicon: &Lexicon) -> bool {
    let known = one.is_some_and(|one| is_person(one, lexicon));
    // "Luz (Treasurer)" is somebody, "Chair (acting)" an office.
    let before = words.split_once('(').map(|(before, _)| before.trim());
    let beside = before.is_some_and(|name| !details::is_office(name, lexicon));
    !known && !beside && details::is_office(words, lexicon)
}

/// "none", "6 residents", "some members of the public".
pub(super) fn is_nobody(words: &[Token], lexicon: &Lexicon) -> bool {
    lexicon.nobody.is(words)
        || (lexicon.nobody.ends(words) >= 3 && words.len() <= lexicon.nobody.ends(words) + 2)
        || details::begins_with_count(words, lexicon)
}

fn add_detail<'t>(person: &mut PersonText<'t>, words: &'t str, lexicon: &Lexicon) {
    let details = details::read(words, person.name.unwrap_or_default(), lexicon);
    person.organisation = person.organisation.or(details.organisation);
    person.role = person.role.or(details.role);
}

/// "Ann Lee, Acme, Bo Day, Chair": names in every other place, and what is surely none between them.
fn alternate(pieces: &[&str], lexicon: &Lexicon) -> bool {
    let names = pieces.iter().step_by(2);
    let beside = || pieces.iter().skip(1).step_by(2);
    let is_name = |piece: &&str| {
        piece.contains(' ') && one(piece, lexicon).is_some_and(|one| one.confidence >= FULL_NAME)
    };
    pieces.len() >= 4
        && pieces.len().is_multiple_of(2)
        && names.clone().all(is_name)
        && beside().all(|piece| !piece.contains(' ') || is_detail(piece, lexicon))
        && beside().any(|piece| is_detail(piece, lexicon) || is_short(piece))
        && !beside().any(|piece| {
            let words = tokens(piece);
            let addressed = lexicon.honorifics.longest(&words) > 0;
            addressed || knows(&words, lexicon) || has_office(piece, lexicon)
        })
}

/// "Vice President Ann Lee": an office with its name.
fn has_office(piece: &str, lexicon: &Lexicon) -> bool {
    one(piece, lexicon).is_some_and(|one| {
        one.role.is_some()
            && one.confidence >= FULL_NAME
            && one.name.is_some_and(|name| name.contains(' '))
    })
}

fn is_short(piece: &str) -> bool {
    piece.len() > 1 && piece.chars().all(char::is_uppercase)
}

/// An office, or words that say that they are a body.
pub(super) fn is_detail(words: &str, lexicon: &Lexicon) -> bool {
    let found = tokens(words);
    lexicon.organisations.within(&found) || details::is_office(words, lexicon)
}
