//! Links, and material that the document lists.

use std::ops::Range;

use super::page::Page;
use super::walk::Walker;
use crate::document::{Block, Hyperlink, Kind, Part};
use crate::grammar::{Field, tokens};
use crate::parse::scan::count_words;
use crate::record::{Link, Section};

/// Every hyperlink, in order, with the section that it stands in; mail addresses left out.
pub(super) fn links(page: &Page<'_>, sections: &[Section]) -> Vec<Link> {
    page.blocks()
        .iter()
        // What a front matter links to is of the page, not of the meeting.
        .filter(|block| block.part != Part::FrontMatter)
        .flat_map(|block| page.document.links_of(block))
        .filter(|link| !is_mail(&link.url))
        .map(|link| made(page, link, 0.98))
        .map(|link| {
            let section = sections
                .partition_point(|section| section.span.start <= link.span.start)
                .checked_sub(1);
            Link { section, ..link }
        })
        .collect()
}

/// A mail address, also where a web server hides it from robots.
fn is_mail(url: &str) -> bool {
    let scheme = url.get(..7);
    // "[ann@mill.example](ann@mill.example)"
    let bare = || url.contains('@') && !url.contains(['/', ':', '#', '?']);
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
        || url.contains("/cdn-cgi/l/email-protection")
        || bare()
}

fn made(page: &Page<'_>, link: &Hyperlink, confidence: f64) -> Link {
    Link {
        text: page.text(&link.range).to_owned(),
        url: Some(link.url.clone()),
        section: None,
        span: page.span(&link.range),
        confidence,
    }
}

/// An address and nothing else.
pub(super) fn is_address(words: &str) -> bool {
    words.contains("://") && !words.contains(char::is_whitespace)
}

/// A line under a label of materials. False when it is running text, or a cell beside the one that is linked.
pub(super) fn entry(walker: &mut Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let block = page.block(at);
    let running = block.kind == Kind::Paragraph
        && (count_words(page.words(at)) > PROSE || is_talk(page, &block.range));
    let row = |other: &usize| matches!((page.block(*other).cell, block.cell), (Some(a), Some(b)) if (a.table, a.row) == (b.table, b.row));
    let before = (0..at).rev().take_while(row);
    let behind = (at + 1..page.blocks().len()).take_while(row);
    let mut beside = before.chain(behind);
    let beside = block.links.is_empty() && beside.any(|other| !page.block(other).links.is_empty());
    if running || beside {
        return false;
    }
    // "The call was recorded, see:" over the link.
    let leads = page.words(at).ends_with(':') && block.links.is_empty();
    let over_items = block.kind == Kind::Paragraph && page.is_over_items(at);
    if leads && (page.is_below(at + 1) || over_items)
        || leads_to_link(page, at)
        || heads_links(page, at)
        || walker.says_nothing(&block.range)
    {
        walker.keep(&block.range);
    } else {
        listed(walker, &block.range);
    }
    true
}

/// "The report:" over a line that is a link and nothing else.
pub(super) fn leads_to_link(page: &Page<'_>, at: usize) -> bool {
    let Some(next) = page.blocks().get(at + 1) else {
        return false;
    };
    let whole =
        |link: &Hyperlink| link.range.start <= next.range.start && next.range.end <= link.range.end;
    page.words(at).ends_with(':')
        && page.block(at).links.is_empty()
        && page.document.links_of(next).iter().any(whole)
}

/// "Papers: They are late. Bo will ask for them.": sentences with a verb and without a link tell of material, and are none.
pub(super) fn is_talk(page: &Page<'_>, range: &Range<usize>) -> bool {
    let words = page.text(range);
    let linked = blocks_of(page, range).any(|block| !block.links.is_empty());
    let verbs = &page.grammar.lexicon().sentence_words;
    !linked
        && words.trim_end_matches(['"', '”', '“', '»']).ends_with('.')
        && count_words(words) >= SENTENCE
        && verbs.within(&tokens(words))
}

/// Fewest words of a sentence that tells of material.
const SENTENCE: usize = 5;

/// An item without a link over one that has it: "The talk of Ann", and its address below.
pub(super) fn heads_links(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let next = page.blocks().get(at + 1);
    let deeper = |next: &Block| match (block.kind, next.kind) {
        (Kind::Item(own), Kind::Item(below)) => below > own,
        _ => false,
    };
    block.links.is_empty() && next.is_some_and(|next| deeper(next) && !next.links.is_empty())
}

/// An item over several without a link, of which some have more under them: talk on materials.
pub(super) fn is_over_talk(page: &Page<'_>, at: usize) -> bool {
    let depth = |at| page.item_depth(at);
    let Some(own) = depth(at) else {
        return false;
    };
    let below = at + 1..page.blocks().len();
    let below = below.take_while(|next| depth(*next).is_some_and(|depth| depth > own));
    let (mut all, mut nested) = (0, false);
    for next in below {
        if !page.block(next).links.is_empty() {
            return false;
        }
        all += 1;
        nested |= depth(next) > Some(own + 1);
    }
    all >= TALKED && nested
}

/// Fewest items without a link that are talk.
const TALKED: usize = 4;

/// Each link of a line that stands among materials.
pub(super) fn linked(walker: &mut Walker<'_, '_>, at: usize) {
    let page = walker.page;
    let section = walker.section();
    let links = page.document.links_of(page.block(at)).iter();
    for link in links.filter(|link| !is_mail(&link.url)) {
        walker.record.references.push(Link {
            section,
            ..made(page, link, 0.9)
        });
        walker.shows(at, "a link in a column of references");
    }
}

/// Links in the middle of a line, right behind a label of materials: "the second draft. See: https://…".
pub(super) fn pointed(walker: &mut Walker<'_, '_>, at: usize) {
    let page = walker.page;
    let section = walker.section();
    let links = page.document.links_of(page.block(at)).iter();
    for link in links.filter(|link| !is_mail(&link.url)) {
        let before = page
            .text(&(page.block(at).range.start..link.range.start))
            .trim_end_matches([' ', '<', '[', '(']);
        let Some(before) = before
            .strip_suffix(':')
            .or_else(|| leading(page, at, link, before))
        else {
            continue;
        };
        let start = before
            .rfind(['.', ';', ',', '-', '>', '–', '(', '\n'])
            .map_or(0, |sign| sign + 1);
        let label = before.get(start..).unwrap_or_default();
        if page.grammar.label(label) == Some(Field::References) {
            walker.record.references.push(Link {
                section,
                ..made(page, link, 0.9)
            });
            walker.shows(at, "a link right behind a label of references");
        }
    }
}

/// Nothing but links, and the words that join them.
pub(super) fn is_only_links(page: &Page<'_>, range: &Range<usize>) -> bool {
    let mut from = range.start;
    let mut some = false;
    let mut gaps = Vec::new();
    for block in blocks_of(page, range) {
        for link in page.document.links_of(block) {
            if link.range.start >= from && link.range.end <= range.end {
                gaps.push(from..link.range.start);
                from = link.range.end;
                some = true;
            }
        }
    }
    gaps.push(from..range.end);
    let joint = |gap: &Range<usize>| {
        let gap = page.text(gap);
        let and = &page.grammar.lexicon().and;
        !gap.contains(char::is_alphanumeric) || and.is_text(gap)
    };
    some && gaps.iter().all(joint)
}

/// "See also the list" with a link to it and nothing else: the label of several words that the line begins with.
fn leading<'t>(page: &Page<'_>, at: usize, link: &Hyperlink, before: &'t str) -> Option<&'t str> {
    let behind = page.text(&(link.range.end..page.block(at).range.end.max(link.range.end)));
    if behind.contains(char::is_alphanumeric) || !before.contains(' ') {
        return None;
    }
    let found = tokens(before);
    let article = page.grammar.lexicon().articles.ends(&found);
    let last = found.get(found.len().checked_sub(article + 1)?)?;
    let label = before.get(..last.end)?;
    let known = || page.grammar.label_word_for_word(label) == Some(Field::References);
    (found.len() - article > 1 && known()).then_some(label)
}

/// Most words of a paragraph that is the title of a material.
const PROSE: usize = 16;

/// Material listed in some words: each link, and each part between `;` that has none.
pub(super) fn listed(walker: &mut Walker<'_, '_>, range: &Range<usize>) {
    let page = walker.page;
    let section = walker.section();
    for part in page.text(range).split(';') {
        let part = page.trimmed(&page.range_of(part), &['.', ',', ':']);
        let inside: Vec<&Hyperlink> = blocks_of(page, &part)
            .flat_map(|block| page.document.links_of(block))
            .filter(|link| {
                link.range.start < part.end && part.start < link.range.end && !is_mail(&link.url)
            })
            .collect();
        if inside.is_empty() && !part.is_empty() {
            let text = page.text(&part).to_owned();
            walker.record.references.push(Link {
                text,
                url: None,
                section,
                span: page.span(&part),
                confidence: 0.9,
            });
        }
        for link in inside {
            walker.record.references.push(Link {
                section,
                ..made(page, link, 0.95)
            });
        }
    }
}

fn blocks_of<'d>(page: &Page<'d>, range: &Range<usize>) -> impl Iterator<Item = &'d Block> {
    let end = range.end;
    let first = page
        .blocks()
        .partition_point(|block| block.range.end <= range.start);
    let blocks = page.blocks()[first..].iter();
    blocks.take_while(move |block| block.range.start < end)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_said_under_material_is_none() {
        let minutes = "# Mill Board\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\n- Materials:\n    - [List of tiles](https://mill.example/tiles)\n        - ann: the miller has some\n        - the shop is shut\n    - The old plan\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let material = record.references.iter();
        let material: Vec<_> = material.map(|one| one.text.as_str()).collect();
        assert_eq!(material, ["List of tiles", "The old plan"]);
    }

    #[test]
    fn addresses_below_the_sentence_that_announces_them_are_material() {
        let minutes = "Board of the Mill\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAnn has prepared the following documents for May:\n\n    https://a.example/one\n    https://a.example/two\n\nThe roof leaks.\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let links = record.references.iter();
        let links: Vec<_> = links.map(|link| link.text.as_str()).collect();
        assert_eq!(links, ["https://a.example/one", "https://a.example/two"]);
    }

    /// Text of each material of minutes with these lines under a topic.
    #[track_caller]
    fn lists(lines: &str, want: &[&str]) {
        let minutes = format!(
            "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n{lines}\n\n## Gate\n\nIt is green.\n"
        );
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let texts = record.references.iter().map(|one| one.text.as_str());
        assert_eq!(texts.collect::<Vec<_>>(), want, "{lines}");
    }

    #[test]
    fn the_link_of_a_material_may_stand_below_its_title() {
        lists(
            "## Roof\n\n- It leaks.\n- See also: the talk of Ann\n  - https://a.org/talk",
            &["https://a.org/talk"],
        );
        lists(
            "## Roof\n\n- Documents: The plan is late, and Bo will ask for it.",
            &[],
        );
        lists(
            "## Roof\n\n- Bo drew tiles. For reference: [plan of the roof](https://a.org/plan)",
            &["plan of the roof"],
        );
        lists(
            "## Roof\n\n- See also: the talk of Ann",
            &["the talk of Ann"],
        );
    }

    #[test]
    fn a_mail_address_without_its_scheme_is_no_link() {
        let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee\n\n## Roof\n\nAsk [ann@a.org](ann@a.org) or see [Ann](https://a.org/@ann).\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let links = record.links.iter().map(|link| link.text.as_str());
        assert_eq!(links.collect::<Vec<_>>(), ["Ann"]);
    }

    #[test]
    fn whose_links_follow_may_be_said_in_a_sentence() {
        lists(
            "## Roof\n\nLinks from Ann - perhaps they help to see how old the tiles are:\n\nhttps://a.org/tiles\n\nhttps://a.org/slates\n\nBo thanked her.",
            &["https://a.org/tiles", "https://a.org/slates"],
        );
    }

    #[test]
    fn a_topic_may_announce_material() {
        lists(
            "## New documents of interest\n\n- On slates - https://a.org/slates\n- On ladders, in two parts\n  - the first https://a.org/1",
            &["https://a.org/slates", "https://a.org/1"],
        );
    }

    #[test]
    fn documentation_within_a_list_of_topics_is_one() {
        lists(
            "## Groups\n\n- Roof\n  - Slates\n    - They are old.\n  - Documentation\n    - Bo wrote some https://a.org/bo\n    - The rest is to come.",
            &[],
        );
    }

    #[test]
    fn what_was_said_of_materials_is_none_of_them() {
        lists(
            "## Roof\n\n- Resources:\n    - Bo collects what there is\n    - needs:\n        - easy to share\n        - easy to find\n    - a page, maybe",
            &[],
        );
        lists(
            "## Roof\n\n- Resources:\n    - the book of Ann\n    - the talk of Bo",
            &["the book of Ann", "the talk of Bo"],
        );
    }

    #[test]
    fn named_links_under_a_heading_are_material_but_addresses_and_contents_are_not() {
        lists(
            "## Standards of the day\n\n- [Plan](https://a.org/plan)\n- [Map](https://a.org/map)",
            &["Plan", "Map"],
        );
        lists(
            "## Forms of the day\n\n[Plan](https://a.org/plan)\n\n[Map](https://a.org/map)",
            &["Plan", "Map"],
        );
        lists("## News\n\n- https://a.org/plan\n- https://a.org/map", &[]);
        lists("## What is where\n\n- [Roof](#roof)\n- [Gate](#gate)", &[]);
        lists(
            "## Documentation\n\nA short guide for the mill is on the wall.",
            &[],
        );
    }
}
