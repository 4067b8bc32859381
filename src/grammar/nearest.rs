//! "Did you mean": the known name that a mistyped one comes nearest to.

/// The known name nearest to what was written, if one is near enough to be meant.
pub(super) fn nearest<'n>(written: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let written = written.to_lowercase();
    let enough = (written.chars().count() / 3).clamp(1, 3);
    known
        .map(|name| (distance(&written, name), name))
        .filter(|(distance, _)| *distance <= enough)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// True for a word that is a known one but for one slip of the hand; both have the fewest letters at least.
pub(super) fn is_mistyped<'n>(
    written: &str,
    fewest: usize,
    known: impl IntoIterator<Item = &'n str>,
) -> bool {
    let long = |word: &str| word.chars().nth(fewest - 1).is_some();
    let mut known = known.into_iter().filter(|known| long(known));
    long(written) && known.any(|known| is_slip(written, known))
}

/// True for words that differ by one slip of the hand: a letter added, left out, changed or swapped with its neighbour.
fn is_slip(written: &str, meant: &str) -> bool {
    let start: usize = written
        .chars()
        .zip(meant.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (written, meant) = (&written[start..], &meant[start..]);
    let end: usize = written
        .chars()
        .rev()
        .zip(meant.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let first = |words: &str| {
        let mut letters = words[..words.len() - end].chars();
        [letters.next(), letters.next(), letters.next()]
    };
    match (first(written), first(meant)) {
        ([a, None, _], [b, None, _]) => a.is_some() || b.is_some(),
        ([a, Some(b), None], [c, Some(d), None]) => a == Some(d) && c == Some(b),
        _ => false,
    }
}

/// Letters to add, drop, change or swap with their neighbour to make one word the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, x) in a.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, y) in b.iter().enumerate() {
            let mut least = (above[column] + usize::from(x != y))
                .min(above[column + 1] + 1)
                .min(line[column] + 1);
            if row > 0 && column > 0 && *x == b[column - 1] && a[row - 1] == *y {
                least = least.min(before[column - 1] + 1);
            }
            line.push(least);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_meant_if_it_is_near() {
        let known = || ["name", "labels", "organisation", "attendees"].into_iter();
        assert_eq!(nearest("lables", known()), Some("labels"));
        assert_eq!(nearest("Organization", known()), Some("organisation"));
        assert_eq!(nearest("nmae", known()), Some("name"));
        assert_eq!(nearest("quorum", known()), None);
    }

    #[test]
    fn a_slip_is_one_letter_more_less_other_or_swapped() {
        for written in [
            "atendees",
            "attenddees",
            "attendess",
            "ttendees",
            "attednees",
        ] {
            assert!(is_slip(written, "attendees"), "{written}");
            assert_eq!(distance(written, "attendees"), 1, "{written}");
        }
        for written in ["attendees", "attends", "atendeess", "tatednees", ""] {
            assert!(!is_slip(written, "attendees"), "{written}");
            assert_ne!(distance(written, "attendees"), 1, "{written}");
        }
    }
}
