//! Items among the entries of a roster that are no entry: how these are to be written, and the groups that they are parted in.

use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::region::Region;
use crate::parse::walk::Walker;

/// An item that stands beside the one that names a group, not below it.
pub(super) fn leaves_group(walker: &Walker<'_, '_>, at: usize, region: &Region) -> bool {
    let blocks = walker.page.blocks();
    let group = region.subhead.as_ref().and_then(|(_, range)| {
        let group = blocks.partition_point(|block| block.range.end < range.end);
        blocks.get(group)
    });
    match (group.map(|group| group.kind), blocks[at].kind) {
        (Some(Kind::Item(group)), Kind::Item(depth)) => depth <= group,
        _ => false,
    }
}

/// "name / institution / handle" over the entries of a list: how they are to be written.
pub(super) fn says_how(walker: &Walker<'_, '_>, at: usize) -> bool {
    let words = walker.page.words(at);
    walker.page.is_item(at)
        && words.contains(['/', ',', '(', '|'])
        && walker.page.column_of(words) == Some(Field::Attendees)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn an_item_may_say_how_the_others_are_to_be_written() {
        for how in [
            "**name** / **institution** / **handle**",
            "Name, affiliation",
            "Name (organisation)",
        ] {
            let minutes = format!(
                "# Mill meeting, 3 May 2022\n\nSign in so that we know who came. Roll call:\n\n- {how}\n- Ann / OWL / @ann\n- Bo Day / Acme\n\n## Roof\n\nIt leaks.\n"
            );
            lists(&minutes, &["Ann", "Bo Day"], &[]);
            let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
            let bodies = record
                .attendees
                .iter()
                .map(|one| one.organisation.as_deref());
            assert_eq!(
                bodies.collect::<Vec<_>>(),
                [Some("OWL"), Some("Acme")],
                "{how}"
            );
        }
        // A stroke parts names where none of them says more of another.
        lists(
            "# Mill meeting, 3 May 2022\n\nPresent:\n\n- Ann / Bo\n- GM / RHT\n\n## Roof\n\nIt leaks.\n",
            &["Ann", "Bo", "GM", "RHT"],
            &[],
        );
    }

    #[test]
    fn an_item_over_others_may_name_their_group() {
        for label in [
            "Attendees:\n\n- ",
            "## Attendees\n\n- ",
            "- Attendees:\n  - ",
        ] {
            let minutes = format!(
                "# Mill meeting, 3 May 2022\n\n{label}Project team:\n    - Ann Lee\n    - Bo Day\n{}- Cy Fry\n\n## Roof\n\nIt leaks.\n",
                if label.starts_with('-') { "  " } else { "" }
            );
            let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
            let people = record.attendees.iter();
            let people = people.map(|one| (one.name.as_deref(), one.organisation.as_deref()));
            assert_eq!(
                people.collect::<Vec<_>>(),
                [
                    (Some("Ann Lee"), Some("Project team")),
                    (Some("Bo Day"), Some("Project team")),
                    (Some("Cy Fry"), None),
                ],
                "{minutes}"
            );
        }
    }
}
