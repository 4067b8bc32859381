//! What the lines beside an entry of a roster show of it: all of them "name, body", or all of them "body: names".

mod run_on;

use run_on::run_on;

use super::person::{self, PersonText};
use super::scan::{DASHES, at_colon, count_words, dashes_in};
use super::walk::Walker;
use crate::grammar::{Field, tokens};

/// Fewest lines that show how the others are written.
const ALIKE: usize = 3;
/// Lines on each side that are looked at, so that time stays linear.
const NEAR: usize = 4;
/// Most words before a colon that are a body.
const BODY_WORDS: usize = 4;
/// A name that is surer than this is somebody.
const SURE: f64 = 0.5;

/// The people of an entry as the lines beside it are written, nobody for a body that sent none; `None` where they show nothing.
pub(super) fn people<'d>(
    walker: &Walker<'_, 'd>,
    at: usize,
    field: Field,
) -> Option<Vec<PersonText<'d>>> {
    let words = walker.page.words(at);
    if let Some(body) = bracketed(words).filter(|_| is_beside_bodies(walker, at)) {
        return Some(vec![PersonText {
            organisation: Some(body),
            confidence: SURE,
            ..PersonText::default()
        }]);
    }
    if at_colon(words).is_some() || before_dash(words).is_some() {
        let people = of_body(walker, at, field).or_else(|| behind_body(walker, at, field));
        if people.is_some() || at_dash(words).is_some() || at_colon(words).is_some() {
            return people;
        }
    }
    if let Some(person) = run_on(walker, at) {
        return Some(vec![person]);
    }
    let (name, _) = pair(words).filter(|_| is_in_pairs(walker, at))?;
    let person = person::paired(name, words, walker.page.grammar)?;
    (person.confidence >= SURE).then(|| vec![person])
}

/// "(Acme Ltd, Paris)" and nothing else, as it stands where a name was left out.
fn bracketed(words: &str) -> Option<&str> {
    let body = words.strip_prefix('(')?.strip_suffix(')')?;
    let fits = body.starts_with(char::is_uppercase) && !body.contains(['(', ')']);
    fits.then_some(body)
}

/// A line beside it is "Ann Lee (Acme)".
fn is_beside_bodies(walker: &Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    beside(walker, at).into_iter().any(|other| {
        let words = page.words(other);
        let in_bracket = words.ends_with(')') && !words.starts_with('(');
        let people = in_bracket.then(|| page.persons(words, Field::Attendees));
        people.is_some_and(
            |people| matches!(&*people, [one] if one.name.is_some() && one.organisation.is_some()),
        )
    })
}

/// The lines near one that are set as it is, under the same heading, and the line itself.
fn beside(walker: &Walker<'_, '_>, at: usize) -> Vec<usize> {
    let blocks = walker.page.blocks();
    let under_one_heading = |other: &usize| walker.headings[*other].is_none();
    let above = (0..at).rev().take(NEAR);
    let above = above.take_while(under_one_heading).count();
    let below = (at + 1..blocks.len()).take(NEAR);
    let below = below.take_while(under_one_heading).count();
    (at - above..=at + below)
        .filter(|item| blocks[*item].kind == blocks[at].kind)
        .collect()
}

/// "Ann Lee, Acme" among items that are all such.
fn is_in_pairs(walker: &Walker<'_, '_>, at: usize) -> bool {
    let blocks = walker.page.blocks();
    let items = beside(walker, at);
    let with_body = |item: &usize| {
        let words = walker.page.words(*item);
        let people = walker.page.persons(words, Field::Attendees);
        matches!(&*people, [one] if one.organisation.is_some())
    };
    blocks[at].is_item()
        && items.len() >= ALIKE
        && items
            .iter()
            .all(|item| pair(walker.page.words(*item)).is_some())
        && items.iter().filter(|item| with_body(item)).count() * 2 >= items.len()
}

/// Words with one comma, and what stands around it.
fn pair(words: &str) -> Option<(&str, &str)> {
    let (name, detail) = words.split_once(", ")?;
    let more = detail.contains([',', ';', '(']) || name.contains('(');
    (name.contains(' ') && !more).then_some((name, detail))
}

/// "CIW (4 votes): Ann Lee" beside another such line: the letters say for whom she came.
fn of_body<'d>(walker: &Walker<'_, 'd>, at: usize, field: Field) -> Option<Vec<PersonText<'d>>> {
    let page = walker.page;
    let words = page.words(at);
    let plain = |other: &usize| {
        let block = page.blocks().get(*other);
        block.is_some_and(|block| block.cell.is_none())
    };
    let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let neighbours = neighbours.filter(plain).map(|other| page.words(other));
    let lists = |words: &str| at_dash(words).is_some_and(|(_, names)| names.contains(", "));
    let among_letters = || neighbours.clone().any(lists);
    // "Friends - Ann Lee, Bo Day" below "ABC - Lee, Day".
    let group = || before_dash(words).filter(|_| among_letters());
    let (body, names) = lead(words).or_else(group)?;
    let mut leads = neighbours.clone().filter_map(lead).map(|(lead, _)| lead);
    let alike = leads.clone().any(|other| other != body);
    let known = || {
        page.label_of(body).is_some()
            || person::is_office(body, page.grammar)
            || body.contains(' ') && person::name_likeness(body, page.grammar) >= SURE
    };
    if !alike || page.label(at).is_some() || known() {
        return None;
    }
    let mut people = person::people(names, page.grammar, field);
    let sure = |person: &PersonText<'_>| person.confidence >= SURE && person.name.is_some();
    // "ABC -" among such lines sent nobody.
    if people.is_empty() && !names.is_empty() || !people.iter().all(sure) {
        return None;
    }
    // "Website: Ann Lee" among offices is one too.
    let is_roster = |other| page.label_of(other).is_some_and(Field::is_roster);
    let is_of_office = |other| person::is_office(other, page.grammar) && !is_roster(other);
    let among_offices = leads.all(is_of_office) && !person::is_body(body, page.grammar);
    // "Council: Ann Lee" says which of them she is with, and names no body, as "Other: Bo Day" does not.
    let lexicon = page.grammar.lexicon();
    let found = tokens(body);
    let names_no_body =
        lexicon.organisations.is(&found) && !body.contains(' ') || lexicon.nobody.is(&found);
    if names_no_body {
        return Some(people);
    }
    for person in &mut people {
        if among_offices {
            person.role = person.role.or(Some(body));
        } else {
            let body = person::body_of(body, page.grammar);
            person.organisation = person.organisation.or(Some(body));
        }
    }
    Some(people)
}

/// "Initech - Cyd Fre, Dan Gil" among lines that have the body first.
fn behind_body<'d>(
    walker: &Walker<'_, 'd>,
    at: usize,
    field: Field,
) -> Option<Vec<PersonText<'d>>> {
    let (body, names) = after_body(walker, at, field)?;
    let grammar = walker.page.grammar;
    let mut people = person::people(names, grammar, field);
    let full = |person: &PersonText<'_>| {
        person.confidence >= SURE && person.name.is_some_and(|name| name.contains(' '))
    };
    if people.is_empty() || !people.iter().all(full) || person::is_office(body, grammar) {
        return None;
    }
    for person in &mut people {
        person.organisation = person.organisation.or(Some(person::body_of(body, grammar)));
    }
    Some(people)
}

/// The body of an entry and the names behind the dash, where most lines beside it are known to have the body first: "Initech - Cyd
/// Fre" among lines such as "Acme - Ann Lee".
pub(super) fn after_body<'d>(
    walker: &Walker<'_, 'd>,
    at: usize,
    field: Field,
) -> Option<(&'d str, &'d str)> {
    let page = walker.page;
    let parted = before_dash(page.words(at)).filter(|(_, names)| !names.is_empty())?;
    let body_first = |other: usize| {
        let (body, _) = before_dash(page.words(other))?;
        let people = page.persons(page.words(other), field);
        let person = people.first()?;
        Some(person.organisation? == body && person.name.is_some())
    };
    let lines = beside(walker, at).into_iter();
    let first = lines.filter_map(body_first);
    let (with, all) = first.fold((0, 0), |(with, all), own| {
        (with + usize::from(own), all + 1)
    });
    (with * 2 > all).then_some(parted)
}

/// Words before a dash, and those behind it, of whom there may be none: "ABC - Lee, Day", "ABC -".
fn before_dash(words: &str) -> Option<(&str, &str)> {
    // The bullet stands in the words where the list is set as code.
    let words = words.trim_start_matches(['*', '-', ' ']);
    let mut dashes = dashes_in(words).iter();
    let parted = dashes.find_map(|dash| words.split_once(dash));
    let mut last = DASHES.iter();
    let ends = || last.find_map(|dash| Some((words.strip_suffix(dash.trim_end())?, "")));
    parted.or_else(ends)
}

/// The letters of a body before a dash, and those who came for it: "ABC - Lee, Day".
fn at_dash(words: &str) -> Option<(&str, &str)> {
    let (body, names) = before_dash(words)?;
    let letters = body.len() > 1 && body.bytes().all(|byte| byte.is_ascii_uppercase());
    letters.then_some((body, names))
}

/// The words before a colon without their bracket, or letters before a dash, and those behind it.
fn lead(words: &str) -> Option<(&str, &str)> {
    let (lead, names) = at_colon(words).or_else(|| at_dash(words))?;
    let body = lead
        .split_once(" (")
        .map_or(lead.trim_end(), |(body, _)| body);
    let fits = body.starts_with(char::is_uppercase)
        && !body.contains([',', ';'])
        && count_words(body) <= BODY_WORDS;
    fits.then_some((body, names))
}

#[cfg(test)]
mod tests {
    use crate::record::Person;

    /// Who was there by the lines under a label, with the body that each came for.
    #[track_caller]
    fn came(lines: &str, want: &[(&str, Option<&str>)]) {
        let minutes = format!(
            "# Mill Board\n\n4 May 2022\n\n## Attendees\n\n{lines}\n\n## Roof\n\nIt leaks.\n"
        );
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let have = |one: &Person| (one.name.clone(), one.organisation.clone());
        let want = want
            .iter()
            .map(|(name, body)| (Some((*name).to_owned()), body.map(str::to_owned)));
        assert_eq!(
            record.attendees.iter().map(have).collect::<Vec<_>>(),
            want.collect::<Vec<_>>(),
            "{lines}"
        );
    }

    #[test]
    fn letters_before_a_dash_say_for_whom_those_behind_it_came() {
        came(
            "* MRT - Lee, Day\n* OPB - Orr, Fry, Kerr",
            &[
                ("Lee", Some("MRT")),
                ("Day", Some("MRT")),
                ("Orr", Some("OPB")),
                ("Fry", Some("OPB")),
                ("Kerr", Some("OPB")),
            ],
        );
    }

    #[test]
    fn words_before_a_dash_say_so_too_beside_letters_and_a_body_may_send_nobody() {
        came(
            "- CSX -\n- OPB —\n- MRT - Ann Lee, Bo Day\n- Friends - Cy Fry (Clerk), Mary Orr",
            &[
                ("Ann Lee", Some("MRT")),
                ("Bo Day", Some("MRT")),
                ("Cy Fry", Some("Friends")),
                ("Mary Orr", Some("Friends")),
            ],
        );
    }

    #[test]
    fn a_kind_of_body_before_a_colon_is_none_that_they_came_for() {
        came(
            "Council: Ann Lee, Bo Day\n\nMill Trust: Cy Fry",
            &[
                ("Ann Lee", None),
                ("Bo Day", None),
                ("Cy Fry", Some("Mill Trust")),
            ],
        );
    }

    #[test]
    fn a_body_runs_on_behind_the_name_where_it_does_so_beside() {
        came(
            "- Ann Lee MRT\n- Peter Day Millworks\n- Mary Orr OPB\n- Tom Fry MRT (phone)",
            &[
                ("Ann Lee", Some("MRT")),
                ("Peter Day", Some("Millworks")),
                ("Mary Orr", Some("OPB")),
                ("Tom Fry", Some("MRT")),
            ],
        );
        came(
            "- Peter Day OPB 12 Mill Valley\n- Mary Orr",
            &[
                ("Peter Day", Some("OPB 12 Mill Valley")),
                ("Mary Orr", None),
            ],
        );
        came(
            "- Peter Day The Mill Trust",
            &[("Peter Day", Some("The Mill Trust"))],
        );
        came(
            "- Ann Lee\n- Peter Day Miller\n- Mary Orr",
            &[
                ("Ann Lee", None),
                ("Peter Day Miller", None),
                ("Mary Orr", None),
            ],
        );
    }

    #[test]
    fn a_long_body_runs_on_behind_a_name_among_lines_with_a_sign_between() {
        came(
            "- Peter Day Ministry of Mills and Water (chair)\n- Mary Orr, OPB\n- Tom Fry, Mill Trust\n- Ann Lee, City Council\n- Mary Ann Kerr",
            &[
                ("Peter Day", Some("Ministry of Mills and Water")),
                ("Mary Orr", Some("OPB")),
                ("Tom Fry", Some("Mill Trust")),
                ("Ann Lee", Some("City Council")),
                ("Mary Ann Kerr", None),
            ],
        );
    }

    #[test]
    fn bodies_with_a_word_in_common_are_one_body_of_somebody() {
        came(
            "- Ann Lee - Mill Friends & Young Mill\n- Peter Day - Red Mill/Blue Mill\n- Mary Orr - Mill Trust & Tom Fry",
            &[
                ("Ann Lee", Some("Mill Friends & Young Mill")),
                ("Peter Day", Some("Red Mill/Blue Mill")),
                ("Mary Orr", Some("Mill Trust")),
                ("Tom Fry", None),
            ],
        );
    }

    #[test]
    fn consultants_are_a_body_and_staff_in_brackets_behind_one_an_office() {
        came(
            "- Ann Lee, Mill Technology Consultants Ltd\n- Peter Day, OPB (Secretariat)",
            &[
                ("Ann Lee", Some("Mill Technology Consultants Ltd")),
                ("Peter Day", Some("OPB")),
            ],
        );
    }
}
