//! Which lines are headings, and how they nest.
//!
//! A heading shows by its style (`#`, a heading style, an underline), by bold words or CAPITALS that stand alone,
//! or by its place in a series of numbers with text in between.

mod agenda;
mod alone;
mod behind;
mod between;
mod contents;
mod counted;
mod decided;
mod heading;
mod held;
mod items;
mod lead;
mod led;
mod letters;
mod look;
mod member;
mod no_topic;
mod parts;
mod ranks;
mod restarted;
mod series;
mod speakers;
#[cfg(test)]
mod tests;
mod topics;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::page::Page;
use super::topic::topic;
use crate::document::{Kind, Part};
use crate::grammar::Field;
pub(super) use agenda::plain;
use agenda::{Announcements, holders, lines_under, list_under, repeated, told_again};
pub(super) use behind::count_behind;
pub(super) use counted::counted_title;
pub(super) use decided::decided_below;
use heading::{BY_ALONE, BY_BOLD, BY_CAPITALS, BY_LEAD, BY_LIST, BY_NUMBER, BY_STYLE, LISTED};
pub(super) use heading::{Heading, LEAD, TALK};
pub(super) use held::called;
pub(super) use items::item_before_nothing;
use lead::{bold_topics, capital_topics, run_in_topics};
pub(super) use lead::{is_remark, known_before_colon, lead, opening, run_on};
pub(super) use letters::lettered_title;
use look::by_look;
pub(super) use look::{counter, degree, is_counted, ordinal};
pub(super) use no_topic::is_upkeep;
use no_topic::{explanations, is_bare_upkeep};
pub(super) use ranks::{Ranks, is_filled};
use series::numbered;
pub(super) use topics::is_speech;
use topics::topics;

/// Most characters of a line that is a heading by its looks.
const LOOKS_LENGTH: usize = 120;
/// Most characters of a line that is a heading by its number.
const SERIES_LENGTH: usize = 160;
/// Most words of a numbered line that is a title.
const NUMBERED_WORDS: usize = 18;
/// Most words of one that ends in a full stop.
const SENTENCE_WORDS: usize = 8;

/// The heading that a line is by a form of the house; one that has a style keeps its level.
fn by_form(page: &Page<'_>, at: usize) -> Option<Heading> {
    let topic = topic(page, at)?;
    let styled = by_look(page, at).filter(|heading| heading.is_style());
    let number = topic.number.map_or("", |number| page.text(&number));
    let inner = number.trim_matches('.').matches('.').count();
    let level = BY_NUMBER + 1 + u16::try_from(inner).unwrap_or(0).min(MOST_INNER);
    Some(Heading {
        level: styled.map_or(level, |styled| styled.level),
        confidence: 0.97,
    })
}

/// Most dots of a number that count.
const MOST_INNER: u16 = 8;

/// For each block, the heading that it is.
pub(super) fn headings(page: &Page<'_>) -> Vec<Option<Heading>> {
    let mut found = shown(page);
    for at in agenda::announced_again(page, &found) {
        found[at] = None;
    }
    for at in parts_of_styled(page, &found) {
        found[at] = None;
    }
    let mut parts = parts::told_again(page, &found);
    parts.extend(again(page, &found));
    for at in explanations(page, &found).into_iter().chain(parts) {
        found[at] = None;
    }
    no_topic::clear(page, &mut found);
    found
}

/// Lines in bold without a number and items with one, below topics by style: they only part the talk of those.
fn parts_of_styled(page: &Page<'_>, found: &[Option<Heading>]) -> Vec<usize> {
    let title = (0..found.len()).find(|at| page.is_body(*at));
    let (mut numbered, mut plain) = (0, 0);
    let (mut under, mut below) = (None, false);
    let (mut parts, mut items) = (Vec::new(), Vec::new());
    for (at, heading) in found.iter().enumerate() {
        let Some(heading) = heading else {
            continue;
        };
        let counted = page.block(at).is_numbered();
        if heading.is_style() {
            let label = page.label(at).map(|label| label.field);
            // "3. Agenda" and "3. Notes" hold topics.
            let holds = matches!(label, Some(Field::Agenda | Field::Containers));
            let topic = label.is_none() && title != Some(at);
            below |= title != Some(at);
            under = (!holds && (counted || topic)).then_some(counted);
            numbered += usize::from(counted);
            plain += usize::from(topic);
        } else if heading.is_look() && counted && page.is_item(at) && page.label(at).is_none() {
            items.extend(below.then_some(at));
        } else if heading.level == BY_BOLD && !counted && page.label(at).is_none() {
            // "**Roof**" over a paragraph may be a topic, "**Roof:**" only leads to what is said of it.
            let leads = page.words(at).ends_with(':') || !is_over_paragraph(page, at);
            let part = under.filter(|counted| *counted || leads);
            parts.extend(part.map(|counted| (at, counted)));
        }
    }
    let shown = |counted: bool| counted && numbered >= TOPICS || plain >= TOPICS;
    let parts = parts.into_iter().filter(|(_, counted)| shown(*counted));
    let items = items.into_iter().filter(|_| plain >= TOPICS);
    parts.map(|(at, _)| at).chain(items).collect()
}

/// A paragraph without a label stands right under a line.
fn is_over_paragraph(page: &Page<'_>, at: usize) -> bool {
    let next = page.blocks().get(at + 1);
    next.is_some_and(|next| next.kind == Kind::Paragraph && next.cell.is_none())
        && page.label(at + 1).is_none()
}

/// Fewest topics by style that show how a house sets its topics.
const TOPICS: usize = 3;

/// Lines that come again and again, with other headings between them where they have a style: they part the talk, or say that
/// nothing was written yet.
fn again(page: &Page<'_>, found: &[Option<Heading>]) -> Vec<usize> {
    let shown = (0..found.len()).filter_map(|at| Some((at, found[at]?)));
    let mut times: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
    let mut close: HashSet<&str> = HashSet::new();
    for (place, (at, heading)) in shown.enumerate() {
        if page.label(at).is_some() || page.block(at).is_numbered() {
            continue;
        }
        let words = page.words(at);
        let lines = times.entry(words).or_default();
        let beside = lines.last().is_some_and(|(last, _)| last + 1 == place);
        if heading.is_style() && beside {
            close.insert(words);
        }
        lines.push((place, at));
    }
    let often = times.into_iter();
    let often = often.filter(|(words, lines)| lines.len() >= OFTEN && !close.contains(words));
    often
        .flat_map(|(_, lines)| lines)
        .map(|(_, at)| at)
        .collect()
}

/// How often a line comes that is no topic.
const OFTEN: usize = 3;

/// For each block, the heading that it shows as.
fn shown(page: &Page<'_>) -> Vec<Option<Heading>> {
    let mut found: Vec<Option<Heading>> = (0..page.blocks().len())
        .map(|at| by_form(page, at).or_else(|| by_look(page, at)))
        .collect();
    // "Primero.- Aceptar la oferta." below "La junta acuerda:" is no topic.
    let mut end = 0;
    for at in 0..found.len() {
        // Of several points only the last can lead to more of them.
        if at + 1 < end {
            continue;
        }
        let lines = decided_below(page, at).lines;
        end = end.max(lines.end);
        found[lines].fill(None);
    }
    let holders = holders(page, &found);
    let announced = announced(page, &mut found, &holders);
    let mut agenda = vec![false; found.len()];
    for list in &announced {
        agenda[list.clone()].fill(true);
    }
    set_numbered(page, &mut found, &holders, &agenda);
    for at in items::bold_items(page)
        .into_iter()
        .chain(alone::set_off(page))
    {
        let capitals = look::is_capital_title(page, at);
        found[at].get_or_insert(Heading {
            level: if capitals { BY_CAPITALS } else { BY_BOLD + 1 },
            confidence: 0.85,
        });
    }
    let after = announced.iter().map(|list| list.end).max().unwrap_or(0);
    let styled = (after..found.len())
        .any(|at| found[at].is_some_and(Heading::is_style) && page.label(at).is_none());
    let repeated = if styled {
        Vec::new()
    } else {
        repeated(page, &announced)
    };
    for at in repeated {
        // One in capitals is of the rank of the others, and no line of the agenda.
        found[at] = found[at]
            .filter(|heading| !heading.is_emphasis())
            .or(Some(Heading {
                level: BY_NUMBER + 1,
                confidence: 0.88,
            }));
    }
    set_alone(page, &mut found, &behind::counted_behind(page));
    let as_known = held::set_as_known(page, &found);
    set_alone(page, &mut found, &as_known);
    let apart = if shows_titles(page, &found) {
        Vec::new()
    } else {
        alone::set_apart(page)
    };
    set_alone(page, &mut found, &apart);
    if styled {
        set_alone(page, &mut found, &alone::between_lists(page));
    }
    let mut over_lists = held::over_lists(page, &found, &holders);
    over_lists.extend(held::over_all_lists(page, &found));
    for at in over_lists {
        found[at].get_or_insert(LISTED);
    }
    for at in held::named(page, &found) {
        found[at].get_or_insert(Heading {
            level: BY_NUMBER + 1,
            confidence: 0.85,
        });
    }
    for (at, depth) in topics(page, &found, &holders, &announced) {
        found[at].get_or_insert(Heading {
            level: BY_LIST + u16::from(depth),
            confidence: 0.7,
        });
    }
    for at in leads(page, &found) {
        found[at] = Some(Heading {
            level: BY_LEAD,
            confidence: 0.7,
        });
    }
    for at in led::led_items(page, &found, &holders) {
        found[at].get_or_insert(LEAD);
    }
    let plain = !shows_titles(page, &found);
    if plain {
        let ways = [items::over_text, alone::between_lists, alone::all_alone];
        let mut lines = ways.into_iter().map(|way| way(page));
        let alone = lines.find(|lines| !lines.is_empty());
        set_alone(page, &mut found, &alone.unwrap_or_default());
    }
    set_over_items(page, &mut found, &holders, plain);
    for at in held::timed(page, &found) {
        found[at].get_or_insert(LISTED);
    }
    found
}

/// Makes topics of the items over items where a title above them is all that shows, or bold words over the list, which are no
/// topic then: "**No agenda today**".
fn set_over_items(
    page: &Page<'_>,
    found: &mut [Option<Heading>],
    holders: &[(usize, Field)],
    plain: bool,
) {
    let body = (0..found.len()).find(|at| page.is_body(*at));
    let mut others = (0..found.len()).filter(|at| found[*at].is_some() && Some(*at) != body);
    let first = others.next();
    let alone = others.next().is_none();
    let holds = |at: usize| {
        found[at].is_some_and(Heading::is_emphasis)
            && page.label(at).is_none()
            && page.is_over_items(at)
    };
    // "# Mill Board Meeting Notes" below the roster is the title.
    let names_record = |at: usize| {
        found[at].is_some_and(Heading::is_style)
            && page.is_over_items(at)
            && page.names_record(page.words(at))
    };
    let record = first.is_some_and(names_record);
    let titled = alone && (record || first.is_none_or(holds));
    if !plain && !titled {
        return;
    }
    let topics = items::over_items(page, holders);
    if let Some(first) = first.filter(|_| !plain && !record) {
        // Without a topic that all meetings have, they may say what the items tell of: "**Roof**".
        let usual = |at: &usize| look::is_known_topic(page, *at) || is_bare_upkeep(page, *at);
        if !topics.iter().any(usual) {
            return;
        }
        found[first] = None;
    }
    for at in topics {
        found[at].get_or_insert(LISTED);
    }
}

/// Some heading shows how titles are set; topics that all meetings have, and "Present" or "Actions", do not.
fn shows_titles(page: &Page<'_>, found: &[Option<Heading>]) -> bool {
    let known = |at: usize| {
        let label = page.label(at).map(|label| label.field);
        let other = label.filter(|field| !matches!(field, Field::Sections | Field::Containers));
        other.is_some() || look::is_known_topic(page, at)
    };
    (0..found.len()).any(|at| found[at].is_some() && !known(at))
}

/// Paragraphs that begin with their titles, in the first of three ways that the document has.
fn leads(page: &Page<'_>, found: &[Option<Heading>]) -> Vec<usize> {
    let ways = [capital_topics, bold_topics, run_in_topics];
    let mut series = ways.into_iter().map(|way| way(page, found));
    series.find(|titles| !titles.is_empty()).unwrap_or_default()
}

/// The lists and lines of agendas that only announce the talk; the lines show as no headings any more.
fn announced(
    page: &Page<'_>,
    found: &mut [Option<Heading>],
    holders: &[(usize, Field)],
) -> Vec<Range<usize>> {
    let announcements = Announcements::of(page, found, holders);
    let lists = holders.iter().filter(|holder| announcements.has(**holder));
    let mut announced: Vec<Range<usize>> =
        lists.map(|(at, _)| list_under(page, found, *at)).collect();
    let again = told_again(page, holders);
    let styled = |at: usize| found[at].is_some_and(Heading::is_style);
    let lines: Vec<Range<usize>> = holders
        .iter()
        .filter(|holder| styled(holder.0) && announcements.has(**holder))
        .map(|(at, _)| lines_under(page, *at))
        .collect();
    for list in again.iter().chain(&lines) {
        found[list.clone()].fill(None);
    }
    announced.extend(again);
    announced.extend(contents::contents(page, found, holders));
    announced
}

/// Makes headings of the lines of a series of numbers, and of what stands between them as they do.
fn set_numbered(
    page: &Page<'_>,
    found: &mut [Option<Heading>],
    holders: &[(usize, Field)],
    agenda: &[bool],
) {
    let known = topics::known_numbered(page, found, holders);
    let numbered = numbered(page, found)
        .into_iter()
        .chain(known)
        .filter(|at| !agenda[*at])
        .collect::<Vec<usize>>();
    for at in numbered {
        let depth = u16::try_from(
            page.block(at)
                .marker
                .as_ref()
                .map_or(1, |marker| marker.path.len()),
        )
        .unwrap_or(1);
        found[at] = Some(Heading {
            level: BY_NUMBER + depth,
            confidence: 0.9,
        });
    }
    for at in restarted::counted_anew(page, found) {
        found[at].get_or_insert(Heading {
            level: BY_NUMBER + 2,
            confidence: 0.8,
        });
    }
    for at in counted::counted_on(page, found) {
        found[at].get_or_insert(Heading {
            level: BY_NUMBER + 1,
            confidence: 0.85,
        });
    }
    for at in between::between_numbered(page, found) {
        found[at].get_or_insert(Heading {
            level: BY_NUMBER + 1,
            confidence: 0.8,
        });
    }
}

/// Makes headings of lines that are such by their place alone.
fn set_alone(page: &Page<'_>, found: &mut [Option<Heading>], lines: &[usize]) {
    for at in lines {
        let body = page.block(*at).part == Part::Body;
        found[*at].get_or_insert(Heading {
            level: BY_ALONE,
            confidence: if body { 0.7 } else { 0.4 },
        });
    }
}
