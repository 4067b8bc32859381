//! Numbers written with a sign for each power of ten, as in East Asia: `十二`, `一百零一`.

/// How a language writes numbers so.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::read::docx) struct Counting {
    /// The signs of 0 to 9.
    digits: [char; 10],
    /// The signs of ten, a hundred and a thousand.
    units: [char; 3],
    one: One,
    /// The sign of zero stands for the powers that are passed over.
    zero: bool,
    /// Larger numbers are written digit by digit.
    most: u32,
}

/// Where the sign of one stands before a power of ten.
#[derive(Debug, PartialEq, Eq)]
enum One {
    Never,
    /// Everywhere but before the ten with which a number begins.
    NotFirst,
    Always,
}

pub(super) static JAPANESE: Counting = Counting {
    digits: ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
    units: ['十', '百', '千'],
    one: One::Never,
    zero: false,
    most: 9_999,
};

pub(super) static JAPANESE_LEGAL: Counting = Counting {
    digits: ['〇', '壱', '弐', '参', '四', '伍', '六', '七', '八', '九'],
    units: ['拾', '百', '阡'],
    one: One::Always,
    zero: false,
    most: 9_999,
};

pub(super) static CHINESE: Counting = Counting {
    digits: ['○', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
    units: ['十', '百', '千'],
    one: One::NotFirst,
    zero: false,
    most: 99,
};

pub(super) static CHINESE_THOUSAND: Counting = Counting {
    digits: ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
    units: ['十', '百', '千'],
    one: One::NotFirst,
    zero: true,
    most: 9_999,
};

pub(super) static CHINESE_LEGAL: Counting = Counting {
    digits: ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
    units: ['拾', '佰', '仟'],
    one: One::Always,
    zero: true,
    most: 9_999,
};

pub(super) static TRADITIONAL_LEGAL: Counting = Counting {
    digits: ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'],
    units: ['拾', '佰', '仟'],
    one: One::Always,
    zero: true,
    most: 9_999,
};

pub(super) static KOREAN: Counting = Counting {
    digits: ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'],
    units: ['십', '백', '천'],
    one: One::Never,
    zero: false,
    most: 9_999,
};

impl Counting {
    pub(super) fn write(&self, number: u32) -> String {
        if number == 0 || number > self.most {
            let printed = number.to_string();
            let digits = printed.bytes().map(|digit| self.digit(digit - b'0'));
            return digits.collect();
        }
        let mut printed = String::new();
        let mut passed_over = false;
        for power in (0..4).rev() {
            let digit = number / 10_u32.pow(power) % 10;
            if digit == 0 {
                passed_over = !printed.is_empty();
                continue;
            }
            if self.zero && passed_over {
                printed.push(self.digit(0));
            }
            passed_over = false;
            let one = match self.one {
                One::Never => false,
                One::NotFirst => power > 1 || !printed.is_empty(),
                One::Always => true,
            };
            if digit > 1 || one || power == 0 {
                printed.push(self.digit(u8::try_from(digit).unwrap_or_default()));
            }
            printed.extend(
                (power as usize)
                    .checked_sub(1)
                    .and_then(|at| self.units.get(at)),
            );
        }
        printed
    }

    fn digit(&self, value: u8) -> char {
        self.digits
            .get(usize::from(value))
            .copied()
            .unwrap_or_default()
    }
}

const KOREAN_ONES: [&str; 10] = [
    "", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉",
];
const KOREAN_TENS: [&str; 10] = [
    "", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔",
];

/// The numbers of one to ninety-nine in Korean's own words; digits above.
pub(super) fn korean_words(number: u32) -> String {
    let place = number as usize;
    match (KOREAN_TENS.get(place / 10), KOREAN_ONES.get(place % 10)) {
        (Some(tens), Some(ones)) if number > 0 => [*tens, *ones].concat(),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn writes(counting: &Counting, number: u32, printed: &str) {
        assert_eq!(counting.write(number), printed);
    }

    #[test]
    fn numbers_have_a_sign_for_each_power_of_ten() {
        writes(&JAPANESE, 10, "十");
        writes(&JAPANESE, 21, "二十一");
        writes(&JAPANESE, 1_105, "千百五");
        writes(&JAPANESE_LEGAL, 11, "壱拾壱");
        writes(&CHINESE, 12, "十二");
        writes(&CHINESE, 101, "一○一");
        writes(&CHINESE_THOUSAND, 10, "十");
        writes(&CHINESE_THOUSAND, 101, "一百零一");
        writes(&CHINESE_THOUSAND, 110, "一百一十");
        writes(&CHINESE_THOUSAND, 2_005, "二千零五");
        writes(&CHINESE_LEGAL, 10, "壹拾");
        writes(&TRADITIONAL_LEGAL, 2_030, "貳仟零參拾");
        writes(&KOREAN, 110, "백십");
        writes(&KOREAN, 0, "영");
        writes(&KOREAN, u32::MAX, "사이구사구육칠이구오");
    }

    #[test]
    fn korean_has_words_of_its_own() {
        assert_eq!(korean_words(1), "하나");
        assert_eq!(korean_words(20), "스물");
        assert_eq!(korean_words(99), "아흔아홉");
        assert_eq!(korean_words(100), "100");
    }
}
