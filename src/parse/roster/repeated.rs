//! People whom a later roster names again by their given names: "Present: Ann, Bo" below "Directors: Ann Lee, Bo Day".

use std::collections::HashMap;
use std::mem;

use super::register::join;
use crate::grammar::fold;
use crate::parse::walk::Walker;
use crate::record::Person;

/// Fewest given names of a roster that say by themselves that it names people again.
const SEVERAL: usize = 2;

/// Gives the given names of a roster to those whom another one lists in full, where each of them is the given name of one.
pub(super) fn settle(walker: &Walker<'_, '_>, full: &mut [Person], alone: &mut Vec<Person>) {
    let rosters = Rosters::new(walker);
    merge(&rosters, full, alone, SEVERAL);
}

/// The same for guests and for those who were away, of whom a roster may name one.
pub(super) fn settle_others(walker: &mut Walker<'_, '_>) {
    let rosters = Rosters::new(walker);
    let record = &mut walker.record;
    for list in [&mut record.guests, &mut record.apologies] {
        let named = |person: &Person| person.name.as_deref().is_none_or(|name| name.contains(' '));
        let (mut full, mut alone): (Vec<_>, Vec<_>) = mem::take(list).into_iter().partition(named);
        merge(&rosters, &mut full, &mut alone, 1);
        full.extend(alone);
        full.sort_by_key(|person| person.span.start);
        *list = full;
    }
}

fn merge(rosters: &Rosters, full: &mut [Person], alone: &mut Vec<Person>, fewest: usize) {
    if alone.is_empty() || full.is_empty() {
        return;
    }
    let mut places: HashMap<String, Option<usize>> = HashMap::new();
    // How many given names each roster has, where they are all that it has.
    let mut again: HashMap<usize, Option<usize>> = HashMap::new();
    for (at, person) in full.iter().enumerate() {
        let given = person.name.as_deref().and_then(|name| name.split_once(' '));
        if let Some((given, _)) = given {
            let place = places.entry(fold(given)).or_insert(Some(at));
            *place = place.filter(|other| *other == at);
        }
        again.insert(rosters.of(person), None);
    }
    let place = |person: &Person| {
        let name = person.name.as_deref().filter(|_| person.role.is_none());
        name.and_then(|name| places.get(&fold(name)).copied().flatten())
    };
    for person in alone.iter() {
        let count = again.entry(rosters.of(person)).or_insert(Some(0));
        *count = count
            .filter(|_| place(person).is_some())
            .map(|count| count + 1);
    }
    alone.retain(|person| {
        let count = again.get(&rosters.of(person)).copied().flatten();
        let known = place(person).filter(|_| count >= Some(fewest));
        known.map(|at| join(&mut full[at], person)).is_none()
    });
}

/// Where the labels of the rosters stand.
struct Rosters(Vec<usize>);

impl Rosters {
    fn new(walker: &Walker<'_, '_>) -> Self {
        let labels = walker.record.labels.iter();
        let mut starts: Vec<usize> = labels.map(|label| label.span.start).collect();
        starts.sort_unstable();
        Self(starts)
    }

    /// The roster that an entry stands in, by how many labels stand before it.
    fn of(&self, person: &Person) -> usize {
        self.0.partition_point(|start| *start <= person.span.start)
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn a_roster_of_given_names_may_name_people_again() {
        for (rosters, present, absent) in [
            (
                "Directors present: Ann Lee, Bo Day\n\nAlso present: Cy Fry\n\n## Roof\n\nPresent: Ann, Bo",
                &["Ann Lee", "Bo Day", "Cy Fry"][..],
                &[][..],
            ),
            (
                "Present: Ann Lee\n\nAbsent: Bo Day, Cy Fry\n\nRegrets: Bo",
                &["Ann Lee"],
                &["Bo Day", "Cy Fry"],
            ),
            // Another of that name, one whom two may be, and one list that has both.
            (
                "Present: Ann Lee, Bo Day\n\nOnline: Ann",
                &["Ann Lee", "Bo Day", "Ann"],
                &[],
            ),
            (
                "Present: Ann Lee, Bo Day\n\nOnline: Ann, Bo, Dee",
                &["Ann Lee", "Bo Day", "Ann", "Bo", "Dee"],
                &[],
            ),
            (
                "Present: Ann Lee, Ann Day, Bo Day\n\nOnline: Ann, Bo",
                &["Ann Lee", "Ann Day", "Bo Day", "Ann", "Bo"],
                &[],
            ),
            (
                "Present: Ann, Bo, Ann Lee, Bo Day",
                &["Ann", "Bo", "Ann Lee", "Bo Day"],
                &[],
            ),
        ] {
            let minutes =
                format!("# Garden Club, 3 May 2022\n\n{rosters}\n\n## Hedge\n\nIt is high.\n");
            lists(&minutes, present, absent);
        }
    }
}
