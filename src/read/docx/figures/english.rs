//! Numbers as English writes them out.

/// `st` of `21st`.
pub(super) fn ordinal_ending(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

const ONES: [(&str, &str); 20] = [
    ("Zero", "Zeroth"),
    ("One", "First"),
    ("Two", "Second"),
    ("Three", "Third"),
    ("Four", "Fourth"),
    ("Five", "Fifth"),
    ("Six", "Sixth"),
    ("Seven", "Seventh"),
    ("Eight", "Eighth"),
    ("Nine", "Ninth"),
    ("Ten", "Tenth"),
    ("Eleven", "Eleventh"),
    ("Twelve", "Twelfth"),
    ("Thirteen", "Thirteenth"),
    ("Fourteen", "Fourteenth"),
    ("Fifteen", "Fifteenth"),
    ("Sixteen", "Sixteenth"),
    ("Seventeen", "Seventeenth"),
    ("Eighteen", "Eighteenth"),
    ("Nineteen", "Nineteenth"),
];

const TENS: [(&str, &str); 8] = [
    ("Twenty", "Twentieth"),
    ("Thirty", "Thirtieth"),
    ("Forty", "Fortieth"),
    ("Fifty", "Fiftieth"),
    ("Sixty", "Sixtieth"),
    ("Seventy", "Seventieth"),
    ("Eighty", "Eightieth"),
    ("Ninety", "Ninetieth"),
];

/// `One` to `Ninety-nine`; digits above.
pub(super) fn cardinal(number: u32) -> String {
    let place = number as usize;
    if let Some((word, _)) = ONES.get(place) {
        return (*word).to_owned();
    }
    match (TENS.get((place / 10).wrapping_sub(2)), ONES.get(place % 10)) {
        (Some((tens, _)), _) if place.is_multiple_of(10) => (*tens).to_owned(),
        (Some((tens, _)), Some((ones, _))) => format!("{tens}-{}", ones.to_lowercase()),
        _ => number.to_string(),
    }
}

/// `First` to `Ninety-ninth`; digits above.
pub(super) fn ordinal(number: u32) -> String {
    let place = number as usize;
    if let Some((_, word)) = ONES.get(place) {
        return (*word).to_owned();
    }
    match (TENS.get((place / 10).wrapping_sub(2)), ONES.get(place % 10)) {
        (Some((_, tens)), _) if place.is_multiple_of(10) => (*tens).to_owned(),
        (Some((tens, _)), Some((_, ones))) => format!("{tens}-{}", ones.to_lowercase()),
        _ => format!("{number}{}", ordinal_ending(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_words() {
        assert_eq!(cardinal(21), "Twenty-one");
        assert_eq!(cardinal(100), "100");
        assert_eq!(ordinal(30), "Thirtieth");
        assert_eq!(ordinal(42), "Forty-second");
        assert_eq!(ordinal_ending(112), "th");
    }
}
