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
                        day.or_else(|| at_end(word, rest, lists).filter(|_| !told()))
                    }
                }
            })
            .min_by_key(|due| due.len())
            .or_else(|| bare(sentence, lists))
    })
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
    ends.chain([text.len()])
        .map(move |end| text[mem::replace(&mut start, end)..end].trim_end_matches(closing))
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
    let event = lists.events.iter().filter_map(|event| {
        let at = small.find(event.as_str())?;
        Some(at + event.len())
    });
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
            || holds(&lists.events, words))
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
mod tests {
    use super::find;
    use crate::grammar::built_in;

    #[track_caller]
    fn due(grammar: &str, rows: &[(&str, Option<&str>)]) {
        let mut all = built_in().iter();
        let grammar = all.find(|one| one.name == grammar).expect("a grammar");
        for (text, want) in rows {
            assert_eq!(find(text, &grammar.words), *want, "{text}");
        }
    }

    #[test]
    fn a_sentence_may_go_on_behind_a_month_or_weekday() {
        due(
            "general-de",
            &[
                (
                    "Ben holt bis Ende Juli zwei Angebote für den Zaun ein.",
                    Some("Ende Juli"),
                ),
                ("Ben holt Angebote bis Ende Juli ein", Some("Ende Juli ein")),
            ],
        );
    }

    #[test]
    fn days_months_and_spans_of_time() {
        due(
            "general-en",
            &[
                ("Ann to mend the gate by 4 June 2021.", Some("4 June 2021")),
                ("Ann to mend it by 4 June, Bo to paint it", Some("4 June")),
                ("Send the plan in August", Some("August")),
                ("Send the plan by August", Some("August")),
                (
                    "Ann to send the plan by August meeting",
                    Some("by August meeting"),
                ),
                (
                    "Plant the trees in 2-3 weeks. They are here.",
                    Some("2-3 weeks"),
                ),
                ("Pay the bill (by Friday)", Some("Friday")),
                ("Ann to write by Mon. 4 June", Some("Mon. 4 June")),
                ("Pay the bill (due: 2021-06-04)", Some("2021-06-04")),
                ("Go by bus", None),
                ("Mend the gate (before June) (begun)", Some("June")),
                ("Pay the bill, due next meeting", Some("next meeting")),
                ("Move the bench this weekend.", Some("this weekend")),
                ("collect seeds for next week", Some("next week")),
                ("Report: 2 weeks", Some("2 weeks")),
                ("The new fee begins in 4/6/2022", None),
                (
                    "Meet before the fair (30 June)",
                    Some("before the fair (30 June)"),
                ),
                ("(what is to be done this week)", None),
                ("Mend the gate (next week)", Some("next week")),
                ("Mend the gate (4 June, noon)", Some("4 June, noon")),
                ("Mend the gate deadline: 4 June", Some("4 June")),
                ("Mend the gate, ETA 4 June", Some("4 June")),
                ("Deadline for new ideas is June", None),
                ("Mend the gate no later than Friday", Some("Friday")),
                (
                    "Ann to send it within the next two weeks.",
                    Some("within the next two weeks"),
                ),
                ("Count the days", None),
            ],
        );
    }

    #[test]
    fn an_event_keeps_the_word_that_says_which_side_of_it() {
        due(
            "general-en",
            &[
                (
                    "Bo to report before next meeting **",
                    Some("before next meeting"),
                ),
                ("Close it by the next meeting.", Some("by the next meeting")),
                (
                    "Move it in 1 or 2 weeks after the board meeting",
                    Some("1 or 2 weeks after the board meeting"),
                ),
                ("Ask Ann by next week", Some("next week")),
            ],
        );
        due(
            "general-de",
            &[(
                "Der Zaun ist bis zur nächsten Sitzung zu streichen",
                Some("bis zur nächsten Sitzung"),
            )],
        );
        due(
            "general-fr",
            &[
                (
                    "Peindre la porte avant la prochaine réunion",
                    Some("avant la prochaine réunion"),
                ),
                ("Peindre la porte avant le 4 juin 2021", Some("4 juin 2021")),
            ],
        );
    }

    #[test]
    fn a_day_in_figures_may_leave_out_its_year() {
        due(
            "general-de",
            &[
                ("Jan druckt die Zettel bis 20.05.", Some("20.05")),
                ("Bis 3.6. den Zaun streichen", None),
                ("Den Zaun bis 3.6. streichen", Some("3.6.")),
                ("Den Zaun bis 20.45 streichen", None),
            ],
        );
        due(
            "general-pt",
            &[
                ("Pintar o portão (até 12/07)", Some("12/07")),
                ("Pintar até 3/4 do portão", Some("3/4")),
            ],
        );
        due("general-en", &[("Mend the gate by 5.30", None)]);
    }
}
