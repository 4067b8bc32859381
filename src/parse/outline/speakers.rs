//! Who speaks in the lists of the notes: "Ann:" over what she said, again and again.

use std::collections::HashMap;
use std::ops::Range;

use super::look::are_people;
use crate::parse::page::Page;
use crate::parse::scan::{at_colon, count_words};

/// The words before the colons of items, and how often they come.
#[derive(Default)]
pub(super) struct Speakers<'d>(HashMap<&'d str, usize>);

impl<'d> Speakers<'d> {
    /// Those of the items outside of agendas that only announce; in them topics come a first time.
    pub(super) fn of(page: &Page<'d>, announced: &[Range<usize>]) -> Self {
        let mut counts = HashMap::new();
        let mut agenda = vec![false; page.blocks().len()];
        for list in announced {
            agenda[list.clone()].fill(true);
        }
        let talked = (0..agenda.len()).filter(|at| !agenda[*at] && page.is_item(*at));
        for lead in talked.filter_map(|at| lead(page.words(at))) {
            *counts.entry(lead).or_default() += 1;
        }
        Self(counts)
    }

    /// Most of some items begin with somebody who speaks more than once, or are people.
    pub(super) fn speak(&self, page: &Page<'_>, items: &[usize]) -> bool {
        let leads = || items.iter().filter_map(|at| lead(page.words(*at)));
        let again = |lead: &&str| self.0.get(*lead).is_some_and(|count| *count > 1);
        let spoken: Vec<&str> = leads().filter(again).collect();
        // "RFC: roof" and "RFC: fence" are of one kind.
        let several = spoken.iter().any(|lead| *lead != spoken[0]);
        several && spoken.len() * 2 >= items.len()
            || leads().count() * 2 > items.len() && are_people(page, leads())
    }
}

/// The words before the colon of an item, which may end in it: few, in the case of a name or handle.
fn lead(words: &str) -> Option<&str> {
    let lead = words
        .strip_suffix(':')
        .or_else(|| at_colon(words).map(|(lead, _)| lead))?;
    let name = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '_' | '\'' | '@' | ',');
    (count_words(lead) <= NAME_WORDS && lead.chars().all(name)).then_some(lead)
}

/// Most words of the name of somebody who speaks.
const NAME_WORDS: usize = 3;

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn who_speaks_under_notes_is_no_topic() {
        titles(
            "# Mill Council 2022-05-04\n\n## Attendance\n\n- Ann Lee, TQ, Bo Day\n\n## Topics\n\n### Roof #12\n\n- **Link:** https://example.org/12\n\nTQ: It leaks again, and I nominate it for our visibility.\n\n#### Notes\n\n* TQ:\n    * Three tiles are gone\n    * They are in the hedge\n* BDay:\n    * I have some\n    * They are red\n* TQ: What about the colour?\n* Summary:\n    * Red it is\n\n### Hedge #13\n\n#### Notes\n\n* BDay: Too high\n* TQ:\n    * Cut it in May\n    * Or in June\n",
            &["Roof #12", "Hedge #13"],
        );
        titles(
            "# Protokoll 2022-05-04\n\nAnwesend: Anna Groß, Ben Kurz\n\n## Notizen\n\n- Anna:\n    - Das Dach ist undicht\n    - Es regnet herein\n- Ben:\n    - Er hat Ziegel\n- Eva:\n    - Sie hilft ihm\n",
            &["Notizen"],
        );
    }

    #[test]
    fn topics_with_a_colon_are_no_speakers() {
        titles(
            "# Mill Council 2022-05-04\n\nPresent: Ann Lee, Bo Day\n\n## Agenda\n\n- Roof:\n- Hedge:\n- Paint:\n\n## Notes\n\n- Roof:\n    - It leaks\n    - Bo has tiles\n- Hedge:\n    - Too high\n    - Ann: cut it in May\n    - Bo: or in June\n- Paint:\n    - Green\n",
            &["Roof", "Hedge", "Paint"],
        );
    }
}
