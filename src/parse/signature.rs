//! Signatures at the foot: an office, and the name of somebody who was there under it or over it.

use super::page::Page;
use super::person::{self, PersonText};
use super::roster;
use super::time;
use super::walk::Walker;
use crate::document::Kind;
use crate::grammar::{Field, tokens};
use crate::parse::scan::count_words;

/// Lines at the end of a document among which signatures stand.
const FOOT: usize = 16;
/// Lines above a signature among which it is said that the meeting closed.
const CLOSED: usize = 3;
/// Most words of a name that is signed.
const NAME_WORDS: usize = 6;
/// Most words of the number of a paper below a name: "DNI 12.345.678".
const PAPER_WORDS: usize = 3;
/// Most words of an office that is signed.
const OFFICE_WORDS: usize = 5;
/// How sure it is that somebody who signs was there.
const SIGNED: f64 = 0.8;

/// Where names stand beside their offices.
#[derive(Clone, Copy)]
enum Side {
    Over,
    Under,
}

/// Gives those who signed their offices. The lines stay where they are.
pub(super) fn settle(walker: &mut Walker<'_, '_>) {
    let page = walker.page;
    if walker.record.attendees.is_empty() {
        sign(walker);
    }
    let body = (0..page.blocks().len())
        .rev()
        .filter(|at| page.is_body(*at));
    let mut foot: Vec<usize> = body.take(FOOT).collect();
    foot.reverse();
    let offices: Vec<(usize, usize, &str)> = foot
        .iter()
        .enumerate()
        .flat_map(|(place, at)| {
            let beside = columns(page.words(*at)).enumerate();
            // "Task | Responsible | When" signs for nobody.
            let signs = page.table_of_tasks(*at).is_none();
            beside
                .filter(|_| signs)
                .filter_map(|(column, words)| Some((place, column, office_in(page, *at, words)?)))
                .collect::<Vec<_>>()
        })
        .collect();
    let Some((first, column, _)) = offices.first() else {
        return;
    };
    let beside = |walker: &Walker<'_, '_>, place: usize, column: usize, side: Side| {
        let words = page.words(neighbour(page, &foot, place, side)?);
        signer(walker, columns(words).nth(column)?)
    };
    let over = beside(walker, *first, *column, Side::Over);
    let side = if over.is_some() {
        Side::Over
    } else {
        Side::Under
    };
    for (place, column, office) in offices {
        let Some(person) = beside(walker, place, column, side) else {
            continue;
        };
        let span = page.span(&page.range_of(office));
        let person = &mut walker.record.attendees[person];
        if person.role.is_none() {
            person.role = Some(office.to_owned());
            person.spans.insert("role".to_owned(), span);
        }
    }
}

/// The line over or under one of the foot; in a table, the cell of the row over or under it.
fn neighbour(page: &Page<'_>, foot: &[usize], place: usize, side: Side) -> Option<usize> {
    let next = |place: usize| match side {
        Side::Over => place.checked_sub(1),
        Side::Under => Some(place + 1),
    };
    let Some(own) = page.block(*foot.get(place)?).cell else {
        return foot.get(next(place)?).copied();
    };
    let row = next(own.row)?;
    let mut foot = foot.iter().copied();
    foot.find(|at| {
        let cell = page.block(*at).cell;
        cell.is_some_and(|cell| (cell.table, cell.row, cell.column) == (own.table, row, own.column))
    })
}

/// Two who sign beside each other: "Ana Gil    Luis Mora" over "Chair    Secretary".
fn columns(words: &str) -> impl Iterator<Item = &str> {
    words
        .split('\t')
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
}

/// Those who sign where nobody is listed were there.
fn sign(walker: &mut Walker<'_, '_>) {
    let page = walker.page;
    for at in page.blocks().len().saturating_sub(FOOT)..page.blocks().len() {
        let Some(office) = signed_over(page, at).or_else(|| signed_last(page, at)) else {
            continue;
        };
        let person = PersonText {
            name: Some(page.words(at)),
            role: Some(office),
            confidence: SIGNED,
            ..PersonText::default()
        };
        roster::add(walker, Field::Attendees, &person);
    }
}

/// Somebody who signs over an office, "ANA GIL" over "Secretary", or behind a word for it: "Fdo. Ana Gil".
pub(super) fn is_signed(page: &Page<'_>, at: usize) -> bool {
    signed_over(page, at).is_some() || is_signed_by(page, at)
}

fn is_signed_by(page: &Page<'_>, at: usize) -> bool {
    let words = page.words(at);
    let signed = &page.grammar.lexicon().signed;
    let foot = page.blocks().len() - at <= FOOT && page.block(at).kind == Kind::Paragraph;
    if !foot || !signed.may_begin_text(words) {
        return false;
    }
    let found = tokens(words);
    let count = signed.longest(&found);
    let name = found.get(count).map(|word| &words[word.start..]);
    let named = name.is_some_and(|name| {
        found.len() - count <= NAME_WORDS && person::name_likeness(name, page.grammar) >= SIGNED
    });
    count > 0 && named
}

/// The office under the name that a line at the foot is, maybe with the number of a paper between the two.
fn signed_over<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let is_foot = |at: usize| {
        let left = page.blocks().get(at..).unwrap_or_default();
        let plain = left
            .first()
            .is_some_and(|block| block.kind == Kind::Paragraph && block.cell.is_none());
        plain && left.len() <= FOOT && page.is_body(at)
    };
    let is_paper = |at: usize| {
        let words = page.words(at);
        words.contains(|c: char| c.is_ascii_digit()) && count_words(words) <= PAPER_WORDS
    };
    // Most lines at the foot are long ones.
    let short = || page.words(at).split_whitespace().nth(NAME_WORDS).is_none();
    if !is_foot(at) || !short() {
        return None;
    }
    let below = if is_foot(at + 1) && is_paper(at + 1) {
        at + 2
    } else {
        at + 1
    };
    let named = is_foot(below)
        && count_words(page.words(at)) > 1
        && page.label(at).is_none()
        && names_one(page, at);
    named
        .then(|| office_in(page, below, page.words(below)))
        .flatten()
}

/// The office over the name that is the last line, below how the meeting closed: "The secretary," over "Ann Lee". Invitations are
/// signed so too.
fn signed_last<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let plain = |at: usize| page.block(at).kind == Kind::Paragraph && page.block(at).cell.is_none();
    let above = at
        .checked_sub(1)
        .filter(|above| plain(*above) && plain(at))?;
    let last = (at + 1..page.blocks().len()).all(|below| !page.is_body(below));
    let ends = |near: usize| time::closes(page.words(near), &page.grammar.words);
    let closed = (above.saturating_sub(CLOSED)..above).any(ends);
    let named = last && closed && count_words(page.words(at)) > 1 && names_one(page, at);
    named
        .then(|| office_in(page, above, page.words(above)))
        .flatten()
}

/// A line that names one person and says nothing else.
fn names_one(page: &Page<'_>, at: usize) -> bool {
    let people = page.persons(page.words(at), Field::Attendees);
    matches!(&*people, [only] if only.name == Some(page.words(at)))
}

/// The office that some words of a line name and nothing else: "La secretaria," without its article.
fn office_in<'d>(page: &Page<'d>, at: usize, words: &'d str) -> Option<&'d str> {
    if matches!(page.block(at).kind, Kind::Heading(_)) {
        return None;
    }
    // "Guests" over names is no office of whom stands above.
    if page.label(at).is_some_and(|label| label.field.is_roster()) {
        return None;
    }
    let lexicon = page.grammar.lexicon();
    let words = words.trim_end_matches([',', ':', '.', ' ']);
    let firsts = [&lexicon.articles, &lexicon.honorifics, &lexicon.roles];
    if !firsts.iter().any(|list| list.may_begin_text(words)) {
        return None;
    }
    let found = tokens(words);
    let articles = lexicon.articles.longest(&found);
    // "Hon. Secretary".
    let honoured = found.get(articles..)?;
    let office = honoured.get(lexicon.honorifics.longest(honoured)..)?;
    office.first()?;
    let start = honoured.first()?.start;
    // "Presidente da Assembleia": whose office it is may stand behind.
    let known = lexicon.roles.longest(office);
    let behind = office.get(known..).unwrap_or_default();
    let of = known > 0
        && lexicon.particles.longest(behind) > 0
        && office.len() <= OFFICE_WORDS
        && person::is_office(&words[start..], page.grammar);
    (lexicon.roles.is(office) || of).then(|| &words[start..])
}

/// The only one of the attendees whose name some words are, whole or in part.
fn signer(walker: &Walker<'_, '_>, signed: &str) -> Option<usize> {
    if count_words(signed) > NAME_WORDS {
        return None;
    }
    // "ANA GIL" signs, "Ana Gil" is listed.
    let signed = signed.to_lowercase();
    let is_part = |whole: &str, part: &str| {
        let rest = whole.strip_prefix(part);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let people = walker.record.attendees.iter().enumerate();
    let mut named = people.filter_map(|(at, person)| {
        let name = person.name.as_deref()?.to_lowercase();
        (is_part(&name, &signed) || is_part(&signed, &name)).then_some(at)
    });
    let first = named.next()?;
    named.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::{offices, titles};

    /// The office of each attendee.
    #[track_caller]
    fn signs(language: &str, foot: &str, want: &[Option<&str>]) {
        let head = match language {
            "es" => {
                "Acta de la junta\n\nAsistentes:\n\n- Ana Gil\n- Luis\n\nSe habla de los setos.\n\n"
            }
            _ => {
                "Minutes of the board\n\nPresent:\n\n- Ana Gil\n- Luis\n\nThey spoke of the hedges.\n\n"
            }
        };
        let records = crate::extract(format!("{head}{foot}\n").as_bytes()).expect("a document");
        let people = records[0].attendees.iter();
        let have: Vec<Option<&str>> = people.map(|person| person.role.as_deref()).collect();
        assert_eq!(have, want, "{foot}");
    }

    #[test]
    fn a_heading_is_no_office_of_whom_stands_above() {
        let minutes = "# Sync\n\n4 May 2022\n\n## Participants\n* Omar\n* Priya\n\n## Notes\n\nThey spoke of the hedges.\n";
        offices(minutes, &[("Omar", None), ("Priya", None)]);
    }

    #[test]
    fn who_signs_last_was_there_where_nobody_is_listed() {
        let minutes = |foot: &str| {
            format!(
                "Acta de la junta\n\n3 de mayo de 2022\n\n1. Setos\n\nSe habla de los setos.\n\nSe cierra la reunión a las 20:55 horas.\n\n{foot}\n"
            )
        };
        offices(
            &minutes("La secretaria,\n\nAna Gil"),
            &[("Ana Gil", Some("secretaria"))],
        );
        offices(&minutes("La secretaria,\n\nAna Gil\n\nFuera llueve."), &[]);
        let invited = minutes("El presidente,\n\nAna Gil").replace("Se cierra", "Se convoca");
        offices(&invited, &[]);
    }

    #[test]
    fn who_signs_has_the_office() {
        signs(
            "es",
            "La secretaria,\n\nAna Gil",
            &[Some("secretaria"), None],
        );
        signs(
            "es",
            "El secretario\n\nLuis Mora Vidal",
            &[None, Some("secretario")],
        );
        signs(
            "en",
            "Ana Gil\n\nSecretary\n\nLuis\n\nChair",
            &[Some("Secretary"), Some("Chair")],
        );
        signs(
            "en",
            "The Secretary:\n\nAna Gil\n\nThe Chair:\n\nLuis",
            &[Some("Secretary"), Some("Chair")],
        );
    }

    #[test]
    fn others_have_none() {
        signs("es", "La secretaria,\n\nEva Roca", &[None, None]);
        signs("es", "La secretaria se despide.\n\nAna Gil", &[None, None]);
    }

    #[test]
    fn who_signs_in_capitals_is_no_topic() {
        signs(
            "en",
            "ANA GIL\n\nHon. Secretary\n\nLUIS MORA\n\nChair",
            &[Some("Hon. Secretary"), Some("Chair")],
        );
        signs(
            "es",
            "ANA GIL\n\nDNI 12.345.678\n\nSecretaria de la junta",
            &[None, None],
        );
        let minutes = "# Board\n\n4 May 2022\n\n## Hedge\n\nThey spoke of it.\n\nANA GIL\n\nChair\n\nLUIS MORA\n\nSecretary\n";
        offices(
            minutes,
            &[("ANA GIL", Some("Chair")), ("LUIS MORA", Some("Secretary"))],
        );
        titles(minutes, &["Hedge"]);
    }

    #[test]
    fn two_may_sign_beside_each_other() {
        signs(
            "es",
            "La secretaria          El presidente\nAna GIL                Luis",
            &[Some("secretaria"), Some("presidente")],
        );
    }

    #[test]
    fn who_signs_in_a_table_stands_in_the_column_of_the_office() {
        signs(
            "en",
            "| Chair | Secretary |\n| --- | --- |\n| Ana Gil | Luis |",
            &[Some("Chair"), Some("Secretary")],
        );
    }
}
