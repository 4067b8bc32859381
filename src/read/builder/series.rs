//! Marks at the start of a line that only their series makes numbers: lone capitals ("B. Trees", but "C. Jones"), digits
//! without a sign ("3 Trees", but "3 Mill Lane") and roman numbers without one ("I Trees of the park", but "I Jones").

use std::collections::HashMap;
use std::ops::Range;

use super::dotted;
use crate::document::{Block, Document, Kind, Marker, Own};
use crate::read::marker::Typed;
use crate::read::roman::{roman_digits, roman_value};

/// A lone capital, or digits, that may be the marker of a block.
pub(super) struct Doubtful {
    /// Index of the block.
    pub block: usize,
    pub marker: Typed,
    /// Byte where the words after it begin.
    pub words: usize,
}

/// Fewest numbers without a sign that are a series.
const SERIES: usize = 3;

/// True for markers that only others beside them make sure.
pub(super) fn is_doubtful(printed: &str) -> bool {
    is_lone(printed) || dotted::is_dotted(printed)
}

/// True for `C.`, with which as many names begin as items of lists.
fn is_lone(printed: &str) -> bool {
    matches!(printed.as_bytes(), [b'A'..=b'Z', b'.'])
}

/// Makes markers of what stands in a series.
pub(super) fn settle(document: &mut Document, doubtful: Vec<Doubtful>) {
    if doubtful.is_empty() {
        return;
    }
    let (text, blocks) = (&document.text, &document.blocks);
    let printed = |one: &Doubtful| text.get(one.marker.range.clone()).unwrap_or_default();
    let (letters, bare): (Vec<Doubtful>, Vec<Doubtful>) =
        doubtful.into_iter().partition(|one| is_lone(printed(one)));
    let (dotted, bare): (Vec<Doubtful>, Vec<Doubtful>) = bare
        .into_iter()
        .partition(|one| dotted::is_dotted(printed(one)));
    let (romans, numbers): (Vec<Doubtful>, Vec<Doubtful>) = bare
        .into_iter()
        .partition(|one| printed(one).starts_with(char::is_alphabetic));
    let held = letters_in_series(text, blocks, letters);
    let romans = romans_in_series(text, blocks, romans);
    let numbers = numbers_in_series(numbers, document);
    let dotted = dotted::in_series(dotted, document);
    for one in held.into_iter().chain(romans).chain(numbers).chain(dotted) {
        mark(document, one);
    }
}

fn mark(document: &mut Document, one: Doubtful) {
    let Some(block) = document.blocks.get_mut(one.block) else {
        return;
    };
    let mut block = std::mem::take(block);
    block.range.start = one.words;
    block.marker = Some(typed(one.marker, &mut document.numbers));
    document.clip(&mut block);
    document.blocks[one.block] = block;
}

/// A typed marker, whose values go to the numbers of the document.
pub(super) fn typed(marker: Typed, numbers: &mut Vec<u32>) -> Marker {
    let first = numbers.len();
    numbers.extend(marker.path);
    Marker {
        range: marker.range,
        path: Own::new(first..numbers.len()),
        typed: true,
    }
}

/// Numbers that count from 1 on, one after the other, or from a number of four digits on.
fn numbers_in_series(numbers: Vec<Doubtful>, document: &Document) -> Vec<Doubtful> {
    let (long, short): (Vec<Doubtful>, Vec<Doubtful>) = numbers
        .into_iter()
        .partition(|number| value(number) >= COUNTED_ON);
    let first = long.first().map_or(0, value);
    let sure = sure_numbers(document, &short);
    let mut held = series(short, &sure, 0);
    held.extend(series(long, &[], first.saturating_sub(1)));
    held
}

fn value(number: &Doubtful) -> u32 {
    number.marker.path.first().copied().unwrap_or_default()
}

/// Blocks with a sign behind their number, "1. Roof", and the numbers that none of `doubtful` has.
fn sure_numbers(document: &Document, doubtful: &[Doubtful]) -> Vec<(usize, u32)> {
    if doubtful.is_empty() {
        return Vec::new();
    }
    let mut without_sign: Vec<u32> = doubtful.iter().map(value).collect();
    without_sign.sort_unstable();
    without_sign.dedup();
    let blocks = document.blocks.iter().enumerate();
    let known = blocks.filter_map(|(at, block)| {
        match (block.kind, document.path(block.marker.as_ref()?)) {
            (Kind::Paragraph | Kind::Item(0), [number]) => Some((at, *number)),
            _ => None,
        }
    });
    known
        .filter(|(_, number)| without_sign.binary_search(number).is_err())
        .collect()
}

/// Least number of minutes that are counted through the years.
const COUNTED_ON: u32 = 1000;

/// Those of some numbers that follow `last` one after the other, with the `sure` ones between them. Two may have changed
/// places: "5 Roof", "7 Door", "6 Fence".
fn series(numbers: Vec<Doubtful>, sure: &[(usize, u32)], mut last: u32) -> Vec<Doubtful> {
    let mut held: Vec<Doubtful> = Vec::new();
    let mut sure = sure.iter().peekable();
    let mut numbers = numbers.into_iter().peekable();
    while let Some(number) = numbers.next() {
        while let Some((_, between)) = sure.next_if(|(at, _)| *at < number.block) {
            last += u32::from(*between == last.saturating_add(1));
        }
        let own = value(&number);
        let next = numbers.peek().map(value);
        if own == last && held.last().is_some_and(|before| value(before) == own) {
            held.pop();
            held.push(number);
        } else if own == last.saturating_add(2) && next == own.checked_sub(1) {
            // This number and the next have changed places.
            last = own;
            held.push(number);
            held.extend(numbers.next());
        } else if own == last.saturating_add(1) {
            last = own;
            held.push(number);
        }
    }
    held.truncate(if held.len() < SERIES { 0 } else { held.len() });
    held
}

/// Roman numbers before several words, where a block before them has the one before or a block after them the next.
fn romans_in_series(text: &str, blocks: &[Block], romans: Vec<Doubtful>) -> Vec<Doubtful> {
    if romans.is_empty() {
        return romans;
    }
    let places = places(text, blocks, &romans);
    let in_series = |one: &Doubtful| {
        let value = one.marker.path.first().copied().unwrap_or_default();
        let first = |value: u32| places.get(&*roman_digits(value)).map(|place| place.0);
        let last = |value: u32| places.get(&*roman_digits(value)).map(|place| place.1);
        let precedes = value > 1 && first(value - 1).is_some_and(|first| first < one.block);
        precedes || last(value + 1).is_some_and(|last| last > one.block)
    };
    let titled = |one: &Doubtful| {
        let words = text.get(one.words..).unwrap_or_default();
        let dashed = one.words > one.marker.range.end + 1;
        dashed || words.lines().next().unwrap_or_default().contains(' ')
    };
    let held = romans
        .into_iter()
        .filter(|one| in_series(one) && titled(one));
    held.collect()
}

/// The letters that a block before them has the letter or number before theirs, or a block after them the next. A series
/// may be cut off after its first number: `I. Budget for 2022`. Behind such a series, `A.` alone before a title begins one, too.
fn letters_in_series(text: &str, blocks: &[Block], letters: Vec<Doubtful>) -> Vec<Doubtful> {
    if letters.is_empty() {
        return letters;
    }
    let places = places(text, blocks, &letters);
    let mut held: Vec<Doubtful> = Vec::new();
    let mut counted = false;
    for letter in letters {
        let digits = digits(text, &letter.marker.range);
        let [before, after] = neighbours(digits);
        let precedes = |one: &String| {
            places
                .get(&**one)
                .is_some_and(|(first, _)| *first < letter.block)
        };
        let follows = |one: &String| {
            places
                .get(&**one)
                .is_some_and(|(_, last)| *last > letter.block)
        };
        let opens = digits == "I" && is_phrase(text.get(letter.words..).unwrap_or_default());
        let again = || {
            let block = blocks.get(letter.block).map(|block| &block.range);
            let end = block.map_or(letter.words, |block| block.end);
            digits == "A" && counted && is_title(text.get(letter.words..end).unwrap_or_default())
        };
        if opens || before.iter().any(precedes) || after.iter().any(follows) || again() {
            counted |= digits == "A";
            held.push(letter);
        }
    }
    held
}

/// The first and the last block of each letter or number.
fn places<'t>(
    text: &'t str,
    blocks: &[Block],
    letters: &[Doubtful],
) -> HashMap<&'t str, (usize, usize)> {
    let known = blocks.iter().enumerate();
    let known = known.filter_map(|(at, block)| Some((at, &block.marker.as_ref()?.range)));
    let lone = letters
        .iter()
        .map(|letter| (letter.block, &letter.marker.range));
    let mut places = HashMap::new();
    for (at, printed) in known.chain(lone) {
        let (first, last) = places.entry(digits(text, printed)).or_insert((at, at));
        *first = at.min(*first);
        *last = at.max(*last);
    }
    places
}

/// Several words on a line that no sentence ends.
fn is_title(words: &str) -> bool {
    let line = words.lines().next().unwrap_or_default().trim_end();
    line.contains(' ') && !line.ends_with(['.', ',', ';'])
}

/// Words that go on in small letters, as names do not.
fn is_phrase(words: &str) -> bool {
    let line = words.lines().next().unwrap_or_default();
    let second = line.split(' ').nth(1);
    second.is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// A marker without its signs: `C` of `C.` and of `(C)`.
fn digits<'t>(text: &'t str, printed: &Range<usize>) -> &'t str {
    let printed = text.get(printed.clone()).unwrap_or_default();
    printed.trim_matches(['(', ')', '.'])
}

/// What stands before and after a letter in the alphabet and, where it is one, in roman numbers.
fn neighbours(letter: &str) -> [Vec<String>; 2] {
    let Some(&own) = letter.as_bytes().first() else {
        return [Vec::new(), Vec::new()];
    };
    let alphabet = |other: u8| {
        other
            .is_ascii_uppercase()
            .then(|| char::from(other).to_string())
    };
    let number = roman_value(letter);
    let roman = |number: Option<u32>| number.filter(|number| *number > 0).map(roman_digits);
    let before = [alphabet(own - 1), roman(number.map(|number| number - 1))];
    let after = [alphabet(own + 1), roman(number.map(|number| number + 1))];
    [before, after].map(|found| found.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    #[test]
    fn a_number_of_two_parts_without_a_sign_has_others_beside_it() {
        reads(
            "2.3 release\n\nIt is out.\n",
            &[("", "2.3 release"), ("", "It is out.")],
        );
        reads(
            "2.3 Roof\n\nIt leaks.\n\n2.4 Gate\n",
            &[("2.3", "Roof"), ("", "It leaks."), ("2.4", "Gate")],
        );
        reads("3.1 Roof\n", &[("3.1", "Roof")]);
    }

    /// The markers and the words of the lines.
    #[track_caller]
    fn reads(text: &str, want: &[(&str, &str)]) {
        let document = crate::read(text.as_bytes()).expect("a document");
        let Document { text, blocks, .. } = &document;
        let found: Vec<(&str, &str)> = blocks
            .iter()
            .map(|block| {
                let marker = block.marker.as_ref();
                let printed = marker.map_or("", |marker| &text[marker.range.clone()]);
                (printed, &text[block.range.clone()])
            })
            .collect();
        assert_eq!(found, want);
    }

    #[test]
    fn a_lone_capital_is_an_initial() {
        reads("C. Jones\n\nM. Day", &[("", "C. Jones"), ("", "M. Day")]);
        reads("I. Marsh", &[("", "I. Marsh")]);
        reads("B. Reed\n\nA. Lee", &[("", "B. Reed"), ("", "A. Lee")]);
    }

    #[test]
    fn in_a_series_it_is_a_marker() {
        reads(
            "A. Opening\n\nTalk.\n\nB. Trees",
            &[("A.", "Opening"), ("", "Talk."), ("B.", "Trees")],
        );
        reads("I. Budget for 2022", &[("I.", "Budget for 2022")]);
        reads(
            "I. Opening\n\nII. Trees",
            &[("I.", "Opening"), ("II.", "Trees")],
        );
        reads("IV) Trees\n\nV. Hall", &[("IV)", "Trees"), ("V.", "Hall")]);
        reads("(A) Trees\n\nB. Hall", &[("(A)", "Trees"), ("B.", "Hall")]);
    }

    #[test]
    fn digits_alone_are_numbers_in_a_series() {
        reads(
            "1 Opening\n\nTalk.\n\n2 Trees\n\n3 Hall",
            &[
                ("1", "Opening"),
                ("", "Talk."),
                ("2", "Trees"),
                ("3", "Hall"),
            ],
        );
        reads(
            "1 May 2021\n\n1 Opening\n\n2 Trees\n\n3 Hall",
            &[
                ("", "1 May 2021"),
                ("1", "Opening"),
                ("2", "Trees"),
                ("3", "Hall"),
            ],
        );
        reads(
            "1 Opening\n\n2 Trees",
            &[("", "1 Opening"), ("", "2 Trees")],
        );
        reads(
            "1202. Opening\n\nTalk.\n\n1203 Trees\n\n1204. Hall",
            &[
                ("1202.", "Opening"),
                ("", "Talk."),
                ("1203", "Trees"),
                ("1204.", "Hall"),
            ],
        );
        reads(
            "2020 Report\n\n2021 Report\n\n2022 Report",
            &[
                ("", "2020 Report"),
                ("", "2021 Report"),
                ("", "2022 Report"),
            ],
        );
        reads(
            "1\\. Present: Ann\n\n2 Roof\n\n4 Fence\n\n3 Path\n\n5 Gate",
            &[
                ("1.", "Present: Ann"),
                ("2", "Roof"),
                ("4", "Fence"),
                ("3", "Path"),
                ("5", "Gate"),
            ],
        );
        reads(
            "3 Mill Lane\n\n9 Ash Road\n\n4 Oak Way",
            &[("", "3 Mill Lane"), ("", "9 Ash Road"), ("", "4 Oak Way")],
        );
    }

    #[test]
    fn roman_numbers_alone_are_numbers_in_a_series() {
        reads(
            "I THE TREES\n\nTalk.\n\nII THE HALL",
            &[("I", "THE TREES"), ("", "Talk."), ("II", "THE HALL")],
        );
        reads(
            "I Call to order: 3 pm\n\nII. Trees",
            &[("I", "Call to order: 3 pm"), ("II.", "Trees")],
        );
        reads(
            "I - Trees of the park\n\nTalk.\n\nII - Hall",
            &[("I", "Trees of the park"), ("", "Talk."), ("II", "Hall")],
        );
        reads("I Jones\n\nII. Trees", &[("", "I Jones"), ("II.", "Trees")]);
        reads("I May come", &[("", "I May come")]);
    }

    #[test]
    fn words_after_a_marker_keep_their_emphasis_and_links() {
        let text = "**A. Trees**\n\n[B. Hall](https://hall.example)\n\n[C. Jones](https://jones.example), Chair";
        let document = crate::read(format!("{text}\n\nE. Reed").as_bytes()).expect("a document");
        let link = |at: usize| {
            let link = &document.links_of(&document.blocks[at])[0];
            &document.text[link.range.clone()]
        };
        assert_eq!((link(1), link(2)), ("Hall", "Jones"));
        let bold = &document.emphasis_of(&document.blocks[0])[0].0;
        assert_eq!(&document.text[bold.clone()], "Trees");
        assert!(document.blocks[3].marker.is_none());
    }
}
