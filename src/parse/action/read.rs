//! The words of an action: who does what, by when.

use super::super::date;
use super::super::line;
use super::super::page::Page;
use super::super::person;
use super::super::scan::{DASHES, at_colon, count_words};
use super::assigned::assigned;
use super::due;
use super::handle::{called, day_at_end, handle, handle_at_end, is_ticket, without_sign};
use super::parts::before_parts;
use super::subject::{SUBJECT_WORDS, is_thing_before_colon, is_thing_before_dash, subject};
use crate::grammar::{Field, Grammar, Hole, tokens};

/// An action, in slices of its line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ActionText<'t> {
    pub text: &'t str,
    pub owner: Option<&'t str>,
    pub due: Option<&'t str>,
}

/// A sentence that says by its own words that it is a task of somebody: "Ann has an action to book a room".
pub(in crate::parse) fn tasked<'d>(sentence: &'d str, page: &Page<'d>) -> Option<ActionText<'d>> {
    let grammar = page.grammar;
    if marks_task(sentence, page) {
        return Some(read(sentence, grammar));
    }
    let found = page.tokens(sentence);
    let (at, _) = grammar.lexicon().tasked.find(&found)?;
    let owner = sentence.get(..found.get(at)?.start)?.trim();
    let owns = at <= SUBJECT_WORDS && is_owner(owner, grammar);
    owns.then(|| ActionText {
        text: sentence,
        owner: Some(owner),
        due: due::find(sentence, &grammar.words),
    })
}

/// "Action item is to book a room": a marker and a word such as "is to" behind it.
fn marks_task(sentence: &str, page: &Page<'_>) -> bool {
    let marker = page
        .marker(sentence)
        .filter(|(field, _)| *field == Field::NextSteps);
    let will = |rest: &str| {
        let mut will = page
            .grammar
            .words
            .will
            .iter()
            .filter(|word| word.contains(' '));
        will.any(|word| {
            rest.strip_prefix(word.as_str())
                .is_some_and(|task| task.starts_with(' '))
        })
    };
    marker.is_some_and(|(_, end)| sentence[end..].strip_prefix(' ').is_some_and(will))
}

/// Reads who is to do what by when: what a word such as "Deadline" or a bracket says at the end, then the rest.
pub(crate) fn read<'t>(line: &'t str, grammar: &Grammar) -> ActionText<'t> {
    let by_form = by_form(line, grammar);
    // A form of the house says it all.
    if by_form.iter().any(|(hole, _)| *hole == Hole::Due) {
        return read_task(line, by_form, grammar);
    }
    if let Some(action) = before_parts(line, grammar) {
        return action;
    }
    if let Some((task, due)) = before_deadline(line, grammar) {
        return ActionText {
            due: Some(due),
            ..read_task(task, self::by_form(task, grammar), grammar)
        };
    }
    if let Some((task, due)) = due::in_bracket(line, &grammar.words) {
        return ActionText {
            due: Some(due),
            ..read_task(task, self::by_form(task, grammar), grammar)
        };
    }
    if let Some((text, (owner, due))) = before_owner_and_day(line, grammar) {
        return ActionText {
            text,
            owner: Some(without_sign(owner)),
            due: Some(due),
        };
    }
    read_task(line, by_form, grammar)
}

/// "Mend the gate -> Ann. Deadline: 4 June", "Mend the gate (deadline: 4 June)": the task, and the day.
pub(super) fn before_deadline<'t>(line: &'t str, grammar: &Grammar) -> Option<(&'t str, &'t str)> {
    let (before, day) = line.rsplit_once(':')?;
    let day = day.trim_matches([' ', '.', ')', ']']);
    let (task, label) = before.rsplit_once(DEADLINE_SIGNS)?;
    let announced = grammar.column(label.trim()) == Some(Field::Due);
    let task = task.trim_end_matches(|c: char| c.is_whitespace() || DEADLINE_SIGNS.contains(&c));
    let long = task.split_whitespace().nth(1).is_some();
    (announced && long && due::is_due(day, &grammar.words)).then_some((task, day))
}

/// Signs that part the word for a deadline from the task.
const DEADLINE_SIGNS: [char; 9] = ['.', ';', ',', '(', '[', '-', '–', '—', '|'];

/// "Mend the gate (Ann, by 4 June)": the task, whose it is and by when.
fn before_owner_and_day<'t>(
    line: &'t str,
    grammar: &Grammar,
) -> Option<(&'t str, (&'t str, &'t str))> {
    let line = line.trim_end_matches('.');
    let (text, inner) = line.strip_suffix(')')?.rsplit_once('(')?;
    // "(Ann: 5/6)" has nothing but the day behind the colon.
    let bare = || {
        let (owner, day) = inner.split_once(':')?;
        due::is_due(day.trim(), &grammar.words).then_some((owner, day.trim()))
    };
    let (owner, due) = due::behind_owner(inner, &grammar.words).or_else(bare)?;
    let text = text.trim_end();
    let fits = text.contains(' ') && is_owner(owner, grammar);
    fits.then_some((text, (owner, due)))
}

/// What the form of the grammar that fits a line fills its holes with.
fn by_form<'t>(line: &'t str, grammar: &Grammar) -> Vec<(Hole, &'t str)> {
    let rules = grammar.rules(Field::NextSteps);
    let holes = line::filled(line, &rules.forms, grammar);
    // Nobody's name goes on in the next line.
    let broken = |(hole, words): &(Hole, &str)| *hole == Hole::Owner && words.contains('\n');
    let holes = holes.filter(|holes| !holes.iter().any(broken));
    let mut holes = holes.unwrap_or_default();
    // "Ann Lee - mend the gate - 4 June" begins with whose it is.
    if let [(Hole::Text, first), (Hole::Owner, second), (Hole::Due, _)] = holes[..]
        && is_named(first, grammar)
        && !is_named(second, grammar)
    {
        holes[0].0 = Hole::Owner;
        holes[1].0 = Hole::Text;
    }
    holes
}

/// Reads who is to do what, by the form that fits, else by its first words.
fn read_task<'t>(
    line: &'t str,
    by_form: Vec<(Hole, &'t str)>,
    grammar: &Grammar,
) -> ActionText<'t> {
    if let Some(action) = assigned(line, grammar).or_else(|| called(line, grammar)) {
        return action;
    }
    let mut action = ActionText {
        text: line,
        ..ActionText::default()
    };
    for (hole, words) in by_form {
        match hole {
            Hole::Owner => action.owner = Some(words),
            Hole::Due => action.due = Some(words),
            Hole::Text => action.text = words,
            _ => {}
        }
    }
    if action
        .owner
        .is_some_and(|owner| is_thing_before_dash(line, owner, grammar))
    {
        action.text = line;
        action.owner = None;
    }
    // "Ann: call the mill (Grain House)" is hers.
    let first = || {
        let named = |owner: &str| is_surely_named(owner, grammar);
        let doubt = action.owner.is_none_or(|owner| !named(owner));
        at_colon(line).filter(|(who, _)| is_owner(who, grammar) && (doubt || named(who)))
    };
    if action
        .owner
        .is_some_and(|owner| is_in_last_bracket(line, owner))
        && let Some((who, task)) = first()
    {
        action.text = task.trim_start();
        action.owner = Some(who);
    }
    // "Board room repainting: two coats" names the task before the colon.
    if action
        .owner
        .is_some_and(|owner| is_thing_before_colon(line, owner, grammar))
    {
        action.text = line;
        action.owner = None;
    }
    // "Ann to arrange: quotes and tiles" is hers by its first words.
    let begins = action.owner.filter(|owner| owner.contains(' '));
    if let Some(who) = begins.and_then(|owner| {
        subject(line, grammar).filter(|who| {
            owner
                .strip_prefix(who)
                .is_some_and(|rest| rest.starts_with(' '))
        })
    }) {
        action.text = line;
        action.owner = Some(who);
    }
    // "Hall hire: Ann and Bo to sign it" names the task before the colon, not who does it.
    if let Some(owner) = told_behind_topic(line, grammar) {
        action.text = line;
        action.owner = Some(owner);
    }
    if let Some((text, owner)) = behind_colon(line, grammar) {
        action.text = text;
        action.owner = Some(owner);
    }
    // A hole of a form takes more than one handle.
    if let Some((owner, text)) = handle(line, grammar) {
        action.owner = Some(owner);
        action.text = text;
    }
    let apart = handle(action.text, grammar).or_else(|| body_in_bracket(action.text, grammar));
    if let (None, Some((owner, text))) = (action.owner, apart) {
        action.owner = Some(owner);
        action.text = text;
    }
    if action.owner.is_none() {
        action.owner = subject(action.text, grammar);
    }
    if let (None, Some((owner, text))) = (action.owner, before_close_dash(action.text, grammar)) {
        action.owner = Some(owner);
        action.text = text;
    }
    if let (None, Some((text, owner))) = (action.owner, behind_dash(action.text, grammar)) {
        action.owner = Some(owner);
        action.text = text;
    }
    if action.owner.is_none() {
        action.owner = handle_at_end(action.text, grammar);
    }
    action.owner = action.owner.map(without_sign);
    action.due = action
        .due
        .or_else(|| due::find(action.text, &grammar.words))
        .or_else(|| day_at_end(action.text, grammar));
    action
}

/// The bracket at the end of the line holds the owner and nothing else.
fn is_in_last_bracket(line: &str, owner: &str) -> bool {
    let line = line.trim_end_matches('.').strip_suffix(')');
    line.and_then(|line| line.strip_suffix(owner))
        .is_some_and(|line| line.ends_with('('))
}

/// Who is told to act behind a topic and a colon or dash: "Hall hire: Ann to sign it", "#12 (roof) - Ann to mend it".
fn told_behind_topic<'t>(line: &'t str, grammar: &Grammar) -> Option<&'t str> {
    // "Ann to ask Bo - Cy to help" is hers.
    let apart = || {
        let parts = line.split_once(" - ")?;
        (!parts.0.contains('\n') && subject(line, grammar).is_none()).then_some(parts)
    };
    let (topic, task) = at_colon(line).or_else(apart)?;
    if topic.split_whitespace().nth(TOPIC_BEFORE_TASK).is_some() {
        return None;
    }
    // "Tiles: two boxes - Ann to buy them"
    let behind = || subject(task.split_once(" - ")?.1, grammar);
    // "re: roof and gate: Ann, Bo to look at them"
    let further = || {
        let small = topic.starts_with(char::is_lowercase) && !topic.contains(' ');
        told_behind_topic(task.trim_start(), grammar).filter(|_| small)
    };
    let Some(owner) = subject(task.trim_start(), grammar).or_else(behind) else {
        return further();
    };
    // "Ann Lee: Talk to the miller" is hers.
    let likeness = |words| person::name_likeness(words, grammar);
    let named = topic.contains(' ')
        && !owner.contains([' ', '/'])
        && likeness(topic) >= person::FULL_NAME
        && likeness(owner) < likeness(topic);
    // "Ann: Ann to sign it" and "Ann: to sign it" are hers.
    (owner != topic && !named).then_some(owner)
}

/// Most words of a topic before a task.
const TOPIC_BEFORE_TASK: usize = 6;

/// "Book a room - Ann", "Book a room -> Ann, Bo", "Book a room | Ann": a task and the last words behind a dash, arrow or stroke.
pub(super) fn last_part(line: &str) -> Option<(&str, &str)> {
    let signs = DASHES.iter().chain(&[" -> ", " => ", " → ", " | ", " / "]);
    let mut spaces = memchr::memrchr_iter(b' ', line.as_bytes());
    let (task, rest) = spaces.find_map(|at| {
        let (task, sign_and_rest) = line.split_at(at);
        let rest = signs
            .clone()
            .find_map(|sign| sign_and_rest.strip_prefix(*sign))?;
        Some((task.trim_end(), rest.trim().trim_end_matches('.')))
    })?;
    task.split_whitespace()
        .nth(1)
        .is_some()
        .then_some((task, rest))
}

/// "Ann- Mend the gate": a dash right behind whose task it is. "Re- paint it" goes on with the word.
fn before_close_dash<'t>(line: &'t str, grammar: &Grammar) -> Option<(&'t str, &'t str)> {
    let (owner, text) = ["- ", "– "].iter().find_map(|dash| line.split_once(dash))?;
    let text = text.trim_start();
    // "TILES- Ann could ask for some" names what it is about.
    let named = person::is_given_name(text, grammar);
    let fits =
        owner.ends_with(char::is_alphabetic) && text.starts_with(char::is_uppercase) && !named;
    (fits && is_owner(owner, grammar)).then_some((owner, text))
}

/// A name beyond doubt behind the last dash or arrow.
fn behind_dash<'t>(line: &'t str, grammar: &Grammar) -> Option<(&'t str, &'t str)> {
    let (task, owner) = last_part(line).filter(|(_, owner)| is_owner(owner, grammar))?;
    let sure = is_surely_named(owner, grammar);
    (sure || owner.starts_with('@') || is_everybody(owner, grammar)).then_some((task, owner))
}

/// "Slides for the talk: Ann Lee": nothing but names beyond doubt behind the colon, and none before it.
fn behind_colon<'t>(line: &'t str, grammar: &Grammar) -> Option<(&'t str, &'t str)> {
    let (task, owner) = at_colon(line)?;
    let (task, owner) = (task.trim_end(), owner.trim().trim_end_matches('.'));
    let phrase = task.split_whitespace().nth(1).is_some() && !line.contains('\n');
    let names = phrase && is_owner(owner, grammar) && is_surely_named(owner, grammar);
    let likeness = |words| person::name_likeness(words, grammar);
    let first = owner.split(',').next()?;
    let sure =
        likeness(first) >= person::FULL_NAME || !first.starts_with(people_first(first, grammar)?);
    (names && sure && likeness(task) < person::FULL_NAME).then_some((task, owner))
}

/// The first name of an owner, without the form of address before it.
fn people_first<'t>(owner: &'t str, grammar: &Grammar) -> Option<&'t str> {
    person::people(owner, grammar, Field::Owner).first()?.name
}

/// Names of which each begins with a given name that is known, and nothing beside them.
fn is_surely_named(owner: &str, grammar: &Grammar) -> bool {
    let people = person::people(owner, grammar, Field::Owner);
    // "Mme Roux" is one by her form of address.
    let addressed = |name: &str| {
        let before = owner.split(name).next().unwrap_or_default();
        let mut words = before.split_whitespace();
        let last = words.next_back();
        last.is_some_and(|form| person::is_address(form, grammar))
    };
    people.iter().all(|person| {
        let named = person
            .name
            .is_some_and(|name| person::is_given_name(name, grammar) || addressed(name));
        named && person.organisation.is_none() && person.role.is_none()
    })
}

/// Names of people, beyond doubt.
pub(super) fn is_named(owner: &str, grammar: &Grammar) -> bool {
    is_owner(owner, grammar) && is_surely_named(owner, grammar)
}

/// "Write to the members (web team)": a body or office in small letters behind the task.
fn body_in_bracket<'t>(line: &'t str, grammar: &Grammar) -> Option<(&'t str, &'t str)> {
    let (text, body) = line
        .trim_end_matches('.')
        .strip_suffix(')')?
        .rsplit_once(" (")?;
    let words = tokens(body);
    let lexicon = grammar.lexicon();
    let last = lexicon.organisations.ends(&words) > 0 || lexicon.roles.ends(&words) > 0;
    let own = words.len() - lexicon.articles.longest(&words).min(words.len());
    let fits = last
        && (1..=BODY_WORDS).contains(&own)
        && body
            .chars()
            .all(|c| c.is_lowercase() || c == ' ' || c == '-')
        && !lexicon.common.within(&words[words.len() - own..]);
    fits.then(|| (body, text.trim_end()))
}

/// Most words of a body or office in small letters.
const BODY_WORDS: usize = 3;

/// "all", "everyone", "all editors": whose task it is when it is nobody's own.
pub(super) fn is_everybody(words: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let everybody = &lexicon.everybody;
    let of_a_kind = |(all, kind): (&str, &str)| {
        let small = kind.chars().all(char::is_lowercase);
        everybody.is_text(all) && small && lexicon.singular(kind).is_some()
    };
    everybody.is_text(words) || words.split_once(' ').is_some_and(of_a_kind)
}

/// A name, several names, a body, initials, or everybody.
pub(in crate::parse) fn is_owner(words: &str, grammar: &Grammar) -> bool {
    if is_everybody(words, grammar) {
        return true;
    }
    let count = count_words(words);
    // "(HacktoberFest, PyData, …)" gives examples.
    let open =
        words.ends_with(['…', '.']) && words.trim_end_matches(['…', '.']).ends_with([' ', ',']);
    // "(May 6, noon)" says when.
    let dated = || {
        words.contains(|c: char| c.is_ascii_digit())
            && date::at_start(words, &grammar.words).is_some()
    };
    if words.is_empty()
        || open
        || dated()
        || count > 8
        || !words.starts_with(|c: char| c.is_uppercase() || c == '@')
    {
        return false;
    }
    // "(A4)" says how large a sheet is, and "(power, maybe water too?)" asks.
    let coded = count == 1
        && (words.len() <= 3 && words.contains(|c: char| c.is_ascii_digit()) || is_ticket(words));
    if coded || count > 2 && words.ends_with('?') {
        return false;
    }
    // "@ann to read the draft" is a sentence, "@ann and @bo" are two.
    let joins = |word: &str| grammar.words.joins(word);
    let handles = |word: &str| word.starts_with('@') || joins(word);
    if words.starts_with('@')
        && !words
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .all(handles)
    {
        return false;
    }
    // "MS" may be letters behind a name elsewhere; alone they are somebody's initials.
    let initials = |c: char| c.is_ascii_uppercase();
    if (2..=3).contains(&words.len()) && words.chars().all(initials) {
        return true;
    }
    let people = person::people(words, grammar, Field::Owner);
    !people.is_empty() && people.iter().all(|person| person.confidence >= 0.5)
}
