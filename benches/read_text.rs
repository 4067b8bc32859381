//! Plain text and Markdown to `Document`, against the least that any reader must do (split lines and check UTF-8; drain
//! the Markdown parser) on the same bytes, in one run on one core: `cargo bench --bench read_text`.

use std::fmt::Write;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use pulldown_cmark::{Options, Parser};

fn main() {
    divan::main();
}

/// Meetings in one file: 8 KB, 800 KB, 8 MB.
const MEETINGS: [usize; 3] = [4, 400, 4_000];

/// Minutes as people type them, wrapped at 72 columns. `marks` are what a heading and a list label begin and end with.
fn minutes(meetings: usize, heading: &str, label: (&str, &str)) -> String {
    let mut page = String::new();
    for number in 0..meetings {
        write!(
            page,
            "{heading}Orchard Committee, meeting {number}\n\n\
             12 May 2021 | 14:00 - 15:15 UTC\n\n\
             {0}Attendees:{1}\n\n\
             - Government of Ghana: Esi Owusu, Kwame Boateng\n\
             - Zoë Müller (Treasurer)\n\
             - Tom O'Dwyer, Secretary\n\
             \x20 - by telephone until the break\n\n",
            label.0, label.1
        )
        .expect("a string");
        for section in 1..5 {
            write!(
                page,
                "{heading}{section}. The new well, part {section}\n\n\
                 The treasurer reported on the fees and the costs of the new well, and on\n\
                 the two offers that were asked for at the last meeting. The committee\n\
                 thanked her, and asked that the papers be sent round before the next one.\n\n\
                 The following suggestions were provided:\n\n\
                 1. Ask the nursery for a third offer, and the growers for their advice\n\
                 \x20  on the trees that were named.\n\
                 2. Consider the plan at https://example.org/plans/{number}/{section} again.\n\n\
                 {0}Next steps:{1} Tom will write to the council by 4 June; Zoë books the hall.\n\n",
                label.0, label.1
            )
            .expect("a string");
        }
    }
    page
}

fn text(meetings: usize) -> String {
    minutes(meetings, "", ("", ""))
}

fn markdown(meetings: usize) -> String {
    minutes(meetings, "## ", ("**", "**"))
}

#[divan::bench(args = MEETINGS, sample_count = 20)]
fn text_read(bencher: Bencher, meetings: usize) {
    let page = text(meetings);
    bencher
        .counter(BytesCount::of_str(&page))
        .bench_local(|| rapporteur::read(black_box(page.as_bytes())).expect("a document"));
}

#[divan::bench(args = MEETINGS, sample_count = 20)]
fn text_split_and_checked(bencher: Bencher, meetings: usize) {
    let page = text(meetings);
    bencher.counter(BytesCount::of_str(&page)).bench_local(|| {
        let page = std::str::from_utf8(black_box(page.as_bytes())).expect("text");
        page.lines().collect::<Vec<_>>()
    });
}

#[divan::bench(args = MEETINGS, sample_count = 20)]
fn markdown_read(bencher: Bencher, meetings: usize) {
    let page = markdown(meetings);
    bencher
        .counter(BytesCount::of_str(&page))
        .bench_local(|| rapporteur::read(black_box(page.as_bytes())).expect("a document"));
}

#[divan::bench(args = MEETINGS, sample_count = 20)]
fn markdown_parser_drained(bencher: Bencher, meetings: usize) {
    let page = markdown(meetings);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    bencher.counter(BytesCount::of_str(&page)).bench_local(|| {
        Parser::new_ext(black_box(&page), options)
            .into_offset_iter()
            .count()
    });
}

/// What readers are known to take too long over; `\n` and `\t` stand for a line end and a tab.
const HOSTILE: &[&str] = &[
    "*a ",
    "*a* ",
    "**",
    "**a ",
    "_",
    "_a",
    "[",
    "[a](",
    "`",
    "<",
    "<a ",
    "~~a ",
    "&amp;",
    r"\t",
    r"a\t",
    "word ",
    "a   b",
    "> ",
    ">",
    ">- ",
    r"> a\n",
    "- ",
    r"- a\n",
    "1. ",
    r"\n",
    r"a\n",
    r"a\n\n",
    "| a ",
    r"|a|\n",
    r"|a|b|\n",
    r"+--+\n",
    r"a  b\n",
    r"a: b\n",
    r"===\n",
    r"a\n---\n",
    "<!--",
    "[^1]",
    r"[^1]: a\n\n",
    "https://a.b ",
    r".. _a: b\n",
    "a_ ",
    r"```\n",
    "é",
    r"[a]: b\n",
    "[a][b] ",
    r"    a\n",
    "{",
    "<b>",
    "<td>",
    r"<td>\n",
];

fn hostile(head: &str, unit: &str, bytes: usize) -> String {
    let unit = unit.replace(r"\n", "\n").replace(r"\t", "\t");
    [head, &unit.repeat(bytes / unit.len())].concat()
}

/// Ten times the bytes take ten times as long. The first line makes it Markdown.
#[divan::bench(args = HOSTILE, consts = [100_000, 1_000_000], sample_count = 3)]
fn hostile_markdown<const BYTES: usize>(bencher: Bencher<'_, '_>, unit: &str) {
    let page = hostile("# Minutes\n\n", unit, BYTES);
    bencher.bench_local(|| rapporteur::read(black_box(page.as_bytes())));
}

/// Likewise as plain text, with a link target.
#[divan::bench(args = HOSTILE, consts = [100_000, 1_000_000], sample_count = 3)]
fn hostile_text<const BYTES: usize>(bencher: Bencher<'_, '_>, unit: &str) {
    let page = hostile(".. _plan: https://example.org\n\n", unit, BYTES);
    bencher.bench_local(|| rapporteur::read(black_box(page.as_bytes())));
}
