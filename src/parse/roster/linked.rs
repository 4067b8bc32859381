//! Names that are links side by side, which no other sign parts: "[Ann Lee](mailto:…) [Bo Day](mailto:…)".

use std::ops::Range;

use crate::grammar::Field;
use crate::parse::person::PersonText;
use crate::parse::walk::Walker;

/// Those whom the links of a stretch name, where nothing but space, commas or semicolons stands between several of them.
pub(super) fn inline<'d>(
    walker: &Walker<'_, 'd>,
    field: Field,
    rest: &Range<usize>,
) -> Option<Vec<PersonText<'d>>> {
    let page = walker.page;
    let blocks = page.blocks();
    let at = blocks.partition_point(|block| block.range.end <= rest.start);
    let links = page.document.links_of(blocks.get(at)?);
    let mut end = rest.start;
    let mut found = Vec::new();
    for link in links.iter().filter(|link| link.range.start >= rest.start) {
        let gap = page.text(&(end..link.range.start));
        if link.range.end > rest.end || !is_gap(gap) {
            return None;
        }
        let people = page.people(page.text(&link.range), field);
        found.extend(people.iter().cloned());
        end = link.range.end;
    }
    let whole = is_gap(page.text(&(end..rest.end.max(end))));
    (whole && found.len() > 1).then_some(found)
}

fn is_gap(words: &str) -> bool {
    words
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, ',' | ';'))
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_that_are_links_need_no_other_sign_between_them() {
        let minutes = "# Mill Group\n\n4 May 2022\n\nAttendees: [Ruk Olan](mailto:ruk@mill.example) [Ann Lee](mailto:ann@mill.example) [Tove Quist](https://mill.example/tove)\n\n## Roof\n\nIt leaks.\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let names = record.attendees.iter().map(|one| one.name.as_deref());
        let want = ["Ruk Olan", "Ann Lee", "Tove Quist"];
        assert_eq!(names.collect::<Vec<_>>(), want.map(Some));
    }
}
