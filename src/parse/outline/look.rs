//! Headings that show by their looks: a style, bold words, capitals, a known topic, an item counted in words.

use super::{BY_BOLD, BY_CAPITALS, BY_NUMBER, BY_STYLE, Heading, LOOKS_LENGTH, SERIES_LENGTH};
use crate::document::{Kind, Part, is_armor};
use crate::grammar::Field;
use crate::parse::date;
use crate::parse::motion;
use crate::parse::page::Page;
use crate::parse::person::{self, FULL_NAME};
use crate::parse::scan::{count_words, explains_sign};
use crate::parse::signature;
use crate::parse::time;

pub(super) fn by_look(page: &Page<'_>, at: usize) -> Option<Heading> {
    let block = page.block(at);
    if !page.is_body(at) || block.cell.is_some() || tells_task(page, at) {
        return None;
    }
    match block.kind {
        Kind::Heading(level) => Some(Heading {
            level: BY_STYLE * u16::from(level),
            confidence: 0.97,
        }),
        Kind::Paragraph if is_counted(page, at) => Some(Heading {
            level: BY_NUMBER + 1,
            confidence: 0.9,
        }),
        // "Introductions." says that they were made.
        Kind::Paragraph
            if is_known_topic(page, at)
                && !page.document.is_bold(block)
                && (block.marker.is_some() || !page.words(at).ends_with('.')) =>
        {
            Some(Heading {
                level: BY_NUMBER + 1,
                confidence: 0.88,
            })
        }
        Kind::Paragraph | Kind::Item(_) if is_title_like(page.words(at)) => {
            let depth = block
                .marker
                .as_ref()
                .map_or(0, |marker| marker.path.len().saturating_sub(1));
            let bulleted = block.is_item() && !block.is_numbered();
            let depth = u16::try_from(depth).unwrap_or(0);
            if (page.document.is_bold(block) || is_bold_and_timed(page, at))
                && !bulleted
                && !is_aside(page.words(at))
                && !names_assigned(page, at)
                && !closes_meeting(page, at)
                && !page.tells_outcome(page.words(at))
                // "**Carried**" under the motion.
                && !motion::is_verdict(page.words(at), page.grammar)
            {
                Some(Heading {
                    level: BY_BOLD + depth,
                    confidence: 0.89,
                })
            } else if is_capitals(page.words(at)) && !bulleted && may_be_title(page, at) {
                Some(Heading {
                    level: BY_CAPITALS + depth,
                    confidence: 0.87,
                })
            } else if block.kind == Kind::Paragraph && is_known_topic(page, at) {
                Some(Heading {
                    level: BY_NUMBER + 1,
                    confidence: 0.88,
                })
            } else {
                None
            }
        }
        _ => None,
    }
}

/// "**New roof** (10 min)": how long it may take stands behind the bold words.
fn is_bold_and_timed(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let Some(lead) = page.bold_lead(at).filter(|_| block.kind == Kind::Paragraph) else {
        return false;
    };
    let behind = page.text(&(lead.end..block.range.end)).trim_start();
    let number = behind.find(|c: char| c.is_ascii_digit());
    let unit = number.map_or("", |number| {
        behind[number..].trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')
    });
    behind.starts_with('(') && page.grammar.words.calendar().clock.read(unit).is_some()
}

/// "**Responsible:**" over who is to do what was decided.
fn names_assigned(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let assigned = &page.grammar.lexicon().assigned;
    words.ends_with(':') && assigned.is_text(words)
}

/// "(no conclusion yet)", "A deadline? We could set one", "Show of hands: should we go on? (again)", "Only members can vote. So
/// do become one in time!": what is said in bold. "*voting member" says what the sign means.
fn is_aside(words: &str) -> bool {
    let bracketed = words.starts_with('(') && words.ends_with(')') || explains_sign(words);
    let calls = words.ends_with('!') && count_words(words) > CALL_WORDS;
    bracketed || calls || words.contains("? ")
}

/// Most words of a title that calls out.
const CALL_WORDS: usize = 7;

/// "**The meeting closed early as the line broke**": a sentence, and no topic.
fn closes_meeting(page: &Page<'_>, at: usize) -> bool {
    let long = count_words(page.words(at)) > NOTICE_WORDS;
    long && page.label(at).is_none() && time::closes(page.words(at), &page.grammar.words)
}

/// A sentence in capitals under which nothing stands: "ALL PARISHIONERS ARE WELCOME", "LA SÉANCE EST PUBLIQUE".
fn is_notice(page: &Page<'_>, at: usize) -> bool {
    // Behind it stands no more than the number of the page.
    let counts = |words: &str| words.bytes().all(|sign| sign.is_ascii_digit());
    let next = page.blocks().get(at + 1);
    let ends = |at: usize| {
        let next = page.blocks().get(at);
        next.is_none_or(|next| next.part != Part::Body)
    };
    let last =
        ends(at + 1) || ends(at + 2) && next.is_some_and(|next| counts(page.document.words(next)));
    let long = count_words(page.words(at)) >= NOTICE_WORDS;
    last && long && page.block(at).marker.is_none() && page.label(at).is_none()
}

/// Fewest words of such a sentence.
const NOTICE_WORDS: usize = 4;

/// "ACTION Ann to book a room": somebody is told to act behind a marker, however the line is set, unless it is a heading over
/// a list: "### Actions - for the roof [all]".
fn tells_task(page: &Page<'_>, at: usize) -> bool {
    let heads = matches!(page.block(at).kind, Kind::Heading(_));
    if heads && page.is_over_items(at) {
        return false;
    }
    let words = page.words(at);
    let marker = page
        .marker(words)
        .filter(|(field, _)| *field == Field::NextSteps);
    marker.is_some_and(|(_, end)| {
        let task = words[end..].trim_start_matches([':', '-', '–', '—', ' ']);
        page.action(task).owner.is_some()
    })
}

/// `TOP 3: Kasse`, `Agenda item 4`, `PRIMERO. Actas`: an item counted in words.
pub(in crate::parse) fn is_counted(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    if !words.starts_with(char::is_uppercase) && degree(page, words).is_none() {
        return false;
    }
    let ordinal = ordinal(page, words).is_some();
    let titled = words.trim_end_matches('.');
    // "Item 4c of the last minutes - the clerk said that she still waits for it." is talk.
    let said = || words.ends_with('.') && count_words(words) > TITLE_WORDS;
    let counted = counter(page, words).is_some() && !said();
    (counted || ordinal) && (is_title_like(titled) || counted && is_long_title(titled))
}

/// Bytes of the words that count an item: "Item 3" in "Item 3: Roof".
pub(in crate::parse) fn counter(page: &Page<'_>, words: &str) -> Option<usize> {
    if let Some(end) = degree(page, words) {
        return Some(end);
    }
    let names = page.grammar.words.item_names.iter();
    let rest = names
        .filter_map(|name| after(words, name))
        .map(|rest| rest.trim_start().trim_start_matches('#'))
        .find(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))?;
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    Some(words.len() - rest.len())
}

/// Bytes of a number with a sign for "first" before a title: "1º" in "1º Obras en la plaza". "1º Encuentro" is a meeting, and
/// "1º A" a flat.
pub(in crate::parse) fn degree(page: &Page<'_>, words: &str) -> Option<usize> {
    let behind = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = words.len() - behind.len();
    let rest = behind.trim_start_matches('.');
    let rest = rest.strip_prefix(['º', '°'])?;
    let end = words.len() - rest.len();
    let title = rest.trim_start_matches(['.', ')', ':', '-', '–', ' ']);
    let first = title.split(' ').next().unwrap_or_default();
    let fits = (1..=2).contains(&digits)
        && title.starts_with(char::is_uppercase)
        && first.chars().nth(1).is_some()
        && title.len() < rest.len()
        && page.meeting_words(first) == 0;
    fits.then_some(end)
}

/// Bytes of the word that counts an item: "PRIMERO" in "PRIMERO.- Obras", "Punto segundo" in "Punto segundo: Obras".
pub(in crate::parse) fn ordinal(page: &Page<'_>, words: &str) -> Option<usize> {
    let signs = ['.', ':', ')', '-', '–', '—'];
    let names = page.grammar.words.ordinals.iter();
    let rest = names
        .filter_map(|name| after(words, name))
        .find(|rest| rest.starts_with(signs) || rest.starts_with(" -") || rest.starts_with(" –"))?;
    Some(words.len() - rest.len())
}

/// The place, in the list of the grammar, of the ordinal that a line begins with. It counts on only within one way of naming
/// them ("Primero", "Segundo"), and 0 is the first of the way that is listed first.
pub(super) fn ordinal_number(page: &Page<'_>, words: &str) -> Option<usize> {
    let end = ordinal(page, words)?;
    let mut names = page.grammar.words.ordinals.iter();
    names.position(|name| after(words, name).is_some_and(|rest| words.len() - rest.len() == end))
}

/// The words behind a name at their start.
pub(super) fn after<'w>(words: &'w str, name: &str) -> Option<&'w str> {
    // As most names say by their first letter.
    let (first, own) = (words.as_bytes().first()?, name.as_bytes().first()?);
    if first.is_ascii() && !first.eq_ignore_ascii_case(own) {
        return None;
    }
    let lead = words.get(..name.len())?;
    let same = lead.eq_ignore_ascii_case(name)
        || !lead.is_ascii() && lead.to_lowercase() == name.to_lowercase();
    same.then(|| &words[name.len()..])
}

/// Most words of a counted title that ends in a full stop.
const TITLE_WORDS: usize = 12;

/// A number makes a title of a longer line.
fn is_long_title(words: &str) -> bool {
    words.chars().count() <= SERIES_LENGTH && !words.ends_with([',', ';'])
}

/// A line of its own that names a topic which meetings have again and again: "Any other business".
pub(super) fn is_known_topic(page: &Page<'_>, at: usize) -> bool {
    page.label(at)
        .is_some_and(|label| label.field == Field::Sections && label.rest.is_empty())
}

/// A line that could be a heading by its words: short, and no sentence.
pub(super) fn is_title_like(words: &str) -> bool {
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    words.len() <= LOOKS_LENGTH * MOST_BYTES
        && !words.ends_with(['.', ',', ';'])
        && words.chars().count() <= LOOKS_LENGTH
        && letters().nth(1).is_some()
}

/// Most bytes of a character.
pub(super) const MOST_BYTES: usize = 4;

/// A line in capitals that is no date, verdict, signature or notice.
fn may_be_title(page: &Page<'_>, at: usize) -> bool {
    !is_date(page, at)
        && !motion::only_asks(page.words(at), page.grammar)
        && !is_verdict(page, at)
        && !signature::is_signed(page, at)
        && !is_notice(page, at)
}

/// A line in capitals, be it of one word, which alone shows too little to be a heading: "ROADS".
pub(super) fn is_capital_title(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    all_capitals(words) && may_be_title(page, at)
}

pub(super) fn is_capitals(words: &str) -> bool {
    all_capitals(words) && count_words(words) >= 2
}

fn all_capitals(words: &str) -> bool {
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    letters().all(|c| !c.is_lowercase())
        && letters().nth(3).is_some()
        && !words.starts_with('(')
        && !is_amount(words)
        && !has_postcode(words)
        && !is_armor(words)
}

/// "67000 STRASBOURG": the last line of an address.
fn has_postcode(words: &str) -> bool {
    let (code, _) = words.split_once(' ').unwrap_or_default();
    code.len() >= POSTCODE && code.bytes().all(|digit| digit.is_ascii_digit())
}

/// Fewest digits of a postal code before its town.
const POSTCODE: usize = 5;

/// "CARRIED (5-0-0)": how a vote ended.
fn is_verdict(page: &Page<'_>, at: usize) -> bool {
    let marker = page.marker(page.words(at));
    marker.is_some_and(|(field, _)| field == Field::Outcome)
}

/// "3 MAY 2022" and nothing else.
fn is_date(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    words.contains(|c: char| c.is_ascii_digit()) && date::is_only(words, &page.grammar.words)
}

/// A sum of money, as in a list of payments: "WATER £12.50".
pub(super) fn is_amount(words: &str) -> bool {
    words.contains(['£', '€', '$']) && words.contains(|c: char| c.is_ascii_digit())
}

/// Most of some titles are names or handles: people who speak or do something, and no topics. Where only some are known for
/// sure, nearly all must look like names.
pub(super) fn are_people<'t>(page: &Page<'_>, titles: impl Iterator<Item = &'t str>) -> bool {
    let handle = |title: &str| title.starts_with('@') && !title.contains(' ');
    let named = |title: &str| {
        let given = &page.grammar.lexicon().given_names;
        handle(title) || given.longest_in(title) > 0 && person::is_name(title, page.grammar)
    };
    let (mut all, mut people, mut alike) = (0, 0, 0);
    for title in titles {
        all += 1;
        if named(title) {
            people += 1;
        } else if person::name_likeness(title, page.grammar) >= FULL_NAME {
            alike += 1;
        }
    }
    people * 2 > all || people >= SURE && people * 3 >= all && (people + alike) * 3 >= all * 2
}

/// Fewest names that are known for sure among others that look like some.
const SURE: usize = 2;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn items_counted_in_words_are_no_title_of_the_meeting_and_keep_theirs() {
        let minutes = "Sitzung des Rates\n\n3. Mai 2022\n\nTOP 1 Eröffnung der Sitzung\n\nDie Sitzung ist offen.\n\nTOP 2 Dach\n\nBeschluss:\n\nDas Dach wird gedeckt.\n\nABSTIMMUNGSERGEBNIS:    Einstimmig\n\nHerr Kolb geht.\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.meeting.title.as_deref(), Some("Sitzung des Rates"));
        titles(minutes, &["TOP 1 Eröffnung der Sitzung", "TOP 2 Dach"]);
        let [decision] = record.decisions.as_slice() else {
            panic!("one decision: {:?}", record.decisions);
        };
        assert_eq!(decision.text, "Das Dach wird gedeckt.");
        assert_eq!(decision.outcome.as_deref(), Some("Einstimmig"));
    }

    #[test]
    fn the_last_line_of_an_address_is_no_topic() {
        let minutes = "Procès-verbal\n\n3 mai 2022\n\nClub du Moulin\n12 rue du Pont\n67000 STRASBOURG\n\nPrésents : Ann Lee, Bo Day\n\nTRAVAUX DU TOIT\n\nLe toit fuit.\n";
        titles(minutes, &["TRAVAUX DU TOIT"]);
    }

    #[test]
    fn the_edges_of_a_signature_are_no_topics() {
        let minutes = "# Mill Board\n\n3 May 2022\n\n## Lots\n\nBo signed them:\n\n-----BEGIN PGP SIGNED MESSAGE-----  \nHash: SHA512  \n\n4, 5, 2  \n-----BEGIN PGP SIGNATURE-----  \n\niQIcBAEBCgAGBQJXD9GUAAoJ  \n-----END PGP SIGNATURE-----\n\n## Roof\n\nIt leaks.\n";
        titles(minutes, &["Lots", "Roof"]);
    }

    #[test]
    fn a_date_in_capitals_is_no_topic() {
        let minutes = "BOARD OF THE MILL\n\nMEETING MINUTES\n\nMAY 3, 2022\n\nPresent: Ann Lee, Bo Day\n\nROOF WORKS\n\nThe roof leaks.\n";
        titles(minutes, &["ROOF WORKS"]);
    }

    #[test]
    fn a_title_may_stand_behind_its_counter_and_a_gap() {
        let minutes = "Hall Committee Minutes\n\n3 May 2022\n\nPresent:    Ann Lee, Bo Day\n\nItem 1:     Matters arising:\n\nThere were none.\n\nItem 2      Lottery\n\nNo draw was held.\n";
        titles(minutes, &["Item 1:\tMatters arising", "Item 2\tLottery"]);
    }
}
