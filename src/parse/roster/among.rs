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

/// "The following growers, cooks and friends were present." right over the list of them names nobody itself.
pub(super) fn announces_list(walker: &Walker<'_, '_>, at: usize, region: &Region) -> bool {
    let page = walker.page;
    let words = page.words(at);
    let plain = page.block(at).kind == Kind::Paragraph && page.block(at).cell.is_none();
    let names = || {
        let people = page.persons(words, region.field);
        let named = |name: &str| name.starts_with(char::is_uppercase);
        people.iter().any(|one| one.name.is_some_and(named))
    };
    plain
        && words.ends_with(['.', ':'])
        && page.is_item(at + 1)
        && page.cue(words) == Some(region.field)
        && !names()
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
    fn a_sentence_over_the_list_names_nobody() {
        for (sentence, want) in [
            (
                "The following Mill growers, cooks and friends were present.",
                &["Ann Lee", "Bo Day"][..],
            ),
            (
                "Cy Fry and Dee Moss were present.",
                &["Cy Fry", "Dee Moss", "Ann Lee", "Bo Day"],
            ),
        ] {
            lists(
                &format!(
                    "# Mill meeting, 3 May 2022\n\n## Participants\n\n{sentence}\n\n- Ann Lee\n- Bo Day\n\n## Roof\n\nIt leaks.\n"
                ),
                want,
                &[],
            );
        }
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
