//! What sets some names off, as a line explains it: "* = present" or "+ denotes attending" below "Ann Lee +" and "Bo Day",
//! "Those present in bold" below names of which some are bold.

use std::ops::Range;

use super::super::alike;
use super::super::page::{Page, before_bracket};
use super::super::person::{self, PersonText};
use super::super::walk::Walker;
use super::SURE;
use crate::document::{Emphasis, Kind};
use crate::grammar::{Field, Grammar, tokens};

/// Signs that houses set beside names.
const SIGNS: [char; 8] = ['*', '+', '✓', '✔', '✅', '†', '•', '^'];
/// Most bytes of the line that explains a sign.
const LONGEST: usize = 90;
/// Most words between a sign and what it says: "* denotes members present".
const BETWEEN: usize = 2;

/// What is set off, what that says of somebody, and the lists in which somebody has it.
pub(in crate::parse) struct Legend {
    set: Set,
    says: Says,
    /// The line that explains it.
    line: usize,
    lists: Vec<Range<usize>>,
}

/// How names are set off.
#[derive(Clone, Copy)]
enum Set {
    Sign(char),
    Bold,
}

/// What that says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Present,
    Absent,
    /// How somebody took part, which those without it did as well: "* = by phone".
    Way,
}

impl Legend {
    /// The first line that explains what sets somebody off; one that only says how they took part, where there is no other.
    pub(in crate::parse) fn of(page: &Page<'_>) -> Option<Self> {
        let lines = (0..page.blocks().len()).filter(|at| page.is_body(*at));
        let mut way = None;
        let told = |at: usize| {
            let (set, says) = explained(page, at)?;
            if says != Says::Way {
                return Some((at, set, says));
            }
            way = way.or(Some((at, set, says)));
            None
        };
        let found = lines.clone().find_map(told);
        let (from, set, says) = found.or(way)?;
        if says == Says::Way {
            return Some(Self {
                set,
                says,
                line: from,
                lists: Vec::new(),
            });
        }
        let mut lists: Vec<Range<usize>> = Vec::new();
        let mut list = 0..0;
        let mut marked = false;
        for at in lines {
            let goes_on = at > 0 && at == list.end && is_joined(page, at);
            if !goes_on {
                lists.extend(Some(list).filter(|_| marked));
                list = at..at;
                marked = false;
            }
            list.end = at + 1;
            marked |= at != from && is_marked(page, page.words(at), set);
        }
        lists.extend(Some(list).filter(|_| marked));
        let inline = matches!(set, Set::Bold) && is_marked(page, page.words(from), set);
        (inline || !lists.is_empty()).then_some(Self {
            set,
            says,
            line: from,
            lists,
        })
    }

    /// Somebody of the list that a line stands in is set off.
    pub(in crate::parse) fn covers(&self, at: usize) -> bool {
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

/// What a line explains, and what it says of those who are set off.
fn explained(page: &Page<'_>, at: usize) -> Option<(Set, Says)> {
    let line = line(page, at);
    let is_bullet = page.block(at).marker.is_some();
    let whole = Some(line).filter(|line| line.len() <= LONGEST);
    [whole, in_bracket(line)]
        .into_iter()
        .flatten()
        .find_map(|words| {
            by_sign(words, is_bullet, page.grammar).or_else(|| {
                let says = in_bold(words, page)?;
                Some((Set::Bold, says))
            })
        })
}

/// The words in a bracket that ends a line, or the label of a line: "Members (* = present): Ann Lee*, Bo Day".
fn in_bracket(line: &str) -> Option<&str> {
    memchr::memchr2(b'(', b'[', line.as_bytes())?;
    let short = line
        .char_indices()
        .nth(LONGEST)
        .map_or(line.len(), |(end, _)| end);
    let start = &line[..short];
    let open = match line
        .strip_suffix([')', ']', ':'])
        .filter(|_| short == line.len())
    {
        Some(_) => line.rfind(['(', '['])?,
        None => start.find(['(', '['])?,
    };
    let inner = &start[open + 1..];
    let close = inner.rfind([')', ']']).unwrap_or(inner.len());
    let ends = inner[close..].trim_start_matches([')', ']']);
    (ends.is_empty() || ends.starts_with(':')).then(|| &inner[..close])
}

/// The sign that words explain, and what it says: `"+" indicates attending`, "* = absent", "✅ present, ❌ absent".
fn by_sign(words: &str, is_bullet: bool, grammar: &Grammar) -> Option<(Set, Says)> {
    let quotes =
        |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '\'' | '`' | '‘' | '’');
    let words = words.trim_start_matches(quotes);
    let sign = words.chars().next().filter(|sign| SIGNS.contains(sign))?;
    let rest = words[sign.len_utf8()..].trim_start_matches(|c| quotes(c) || c == '\u{fe0f}');
    let told = rest.trim_start_matches(['=', '-', '–', '—', ':', ' ']);
    let told = told.split([',', ';']).next().unwrap_or_default();
    let told = told.trim_end_matches([')', ']', '.', ':', ' ']);
    // "* Present" is an item of a list.
    if is_bullet && !rest.starts_with('=') && !told.starts_with(char::is_lowercase) {
        return None;
    }
    let says = |told: &str| {
        let own = told.chars().filter(|c| c.is_alphabetic()).count() >= WORD;
        grammar.words.marks().says(told).filter(|_| own)
    };
    let gaps = told.match_indices(' ').map(|(at, _)| at + 1).take(BETWEEN);
    let mut starts = std::iter::once(0).chain(gaps);
    let present = starts.find_map(|start| says(&told[start..]));
    let way = || grammar.lexicon().ways.within(&tokens(told));
    let says = match present {
        Some(false) => Says::Absent,
        _ if way() && !told.contains(':') => Says::Way,
        Some(true) => Says::Present,
        None => return None,
    };
    Some((Set::Sign(sign), says))
}

/// What bold type says of names: "Present members in bold", "Names in bold were absent".
fn in_bold(words: &str, page: &Page<'_>) -> Option<Says> {
    let grammar = page.grammar;
    let mut known = grammar.words.bold.iter();
    if page.document.emphasis.is_empty() || !known.any(|bold| words.contains(bold.as_str())) {
        return None;
    }
    let marks = grammar.words.marks();
    let parts = words.split([' ', '=', ',', ':']);
    let told = parts
        .filter(|word| word.chars().count() >= WORD)
        .find_map(|word| {
            let field = || page.label_of(word).filter(|field| field.is_roster());
            marks
                .says(word)
                .or_else(|| Some(field()? != Field::Apologies))
        });
    told.map(|present| if present { Says::Present } else { Says::Absent })
}

/// Fewest letters of a word that says what a sign means.
const WORD: usize = 4;

/// Somebody of a line is set off.
fn is_marked(page: &Page<'_>, line: &str, set: Set) -> bool {
    let has_letters = |words: &str| words.contains(char::is_alphabetic);
    match set {
        Set::Sign(_) => line
            .split(['/', ',', ';'])
            .any(|part| set_off(page, part, set).is_some_and(has_letters)),
        Set::Bold => bold_in(page, line).next().is_some(),
    }
}

/// The stretches of bold words within some words.
fn bold_in<'p>(page: &'p Page<'_>, words: &str) -> impl Iterator<Item = &'p Range<usize>> {
    let range = page.document.range_of(words);
    let blocks = page.blocks();
    let at = blocks.partition_point(|block| block.range.end <= range.start);
    let emphasis = blocks.get(at).map(|block| page.document.emphasis_of(block));
    let bold = emphasis.unwrap_or_default().iter();
    bold.filter(move |(own, emphasis)| {
        *emphasis == Emphasis::Bold && own.start < range.end && range.start < own.end
    })
    .map(|(own, _)| own)
}

/// The words of a part that is set off: "Ann Lee" of "Ann Lee +", "*Ann Lee" and "Ann Lee* (Acme)".
fn set_off<'t>(page: &Page<'_>, part: &'t str, set: Set) -> Option<&'t str> {
    let part = part.trim();
    let sign = match set {
        Set::Sign(sign) => sign,
        Set::Bold => return bold_in(page, part).next().map(|_| part),
    };
    let bare = part
        .strip_suffix(sign)
        .or_else(|| part.strip_prefix(sign))
        .or_else(|| part.split_once(sign).map(|(name, _)| name))?;
    Some(bare.trim())
}

/// The line that explains the sign and does nothing else, which is nobody.
pub(super) fn is_line(walker: &Walker<'_, '_>, at: usize) -> bool {
    walker.legend().is_some_and(|legend| legend.line == at)
}

/// Words behind a label that only explain a sign: "(* = by phone)".
pub(in crate::parse) fn only_explains(walker: &Walker<'_, '_>, at: usize, rest: &str) -> bool {
    is_line(walker, at) && rest.starts_with(['(', '[']) && before_bracket(rest).is_none()
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
    let legend = walker.legend().filter(|legend| legend.says != Says::Way)?;
    let marked = text.len() <= LONGEST_ROSTER && is_marked(walker.page, text, legend.set);
    marked.then(|| told(walker, legend, text.split([',', ';']), None))?
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
        let marked = set_off(walker.page, part, legend.set);
        let people = walker
            .page
            .persons(marked.unwrap_or(part.trim()), Field::Attendees);
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
        let field = if marked.is_some() == (legend.says == Says::Present) {
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
