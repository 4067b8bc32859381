//! Lines that look like headings and are no topics: captions of tables, what only keeps the meeting going.

use super::look::are_people;
use super::{BY_BOLD, BY_CAPITALS, Heading};
use crate::document::Kind;
use crate::grammar::tokens;
use crate::parse::page::Page;

/// Leaves out captions with what goes on below them, what only keeps the meeting going, and people in bold.
pub(super) fn clear(page: &Page<'_>, found: &mut [Option<Heading>]) {
    for (at, heading) in found.iter_mut().enumerate() {
        let looks = heading.is_some_and(|heading| !heading.is_style());
        // "Source: Ann Lee" below a caption is of it, though both are set as headings.
        let source = |at: usize| at > 0 && page.block(at).continues && is_caption(page, at - 1);
        let caption = heading.is_some() && (is_caption(page, at) || source(at));
        if caption || looks && is_bare_upkeep(page, at) {
            *heading = None;
        }
    }
    for at in people_in_bold(page, found) {
        found[at] = None;
    }
    if let Some(at) = lone_capitals(page, found) {
        found[at] = None;
    }
}

/// The only line in capitals below the first, where the topics show in other ways: a name in short, a remark.
fn lone_capitals(page: &Page<'_>, found: &[Option<Heading>]) -> Option<usize> {
    let first = (0..found.len()).find(|at| page.is_body(*at))?;
    let topics = (first + 1..found.len())
        .filter_map(|at| Some((at, found[at]?)))
        .filter(|(at, _)| page.label(*at).is_none());
    let (capitals, others): (Vec<_>, Vec<_>) =
        topics.partition(|(_, heading)| (BY_CAPITALS..BY_BOLD).contains(&heading.level));
    match capitals.as_slice() {
        [(at, _)] if others.len() >= OTHERS && page.block(*at).marker.is_none() => Some(*at),
        _ => None,
    }
}

/// Fewest topics that show how they are set.
const OTHERS: usize = 2;

/// Lines in bold without a number, where most of them name people: "**Ann**" over what she said.
fn people_in_bold(page: &Page<'_>, found: &[Option<Heading>]) -> Vec<usize> {
    let bold = |at: &usize| {
        found[*at].is_some_and(|heading| heading.level == BY_BOLD)
            && !page.block(*at).is_numbered()
            && page.label(*at).is_none()
    };
    let lines: Vec<usize> = (0..found.len()).filter(bold).collect();
    let named = are_people(page, lines.iter().map(|at| page.words(*at)));
    lines.into_iter().filter(|_| named).collect()
}

/// "- Start recording", with nothing under it.
pub(super) fn is_bare_upkeep(page: &Page<'_>, at: usize) -> bool {
    let Kind::Item(own) = page.block(at).kind else {
        return false;
    };
    let bare = page
        .blocks()
        .get(at + 1)
        .is_none_or(|next| match next.kind {
            Kind::Item(depth) => depth <= own && !next.continues,
            kind => matches!(kind, Kind::Heading(_)),
        });
    bare && is_upkeep(page, at)
}

/// "Start recording", "Check-in": what only keeps the meeting going.
pub(in crate::parse) fn is_upkeep(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at).trim_end_matches([':', '?', '.', '!']);
    page.grammar.lexicon().upkeep.is_text(words)
}

/// "Table 2: who was there" in bold, right over the table or below it.
pub(super) fn is_caption(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let captions = &page.grammar.lexicon().captions;
    if !captions.may_begin_text(words) {
        return false;
    }
    let found = tokens(words);
    let number = found.get(captions.longest(&found));
    let counted = number
        .is_some_and(|number| words[number.start..].starts_with(|c: char| c.is_ascii_digit()));
    let cell = |at: usize| {
        page.blocks()
            .get(at)
            .is_some_and(|block| block.cell.is_some())
    };
    counted && (cell(at + 1) || at > 0 && cell(at - 1))
}

/// "**Types¹:**" below a table with "Type¹" explains its words, and so do the lines under it that look like headings.
pub(super) fn explanations(page: &Page<'_>, found: &[Option<Heading>]) -> Vec<usize> {
    let sign = |at: usize| {
        let words = page.words(at).trim_end_matches(':');
        words.chars().next_back().filter(|c| NOTE_SIGNS.contains(c))
    };
    let mut signs = Vec::new();
    let mut explains = false;
    let mut all = Vec::new();
    for (at, heading) in found.iter().enumerate() {
        if page.block(at).cell.is_some() {
            signs.extend(sign(at).filter(|sign| !signs.contains(sign)));
        } else if let Some(heading) = heading {
            let noted = || sign(at).is_some_and(|sign| signs.contains(&sign));
            explains = !heading.is_style() && (explains || noted());
            all.extend(explains.then_some(at));
        }
    }
    all
}

/// Signs of notes.
const NOTE_SIGNS: [char; 4] = ['¹', '²', '³', '⁴'];

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn one_line_in_capitals_among_topics_of_another_kind_is_none() {
        let minutes = |more: &str| {
            format!(
                "# Mill Board\n\n3 May 2022\n\n## Roof\n\nIt leaks.\n\nMILL 77\n\nThe door is stuck.\n\n## Hedge\n\nIt is cut.\n\n{more}The gate is open.\n"
            )
        };
        titles(&minutes(""), &["Roof", "Hedge"]);
        let all = ["Roof", "MILL 77", "Hedge", "THE GATE"];
        titles(&minutes("THE GATE\n\n"), &all);
    }

    #[test]
    fn items_that_only_keep_the_meeting_going_are_topics_where_something_was_said_to_them() {
        let minutes = |check: &str, under: &str| {
            format!(
                "# Mill Group 2024-08-16\n\n## Attendance\n\nAnn Lee, Bo Day\n\n## Notes\n\n- {check}\n{under}- Roof\n    - It leaks again.\n    - Bo has tiles.\n- Hedge\n    - It is cut.\n- Turn off recording\n- Check-out\n"
            )
        };
        for check in [
            "Check-in",
            "Start recording",
            "Record attendance",
            "Consent to agenda",
        ] {
            titles(&minutes(check, ""), &["Roof", "Hedge"]);
        }
        titles(
            &minutes("Check-in", "    - All are well.\n"),
            &["Check-in", "Roof", "Hedge"],
        );
        let headed = |under: &str| {
            format!(
                "# Mill Group 2024-08-16\n\nPresent: Ann Lee, Bo Day\n\n## Check-in\n\n{under}## Roof\n\nIt leaks.\n"
            )
        };
        titles(&headed(""), &["Roof"]);
        titles(&headed("(Not minuted.)\n\n"), &["Check-in", "Roof"]);
    }

    #[test]
    fn a_last_heading_left_empty_right_over_the_tasks_is_no_topic() {
        let minutes = |last: &str| {
            format!("# Mill Board\n\n3 May 2022\n\n## Roof\n\nIt leaks.\n\n## Hedge talk\n\n{last}")
        };
        titles(&minutes("## Action items\n\n- Ann to cut it\n"), &["Roof"]);
        titles(&minutes("## Next meeting\n\n4 June 2022\n"), &["Roof"]);
        let both = ["Roof", "Hedge talk"];
        titles(&minutes("## Next meeting\n"), &both);
        titles(&minutes("It is cut.\n\n## Action items\n"), &both);
        titles(
            &minutes("## Gate\n\nIt sticks.\n"),
            &["Roof", "Hedge talk", "Gate"],
        );
    }

    #[test]
    fn what_explains_the_words_of_a_table_is_no_topic() {
        titles(
            "# Mill Group 2024-08-16\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt was seen by all of us.\n\n| Item | Type¹ |\n| --- | --- |\n| Roof | Wish |\n\n**Types¹:**\n\n1. **Wish:** May have an effect on the costs. It is weighed by all.\n\n2. **Report:** Something is told in the meeting. Nothing follows.\n\n## Hedge\n\nIt is cut.\n",
            &["Roof", "Hedge"],
        );
    }
}
