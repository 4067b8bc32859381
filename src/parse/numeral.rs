//! Numbers in words, as formal minutes write days, years and hours.
//!
//! ```text
//! number = part { [" " | "-"] part }        two thousand and twenty-two
//! part   = a numeral of the language, or a word made of several (zweiundzwanzig)
//! ```

use nom::IResult;

use super::scan::{fail, space};
use crate::grammar::{Calendar, fold, word};

/// The longest number at the start of the text that is not greater than `most`.
pub(super) fn number<'i>(calendar: &Calendar, most: u16, i: &'i str) -> IResult<&'i str, u16> {
    let mut sum = Sum::default();
    let mut rest = i;
    let mut best = None;
    while let Some((after, values)) = part(calendar, rest) {
        if best.is_none() && values.first() == Some(&0) {
            break;
        }
        let counts = values.iter().any(|value| *value > 0);
        for value in values {
            sum.push(value);
        }
        if sum.value() > most {
            break;
        }
        if counts {
            best = Some((after, sum.value()));
        }
        let after = after.strip_prefix('-').unwrap_or(after);
        rest = space(after);
    }
    best.map_or_else(|| fail(i), Ok)
}

fn part<'i>(calendar: &Calendar, i: &'i str) -> Option<(&'i str, Vec<u16>)> {
    if let Some((rest, value)) = calendar.numerals.read(i) {
        return Some((rest, vec![value]));
    }
    let (word, rest) = word(i)?;
    let values = if word.is_ascii() {
        compound(calendar, word)
    } else {
        compound(calendar, &fold(word))
    };
    Some((rest, values?))
}

/// Longest word that can be a number; bounds the work on a line without spaces.
const LONGEST: usize = 60;

/// The numerals that a word is made of, the longest first at each place.
fn compound(calendar: &Calendar, word: &str) -> Option<Vec<u16>> {
    if word.len() > LONGEST {
        return None;
    }
    let mut values = Vec::new();
    let mut rest = word;
    while !rest.is_empty() {
        let (end, value) = calendar.numerals.prefix(rest)?;
        values.push(value);
        rest = rest.get(end..)?;
    }
    Some(values)
}

/// A number while its parts come in.
#[derive(Default)]
struct Sum {
    thousands: u16,
    rest: u16,
}

impl Sum {
    fn push(&mut self, value: u16) {
        match value {
            1000 => {
                self.thousands = self.rest.max(1).saturating_mul(1000);
                self.rest = 0;
            }
            100 => self.rest = self.rest.max(1).saturating_mul(100),
            // Years are said in pairs: twenty twenty-two.
            10..=99 if (10..=99).contains(&self.rest) => {
                self.rest = self.rest.saturating_mul(100).saturating_add(value);
            }
            _ => self.rest = self.rest.saturating_add(value),
        }
    }

    fn value(&self) -> u16 {
        self.thousands.saturating_add(self.rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::built_in;

    #[track_caller]
    fn counts(language: &str, text: &str, want: u16, rest: &str) {
        let grammar = built_in().iter().find(|grammar| grammar.name == language);
        let calendar = grammar.unwrap().words.calendar();
        assert_eq!(number(calendar, 2199, text), Ok((rest, want)), "{text}");
    }

    #[test]
    fn numbers_are_read_in_words() {
        counts("general-en", "two thousand and twenty-two", 2022, "");
        counts("general-en", "twenty twenty-two, at", 2022, ", at");
        counts("general-en", "nineteen ninety-nine", 1999, "");
        counts("general-en", "twenty-third day", 23, " day");
        counts("general-es", "dos mil veintiuno y", 2021, " y");
        counts("general-es", "treinta y un", 31, "");
        counts("general-fr", "deux mille vingt et un", 2021, "");
        counts(
            "general-fr",
            "mil neuf cent quatre-vingt-dix-neuf",
            1999,
            "",
        );
        counts("general-fr", "soixante-dix-sept", 77, "");
        counts("general-pt", "dois mil e vinte e um", 2021, "");
        counts("general-de", "zweitausendzweiundzwanzig", 2022, "");
        counts("general-de", "neunzehnhundertneunundneunzig", 1999, "");
        counts("general-de", "einundzwanzigsten Mai", 21, " Mai");
    }
}
