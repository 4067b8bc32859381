//! Several people in one line, as after a label or in a sentence.

use super::blank::is_blank;
use super::bulleted::bulleted;
use super::details;
use super::entry::family_first;
use super::joints::pieces;
use super::likeness::knows;
use super::list::{is_detail, is_office, list};
use super::one::one;
use super::parts::{bare, is_close, split};
use super::spaced::spaced;
use super::{FULL_NAME, PersonText, is_of_handle};
use crate::grammar::{Field, Grammar, Lexicon, tokens};
use crate::parse::decision::sentences;
use crate::parse::scan::at_colon;

/// Reads the names that a label or a sentence lists in one line: parted by `;`, `,`, "and", each with brackets or a role.
pub(crate) fn people<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Vec<PersonText<'t>> {
    let lexicon = grammar.lexicon();
    if is_blank(line.trim(), grammar) {
        return Vec::new();
    }
    if let Some(people) = spaced(line, grammar) {
        return people;
    }
    let items = bulleted(line, grammar, field);
    if !items.is_empty() {
        return items;
    }
    if let Some(people) = by_initials(line).or_else(|| by_handles(line, lexicon)) {
        return people;
    }
    if let Some(people) = by_full_stops(line, grammar, field) {
        return people;
    }
    if let Some(people) = offices(line, grammar, field) {
        return people;
    }
    if let Some(people) = of_bodies(line, grammar, field) {
        return people;
    }
    let line = before_emoji(line);
    let line = without_tail(line, lexicon);
    let (lead, line) = lead(line, lexicon);
    let mut found = Vec::new();
    let groups = split(line, |c| c == ';');
    let one_each = groups.len() > 1 && groups.iter().all(|group| has_office(group, lexicon));
    for group in &groups {
        let group = without_joint(group, lexicon);
        // "Lee, Ann; Day, Bob"
        if groups.len() > 1
            && let Some(person) = family_first(group, lexicon)
        {
            found.push(person);
            continue;
        }
        let mut pieces = pieces(group, lexicon);
        if one_each || groups.len() > 1 && pieces.len() == 2 && has_details(&pieces, lexicon) {
            pieces = vec![group];
        }
        list(&pieces, lexicon, &mut found);
    }
    if field == Field::Owner && found.is_empty() {
        found.extend(office(line, lexicon));
    }
    if found.len() > 1 {
        for person in &mut found {
            let own = person.name.zip(person.role);
            let shared = own.is_some_and(|(name, role)| {
                role.as_ptr() > name.as_ptr() && is_of_several(role, lexicon)
            });
            person.role = person.role.filter(|_| !shared);
        }
    }
    for person in &mut found {
        person.organisation = person.organisation.or(lead.organisation);
        person.role = person.role.or(lead.role);
    }
    found
}

/// "Ann Lee (Chair). Bo Day. Cy Orr, Di Fox.": full stops between full names, as scanned pages have them for commas.
fn by_full_stops<'t>(
    line: &'t str,
    grammar: &Grammar,
    field: Field,
) -> Option<Vec<PersonText<'t>>> {
    if !line.contains(". ") {
        return None;
    }
    let parts: Vec<&str> = sentences(line, grammar).collect();
    let full = |person: &PersonText<'_>| {
        let named = person.name.is_some_and(|name| name.contains(' '));
        named && person.confidence >= FULL
    };
    let mut found = Vec::new();
    for part in parts.iter().filter(|_| parts.len() > 1) {
        let people = people(part.trim_end_matches('.'), grammar, field);
        if people.is_empty() || !people.iter().all(full) {
            return None;
        }
        found.extend(people);
    }
    Some(found).filter(|found| !found.is_empty())
}

/// "Acme: Ann Lee, Bo Day; Globe: Cy Fry": each group behind the body that sent it.
fn of_bodies<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Option<Vec<PersonText<'t>>> {
    if !line.contains(';') || !line.contains(": ") {
        return None;
    }
    let lexicon = grammar.lexicon();
    let mut found = Vec::new();
    for group in split(line, |c| c == ';') {
        let (body, names) = at_colon(group)?;
        let words = tokens(body);
        let is_body = body.starts_with(char::is_uppercase)
            && !knows(&words, lexicon)
            && !details::is_role(&words, lexicon)
            && grammar.label(body).is_none();
        let mut own = people(names, grammar, field);
        let sure = own
            .iter()
            .all(|one| one.name.is_some() && one.confidence >= FULL);
        if !is_body || !sure || own.is_empty() {
            return None;
        }
        for person in &mut own {
            person.organisation = person.organisation.or(Some(details::body(body, lexicon)));
        }
        found.append(&mut own);
    }
    Some(found)
}

/// How sure a full name is.
const FULL: f64 = 0.85;

/// "Chair: Ann Lee, Secretary: Bo Day, Cy Orr": several offices, each before the one who has it.
fn offices<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Option<Vec<PersonText<'t>>> {
    let start = |(colon, _): (usize, &str)| {
        let from = line.get(..colon)?.rfind([',', ';']).map_or(0, |at| at + 1);
        details::is_office(line.get(from..colon)?.trim(), grammar.lexicon()).then_some(from)
    };
    let starts: Vec<usize> = line.match_indices(':').filter_map(start).collect();
    let first = *starts.first().filter(|_| starts.len() > 1)?;
    let mut found = people(line.get(..first)?, grammar, field);
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    for (start, end) in starts.iter().zip(ends) {
        let (office, names) = line.get(*start..end)?.split_once(':')?;
        let names = names.trim().trim_end_matches([',', ';']);
        let mut holders = people(names, grammar, field);
        if let Some(person) = holders.first_mut() {
            person.role = person.role.or(Some(office.trim()));
        }
        found.extend(holders);
    }
    Some(found)
}

/// `SB, HB, WdN, TC`: a house whose people know each other lists them by their initials.
pub(super) fn by_initials(line: &str) -> Option<Vec<PersonText<'_>>> {
    let letters = |piece: &&str| {
        let capitals = piece.chars().filter(|c| c.is_uppercase()).count();
        (2..=4).contains(&piece.chars().count())
            && piece.chars().all(char::is_alphabetic)
            && piece.starts_with(char::is_uppercase)
            && capitals > 1
    };
    let pieces = split(line.trim_end_matches('.'), |c| matches!(c, ',' | ';'));
    let all = pieces.len() >= FEWEST && pieces.iter().all(letters);
    // Bodies have longer ones: "IBM, SAP, NASA".
    let short = pieces.iter().filter(|piece| piece.len() == 2).count();
    (all && short * 2 > pieces.len()).then(|| {
        let person = |piece| PersonText {
            name: Some(piece),
            confidence: 0.7,
            ..PersonText::default()
        };
        pieces.into_iter().map(person).collect()
    })
}

/// `@ann @bo and @eva`: handles with nothing but space between them, as chats list who is there.
fn by_handles<'t>(line: &'t str, lexicon: &Lexicon) -> Option<Vec<PersonText<'t>>> {
    let words = line.trim_end_matches('.').split_whitespace();
    let words = words.map(|word| word.trim_end_matches([',', ';']));
    let words: Vec<&str> = words.filter(|word| !lexicon.and.is_text(word)).collect();
    let people: Option<Vec<PersonText<'_>>> = words
        .into_iter()
        .map(|word| {
            let handle = word.strip_prefix('@')?;
            (!handle.is_empty() && handle.chars().all(is_of_handle)).then(|| PersonText {
                name: Some(handle),
                confidence: 0.9,
                ..PersonText::default()
            })
        })
        .collect();
    people.filter(|people| people.len() > 1)
}

/// Fewest people of a list by initials.
const FEWEST: usize = 3;

/// "(adjointes)" behind the last of several: what they are together, which is nobody's own office.
fn is_of_several(role: &str, lexicon: &Lexicon) -> bool {
    let words = tokens(role);
    let count = lexicon.roles.longest(&words);
    let several = words.get(..count).unwrap_or_default().iter();
    let several: Vec<&str> = several
        .filter_map(|word| role.get(word.start..word.end))
        .collect();
    let one: Vec<&str> = several
        .iter()
        .map(|word| lexicon.singular(word).unwrap_or(word))
        .collect();
    several.first() != one.first() && lexicon.roles.is_text(&one.join(" "))
}

/// "and Ann Lee" without its first word.
pub(super) fn without_joint<'t>(words: &'t str, lexicon: &Lexicon) -> &'t str {
    match lexicon.and.longest_in(words) {
        0 => words,
        count => tokens(words)
            .get(count)
            .and_then(|next| words.get(next.start..))
            .unwrap_or(words),
    }
}

/// A pair that `;` parts from other pairs: a name of two words or more, and what stands beside it.
fn has_details(pieces: &[&str], lexicon: &Lexicon) -> bool {
    let [first, second] = pieces else {
        return false;
    };
    first.contains(' ') && !knows(&tokens(second), lexicon) && !is_office(first, lexicon)
}

/// "Ann Lee, Roof & Gate Manager at Mill Works, Inc.": a full name, and behind the comma an office or a body and no other name.
fn has_office(group: &str, lexicon: &Lexicon) -> bool {
    let Some((name, beside)) = group.split_once(", ") else {
        return false;
    };
    let full = one(name, lexicon).is_some_and(|one| {
        let named = one.name.is_some_and(|name| name.contains(' '));
        named && one.confidence >= FULL_NAME && one.role.is_none()
    });
    let named =
        |piece: &&str| knows(&tokens(piece), lexicon) || family_first(piece, lexicon).is_some();
    full && is_detail(beside, lexicon) && !pieces(beside, lexicon).iter().any(named)
}

/// What a colon sets before the names: a body or an office that holds for all, or a remark that is passed over.
fn lead<'t>(line: &'t str, lexicon: &Lexicon) -> (PersonText<'t>, &'t str) {
    let nothing = PersonText::default();
    let Some((lead, rest)) = line.split_once(':').filter(|(lead, _)| lead.len() <= 60) else {
        return (nothing, line);
    };
    if rest.starts_with("//") || lead.contains([',', '(', ';']) {
        return (nothing, line);
    }
    let lead = bare(lead);
    let found = tokens(lead);
    if details::is_remark(lead, &found, lexicon) || found.is_empty() {
        return (nothing, rest);
    }
    let body = details::body(lead, lexicon);
    // "From the Executive Council" tells of a body, whatever office begins its name.
    let is_body = || {
        details::kind(body, "", lexicon) == details::Kind::Organisation
            || lexicon.organisations.ends(&tokens(body)) > 0
    };
    let affiliated = body.len() < lead.len() && is_body();
    if !affiliated && details::is_role(&found, lexicon) {
        let one = lexicon
            .singular(lead)
            .filter(|one| lexicon.roles.is_text(one));
        let role = one.or(Some(lead));
        return (PersonText { role, ..nothing }, rest);
    }
    if affiliated || lexicon.organisations.within(&found) {
        let organisation = Some(body);
        return (
            PersonText {
                organisation,
                ..nothing
            },
            rest,
        );
    }
    (nothing, rest)
}

/// The line up to a picture set as `:name:`.
fn before_emoji(line: &str) -> &str {
    if !line.contains(':') {
        return line;
    }
    line.match_indices(" :")
        .find(|(at, _)| {
            let name = line[at + 2..].split([':', ' ']).next().unwrap_or_default();
            let code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            name.len() > 1 && name.chars().all(code) && line[at + 2 + name.len()..].starts_with(':')
        })
        .map_or(line, |(at, _)| &line[..at])
}

/// The line without a remark at its end: "… sent their apologies".
fn without_tail<'t>(line: &'t str, lexicon: &Lexicon) -> &'t str {
    let found = tokens(line);
    let count = lexicon.remarks.ends(&found);
    if count == 0 || line.trim_end().ends_with(is_close) {
        return line;
    }
    found
        .len()
        .checked_sub(count)
        .and_then(|at| line.get(..found.get(at)?.start))
        .unwrap_or(line)
}

/// The owner of an action may be an office, a body ("The SU") or everybody.
fn office<'t>(line: &'t str, lexicon: &Lexicon) -> Option<PersonText<'t>> {
    let words = bare(line);
    let found = tokens(words);
    let named = lexicon.articles.longest(&found) > 0
        && found.len() > 1
        && words
            .split_whitespace()
            .skip(1)
            .all(|word| word.starts_with(char::is_uppercase));
    let known =
        lexicon.everybody.is(&found) || named || (found.len() <= 5 && is_detail(words, lexicon));
    (known && found.len() <= 6).then_some(PersonText {
        name: Some(words),
        confidence: 0.7,
        ..PersonText::default()
    })
}
