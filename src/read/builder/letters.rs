//! Letters that are roman numbers too: "i." behind "h." and before "j." is the ninth of its series, and "ii." makes it the first.

use crate::document::{Document, Kind};

/// A line that a single letter or a roman number counts.
struct Counted {
    kind: Kind,
    /// The letter, none for a longer roman number.
    letter: Option<u8>,
    /// Where its value stands among the numbers of the document.
    value: usize,
}

/// Gives roman numbers the value of the letter that they are, where the letter before them counts the line above.
pub(super) fn settle(document: &mut Document) {
    let lines: Vec<Counted> = counted(document).collect();
    let mut kinds: Vec<(Kind, Vec<&Counted>)> = Vec::new();
    for line in &lines {
        match kinds.iter_mut().find(|(kind, _)| *kind == line.kind) {
            Some((_, of_kind)) => of_kind.push(line),
            None => kinds.push((line.kind, vec![line])),
        }
    }
    for (_, of_kind) in kinds {
        let mut last = None;
        for (place, line) in of_kind.iter().enumerate() {
            let next = of_kind.get(place + 1);
            let begins = next.is_some_and(|next| next.letter.is_none());
            let follows = last.is_some() && last == line.letter.and_then(|own| own.checked_sub(1));
            let own = line.letter.map(ordinal);
            let Some(value) = document.numbers.get_mut(line.value) else {
                continue;
            };
            if follows && !begins {
                *value = own.unwrap_or(*value);
            }
            last = line.letter.filter(|_| own == Some(*value));
        }
    }
}

fn counted(document: &Document) -> impl Iterator<Item = Counted> {
    document.blocks.iter().filter_map(|block| {
        let marker = block.marker.as_ref().filter(|marker| marker.typed)?;
        let printed = document.text.get(marker.range.clone())?;
        let sign = printed.trim_matches(['(', ')', '.', ' ']).as_bytes();
        let small = !sign.is_empty() && sign.iter().all(u8::is_ascii_lowercase);
        let value = marker.path.range();
        (small && value.len() == 1).then(|| Counted {
            kind: block.kind,
            letter: sign.first().copied().filter(|_| sign.len() == 1),
            value: value.start,
        })
    })
}

/// The place of a small letter in the alphabet.
fn ordinal(letter: u8) -> u32 {
    u32::from(letter.saturating_sub(b'a')) + 1
}

#[cfg(test)]
mod tests {
    /// The values that count the lines.
    #[track_caller]
    fn counts(text: &str, want: &[u32]) {
        let document = crate::read(text.as_bytes()).expect("a document");
        let markers = document.blocks.iter().filter_map(|one| one.marker.as_ref());
        let found = markers.flat_map(|marker| document.path(marker).iter().copied());
        assert_eq!(found.collect::<Vec<u32>>(), want, "{text}");
    }

    #[test]
    fn a_roman_number_behind_the_letter_before_it_is_a_letter() {
        counts(
            "g. Roof\n\nTalk.\n\nh. Gate\n\nTalk.\n\ni. Hedge\n\nTalk.\n\nj. Fees\n\nk. Fair\n\nl. Press",
            &[7, 8, 9, 10, 11, 12],
        );
        counts(
            "u) Roof\n\nv) Gate\n\nw) Hedge\n\nx) Fees",
            &[21, 22, 23, 24],
        );
    }

    #[test]
    fn a_series_of_roman_numbers_stays_one() {
        counts("i. Roof\n\nii. Gate\n\niii. Hedge", &[1, 2, 3]);
        counts("h. Roof\n\ni. Gate\n\nii. Hedge", &[8, 1, 2]);
        counts("i. Roof", &[1]);
        counts("c. Roof\n\nv. Gate", &[3, 5]);
    }
}
