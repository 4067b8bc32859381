//! Rosters that formal minutes tell in sentences: "there being present Mr A. Lee and Mrs B. Day".
//!
//! The cues of the three rosters are data; one that begins with `*` follows its names ("* were present").

use std::cmp::Ordering;
use std::ops::Range;

use super::decision::sentences;
use super::person::{PersonText, people};
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
        let alone = cues.last().is_none_or(|cue| cue.start == 0);
        match labelled(sentence, grammar).filter(|_| alone) {
            Some(roster) => found.push(roster),
            None => rosters(sentence, &cues, grammar, &mut found),
        }
    }
    found
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

/// A sentence that begins with the label of a roster: "Absent with notice: the Treasurer, Ann Lee."
fn labelled<'t>(sentence: &'t str, grammar: &Grammar) -> Option<(Field, Vec<PersonText<'t>>)> {
    let (field, end) = grammar.label_at_start(sentence)?;
    let names = sentence.get(end..)?.trim_start().strip_prefix(':')?;
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
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
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
            .max_by_key(|(count, _, _)| *count)
            .filter(|(count, _, _)| *count > 0);
        if let Some((count, field, side)) = best {
            found.extend(cue(rest, count, field, side));
            at += count;
        } else {
            at += 1;
        }
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

/// The names before "and" where a cue follows it: "chaired by Ann Lee and attended by Bo Day".
fn without_last_joint<'t>(names: &'t str, lexicon: &Lexicon) -> &'t str {
    let words = tokens(names);
    let count = lexicon.and.ends(&words);
    let joint = words.get(words.len() - count..).and_then(<[_]>::first);
    joint
        .and_then(|word| names.get(..word.start))
        .unwrap_or(names)
}

/// The office of "the Treasurer, Ann Lee" without its article.
fn bare_office<'t>(role: &'t str, lexicon: &Lexicon) -> &'t str {
    let words = tokens(role);
    let count = lexicon.articles.longest(&words);
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
mod tests {
    use super::*;
    use crate::grammar::built_in;

    #[track_caller]
    fn tells(language: &str, sentence: &str, want: &[(Field, &[&str])]) {
        let grammar = built_in()
            .iter()
            .find(|grammar| grammar.name == language)
            .expect("a built-in grammar");
        let found = sentence_roster(sentence, grammar);
        let shown: Vec<(Field, Vec<String>)> = found
            .iter()
            .map(|(field, people)| (*field, people.iter().map(shown).collect()))
            .collect();
        let want: Vec<(Field, Vec<String>)> = want
            .iter()
            .map(|(field, people)| (*field, people.iter().map(ToString::to_string).collect()))
            .collect();
        assert_eq!(shown, want, "{sentence}");
    }

    fn shown(person: &PersonText<'_>) -> String {
        let role = person.role.map(|role| format!(" ({role})"));
        format!("{}{}", person.name.unwrap_or("-"), role.unwrap_or_default())
    }

    #[test]
    fn english_sentences_list_people() {
        let tells = |sentence, want: &[(Field, &[&str])]| tells("general-en", sentence, want);
        tells(
            "Those attending Mr M. Moor, Mrs M Lean, Mrs V Neal (Clerk) and 6 members of the public",
            &[(Field::Attendees, &["M. Moor", "M Lean", "V Neal (Clerk)"])],
        );
        tells(
            "Apologies were received from PC Jackman and Mr M Evers.",
            &[(Field::Apologies, &["Jackman", "M Evers"])],
        );
        tells(
            "Apologies received from Cllr. J Reed and Cllr. M Cane.",
            &[(Field::Apologies, &["J Reed", "M Cane"])],
        );
        tells(
            "Directors Steven Mann and Katie Bert were present.",
            &[(Field::Attendees, &["Steven Mann (Directors)", "Katie Bert"])],
        );
        tells(
            "Alex Bray, Griff Publishing; Tim Kelly, NHS England; and Lee Edwin, London Borough of Redhill sent their apologies.",
            &[(Field::Apologies, &["Alex Bray", "Tim Kelly", "Lee Edwin"])],
        );
        tells(
            "Apologies for absence were received from Councillors F. Nash and G. Pell. Three members of the public came.",
            &[(Field::Apologies, &["F. Nash", "G. Pell"])],
        );
        tells(
            "The meeting was held on 14 March. The President, Mrs O. Tan, took the chair. There were also present Mr I. Roe (Secretary) and Miss P. Quill.",
            &[
                (Field::Attendees, &["O. Tan (President)"]),
                (Field::Attendees, &["I. Roe (Secretary)", "P. Quill"]),
            ],
        );
        tells(
            "there were present: Councillor A. Marsh (Mayor, in the Chair), Councillors B. Holt and C. Dene",
            &[(
                Field::Attendees,
                &["A. Marsh (Mayor, in the Chair)", "B. Holt", "C. Dene"],
            )],
        );
        tells(
            "Cllr A Lee was in the chair.",
            &[(Field::Attendees, &["A Lee"])],
        );
        tells("The motion was carried by all those present.", &[]);
        tells("The Treasurer presented the accounts.", &[]);
    }

    #[test]
    fn spanish_sentences_list_people() {
        let tells = |sentence, want: &[(Field, &[&str])]| tells("general-es", sentence, want);
        tells(
            "Asisten los miembros electos de la junta directiva Yamila, Juan Luís, Antoni y Miguel.",
            &[(
                Field::Attendees,
                &["Yamila", "Juan Luís", "Antoni", "Miguel"],
            )],
        );
        tells(
            "se reúne el Pleno, compareciendo los señores D. Juan Gil Ruiz, Dª. Ana Sanz Mora y D. Luis Paz Rey, quienes forman la mayoría",
            &[(
                Field::Attendees,
                &["Juan Gil Ruiz", "Ana Sanz Mora", "Luis Paz Rey"],
            )],
        );
        tells(
            "bajo la presidencia del Sr. Alcalde D. Juan Gil Ruiz",
            &[(Field::Attendees, &["Juan Gil Ruiz (Alcalde)"])],
        );
        tells(
            "Ausente con aviso: el Tesorero, Sr. Mario Luna.",
            &[(Field::Apologies, &["Mario Luna (Tesorero)"])],
        );
        tells(
            "Excusa su asistencia Dª. Ana Sanz Mora.",
            &[(Field::Apologies, &["Ana Sanz Mora"])],
        );
    }

    #[test]
    fn french_sentences_list_people() {
        let tells = |sentence, want: &[(Field, &[&str])]| tells("general-fr", sentence, want);
        tells(
            "Étaient présents : M. Luc Roy, Mme Anne Petit, adjoints ; absents excusés : M. Paul Brun et Mme Léa Noir.",
            &[
                (Field::Attendees, &["Luc Roy", "Anne Petit"]),
                (Field::Apologies, &["Paul Brun", "Léa Noir"]),
            ],
        );
        tells(
            "sous la présidence de Monsieur Luc Roy, Maire",
            &[(Field::Attendees, &["Luc Roy (Maire)"])],
        );
    }

    #[test]
    fn portuguese_sentences_list_people() {
        let tells = |sentence, want: &[(Field, &[&str])]| tells("general-pt", sentence, want);
        tells(
            "reuniu a Câmara, comparecendo os Senhores Rui Melo, Ana Paz e José Reis, respetivamente, Presidente e Vereadores",
            &[(
                Field::Attendees,
                &["Rui Melo (Presidente)", "Ana Paz", "José Reis"],
            )],
        );
        tells(
            "reuniu a Assembleia, presidida por Helena Couto e secretariada por Rui Prata",
            &[
                (Field::Attendees, &["Helena Couto"]),
                (Field::Attendees, &["Rui Prata"]),
            ],
        );
        tells(
            "Faltou, por motivo justificado, o Vereador Nuno Dias.",
            &[(Field::Apologies, &["Nuno Dias"])],
        );
    }

    #[test]
    fn german_sentences_list_people() {
        let tells = |sentence, want: &[(Field, &[&str])]| tells("general-de", sentence, want);
        tells(
            "Anwesend sind Herr Kurt Meyer, Frau Dr. Ilse Braun und Uwe Kern.",
            &[(Field::Attendees, &["Kurt Meyer", "Ilse Braun", "Uwe Kern"])],
        );
        tells(
            "Anwesend waren Bürgermeister Karl Wendt sowie die Gemeinderäte Ute Lang und Jens Ohm. Es fehlte entschuldigt der Kassenwart Dirk Stein.",
            &[
                (
                    Field::Attendees,
                    &["Karl Wendt (Bürgermeister)", "Ute Lang", "Jens Ohm"],
                ),
                (Field::Apologies, &["Dirk Stein (Kassenwart)"]),
            ],
        );
        tells(
            "Entschuldigt fehlt Frau Ilse Braun.",
            &[(Field::Apologies, &["Ilse Braun"])],
        );
    }

    #[test]
    fn near_the_end_a_sentence_that_lists_people_begins_with_them_or_its_cue() {
        let grammar = |name| built_in().iter().find(|grammar| grammar.name == name);
        let count = |name, words| closing_roster(words, grammar(name).expect("a grammar")).len();
        let told = "O Tesoureiro informou que estiveram presentes na vistoria o engenheiro Tomás Leal e Rui Melo.";
        assert_eq!(count("general-pt", told), 0);
        assert_eq!(
            count("general-pt", "Estiveram presentes Tomás Leal e Rui Melo."),
            1
        );
        assert_eq!(
            count(
                "general-en",
                "Directors Steven Mann and Katie Bert were present."
            ),
            1
        );
        let told = "The pump was tested on Friday when Steven Mann was present.";
        assert_eq!(count("general-en", told), 0);
    }
}
