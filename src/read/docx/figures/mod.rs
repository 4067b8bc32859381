//! Ways to write a number (`w:numFmt`).

mod counting;
mod english;
mod letters;

use self::counting::Counting;
use super::xml::Element;
use crate::read::roman::roman_digits;

/// How the numbers of a list are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Figures {
    #[default]
    Decimal,
    /// Digits, at least so many.
    Padded(usize),
    Roman(Case),
    /// Letters of an alphabet, then each twice, and so on.
    Letters(&'static str, Case),
    /// Letters of an alphabet, once.
    Set(&'static str),
    /// Other digits than ours.
    Digits(&'static str),
    /// A sign for each power of ten.
    Counting(&'static Counting),
    /// `하나`
    KoreanWords,
    /// Letters that hold a number.
    Hebrew,
    /// `甲子`
    StemAndBranch,
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
    /// Reads a `w:numFmt`; none for a format that cannot be printed here.
    pub(super) fn of(element: &Element) -> Option<Self> {
        let name = element.value();
        let name = name.as_deref().unwrap_or("decimal");
        if name == "custom" {
            return padded(&element.attribute("format").unwrap_or_default());
        }
        Self::western(name).or_else(|| Self::of_script(name))
    }

    fn western(name: &str) -> Option<Self> {
        Some(match name {
            "decimal" | "decimalHalfWidth" => Self::Decimal,
            "decimalZero" => Self::Padded(2),
            "upperRoman" => Self::Roman(Case::Upper),
            "lowerRoman" => Self::Roman(Case::Lower),
            "upperLetter" => Self::Letters(letters::LATIN, Case::Upper),
            "lowerLetter" => Self::Letters(letters::LATIN, Case::Lower),
            "russianUpper" => Self::Letters(letters::RUSSIAN, Case::Upper),
            "russianLower" => Self::Letters(letters::RUSSIAN, Case::Lower),
            "ordinal" => Self::Ordinal,
            "cardinalText" => Self::Cardinal,
            "ordinalText" => Self::OrdinalWord,
            "hex" => Self::Hexadecimal,
            "chicago" => Self::Chicago,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Enclosed('①', 20),
            "decimalEnclosedParen" => Self::Enclosed('⑴', 20),
            "decimalEnclosedFullstop" => Self::Enclosed('⒈', 20),
            "numberInDash" => Self::Dashed,
            "bullet" => Self::Bullet,
            "none" => Self::None,
            _ => return None,
        })
    }

    fn of_script(name: &str) -> Option<Self> {
        Some(match name {
            "aiueo" => Self::Set(letters::AIUEO_HALF),
            "aiueoFullWidth" => Self::Set(letters::AIUEO),
            "iroha" => Self::Set(letters::IROHA_HALF),
            "irohaFullWidth" => Self::Set(letters::IROHA),
            "ganada" => Self::Set(letters::KOREAN),
            "chosung" => Self::Set(letters::KOREAN_CONSONANTS),
            "hebrew1" => Self::Hebrew,
            "hebrew2" => Self::Set(letters::HEBREW),
            "arabicAlpha" => Self::Set(letters::ARABIC),
            "arabicAbjad" => Self::Set(letters::ARABIC_ABJAD),
            "thaiLetters" => Self::Set(letters::THAI),
            "thaiNumbers" => Self::Digits(letters::THAI_DIGITS),
            "hindiNumbers" => Self::Digits(letters::HINDI_DIGITS),
            "decimalFullWidth" | "decimalFullWidth2" => Self::Digits(letters::FULL_WIDTH),
            "ideographDigital" | "japaneseDigitalTenThousand" => Self::Digits(letters::IDEOGRAPHS),
            "taiwaneseDigital" => Self::Digits(letters::IDEOGRAPHS_TAIWAN),
            "koreanDigital" => Self::Digits(letters::HANGUL_DIGITS),
            "koreanDigital2" => Self::Digits(letters::IDEOGRAPHS_KOREA),
            "ideographTraditional" => Self::Set(letters::STEMS),
            "ideographZodiac" => Self::Set(letters::BRANCHES),
            "ideographZodiacTraditional" => Self::StemAndBranch,
            "ideographEnclosedCircle" => Self::Enclosed('㊀', 10),
            "japaneseCounting" => Self::Counting(&counting::JAPANESE),
            "japaneseLegal" => Self::Counting(&counting::JAPANESE_LEGAL),
            "chineseCounting" | "taiwaneseCounting" => Self::Counting(&counting::CHINESE),
            "chineseCountingThousand" | "taiwaneseCountingThousand" => {
                Self::Counting(&counting::CHINESE_THOUSAND)
            }
            "chineseLegalSimplified" => Self::Counting(&counting::CHINESE_LEGAL),
            "ideographLegalTraditional" => Self::Counting(&counting::TRADITIONAL_LEGAL),
            "koreanCounting" => Self::Counting(&counting::KOREAN),
            "koreanLegal" => Self::KoreanWords,
            _ => return None,
        })
    }

    /// The number as it is printed.
    pub(super) fn write(self, number: u32) -> String {
        match self {
            Self::Padded(width) => format!("{number:0width$}"),
            Self::Roman(case) => case.of(roman(number)),
            Self::Letters(alphabet, case) => case.of(letters::repeated(number, alphabet)),
            Self::Set(alphabet) => letters::letter(number, alphabet),
            Self::Digits(digits) => letters::in_digits(number, digits),
            Self::Counting(counting) => counting.write(number),
            Self::KoreanWords => counting::korean_words(number),
            Self::Hebrew => letters::hebrew(number),
            Self::StemAndBranch => letters::stem_and_branch(number),
            Self::Ordinal => format!("{number}{}", english::ordinal_ending(number)),
            Self::Cardinal => english::cardinal(number),
            Self::OrdinalWord => english::ordinal(number),
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

/// `001, 002, 003, ...` shows how wide the numbers are.
fn padded(format: &str) -> Option<Figures> {
    let first = format.split(',').next().unwrap_or_default().trim();
    let zeros = first.strip_suffix('1')?;
    let digits = zeros.bytes().all(|byte| byte == b'0');
    digits.then(|| Figures::Padded(first.len().min(8)))
}

impl Case {
    fn of(self, upper: String) -> String {
        match self {
            Self::Upper => upper,
            Self::Lower => upper.to_lowercase(),
        }
    }
}

fn roman(number: u32) -> String {
    match number {
        1..=9999 => roman_digits(number),
        _ => number.to_string(),
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
    use super::{Case, Figures, padded};

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
        writes(Figures::Ordinal, 22, "22nd");
        writes(Figures::Hexadecimal, 28, "1C");
        writes(Figures::Enclosed('①', 20), 3, "③");
        writes(Figures::Enclosed('①', 20), 21, "21");
        writes(Figures::Chicago, 6, "††");
    }

    #[track_caller]
    fn named(format: &str, number: u32, printed: &str) {
        let figures = Figures::western(format).or_else(|| Figures::of_script(format));
        let figures = figures.expect(format);
        assert_eq!(figures.write(number), printed, "{format}");
    }

    #[test]
    fn formats_are_known_by_their_names() {
        named("lowerLetter", 2, "b");
        named("russianUpper", 3, "В");
        named("aiueo", 1, "ｱ");
        named("irohaFullWidth", 2, "ロ");
        named("ganada", 2, "나");
        named("hebrew1", 16, "טז");
        named("hebrew2", 10, "י");
        named("arabicAlpha", 3, "ت");
        named("arabicAbjad", 3, "ج");
        named("thaiNumbers", 10, "๑๐");
        named("decimalFullWidth", 12, "１２");
        named("ideographDigital", 10, "一〇");
        named("ideographTraditional", 2, "乙");
        named("ideographZodiac", 2, "丑");
        named("ideographEnclosedCircle", 2, "㊁");
        named("japaneseCounting", 11, "十一");
        named("chineseCountingThousand", 20, "二十");
        named("ideographLegalTraditional", 3, "參");
        named("koreanCounting", 12, "십이");
        named("koreanLegal", 12, "열둘");
    }

    #[test]
    fn custom_formats_pad_or_are_not_known() {
        assert_eq!(padded("001, 002, 003, ..."), Some(Figures::Padded(3)));
        assert_eq!(padded("Α, Β, Γ, ..."), None);
        assert_eq!(Figures::of_script("bahtText"), None);
    }
}
