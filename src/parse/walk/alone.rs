//! Lines that say themselves what they are: by a marker, by a sentence that names a roster, by a cue over a list, or as a motion.

use std::ops::Range;

use super::super::action::{self, ActionText};
use super::super::line::{self, in_capitals};
use super::super::page::{Label, before_bracket};
use super::super::person::PersonText;
use super::super::region::{Region, Scope, is_roster};
use super::super::scan::at_colon;
use super::super::{decision, prose, reference, roster};
use super::subhead::MOST_WORDS;
use super::{FOOT, Walker};
use crate::document::{Emphasis, Kind};
use crate::grammar::{Field, Grammar, tokens};

/// How sure one of the people in a sentence is, for the others to be read.
const TOLD: f64 = 0.7;
/// How sure a name is that needs no sign before it.
const FULL: f64 = 0.9;
/// How sure the others beside such are.
const LIKELY: f64 = 0.5;
/// Most letters of a handle in small letters behind a marker.
const HANDLE: usize = 10;
/// Fewest names behind a label without a sign.
const NAMES: usize = 2;
/// Most words of the label before them.
const LABEL: usize = 3;
/// How sure a decision is that only a word in capitals tells.
const RESOLVED: f64 = 0.8;
/// Lines at the start of a document in which a section may be none.
const HEAD: usize = 12;
/// Most words of a line that leads to a list by its last ones.
const LEADING: usize = 8;
/// Most words of the label at its end.
const NOUN: usize = 2;
/// Most words of a sentence that only says that it was decided.
const CLOSING: usize = 4;

impl<'d> Walker<'_, 'd> {
    /// A line with markers: `ACTION: …`, `RESOLVED that …`, `No objections. **Decision:** …`.
    pub(super) fn marked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let starts = self.inner_markers(at, range);
        let Some(first) = starts.first() else {
            return self.begins_marked(at, range);
        };
        self.used[at] = true;
        let before = self.page.trimmed(&(range.start..*first), &[',', ';']);
        if !self.begins_marked(at, &before) {
            self.keep(&before);
        }
        let ends = starts.iter().skip(1).copied().chain([range.end]);
        for (start, end) in starts.iter().zip(ends) {
            let part = self.page.trimmed(&(*start..end), &[',', ';']);
            if !self.begins_marked(at, &part) {
                self.keep(&part);
            }
        }
        true
    }

    /// Where a marker in capitals or bold, with a colon behind it, begins what a line says next.
    fn inner_markers(&self, at: usize, range: &Range<usize>) -> Vec<usize> {
        let (page, grammar) = (self.page, self.page.grammar);
        let words = page.text(range);
        let bold = |place: usize| {
            let mut emphasis = page.block(at).emphasis.iter();
            emphasis.any(|(words, set)| *set == Emphasis::Bold && words.start == place)
        };
        let begins = |place: &usize| {
            let said = &words[*place..];
            let set_off = in_capitals(said) || bold(range.start + place);
            let fits = |(field, end): (Field, usize)| {
                matches!(field, Field::NextSteps | Field::Decisions)
                    && said[end..].trim_start().starts_with(':')
            };
            set_off && grammar.may_begin_marker(said) && page.marker(said).is_some_and(fits)
        };
        let signs = words.match_indices([' ', '\n']).filter(|(space, _)| {
            let above = &words[..*space];
            above.ends_with(['.', ',', ';', '!', '?', ')', '*'])
        });
        let places = signs.map(|(space, _)| space + 1);
        places
            .filter(begins)
            .map(|place| range.start + place)
            .collect()
    }

    /// A line that begins with a marker.
    fn begins_marked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let Some((field, start, end)) = self.marker(words) else {
            return false;
        };
        let end = end + action::number(&words[end..]);
        let end = end + bracketed(field, &words[end..]);
        let marker = range.start + start..range.start + end;
        // "**(resolution seems to be far off)**" remarks on the talk.
        let aside = words.starts_with('(') && words.ends_with(')');
        let bold = self.page.block(at).bold_lead().filter(|_| !aside);
        let handle = Some(field)
            .filter(|field| *field == Field::NextSteps)
            .and_then(|_| self.calls(at, words, end));
        let set_off = bold.is_some_and(|bold| bold.end >= marker.end)
            || handle.is_some()
            || line::is_set_off(words, &(start..end), self.page.grammar);
        let task = handle.as_ref().map_or(marker.end, |handle| handle.end);
        let rest = self
            .page
            .trimmed(&(task..range.end), &[':', '-', '–', '—', '*', ']', ',']);
        // "**Approved with no blocks** the fee of the hall" is one sentence.
        let runs_on = field == Field::Outcome
            && words[end..].starts_with(' ')
            && self
                .page
                .block(at)
                .bold_lead()
                .is_some_and(|bold| bold.end > marker.end);
        if runs_on && self.says_what(&rest) {
            self.used[at] = true;
            decision::entry(self, range, 0.85);
            return true;
        }
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
        if let Some(handle) = handle.filter(|_| !rest.is_empty()) {
            let text = self.page.text(&rest);
            let action = ActionText {
                text,
                owner: Some(self.page.text(&handle)),
                ..self.page.action(text)
            };
            action::add(self, &action, self.page.block(at).checkbox, 0.9);
            return true;
        }
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

    /// A line that begins with who has a task: "Ann has an action to book a room".
    pub(super) fn tasked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let Some(action) = action::tasked(self.page.text(range), self.page) else {
            return false;
        };
        self.used[at] = true;
        action::add(self, &action, None, 0.9);
        true
    }

    /// A line of the talk that ends in whose task it is: "Mend the gate. Responsible: Ann Lee".
    pub(super) fn assigned(&mut self, at: usize) -> bool {
        let listed = self.regions.iter().any(|region| {
            is_roster(region.field) || matches!(region.field, Field::NextSteps | Field::Decisions)
        });
        if listed || self.section().is_none() {
            return false;
        }
        let words = self.page.words(at);
        let Some(action) = action::assigned(words, self.page.grammar) else {
            return false;
        };
        self.used[at] = true;
        action::add(self, &action, self.page.block(at).checkbox, 0.9);
        true
    }

    /// The marker of a line, at its start or behind its speaker: "Ann: Action - …".
    fn marker(&self, words: &str) -> Option<(Field, usize, usize)> {
        if let Some((field, end)) = self.page.marker(words) {
            return Some((field, 0, end));
        }
        let (speaker, said) = at_colon(words)?;
        let start = words.len() - said.len();
        let (field, end) = self
            .page
            .marker(said)
            .filter(|_| action::is_owner(speaker, self.page.grammar))?;
        Some((field, start, start + end))
    }

    /// "Apologies Ann Lee, Bo Day": names behind the label of a roster in the head, which no sign parts from them.
    pub(super) fn unsigned(&mut self, at: usize) -> bool {
        let page = self.page;
        let block = page.block(at);
        let words = page.words(at);
        let sections = &self.record.sections;
        let head = sections.iter().all(|section| section.paragraphs.is_empty());
        if !head || block.kind != Kind::Paragraph || page.label(at).is_some() {
            return false;
        }
        let found = tokens(words);
        let ends = found.iter().take(LABEL).map(|word| word.end);
        let rosters = ends.filter_map(|end| {
            let field = page
                .label_of(&words[..end])
                .filter(|field| is_roster(*field))?;
            let name = words[end..].strip_prefix(' ')?;
            name.starts_with(char::is_uppercase).then_some((field, end))
        });
        let Some((field, end)) = rosters.last() else {
            return false;
        };
        let range = page.range_of(words[..end].trim_end());
        let rest = page.range_of(words[end..].trim_end_matches(['.', ' ']).trim_start());
        let people = page.people(page.text(&rest), field);
        let full = |person: &&PersonText<'_>| person.confidence >= FULL && person.name.is_some();
        let full = people.iter().filter(full).count();
        let all = people.iter().all(|person| person.confidence >= LIKELY);
        if !all || people.len() < NAMES || full * 2 < people.len() {
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
        let first = sections.iter().all(|section| section.paragraphs.is_empty());
        let early = sections.len() == 1 && at < HEAD;
        if !(first || early || at >= foot) {
            return false;
        }
        let words = unbracketed(self.page.text(range));
        // "Moved: to form a group for the roof. Members: Ann, Bo" tells of those to come.
        let begins = words.split([' ', ':']).next().unwrap_or_default();
        let mut motions = grammar.words.motions.iter();
        if motions.any(|word| word.eq_ignore_ascii_case(begins)) {
            return false;
        }
        let rosters = if first {
            prose::sentence_roster(words, grammar)
        } else {
            prose::closing_roster(words, grammar)
        };
        self.tell(at, range, rosters)
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
            for person in people {
                roster::add(self, *field, person);
            }
        }
        let last = rosters.last().map(|(field, _)| *field);
        // "There were present:" leaves its names to the next lines.
        let next = last.or_else(|| self.page.cue(words).filter(|field| is_roster(*field)));
        let open = next.filter(|_| words.ends_with([',', ':']));
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

    /// Names stand below, or a line that says whose they are.
    fn names_follow(&self, at: usize) -> bool {
        let next = at + 1;
        roster::heads_names(self, at)
            || next < self.page.blocks().len()
                && self.page.words(next).split_whitespace().count() <= MOST_WORDS
                && self.is_side(next)
                && roster::heads_names(self, next)
    }

    /// A sentence that introduces a list, or is a decision by its words.
    pub(super) fn cued(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let own = self.page.block(at).kind;
        let next =
            (at + 1..self.page.blocks().len()).find(|next| !self.page.block(*next).continues);
        let lists = next.is_some_and(|next| match (own, self.page.block(next).kind) {
            (Kind::Item(depth), Kind::Item(below)) => below > depth,
            (_, Kind::Item(_)) => self.headings[next].is_none(),
            _ => false,
        });
        if !lists && self.links_below(at, range) {
            return true;
        }
        if !lists || !introduces(words) {
            return false;
        }
        let clause = self.page.cue(last_clause(words));
        // How a vote ended leads to no list.
        // Nor does a sentence that tells who is missing: "List the parts that are absent." over the parts.
        let ends = |field: Field| !is_roster(field) || words.ends_with([':', '-', '–']);
        let leads =
            |field: &Field| clause == Some(*field) && *field != Field::Outcome && ends(*field);
        let cue = self.page.cue(words).filter(leads);
        let told = || suggests(words, self.page.grammar).then_some(Field::Suggestions);
        let noun = || self.noun_before_colon(words);
        let Some(field) = cue.or_else(told).or_else(noun) else {
            return false;
        };
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

    /// A sentence over addresses, each on a line of its own: "The following documents were tabled:". Takes them with it.
    fn links_below(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        if !words.ends_with(':') || self.page.cue(words) != Some(Field::References) {
            return false;
        }
        let below = at + 1..self.page.blocks().len();
        let linked = below
            .take_while(|next| !self.used[*next] && reference::is_address(self.page.words(*next)));
        let linked: Vec<usize> = linked.collect();
        if linked.is_empty() {
            return false;
        }
        self.used[at] = true;
        self.keep(range);
        let cue = self.page.range_of(last_sentence(words));
        for next in linked {
            self.used[next] = true;
            reference::listed(self, &self.page.block(next).range);
            self.under(next, cue.clone(), Field::References.name());
        }
        true
    }

    /// "Logistical questions:", "Ann next steps:", "Two big questions (still open):": a few words that end in a label.
    fn noun_before_colon(&self, words: &str) -> Option<Field> {
        let Some(body) = words.strip_suffix(':') else {
            return self.noun_in_bracket(words);
        };
        let body = before_bracket(body).unwrap_or(body);
        let found = tokens(body);
        if !(2..=LEADING).contains(&found.len()) {
            return None;
        }
        let labels = (1..found.len()).rev().take(NOUN).filter_map(|at| {
            let noun = body.get(found[at].start..)?;
            self.page.grammar.label_word_for_word(noun)
        });
        let told = [Field::Questions, Field::NextSteps, Field::Decisions];
        labels.last().filter(|field| told.contains(field))
    }

    /// "Visit of May (questions)", "Roof (questions/problems)": a few words, and in brackets what the list under them is.
    fn noun_in_bracket(&self, words: &str) -> Option<Field> {
        let before = before_bracket(words)?;
        let inner = words.get(before.len()..)?.trim_matches([' ', '(', ')']);
        let noun = inner.split('/').next().unwrap_or_default();
        let field = self.page.grammar.label_word_for_word(noun);
        let short = before.split_whitespace().count() < LEADING;
        field.filter(|field| short && *field == Field::Questions)
    }

    /// A topic that says what the list right under it holds: "Comments for the draft rules", "New documents of interest".
    pub(super) fn cued_by_heading(&mut self, at: usize) {
        let range = self.page.block(at).range.clone();
        let words = self.page.text(&range);
        let next = self.page.blocks().get(at + 1);
        let lists = next.is_some_and(|next| matches!(next.kind, Kind::Item(_)));
        let grammar = self.page.grammar;
        let suggests = &grammar.rules(Field::Suggestions).cues;
        let material = &grammar.rules(Field::References).cues;
        let field = if suggests.iter().any(|cue| cue.starts(words).is_some()) {
            Field::Suggestions
        } else if material.iter().any(|cue| cue.within(words)) {
            Field::References
        } else {
            return;
        };
        if lists {
            self.regions.push(Region::new(field, range, Scope::Lines));
        }
    }

    /// A sentence that tells a decision by a word in capitals: "It was then RESOLVED to mend the roof."
    pub(super) fn resolved(&mut self, at: usize, range: &Range<usize>) -> bool {
        let text = self.page.text(range);
        let grammar = self.page.grammar;
        let bold = self.bold_verb(at, range);
        // The word in capitals that a decision begins with, or holds.
        let mut words = text.split_whitespace();
        let begins = |word| in_capitals(word) && grammar.may_begin_marker(word);
        if bold.is_none() && (!may_be_loud(text) || !words.any(begins)) {
            return false;
        }
        let told = decision::sentences(text, grammar).find(|sentence| {
            let holds = |verb: &str| {
                let own = self.page.range_of(sentence);
                own.start < self.page.range_of(verb).start
                    && self.page.range_of(verb).end <= own.end
            };
            sentence.contains(char::is_lowercase)
                && (bold.is_some_and(holds)
                    || sentence.split_whitespace().skip(1).any(|word| {
                        let decides = |(field, _)| field == Field::Decisions;
                        in_capitals(word) && grammar.marker(word).is_some_and(decides)
                    }))
        });
        let Some(told) = closed(text, grammar).or(told) else {
            return false;
        };
        self.used[at] = true;
        if self.lists_decisions(at, told) {
            self.keep(range);
            return true;
        }
        self.decide(range, &[told], RESOLVED);
        true
    }

    /// The word in bold by which a sentence tells a decision: "It was **agreed** to mend the roof."
    fn bold_verb(&self, at: usize, range: &Range<usize>) -> Option<&'d str> {
        let (page, grammar) = (self.page, self.page.grammar);
        let bold = page.block(at).emphasis.iter();
        let bold = bold.filter(|(words, set)| {
            *set == Emphasis::Bold && range.start < words.start && words.end <= range.end
        });
        let decides = |words: &str| {
            let whole = grammar
                .marker(words)
                .filter(|(field, end)| *field == Field::Decisions && *end == words.len());
            whole.is_some() || grammar.lexicon().verdicts.is(&tokens(words))
        };
        bold.map(|(words, _)| page.text(&page.trimmed(words, &['.', ',', ':'])))
            .find(|words| decides(words))
    }

    /// "It was **agreed** that there shall be:" over a list of what was decided.
    fn lists_decisions(&mut self, at: usize, told: &str) -> bool {
        let next = self.page.blocks().get(at + 1);
        let lists = next.is_some_and(|next| matches!(next.kind, Kind::Item(_)));
        if !told.ends_with(':') || !lists {
            return false;
        }
        let cue = self.page.range_of(told);
        self.regions
            .push(Region::new(Field::Decisions, cue, Scope::Lines));
        true
    }
}

/// False when each word is ASCII and has a small letter, or but one sign: nothing is in capitals.
fn may_be_loud(words: &str) -> bool {
    let space = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0x0B;
    let mut words = words.as_bytes().split(space);
    words.any(|word| {
        let small = || word.is_ascii() && word.iter().any(u8::is_ascii_lowercase);
        word.len() > 1 && !small()
    })
}

/// "(Ann Lee sends regrets)": a remark in brackets without them.
pub(super) fn unbracketed(words: &str) -> &str {
    let inner = words
        .strip_prefix('(')
        .and_then(|words| words.strip_suffix(')'));
    inner.unwrap_or(words)
}

/// A paragraph up to the word in capitals that says it was decided: "The minutes were signed. AGREED by all."
fn closed<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let decides = |sentence: &&str| {
        let marked = |(field, _)| field == Field::Decisions;
        in_capitals(sentence)
            && sentence.split_whitespace().count() <= CLOSING
            && grammar.marker(sentence).is_some_and(marked)
    };
    let last = decision::sentences(text, grammar)
        .skip(1)
        .filter(decides)
        .last()?;
    let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
    text.get(..end)
}

/// A sentence that leads to the list under it.
fn introduces(words: &str) -> bool {
    words.ends_with([':', '.', '-', '–', '…']) || words.split_whitespace().count() <= 8
}

/// Somebody suggests what the list holds: "Ann suggested that we:". "The proposed rules:" and "Review suggested rules:" do not.
fn suggests(words: &str, grammar: &Grammar) -> bool {
    let clause = last_clause(words);
    let found = tokens(clause);
    let lexicon = grammar.lexicon();
    let Some((verb, _)) = lexicon
        .suggests
        .find(&found)
        .filter(|_| words.ends_with(':'))
    else {
        return false;
    };
    let who = &found[..verb];
    let name = who
        .last()
        .is_some_and(|last| clause[last.start..].starts_with(char::is_uppercase));
    let nouns = [
        &lexicon.verbs,
        &lexicon.nobody,
        &lexicon.everybody,
        &lexicon.roles,
        &lexicon.organisations,
    ];
    if name {
        return lexicon.topics.ends(who) == 0;
    }
    nouns.iter().any(|nouns| nouns.ends(who) > 0)
}

/// What a long sentence ends with: "It was well received, with several questions; more is on the list."
fn last_clause(words: &str) -> &str {
    let sentence = last_sentence(words);
    let start = sentence.rfind("; ").map_or(0, |at| at + 2);
    &sentence[start..]
}

fn last_sentence(words: &str) -> &str {
    let body = words.trim_end_matches([':', '.', ' ']);
    let start = body.rfind(". ").map_or(0, |at| at + 2);
    &words[start..]
}

/// Bytes of the bracket that belongs to a marker, since it says who is to do what follows: "AI(Ann): book a room".
fn bracketed(field: Field, rest: &str) -> usize {
    let bracket = rest.split_once("):").map(|(bracket, _)| bracket);
    let own = bracket
        .filter(|bracket| field == Field::NextSteps && bracket.trim_start().starts_with('('));
    own.map_or(0, |bracket| bracket.len() + 1)
}
