//! The register of a meeting: each person once, whatever lines name them.

use std::collections::{BTreeMap, HashMap, HashSet};

use foldhash::fast::RandomState;

use super::{PersonText, initial, invited, nicknamed, repeated};
use crate::grammar::Field;
use crate::grammar::fold;
use crate::parse::walk::Walker;
use crate::record::{Paragraph, Person};

/// Joins the entries of one person: "Chair: Ann" in the head, or "under the chairmanship of Mrs LEE", and "Ann Lee" in the list.
pub(in crate::parse) fn settle(walker: &mut Walker<'_, '_>) {
    let people = std::mem::take(&mut walker.record.attendees);
    let mut kept: Vec<Person> = Vec::with_capacity(people.len());
    let firsts = long_names(&people);
    let mut officers = Vec::new();
    for person in people {
        match person.name.as_deref() {
            Some(name) if !name.contains(' ') || is_shortened(name, &firsts) => {
                officers.push(person);
            }
            _ => kept.push(person),
        }
    }
    let mut alone = Vec::new();
    let known = by_word(&kept);
    for officer in officers {
        match full_name(&officer, &kept, &known) {
            Some(at) => join(&mut kept[at], &officer),
            None => alone.push(officer),
        }
    }
    by_letters(&mut kept, &mut alone);
    by_bracket(walker, &mut kept, &mut alone);
    by_office(&mut kept, &mut alone);
    by_login(&mut kept, &mut alone);
    initial::settle(&mut kept);
    nicknamed::settle(walker.page, &mut kept);
    repeated::settle(walker, &mut kept, &mut alone);
    repeated::settle_others(walker);
    kept.extend(alone);
    kept.sort_by_key(|person| person.span.start);
    let mut guests = std::mem::take(&mut walker.record.guests);
    let places: HashMap<String, usize> = guests
        .iter()
        .enumerate()
        .filter_map(|(at, guest)| Some((guest.name.clone()?, at)))
        .collect();
    // "Minutes: Bo Day", who is one of the guests: the office is theirs.
    kept.retain(|officer| {
        let place = officer.name.as_ref().and_then(|name| places.get(name));
        let guest = place.and_then(|at| guests.get_mut(*at));
        let guest = guest.filter(|guest| officer.role.is_some() && guest.role.is_none());
        guest.map(|guest| join(guest, officer)).is_none()
    });
    if invited::were_asked(&guests, &kept) {
        guests.clear();
    }
    walker.record.guests = guests;
    walker.record.attendees = kept;
}

/// "Minutes: BD" and "chair: lee" are Bo Day and Ann Lee of the list: the offices are theirs.
fn by_letters(full: &mut [Person], alone: &mut Vec<Person>) {
    let mut places: HashMap<String, Option<usize>> = HashMap::new();
    for (at, person) in full.iter().enumerate() {
        for key in short_names(person.name.as_deref().unwrap_or_default()) {
            let place = places.entry(key).or_insert(Some(at));
            *place = place.filter(|other| *other == at);
        }
    }
    alone.retain(|officer| {
        let name = officer.name.as_deref().filter(|_| officer.role.is_some());
        let place = name.and_then(|name| places.get(name).copied().flatten());
        place.map(|at| join(&mut full[at], officer)).is_none()
    });
}

/// "Scribe: ALX" is Ann Lee, whom the list gives as "Ann Lee - Acme (ALX)".
fn by_bracket(walker: &Walker<'_, '_>, full: &mut [Person], alone: &mut Vec<Person>) {
    let capitals = |words: &str| {
        let short = (2..=LETTERS).contains(&words.len());
        short && words.chars().all(char::is_uppercase)
    };
    if !alone
        .iter()
        .any(|officer| officer.name.as_deref().is_some_and(capitals))
    {
        return;
    }
    let page = walker.page;
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, person) in full.iter().enumerate() {
        let bytes = page.bytes_of(&(person.span.start..person.span.end));
        let blocks = page.blocks();
        let line = blocks.partition_point(|block| block.range.end < bytes.end);
        let words = blocks
            .get(line)
            .map_or("", |block| page.document.words(block));
        // A line of several names has letters of several.
        let mut inner = words
            .split('(')
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        if let Some(letters) = inner.find(|inner| capitals(inner)) {
            places.entry(letters).or_insert(at);
        }
    }
    alone.retain(|officer| {
        let name = officer.name.as_deref().filter(|_| officer.role.is_some());
        let place = name.and_then(|name| places.get(name).copied());
        place.map(|at| join(&mut full[at], officer)).is_none()
    });
}

/// "Scribe: Ben" is the only Benjamin of the list, and "Chair: Tess" the only one whom the list calls its chair, Theresa Day.
fn by_office(full: &mut [Person], alone: &mut Vec<Person>) {
    let mut offices: HashMap<String, Option<usize>> = HashMap::new();
    let mut begun: HashMap<String, Option<usize>> = HashMap::new();
    let only = |places: &mut HashMap<String, Option<usize>>, key: String, at: usize| {
        let place = places.entry(key).or_insert(Some(at));
        *place = place.filter(|other| *other == at);
    };
    if !alone.iter().any(|officer| officer.role.is_some()) {
        return;
    }
    for (at, person) in full.iter().enumerate() {
        if let Some(role) = &person.role {
            only(&mut offices, fold(role), at);
        }
        let name = person.name.as_deref().unwrap_or_default();
        let given = fold(name.split(' ').next().unwrap_or_default());
        let ends = given.char_indices().skip(NICK).map(|(end, _)| end);
        for end in ends.take(LETTERS) {
            only(&mut begun, given[..end].to_owned(), at);
        }
    }
    alone.retain(|officer| {
        let (Some(name), Some(role)) = (&officer.name, &officer.role) else {
            return true;
        };
        let begun = begun.get(&fold(name)).copied().flatten();
        // Bo beside Ann Lee, Chair, is another chair.
        let initial = |name: &str| fold(name).chars().next();
        let alike = |at: &usize| full[*at].name.as_deref().and_then(initial) == initial(name);
        let holds = || offices.get(&fold(role)).copied().flatten().filter(alike);
        let place = begun.or_else(holds);
        place.map(|at| join(&mut full[at], officer)).is_none()
    });
}

/// Fewest letters of a short given name.
const NICK: usize = 3;

/// What a full name is shortened to: its letters, "BD", and its family name in small letters.
fn short_names(name: &str) -> Vec<String> {
    let letters = |name: &str| {
        name.split([' ', '-'])
            .filter_map(|word| word.chars().next())
            .collect()
    };
    let initials: String = letters(name);
    let (given, family) = (name.split(' ').next(), name.rsplit(' ').next());
    let outer: String = [given, family]
        .into_iter()
        .flatten()
        .filter_map(|word| word.chars().next())
        .collect();
    let mut names = vec![initials, outer, family.unwrap_or_default().to_lowercase()];
    names.dedup();
    names.retain(|short| short != name && short.chars().nth(1).is_some());
    names
}

/// Letters that some name of the list shortens to.
pub(in crate::parse) fn is_shortened_to(walker: &Walker<'_, '_>, letters: &str) -> bool {
    let capitals = letters.chars().all(char::is_uppercase) && letters.len() <= LETTERS;
    capitals && walker.places.short.contains(letters)
}

/// One of those who were there, by the whole name, the given name, the family name or the letters.
pub(in crate::parse) fn is_called(walker: &Walker<'_, '_>, who: &str) -> bool {
    let places = &walker.places;
    !who.is_empty()
        && (places.has_name(Field::Attendees, who)
            || places.outer.contains(who)
            || is_shortened_to(walker, who))
}

/// Most bytes of the letters of a name.
const LETTERS: usize = 8;

/// "Facilitator: Ann Lee" is "alee" of the list, or the only "Ann" of it: the office is hers.
fn by_login(full: &mut Vec<Person>, alone: &mut [Person]) {
    let mut places: HashMap<String, usize> = HashMap::new();
    for (at, person) in alone.iter().enumerate() {
        let name = person.name.as_deref().unwrap_or_default();
        places.insert(name.to_lowercase(), at);
    }
    full.retain(|officer| {
        let name = officer.name.as_deref();
        let login = name.and_then(login);
        // "Ann, Ann Lee (chair)" lists two.
        let label = officer.spans.get("role");
        let given = name
            .filter(|_| label.is_some_and(|label| label.start < officer.span.start))
            .and_then(|name| name.split(' ').next())
            .map(str::to_lowercase);
        let mut keys = login.iter().chain(&given);
        let place = keys.find_map(|key| places.get(key));
        let known = place.and_then(|at| alone.get_mut(*at));
        let known = known.filter(|known| officer.role.is_some() && known.role.is_none());
        known.map(|known| join(known, officer)).is_none()
    });
}

/// The first letter of a given name and the family name: "alee" of "Ann Lee".
fn login(name: &str) -> Option<String> {
    let (given, family) = name.rsplit_once(' ')?;
    let first = given.chars().next()?;
    Some(format!("{first}{family}").to_lowercase())
}

/// Names of three words and more, by their first word.
fn long_names(people: &[Person]) -> HashMap<String, Vec<String>> {
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    let names = people.iter().filter_map(|person| person.name.as_deref());
    for name in names.filter(|name| name.matches(' ').count() > 1) {
        let first = name.split(' ').next().unwrap_or_default();
        let namesakes = found.entry(first.to_owned()).or_default();
        if namesakes.len() < NAMESAKES {
            namesakes.push(name.to_owned());
        }
    }
    found
}

/// Most people of one given name among whom somebody is looked for, so that time stays linear.
const NAMESAKES: usize = 16;

/// "Ana Costa" where "Ana Maria da Costa" is listed too.
fn is_shortened(name: &str, firsts: &HashMap<String, Vec<String>>) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    let namesakes = firsts.get(first).map_or(&[][..], Vec::as_slice);
    namesakes.iter().any(|full| shortens(name, full))
}

/// The first and the last word of a longer name, and maybe some of those between; or its first words, without a second family
/// name.
fn shortens(name: &str, full: &str) -> bool {
    let begins = full
        .strip_prefix(name)
        .is_some_and(|rest| rest.starts_with(' '));
    if begins && name.contains(' ') {
        return true;
    }
    let mut words = full.split(' ');
    let inside = name.split(' ').all(|word| words.any(|other| other == word));
    name.contains(' ') && inside && words.next().is_none() && name.len() < full.len()
}

/// People by the first and the last word of their names, so that time stays linear.
fn by_word(people: &[Person]) -> HashMap<String, Vec<usize>> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        let name = fold(person.name.as_deref().unwrap_or_default());
        let mut words = [
            name.split(' ').next(),
            name.split([' ', '-']).next(),
            name.rsplit(' ').next(),
        ];
        words.sort_unstable();
        let mut last = None;
        for word in words.into_iter().flatten() {
            if last.replace(word) != Some(word) {
                places.entry(word.to_owned()).or_default().push(at);
            }
        }
    }
    places
}

/// The only one whose name holds that of an entry: its given name where that has an office, its family name.
fn full_name(
    entry: &Person,
    people: &[Person],
    known: &HashMap<String, Vec<usize>>,
) -> Option<usize> {
    let given = entry.name.as_deref()?;
    let small = |name: &str| name.contains(char::is_lowercase);
    let name = &fold(given);
    let full = |at: &&usize| {
        let full = people[**at].name.as_deref().unwrap_or_default();
        // "Redator: Ângela" is "ANGELA LIMA" of the list; "AL" are letters, and no "Al Lamb".
        if !small(given) && small(full) && !full.contains(given) {
            return false;
        }
        let full = &fold(full);
        let given = full.strip_prefix(name).filter(|_| entry.role.is_some());
        let family = full.strip_suffix(name);
        shortens(name, full)
            || given.is_some_and(|rest| rest.starts_with([' ', '-']))
            || family.is_some_and(|rest| rest.ends_with(' '))
    };
    let key = name.split(' ').next().unwrap_or(name);
    let mut found = known.get(key)?.iter().filter(full);
    let first = found.next().copied();
    first.filter(|_| found.next().is_none())
}

/// Adds what another entry says of somebody; what is known already stays.
pub(super) fn join(person: &mut Person, entry: &Person) {
    if person.role.is_none() {
        person.role.clone_from(&entry.role);
    }
    for (field, span) in &entry.spans {
        person.spans.entry(field.clone()).or_insert(*span);
    }
    person.also.push(Paragraph {
        text: entry.name.clone().unwrap_or_default(),
        span: entry.span,
    });
    person.also.extend(entry.also.iter().cloned());
}

/// Where each person stands in the list of a roster, so that a name is found in one step however long the list is; case and
/// accents make no other name.
#[derive(Default)]
pub(in crate::parse) struct Places {
    names: ByField,
    /// Bodies of which nobody is named.
    bodies: ByField,
    /// The first and the last words of the names of those who were there.
    outer: HashSet<String>,
    /// What these names are shortened to.
    short: HashSet<String>,
}

type ByField = BTreeMap<Field, HashMap<String, usize, RandomState>>;

impl Places {
    /// True for a name that the list of this field has.
    pub(in crate::parse) fn has_name(&self, field: Field, name: &str) -> bool {
        self.names
            .get(&field)
            .is_some_and(|names| names.contains_key(&key(name)))
    }

    fn get(&self, field: Field, person: &Person) -> Option<usize> {
        let (kind, words) = match (&person.name, &person.organisation) {
            (Some(name), _) => (&self.names, name),
            (None, body) => (&self.bodies, body.as_ref()?),
        };
        kind.get(&field)?.get(&key(words)).copied()
    }

    fn put(&mut self, field: Field, person: &Person, at: usize) {
        if let Some(name) = &person.name {
            if field == Field::Attendees {
                let outer = [name.split(' ').next(), name.rsplit(' ').next()];
                self.outer
                    .extend(outer.into_iter().flatten().map(str::to_owned));
                self.short.extend(short_names(name));
            }
            let names = self.names.entry(field).or_default();
            for name in turned(name).into_iter().chain([name.clone()]) {
                names.entry(key(&name)).or_insert(at);
            }
        } else if let Some(body) = &person.organisation {
            let bodies = self.bodies.entry(field).or_default();
            bodies.entry(key(body)).or_insert(at);
        }
    }
}

/// The letters by which somebody is known: a chat writes `Ann_Lee` for Ann Lee.
fn key(name: &str) -> String {
    fold(&name.replace('_', " "))
}

/// "LEE Ann" and "Ann LEE" are one.
fn turned(name: &str) -> Option<String> {
    let (first, last) = name.split_once(' ')?;
    Some(format!("{last} {first}"))
}

/// Adds a person to a list; to the entry that is there already, if there is one.
pub(in crate::parse) fn add(walker: &mut Walker<'_, '_>, field: Field, person: &PersonText<'_>) {
    let Some(words) = person.name.or(person.organisation) else {
        return;
    };
    let in_table = walker.page.is_cell(&walker.page.range_of(words));
    let mut person = person.clone();
    if field == Field::Apologies && person.name.is_some() {
        // "Ann Lee (illness)" and "Bo Day (at the Mill Fair)" say why, not from where.
        let capital = |c: char| c.is_uppercase() || c.is_ascii_digit();
        let named = |words: &&str| {
            words
                .split(' ')
                .next()
                .is_some_and(|word| word.contains(capital))
        };
        person.organisation = person.organisation.filter(named);
    }
    let made = Person {
        name: person.name.map(str::to_owned),
        organisation: person.organisation.map(str::to_owned),
        role: person.role.map(str::to_owned),
        span: walker.page.span(&walker.page.range_of(words)),
        spans: walker.page.spans([
            (
                "organisation",
                person.organisation.filter(|_| person.name.is_some()),
            ),
            ("role", person.role),
        ]),
        also: Vec::new(),
        confidence: person.confidence,
    };
    let (field, list) = match field {
        Field::Guests => (field, &mut walker.record.guests),
        Field::Apologies => (field, &mut walker.record.apologies),
        _ => (Field::Attendees, &mut walker.record.attendees),
    };
    let place = walker.places.get(field, &made);
    let Some(known) = place.and_then(|place| list.get_mut(place)) else {
        walker.places.put(field, &made, list.len());
        list.push(made);
        return;
    };
    known.also.push(Paragraph {
        text: words.to_owned(),
        span: made.span,
    });
    // The table of those who were there says it at more length than the label before it: "Meeting recorder and host".
    if in_table && made.role.is_some() {
        known.role = None;
        known.spans.remove("role");
    }
    known.role = known.role.take().or(made.role);
    known.organisation = known.organisation.take().or(made.organisation);
    for (field, span) in made.spans {
        known.spans.entry(field).or_insert(span);
    }
}
