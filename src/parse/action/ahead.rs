//! By when tasks are due, where that stands before one or over several.

use super::super::date;
use super::due::{holds, is_due};
use crate::grammar::Words;
use crate::parse::scan::at_colon;

/// By when, before a colon and what is to be done: "By Friday: Ann mends the gate".
pub(super) fn leading<'t>(text: &'t str, lists: &Words) -> Option<(&'t str, &'t str)> {
    let (when, task) = at_colon(text)?;
    let behind = |by: &String| {
        let word = when.get(..by.len())?;
        let day = when.get(by.len()..)?.strip_prefix(' ')?.trim();
        word.eq_ignore_ascii_case(by).then_some(day)
    };
    let mut days = lists.by.iter().filter_map(behind);
    let day = days.find(|day| is_due(day, lists))?;
    let task = task.trim();
    (!task.is_empty()).then_some((day, task))
}

/// By when the tasks under a heading are due, where that is what the heading says: "By Friday", "Next week", "Soon (until June)".
pub(in crate::parse) fn over_tasks<'t>(heading: &'t str, lists: &Words) -> Option<&'t str> {
    let inner = heading
        .strip_suffix(')')
        .and_then(|heading| heading.rsplit_once('('));
    let due = inner.map_or(heading, |(_, inner)| inner);
    let small = due.to_lowercase();
    let begins = |words: &[String]| words.iter().any(|word| small.starts_with(word.as_str()));
    let told = begins(&lists.by)
        || begins(&lists.within)
        || begins(&lists.due)
        || holds(&lists.deadlines, due)
        || date::at_start(due, lists).is_some();
    (told && !due.contains(':') && is_due(due, lists)).then_some(due)
}
