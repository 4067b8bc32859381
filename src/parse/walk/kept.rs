//! Where each line went: the unit that it stands in, the words that are kept, the labels that led to a field.

use std::ops::Range;

use super::{LINE, Walker};
use crate::grammar::{Field, Form};
use crate::parse::page::Label;
use crate::parse::{Shown, Under, action, custom, reference};
use crate::record::{LabelLine, Paragraph};

impl Walker<'_, '_> {
    /// Notes because of which words a line was taken.
    pub(in crate::parse) fn under(&mut self, at: usize, of: Range<usize>, field: &str) {
        let line = self.page.block(at).range.clone();
        let field = field.to_owned();
        self.trace.under.push(Under { line, of, field });
    }

    /// Notes how a line shows what it is.
    pub(in crate::parse) fn shows(&mut self, at: usize, how: &'static str) {
        let line = self.page.block(at).range.clone();
        self.trace.shown.push(Shown { line, how });
    }

    /// The block with the lines that continue it, as long as none of them is something of its own.
    pub(in crate::parse) fn unit(&mut self, at: usize) -> Range<usize> {
        self.unit_before(at, |_| false)
    }

    /// The unit of a task; where each line has its owner, each is one: "Ann: order paint" over "Bo: book the hall".
    pub(in crate::parse) fn task(&mut self, at: usize) -> Range<usize> {
        let page = self.page;
        let owned = |at: usize| page.action(page.words(at)).owner.is_some();
        let listed = owned(at);
        self.unit_before(at, |next| listed && owned(next))
    }

    /// The unit, which ends before a line of which `ends` is true too.
    pub(in crate::parse) fn unit_before(
        &mut self,
        at: usize,
        ends: impl Fn(usize) -> bool,
    ) -> Range<usize> {
        let start = self.page.block(at).range.start;
        let mut end = self.page.block(at).range.end;
        for next in at + 1..self.page.blocks().len() {
            let block = self.page.block(next);
            let own = !block.continues
                || block.marker.is_some()
                || self.used[next]
                || self.headings[next].is_some()
                || custom::claims(self.page, next);
            let above = self.page.words(next - 1);
            let ended = above.len() >= LINE
                && above.ends_with(['.', '!', '?', ')'])
                && self.page.words(next).starts_with(char::is_uppercase);
            let lists = above.ends_with(':') && self.page.cue(above).is_some_and(Field::is_roster);
            // "Members asked the following questions:" below a sentence.
            let below = self.page.words(next);
            // "The following documents were tabled:" over addresses.
            let lists = lists
                || above.ends_with(':')
                    && reference::is_address(below)
                    && self.page.cue(above) == Some(Field::References);
            let leads =
                above.ends_with('.') && below.ends_with(':') && self.page.cue(below).is_some();
            if own
                || ended
                || lists
                || leads
                || ends(next)
                || action::begins_owner_line(self.page.words(next), self.page.grammar)
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

    /// Index of the section that the walk is in.
    pub(in crate::parse) fn section(&self) -> Option<usize> {
        self.section
    }

    /// Keeps words as a paragraph of the section, or as unread before the first.
    pub(in crate::parse) fn keep(&mut self, range: &Range<usize>) {
        if self.page.text(range).trim().is_empty() {
            return;
        }
        let paragraph: Paragraph = self.page.paragraph(range);
        self.kept = range.clone();
        match self
            .section
            .and_then(|section| self.record.sections.get_mut(section))
        {
            Some(section) => section.paragraphs.push(paragraph),
            None => self.record.unread.push(paragraph),
        }
    }

    /// The head of a column.
    pub(in crate::parse) fn label_cell(&mut self, at: usize, field: Field) {
        self.label_line(
            at,
            self.page.column_of(self.page.words(at)).unwrap_or(field),
        );
    }

    /// The cells of a row that a form asks for say what its values are.
    pub(in crate::parse) fn label_said(
        &mut self,
        cells: impl IntoIterator<Item = usize>,
        form: &Form,
        field: Field,
    ) {
        for at in cells {
            if form.says(self.page.words(at)) {
                self.label_line(at, field);
            }
        }
    }

    pub(in crate::parse) fn label_line(&mut self, at: usize, field: Field) {
        self.used[at] = true;
        self.label_words(&Label {
            field,
            range: self.page.block(at).range.clone(),
            rest: 0..0,
        });
    }

    pub(in crate::parse) fn label_words(&mut self, label: &Label) {
        self.record.labels.push(LabelLine {
            field: label.field.name().to_owned(),
            text: self.page.text(&label.range).to_owned(),
            span: self.page.span(&label.range),
        });
    }
}
