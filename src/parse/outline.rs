//! Which lines are headings, and how they nest.
//!
//! A heading shows by its style (`#`, a heading style, an underline), by bold words or CAPITALS that stand alone,
//! or by its place in a series of numbers with text in between.

use std::collections::HashSet;
use std::ops::Range;

use super::page::Page;
use crate::document::{Block, Kind, Part};
use crate::grammar::Field;

/// A heading and how it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Heading {
    /// Lower is higher in the outline. Levels of one way of showing are comparable; styles rank above looks.
    pub level: u16,
    /// From 0 to 1: how sure it is that the line is a heading.
    pub confidence: f64,
}

impl Heading {
    /// True for a heading by its style, which what it holds reaches to the next one; looks alone only open a list.
    pub(super) fn is_style(self) -> bool {
        self.level < BY_CAPITALS
    }

    /// True for a line that only looks like a heading, by bold words, capitals or a number.
    pub(super) fn is_look(self) -> bool {
        (BY_CAPITALS..BY_LIST).contains(&self.level)
    }

    /// True for a line that shows as a heading by bold words or capitals alone.
    pub(super) fn is_emphasis(self) -> bool {
        (BY_CAPITALS..BY_NUMBER).contains(&self.level)
    }

    /// True for a paragraph that begins with its title.
    pub(super) fn is_lead(self) -> bool {
        self.level == BY_LEAD
    }
}

/// A line such as "Discussion:" that holds the talk.
pub(super) const TALK: Heading = Heading {
    level: BY_NUMBER + 1,
    confidence: 0.7,
};

const BY_STYLE: u16 = 10;
const BY_CAPITALS: u16 = 150;
const BY_BOLD: u16 = 200;
const BY_NUMBER: u16 = 300;
const BY_ALONE: u16 = 400;
const BY_LEAD: u16 = 450;
const BY_LIST: u16 = 500;

/// Most characters of a line that is a heading by its looks.
const LOOKS_LENGTH: usize = 120;
/// Most characters of a line that is a heading by its number.
const SERIES_LENGTH: usize = 160;
/// Most words of a numbered line that is a title.
const TOPIC_WORDS: usize = 18;
/// Most words of one that ends in a full stop.
const SENTENCE_WORDS: usize = 8;

/// For each block, the heading that it is.
pub(super) fn headings(page: &Page<'_>) -> Vec<Option<Heading>> {
    let mut found: Vec<Option<Heading>> = (0..page.blocks().len())
        .map(|at| by_look(page, at))
        .collect();
    let announced: Vec<Range<usize>> = holders(page)
        .into_iter()
        .filter(|holder| is_announcement(page, &found, *holder))
        .map(|(at, _)| list_under(page, &found, at))
        .collect();
    let numbered = numbered(page, &found)
        .into_iter()
        .filter(|at| !announced.iter().any(|list| list.contains(at)))
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
    let after = announced.iter().map(|list| list.end).max().unwrap_or(0);
    let styled = (after..found.len())
        .any(|at| found[at].is_some_and(Heading::is_style) && page.label(at).is_none());
    let repeated = if styled {
        Vec::new()
    } else {
        repeated(page, &announced)
    };
    for at in repeated {
        found[at].get_or_insert(Heading {
            level: BY_NUMBER + 1,
            confidence: 0.88,
        });
    }
    for at in topics(page, &found) {
        found[at] = Some(Heading {
            level: BY_LIST,
            confidence: 0.7,
        });
    }
    for at in run_in_topics(page, &found) {
        found[at] = Some(Heading {
            level: BY_LEAD,
            confidence: 0.7,
        });
    }
    if found.iter().flatten().count() == 0 {
        for (at, heading) in found
            .iter_mut()
            .enumerate()
            .filter(|(at, _)| alone(page, *at))
        {
            let confidence = if page.block(at).part == Part::Body {
                0.7
            } else {
                0.4
            };
            *heading = Some(Heading {
                level: BY_ALONE,
                confidence,
            });
        }
    }
    found
}

fn by_look(page: &Page<'_>, at: usize) -> Option<Heading> {
    let block = page.block(at);
    if !page.is_body(at) || block.cell.is_some() {
        return None;
    }
    match block.kind {
        Kind::Heading(level) => Some(Heading {
            level: BY_STYLE * u16::from(level),
            confidence: 0.97,
        }),
        Kind::Paragraph if is_counted(page, at) => Some(Heading {
            level: BY_NUMBER + 1,
            confidence: 0.9,
        }),
        Kind::Paragraph | Kind::Item(_) if is_title_like(page.words(at)) => {
            let depth = block
                .marker
                .as_ref()
                .map_or(0, |marker| marker.path.len().saturating_sub(1));
            let bulleted = matches!(block.kind, Kind::Item(_))
                && block
                    .marker
                    .as_ref()
                    .is_none_or(|marker| marker.path.is_empty());
            let depth = u16::try_from(depth).unwrap_or(0);
            if block.is_bold(&page.document.text) && !bulleted {
                Some(Heading {
                    level: BY_BOLD + depth,
                    confidence: 0.89,
                })
            } else if is_capitals(page.words(at)) && !bulleted {
                Some(Heading {
                    level: BY_CAPITALS + depth,
                    confidence: 0.87,
                })
            } else if block.kind == Kind::Paragraph
                && (is_known_topic(page, at) || is_counted(page, at))
            {
                Some(Heading {
                    level: BY_NUMBER + 1,
                    confidence: 0.88,
                })
            } else {
                None
            }
        }
        _ => None,
    }
}

/// `TOP 3: Kasse`, `Agenda item 4`, `PRIMERO. Actas`: an item counted in words.
fn is_counted(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let lists = &page.grammar.words;
    if !words.starts_with(char::is_uppercase) {
        return false;
    }
    let after = |name: &String| {
        let lead = words.get(..name.len())?;
        let same = lead.eq_ignore_ascii_case(name)
            || !lead.is_ascii() && lead.to_lowercase() == name.to_lowercase();
        same.then(|| &words[name.len()..])
    };
    let numbered = lists
        .item_names
        .iter()
        .filter_map(after)
        .any(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let ordinal = lists.ordinals.iter().filter_map(after).any(|rest| {
        rest.starts_with(['.', ':', ')', '-', '–', '—'])
            || rest.starts_with(" -")
            || rest.starts_with(" –")
    });
    (numbered || ordinal) && is_title_like(words.trim_end_matches('.'))
}

/// A line of its own that names a topic which meetings have again and again: "Any other business".
fn is_known_topic(page: &Page<'_>, at: usize) -> bool {
    page.label(at)
        .is_some_and(|label| label.field == Field::Sections && label.rest.is_empty())
}

/// A line that could be a heading by its words: short, and no sentence.
fn is_title_like(words: &str) -> bool {
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    words.len() <= LOOKS_LENGTH * MOST_BYTES
        && !words.ends_with(['.', ',', ';'])
        && words.chars().count() <= LOOKS_LENGTH
        && letters().nth(1).is_some()
}

/// Most bytes of a character.
const MOST_BYTES: usize = 4;

fn is_capitals(words: &str) -> bool {
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 4
        && letters().all(|c| !c.is_lowercase())
        && words.split_whitespace().count() >= 2
}

/// Blocks whose numbers make a series (1, 2, 3 …) with text between at least two of them.
fn numbered(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let mut taken = Vec::new();
    for range in parts(page, known) {
        let mut open: Vec<(Shape, Vec<usize>)> = Vec::new();
        for at in range.clone() {
            let Some(shape) = shape(page, at) else {
                continue;
            };
            let path = path(page.block(at));
            let next = open.iter_mut().find(|(kin, run)| {
                *kin == shape
                    && run
                        .last()
                        .is_some_and(|last| follows(path, self::path(page.block(*last))))
            });
            match next {
                Some((_, run)) => run.push(at),
                None => open.push((shape, vec![at])),
            }
        }
        for (_, run) in open {
            if is_outline(page, &run, range.end) {
                taken.extend(run);
            }
        }
    }
    taken.sort_unstable();
    taken
}

/// Stretches between headings that are known already: a series does not cross one of them unless it is one long series.
/// Capitals behind a number are a member of it themselves ("2. OPEN MATTERS" before "3. FINANCE").
fn parts(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<Range<usize>> {
    let divides = |at: usize, heading: Heading| {
        heading.is_style() || heading.level < BY_BOLD && path(page.block(at)).is_empty()
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
    let short = words.chars().count() <= SERIES_LENGTH || runs_in(words);
    let fits = page.is_body(at) && block.cell.is_none() && short;
    fits.then_some(Shape {
        lettered: is_lettered(page, at),
        depth: marker.path.len(),
        item,
    })
}

fn path(block: &Block) -> &[u32] {
    block.marker.as_ref().map_or(&[], |marker| &marker.path)
}

/// `3.2` follows `3.1`; `4.1` follows `3.2`; `III` follows `II`; `046/22` follows `045/22`.
fn follows(next: &[u32], last: &[u32]) -> bool {
    match (next.split_last(), last.split_last()) {
        (Some((n, outer)), Some((l, other))) => {
            let counted = next.len() == 2 && outer != other && *n == *l && outer[0] == other[0] + 1;
            (outer == other && *n == l + 1) || (outer > other && *n == 1) || counted
        }
        _ => false,
    }
}

/// A series is an outline when it has two members or more, begins at its start, and text stands under its members.
fn is_outline(page: &Page<'_>, run: &[usize], end: usize) -> bool {
    if let [only] = run {
        return !is_lettered(page, *only) && is_first_of_one(page, *only);
    }
    let first = path(page.block(run[0]));
    let begins = first.last().is_some_and(|number| *number <= 1);
    if !begins && (first.len() < 2 || run.len() < 3) {
        return false;
    }
    let with_text = run.iter().enumerate().filter(|(i, at)| {
        let next = run.get(i + 1).copied().unwrap_or(end);
        runs_in(page.words(**at))
            || (**at + 1..next).any(|under| !page.block(under).continues)
            || is_title_over_text(page, **at)
    });
    let with_text = with_text.count();
    let titled = run.iter().filter(|at| is_topic_like(page, **at)).count();
    let letters = is_lettered(page, run[0]);
    with_text >= 2 && with_text * 2 >= run.len() && titled * 2 >= run.len() && !letters
}

/// A short line of the outermost list whose text starts on a line of its own: "2 - Roads", "Mr Day presents the offers."
fn is_title_over_text(page: &Page<'_>, at: usize) -> bool {
    let title = page.words(at);
    let short = title.split_whitespace().count() <= TOPIC_WORDS && is_title_like(title);
    let outer = matches!(page.block(at).kind, Kind::Item(0) | Kind::Paragraph);
    let text = page.blocks().get(at + 1).is_some_and(|next| {
        let words = page.document.words(next);
        next.continues
            && next.marker.is_none()
            && words.starts_with(char::is_uppercase)
            && words.ends_with(['.', ':', ';'])
    });
    short && outer && text && !title.ends_with([':', '?'])
}

/// Words that could be a title, or a title that runs into its text.
fn is_topic_like(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let count = words.split_whitespace().count();
    let short = count <= TOPIC_WORDS && is_title_like(words);
    runs_in(words) || short || count <= SENTENCE_WORDS
}

/// `Speaker: The chairman introduced …`
fn runs_in(words: &str) -> bool {
    lead(words).is_some()
}

/// The title that runs into the text of a numbered line, in bytes: before a colon, or a few words before `;` or `.`.
pub(super) fn lead(words: &str) -> Option<usize> {
    let fits = |end: &usize, most: usize| {
        let lead = &words[..*end];
        lead.split_whitespace().count() <= most
            && lead.starts_with(char::is_uppercase)
            && !lead.contains(['.', ',', '('])
            && words[end + 1..]
                .trim_start()
                .starts_with(|c: char| !c.is_lowercase())
    };
    let colon = words.find(':').filter(|end| fits(end, RUN_IN));
    colon.or_else(|| {
        words
            .find([';', '.'])
            .filter(|end| fits(end, 4) && words.len() > end + 24)
    })
}

/// Most words of a title that runs into its text.
const RUN_IN: usize = 6;

/// In a document without headings by style: paragraphs that begin with a title of their own, each another one.
/// Speakers, who begin paragraphs likewise, come again and again.
fn run_in_topics(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let styled = |at: usize| {
        known[at].is_some_and(Heading::is_style) && page.block(at).kind != Kind::Heading(0)
    };
    let paragraphs = || {
        (0..known.len()).filter(|at| {
            let block = page.block(*at);
            page.is_body(*at)
                && block.kind == Kind::Paragraph
                && block.cell.is_none()
                && block.marker.is_none()
        })
    };
    let titled: Vec<(usize, &str)> = paragraphs()
        .filter(|at| known[*at].is_none() && page.label(*at).is_none())
        .filter_map(|at| Some((at, unnumbered_lead(page.words(at))?)))
        .collect();
    let leads: HashSet<&str> = titled.iter().map(|(_, lead)| *lead).collect();
    let enough = titled.len() >= 5 && titled.len() * 4 >= paragraphs().count();
    let distinct = leads.len() * 10 >= titled.len() * 9;
    if (0..known.len()).any(styled) || !enough || !distinct {
        return Vec::new();
    }
    titled.into_iter().map(|(at, _)| at).collect()
}

/// `Trailer-Ann is away`, `Web site: nothing new this month`: the words before the sign.
pub(super) fn unnumbered_lead(words: &str) -> Option<&str> {
    if !words.starts_with(char::is_uppercase) {
        return None;
    }
    let sign = |(at, sign): &(usize, char)| match sign {
        ':' => words[at + 1..].starts_with(' '),
        sign => matches!(sign, '-' | '–' | '—'),
    };
    let (end, _) = words.char_indices().find(sign)?;
    let (lead, rest) = words.split_at(end);
    let rest = rest.trim_start_matches([':', '-', '–', '—', ' ']);
    let fits = lead.split_whitespace().count() <= RUN_IN
        && !lead.contains(['.', ',', '(', '@'])
        && !lead.contains(|c: char| c.is_ascii_digit())
        && rest.starts_with(char::is_uppercase)
        && rest.split_whitespace().count() >= 4;
    fits.then(|| lead.trim_end())
}

/// `(a)`, `b.`: a letter that is no roman number.
fn is_lettered(page: &Page<'_>, at: usize) -> bool {
    let printed = page.document.marker(page.block(at)).unwrap_or_default();
    let sign = printed.trim_matches(['(', ')', '.', ' ']);
    sign.len() == 1 && sign.starts_with(|c: char| c.is_ascii_alphabetic() && !"IVXivx".contains(c))
}

/// Items of the list under "Notes" or "Agenda" that have the talk under them.
///
/// An agenda is only announced when the talk follows under headings or "Notes" of its own.
fn topics(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let mut taken = Vec::new();
    for (at, _) in holders(page)
        .into_iter()
        .filter(|holder| !is_announcement(page, known, *holder))
    {
        let list = list_under(page, known, at);
        let top = list
            .clone()
            .filter(|next| is_outermost(page, *next))
            .count();
        let heads: Vec<usize> = list.clone().filter(|next| is_topic(page, *next)).collect();
        let talked = heads
            .iter()
            .filter(|head| under(page, **head, list.end) > 0)
            .count();
        let much = heads
            .iter()
            .any(|head| under(page, *head, list.end) >= MUCH);
        if heads.len() * 2 >= top && (talked >= 2 && talked * 3 >= top || much) {
            taken.extend(heads);
        }
    }
    taken
}

/// Items under a topic that make it one beyond doubt.
const MUCH: usize = 4;

/// How many items stand under an item.
fn under(page: &Page<'_>, at: usize, end: usize) -> usize {
    (at + 1..end)
        .take_while(|next| !is_outermost(page, *next))
        .count()
}

fn is_outermost(page: &Page<'_>, at: usize) -> bool {
    page.block(at).kind == Kind::Item(0) && !page.block(at).continues
}

/// Lines that say "Notes" or "Agenda" and nothing else.
fn holders(page: &Page<'_>) -> Vec<(usize, Field)> {
    (0..page.blocks().len())
        .filter_map(|at| {
            page.label(at)
                .filter(|label| label.rest.is_empty())
                .map(|label| (at, label.field))
        })
        .filter(|(_, field)| matches!(field, Field::Containers | Field::Agenda))
        .collect()
}

/// The list right under a line.
fn list_under(page: &Page<'_>, known: &[Option<Heading>], at: usize) -> Range<usize> {
    let end = (at + 1..known.len())
        .find(|next| known[*next].is_some() || !matches!(page.block(*next).kind, Kind::Item(_)))
        .unwrap_or(known.len());
    at + 1..end
}

/// An agenda is only announced when the talk follows under headings or "Notes" of its own.
fn is_announcement(
    page: &Page<'_>,
    known: &[Option<Heading>],
    (at, field): (usize, Field),
) -> bool {
    field == Field::Agenda
        && (holders(page)
            .iter()
            .any(|(other, field)| *other > at && *field == Field::Containers)
            || (at + 1..known.len())
                .any(|next| known[next].is_some() && page.label(next).is_none()))
}

/// An outermost item in the words of a heading.
fn is_topic(page: &Page<'_>, at: usize) -> bool {
    is_outermost(page, at)
        && page
            .label(at)
            .is_none_or(|label| label.field == Field::Sections)
        && page.words(at).split_whitespace().count() <= 24
        && is_title_like(page.words(at))
}

/// Lines of their own that repeat an item of the announced agenda.
fn repeated(page: &Page<'_>, announced: &[Range<usize>]) -> Vec<usize> {
    let plain = |at: usize| -> String {
        let words = page.words(at).split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .flat_map(str::chars)
            .flat_map(char::to_lowercase)
            .collect()
    };
    let items: HashSet<String> = announced.iter().cloned().flatten().map(plain).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let last = announced
        .iter()
        .map(|list| list.end)
        .max()
        .unwrap_or(usize::MAX);
    (last.min(page.blocks().len())..page.blocks().len())
        .filter(|at| page.is_body(*at) && page.block(*at).kind == Kind::Paragraph)
        .filter(|at| {
            page.block(*at).cell.is_none()
                && page
                    .label(*at)
                    .is_none_or(|label| label.field == Field::Sections)
        })
        .filter(|at| items.contains(&plain(*at)))
        .collect()
}

/// A first number alone is a heading when its words are and a paragraph stands under it.
fn is_first_of_one(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let under = page.blocks().get(at + 1);
    path(block) == [1]
        && block.kind == Kind::Paragraph
        && is_title_like(page.words(at))
        && !page.words(at).ends_with([':', '?'])
        && under.is_some_and(|next| {
            next.kind == Kind::Paragraph && page.document.words(next).split_whitespace().count() > 6
        })
}

/// In a document without any other heading: a short line that stands alone above a longer paragraph.
fn alone(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let words = page.words(at);
    let short = |words: &str| {
        words.split_whitespace().count() <= 6
            && is_title_like(words)
            && !words.ends_with([':', '?', ')'])
    };
    let below = (at + 1 < page.blocks().len()).then(|| page.words(at + 1));
    page.is_body(at)
        && block.kind == Kind::Paragraph
        && block.marker.is_none()
        && block.cell.is_none()
        && !block.continues
        && at > 0
        && words.starts_with(char::is_uppercase)
        && short(words)
        && !words.contains(|c: char| c.is_ascii_digit())
        && page
            .label(at)
            .is_none_or(|label| label.field == Field::Containers)
        && below.is_some_and(|below| {
            below.split_whitespace().count() > 6 || page.block(at + 1).marker.is_some()
        })
}
