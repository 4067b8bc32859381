//! What rules ask of all headings and items of a document, made when first asked for and once: a rule asks for each heading.

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;
use std::ops::Range;

use super::super::outline::{self, Heading, Ranks};
use super::super::roster::Legend;
use super::super::section;
use super::Walker;
use crate::grammar::Field;

/// Most words of a heading that is "Minutes".
const MINUTES_WORDS: usize = 2;

#[derive(Default)]
pub(super) struct Lookups {
    styled: OnceCell<HashMap<String, Range<usize>>>,
    items: OnceCell<HashMap<String, usize>>,
    notes: OnceCell<HashMap<u16, usize>>,
    ranks: OnceCell<Ranks>,
    last_opening: OnceCell<Option<usize>>,
    /// Sections at the start that are known to have no paragraph and can get none any more.
    silent: Cell<usize>,
    legend: OnceCell<Option<Legend>>,
    minutes: OnceCell<Option<(usize, u16)>>,
    run_in: OnceCell<bool>,
}

/// Fewest numbered lines with talk behind a colon that show how the others are set.
const RUN_IN: usize = 3;

impl Walker<'_, '_> {
    /// The first and the last line of the headings by style that have the words of a line.
    pub(super) fn styled_like(&self, at: usize) -> Option<&Range<usize>> {
        let styled = self.lookups.styled.get_or_init(|| self.styled_headings());
        styled.get(&outline::plain(self.page.words(at)))
    }

    fn styled_headings(&self) -> HashMap<String, Range<usize>> {
        let styled = |at: &usize| self.headings[*at].is_some_and(Heading::is_style);
        let mut lines: HashMap<String, Range<usize>> = HashMap::new();
        for at in (0..self.headings.len()).filter(styled) {
            let words = self.page.words(at);
            lines.entry(outline::plain(words)).or_insert(at..at).end = at;
            // "Item 5: Roof" is "Roof" of the agenda.
            if let Some(end) = outline::counter(self.page, words) {
                let title = outline::plain(&words[end..]);
                lines.entry(title).or_insert(at..at).end = at;
            }
        }
        lines
    }

    /// No heading by style follows but for labels.
    pub(in crate::parse) fn is_last(&self, at: usize) -> bool {
        let opens = |at: &usize| {
            let style = self.headings[*at].is_some_and(Heading::is_style);
            let label = self.page.label(*at).map(|label| label.field);
            style && label.is_none_or(|field| matches!(field, Field::Containers | Field::Sections))
        };
        let last = &self.lookups.last_opening;
        let last = last.get_or_init(|| (0..self.headings.len()).rfind(opens));
        *last <= Some(at)
    }

    /// No section has a paragraph yet.
    pub(super) fn is_silent(&self) -> bool {
        let sections = &self.record.sections;
        let known = self.lookups.silent.get().min(sections.len());
        let more = sections[known..]
            .iter()
            .take_while(|section| section.paragraphs.is_empty())
            .count();
        // The last one is still open.
        let closed = (known + more).min(sections.len().saturating_sub(1));
        self.lookups.silent.set(closed);
        known + more == sections.len()
    }

    /// The first item of a list that has the words of a line.
    pub(in crate::parse) fn first_item_like(&self, at: usize) -> Option<usize> {
        let items = self.lookups.items.get_or_init(|| self.first_items());
        items.get(&outline::plain(self.page.words(at))).copied()
    }

    fn first_items(&self) -> HashMap<String, usize> {
        let lines = (0..self.headings.len()).rev();
        lines
            .filter(|at| self.page.is_item(*at))
            .map(|at| (outline::plain(self.page.words(at)), at))
            .collect()
    }

    /// "Notes" of a rank or above stands below a line, with something under it and a heading further down.
    pub(in crate::parse) fn has_notes_below(&self, at: usize, level: u16) -> bool {
        let notes = self.lookups.notes.get_or_init(|| self.last_notes());
        notes.iter().any(|(own, last)| *own <= level && *last > at)
    }

    /// The last such "Notes" of each rank.
    fn last_notes(&self) -> HashMap<u16, usize> {
        let last = self.headings.iter().rposition(Option::is_some);
        let is_notes = |at: &usize| {
            let label = self.page.label(*at).filter(|label| label.rest.is_empty());
            label.is_some_and(|label| label.field == Field::Containers)
                && outline::is_filled(self.headings, *at)
        };
        let notes = (0..last.unwrap_or(0)).filter(is_notes);
        notes
            .filter_map(|at| Some((self.headings[at]?.level, at)))
            .collect()
    }

    /// "Minutes" of a higher rank, over headings of its own, stands below a line: what is above announces.
    pub(in crate::parse) fn has_minutes_below(&self, at: usize, level: u16) -> bool {
        let minutes = self.lookups.minutes.get_or_init(|| self.minutes());
        minutes.is_some_and(|(minutes, own)| minutes > at && own < level)
    }

    fn minutes(&self) -> Option<(usize, u16)> {
        let holds = |at: &usize| {
            let label = self.page.label(*at).filter(|label| label.rest.is_empty());
            let words = self.page.words(*at);
            let last = words.rsplit(' ').next().unwrap_or_default();
            // "Regular agenda" and "Business of the board" are no such.
            label.is_some_and(|label| label.field == Field::Containers)
                && words.split(' ').count() <= MINUTES_WORDS
                && self.page.meeting_words(last) > 0
                && self.page.label_of(last) == Some(Field::Containers)
        };
        let styled = |at: usize| self.headings[at].filter(|heading| heading.is_style());
        let found = (0..self.headings.len()).find(|at| styled(*at).is_some() && holds(at))?;
        let level = self.headings[found]?.level;
        let deeper = (found + 1..self.headings.len()).find_map(styled)?;
        (deeper.level > level).then_some((found, level))
    }

    /// Most numbered headings have their talk behind a colon: "3. Roof: It leaks again and Bo looks at it."
    pub(in crate::parse) fn titles_run_in(&self) -> bool {
        *self.lookups.run_in.get_or_init(|| {
            let counted = |at: &usize| {
                let looks = self.headings[*at].is_some_and(Heading::is_look);
                looks && self.page.block(*at).is_numbered()
            };
            let (mut all, mut told) = (0, 0);
            for at in (0..self.headings.len()).filter(counted) {
                all += 1;
                let words = self.page.words(at);
                let behind = outline::lead(words).and_then(|end| words[end..].strip_prefix(':'));
                told += usize::from(behind.is_some_and(section::is_talk));
            }
            told >= RUN_IN && told * 2 > all
        })
    }

    /// The sign beside names that a line of the document explains.
    pub(in crate::parse) fn legend(&self) -> Option<&Legend> {
        let legend = self.lookups.legend.get_or_init(|| Legend::of(self.page));
        legend.as_ref()
    }

    /// A heading is one of several topics of its rank, as [`Ranks`] has them.
    pub(in crate::parse) fn is_one_of_topics(&self, at: usize) -> bool {
        let ranks = self
            .lookups
            .ranks
            .get_or_init(|| Ranks::of(self.page, self.headings));
        ranks.has(self.headings, at)
    }
}
