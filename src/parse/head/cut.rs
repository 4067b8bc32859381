//! The words of a title: its line with the one that goes on with it, without the day and what was said of when and where.

use std::ops::Range;

use super::super::walk::Walker;
use super::super::{date, time};
use super::title::goes_on_from_above;
use crate::document::Block;
use crate::grammar::{Field, Phrase, Words, tokens};
use crate::parse::scan::count_words;

/// The line, with the one after it where it breaks off in the middle: "Network for / Women in Science".
pub(super) fn broken_off(walker: &Walker<'_, '_>, at: usize) -> Range<usize> {
    let page = walker.page;
    let block = page.block(at);
    let last = page
        .words(at)
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let small = is_small(walker, page.words(at), last) && walker.page.meeting_words(last) == 0;
    let goes_on =
        |next: &&Block| next.part == block.part && next.kind == block.kind && next.marker.is_none();
    let next = page.blocks().get(at + 1).filter(goes_on);
    let next = next.filter(|next| next.cell.is_none());
    match next {
        Some(next) if small => block.range.start..next.range.end,
        _ if goes_on_from_above(walker, at + 1) => block.range.start..page.block(at + 1).range.end,
        _ => block.range.clone(),
    }
}

/// A word that only joins others, in small letters or in a line of capitals: "ACTA DO CONSELHO DA / ESCOLA".
pub(super) fn is_small(walker: &Walker<'_, '_>, line: &str, word: &str) -> bool {
    let common = &walker.page.grammar.words.common;
    let same = |known: &String| {
        known == word || is_capitals(line) && known.to_lowercase() == word.to_lowercase()
    };
    word.chars().count() > 1 && common.iter().any(same) || common.iter().any(|known| known == word)
}

/// "Minutes of the meeting of the board held on 3 May at the Town Hall": the words before those that say when and where.
pub(super) fn before_held(walker: &Walker<'_, '_>, range: Range<usize>) -> (Range<usize>, bool) {
    let page = walker.page;
    let text = page.text(&range);
    let held = &page.grammar.words.calendar().held;
    if !Phrase::any_within(held, text) {
        return (range, false);
    }
    let begins = |at: &usize| Phrase::any_starts(held.iter(), &text[*at..]);
    let place = text.match_indices(' ').map(|(at, _)| at + 1).find(begins);
    let Some(place) = place.filter(|place| *place > 0) else {
        return (range, false);
    };
    let (title, rest) = text.split_at(place);
    // "The meeting was held on 3 May" is a sentence.
    let last = title.split_whitespace().last().unwrap_or_default();
    let common = &page.grammar.words.common;
    let told =
        last.contains(['\'', '’']) || common.iter().any(|word| word.eq_ignore_ascii_case(last));
    let articles = &page.grammar.lexicon().articles;
    let sentence = articles.longest(&tokens(title)) > 0 && walker.page.meeting_words(last) == 0;
    let told = told || sentence || page.cue(text).is_some_and(Field::is_roster);
    let named = !told && walker.page.meeting_words(title) > 0 && count_words(title) >= 2;
    let day = date::find_date(rest, &page.grammar.words);
    // "Minutes of the AGM held on 3 May 2022" is one phrase with its day, and says nothing else of when and where.
    let only_day = day.as_ref().is_some_and(|day| {
        let (before, after) = rest.split_once(day.text).unwrap_or((rest, ""));
        let after = after.trim_matches([' ', '.']);
        after.is_empty()
            && count_words(before) <= HELD
            && !before.contains(|c: char| c.is_ascii_digit())
    });
    if named && only_day {
        return (page.trimmed(&range, &['.']), true);
    }
    if named && day.is_some() {
        let end = range.start + place;
        (page.trimmed(&(range.start..end), &[',', '-', '–']), true)
    } else {
        (range, false)
    }
}

/// Most words before the day of a meeting in a title that only say that it was held then.
const HELD: usize = 3;

pub(super) fn is_capitals(words: &str) -> bool {
    !words.contains(|c: char| c.is_lowercase() && !matches!(c, 'ª' | 'º'))
}

/// A sign of sentences ends the line, and not an abbreviation: "Verein Alte Mühle e. V.".
pub(super) fn ends_as_sentence(words: &str) -> bool {
    let last = words.rsplit([' ', '.']).find(|word| !word.is_empty());
    let short = last.is_some_and(|word| {
        word.chars().count() <= 3 && word.starts_with(char::is_uppercase) && words.ends_with('.')
    });
    words.ends_with(['.', ':', ',', ';']) && !short
}

/// The title without a date that is set apart by a dash, comma, bracket or bar, and its words without any date;
/// `None` when it is only a date.
pub(super) fn without_date(
    walker: &Walker<'_, '_>,
    range: &Range<usize>,
) -> Option<(Range<usize>, String)> {
    let page = walker.page;
    let apart: &[char] = &[
        '-', '–', '—', ',', '(', ')', '[', ']', '|', ':', '/', '•', '·', ';', '\n', '\t',
    ];
    let Some(found) = date::find_date(page.text(range), &page.grammar.words) else {
        // "Wednesday 12-2" is a day, too.
        if is_weekday(page.text(range), &page.grammar.words) {
            return None;
        }
        let range = before_time(walker, page.trimmed(range, &[':']), apart);
        let words = page.text(&range).to_owned();
        return Some((range, words));
    };
    let place = page.range_of(found.text);
    let before = page.text(&(range.start..place.start)).trim_end_matches(' ');
    let after = page.text(&(place.end..range.end)).trim_start_matches(' ');
    if !before.contains(char::is_alphanumeric) && !after.contains(char::is_alphanumeric) {
        return None;
    }
    let times = times_behind(after, apart, walker);
    let after = if times.is_some() { "" } else { after };
    let words = format!("{before} {after}");
    // "May 2022 – 03/05/22" is nothing but dates.
    let rest = words.trim_matches(|c: char| c.is_whitespace() || apart.contains(&c));
    if date::is_only(rest, &page.grammar.words) {
        return None;
    }
    // "Minutes of [3 May 2022]" is one phrase, whatever sets the day off.
    let joint = before.trim_end_matches(|c: char| c.is_whitespace() || apart.contains(&c));
    let joint = joint.rsplit(' ').next().unwrap_or_default();
    let behind = before.ends_with(apart) && !is_small(walker, before, joint);
    // "Meeting 28 - 3 May 2022 - Town Hall, Mill Road": the side that names the meeting.
    let both = behind && after.starts_with(apart);
    // "Mill Committee – 3 May 2022 – minutes": the side that says more than what record it is.
    let kind = after.trim_matches(|c: char| c.is_whitespace() || apart.contains(&c));
    let kind = page.meeting_words(kind) > 0 && !kind.contains(' ');
    let named = page.meeting_words(before) > 0 && page.meeting_words(after) == 0
        || kind && before.contains(char::is_alphabetic);
    // "Minutes 4  Date: 3 May 2022": the label of the day is none of the title.
    let labelled = before.trim_end_matches([':', ' ']).rsplit_once(' ');
    let labelled = labelled.filter(|(_, label)| page.label_of(label) == Some(Field::Date));
    let unlabelled = labelled.map(|(title, _)| page.range_of(title));
    let kept = if let Some(title) = unlabelled.filter(|_| before.ends_with(':')) {
        page.trimmed(&title, apart)
    } else if both && named || behind && !after.contains(char::is_alphabetic) {
        page.trimmed(&(range.start..place.start), apart)
    } else if after.starts_with(apart) && !before.contains(char::is_alphabetic) {
        page.trimmed(&(place.end..range.end), apart)
    } else if times == Some(true) && before.contains(char::is_alphabetic) {
        // "Committee meeting 3 May 2022, 10am in the hut": when and where are none of it.
        page.trimmed(&(range.start..place.end), &[':'])
    } else {
        page.trimmed(range, &[':'])
    };
    // "Meeting 8 (internal, 27.4.2026)": the bracket that the day stood in is none of the title.
    let open = page.text(&kept).rfind('(');
    let open = open.filter(|open| !page.text(&kept)[*open..].contains(')'));
    let kept = open.map_or_else(
        || kept.clone(),
        |open| page.trimmed(&(kept.start..kept.start + open), apart),
    );
    Some((kept, words))
}

/// A day of the week with no other word: "Wednesday 12-2".
fn is_weekday(words: &str, lists: &Words) -> bool {
    let words = words.trim();
    let letters = |word: &&str| word.contains(char::is_alphabetic);
    let mut all = words.split_whitespace().filter(letters);
    let first = all
        .next()
        .map(|word| word.trim_end_matches([',', '.', ':']));
    let known = first.and_then(|first| lists.calendar().weekdays.read(first));
    known.is_some_and(|(rest, _)| rest.is_empty()) && all.next().is_none()
}

/// "Team meeting - [title]": the words before what a template leaves to be filled in.
pub(super) fn before_blank(walker: &Walker<'_, '_>, range: Range<usize>) -> Range<usize> {
    let page = walker.page;
    let text = page.text(&range);
    let blank = text
        .rmatch_indices('[')
        .map(|(at, _)| text.split_at(at))
        .find(|(title, blank)| {
            let (_, behind) = blank.split_once(']').unwrap_or_default();
            let behind = behind.trim();
            let hint = behind.starts_with('(') && behind.ends_with(')');
            title.trim_end().ends_with(['-', '–', '—', ':', '|'])
                && blank.contains(']')
                && (behind.is_empty() || hint)
        });
    match blank {
        Some((title, _)) if title.contains(char::is_alphabetic) => page.trimmed(
            &(range.start..range.start + title.len()),
            &['-', '–', '—', ':', '|'],
        ),
        _ => range,
    }
}

/// Words that begin with the time of day: "9 pm in the hut", "At 11h30 in room 4".
pub(super) fn begins_with_time(walker: &Walker<'_, '_>, words: &str) -> bool {
    let lists = &walker.page.grammar.words;
    let words = words.trim_start();
    let Some(found) = time::find_times(words, lists) else {
        return false;
    };
    let before = words.find(found.text).and_then(|at| words.get(..at));
    let before = before.unwrap_or(words).trim_end();
    before.is_empty() || lists.at.iter().any(|at| at.eq_ignore_ascii_case(before))
}

/// Nothing but times of day, and whether it is said where: ", 14:30 UTC", " at 14:00 PT / 17:00 ET", ", 10am in the hut".
fn times_behind(words: &str, apart: &[char], walker: &Walker<'_, '_>) -> Option<bool> {
    let lists = &walker.page.grammar.words;
    let mut rest = words;
    for _ in 0..MOST_TIMES {
        rest = rest.trim_matches(|c: char| c.is_whitespace() || apart.contains(&c));
        let at = lists
            .at
            .iter()
            .find_map(|at| rest.strip_prefix(at.as_str())?.strip_prefix(' '));
        let found = time::find_times(rest, lists)?;
        let behind = at.unwrap_or(rest).strip_prefix(found.text)?;
        let place = behind
            .strip_prefix(' ')
            .filter(|_| words.starts_with(apart));
        let placed = place.is_some_and(|place| place.starts_with(char::is_lowercase));
        if behind.is_empty() || placed {
            return Some(placed);
        }
        rest = behind;
    }
    None
}

/// "Board call -- 7:00am PST": the words before a time of day that is set apart.
fn before_time(walker: &Walker<'_, '_>, range: Range<usize>, apart: &[char]) -> Range<usize> {
    let page = walker.page;
    let text = page.text(&range);
    let Some(found) = time::find_times(text, &page.grammar.words) else {
        return range;
    };
    let before = &text[..page.range_of(found.text).start - range.start];
    let title = before.trim_end();
    let times = times_behind(&text[before.len()..], apart, walker);
    if times == Some(false) && title.ends_with(apart) && title.contains(char::is_alphabetic) {
        page.trimmed(&(range.start..range.start + title.len()), apart)
    } else {
        range
    }
}

/// Most times of day in a title.
const MOST_TIMES: usize = 4;
