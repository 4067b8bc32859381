//! Lines that are headings by their place alone: short lines over text, a first number without a second.

use super::look::{is_amount, is_capital_title, is_known_topic, is_title_like};
use super::series::path;
use crate::document::{Emphasis, Kind};
use crate::grammar::{Field, tokens};
use crate::parse::page::Page;
use crate::parse::person::{self, FULL_NAME};
use crate::parse::scan::{at_colon, count_words};

/// A first number alone is a heading when its words are and a paragraph stands under it.
pub(super) fn is_first_of_one(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let under = page.blocks().get(at + 1);
    path(page, at) == [1]
        && (block.kind == Kind::Paragraph
            || block.kind == Kind::Item(0) && page.stands_apart(at) && page.space_above(at + 1) > 0)
        && is_title_like(page.words(at))
        && !page.words(at).ends_with([':', '?'])
        && under.is_some_and(|next| {
            let text = next.kind == Kind::Paragraph || next.continues;
            text && count_words(page.document.words(next)) > 6
        })
}

/// In a document without any other heading: short lines that stand alone above a longer paragraph, and short lines between
/// two paragraphs of which no blank line parts them, where there are several.
pub(super) fn all_alone(page: &Page<'_>) -> Vec<usize> {
    let own = |at: &usize| is_alone(page, *at) && is_over_text(page, *at);
    let (within, parted): (Vec<usize>, Vec<usize>) = (1..page.blocks().len())
        .filter(own)
        .partition(|at| page.block(*at).continues);
    let within: Vec<usize> = within
        .into_iter()
        .filter(|at| is_between_sentences(page, *at))
        .collect();
    let mut found = parted;
    if within.len() > 1 {
        found.extend(within);
    }
    found.sort_unstable();
    found
}

/// In text: short lines between blank lines, each over a list or a longer paragraph, where there are several.
pub(super) fn set_apart(page: &Page<'_>) -> Vec<usize> {
    let over = |at: usize| {
        let next = page.blocks().get(at);
        page.space_above(at) > 0
            && next.is_some_and(|next| {
                let words = page.document.words(next);
                let count = count_words(words);
                let long = count > MOST_APART || count > MOST_ALONE && words.ends_with('.');
                next.is_item() || long && next.cell.is_none()
            })
    };
    let is_title = |at: &usize| {
        let next = at + 1;
        page.space_above(*at) > 0
            && (over(next)
                || next < page.blocks().len()
                    && page.space_above(next) > 0
                    && is_set_alone(page, next)
                    && over(next + 1))
    };
    let alone: Vec<usize> = (1..page.blocks().len())
        .filter(|at| is_set_alone(page, *at))
        .collect();
    let titles: Vec<usize> = alone.iter().copied().filter(is_title).collect();
    if titles.len() < SET_APART || titles.len() * 3 < alone.len() * 2 {
        return with_colon(page);
    }
    titles
}

/// Short lines below the list of one topic, each right over the list of the next, where there are
/// several.
pub(super) fn between_lists(page: &Page<'_>) -> Vec<usize> {
    let verbs = &page.grammar.lexicon().sentence_words;
    // "Ann Lee" over what she did.
    let is_somebody = |words: &str| {
        let full = words.contains(' ') && person::name_likeness(words, page.grammar) >= FULL_NAME;
        full || person::is_given_name(words, page.grammar)
    };
    // "Website" over its list below "Tasks" says what they are for.
    let mut stated = false;
    let stated: Vec<bool> = (0..page.blocks().len())
        .map(|at| {
            if matches!(page.block(at).kind, Kind::Heading(_)) {
                let label = page.label(at);
                stated = label.is_some_and(|label| label.field.is_statement());
            }
            stated
        })
        .collect();
    let is_title = |at: &usize| {
        let words = page.words(*at);
        page.is_item(at - 1)
            && page.is_item(at + 1)
            && !stated[*at]
            && page.space_above(*at) > 0
            && page.is_below(at + 1)
            && is_set_alone(page, *at)
            && page.label(*at).is_none()
            && count_words(words) <= MOST_ALONE
            && !verbs.within(&tokens(words))
            && !is_somebody(words)
    };
    let titles: Vec<usize> = (1..page.blocks().len()).filter(is_title).collect();
    if titles.len() < BETWEEN {
        return Vec::new();
    }
    titles
}

/// Fewest lines that are topics between the lists of others.
const BETWEEN: usize = 2;

/// Few words before a colon and nothing else below a blank line, where there are several: "Coaches' report:".
fn with_colon(page: &Page<'_>) -> Vec<usize> {
    let titles = colon_titles(page);
    if titles.len() < SET_APART {
        return Vec::new();
    }
    titles
}

/// Few words before a colon and nothing else, over something else.
pub(super) fn colon_titles(page: &Page<'_>) -> Vec<usize> {
    let is_title = |at: &usize| {
        let words = page.words(*at);
        let next = page.blocks().get(at + 1);
        words.ends_with(':')
            && is_short_line(page, *at, MOST_ALONE)
            && !page.block(*at).continues
            && !words.contains("://")
            && page.cue(words).is_none()
            // "The shed must hold:" leads to its list.
            && !page.grammar.lexicon().sentence_words.within(&tokens(words))
            && page.stands_apart(*at)
            && next.is_some_and(|next| {
                let joined = next.continues || next.is_item();
                // "Ann Lee:" over what she said.
                let over_line = joined && !person::is_given_name(words, page.grammar);
                next.cell.is_none()
                    && !page.words(at + 1).ends_with(':')
                    && (page.stands_apart(at + 1) || over_line)
            })
    };
    (1..page.blocks().len()).filter(is_title).collect()
}

/// Short lines below a blank line, all in italics, in square brackets or one word in capitals, each over something else, where
/// there are several.
pub(super) fn set_off(page: &Page<'_>) -> Vec<usize> {
    // "Raised by Ann" in italics right under each topic is a remark.
    let under_topic = |at: usize| {
        let above = at.checked_sub(1);
        above.is_some_and(|above| {
            let block = page.block(above);
            // "**2. Roof**" is a topic too.
            let bold = || block.is_numbered() && page.document.is_bold(block);
            page.label(above).is_none() && (matches!(block.kind, Kind::Heading(_)) || bold())
        })
    };
    // "Ann leaves at 18:00" in italics is a remark, and so is "See also the list", which leads there.
    let italic = |at: usize| {
        page.document.is_set(page.block(at), Emphasis::Italic)
            && page.document.links_of(page.block(at)).is_empty()
            && !page.words(at).contains(|c: char| c.is_ascii_digit())
    };
    let bracketed = |at: usize| {
        let inside = page.words(at).strip_prefix('[');
        let inside = inside.and_then(|words| words.strip_suffix(']'));
        inside.is_some_and(|words| !words.contains(['[', ']']) && is_title_like(words.trim()))
    };
    // "ROADS" counts with "NEW ROOF".
    let capitals = |at: usize| is_capital_title(page, at);
    let looks: [(&dyn Fn(usize) -> bool, bool); 3] =
        [(&italic, false), (&bracketed, true), (&capitals, true)];
    let series = looks.into_iter().map(|(look, over_line)| {
        let is_title = |at: &usize| {
            let block = page.block(*at);
            let next = page.blocks().get(at + 1);
            block.kind == Kind::Paragraph
                && block.cell.is_none()
                && page.is_body(*at)
                && !block.continues
                && look(*at)
                // "[!NOTE]" says how what is below it is set.
                && !page.words(*at).starts_with("[!")
                && is_title_like(page.words(*at))
                && count_words(page.words(*at)) <= MOST_APART
                && (page.label(*at).is_none() || over_line && is_known_topic(page, *at))
                && next.is_some_and(|next| {
                    // "*None.*" is all that stands under a heading.
                    let under = !matches!(next.kind, Kind::Heading(_));
                    under && next.cell.is_none() && (over_line || !next.continues)
                })
                && !look(at + 1)
        };
        let titles: Vec<usize> = (1..page.blocks().len().saturating_sub(1))
            .filter(is_title)
            .collect();
        if !over_line && titles.iter().all(|at| under_topic(*at)) {
            return Vec::new();
        }
        // "*Decisions*" and "*Actions*" show how "*Roof*" is set.
        let labels = (1..page.blocks().len()).filter(|at| {
            let label = page.label(*at).is_some_and(|label| label.rest.is_empty());
            label && page.block(*at).kind == Kind::Paragraph && !over_line && look(*at)
        });
        let shown = titles.len() >= SET_APART
            || titles.len() >= FEWEST && titles.len() + labels.count() >= SET_APART;
        if shown { titles } else { Vec::new() }
    });
    series.flatten().collect()
}

/// Fewest lines that are headings by the space around them.
pub(super) const SET_APART: usize = 3;
/// Fewest of them beside labels that are set as they are.
const FEWEST: usize = 2;
/// Most words of such a line.
pub(super) const MOST_APART: usize = 12;

/// A title of its own, which tells no decision and no sum.
pub(super) fn is_set_alone(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    is_short_line(page, at, MOST_APART)
        && !page.block(at).continues
        && !words.ends_with([':', '?', '!'])
        && !words.contains("://")
        && !is_amount(words)
        && page.cue(words).is_none()
}

/// A line of its own in the words of a title: no label, nothing that somebody says.
pub(super) fn is_short_line(page: &Page<'_>, at: usize, most_words: usize) -> bool {
    let block = page.block(at);
    let words = page.words(at);
    page.is_body(at)
        && block.kind == Kind::Paragraph
        && block.marker.is_none()
        && block.checkbox.is_none()
        && block.cell.is_none()
        && (words.starts_with(char::is_uppercase) || is_small_over_items(page, at))
        && is_title_like(words)
        && count_words(words) <= most_words
        && !is_said(words)
        && page.marker(words).is_none()
        && page.label(at).is_none_or(|label| {
            let topic = match label.field {
                Field::Containers | Field::Sections => true,
                // "Room" over what was said of it.
                Field::Location => !words.ends_with(':') && page.is_over_long_sentence(at),
                _ => false,
            };
            label.rest.is_empty() && topic
        })
}

/// "journal club" below a blank line and right over its items: who writes so begins no title with a capital.
fn is_small_over_items(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    words.chars().all(|c| c.is_lowercase() || c == ' ')
        && count_words(words) <= FEW
        && page.space_above(at) > 0
        && at + 1 < page.blocks().len()
        && page.is_item(at + 1)
        && page.is_below(at + 1)
}

/// Most words of such a title.
const FEW: usize = 3;

/// "Ann: prefer tiles": somebody says so.
fn is_said(words: &str) -> bool {
    at_colon(words).is_some_and(|(who, said)| {
        let mut names = who.split_whitespace();
        names.all(|word| word.starts_with(char::is_uppercase))
            && !said.starts_with(char::is_uppercase)
    })
}

/// Most words of a line that is a title by its place alone.
pub(super) const MOST_ALONE: usize = 6;

/// A short line of words, not of names or numbers.
pub(super) fn is_alone(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    // "Clerk of the mill: Ann Lee" says who holds an office.
    let names = || at_colon(words).is_some_and(|(_, said)| person::is_name(said, page.grammar));
    is_short_line(page, at, MOST_ALONE)
        && !words.ends_with([':', '?', ')'])
        && !words.contains(|c: char| c.is_ascii_digit())
        && !names()
}

/// A longer paragraph or a numbered line stands below, or one more short line over such.
fn is_over_text(page: &Page<'_>, at: usize) -> bool {
    let text = |at: usize| {
        page.blocks().get(at).is_some_and(|block| {
            block.marker.is_some() || count_words(page.document.words(block)) > MOST_ALONE
        })
    };
    text(at + 1)
        || at + 1 < page.blocks().len()
            && is_alone(page, at + 1)
            && !page.block(at + 1).continues
            && text(at + 2)
}

/// The line above ends its sentence, and the one below begins with a long one.
fn is_between_sentences(page: &Page<'_>, at: usize) -> bool {
    let above = page.words(at - 1);
    let below = page.words(at + 1);
    let long = |words: &str| count_words(words) >= LONG_LINE;
    above.ends_with(['.', '!', '?']) && long(below) && below.ends_with('.') && long(above)
}

/// Words of a line that is a paragraph of its own.
const LONG_LINE: usize = 10;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn short_lines_between_the_lists_of_topics_are_some_too() {
        let minutes = |first: &str, second: &str| {
            format!(
                "# Garden Club, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Discussion & Decisions\n\n### Hedge\n\n- It is cut.\n\n{first}\n- All is dry.\n- Bo has a key.\n\n{second}\n- None was asked for.\n"
            )
        };
        titles(
            &minutes("Old tools", "Fees of next year"),
            &["Hedge", "Old tools", "Fees of next year"],
        );
        titles(&minutes("Ann Lee", "Bo Day"), &["Hedge"]);
        // So are they where nothing else shows as a title, and no item over them is one.
        titles(
            "Garden Club, 4 May 2022\nPresent: Ann Lee, Bo Day\n\nThe club met at noon and looked at these:\n\t- The hedge is cut\n\nOld tools\n\t- All is dry\n\t- A key is lost\n\nFees\n\t- None asked for\n\nThanks to all who came and who brought some of the cake.\n",
            &["Old tools", "Fees"],
        );
        titles(&minutes("We will ask", "Then it was"), &["Hedge"]);
    }

    #[test]
    fn words_in_brackets_in_capitals_or_before_a_colon_right_over_the_talk_are_headings_where_there_are_several()
     {
        let minutes = |titles: [&str; 3]| {
            let [first, second, third] = titles;
            format!(
                "Garden Club, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n{first}\nIt is cut.\n\n{second}\nAll is dry.\n\n{third}\nNone was asked for.\n"
            )
        };
        titles(
            &minutes(["[Hedge]", "[Old tools]", "[Fees]"]),
            &["Hedge", "Old tools", "Fees"],
        );
        titles(
            &minutes(["HEDGE", "OLD TOOLS", "FEES"]),
            &["HEDGE", "OLD TOOLS", "FEES"],
        );
        titles(
            &minutes(["Hedge:", "Old tools:", "Club fees:"]),
            &["Hedge", "Old tools", "Club fees"],
        );
        titles(&minutes(["Ann Lee:", "Bo Day:", "Ann Lee:"]), &[]);
        // What is to be done under a heading of its own shows nothing of how topics are set.
        let with_tasks = minutes(["Hedge:", "Old tools:", "Club fees:"])
            + "\n== Actions ==\n\n- Ann to oil the saw\n";
        titles(&with_tasks, &["Hedge", "Old tools", "Club fees"]);
    }

    #[test]
    fn a_title_without_number_may_stand_between_numbered_ones_that_end_in_a_colon_as_it_does() {
        titles(
            "Hall Council\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Roads:\n\nThey are mended.\n\nPolice matters:\n\nThe constable told of one fire in a barn, and of two lost dogs in the lane.\n\n2. Trees:\n\nThey grow.\n\n3. Planning:\n\nNothing came in.\n\nAnn:\n\nSo be it.\n",
            &["Roads", "Police matters", "Trees", "Planning"],
        );
    }

    #[test]
    fn short_lines_between_blank_lines_over_lists_or_text_are_headings_where_most_such_lines_are() {
        titles(
            "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nHedge\n\n-   It is too tall.\n\nTools (Bo)\n\n-   The saw is blunt.\n-   The spade is lost.\n\nFees\n\nThe fees of the club stay as they are for the whole of this year.\n",
            &["Hedge", "Tools (Bo)", "Fees"],
        );
        titles(
            "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nHedge (Ann)\n\nAnn: it is far too tall, and the neighbours on both sides mind.\n\nBo: agree\n\nCy: agree\n\nAnn: the ladder is too short for it and we need to borrow one.\n\nBo: so be it\n\nAnn: then we meet again on Saturday at the shed, all of us.\n",
            &[],
        );
        titles(
            "Rowing Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nCoaching:\n\n- The boats are dry.\n\nEquipment:\n\nNew oars are bought.\n\nSummer camp:\n\n- It is full.\n",
            &["Coaching", "Equipment", "Summer camp"],
        );
    }
}
