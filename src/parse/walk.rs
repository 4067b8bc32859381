//! The body of the minutes, line by line: which field takes each line, and which section it stands in.

use std::collections::BTreeMap;
use std::ops::Range;

use super::outline::{self, Heading};
use super::page::{Label, Page};
use super::person::PersonText;
use super::region::{Region, Scope, is_numbered, is_roster};
use super::table::{self, Rows};
use super::{action, decision, prose, question, reference, roster};
use crate::document::{Kind, Part};
use crate::grammar::Field;
use crate::record::{LabelLine, Paragraph, Record, Statement};

/// How sure one of the people in a sentence is, for the others to be read.
const TOLD: f64 = 0.7;
/// Most words of a line without bullet that is an item of an agenda.
const AGENDA_WORDS: usize = 12;
/// Lines at the end of a document that may say who was there.
const FOOT: usize = 6;

/// Walks a meeting's blocks and fills the record's lists.
pub(super) struct Walker<'p, 'd> {
    pub page: &'p Page<'d>,
    pub headings: &'p [Option<Heading>],
    pub record: Record,
    /// Whether a block is in the record already.
    pub used: Vec<bool>,
    /// Tables that the walk has not come to, by their first block.
    pub tables: BTreeMap<usize, Rows>,
    /// Items of lists in which every item is a question.
    pub question_items: Vec<usize>,
    /// Blocks before this one are of the head.
    pub head: usize,
    pub(super) section: Option<usize>,
    /// Heading levels of the open sections, outermost first.
    pub(super) open: Vec<u16>,
    pub(super) regions: Vec<Region>,
    /// Places, in characters, of entries that were joined to one before them.
    pub(super) merged: Vec<Range<usize>>,
}

impl<'p, 'd> Walker<'p, 'd> {
    pub(super) fn new(page: &'p Page<'d>, headings: &'p [Option<Heading>]) -> Self {
        Self {
            page,
            headings,
            record: Record::default(),
            used: vec![false; page.blocks().len()],
            tables: BTreeMap::new(),
            question_items: Vec::new(),
            head: 0,
            section: None,
            open: Vec::new(),
            regions: Vec::new(),
            merged: Vec::new(),
        }
    }

    /// Takes every line of the body that no other stage has taken.
    pub(super) fn walk(&mut self) {
        self.tables = table::all(self);
        question::mark(self);
        for at in 0..self.page.blocks().len() {
            if !self.used[at] && self.page.is_body(at) {
                self.line(at);
            }
        }
        roster::settle(self);
        self.rest();
    }

    fn line(&mut self, at: usize) {
        self.close(at);
        if let Some(rows) = self.tables.remove(&at) {
            let region = self.regions.last().map(|region| region.field);
            if table::take(self, &rows, region) {
                return;
            }
        }
        match (self.headings[at], self.page.label(at)) {
            (Some(heading), Some(label)) if self.is_section(at, heading, label) => {
                self.labelled_heading(at, heading, label);
            }
            (Some(_), Some(label)) => self.label(at, label),
            (Some(heading), None) => self.heading(at, heading),
            (None, Some(label))
                if label.field == Field::Containers && self.holds_talk(at, label) =>
            {
                self.open_section(at, outline::TALK);
            }
            (None, Some(label)) if self.is_label_here(at, label) => self.label(at, label),
            _ => self.words(at),
        }
    }

    /// Ends the regions that do not reach this line.
    fn close(&mut self, at: usize) {
        let block = self.page.block(at);
        while let Some(region) = self.regions.last() {
            let aside =
                matches!(region.scope, Scope::Siblings(_)) && self.page.words(at).contains(": ");
            if region.reaches(block, self.headings[at]) && !aside {
                break;
            }
            self.regions.pop();
        }
    }

    /// A label line is one only where its field can be: an office in the middle of the talk is a speaker.
    pub(super) fn is_label_here(&self, at: usize, label: &Label) -> bool {
        match label.field {
            // Far from head and foot an office before a colon is a speaker.
            Field::Officers => {
                let foot = self.page.blocks().len().saturating_sub(FOOT);
                let near = self.section.is_none() || at >= foot;
                let early = self.record.sections.len() < 3 && roster::plausible(self, at, label);
                !label.rest.is_empty() && (near || early)
            }
            Field::Containers if !label.rest.is_empty() => {
                self.section.is_none() && roster::plausible(self, at, label)
            }
            Field::Containers | Field::Sections | Field::Title => {
                label.rest.is_empty() && self.page.block(at).marker.is_none()
            }
            // "Recording: https://…" among the links is one of them.
            Field::Other => {
                let region = self.regions.last().map(|region| region.field);
                region != Some(Field::References) || self.page.block(at).links.is_empty()
            }
            Field::Attendees | Field::Guests | Field::Apologies => {
                self.record.sections.len() < 2
                    || self.page.block(at).cell.is_some()
                    || roster::plausible(self, at, label)
            }
            _ => true,
        }
    }

    pub(super) fn label(&mut self, at: usize, label: &Label) {
        // "Minutes: Ann Lee" names who took them.
        let named = label.field == Field::Containers && !label.rest.is_empty();
        let field = if named { Field::Officers } else { label.field };
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
        if !label.rest.is_empty() {
            self.inline(at, &mut region, &label.rest);
            // What follows the label on its line is all, unless the line only introduces a list.
            let goes_on = self.page.words(at).ends_with([':', ',']);
            if !goes_on {
                return;
            }
        }
        self.regions
            .retain(|open| !matches!(open.scope, Scope::Lines | Scope::Siblings(_)));
        self.regions.push(region);
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

    /// What stands on the label's own line.
    pub(super) fn inline(&mut self, at: usize, region: &mut Region, rest: &Range<usize>) {
        match region.field {
            Field::Attendees | Field::Guests | Field::Apologies => {
                roster::inline(self, region, rest);
            }
            Field::Officers => {
                if !roster::officers(self, region, rest) {
                    self.keep(rest);
                }
            }
            Field::References => reference::listed(self, rest),
            Field::NextSteps => action::entry(self, at, region, rest),
            Field::Decisions => decision::entry(self, rest, 0.95),
            Field::Suggestions | Field::Questions => self.statement(region, rest),
            Field::Agenda => self.record.agenda.push(self.page.paragraph(rest)),
            _ => self.keep(rest),
        }
    }

    /// A line that no label or heading claims.
    fn words(&mut self, at: usize) {
        let asked = self.question_items.binary_search(&at).is_ok();
        let region = self.regions.last().map(|region| region.field);
        if asked && region.is_none_or(|field| field == Field::Agenda) {
            self.used[at] = true;
            return question::entry(self, at);
        }
        if let Some(region) = self.regions.pop() {
            let mut region = region;
            let taken = self.feed(at, &mut region);
            let lasts = taken || !matches!(region.scope, Scope::Lines);
            if lasts {
                self.regions.push(region);
            }
            if taken {
                self.used[at] = true;
                return;
            }
        }
        if self.question_items.binary_search(&at).is_ok() {
            self.used[at] = true;
            return question::entry(self, at);
        }
        reference::pointed(self, at);
        let range = self.unit(at);
        if self.page.block(at).checkbox == Some(false) {
            self.used[at] = true;
            let mut region = Region::new(Field::NextSteps, range.clone(), Scope::Lines);
            return action::entry(self, at, &mut region, &range);
        }
        if self.marked(at, &range)
            || self.told(at, &range)
            || self.cued(at, &range)
            || self.moved(at, &range)
        {
            return;
        }
        self.used[at] = true;
        self.keep(&range);
    }

    /// Gives a line to the region that it stands in. False when it does not belong there.
    fn feed(&mut self, at: usize, region: &mut Region) -> bool {
        let block = self.page.block(at);
        let item = matches!(block.kind, Kind::Item(_));
        region.listed |= item;
        let inside = region.is_inside(block.kind);
        if region.items_only && !item {
            return false;
        }
        match region.field {
            Field::Attendees | Field::Guests | Field::Apologies => {
                roster::entry(self, at, region) || self.told_in(at)
            }
            Field::References => reference::entry(self, at),
            Field::Officers => {
                let range = block.range.clone();
                roster::officers(self, region, &range)
            }
            Field::NextSteps | Field::Decisions if inside && !self.is_owned(at, region.field) => {
                let range = self.unit(at);
                self.keep(&range);
                true
            }
            Field::NextSteps => {
                let range = self.unit(at);
                action::entry(self, at, region, &range);
                true
            }
            Field::Decisions => {
                let range = self.unit(at);
                decision::entry(self, &range, 0.82);
                true
            }
            Field::Suggestions | Field::Questions if item => {
                let range = self.unit(at);
                self.statement(region, &range);
                true
            }
            Field::Agenda if self.is_announced(at) => {
                self.record.agenda.push(self.page.paragraph(&block.range));
                true
            }
            _ => false,
        }
    }

    /// The marker of a line, at its start or behind its speaker: "Ann: Action - …".
    fn marker(&self, words: &str) -> Option<(Field, usize, usize)> {
        if let Some((field, end)) = self.page.marker(words) {
            return Some((field, 0, end));
        }
        let (speaker, said) = words.split_once(": ")?;
        let start = words.len() - said.len();
        let (field, end) = self
            .page
            .marker(said)
            .filter(|_| action::is_owner(speaker, self.page.grammar))?;
        Some((field, start, start + end))
    }

    /// An action of its own under another: it says whose it is.
    fn is_owned(&self, at: usize, field: Field) -> bool {
        let read = || action::read(self.page.words(at), self.page.grammar);
        field == Field::NextSteps && read().owner.is_some()
    }

    /// An item of an agenda, or a short line among them; what introduces a list, and talk, is none.
    fn is_announced(&self, at: usize) -> bool {
        let words = self.page.words(at);
        let item = self.page.block(at).marker.is_some();
        let leads = words.ends_with(':') && self.page.cue(words).is_some();
        !leads && (item || words.split_whitespace().count() <= AGENDA_WORDS)
    }

    /// A line that begins with a marker: `ACTION: …`, `RESOLVED that …`.
    fn marked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let Some((field, start, end)) = self.marker(words) else {
            return false;
        };
        let marker = range.start + start..range.start + end;
        let after = &words[end..];
        let set_off = self
            .page
            .block(at)
            .bold_lead()
            .is_some_and(|bold| bold.end >= marker.end)
            || after.starts_with([':', ']', '-', '–'])
            || after.trim_start().starts_with([':', '-', '–', '(', '['])
            || words.starts_with(['#', '['])
            || in_capitals(self.page.text(&marker))
            || after
                .split_once(':')
                .is_some_and(|(who, _)| action::is_owner(who.trim(), self.page.grammar));
        let rest = self
            .page
            .trimmed(&(marker.end..range.end), &[':', '-', '–', '—', '*', ']']);
        // "Ann: TODO" says nothing of what is to be done.
        if !set_off || (rest.is_empty() && start > 0) {
            return false;
        }
        let mut region = Region::new(field, marker.clone(), Scope::Lines);
        self.label_words(&Label {
            field,
            range: marker,
            rest: rest.clone(),
        });
        self.used[at] = true;
        if rest.is_empty() {
            region.scope = match self.page.block(at).kind {
                Kind::Item(depth) => Scope::Item(depth),
                _ => Scope::Lines,
            };
            self.regions.push(region);
        } else {
            self.inline(at, &mut region, &rest);
        }
        true
    }

    /// A sentence of the head or foot that says who was there: "there were present …".
    fn told(&mut self, at: usize, range: &Range<usize>) -> bool {
        let foot = self.page.blocks().len().saturating_sub(FOOT);
        let grammar = self.page.grammar;
        let words = self.page.text(range);
        if self.record.sections.is_empty() {
            self.tell(at, range, prose::sentence_roster(words, grammar))
        } else {
            at >= foot && self.tell(at, range, prose::closing_roster(words, grammar))
        }
    }

    /// A sentence under the label of a roster.
    fn told_in(&mut self, at: usize) -> bool {
        let range = self.page.block(at).range.clone();
        let rosters = prose::sentence_roster(self.page.text(&range), self.page.grammar);
        self.tell(at, &range, rosters)
    }

    /// Takes a sentence with the rosters that it tells.
    fn tell(
        &mut self,
        at: usize,
        range: &Range<usize>,
        mut rosters: Vec<(Field, Vec<PersonText<'_>>)>,
    ) -> bool {
        let words = self.page.text(range);
        rosters.retain(|(_, people)| people.iter().any(|person| person.confidence >= TOLD));
        for (field, people) in &rosters {
            for person in people {
                roster::add(self, *field, person);
            }
        }
        let last = rosters.last().map(|(field, _)| *field);
        // "There were present:" leaves its names to the next lines.
        let next = last.or_else(|| self.page.cue(words).filter(|field| is_roster(*field)));
        let open = next.filter(|_| words.ends_with([',', ':']));
        if last.is_none() && (open.is_none() || !roster::heads_names(self, at)) {
            return false;
        }
        self.used[at] = true;
        if last.is_none() {
            self.keep(range);
        }
        if let Some(field) = open {
            self.regions
                .push(Region::new(field, range.clone(), Scope::Lines));
        }
        true
    }

    /// A sentence that introduces a list, or is a decision by its words.
    fn cued(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let Some(field) = self.page.cue(words) else {
            return false;
        };
        let own = self.page.block(at).kind;
        let next =
            (at + 1..self.page.blocks().len()).find(|next| !self.page.block(*next).continues);
        let lists = next.is_some_and(|next| match (own, self.page.block(next).kind) {
            (Kind::Item(depth), Kind::Item(below)) => below > depth,
            (_, Kind::Item(_)) => self.headings[next].is_none(),
            _ => false,
        });
        if !lists || !introduces(words) {
            return false;
        }
        self.used[at] = true;
        self.keep(range);
        let scope = match own {
            Kind::Item(depth) => Scope::Item(depth),
            _ => Scope::Lines,
        };
        let cue = self.page.range_of(last_sentence(words));
        self.regions.push(Region::new(field, cue, scope));
        true
    }

    /// A paragraph that tells a motion and how it ended.
    pub(super) fn moved(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let told = self.page.tells_outcome(words);
        let motion = told.then(|| decision::motion(words, self.page.grammar));
        let Some(motion) = motion.flatten() else {
            return false;
        };
        self.used[at] = true;
        let motion = self.page.range_of(motion);
        for aside in [range.start..motion.start, motion.end..range.end] {
            let aside = self.page.trimmed(&aside, &[]);
            if !aside.is_empty() {
                self.keep(&aside);
            }
        }
        decision::entry(self, &motion, 0.85);
        true
    }

    /// The block with the lines that continue it, as long as none of them is something of its own.
    pub(super) fn unit(&mut self, at: usize) -> Range<usize> {
        let start = self.page.block(at).range.start;
        let mut end = self.page.block(at).range.end;
        for next in at + 1..self.page.blocks().len() {
            let block = self.page.block(next);
            let own = !block.continues
                || block.marker.is_some()
                || self.used[next]
                || self.headings[next].is_some();
            if own
                || self.page.label(next).is_some()
                || self.page.marker(self.page.words(next)).is_some()
            {
                break;
            }
            self.used[next] = true;
            end = block.range.end;
        }
        start..end
    }

    fn statement(&mut self, region: &Region, range: &Range<usize>) {
        let statement = Statement {
            text: self.page.text(range).to_owned(),
            cue: region
                .cue
                .as_ref()
                .map(|cue| self.page.text(cue).to_owned()),
            section: self.section,
            span: self.page.span(range),
            confidence: 0.94,
        };
        match region.field {
            Field::Questions => self.record.questions.push(statement),
            _ => self.record.suggestions.push(statement),
        }
    }

    /// Index of the section that the walk is in.
    pub(super) fn section(&self) -> Option<usize> {
        self.section
    }

    /// Keeps words as a paragraph of the section, or as unread before the first.
    pub(super) fn keep(&mut self, range: &Range<usize>) {
        let paragraph: Paragraph = self.page.paragraph(range);
        match self
            .section
            .and_then(|section| self.record.sections.get_mut(section))
        {
            Some(section) => section.paragraphs.push(paragraph),
            None => self.record.unread.push(paragraph),
        }
    }

    /// The head of a column.
    pub(super) fn label_cell(&mut self, at: usize, field: Field) {
        self.label_line(
            at,
            self.page
                .grammar
                .column(self.page.words(at))
                .unwrap_or(field),
        );
    }

    pub(super) fn label_line(&mut self, at: usize, field: Field) {
        self.used[at] = true;
        self.label_words(&Label {
            field,
            range: self.page.block(at).range.clone(),
            rest: 0..0,
        });
    }

    pub(super) fn label_words(&mut self, label: &Label) {
        self.record.labels.push(LabelLine {
            field: label.field.name().to_owned(),
            text: self.page.text(&label.range).to_owned(),
            span: self.page.span(&label.range),
        });
    }

    /// What stands outside the body and was not used by the head.
    fn rest(&mut self) {
        self.section = None;
        for at in 0..self.page.blocks().len() {
            if !self.used[at] {
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

/// The first word is in capitals: "RESOLVED that".
fn in_capitals(marker: &str) -> bool {
    let first = marker.split_whitespace().next().unwrap_or_default();
    first.chars().count() > 1 && !first.contains(char::is_lowercase)
}

/// A sentence that leads to the list under it.
fn introduces(words: &str) -> bool {
    words.ends_with([':', '.', '-', '–', '…']) || words.split_whitespace().count() <= 8
}

fn last_sentence(words: &str) -> &str {
    let body = words.trim_end_matches([':', '.', ' ']);
    let start = body.rfind(". ").map_or(0, |at| at + 2);
    &words[start..]
}
