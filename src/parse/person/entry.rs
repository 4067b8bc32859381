//! One entry of a roster: mostly one person, sometimes a body with its people, or several names.

use super::blank::{in_blank, is_blank};
use super::by_form::by_form;
use super::called::are_initials;
use super::details::{self, Kind};
use super::joints::{is_person, pieces};
use super::likeness::knows;
use super::list::{is_detail, is_nobody};
use super::name;
use super::one::{behind_place, bracket, in_bracket, one};
use super::parts::{bare, end_of_name};
use super::people::{by_initials, people, without_joint};
use super::spaced::spaced;
use super::{FULL_NAME, PersonText};
use crate::grammar::{Field, Grammar, Lexicon, tokens};

/// An entry is no longer than this; what is longer is talk.
const MOST_BYTES: usize = 1200;

/// Reads one entry of a roster (an item of a list, a line, a cell): one person with what stands beside the name,
/// or several after the organisation that they belong to, or names parted by commas.
pub(crate) fn entry<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Vec<PersonText<'t>> {
    let lexicon = grammar.lexicon();
    let line = line.trim();
    if line.is_empty()
        || line.len() > MOST_BYTES
        || is_nobody(&tokens(line), lexicon)
        || is_blank(line, grammar)
    {
        return Vec::new();
    }
    if let Some(people) = by_initials(line) {
        return people;
    }
    if let Some(people) = spaced(line, grammar) {
        return people;
    }
    let rest = without_joint(line, lexicon);
    if rest.len() < line.len() && is_nobody(&tokens(rest), lexicon) {
        return Vec::new();
    }
    let line = behind_initials(line);
    let listed = is_list(line, lexicon);
    in_blank(line, lexicon)
        .or_else(|| in_bracket(line, lexicon))
        .or_else(|| before_semicolon(line, lexicon))
        .or_else(|| before_strokes(line, lexicon))
        .or_else(|| in_columns(line, lexicon))
        .or_else(|| family_first(line, lexicon))
        .or_else(|| behind_place(line, lexicon))
        .map(|person| vec![person])
        .or_else(|| of_body(line, grammar, field))
        .or_else(|| after_dash(line, grammar, field))
        .or_else(|| by_form(line, grammar, field, listed))
        .or_else(|| after_colon(line, grammar, field))
        .or_else(|| listed.then(|| people(line, grammar, field)))
        .unwrap_or_else(|| one(line, lexicon).into_iter().collect())
}

/// "[AL] Ann Lee": how the minutes call somebody, before the name.
fn behind_initials(line: &str) -> &str {
    let parted = line
        .strip_prefix(['[', '('])
        .and_then(|rest| rest.split_once([']', ')']));
    let name = parted.map(|(inner, name)| (inner, name.trim_start()));
    name.filter(|(inner, name)| are_initials(inner, name.get(..end_of_name(name)).unwrap_or(name)))
        .map_or(line, |(_, name)| name)
}

/// "Ann Lee; Acme, Inc.": one person, the body behind the only semicolon.
fn before_semicolon<'t>(line: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (name, body) = line.split_once(';')?;
    let words = tokens(body);
    let single = !body.trim().contains(' ') && !knows(&words, lexicon);
    let named = name::read(name, lexicon).filter(|named| named.confidence >= FULL_NAME)?;
    let beside = single || lexicon.organisations.within(&words);
    let body = body.trim();
    (beside
        && !body.contains(';')
        && !body.is_empty()
        && end_of_name(name) == name.len()
        && named.name.contains(' '))
    .then(|| beside_body(named, body, lexicon))
}

/// "Ann Lee / Globex, Acme Ghent / @ann": one person in columns that strokes part, the bodies in the second.
fn before_strokes<'t>(line: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (name, rest) = line.split_once(" / ")?;
    let (body, _) = rest.split_once(" /")?;
    let body = body.trim();
    let named = name::read(name, lexicon).filter(|named| named.confidence >= FULL_NAME)?;
    let people = || body.split(',').any(|part| knows(&tokens(part), lexicon));
    (body.contains(',') && named.name.contains(' ') && !body.starts_with('@') && !people())
        .then(|| beside_body(named, body, lexicon))
}

fn beside_body<'t>(named: name::Named<'t>, body: &'t str, lexicon: &Lexicon) -> PersonText<'t> {
    let kind = details::kind(body, named.name, lexicon);
    PersonText {
        name: Some(named.name),
        organisation: named
            .organisation
            .or(Some(body).filter(|_| kind == Kind::Organisation)),
        role: named.role.or(Some(body).filter(|_| kind == Kind::Role)),
        confidence: named.confidence,
    }
}

/// "Lee, Ann": one person, the family name first.
pub(super) fn family_first<'t>(line: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (family, given) = line.split_once(", ")?;
    let given_words = tokens(given);
    let only_given = (1..=3).contains(&given_words.len())
        && given_words.iter().enumerate().all(|(at, word)| {
            let initial = at > 0 && word.end - word.start == 1;
            initial || lexicon.given_names.is(std::slice::from_ref(word))
        });
    let family_words = tokens(family);
    let only_family = (1..=3).contains(&family_words.len())
        && !knows(&family_words, lexicon)
        && family.starts_with(char::is_uppercase)
        && somebody(family, lexicon) >= 0.5;
    (only_given && only_family).then_some(PersonText {
        name: Some(line),
        confidence: 0.85,
        ..PersonText::default()
    })
}

/// "Clerk⇥Ann Lee", and `"⇥Bo Day` below it: an office in the column before the name, or the sign that repeats the one above.
fn in_columns<'t>(line: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let (office, name) = line.rsplit_once('\t')?;
    let office = bare(office.trim());
    let own = name.get(..end_of_name(name)).unwrap_or(name);
    let named = name::read(own, lexicon).filter(|named| named.confidence >= 0.7);
    let beside = office.is_empty() || details::is_office(office, lexicon);
    let first = name::read(office, lexicon).is_some_and(|named| named.confidence >= 0.7);
    let person = one(name, lexicon).filter(|_| named.is_some() || beside && !office.is_empty())?;
    (beside && !first && person.name.is_some()).then(|| PersonText {
        role: person
            .role
            .or(Some(office).filter(|office| !office.is_empty())),
        ..person
    })
}

/// "Government of Kenya: Ann Lee", "Chair: Ann Lee", "By phone: Ann Lee", "Ann Lee: Acme".
fn after_colon<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Option<Vec<PersonText<'t>>> {
    let lexicon = grammar.lexicon();
    let (lead, rest) = line.split_once(':')?;
    let words = tokens(lead);
    let clock = lead.ends_with(|c: char| c.is_ascii_digit());
    if rest.starts_with("//") || clock || end_of_name(lead) < lead.len() || words.len() > 8 {
        return None;
    }
    let known = details::is_remark(lead, &words, lexicon) || is_detail(lead, lexicon);
    // "Dee Moss: Treasurer, Mill Trust": who holds an office is somebody, whatever their name.
    let first = rest
        .split([',', ';', '('])
        .next()
        .unwrap_or_default()
        .trim();
    let held = || words.len() > 1 && details::is_office(first, lexicon);
    let may_be = !known && (knows(&words, lexicon) || held());
    let person = may_be.then(|| name::read(lead, lexicon)).flatten();
    if let Some(named) = person {
        let short = tokens(rest).len() <= 5;
        let details = details::read(rest, named.name, lexicon);
        return Some(if short {
            vec![beside(named, details)]
        } else if field == Field::Guests {
            // "Ann: I am Ann, and I study roofs": guests introduce themselves.
            vec![beside(named, details::Details::default())]
        } else {
            Vec::new()
        });
    }
    let mut found = people(if known { line } else { rest }, grammar, field);
    // "Other: Ann Lee" names no body.
    let names_body = !known
        && lead.contains(char::is_uppercase)
        && !lexicon.nobody.is(&words)
        && grammar.label(lead).is_none();
    for person in found.iter_mut().filter(|_| names_body) {
        person.organisation = person
            .organisation
            .or(Some(details::body(bare(lead), lexicon)));
    }
    Some(found)
}

/// "Mill Trust (Ann Lee, Bo Day)": a body, and those who came for it.
fn of_body<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Option<Vec<PersonText<'t>>> {
    let lexicon = grammar.lexicon();
    let (own, inner) = bracket(line)?;
    let body = own.starts_with(char::is_uppercase) && !knows(&tokens(own), lexicon);
    if !body || own.contains([',', ';', ':']) || details::is_office(own, lexicon) {
        return None;
    }
    let mut found = people(inner, grammar, field);
    let sure = |person: &PersonText<'_>| {
        let name = person.name.unwrap_or_default();
        let full = name.contains(' ') && person.confidence >= FULL_NAME;
        person.organisation.is_none() && (full || knows(&tokens(name), lexicon))
    };
    if found.len() < 2 || !found.iter().all(sure) {
        return None;
    }
    for person in &mut found {
        person.organisation = Some(bare(own));
    }
    Some(found)
}

/// "Designated note taker - Ann", "Acme - Ann Lee": an office or a body before a dash.
fn after_dash<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Option<Vec<PersonText<'t>>> {
    let lexicon = grammar.lexicon();
    let dash = |c: char| matches!(c, '-' | '–' | '—');
    let (lead, rest) = line.split_at_checked(end_of_name(line))?;
    let rest = rest.strip_prefix(dash)?;
    let words = tokens(lead);
    let weak = || name::read(lead, lexicon).is_none_or(|named| named.confidence < 0.7);
    let office = details::is_role(&words, lexicon);
    let body = !office
        && lead.starts_with(char::is_uppercase)
        && !lexicon.topics.within(&words)
        && !knows(&words, lexicon)
        && knows(&tokens(rest), lexicon);
    if !(office || body) || !weak() {
        return None;
    }
    let lead = Some(bare(lead));
    let mut found = people(rest, grammar, field);
    let sure = |person: &PersonText<'_>| person.name.is_some_and(|name| name.contains(' '));
    if found.is_empty() || (body && !found.iter().all(sure)) {
        return None;
    }
    for person in &mut found {
        person.role = person.role.or(lead.filter(|_| office));
        person.organisation = person.organisation.or(lead.filter(|_| body));
    }
    Some(found)
}

fn beside<'t>(named: name::Named<'t>, details: details::Details<'t>) -> PersonText<'t> {
    PersonText {
        name: Some(named.name),
        organisation: named.organisation.or(details.organisation),
        role: named.role.or(details.role),
        confidence: named.confidence,
    }
}

/// True when the pieces of the line are people each, not one person and details.
fn is_list(line: &str, lexicon: &Lexicon) -> bool {
    let pieces = pieces(line, lexicon);
    if line.contains(';') || is_in_columns(line) {
        return line.contains(';') && pieces.len() > 1;
    }
    let Some((first, rest)) = pieces.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return false;
    };
    if is_of_spelt_body(&pieces, lexicon) {
        return false;
    }
    let joined = line.matches(',').count() + 1 < pieces.len();
    let likely = |piece: &&str| {
        !is_spelt_body(piece, lexicon)
            && one(piece, lexicon).is_some_and(|one| is_person(&one, lexicon))
    };
    let sure = |piece: &&str| {
        let found = tokens(piece);
        knows(&found, lexicon) || lexicon.honorifics.longest(&found) > 0 || has_initials(piece)
    };
    let full = |piece: &&str| piece.contains(' ') && somebody(piece, lexicon) >= FULL_NAME;
    let short = |piece: &&str| !piece.contains(' ') && !is_capitals(piece);
    let names = rest.iter().all(likely);
    if !likely(first) {
        // "The Mayor, Cllr A Lee": an office before its name.
        let office = details::is_office(first, lexicon);
        return joined
            || (office
                && rest
                    .first()
                    .is_some_and(|piece| likely(piece) && sure(piece)));
    }
    let first_names = !first.contains(' ') && rest.iter().all(short);
    let most = rest.iter().filter(|piece| sure(piece) && likely(piece));
    joined
        || (names && (first_names || rest.iter().any(sure) || pieces.len() >= 4))
        || (names && rest.len() >= 2 && pieces.iter().all(full))
        || most.count() * 2 > rest.len()
}

/// A name and what stands in the columns beside it.
fn is_in_columns(line: &str) -> bool {
    let wide = line.split("   ").filter(|column| !column.trim().is_empty());
    line.split('\t').count() == 2
        || wide.count() == 2
        || (line.contains('|') && !line.contains(','))
}

fn somebody(piece: &str, lexicon: &Lexicon) -> f64 {
    one(piece, lexicon)
        .filter(|person| person.name.is_some())
        .map_or(0.0, |person| person.confidence)
}

fn is_capitals(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase() || c == '&')
}

/// "Ann Lee (AL), Polar Weather Administration (PWA)": the second of two is three words and more with their letters.
fn is_of_spelt_body(pieces: &[&str], lexicon: &Lexicon) -> bool {
    let [person, body] = pieces else {
        return false;
    };
    let own = tokens(body.get(..end_of_name(body)).unwrap_or(body));
    has_initials(person)
        && body.ends_with(')')
        && has_initials(body)
        && own.len() > 2
        && !knows(own.get(..1).unwrap_or_default(), lexicon)
}

/// "Polar Weather Administration [PWA]": three words and their letters, and no given name before them.
fn is_spelt_body(piece: &str, lexicon: &Lexicon) -> bool {
    let own = tokens(piece.get(..end_of_name(piece)).unwrap_or(piece));
    let given = own
        .first()
        .is_some_and(|first| knows(std::slice::from_ref(first), lexicon));
    own.len() > 2 && !given && piece.ends_with(']') && has_initials(piece)
}

/// "Ann Lee (AL)".
fn has_initials(piece: &str) -> bool {
    let (own, beside) = piece.split_at(end_of_name(piece));
    let inner = beside.trim_matches(|c: char| !c.is_alphanumeric());
    are_initials(inner, own)
}
