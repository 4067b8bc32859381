//! Lists of what was suggested and asked: which of their lines are entries, and which say more of one or are talk.

use std::ops::Range;

use super::super::region::{Region, Scope};
use super::super::scan::{at_colon, count_words};
use super::super::{line, question};
use super::Walker;
use super::entries::POINTS;
use crate::document::Kind;
use crate::grammar::{Field, Hole};
use crate::record::Statement;

/// Most words of a question that is a paragraph.
const QUESTION: usize = 30;

/// Most words of who answers.
const SPEAKER: usize = 3;

/// Most items among which one that asks is looked for.
const QUESTIONS: usize = 12;

impl Walker<'_, '_> {
    /// Gives a line to the suggestions or questions that it stands among. False when it does not belong there.
    pub(super) fn raised(&mut self, at: usize, region: &Region, inside: bool) -> bool {
        let block = self.page.block(at);
        let words = self.page.words(at);
        let asked = region.field == Field::Questions;
        // "#todo ask the miller" among questions says itself what it is.
        if words.contains('#') && self.is_tagged(at) {
            return self.marked(at, &block.range.clone());
        }
        // "a) take tiles" as a paragraph of its own is counted as an item is.
        let counted = block.kind == Kind::Paragraph && block.is_numbered();
        if !(block.is_item() || counted && matches!(region.scope, Scope::Counted | Scope::Lines)) {
            // The lines on which an item goes on.
            if block.continues && region.listed {
                self.keep(&block.range.clone());
                return true;
            }
            // "Is it dry?" under the heading "Questions" needs no bullet.
            let alone = asked && self.asks_alone(at, region);
            if alone {
                self.statement(region.field, region.cue.as_ref(), &block.range);
            }
            return alone;
        }
        if asked && self.leaves_questions(at) {
            return false;
        }
        // "It is." under "Is it dry?" answers it, and so does "Ann: I was away. Who was here?"; "red ones" under "take tiles" says
        // more of it, "Ask the miller first." is one more.
        let more = inside && (asked && !question::is_asked(words) || !is_sentence(words));
        // "Tiles" below the paragraph "Which of these would you take?" is what there is to choose from.
        if more || asked && self.is_below_paragraph(at, region) {
            let range = self.unit(at);
            self.keep(&range);
            return true;
        }
        let range = self.item(at);
        if asked && self.is_said_among_questions(at, &range) {
            self.keep(&range);
        } else {
            self.statement(region.field, region.cue.as_ref(), &range);
        }
        true
    }

    /// An item that asks nothing, in a list below a paragraph of the region.
    fn is_below_paragraph(&self, at: usize, region: &Region) -> bool {
        let page = self.page;
        let start = region.cue.as_ref().map_or(0, |cue| cue.end);
        let mut above = (0..at).rev().take(POINTS);
        let over = above.find(|above| !page.is_item(*above) && !page.block(*above).continues);
        let told = |over: usize| {
            let block = page.block(over);
            block.kind == Kind::Paragraph && block.range.start >= start
        };
        !page.words(at).contains('?') && over.is_some_and(told)
    }

    /// A short paragraph that asks, right under the heading of questions or among others that ask.
    fn asks_alone(&self, at: usize, region: &Region) -> bool {
        let page = self.page;
        let block = page.block(at);
        let own = block.kind == Kind::Paragraph && block.cell.is_none() && !block.continues;
        matches!(region.scope, Scope::Heading(_))
            && own
            && !region.listed
            && page.words(at).ends_with('?')
            && count_words(page.words(at)) <= QUESTION
    }

    /// "Ann likes tiles." beside an item that asks is talk, and so is "Are they dry? Bo: they are."
    fn is_said_among_questions(&self, at: usize, said: &Range<usize>) -> bool {
        let page = self.page;
        if page.text(said).contains('?') {
            return question::is_spoken_to(page.text(said));
        }
        let own = page.block(at).kind;
        let beside = |other: &usize| page.is_item(*other) && self.headings[*other].is_none();
        let above = (0..at).rev().take(POINTS).take_while(beside);
        let below = at + 1..page.blocks().len();
        let below = below.take(POINTS).take_while(beside);
        let mut list = above
            .chain(below)
            .filter(|other| page.block(*other).kind == own);
        list.any(|other| page.words(other).contains('?'))
    }

    /// An item that a label without a number says to ask, and that nobody answers by name in the next one.
    pub(super) fn asks_in_list(&self, at: usize, region: &Region, said: &Range<usize>) -> bool {
        let page = self.page;
        let counted = |cue: &Range<usize>| page.text(cue).contains(|c: char| c.is_ascii_digit());
        let next =
            (page.blocks().get(at + 1)).map_or("", |next| &page.document.text[next.range.clone()]);
        let speaker = at_colon(next).map(|(speaker, _)| count_words(speaker));
        page.is_item(at)
            && page.text(said).ends_with('?')
            && !region.cue.as_ref().is_some_and(counted)
            && speaker.is_none_or(|count| count > SPEAKER)
    }

    /// Far below the questions, what asks nothing, nor does any item after it, is none of them.
    fn leaves_questions(&self, at: usize) -> bool {
        let page = self.page;
        let asks = |at: usize| page.words(at).contains('?');
        let later = (at..page.blocks().len()).take(QUESTIONS);
        page.space_above(at) > 1 && !later.take_while(|at| page.is_item(*at)).any(asks)
    }

    /// A line that begins with a marker such as "#todo", maybe behind its speaker.
    fn is_tagged(&self, at: usize) -> bool {
        let words = self.page.words(at);
        let said = at_colon(words).map_or(words, |(_, said)| said);
        [words, said]
            .iter()
            .any(|said| said.starts_with('#') && self.page.marker(said).is_some())
    }

    /// A suggestion or question, and the sentence or label that announced it.
    pub(in crate::parse) fn statement(
        &mut self,
        field: Field,
        cue: Option<&Range<usize>>,
        range: &Range<usize>,
    ) {
        let grammar = self.page.grammar;
        let forms = &grammar.rules(field).forms;
        let holes = line::filled(self.page.text(range), forms, grammar);
        let text = holes.iter().flatten().find(|(hole, _)| *hole == Hole::Text);
        let range = &text.map_or(range.clone(), |(_, text)| self.page.range_of(text));
        let statement = Statement {
            text: self.page.text(range).to_owned(),
            cue: cue.map(|cue| self.page.text(cue).to_owned()),
            section: self.section,
            span: self.page.span(range),
            confidence: 0.94,
        };
        match field {
            Field::Questions => self.record.questions.push(statement),
            _ => self.record.suggestions.push(statement),
        }
    }
}

fn is_sentence(words: &str) -> bool {
    words.starts_with(char::is_uppercase) && words.ends_with(['.', '?', '!'])
}
