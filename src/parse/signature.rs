//! Signatures at the foot: an office, and the name of somebody who was there under it or over it.

use super::region::is_roster;
use super::walk::Walker;
use crate::document::Kind;
use crate::grammar::tokens;

/// Lines at the end of a document among which signatures stand.
const FOOT: usize = 16;
/// Most words of a name that is signed.
const NAME_WORDS: usize = 6;

/// Where names stand beside their offices.
#[derive(Clone, Copy)]
enum Side {
    Over,
    Under,
}

/// Gives those who signed their offices. The lines stay where they are.
pub(super) fn settle(walker: &mut Walker<'_, '_>) {
    let page = walker.page;
    let body = (0..page.blocks().len())
        .rev()
        .filter(|at| page.is_body(*at));
    let mut foot: Vec<usize> = body.take(FOOT).collect();
    foot.reverse();
    let offices: Vec<(usize, &str)> = foot
        .iter()
        .enumerate()
        .filter_map(|(place, at)| Some((place, office(walker, *at)?)))
        .collect();
    let Some((first, _)) = offices.first() else {
        return;
    };
    let over = first
        .checked_sub(1)
        .and_then(|before| signer(walker, foot[before]));
    let side = if over.is_some() {
        Side::Over
    } else {
        Side::Under
    };
    for (place, office) in offices {
        let beside = match side {
            Side::Over => place.checked_sub(1),
            Side::Under => Some(place + 1),
        };
        let Some(person) = beside.and_then(|place| signer(walker, *foot.get(place)?)) else {
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

/// The office that a line names and nothing else: "La secretaria," without its article.
fn office<'d>(walker: &Walker<'_, 'd>, at: usize) -> Option<&'d str> {
    let page = walker.page;
    if matches!(page.block(at).kind, Kind::Heading(_)) {
        return None;
    }
    // "Guests" over names is no office of whom stands above.
    if page.label(at).is_some_and(|label| is_roster(label.field)) {
        return None;
    }
    let lexicon = page.grammar.lexicon();
    let words = page.words(at).trim_end_matches([',', ':', '.', ' ']);
    let found = tokens(words);
    let articles = lexicon.articles.longest(&found);
    let office = found.get(articles..)?;
    let start = office.first()?.start;
    lexicon.roles.is(office).then(|| &words[start..])
}

/// The only one of the attendees whose name a line is, whole or in part.
fn signer(walker: &Walker<'_, '_>, at: usize) -> Option<usize> {
    let signed = walker.page.words(at);
    if signed.split_whitespace().count() > NAME_WORDS {
        return None;
    }
    let is_part = |whole: &str, part: &str| {
        let rest = whole.strip_prefix(part);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let people = walker.record.attendees.iter().enumerate();
    let mut named = people.filter_map(|(at, person)| {
        let name = person.name.as_deref()?;
        (is_part(name, signed) || is_part(signed, name)).then_some(at)
    });
    let first = named.next()?;
    named.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
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
        let records = crate::extract(minutes.as_bytes()).expect("a document");
        assert!(
            records[0]
                .attendees
                .iter()
                .all(|person| person.role.is_none())
        );
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
}
