//! Labels in bold that follow each other in one paragraph, as programs join the lines of a head:
//! `**Date:** 4 May **Present:** Ann, Bo`.

use std::ops::Range;

use crate::document::{Block, Document, Emphasis, Kind};

/// Most words of a label.
const MOST_WORDS: usize = 5;

/// Parts the last block at what its next labels begin, each as a line of its own; the words stay as they are.
pub(super) fn split(document: &mut Document) {
    let Some(block) = document.blocks.last() else {
        return;
    };
    let starts = starts(document, block);
    if starts.len() >= 2 && starts.first() == Some(&block.range.start) {
        document.cut(document.blocks.len() - 1, &starts[1..]);
    }
}

/// Where the labels of a paragraph begin.
fn starts(document: &Document, block: &Block) -> Vec<usize> {
    if matches!(block.kind, Kind::Code | Kind::Heading(_)) || block.emphasis.len() < 2 {
        return Vec::new();
    }
    let emphasis = document.emphasis_of(block).iter();
    let bold = emphasis.filter(|(_, kind)| *kind == Emphasis::Bold);
    bold.map(|(range, _)| range)
        .filter(|range| is_label(&document.text, range, block.range.end))
        .map(|range| range.start)
        .collect()
}

/// A few words in bold with a capital and a colon: `**Date:**`, `**Date**:`.
fn is_label(text: &str, range: &Range<usize>, end: usize) -> bool {
    let words = text[range.clone()].trim_end();
    let closed = words.ends_with(':') || text[range.end..end].trim_start().starts_with(':');
    closed
        && words.starts_with(char::is_uppercase)
        && words.split_whitespace().count() <= MOST_WORDS
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn lines(markdown: &str, want: &[&str]) {
        let document = crate::read(markdown.as_bytes()).expect("text that can be read");
        let blocks = document.blocks.iter().skip(1);
        let words: Vec<&str> = blocks.map(|block| document.words(block)).collect();
        assert_eq!(words, want, "{markdown}");
    }

    #[test]
    fn labels_in_bold_begin_lines_of_their_own_where_the_paragraph_begins_with_one() {
        lines(
            "# Club\n\n**Date:** 4 May **Present**: Ann, [Bo](http://a.example) **Note taker:** Cy\n",
            &["Date: 4 May", "Present: Ann, Bo", "Note taker: Cy"],
        );
        lines(
            "# Club\n\nAnn asked for **Tools:** and **Seeds:** again.\n",
            &["Ann asked for Tools: and Seeds: again."],
        );
        lines(
            "# Club\n\n**Date:** the **fourth** of May\n",
            &["Date: the fourth of May"],
        );
    }
}
