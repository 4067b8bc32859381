//! How far a label or a cue reaches.

use std::ops::Range;

use super::outline::Heading;
use crate::document::{Block, Kind};
use crate::grammar::Field;

/// A stretch of lines that a label or a cue gives to a field.
#[derive(Clone, Debug)]
pub(super) struct Region {
    pub field: Field,
    /// The label, sentence or marker that opened it.
    pub cue: Option<Range<usize>>,
    pub scope: Scope,
    /// Whether items of a list were taken.
    pub listed: bool,
    /// Whether only items of lists belong to the field.
    pub items_only: bool,
    /// Entries that have a box to tick.
    pub boxes: usize,
    /// Whether headings part the entries.
    pub grouped: bool,
    /// Depth of the first item of the list.
    pub depth: Option<u8>,
    /// What the line above the next names of a roster says of them.
    pub subhead: Option<(Subhead, Range<usize>)>,
    /// Somebody who is named on a line of the list, with the depth of that line: owner of the items under it.
    pub owner: Option<(u8, Range<usize>)>,
    /// Depth of an item with a colon behind it that leads to those under it.
    pub leads: Option<u8>,
    /// Whose tasks all are, where the line that opens the list says so: "Actions: for Ann".
    pub of: Option<Range<usize>>,
    /// By when all are due, where that line or a heading among them says so: "Tasks until 4 June", "By Friday".
    pub due: Option<Range<usize>>,
}

/// What a line of its own between the names of a roster is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subhead {
    /// The office of the one below it: "Clerk".
    Office,
    /// The body of those below it: "Labour Party".
    Body,
}

/// How far a region goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// To the next heading of this level or above.
    Heading(u16),
    /// Over the items below an item of this depth.
    Item(u8),
    /// Over what follows a numbered line of this depth, to the next number.
    Numbered(u8),
    /// Over the numbered lines that follow: "a) to write to the council".
    Counted,
    /// Over the paragraphs up to this byte: clauses that semicolons part.
    Clauses(usize),
    /// Over the items beside a label that is an item of this depth itself.
    Siblings(u8),
    /// Over the list or the lines that follow.
    Lines,
    /// Over the other cells of a row.
    Row(usize, usize),
}

impl Region {
    pub(super) fn new(field: Field, cue: Range<usize>, scope: Scope) -> Self {
        Self {
            field,
            cue: Some(cue),
            scope,
            listed: false,
            items_only: false,
            boxes: 0,
            grouped: false,
            depth: None,
            subhead: None,
            owner: None,
            leads: None,
            of: None,
            due: None,
        }
    }

    /// An item under an entry of the list says more of that entry, unless the entry only names who is to do the items, or leads
    /// to them.
    pub(super) fn is_inside(&mut self, kind: Kind) -> bool {
        let Kind::Item(depth) = kind else {
            return false;
        };
        let first = *self.depth.get_or_insert(depth);
        depth > first
            && self.leads.is_none_or(|lead| depth > lead + 1)
            && self
                .owner
                .as_ref()
                .is_none_or(|(owner, _)| depth > owner + 1)
    }

    /// A heading of lower rank behind the items of a list, which no such heading parts: "### 1. Roof" below "## Outcomes".
    pub(super) fn ends_before(
        &mut self,
        block: &Block,
        heading: Option<Heading>,
        over_text: impl Fn() -> bool,
    ) -> bool {
        if !heading.is_some_and(Heading::is_style) {
            return false;
        }
        self.grouped |= !self.listed;
        let told = match self.field {
            Field::Decisions | Field::Suggestions | Field::Questions => true,
            // "### Deliverables" below some tasks holds more of them, but not over running text.
            Field::NextSteps => block.is_numbered() || over_text(),
            _ => false,
        };
        told && !self.grouped
    }

    /// Whether the region goes on over a block.
    pub(super) fn reaches(&self, block: &Block, heading: Option<Heading>) -> bool {
        // The headings of an announced agenda are items of it.
        let looks = heading.is_some_and(|heading| !heading.is_style());
        if self.field == Field::Agenda && looks {
            return true;
        }
        // Running text after its list is no agenda any more.
        let ends_agenda = self.field == Field::Agenda
            && self.listed
            && block.kind == Kind::Paragraph
            && block.marker.is_none()
            && block.cell.is_none();
        if ends_agenda && heading.is_none() {
            return false;
        }
        match self.scope {
            Scope::Heading(level) => heading.is_none_or(|heading| heading.level > level),
            Scope::Item(depth) => {
                matches!(block.kind, Kind::Item(own) if own > depth || (own == depth && block.continues))
            }
            Scope::Numbered(depth) => {
                let inner = matches!(block.kind, Kind::Item(own) if own > depth);
                heading.is_none() && (inner || !block.is_numbered())
            }
            Scope::Counted => heading.is_none() && (block.is_numbered() || block.continues),
            Scope::Clauses(end) => block.range.end <= end,
            Scope::Siblings(depth) => {
                heading.is_none() && matches!(block.kind, Kind::Item(own) if own >= depth)
            }
            Scope::Lines => {
                let counted = self.depth.is_none() && block.is_numbered();
                let item = block.is_item() || block.continues || counted;
                // An item further out is none of a list that stands under another item.
                let outside = matches!((block.kind, self.depth), (Kind::Item(own), Some(first)) if own < first);
                heading.is_none() && (item || !self.listed) && (!outside || self.field.is_roster())
            }
            Scope::Row(table, row) => block
                .cell
                .is_some_and(|cell| (cell.table, cell.row) == (table, row)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Field, Kind, Region, Scope};

    #[test]
    fn a_list_below_its_cue_ends_at_an_item_further_out_but_a_roster_does_not() {
        let item = |depth: u8| Block {
            kind: Kind::Item(depth),
            ..Block::default()
        };
        for (field, want) in [(Field::Suggestions, false), (Field::Attendees, true)] {
            let mut region = Region::new(field, 0..0, Scope::Lines);
            assert!(region.reaches(&item(1), None));
            region.is_inside(Kind::Item(1));
            assert!(region.reaches(&item(2), None), "{field:?}");
            assert_eq!(region.reaches(&item(0), None), want, "{field:?}");
        }
    }
}
