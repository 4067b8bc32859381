//! The lines under a label: the entries of its list, and what stands among them.

use std::ops::Range;

use super::super::region::{Region, Scope};
use super::super::scan::count_words;
use super::super::{action, decision, motion, prose, reference, roster};
use super::Walker;
use super::told::unbracketed;
use crate::document::{Emphasis, Kind};
use crate::grammar::{Field, Phrase, tokens};

/// Most words of a line without bullet that is an item of an agenda.
const AGENDA_WORDS: usize = 12;

/// Most bytes of a task that is a paragraph below another.
const TASK: usize = 400;

/// Most lines between two items that are counted.
pub(super) const POINTS: usize = 16;

/// Most words of a line that says that a list is empty.
const NOTHING: usize = 14;

impl Walker<'_, '_> {
    /// A remark in brackets that tells of somebody in another roster: "(Ann Lee sends regrets)".
    fn tells_of_another(&self, at: usize, field: Field) -> bool {
        let words = self.page.words(at);
        let inner = unbracketed(words);
        let told = || prose::closing_roster(inner, self.page.grammar);
        inner.len() < words.len() && told().iter().any(|(other, _)| *other != field)
    }

    /// "(none)", "n/a", "There are no tasks for now": what stands in a list that is empty.
    pub(in crate::parse) fn says_nothing(&self, range: &Range<usize>) -> bool {
        let text = self.page.text(range);
        let lexicon = self.page.grammar.lexicon();
        if text.starts_with('[') && is_template(text) {
            return true;
        }
        if !lexicon.nobody.may_begin_text(text) && !lexicon.empty.may_begin_text(text) {
            return false;
        }
        let words = tokens(text);
        // "Nothing was agreed at this meeting. The plan is kept as it is."
        let first = || decision::sentences(text, self.page.grammar).next();
        let short = || first().is_some_and(|first| count_words(first) <= NOTHING);
        lexicon.nobody.is(&words) || lexicon.empty.longest(&words) > 0 && short()
    }

    /// A line that only introduces the items below it: "Just to be clear:".
    fn leads_on(&self, at: usize, field: Field) -> bool {
        // "The board agreed:" under "Outcomes"; an item of these that ends so may be one with details.
        let leads = match field {
            Field::Suggestions | Field::Questions => self.page.is_item(at),
            Field::Decisions => !self.page.is_item(at) && self.page.is_item(at + 1),
            _ => false,
        };
        leads && self.page.words(at).ends_with(':')
    }

    /// "The board voted as follows:" over how many were for it.
    fn leads_to_vote(&self, at: usize) -> bool {
        let next = at + 1;
        let counts = || {
            self.page.label(next).map(|label| label.field) == Some(Field::Other)
                || decision::is_count(self.page.words(next))
        };
        self.page.words(at).ends_with(':') && next < self.page.blocks().len() && counts()
    }

    /// Words right above or below a table say what it is: "Table 2: who does what".
    fn is_caption(&self, at: usize) -> bool {
        let cell = |at: usize| {
            self.page
                .blocks()
                .get(at)
                .is_some_and(|near| near.cell.is_some())
        };
        let block = self.page.block(at);
        block.kind == Kind::Paragraph
            && block.cell.is_none()
            && (cell(at + 1) || at > 0 && cell(at - 1))
    }

    /// A longer paragraph of its own below a task, or one that is not emphasised as that is, goes on with the talk.
    fn leaves_tasks(&self, at: usize, region: &Region) -> bool {
        let page = self.page;
        let plain =
            |at: usize| page.block(at).kind == Kind::Paragraph && page.block(at).cell.is_none();
        let set = |at: usize| {
            let is_set = |how| page.document.is_set(page.block(at), how);
            is_set(Emphasis::Bold) || is_set(Emphasis::Italic)
        };
        let below_task = region.scope == Scope::Lines
            && !page.block(at).continues
            && plain(at)
            && plain(at - 1)
            && region
                .cue
                .as_ref()
                .is_some_and(|cue| cue.end <= page.block(at - 1).range.start);
        below_task && (page.words(at).len() > TASK || set(at - 1) && !set(at))
    }

    /// "The meeting closed at 8:45 pm" below the list that it is no entry of.
    fn closes_below(&self, at: usize, region: &Region) -> bool {
        let block = self.page.block(at);
        block.kind == Kind::Paragraph
            && block.cell.is_none()
            && (region.field.is_statement() || region.field == Field::References)
            && self.closes_meeting(at)
    }

    /// Keeps a line that stands between the label of a roster and its list. False when it is none.
    fn says_how_listed(&mut self, at: usize, region: &Region) -> bool {
        let leads = roster::leads_to_list(self, at, region);
        if leads {
            self.keep(&self.page.block(at).range.clone());
        }
        leads
    }

    /// Takes a line under a label of decisions: as one, as the outcome of the last, or as no more than a count.
    fn decided(&mut self, at: usize, item: bool) -> bool {
        let range = self.decided_unit(at);
        let words = self.page.text(&range);
        let counted = item && decision::is_count(words) || motion::is_bare_tally(words);
        if counted || !item && self.ends_minutes(words) || self.leads_to_vote(at) {
            self.keep(&range);
        } else if !self.takes_outcome(at, &range) {
            decision::entry(self, &range, 0.82);
        }
        true
    }

    /// "The meeting lasted two hours.", "The next meeting is on 4 May." under "Conclusion"
    fn ends_minutes(&self, words: &str) -> bool {
        let grammar = self.page.grammar;
        let calendar = grammar.words.calendar();
        let found = tokens(words);
        let article = grammar.lexicon().articles.longest(&found);
        let behind = found.get(article).map_or("", |first| &words[first.start..]);
        Phrase::any_within(&calendar.lasted, words)
            || Phrase::any_starts(calendar.other_meetings.iter(), behind)
    }

    /// Gives a line to the region that it stands in. False when it does not belong there.
    pub(super) fn feed(&mut self, at: usize, region: &mut Region) -> bool {
        let block = self.page.block(at);
        let item = block.is_item();
        // "(i) that the hall be painted" as a paragraph is one of a list, too.
        let counted = matches!(region.field, Field::Decisions | Field::NextSteps);
        region.listed |= item || counted && block.is_numbered();
        region.boxes += usize::from(block.checkbox.is_some());
        let deeper = region.is_inside(block.kind);
        let inside = deeper || self.breaks_count(at, region);
        if region.items_only && !item || self.closes_below(at, region) {
            return false;
        }
        if region.field.is_statement()
            && (self.says_nothing(&block.range)
                || self.leads_on(at, region.field)
                || self.is_caption(at))
        {
            // "Just to be clear:" in a list of comments leads to those under it.
            if let (Field::Suggestions | Field::Questions, Kind::Item(depth)) =
                (region.field, block.kind)
            {
                region.leads = Some(depth);
            }
            self.keep(&block.range.clone());
            return true;
        }
        match region.field {
            Field::Attendees | Field::Guests | Field::Apologies => {
                // Sentences that tell who was there and who was not are more than one entry.
                let paragraph = block.kind == Kind::Paragraph;
                let told = block.cell.is_none()
                    && (roster::is_told(self, at)
                        || paragraph && self.tells_of_another(at, region.field))
                    && self.told_in(at);
                region.items_only |= told;
                told || roster::entry(self, at, region)
                    || self.told_in(at)
                    || self.says_how_listed(at, region)
            }
            // What is said under a title of material is none.
            Field::References if inside && block.links.is_empty() => {
                self.keep(&block.range.clone());
                true
            }
            Field::References => reference::entry(self, at),
            Field::Officers => {
                let range = block.range.clone();
                roster::officers(self, region, &range)
            }
            Field::NextSteps | Field::Decisions if inside && self.says_more(at, region, deeper) => {
                let range = self.unit(at);
                self.keep(&range);
                true
            }
            Field::NextSteps if at > 0 && self.leaves_tasks(at, region) => false,
            // Lines without a box below a task that has one say more of it.
            Field::NextSteps if region.boxes > 0 && block.checkbox.is_none() && block.continues => {
                self.keep(&block.range.clone());
                true
            }
            Field::NextSteps => {
                let range = self.task(at);
                action::entry(self, at, region, &range);
                true
            }
            Field::Decisions => self.decided(at, item),
            Field::Suggestions | Field::Questions => self.raised(at, region, inside),
            Field::Agenda if self.is_announced(at) => {
                reference::pointed(self, at);
                self.record.agenda.push(self.page.paragraph(&block.range));
                true
            }
            _ => false,
        }
    }

    /// An item of an agenda, or a short line among them; what introduces a list, and talk, is none.
    fn is_announced(&self, at: usize) -> bool {
        let words = self.page.words(at);
        let item = self.page.block(at).marker.is_some();
        let leads = words.ends_with(':') && self.page.cue(words).is_some();
        !leads && (item || count_words(words) <= AGENDA_WORDS)
    }
}

/// "[insert date] – [insert place]": what a template sets where nothing was filled in.
fn is_template(words: &str) -> bool {
    let mut open = 0_usize;
    words.chars().all(|c| {
        match c {
            '[' => open += 1,
            ']' => open = open.saturating_sub(1),
            _ => {}
        }
        open > 0 || !c.is_alphanumeric()
    })
}
