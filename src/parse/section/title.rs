//! Titles: which words of a heading a section is called by, and what runs on behind them.

use std::ops::Range;

use super::super::motion;
use super::super::outline::{self, Heading};
use super::super::page::Label;
use super::super::person;
use super::super::topic::topic;
use super::super::walk::Walker;
use super::{LONGEST_TITLE, is_talk};
use crate::document::Hyperlink;
use crate::grammar::{Field, tokens};
use crate::parse::scan::{count_words, dashes_in};

/// Fewest words of a title that links to where it is told.
const LINKED: usize = 3;
/// Most lines between two titles that are numbered alike.
const NEAR: usize = 40;

impl Walker<'_, '_> {
    /// "**Use of the mill** for a fair": the words behind those in bold are of the title too.
    pub(super) fn title_goes_on(&self, at: usize, bold: usize) -> bool {
        let words = self.page.words(at);
        let rest = self.page.text(&(bold..self.page.block(at).range.end));
        let joined = rest.trim_start().starts_with(char::is_lowercase);
        joined
            && !words.ends_with('.')
            && count_words(words) <= LONGEST_TITLE
            && !self
                .page
                .grammar
                .lexicon()
                .sentence_words
                .within(&tokens(rest))
    }

    /// "**Issue**: [Roof tiles #12](…) - Ann": the words in bold say of what kind the title is that links to it.
    pub(super) fn title_is_linked(&self, at: usize, bold: usize) -> bool {
        let block = self.page.block(at);
        let rest = self.page.text(&(bold..block.range.end));
        let signs = [':', '-', '–', ' '];
        let start = bold + rest.len() - rest.trim_start_matches(signs).len();
        let mut links = self.page.document.links_of(block).iter();
        let words = |link: &Hyperlink| count_words(self.page.text(&link.range));
        start > bold
            && !rest.ends_with('.')
            && links.any(|link| link.range.start == start && words(link) >= LINKED)
    }

    /// The title without the brackets around it, and without the number that stands behind a bullet: "* 029/18 Roof".
    pub(super) fn unnumbered(
        &self,
        number: &mut Option<Range<usize>>,
        title: Range<usize>,
    ) -> Range<usize> {
        let words = self.page.text(&title);
        if words.starts_with('[') && words.ends_with(']') && !words[1..].contains('[') {
            return self.page.trimmed(&title, &['[', ']']);
        }
        // "1º Roof" of a line that no reader takes for a numbered one.
        if let Some(end) = outline::degree(self.page, words).filter(|_| number.is_none()) {
            let place = title.start + end;
            *number = Some(title.start..place);
            return self
                .page
                .trimmed(&(place..title.end), &['.', ')', ':', '-', '–']);
        }
        let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/');
        let rest = words.trim_start_matches(digits);
        let printed = words.len() - rest.len();
        // "2: Roof" is numbered with a colon.
        let colon = rest.strip_prefix(':').is_some_and(|title| {
            printed <= 2 && title.trim_start().starts_with(char::is_alphabetic)
        });
        let counted = words.starts_with(|c: char| c.is_ascii_digit())
            && (words[..printed].contains('/') && rest.starts_with(' ') || colon);
        if number.is_some() || !counted || self.is_day(&words[..printed]) {
            return title;
        }
        *number = Some(title.start..title.start + printed);
        self.page
            .trimmed(&(title.start + printed..title.end), &[':'])
    }

    /// "10/29" may be a day, as the language writes it, and is none where another line near is numbered so too: "12/22" over "13/22".
    pub(super) fn is_day(&self, number: &str) -> bool {
        let parts = number.split_once('/');
        let short = |part: &str| part.len() <= 2 && !part.starts_with('0');
        let value = |part: &str| part.parse::<u8>().unwrap_or_default();
        let Some((first, last)) = parts.filter(|(first, last)| short(first) && short(last)) else {
            return false;
        };
        let (month, day) = if self.page.grammar.words.calendar().month_first {
            (first, last)
        } else {
            (last, first)
        };
        let own = self.page.range_of(number).start;
        let counts_on = |at: &usize| {
            let block = self.page.block(*at);
            let marker = block.marker.as_ref();
            let start = marker.map_or(block.range.start, |marker| marker.range.start);
            let words = self.page.text(&(start..block.range.end));
            let (_, rest) = words.split_once('/').unwrap_or_default();
            let digits = |c: char| c.is_ascii_digit();
            words.starts_with(digits)
                && self.page.range_of(words).start != own
                && rest.split(|c: char| !digits(c)).next() == Some(last)
        };
        let blocks = self.page.blocks();
        let at = blocks.partition_point(|block| block.range.end <= own);
        let near = at.saturating_sub(NEAR)..(at + NEAR).min(blocks.len());
        let dated = (1..=12).contains(&value(month)) && (1..=31).contains(&value(day));
        dated && !near.into_iter().any(|at| counts_on(&at))
    }

    /// "Topic" before a title in the text says what it is, and is no word of it.
    pub(super) fn uncalled(&mut self, heading: Heading, title: Range<usize>) -> Range<usize> {
        let called = outline::called(self.page, self.page.text(&title));
        let Some(end) = called.filter(|_| heading.is_look()) else {
            return title;
        };
        let name = title.start..title.start + end;
        self.label_words(&Label {
            field: Field::Sections,
            range: name.clone(),
            rest: name.end..name.end,
        });
        self.page.trimmed(&(name.end..title.end), &[':'])
    }

    /// "Any other business - none", "Declarations of interest None": where the title ends, in bytes, that nothing was said to.
    fn before_nothing(&self, words: &str) -> Option<usize> {
        let end = dashes_in(words)
            .iter()
            .filter_map(|dash| words.rfind(dash))
            .max();
        // Without a dash the words before it must be a topic of which all meetings speak.
        let bare = || {
            let end = words.rfind(' ')?;
            let known = self.page.grammar.label(&words[..end]) == Some(Field::Sections);
            (known && words[end + 1..].starts_with(char::is_uppercase)).then_some(end)
        };
        let end = end.or_else(bare)?;
        let rest = words[end..].trim_matches(|c: char| !c.is_alphanumeric());
        person::is_nothing(rest, self.page.grammar).then_some(end)
    }

    /// "1º" before a title or "(D-1)" behind it is the number of it, and nothing that was said.
    pub(super) fn number_beside(&mut self, at: usize, title: &Range<usize>) {
        let Range { start, end } = self.page.block(at).range;
        let words = self.page.words(at);
        let before = outline::degree(self.page, words).map(|count| start..start + count);
        let before = before.filter(|count| count.end <= title.start);
        let behind = outline::count_behind(words).map(|count| start + count..end);
        let behind = behind.filter(|count| count.start == title.end);
        if let Some(count) = before.or(behind) {
            let rest = count.end..count.end;
            self.label_words(&Label {
                field: Field::Sections,
                range: count,
                rest,
            });
        }
    }

    /// The bracket that counts a title by its place alone: "(D-1)" behind "Personnel".
    pub(super) fn counted_behind(
        &self,
        heading: Heading,
        title: &Range<usize>,
    ) -> Option<Range<usize>> {
        let count = outline::count_behind(self.page.text(title)).filter(|_| heading.is_alone())?;
        Some(title.start + count..title.end)
    }

    /// The words that a form of headings asks for, and the number between them, are a label: "Item 3".
    pub(super) fn around_title(&mut self, at: usize) {
        let Some(topic) = topic(self.page, at) else {
            return;
        };
        let block = &self.page.block(at).range;
        let end = topic.text.as_ref().map_or(topic.title.end, |text| text.end);
        for range in [
            block.start..topic.title.start.max(block.start),
            end..block.end,
        ] {
            let range = self.page.trimmed(&range, &[':']);
            if self.page.text(&range).contains(char::is_alphanumeric) {
                self.label_words(&Label {
                    field: Field::Sections,
                    range,
                    rest: 0..0,
                });
            }
        }
    }

    /// The words of a heading that are its title, and what runs on behind them: a presenter behind a tab or a line of
    /// dots, or the talk behind a colon.
    pub(super) fn title(
        &self,
        range: &Range<usize>,
        lead: Option<Range<usize>>,
        opening: Option<usize>,
    ) -> (Range<usize>, Range<usize>) {
        let words = self.page.text(range);
        // "Item 3:", and its title behind a tab; "PRIMERO.-", and its title behind the dash.
        let counter = outline::counter(self.page, words);
        let counter = counter.or_else(|| outline::ordinal(self.page, words));
        let begins = counter.map_or(0, |end| {
            let gap = words[end..].find(char::is_alphanumeric);
            end + gap.unwrap_or(0)
        });
        let leader = ["\t", "----", "....", "……", "––––", "____"]
            .iter()
            .filter_map(|sign| Some(begins + words[begins..].find(sign)?))
            .min();
        let lead_end = outline::lead(&words[begins..]).map(|end| begins + end);
        let numbered = lead_end.filter(|end| {
            let rest = words[*end..].trim_start_matches(|c: char| !c.is_alphanumeric());
            let long = count_words(words) > LONGEST_TITLE;
            // "5. Planning: none refused" among others of which most are sure.
            let alike = || words[*end..].starts_with(':') && self.titles_run_in();
            // "1. Minutes of May. Approved unanimously."
            let decided = || {
                let grammar = self.page.grammar;
                motion::begins_as_decided(rest, grammar)
                    || motion::is_verdict(rest.trim_end_matches('.'), grammar)
            };
            is_talk(rest)
                || long
                || rest.ends_with('.') && (outline::is_remark(rest) || decided())
                || alike()
        });
        let numbered = numbered.or_else(|| outline::run_on(self.page, words));
        let numbered = numbered.or_else(|| self.before_nothing(words));
        let colon = opening.or(numbered);
        let bold = lead
            .map(|lead| lead.end - range.start)
            .filter(|end| words.len() > end + 12);
        let end = leader
            .or(bold)
            .or(colon)
            .filter(|at| words[..*at].contains(char::is_alphabetic));
        let signs = [':', ';', '-', '.', '…', '–', '—', '_', '\t'];
        match end {
            Some(at) => {
                let place = range.start + at;
                // The talk keeps the sign that it ends with.
                let talk = self.page.text(&(place..range.end));
                let talk =
                    talk.trim_start_matches(|c: char| c.is_whitespace() || signs.contains(&c));
                (
                    self.page.trimmed(&(range.start..place), &signs),
                    self.page.trimmed(&self.page.range_of(talk), &[]),
                )
            }
            None => (self.page.trimmed(range, &[':']), range.end..range.end),
        }
    }
}
