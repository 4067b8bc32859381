//! Lines that say by a marker what they are: "ACTION: …", "RESOLVED that …".

use std::collections::HashMap;
use std::ops::Range;

use super::super::action::{self, ActionText};
use super::super::line::{self, in_capitals};
use super::super::page::Label;
use super::super::person;
use super::super::region::{Region, Scope};
use super::super::scan::{at_colon, count_words};
use super::super::{decision, motion};
use super::Walker;
use crate::document::{Emphasis, Kind};
use crate::grammar::Field;

/// Most letters of a handle in small letters behind a marker.
const HANDLE: usize = 10;
/// Most bytes of handles that are glued to a marker.
const HANDLES: usize = 40;
/// Most bytes of a marker with whose it is before it.
const LEAD: usize = 40;
/// Fewest words of what stands before a marker at the end of its line.
const TOLD_WORDS: usize = 2;
/// Most words of a sentence that goes on with the task before it.
const SHORT_SENTENCE: usize = 5;

/// Bytes of a marker that may be another word in short: "AI".
const SHORT: usize = 2;

/// Most of those who came whose letters may be those of a marker.
const ROSTER: usize = 200;

impl<'d> Walker<'_, 'd> {
    /// A line with markers: `ACTION: …`, `RESOLVED that …`, `No objections. **Decision:** …`.
    pub(in crate::parse) fn marked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let starts = self.inner_markers(at, range);
        let Some(first) = starts.first() else {
            return self.begins_marked(at, range)
                || self.tells_in_brackets(at, range)
                || self.ends_marked(at, range)
                || self.marked_for(at, range);
        };
        self.used[at] = true;
        let before = self.page.trimmed(&(range.start..*first), &[',', ';']);
        self.marked_among(at, &before);
        let ends = starts.iter().skip(1).copied().chain([range.end]);
        for (start, end) in starts.iter().zip(ends) {
            let part = self.page.trimmed(&(*start..end), &[',', ';']);
            self.marked_among(at, &part);
        }
        true
    }

    /// A part of a paragraph that has markers among its talk: the task is the sentence behind the marker, and talk goes on
    /// behind that.
    fn marked_among(&mut self, at: usize, part: &Range<usize>) {
        let (page, words) = (self.page, self.page.text(part));
        let is_task = page.marker(words).map(|(field, _)| field) == Some(Field::NextSteps);
        let sentences = decision::sentences(words, page.grammar);
        // "Wait for the day." goes on with the task.
        let own = sentences
            .enumerate()
            .take_while(|(place, sentence)| *place == 0 || count_words(sentence) <= SHORT_SENTENCE);
        let last = own.last().filter(|_| is_task);
        let end = last.map_or(part.end, |(_, last)| page.range_of(last).end);
        let task = part.start..end;
        if !self.begins_marked(at, &task) {
            if !self.moved(at, part) && !self.resolved(at, part) {
                self.keep(part);
            }
            return;
        }
        let rest = page.trimmed(&(task.end..part.end), &[]);
        if !rest.is_empty() {
            self.keep(&rest);
        }
    }

    /// "Ask the miller for tiles #action", "Ask the miller (todo)": a marker with its sign or in brackets behind the words.
    fn ends_marked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let page = self.page;
        let words = page.text(range);
        // "https://mill.example/board#action" is an address.
        let apart = |sign: &usize| words[..*sign].ends_with(char::is_whitespace);
        let closed = words.strip_suffix([')', ']']);
        let bracket = closed.and_then(|words| words.rfind(['(', '[']));
        let sign = bracket.or_else(|| memchr::memrchr(b'#', words.as_bytes()));
        let Some(sign) = sign.filter(apart) else {
            return false;
        };
        let tag = words[sign..].trim_matches(['(', ')', '[', ']']);
        let whole = page.marker(tag).filter(|(field, end)| {
            *end == tag.len() && (bracket.is_none() || *field == Field::NextSteps)
        });
        let told = page.trimmed(&(range.start..range.start + sign), &[',', ';', '-', '–']);
        // "The gate (to do)" does not say what.
        let fewest = TOLD_WORDS + usize::from(bracket.is_some());
        let Some((field, _)) = whole.filter(|_| count_words(page.text(&told)) >= fewest) else {
            return false;
        };
        let label = Label {
            field,
            range: range.start + sign..range.end,
            rest: told,
        };
        self.label_words(&label);
        self.used[at] = true;
        let mut region = Region::new(field, label.range, Scope::Lines);
        self.inline(at, &mut region, &label.rest);
        true
    }

    /// "Chairs action: ask the miller", "Ann action item: ask the miller": whose it is before the marker.
    fn marked_for(&mut self, at: usize, range: &Range<usize>) -> bool {
        let (page, grammar) = (self.page, self.page.grammar);
        let words = page.text(range);
        let Some((lead, said)) = at_colon(words).filter(|(lead, _)| lead.len() <= LEAD) else {
            return false;
        };
        let before = lead.match_indices(' ').find_map(|(space, _)| {
            let (owner, marker) = (&lead[..space], &lead[space + 1..]);
            let may = Some(marker).filter(|marker| grammar.may_begin_marker(marker));
            let (field, end) = may.and_then(|marker| page.marker(marker))?;
            // "Tiles (follow up: next week)" has it in a bracket.
            let open = marker.starts_with(['(', '[']);
            let own = field == Field::NextSteps && end == marker.len() && !open;
            let owns =
                || grammar.lexicon().roles.is_text(owner) || action::is_somebody(self, owner);
            (own && owns()).then_some((owner, marker))
        });
        let said = said.trim();
        let Some((owner, marker)) = before.filter(|_| !said.is_empty() && !said.ends_with('?'))
        else {
            return false;
        };
        self.label_words(&Label {
            field: Field::NextSteps,
            range: page.range_of(marker),
            rest: page.range_of(said),
        });
        self.used[at] = true;
        let read = page.action(said);
        // "Chairs action: tiles - order them" is of the chairs.
        let told = read.owner.filter(|_| read.text == said);
        let action = ActionText {
            text: said,
            owner: told.or(Some(owner)),
            due: read.due,
        };
        action::add(self, &action, page.block(at).checkbox, 0.9);
        true
    }

    /// The markers in what stands behind a label: "AGREED: to meet in May. ACTION: Ann". Gives the words before the first.
    pub(super) fn before_markers(&mut self, at: usize, rest: &Range<usize>) -> Range<usize> {
        let starts = self.inner_markers(at, rest);
        let Some(first) = starts.first() else {
            return rest.clone();
        };
        let behind = *first..rest.end;
        self.marked(at, &behind);
        self.page.trimmed(&(rest.start..*first), &[',', ';'])
    }

    /// Where a marker in capitals or bold, with a colon behind it, begins what a line says next.
    fn inner_markers(&self, at: usize, range: &Range<usize>) -> Vec<usize> {
        let (page, grammar) = (self.page, self.page.grammar);
        let words = page.text(range);
        let emphasis = page.document.emphasis_of(page.block(at)).iter();
        let bold = emphasis.filter(|(_, set)| *set == Emphasis::Bold);
        let bold: HashMap<usize, usize> = bold.map(|(words, _)| (words.start, words.end)).collect();
        let bold_to = |place: usize| {
            bold.get(&(range.start + place))
                .map(|end| end - range.start)
        };
        let begins = |place: &usize| {
            let said = &words[*place..];
            let bold = bold_to(*place);
            let set_off = in_capitals(said) || bold.is_some();
            let fits = |(field, end): (Field, usize)| {
                let behind = said[end..].trim_start();
                // "It is old. ACTION – Ann to ask."
                let dash = || {
                    ["– ", "— ", "- "]
                        .iter()
                        .any(|dash| behind.starts_with(dash))
                };
                matches!(field, Field::NextSteps | Field::Decisions)
                    // "RESOLVED: that the hall be painted" has the sign inside.
                    && (in_capitals(said) && bold == Some(place + end)
                        || behind.starts_with(':')
                        || said[..end].contains(": ")
                        || in_capitals(said) && dash()
                        // "M/S/C that the hall be painted": moved, seconded, carried.
                        || said[..end].contains('/'))
            };
            set_off && grammar.may_begin_marker(said) && page.marker(said).is_some_and(fits)
        };
        let spaces = memchr::memchr3_iter(b' ', b'\n', b'\t', words.as_bytes());
        let signs = spaces.filter(|space| {
            let last = words.as_bytes()[..*space].last();
            // "paint the gate **ACTION** Ann" shows by its letters where the next begins.
            let apart = last.is_some_and(|last| b".,;!?)*".contains(last));
            apart || bold_to(space + 1).is_some() && in_capitals(&words[space + 1..])
        });
        let places = signs.map(|space| space + 1);
        places
            .filter(begins)
            .map(|place| range.start + place)
            .collect()
    }

    /// "(ACTION) Club staff will paint it", "(action) Ann to call": brackets close right behind a marker in capitals, or behind one
    /// before somebody who is told to act.
    fn is_closed_marker(&self, said: &'d str, end: usize) -> bool {
        let loud = end > SHORT + 1 && in_capitals(&said[1..end]);
        loud || self.page.action(said[end + 1..].trim()).owner.is_some()
    }

    /// A task that a remark in brackets tells: "The plan of the garden (todo: add the trees)".
    fn tells_in_brackets(&mut self, at: usize, range: &Range<usize>) -> bool {
        let page = self.page;
        let words = page.text(range);
        let mut opens = memchr::memchr_iter(b'(', words.as_bytes()).filter(|open| *open > 0);
        let told = opens.find_map(|open| {
            let said = &words[open + 1..];
            let (field, end) = Some(said)
                .filter(|said| page.grammar.may_begin_marker(said))
                .and_then(|said| page.marker(said))?;
            let close = said.find(')')?;
            let task = said.get(end..close)?.trim_start().strip_prefix(':')?;
            // "(follow-up: next week)" says when.
            let whole = !task.contains('(')
                && task.split_whitespace().nth(1).is_some()
                && !action::is_due(task.trim(), &page.grammar.words)
                && (end > SHORT || page.action(task.trim()).owner.is_some());
            (field == Field::NextSteps && whole).then_some(open..open + close + 2)
        });
        let Some(bracket) = told else {
            return false;
        };
        let (start, end) = (range.start + bracket.start, range.start + bracket.end);
        self.keep(&page.trimmed(&(range.start..start), &[]));
        if !self.begins_marked(at, &(start + 1..end - 1)) {
            self.keep(&(start..end));
        }
        self.keep(&page.trimmed(&(end..range.end), &[]));
        self.used[at] = true;
        true
    }

    /// "AP: it is old": the letters of a marker are those by which somebody who came is called, and nobody is told to act.
    fn speaks_in_short(&self, marker: &str, said: &'d str) -> bool {
        let short = marker.len() <= SHORT && marker.chars().all(char::is_uppercase);
        let came = || {
            let names = self.record.attendees.iter().take(ROSTER);
            let mut names = names.filter_map(|one| one.name.as_deref());
            names.any(|name| person::are_initials(marker, name))
        };
        let said = said.trim_start_matches([':', ' ']);
        short && came() && self.page.action(said).owner.is_none()
    }

    /// A line that begins with a marker.
    fn begins_marked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let Some((field, start, end)) = self.marker(words) else {
            return false;
        };
        let end = end + action::number(&words[end..], self.page.grammar);
        if field == Field::NextSteps && start == 0 && self.given_to(at, range, end) {
            return true;
        }
        let end = end + bracketed(field, &words[end..]);
        let bracket = field == Field::NextSteps
            && words[start..].starts_with('(')
            && words[end..].starts_with(')');
        let closed = bracket && self.is_closed_marker(&words[start..], end - start);
        // "(AI) tools are new" is no task.
        if bracket && !closed || self.speaks_in_short(&words[start..end], &words[end..]) {
            return false;
        }
        let end = end + usize::from(closed);
        let inner = usize::from(closed);
        let marker = range.start + start + inner..range.start + end - inner;
        // "Passed unanimously on a show of hands." alone does not say what.
        if field == Field::Outcome && start == 0 && motion::is_verdict(words, self.page.grammar) {
            return false;
        }
        // "**(resolution seems to be far off)**" remarks on the talk.
        let aside = words.starts_with('(') && words.ends_with(')');
        let bold = self.page.bold_lead(at).filter(|_| !aside);
        let handle = Some(field)
            .filter(|field| *field == Field::NextSteps)
            .and_then(|_| {
                called_glued(words, end, range.start).or_else(|| self.calls(at, words, end))
            });
        let tagged = field == Field::NextSteps
            && start > 0
            && (words[start..].starts_with('#') || words.starts_with(char::is_lowercase));
        let set_off = bold.is_some_and(|bold| bold.end >= marker.end)
            || handle.is_some()
            || tagged
            || closed
            || line::is_set_off(words, &(start..end), self.page.grammar);
        // "Action. Ann agreed to book a room."
        let dot = usize::from(words[end..].starts_with(". "));
        let task = handle
            .as_ref()
            .map_or(range.start + end + dot, |handle| handle.end);
        let rest = self
            .page
            .trimmed(&(task..range.end), &[':', '-', '–', '—', '*', ']', ',']);
        if field == Field::Outcome && self.tells_verdict(at, range, start..end, &rest) {
            return true;
        }
        // "Ann: AI group - has it a room?" asks.
        let asks = || {
            field == Field::NextSteps
                && start > 0
                && !tagged
                && words.ends_with('?')
                && !words[end..].starts_with(':')
        };
        // "Ann: TODO" says nothing of what is to be done.
        if !set_off || (rest.is_empty() && start > 0) || asks() {
            return false;
        }
        let mut region = Region::new(field, marker.clone(), Scope::Lines);
        self.label_words(&Label {
            field,
            range: marker,
            rest: rest.clone(),
        });
        self.used[at] = true;
        let speaker = || {
            let (speaker, _) = at_colon(words).filter(|_| tagged)?;
            Some(self.page.text(&self.page.range_of(speaker)))
        };
        let handle = handle.map(|handle| self.page.text(&handle));
        if let Some(owner) = handle.or_else(speaker).filter(|_| !rest.is_empty()) {
            let text = self.page.text(&rest);
            let read = self.page.action(text);
            let action = ActionText {
                text: if tagged { read.text } else { text },
                owner: read.owner.filter(|_| tagged).or(Some(owner)),
                due: read.due,
            };
            action::add(self, &action, self.page.block(at).checkbox, 0.9);
            return true;
        }
        // "Agreed: we do the following:" leads to the list.
        let leads = matches!(field, Field::Decisions | Field::Outcome) && self.leads_to_items(at);
        if leads {
            region.field = Field::Decisions;
            self.keep(&rest);
        }
        if leads || rest.is_empty() {
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

    /// "Todo bd: mend the gate": somebody by a handle in small letters, behind a marker as on another line.
    fn calls(&self, at: usize, words: &str, marker: usize) -> Option<Range<usize>> {
        let called = |words: &str, end: usize| -> Option<Range<usize>> {
            let behind = words.get(end..)?;
            let handle = behind.strip_prefix(' ')?.split(':').next()?;
            let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
            let fits = (2..=HANDLE).contains(&handle.len()) && handle.chars().all(small);
            let sign = behind.get(handle.len() + 1..)?.starts_with(": ");
            let start = end + 1;
            (fits && sign).then(|| start..start + handle.len())
        };
        let own = called(words, marker)?;
        let again = |other: usize| {
            let words = self.page.words(other);
            let found = self.page.marker(words);
            found.is_some_and(|(field, end)| {
                field == Field::NextSteps && called(words, end).is_some()
            })
        };
        let lines = self.page.blocks().len();
        let mut others = (at + 1..lines).chain((0..at).rev());
        let start = self.page.range_of(words).start;
        others
            .any(again)
            .then(|| start + own.start..start + own.end)
    }

    /// The marker of a line, at its start or behind its speaker: "Ann: Action - …".
    fn marker(&self, words: &str) -> Option<(Field, usize, usize)> {
        if let Some((field, end)) = self.page.marker(words) {
            // "RESOLVED: that the hall be painted" ends its marker with the sign.
            let end = words[..end].find(": ").unwrap_or(end);
            return Some((field, 0, end));
        }
        let (speaker, said) = at_colon(words)?;
        let start = words.len() - said.len();
        let (field, end) = self.page.marker(said)?;
        // "ann: #todo book a room", "ann: TODO book a room" is said by somebody who is called so there.
        let small =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        let handle = || {
            (said.starts_with('#') || in_capitals(said))
                && speaker.len() <= HANDLE
                && speaker.chars().all(small)
        };
        if !(action::is_owner(speaker, self.page.grammar) || handle()) {
            return None;
        }
        Some((field, start, start + end))
    }
}

/// Bytes of the bracket that belongs to a marker, since it says who is to do what follows: "AI(Ann): book a room".
fn bracketed(field: Field, rest: &str) -> usize {
    let bracket = rest.split_once("):").map(|(bracket, _)| bracket);
    let own = bracket
        .filter(|bracket| field == Field::NextSteps && bracket.trim_start().starts_with('('));
    own.map_or(0, |bracket| bracket.len() + 1)
}

/// "#todo:ann+bo ask the miller": handles that a colon glues to a tag.
fn called_glued(words: &str, marker: usize, start: usize) -> Option<Range<usize>> {
    let behind = words.get(marker..)?.strip_prefix(':')?;
    let (handles, _) = behind.split_once(' ')?;
    let sign = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '_' | '/' | '&' | '@');
    let fits = words.starts_with('#')
        && handles.len() <= HANDLES
        && handles.starts_with(|c: char| c.is_alphabetic() || c == '@')
        && handles.chars().all(sign);
    let from = start + marker + 1;
    fits.then(|| from..from + handles.len())
}
