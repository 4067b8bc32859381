//! Where each line went: the unit that it stands in, the words that are kept, the labels that led to a field.

use std::ops::Range;

use super::{LINE, Walker};
use crate::document::Kind;
use crate::grammar::{Field, Form};
use crate::parse::page::Label;
use crate::parse::scan::at_colon;
use crate::parse::{Shown, Under, action, custom, reference};
use crate::record::{Format, LabelLine, Paragraph};

/// Most lines of a paragraph that are looked at together.
const LISTED: usize = 24;
/// Fewest lines of a list whose lines begin with small letters.
const SMALL: usize = 3;

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
        if self.lists_lines(at) {
            return page.trimmed(&page.block(at).range, &[',']);
        }
        // "annlee: order paint" over "Bo: book the hall", in small letters as chats call her.
        let is_handle = |who: &str| action::is_handle(who.trim_end(), page.grammar);
        let called = |at: usize| at_colon(page.words(at)).is_some_and(|(who, _)| is_handle(who));
        let goes_on = |next: &usize| page.block(*next).continues;
        let later = (at + 1..page.blocks().len()).take_while(goes_on);
        let mut later = later.take(LISTED);
        let listed = owned(at)
            || called(at) && later.any(|at| at_colon(page.words(at)).is_some() && owned(at));
        let whole = self.has_paragraphs();
        self.lines_before(at, whole, |next| listed && (owned(next) || called(next)))
    }

    /// An item with all the lines on which it goes on, however long they are.
    pub(in crate::parse) fn item(&mut self, at: usize) -> Range<usize> {
        self.lines_before(at, true, |_| false)
    }

    /// The unit of a decision, which may be one line of several.
    pub(in crate::parse) fn decided_unit(&mut self, at: usize) -> Range<usize> {
        if self.lists_lines(at) {
            self.page.block(at).range.clone()
        } else {
            self.lines_before(at, self.has_paragraphs(), |_| false)
        }
    }

    /// Lines without a blank line between are one paragraph, however long they are.
    fn has_paragraphs(&self) -> bool {
        self.page.document.source.format == Format::Markdown
    }

    /// Lines of one paragraph that are a list without bullets: each is a phrase that begins with a capital and ends in no full
    /// stop: "Order of the tiles" over "Date of the fair". Where lines end only by intent, they may begin with small letters.
    fn lists_lines(&self, at: usize) -> bool {
        let page = self.page;
        let plain = |at: &usize| {
            let block = page.block(*at);
            block.kind == Kind::Paragraph && block.cell.is_none() && block.marker.is_none()
        };
        let goes_on = |next: &usize| page.block(*next).continues;
        let later = (at + 1..page.blocks().len()).take_while(goes_on);
        let lines: Vec<usize> = std::iter::once(at).chain(later).take(LISTED).collect();
        let above = (1..=at).rev().take(SMALL).take_while(goes_on).count();
        let common = &page.grammar.lexicon().common;
        let small = self.has_paragraphs()
            && above + lines.len() >= SMALL
            && lines
                .iter()
                .all(|at| page.words(*at).starts_with(char::is_lowercase));
        let end = |at: &usize| match page.words(*at).chars().next_back() {
            Some(';') => Some(';'),
            Some(',') if small => Some(' '),
            Some(sign) if sign.is_alphanumeric() || matches!(sign, ')' | '"' | '”' | '»') => {
                let last = page.words(*at).rsplit(' ').next().unwrap_or_default();
                (!common.is_text(last)).then_some(' ')
            }
            _ => None,
        };
        let (Some(first), [.., last]) = (end(&at), &lines[..]) else {
            return false;
        };
        let begins = |at: &usize| page.words(*at).starts_with(char::is_uppercase);
        let alike = |at: &usize| end(at) == Some(first);
        let closes = page.words(*last).ends_with('.') || alike(last);
        (lines.len() > 1 || small)
            && closes
            && lines.iter().all(plain)
            && (small || lines.iter().all(begins))
            && lines[..lines.len() - 1].iter().all(alike)
    }

    /// The unit, which ends before a line of which `ends` is true too.
    pub(in crate::parse) fn unit_before(
        &mut self,
        at: usize,
        ends: impl Fn(usize) -> bool,
    ) -> Range<usize> {
        self.lines_before(at, false, ends)
    }

    /// The unit, which may be `whole`: with long lines that would be paragraphs of their own elsewhere.
    fn lines_before(
        &mut self,
        at: usize,
        whole: bool,
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
            let ended = !whole
                && above.len() >= LINE
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
        self.kept_here().push(paragraph);
    }

    /// Where words are kept now: in the section, or as unread before the first.
    pub(super) fn kept_here(&mut self) -> &mut Vec<Paragraph> {
        let section = self.section.and_then(|at| self.record.sections.get_mut(at));
        section.map_or(&mut self.record.unread, |section| &mut section.paragraphs)
    }

    /// Takes words back that were kept last, for they are more than talk.
    pub(in crate::parse) fn unkeep(&mut self, words: &Range<usize>) -> bool {
        let span = self.page.span(words);
        self.kept_here().pop_if(|kept| kept.span == span).is_some()
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
