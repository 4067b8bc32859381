//! Sentences and headings that say what the list under them holds.

use std::ops::Range;

use super::super::page::before_bracket;
use super::super::region::{Region, Scope};
use super::super::{decision, outline, reference, roster};
use super::Walker;
use crate::document::{Block, Kind};
use crate::grammar::{Field, Grammar, Phrase, tokens};
use crate::parse::scan::count_words;

/// Most words of a line that leads to a list by its last ones.
const LEADING: usize = 8;

/// Most words of an item that names somebody, with their office.
const NAMED: usize = 8;

/// Most words behind a verb of suggesting: more say themselves what is suggested.
const OBJECT: usize = 10;

/// Most words before such a verb that ends its line.
const BARE: usize = 3;

/// Most words of a line that leads to suggestions by its last one.
const SUGGESTIONS: usize = 3;

/// Most words of a line that leads to a list without a sign: "Questions and comments".
const NAMING: usize = 3;

/// Most words of a line that leads to questions without a sign.
const ASKING: usize = 6;

/// Most words of the label at its end.
const NOUN: usize = 2;

impl Walker<'_, '_> {
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
        let colon = !lists && words.ends_with(':');
        let clauses = colon.then(|| self.clauses_below(at)).flatten();
        let counts = colon && self.is_over_counted(at);
        if !(lists || counts || clauses.is_some()) || !introduces(words) {
            return false;
        }
        let found = self.field_below(words, next);
        // "He proposes a board of:" leads to those on it.
        let is_named = |at: usize| {
            let short = self.page.words(at).split_whitespace().nth(NAMED).is_none();
            short && roster::is_somebody(self, at)
        };
        let named = |field: &Field| {
            *field == Field::Suggestions
                && next.is_some_and(|next| {
                    let listed = || self.page.words(next).ends_with([',', ';']);
                    is_named(next)
                        && (listed() || self.page.is_item(next + 1) && is_named(next + 1))
                })
        };
        // "We asked those who are present about:" in the talk leads to what was asked.
        let of_others = |field: &Field| {
            let known = !self.record.attendees.is_empty();
            field.is_roster() && known && !next.is_some_and(is_named)
        };
        let found = found.filter(|field| !named(field) && !of_others(field));
        // "a) take tiles" may be a paragraph.
        let raised = |field: &Field| matches!(field, Field::Suggestions | Field::Questions);
        let listed = |field: &Field| lists || *field == Field::Decisions || counts && raised(field);
        let Some(field) = found.filter(listed) else {
            return false;
        };
        self.used[at] = true;
        self.keep(range);
        let scope = match (own, clauses) {
            (Kind::Item(depth), _) => Scope::Item(depth),
            _ if counts => Scope::Counted,
            (_, Some(end)) => Scope::Clauses(end),
            _ => Scope::Lines,
        };
        let cue = self.page.range_of(last_sentence(words));
        self.regions.push(Region::new(field, cue, scope));
        true
    }

    /// The field of which a sentence says that it holds what stands at `next`: by its cue, its verb or its noun.
    fn field_below(&self, words: &str, next: Option<usize>) -> Option<Field> {
        let clause = self.page.cue(last_clause(words));
        // How a vote ended leads to no list.
        // Nor does a sentence that tells who is missing: "List the parts that are absent." over the parts.
        // Nor does a long one that says by itself what was decided.
        let short = || {
            last_clause(words)
                .split_whitespace()
                .nth(roster::RUNNING)
                .is_none()
        };
        let ends = |field: Field| {
            let told = field.is_roster()
                // "We still have to find money" tells what is wanted, "Open call for ideas from all" asks for more.
                || field == Field::NextSteps
                || matches!(field, Field::Suggestions | Field::Questions)
                    && count_words(words) > NAMING
                || field == Field::Decisions && !short();
            !told || words.ends_with([':', '-', '–'])
        };
        // "The purpose of the proposal is to:" leads to what is hoped for.
        let aims = || {
            let aims = &self.page.grammar.lexicon().aims;
            aims.within(&tokens(last_clause(words)))
        };
        // "The following actions were carried out:" tells of what is done.
        let done = || {
            let done = &self.page.grammar.lexicon().carried_out;
            done.within(&tokens(last_clause(words)))
        };
        let leads = |field: &Field| {
            clause == Some(*field)
                && *field != Field::Outcome
                && ends(*field)
                && !(*field == Field::Suggestions && aims())
                && !(*field == Field::NextSteps && done())
        };
        let cue = self.page.cue(words).filter(leads);
        // "Which of these would you recommend:" among questions is one.
        let asking = || {
            let open = self.regions.last();
            open.is_some_and(|region| region.field == Field::Questions)
        };
        let told = || {
            let suggests = !asking() && suggests(words, self.page.grammar);
            suggests.then_some(Field::Suggestions)
        };
        let decided = || decides(words, self.page.grammar).then_some(Field::Decisions);
        let noun = || self.noun_before_colon(words);
        let asked = || {
            next.filter(|next| self.asks(words, *next))
                .map(|_| Field::Questions)
        };
        let announced = || next.and_then(|next| self.announced(last_sentence(words), next));
        cue.or_else(told)
            .or_else(decided)
            .or_else(noun)
            .or_else(announced)
            .or_else(asked)
    }

    /// "Open questions that the members have to settle are:", "Questions from the yard", over an item that asks.
    fn asks(&self, words: &str, next: usize) -> bool {
        let grammar = self.page.grammar;
        let is_noun = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            grammar.label_word_for_word(word) == Some(Field::Questions)
        };
        let leads = words.ends_with(':') || count_words(words) <= ASKING;
        leads
            && self.page.words(next).contains('?')
            && last_clause(words).split_whitespace().any(is_noun)
    }

    /// A sentence over what was decided, each point on a line of its own. Takes them with it.
    pub(super) fn over_decided(&mut self, at: usize, range: &Range<usize>) -> bool {
        if !self.page.text(range).ends_with([':', ',']) {
            return false;
        }
        let inside = |next: &usize| self.page.block(*next).range.end <= range.end;
        let last = (at..self.page.blocks().len()).take_while(inside).last();
        let decided = outline::decided_below(self.page, last.unwrap_or(at));
        let first = decided.lines.start;
        // A sentence of several lines ends in the one right above.
        if decided.points.is_empty()
            || self.used[first]
            || self.page.block(first).range.start < range.end
        {
            return false;
        }
        self.used[at] = true;
        self.keep(range);
        let cue = self.page.range_of(last_sentence(self.page.text(range)));
        for line in decided.lines {
            self.used[line] = true;
            self.under(line, cue.clone(), Field::Decisions.name());
        }
        for point in &decided.points {
            decision::entry(self, point, 0.9);
        }
        true
    }

    /// A paragraph over lines that are counted, though no list: "a) to write to the council", "b) to wait".
    fn is_over_counted(&self, at: usize) -> bool {
        let counted = |next: usize| {
            let block = self.page.blocks().get(next);
            let own = |block: &Block| block.kind == Kind::Paragraph && block.is_numbered();
            block.is_some_and(own) && self.headings[next].is_none()
        };
        self.page.block(at).kind == Kind::Paragraph && counted(at + 1) && counted(at + 2)
    }

    /// Where the paragraphs right below end of which a semicolon parts each from the next: "The roof is mended;", "the hall is
    /// painted."
    fn clauses_below(&self, at: usize) -> Option<usize> {
        let page = self.page;
        let plain = |at: &usize| {
            let block = page.block(*at);
            block.kind == Kind::Paragraph
                && block.cell.is_none()
                && !block.continues
                && self.headings[*at].is_none()
        };
        let below = at + 1..page.blocks().len();
        let parted = |at: &usize| plain(at) && page.words(*at).ends_with(';');
        let count = below.clone().take_while(parted).count();
        let last = below.start + count;
        let last = if below.contains(&last) && plain(&last) && page.words(last).ends_with('.') {
            last
        } else {
            last - 1
        };
        (last > below.start).then(|| page.block(last).range.end)
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

    /// "Logistical questions:", "Ann next steps:", "Two big questions (still open):": a few words that end in a label, or a label
    /// behind a sentence, "It leaks. Next steps:".
    fn noun_before_colon(&self, words: &str) -> Option<Field> {
        let last = last_sentence(words);
        let Some(body) = last.strip_suffix(':') else {
            return self.noun_in_bracket(words);
        };
        let listed = |field: &Field| field.is_statement() || *field == Field::References;
        let label = || self.page.label_of(body).filter(listed);
        if let Some(field) = (last.len() < words.len()).then(label).flatten() {
            return Some(field);
        }
        let body = before_bracket(body).unwrap_or(body);
        let found = tokens(body);
        if !(2..=LEADING).contains(&found.len()) {
            return None;
        }
        let labels = (1..found.len()).rev().take(NOUN).filter_map(|at| {
            let noun = body.get(found[at].start..)?;
            self.page.grammar.label_word_for_word(noun)
        });
        // "Definition agreed:" says that it was, "Key decisions:" what the list holds.
        let last = &body[found[found.len() - 1].start..];
        let several = || self.page.grammar.lexicon().singular(last).is_some();
        let field = labels.last()?;
        let fits = match field {
            Field::Questions | Field::NextSteps => true,
            Field::Decisions => several(),
            // "Teacher suggestions:"; "Ways to open the hall, with proposals:" may be of anything.
            Field::Suggestions => several() && found.len() <= SUGGESTIONS,
            _ => false,
        };
        fits.then_some(field)
    }

    /// "Visit of May (questions)", "Roof (questions/problems)": a few words, and in brackets what the list under them is.
    fn noun_in_bracket(&self, words: &str) -> Option<Field> {
        let before = before_bracket(words)?;
        let inner = words.get(before.len()..)?.trim_matches([' ', '(', ')']);
        let noun = inner.split('/').next().unwrap_or_default();
        let field = self.page.grammar.label_word_for_word(noun);
        let short = count_words(before) < LEADING;
        field.filter(|field| short && *field == Field::Questions)
    }

    /// A topic that says what the list right under it holds: "Comments for the draft rules", "New documents of interest".
    pub(super) fn cued_by_heading(&mut self, at: usize) {
        let range = self.page.block(at).range.clone();
        let words = self.page.text(&range);
        if !self.page.is_item(at + 1) {
            return;
        }
        let grammar = self.page.grammar;
        let suggests = &grammar.rules(Field::Suggestions).cues;
        let material = &grammar.rules(Field::References).cues;
        let field = if Phrase::any_starts(suggests.iter(), words) {
            Field::Suggestions
        } else if material.iter().any(|cue| cue.within(words)) {
            Field::References
        } else {
            return;
        };
        self.regions.push(Region::new(field, range, Scope::Lines));
    }
}

/// A sentence that leads to the list under it.
fn introduces(words: &str) -> bool {
    words.ends_with([':', '.', '-', '–', '…']) || count_words(words) <= 8
}

/// Somebody decides what the list holds, and the sentence says no more than how: "The board decided unanimously:".
fn decides(words: &str, grammar: &Grammar) -> bool {
    let Some(clause) = last_clause(words).trim_end().strip_suffix(':') else {
        return false;
    };
    let found = tokens(clause);
    let lexicon = grammar.lexicon();
    lexicon.decides.find(&found).is_some_and(|(at, count)| {
        let behind = found.get(at + count..).unwrap_or_default();
        at > 0 && (behind.is_empty() || lexicon.unanimity.longest(behind) == behind.len())
    })
}

/// Somebody suggests what the list holds: "Ann suggested that we:". "The proposed rules:" and "Review suggested rules:" do not.
fn suggests(words: &str, grammar: &Grammar) -> bool {
    let clause = last_clause(words);
    // "We need more pages (Ann suggests a wiki):" leads to what is needed.
    let clause = before_bracket(clause).unwrap_or(clause);
    let found = tokens(clause);
    let lexicon = grammar.lexicon();
    let Some((verb, count)) = lexicon
        .suggests
        .find(&found)
        .filter(|_| words.ends_with(':'))
    else {
        return false;
    };
    // "Ann suggested that we, with all neighbours, build a hall that has these:" leads to what it has.
    if found.len() - verb - count > OBJECT {
        return false;
    }
    let who = &found[..verb];
    let name = who
        .last()
        .is_some_and(|last| clause[last.start..].starts_with(char::is_uppercase));
    // "The judges recommended:" and "Se propone:" say no more than that.
    let bare = verb + count == found.len() && (1..=BARE).contains(&verb);
    if bare && lexicon.topics.ends(who) == 0 && lexicon.matters.ends(who) == 0 {
        return true;
    }
    let nouns = [
        &lexicon.sentence_words,
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
    let ends = [". ", ".\n", "? ", "! "].map(|end| body.rfind(end));
    let start = ends.into_iter().flatten().max().map_or(0, |at| at + 2);
    &words[start..]
}
