//! Lines among tasks that are none: reports of earlier ones, days, addresses, and what leads to others.

use super::read::read;
use crate::grammar::{Grammar, tokens};
use crate::parse::date;
use crate::parse::scan::{at_colon, at_word};

/// A line that introduces others, stands in brackets, or gives no more than a day or an address: "Topics for next time:",
/// "[End of the list]", "Thursday, July 11 at 10am". "The next meeting is on 4 June" is no task either.
pub(super) fn is_aside(text: &str, grammar: &Grammar) -> bool {
    let bracketed = text.starts_with('[') && text.find(']') == Some(text.len() - 1);
    let dated = || date::at_start(text, &grammar.words).is_some();
    // "Saved: 2022-05-04 10:30"
    let stamped = || {
        let (_, said) = at_colon(text)?;
        let day = date::at_start(said, &grammar.words)?;
        let time = &said[day.text.len()..];
        Some(time.contains(':') && !time.contains(char::is_alphabetic))
    };
    let short = || text.split_whitespace().nth(ASIDE_WORDS).is_none();
    let address = text.contains("://") && !text.contains(char::is_whitespace);
    // "2)" stands for the topic of what is below.
    let nothing = !text.contains(char::is_alphabetic);
    text.ends_with(':')
        || bracketed
        || nothing
        || address
        || short() && (dated() || stamped() == Some(true))
        || tells_event(text, grammar)
}

/// An event on a day begins the line, and nobody acts: "The next meeting is on 4 June".
fn tells_event(text: &str, grammar: &Grammar) -> bool {
    let lists = &grammar.words;
    let small = text.to_lowercase();
    let words = tokens(&small);
    let article = grammar.lexicon().articles.longest(&words);
    let start = words.get(article).map_or(0, |word| word.start);
    let begins = lists
        .events
        .iter()
        .any(|event| small[start..].starts_with(event.as_str()));
    begins && date::find_date(text, lists).is_some() && read(text, grammar).owner.is_none()
}

/// A word such as "will" stands within the line.
pub(super) fn tells_task(text: &str, grammar: &Grammar) -> bool {
    let mut will = grammar.words.will.iter();
    will.any(|word| at_word(text, word).is_some())
}

/// Most words of a line that only gives a day.
const ASIDE_WORDS: usize = 8;

/// What became of an earlier action, behind its label and number: "Action 7.1 – this has been done".
pub(in crate::parse) fn is_report(line: &str, grammar: &Grammar) -> bool {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let dash = |words: &str| {
        // "ACTION 2021-05-03: …" is counted by its day.
        let behind = words.strip_prefix(['–', '—', '-']);
        behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()))
    };
    let label = line.find(|c: char| c.is_ascii_digit());
    let told = label
        .filter(|label| *label <= LABEL)
        .map(|label| line[label..].trim_start_matches(number).trim_start());
    told.is_some_and(|told| dash(told) && grammar.lexicon().reports.within(&tokens(told)))
}

/// Most bytes of a label before its number.
const LABEL: usize = 16;
