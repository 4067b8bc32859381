//! The check box, drawn or typed, before a task.

use std::ops::Range;

/// Takes the check box off the front of `range` in `text`, if it is the only one there and words follow it. True when it is
/// ticked.
pub(super) fn ticked(text: &str, range: &mut Range<usize>) -> Option<bool> {
    let line = &text[range.clone()];
    if !may_begin(line) {
        return None;
    }
    if let Some((state, behind)) = typed(line)
        && !behind.trim_start().is_empty()
    {
        range.start = range.end - behind.trim_start().len();
        return Some(state);
    }
    let state = box_state(line.chars().next()?)?;
    let rest = line.trim_start_matches(|c| box_state(c).is_some());
    let words = rest.trim_start();
    let one = line.chars().nth(1).is_some_and(char::is_whitespace);
    if !one || words.is_empty() || words.contains(|c| box_state(c).is_some()) {
        return None;
    }
    range.start = range.end - words.len();
    Some(state)
}

/// True for a line that begins with a check box, drawn or typed; two of them are a choice and no task.
pub(super) fn begins_task(line: &str) -> bool {
    if !may_begin(line) {
        return false;
    }
    let is_box = |c| box_state(c).is_some();
    line.starts_with(is_box) && line.matches(is_box).nth(1).is_none() || typed(line).is_some()
}

/// False for most lines.
fn may_begin(line: &str) -> bool {
    !line.starts_with(|c: char| c.is_ascii() && c != '[')
}

/// The state of a box that is typed at the start of a line, `[ ] words`, and what stands behind it and a space.
pub(super) fn typed(line: &str) -> Option<(bool, &str)> {
    // "[] Mend the gate" has no room for a tick yet.
    if let Some(behind) = line.strip_prefix("[] ") {
        return Some((false, behind));
    }
    let (typed, behind) = line.split_at_checked(TYPED)?;
    match typed {
        "[ ] " => Some((false, behind)),
        "[x] " | "[X] " => Some((true, behind)),
        _ => None,
    }
}

/// Bytes of a typed box and the space behind it.
const TYPED: usize = 4;

fn box_state(c: char) -> Option<bool> {
    match c {
        '☐' => Some(false),
        '☑' | '☒' | '🗹' => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn ticks(line: &str, state: Option<bool>, words: &str) {
        let mut range = 0..line.len();
        assert_eq!(ticked(line, &mut range), state, "{line}");
        assert_eq!(&line[range], words);
    }

    #[test]
    fn drawn_check_boxes() {
        ticks("☐ Call Ann", Some(false), "Call Ann");
        ticks("☑ Book the hall", Some(true), "Book the hall");
        ticks("☐ yes ☐ no", None, "☐ yes ☐ no");
        ticks("[ ] Call Ann", Some(false), "Call Ann");
        ticks("[x] Book the hall", Some(true), "Book the hall");
        ticks("[] Call Ann", Some(false), "Call Ann");
        ticks("[]Call Ann", None, "[]Call Ann");
        ticks("[x](https://a.org) ", None, "[x](https://a.org) ");
        ticks("☐", None, "☐");
        ticks("☐☐ both", None, "☐☐ both");
    }
}
