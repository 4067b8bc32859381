//! By when something is to be done: `by 12 May`, `in 2-3 weeks`, `before the next meeting`.

use std::mem;

use nom::Parser;
use nom::character::complete::{char, one_of};
use nom::combinator::opt;

use super::super::date;
use crate::grammar::{Words, fold};
use crate::parse::scan::{count_words, dashes_in, digits};

/// Most words of a due date: "1 or 2 weeks after the next board meeting".
const DUE_WORDS: usize = 8;

/// The first due date of an action, as written.
pub(super) fn find<'t>(text: &'t str, lists: &Words) -> Option<&'t str> {
    sentences(text, lists).find_map(|sentence| {
        behind_words(sentence, lists)
            .filter_map(|(word, rest)| {
                let day =
                    day(rest, lists).or_else(|| short_day(behind_article(rest, lists), lists));
                // "It begins in 1/7/2022" tells of something else.
                let mut during = lists.during.iter();
                match day {
                    Some(_) if during.any(|one| word.starts_with(one.as_str())) => None,
                    day => {
                        // "Deadline for new ideas is June" tells of something else, too.
                        let announced = word.len() == rest.len();
                        let told = || announced && tells(rest, lists);
                        let due = day.or_else(|| at_end(word, rest, lists).filter(|_| !told()));
                        due.map(|due| with_word(word, rest, due, lists))
                    }
                }
            })
            .min_by_key(|due| due.len())
            .or_else(|| bare(sentence, lists))
    })
}

/// "bis 4. Juni" with its word, where the language says both as one; the day lies in the rest behind the word.
fn with_word<'t>(word: &'t str, rest: &'t str, due: &'t str, lists: &Words) -> &'t str {
    let said = &word[..word.len() - rest.len()];
    let mut stays = lists.by_stays.iter();
    if !stays.any(|by| by == said.trim_end()) {
        return due;
    }
    let behind = due.as_ptr().addr().checked_sub(rest.as_ptr().addr());
    behind
        .and_then(|behind| word.get(..said.len() + behind + due.len()))
        .unwrap_or(due)
}

/// A word of sentences stands among some words: "for new ideas is June".
fn tells(words: &str, lists: &Words) -> bool {
    let small = |word: &str| {
        let mut known = lists.sentence_words.iter().chain(&lists.infinitives);
        known.any(|known| known == word)
    };
    words.split(' ').any(small)
}

/// Words of a due date at the end of a sentence, without a word before them: "planning call next week", "Report: 2 weeks".
fn bare<'t>(sentence: &'t str, lists: &Words) -> Option<&'t str> {
    let counted = sentence
        .rsplit_once(": ")
        .map(|(_, due)| due)
        .filter(|due| {
            due.starts_with(|c: char| c.is_ascii_digit())
                && count_words(due) == 2
                && holds(&lists.deadlines, due)
        });
    let told = lists.deadlines.iter().filter(|phrase| phrase.contains(' '));
    let end = |phrase: &String| {
        let at = sentence.len().checked_sub(phrase.len())?;
        let end = sentence.get(at..)?;
        let parted = sentence.get(..at)?.ends_with(' ');
        (parted && end.to_lowercase() == *phrase).then_some(end)
    };
    // "(next week)", "(4 June)"
    let bracket = || {
        let inner = sentence.strip_suffix(')')?.rsplit_once(" (")?.1;
        let day = || date::at_start(inner, lists).is_some();
        let told = holds(&lists.deadlines, inner) || day();
        (told && count_words(inner) <= BRACKET && is_due(inner, lists)).then_some(inner)
    };
    counted
        .or_else(|| told.filter_map(end).max_by_key(|due| due.len()))
        .or_else(bracket)
}

/// Most words of a day in brackets.
const BRACKET: usize = 3;

/// The sentences of a line, without what closes them; a full stop behind a digit may be of a day, "4. Juni", and one behind a
/// month or day of the week of a word in short, "the Feb. meeting".
fn sentences<'t>(text: &'t str, lists: &Words) -> impl Iterator<Item = &'t str> {
    let short = move |at: usize| {
        let goes_on = |c: char| c.is_lowercase() || c.is_ascii_digit();
        let word = text[..at].rsplit(|c: char| !c.is_alphabetic()).next();
        text[at + 2..].starts_with(goes_on) && word.is_some_and(|word| names_day(word, lists))
    };
    let closing = |c: char| matches!(c, '.' | '!' | '*' | '_') || c.is_whitespace();
    let ends = text.match_indices(". ").map(|(at, _)| at);
    let ends = ends.filter(|at| !text[..*at].ends_with(|c: char| c.is_ascii_digit()));
    let ends = ends.filter(move |at| !short(*at));
    let mut start = 0;
    ends.chain([text.len()]).map(move |end| {
        let whole = &text[mem::replace(&mut start, end)..end];
        let bare = whole.trim_end_matches(closing);
        let dotted = whole[bare.len()..].starts_with('.') && ends_in_short_day(bare);
        &whole[..bare.len() + usize::from(dotted)]
    })
}

/// "bis 20.5" before the stop that belongs to the day.
fn ends_in_short_day(sentence: &str) -> bool {
    let last = sentence.rsplit(' ').next().unwrap_or_default();
    let few = |figures: &str| {
        (1..=2).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit())
    };
    last.split_once('.')
        .is_some_and(|(day, month)| few(day) && few(month))
}

/// A task and by when it is due, where that is all that a bracket at its end says: "Mend the gate (by 4 June)". "(aim to paint it
/// next week)" says more.
pub(super) fn in_bracket<'t>(line: &'t str, lists: &Words) -> Option<(&'t str, &'t str)> {
    let (task, inner) = line
        .trim_end_matches(['.', ' '])
        .strip_suffix(')')?
        .rsplit_once('(')?;
    let (task, inner) = (task.trim_end(), inner.trim());
    let behind = |by: &String| {
        let word = inner.get(..by.len())?;
        let rest = inner.get(by.len()..)?.strip_prefix(' ')?;
        word.eq_ignore_ascii_case(by).then_some(rest)
    };
    let day = lists
        .by
        .iter()
        .filter_map(behind)
        .min_by_key(|day| day.len());
    // "(3/4)" counts parts, and "(4 June, noon)" is when it takes place.
    let named = inner.contains(char::is_alphabetic) && !inner.contains(',');
    let figures = |day: &&str| {
        let day = behind_article(day, lists);
        short_day(day, lists) == Some(day)
    };
    let few = count_words(inner) <= BRACKET + usize::from(day.is_some()) * 2;
    let whole = match &day {
        Some(day) => is_due(inner, lists) || figures(day),
        None => begins_as_due(inner, lists) && is_due(inner, lists),
    };
    // "Meet before the fair (30 June)" says in the bracket when the fair is.
    let apart =
        || find(task, lists).is_none() && find(line, lists).is_none_or(|due| !due.contains('('));
    (named && few && whole && task.contains(' ') && apart()).then_some((task, inner))
}

/// What stands behind each word such as "by", with that word and without it.
fn behind_words<'t>(sentence: &'t str, lists: &Words) -> impl Iterator<Item = (&'t str, &'t str)> {
    lists
        .by
        .iter()
        .chain(&lists.due)
        .chain(&lists.within)
        .chain(&lists.during)
        .flat_map(move |word| {
            let places = sentence.match_indices(word.as_str());
            places.filter_map(move |(at, _)| {
                let open = sentence[..at].ends_with([' ', '(', '-']);
                let rest = sentence[at + word.len()..].strip_prefix([' ', ':'])?;
                let rest = rest.trim_start();
                let from = if lists.due.contains(word) {
                    rest
                } else {
                    &sentence[at..]
                };
                open.then_some((from, rest))
            })
        })
}

/// A day of the calendar right behind the word or its article, wherever it stands: "by the 12 May, with the others".
fn day<'t>(rest: &'t str, lists: &Words) -> Option<&'t str> {
    let date = date::find_date(rest, lists)?;
    let is_day = date.text.contains(|c: char| c.is_ascii_digit())
        && date.iso.as_ref().is_none_or(|iso| iso.len() == 10);
    let (before, _) = rest.split_once(date.text)?;
    let article = |word: &str| lists.common.iter().any(|common| common == word);
    let near = before.is_empty() || article(before.trim_end());
    (is_day && near).then_some(date.text)
}

/// "le 15/11" without its article.
fn behind_article<'t>(rest: &'t str, lists: &Words) -> &'t str {
    let mut articles = lists.articles.iter();
    let mut small = |word: &str| articles.any(|article| article.eq_ignore_ascii_case(word));
    let behind = rest.split_once(' ').filter(|(first, _)| small(first));
    behind.map_or(rest, |(_, day)| day)
}

/// A day of the calendar in figures that leaves out its year, right behind the word: "bis 20.05.", "até 30/08".
fn short_day<'t>(rest: &'t str, lists: &Words) -> Option<&'t str> {
    let (behind, (first, sign, second, dot)) =
        (digits(1, 2), one_of("./"), digits(1, 2), opt(char('.')))
            .parse(rest)
            .ok()?;
    let (low, high) = (first.min(second), first.max(second));
    // "by 5.30" is a time where days are written with a stroke.
    let dotted = dot.is_some() || behind.is_empty() && !lists.calendar().month_first;
    let fits = (1..=12).contains(&low) && high <= 31 && (sign == '/' || dotted);
    let ends = !behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '%' | '€'));
    (fits && ends).then(|| &rest[..rest.len() - behind.len()])
}

/// The words up to the end of the sentence or its next comma; those before an event say which side of it: "before the next
/// meeting".
fn at_end<'t>(word: &'t str, rest: &'t str, lists: &Words) -> Option<&'t str> {
    let clause = rest.split(", ").next().unwrap_or(rest);
    // "(by June) (begun)": the bracket that the word stands in ends it.
    let clause = match (clause.find('('), clause.find(')')) {
        (open, Some(close)) if open.is_none_or(|open| close < open) => &clause[..close],
        _ => clause,
    };
    if let Some(day) = named_day(clause, lists) {
        return Some(day);
    }
    if !is_due(clause, lists) {
        return None;
    }
    // "within two weeks" is a span of time with its word.
    if lists
        .within
        .iter()
        .any(|within| word.starts_with(within.as_str()))
    {
        return word.get(..word.len() - rest.len() + clause.len());
    }
    let counted = clause.starts_with(|c: char| c.is_ascii_digit());
    let small = clause.to_lowercase();
    let event = lists.events.iter();
    let event = event.filter_map(|event| event_end(&small, event));
    // "by September meeting" names one by its month.
    let by_month = || {
        let mut events = lists
            .events
            .iter()
            .filter_map(|event| event.rsplit(' ').next());
        let (before, last) = small.rsplit_once(' ')?;
        let named = before.split(' ').any(|word| names_day(word, lists));
        (named && events.any(|event| event == last)).then_some(clause.len())
    };
    let Some(end) = event.max().or_else(by_month).filter(|_| !counted) else {
        // "before the fair (30 June)" names one by its day.
        let named = clause.ends_with(')') && date::find_date(clause, lists).is_some();
        let whole = word.get(..word.len() - rest.len() + clause.len());
        return whole.filter(|_| named && !counted).or(Some(clause));
    };
    // A letter may change its length with its case.
    word.get(..word.len() - rest.len() + end).or(Some(clause))
}

/// "Ende Juli zwei Angebote für den Zaun ein": a month or weekday among the first words, and a sentence that goes on behind it.
fn named_day<'t>(clause: &'t str, lists: &Words) -> Option<&'t str> {
    let calendar = lists.calendar();
    let mut ends = clause.match_indices(' ').map(|(end, _)| end).take(NAMED);
    let end = ends.find(|end| {
        let word = clause[..*end].rsplit(' ').next().unwrap_or_default();
        // "people in need may apply for it": no month, where those have capitals.
        let capital = word.starts_with(char::is_uppercase);
        let month = calendar.months.get(&fold(word));
        names_day(word, lists) && month.is_none_or(|month| capital || !month.capital)
    })?;
    let behind = &clause[end..];
    let goes_on = count_words(behind) >= GOES_ON && !behind.contains(|c: char| c.is_ascii_digit());
    let events = holds(&lists.events, behind) || holds(&lists.deadlines, behind);
    (goes_on && !events).then_some(&clause[..end])
}

/// Most words up to a month or weekday.
const NAMED: usize = 3;
/// Fewest words of a sentence that goes on behind it.
const GOES_ON: usize = 4;

/// A day, a month, or words such as "next week" or "the next meeting".
pub(in crate::parse) fn is_due(words: &str, lists: &Words) -> bool {
    count_words(words) <= DUE_WORDS
        && (date::find_date(words, lists).is_some()
            || short_day(words, lists).is_some_and(|day| day == words)
            || words
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| names_day(word, lists))
            || holds(&lists.deadlines, words)
            || lists
                .events
                .iter()
                .any(|event| event_end(&words.to_lowercase(), event).is_some()))
}

/// Where an event ends among words in small letters; "the meetings" names none.
fn event_end(small: &str, event: &str) -> Option<usize> {
    let end = small.find(event)? + event.len();
    let goes_on = small[end..].starts_with(char::is_alphabetic);
    (!goes_on).then_some(end)
}

/// "next week", "4 June", "Friday", "April fair"; "Ann on Friday" begins with somebody, and "June" alone or "June Day" may be one.
fn begins_as_due(words: &str, lists: &Words) -> bool {
    let small = words.to_lowercase();
    let (first, behind) = words.split_once(' ').unwrap_or((words, ""));
    let month = lists.calendar().months.get(&fold(first)).is_some();
    let dated =
        words.contains(|c: char| c.is_ascii_digit()) && date::at_start(words, lists).is_some();
    let mut told = lists.deadlines.iter();
    dated
        || told.any(|phrase| small.starts_with(phrase.as_str()))
        || names_day(first, lists) && (!month || behind.starts_with(char::is_lowercase))
}

/// The name of a month or of a day of the week.
fn names_day(word: &str, lists: &Words) -> bool {
    let (calendar, word) = (lists.calendar(), fold(word));
    calendar.months.get(&word).is_some() || calendar.weekdays.get(&word).is_some()
}

/// Somebody and by when in one bracket or line: "Ann, by 4 June", "Ann by 4 June", "Ann, Bo, by 4 June".
pub(super) fn behind_owner<'t>(words: &'t str, lists: &Words) -> Option<(&'t str, &'t str)> {
    let signs = dashes_in(words).iter().chain(&[", ", "; ", " / ", " | "]);
    let places = signs.flat_map(|sign| {
        words
            .rmatch_indices(sign)
            .take(PARTS)
            .map(|(at, _)| (at, sign.len()))
    });
    let mut places: Vec<(usize, usize)> = places.collect();
    // The owners may be several: the day is behind the last sign that does not part it.
    places.sort_unstable_by(|one, other| other.cmp(one));
    let mut parted = places
        .into_iter()
        .take(PARTS)
        .map(|(at, sign)| (&words[..at], &words[at + sign..]));
    let worded = || {
        let mut by = lists.by.iter().chain(&lists.due).chain(&lists.within);
        by.find_map(|by| {
            let at = words.find(&format!(" {by} "))?;
            Some((words.get(..at)?, words.get(at + 1..)?))
        })
    };
    let dated = |(owner, rest): (&'t str, &'t str)| {
        let due = day_at_end(words, rest, lists)?;
        Some((owner.trim_end(), due))
    };
    parted.find_map(dated).or_else(|| dated(worded()?))
}

/// Most signs that may part owners and a day.
const PARTS: usize = 4;

/// By when, where that is all that the rest of some words ends in.
fn day_at_end<'t>(words: &'t str, rest: &'t str, lists: &Words) -> Option<&'t str> {
    let whole = || is_due(rest, lists).then_some(rest);
    let day = || date::find_date(rest, lists).map(|day| day.text);
    let ends = |due: &&str| rest.ends_with(due) && due.contains(|c: char| c.is_ascii_digit());
    let due = find(words, lists)
        .or_else(|| day().filter(ends))
        .or_else(whole)?;
    let rest = rest.trim_end_matches('.');
    rest.ends_with(due.trim_end_matches('.')).then_some(due)
}

pub(super) fn holds(phrases: &[String], words: &str) -> bool {
    let words = words.to_lowercase();
    phrases.iter().any(|phrase| words.contains(phrase.as_str()))
}

#[cfg(test)]
mod tests;
