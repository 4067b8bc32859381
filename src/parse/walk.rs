//! The body of the minutes, line by line: which field takes each line, and which section it stands in.

use std::collections::BTreeMap;
use std::ops::Range;

use super::outline::{self, Heading};
use super::page::{Label, Page};
use super::table::{self, Rows};
use super::{action, decision, prose, question, reference, roster};
use crate::document::{Block, Kind, Part};
use crate::grammar::Field;
use crate::record::{LabelLine, Paragraph, Record, Section, Statement};

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
    section: Option<usize>,
    /// Heading levels of the open sections, outermost first.
    open: Vec<u16>,
    regions: Vec<Region>,
}

/// A stretch of lines that a label or a cue gives to a field.
#[derive(Clone, Debug)]
pub(super) struct Region {
    pub field: Field,
    /// The label, sentence or marker that opened it.
    pub cue: Option<Range<usize>>,
    pub scope: Scope,
    /// Whether items of a list were taken.
    pub listed: bool,
    /// Depth of the first item of the list.
    pub depth: Option<u8>,
    /// Somebody who is named on a line of the list, with the depth of that line: owner of the items under it.
    pub owner: Option<(u8, Range<usize>)>,
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
    /// Over the list or the lines that follow.
    Lines,
    /// Over the other cells of a row.
    Row(usize, usize),
}

impl Region {
    fn new(field: Field, cue: Range<usize>, scope: Scope) -> Self {
        Self {
            field,
            cue: Some(cue),
            scope,
            listed: false,
            depth: None,
            owner: None,
        }
    }

    /// An item under an entry of the list says more of that entry, unless the entry only names who is to do the items.
    fn is_inside(&mut self, kind: Kind) -> bool {
        let Kind::Item(depth) = kind else {
            return false;
        };
        let first = *self.depth.get_or_insert(depth);
        depth > first
            && self
                .owner
                .as_ref()
                .is_none_or(|(owner, _)| depth > owner + 1)
    }
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
            section: None,
            open: Vec::new(),
            regions: Vec::new(),
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

    /// A labelled heading by style holds all up to the next heading; one by looks alone is a label line, unless its
    /// label is one that sections have.
    fn is_section(&self, at: usize, heading: Heading, label: &Label) -> bool {
        heading.is_style()
            || matches!(
                label.field,
                Field::Sections | Field::Containers | Field::Title
            )
            || !self.is_label_here(at, label)
    }

    /// Ends the regions that do not reach this line.
    fn close(&mut self, at: usize) {
        let block = self.page.block(at);
        let heading = self.headings[at];
        while let Some(region) = self.regions.last() {
            let reaches = match region.scope {
                Scope::Heading(level) => heading.is_none_or(|heading| heading.level > level),
                Scope::Item(depth) => {
                    matches!(block.kind, Kind::Item(own) if own > depth || (own == depth && block.continues))
                }
                Scope::Numbered(depth) => {
                    let inner = matches!(block.kind, Kind::Item(own) if own > depth);
                    heading.is_none() && (inner || !is_numbered(block))
                }
                Scope::Lines => {
                    heading.is_none()
                        && !(region.listed
                            && !matches!(block.kind, Kind::Item(_))
                            && !block.continues)
                }
                Scope::Row(table, row) => block
                    .cell
                    .is_some_and(|cell| (cell.table, cell.row) == (table, row)),
            };
            if reaches {
                break;
            }
            self.regions.pop();
        }
    }

    /// A heading that no label claims: a section, unless it only parts a roster.
    fn heading(&mut self, at: usize, heading: Heading) {
        let roster = self
            .regions
            .last()
            .filter(|region| is_roster(region.field) && matches!(region.scope, Scope::Heading(_)));
        if let Some(field) = roster.map(|region| region.field)
            && roster::heads_names(self, at)
        {
            return self.label_line(at, field);
        }
        self.open_section(at, heading);
    }

    fn open_section(&mut self, at: usize, heading: Heading) {
        self.regions.retain(|region| region.field != Field::Agenda);
        self.open.retain(|level| *level < heading.level);
        self.open.push(heading.level);
        let block = self.page.block(at);
        let title = self.page.trimmed(&block.range, &[':']);
        let number = block
            .marker
            .as_ref()
            .filter(|marker| !marker.path.is_empty());
        self.record.sections.push(Section {
            number: number.map(|marker| {
                self.page
                    .text(&marker.range)
                    .trim_matches(['.', ')', '(', ':', ' '])
                    .to_owned()
            }),
            level: u8::try_from(self.open.len()).unwrap_or(u8::MAX),
            title: self.page.text(&title).to_owned(),
            span: self.page.span(&title),
            confidence: heading.confidence,
            paragraphs: Vec::new(),
        });
        self.section = Some(self.record.sections.len() - 1);
        self.used[at] = true;
    }

    /// A heading that is a label, or begins with one.
    fn labelled_heading(&mut self, at: usize, heading: Heading, label: &Label) {
        if !label.rest.is_empty() && !takes_rest_of_heading(label.field) {
            return self.heading(at, heading);
        }
        if label.field == Field::Containers {
            if self.has_talk(at) {
                return self.heading(at, heading);
            }
            return self.label_line(at, label.field);
        }
        if matches!(
            label.field,
            Field::Sections | Field::Officers | Field::Title
        ) {
            return self.heading(at, heading);
        }
        self.open.retain(|level| *level < heading.level);
        if self.open.is_empty() {
            self.section = None;
        }
        let mut region = Region::new(
            label.field,
            label.range.clone(),
            Scope::Heading(heading.level),
        );
        self.used[at] = true;
        self.label_words(label);
        if !label.rest.is_empty() {
            self.inline(at, &mut region, &label.rest);
        }
        self.regions.push(region);
    }

    /// A line of its own such as "Discussion:" with the talk under it.
    fn holds_talk(&self, at: usize, label: &Label) -> bool {
        label.rest.is_empty() && self.has_talk(at)
    }

    /// Running words stand directly under the heading.
    fn has_talk(&self, at: usize) -> bool {
        let next = at + 1;
        next < self.page.blocks().len()
            && self.headings[next].is_none()
            && self.page.block(next).kind == Kind::Paragraph
            && self.page.block(next).cell.is_none()
            && self.page.words(next).split_whitespace().count() > 8
    }

    /// A label line is one only where its field can be: an office in the middle of the talk is a speaker.
    fn is_label_here(&self, at: usize, label: &Label) -> bool {
        match label.field {
            Field::Officers => self.section.is_none() && !label.rest.is_empty(),
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
                    || roster::plausible_rest(self, label)
            }
            _ => true,
        }
    }

    fn label(&mut self, at: usize, label: &Label) {
        let block = self.page.block(at);
        let scope = match (block.cell, block.kind) {
            (Some(cell), _) if label.rest.is_empty() => Scope::Row(cell.table, cell.row),
            (None, Kind::Item(depth)) if self.numbers_stop(at) => Scope::Numbered(depth),
            (None, Kind::Item(depth)) => Scope::Item(depth),
            _ => Scope::Lines,
        };
        let mut region = Region::new(label.field, label.range.clone(), scope);
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
            .retain(|open| !matches!(open.scope, Scope::Lines));
        self.regions.push(region);
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
    fn inline(&mut self, at: usize, region: &mut Region, rest: &Range<usize>) {
        match region.field {
            Field::Attendees | Field::Guests | Field::Apologies => {
                roster::inline(self, region, rest);
            }
            Field::Officers => roster::officers(self, region, rest),
            Field::References => reference::listed(self, rest),
            Field::NextSteps => action::entry(self, at, region, rest),
            Field::Decisions => decision::entry(self, rest, 0.9),
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
        match region.field {
            Field::Attendees | Field::Guests | Field::Apologies => roster::entry(self, at, region),
            Field::References => reference::entry(self, at),
            Field::NextSteps | Field::Decisions if inside => {
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
                decision::entry(self, &range, 0.85);
                true
            }
            Field::Suggestions | Field::Questions if item => {
                let range = self.unit(at);
                self.statement(region, &range);
                true
            }
            Field::Agenda
                if item || self.page.words(at).split_whitespace().count() <= AGENDA_WORDS =>
            {
                self.record.agenda.push(self.page.paragraph(&block.range));
                true
            }
            _ => false,
        }
    }

    /// A line that begins with a marker: `ACTION: …`, `RESOLVED that …`.
    fn marked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let Some((field, end)) = self.page.grammar.marker(words) else {
            return false;
        };
        let marker = range.start..range.start + end;
        let after = &words[end..];
        let set_off = self
            .page
            .block(at)
            .bold_lead()
            .is_some_and(|bold| bold.end >= marker.end)
            || after.starts_with([':', ']', '-', '–'])
            || after.trim_start().starts_with([':', '-', '–', '(', '['])
            || words.starts_with(['#', '['])
            || self.page.text(&marker).chars().all(|c| !c.is_lowercase())
            || after
                .split_once(':')
                .is_some_and(|(who, _)| action::is_owner(who.trim(), self.page.grammar));
        let rest = self
            .page
            .trimmed(&(marker.end..range.end), &[':', '-', '–', '—', '*', ']']);
        if !set_off {
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
        if !self.record.sections.is_empty() && at < foot {
            return false;
        }
        let rosters = prose::sentence_roster(self.page.text(range), self.page.grammar);
        for (field, people) in &rosters {
            for person in people {
                roster::add(self, *field, person);
            }
        }
        self.used[at] |= !rosters.is_empty();
        !rosters.is_empty()
    }

    /// A sentence that introduces a list, or is a decision by its words.
    fn cued(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let Some(field) = self.page.grammar.cue(words) else {
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
    fn moved(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let Some(motion) = decision::motion(words, self.page.grammar) else {
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
        decision::entry(self, &motion, 0.8);
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
                || self.page.grammar.marker(self.page.words(next)).is_some()
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
            confidence: 0.9,
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

    fn label_line(&mut self, at: usize, field: Field) {
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

fn is_numbered(block: &Block) -> bool {
    block
        .marker
        .as_ref()
        .is_some_and(|marker| !marker.path.is_empty())
}

pub(super) fn is_roster(field: Field) -> bool {
    matches!(field, Field::Attendees | Field::Guests | Field::Apologies)
}

/// Headings such as "Present: A, B" and "Action: …" hold their own content; "Questions: what about trees" is a topic.
fn takes_rest_of_heading(field: Field) -> bool {
    is_roster(field)
        || matches!(
            field,
            Field::NextSteps
                | Field::Decisions
                | Field::Date
                | Field::StartTime
                | Field::Location
                | Field::Other
        )
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
