//! One name, without what people set before and after it: titles, offices, letters, handles.

use super::likeness::{knows, likeness};
use super::parts::bare;
use crate::grammar::{Lexicon, Token, tokens};

/// A name, with the office or the body that stands beside it without a sign between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Named<'t> {
    pub name: &'t str,
    pub organisation: Option<&'t str>,
    pub role: Option<&'t str>,
    pub confidence: f64,
}

/// The least likeness of words that can be the name beside an office.
const LIKELY: f64 = 0.5;
/// A name and what stands beside it without a sign are no longer than this.
const LONGEST: usize = 200;
/// Words before an office that say of what it is ("City Clerk").
const MODIFIERS: usize = 2;

/// Reads words that are one name.
///
/// ```text
/// named = [ article ] { honorific | office } name [ handle ] { letters } [ office | "from" body | ACRONYM ]
/// ```
pub(super) fn read<'t>(words: &'t str, lexicon: &Lexicon) -> Option<Named<'t>> {
    let words = bare(words);
    if let Some(handle) = words.strip_prefix('@') {
        return full_name(handle, lexicon).or_else(|| sole_handle(handle));
    }
    let line = words;
    let words = without_handle(line);
    let found = tokens(words);
    if words.len() < line.len() && is_given_and_family(words, &found, lexicon) {
        return Some(Named {
            name: words,
            organisation: None,
            role: None,
            confidence: 0.9,
        });
    }
    let article =
        usize::from(words.starts_with(char::is_lowercase)) * lexicon.articles.longest(&found);
    if let Some(rest) = behind_close_title(words, lexicon) {
        let named = read(rest, lexicon)?;
        let sure = named.confidence >= LIKELY;
        let confidence = if sure { named.confidence.max(0.9) } else { 0.0 };
        return (confidence > 0.0).then_some(Named {
            confidence,
            ..named
        });
    }
    let titled = article + titles(found.get(article..).unwrap_or_default(), lexicon);
    let rest = after(words, &found, titled);
    let plainly = titled == 0 && lexicon.post_nominals.ends(&found) == 0;
    let kept = if plainly {
        rest
    } else {
        without_letters(rest, lexicon)
    };
    let plain = of_words(kept, titled > article, lexicon);
    let acronym = ends_with_acronym(kept);
    if !acronym && plain.is_some_and(|named| named.confidence >= LIKELY) {
        return plain;
    }
    before_office(words, &found, article, lexicon)
        .or_else(|| after_name(rest, titled > article, lexicon))
        .or(plain)
}

/// "M.DUVAL": a form of address without the space behind its stop. "J.R. Day" has initials.
fn behind_close_title<'t>(words: &'t str, lexicon: &Lexicon) -> Option<&'t str> {
    let (title, rest) = words.split_once('.')?;
    let name = rest.split([' ', '.']).next().unwrap_or_default();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let close = rest.starts_with(char::is_uppercase) && letters > 1;
    (close && !title.contains(' ') && lexicon.honorifics.is_text(title)).then_some(rest)
}

/// Honorifics in front, as words of `found`.
fn titles(found: &[Token], lexicon: &Lexicon) -> usize {
    let mut count = 0;
    loop {
        let next = found.get(count..).unwrap_or_default();
        match lexicon.honorifics.longest(next) {
            // A title alone ("Sir") is nobody's title.
            0 => return count,
            more if more == next.len() => return count,
            more => count += more,
        }
    }
}

/// The words from the token `at` on.
fn after<'t>(words: &'t str, found: &[Token], at: usize) -> &'t str {
    let start = if at == 0 {
        0
    } else {
        found.get(at).map_or(words.len(), |token| token.start)
    };
    words.get(start..).unwrap_or_default().trim()
}

/// A name with nothing beside it but letters after it.
fn plain<'t>(words: &'t str, titled: bool, lexicon: &Lexicon) -> Option<Named<'t>> {
    of_words(without_letters(words, lexicon), titled, lexicon)
}

fn of_words<'t>(words: &'t str, titled: bool, lexicon: &Lexicon) -> Option<Named<'t>> {
    let name = bare(words);
    let mut confidence = likeness(name, lexicon);
    if titled && confidence >= LIKELY {
        confidence = confidence.max(0.9);
    }
    (confidence > 0.0).then_some(Named {
        name,
        organisation: None,
        role: None,
        confidence,
    })
}

/// "Ann Lee OBE" without its letters.
fn without_letters<'t>(words: &'t str, lexicon: &Lexicon) -> &'t str {
    let mut kept = words;
    loop {
        let found = tokens(kept);
        let letters = lexicon.post_nominals.ends(&found);
        if letters == 0 || found.len() - letters < 2 {
            return kept;
        }
        let end = found
            .get(found.len() - letters - 1)
            .map_or(0, |token| token.end);
        kept = kept.get(..end).unwrap_or_default();
    }
}

/// "Chairman Cllr A Lee", "Sr. Alcalde D. Juan Gil", "City Clerk Sue Moe": an office before a name.
fn before_office<'t>(
    words: &'t str,
    found: &[Token],
    skipped: usize,
    lexicon: &Lexicon,
) -> Option<Named<'t>> {
    let start = skipped + titles(found.get(skipped..)?, lexicon);
    let modifiers = modifiers(found.get(start..)?, lexicon);
    let mut end = start + modifiers;
    while let Some(next) = next_office(found, end, lexicon) {
        end = next;
    }
    let rest = found
        .get(end..)
        .filter(|rest| end > start + modifiers && !rest.is_empty())?;
    let titles = titles(rest, lexicon);
    let rest = after(words, found, end + titles);
    let named = plain(rest, titles > 0, lexicon)
        .filter(|named| named.confidence >= LIKELY)
        .or_else(|| after_name(rest, titles > 0, lexicon))?;
    let role = words.get(found.get(start)?.start..found.get(end - 1)?.end)?;
    (named.confidence >= LIKELY && named.name.contains(char::is_uppercase)).then_some(Named {
        role: Some(role),
        ..named
    })
}

/// Where the office from the token `at` on ends: "Assistant City Manager" has one more after its first word.
fn next_office(found: &[Token], at: usize, lexicon: &Lexicon) -> Option<usize> {
    let rest = found.get(at..)?;
    let count = lexicon.roles.longest(rest);
    if count > 0 {
        return Some(at + count);
    }
    let modifiers = modifiers(rest, lexicon);
    let count = lexicon.roles.longest(rest.get(modifiers..)?);
    let end = at + modifiers + count;
    (modifiers > 0 && end < found.len()).then_some(end)
}

/// Words before the first office, where they can be its own and no name.
fn modifiers(found: &[Token], lexicon: &Lexicon) -> usize {
    match lexicon.roles.find(found) {
        Some((at, _)) if at <= MODIFIERS && !knows(found, lexicon) => at,
        _ => 0,
    }
}

/// "A. Lee Chairman", "Ann Lee from Acme", "Ann Mary Lee ACME", "Ann Lee joined late":
/// what follows a name without a sign between.
fn after_name<'t>(words: &'t str, titled: bool, lexicon: &Lexicon) -> Option<Named<'t>> {
    if words.len() > LONGEST {
        return None;
    }
    let found = tokens(words);
    let (at, beside) =
        (1..found.len()).find_map(|at| Some((at, beside(words, &found, at, lexicon)?)))?;
    let named = plain(words.get(..found.get(at - 1)?.end)?, titled, lexicon)
        .filter(|named| named.confidence >= LIKELY)?;
    // "senior warden" is an office, and nobody called "senior".
    let small = !named.name.contains(|c: char| !c.is_lowercase()) && !knows(&found, lexicon);
    if small && matches!(beside, Beside::Office(_)) {
        return None;
    }
    let detail = |skip: usize| {
        let start = found.get(at + skip)?.start;
        words.get(start..).map(bare)
    };
    Some(match beside {
        Beside::Remark => named,
        Beside::Office(joint) => Named {
            role: detail(joint),
            ..named
        },
        Beside::Body(joint) => Named {
            organisation: Some(detail(joint).filter(|words| is_body(words, lexicon))?),
            ..named
        },
    })
}

/// What begins after a name.
enum Beside {
    /// An office, after some words that join it to the name.
    Office(usize),
    /// A body after some words that join it to the name.
    Body(usize),
    Remark,
}

fn beside(words: &str, found: &[Token], at: usize, lexicon: &Lexicon) -> Option<Beside> {
    let rest = found.get(at..)?;
    let text = words.get(rest.first()?.start..)?;
    let joint = lexicon.affiliated.longest(rest);
    if lexicon.roles.longest(rest.get(joint..).unwrap_or_default()) > 0 {
        return Some(Beside::Office(joint));
    }
    // "Ann Lee Voting Member"
    let standing = lexicon.standings.longest(rest);
    let held = rest.get(standing..).unwrap_or_default();
    if at >= 2 && standing > 0 && lexicon.roles.longest(held) > 0 {
        return Some(Beside::Office(0));
    }
    // "Christian VAN ZUUK" has a family name in capitals.
    let before = words
        .get(..rest.first()?.start)?
        .split_whitespace()
        .last()?;
    let family = before.chars().count() > 1 && !before.contains(|c: char| !c.is_uppercase());
    let alone = || rest.len() == 1 && is_acronym(text);
    if joint > 0 || (at >= 2 && !family && (alone() || heads_body(found, at, text, lexicon))) {
        return Some(Beside::Body(joint));
    }
    (text.starts_with(char::is_lowercase) && lexicon.remarks.longest(rest) > 0)
        .then_some(Beside::Remark)
}

/// "Ann Lee EPT 12 Mill Valley": behind a given name and a family name the letters that a body of several words begins with.
fn heads_body(found: &[Token], at: usize, rest: &str, lexicon: &Lexicon) -> bool {
    let first = rest.split(' ').next().unwrap_or_default();
    let given = |place: usize| {
        found
            .get(place..=place)
            .is_some_and(|word| knows(word, lexicon))
    };
    let named = at == 2 && (given(0) || given(1));
    named && rest.len() > first.len() && first.len() > 2 && is_acronym(first)
}

/// A third word or later that is an acronym.
fn ends_with_acronym(words: &str) -> bool {
    let mut all = words.split_whitespace().rev();
    all.next().is_some_and(is_acronym) && (all.count() >= 2 || words.contains('&'))
}

/// "GDS", "J&J": short, and no family name in capitals.
fn is_acronym(word: &str) -> bool {
    let word = bare(word);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let numeral = word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    !numeral
        && (2..=4).contains(&letters)
        && word
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&')
}

/// Words with a capital, or that say that they are a body.
fn is_body(words: &str, lexicon: &Lexicon) -> bool {
    let found = tokens(words);
    found.len() <= 8
        && (words.contains(char::is_uppercase) || lexicon.organisations.within(&found))
        && !knows(&found, lexicon)
}

/// "@Ann Lee": whoever writes with capitals behind the sign calls people by their names.
fn full_name<'t>(handle: &'t str, lexicon: &Lexicon) -> Option<Named<'t>> {
    if !handle.starts_with(char::is_uppercase) || !handle.contains(' ') {
        return None;
    }
    let named = read(handle, lexicon)?;
    let whole = handle.starts_with(named.name) && named.name.contains(' ');
    (whole && named.confidence >= LIKELY).then_some(named)
}

fn sole_handle(handle: &str) -> Option<Named<'_>> {
    let end = handle.find(char::is_whitespace).unwrap_or(handle.len());
    let name = bare(handle.get(..end)?);
    (!name.is_empty() && !name.starts_with('<')).then_some(Named {
        name,
        organisation: None,
        role: None,
        confidence: 0.7,
    })
}

/// "Ann Church" before a handle: two words with capitals, the first a given name, whatever the second means elsewhere.
fn is_given_and_family(words: &str, found: &[Token], lexicon: &Lexicon) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase) && word.len() > 2;
    found.len() == 2
        && words.split(' ').all(capital)
        && knows(found, lexicon)
        && !lexicon.honorifics.is(&found[..1])
}

/// The words up to "@handle", "<mail>" or "handle_".
fn without_handle(words: &str) -> &str {
    let mut start = 0;
    for word in words.split_whitespace() {
        let at = word.as_ptr() as usize - words.as_ptr() as usize;
        let mail = word.contains('@') && start > 0;
        if word.starts_with(['@', '<', '#']) || mail || (word.ends_with('_') && start > 0) {
            return bare(words.get(..at).unwrap_or_default());
        }
        start = at + word.len();
    }
    words.trim_end_matches('_')
}
