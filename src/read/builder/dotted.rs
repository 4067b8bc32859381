//! Numbers of several parts with no sign behind them: "3.1 Roof" is one where others stand near it, and "2.3 release" alone
//! names a version.

use std::collections::HashMap;

use super::series::Doubtful;
use crate::document::Document;

/// True for `3.1`, which is a version, a time and a sum of money too.
pub(super) fn is_dotted(printed: &str) -> bool {
    (1..=MOST_DOTS).contains(&printed.matches('.').count())
        && printed
            .bytes()
            .all(|sign| sign.is_ascii_digit() || sign == b'.')
        && printed.ends_with(|sign: char| sign.is_ascii_digit())
}

/// Most dots of a version, which an address of a machine has more of.
const MOST_DOTS: usize = 2;

/// Those that begin a list of parts, `3.0` or `3.1`, or beside whose first number another one stands: `2.3` and `2.4`, `3.`.
pub(super) fn in_series(numbers: Vec<Doubtful>, document: &Document) -> Vec<Doubtful> {
    if numbers.is_empty() {
        return numbers;
    }
    let mut counts: HashMap<u32, usize> = HashMap::new();
    let blocks = document.blocks.iter();
    let sure = blocks.filter_map(|block| document.path(block.marker.as_ref()?).first().copied());
    let doubtful = numbers
        .iter()
        .filter_map(|one| one.marker.path.first().copied());
    for first in sure.chain(doubtful) {
        *counts.entry(first).or_default() += 1;
    }
    let counted = |number: &Doubtful| match *number.marker.path {
        [first, second, ..] => {
            let near = [first.checked_sub(1), first.checked_add(1)];
            second <= 1
                || counts.get(&first).is_some_and(|count| *count > 1)
                || near
                    .into_iter()
                    .flatten()
                    .any(|near| counts.contains_key(&near))
        }
        _ => false,
    };
    numbers.into_iter().filter(counted).collect()
}
