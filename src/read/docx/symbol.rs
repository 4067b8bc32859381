//! Characters of symbol fonts as the Unicode characters that they look like.

/// What kind of font words are set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Font {
    /// A font of letters.
    #[default]
    Plain,
    /// A font for code.
    Code,
    Symbol,
    Wingdings,
    Wingdings2,
    Wingdings3,
    Webdings,
}

const SYMBOL_FONTS: [(&str, Font); 5] = [
    ("Symbol", Font::Symbol),
    ("Wingdings", Font::Wingdings),
    ("Wingdings 2", Font::Wingdings2),
    ("Wingdings 3", Font::Wingdings3),
    ("Webdings", Font::Webdings),
];

const CODE_FONTS: [&str; 10] = [
    "Courier",
    "Courier New",
    "Consolas",
    "Menlo",
    "Monaco",
    "Lucida Console",
    "Source Code Pro",
    "DejaVu Sans Mono",
    "Liberation Mono",
    "Roboto Mono",
];

impl Font {
    pub(super) fn named(name: &str) -> Self {
        let is = |known: &&str| known.eq_ignore_ascii_case(name);
        if let Some((_, font)) = SYMBOL_FONTS.iter().find(|(known, _)| is(known)) {
            return *font;
        }
        if CODE_FONTS.iter().any(is) {
            Self::Code
        } else {
            Self::Plain
        }
    }

    /// The character that a code looks like in this font; the code itself where that is not known.
    pub(super) fn character(self, code: char) -> char {
        // Symbol fonts lie at U+F020 to U+F0FF; programs write the code with and without that offset.
        let byte = match u32::from(code) {
            code @ 0x20..=0xff => code,
            code @ 0xf020..=0xf0ff => code - 0xf000,
            _ => return code,
        };
        let known = match self {
            Self::Plain | Self::Code => return code,
            Self::Symbol => symbol(byte),
            Self::Wingdings => wingdings(byte),
            Self::Wingdings2 => wingdings2(byte),
            Self::Wingdings3 => wingdings3(byte),
            Self::Webdings => webdings(byte),
        };
        known.unwrap_or(code)
    }
}

/// The Greek letters of the Symbol font, from `A` and from `a`.
const GREEK: [&str; 2] = ["ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"];

fn symbol(byte: u32) -> Option<char> {
    let greek = |letters: &str, from: u8| letters.chars().nth((byte - u32::from(from)) as usize);
    match byte {
        0x41..=0x5a => greek(GREEK[0], b'A'),
        0x61..=0x7a => greek(GREEK[1], b'a'),
        0x2d => Some('−'),
        0xa0 => Some('€'),
        0xa3 => Some('≤'),
        0xa5 => Some('∞'),
        0xa7 => Some('♣'),
        0xa8 => Some('♦'),
        0xa9 => Some('♥'),
        0xaa => Some('♠'),
        0xab => Some('↔'),
        0xac => Some('←'),
        0xad => Some('↑'),
        0xae => Some('→'),
        0xaf => Some('↓'),
        0xb0 => Some('°'),
        0xb1 => Some('±'),
        0xb2 => Some('″'),
        0xb3 => Some('≥'),
        0xb4 => Some('×'),
        0xb6 => Some('∂'),
        0xb7 => Some('•'),
        0xb8 => Some('÷'),
        0xb9 => Some('≠'),
        0xba => Some('≡'),
        0xbb => Some('≈'),
        0xbc => Some('…'),
        0xce => Some('∈'),
        0xd2 => Some('®'),
        0xd3 => Some('©'),
        0xd4 => Some('™'),
        0xd6 => Some('√'),
        0xde => Some('⇒'),
        0xe0 => Some('◊'),
        0xe5 => Some('∑'),
        0xf2 => Some('∫'),
        // The rest of the lower half is ASCII.
        0x20..=0x7e => char::from_u32(byte),
        _ => None,
    }
}

fn wingdings(byte: u32) -> Option<char> {
    Some(match byte {
        0x20 => ' ',
        0x22 => '✂',
        0x28 => '☎',
        0x2a => '✉',
        0x4a => '☺',
        0x4c => '☹',
        0x6c => '●',
        0x6d => '❍',
        0x6e => '■',
        0x6f | 0x70 | 0x71 | 0x72 | 0xa8 => '☐',
        0x73..=0x75 => '◆',
        0x76 => '❖',
        0x77 => '⬥',
        0x78 | 0xfd => '☒',
        0xfe => '☑',
        0x9e | 0x9f | 0xb7 => '•',
        0xa1 => '○',
        0xa7 => '▪',
        0xab => '★',
        0xd8 => '➢',
        0xdf => '←',
        0xe0 => '→',
        0xe8 => '➔',
        0xf0 => '⇨',
        0xfb => '✗',
        0xfc => '✓',
        _ => return None,
    })
}

fn wingdings2(byte: u32) -> Option<char> {
    Some(match byte {
        0x20 => ' ',
        0x4f => '✗',
        0x50 => '✓',
        0x51 | 0x53 => '☒',
        0x52 => '☑',
        0x97 | 0x98 => '●',
        0xa3 => '☐',
        _ => return None,
    })
}

fn wingdings3(byte: u32) -> Option<char> {
    Some(match byte {
        0x20 => ' ',
        0x7d => '▶',
        _ => return None,
    })
}

fn webdings(byte: u32) -> Option<char> {
    Some(match byte {
        0x20 => ' ',
        0x61 => '✓',
        0x63 => '☐',
        0x67 => '■',
        0x72 => '✗',
        _ => return None,
    })
}

/// The state that a character shows when it is a check box.
pub(super) fn checkbox(character: char) -> Option<bool> {
    match character {
        '☐' => Some(false),
        '☑' | '☒' | '🗹' | '🗷' => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Font;

    #[track_caller]
    fn looks(font: &str, code: u32, like: char) {
        let code = char::from_u32(code).expect("a character");
        assert_eq!(Font::named(font).character(code), like);
    }

    #[test]
    fn characters_of_symbol_fonts() {
        looks("Symbol", 0xf0b7, '•');
        looks("Symbol", 0x61, 'α');
        looks("Symbol", 0xf02d, '−');
        looks("Wingdings", 0xf0a7, '▪');
        looks("Wingdings", 0xfc, '✓');
        looks("Wingdings", 0xfe, '☑');
        looks("Wingdings 2", 0xf052, '☑');
        looks("Arial", 0x61, 'a');
    }
}
