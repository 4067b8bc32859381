//! An entry as the grammar's forms write it, tried before the general reading.

use super::PersonText;
use super::details::{self, Kind};
use super::likeness::knows;
use super::name;
use super::parts::end_of_name;
use super::people::people;
use crate::grammar::{Field, Form, Grammar, Hole, tokens};

/// Reads an entry by the first form that fits: those of the field, then those of all rosters.
/// In a line that is `listed`, a name and more names, no form may take the other names for details.
pub(super) fn by_form<'t>(
    line: &'t str,
    grammar: &Grammar,
    field: Field,
    listed: bool,
) -> Option<Vec<PersonText<'t>>> {
    let accepts = |hole: Hole, words: &str| match hole {
        Hole::Details => !listed,
        hole => accepts(hole, words, grammar, field),
    };
    let own = grammar.rules(field).forms.iter();
    own.chain(&grammar.rules(Field::People).forms)
        .find_map(|form: &Form| form.read(line, &accepts))
        .map(|holes| filled(&holes, grammar, field))
        .filter(|people| !people.is_empty())
}

fn accepts(hole: Hole, words: &str, grammar: &Grammar, field: Field) -> bool {
    let lexicon = grammar.lexicon();
    match hole {
        Hole::Name => {
            let named = name::read(words, lexicon);
            end_of_name(words) == words.len()
                && named.is_some_and(|named| named.confidence >= 0.5 && named.role.is_none())
        }
        Hole::People => {
            let people = people(words, grammar, field);
            !people.is_empty() && people.iter().all(|person| person.confidence >= 0.5)
        }
        Hole::Organisation => {
            details::kind(details::body(words, lexicon), "", lexicon) == Kind::Organisation
                && words.contains(char::is_uppercase)
                && !knows(&tokens(words), lexicon)
                && grammar.label(words).is_none()
        }
        Hole::Role => details::is_office(words, lexicon),
        Hole::Handle => !words.contains(char::is_whitespace),
        _ => true,
    }
}

fn filled<'t>(holes: &[(Hole, &'t str)], grammar: &Grammar, field: Field) -> Vec<PersonText<'t>> {
    let lexicon = grammar.lexicon();
    let mut found = Vec::new();
    let mut shared = PersonText::default();
    for (hole, words) in holes {
        match hole {
            Hole::People => found.extend(people(words, grammar, field)),
            Hole::Name => found.extend(name::read(words, lexicon).map(|named| PersonText {
                name: Some(named.name),
                organisation: named.organisation,
                role: None,
                confidence: named.confidence,
            })),
            Hole::Handle if found.is_empty() => shared.name = Some(words.trim_start_matches('@')),
            Hole::Organisation => shared.organisation = Some(details::body(words, lexicon)),
            Hole::Role => shared.role = Some(words),
            Hole::Details => {
                let name = found.last().and_then(|person: &PersonText<'t>| person.name);
                let read = details::read(words, name.unwrap_or_default(), lexicon);
                shared.organisation = shared.organisation.or(read.organisation);
                shared.role = shared.role.or(read.role);
            }
            _ => {}
        }
    }
    if found.is_empty() && (shared.name.is_some() || shared.organisation.is_some()) {
        shared.confidence = 0.8;
        return vec![shared];
    }
    for person in &mut found {
        person.organisation = person.organisation.or(shared.organisation);
        person.role = person.role.or(shared.role);
    }
    found
}
