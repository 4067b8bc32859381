//! Where a label is one: what stands around it, and the fields that it can name there.

use std::ops::Range;

use super::super::page::Label;
use super::super::{prose, reference, roster};
use super::told::unbracketed;
use super::{FOOT, Walker};
use crate::document::Kind;
use crate::grammar::Field;

/// Most lines of those elected below the line that leads to them.
const ELECTED: usize = 6;

/// Most items of an agenda below one of its labels that are looked at.
const ANNOUNCED: usize = 60;

impl Walker<'_, '_> {
    /// A label line is one only where its field can be: an office in the middle of the talk is a speaker.
    pub(in crate::parse) fn is_label_here(&self, at: usize, label: &Label) -> bool {
        match label.field {
            Field::Officers if self.was_elected(at) => false,
            _ if self.is_task_of_some(at, label) => false,
            // Far from head and foot an office before a colon is a speaker.
            Field::Officers => {
                let foot = self.page.blocks().len().saturating_sub(FOOT);
                let near = self.section.is_none() || at >= foot;
                let early = self.record.sections.len() < 3 && roster::plausible(self, at, label);
                let beside = self.page.block(at).cell.is_some() && self.section.is_none();
                let over =
                    label.rest.is_empty() && self.section.is_none() && self.is_over_somebody(at);
                let here = near || early && !self.is_deep_in_talk(at);
                over || beside || !label.rest.is_empty() && here && !self.is_of_topic(at)
            }
            Field::Containers if !label.rest.is_empty() => {
                // "Discussion: [Change of Names](…)" leads to what was discussed.
                self.section.is_none()
                    && self.page.block(at).links.is_empty()
                    && roster::plausible(self, at, label)
            }
            Field::Containers | Field::Sections | Field::Title => {
                label.rest.is_empty() && self.page.block(at).marker.is_none()
            }
            // "Association: Ann Lee, Bo Day" in a roster says whom they came for.
            Field::Organisation => {
                let open = self.regions.last();
                let open = open.is_some_and(|region| region.field.is_roster());
                !(open && roster::names_people(self, &label.rest))
            }
            // "7. Venue" among the topics is one of them.
            Field::Location if label.rest.is_empty() => self.section.is_none(),
            // "Recording: https://…" among the links is one of them.
            Field::Other => {
                let region = self.regions.last().map(|region| region.field);
                // "- goal: sell it in May" is an item of what was decided.
                let small = self.page.words(at).starts_with(char::is_lowercase);
                let told = region.is_some_and(Field::is_statement);
                let entry = told && small && self.page.is_item(at) && !label.rest.is_empty();
                !entry
                    && (region != Some(Field::References) || self.page.block(at).links.is_empty())
            }
            // "Members - old / new" in the agenda announces what is said of them.
            field if field.is_roster() && self.is_topic_of_agenda(at, label) => false,
            // "Previous actions" in the agenda, over those of the last meeting, announces them.
            Field::NextSteps | Field::Decisions
                if label.rest.is_empty() && self.is_in_announced_list(at) =>
            {
                false
            }
            // "Next steps?" over no list asks for them.
            Field::NextSteps | Field::Decisions
                if label.rest.is_empty()
                    && self.page.words(at).ends_with('?')
                    && !self.page.is_item(at + 1) =>
            {
                false
            }
            // "Proposals" in the agenda, and again over the talk, announces them.
            _ if label.rest.is_empty() && self.is_announced_topic(at) => false,
            // "Documentation" among the topics of a list is one.
            Field::References if label.rest.is_empty() => {
                !self.is_topic_of_list(at) && !reference::is_over_talk(self.page, at)
            }
            field if field.is_roster() && self.tells_of_members(at, label) => false,
            // "Others?" asks who speaks next, "Present: Ann, Bo?" is not sure of Bo.
            field
                if field.is_roster()
                    && self.page.words(at).ends_with('?')
                    && !self.page.text(&label.rest).contains(',') =>
            {
                false
            }
            // "Ann Lee (excused)" in a roster says why she was away.
            _ if self.is_entry(at, label) => false,
            // "ABSENT: Lee" right below "AYES: Day" and "NOES: None" tells of a vote.
            Field::Apologies if self.ends_vote(at) => false,
            // "Ann Lee submits her apologies" tells of her.
            Field::Apologies if self.tells_of_somebody(at, label) => false,
            // "Members - the officers, Ann, Bo" under a topic says who works on it.
            Field::Attendees if self.is_deep_in_talk(at) => false,
            Field::Attendees | Field::Guests | Field::Apologies => {
                self.record.sections.len() < 2
                    || self.page.block(at).cell.is_some()
                    || roster::plausible(self, at, label)
            }
            _ => true,
        }
    }

    /// An item below that of a topic, once those who came are known.
    fn is_deep_in_talk(&self, at: usize) -> bool {
        let deep = matches!(self.page.block(at).kind, Kind::Item(depth) if depth > 0);
        deep && self.section.is_some() && !self.record.attendees.is_empty()
    }

    /// "Managers: hand in the notes" in a list of tasks: what some of them are to do.
    fn is_task_of_some(&self, at: usize, label: &Label) -> bool {
        let open = self.regions.last();
        let listed = open.is_some_and(|region| region.field == Field::NextSteps);
        listed
            && (label.field == Field::Officers || label.field.is_roster())
            && !label.rest.is_empty()
            && (self.page.is_item(at) || self.page.is_below(at))
            && !roster::names_people(self, &label.rest)
    }

    /// "Chair: Ann Lee" in the list under "The following were elected:".
    fn was_elected(&self, at: usize) -> bool {
        let page = self.page;
        let officer = |at: &usize| {
            let label = page.label(*at).map(|label| label.field);
            label == Some(Field::Officers)
        };
        let mut above = (0..at).rev().take(ELECTED).skip_while(officer);
        let lead = above.next().map(|lead| page.words(lead));
        lead.is_some_and(|lead| {
            let told = page.tokens(lead);
            lead.ends_with(':') && page.grammar.lexicon().verdicts.within(&told)
        })
    }

    /// An item of an agenda in the words of a heading further down.
    fn is_announced_topic(&self, at: usize) -> bool {
        let region = self.regions.last().map(|region| region.field);
        region == Some(Field::Agenda) && self.page.is_item(at) && self.comes_again(at)
    }

    /// An item of an agenda with words in small letters behind a label.
    fn is_topic_of_agenda(&self, at: usize, label: &Label) -> bool {
        let region = self.regions.last().map(|region| region.field);
        let rest = self.page.text(&label.rest);
        region == Some(Field::Agenda)
            && self.page.is_item(at)
            && !rest.is_empty()
            && !rest.contains(|c: char| c.is_uppercase() || matches!(c, '@' | ','))
    }

    /// An item of an agenda of which no item further down has the talk under it.
    fn is_in_announced_list(&self, at: usize) -> bool {
        let region = self.regions.last().map(|region| region.field);
        let below = (at..self.page.blocks().len()).take(ANNOUNCED);
        region == Some(Field::Agenda)
            && self.page.is_item(at)
            && below
                .take_while(|next| self.page.is_item(*next))
                .all(|next| self.headings[next].is_none())
    }

    /// A heading by style further down has the same words.
    pub(in crate::parse) fn comes_again(&self, at: usize) -> bool {
        self.styled_like(at).is_some_and(|lines| lines.end > at)
    }

    /// "Discussion" under one topic and again under the next: it parts what was said of each.
    pub(in crate::parse) fn parts_topics(&self, at: usize) -> bool {
        let holds = |at: usize| {
            let label = self.page.label(at).filter(|label| label.rest.is_empty());
            label.is_some_and(|label| label.field == Field::Containers)
        };
        let again = |lines: &Range<usize>| lines.start < lines.end;
        holds(at) && self.styled_like(at).is_some_and(again)
    }

    /// An item within another, without a colon, over items of which some have no link.
    fn is_topic_of_list(&self, at: usize) -> bool {
        let Kind::Item(own) = self.page.block(at).kind else {
            return false;
        };
        let below = self.page.blocks()[at + 1..].iter();
        let mut under =
            below.take_while(|next| matches!(next.kind, Kind::Item(depth) if depth > own));
        own > 0 && !self.page.words(at).ends_with(':') && under.any(|item| item.links.is_empty())
    }

    /// A line among those that say how each voted.
    fn ends_vote(&self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.page.label(above));
        let votes = |label: &Label| label.field == Field::Other && !label.rest.is_empty();
        self.page.is_below(at) && above.is_some_and(votes)
    }

    /// How each voted, behind the label of a roster: "Roll call: Ayes: Lee, Day".
    pub(super) fn is_vote(&self, label: &Label) -> bool {
        let inner = self.page.text(&label.rest).split_once(':');
        let field = inner.and_then(|(inner, _)| self.page.label_of(inner));
        label.field == Field::Attendees && field == Some(Field::Other)
    }

    /// Takes a vote, which stays among the words of its topic.
    pub(super) fn vote(&mut self, at: usize) {
        self.used[at] = true;
        let range = self.unit(at);
        self.keep(&range);
    }

    /// An office right under a topic, as under another one: "Rapporteur: Ann" is whose topic it is.
    fn is_of_topic(&self, at: usize) -> bool {
        let under_topic = |at: &usize| {
            let above = at
                .checked_sub(1)
                .filter(|above| self.headings[*above].is_some());
            above.is_some_and(|above| self.page.label(above).is_none())
                && self
                    .page
                    .label(*at)
                    .is_some_and(|label| label.field == Field::Officers)
        };
        // The nearest tells most often.
        let mut others = (at + 1..self.headings.len()).chain((0..at).rev());
        self.section.is_some() && under_topic(&at) && others.any(|other| under_topic(&other))
    }

    /// Somebody in an open roster, with a remark that reads like a label.
    fn is_entry(&self, at: usize, label: &Label) -> bool {
        let open = self
            .regions
            .last()
            .is_some_and(|open| open.field.is_roster());
        open && label.field.is_roster()
            && label.rest.is_empty()
            && !self.page.words(at).ends_with(':')
            && roster::is_somebody(self, at)
    }

    /// A sentence that ends like a label of a roster, with somebody before the words that say so.
    fn tells_of_somebody(&self, at: usize, label: &Label) -> bool {
        let words = unbracketed(self.page.words(at));
        let told = || prose::closing_roster(words, self.page.grammar);
        label.rest.is_empty() && words.contains(' ') && !words.ends_with(':') && !told().is_empty()
    }
}
