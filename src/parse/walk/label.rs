//! Labels, and the lines that belong to one: the value on its own line, and the entries under it.

use std::collections::HashMap;
use std::ops::Range;

use super::super::outline::{self, Heading};
use super::super::page::Label;
use super::super::region::{Region, Scope, is_numbered, is_roster, is_statement};
use super::super::{
    action, decision, line, motion, person, prose, question, reference, roster, time,
};
use super::alone::unbracketed;
use super::{FOOT, Walker};
use crate::document::{Emphasis, Kind};
use crate::grammar::{Field, Hole, tokens};
use crate::record::Statement;

/// Most words of a line without bullet that is an item of an agenda.
const AGENDA_WORDS: usize = 12;

/// Most bytes of a task that is a paragraph below another.
const TASK: usize = 400;

/// Most words of a line that says that a list is empty.
const NOTHING: usize = 14;

/// Most people on a line of its own of a roster: "Ann Lee and Bo Day – parents".
const PAIR: usize = 2;

/// Fewest names of a list that no label calls a roster.
const NAMES: usize = 3;

impl Walker<'_, '_> {
    /// A label line is one only where its field can be: an office in the middle of the talk is a speaker.
    pub(in crate::parse) fn is_label_here(&self, at: usize, label: &Label) -> bool {
        match label.field {
            // Far from head and foot an office before a colon is a speaker.
            Field::Officers => {
                let foot = self.page.blocks().len().saturating_sub(FOOT);
                let near = self.section.is_none() || at >= foot;
                let early = self.record.sections.len() < 3 && roster::plausible(self, at, label);
                let beside = self.page.block(at).cell.is_some() && self.section.is_none();
                let over =
                    label.rest.is_empty() && self.section.is_none() && self.is_over_somebody(at);
                over || beside || !label.rest.is_empty() && (near || early) && !self.is_of_topic(at)
            }
            Field::Containers if !label.rest.is_empty() => {
                self.section.is_none() && roster::plausible(self, at, label)
            }
            Field::Containers | Field::Sections | Field::Title => {
                label.rest.is_empty() && self.page.block(at).marker.is_none()
            }
            // "7. Venue" among the topics is one of them.
            Field::Location if label.rest.is_empty() => self.section.is_none(),
            // "Recording: https://…" among the links is one of them.
            Field::Other => {
                let region = self.regions.last().map(|region| region.field);
                region != Some(Field::References) || self.page.block(at).links.is_empty()
            }
            // "Proposals" in the agenda, and again over the talk, announces them.
            _ if label.rest.is_empty() && self.is_announced_topic(at) => false,
            // "Documentation" among the topics of a list is one.
            Field::References if label.rest.is_empty() => !self.is_topic_of_list(at),
            // "Others?" asks who speaks next.
            field if is_roster(field) && self.page.words(at).ends_with('?') => false,
            // "Ann Lee (excused)" in a roster says why she was away.
            _ if self.is_entry(at, label) => false,
            // "ABSENT: Lee" right below "AYES: Day" and "NOES: None" tells of a vote.
            Field::Apologies if self.ends_vote(at) => false,
            // "Ann Lee submits her apologies" tells of her.
            Field::Apologies if self.tells_of_somebody(at, label) => false,
            Field::Attendees | Field::Guests | Field::Apologies => {
                self.record.sections.len() < 2
                    || self.page.block(at).cell.is_some()
                    || roster::plausible(self, at, label)
            }
            _ => true,
        }
    }

    /// An item of an agenda in the words of a heading further down.
    fn is_announced_topic(&self, at: usize) -> bool {
        let region = self.regions.last().map(|region| region.field);
        region == Some(Field::Agenda)
            && matches!(self.page.block(at).kind, Kind::Item(_))
            && self.comes_again(at)
    }

    /// A heading by style further down has the same words.
    pub(in crate::parse) fn comes_again(&self, at: usize) -> bool {
        let words = outline::plain(self.page.words(at));
        let last = self.styled.get_or_init(|| self.styled_headings());
        last.get(&words).is_some_and(|last| *last > at)
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

    /// The words of the headings by style, and the last line of each.
    fn styled_headings(&self) -> HashMap<String, usize> {
        let styled = |at: &usize| self.headings[*at].is_some_and(Heading::is_style);
        let lines = (0..self.headings.len()).filter(styled);
        lines
            .map(|at| (outline::plain(self.page.words(at)), at))
            .collect()
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
            .is_some_and(|open| is_roster(open.field));
        open && is_roster(label.field)
            && label.rest.is_empty()
            && !self.page.words(at).ends_with(':')
            && roster::is_somebody(self, at)
    }

    /// A remark in brackets that tells of somebody in another roster: "(Ann Lee sends regrets)".
    fn tells_of_another(&self, at: usize, field: Field) -> bool {
        let words = self.page.words(at);
        let inner = unbracketed(words);
        let told = || prose::closing_roster(inner, self.page.grammar);
        inner.len() < words.len() && told().iter().any(|(other, _)| *other != field)
    }

    /// A sentence that ends like a label of a roster, with somebody before the words that say so.
    fn tells_of_somebody(&self, at: usize, label: &Label) -> bool {
        let words = unbracketed(self.page.words(at));
        let told = || prose::closing_roster(words, self.page.grammar);
        label.rest.is_empty() && words.contains(' ') && !words.ends_with(':') && !told().is_empty()
    }

    pub(in crate::parse) fn label(&mut self, at: usize, label: &Label) {
        // "Minutes: Ann Lee" names who took them.
        let named = label.field == Field::Containers && !label.rest.is_empty();
        // "Members:" over several, and "Vereadores: Rui Dias" with more below, is what they are together, which is nobody's own
        // office; of the languages that are read, all but German end such a plural in an s.
        let several = label.field == Field::Officers
            && (label.rest.is_empty() && self.is_over_somebody(at + 1)
                || self.page.text(&label.range).ends_with('s') && self.only_begins(at, label));
        let field = match label.field {
            Field::Attendees if roster::is_team(self, at, label) => Field::Other,
            _ if named => Field::Officers,
            _ if several => Field::Attendees,
            Field::Containers if self.opens_with_names(at) => Field::Attendees,
            field => field,
        };
        let block = self.page.block(at);
        let scope = match (block.cell, block.kind) {
            (Some(cell), _) if label.rest.is_empty() => Scope::Row(cell.table, cell.row),
            (None, Kind::Item(depth)) if self.numbers_stop(at) => Scope::Numbered(depth),
            (None, Kind::Item(depth)) if self.siblings_follow(at, depth) => Scope::Siblings(depth),
            (None, Kind::Item(depth)) => Scope::Item(depth),
            _ => Scope::Lines,
        };
        let mut region = Region::new(field, label.range.clone(), scope);
        self.label_words(label);
        self.used[at] = true;
        if self.is_of_whom(at, label) {
            let whom = action::for_whom(self.page.text(&label.rest), self.page.grammar);
            region.of = whom.map(|whom| self.page.range_of(whom));
        } else if field == Field::References && reference::heads_links(self.page, at) {
            self.keep(&label.rest);
        } else if !label.rest.is_empty() {
            let rest = self.said_behind(at, label);
            self.inline(at, &mut region, &rest);
            // What follows the label on its line is all, unless the line only introduces a list.
            let goes_on = self.page.words(at).ends_with([':', ','])
                || self.begins_columns(at, label)
                || self.only_counts(at, label);
            if !(goes_on
                || is_roster(field) && (self.breaks_off(at) || self.only_begins(at, label)))
            {
                if field == Field::Other {
                    self.end_lists();
                }
                self.regions.retain(|open| {
                    is_roster(open.field) || open.field == field || open.scope != Scope::Lines
                });
                return;
            }
        }
        self.end_lists();
        self.regions.push(region);
    }

    /// What stands behind a label, with the lines on which its sentence goes on: "AGREED: to wait for the plan," over "which
    /// comes in June".
    fn whole_sentence(&mut self, at: usize, rest: &Range<usize>) -> Range<usize> {
        let mut end = rest.end;
        for next in at + 1..self.page.blocks().len() {
            let block = self.page.block(next);
            let words = self.page.words(next);
            let goes_on = words.starts_with(char::is_lowercase) || reference::is_address(words);
            let own = !block.continues
                || block.marker.is_some()
                || block.cell.is_some()
                || self.used[next]
                || self.headings[next].is_some()
                || self.page.label(next).is_some()
                || self.page.marker(words).is_some();
            if !goes_on || own {
                break;
            }
            self.used[next] = true;
            end = block.range.end;
        }
        rest.start..end
    }

    /// What stands behind a label, with the sentences that go on with it: "Action: Ann to ask the miller." over "Bo can help her."
    fn said_behind(&mut self, at: usize, label: &Label) -> Range<usize> {
        let page = self.page;
        let block = page.block(at);
        let told = matches!(label.field, Field::NextSteps | Field::Decisions);
        if !told || block.kind != Kind::Paragraph || block.cell.is_some() {
            return self.whole_sentence(at, &label.rest);
        }
        let sentence = |at: usize| {
            let block = page.blocks().get(at);
            block.is_some_and(|block| {
                let words = page.document.words(block);
                block.continues && words.ends_with('.') && page.action(words).owner.is_none()
            })
        };
        if !page.text(&label.rest).ends_with('.') || !sentence(at + 1) {
            return self.whole_sentence(at, &label.rest);
        }
        let unit = self.unit(at);
        label.rest.start..label.rest.end.max(unit.end)
    }

    /// "Actions: for Ann" over a list, which is hers.
    fn is_of_whom(&self, at: usize, label: &Label) -> bool {
        let next = self.page.blocks().get(at + 1);
        let said = self.page.text(&label.rest);
        label.field == Field::NextSteps
            && self.page.block(at).cell.is_none()
            && next.is_some_and(|next| {
                matches!(
                    (self.page.block(at).kind, next.kind),
                    (Kind::Paragraph, Kind::Item(_))
                )
            })
            && action::for_whom(said, self.page.grammar).is_some()
    }

    /// "Notes" over a list of nobody but people, where no other list has said who was there.
    pub(in crate::parse) fn opens_with_names(&self, at: usize) -> bool {
        let is_item = |next: &usize| matches!(self.page.block(*next).kind, Kind::Item(_));
        let below = at + 1..self.page.blocks().len();
        let items: Vec<usize> = below.take_while(is_item).collect();
        self.record.attendees.is_empty()
            && items.len() >= NAMES
            && items.iter().all(|item| roster::is_somebody(self, *item))
    }

    /// A line of names ends in a form of address: the name stands on the next.
    fn breaks_off(&self, at: usize) -> bool {
        let last = self.page.words(at).rsplit([' ', ',']).next();
        last.is_some_and(|last| person::is_address(last, self.page.grammar))
    }

    /// Somebody on the line right below.
    fn is_over_somebody(&self, at: usize) -> bool {
        let next = at + 1;
        next < self.page.blocks().len()
            && self.page.block(next).cell.is_none()
            && self.page.label(next).is_none()
            && roster::is_somebody(self, next)
    }

    /// The first of several, each on a line of its own: "Present: Ann Lee (Chair)", and "Bo Day (Clerk)" below.
    fn only_begins(&self, at: usize, label: &Label) -> bool {
        let here = self.page.people(self.page.text(&label.rest), label.field);
        let next = at + 1;
        here.len() == 1
            && roster::names_people(self, &label.rest)
            && self.page.block(at).cell.is_none()
            && self.is_over_somebody(at)
            && !self.page.words(next).contains(": ")
            && matches!(
                self.page.persons(self.page.words(next), label.field).len(),
                1..=PAIR
            )
    }

    /// How many there were, and who on the lines right below: "Present: 34 members", and "Committee: Ann Lee, Bo Day".
    fn only_counts(&self, at: usize, label: &Label) -> bool {
        let rest = self.page.text(&label.rest);
        let number = rest.chars().all(|c| c.is_ascii_digit());
        let next = self.page.blocks().get(at + 1).map(|next| next.kind);
        let listed = matches!(next, Some(Kind::Item(_)));
        is_roster(label.field)
            && (number || person::is_nobody(rest, self.page.grammar))
            && rest.starts_with(|c: char| c.is_ascii_digit())
            && (listed || self.page.is_below(at + 1))
            && self.is_over_somebody(at)
    }

    /// The first row of columns, which stands behind its label: "Present:⇥Ann Lee⇥Chair" over a table.
    fn begins_columns(&self, at: usize, label: &Label) -> bool {
        let next = self.page.blocks().get(at + 1);
        is_roster(label.field)
            && self.page.text(&label.rest).contains('\t')
            && next.is_some_and(|next| next.cell.is_some())
    }

    /// Ends what reaches over the lines that follow: a label comes between. Few hold one office.
    pub(in crate::parse) fn end_lists(&mut self) {
        self.regions.retain(|open| {
            !matches!(open.scope, Scope::Lines | Scope::Siblings(_))
                && open.field != Field::Officers
        });
    }

    /// An item such as "Attachments:" with its list beside it instead of under it.
    fn siblings_follow(&self, at: usize, depth: u8) -> bool {
        let next = self.page.blocks().get(at + 1);
        self.page.words(at).ends_with(':')
            && self.page.label(at + 1).is_none()
            && next.is_some_and(|next| next.kind == Kind::Item(depth) && !next.continues)
    }

    /// A numbered line, and no other number of its list right after it: "4. Attachments:".
    fn numbers_stop(&self, at: usize) -> bool {
        let next = self.page.blocks().get(at + 1);
        is_numbered(self.page.block(at))
            && next.is_some_and(|next| {
                !is_numbered(next) && !matches!(next.kind, Kind::Item(depth) if depth > 0)
            })
    }

    /// "(none)", "n/a", "There are no tasks for now": what stands in a list that is empty.
    pub(in crate::parse) fn says_nothing(&self, range: &Range<usize>) -> bool {
        let text = self.page.text(range);
        let lexicon = self.page.grammar.lexicon();
        if !lexicon.nobody.may_begin_text(text) && !lexicon.empty.may_begin_text(text) {
            return false;
        }
        let words = tokens(text);
        let told = || words.len() <= NOTHING && lexicon.empty.longest(&words) > 0;
        lexicon.nobody.is(&words) || told()
    }

    /// A line that only introduces the items below it: "Just to be clear:".
    fn leads_on(&self, at: usize, field: Field) -> bool {
        let is_item = |at: usize| matches!(self.page.block(at).kind, Kind::Item(_));
        let next = at + 1;
        // "The board agreed:" under "Outcomes"; an item of these that ends so may be one with details.
        let leads = match field {
            Field::Suggestions | Field::Questions => is_item(at),
            Field::Decisions => !is_item(at),
            _ => false,
        };
        leads
            && self.page.words(at).ends_with(':')
            && next < self.page.blocks().len()
            && is_item(next)
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

    /// What stands on the label's own line.
    pub(in crate::parse) fn inline(&mut self, at: usize, region: &mut Region, rest: &Range<usize>) {
        // "Recommendation: #todo book a room" says itself what it is.
        if self.page.text(rest).starts_with('#') && self.marked(at, rest) {
            return;
        }
        match region.field {
            field if is_statement(field) && self.says_nothing(rest) => self.keep(rest),
            Field::Attendees | Field::Guests | Field::Apologies => {
                roster::inline(self, region, rest);
            }
            Field::Officers => {
                if !roster::officers(self, region, rest) {
                    self.keep(rest);
                }
            }
            Field::References => reference::listed(self, rest),
            Field::NextSteps if self.is_report(region, rest) => self.keep(rest),
            Field::NextSteps => action::entry(self, at, region, rest),
            Field::Decisions | Field::Outcome if self.ended(at, rest) => {}
            Field::Decisions if motion::is_bare_tally(self.page.text(rest)) => self.keep(rest),
            // "Decision: do we ask for tiles or for thatch?" is still to be made.
            Field::Decisions if self.page.text(rest).ends_with('?') => self.keep(rest),
            Field::Decisions => decision::entry(self, rest, 0.95),
            Field::Outcome if self.says_what(rest) => decision::entry(self, rest, 0.9),
            Field::Questions if question::is_answered(self.page.text(rest)) => self.keep(rest),
            Field::Suggestions | Field::Questions => {
                self.statement(region.field, region.cue.as_ref(), rest);
            }
            Field::Agenda => self.record.agenda.push(self.page.paragraph(rest)),
            _ => self.keep(rest),
        }
    }

    /// What became of an earlier action, behind its label and number.
    fn is_report(&self, region: &Region, rest: &Range<usize>) -> bool {
        let label = region.cue.as_ref().map_or(rest.start, |cue| cue.start);
        let said = self.page.text(&(label.min(rest.start)..rest.end));
        action::is_report(said, self.page.grammar)
    }

    /// A longer paragraph of its own below a task, or one that is not emphasised as that is, goes on with the talk.
    fn leaves_tasks(&self, at: usize, region: &Region) -> bool {
        let page = self.page;
        let plain =
            |at: usize| page.block(at).kind == Kind::Paragraph && page.block(at).cell.is_none();
        let set = |at: usize| {
            let is_set = |how| page.block(at).is_set(how, &page.document.text);
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
        let words = self.page.words(at);
        block.kind == Kind::Paragraph
            && block.cell.is_none()
            && (is_statement(region.field) || region.field == Field::References)
            && words.contains(|c: char| c.is_ascii_digit())
            && time::closing(words, &self.page.grammar.words).is_some()
    }

    /// Gives a line to the region that it stands in. False when it does not belong there.
    pub(super) fn feed(&mut self, at: usize, region: &mut Region) -> bool {
        let block = self.page.block(at);
        let item = matches!(block.kind, Kind::Item(_));
        region.listed |= item;
        region.boxes += usize::from(block.checkbox.is_some());
        let inside = region.is_inside(block.kind);
        if region.items_only && !item || self.closes_below(at, region) {
            return false;
        }
        if is_statement(region.field)
            && (self.says_nothing(&block.range)
                || self.leads_on(at, region.field)
                || self.is_caption(at))
        {
            // "Just to be clear:" in a list of comments leads to those under it.
            if let (Field::Suggestions | Field::Questions, Kind::Item(depth)) =
                (region.field, block.kind)
            {
                region.owner = Some((depth, block.range.clone()));
            }
            self.keep(&block.range.clone());
            return true;
        }
        match region.field {
            Field::Attendees | Field::Guests | Field::Apologies => {
                // Sentences that tell who was there and who was not are more than one entry.
                let told = block.kind == Kind::Paragraph
                    && block.cell.is_none()
                    && (roster::is_told(self, at) || self.tells_of_another(at, region.field))
                    && self.told_in(at);
                region.items_only |= told;
                told || roster::entry(self, at, region) || self.told_in(at)
            }
            Field::References => reference::entry(self, at),
            Field::Officers => {
                let range = block.range.clone();
                roster::officers(self, region, &range)
            }
            // "red ones" under "take tiles" says more of it; "Ask the miller first." is one more.
            Field::Suggestions | Field::Questions
                if inside && !is_sentence(self.page.words(at)) =>
            {
                let range = self.unit(at);
                self.keep(&range);
                true
            }
            Field::NextSteps | Field::Decisions if inside && !self.is_owned(at, region) => {
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
            Field::Decisions => {
                let range = self.unit(at);
                let words = self.page.text(&range);
                let counted = item && decision::is_count(words) || motion::is_bare_tally(words);
                if counted || self.leads_to_vote(at) {
                    self.keep(&range);
                } else if !self.ended(at, &range) {
                    decision::entry(self, &range, 0.82);
                }
                true
            }
            Field::Suggestions | Field::Questions if item => {
                let range = self.unit(at);
                self.statement(region.field, region.cue.as_ref(), &range);
                true
            }
            Field::Agenda if self.is_announced(at) => {
                reference::pointed(self, at);
                self.record.agenda.push(self.page.paragraph(&block.range));
                true
            }
            _ => false,
        }
    }

    /// An action of its own under another: it says whose it is.
    fn is_owned(&self, at: usize, region: &Region) -> bool {
        let read = || self.page.action(self.page.words(at));
        let Kind::Item(depth) = self.page.block(at).kind else {
            return false;
        };
        let near = region.depth.is_some_and(|first| depth <= first + 1);
        // A box of its own is ticked on its own.
        let boxed = self.page.block(at).checkbox.is_some();
        region.field == Field::NextSteps && near && (boxed || read().owner.is_some())
    }

    /// An item of an agenda, or a short line among them; what introduces a list, and talk, is none.
    fn is_announced(&self, at: usize) -> bool {
        let words = self.page.words(at);
        let item = self.page.block(at).marker.is_some();
        let leads = words.ends_with(':') && self.page.cue(words).is_some();
        !leads && (item || words.split_whitespace().count() <= AGENDA_WORDS)
    }

    /// A suggestion or question, and the sentence or label that announced it.
    pub(in crate::parse) fn statement(
        &mut self,
        field: Field,
        cue: Option<&Range<usize>>,
        range: &Range<usize>,
    ) {
        let grammar = self.page.grammar;
        let forms = &grammar.rules(field).forms;
        let holes = line::filled(self.page.text(range), forms, grammar);
        let text = holes.iter().flatten().find(|(hole, _)| *hole == Hole::Text);
        let range = &text.map_or(range.clone(), |(_, text)| self.page.range_of(text));
        let statement = Statement {
            text: self.page.text(range).to_owned(),
            cue: cue.map(|cue| self.page.text(cue).to_owned()),
            section: self.section,
            span: self.page.span(range),
            confidence: 0.94,
        };
        match field {
            Field::Questions => self.record.questions.push(statement),
            _ => self.record.suggestions.push(statement),
        }
    }
}

fn is_sentence(words: &str) -> bool {
    words.starts_with(char::is_uppercase) && words.ends_with(['.', '?', '!'])
}
