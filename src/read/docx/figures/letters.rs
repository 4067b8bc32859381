//! Letters, digits and cycles of other scripts that number the paragraphs of a list.

pub(super) const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
pub(super) const RUSSIAN: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
pub(super) const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";
pub(super) const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
pub(super) const ARABIC_ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
pub(super) const THAI: &str = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
pub(super) const KOREAN: &str = "가나다라마바사아자차카타파하";
pub(super) const KOREAN_CONSONANTS: &str = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
pub(super) const AIUEO: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
pub(super) const AIUEO_HALF: &str = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
pub(super) const IROHA: &str = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
/// Two of them have no narrow form.
pub(super) const IROHA_HALF: &str = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
/// The heavenly stems and the earthly branches, whose pairs count to sixty.
pub(super) const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
pub(super) const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

pub(super) const IDEOGRAPHS: &str = "〇一二三四五六七八九";
pub(super) const IDEOGRAPHS_TAIWAN: &str = "○一二三四五六七八九";
pub(super) const IDEOGRAPHS_KOREA: &str = "零一二三四五六七八九";
pub(super) const HANGUL_DIGITS: &str = "영일이삼사오육칠팔구";
pub(super) const FULL_WIDTH: &str = "０１２３４５６７８９";
pub(super) const HINDI_DIGITS: &str = "०१२३४५६७८९";
pub(super) const THAI_DIGITS: &str = "๐๑๒๓๔๕๖๗๘๙";

/// `A` to `Z`, then `AA`, `BB` and so on, as Word counts.
pub(super) fn repeated(number: u32, alphabet: &str) -> String {
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

/// The letter of a number; digits above the last one.
pub(super) fn letter(number: u32, alphabet: &str) -> String {
    let place = (number as usize).checked_sub(1);
    place
        .and_then(|place| alphabet.chars().nth(place))
        .map_or_else(|| number.to_string(), String::from)
}

/// A number in the digits of a script, those of 0 to 9.
pub(super) fn in_digits(number: u32, digits: &str) -> String {
    let printed = number.to_string();
    let digit = |digit: u8| digits.chars().nth(usize::from(digit - b'0'));
    printed.bytes().filter_map(digit).collect()
}

/// `甲子`, `乙丑` and so on to sixty; digits above.
pub(super) fn stem_and_branch(number: u32) -> String {
    let place = match number {
        1..=60 => number as usize - 1,
        _ => return number.to_string(),
    };
    let stem = STEMS.chars().nth(place % 10);
    stem.into_iter()
        .chain(BRANCHES.chars().nth(place % 12))
        .collect()
}

/// Letters that hold hundreds, tens and ones: 800 is twice 400. Digits above 999.
pub(super) fn hebrew(number: u32) -> String {
    if !(1..=999).contains(&number) {
        return number.to_string();
    }
    let letter = |place: u32| HEBREW.chars().nth(place as usize);
    let mut printed = String::new();
    let mut hundreds = number / 100;
    while hundreds > 4 {
        printed.extend(letter(21));
        hundreds -= 4;
    }
    printed.extend(hundreds.checked_sub(1).and_then(|more| letter(18 + more)));
    match number % 100 {
        // Ten and five, ten and six would write the name of God.
        15 => printed.push_str("טו"),
        16 => printed.push_str("טז"),
        rest => {
            printed.extend((rest / 10).checked_sub(1).and_then(|tens| letter(9 + tens)));
            printed.extend((rest % 10).checked_sub(1).and_then(letter));
        }
    }
    printed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_begin_anew_with_two_of_each() {
        assert_eq!(repeated(28, LATIN), "BB");
        assert_eq!(repeated(4, RUSSIAN), "Г");
        assert_eq!(repeated(0, LATIN), "");
        assert_eq!(repeated(u32::MAX, LATIN), "U".repeat(30));
    }

    #[test]
    fn other_scripts_have_letters_and_digits() {
        assert_eq!(letter(3, AIUEO), "ウ");
        assert_eq!(letter(2, IROHA_HALF), "ﾛ");
        assert_eq!(letter(15, KOREAN), "15");
        assert_eq!(letter(0, HEBREW), "0");
        assert_eq!(in_digits(120, THAI_DIGITS), "๑๒๐");
        assert_eq!(in_digits(20, IDEOGRAPHS), "二〇");
        assert_eq!(stem_and_branch(1), "甲子");
        assert_eq!(stem_and_branch(60), "癸亥");
        assert_eq!(stem_and_branch(61), "61");
    }

    #[test]
    fn hebrew_letters_hold_numbers() {
        for (number, printed) in [(1, "א"), (11, "יא"), (15, "טו"), (16, "טז"), (20, "כ")] {
            assert_eq!(hebrew(number), printed);
        }
        assert_eq!(hebrew(500), "תק");
        assert_eq!(hebrew(784), "תשפד");
        assert_eq!(hebrew(1_000), "1000");
    }
}
