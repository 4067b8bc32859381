//! What stands beside a name: an organisation, an office, or a remark that is neither.

use super::called::{
    are_initials, is_given_with_letter, is_handle, is_handle_of, is_part_of, is_short_for,
};
use super::likeness::knows;
use super::parts::{is_between, is_close, is_open};
use crate::grammar::{Lexicon, Token, tokens};
use crate::parse::date;

/// What a stretch of details is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Organisation,
    Role,
    Remark,
}

/// The details of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Details<'t> {
    pub organisation: Option<&'t str>,
    pub role: Option<&'t str>,
}

/// A stretch of details, with the sign that parts it from the one before.
struct Stretch<'t> {
    words: &'t str,
    kind: Kind,
    after_bracket: bool,
}

/// Reads what follows a name; neighbours of one kind are one value ("Joint Office, Unit 5").
pub(super) fn read<'t>(text: &'t str, name: &str, lexicon: &Lexicon) -> Details<'t> {
    let mut details = Details::default();
    let mut stretches = stretches(text, name, lexicon);
    if let [only] = &mut stretches[..]
        && text.starts_with(',')
        && is_calling(only)
        && !lexicon.organisations.is_text(only.words)
    {
        only.kind = Kind::Role;
    }
    let told = stretches.iter().filter(|one| one.kind != Kind::Remark);
    let mut last: Option<(Kind, &'t str)> = None;
    for stretch in told {
        // "GDS (Secretariat)": where in the body somebody works.
        let staff = stretch.after_bracket
            && details.organisation.is_some()
            && lexicon.staff.is_text(stretch.words);
        if staff && details.role.is_none() {
            details.role = Some(trim(stretch.words));
            continue;
        }
        let joined = last
            .filter(|(kind, _)| *kind == stretch.kind && !stretch.after_bracket)
            .and_then(|(_, before)| join(text, before, stretch.words));
        let place = match stretch.kind {
            Kind::Role => &mut details.role,
            _ => &mut details.organisation,
        };
        let words = joined.unwrap_or(stretch.words);
        if place.is_none() || (joined.is_some() && *place == last.map(|(_, words)| words)) {
            *place = Some(words);
        }
        last = Some((stretch.kind, words));
    }
    details
}

/// "Ann Lee, gardener": a word in small letters behind a comma says what somebody does, and bodies have capitals.
fn is_calling(stretch: &Stretch<'_>) -> bool {
    stretch.kind == Kind::Organisation
        && stretch.words.chars().all(char::is_lowercase)
        && stretch.words.chars().count() >= TRADE
}

/// The slice of `text` from the first to the second of its slices.
fn join<'t>(text: &'t str, first: &'t str, second: &'t str) -> Option<&'t str> {
    let start = (first.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    let end = (second.as_ptr() as usize).checked_sub(text.as_ptr() as usize)? + second.len();
    text.get(start..end)
}

/// Commas and brackets part details. Strokes and dashes do so where they part unlike things ("Acme / Chair").
fn stretches<'t>(text: &'t str, name: &str, lexicon: &Lexicon) -> Vec<Stretch<'t>> {
    let mut found = Vec::new();
    let mut after_bracket = false;
    for piece in text.split_inclusive(|c: char| is_between(c) || is_open(c) || is_close(c)) {
        let words = piece.trim_end_matches(|c: char| is_between(c) || is_open(c) || is_close(c));
        let bracket = piece.ends_with(|c: char| is_open(c) || is_close(c));
        if !trim(words).is_empty() {
            let first = found.len();
            finer(words, name, lexicon, &mut found);
            if let Some(stretch) = found.get_mut(first) {
                stretch.after_bracket = after_bracket;
            }
        }
        after_bracket = bracket || (after_bracket && trim(words).is_empty());
    }
    found
}

fn finer<'t>(words: &'t str, name: &str, lexicon: &Lexicon, found: &mut Vec<Stretch<'t>>) {
    let told = trim(words);
    let words = without_joint(told, lexicon);
    if words.len() < told.len() && is_addressed(words, lexicon) {
        found.push(Stretch {
            words: told,
            kind: Kind::Role,
            after_bracket: false,
        });
        return;
    }
    let words = before_handle(without_article(words, lexicon));
    let whole = kind(words, name, lexicon);
    let parted: Vec<(&str, Kind)> = stroke_parts(words)
        .into_iter()
        .map(|part| (part, kind(part, name, lexicon)))
        .collect();
    // "Ann Lee (AL - chair)"
    if let [(letters, Kind::Remark), (first, _), ..] = parted[..]
        && are_initials(letters, name)
        && let Some(rest) = words.get(first.as_ptr() as usize - words.as_ptr() as usize..)
    {
        return finer(rest, name, lexicon, found);
    }
    if let (Kind::Organisation, [(office, _), (body, Kind::Organisation)]) = (whole, &parted[..])
        && is_trade(office, body)
    {
        let stretch = |words, kind| Stretch {
            words,
            kind,
            after_bracket: false,
        };
        found.push(stretch(office, Kind::Role));
        found.push(stretch(body, Kind::Organisation));
        return;
    }
    if let Some((office, body)) = held_at(words, lexicon) {
        let own = |(words, kind)| Stretch {
            words,
            kind,
            after_bracket: false,
        };
        found.extend([(office, Kind::Role), (body, Kind::Organisation)].map(own));
        return;
    }
    let mixed = whole == Kind::Role && parted.iter().any(|(_, kind)| *kind == Kind::Organisation);
    let all = if mixed
        && parted
            .first()
            .is_some_and(|(_, kind)| *kind != parted_last(&parted))
    {
        parted
    } else {
        vec![(words, whole)]
    };
    found.extend(all.into_iter().map(|(words, kind)| Stretch {
        words,
        kind,
        after_bracket: false,
    }));
}

/// "Roof Manager at Mill Works": an office, and the body in which somebody holds it; "Member at Large" is an office.
fn held_at<'t>(words: &'t str, lexicon: &Lexicon) -> Option<(&'t str, &'t str)> {
    let found = tokens(words);
    let at = (1..found.len()).find(|at| lexicon.held_at.longest(&found[*at..]) > 0)?;
    let (office, body) = (&found[..at], &found[at + 1..]);
    let parts = (
        trim(words.get(..found[at].start)?),
        trim(words.get(body.first()?.start..)?),
    );
    let is_body = parts.1.starts_with(char::is_uppercase)
        && lexicon.roles.longest(&found[at..]) == 0
        && !is_role(body, lexicon);
    (is_body && lexicon.roles.ends(office) > 0).then_some(parts)
}

/// "Acme / @ann": the body without the handle behind it.
fn before_handle(words: &str) -> &str {
    let parted = words.rsplit_once('/').filter(|(body, handle)| {
        handle.trim_start().starts_with('@') && body.contains(char::is_alphabetic)
    });
    parted.map_or(words, |(body, _)| trim(body))
}

/// "botanist / Acme": a word in small letters beside a body that has a capital says what somebody does there.
fn is_trade(office: &str, body: &str) -> bool {
    office.chars().all(|c| c.is_lowercase() || c == ' ')
        && office.chars().count() >= TRADE
        && body.starts_with(char::is_uppercase)
}

/// Fewest letters of what somebody does.
const TRADE: usize = 6;

/// "Tom Reed MP", "Frau Kolb": somebody for whom another came.
fn is_addressed(words: &str, lexicon: &Lexicon) -> bool {
    let found = tokens(words);
    let addressed =
        lexicon.honorifics.longest(&found) > 0 || lexicon.post_nominals.ends(&found) > 0;
    found.len() > 1 && addressed && !lexicon.organisations.within(&found)
}

/// "the Company Secretary" without its article.
fn without_article<'t>(words: &'t str, lexicon: &Lexicon) -> &'t str {
    let articles = lexicon.articles.longest_in(words);
    if articles == 0 || !words.starts_with(char::is_lowercase) {
        return words;
    }
    let found = tokens(words);
    let own = found.get(articles..).unwrap_or_default();
    let first = own.first().filter(|_| is_role(own, lexicon));
    first
        .and_then(|first| words.get(first.start..))
        .unwrap_or(words)
}

/// The body of which several are: "From Acme", "For the Town Council", "Pour la mairie".
pub(super) fn body<'t>(words: &'t str, lexicon: &Lexicon) -> &'t str {
    let words = words.trim_end();
    let own = || {
        let behind = behind_joint(words, lexicon)?;
        let found = tokens(behind);
        let first = found.get(lexicon.articles.longest(&found))?;
        behind.get(first.start..)
    };
    own().unwrap_or(words)
}

/// "from Acme" is Acme.
fn without_joint<'t>(words: &'t str, lexicon: &Lexicon) -> &'t str {
    let body = behind_joint(words, lexicon);
    body.filter(|_| lexicon.roles.longest_in(words) == 0)
        .unwrap_or(words)
}

/// The words behind one that leads from somebody to their body: "the Mill Trust" in "for the Mill Trust".
fn behind_joint<'t>(words: &'t str, lexicon: &Lexicon) -> Option<&'t str> {
    let joint = lexicon.affiliated.longest_in(words);
    if joint == 0 {
        return None;
    }
    words.get(tokens(words).get(joint)?.start..)
}

fn parted_last(parted: &[(&str, Kind)]) -> Kind {
    parted.last().map_or(Kind::Remark, |(_, kind)| *kind)
}

/// "A / B", "A/B", "A - B".
fn stroke_parts(words: &str) -> Vec<&str> {
    words
        .split('/')
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" — "))
        .map(trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// What some words beside the name `name` are.
pub(super) fn kind(words: &str, name: &str, lexicon: &Lexicon) -> Kind {
    let found = tokens(words);
    let told = found
        .iter()
        .any(|token| token.folded().any(char::is_alphabetic));
    let ranked = words
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .starts_with(['.', 'º', 'ª']);
    // "2017 Treasurer": the year of an office.
    if let Some(office) = behind_year(&found)
        && (is_role(office, lexicon) || words.len() <= YEAR_AND_LETTERS && is_acronym(words))
    {
        return Kind::Role;
    }
    let counted = begins_with_count(&found, lexicon) && !ranked || is_span(words, lexicon);
    let flat = ranked && found.len() == 1 && words.chars().count() <= FLAT;
    // "OWL @ Mill" is a body, "lee@mill" an address, and "name=AL" a note.
    let address = words.contains('@') && !words.contains(" @ ");
    let cry = words.ends_with(['!', '?']);
    if !told || counted || flat || address || cry || words.contains('=') || words.contains("://") {
        return Kind::Remark;
    }
    // "Vera Park (VP)" is called so, whatever else the letters say.
    if words.chars().all(char::is_uppercase) && are_initials(words, name) {
        return Kind::Remark;
    }
    if is_role(&found, lexicon) || lexicon.standings.is(&found) {
        return Kind::Role;
    }
    // "Dan (mossy)", "Geoffrey (Jeff)", "Ana (coordination)": beside a given name alone how somebody is called or what they do.
    // "Ann (ELI)" has letters, though "Eli" is a name.
    let letters = words.len() > 1 && words.chars().all(char::is_uppercase);
    let called = words.chars().all(char::is_lowercase)
        || knows(&found, lexicon) && !letters
        || is_short_for(words, name);
    let beside_given = !name.is_empty() && !name.contains(' ') && found.len() == 1 && called;
    if is_handle(words)
        || is_handle_of(words, name)
        || beside_given && !lexicon.organisations.within(&found)
    {
        return Kind::Remark;
    }
    let passing = lexicon.post_nominals.is(&found)
        || lexicon.honorifics.is(&found)
        || lexicon.nobody.is(&found)
        || is_remark(words, &found, lexicon);
    let talk = found.len() > 1
        && !words.contains(char::is_uppercase)
        && !lexicon.organisations.within(&found);
    let called =
        are_initials(words, name) || is_part_of(words, name) || is_given_with_letter(words, name);
    if passing || talk || called {
        return Kind::Remark;
    }
    Kind::Organisation
}

/// True for words that are an office, and no name: [`kind`] says so of few.
pub(super) fn is_office(words: &str, lexicon: &Lexicon) -> bool {
    let of_year = words.contains(|c: char| c.is_ascii_digit());
    let found = tokens(words);
    let may_be = of_year || lexicon.roles.within(&found) || lexicon.standings.is(&found);
    may_be && kind(words, "", lexicon) == Kind::Role
}

/// Most characters of the number of a flat: "2ºB".
const FLAT: usize = 5;

/// Bytes of a year and the letters of an office: "2017 OCM".
const YEAR_AND_LETTERS: usize = 9;

/// The words behind a year, if there are any.
fn behind_year<'w, 't>(words: &'w [Token<'t>]) -> Option<&'w [Token<'t>]> {
    let (year, office) = words.split_first()?;
    let year: String = year.folded().collect();
    Some(office).filter(|office| date::is_year(&year) && !office.is_empty())
}

/// Letters that stand for something, in the last word.
fn is_acronym(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    last.len() > 1 && last.chars().all(char::is_uppercase)
}

/// "18mins past start": digits that no ordinal is made of, and no name.
fn is_span(words: &str, lexicon: &Lexicon) -> bool {
    let unit = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let ordinal = lexicon.date_joints.longest_in(unit) > 0;
    let glued = unit.len() < words.len() && unit.starts_with(char::is_lowercase);
    glued && !ordinal && !words.contains(char::is_uppercase)
}

/// "via phone", "Joined late", "left at 15:20": not "New Zealand" or "Zoom Video Ltd", which begin like remarks.
pub(super) fn is_remark(words: &str, found: &[Token], lexicon: &Lexicon) -> bool {
    let capitals = words
        .split_whitespace()
        .skip(1)
        .any(|word| word.starts_with(char::is_uppercase));
    let timed = words.contains(|c: char| c.is_ascii_digit());
    let at_end = lexicon.remarks.ends(found) > 0
        && words
            .split_whitespace()
            .last()
            .is_some_and(|word| word.starts_with(char::is_lowercase));
    lexicon.remarks.is(found)
        || at_end
        || (lexicon.remarks.within(found)
            && (!capitals || timed || words.starts_with(char::is_lowercase))
            && !lexicon.organisations.within(found))
}

/// "6 members of the public", "two residents".
pub(super) fn begins_with_count(words: &[Token], lexicon: &Lexicon) -> bool {
    words.len() > 1
        && words.first().is_some_and(|first| {
            first.folded().all(|c| c.is_ascii_digit())
                || lexicon.numerals.is(std::slice::from_ref(first))
        })
}

/// A word of an office, unless it only says what a body is made of ("Institute of Directors", "Joint Staff").
pub(super) fn is_role(words: &[Token], lexicon: &Lexicon) -> bool {
    let Some((at, office)) = lexicon.roles.find(words) else {
        return false;
    };
    let before = words.get(..at).unwrap_or_default();
    let belongs = before.iter().rev().take(2).any(|word| {
        let word = std::slice::from_ref(word);
        lexicon.affiliated.is(word) || lexicon.particles.is(word)
    });
    // "Board member" reaches past the body in it, "Mill Technology Consultants" does not.
    let inside = (0..=at).any(|start| {
        let count = lexicon.organisations.longest(&words[start..]);
        count > 0 && at + office <= start + count
    });
    !(inside || (belongs && lexicon.organisations.within(before)))
}

fn trim(words: &str) -> &str {
    words.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | ':' | '*' | '_' | '"' | '/')
    })
}
