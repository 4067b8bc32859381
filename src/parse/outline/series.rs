//! Headings that show by their place in a series of numbers with text in between.

use super::alone::is_first_of_one;
use super::lead::{is_lettered, lead, run_on, runs_in};
use super::look::{is_capitals, is_title_like};
use super::{BY_BOLD, Heading, NUMBERED_WORDS, SENTENCE_WORDS, SERIES_LENGTH};
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::Page;
use std::collections::HashMap;
use std::ops::Range;

/// Blocks whose numbers make a series (1, 2, 3 …) with text between at least two of them.
pub(super) fn numbered(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    let mut taken = Vec::new();
    let listed = under_rosters(page);
    // Where a number was seen last, be it before a title or before talk.
    let mut seen: HashMap<u32, usize> = HashMap::new();
    for range in parts(page, known) {
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
        for (_, mut run) in open {
            run.sort_unstable();
            if is_outline(page, &run, range.end) {
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
    taken
}

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
        under = number.is_empty() && label.is_some_and(|label| label.field.is_roster());
    }
    listed
}

/// Most series that one part may begin; a page of the same number again and again begins as many as it has lines.
const MOST_RUNS: usize = 2000;

/// Stretches between headings that are known already: a series does not cross one of them unless it is one long series.
/// Capitals behind a number are a member of it themselves ("2. OPEN MATTERS" before "3. FINANCE").
pub(super) fn parts(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<Range<usize>> {
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
pub(super) struct Shape {
    lettered: bool,
    depth: usize,
    item: Option<u8>,
}

pub(super) fn shape(page: &Page<'_>, at: usize) -> Option<Shape> {
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
pub(super) fn follows(next: &[u32], last: &[u32]) -> bool {
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
pub(super) fn is_outline(page: &Page<'_>, run: &[usize], end: usize) -> bool {
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
        words.ends_with(['.', ':'])
            && words.split_whitespace().count() >= TOLD
            && is_one_sentence(page, **at)
    };
    if first.len() > 1 && run.iter().filter(closed).count() * 2 > run.len() {
        return false;
    }
    let with_text = run.iter().enumerate().filter(|(i, at)| {
        let next = run.get(i + 1).copied().unwrap_or(end);
        runs_on(page, page.words(**at))
            || (**at + 1..next).any(|under| is_own(page, **at, under))
            || is_title_over_text(page, **at)
    });
    let with_text = with_text.count();
    let titled = run.iter().filter(|at| is_topic_like(page, **at)).count();
    // Letters are items but where each begins with its title: "A. Hedge - Bo will cut it in May."
    let led = |at: &usize| {
        let words = page.words(*at);
        // "(a) The sign is still not in place. Bo to write." begins with a sentence.
        let title = lead(words).map(|end| &words[..end]);
        let short = |title: &str| title.split_whitespace().count() <= LETTERED_WORDS;
        title.map_or_else(|| is_title_like(words) && !words.contains(". "), short)
    };
    let letters = is_lettered(page, run[0]) && !(run.iter().all(led) && with_text == run.len());
    let items = letters || is_led_to(page, run[0]);
    with_text >= 2 && with_text * 2 >= run.len() && titled * 2 >= run.len() && !items
}

/// Most words of the title that a lettered item begins with.
const LETTERED_WORDS: usize = 4;

/// "The Board agreed:" right above a list: its items are what was agreed.
fn is_led_to(page: &Page<'_>, at: usize) -> bool {
    let above = at.checked_sub(1).map(|above| page.words(above));
    let leads = |words: &str| {
        let field = words.ends_with(':').then(|| page.cue(words)).flatten();
        field.is_some_and(|field| !field.is_roster() && field != Field::Agenda)
    };
    page.is_item(at) && above.is_some_and(leads)
}

/// A block below a member that does not only go on with its words: it stands apart, or has a number or label of its own.
fn is_own(page: &Page<'_>, member: usize, under: usize) -> bool {
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

/// A short line of the outermost list whose text starts on a line of its own: "2 - Roads", "Mr Day presents the offers."
pub(super) fn is_title_over_text(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    // "1.- Lectura del acta anterior." with a blank line over it and what was said right under it.
    let closed = || {
        let count = words.split_whitespace().count();
        count <= SENTENCE_WORDS && page.space_above(at) > 0
    };
    // "2. **Colour of the gate**." with what was said right under it.
    let title = if is_capitals(words) || closed() || is_all_bold(page, at) {
        words.trim_end_matches('.')
    } else {
        words
    };
    let short = title.split_whitespace().count() <= NUMBERED_WORDS && is_title_like(title);
    let outer = matches!(page.block(at).kind, Kind::Item(0) | Kind::Paragraph);
    let text = page.blocks().get(at + 1).is_some_and(|next| {
        let words = page.document.words(next);
        next.continues
            && next.marker.is_none()
            && words.starts_with(char::is_uppercase)
            && words.ends_with(['.', ':', ';'])
    });
    short && outer && text && !title.ends_with('?')
}

/// A whole sentence among titles: "2. It was agreed to accept the quote that the clerk had asked for."
fn is_whole_sentence(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    words.ends_with('.')
        && words.split_whitespace().nth(SENTENCE_WORDS).is_some()
        && is_one_sentence(page, at)
        && !has_items(page, at)
}

/// "2. No interests were declared." over the next number, among titles: all that there was to say.
fn is_told(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    words.ends_with('.') && words.split_whitespace().count() >= TOLD && is_one_sentence(page, at)
}

/// No title stands before the words, by capitals, bold or a sign.
fn is_one_sentence(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    !is_capitals(words) && !runs_on(page, words) && !has_bold_title(page, at)
}

/// Fewest words of such a sentence.
const TOLD: usize = 4;

/// "3. The minutes were agreed with these amendments:" is a sentence over a list.
fn leads_to_list(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    words.ends_with(':')
        && words.split_whitespace().count() > LEADS
        && is_one_sentence(page, at)
        && page
            .grammar
            .lexicon()
            .sentence_words
            .within(&page.tokens(words))
}

/// Most words of a title before a colon, whatever verb it has.
const LEADS: usize = 5;

/// Items hang below a numbered item: "2. Whether the hedge is to be cut this year or the next." with what was said of it.
fn has_items(page: &Page<'_>, at: usize) -> bool {
    let own = match page.block(at).kind {
        Kind::Item(depth) => Some(depth),
        Kind::Paragraph => None,
        Kind::Heading(_) | Kind::Code => return false,
    };
    let next = (at + 1..page.blocks().len()).find(|next| !page.block(*next).continues);
    next.is_some_and(|next| matches!(page.block(next).kind, Kind::Item(below) if Some(below) > own))
}

/// The title of a line runs into its text, with a sign between the two or without.
fn runs_on(page: &Page<'_>, words: &str) -> bool {
    runs_in(words) || run_on(page, words).is_some()
}

/// Words that could be a title, or a title that runs into its text.
pub(super) fn is_topic_like(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let count = words.split_whitespace().count();
    let short = count <= NUMBERED_WORDS && is_title_like(words);
    runs_on(page, words)
        || short
        || count <= SENTENCE_WORDS
        || has_bold_title(page, at)
        || has_items(page, at)
}

/// "**2) Roof** - Ann went through the offers.": the title stands in bold before the talk.
fn has_bold_title(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let title = page.bold_lead(at).filter(|bold| bold.end < block.range.end);
    let most = if is_all_bold(page, at) {
        NUMBERED_WORDS
    } else {
        SENTENCE_WORDS
    };
    title.is_some_and(|bold| page.text(&bold).split_whitespace().count() <= most)
}

/// Nothing but a full stop stands behind the words in bold.
fn is_all_bold(page: &Page<'_>, at: usize) -> bool {
    let bold = page.bold_lead(at);
    bold.is_some_and(|bold| page.text(&bold) == page.words(at).trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

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
            assert_eq!(super::follows(next, last), want, "{next:?} {last:?}");
        }
    }

    #[test]
    fn numbered_names_above_begin_no_series_of_topics() {
        titles(
            "Garden Club, 4 May 2022\n\nPresent:\n1. Ann Lee\n2. Bo Day\n3. Cy Orr\n\nApologies:\n1. Di Fox\n2. Ed Poe\n\n1. Hedge\nIt is cut.\n\n2. Tools\nThey are dry.\n\n3. Fees\nThey stay.\n",
            &["Hedge", "Tools", "Fees"],
        );
    }

    #[test]
    fn letters_with_full_stops_are_a_word_of_the_title() {
        titles(
            "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1\\. Adoption of accounts: They were adopted as they had been laid before all.\n\n2\\. Choice of R.F.O. The clerk was chosen by all who were there.\n\n3\\. Fees: They stay as they are for one more year.\n",
            &["Adoption of accounts", "Choice of R.F.O", "Fees"],
        );
    }

    #[test]
    fn a_series_goes_on_where_a_number_was_left_out_but_not_where_it_begins_talk() {
        titles(
            "Garden Club, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Hedge\n\nIt is cut.\n\n2. Tools\n\nThey are dry.\n\n4. Fees\n\nThey stay.\n\n5. Shed\n\nIt leaks.\n",
            &["Hedge", "Tools", "Fees", "Shed"],
        );
    }

    #[test]
    fn a_series_goes_on_where_two_changed_places_and_where_some_have_no_sign() {
        let talk = "Ann said that it is to be mended before the winter comes.";
        titles(
            &format!(
                "Garden Club\n\nMinutes of the meeting held on 4 May 2022\n\n1\\. Present: Ann Lee, Bo Day\n\n2\\. Minutes of the last meeting (3/4/22): They were read. All agreed.\n\n3 Hedge\n\n{talk}\n\n5 Tools\n\n{talk}\n\n4 Fees\n\n{talk}\n\n6 Shed\n\n{talk}\n\n7\\. Path\n\n{talk}\n\n8 Wall\n\n{talk}\n"
            ),
            &[
                "Minutes of the last meeting (3/4/22)",
                "Hedge",
                "Tools",
                "Fees",
                "Shed",
                "Path",
                "Wall",
            ],
        );
    }

    #[test]
    fn lettered_items_that_begin_with_a_sentence_are_no_topics() {
        titles(
            "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nMatters arising\n\n(a) The sign at the gate is still not there. Clerk to ask again\n\n(b) The vicar says that the wall will be mended\n\nPlanning\n\nNothing came in.\n",
            &["Matters arising", "Planning"],
        );
    }

    #[test]
    fn a_title_may_run_on_into_its_sentence_without_a_sign() {
        titles(
            "# Hall Committee\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1\\. Minutes of the 2021 meeting Upon the proposition of Bo Day they were signed by the chair.\n\n2\\. Accounts for the year 2021 The audited accounts were laid before the meeting and agreed by all.\n\n3\\. Treasurer's report Cy Orr had nothing to tell beyond what the accounts had shown to all.\n\n4\\. Planning Cllr Day told of the barn that is to be built behind the mill.\n",
            &[
                "Minutes of the 2021 meeting",
                "Accounts for the year 2021",
                "Treasurer's report",
                "Planning",
            ],
        );
    }

    #[test]
    fn a_list_below_its_cue_is_no_outline() {
        titles(
            "# Board\n\n4 May 2022\n\nThe board agreed:\n\n1. Tiles for the roof\n   - They are red.\n2. A gate\n   - It is oak.\n",
            &[],
        );
    }

    #[test]
    fn a_whole_sentence_among_titles_is_talk() {
        titles(
            "Parish Council\n4 May 2022\n\n1. Hedge\n\nIt is too tall.\n\n2. It was agreed to take the quote that the clerk had found.\n\nHe will write.\n\n3. Roof\n\nIt leaks.\n",
            &["Hedge", "Roof"],
        );
    }

    #[test]
    fn a_title_may_stand_over_text_that_hangs_below_it() {
        titles(
            "Conseil municipal\n4 mai 2022\n\nPrésents : Ann Lee, Bo Day\n\n1 - Routes\nElles sont en travaux.\n2 - Toit\nIl fuit depuis mars.\n",
            &["Routes", "Toit"],
        );
    }

    #[test]
    fn short_lines_over_paragraphs_are_titles_where_nothing_else_is() {
        titles(
            "Vestry Minutes\n\n4 May 2022\n\nParish Life\n\nBells\n\nThe bells were rung by six people from the next parish.\n\nTreasurer's Report\n\nThere is more money than there was a year before.\n",
            &["Parish Life", "Bells", "Treasurer's Report"],
        );
        titles(
            "Vestry Minutes\n\n4 May 2022\n\nThe meeting was called to hear of the roof and of the bells.\nRoof and Water\nThe warden told the vestry that the building has a new roof.\nChanges in Worship\nThe rector reminded all members that the early service has moved.\n",
            &["Roof and Water", "Changes in Worship"],
        );
    }

    #[test]
    fn capitals_with_a_full_stop_and_titles_before_a_colon_may_stand_over_their_text() {
        titles(
            "ACTA DEL PLENO\n\n3 de mayo de 2022\n\nAsistentes: D. Juan Gil Mora, Dª Ana Ruiz Paz\n\n1º.- ACTA DE LA SESION ANTERIOR.\nSe lee y no hay observaciones.\n2º.- OBRAS DEL TEJADO.\nEl tejado está seco.\n3º.- RUEGOS Y PREGUNTAS.\nNo hay.\n",
            &[
                "ACTA DE LA SESION ANTERIOR.",
                "OBRAS DEL TEJADO.",
                "RUEGOS Y PREGUNTAS.",
            ],
        );
        titles(
            "Compte rendu réunion du 3 mai 2022\nPrésents : Ann Lecas, Bo Dufour\n1 : Toit de la maison :\nLe toit fuit depuis mars, dit Ann.\n2 : Portail :\nLe portail est rouillé.\n",
            &["Toit de la maison", "Portail"],
        );
    }

    #[test]
    fn numbers_without_a_space_begin_lines_and_sums_are_no_titles() {
        titles(
            "Minutes of the committee meeting held on 4 May 2022 in the large hall of the village\n1.PRESENT: Ann, Bo\n2.Roof\nIt leaks.\nWATER £12.50\n3.Gate\nIt sticks.\n",
            &["Roof", "Gate"],
        );
    }

    #[test]
    fn a_series_may_go_on_from_the_meeting_before() {
        titles(
            "Parish Council\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n59. Interests\n• None\n60. Private session\n• None\n61. Last minutes\n• They were approved by all.\n62. Clerk\u{2019}s report\n• The website is ready.\n",
            &[
                "Interests",
                "Private session",
                "Last minutes",
                "Clerk\u{2019}s report",
            ],
        );
    }

    #[test]
    fn a_title_runs_into_a_sentence_behind_a_dash_or_a_colon() {
        titles(
            "Annual meeting\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Financial Report \u{2013} Ann Lee presented the list of all payments so far.\n2. Old Minutes: The board approved the minutes of April.\n3. Hedge \u{2013} The hedge along the road will be cut in June.\n",
            &["Financial Report", "Old Minutes", "Hedge"],
        );
    }

    #[test]
    fn titles_in_capitals_or_before_a_dash_run_into_the_talk() {
        titles(
            "Library Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\nAbsent: Cy Fox\n\nBILLS: The bills of May were shown to all.\nMOTION: Ann Lee moved to pay them.\nRoll call: Aye: Lee, Day. Nay: none.\n\nMATTERS ARISING from the roof. It is dry again, said Bo.\n\nTREES AND PATHS. The oak will be cut in June.\n\nGRANTS: The town has sent no word so far.\n",
            &[
                "BILLS",
                "MATTERS ARISING from the roof",
                "TREES AND PATHS",
                "GRANTS",
            ],
        );
        titles(
            "Library Board\n4 May 2022\nPresent: Ann Lee, Bo Day\nI. Call to order. Ann Lee opened the meeting of the board at 3:09 p.m.\nII. Letters \u{2013} none.\nIII. Reports\nA. Roof- Ann read the offers of three firms. Bo asked for a fourth.\nB. Trees- The oak will be cut in June. Ann will ask who can do it.\nIV. Chairs- Bo has found twenty in the hall.\n",
            &[
                "Call to order",
                "Letters",
                "Reports",
                "Roof",
                "Trees",
                "Chairs",
            ],
        );
    }

    #[test]
    fn a_series_may_have_lost_its_first_number() {
        titles(
            "Senate minutes\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n2. Roof\n\nIt leaks.\n\n3. Gate\n\nIt sticks.\n\n4. Hedge\n\nIt grows.\n",
            &["Roof", "Gate", "Hedge"],
        );
    }

    #[test]
    fn long_titles_over_items_or_in_bold_are_titles() {
        titles(
            "Garden Club\n4 May 2022\n\n1. The hedge\n  - It is too tall.\n2. Whether the path along the road is to be laid anew.\n  - Ann asked for stones.\n3. Names of the beds, the roses and the other plants of the garden\n  - Bo has a list.\n",
            &[
                "The hedge",
                "Whether the path along the road is to be laid anew.",
                "Names of the beds, the roses and the other plants of the garden",
            ],
        );
        titles(
            "## Attendees\n\n  - Ann Lee\n\n## Agenda\n\n1\\) The new hedge is coming together and almost ready! We will look at what is left (below) and also seek\nsome people who help with cutting it before the fair in June.\n\n  - It is too tall.\n\n2\\) Back to the path\n\n  - Ann asked for stones.\n",
            &[
                "The new hedge is coming together and almost ready! We will look at what is left (below) and also seek some people who help with cutting it before the fair in June.",
                "Back to the path",
            ],
        );
        titles(
            "Garden Club\n4 May 2022\n\n**1) Hedge** - made two cuts and talked through how each of the sides of the hedge will look when it has been cut by the new people from the town, and where the leaves go:\n\n- To the heap\n\n**2) Path** - Bo asked for stones\n\n- There are some\n",
            &["Hedge", "Path"],
        );
    }

    #[test]
    fn sentences_that_are_counted_below_a_topic_are_none_themselves() {
        titles(
            "Data Group\n4 May 2022\n\n**Present**\n\nAnn Lee\nBo Day\n\n**Item 1 – Roofs**\n\n3.1 Bo Day gave a talk on roofs.\n\n3.2 These points were raised:\n\n- it leaks\n- it is old\n\n3.3 The group took note.\n\n**Item 2 – Gates**\n\nNone.\n",
            &["Item 1 – Roofs", "Item 2 – Gates"],
        );
    }

    #[test]
    fn a_sentence_with_nothing_under_it_and_one_over_a_list_are_no_titles() {
        titles(
            "Hall Parish Council\n4 May 2022\n\n1. Correspondence\n\nNothing came in.\n\n2. No Declarations of Interest made.\n\n3. The minutes of the meeting held in April were agreed with these amendments:\n\n* Ann declared an interest.\n\n4. Matters arising\n\nThe fence is mended, and the gate is painted.\n\n5. Reports\n\nThe clerk gave hers.\n\n6. Roof\n\nIt leaks.\n",
            &["Correspondence", "Matters arising", "Reports", "Roof"],
        );
    }

    #[test]
    fn titles_all_in_bold_may_end_in_a_full_stop_over_their_text() {
        titles(
            "# Ata da reunião\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Sá\n\n1. **Aprovação dos horários de abertura do portão e da horta**.\n   A Ana leu os horários.\n2. **Cor do portão**.\n   Será verde.\n   Passou-se ao ponto 3:\n3. **Horta**.\n   Está seca.\n",
            &[
                "Aprovação dos horários de abertura do portão e da horta.",
                "Cor do portão.",
                "Horta.",
            ],
        );
    }
}
