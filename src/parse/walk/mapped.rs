//! People of a front matter who have keys of their own: `- name: Ann Lee`, and `role: Chair` below it.

use super::super::person::PersonText;
use super::super::table::{self, Mark};
use super::super::{line, roster};
use super::Walker;
use crate::document::{Kind, Part};
use crate::grammar::Field;

impl Walker<'_, '_> {
    /// Takes an item of a roster that begins with a key for names, with the keys below it. False when it is none.
    pub(super) fn mapped(&mut self, at: usize) -> bool {
        let page = self.page;
        let roster = self.regions.last().map(|region| region.field);
        let first = page.block(at).kind == Kind::Item(0);
        let Some(roster) = roster.filter(|field| first && field.is_roster()) else {
            return false;
        };
        let inner = |next: &usize| {
            let block = page.block(*next);
            block.part == Part::FrontMatter && block.kind == Kind::Item(1)
        };
        let below = (at + 1..page.blocks().len()).take_while(inner);
        let lines: Vec<usize> = std::iter::once(at).chain(below).collect();
        let words = lines.iter().map(|line| page.words(*line));
        let keys: Vec<(Option<Field>, &str)> = words
            .flat_map(pairs)
            .map(|(key, value)| (page.column_of(key), value))
            .collect();
        let value = |want: Field| {
            let found = keys
                .iter()
                .find(|(field, value)| *field == Some(want) && !value.is_empty());
            found.map(|(_, value)| *value)
        };
        let Some(name) = value(Field::Attendees) else {
            return false;
        };
        let away = value(Field::Presence)
            .is_some_and(|mark| table::mark(mark, page.grammar) == Mark::Absent);
        let field = if away { Field::Apologies } else { roster };
        for person in line::persons(name, page.grammar, roster) {
            let person = PersonText {
                organisation: value(Field::PersonOrganisation).or(person.organisation),
                role: value(Field::PersonRole).or(person.role),
                ..person
            };
            roster::add(self, field, &person);
        }
        for line in lines {
            self.used[line] = true;
        }
        true
    }
}

/// `name: Ann Lee`, `{name: Ann Lee, role: Chair}`: keys with their values.
fn pairs(words: &str) -> impl Iterator<Item = (&str, &str)> {
    let inner = words
        .strip_prefix('{')
        .and_then(|words| words.strip_suffix('}'));
    let several = inner.map(|inner| inner.split(','));
    let one = inner.is_none().then_some(words);
    let all = several.into_iter().flatten().chain(one);
    all.filter_map(|pair| pair.split_once(':'))
        .map(|(key, value)| (key.trim(), value.trim().trim_matches(['"', '\''])))
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn people_of_a_front_matter_may_have_keys() {
        lists(
            "---\ntitle: Board meeting\ndate: 2022-05-04\nattendees:\n  - name: Ann Lee\n    role: Chair\n  - {name: Bo Day, company: \"Acme\"}\n  - role: Clerk\n    name: Cy Fry\n  - name: Dee Hall\n    attended: no\norganisation: Mill Trust\n---\n\n## Roof\n\nIt leaks.\n",
            &["Ann Lee", "Bo Day", "Cy Fry"],
            &["Dee Hall"],
        );
        lists(
            "---\ntitle: Réunion du bureau\ndate: 2022-05-04\nprésents:\n- nom: Anne Roy\n  fonction: Présidente\n- nom: Luc Petit\nexcusés:\n- nom: Marc Blanc\n---\n\n## Toit\n\nIl fuit.\n",
            &["Anne Roy", "Luc Petit"],
            &["Marc Blanc"],
        );
    }

    #[test]
    fn keys_say_the_office_and_the_body_of_somebody() {
        let minutes = "---\ntitle: Board meeting\ndate: 2022-05-04\nattendees:\n- name: Ann Lee\n  position: Chair\n  affiliation: Mill Trust\n- name: Bo Day\norganisation: Acme\n---\n\n## Roof\n\nIt leaks.\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let [ann, bo] = &record.attendees[..] else {
            panic!("two came");
        };
        assert_eq!(ann.role.as_deref(), Some("Chair"));
        assert_eq!(ann.organisation.as_deref(), Some("Mill Trust"));
        assert_eq!(bo.organisation, None);
    }
}
