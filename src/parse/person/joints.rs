//! Where a line of names is parted: at signs, at "and", at strokes, at wide spaces.

use super::PersonText;
use super::details;
use super::likeness::knows;
use super::one::one;
use super::parts::{end_of_name, is_between, is_close, is_open, split};
use super::sides::{parts_people, small_word};
use super::strokes::at_strokes;
use crate::grammar::{Lexicon, Token, tokens};
use crate::parse::scan::dashes_in;

/// What stands between commas and is longer than this is talk.
const LONGEST_PIECE: usize = 400;

/// The pieces of a list: at commas and the like, then at "and" and strokes between names.
pub(super) fn pieces<'t>(line: &'t str, lexicon: &Lexicon) -> Vec<&'t str> {
    let parted = with_initials(line, split(line, is_between));
    if let [words] = parted.as_slice()
        && let Some(names) = run_together(words)
    {
        return names;
    }
    let first = parted.first().copied().unwrap_or_default();
    parted
        .into_iter()
        .flat_map(at_handles)
        .flat_map(wide_parts)
        .flat_map(|piece| at_joints(piece, lexicon))
        .flat_map(|piece| at_strokes(piece, first, lexicon))
        .flat_map(|piece| at_addresses(piece, lexicon))
        .flat_map(|piece| at_brackets(piece, lexicon))
        .flat_map(|piece| at_stops(piece, lexicon))
        .flat_map(|piece| at_given_names(piece, lexicon))
        .collect()
}

/// "@Ann Lee @Bo Day": each sign begins another name where the first words have it too.
fn at_handles(piece: &str) -> impl Iterator<Item = &str> {
    let starts = piece.match_indices(" @").map(|(space, _)| space + 1);
    let starts = starts.filter(|_| piece.starts_with('@'));
    let ends = starts.clone().chain([piece.len()]);
    let starts = [0].into_iter().chain(starts);
    starts
        .zip(ends)
        .map(|(start, end)| piece[start..end].trim())
}

/// "B, Day": a comma that a scanned page has for the full stop of an initial.
fn with_initials<'t>(line: &'t str, parted: Vec<&'t str>) -> Vec<&'t str> {
    let letter = |piece: &&str| {
        let mut signs = piece.chars();
        signs.next().is_some_and(char::is_uppercase) && signs.next().is_none()
    };
    if !parted.iter().any(letter) {
        return parted;
    }
    let place = |piece: &str| piece.as_ptr() as usize - line.as_ptr() as usize;
    let mut joined: Vec<&str> = Vec::with_capacity(parted.len());
    let mut before: Option<&str> = None;
    for piece in parted {
        let family = || piece.starts_with(char::is_uppercase) && !piece.contains(' ');
        match before.take() {
            Some(initial) if family() && piece.len() > 2 => {
                joined.push(&line[place(initial)..place(piece) + piece.len()]);
            }
            other => {
                joined.extend(other);
                if letter(&piece) {
                    before = Some(piece);
                } else {
                    joined.push(piece);
                }
            }
        }
    }
    joined.extend(before);
    joined
}

/// "A. Lee. B. Day. Mrs. Orr": a full stop for a comma, before somebody with an initial or a form of address.
fn at_stops<'t>(piece: &'t str, lexicon: &Lexicon) -> Vec<&'t str> {
    let initial = |words: &str| {
        let mut signs = words.chars();
        signs.next().is_some_and(char::is_uppercase)
            && signs.next() == Some('.')
            && signs.next().is_some_and(|c| c == ' ' || c.is_uppercase())
    };
    if !initial(piece) {
        return vec![piece.trim()];
    }
    let parted = |at: &usize| {
        let last = piece[..*at].rsplit([' ', '.']).next().unwrap_or_default();
        let next = &piece[at + 2..];
        let begins = initial(next) || lexicon.salutations.longest_in(next) > 0;
        begins && last.chars().count() > 2 && last.ends_with(char::is_lowercase)
    };
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in piece.match_indices(". ").filter(|(at, _)| parted(at)) {
        parts.push(piece[start..at].trim());
        start = at + 2;
    }
    parts.push(piece[start..].trim());
    parts
}

/// "Ann Lee Bo Day Cy Fox": names of two words that nothing parts, each with a known given name, maybe behind somebody's
/// office: "Ann Lee - Chair Bo Day Cy Fox".
fn at_given_names<'t>(piece: &'t str, lexicon: &Lexicon) -> Vec<&'t str> {
    if piece.split_whitespace().nth(PAIRS - 1).is_none() {
        return vec![piece];
    }
    let own = piece.get(..end_of_name(piece)).unwrap_or(piece);
    let led = pairs_from(own, lexicon).filter(|first| *first == 0);
    let words = if led.is_some() { own } else { piece };
    let first = led
        .or_else(|| pairs_from(piece, lexicon).filter(|first| is_officer(piece, *first, lexicon)));
    let Some(first) = first.filter(|_| piece.len() <= LONGEST_PIECE) else {
        return vec![piece];
    };
    let starts: Vec<usize> = starts(words)
        .filter(|start| *start >= first)
        .step_by(2)
        .collect();
    let ends = starts.iter().copied().skip(1).chain([piece.len()]);
    let pairs = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| piece[*start..end].trim());
    let before = (first > 0).then(|| piece[..first].trim());
    before.into_iter().chain(pairs).collect()
}

/// Fewest words of two names.
const PAIRS: usize = 4;

/// Bytes at which words begin.
fn starts(words: &str) -> impl Iterator<Item = usize> {
    words
        .split_whitespace()
        .map(|word| word.as_ptr() as usize - words.as_ptr() as usize)
}

/// The byte from which on words are two names or more, each of a known given name and a family name.
fn pairs_from(words: &str, lexicon: &Lexicon) -> Option<usize> {
    let known = |word: &str| knows(&tokens(word), lexicon);
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphabetic);
    let all: Vec<&str> = words.split_whitespace().collect();
    if all.len() < PAIRS {
        return None;
    }
    let pairs = all.rchunks_exact(2).take_while(|pair| {
        pair.iter().all(|word| capital(word)) && known(pair[0]) && !known(pair[1])
    });
    let count = pairs.count();
    let first = all.len() - count * 2;
    starts(words).nth(first).filter(|_| count > 1)
}

/// Somebody with an office behind a dash: "Ann Lee - Chair".
fn is_officer(piece: &str, end: usize, lexicon: &Lexicon) -> bool {
    let own = &piece[..end];
    let mut dashes = dashes_in(own).iter();
    let parted = dashes.find_map(|dash| own.split_once(dash));
    parted.is_some_and(|(_, role)| details::is_role(&tokens(role), lexicon))
}

/// "Mrs Ann Lee (Chair) Mr Bo Day": a form of address behind somebody who has one too begins the next, though no comma
/// parts them.
fn at_addresses<'t>(piece: &'t str, lexicon: &Lexicon) -> Vec<&'t str> {
    if piece.len() > LONGEST_PIECE || lexicon.honorifics.longest_in(piece) == 0 {
        return vec![piece];
    }
    let found = tokens(piece);
    let form = |at: usize| {
        lexicon
            .honorifics
            .longest(found.get(at..).unwrap_or_default())
    };
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = form(0);
    while let Some(word) = found.get(at) {
        let (left, right) = (&piece[start..word.start], &piece[word.start..]);
        let count = form(at);
        // "Ann Lee for Cllr Day" is one.
        let instead = lexicon.affiliated.ends(found.get(..at).unwrap_or_default()) > 0;
        let names = || is_full(left, lexicon) && is_full(right, lexicon);
        let parted = count > 0 && !instead && outside(left) && names();
        if parted {
            parts.push(left.trim());
            start = word.start;
        }
        at += count.max(1);
    }
    parts.push(piece[start..].trim());
    parts
}

/// "Ann Lee (Acme) Bo Day (W3C)": a bracket that closes between two with full names, where a comma was left out or is a dash.
fn at_brackets<'t>(piece: &'t str, lexicon: &Lexicon) -> Vec<&'t str> {
    if !piece.contains(')') {
        return vec![piece.trim()];
    }
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in piece.match_indices(") ").take(MOST_BRACKETS) {
        let (left, right) = (&piece[start..=at], &piece[at + 1..]);
        let right = right.trim_start_matches([' ', '-', '–', '—']);
        let next = right.get(..end_of_name(right)).unwrap_or_default();
        let bracket = right
            .get(next.len()..)
            .is_some_and(|rest| rest.starts_with('('));
        // "Ann Lee (Chair) Bo Day": the last of them may have none.
        let last = || next.len() == right.len() && knows(&tokens(next), lexicon);
        let names = || is_full(left, lexicon) && is_full(next, lexicon);
        if (bracket || last()) && right.starts_with(char::is_uppercase) && outside(left) && names()
        {
            parts.push(left.trim());
            start = piece.len() - right.len();
        }
    }
    parts.push(piece[start..].trim());
    parts
}

/// Most brackets of a piece at which it is parted.
const MOST_BRACKETS: usize = 40;

/// Somebody with a name of several words.
pub(super) fn is_full(words: &str, lexicon: &Lexicon) -> bool {
    let person = one(words, lexicon).filter(|one| one.confidence >= 0.5);
    person.is_some_and(|one| one.name.is_some_and(|name| name.contains(' ')))
}

/// "Bo Day and" before a comma.
pub(crate) fn without_last_joint<'t>(names: &'t str, lexicon: &Lexicon) -> &'t str {
    let words = tokens(names);
    let count = lexicon.and.ends(&words);
    let joint = words.get(words.len() - count..).and_then(<[_]>::first);
    joint
        .and_then(|word| names.get(..word.start))
        .unwrap_or(names)
}

/// Names set in columns by spaces.
fn wide_parts(piece: &str) -> impl Iterator<Item = &str> {
    piece
        .split("   ")
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// `AnnLee BoDay CyFry DeeGil`: names that wiki links have run together.
fn run_together(words: &str) -> Option<Vec<&str>> {
    let names: Vec<&str> = words.split_whitespace().collect();
    let humped = |word: &&&str| {
        let mut small = false;
        word.chars().any(|c| {
            let hump = small && c.is_uppercase();
            small = c.is_lowercase();
            hump
        })
    };
    let capitals = names
        .iter()
        .all(|word| word.starts_with(char::is_uppercase));
    (names.len() >= 3 && capitals && names.iter().filter(humped).count() * 3 >= names.len() * 2)
        .then_some(names)
}

/// Parts at "and" where names stand on both sides, none of which ends in a joint.
fn at_joints<'t>(piece: &'t str, lexicon: &Lexicon) -> Vec<&'t str> {
    let found = tokens(piece);
    let Some((first, _)) = lexicon.and.find(&found) else {
        return vec![piece.trim()];
    };
    let mut parts = if piece.len() > LONGEST_PIECE {
        vec![piece]
    } else {
        joined(piece, &found, first, lexicon)
    };
    for part in &mut parts {
        *part = without_last_joint(part, lexicon).trim();
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The parts of words of which the first joint is the token `first`.
fn joined<'t>(piece: &'t str, found: &[Token], first: usize, lexicon: &Lexicon) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = first;
    while at < found.len() {
        let count = lexicon.and.longest(found.get(at..).unwrap_or_default());
        let joint = joint(piece, found, at, count);
        let Some((end, next)) = joint.filter(|_| count > 0) else {
            at += 1;
            continue;
        };
        let next = next + small_word(&piece[next..], lexicon);
        let (left, right) = (&piece[start..end.max(start)], &piece[next..]);
        if outside(left) && parts_people(left, right, lexicon) {
            parts.push(left.trim());
            start = next;
        }
        at += count;
    }
    parts.push(piece[start..].trim());
    parts
}

/// The bytes at which the words before a joint end and those after it begin.
fn joint(piece: &str, found: &[Token], at: usize, count: usize) -> Option<(usize, usize)> {
    let first = found.get(at)?;
    let last = found.get((at + count).checked_sub(1)?)?;
    let after = piece.get(last.end..)?;
    // "David E. Pons": an initial, which some languages have for a joint.
    let joint = piece.get(first.start..last.end)?;
    if joint.len() == 1 && joint.starts_with(char::is_uppercase) && after.starts_with('.') {
        return None;
    }
    let next = last.end + after.find(|c: char| !c.is_whitespace() && c != '.')?;
    Some((first.start, next))
}

/// Every bracket that the words open they close.
fn outside(words: &str) -> bool {
    let count = |sign: fn(char) -> bool| words.chars().filter(|c| sign(*c)).count();
    count(is_open) == count(is_close)
}

/// A name; "Acme Representative" is an office, though its first word may be one.
pub(super) fn is_person(person: &PersonText<'_>, lexicon: &Lexicon) -> bool {
    let told = |name: &str| name.contains(' ') || knows(&tokens(name), lexicon);
    let beside = |name: &str| {
        person.role.is_none_or(|role| {
            role.starts_with(char::is_lowercase) || role.as_ptr() < name.as_ptr()
        })
    };
    // A single word is as sure as this behind a form of address only: "Mme DUVAL (Inspectrice)".
    let addressed = person.confidence >= 0.9;
    person.confidence >= 0.5
        && person
            .name
            .is_some_and(|name| addressed || told(name) || beside(name))
}
