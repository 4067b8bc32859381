//! The words of a grammar, ready to be looked up: parsers ask for every word of every roster.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::{Field, Rules, Words};

/// Given names common in the languages of the built-in grammars; a name belongs to no one language.
const GIVEN_NAMES: &str = include_str!("../../grammars/given-names.txt");

/// A word of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    pub start: usize,
    pub end: usize,
    word: &'t str,
    /// Of the letters as they are compared.
    hash: u32,
}

impl<'t> Token<'t> {
    /// The letters as they are compared.
    pub(crate) fn folded(&self) -> impl Iterator<Item = char> + use<'t> {
        fold(self.word)
    }

    fn is(&self, folded: &str) -> bool {
        let same = |(have, want): (u8, u8)| have.to_ascii_lowercase() == want;
        let plain = self.word.len() == folded.len();
        plain && self.word.bytes().zip(folded.bytes()).all(same)
            || !self.word.is_ascii() && self.folded().eq(folded.chars())
    }

    /// True for a word that ends so, with more than a letter or two before it.
    fn has_end(&self, end: &str) -> bool {
        if !self.word.is_ascii() {
            let folded: String = self.folded().collect();
            let before = folded.strip_suffix(end);
            return before.is_some_and(|before| before.chars().count() > SHORT_BEGINNING);
        }
        let start = self.word.len().checked_sub(end.len());
        let tail = start.filter(|start| *start > SHORT_BEGINNING);
        tail.and_then(|start| self.word.get(start..))
            .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    }
}

/// The words of a text; hyphens and strokes part words as spaces do.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 4 + 1);
    found.extend(Tokens { text, at: 0 });
    found
}

/// The words of a text from a byte on.
struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let byte = self.text.as_bytes().get(self.at)?;
            self.at += match ASCII[usize::from(*byte)] {
                WIDE => match Wide::at(self.text, self.at)? {
                    wide if matches!(wide.place, Place::Inside) => break,
                    wide => wide.length,
                },
                sign if sign == BETWEEN || sign & EDGE > 0 => 1,
                _ => break,
            };
        }
        let (token, end) = token(self.text, self.at);
        self.at = end;
        Some(token)
    }
}

/// The word that begins at byte `start`, and where the signs around it end.
fn token(text: &str, start: usize) -> (Token<'_>, usize) {
    let (mut at, mut end) = (start, start);
    let (mut hash, mut hash_at_end) = (SEED, SEED);
    loop {
        for byte in text.as_bytes().get(at..).unwrap_or_default() {
            let sign = ASCII[usize::from(*byte)];
            if matches!(sign, BETWEEN | WIDE) {
                break;
            }
            at += 1;
            hash = mixed(hash, u32::from(sign & !EDGE));
            if sign & EDGE == 0 {
                (end, hash_at_end) = (at, hash);
            }
        }
        if text.as_bytes().get(at).is_none_or(u8::is_ascii) {
            break;
        }
        let wide = Wide::at(text, at).filter(|wide| !matches!(wide.place, Place::Between));
        let Some(wide) = wide else {
            break;
        };
        let folded = fold(text.get(at..at + wide.length).unwrap_or_default());
        hash = folded.map(u32::from).fold(hash, mixed);
        at += wide.length;
        if matches!(wide.place, Place::Inside) {
            (end, hash_at_end) = (at, hash);
        }
    }
    let word = text.get(start..end).unwrap_or_default();
    let token = Token {
        start,
        end,
        word,
        hash: hash_at_end,
    };
    (token, at)
}

// FNV-1a over the letters as they are compared.
const SEED: u32 = 0x811c_9dc5;

#[inline]
fn mixed(hash: u32, letter: u32) -> u32 {
    (hash ^ letter).wrapping_mul(0x0100_0193)
}

/// A sign that is not ASCII.
struct Wide {
    place: Place,
    /// Bytes.
    length: usize,
}

impl Wide {
    fn at(text: &str, at: usize) -> Option<Self> {
        let c = text.get(at..)?.chars().next()?;
        let place = if c.is_whitespace() || matches!(c, '–' | '—') {
            Place::Between
        } else if c.is_alphanumeric() {
            Place::Inside
        } else {
            Place::Edge
        };
        Some(Self {
            place,
            length: c.len_utf8(),
        })
    }
}

/// Where a sign can stand.
#[derive(Clone, Copy)]
enum Place {
    /// Between words.
    Between,
    /// Inside a word, but not at its edges.
    Edge,
    /// Anywhere in a word.
    Inside,
}

/// A sign that parts words.
const BETWEEN: u8 = 0;
/// The bit of signs that can stand inside a word, but not at its edges.
const EDGE: u8 = 0x80;
/// The first byte of a sign that is not ASCII.
const WIDE: u8 = 0xFF;

/// The ASCII signs in small letters.
const ASCII: [u8; 256] = {
    let mut signs = [WIDE; 256];
    let mut sign = 0_u8;
    while sign < 128 {
        signs[sign as usize] = match sign {
            b'/' | b'-' | b',' | b'(' | b')' | b' ' | b'\t'..=b'\r' => BETWEEN,
            b'&' | b'@' | b'+' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                sign.to_ascii_lowercase()
            }
            _ => sign | EDGE,
        };
        sign += 1;
    }
    signs
};

fn fold(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(|c| {
        let c = if c == '’' { '\'' } else { c };
        c.to_lowercase()
    })
}

/// Letters that are too few to stand before a listed end: "Amtsleiter", "pintará".
const SHORT_BEGINNING: usize = 2;

/// Phrases, found by their first word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrases {
    by_first: HashMap<u32, Vec<Box<[String]>>, FixedState>,
    /// A bit for each hash of a first word, so that nearly all other words cost no more than a look at it.
    sieve: Vec<u64>,
    /// Ends of words, folded: "-leiter" is in "Bauhofleiter".
    ends_of_words: Vec<String>,
}

impl Phrases {
    fn new<'a>(list: impl IntoIterator<Item = &'a str>) -> Self {
        let mut by_first: HashMap<u32, Vec<Box<[String]>>, FixedState> = HashMap::default();
        let mut ends_of_words = Vec::new();
        for phrase in list {
            if let Some(end) = ending(phrase) {
                ends_of_words.push(end);
                continue;
            }
            let words = tokens(phrase);
            if let Some(first) = words.first() {
                let words = words.iter().map(|word| word.folded().collect());
                by_first
                    .entry(first.hash)
                    .or_default()
                    .push(words.collect());
            }
        }
        let mut sieve = vec![0; by_first.len().div_ceil(4).next_power_of_two()];
        for hash in by_first.keys() {
            let (place, bit) = place(*hash, sieve.len());
            if let Some(bits) = sieve.get_mut(place) {
                *bits |= bit;
            }
        }
        Self {
            by_first,
            sieve,
            ends_of_words,
        }
    }

    /// The phrases of one word, folded.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let phrases = self.by_first.values().flatten();
        phrases.filter_map(|phrase| match &**phrase {
            [word] => Some(word.as_str()),
            _ => None,
        })
    }

    /// Words of the longest phrase of some lists with which `tokens` begin; 0 when there is none.
    pub(crate) fn longest_among<const N: usize>(lists: [&Self; N], tokens: &[Token]) -> usize {
        let counts = lists.into_iter().map(|list| list.longest(tokens));
        counts.max().unwrap_or(0)
    }

    /// [`Self::longest`] of the words of a text, of which mostly the first says that there is none.
    pub(crate) fn longest_in(&self, text: &str) -> usize {
        if self.may_begin_text(text) {
            self.longest(&tokens(text))
        } else {
            0
        }
    }

    /// False for a text that begins with no phrase, as most do.
    pub(crate) fn may_begin_text(&self, text: &str) -> bool {
        let first = Tokens { text, at: 0 }.next();
        first.is_some_and(|first| self.may_begin(&first) || self.is_compound(&first))
    }

    /// Words of the longest phrase with which `tokens` begin; 0 when there is none.
    #[inline]
    pub(crate) fn longest(&self, tokens: &[Token]) -> usize {
        let Some(first) = tokens.first() else {
            return 0;
        };
        let count = if self.may_begin(first) {
            self.longest_of(first.hash, tokens)
        } else {
            0
        };
        count.max(usize::from(self.is_compound(first)))
    }

    /// A word of which the end is listed.
    #[inline]
    fn is_compound(&self, word: &Token) -> bool {
        self.ends_of_words.iter().any(|end| word.has_end(end))
    }

    #[inline]
    fn may_begin(&self, word: &Token) -> bool {
        let (place, bit) = place(word.hash, self.sieve.len());
        self.sieve.get(place).is_some_and(|bits| bits & bit != 0)
    }

    fn longest_of(&self, first: u32, tokens: &[Token]) -> usize {
        let phrases = self.by_first.get(&first).into_iter().flatten();
        phrases
            .filter(|phrase| begins(tokens, phrase))
            .map(|phrase| phrase.len())
            .max()
            .unwrap_or(0)
    }

    /// The first place at which a phrase stands, with its words.
    pub(crate) fn find(&self, tokens: &[Token]) -> Option<(usize, usize)> {
        (0..tokens.len()).find_map(|at| {
            let count = self.longest(tokens.get(at..)?);
            (count > 0).then_some((at, count))
        })
    }

    /// True when a phrase stands anywhere in `tokens`.
    pub(crate) fn within(&self, tokens: &[Token]) -> bool {
        self.find(tokens).is_some()
    }

    /// True when `tokens` are one phrase.
    pub(crate) fn is(&self, tokens: &[Token]) -> bool {
        !tokens.is_empty() && self.longest(tokens) == tokens.len()
    }

    /// Words of the phrase with which `tokens` end; 0 when there is none.
    pub(crate) fn ends(&self, tokens: &[Token]) -> usize {
        (0..tokens.len())
            .find(|at| {
                tokens
                    .get(*at..)
                    .is_some_and(|tail| self.longest(tail) == tail.len())
            })
            .map_or(0, |at| tokens.len() - at)
    }
}

/// The end of a word, as lists write it: "-leiter".
fn ending(phrase: impl AsRef<str>) -> Option<String> {
    let end = phrase.as_ref().strip_prefix('-')?;
    Some(fold(end).collect())
}

fn begins(tokens: &[Token], words: &[String]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.is(word))
}

/// Where the bit of a hash stands among some words of bits.
#[inline]
fn place(hash: u32, words: usize) -> (usize, u64) {
    let high = (hash >> 12) as usize;
    (high & words.wrapping_sub(1), 1 << (hash % 64))
}

/// The lists of a grammar's words that tell who is who.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub and: Phrases,
    /// Salutations, and forms of address that are also something else.
    pub honorifics: Phrases,
    pub salutations: Phrases,
    pub post_nominals: Phrases,
    pub particles: Phrases,
    pub organisations: Phrases,
    pub roles: Phrases,
    pub nobody: Phrases,
    pub remarks: Phrases,
    pub affiliated: Phrases,
    pub topics: Phrases,
    pub given_names: Phrases,
    pub calendar: Phrases,
    pub numerals: Phrases,
    pub date_joints: Phrases,
    pub before_figures: Phrases,
    pub common: Phrases,
    pub articles: Phrases,
    pub aims: Phrases,
    pub captions: Phrases,
    pub signed: Phrases,
    pub everybody: Phrases,
    pub respectively: Phrases,
    pub sentence_words: Phrases,
    pub standings: Phrases,
    pub staff: Phrases,
    pub verdicts: Phrases,
    pub decides: Phrases,
    pub suggests: Phrases,
    pub unanimity: Phrases,
    pub ballots: Phrases,
    pub matters: Phrases,
    pub movers: Phrases,
    pub said_motions: Phrases,
    pub alongside: Phrases,
    pub nominations: Phrases,
    pub resolves: Phrases,
    pub future: Phrases,
    pub tasked: Phrases,
    pub assigned: Phrases,
    pub including: Phrases,
    pub represented: Phrases,
    /// Words of motions, how they end, and resolutions, in one list.
    pub of_votes: Phrases,
    pub motions: Phrases,
    pub states: Phrases,
    pub finished: Phrases,
    pub empty: Phrases,
    pub reports: Phrases,
    /// Endings of words for several.
    plurals: Vec<String>,
    /// Cues of rosters that names follow ("attended by"), and that names precede ("* were present").
    pub leads: Vec<(Field, Phrases, Phrases)>,
}

impl Lexicon {
    pub(super) fn new(words: &Words, fields: &BTreeMap<Field, Rules>) -> Self {
        let list = |words: &[String]| Phrases::new(words.iter().map(String::as_str));
        let all = |lists: &[&Vec<String>]| {
            let words = lists.iter().copied().flatten();
            Phrases::new(words.map(String::as_str))
        };
        let spellings = words.months.iter().chain(&words.weekdays);
        let numerals = words
            .numerals
            .iter()
            .filter_map(|word| word.split('=').next());
        let own = words.given_names.iter().map(String::as_str);
        let known = GIVEN_NAMES
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace);
        Self {
            and: list(&words.and),
            honorifics: all(&[&words.salutations, &words.honorifics]),
            salutations: list(&words.salutations),
            post_nominals: list(&words.post_nominals),
            particles: list(&words.particles),
            organisations: list(&words.organisations),
            roles: list(&words.roles),
            nobody: list(&words.nobody),
            remarks: list(&words.remarks),
            affiliated: list(&words.affiliated),
            topics: list(&words.topics),
            given_names: Phrases::new(known.chain(own)),
            calendar: Phrases::new(spellings.flat_map(|word| word.split_whitespace())),
            numerals: Phrases::new(numerals),
            date_joints: list(&words.date_joints),
            before_figures: list(&words.before_figures),
            common: list(&words.common),
            articles: list(&words.articles),
            aims: list(&words.aims),
            captions: list(&words.captions),
            signed: list(&words.signed),
            everybody: list(&words.everybody),
            respectively: list(&words.respectively),
            sentence_words: list(&words.sentence_words),
            standings: list(&words.standings),
            staff: list(&words.staff),
            verdicts: list(&words.verdicts),
            decides: list(&words.decides),
            suggests: list(&words.suggests),
            unanimity: list(&words.unanimity),
            ballots: list(&words.ballots),
            matters: list(&words.matters),
            movers: list(&words.movers),
            said_motions: list(&words.said_motions),
            alongside: list(&words.alongside),
            nominations: list(&words.nominations),
            resolves: list(&words.resolves),
            future: list(&words.future),
            tasked: list(&words.tasked),
            assigned: list(&words.assigned),
            including: list(&words.including),
            represented: list(&words.represented),
            of_votes: all(&[
                &words.verdicts,
                &words.unanimity,
                &words.matters,
                &words.movers,
                &words.resolves,
            ]),
            motions: list(&words.motions),
            states: list(&words.states),
            finished: list(&words.finished),
            empty: list(&words.empty),
            reports: list(&words.reports),
            plurals: words.plurals.iter().filter_map(ending).collect(),
            leads: leads(fields),
        }
    }

    /// The word for one of those for whom a word ends as for several: "Chair" of "Chairs".
    pub(crate) fn singular<'w>(&self, word: &'w str) -> Option<&'w str> {
        let mut endings = self.plurals.iter();
        endings.find_map(|end| word.strip_suffix(end.as_str()))
    }

    /// [`Self::singular`], and of a word that is for one or several: "Chair(s)".
    pub(crate) fn one_or_several<'w>(&self, word: &'w str) -> Option<&'w str> {
        let mut endings = self.plurals.iter();
        let bracketed = |end: &String| {
            let word = word.strip_suffix(')')?.strip_suffix(end.as_str())?;
            word.strip_suffix('(')
        };
        endings.find_map(bracketed).or_else(|| self.singular(word))
    }
}

fn leads(fields: &BTreeMap<Field, Rules>) -> Vec<(Field, Phrases, Phrases)> {
    [Field::Attendees, Field::Guests, Field::Apologies]
        .into_iter()
        .filter_map(|field| {
            let cues = fields.get(&field)?.cues.iter().map(super::Phrase::source);
            let (trailing, leading): (Vec<_>, Vec<_>) = cues.partition(|cue| cue.starts_with('*'));
            Some((field, Phrases::new(leading), Phrases::new(trailing)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_by_words() {
        let phrases = Phrases::new(["Chair", "note taker", "M/s", "members of the public"]);
        assert!(phrases.is(&tokens("note-taker")));
        assert!(phrases.within(&tokens("TSC Co-Chair")));
        assert!(!phrases.within(&tokens("Chairs")));
        assert_eq!(phrases.longest(&tokens("M/s Lee")), 2);
        assert_eq!(phrases.ends(&tokens("six members of the public.")), 4);
        assert_eq!(phrases.find(&tokens("a note taker")), Some((1, 2)));
    }

    fn general(name: &str) -> &'static Lexicon {
        let mut grammars = super::super::built_in().iter();
        let found = grammars.find(|grammar| grammar.name == name);
        found.expect("a general grammar").lexicon()
    }

    #[test]
    fn a_word_for_several_is_told_by_the_endings_of_the_language() {
        let lexicon = general("general-en");
        assert_eq!(lexicon.singular("Chairs"), Some("Chair"));
        assert_eq!(lexicon.singular("Chair"), None);
        assert_eq!(lexicon.one_or_several("Chairs"), Some("Chair"));
        assert_eq!(lexicon.one_or_several("Chair(s)"), Some("Chair"));
        assert_eq!(lexicon.one_or_several("Chair (acting)"), None);
        assert_eq!(general("general-de").singular("Vorsitz des Rats"), None);
    }

    #[test]
    fn salutations_are_forms_of_address_too() {
        for (name, only, also) in [
            ("general-en", "Cllr", "General"),
            ("general-de", "Frau", "Pfarrer"),
            ("general-fr", "Monsieur", "Général"),
        ] {
            let lexicon = general(name);
            for address in [only, also] {
                assert!(lexicon.honorifics.is(&tokens(address)), "{address}");
            }
            assert!(lexicon.salutations.is(&tokens(only)), "{only}");
            assert!(!lexicon.salutations.is(&tokens(also)), "{also}");
        }
    }

    #[test]
    fn the_end_of_a_compound_finds_the_word() {
        let phrases = Phrases::new(["Wart", "-leiter"]);
        assert!(phrases.is(&tokens("Bauhofleiter")));
        assert!(!phrases.is(&tokens("Leiter")));
        assert!(!phrases.is(&tokens("Leiterin")));
        assert_eq!(phrases.find(&tokens("der Amtsleiter")), Some((1, 1)));
    }
}
