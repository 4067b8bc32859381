//! Ways to write a number (`w:numFmt`).

use super::xml::Element;
use crate::read::marker::roman_digits;

/// How the numbers of a list are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Figures {
    #[default]
    Decimal,
    /// Digits, at least so many.
    Padded(usize),
    Roman(Case),
    Letter(Case),
    Russian(Case),
    /// `1st`
    Ordinal,
    /// `One`
    Cardinal,
    /// `First`
    OrdinalWord,
    Hexadecimal,
    /// `*`, `†`, `‡`, `§`
    Chicago,
    /// Characters that hold a number, from the one that holds 1 to so many after it.
    Enclosed(char, u32),
    /// `- 1 -`
    Dashed,
    Bullet,
    /// No number at all.
    None,
}

/// Capitals or small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Upper,
    Lower,
}

impl Figures {
    /// Reads a `w:numFmt`.
    pub(super) fn of(element: &Element) -> Self {
        match element.value().as_deref().unwrap_or("decimal") {
            "decimalZero" => Self::Padded(2),
            "custom" => {
                // `001, 002, 003, ...` shows how wide the numbers are.
                let form = element.attribute("format").unwrap_or_default();
                let first = form.split(',').next().unwrap_or_default().trim();
                Self::Padded(first.len().min(8))
            }
            "upperRoman" => Self::Roman(Case::Upper),
            "lowerRoman" => Self::Roman(Case::Lower),
            "upperLetter" => Self::Letter(Case::Upper),
            "lowerLetter" => Self::Letter(Case::Lower),
            "russianUpper" => Self::Russian(Case::Upper),
            "russianLower" => Self::Russian(Case::Lower),
            "ordinal" => Self::Ordinal,
            "cardinalText" => Self::Cardinal,
            "ordinalText" => Self::OrdinalWord,
            "hex" => Self::Hexadecimal,
            "chicago" => Self::Chicago,
            "decimalEnclosedCircle" => Self::Enclosed('①', 20),
            "decimalEnclosedParen" => Self::Enclosed('⑴', 20),
            "decimalEnclosedFullstop" => Self::Enclosed('⒈', 20),
            "numberInDash" => Self::Dashed,
            "bullet" => Self::Bullet,
            "none" => Self::None,
            _ => Self::Decimal,
        }
    }

    /// The number as it is printed.
    pub(super) fn write(self, number: u32) -> String {
        match self {
            Self::Padded(width) => format!("{number:0width$}"),
            Self::Roman(case) => case.of(roman(number)),
            Self::Letter(case) => case.of(letters(number, LATIN)),
            Self::Russian(case) => case.of(letters(number, RUSSIAN)),
            Self::Ordinal => format!("{number}{}", ordinal_ending(number)),
            Self::Cardinal => cardinal(number),
            Self::OrdinalWord => ordinal(number),
            Self::Hexadecimal => format!("{number:X}"),
            Self::Chicago => chicago(number),
            Self::Enclosed(first, many) if (1..=many).contains(&number) => {
                char::from_u32(u32::from(first) + number - 1).map_or_else(String::new, String::from)
            }
            Self::Dashed => format!("- {number} -"),
            Self::Bullet | Self::None => String::new(),
            Self::Decimal | Self::Enclosed(..) => number.to_string(),
        }
    }
}

impl Case {
    fn of(self, upper: String) -> String {
        match self {
            Self::Upper => upper,
            Self::Lower => upper.to_lowercase(),
        }
    }
}

const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const RUSSIAN: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";

/// `A` to `Z`, then `AA`, `BB` and so on, as Word counts.
fn letters(number: u32, alphabet: &str) -> String {
    let Some(place) = number.checked_sub(1).map(|place| place as usize) else {
        return String::new();
    };
    let many = alphabet.chars().count();
    // Past 30 letters nobody counts them; a number that long is damage.
    let times = (place / many + 1).min(30);
    alphabet
        .chars()
        .nth(place % many)
        .map_or_else(String::new, |letter| letter.to_string().repeat(times))
}

fn roman(number: u32) -> String {
    match number {
        1..=9999 => roman_digits(number),
        _ => number.to_string(),
    }
}

fn ordinal_ending(number: u32) -> &'static str {
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
fn cardinal(number: u32) -> String {
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
fn ordinal(number: u32) -> String {
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

/// `*`, `†`, `‡`, `§`, then each twice, and so on.
fn chicago(number: u32) -> String {
    let Some(place) = number.checked_sub(1).map(|place| place as usize) else {
        return String::new();
    };
    let sign = ["*", "†", "‡", "§"][place % 4];
    sign.repeat((place / 4 + 1).min(30))
}

#[cfg(test)]
mod tests {
    use super::{Case, Figures};

    #[track_caller]
    fn writes(figures: Figures, number: u32, printed: &str) {
        assert_eq!(figures.write(number), printed);
    }

    #[test]
    fn numbers_are_written_as_word_prints_them() {
        writes(Figures::Decimal, 12, "12");
        writes(Figures::Padded(2), 7, "07");
        writes(Figures::Roman(Case::Upper), 1994, "MCMXCIV");
        writes(Figures::Roman(Case::Lower), 4, "iv");
        writes(Figures::Letter(Case::Lower), 2, "b");
        writes(Figures::Letter(Case::Upper), 28, "BB");
        writes(Figures::Ordinal, 22, "22nd");
        writes(Figures::Ordinal, 112, "112th");
        writes(Figures::Cardinal, 21, "Twenty-one");
        writes(Figures::OrdinalWord, 30, "Thirtieth");
        writes(Figures::OrdinalWord, 42, "Forty-second");
        writes(Figures::Enclosed('①', 20), 3, "③");
        writes(Figures::Enclosed('①', 20), 21, "21");
        writes(Figures::Chicago, 6, "††");
        writes(Figures::Russian(Case::Upper), 4, "Г");
        writes(Figures::Letter(Case::Upper), 0, "");
        writes(Figures::Letter(Case::Upper), u32::MAX, &"U".repeat(30));
    }
}
