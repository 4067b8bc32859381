//! Where a heading stands below others: under "Notes" as a topic does, under the record and its day as a title does.

use super::super::date;
use super::super::page::Label;
use super::super::walk::Walker;
use super::title::opens;
use crate::document::Kind;
use crate::grammar::Field;

/// A heading under "Notes" or "Agenda", which is a heading among others, is a topic.
pub(super) fn is_under_notes(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let rank = |at: usize| match page.block(at).kind {
        Kind::Heading(level) => Some(level),
        _ => None,
    };
    let Some(own) = rank(at) else {
        return false;
    };
    let mut above = (0..at).rev();
    let holder = above.find(|at| rank(*at).is_some_and(|level| level < own));
    let holds = |label: &Label| {
        matches!(label.field, Field::Containers | Field::Agenda) && label.rest.is_empty()
    };
    let labelled = holder.and_then(|at| page.label(at)).is_some_and(holds);
    labelled && above.any(|at| rank(at).is_some())
}

/// The body right under a first heading that only says what record it is, over the day: "Meeting minutes", "Mill Committee".
pub(super) fn is_under_record(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    // "Notes", "3 May 2022", "Mill Committee", each a heading.
    let is_day = |at: usize| {
        let heading = matches!(page.block(at).kind, Kind::Heading(_));
        heading && date::is_only(page.words(at), &page.grammar.words)
    };
    let dated = at.checked_sub(1).is_some_and(is_day);
    let above = at.checked_sub(1 + usize::from(dated));
    let above = above.filter(|above| opens(walker, *above));
    let record = above.and_then(|above| page.label(above));
    let record =
        record.is_some_and(|label| label.field == Field::Containers && label.rest.is_empty());
    record && (dated || super::is_over_day(walker, at))
}
