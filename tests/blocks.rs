//! What holds for the blocks of any document, whatever its bytes.

use proptest::prelude::*;
use rapporteur::Document;

/// Pieces from which text with every kind of markup is put together.
fn piece() -> impl Strategy<Value = String> {
    const MARKS: &[&str] = &[
        "\n",
        "\n\n",
        "- ",
        "* ",
        "    ",
        "\t",
        "1. ",
        "2) ",
        "II. ",
        "# ",
        "## ",
        "**",
        "*",
        "_",
        "__",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "]{.x}",
        "[^1]",
        "\n[^1]: ",
        "<br>",
        "<b>",
        "</b>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "<ul><li>",
        "<a href=\"u\">",
        "</a>",
        "<!--",
        "-->",
        "<mira> ",
        "|",
        "\n|---|---|\n",
        "\n---\n",
        "\n=====\n",
        "---\n",
        "key: v\n",
        "...\n",
        "> ",
        "\\",
        "&amp;",
        "&#8211;",
        "[ ] ",
        "[x] ",
        "• ",
        "o ",
        "   ",
        "\u{a0}",
        "\u{200b}",
        "é",
        "于",
        "🎈",
        "https://example.org/a",
        "`t <u>`_",
        "name_",
        "\n.. _name: https://x.y\n",
        "+---+---+\n",
        "| a | b |\n",
        "Ann Lee",
        "Present:",
        "a",
        " ",
        "\u{c}",
        "\r\n",
        "\r",
        "{.x}",
        "  \n",
        "![i](j)",
    ];
    prop_oneof![
        8 => prop::sample::select(MARKS).prop_map(str::to_owned),
        1 => "[a-zA-Z ]{1,30}",
        1 => any::<String>(),
    ]
}

fn holds(document: &Document) {
    let text = &document.text;
    let mut reached = 0;
    for block in &document.blocks {
        let start = block
            .marker
            .as_ref()
            .map_or(block.range.start, |marker| marker.range.start);
        assert!(start >= reached, "blocks overlap in {text:?}");
        assert!(
            block.range.start < block.range.end,
            "empty block in {text:?}"
        );
        let words = &text[block.range.clone()];
        assert!(!words.trim().is_empty(), "blank block in {text:?}");
        assert_eq!(words, words.trim(), "space around a block");
        assert!(!words.contains('\n'), "two lines in one block: {words:?}");
        let links = document.links_of(block).iter().map(|link| &link.range);
        let emphasis = document.emphasis_of(block).iter().map(|(range, _)| range);
        for range in links.chain(emphasis) {
            let inside = block.range.start <= range.start && range.end <= block.range.end;
            assert!(range.start < range.end && inside, "{block:?} in {text:?}");
            assert!(text.get(range.clone()).is_some());
        }
        assert!(
            document
                .soft_breaks_of(block)
                .iter()
                .all(|at| block.range.contains(at) && text.is_char_boundary(*at)),
            "{block:?} in {text:?}"
        );
        assert!(block.line > 0, "{block:?}");
        reached = block.range.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_gives_blocks_in_order(pieces in prop::collection::vec(piece(), 1..60)) {
        if let Ok(document) = rapporteur::read(pieces.concat().as_bytes()) {
            holds(&document);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(document) = rapporteur::read(&bytes) {
            holds(&document);
        }
    }

    #[test]
    fn front_matter_and_markdown_hold_too(pieces in prop::collection::vec(piece(), 1..60)) {
        let text = format!("---\ntitle: x\n---\n# A\n{}", pieces.concat());
        if let Ok(document) = rapporteur::read(text.as_bytes()) {
            holds(&document);
        }
    }
}
