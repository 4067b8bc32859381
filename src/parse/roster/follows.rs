//! A line below those who were there that names more of them: "Bo Day – Clerk and 3 members of the public."

use super::{SURE, is_running, take};
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::person::{self, FULL_NAME, PersonText};
use crate::parse::walk::Walker;

/// Takes officers, and those who are counted, in a paragraph right below "Present: Ann Lee, Cy Fry". False when it says more.
pub(in crate::parse) fn follows(walker: &mut Walker<'_, '_>, at: usize) -> bool {
    let page = walker.page;
    let block = page.block(at);
    let plain = block.kind == Kind::Paragraph && block.marker.is_none() && block.cell.is_none();
    let above = at.checked_sub(1).and_then(|above| page.label(above));
    let below =
        above.is_some_and(|label| label.field == Field::Attendees && !label.rest.is_empty());
    if !plain || !below || !walker.record.sections.is_empty() {
        return false;
    }
    let words = page.words(at);
    let people = page.persons(words, Field::Attendees).to_vec();
    let officer = |person: &PersonText<'_>| {
        let full = person.name.is_some_and(|name| name.contains(' '));
        full && person.role.is_some() && person.confidence >= FULL_NAME
    };
    let fits = !people.is_empty()
        && people.iter().all(officer)
        && !is_running(words, &people, page.grammar)
        && says_no_more(words, &people, walker);
    if fits {
        take(walker, Field::Attendees, &people, None, SURE);
    }
    fits
}

/// All words are of names and offices, or count others.
fn says_no_more(words: &str, people: &[PersonText<'_>], walker: &Walker<'_, '_>) -> bool {
    let grammar = walker.page.grammar;
    let mut parts: Vec<&str> = words.trim_end_matches('.').split([',', ';']).collect();
    for and in &grammar.words.and {
        let joint = format!(" {and} ");
        parts = parts
            .iter()
            .flat_map(|part| part.split(joint.as_str()))
            .collect();
    }
    let nobody = parts
        .iter()
        .filter(|part| person::is_nobody(part.trim(), grammar));
    let told = people
        .iter()
        .flat_map(|person| [person.name, person.role, person.organisation]);
    let known: usize = nobody.copied().chain(told.flatten()).map(letters).sum();
    let joints = people.len();
    letters(words) <= known + joints
}

/// Words that have letters or digits.
fn letters(words: &str) -> usize {
    let word = |word: &&str| word.contains(char::is_alphanumeric);
    words.split_whitespace().filter(word).count()
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn officers_below_those_who_were_there_are_listed_too() {
        for (line, want) in [
            (
                "Cy Fry – Clerk and 3 members of the public.",
                &["Ann Lee", "Bo Day", "Cy Fry"][..],
            ),
            ("Cy Fry, Clerk", &["Ann Lee", "Bo Day", "Cy Fry"]),
            ("Cy Fry, Clerk, spoke of the hedge.", &["Ann Lee", "Bo Day"]),
            ("Cy Fry came by.", &["Ann Lee", "Bo Day"]),
        ] {
            let minutes = format!(
                "# Mill Council, 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n{line}\n\n## Roof\n\nIt leaks.\n"
            );
            lists(&minutes, want, &[]);
        }
    }
}
