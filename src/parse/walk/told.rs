//! Sentences and lines without a sign that say who was there.

use std::ops::Range;

use super::super::page::Label;
use super::super::person::{self, PersonText};
use super::super::region::{Region, Scope};
use super::super::{motion, prose, roster};
use super::subhead::MOST_WORDS;
use super::{FOOT, Walker};
use crate::document::Kind;
use crate::grammar::{Field, tokens};
use crate::parse::scan::count_words;

/// How sure one of the people in a sentence is, for the others to be read.
const TOLD: f64 = 0.7;

/// How sure the others beside such are.
const LIKELY: f64 = 0.5;

/// Fewest names behind a label without a sign.
const NAMES_BEHIND: usize = 2;

/// Fewest names on lines of their own below a sentence that leads to them without a sign.
const NAMES_BELOW: usize = 2;

/// Fewest words of such a sentence.
const FEWEST_WORDS: usize = 3;

/// Most words of such a name.
const NAME_WORDS: usize = 4;

/// Most words of the label before them.
const LABEL: usize = 3;

/// Lines at the start of a document in which a section may be none.
const HEAD: usize = 24;

impl Walker<'_, '_> {
    /// "Apologies Ann Lee, Bo Day": names behind the label of a roster in the head, which no sign parts from them.
    pub(super) fn unsigned(&mut self, at: usize) -> bool {
        let page = self.page;
        let block = page.block(at);
        let words = page.words(at);
        if !self.is_silent() || block.kind != Kind::Paragraph || page.label(at).is_some() {
            return false;
        }
        let found = tokens(words);
        let ends = found.iter().take(LABEL).map(|word| word.end);
        let rosters = ends.filter_map(|end| {
            let field = page
                .label_of(&words[..end])
                .filter(|field| field.is_roster())?;
            let name = words[end..].strip_prefix(' ')?;
            name.starts_with(char::is_uppercase).then_some((field, end))
        });
        let Some((field, end)) = rosters.last() else {
            return false;
        };
        let range = page.range_of(words[..end].trim_end());
        let rest = page.range_of(words[end..].trim_end_matches(['.', ' ']).trim_start());
        // "Invited Ann Lee Bo Day", as calendars have it, does not say that they came.
        let joints = &page.grammar.lexicon().and;
        let parted = || {
            let names = page.text(&rest);
            names.contains([',', ';', '|', '\t', '/']) || joints.within(&tokens(names))
        };
        if field == Field::Guests && !parted() {
            return false;
        }
        let people = page.people(page.text(&rest), field);
        let full = |person: &&PersonText<'_>| {
            person.confidence >= person::FULL_NAME && person.name.is_some()
        };
        let full = people.iter().filter(full).count();
        let all = people.iter().all(|person| person.confidence >= LIKELY);
        if !all || people.len() < NAMES_BEHIND || full * 2 < people.len() {
            return false;
        }
        self.label(at, &Label { field, range, rest });
        true
    }

    /// A sentence of the head or foot that says who was there: "there were present …".
    pub(in crate::parse) fn told(&mut self, at: usize, range: &Range<usize>) -> bool {
        let foot = self.page.blocks().len().saturating_sub(FOOT);
        let grammar = self.page.grammar;
        let sections = &self.record.sections;
        // "The meeting on roads was attended by Ann" below a second topic tells of another meeting.
        let listed = sections.len() > 1 && !self.record.attendees.is_empty();
        let first = !listed && self.is_silent();
        let early = sections.len() == 1 && at < HEAD;
        if !(first || early || at >= foot) {
            return false;
        }
        let words = unbracketed(self.page.text(range));
        // "Moved: to form a group for the roof. Members: Ann, Bo" tells of those to come.
        let begins = words.split([' ', ':']).next().unwrap_or_default();
        if motion::is_motion_word(begins, grammar) {
            return false;
        }
        let rosters = if first {
            prose::sentence_roster(words, grammar)
        } else if self.page.may_list_people(words) {
            prose::closing_roster(words, grammar)
        } else {
            Vec::new()
        };
        // "Roll call: Lee - yes; Day - yes." tells who voted.
        if !first && !rosters.is_empty() && self.tells_motion(range) {
            return false;
        }
        self.tell(at, range, rosters)
    }

    /// "2. Apologies were received from Ann Lee": a point of the agenda that says no more than who was away.
    pub(super) fn tells_absent(&mut self, at: usize) -> bool {
        let (page, grammar) = (self.page, self.page.grammar);
        let range = page.block(at).range.clone();
        let words = page.text(&range);
        let Some((Field::Apologies, end)) = grammar.label_at_start(words) else {
            return false;
        };
        let rest = page.range_of(words[end..].trim_start());
        let names = page.text(&rest);
        let people = page.people(names, Field::Apologies);
        let sure = |person: &PersonText<'_>| {
            person.confidence >= person::FULL_NAME && person.name.is_some()
        };
        // "Apologies for absence Mr B Orr"
        if names.starts_with(char::is_uppercase) && !people.is_empty() && people.iter().all(sure) {
            let (field, range) = (Field::Apologies, range.start..range.start + end);
            self.label(at, &Label { field, range, rest });
            return true;
        }
        let rosters = prose::sentence_roster(words, grammar);
        let away = |(field, _): &(Field, _)| *field == Field::Apologies;
        rosters.iter().all(away) && self.tell(at, &range, rosters)
    }

    /// A sentence under the label of a roster.
    pub(super) fn told_in(&mut self, at: usize) -> bool {
        let range = self.page.block(at).range.clone();
        let words = unbracketed(self.page.text(&range));
        let rosters = prose::sentence_roster(words, self.page.grammar);
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
            let mut kind = *field;
            for person in people {
                let mut person = person.clone();
                if *field == Field::Attendees {
                    kind = roster::kind_of(self, &mut person, kind);
                }
                roster::add(self, kind, &person);
            }
        }
        let last = rosters.last().map(|(field, _)| *field);
        // "There were present:" leaves its names to the next lines.
        let next = last
            .or_else(|| self.page.cue(words).filter(|field| field.is_roster()))
            .or_else(|| self.ends_in_label(words));
        let leads = words.ends_with([',', ':']);
        let open = next
            .filter(|_| leads)
            .or_else(|| self.leads_to_names(at).filter(|_| last.is_none()));
        if last.is_none() && (open.is_none() || !self.names_follow(at)) {
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

    /// "Sign in so that we know who came. Roll call:": the label of a roster behind a sentence.
    fn ends_in_label(&self, words: &str) -> Option<Field> {
        let (_, label) = words.strip_suffix(':')?.rsplit_once(['.', '!', '?'])?;
        self.page
            .label_of(label.trim())
            .filter(|field| field.is_roster())
    }

    /// "Asisten los miembros de la junta", without a sign, over the names of several.
    pub(in crate::parse) fn leads_to_names(&self, at: usize) -> Option<Field> {
        let page = self.page;
        let words = page.words(at);
        let plain = words.ends_with(char::is_alphabetic)
            && !words.contains(|c: char| c.is_ascii_digit())
            && page.block(at).kind == Kind::Paragraph;
        let is_name = |next: &usize| {
            let short = count_words(page.words(*next)) <= NAME_WORDS;
            short && page.block(*next).kind == Kind::Paragraph && page.label(*next).is_none()
        };
        let below = (at + 1..page.blocks().len()).take(NAMES_BELOW);
        let fits = plain
            && (FEWEST_WORDS..=MOST_WORDS).contains(&count_words(words))
            && below.take_while(is_name).count() == NAMES_BELOW
            && roster::heads_names(self, at);
        let first = words.split(' ').next().unwrap_or_default();
        let label = || page.label_of(first);
        fits.then(label)?.filter(|field| field.is_roster())
    }

    /// Names stand below, or a line that says whose they are.
    fn names_follow(&self, at: usize) -> bool {
        let next = at + 1;
        roster::heads_names(self, at)
            || next < self.page.blocks().len()
                && count_words(self.page.words(next)) <= MOST_WORDS
                && self.is_side(next)
                && roster::heads_names(self, next)
    }
}

/// "(Ann Lee sends regrets)": a remark in brackets without them.
pub(super) fn unbracketed(words: &str) -> &str {
    let inner = words
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(')'));
    inner.unwrap_or(words)
}
