//! Titles that their paragraphs begin with: "Budget: the draft was read."

use super::counted::are_counted;
use super::led::item_lead;
use super::look::are_people;
use super::series::path;
use super::{Heading, parts};
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::{Label, Page};
use crate::parse::scan::{FIRST_OF_DASH, count_words};
use std::collections::{HashMap, HashSet};

/// `Speaker: The chairman introduced …`
pub(super) fn runs_in(words: &str) -> bool {
    lead(words).is_some()
}

/// The title that runs into the text of a numbered line, in bytes: before a colon, or a few words before `;` or `.`.
pub(in crate::parse) fn lead(words: &str) -> Option<usize> {
    let fits = |end: &usize, most: usize| {
        let lead = &words[..*end];
        // "Minutes of the last meeting (3/5/22): They were read."
        let inner = lead
            .strip_suffix(')')
            .and_then(|lead| lead.rsplit_once(" ("));
        let lead = inner.map_or(lead, |(title, _)| title);
        let behind = &words[end + 1..];
        // "10:02" and "0164/10.7" are no ends.
        let parted = !behind.starts_with(|c: char| c.is_ascii_digit());
        parted
            && count_words(lead) <= most
            && lead.starts_with(char::is_uppercase)
            && !lead.contains([',', '('])
            && !lead
                .split(' ')
                .any(|word| word.contains('.') && !is_initial(word))
            && (behind.trim_start().starts_with(|c: char| !c.is_lowercase())
                || words[*end..].starts_with(':') && goes_on(lead, behind))
    };
    let colon = words.find(':').filter(|end| fits(end, LEAD_WORDS));
    let dash = || {
        memchr::memchr2(b'-', FIRST_OF_DASH, words.as_bytes())?;
        let signs = [" – ", " — ", " - ", "- ", "– "];
        let rest = |end: &usize| words[*end..].trim_start_matches(['–', '—', '-', ' ']);
        let fits = |end: &usize| {
            let lead = &words[..*end];
            count_words(lead) <= RUN_IN
                && lead.starts_with(char::is_uppercase)
                && !lead.contains(['.', '(', ':'])
                && (words.ends_with('.') || words.contains(". "))
                && (is_sentence(rest(end)) || is_remark(rest(end)))
        };
        signs
            .iter()
            .filter_map(|sign| words.find(sign))
            .min()
            .filter(fits)
    };
    colon.or_else(dash).or_else(|| {
        // "R.F.O." is one word, "R. Lee" a name.
        let ends = |(at, sign): &(usize, &str)| {
            let word = words[..*at].rsplit(' ').next().unwrap_or_default();
            let initial = word.chars().nth(1).is_none() && word.starts_with(char::is_uppercase)
                || *sign == "." && is_contracted(word);
            let parted = words[at + 1..].starts_with(' ');
            *sign == ";" || !initial && (parted || !word.contains('.') && !is_initial(word))
        };
        let (end, _) = words.match_indices([';', '.']).find(ends)?;
        Some(end).filter(|end| fits(end, 4) && words.len() > end + 24)
    })
}

/// "Autumn season: first two talks were full. Ann thanked all.": talk in small letters behind a few words.
fn goes_on(lead: &str, behind: &str) -> bool {
    behind.ends_with('.')
        && behind.starts_with(' ')
        && count_words(behind) >= TALK
        && count_words(lead) <= FEW
}

/// Fewest words of such talk.
const TALK: usize = 5;
/// Most words of a title before such talk.
const FEW: usize = 3;

/// "Mr", "Cllr": a word in small letters without a vowel is cut short, and its stop ends no title.
fn is_contracted(word: &str) -> bool {
    let small = word.chars().skip(1).all(char::is_lowercase);
    small
        && word.is_ascii()
        && !word.contains(['a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U', 'Y'])
}

/// "R.F.O": letters with full stops between them.
fn is_initial(word: &str) -> bool {
    word.split('.')
        .all(|letter| letter.chars().nth(1).is_none())
}

/// The title, in bytes, that a numbered line begins with and that no sign parts from its first sentence, as web pages join
/// them: "2. Election of officers There were no new candidates, and …".
pub(in crate::parse) fn run_on(page: &Page<'_>, words: &str) -> Option<usize> {
    // "6. To hear from residents Any matters of concern:" is a title to its end.
    let long = words.split_whitespace().nth(RUN_ON).is_some() && !words.ends_with(':');
    if !long || !words.starts_with(char::is_uppercase) {
        return None;
    }
    let sentence = |at: usize| words[at..].trim_start().starts_with(char::is_uppercase);
    let known = page.grammar.label_at_start(words);
    let known = known.filter(|(field, end)| *field == Field::Sections && sentence(*end));
    known
        .map(|(_, end)| end)
        .or_else(|| begins_inside(page, words))
}

/// Where a word that begins sentences stands with a capital among the first words of a line.
fn begins_inside(page: &Page<'_>, words: &str) -> Option<usize> {
    let lexicon = page.grammar.lexicon();
    let common = |word: &str| lexicon.common.is_text(word);
    let gaps = words.match_indices(' ').map(|(gap, _)| gap).take(RUN_ON);
    let begins = |gap: &usize| {
        let next = words[gap + 1..].split(' ').next().unwrap_or_default();
        let last = words[..*gap].rsplit(' ').next().unwrap_or_default();
        let item = next.len() == 2 && next.starts_with('a') && next.ends_with(')');
        // "Cllr" begins one, "General" does not.
        let address = lexicon.salutations.is_text(next);
        let capital = next.starts_with(char::is_uppercase) && (common(next) || address);
        // "Report of The Mill" and "Roof. The slates" are no such titles.
        (capital || item) && last.ends_with(char::is_alphanumeric) && !common(last)
    };
    gaps.into_iter().find(begins)
}

/// Most words of a title that runs on into its sentence.
const RUN_ON: usize = 10;

/// What is told behind a title: "The offers were read and agreed.", "these were read and agreed."
fn is_sentence(words: &str) -> bool {
    words.starts_with(char::is_alphabetic) && count_words(words) >= 5
}

/// A word or two behind a title: "Correspondence – none."
pub(in crate::parse) fn is_remark(words: &str) -> bool {
    words.starts_with(char::is_lowercase) && count_words(words) <= 2
}

/// Most words of a title that a number and a colon part: "3. To approve the minutes of the last meeting: They were signed."
const LEAD_WORDS: usize = 12;
/// Most words of a title that runs into its text.
pub(super) const RUN_IN: usize = 6;

/// In a document without headings by style: paragraphs that begin with a title of their own, each another one.
/// Speakers, who begin paragraphs likewise, come again and again.
pub(super) fn run_in_topics(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    // "Item 1: Roof" shows how they are set.
    if is_styled(page, known) || are_counted(page, known) {
        return Vec::new();
    }
    let paragraphs = || (0..known.len()).filter(|at| is_paragraph(page, *at));
    // "Roof: ask for tiles (Ann)" right under "Actions" is one of them.
    let mut told = false;
    let titled: Vec<(usize, &str)> = paragraphs()
        .filter(|at| {
            let label = page.label(*at);
            if known[*at].is_some() || label.is_some_and(|label| label.rest.is_empty()) {
                told = label.is_some_and(|label| label.field.is_statement());
            }
            let topic = |label: &Label| label.field == Field::Sections;
            !told && known[*at].is_none() && label.is_none_or(topic)
        })
        .filter_map(|at| {
            let words = page.words(at);
            let known = || known_lead(page, at).map(|end| &words[..end]);
            Some((at, unnumbered_lead(words).or_else(known)?))
        })
        .collect();
    let leads: HashSet<&str> = titled.iter().map(|(_, lead)| *lead).collect();
    // Above the first of them stands the head.
    let first = titled.first().map_or(0, |(first, _)| *first);
    let all = paragraphs().filter(|at| *at >= first).count();
    // "Public comment: none", "Treasurer's report: The balance is 40": topics of all meetings show how the others are set.
    let usual = titled
        .iter()
        .filter(|(at, _)| known_lead(page, *at).is_some());
    let enough = titled.len() >= 5 && titled.len() * 4 >= all
        || titled.len() >= 4 && titled.len() * 2 >= all
        || titled.len() >= 3 && titled.len() * 4 >= all && usual.count() >= USUAL;
    let distinct = leads.len() * 10 >= titled.len() * 9;
    if !enough || !distinct {
        return Vec::new();
    }
    titled.into_iter().map(|(at, _)| at).collect()
}

/// Fewest topics of all meetings that show how the others are set.
const USUAL: usize = 2;

/// In a document without headings by style: paragraphs that begin with a title in bold and a sign, each another one:
/// "**Treasurer's report:** The balance is 40." Those that begin with names are speakers.
pub(super) fn bold_topics(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    if is_styled(page, known) {
        return parts::bold(page, known);
    }
    let paragraphs = (0..known.len()).filter(|at| known[*at].is_none() && is_paragraph(page, *at));
    let titled: Vec<(usize, &str)> = paragraphs
        .filter_map(|at| Some((at, &page.words(at)[..bold_opening(page, at)?])))
        .collect();
    let leads: HashSet<&str> = titled.iter().map(|(_, lead)| *lead).collect();
    let speakers = || are_people(page, leads.iter().copied());
    // "**Treasurer:** Ann Lee" says who holds an office.
    let behind = titled.iter().map(|(at, lead)| {
        let rest = &page.words(*at)[lead.len()..];
        rest.trim_matches(|c: char| !c.is_alphanumeric())
    });
    let few = titled.len() < BOLD || leads.len() < titled.len();
    if few || speakers() || are_people(page, behind) {
        return Vec::new();
    }
    titled.into_iter().map(|(at, _)| at).collect()
}

/// Fewest titles in bold that paragraphs begin with.
pub(super) const BOLD: usize = 3;

/// The title in bold that a line begins with, in bytes: before a colon, full stop or dash, no label of another field, and no
/// marker.
pub(in crate::parse) fn bold_opening(page: &Page<'_>, at: usize) -> Option<usize> {
    let block = page.block(at);
    let words = page.words(at);
    let bold = page
        .bold_lead(at)
        .filter(|bold| bold.end < block.range.end)?;
    let (lead, rest) = words.split_at(bold.end - block.range.start);
    let title = lead.trim_end().trim_end_matches([':', '.']).trim_end();
    let behind = behind_bracket(rest.trim_start());
    let parted = title.len() < lead.trim_end().len()
        || rest.starts_with(':')
        || behind.starts_with(['–', '—'])
        || behind.starts_with("- ");
    // "**Treasurer:** The balance is 40." tells of the office, "**Treasurer:** Ann Lee" who holds it.
    let told = rest.ends_with('.') && count_words(rest) >= parts::TOLD;
    let opens = |label: &Label| match label.field {
        Field::Sections | Field::Containers => true,
        Field::Officers => told,
        _ => false,
    };
    let fits = parted
        && title.starts_with(char::is_uppercase)
        && count_words(title) <= LEAD_WORDS
        && rest.contains(char::is_alphanumeric)
        && page.label(at).is_none_or(opens)
        && page.marker(words).is_none();
    fits.then_some(title.len())
}

/// The words behind a short remark in brackets: "**Roof** (slides) - it leaks."
fn behind_bracket(words: &str) -> &str {
    let inner = words
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'));
    let short = inner.filter(|(remark, _)| count_words(remark) <= REMARK);
    short.map_or(words, |(_, behind)| behind.trim_start())
}

/// Most words of a remark between a title and its text.
const REMARK: usize = 4;

/// A topic that meetings have again and again, in bytes, before what a line says of it: "Public comment: none".
fn known_lead(page: &Page<'_>, at: usize) -> Option<usize> {
    let label = page.label(at)?;
    let known = label.field == Field::Sections && !label.rest.is_empty();
    known.then(|| label.range.end - page.block(at).range.start)
}

/// The same before a colon, on a line that a number makes a heading: "7. AOB: supper in May."
pub(in crate::parse) fn known_before_colon(page: &Page<'_>, at: usize) -> Option<usize> {
    let end = known_lead(page, at)?;
    let words = page.words(at);
    let said = words.get(end..)?.strip_prefix(':')?.trim_start();
    // "AOB: Leaders Network" is a title to its end.
    let told = words.ends_with(['.', '!']) || said.starts_with(char::is_lowercase);
    told.then_some(end)
}

/// The title that a paragraph begins with, in bytes.
pub(in crate::parse) fn opening(page: &Page<'_>, at: usize) -> Option<usize> {
    let words = page.words(at);
    if page.is_item(at) {
        return bold_opening(page, at).or_else(|| item_lead(words));
    }
    bold_opening(page, at)
        .or_else(|| capital_lead(words))
        .or_else(|| unnumbered_lead(words).map(str::len))
        .or_else(|| known_lead(page, at))
}

/// In a document without headings by style: paragraphs that begin with a title in capitals, each another one.
/// `FINANCE. A cheque was signed to the baker.`
pub(super) fn capital_topics(page: &Page<'_>, known: &[Option<Heading>]) -> Vec<usize> {
    if is_styled(page, known) {
        return Vec::new();
    }
    let opens = |field| matches!(field, Field::Sections | Field::Containers | Field::Agenda);
    let titled: Vec<(usize, &str)> = (0..known.len())
        .filter(|at| is_paragraph(page, *at))
        .filter(|at| page.label(*at).is_none_or(|label| opens(label.field)))
        .filter_map(|at| {
            let words = page.words(at);
            Some((at, &words[..capital_lead(words)?]))
        })
        .filter(|(at, _)| page.marker(page.words(*at)).is_none())
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (_, lead) in &titled {
        *times.entry(*lead).or_default() += 1;
    }
    let own: Vec<&(usize, &str)> = titled.iter().filter(|(_, lead)| times[lead] == 1).collect();
    let capitals = own.iter().filter(|(_, lead)| !has_small(lead)).count();
    if capitals < CAPITALS || own.len() * 2 < titled.len() {
        return Vec::new();
    }
    own.into_iter().map(|(at, _)| *at).collect()
}

/// Fewest titles in capitals that paragraphs begin with.
const CAPITALS: usize = 3;

/// The title in capitals that a line begins with, in bytes: before a colon or full stop, with a sentence behind it.
/// A few small words may end it: "MATTERS ARISING from the last minutes."
pub(in crate::parse) fn capital_lead(words: &str) -> Option<usize> {
    let first = words.split_whitespace().next()?;
    if has_small(first.split([':', '.']).next()?) {
        return None;
    }
    let end = words.find([':', '.'])?;
    let (lead, rest) = words.split_at(end);
    let behind = rest[1..].trim_start();
    let loud = lead
        .split_whitespace()
        .take_while(|word| !has_small(word))
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count();
    let small = has_small(lead);
    let fits = first.chars().filter(|c| c.is_alphabetic()).count() > 1
        && lead.chars().filter(|c| c.is_alphabetic()).count() > 3
        && (loud > 1 || !small)
        && count_words(lead) <= RUN_IN
        && !lead.contains([',', '@', '('])
        && rest[1..].starts_with(' ')
        && behind.starts_with(|c: char| !c.is_lowercase())
        && count_words(behind) > 3
        && behind.contains(['.', ':']);
    fits.then_some(end)
}

fn has_small(words: &str) -> bool {
    words.contains(char::is_lowercase)
}

/// A paragraph of the body without number or cell.
pub(super) fn is_paragraph(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    page.is_body(at)
        && block.kind == Kind::Paragraph
        && block.cell.is_none()
        && block.marker.is_none()
}

/// Some heading shows by its style, besides the title at the top.
fn is_styled(page: &Page<'_>, known: &[Option<Heading>]) -> bool {
    let top = (0..known.len()).find(|at| page.is_body(*at));
    let styled = |at: usize| {
        known[at].is_some_and(Heading::is_style)
            && page.block(at).kind != Kind::Heading(0)
            && top != Some(at)
    };
    (0..known.len()).any(styled)
}

/// Where signs that can end a lead stand; other signs of the same first byte are among them.
fn places_of_signs(words: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = words.bytes().enumerate();
    let places = bytes.filter(|(_, byte)| matches!(*byte, b':' | b';' | b'-' | FIRST_OF_DASH));
    places.filter_map(|(at, _)| Some((at, words[at..].chars().next()?)))
}

/// `Trailer-Ann is away`, `Web site: nothing new this month`: the words before the sign.
pub(in crate::parse) fn unnumbered_lead(words: &str) -> Option<&str> {
    if !words.starts_with(char::is_uppercase) {
        return None;
    }
    let sign = |(at, sign): &(usize, char)| match sign {
        ':' => words[at + 1..].starts_with(' '),
        ';' => true,
        sign => matches!(sign, '-' | '–' | '—'),
    };
    let (end, _) = places_of_signs(words).find(sign)?;
    let (lead, rest) = words.split_at(end);
    let rest = rest.trim_start_matches([':', ';', '-', '–', '—', ' ']);
    let fits = count_words(lead) <= RUN_IN
        && !lead.contains(['.', ',', '(', '@'])
        && !lead.contains(|c: char| c.is_ascii_digit())
        && rest.starts_with(char::is_uppercase)
        && count_words(rest) >= 4;
    fits.then(|| lead.trim_end())
}

/// `(a)`, `b.`: a letter that is no roman number.
pub(super) fn is_lettered(page: &Page<'_>, at: usize) -> bool {
    let printed = page.document.marker(page.block(at)).unwrap_or_default();
    let sign = printed.trim_matches(['(', ')', '.', ' ']);
    let [letter] = sign.as_bytes() else {
        return false;
    };
    // "i" behind "h" counts as the ninth letter.
    let counted = u32::from(letter.to_ascii_lowercase().saturating_sub(b'a')) + 1;
    letter.is_ascii_alphabetic() && (!b"IVXivx".contains(letter) || path(page, at) == [counted])
}
