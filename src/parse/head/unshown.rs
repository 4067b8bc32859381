//! The title where no line of the head shows as one: what record it is, a heading below the roster, who met.

use std::ops::Range;

use super::super::date;
use super::super::walk::Walker;
use super::cut::without_date;
use super::title::{is_dated, siblings};
use super::when::is_of_another;
use super::{HEAD, TITLE_WORDS};
use crate::document::Kind;
use crate::grammar::{Field, Phrase, tokens};
use crate::parse::scan::count_words;

/// "# Meeting minutes" over the whole page, or a line of its own at its top, where no other line names the meeting.
pub(super) fn record(walker: &Walker<'_, '_>) -> Option<(usize, Range<usize>)> {
    let page = walker.page;
    let at = (0..page.blocks().len()).find(|at| page.is_body(*at))?;
    let label = page.label(at).filter(|label| label.rest.is_empty())?;
    let fits = matches!(label.field, Field::Containers | Field::Agenda)
        && page.meeting_words(page.words(at)) > 0
        && match page.block(at).kind {
            Kind::Heading(_) => siblings(walker, at) == 0,
            Kind::Paragraph => count_words(page.words(at)) > 1 && page.stands_apart(at + 1),
            _ => false,
        };
    fits.then(|| (at, page.trimmed(&page.block(at).range, &[':'])))
}

/// Who met, at the end of the sentence that opens the minutes: "En Madrid, a 3 de mayo, se celebra la Junta del Molino".
pub(super) fn who_met(walker: &Walker<'_, '_>, lines: &[usize]) -> Option<(usize, Range<usize>)> {
    let page = walker.page;
    let at = lines.iter().copied().find(|at| page.is_body(*at))?;
    let words = page.words(at);
    date::find_date(words, &page.grammar.words)?;
    let met = &page.grammar.words.calendar().met;
    let places = words.rmatch_indices(' ').map(|(space, _)| space + 1);
    let mut ends = places.filter_map(|place| {
        let end = Phrase::longest_start(met.iter(), &words[place..])?;
        Some(place + end)
    });
    let behind = words[ends.next()?..].trim_start();
    let found = tokens(behind);
    let article = page.grammar.lexicon().articles.longest(&found);
    let body = &behind[found.get(article)?.start..];
    let body = body.trim_end_matches(['.', ' ']);
    let whole = !body.contains([',', ';', ':', '.']) && body.starts_with(char::is_uppercase);
    let fits = article > 0 && whole && (2..=TITLE_WORDS).contains(&count_words(body));
    fits.then(|| (at, page.range_of(body)))
}

/// A heading below the roster that opens the page, "### Minutes of the board, 3 May 2022", or the only one of its rank, "# Mill
/// Board Meeting Notes".
pub(super) fn below_roster(
    walker: &Walker<'_, '_>,
    lines: &[usize],
) -> Option<(usize, Range<usize>)> {
    let page = walker.page;
    let body = (0..page.blocks().len()).filter(|at| page.is_body(*at));
    let mut below = body.take(HEAD).filter(|at| !lines.contains(at));
    below.find_map(|at| {
        let heading = matches!(page.block(at).kind, Kind::Heading(_));
        let dated = date::find_date(page.words(at), &page.grammar.words).is_some();
        let plain = page.label(at).is_none() || is_dated(walker, at);
        let alone = || page.names_record(page.words(at)) && siblings(walker, at) == 0;
        if !(heading && plain && (dated || alone())) || is_of_another(walker, at) {
            return None;
        }
        let (range, words) = without_date(walker, &page.block(at).range)?;
        let named = walker.page.meeting_words(&words) > 0;
        (named && count_words(page.text(&range)) <= TITLE_WORDS).then_some((at, range))
    })
}
