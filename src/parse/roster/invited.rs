//! Lists of those who were asked to come.

use std::collections::HashSet;

use crate::record::Person;

/// "Invited:" over many who stand under "Present:" again says who was asked, not who came.
pub(super) fn were_asked(guests: &[Person], attendees: &[Person]) -> bool {
    let came: HashSet<&str> = attendees
        .iter()
        .filter_map(|person| person.name.as_deref())
        .collect();
    let again = guests.iter().filter_map(|guest| guest.name.as_deref());
    let again = again.filter(|name| came.contains(name)).count();
    again >= AGAIN && again * 3 >= guests.len()
}

/// Fewest of those who were asked that show it.
const AGAIN: usize = 3;

#[cfg(test)]
mod tests {
    #[test]
    fn who_was_asked_is_no_guest_where_those_who_came_stand_below() {
        let guests = |present: &str| {
            let minutes = format!(
                "# Mill Board\n\n4 May 2022\n\n### Invited\n\n- Ann Lee (Acme)\n- Bo Day (Mill Trust)\n- Cy Orr\n- Di Fox\n- Eve Adu\n\n### Present\n\n{present}\n\n## Roof\n\nIt leaks.\n"
            );
            let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
            record.guests.len()
        };
        assert_eq!(guests("- Ann Lee (Acme)\n- Cy Orr\n- Di Fox\n"), 0);
        assert_eq!(guests("- Xenia Gil\n- Yann Roy\n- Zoe Poe\n"), 5);
    }
}
