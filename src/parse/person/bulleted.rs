//! A list of people whose bullets a program joined to one line: "- Ann Lee - Bo Day (Chair) - Cy Orr".

use super::PersonText;
use super::entry::entry;
use super::joints::is_person;
use super::one::one;
use crate::grammar::{Field, Grammar, Lexicon};

/// The people of such a line. Nobody where a part between the bullets is no person, as in "Ann Lee - Chair - Acme Ltd".
pub(super) fn bulleted<'t>(line: &'t str, grammar: &Grammar, field: Field) -> Vec<PersonText<'t>> {
    if !line.contains(['-', '*', '•']) {
        return Vec::new();
    }
    let signs = [" - ", " * ", " • "];
    let items = signs
        .iter()
        .find_map(|sign| items(line, sign, grammar.lexicon()));
    let items = items.unwrap_or_default().into_iter();
    items.flat_map(|item| entry(item, grammar, field)).collect()
}

fn items<'t>(line: &'t str, sign: &str, lexicon: &Lexicon) -> Option<Vec<&'t str>> {
    let line = line.trim();
    let first = line.strip_prefix(sign.trim_start());
    let items: Vec<&str> = first.unwrap_or(line).split(sign).map(str::trim).collect();
    let least = if first.is_some() { 2 } else { 3 };
    let named = |item: &&str| {
        !item.contains(',') && one(item, lexicon).is_some_and(|person| is_person(&person, lexicon))
    };
    (items.len() >= least && items.iter().all(named)).then_some(items)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn bullets_that_a_program_joined_to_one_line_list_people() {
        for line in [
            "Members in attendance were: - Ann Lee - Bo Day (Chair) - Cy Orr",
            "Present: * Ann Lee * Bo Day * Cy Orr",
            "Attending: Ann Lee - Bo Day - Cy Orr",
        ] {
            let minutes = format!("# Board\n\n3 May 2022\n\n{line}\n");
            lists(&minutes, &["Ann Lee", "Bo Day", "Cy Orr"], &[]);
        }
        lists(
            "# Board\n\n3 May 2022\n\nPresent: Ann Lee - Chair - Acme Ltd\n",
            &["Ann Lee"],
            &[],
        );
    }
}
