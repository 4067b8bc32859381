//! Lines that tell a motion, who moves it, and how the vote ended.

use std::ops::Range;

use super::super::line::in_capitals;
use super::super::outline::Heading;
use super::super::{decision, motion};
use super::Walker;
use super::counted::is_own_line;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::scan::{at_colon, count_words};

/// Lines of talk before its vote at most, under what is voted on.
const TALK: usize = 64;
/// Lines below a motion among which its vote is looked for.
const BELOW: usize = 8;
/// Fewest words behind an outcome that say what was decided: "Passed: 5-0" does not.
const STATEMENT: usize = 3;

/// Most lines that name who moves and seconds something, over what they move.
const MOVERS: usize = 3;

impl<'d> Walker<'_, 'd> {
    /// A paragraph that tells motions and how they ended.
    pub(in crate::parse) fn moved(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let plain = self.page.bold_lead(at).is_none();
        if plain
            && !self.page.may_tell_motion(words)
            && !self.page.tells_outcome(words)
            && !self.is_listed_decision(at)
            && !self.is_enacted(words)
        {
            return false;
        }
        let mut told = motion::motions(words, self.page.grammar);
        let item = self.page.is_item(at) && range.start == self.page.block(at).range.start;
        if item && motion::is_labelled(words, self.page.grammar) {
            told = vec![words];
        } else if told.is_empty() {
            told = self.outright(at, range);
        } else if let ([only], Some(bold)) = (&*told, self.bold_motion(at, range))
            && self
                .page
                .range_of(only)
                .contains(&self.page.range_of(bold).start)
        {
            told = vec![bold];
        }
        if told.is_empty() {
            return false;
        }
        self.used[at] = true;
        self.decide(range, &told, 0.85);
        true
    }

    /// Sentences that are decisions by themselves: those of the form of a resolution, and a vote that is a line of its own.
    fn outright(&self, at: usize, range: &Range<usize>) -> Vec<&'d str> {
        // What is said behind the title of a numbered topic is a paragraph.
        let item = self.page.is_item(at) && range.start == self.page.block(at).range.start;
        let (words, grammar) = (self.page.text(range), self.page.grammar);
        let all: Vec<&str> = decision::sentences(words, grammar).collect();
        let bold = self.page.bold_lead(at);
        // "**The directors decided** that the hall is painted" begins as with a label.
        let deciding =
            |bold: &Range<usize>| motion::ends_in_deciding(self.page.text(bold), grammar);
        if let Some(bold) = bold.filter(deciding) {
            let said = self.page.trimmed(&(bold.end..range.end), &[':']);
            return if self.says_what(&said) {
                vec![self.page.text(&said)]
            } else {
                Vec::new()
            };
        }
        match all.as_slice() {
            [only] if motion::is_voted(only, grammar) || self.is_enacted(only) => vec![only],
            [.., last] if motion::is_tallied(last, grammar) => {
                vec![if item { words } else { last }]
            }
            [counts, winner] if motion::is_counted_vote(counts, winner, grammar) => vec![words],
            // "- It was agreed to mend the roof. Ann has a quote."
            [_, ..] if self.is_listed_decision(at) => vec![words],
            _ if item && motion::ends_voted(words, grammar) => vec![words],
            _ if item => Vec::new(),
            _ => {
                // "The vote passed." on a line of its own does not say what was voted on.
                let voted = |sentence: &str| {
                    is_own_line(words, sentence)
                        && motion::is_voted(sentence, grammar)
                        && !motion::is_verdict(sentence, grammar)
                };
                let resolved = all
                    .into_iter()
                    .filter(|sentence| motion::resolves(sentence, grammar) || voted(sentence));
                resolved.chain(self.bold_verdict(at, range)).collect()
            }
        }
    }

    fn is_enacted(&self, words: &'d str) -> bool {
        motion::is_enacted(words, &self.page.tokens(words), self.page.grammar)
    }

    /// An item that begins as a decision does, as another item does too: a house that writes so does it again.
    fn is_listed_decision(&self, at: usize) -> bool {
        let page = self.page;
        let decided = |at: &usize| {
            page.is_item(*at) && motion::begins_as_decided(page.words(*at), page.grammar)
        };
        // The nearest tells most often.
        decided(&at)
            && (at + 1..page.blocks().len())
                .chain((0..at).rev())
                .any(|other| decided(&other))
    }

    /// A line that says no more than who moved what stands above, or how that ended.
    pub(super) fn takes_closing(&mut self, at: usize, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        let closes =
            self.page.may_tell_motion(words) && motion::is_closing(words, self.page.grammar);
        if !closes || !self.gives_above(at, range, range) {
            return false;
        }
        self.used[at] = true;
        true
    }

    /// How a vote ended, behind a label: the outcome of what stands above.
    pub(super) fn takes_outcome(&mut self, at: usize, said: &Range<usize>) -> bool {
        let line = self.page.block(at).range.start..said.end;
        let ends = |range| motion::is_verdict(self.page.text(range), self.page.grammar);
        let called = || motion::is_roll_call(self.page.text(said), self.page.grammar);
        (ends(&line) || ends(said) || called()) && self.gives_above(at, &line, said)
    }

    /// Words behind an outcome that say what was decided.
    pub(super) fn says_what(&self, said: &Range<usize>) -> bool {
        count_words(self.page.text(said)) >= STATEMENT
    }

    /// Gives a line to the motion above it: `said` is what it says of that.
    fn gives_above(&mut self, at: usize, line: &Range<usize>, said: &Range<usize>) -> bool {
        let (page, grammar) = (self.page, self.page.grammar);
        let words = page.text(said);
        let ends = motion::ends(words, grammar);
        let goes_on = self.closing.is_some_and(|above| above + 1 == at);
        if goes_on || self.is_right_above(&self.decided, at) {
            self.joins(at, line, said, ends);
            return true;
        }
        if self.takes_polled(at, line, said) {
            return true;
        }
        let above = self.kept.clone();
        let near = self.is_right_above(&above, at) && page.block(at).cell.is_none();
        let moves = near && motion::tells_motion(page.text(&above), grammar);
        let names = motion::names_movers(words, grammar);
        // "Approved" alone is of the line right above.
        let of_motion = !moves && (names || motion::has_matter(words, grammar));
        if self.settles_item(at, &above, line, said) {
            return true;
        }
        let of_item = of_motion.then(|| self.item_moved_above(at)).flatten();
        if ends && !moves && of_item.is_none() && self.settles_open(said) {
            self.closing = Some(at);
            return true;
        }
        if names
            && !ends
            && !moves
            && !motion::is_seconded(words, grammar)
            && !self.is_voted_below(at)
        {
            return false;
        }
        if let Some(item) = of_item
            && self.takes_item(at, item, line, said)
        {
            return true;
        }
        // "Vote on the motion of 4 May:" leads to its counts.
        let leads =
            page.text(&above).ends_with(':') || motion::nominates(page.text(&above), grammar);
        let says =
            !leads && self.says_what(&above) && !motion::is_closing(page.text(&above), grammar);
        // "Do we have consensus?" asks for what follows, which is talk then.
        if near && page.text(&above).ends_with('?') && !names {
            self.keep(line);
            return true;
        }
        // "- The motion was approved by the board." among items says so itself.
        let item = page.is_item(at);
        let own = item && !moves && !names && motion::has_matter(words, grammar);
        if near && says && (moves || names || !item && motion::has_matter(words, grammar)) {
            return self.takes_above(at, &above, line, said);
        }
        if own && self.says_what(said) {
            decision::entry(self, said, 0.75);
            return true;
        }
        if names && self.is_motion_below(at) {
            self.keep(line);
            return true;
        }
        if names {
            return self.takes_heading(at, line);
        }
        // A vote right under a topic is a line of its own; "No objections" below an item is talk.
        let known = |at: usize| {
            let label = page.label(at);
            label.is_none_or(|label| label.field == Field::Sections)
        };
        let topic = at > 0
            && self.headings[at - 1].is_some_and(|above| !above.is_listed())
            && known(at - 1);
        // So is a formal one that is a paragraph, or an item of what was said under "Vote: tiles".
        let on_vote = || {
            let mut above = (0..at).rev().take(TALK);
            let heading = above.find(|above| self.headings[*above].is_some());
            let label = heading.and_then(|heading| page.label(heading));
            label.is_some_and(|label| label.field == Field::Decisions)
        };
        let apart = || page.block(at).kind == Kind::Paragraph || item && on_vote();
        let formal = || apart() && motion::is_formal(words, grammar);
        // "Vote: 3 for, 1 against" counts what stands beside it.
        let counts = line != said && motion::is_only_counts(words, grammar);
        // "- No objections" under an item that is a topic by its number is talk on it.
        let styled = || at > 0 && self.headings[at - 1].is_some_and(Heading::is_style);
        let topic = topic && (!item || styled());
        let own = topic || line == said && page.block(at).cell.is_none() && formal();
        let own = ends && own && !counts;
        if own {
            decision::entry(self, said, 0.75);
        }
        own
    }

    /// Some words end in the line right above.
    pub(super) fn is_right_above(&self, words: &Range<usize>, at: usize) -> bool {
        let above = at.checked_sub(1).map(|above| &self.page.block(above).range);
        above.is_some_and(|above| above.start < words.end && words.end <= above.end)
    }

    /// Gives a verdict to the last decision of the section, where that has none.
    pub(super) fn settles_open(&mut self, said: &Range<usize>) -> bool {
        let section = self.section;
        let outcome = motion::verdict(self.page.text(said), self.page.grammar);
        let spans = self.page.spans([("outcome", Some(outcome))]);
        let last = self.record.decisions.last_mut();
        let open = last.filter(|last| last.section == section && last.outcome.is_none());
        let Some(last) = open else {
            return false;
        };
        last.outcome = Some(outcome.to_owned());
        last.spans.extend(spans);
        true
    }

    /// The paragraph above is the motion, from the sentence on that moves something.
    pub(super) fn takes_above(
        &mut self,
        at: usize,
        above: &Range<usize>,
        line: &Range<usize>,
        said: &Range<usize>,
    ) -> bool {
        let page = self.page;
        if !self.unkeep(above) {
            return false;
        }
        let text = page.text(above);
        let motion = motion::open(text, page.grammar).unwrap_or(text);
        self.decide(above, &[motion], 0.8);
        self.joins(at, line, said, motion::ends(page.text(said), page.grammar));
        true
    }

    /// Movers right under a heading: that is the motion where it says so, or where they stand behind a label of theirs.
    fn takes_heading(&mut self, at: usize, line: &Range<usize>) -> bool {
        let page = self.page;
        let above = at
            .checked_sub(1)
            .filter(|above| self.headings[*above].is_some());
        let Some(above) = above else {
            return false;
        };
        let title = page.trimmed(&page.block(above).range, &[':']);
        let labelled = page.text(line).contains(':');
        let styled = self.headings[above].is_some_and(Heading::is_style);
        let names_motion = motion::names_motion(page.text(&title), page.grammar);
        // "2. Minutes of May" over "Moved (Lee), seconded (Day). Passed 7-0." is a topic as the others that are counted.
        let counted = self.is_numbered_topic(above) && !labelled && !names_motion;
        if counted && motion::ends(page.text(line), page.grammar) {
            decision::entry(self, line, 0.8);
        } else if labelled
            || names_motion
            || !styled && motion::moves(page.text(&title), page.grammar)
        {
            decision::entry(self, &title, 0.75);
            self.keep(line);
        } else if styled && (page.is_item(at) || motion::is_seconded(page.text(line), page.grammar))
        {
            // "### Adoption of the agenda" over "Seconded by Ann Lee." or "- Ann Lee moved" is a topic.
            return false;
        } else {
            decision::entry(self, line, 0.75);
        }
        true
    }

    /// What they move stands below who moves it, behind a word in capitals: "Moved by Ann Lee" over "THAT the hall be painted."
    fn is_motion_below(&self, at: usize) -> bool {
        let (page, grammar) = (self.page, self.page.grammar);
        let mut below = (at + 1..page.blocks().len()).take(MOVERS);
        let next = below.find(|next| !motion::is_closing(page.words(*next), grammar));
        next.is_some_and(|next| {
            let words = page.words(next);
            let marker = page.marker(words);
            in_capitals(words)
                && page.is_below(next)
                && marker.is_some_and(|(field, _)| field == Field::Decisions)
        })
    }

    /// A verdict, or somebody who seconds, stands below before the next heading or the end of the list.
    fn is_voted_below(&self, at: usize) -> bool {
        let below = at + 1..self.page.blocks().len();
        let outside = |next: usize| match (self.page.block(at).kind, self.page.block(next).kind) {
            (Kind::Item(depth), Kind::Item(own)) => own < depth,
            _ => false,
        };
        let mut below = below
            .take(BELOW)
            .take_while(|next| self.headings[*next].is_none() && !outside(*next));
        below.any(|at| motion::is_closing(self.page.words(at), self.page.grammar))
    }

    /// Takes words of a paragraph as decisions, and keeps what stands around them.
    pub(super) fn decide(&mut self, range: &Range<usize>, told: &[&str], confidence: f64) {
        let mut from = range.start;
        for words in told {
            let words = self.page.range_of(self.unlabelled(words));
            self.keep_aside(&(from..words.start));
            decision::entry(self, &words, confidence);
            from = words.end;
        }
        self.keep_aside(&(from..range.end));
    }

    /// "Decision: the report is accepted unanimously" without its label.
    fn unlabelled<'t>(&self, words: &'t str) -> &'t str {
        let behind = at_colon(words).filter(|(label, said)| {
            let verdict = motion::is_verdict(said, self.page.grammar);
            let marker = self.page.marker(label);
            let whole = marker == Some((Field::Decisions, label.len()));
            let mover = motion::begins_with_mover(words, self.page.grammar);
            whole && !verdict && !mover && self.says_what(&self.page.range_of(said))
        });
        behind.map_or(words, |(_, said)| said)
    }

    fn keep_aside(&mut self, range: &Range<usize>) {
        let aside = self.page.trimmed(range, &[]);
        if !aside.is_empty() {
            self.keep(&aside);
        }
    }
}
