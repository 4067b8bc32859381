//! Labels that only the links behind them part from the rest: "Attachments [Plan](…) [Map](…)".

use std::ops::Range;

use super::{Label, Page};
use crate::document::Block;
use crate::grammar::{Field, tokens};

impl Page<'_> {
    /// A label of materials, or of what is no topic, before links and nothing else.
    pub(super) fn linked_label(&self, block: &Block) -> Option<Label> {
        let links = self.document.links_of(block);
        // "Report https://…" says where it is.
        let named = links
            .iter()
            .all(|link| !self.text(&link.range).contains("://"));
        let start = links.first().filter(|_| named)?.range.start;
        let range = self.trimmed(&(block.range.start..start), &[]);
        if range.is_empty() {
            return None;
        }
        let mut end = start;
        let between = |from: usize, to: usize| {
            let gap = self.text(&(from..to));
            gap.chars().all(|c| c.is_whitespace() || ",;|·".contains(c))
        };
        let side_by_side = links.iter().all(|link| {
            let close = between(end, link.range.start);
            end = link.range.end;
            close
        });
        let field = self
            .label_of(self.text(&range))
            .filter(|field| matches!(field, Field::References | Field::Other))?;
        // "See [the plan](…)" points at it among the talk.
        let named = || self.begins_with_noun(&tokens(self.text(&range))).is_some();
        let fits = side_by_side && between(end, block.range.end);
        (fits && (field == Field::Other || named())).then_some(Label {
            field,
            range,
            rest: start..block.range.end,
        })
    }

    /// Words behind the time in a recording that leads to it: "[12:40](…) Mend the gate".
    pub(in crate::parse) fn behind_stamp(&self, range: &Range<usize>) -> Range<usize> {
        let words = self.text(range);
        let clock = words.split(' ').next().unwrap_or_default();
        let timed = clock.contains(':')
            && clock.chars().all(|c| c.is_ascii_digit() || c == ':')
            && clock.len() < words.len();
        if !timed {
            return range.clone();
        }
        let at = self
            .blocks()
            .partition_point(|block| block.range.end <= range.start);
        let mut links = self.document.links_of(self.block(at)).iter();
        let end = range.start + clock.len();
        if links.any(|link| link.range == (range.start..end)) {
            self.trimmed(&(end..range.end), &[])
        } else {
            range.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn links_part_a_label_of_materials_from_what_it_names() {
        let minutes = "# Mill Group\n\n4 May 2022\n\nAttachments [Plan of the mill](https://mill.example/plan) [Map](https://mill.example/map)\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\n- It leaks.\n    - See [the photo](https://mill.example/photo)\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let named = record.references.iter().map(|one| one.text.as_str());
        assert_eq!(named.collect::<Vec<_>>(), ["Plan of the mill", "Map"]);
        assert!(record.unread.is_empty());
    }

    #[test]
    fn times_that_lead_into_a_recording_are_none_of_a_statement() {
        let minutes = "# Mill Group\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Actions\n\n- [12:40](https://mill.example/r?t=760) Ann to buy tiles\n\n## Decisions\n\n- [14:00](https://mill.example/r?t=840) Keep the old door\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.next_steps[0].text, "Ann to buy tiles");
        assert_eq!(record.next_steps[0].owner.as_deref(), Some("Ann"));
        assert_eq!(record.decisions[0].text, "Keep the old door");
    }
}
