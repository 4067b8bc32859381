//! What a line with a number says: a title, a title with its text, or talk.

use super::lead::{run_on, runs_in};
use super::look::{is_capitals, is_title_like};
use super::{NUMBERED_WORDS, SENTENCE_WORDS};
use crate::document::Kind;
use crate::parse::page::Page;
use crate::parse::scan::count_words;

/// A short line of the outermost list whose text starts on a line of its own: "2 - Roads", "Mr Day presents the offers."
pub(super) fn is_title_over_text(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    // "1.- Lectura del acta anterior." with a blank line over it and what was said right under it.
    let closed = || {
        let count = count_words(words);
        count <= SENTENCE_WORDS && page.space_above(at) > 0
    };
    // "2. **Colour of the gate**." with what was said right under it.
    let title = if is_capitals(words) || closed() || is_all_bold(page, at) {
        words.trim_end_matches('.')
    } else {
        words
    };
    let short = count_words(title) <= NUMBERED_WORDS && is_title_like(title);
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
pub(super) fn is_whole_sentence(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    words.ends_with('.')
        && words.split_whitespace().nth(SENTENCE_WORDS).is_some()
        && is_one_sentence(page, at)
        && !has_items(page, at)
}

/// "2. No interests were declared." over the next number, among titles: all that there was to say.
pub(super) fn is_told(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    words.ends_with('.') && count_words(words) >= TOLD && is_one_sentence(page, at)
}

/// No title stands before the words, by capitals, bold or a sign.
pub(super) fn is_one_sentence(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    !is_capitals(words) && !runs_on(page, words) && !has_bold_title(page, at)
}

/// Fewest words of such a sentence.
pub(super) const TOLD: usize = 4;

/// "3. The minutes were agreed with these amendments:" is a sentence over a list.
pub(super) fn leads_to_list(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    words.ends_with(':')
        && count_words(words) > LEADS
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
pub(super) fn has_items(page: &Page<'_>, at: usize) -> bool {
    let own = match page.block(at).kind {
        Kind::Item(depth) => Some(depth),
        Kind::Paragraph => None,
        Kind::Heading(_) | Kind::Code => return false,
    };
    let next = (at + 1..page.blocks().len()).find(|next| !page.block(*next).continues);
    next.is_some_and(|next| matches!(page.block(next).kind, Kind::Item(below) if Some(below) > own))
}

/// The title of a line runs into its text, with a sign between the two or without.
pub(super) fn runs_on(page: &Page<'_>, words: &str) -> bool {
    runs_in(words) || run_on(page, words).is_some()
}

/// Words that could be a title, or a title that runs into its text.
pub(super) fn is_topic_like(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let count = count_words(words);
    let short = count <= NUMBERED_WORDS && is_title_like(words);
    runs_on(page, words)
        || short
        || count <= SENTENCE_WORDS
        || has_bold_title(page, at)
        || has_items(page, at)
}

/// "**2) Roof** - Ann went through the offers.": the title stands in bold before the talk.
pub(super) fn has_bold_title(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let title = page.bold_lead(at).filter(|bold| bold.end < block.range.end);
    let most = if is_all_bold(page, at) {
        NUMBERED_WORDS
    } else {
        SENTENCE_WORDS
    };
    title.is_some_and(|bold| count_words(page.text(&bold)) <= most)
}

/// Nothing but a full stop stands behind the words in bold.
fn is_all_bold(page: &Page<'_>, at: usize) -> bool {
    let bold = page.bold_lead(at);
    bold.is_some_and(|bold| page.text(&bold) == page.words(at).trim_end_matches('.'))
}
