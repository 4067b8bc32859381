//! When the page was made: days and times that machines set, which say nothing of the meeting.

use super::super::walk::Walker;
use super::super::{date, time};
use crate::document::Part;
use crate::grammar::{Field, Phrase};

/// "date: 2012-05-28 14:31" is when the page was made, a time on the clock's tens or quarters maybe when they met.
pub(super) fn is_stamp(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let words = page.words(at);
    let front = page.block(at).part == Part::FrontMatter;
    let met = || {
        let time = time::stated(words, &page.grammar.words)?.start;
        let round = ["0", "15", "45"].iter().any(|end| time.ends_with(end));
        (round && time != "00:00" && !is_by_machine(words)).then_some(time)
    };
    has_seconds(words) || front && met().is_none()
}

/// "2022-05-03 17:00:00 -0400" says how far the clock is from UTC, as programs write it.
fn is_by_machine(words: &str) -> bool {
    let last = words.rsplit([' ', 'T']).next().unwrap_or_default();
    let offset = last
        .rsplit(|c: char| c != ':' && !c.is_ascii_digit())
        .next();
    let sign = last.len() - offset.map_or(0, str::len);
    let digits = offset.map_or(0, |offset| offset.replace(':', "").len());
    digits == 4 && last[..sign].ends_with(['+', '-'])
}

/// Words before the day that say when the page was made: "This page was last edited on 9 November".
pub(super) fn is_of_page(walker: &Walker<'_, '_>, words: &str) -> bool {
    let lists = &walker.page.grammar.words;
    let day = date::find_date(words, lists);
    day.is_some_and(|day| Phrase::any_within(&lists.calendar().edited, day.around(words).0))
}

/// The label of a day in the front matter, with a day behind it.
pub(super) fn is_day_of_page(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let label = page.label(at).filter(|label| label.field == Field::Date);
    label.is_some_and(|label| date::is_only(page.text(&label.rest), &page.grammar.words))
}

/// A time with seconds, as a machine sets it: "15:27:17".
pub(super) fn has_seconds(words: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let clocks = words.split(|c: char| c != ':' && !digit(c));
    let mut long = clocks.filter(|clock| clock.len() >= "1:00:01".len());
    long.any(|clock| {
        let parts: Vec<&str> = clock.split(':').collect();
        matches!(parts[..], [hour, minute, second] if second.len() == 2
            && second != "00" && minute.len() == 2 && hour.ends_with(digit))
    })
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn meets(minutes: &str, date: &str, start: &str) {
        let meeting = &crate::extract(minutes.as_bytes()).expect("text")[0].meeting;
        let have = [&meeting.date, &meeting.start_time];
        let have = have.map(|value| value.as_deref().unwrap_or_default());
        assert_eq!(have, [date, start], "{minutes}");
        assert_eq!(meeting.end_time, None, "{minutes}");
    }

    #[test]
    fn the_clock_of_a_program_says_when_the_page_was_made() {
        for (date, start) in [
            ("2022-05-03 18:30", "18:30"),
            ("2022-05-03T18:00:00.000Z", "18:00"),
            ("2022-05-03 18:05", ""),
            ("2022-05-03T18:31:02Z", ""),
            ("2022-05-03 18:00:00 -0400", ""),
            ("2022-05-03T18:00:00+02:00", ""),
            ("2022-05-03 00:00:00 -0800", ""),
        ] {
            let minutes = format!(
                "---\ntitle: Mill board meeting\ndate: {date}\n---\n\n## Roof\n\nIt leaks.\n"
            );
            meets(&minutes, "2022-05-03", start);
        }
    }

    #[test]
    fn the_day_on_which_a_page_was_changed_is_none_of_the_meeting() {
        for line in [
            "This page was last modified on 7 October 2023, at 14:14.",
            "Last-Updated: 2023-10-07",
            "Created on 7 October 2023",
        ] {
            let minutes = format!(
                "# Mill board meeting\n\n{line}\n\nTuesday, 3 May 2022, 14:30\n\n## Roof\n\nIt leaks.\n"
            );
            meets(&minutes, "2022-05-03", "14:30");
            let undated = format!("# Mill board meeting\n\n{line}\n\n## Roof\n\nIt leaks.\n");
            meets(&undated, "", "");
        }
    }
}
