//! Sentences of the talk that tell by their own words a task or a decision: by whose it is, or by a word that stands out.

use std::ops::Range;

use super::super::line::in_capitals;
use super::super::region::{Region, Scope};
use super::super::{action, decision};
use super::Walker;
use crate::document::Emphasis;
use crate::grammar::{Field, Grammar};
use crate::parse::scan::count_words;

/// How sure a decision is that only a word in capitals tells.
const RESOLVED: f64 = 0.8;
/// Most words of a sentence that only says that it was decided.
const CLOSING: usize = 4;

impl<'d> Walker<'_, 'd> {
    /// A line that begins with who has a task: "Ann has an action to book a room".
    pub(super) fn tasked(&mut self, at: usize, range: &Range<usize>) -> bool {
        let Some(action) = action::tasked(self.page.text(range), self.page) else {
            return false;
        };
        self.used[at] = true;
        action::add(self, &action, None, 0.9);
        true
    }

    /// A line of the talk that ends in whose task it is: "Mend the gate. Responsible: Ann Lee", "Mend the gate -> Ann".
    pub(super) fn assigned(&mut self, at: usize) -> bool {
        let listed = self.regions.iter().any(|region| {
            region.field.is_roster() || matches!(region.field, Field::NextSteps | Field::Decisions)
        });
        if listed || self.section().is_none() {
            return false;
        }
        let words = self.page.words(at);
        let told = action::assigned(words, self.page.grammar);
        let Some(action) = told.or_else(|| action::given(self, at)) else {
            return false;
        };
        self.used[at] = true;
        action::add(self, &action, self.page.block(at).checkbox, 0.9);
        true
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
        let Some(told) = up_to_decided(text, grammar).or(told) else {
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
        let bold = page.document.emphasis_of(page.block(at)).iter();
        let bold = bold.filter(|(words, set)| {
            *set == Emphasis::Bold && range.start < words.start && words.end <= range.end
        });
        let decides = |words: &str| {
            let whole = grammar
                .marker(words)
                .filter(|(field, end)| *field == Field::Decisions && *end == words.len());
            whole.is_some() || grammar.lexicon().verdicts.is_text(words)
        };
        bold.map(|(words, _)| page.text(&page.trimmed(words, &['.', ',', ':'])))
            .find(|words| decides(words))
    }

    /// "It was **agreed** that there shall be:" over a list of what was decided.
    fn lists_decisions(&mut self, at: usize, told: &str) -> bool {
        if !told.ends_with(':') || !self.page.is_item(at + 1) {
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

/// A paragraph up to the word in capitals that says it was decided: "The minutes were signed. AGREED by all."
fn up_to_decided<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let decides = |sentence: &&str| {
        let marked = |(field, _)| field == Field::Decisions;
        in_capitals(sentence)
            && count_words(sentence) <= CLOSING
            && grammar.marker(sentence).is_some_and(marked)
    };
    let last = decision::sentences(text, grammar)
        .skip(1)
        .filter(decides)
        .last()?;
    let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
    text.get(..end)
}
