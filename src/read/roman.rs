//! Roman numbers up to those of long lists, and their digits.

use nom::branch::alt;
use nom::bytes::complete::take_while1;
use nom::combinator::map_opt;
use nom::{IResult, Parser};

/// `IV`, `iv`: one case throughout, in the canonical spelling, so that `MIX` is no number.
pub(super) fn roman(i: &str) -> IResult<&str, u32> {
    map_opt(
        alt((
            take_while1(|c| "IVXL".contains(c)),
            take_while1(|c| "ivxl".contains(c)),
        )),
        |digits: &str| roman_value(&digits.to_ascii_uppercase()),
    )
    .parse(i)
}

pub(super) fn roman_value(digits: &str) -> Option<u32> {
    let mut value = 0;
    let mut before = 0;
    for digit in digits.bytes().rev().take(LONGEST_ROMAN) {
        let worth = match digit {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            _ => return None,
        };
        value = if worth < before {
            value - worth
        } else {
            value + worth
        };
        before = worth;
    }
    ((1..60).contains(&value) && roman_digits(value) == digits).then_some(value)
}

/// Digits of XXXVIII, the longest of them.
const LONGEST_ROMAN: usize = 7;

pub(super) fn roman_digits(mut value: u32) -> String {
    let mut digits = String::new();
    for (worth, digit) in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ] {
        while value >= worth {
            digits.push_str(digit);
            value -= worth;
        }
    }
    digits
}
