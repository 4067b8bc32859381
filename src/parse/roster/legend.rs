//! A sign beside some names that a line explains: "* = present", "+ denotes attending" below "Ann Lee +" and "Bo Day".

use std::ops::Range;

use super::super::alike;
use super::super::page::Page;
use super::super::person::{self, PersonText};
use super::super::walk::Walker;
use super::SURE;
use crate::document::Kind;
use crate::grammar::{Field, Grammar};

/// Signs that houses set beside names.
const SIGNS: [char; 8] = ['*', '+', '✓', '✔', '✅', '†', '•', '^'];
/// Most bytes of the line that explains a sign.
const LONGEST: usize = 90;
/// Most words between a sign and what it says: "* denotes members present".
const BETWEEN: usize = 2;

/// A sign, what it says of those who have it, and the lists in which somebody has it.
pub(in crate::parse) struct Legend {
    sign: char,
    present: bool,
    /// The line that explains it.
    line: usize,
    lists: Vec<Range<usize>>,
}

impl Legend {
    /// The first sign that a line explains and that stands beside somebody.
    pub(in crate::parse) fn of(page: &Page<'_>) -> Option<Self> {
        let lines = (0..page.blocks().len()).filter(|at| page.is_body(*at));
        let told = |at: usize| Some((at, explained(line(page, at), page.grammar)?));
        let (from, (sign, present)) = lines.clone().find_map(told)?;
        let mut lists: Vec<Range<usize>> = Vec::new();
        let mut list = 0..0;
        let mut signed = false;
        for at in lines {
            let goes_on = at > 0 && at == list.end && is_joined(page, at);
            if !goes_on {
                lists.extend(Some(list).filter(|_| signed));
                list = at..at;
                signed = false;
            }
            list.end = at + 1;
            signed |= at != from && is_signed(page.words(at), sign);
        }
        lists.extend(Some(list).filter(|_| signed));
        (!lists.is_empty()).then_some(Self {
            sign,
            present,
            line: from,
            lists,
        })
    }

    fn covers(&self, at: usize) -> bool {
        let after = self.lists.partition_point(|list| list.end <= at);
        self.lists.get(after).is_some_and(|list| list.contains(&at))
    }
}

/// The words of a line with the sign before them, which may look like that of a list: "* denotes present".
fn line<'d>(page: &Page<'d>, at: usize) -> &'d str {
    let block = page.block(at);
    let marker = block.marker.as_ref().map(|marker| marker.range.start);
    let start = marker.map_or(block.range.start, |start| start.min(block.range.start));
    page.text(&(start..block.range.end))
}

/// A line that stands in one list with the line above.
fn is_joined(page: &Page<'_>, at: usize) -> bool {
    let (above, block) = (page.block(at - 1), page.block(at));
    match (above.kind, block.kind) {
        (Kind::Item(_), Kind::Item(_)) => true,
        (Kind::Paragraph, Kind::Paragraph) => page.is_below(at),
        _ => false,
    }
}

/// The sign that a line explains, and whether it says that somebody was there: `"+" indicates attending`, "(* = absent)".
fn explained(line: &str, grammar: &Grammar) -> Option<(char, bool)> {
    if line.len() > LONGEST {
        return None;
    }
    let inside = line
        .rfind(['(', '['])
        .filter(|open| line[*open + 1..].ends_with([')', ']', ':']));
    let words = inside.map_or(line, |open| &line[open + 1..]);
    let quotes =
        |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '\'' | '`' | '‘' | '’');
    let words = words.trim_start_matches(quotes);
    let sign = words.chars().next().filter(|sign| SIGNS.contains(sign))?;
    let rest = words[sign.len_utf8()..].trim_start_matches(|c| quotes(c) || c == '\u{fe0f}');
    let rest = rest.trim_start_matches(['=', '-', '–', '—', ':', ' ']);
    let rest = rest.trim_end_matches([')', ']', '.', ':', ' ']);
    let says = |rest: &str| {
        let own = rest.chars().filter(|c| c.is_alphabetic()).count() >= WORD;
        grammar.words.marks().says(rest).filter(|_| own)
    };
    let gaps = rest.match_indices(' ').map(|(at, _)| at + 1).take(BETWEEN);
    let mut starts = std::iter::once(0).chain(gaps);
    let present = starts.find_map(|start| says(&rest[start..]))?;
    Some((sign, present))
}

/// Fewest letters of a word that says what a sign means.
const WORD: usize = 4;

/// The sign stands right before or behind some words of a line.
fn is_signed(line: &str, sign: char) -> bool {
    line.split(['/', ',', ';'])
        .any(|part| without_sign(part, sign).is_some_and(|rest| rest.contains(char::is_alphabetic)))
}

/// The words beside the sign: "Ann Lee +", "*Ann Lee", "Ann Lee* (Acme)".
fn without_sign(part: &str, sign: char) -> Option<&str> {
    let part = part.trim();
    let bare = part
        .strip_suffix(sign)
        .or_else(|| part.strip_prefix(sign))
        .or_else(|| part.split_once(sign).map(|(name, _)| name))?;
    Some(bare.trim())
}

/// The line that explains the sign, which is nobody.
pub(super) fn is_line(walker: &Walker<'_, '_>, at: usize) -> bool {
    walker.legend().is_some_and(|legend| legend.line == at)
}

/// Those of an entry and whether each was there, where a sign says so in the list of the entry.
pub(super) fn entry<'d>(
    walker: &Walker<'_, 'd>,
    at: usize,
    text: &'d str,
) -> Option<Vec<(PersonText<'d>, Field)>> {
    let legend = walker.legend().filter(|legend| legend.covers(at))?;
    let parted = alike::after_body(walker, at, Field::Attendees);
    let (body, names) = parted.map_or((None, text), |(body, names)| (Some(body), names));
    told(walker, legend, names.split(" / "), body).or_else(|| inline(walker, text))
}

/// Those behind a label, some of them with the sign: "Ann Lee*, Bo Day, Cy Fry*".
pub(super) fn inline<'d>(
    walker: &Walker<'_, 'd>,
    text: &'d str,
) -> Option<Vec<(PersonText<'d>, Field)>> {
    let legend = walker.legend()?;
    let signed = text.len() <= LONGEST_ROSTER && is_signed(text, legend.sign);
    signed.then(|| told(walker, legend, text.split([',', ';']), None))?
}

/// Most bytes of a line in which signs stand beside names.
const LONGEST_ROSTER: usize = 1200;

fn told<'d>(
    walker: &Walker<'_, 'd>,
    legend: &Legend,
    parts: impl Iterator<Item = &'d str>,
    body: Option<&'d str>,
) -> Option<Vec<(PersonText<'d>, Field)>> {
    let mut found = Vec::new();
    for part in parts {
        let signed = without_sign(part, legend.sign);
        let people = walker
            .page
            .persons(signed.unwrap_or(part.trim()), Field::Attendees);
        let [person] = &*people else {
            return None;
        };
        if person.confidence < SURE || person.name.is_none() {
            return None;
        }
        let mut person = person.clone();
        person.organisation = person
            .organisation
            .or(body.map(|body| person::body_of(body, walker.page.grammar)));
        let field = if signed.is_some() == legend.present {
            Field::Attendees
        } else {
            Field::Apologies
        };
        found.push((person, field));
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn a_sign_that_a_line_explains_says_who_was_there() {
        for (label, entries, key) in [
            ("Members", "* Ann Lee ✓\n* Bo Day", "✓ = present"),
            ("Members", "* Ann Lee\\*\n* Bo Day", "\\* denotes present"),
            (
                "Voting members",
                "* Ann Lee + \n* Bo Day",
                "   \" + \" indicates attending",
            ),
            ("Members", "* Ann Lee\n* Bo Day †", "† absent"),
            ("Members", "* Acme - Ann Lee + / Bo Day", "(+ = present)"),
        ] {
            let minutes = format!(
                "# Board meeting, 3 May 2022\n\n## {label}\n\n{entries}\n\n{key}\n\n## Roof\n\nIt leaks.\n"
            );
            lists(&minutes, &["Ann Lee"], &["Bo Day"]);
        }
        lists(
            "Board Meeting\n3 May 2022\n\nMembers: Ann Lee*, Bo Day, Cy Fry*\n(* present)\n\n1. Roof\nIt leaks.\n\n2. Door\nIt creaks.\n",
            &["Ann Lee", "Cy Fry"],
            &["Bo Day"],
        );
        lists(
            "Board Meeting\n3 May 2022\n\nMembers (* = in attendance):\nAnn Lee*, Bo Day, Cy Fry*\n\n1. Roof\nIt leaks.\n\n2. Door\nIt creaks.\n",
            &["Ann Lee", "Cy Fry"],
            &["Bo Day"],
        );
    }

    #[test]
    fn a_list_without_the_sign_is_as_its_label_says() {
        lists(
            "# Board meeting, 3 May 2022\n\n## Voting members\n\n* Ann Lee +\n* Bo Day\n\n\"+\" indicates attending\n\n## Other attendees\n\n* Cy Fry\n* Dee Gale\n\n## Roof\n\nIt leaks.\n",
            &["Ann Lee", "Cy Fry", "Dee Gale"],
            &["Bo Day"],
        );
        lists(
            "# Board meeting, 3 May 2022\n\n## Members\n\n* Ann Lee +\n* Bo Day\n\n## Roof\n\nIt leaks.\n",
            &["Ann Lee", "Bo Day"],
            &[],
        );
    }

    #[test]
    fn the_body_stands_before_each_name_where_it_does_before_most() {
        lists(
            "# Board meeting, 3 May 2022\n\n## Attendees\n\n* Acme - Thomas Fort +\n* Globe - Cfir Cohn +\n* Red Hill - Lily Sturm / Yash Manka +\n* Inner - Dan Midden (chair) +\n* Metal - Eric North\n\n\"+\" indicates attending\n\n## Roof\n\nIt leaks.\n",
            &["Thomas Fort", "Cfir Cohn", "Yash Manka", "Dan Midden"],
            &["Lily Sturm", "Eric North"],
        );
    }
}
