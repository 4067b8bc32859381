//! The title of the meeting: which line of the head it is.

use std::ops::Range;

use super::super::page::Label;
use super::super::walk::Walker;
use super::super::{date, outline, person, roster, time};
use super::body;
use super::cut::{
    before_blank, before_held, begins_with_time, broken_off, ends_as_sentence, is_capitals,
    is_small, without_date,
};
use super::under::{is_under_notes, is_under_record};
use super::unshown::{below_roster, record, who_met};
use super::when::heads_another;
use super::{MOST_PLAIN, TITLE_WORDS};
use crate::document::{Kind, Part};
use crate::grammar::{Field, tokens};
use crate::parse::scan::count_words;

/// The line that names the meeting, with the words of its title.
pub(super) fn title(walker: &Walker<'_, '_>, lines: &[usize]) -> Option<(usize, Range<usize>)> {
    let mut best: Option<(f64, usize, Range<usize>)> = None;
    let topics = (0..walker.headings.len()).filter(|at| walker.is_numbered_topic(*at));
    let end = topics.take(TOPICS).nth(TOPICS - 1);
    let above = |at: &usize| end.is_none_or(|end| *at < end);
    for (place, at) in lines.iter().copied().filter(above).enumerate() {
        let Some((range, score)) = title_in(walker, at, place) else {
            continue;
        };
        if best.as_ref().is_none_or(|(known, ..)| score > *known) {
            best = Some((score, at, range));
        }
    }
    best.map(|(_, at, range)| (at, range))
        .or_else(|| record(walker))
        .or_else(|| below_roster(walker, lines))
        .or_else(|| who_met(walker, lines))
}

/// Numbered topics over which the title stands.
const TOPICS: usize = 2;

/// How well a line would do as the title: how it shows, what its words are, how near to the top it stands.
fn title_in(walker: &Walker<'_, '_>, at: usize, place: usize) -> Option<(Range<usize>, f64)> {
    let page = walker.page;
    let block = page.block(at);
    let label = page.label(at);
    // "Meeting 28 - 3 May" has its number, and is no label.
    let counts = |label: &Label| {
        page.text(&label.range)
            .ends_with(|c: char| c.is_ascii_digit())
    };
    let titled = label
        .as_ref()
        .filter(|label| label.field == Field::Title && !label.rest.is_empty() && !counts(label));
    let heading = matches!(block.kind, Kind::Heading(_));
    if stands_beside(walker, at, titled.is_some()) || is_of_another_field(walker, at) {
        return None;
    }
    let named_by = titled.map(|label| label.rest.clone());
    let titled = named_by.is_some();
    let range = named_by.unwrap_or_else(|| broken_off(walker, at));
    let range = body::before_day(walker, at).map_or(range, |name| page.range_of(name));
    let (range, held) = before_held(walker, range);
    let (range, words) = without_date(walker, &before_blank(walker, range))?;
    // "==== Minutes ====" is framed.
    let range = page.trimmed(&range, &['=', '~']);
    let count = count_words(page.text(&range));
    // "{{TOCright}}" asks a wiki for something.
    let asks = words.trim_start().starts_with("{{");
    if asks || count > TITLE_WORDS || !words.contains(char::is_alphabetic) {
        return None;
    }
    let named = walker.page.meeting_words(&words);
    // "24 August ([slides](…))" as a heading is a day and no title.
    let before = page
        .text(&(page.block(at).range.start..range.start))
        .trim_end();
    if named == 0 && (before.ends_with(['(', '[']) || begins_with_time(walker, &words)) {
        return None;
    }
    let only = is_only_of_meetings(walker, &words);
    let shows = match (titled, block.part, block.kind) {
        (false, Part::Body, _) if body::names_meeting(walker, at) => NAMED,
        // "Minutes (June 2022)" over the body's own title.
        (true, Part::FrontMatter, _) if only => 1.4,
        // "- Name of the meeting: Mill board" below "MINUTES OF MEETING".
        (true, _, Kind::Item(_)) => 4.0,
        (true, _, _) => 3.0,
        (_, Part::FrontMatter, _) => return None,
        (_, Part::Header, _) => 0.8,
        (_, _, Kind::Heading(_))
            if named > 0 && !only && heads_body(walker, at) && !is_remote(walker, &words) =>
        {
            if siblings(walker, at) == 0 && names_more(walker, &words) {
                3.8
            } else {
                3.4
            }
        }
        (_, _, Kind::Heading(0)) => 2.5,
        // "Meeting notes" right over "## Meeting of the mill board" only says what record it is.
        (_, _, Kind::Heading(_)) if (only || label.is_some()) && is_over_name(walker, at) => 1.2,
        (_, _, Kind::Heading(1)) if siblings(walker, at) == 0 => 2.2,
        (_, _, Kind::Heading(_)) if is_outranked(walker, at) => 1.2,
        (_, _, Kind::Heading(_)) if opens(walker, at) => 2.0,
        _ if heading && is_under_record(walker, at) => 2.0,
        // "Agenda bash" among other headings is a topic.
        (_, _, Kind::Heading(_)) if count <= 2 && siblings(walker, at) > 2 => return None,
        (_, _, Kind::Heading(_)) if named > 0 && !after_list(walker, at) => 2.0,
        (_, _, Kind::Heading(_)) => return None,
        // "Board of the mill:" over its people lists them.
        _ if page.words(at).ends_with(':') && is_over_somebody(walker, at) => return None,
        _ if held => 1.2,
        _ if ends_as_sentence(page.text(&range)) && !is_capitals(&words) => return None,
        _ if says_when(walker, page.text(&range)) => return None,
        _ if words.trim_end().ends_with(':') && named < 2 => return None,
        // "Asisten los miembros de la junta" says who was there.
        _ if walker.leads_to_names(at).is_some() => return None,
        // "Spoken of in today's meeting:" leads to a list.
        _ if page.words(at).ends_with(':') && page.is_over_items(at) => return None,
        // "With all present, the chair opened the session and came to the first item:" is a sentence.
        _ if page.words(at).ends_with(':') && count > LEAD_WORDS => return None,
        _ if count > 14 && named == 0 || words.contains("://") => return None,
        // "Minutes 2022" in the front matter over "Annual meeting of the mill, 3 May 2022".
        _ if named > 0 && !only && heads_body(walker, at) => 2.4,
        // "Monthly board meeting" over "05/03/2022", with topics in headings below.
        _ if named > 0 && !only && opens(walker, at) && is_over_day(walker, at) => 2.4,
        _ if walker.headings[at].is_some_and(|heading| heading.confidence > 0.7) => 1.3,
        _ => 1.0,
    };
    // A long front matter does not part the title from the top of the page.
    let above = place - front_lines(walker, at).min(place);
    if shows < 2.0 && (named == 0 && place > 2 || above > MOST_PLAIN) {
        return None;
    }
    // "May 2022 Minutes" says more than "Minutes".
    let dated = page.text(&range).trim().len() > words.trim().len() + 3;
    let lists = &page.grammar.words;
    let compound = words
        .split_whitespace()
        .any(|word| lists.is_compound_of_meeting(word));
    let naming = match named {
        0 => 0.0,
        some if dated || compound || some < count_words(&words) => 0.8,
        _ => -0.6,
    };
    #[allow(clippy::cast_precision_loss)] // at most HEAD lines
    let nearness = 0.6 / (1.0 + place as f64);
    let score = shows + naming + nearness;
    // What a front matter calls the page is its title where nothing else is.
    let told = titled && block.part == Part::FrontMatter;
    (score > 1.3 || told).then_some((range, score))
}

/// The line is no title, whatever its words: it leads elsewhere, is one of a list, or belongs to the title on another line.
fn stands_beside(walker: &Walker<'_, '_>, at: usize, titled: bool) -> bool {
    let page = walker.page;
    let block = page.block(at);
    let heading = matches!(block.kind, Kind::Heading(_));
    // "[ charter | archive ]" leads elsewhere, and ":version: 3" is none of what is read.
    let aside = is_bracketed(page.words(at)) || page.words(at).starts_with(':');
    let listed = block.is_item() && !(titled && is_among_labels(walker, at));
    let counted = block.kind == Kind::Paragraph
        && (outline::is_counted(page, at) || walker.is_numbered_topic(at));
    !heading && (aside || listed)
        || counted
        || block.cell.is_some()
        || is_first_topic(walker, at)
        || heading && !opens(walker, at) && heads_another(walker, at)
        || body::names_meeting(walker, at + 1)
        || is_place_in_agenda(walker, at)
        || goes_on_from_above(walker, at)
}

/// The next line names people and says nothing else.
fn is_over_somebody(walker: &Walker<'_, '_>, at: usize) -> bool {
    at + 1 < walker.page.blocks().len() && roster::is_somebody(walker, at + 1)
}

/// A label of something else than the title, unless its words go on to name the meeting.
fn is_of_another_field(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let Some(label) = page.label(at).filter(|label| label.field != Field::Title) else {
        return false;
    };
    let heading = matches!(page.block(at).kind, Kind::Heading(_));
    // "Minutes: Board of the Mill" names the meeting, "Minutes: Ann Lee" who took them.
    let named = !label.rest.is_empty()
        && match label.field {
            Field::Containers => heading || !roster::names_people(walker, &label.rest),
            Field::Agenda => heading,
            _ => false,
        };
    let opening = heading || opens(walker, at) && page.stands_apart(at + 1);
    let named = named || opening && names_record(walker, at) || body::names_meeting(walker, at);
    !named && !goes_on_from_above(walker, at + 1)
}

/// "- Name of the meeting: Mill board" right above or below "- Date: 3 May 2022".
fn is_among_labels(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let of_head = |at: usize| {
        let label = page.label(at).filter(|label| !label.rest.is_empty());
        let fields = [Field::Date, Field::StartTime, Field::Location];
        page.is_item(at) && label.is_some_and(|label| fields.contains(&label.field))
    };
    of_head(at + 1) || at.checked_sub(1).is_some_and(of_head)
}

/// Nothing but what stands in one pair of brackets: "(back to the list)".
fn is_bracketed(words: &str) -> bool {
    let pairs = [('(', ')'), ('[', ']')];
    pairs.iter().any(|(open, close)| {
        let inner = words
            .strip_prefix(*open)
            .and_then(|rest| rest.strip_suffix(*close));
        inner.is_some_and(|inner| !inner.contains([*open, *close]))
    })
}

/// A label with a day on its line: "Minutes of 3 May 2022", "Acta 3 de mayo".
pub(super) fn is_dated(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let contains = page
        .label(at)
        .filter(|label| label.field == Field::Containers);
    contains.is_some() && date::find_date(page.words(at), &page.grammar.words).is_some()
}

/// The word for a record with more behind it: its day, or whose it is, "Acta de la asamblea".
fn names_record(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let label = page.label(at).filter(|label| label.rest.is_empty());
    is_dated(walker, at)
        || label.is_some_and(|label| label.field == Field::Containers)
            && page.label_of(page.words(at)).is_none()
}

/// "Agenda item III.1b" over the minutes says where they stood among the papers of another meeting.
fn is_place_in_agenda(walker: &Walker<'_, '_>, at: usize) -> bool {
    let words = walker.page.words(at);
    let Some((name, number)) = words.rsplit_once(' ') else {
        return false;
    };
    let mut names = walker.page.grammar.words.item_names.iter();
    number.contains(|c: char| c.is_ascii_digit())
        && number.len() <= MOST_NUMBER
        && names.any(|known| known.trim().eq_ignore_ascii_case(name))
}

/// Most bytes of the number of an item.
const MOST_NUMBER: usize = 10;

/// How well a line shows that names the meeting of the body over it.
const NAMED: f64 = 2.6;

/// "Monthly meeting" or "Meeting Minutes", right under a line that only names a body.
pub(super) fn is_under_body(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let Some(above) = at.checked_sub(1).filter(|_| at < page.blocks().len()) else {
        return false;
    };
    let words = page.words(at);
    let field = page.label(at).map(|label| label.field);
    matches!(field, None | Some(Field::Containers | Field::Title))
        && page.block(at).kind == Kind::Paragraph
        && (2..=RECORD_WORDS).contains(&count_words(words))
        && words.starts_with(char::is_uppercase)
        && !ends_as_sentence(words)
        && !words.contains(':')
        && walker.page.meeting_words(words) > 0
        && date::find_date(words, &page.grammar.words).is_none()
        && opens(walker, above)
        && names_a_body(walker, above)
        && person::is_body(page.words(above), page.grammar)
}

/// Most words of a title that a colon ends.
const LEAD_WORDS: usize = 10;

/// Most words of a line that says what record it is.
const RECORD_WORDS: usize = 3;

/// Nothing but words of meetings and a date: "Minutes (June 2022)", "Minutes for 3 May 2022".
pub(super) fn is_only_of_meetings(walker: &Walker<'_, '_>, words: &str) -> bool {
    let lexicon = walker.page.grammar.lexicon();
    let letters = |word: &&str| {
        let found = tokens(word);
        let small = lexicon.common.is(&found) || lexicon.particles.is(&found);
        word.contains(char::is_alphabetic) && !small
    };
    let all = words.split(|c: char| !c.is_alphanumeric()).filter(letters);
    walker.page.meeting_words(words) == all.count()
}

/// "MS Teams video-conference" says how they met.
fn is_remote(walker: &Walker<'_, '_>, words: &str) -> bool {
    walker.page.grammar.lexicon().remarks.within(&tokens(words))
}

/// Lines of the front matter above a line of the body.
fn front_lines(walker: &Walker<'_, '_>, at: usize) -> usize {
    let above = walker.page.blocks().iter().take(at);
    above
        .filter(|block| block.part == Part::FrontMatter)
        .count()
}

/// "Mill Trust - Minutes of the Meeting": a word with a capital that is none of meetings.
fn names_more(walker: &Walker<'_, '_>, words: &str) -> bool {
    let mut all = words.split_whitespace();
    all.any(|word| word.starts_with(char::is_uppercase) && walker.page.meeting_words(word) == 0)
}

/// A heading right over one of a higher rank: a remark above the title.
fn is_outranked(walker: &Walker<'_, '_>, at: usize) -> bool {
    let rank = |at: usize| match walker.page.blocks().get(at)?.kind {
        Kind::Heading(level) => Some(level),
        _ => None,
    };
    rank(at)
        .zip(rank(at + 1))
        .is_some_and(|(own, next)| next < own)
}

/// "### 1. Call to order" before others of its rank is a topic, and so is a heading under "Notes" among others.
fn is_first_topic(walker: &Walker<'_, '_>, at: usize) -> bool {
    let block = walker.page.block(at);
    let first = block.marker.as_ref().is_some_and(|marker| {
        let path = walker.page.document.path(marker);
        path == [1]
    });
    matches!(block.kind, Kind::Heading(_)) && first && siblings(walker, at) > 0
        || is_under_notes(walker, at)
}

/// The day, and nothing else, stands on the line below.
fn is_over_day(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    page.is_below(at + 1) && date::is_only(page.words(at + 1), &page.grammar.words)
}

/// A heading that opens the page, right over one of lower rank that names the meeting, with more than words of any meeting.
fn is_over_name(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let rank = |at: usize| match page.blocks().get(at)?.kind {
        Kind::Heading(level) => Some(level),
        _ => None,
    };
    let next = at + 1;
    let lower = rank(at)
        .zip(rank(next))
        .is_some_and(|(own, next)| own < next);
    let fields = [
        Field::Date,
        Field::StartTime,
        Field::Location,
        Field::Attendees,
    ];
    let below = page.label(next + 1);
    lower
        && below.is_some_and(|label| fields.contains(&label.field))
        && opens(walker, at)
        && page.label(next).is_none()
        && page.block(next).marker.is_none()
        && siblings(walker, next) == 0
        && page.meeting_words(page.words(next)) > 0
        && !is_only_of_meetings(walker, page.words(next))
}

/// A heading that opens the body below a front matter.
fn heads_body(walker: &Walker<'_, '_>, at: usize) -> bool {
    at > 0 && opens(walker, at)
}

/// The line says when the meeting began or ended: "End of the meeting: 10 pm".
fn says_when(walker: &Walker<'_, '_>, words: &str) -> bool {
    let lists = &walker.page.grammar.words;
    time::opening(words, lists)
        .or_else(|| time::closing(words, lists))
        .is_some()
}

/// Items of a list stand above the line.
fn after_list(walker: &Walker<'_, '_>, at: usize) -> bool {
    (0..at).any(|before| walker.page.is_body(before) && walker.page.is_item(before))
}

/// The first line of the body.
pub(super) fn opens(walker: &Walker<'_, '_>, at: usize) -> bool {
    (0..at).all(|before| !walker.page.is_body(before))
}

/// "of the board meeting" in a line below "Minutes", however each is set: one title on two lines.
pub(super) fn goes_on_from_above(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let Some(above) = at.checked_sub(1).filter(|_| at < page.blocks().len()) else {
        return false;
    };
    let plain = |at: usize| {
        let block = page.block(at);
        block.cell.is_none() && !block.is_item() && block.marker.is_none() && page.is_body(at)
    };
    let (title, words) = (page.words(above), page.words(at));
    let first = words.split(' ').next().unwrap_or_default();
    let count = count_words(words);
    plain(above)
        && plain(at)
        && count_words(title) <= RECORD_WORDS
        && page.label(at).is_none()
        && first.starts_with(char::is_lowercase)
        && (is_small(walker, words, first) || page.grammar.lexicon().particles.is_text(first))
        && (RECORD_WORDS..=TITLE_WORDS).contains(&count)
        && !ends_as_sentence(words)
        && !words.ends_with(':')
        && page.meeting_words(title) > 0
        && is_only_of_meetings(walker, title)
        && page.meeting_words(words) > 0
}

/// Other headings of the same level.
pub(super) fn siblings(walker: &Walker<'_, '_>, at: usize) -> usize {
    let kind = walker.page.block(at).kind;
    walker
        .page
        .blocks()
        .iter()
        .filter(|block| block.kind == kind)
        .count()
        - 1
}

/// A short line without date and meeting words, above the title.
pub(super) fn names_a_body(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let words = page.words(at);
    page.label(at).is_none()
        && page.is_body(at)
        && count_words(words) <= 8
        && words.starts_with(char::is_uppercase)
        && !ends_as_sentence(words)
        && !words.contains(|c: char| c.is_ascii_digit() || c == '(')
        && walker.page.meeting_words(words) == 0
        && date::find_date(words, &page.grammar.words).is_none()
}
