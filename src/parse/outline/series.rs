//! Headings that show by their place in a series of numbers with text in between.

use super::alone::is_first_of_one;
use super::lead::is_lettered;
use super::letters::{Letters, are_titled};
use super::look::{are_people, is_known_topic};
use super::member::{
    TOLD, has_bold_title, has_items, is_one_sentence, is_title_over_text, is_told, is_topic_like,
    is_whole_sentence, leads_to_list, runs_on,
};
use super::restarted::restarted;
use super::{BY_BOLD, Heading, SERIES_LENGTH};
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::Page;
use crate::parse::scan::count_words;
use std::collections::HashMap;
use std::ops::Range;

/// Blocks whose numbers make a series (1, 2, 3 …) with text between at least two of them.
pub(super) fn numbered(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let mut taken = Vec::new();
    let mut letters = Letters::default();
    let listed = under_rosters(page);
    // Where a number was seen last, be it before a title or before talk.
    let mut seen: HashMap<u32, usize> = HashMap::new();
    let topics = styled_topics(page, known);
    for range in parts(page, known) {
        let listed_only = is_under_topic(page, known, range.start, topics);
        let mut open: Vec<(Shape, Vec<usize>)> = Vec::new();
        for at in range.clone() {
            let path = path(page, at);
            if let [number] = path {
                seen.insert(*number, at);
            }
            let Some(shape) = shape(page, at).filter(|_| !listed[at]) else {
                continue;
            };
            let more = open.len() < MOST_RUNS;
            // A list of names above counts to two as well: the series that went on last goes on.
            let goes_on = |(kin, run): &(Shape, Vec<usize>)| {
                *kin == shape
                    && run
                        .last()
                        .is_some_and(|last| follows(path, self::path(page, *last)))
            };
            let nearest = |(_, (_, run)): &(usize, &(Shape, Vec<usize>))| run.last().copied();
            let runs = || open.iter().enumerate();
            let next = runs().filter(|(_, run)| goes_on(run)).max_by_key(nearest);
            // Somebody miscounted: "5. Roof", "7. Door".
            let slips = |(_, (kin, run)): &(usize, &(Shape, Vec<usize>))| {
                let left_out = run.last().and_then(|last| {
                    let number = left_out(path, self::path(page, *last))?;
                    Some(seen.get(&number).is_none_or(|place| place < last))
                });
                *kin == shape && run.len() >= COUNTED && left_out == Some(true)
            };
            // Somebody changed the order: "5. Roof", "7. Door", "6. Fence".
            let swaps = |(_, (kin, run)): &(usize, &(Shape, Vec<usize>))| {
                let [.., before, last] = run[..] else {
                    return false;
                };
                let between = left_out(self::path(page, last), self::path(page, before));
                *kin == shape && matches!(path, [own] if between == Some(*own))
            };
            let swapped = runs().filter(swaps).max_by_key(nearest);
            if let Some((place, _)) = swapped.filter(|_| next.is_none()) {
                let run = &mut open[place].1;
                run.insert(run.len() - 1, at);
                continue;
            }
            let next = next.or_else(|| runs().filter(slips).max_by_key(nearest));
            match next
                .map(|(place, _)| place)
                .and_then(|place| open.get_mut(place))
            {
                Some((_, run)) => run.push(at),
                None if more => open.push((shape, vec![at])),
                None => {}
            }
        }
        taken.extend(restarted(page, range.clone()));
        for (shape, mut run) in open {
            run.sort_unstable();
            let counts_items = listed_only && path(page, run[0]) == [1];
            let outline = !counts_items && is_outline(page, &run, range.end);
            if shape.lettered {
                letters.add(page, &run, outline);
            }
            if outline {
                let closed = run
                    .iter()
                    .filter(|at| page.words(**at).ends_with('.'))
                    .count();
                let few = closed * 4 <= run.len();
                let told = |at: usize, next: Option<&usize>| {
                    is_whole_sentence(page, at)
                        || few && next == Some(&(at + 1)) && is_told(page, at)
                        || leads_to_list(page, at)
                };
                let titles = (0..run.len()).filter(|i| !told(run[*i], run.get(i + 1)));
                taken.extend(titles.map(|i| run[i]));
            }
        }
    }
    taken.sort_unstable();
    let alone = letters.alone(page, known, &taken);
    taken.extend(alone);
    taken.sort_unstable();
    taken.dedup();
    taken
}

/// How many headings by style that are no labels have text right under them.
fn styled_topics(page: &Page<'_>, known: &[Option<Heading>]) -> usize {
    let topic = |at: &usize| is_styled_topic(page, known, *at);
    (0..known.len()).filter(topic).count()
}

fn is_styled_topic(page: &Page<'_>, known: &[Option<Heading>], at: usize) -> bool {
    let styled = known[at].is_some_and(Heading::is_style);
    let over_text = known.get(at + 1).is_some_and(Option::is_none);
    styled && over_text && page.label(at).is_none()
}

/// A stretch below a heading by style that is a topic among several, or that a statement has as its label: what is counted there
/// are the points of it.
fn is_under_topic(page: &Page<'_>, known: &[Option<Heading>], at: usize, topics: usize) -> bool {
    let Some(heading) = known.get(at).copied().flatten() else {
        return false;
    };
    let label = page.label(at).filter(|label| label.rest.is_empty());
    let stated = label.is_some_and(|label| label.field.is_statement());
    heading.is_style() && (stated || topics > TOPICS && is_styled_topic(page, known, at))
}

/// Headings by style that show that topics are set so and not by numbers.
const TOPICS: usize = 2;

/// Items of the lists right under the labels of rosters: "Present:" over "1. Chair: Ann Lee", "2. Bo Day".
fn under_rosters(page: &Page<'_>) -> Vec<bool> {
    let mut listed = vec![false; page.blocks().len()];
    let mut under = false;
    let mut last: Option<&[u32]> = None;
    for (at, listed) in listed.iter_mut().enumerate() {
        let block = page.block(at);
        let number = path(page, at);
        let goes_on =
            last.is_none_or(|last| number == last && last.is_empty() || follows(number, last));
        if under && goes_on && block.is_item() {
            *listed = true;
            last = Some(number);
            continue;
        }
        last = None;
        let label = page.label(at).filter(|label| label.rest.is_empty());
        under = number.is_empty()
            && label.is_some_and(|label| label.field.is_roster())
            && !is_over_known_topic(page, at);
    }
    listed
}

/// A topic that all meetings have stands among the numbered items right under a line: "Present:" was left blank above them.
fn is_over_known_topic(page: &Page<'_>, at: usize) -> bool {
    let items = (at + 1..page.blocks().len()).take(LISTED);
    let mut items = items.take_while(|next| page.is_item(*next));
    items.any(|next| page.block(next).is_numbered() && is_known_topic(page, next))
}

/// Most items of a list that are looked through for such.
const LISTED: usize = 64;

/// Most series that one part may begin; a page of the same number again and again begins as many as it has lines.
const MOST_RUNS: usize = 2000;

/// Stretches between headings that are known already: a series does not cross one of them unless it is one long series.
/// Capitals behind a number are a member of it themselves ("2. OPEN MATTERS" before "3. FINANCE").
fn parts(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<Range<usize>> {
    let divides = |at: usize, heading: Heading| {
        heading.is_style() || heading.level < BY_BOLD && path(page, at).is_empty()
    };
    let mut ends: Vec<usize> = (0..known.len())
        .filter(|at| known[*at].is_some_and(|heading| divides(*at, heading)))
        .collect();
    ends.push(known.len());
    let mut start = 0;
    ends.into_iter()
        .map(|end| {
            let part = start..end;
            start = end;
            part
        })
        .collect()
}

/// What the members of one series share: depth of the number and of the list.
#[derive(Clone, Copy, PartialEq)]
struct Shape {
    lettered: bool,
    depth: usize,
    item: Option<u8>,
}

fn shape(page: &Page<'_>, at: usize) -> Option<Shape> {
    let block = page.block(at);
    let marker = block
        .marker
        .as_ref()
        .filter(|marker| !marker.path.is_empty())?;
    let item = match block.kind {
        // An item of an inner list is an item, unless its number says where in the outline it stands.
        Kind::Item(depth) if depth > 0 && marker.path.len() < 2 => return None,
        Kind::Item(depth) => Some(depth),
        Kind::Paragraph => None,
        Kind::Heading(_) | Kind::Code => return None,
    };
    let words = page.words(at);
    let short = words.chars().count() <= SERIES_LENGTH
        || runs_on(page, words)
        || has_bold_title(page, at)
        || has_items(page, at);
    let fits = page.is_body(at) && block.cell.is_none() && short;
    fits.then_some(Shape {
        lettered: is_lettered(page, at),
        depth: marker.path.len(),
        item,
    })
}

pub(super) fn path<'d>(page: &Page<'d>, at: usize) -> &'d [u32] {
    let marker = page.block(at).marker.as_ref();
    marker.map_or(&[], |marker| page.document.path(marker))
}

/// `3.2` follows `3.1`; `4.1` follows `3.2`; `III` follows `II`; `046/22` follows `045/22`.
fn follows(next: &[u32], last: &[u32]) -> bool {
    match (next.split_last(), last.split_last()) {
        (Some((n, outer)), Some((l, other))) => {
            let one_more = |next: u32, last: u32| last.checked_add(1) == Some(next);
            let counted = match (outer, other) {
                ([outer], [other]) => n == l && one_more(*outer, *other),
                _ => false,
            };
            outer == other && one_more(*n, *l) || outer > other && *n == 1 || counted
        }
        _ => false,
    }
}

/// The one number between two.
fn left_out(next: &[u32], last: &[u32]) -> Option<u32> {
    match (next, last) {
        ([next], [last]) => last
            .checked_add(1)
            .filter(|number| number.checked_add(1) == Some(*next)),
        _ => None,
    }
}

/// Members of a series after which one number may be left out.
const COUNTED: usize = 2;

/// A series is an outline when it has two members or more, begins at its start, and text stands under its members.
fn is_outline(page: &Page<'_>, run: &[usize], end: usize) -> bool {
    if let [only] = run {
        return !is_lettered(page, *only) && is_first_of_one(page, *only);
    }
    let first = path(page, run[0]);
    let begins = first.last().is_some_and(|number| *number <= 1);
    let second = first == [2] && run.len() > 2;
    let least = if first.first() >= Some(&LONG_COUNT) {
        COUNTED_ON - 1
    } else {
        COUNTED_ON
    };
    let counted_on = first.len() < 2 && run.len() >= least || second;
    if !begins && !counted_on && (first.len() < 2 || run.len() < 3) {
        return false;
    }
    // "3.1 Ann gave a talk." and "3.2 It was asked:" are paragraphs that are counted.
    let closed = |at: &&usize| {
        let words = page.words(**at);
        words.ends_with(['.', ':']) && count_words(words) >= TOLD && is_one_sentence(page, **at)
    };
    if first.len() > 1 && run.iter().filter(closed).count() * 2 > run.len() {
        return false;
    }
    // What stands apart behind the last item of a list is of it only where others have such too.
    let apart = |at: usize| {
        page.blocks().get(at + 1).is_some_and(|next| {
            next.kind == Kind::Paragraph && !next.continues && page.space_above(at + 1) > 0
        })
    };
    let inner = &run[..run.len() - 1];
    let listed = page.is_item(run[0]) && !inner.iter().any(|at| apart(*at));
    let with_text = run.iter().enumerate().filter(|(i, at)| {
        let next = run.get(i + 1).copied();
        let behind = next.is_none() && listed && apart(**at);
        let next = next.unwrap_or(end);
        runs_on(page, page.words(**at))
            || !behind && (**at + 1..next).any(|under| is_own(page, **at, under))
            || is_title_over_text(page, **at)
    });
    let with_text = with_text.count();
    let titled = run.iter().filter(|at| is_topic_like(page, **at)).count();
    // Letters are items but where each begins with its title: "A. Hedge - Bo will cut it in May."
    let letters = is_lettered(page, run[0]) && !are_titled(page, run, with_text);
    let items = letters || is_led_to(page, run[0]) || is_under_statements(page, run);
    let topics = with_text >= 2 && with_text * 2 >= run.len() && titled * 2 >= run.len();
    topics && !items && !holds_offices(page, run)
}

/// "(a) Treasurer" over "Ann Lee", "(b) Clerk" over "Bo Day": who was elected.
fn holds_offices(page: &Page<'_>, run: &[usize]) -> bool {
    let pairs = run.windows(2).filter(|pair| pair[0] + 2 == pair[1]);
    let named: Vec<&str> = pairs.map(|pair| page.words(pair[0] + 1)).collect();
    named.len() * 2 >= run.len() && are_people(page, named.into_iter())
}

/// "The Board agreed:" right above a list: its items are what was agreed.
fn is_led_to(page: &Page<'_>, at: usize) -> bool {
    let above = at.checked_sub(1).map(|above| page.words(above));
    let leads = |words: &str| {
        let field = words.ends_with(':').then(|| page.cue(words)).flatten();
        field.is_some_and(|field| !field.is_roster() && field != Field::Agenda)
    };
    page.is_item(at) && above.is_some_and(leads)
}

/// "Actions" right above a list that counts them: what stands below each says more of it. So do "Key decisions" and "Feedback",
/// unless talk stands below the members.
fn is_under_statements(page: &Page<'_>, run: &[usize]) -> bool {
    let above = run[0].checked_sub(1);
    let label = above.and_then(|above| page.label(above));
    let mut pairs = run.windows(2);
    let mut talk =
        || pairs.any(|pair| (pair[0] + 1..pair[1]).any(|under| is_own(page, pair[0], under)));
    label.is_some_and(|label| {
        label.rest.is_empty()
            && match label.field {
                Field::NextSteps => true,
                field => field.is_statement() && page.is_item(run[0]) && !talk(),
            }
    })
}

/// A block below a member that does not only go on with its words: it stands apart, or has a number or label of its own.
pub(super) fn is_own(page: &Page<'_>, member: usize, under: usize) -> bool {
    let numbered = !path(page, under).is_empty() && shape(page, under) != shape(page, member);
    let labelled = page
        .label(under)
        .is_some_and(|label| !label.rest.is_empty());
    !page.block(under).continues || numbered || labelled
}

/// Members of a series that goes on from the meeting before: "59. Apologies". The first number alone is often lost.
const COUNTED_ON: usize = 4;
/// From this number on one less is enough: few lists are as long.
const LONG_COUNT: u32 = 1000;

#[cfg(test)]
mod tests {
    use super::follows;

    #[test]
    fn what_follows_a_number() {
        for (next, last, want) in [
            (&[3, 2][..], &[3, 1][..], true),
            (&[4, 1], &[3, 2], true),
            (&[46, 22], &[45, 22], true),
            (&[3], &[2], true),
            (&[3, 2], &[2], false),
            (&[2], &[3, 2], false),
            (&[u32::MAX], &[u32::MAX], false),
            (&[u32::MAX, 7], &[u32::MAX, 7], false),
            (&[], &[1], false),
        ] {
            assert_eq!(follows(next, last), want, "{next:?} {last:?}");
        }
    }
}
