//! How many topics stand at a rank, and whether something stands under a heading.

use std::collections::HashMap;

use super::Heading;
use crate::parse::page::Page;

/// Where the topics of each rank become several, so that "Discussion" behind them is one more and holds none.
pub(in crate::parse) struct Ranks(HashMap<u16, usize>);

impl Ranks {
    pub(in crate::parse) fn of(page: &Page<'_>, known: &[Option<Heading>]) -> Self {
        let mut counts: HashMap<u16, usize> = HashMap::new();
        let mut several = HashMap::new();
        for (at, heading) in known.iter().enumerate() {
            let topic = heading.filter(|_| page.label(at).is_none() && is_filled(known, at));
            let Some(Heading { level, .. }) = topic else {
                continue;
            };
            let count = counts.entry(level).or_default();
            *count += 1;
            if *count == SIBLINGS {
                several.insert(level, at);
            }
        }
        Self(several)
    }

    /// A heading by style or emphasis over text, behind other topics of its rank.
    pub(in crate::parse) fn has(&self, known: &[Option<Heading>], at: usize) -> bool {
        let own = known[at].filter(|own| own.is_style() || own.is_emphasis());
        let over_text = known.get(at + 1).is_some_and(Option::is_none);
        let several = own.and_then(|own| self.0.get(&own.level));
        over_text && several.is_some_and(|several| *several < at)
    }
}

/// Topics of a rank that make a container behind them one more.
const SIBLINGS: usize = 2;

/// Something stands under a line, before the next heading of its rank.
pub(in crate::parse) fn is_filled(known: &[Option<Heading>], at: usize) -> bool {
    let below = known.get(at + 1);
    below.is_some_and(|below| match (below, known[at]) {
        (Some(below), Some(own)) => below.level > own.level,
        (below, _) => below.is_none(),
    })
}
