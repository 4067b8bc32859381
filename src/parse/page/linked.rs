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
        if let Some(said) = before_log_stamp(words) {
            return range.start..range.start + said.len();
        }
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

/// What a robot of a chat wrote down, without who said it when: "Ann to buy tiles (bo-day, 17:21:44)".
fn before_log_stamp(words: &str) -> Option<&str> {
    let (said, stamp) = words.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let (who, clock) = stamp.split_once(',')?;
    let clock = clock.trim_start();
    let figures = clock.split(':').filter(|part| part.len() == 2);
    let timed = figures.count() == CLOCK && clock.len() == CLOCK * 3 - 1;
    let clock_only = clock.chars().all(|c| c.is_ascii_digit() || c == ':');
    let said = said.trim_end();
    let one = !who.is_empty() && !who.contains(char::is_whitespace);
    (timed && clock_only && one && !said.is_empty()).then_some(said)
}

/// Hours, minutes and seconds.
const CLOCK: usize = 3;

#[cfg(test)]
mod tests {
    #[test]
    fn who_said_a_line_of_a_log_when_is_none_of_it() {
        for (words, want) in [
            (
                "Ann to buy tiles (bo-day, 17:21:44)",
                Some("Ann to buy tiles"),
            ),
            (
                "Ann to buy tiles (red) (bo_d,\n 17:21:44)",
                Some("Ann to buy tiles (red)"),
            ),
            ("Ann to buy tiles (Friday, 17:21)", None),
            ("Ann to buy tiles (Ann Lee, 17:21:44)", None),
            ("(bo-day, 17:21:44)", None),
        ] {
            assert_eq!(super::before_log_stamp(words), want, "{words}");
        }
    }

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
