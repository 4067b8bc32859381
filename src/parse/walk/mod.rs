//! The body of the minutes, line by line: which field takes each line, and which section it stands in.

mod alone;
mod announced;
mod bold;
mod callout;
mod counted;
mod cued;
mod entries;
mod given;
mod here;
mod inner;
mod joins;
mod kept;
mod label;
mod lookups;
mod mapped;
mod marked;
mod moved;
mod polled;
mod raised;
mod reach;
mod subhead;
#[cfg(test)]
mod tests;
mod told;
mod verdict;
mod vote;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use lookups::Lookups;

use super::outline::{self, Heading};
use super::page::{Label, Page};
use super::region::{Region, Scope};
use super::table::{self, Rows};
use super::{Trace, action, custom, person, question, reference, roster, signature};
use crate::document::Kind;
use crate::document::Part;
use crate::grammar::Field;
use crate::record::Record;

/// Headings that are no surer than this show neither by style nor by a number.
const PERHAPS: f64 = 0.75;
/// Bytes of a line that is a paragraph of its own.
const LINE: usize = 130;
/// Lines at the end of a document that may say who was there.
const FOOT: usize = 6;

/// Walks a meeting's blocks and fills the record's lists.
pub(super) struct Walker<'p, 'd> {
    pub page: &'p Page<'d>,
    pub headings: &'p [Option<Heading>],
    pub record: Record,
    /// Whether a block is in the record already.
    pub used: Vec<bool>,
    /// Why lines were taken.
    pub trace: Trace,
    /// What rules look up in all of the document.
    lookups: Lookups,
    /// Tables that the walk has not come to, by their first block.
    pub tables: BTreeMap<usize, Rows>,
    /// Items of lists in which every item is a question.
    pub question_items: Vec<usize>,
    /// What is asked by items that say so before a colon.
    pub question_leads: BTreeMap<usize, Range<usize>>,
    /// The first task of these words.
    pub tasks: HashMap<String, (usize, Option<usize>)>,
    /// Boxes that are answers to choose from.
    pub choices: Vec<usize>,
    /// Blocks before this one are of the head.
    pub head: usize,
    pub(super) section: Option<usize>,
    /// Heading levels of the open sections, outermost first.
    pub(super) open: Vec<u16>,
    pub(super) regions: Vec<Region>,
    /// Bytes of the last decision.
    pub(super) decided: Range<usize>,
    /// The last line that only said how the decision above it ended, or who moved it.
    pub(super) closing: Option<usize>,
    /// Bytes of the last words that were kept as a paragraph.
    pub(super) kept: Range<usize>,
    /// Who is in the rosters already.
    pub(super) places: roster::Places,
}

impl<'p, 'd> Walker<'p, 'd> {
    pub(super) fn new(page: &'p Page<'d>, headings: &'p [Option<Heading>]) -> Self {
        Self {
            page,
            headings,
            record: Record::default(),
            used: vec![false; page.blocks().len()],
            trace: Trace::default(),
            lookups: Lookups::default(),
            tables: BTreeMap::new(),
            question_items: Vec::new(),
            question_leads: BTreeMap::new(),
            tasks: HashMap::new(),
            choices: Vec::new(),
            head: 0,
            section: None,
            open: Vec::new(),
            regions: Vec::new(),
            decided: 0..0,
            closing: None,
            kept: 0..0,
            places: roster::Places::default(),
        }
    }

    /// Takes every line of the body that no other stage has taken.
    pub(super) fn walk(&mut self) {
        self.tables = table::all(self);
        self.front_matter();
        question::mark(self);
        question::mark_choices(self);
        for at in 0..self.page.blocks().len() {
            if !self.used[at] && self.page.is_body(at) {
                self.line(at);
            }
        }
        roster::settle(self);
        signature::settle(self);
        action::settle(self);
        self.rest();
    }

    /// Takes the people of a front matter: `attendees: [Ann, Bo]`, or a list under `attendees:`.
    fn front_matter(&mut self) {
        for at in 0..self.page.blocks().len() {
            if self.page.block(at).part != Part::FrontMatter || self.used[at] {
                continue;
            }
            if self.mapped(at) {
                continue;
            }
            match self.page.label(at) {
                // "author: Ann Lee" wrote the page, "chair: Ann Lee" held an office.
                Some(label) if label.field.is_roster() || self.is_office_here(label) => {
                    self.label(at, label);
                }
                Some(_) => self.regions.clear(),
                None => self.front_entry(at),
            }
        }
        self.regions.clear();
    }

    /// An office of the grammar's own, with somebody behind it, or who took the minutes: "minutes: Ann Lee".
    fn is_office_here(&self, label: &Label) -> bool {
        let office = self.page.grammar.label(self.page.text(&label.range));
        let minuted = office == Some(Field::Containers) && roster::names_people(self, &label.rest);
        minuted || office == Some(Field::Officers) && !label.rest.is_empty()
    }

    fn front_entry(&mut self, at: usize) {
        let Some(mut region) = self.regions.pop() else {
            return;
        };
        if self.page.is_item(at) && self.feed(at, &mut region) {
            self.used[at] = true;
            self.regions.push(region);
        }
    }

    fn line(&mut self, at: usize) {
        if self.parts_roster(at) {
            return;
        }
        self.close(at);
        let mut table = self.tables.remove(&at);
        if let Some(rows) = &mut table {
            custom::take_columns(self, rows);
        }
        if !self.used[at] && custom::take(self, at) {
            return;
        }
        if let Some(rows) = table {
            let region = self.regions.last().map(|region| region.field);
            if table::take(self, &rows, region) || self.used[at] {
                return;
            }
        }
        if !self.used[at] && action::owner_line(self, at) {
            return;
        }
        if let Some(said) = self.question_leads.remove(&at) {
            return self.ask_led(at, &said);
        }
        match (self.heading_at(at), self.page.label(at)) {
            _ if self.is_answer(at) || self.is_boxed_topic(at) => self.words(at),
            (Some(heading), Some(label)) if self.is_section(at, heading, label) => {
                self.labelled_heading(at, heading, label);
            }
            (Some(_), Some(label)) => self.label(at, label),
            (Some(_), None) if self.tells_absent(at) => {}
            (Some(heading), None) => {
                self.heading(at, heading);
                self.cued_by_heading(at);
            }
            (None, Some(label))
                if label.field == Field::Containers && self.holds_talk(at, label) =>
            {
                self.open_section(at, outline::TALK);
            }
            (None, Some(label)) if self.leads_talk(at, label) => {
                self.open_section(at, outline::LEAD);
            }
            (None, Some(label)) if self.is_vote(label) => self.vote(at),
            (None, Some(label)) if self.is_label_here(at, label) => self.label(at, label),
            _ => self.words(at),
        }
    }

    /// The heading that a line is. In an open roster a line that only may be one is none when it is somebody.
    fn heading_at(&self, at: usize) -> Option<Heading> {
        let region = self.regions.last();
        let open = region.is_some_and(|region| region.field.is_roster());
        let by_style = self.headings[at].is_some_and(Heading::is_style);
        if !by_style && self.is_answer(at) {
            return None;
        }
        self.headings[at].filter(|heading| {
            heading.confidence > PERHAPS && !heading.is_emphasis()
                || !open
                || !roster::is_somebody(self, at)
        })
    }

    /// "[ ] any other business" in a list of topics with boxes.
    fn is_boxed_topic(&self, at: usize) -> bool {
        let listed = self.regions.last();
        self.page.block(at).checkbox.is_some()
            && listed.is_some_and(|region| region.field == Field::Agenda)
            && !self.headings[at].is_some_and(Heading::is_style)
    }

    /// An entry of an open roster that ends in what somebody answered to the roll call.
    fn is_answer(&self, at: usize) -> bool {
        let open = self.regions.last();
        open.is_some_and(|region| region.field.is_roster()) && roster::is_answered(self, at)
    }

    /// A line that no label or heading claims.
    pub(in crate::parse) fn words(&mut self, at: usize) {
        if self.unsigned(at) {
            return;
        }
        if self.assigned(at) {
            return;
        }
        let asked = self.question_items.binary_search(&at).is_ok();
        let region = self.regions.last();
        if asked
            && region.is_none_or(|region| {
                // "Where do we stand?" in the agenda, and as a heading below, is a topic.
                region.field == Field::Agenda && !self.comes_again(at) || self.is_inner(at, region)
            })
        {
            return self.ask(at);
        }
        if let Some(region) = self.regions.pop() {
            let mut region = region;
            let taken = self.feed(at, &mut region);
            if let Some(of) = region.cue.clone().filter(|_| taken) {
                self.under(at, of, region.field.name());
            }
            let nobody = region.field.is_roster()
                && person::is_nobody(self.page.words(at), self.page.grammar);
            let aside = !taken && (nobody || self.interrupts(at, &region));
            // Talk below those who are listed ends their roster, whatever lists it leads to.
            let names = region.field.is_roster() || region.field == Field::Officers;
            let talk = !taken && names && self.talks_on(at, &region);
            // "Next meeting?" over the list of when it could be.
            let listed = region.field == Field::Other && self.page.is_item(at);
            let lasts = taken || aside || listed || !talk && !matches!(region.scope, Scope::Lines);
            if lasts {
                self.regions.push(region);
            }
            if aside {
                self.keep(&self.page.block(at).range.clone());
            }
            if taken || aside {
                self.used[at] = true;
                return;
            }
        }
        if asked {
            return self.ask(at);
        }
        if roster::follows(self, at) {
            self.used[at] = true;
            return;
        }
        if self.opens_roster(at) {
            let start = self.page.block(at).range.start;
            let region = Region::new(Field::Attendees, start..start, Scope::Lines);
            self.regions.push(region);
            return self.words(at);
        }
        reference::pointed(self, at);
        roster::told_officers(self, at);
        let range = self.unit(at);
        let choice = || self.choices.binary_search(&at).is_ok();
        let boxed = self.page.block(at).checkbox == Some(false);
        let told =
            || self.is_among_tasks(at) || action::is_of_somebody(self, self.page.text(&range));
        if boxed && !choice() && told() {
            self.used[at] = true;
            self.shows(at, "a box that is not ticked");
            let mut region = Region::new(Field::NextSteps, range.clone(), Scope::Lines);
            return action::entry(self, at, &mut region, &range);
        }
        if self.over_decided(at, &range)
            || self.takes_closing(at, &range)
            || self.marked(at, &range)
            || self.boxed(at, &range)
            || self.tasked(at, &range)
            || self.told(at, &range)
            || self.cued(at, &range)
            || self.moved(at, &range)
            || self.resolved(at, &range)
        {
            return;
        }
        self.used[at] = true;
        self.keep(&range);
    }

    /// The heading above tells of tasks, though of other things too: "Open questions and action items".
    fn is_among_tasks(&self, at: usize) -> bool {
        let mut above = (0..at).rev();
        let heading = above.find(|above| self.headings[*above].is_some());
        heading.is_some_and(|heading| self.page.tells_of_tasks(heading))
    }

    /// Takes an item of a list of questions.
    fn ask(&mut self, at: usize) {
        self.used[at] = true;
        self.shows(at, "an item of a list of questions");
        question::entry(self, at);
    }

    /// Takes what an item asks behind the words that say so.
    fn ask_led(&mut self, at: usize, said: &Range<usize>) {
        let lead = self.page.block(at).range.start..said.start;
        self.used[at] = true;
        self.label_words(&Label {
            field: Field::Questions,
            range: self.page.trimmed(&lead, &[':']),
            rest: said.clone(),
        });
        question::led_entry(self, at, said);
    }

    /// Questions under an entry of a list: "Ask all of you:", and what is asked below.
    fn is_inner(&self, at: usize, region: &Region) -> bool {
        let listed = matches!(region.field, Field::NextSteps | Field::Decisions);
        let Kind::Item(depth) = self.page.block(at).kind else {
            return false;
        };
        listed && region.depth.is_some_and(|first| depth > first)
    }

    /// What stands outside the body and was not used by the head.
    fn rest(&mut self) {
        self.section = None;
        for at in 0..self.page.blocks().len() {
            if !self.used[at] && !custom::take(self, at) {
                self.used[at] = true;
                let part = self.page.block(at).part;
                debug_assert!(
                    !matches!(part, Part::Body),
                    "the walk takes every line of the body"
                );
                self.keep(&self.page.block(at).range.clone());
            }
        }
    }
}
