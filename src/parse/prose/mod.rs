//! Rosters that formal minutes tell in sentences: "there being present Mr A. Lee and Mrs B. Day".
//!
//! The cues of the three rosters are data; one that begins with `*` follows its names ("* were present").

use std::cmp::Ordering;
use std::ops::Range;

use super::decision::sentences;
use super::person::{FULL_NAME, PersonText, people, without_last_joint};
use crate::grammar::{Field, Grammar, Lexicon, Token, tokens};

/// A cue in a sentence, in bytes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cue {
    field: Field,
    start: usize,
    end: usize,
    side: Side,
}

/// Where the names of a cue stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    After,
    Before,
    Either,
}

/// A name that is surer than this vouches for its neighbours.
const CLEAR: f64 = 0.7;
/// A sentence sets no more words than this between its cue and the first name.
const MOST_WORDS_BEFORE: usize = 14;

/// The people whom sentences of the head list, with the roster that they belong to.
pub(super) fn sentence_roster<'t>(
    words: &'t str,
    grammar: &Grammar,
) -> Vec<(Field, Vec<PersonText<'t>>)> {
    let mut found = Vec::new();
    for sentence in sentences(words, grammar) {
        let cues = cues(sentence, grammar.lexicon());
        let label = grammar.label_at_start(sentence).map_or(0, |(_, end)| end);
        let alone = cues
            .last()
            .is_none_or(|cue| cue.start == 0 || cue.end <= label);
        match labelled(sentence, grammar).filter(|_| alone) {
            Some(roster) => found.push(roster),
            None if cues.is_empty() => found.extend(who_met(sentence, grammar)),
            None => rosters(sentence, &cues, grammar, &mut found),
        }
    }
    found
}

/// "The roof committee (Ann Lee, Bo Day) met at 4 pm": the full names of those who met, in brackets right before that.
fn who_met<'t>(sentence: &'t str, grammar: &Grammar) -> Option<(Field, Vec<PersonText<'t>>)> {
    let (_, behind) = sentence.split_once('(')?;
    let (names, rest) = behind.split_once(')')?;
    let rest = rest.trim_start();
    let mut met = grammar.words.met.iter();
    let full = |person: &PersonText<'_>| {
        person.confidence >= FULL_NAME && person.name.is_some_and(|name| name.contains(' '))
    };
    let fits = names.contains(' ') && met.any(|met| rest.starts_with(met.as_str()));
    let people = fits.then(|| people(names, grammar, Field::Attendees))?;
    (people.len() > 1 && people.iter().all(full)).then_some((Field::Attendees, people))
}

/// The same of what stands near the end of a document, where the talk may go on: there a sentence that lists people begins
/// with its cue, or with the names before it.
pub(super) fn closing_roster<'t>(
    words: &'t str,
    grammar: &Grammar,
) -> Vec<(Field, Vec<PersonText<'t>>)> {
    let mut found = Vec::new();
    for sentence in sentences(words, grammar) {
        let cues = cues(sentence, grammar.lexicon());
        let leads = cues.first().is_some_and(|cue| {
            let before = sentence.get(..cue.start).unwrap_or_default();
            cue.start == 0
                || cue.side != Side::After
                    && begins_with_name(sentence, &listed(before, grammar, cue.field))
        });
        if leads {
            rosters(sentence, &cues, grammar, &mut found);
        }
    }
    found
}

/// The same of the sentences behind one that lists people, which may begin with a label: "Absent: Bo Day (excused)."
pub(super) fn later_roster<'t>(
    words: &'t str,
    grammar: &Grammar,
) -> Vec<(Field, Vec<PersonText<'t>>)> {
    let labels = sentences(words, grammar).map(|sentence| labelled(sentence, grammar));
    let labels: Vec<_> = labels.collect::<Option<_>>().unwrap_or_default();
    if labels.is_empty() {
        return closing_roster(words, grammar);
    }
    labels
}

/// A sentence that begins with the label of a roster: "Absent with notice: the Treasurer, Ann Lee."
fn labelled<'t>(sentence: &'t str, grammar: &Grammar) -> Option<(Field, Vec<PersonText<'t>>)> {
    let sentence = sentence.trim_start_matches(|c: char| !c.is_alphanumeric());
    // "Absent: Ann Lee (excused)" has its label before the colon alone.
    let (label, names) = sentence.split_once(':')?;
    let field = grammar.label(label)?;
    let people = listed(names, grammar, field);
    (field.is_roster() && !people.is_empty()).then_some((field, people))
}

/// The people around the cues of one sentence.
fn rosters<'t>(
    sentence: &'t str,
    cues: &[Cue],
    grammar: &Grammar,
    found: &mut Vec<(Field, Vec<PersonText<'t>>)>,
) {
    let mut read_to = 0;
    for (at, cue) in cues.iter().enumerate() {
        let after = cue.end..end_before(sentence, cue, cues.get(at + 1));
        let before = read_to..cue.start;
        let sides = match cue.side {
            Side::After => [Some(after), None],
            Side::Before => [Some(before), None],
            Side::Either => [Some(after), Some(before)],
        };
        read_to = cue.end;
        for range in sides.into_iter().flatten() {
            let end = range.end;
            let listed = listed(sentence.get(range).unwrap_or_default(), grammar, cue.field);
            if !listed.is_empty() {
                found.push((cue.field, listed));
                read_to = read_to.max(end);
                break;
            }
        }
    }
}

/// No more stands before the first name than forms of address and an office.
fn begins_with_name(sentence: &str, people: &[PersonText<'_>]) -> bool {
    let name = people.first().and_then(|person| person.name);
    let before = name.and_then(|name| {
        let start = name.as_ptr() as usize - sentence.as_ptr() as usize;
        sentence.get(..start)
    });
    before.is_some_and(|before| tokens(before).len() <= WORDS_OF_ADDRESS)
}

/// Most words of office and address before a name: "The Vice Chair Cllr".
const WORDS_OF_ADDRESS: usize = 4;

/// The cues of a sentence, the longest at each place, none over another and none in brackets.
fn cues(sentence: &str, lexicon: &Lexicon) -> Vec<Cue> {
    let words = outside_brackets(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((next, taken)) = lexicon.of_leads.find(words.get(at..).unwrap_or_default()) {
        at += next;
        let rest = &words[at..];
        let best = lexicon
            .leads
            .iter()
            .map(|(field, leading, trailing)| {
                let (after, before) = (leading.longest(rest), trailing.longest(rest));
                let side = match after.cmp(&before) {
                    Ordering::Greater => Side::After,
                    Ordering::Less => Side::Before,
                    Ordering::Equal => Side::Either,
                };
                (after.max(before), *field, side)
            })
            .max_by_key(|(count, _, _)| *count);
        if let Some((count, field, side)) = best {
            found.extend(cue(rest, count, field, side));
        }
        at += taken;
    }
    found
}

fn cue(rest: &[Token], count: usize, field: Field, side: Side) -> Option<Cue> {
    Some(Cue {
        field,
        start: rest.first()?.start,
        end: rest.get(count.checked_sub(1)?)?.end,
        side,
    })
}

/// The words that stand in no brackets; what does says more of the name before: "A. Marsh (Mayor, in the chair)".
fn outside_brackets(sentence: &str) -> Vec<Token<'_>> {
    let mut words = tokens(sentence);
    let mut from = 0;
    let inside = std::iter::from_fn(|| {
        let open = from + sentence.get(from..)?.find('(')?;
        from = open + sentence[open..].find(')')?;
        Some(open..from)
    });
    let inside: Vec<Range<usize>> = inside.collect();
    words.retain(|word| {
        let at = inside.partition_point(|range| range.end <= word.start);
        inside.get(at).is_none_or(|range| word.start < range.start)
    });
    words
}

/// Names after a cue go to the next cue; where that follows its own names, they part at the last stop between.
fn end_before(sentence: &str, cue: &Cue, next: Option<&Cue>) -> usize {
    let Some(next) = next else {
        return sentence.len();
    };
    let between = sentence.get(cue.end..next.start).unwrap_or_default();
    let stop = between.rfind(';').or_else(|| between.rfind(". "));
    match stop.filter(|_| next.side != Side::After) {
        Some(stop) => cue.end + stop,
        None => next.start,
    }
}

/// Names of a list within a sentence. Nobody when it is talk.
fn listed<'t>(names: &'t str, grammar: &Grammar, field: Field) -> Vec<PersonText<'t>> {
    // A cue follows "and": "chaired by Ann Lee and attended by Bo Day".
    let names = without_last_joint(names, grammar.lexicon());
    let mut found = people(names, grammar, field);
    let from_first = people(from_first_name(names), grammar, field);
    if from_first.len() > found.len() {
        found = from_first;
    }
    found.retain(|person| {
        person
            .name
            .is_some_and(|name| name.starts_with(char::is_uppercase) && person.confidence >= 0.5)
    });
    let clear = found.iter().filter(|person| person.confidence >= CLEAR);
    if clear.count() * 2 < found.len() {
        found.clear();
    }
    for person in &mut found {
        person.role = person.role.map(|role| bare_office(role, grammar.lexicon()));
    }
    share_roles(names, &mut found, grammar.lexicon());
    found
}

/// The office of "the Treasurer, Ann Lee" without its article.
fn bare_office<'t>(role: &'t str, lexicon: &Lexicon) -> &'t str {
    let words = tokens(role);
    let mut count = lexicon.articles.longest(&words);
    count += lexicon
        .honorifics
        .longest(words.get(count..).unwrap_or_default());
    let first = words.get(count).map(|word| word.start);
    first.and_then(|start| role.get(start..)).unwrap_or(role)
}

/// "the elected members of the board Ann, Bo": from the first capital on.
fn from_first_name(names: &str) -> &str {
    names
        .split_whitespace()
        .take(MOST_WORDS_BEFORE)
        .find(|word| word.starts_with(char::is_uppercase))
        .and_then(|word| names.get(word.as_ptr() as usize - names.as_ptr() as usize..))
        .unwrap_or_default()
}

/// "A, B and C, respectively Chair, Clerk and Member": offices in the order of the names.
/// Where they are fewer, the last is what the others are together, which is nobody's own office.
fn share_roles<'t>(names: &'t str, found: &mut [PersonText<'t>], lexicon: &Lexicon) {
    let words = tokens(names);
    let Some((at, count)) = lexicon.respectively.find(&words) else {
        return;
    };
    let after = words
        .get(at + count)
        .and_then(|word| names.get(word.start..));
    let roles = offices(after.unwrap_or_default(), lexicon);
    let own = if roles.len() < found.len() {
        roles.len().saturating_sub(1)
    } else {
        found.len()
    };
    for (at, person) in found.iter_mut().enumerate() {
        person.role = roles.get(at).copied().filter(|_| at < own);
    }
}

/// Offices in a row, parted by commas and "and".
fn offices<'t>(words: &'t str, lexicon: &Lexicon) -> Vec<&'t str> {
    let found = tokens(words);
    let mut all = Vec::new();
    let mut start = 0;
    for (at, word) in found.iter().enumerate() {
        if lexicon.and.longest(found.get(at..).unwrap_or_default()) > 0 {
            all.extend(words.get(start..word.start));
            start = word.end;
        }
    }
    all.extend(words.get(start..));
    all.into_iter()
        .flat_map(|part| part.split([',', ';']))
        .map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|part| !part.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
