//! Rosters: who was present, who was a guest, who was absent.

mod among;
mod called;
mod follows;
mod initial;
mod inline;
mod invited;
mod legend;
mod linked;
mod nicknamed;
mod officers;
mod register;
mod repeated;
mod somebody;
mod team;
mod ticked;

use std::ops::Range;

use among::{announces_list, leaves_group, says_how};
pub(super) use called::is_answered;
use called::{before_answer, heads_roll_call, officer_called};
pub(super) use follows::follows;
pub(super) use inline::inline;
pub(super) use legend::{Legend, only_explains};
pub(super) use officers::{officers, signed, told_officers};
use register::is_shortened_to;
pub(super) use register::{Places, add, is_called, settle};
pub(super) use somebody::{heads_names, is_somebody, names_people, plausible, tells_vote};
pub(super) use team::is_team;

use super::alike;
use super::decision;
use super::person::{self, FULL_NAME, PersonText};
use super::prose;
use super::region::{Region, Scope, Subhead};
use super::table::Mark;
use super::walk::Walker;
use crate::document::Kind;
use crate::grammar::{Field, Grammar, tokens};
use crate::parse::scan::{at_colon, count_words};

/// An entry that is surer than this is somebody.
const SURE: f64 = 0.5;
/// An item of a list under a roster's label is somebody unless it looks like a sentence.
const LISTED: f64 = 0.25;

/// One line of a roster. False when it is nobody.
pub(super) fn entry(walker: &mut Walker<'_, '_>, at: usize, region: &mut Region) -> bool {
    let block = walker.page.block(at);
    if legend::is_line(walker, at) {
        walker.keep(&block.range.clone());
        return true;
    }
    if region.field == Field::Attendees
        && let Some(people) = legend::entry(walker, at, walker.page.words(at))
    {
        take_each(walker, people);
        return true;
    }
    let text = first_names(walker, before_profile(walker, at));
    let ticked = ticked::entry(text, walker.page.grammar);
    let (text, answered) = ticked.unwrap_or_else(|| before_answer(walker, text));
    if explains(walker, text) {
        return false;
    }
    if region.field == Field::Attendees && is_away(walker, text) {
        return true;
    }
    if is_beside_label(walker, at, region) {
        return false;
    }
    if region.field == Field::Attendees && is_represented(walker, text) {
        walker.keep(&block.range.clone());
        return true;
    }
    if answered == Mark::Unknown && heads_roll_call(walker, at) {
        walker.keep(&block.range.clone());
        return true;
    }
    if says_how(walker, at) || announces_list(walker, at, region) {
        walker.keep(&block.range.clone());
        return true;
    }
    let called = answered != Mark::Unknown;
    let officer = called.then(|| officer_called(text, walker.page.grammar));
    let told = officer
        .flatten()
        .map(|person| vec![person])
        .or_else(|| alike::people(walker, at, region.field));
    if told.as_ref().is_some_and(Vec::is_empty) {
        walker.keep(&block.range.clone());
        return true;
    }
    let people = told.unwrap_or_else(|| {
        // What stands in the cell beside its label is read as what stands behind one.
        if matches!(region.scope, Scope::Row(..)) {
            walker.page.people(text, region.field).to_vec()
        } else {
            walker.page.persons(text, region.field).to_vec()
        }
    });
    let listed = block.is_item() || block.cell.is_some();
    let floor = if listed { LISTED } else { SURE };
    let sure = people
        .iter()
        .filter(|person| person.confidence >= floor)
        .count();
    let running = block.kind == Kind::Paragraph
        && block.cell.is_none()
        && is_running(text, &people, walker.page.grammar);
    if people.is_empty() || sure * 2 < people.len() || running {
        return false;
    }
    let came = matches!(region.field, Field::Attendees | Field::Guests);
    let ticked_off = came && block.checkbox == Some(false);
    let away = region.field == Field::Attendees && answered == Mark::Absent;
    let field = if ticked_off || away {
        Field::Apologies
    } else {
        region.field
    };
    if leaves_group(walker, at, region) {
        region.subhead = None;
    }
    let whole = walker.page.words(at);
    if let Some(rest) = whole
        .strip_prefix(text)
        .map(str::trim)
        .filter(|rest| sentence_follows(rest))
    {
        walker.keep(&walker.page.range_of(rest));
    }
    match region.subhead.clone() {
        Some((Subhead::Body, body)) => take(walker, field, &people, Some(&body), floor),
        Some((Subhead::Office, office)) => {
            let role = Some(walker.page.text(&office));
            let mut people = people;
            for person in &mut people {
                person.role = person.role.or(role);
            }
            take(walker, field, &people, None, floor);
        }
        None => take(walker, field, &people, None, floor),
    }
    true
}

/// "Ann Lee, represented by Bo Day": somebody who was away; "Acme Ltd, represented by Ann Lee" was there in her.
fn is_represented<'d>(walker: &Walker<'_, 'd>, text: &'d str) -> bool {
    let grammar = walker.page.grammar;
    let found = tokens(text);
    let Some((at, _)) = grammar.lexicon().represented.find(&found) else {
        return false;
    };
    let name = found.get(at).and_then(|word| text.get(..word.start));
    let name = name
        .unwrap_or_default()
        .trim_end_matches([' ', ',', '(', '-', '–', ':']);
    let is_full = |person: &PersonText<'_>| {
        let name = person.name.unwrap_or_default();
        name.contains(' ') && person::name_likeness(name, grammar) >= FULL_NAME
    };
    let people = walker.page.persons(name, Field::Attendees);
    matches!(&people[..], [person] if is_full(person)) && !person::is_body(name, grammar)
}

/// "Sprint lead: Bo" as a paragraph of its own below "Absent:", under which nobody is named, says what he is.
fn is_beside_label(walker: &Walker<'_, '_>, at: usize, region: &Region) -> bool {
    let page = walker.page;
    let plain = |at: usize| page.block(at).kind == Kind::Paragraph && page.block(at).cell.is_none();
    let label = region.cue.as_ref().and_then(|cue| {
        let blocks = page.blocks();
        let label = blocks.partition_point(|block| block.range.end < cue.end);
        (label < at).then_some(label)
    });
    matches!(region.field, Field::Apologies | Field::Guests)
        && plain(at)
        && page.stands_apart(at)
        && label.is_some_and(|label| plain(label) && page.words(label).ends_with(':'))
        && at_colon(page.words(at)).is_some_and(|(office, name)| {
            is_short(office) && person::is_name(name.trim(), page.grammar)
        })
}

/// Words that may be a label.
fn is_short(words: &str) -> bool {
    count_words(words) <= MOST_LABEL && words.starts_with(char::is_uppercase)
}

/// Most words of a label that the grammar does not know.
const MOST_LABEL: usize = 3;

/// A line between the label of a roster and the list of its names that says how these are written.
pub(super) fn leads_to_list(walker: &Walker<'_, '_>, at: usize, region: &Region) -> bool {
    let page = walker.page;
    let block = page.block(at);
    let next = at + 1;
    block.kind == Kind::Paragraph
        && block.cell.is_none()
        && !region.listed
        && page.is_item(next)
        && walker.headings[at].is_none()
        && (is_somebody(walker, next) || page.is_item(next + 1) && is_somebody(walker, next + 1))
}

/// "Ann Lee and Bo Day sent their regrets" among those who were there: takes them as those who were not.
fn is_away(walker: &mut Walker<'_, '_>, text: &str) -> bool {
    if walker.page.cue(text) != Some(Field::Apologies) {
        return false;
    }
    let mut rosters = prose::closing_roster(text, walker.page.grammar);
    rosters.retain(|(field, people)| {
        *field == Field::Apologies && people.iter().any(|person| person.confidence >= SURE)
    });
    for (field, people) in &rosters {
        take(walker, *field, people, None, SURE);
    }
    !rosters.is_empty()
}

/// "RP: River Party" below somebody of the RP says what the letters stand for.
fn explains(walker: &Walker<'_, '_>, text: &str) -> bool {
    let Some((letters, _)) = text.split_once(':') else {
        return false;
    };
    let letters = letters.trim();
    let record = &walker.record;
    let mut people = record.attendees.iter().chain(&record.apologies);
    !letters.contains(|c: char| c.is_lowercase() || c == ' ')
        && people.any(|one| one.organisation.as_deref() == Some(letters))
}

/// The words that stand in no brackets; those say why somebody is away.
fn without_brackets(words: &str) -> String {
    let mut depth = 0_usize;
    let outside = |c: &char| {
        depth = (depth + usize::from(*c == '(')).saturating_sub(usize::from(*c == ')'));
        depth == 0 && *c != ')'
    };
    words.chars().filter(outside).collect()
}

/// Talk behind the names of a line.
fn sentence_follows(rest: &str) -> bool {
    count_words(rest) >= TALK && rest.ends_with('.')
}

/// The first sentence of a paragraph that lists people and goes on with talk: "Cllr A Lee (ill), Cllr B Day. The reasons were accepted."
fn first_names<'d>(walker: &Walker<'_, 'd>, text: &'d str) -> &'d str {
    let grammar = walker.page.grammar;
    let Some(first) = decision::sentences(text, grammar).next() else {
        return text;
    };
    let rest = text[first.len()..].trim_start();
    let goes_on = rest.starts_with(char::is_uppercase) && count_words(rest) >= TALK;
    let sure = || {
        let people = walker.page.people(first, Field::Attendees);
        people.len() > 1
            && people.iter().all(|person| person.confidence >= FULL_NAME)
            && !is_running(first, &people, grammar)
    };
    if goes_on && text.starts_with(first) && sure() {
        first
    } else {
        text
    }
}

/// A paragraph whose sentences name as many as it does when it is read as one entry.
pub(super) fn is_told(walker: &Walker<'_, '_>, at: usize) -> bool {
    let words = walker.page.words(at);
    let grammar = walker.page.grammar;
    // "Apologies were received from Ann Lee and Bo Day." is short.
    let said = || words.ends_with('.') && grammar.cue(words).is_some_and(Field::is_roster);
    if count_words(words) < RUNNING && !said() {
        return false;
    }
    let rosters = prose::sentence_roster(words, grammar);
    let told: usize = rosters.iter().map(|(_, people)| people.len()).sum();
    told > 0 && told >= walker.page.persons(words, Field::Attendees).len()
}

/// Running text that names somebody in passing: most of its words are neither names nor what stands beside them.
fn is_running(text: &str, people: &[PersonText<'_>], grammar: &Grammar) -> bool {
    let told = people
        .iter()
        .flat_map(|person| [person.name, person.organisation, person.role]);
    let told: usize = told.flatten().map(count_words).sum();
    let all = count_words(&without_brackets(text));
    // "Ann Lee, Bo Day, 2 members of the public" lists more than it names.
    let unnamed = || {
        let parts = text.split([',', ';']).map(str::trim);
        let nobody = parts.filter(|part| person::is_nobody(part, grammar));
        nobody.map(count_words).sum::<usize>()
    };
    let talks = |all: usize| all >= RUNNING && told * 2 < all;
    talks(all) && talks(all - unnamed().min(all)) || is_told_of(text, people, grammar)
}

/// "Ann Lee, President, called the members to order in the hall.": what stands beside the only name is a sentence.
fn is_told_of(text: &str, people: &[PersonText<'_>], grammar: &Grammar) -> bool {
    let [person] = people else {
        return false;
    };
    let sentence = text.trim_end().strip_suffix('.').unwrap_or_default();
    // "Unfortunately, the hall was cold on that day."
    let alone = person.organisation.is_none() && person.role.is_none();
    let first = person
        .name
        .filter(|name| !name.contains(' ') && text.starts_with(*name));
    if alone && first.is_some() && count_words(sentence) >= TOLD {
        return true;
    }
    let mut beside = [person.organisation, person.role].into_iter().flatten();
    let verbs = &grammar.lexicon().sentence_words;
    beside.any(|words| {
        let last = !sentence.is_empty() && sentence.ends_with(words.trim_end_matches('.'));
        // "PLEDGE OF ALLEGIANCE was led by Ann Lee." is short.
        let told = |words: &str| count_words(words) >= TOLD || verbs.within(&tokens(words));
        last && told(words)
    })
}

/// Words behind a sentence of names that are talk.
const TALK: usize = 4;
/// Words beside a name that are a sentence.
const TOLD: usize = 8;
/// Words from which on a line may be running text.
pub(super) const RUNNING: usize = 14;

/// The words of an entry before the link to a person's profile behind the name.
fn before_profile<'d>(walker: &Walker<'_, 'd>, at: usize) -> &'d str {
    let block = walker.page.block(at);
    let words = walker.page.words(at);
    let links = walker.page.document.links_of(block);
    let link = links.iter().find(|link| link.range.end == block.range.end);
    let name = link.map(|link| words[..link.range.start - block.range.start].trim());
    let grammar = walker.page.grammar;
    name.filter(|name| person::is_name(name, grammar))
        .unwrap_or(words)
}

/// A label such as "Present from ISIS" names the body that its people belong to.
fn body_named(walker: &Walker<'_, '_>, region: &Region) -> Option<Range<usize>> {
    let label = region.cue.as_ref()?;
    let text = walker.page.text(label);
    let words = walker.page.grammar.words.affiliated.iter();
    let after = words.filter_map(|word| Some(text.find(&format!(" {word} "))? + word.len() + 2));
    let body = text[after.min()?..].trim();
    let named = body.starts_with(char::is_uppercase);
    named.then(|| walker.page.range_of(body))
}

/// Adds people who each have a field of their own.
fn take_each(walker: &mut Walker<'_, '_>, people: Vec<(PersonText<'_>, Field)>) {
    for (person, field) in people {
        add(walker, field, &person);
    }
}

/// Adds those who are sure enough; the words of the others are kept as they stand.
fn take(
    walker: &mut Walker<'_, '_>,
    field: Field,
    people: &[PersonText<'_>],
    organisation: Option<&Range<usize>>,
    floor: f64,
) {
    let mut kind = field;
    for person in people {
        if person.confidence < floor {
            if let Some(words) = person.name.or(person.organisation) {
                walker.keep(&walker.page.range_of(words));
            }
            continue;
        }
        let mut person = person.clone();
        if field == Field::Attendees {
            kind = kind_of(walker, &mut person, kind);
        }
        if let (None, Some(range)) = (person.organisation, organisation) {
            person.organisation = Some(walker.page.text(range));
        }
        add(walker, kind, &person);
    }
}

/// "clerk Ann Lee and guests Bo Day, Cy Fry": the word before a name says which roster it and those behind it are of.
pub(super) fn kind_of(
    walker: &Walker<'_, '_>,
    person: &mut PersonText<'_>,
    before: Field,
) -> Field {
    let Some((role, name)) = person.role.zip(person.name) else {
        return before;
    };
    let guests =
        role.as_ptr() < name.as_ptr() && walker.page.grammar.label(role) == Some(Field::Guests);
    if guests {
        person.role = None;
        return Field::Guests;
    }
    Field::Attendees
}
