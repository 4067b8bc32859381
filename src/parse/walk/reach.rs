//! How far the lists under labels, cues and headings reach.

use super::Walker;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::page::Label;
use crate::parse::region::{Region, Scope};
use crate::parse::scan::{at_colon, count_words};
use crate::parse::{date, roster, signature};

/// Most words of a signature with its day.
const SIGNED: usize = 8;

impl Walker<'_, '_> {
    /// Ends the regions that do not reach this line.
    pub(super) fn close(&mut self, at: usize) {
        let block = self.page.block(at);
        // Dashes over a signature, as mails have them, or before one, as wikis do: "-- Ann Lee - 4 May 2022".
        let words = self.page.words(at);
        let dated = || date::find_date(words, &self.page.grammar.words).is_some();
        let signed = words.starts_with("-- ") && count_words(words) <= SIGNED && dated();
        if words == "--" || signed {
            self.regions.clear();
        }
        if signature::is_signed(self.page, at) {
            self.regions.retain(|region| region.field.is_roster());
        }
        let topic = |label: &Label| label.field == Field::Sections;
        let styled = self
            .heading_at(at)
            .filter(|_| self.page.label(at).is_none_or(topic));
        let page = self.page;
        let over_text = || {
            let next = page.blocks().get(at + 1);
            next.is_some_and(|next| next.kind == Kind::Paragraph && next.cell.is_none())
                && page.action(page.words(at + 1)).owner.is_none()
                && count_words(page.words(at + 1)) >= roster::RUNNING
        };
        self.regions
            .retain_mut(|region| !region.ends_before(block, styled, over_text));
        while let Some(region) = self.regions.last() {
            let aside = matches!(region.scope, Scope::Siblings(_))
                && at_colon(self.page.words(at)).is_some();
            let goes_on = region.reaches(block, self.heading_at(at)) || self.goes_on(at, region);
            if goes_on && !aside {
                break;
            }
            self.regions.pop();
        }
    }

    /// A line right below an entry of a roster, though that had a number and this has none.
    fn goes_on(&self, at: usize, region: &Region) -> bool {
        let below = at > 0 && self.page.is_below(at);
        below
            && region.field.is_roster()
            && region.scope == Scope::Lines
            && self.heading_at(at).is_none()
    }

    /// A remark among the lines of a roster: the next line is somebody again.
    pub(super) fn interrupts(&self, at: usize, region: &Region) -> bool {
        let next = at + 1;
        let words = self.page.words(at);
        let aside = words.starts_with('(') && words.ends_with(')') && region.field.is_roster();
        if aside && next < self.page.blocks().len() && roster::is_somebody(self, next) {
            return true;
        }
        // "(as a table or a list)" right under the label, over the names.
        let opens = region.scope == Scope::Lines && !region.listed && region.field.is_roster();
        let cue = region.cue.as_ref().map(|cue| cue.start);
        let under = at > 0 && cue.is_some_and(|cue| self.page.block(at - 1).range.contains(&cue));
        let over = |next: usize| self.page.is_item(next) && roster::is_somebody(self, next);
        if opens && under && self.page.words(at - 1).ends_with(':') && over(next) && over(next + 1)
        {
            return true;
        }
        if self.is_among_names(at, region) {
            return true;
        }
        let between = self.goes_on(at, region) && self.page.is_below(next);
        between
            && self.headings.get(next) == Some(&None)
            && (roster::is_somebody(self, next)
                || self.page.is_below(next + 1) && roster::is_somebody(self, next + 1))
    }

    /// A short line between people who each stand in a paragraph of their own: a name with a body that nobody knows.
    fn is_among_names(&self, at: usize, region: &Region) -> bool {
        let plain = |at: usize| {
            let block = self.page.blocks().get(at);
            block.is_some_and(|block| block.kind == Kind::Paragraph && block.cell.is_none())
                && self.headings[at].is_none()
        };
        let words = self.page.words(at);
        region.field.is_roster()
            && region.scope == Scope::Lines
            && count_words(words) < roster::RUNNING
            && !words.ends_with(['.', ':', '?'])
            && at > 0
            && [at - 1, at, at + 1].into_iter().all(plain)
            && roster::is_somebody(self, at - 1)
            && roster::is_somebody(self, at + 1)
    }

    /// A long line of text below the items of a list, or one that leads to another list: "Ann opened the meeting and read the agenda:".
    pub(super) fn talks_on(&self, at: usize, region: &Region) -> bool {
        let block = self.page.block(at);
        let leads = || self.page.words(at).ends_with(':');
        let own = |at: &usize| !self.page.block(*at).continues;
        let next = (at + 1..self.page.blocks().len()).find(own);
        let lists =
            next.is_some_and(|next| self.page.is_item(next) && !roster::is_somebody(self, next));
        (region.listed || leads() && lists)
            && block.kind == Kind::Paragraph
            && block.cell.is_none()
            && count_words(self.page.words(at)) >= roster::RUNNING
    }
}
