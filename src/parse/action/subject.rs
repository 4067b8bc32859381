//! The subject of a task: "Ann to book a room", "Bo will ask", "Ana pintará la puerta".

use super::super::scan::{DASHES, at_word};
use super::read::{is_everybody, is_owner};
use crate::grammar::{Grammar, Phrases, tokens};
use crate::parse::person;

/// `NAME to …`, `NAME will …`: the sentence keeps its subject.
pub(super) fn subject<'t>(line: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let spaces = memchr::memchr_iter(b' ', line.as_bytes());
    let owners = spaces.map(|at| (at, line[..at].trim()));
    let short =
        owners.take_while(|(_, owner)| owner.split_whitespace().nth(SUBJECT_WORDS).is_none());
    let found = short
        .map(|(at, owner)| (at, behind_due(owner, grammar)))
        .find(|(at, owner)| {
            (begins_task(line, *at, grammar) || tells_future(line, *at, grammar))
                && !owner.contains([':', '#', '→', '\n'])
                && !ends_in_verb(owner, grammar)
                && !works_with(owner, grammar)
                && !names_thing(owner, grammar)
                && (is_owner(owner, grammar) || is_office(owner, grammar))
        });
    found.map(|(_, owner)| owner)
}

/// "the secretary": an office in small letters behind its article.
fn is_office(owner: &str, grammar: &Grammar) -> bool {
    let found = tokens(owner);
    let lexicon = grammar.lexicon();
    let article = lexicon.articles.longest(&found);
    let office = found.get(article..).unwrap_or_default();
    article > 0 && owner.starts_with(char::is_lowercase) && lexicon.roles.is(office)
}

/// "Before the fair, Ann" without the words that say when.
fn behind_due<'t>(owner: &'t str, grammar: &Grammar) -> &'t str {
    let Some((when, rest)) = owner.split_once(", ") else {
        return owner;
    };
    let first = when.split(' ').next().unwrap_or_default();
    let mut by = grammar.words.by.iter().chain(&grammar.words.within);
    let due = when.contains(' ') && by.any(|by| by.eq_ignore_ascii_case(first));
    if due { rest } else { owner }
}

/// A word such as "will" stands behind the space for the first time, and a task in small letters behind that.
fn begins_task(line: &str, space: usize, grammar: &Grammar) -> bool {
    let behind = &line[space + 1..];
    let first = behind.as_bytes().first();
    let mut will = grammar.words.before_tasks();
    will.any(|word| {
        let task = || behind.strip_prefix(word.as_str())?.strip_prefix(' ');
        let known = word.as_bytes().first() == first;
        // "Bring the notes to Ann" has no subject, and "Letter to the miller" no verb.
        let small = grammar.words.infinitives.contains(word);
        let article = |task: &str| small && grammar.lexicon().articles.longest_in(task) > 0;
        known
            && task().is_some_and(|task| {
                // "to “retire” the old saw" is told in quotation marks.
                let task = task.trim_start_matches(['"', '“', '„', '«', '\'', '‘']);
                task.starts_with(char::is_lowercase) && !article(task)
            })
            && at_word(line, word).is_some_and(|(owner, _)| owner.len() == space)
    })
}

/// A verb whose ending tells of the future stands behind the space, maybe behind a small word: "Ana pintará la puerta",
/// "Rui também pintará o portão". More must follow: "Ana llegará" is no task.
fn tells_future(line: &str, space: usize, grammar: &Grammar) -> bool {
    // A sign behind the name parts it from what follows.
    if !line[..space].ends_with(char::is_alphanumeric) {
        return false;
    }
    let mut words = line[space + 1..].split(' ');
    let small = |word: &str| grammar.lexicon().common.is_text(word);
    let (first, second, third) = (words.next(), words.next(), words.next());
    let is_verb = |word: Option<&str>| word.is_some_and(|word| is_future(word, grammar));
    is_verb(first) && second.is_some()
        || is_verb(second) && third.is_some() && first.is_some_and(small)
}

/// "pintará", "fera". Accents count: "pinta" and "prepara" are of the present.
fn is_future(word: &str, grammar: &Grammar) -> bool {
    let future = &grammar.lexicon().future;
    let plain = word.starts_with(char::is_lowercase) && word.ends_with(char::is_alphanumeric);
    plain && future.is_text(word)
}

/// "Ann offered to help", "The board needs to meet": a small word that is no body, office or everybody comes before the task.
fn ends_in_verb(owner: &str, grammar: &Grammar) -> bool {
    let found = tokens(owner);
    let lexicon = grammar.lexicon();
    let nouns = [
        &lexicon.roles,
        &lexicon.organisations,
        &lexicon.everybody,
        &lexicon.nobody,
    ];
    let last = owner.rsplit(' ').next().unwrap_or_default();
    // "You should ask the clerk to come" has one in the middle.
    let verb = || {
        let behind = found.get(1..).unwrap_or_default();
        lexicon.sentence_words.within(behind)
    };
    found.len() > 1
        && (last.starts_with(char::is_lowercase)
            && nouns.iter().all(|nouns| nouns.ends(&found) == 0)
            || found.len() > 2 && verb())
}

/// "Der Zaun", where a capital tells no name: behind the article stands no body, office or person.
fn names_thing(owner: &str, grammar: &Grammar) -> bool {
    let found = tokens(owner);
    let lexicon = grammar.lexicon();
    let article = lexicon.before_nouns.longest(&found);
    let Some(first) = found.get(article).filter(|_| article > 0) else {
        return false;
    };
    let (noun, rest) = (&owner[first.start..], &found[article..]);
    let bodies = [&lexicon.roles, &lexicon.organisations, &lexicon.honorifics];
    let short = |word: &str| !word.contains(char::is_lowercase) && word.chars().nth(1).is_some();
    !(bodies.iter().any(|bodies| bodies.within(rest))
        || lexicon.everybody.longest(&found) > 0
        || noun.split([' ', '-']).any(short)
        || person::is_given_name(noun, grammar))
}

/// "Tables - level ones", "Desk lamps - two of them": words before a dash that no list of names, bodies or offices knows, one
/// alone or with a small one among them; or the subject of a sentence, "WWF - would like some seeds".
pub(super) fn is_thing_before_dash(line: &str, owner: &str, grammar: &Grammar) -> bool {
    let behind = line.strip_prefix(owner).unwrap_or_default();
    let Some(said) = DASHES.iter().find_map(|dash| behind.strip_prefix(dash)) else {
        return false;
    };
    let lexicon = grammar.lexicon();
    let told = said.starts_with(char::is_lowercase) && lexicon.sentence_words.longest_in(said) > 0;
    let words = tokens(owner);
    let single = owner.chars().all(char::is_alphabetic) && owner.contains(char::is_lowercase);
    let joints = [
        &lexicon.and,
        &lexicon.particles,
        &lexicon.common,
        &lexicon.articles,
    ];
    let small = || {
        let mut words = words.iter().filter(|word| {
            let joint = Phrases::longest_among(joints, std::slice::from_ref(*word));
            joint == 0 && owner[word.start..].starts_with(char::is_lowercase)
        });
        words.next().is_some()
    };
    let known = || {
        lexicon.organisations.within(&words)
            || lexicon.roles.within(&words)
            || is_everybody(owner, grammar)
            || person::is_given_name(owner, grammar)
            || owner.starts_with('@')
    };
    told || (single || small()) && !known()
}

/// "Hall floor repair: two coats": several words before a colon of which the last is in small letters, and which no list of
/// names, bodies or offices knows.
pub(super) fn is_thing_before_colon(line: &str, owner: &str, grammar: &Grammar) -> bool {
    let behind = line.strip_prefix(owner).unwrap_or_default();
    let last = owner.rsplit([' ', '-']).next().unwrap_or_default();
    let words = tokens(owner);
    let lexicon = grammar.lexicon();
    let bodies = [&lexicon.organisations, &lexicon.roles, &lexicon.nobody];
    let known = || {
        bodies.iter().any(|bodies| bodies.ends(&words) > 0)
            || lexicon.everybody.longest(&words) > 0
            || person::is_given_name(owner, grammar)
    };
    behind.trim_start().starts_with(':')
        && words.len() > 1
        && last.len() > 1
        && last.starts_with(char::is_lowercase)
        && !owner.contains(['@', '/', ',', '&', '+'])
        && !words
            .iter()
            .any(|word| lexicon.and.is(std::slice::from_ref(word)))
        && !known()
}

/// "Work with the web team to mend it": the first word says what is to be done.
fn works_with(owner: &str, grammar: &Grammar) -> bool {
    let second = owner.split(' ').nth(1);
    second.is_some_and(|word| grammar.lexicon().alongside.is_text(word))
}

/// Most words of the subject of an action.
pub(super) const SUBJECT_WORDS: usize = 6;
