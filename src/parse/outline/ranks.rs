//! How many topics stand at a rank, and whether something stands under a heading.

use std::collections::HashMap;

use super::Heading;
use crate::grammar::Field;
use crate::parse::page::Page;

/// Where the first topic of each rank stands that has several, so that "Discussion" behind it is one more and holds none.
pub(in crate::parse) struct Ranks(HashMap<u16, usize>);

impl Ranks {
    pub(in crate::parse) fn of(page: &Page<'_>, known: &[Option<Heading>]) -> Self {
        let mut ranks: HashMap<u16, (usize, usize)> = HashMap::new();
        for (at, heading) in known.iter().enumerate() {
            // "Announcements" is a topic that many meetings have.
            let label = page.label(at).map(|label| label.field);
            let named = label.is_none_or(|field| field == Field::Sections);
            let topic = heading.filter(|_| named && is_filled(known, at));
            if let Some(Heading { level, .. }) = topic {
                ranks.entry(level).or_insert((at, 0)).1 += 1;
            }
        }
        let several = ranks
            .into_iter()
            .filter(|(_, (_, count))| *count >= SIBLINGS);
        Self(several.map(|(level, (first, _))| (level, first)).collect())
    }

    /// A heading by style or emphasis over text, behind other topics of its rank.
    pub(in crate::parse) fn has(&self, known: &[Option<Heading>], at: usize) -> bool {
        let own = known[at].filter(|own| own.is_style() || own.is_emphasis());
        let over_text = known.get(at + 1).is_some_and(Option::is_none);
        let first = own.and_then(|own| self.0.get(&own.level));
        over_text && first.is_some_and(|first| *first < at)
    }
}

/// Topics of a rank that make a container among them one more.
const SIBLINGS: usize = 2;

/// Something stands under a line, before the next heading of its rank.
pub(in crate::parse) fn is_filled(known: &[Option<Heading>], at: usize) -> bool {
    let below = known.get(at + 1);
    below.is_some_and(|below| match (below, known[at]) {
        (Some(below), Some(own)) => below.level > own.level,
        (below, _) => below.is_none(),
    })
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn a_holder_among_topics_of_its_rank_is_one_more() {
        let minutes = |first: &str| {
            format!(
                "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## {first}\n\n- All were asked.\n\n## Discussions\n\n- Roof\n    - It leaks.\n    - Bo has tiles.\n- Gate\n    - It sticks.\n    - Ann has oil.\n\n## Walk round the mill\n\n- It rained.\n"
            )
        };
        titles(
            &minutes("Announcements"),
            &["Announcements", "Discussions", "Walk round the mill"],
        );
        titles(
            &minutes("Action items"),
            &["Roof", "Gate", "Walk round the mill"],
        );
    }
}
