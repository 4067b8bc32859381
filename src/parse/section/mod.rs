//! Headings: which of them open a section, and what a section is called.

mod label;
mod no_topic;
mod talk;
mod title;
mod under;

use std::collections::BTreeMap;

use super::outline::{self, Heading};
use super::region::{Region, Scope};
use super::topic::topic;
use super::walk::Walker;
use super::{action, person, reference, roster};
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::scan::count_words;
use crate::record::Section;

/// Words of a sentence behind a title.
const SENTENCE: usize = 5;
/// Words of a line that is more than a title.
const LONGEST_TITLE: usize = 14;

/// A sentence of some words behind a title.
pub(super) fn is_talk(behind: &str) -> bool {
    behind.ends_with('.') && count_words(behind) >= SENTENCE
}

impl Walker<'_, '_> {
    /// "Client" over nothing within a roster, before "Supplier" over those who came.
    fn is_empty_part(&self, at: usize, heading: Heading) -> bool {
        let next = at + 1;
        let beside = self.headings.get(next).copied().flatten();
        beside.is_some_and(|beside| beside.level == heading.level)
            && self.page.label(next).is_none()
            && roster::heads_names(self, next)
    }

    /// A heading that no label claims: a section, unless it only parts a roster, stands in the head or in an announced agenda.
    pub(super) fn heading(&mut self, at: usize, heading: Heading) {
        let region = self
            .regions
            .last()
            .map(|region| (region.field, region.scope));
        match region {
            Some((field, Scope::Heading(_)))
                if field.is_roster()
                    && (roster::heads_names(self, at) || self.is_empty_part(at, heading)) =>
            {
                self.part_roster(at);
                return self.label_line(at, field);
            }
            Some((Field::NextSteps, Scope::Heading(_))) if self.part_tasks(at) => return,
            // "Until June" under "Tasks" parts them.
            Some((Field::NextSteps, Scope::Heading(level)))
                if heading.is_style()
                    && heading.level > level
                    && self.page.label(at).is_none()
                    && !self.has_talk(at) =>
            {
                return self.label_line(at, Field::NextSteps);
            }
            // "Report of the treasurer:" over its link, under "Papers".
            Some((Field::References, Scope::Heading(_)))
                if !heading.is_style() && reference::leads_to_link(self.page, at) =>
            {
                self.used[at] = true;
                return self.keep(&self.page.block(at).range.clone());
            }
            Some((Field::Agenda, scope))
                if heading.is_emphasis()
                    && !self.talk_follows(at)
                    && !(outline::is_filled(self.headings, at) && self.was_announced(at))
                    || self.notes_follow(at, scope) =>
            {
                self.used[at] = true;
                let range = self.page.block(at).range.clone();
                return self.record.agenda.push(self.page.paragraph(&range));
            }
            _ => {}
        }
        if self.lists_people(at) {
            let scope = if heading.is_style() {
                Scope::Heading(heading.level)
            } else {
                Scope::Lines
            };
            return self.opens(at, Field::Attendees, scope);
        }
        if let Some(field) = self.lists_only_links(at, heading) {
            return self.opens(at, field, Scope::Heading(heading.level));
        }
        if self.lists_suggestions(at, heading) {
            return self.opens(at, Field::Suggestions, Scope::Lines);
        }
        if self.only_announces(at, heading) {
            return self.opens(at, Field::Agenda, Scope::Heading(heading.level));
        }
        if self.heads_next_meeting(at) {
            return self.opens(at, Field::Other, Scope::Heading(heading.level));
        }
        let sure = heading.is_style()
            || heading.is_lead()
            || self.is_numbered_topic(at)
            || outline::is_counted(self.page, at);
        // The line that says when the meeting ended may stand far below the head.
        let of_head = self.record.sections.is_empty()
            && at < self.head
            && !sure
            && (self.record.attendees.is_empty() || !self.is_over_sentence(at));
        let title = self.page.block(at).kind == Kind::Heading(0)
            || self.only_holds_topics(at, heading)
            || self.only_holds_fields(at, heading)
            || self.repeats_title(at)
            || self.names_meeting(at)
            || self.closes_meeting(at)
            || self.tells_next_meeting(at)
            || self.signs(at)
            || self.is_subtitle(at)
            || self.is_part(at, heading)
            || self.is_left_empty(at, heading)
            || self.only_announces_talk(at, heading)
            || self.only_holds_labels(at, heading)
            || self.only_holds_columns(at, heading)
            || self.only_parts_days(at, heading)
            || self.only_asks_for_words(at, heading);
        if of_head || title || self.only_links_follow(at, heading) {
            self.used[at] = true;
            let range = self.page.block(at).range.clone();
            return self.keep(&range);
        }
        self.open_section(at, heading);
    }

    /// Takes a heading without a label as that of a field.
    fn opens(&mut self, at: usize, field: Field, scope: Scope) {
        let range = self.page.trimmed(&self.page.block(at).range, &[':']);
        self.label_line(at, field);
        self.regions.push(Region::new(field, range, scope));
    }

    /// A heading within a list of tasks, over those of one person. False when it names nobody.
    fn part_tasks(&mut self, at: usize) -> bool {
        let range = self.page.trimmed(&self.page.block(at).range, &[':']);
        let words = self.page.text(&range);
        // "TOOLS" in capitals looks like a name as much as "LEE" does.
        let quiet = words.contains(char::is_lowercase)
            || person::is_given_name(words, self.page.grammar)
            || self.places.has_name(Field::Attendees, words);
        let named = self.page.is_item(at + 1) && quiet && action::is_whose(self, words);
        if let Some(region) = self.regions.last_mut() {
            region.of = Some(range.clone()).filter(|_| named);
            let due = action::due_over_tasks(words, &self.page.grammar.words);
            region.due = due.map(|due| self.page.range_of(due));
        }
        if named {
            self.used[at] = true;
            self.keep(&range);
        }
        named
    }

    /// A member of a series of numbered topics.
    pub(super) fn is_numbered_topic(&self, at: usize) -> bool {
        self.headings[at].is_some_and(Heading::is_look) && self.page.block(at).is_numbered()
    }

    pub(super) fn open_section(&mut self, at: usize, heading: Heading) {
        // Names under "Present" end where the talk begins, be it under a smaller heading.
        self.regions
            .retain(|region| region.field != Field::Agenda && !region.field.is_roster());
        // "Summary" on a line of its own below a list of tasks, and over no other, ends it.
        if !self.page.is_item(at) && !self.page.is_item(at + 1) {
            self.regions
                .retain(|region| !(region.listed && region.field.is_statement()));
        }
        self.open.retain(|level| *level < heading.level);
        self.open.push(heading.level);
        let block = self.page.block(at);
        let lead = self.page.bold_lead(at).filter(|bold| {
            block.is_numbered()
                && !self.title_goes_on(at, bold.end)
                && !self.title_is_linked(at, bold.end)
        });
        let marker = block
            .marker
            .as_ref()
            .filter(|marker| !marker.path.is_empty());
        let mut number = marker.map(|marker| marker.range.clone());
        let (title, rest) = if let Some(topic) = topic(self.page, at) {
            number = topic.number.or(number);
            (topic.title, topic.text.unwrap_or(0..0))
        } else if heading.is_look() {
            let opening = if heading.is_lead() {
                outline::opening(self.page, at)
            } else {
                outline::known_before_colon(self.page, at)
                    .or_else(|| outline::lettered_title(self.page, at))
                    .or_else(|| outline::counted_title(self.page, at))
            };
            self.title(&block.range, lead, opening)
        } else if let Some(end) = outline::item_before_nothing(self.page, at) {
            self.title(&block.range, None, Some(end))
        } else {
            (self.page.trimmed(&block.range, &[':']), 0..0)
        };
        // "10/29 Press release" is of that day.
        let day = number.take_if(|number| self.is_day(self.page.text(number)));
        let title = day.map_or(title.start, |day| day.start)..title.end;
        let title = self.unnumbered(&mut number, title);
        let behind = self
            .counted_behind(heading, &title)
            .filter(|_| number.is_none());
        let title = title.start..behind.as_ref().map_or(title.end, |count| count.start);
        let number = number.or(behind);
        let title = self.uncalled(heading, title);
        self.record.sections.push(Section {
            number: number.map(|number| {
                let printed = self.page.text(&number);
                printed
                    .trim_matches(['.', ')', '(', ':', ' ', '-', '–', '/', '|'])
                    .to_owned()
            }),
            level: u8::try_from(self.open.len()).unwrap_or(u8::MAX),
            title: self.page.text(&title).to_owned(),
            span: self.page.span(&title),
            confidence: heading.confidence,
            paragraphs: Vec::new(),
            fields: BTreeMap::new(),
        });
        self.section = Some(self.record.sections.len() - 1);
        self.used[at] = true;
        self.number_beside(at, &title);
        self.around_title(at);
        self.shows(at, heading.how());
        let taken = rest.is_empty()
            || self.told(at, &rest)
            || self.moved(at, &rest)
            || self.marked(at, &rest);
        if !taken {
            self.keep(&rest);
        }
        // "Tasks for the next quarter" is a topic, and the items under it are tasks.
        if self.page.cue(self.page.text(&title)) == Some(Field::NextSteps) {
            let mut region = Region::new(Field::NextSteps, title, Scope::Heading(heading.level));
            region.items_only = true;
            self.regions.push(region);
        }
    }
}
