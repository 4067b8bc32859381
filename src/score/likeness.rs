//! How alike two texts are: the share of their characters that lie in common runs, the longest run first
//! (Ratcliff and Obershelp's measure).

use std::collections::HashMap;
use std::ops::Range;

/// Twice the characters in common over all characters, or none when that is below `floor`.
pub(super) fn at_least(a: &str, b: &str, floor: f64) -> Option<f64> {
    if a == b {
        return Some(1.0);
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let all = a.len() + b.len();
    let share = |common: usize| 2.0 * number(common) / number(all);
    let reaches = |common: usize| share(common) >= floor;
    if a.is_empty() || b.is_empty() || !reaches(a.len().min(b.len())) || !reaches(shared(&a, &b)) {
        return None;
    }
    Some(share(in_runs(&a, &b))).filter(|ratio| *ratio >= floor)
}

/// Characters that both have, wherever they stand: never fewer than lie in common runs, and soon counted.
fn shared(a: &[char], b: &[char]) -> usize {
    let mut left: HashMap<char, usize> = HashMap::new();
    for c in b {
        *left.entry(*c).or_default() += 1;
    }
    let has = |c: &&char| {
        let count = left.get_mut(c).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    };
    a.iter().filter(has).count()
}

/// Characters in common runs: the longest, then those before it and those after it.
fn in_runs(a: &[char], b: &[char]) -> usize {
    let mut places: HashMap<char, Vec<usize>> = HashMap::new();
    for (at, c) in b.iter().enumerate() {
        places.entry(*c).or_default().push(at);
    }
    let mut common = 0;
    let mut open = vec![(0..a.len(), 0..b.len())];
    while let Some((in_a, in_b)) = open.pop() {
        let (at_a, at_b, length) = longest_run(a, &places, &in_a, &in_b);
        if length > 0 {
            common += length;
            open.push((in_a.start..at_a, in_b.start..at_b));
            open.push((at_a + length..in_a.end, at_b + length..in_b.end));
        }
    }
    common
}

/// Where the longest common run begins in both, and its length; of runs alike, the first.
fn longest_run(
    a: &[char],
    places: &HashMap<char, Vec<usize>>,
    in_a: &Range<usize>,
    in_b: &Range<usize>,
) -> (usize, usize, usize) {
    let mut best = (in_a.start, in_b.start, 0);
    // Lengths of the runs that end at the character before, by where they end in b.
    let mut before: HashMap<usize, usize> = HashMap::new();
    for (at_a, c) in a.iter().enumerate().take(in_a.end).skip(in_a.start) {
        let mut lengths = HashMap::new();
        let here = places.get(c).into_iter().flatten();
        for at_b in here.copied().filter(|at_b| in_b.contains(at_b)) {
            let ends_before = at_b.checked_sub(1).and_then(|end| before.get(&end));
            let length = ends_before.map_or(1, |length| length + 1);
            lengths.insert(at_b, length);
            if length > best.2 {
                best = (at_a + 1 - length, at_b + 1 - length, length);
            }
        }
        before = lengths;
    }
    best
}

#[expect(clippy::cast_precision_loss, reason = "lengths of texts")]
fn number(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn gives(a: &str, b: &str, ratio: f64) {
        let have = at_least(a, b, 0.0).unwrap_or(0.0);
        assert!((have - ratio).abs() < 1e-9, "{a} / {b}: {have}");
    }

    #[test]
    fn the_share_of_characters_in_common_runs() {
        gives("abcd", "abcd", 1.0);
        gives("abcd", "bcde", 0.75);
        gives("abcd", "", 0.0);
        gives("", "", 1.0);
        // The longest run is "kit": what stands before and after it is compared on its own.
        gives("tea kitchen", "kitchen tea", 14.0 / 22.0);
        gives("budget for 2022", "budget of 2022", 26.0 / 29.0);
    }

    #[test]
    fn of_runs_alike_the_first_counts() {
        gives("ab cd", "cd ab", 0.4);
        gives("xaxbx", "axb", 6.0 / 8.0);
    }

    #[test]
    fn what_is_below_the_floor_is_not_alike() {
        assert_eq!(at_least("abcd", "bcde", 0.8), None);
        assert_eq!(at_least("abcd", "dcba", 0.9), None);
        assert!(at_least("abcd", "bcde", 0.75).is_some());
    }
}
