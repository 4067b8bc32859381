//! Labels, what stands behind one on its line, and how far it reaches.

use std::ops::Range;

use super::super::page::Label;
use super::super::region::{Region, Scope};
use super::super::{action, date, decision, motion, person, question, reference, roster};
use super::Walker;
use crate::document::Kind;
use crate::grammar::Field;

/// Most people on a line of its own of a roster: "Ann Lee and Bo Day – parents".
const PAIR: usize = 2;

/// Fewest names of a list that no label calls a roster.
const NAMES_LISTED: usize = 3;

impl Walker<'_, '_> {
    pub(in crate::parse) fn label(&mut self, at: usize, label: &Label) {
        // "Minutes: Ann Lee" names who took them.
        let named = label.field == Field::Containers
            && (!label.rest.is_empty() || self.is_beside_somebody(at));
        // "Members:" over several, and "Vereadores: Rui Dias" with more below, is what they are together, which is nobody's own
        // office.
        let plural = || {
            let lexicon = self.page.grammar.lexicon();
            lexicon.singular(self.page.text(&label.range)).is_some()
        };
        let several = label.field == Field::Officers
            && (label.rest.is_empty() && self.is_over_somebody(at + 1)
                || plural() && self.only_begins(at, label));
        let field = match label.field {
            Field::Attendees if roster::is_team(self, at, label) => Field::Other,
            _ if named => Field::Officers,
            _ if several => Field::Attendees,
            Field::Containers if self.opens_with_names(at) => Field::Attendees,
            field => field,
        };
        let block = self.page.block(at);
        let scope = match (block.cell, block.kind) {
            (Some(cell), _) if label.rest.is_empty() => Scope::Row(cell.table, cell.row),
            (None, Kind::Item(depth)) if self.numbers_stop(at) => Scope::Numbered(depth),
            (None, Kind::Item(depth)) if self.siblings_follow(at, depth) => Scope::Siblings(depth),
            (None, Kind::Item(depth)) => Scope::Item(depth),
            _ => Scope::Lines,
        };
        let mut region = Region::new(field, label.range.clone(), scope);
        self.label_words(label);
        self.used[at] = true;
        // "Story | Decision | Comment" heads columns.
        let heads_column = block
            .cell
            .is_some_and(|cell| cell.row == 0 && cell.column > 0);
        if heads_column && field.is_statement() && label.rest.is_empty() {
            return;
        }
        if self.is_of_whom(at, label) {
            let whom = action::for_whom(self.page.text(&label.rest), self.page.grammar);
            region.of = whom.map(|whom| self.page.range_of(whom));
        } else if field == Field::References && reference::heads_links(self.page, at) {
            self.keep(&label.rest);
        } else if !label.rest.is_empty() {
            let mut rest = self.said_behind(at, label);
            let points = field.is_statement() && self.points_at_address(at);
            if points {
                rest = self.page.trimmed(&rest, &[':']);
            }
            if field == Field::Decisions {
                rest = self.before_markers(at, &rest);
            }
            // "Agreed: we do the following:" leads to the list.
            let leads = field == Field::Decisions && self.leads_to_items(at);
            if leads {
                self.keep(&rest);
            } else {
                self.inline(at, &mut region, &rest);
            }
            // What follows the label on its line is all, unless the line only introduces a list.
            let goes_on = self.page.words(at).ends_with([':', ',']) && !points
                || self.begins_columns(at, label)
                || roster::only_explains(self, at, self.page.text(&label.rest))
                || self.only_counts(at, label);
            if !(goes_on
                || field.is_roster() && (self.breaks_off(at) || self.only_begins(at, label)))
            {
                if field == Field::Other {
                    self.end_lists();
                }
                self.regions.retain(|open| {
                    open.field.is_roster() || open.field == field || open.scope != Scope::Lines
                });
                // "Action 4: book a room" is an item of the list of actions that it stands in.
                let open = self.regions.last_mut().filter(|open| open.field == field);
                if let (Some(open), Kind::Item(depth)) = (open, block.kind) {
                    open.depth.get_or_insert(depth);
                }
                return;
            }
        }
        self.end_lists();
        self.regions.push(region);
    }

    /// What stands behind a label, with the lines on which its sentence goes on: "AGREED: to wait for the plan," over "which
    /// comes in June".
    fn whole_sentence(&mut self, at: usize, rest: &Range<usize>) -> Range<usize> {
        let page = self.page;
        let unit = self.unit_before(at, |next| {
            let words = page.words(next);
            let goes_on = words.starts_with(char::is_lowercase) || reference::is_address(words);
            // "agreed: to wait" over "agreed: to ask" is said apart.
            let marked = page.marker(words);
            let marked = marked.is_some_and(|(_, end)| words[end..].starts_with(':'));
            page.block(next).cell.is_some() || !goes_on || marked
        });
        rest.start..rest.end.max(unit.end)
    }

    /// What stands behind a label, with the sentences that go on with it: "Action: Ann to ask the miller." over "Bo can help her."
    fn said_behind(&mut self, at: usize, label: &Label) -> Range<usize> {
        let page = self.page;
        let block = page.block(at);
        let told = matches!(label.field, Field::NextSteps | Field::Decisions);
        if !told || block.kind != Kind::Paragraph || block.cell.is_some() {
            return self.whole_sentence(at, &label.rest);
        }
        let sentence = |at: usize| {
            let block = page.blocks().get(at);
            block.is_some_and(|block| {
                let words = page.document.words(block);
                block.continues && words.ends_with('.') && page.action(words).owner.is_none()
            })
        };
        if !page.text(&label.rest).ends_with('.') || !sentence(at + 1) {
            return self.whole_sentence(at, &label.rest);
        }
        let unit = self.unit(at);
        label.rest.start..label.rest.end.max(unit.end)
    }

    /// A line that ends in a colon, right over an item.
    pub(super) fn leads_to_items(&self, at: usize) -> bool {
        self.page.words(at).ends_with(':') && self.page.is_item(at + 1)
    }

    /// "To do: Ann to fill in the sheet:" over its address says where, and leads to no list.
    fn points_at_address(&self, at: usize) -> bool {
        let next = self.page.blocks().get(at + 1);
        next.is_some_and(|next| next.kind == Kind::Paragraph && next.cell.is_none())
            && self.page.words(at).ends_with(':')
            && reference::is_address(self.page.words(at + 1))
    }

    /// "Actions: for Ann" over a list, which is hers.
    fn is_of_whom(&self, at: usize, label: &Label) -> bool {
        let said = self.page.text(&label.rest);
        label.field == Field::NextSteps
            && self.page.block(at).cell.is_none()
            && self.page.block(at).kind == Kind::Paragraph
            && self.page.is_item(at + 1)
            && action::for_whom(said, self.page.grammar).is_some()
    }

    /// "Notes" over a list of nobody but people, where no other list has said who was there.
    pub(in crate::parse) fn opens_with_names(&self, at: usize) -> bool {
        let is_item = |next: &usize| self.page.is_item(*next);
        let below = at + 1..self.page.blocks().len();
        let items: Vec<usize> = below.take_while(is_item).collect();
        self.record.attendees.is_empty()
            && items.len() >= NAMES_LISTED
            && items.iter().all(|item| roster::is_somebody(self, *item))
    }

    /// A line of names ends in a form of address: the name stands on the next.
    fn breaks_off(&self, at: usize) -> bool {
        let last = self.page.words(at).rsplit([' ', ',']).next();
        last.is_some_and(|last| person::is_address(last, self.page.grammar))
    }

    /// Somebody on the line right below.
    pub(super) fn is_over_somebody(&self, at: usize) -> bool {
        let next = at + 1;
        next < self.page.blocks().len()
            && self.page.block(next).cell.is_none()
            && self.page.label(next).is_none()
            && (roster::is_somebody(self, next)
                || self.page.is_item(next)
                    && self
                        .places
                        .has_name(Field::Attendees, self.page.words(next)))
    }

    /// "Minutes" in a table, and who took them in the cell beside it.
    fn is_beside_somebody(&self, at: usize) -> bool {
        let row = |at: usize| {
            let cell = self.page.blocks().get(at).and_then(|block| block.cell);
            cell.map(|cell| (cell.table, cell.row))
        };
        row(at).is_some() && row(at) == row(at + 1) && roster::is_somebody(self, at + 1)
    }

    /// The first of several, each on a line of its own: "Present: Ann Lee (Chair)", and "Bo Day (Clerk)" below.
    fn only_begins(&self, at: usize, label: &Label) -> bool {
        let here = self.page.people(self.page.text(&label.rest), label.field);
        let next = at + 1;
        here.len() == 1
            && roster::names_people(self, &label.rest)
            && self.page.block(at).cell.is_none()
            && self.is_over_somebody(at)
            && !self.page.words(next).contains(": ")
            && matches!(
                self.page.persons(self.page.words(next), label.field).len(),
                1..=PAIR
            )
    }

    /// How many there were, and who on the lines right below: "Present: 34 members", and "Committee: Ann Lee, Bo Day".
    fn only_counts(&self, at: usize, label: &Label) -> bool {
        let rest = self.page.text(&label.rest);
        let number = rest.chars().all(|c| c.is_ascii_digit());
        let listed = self.page.is_item(at + 1);
        label.field.is_roster()
            && (number || person::is_nobody(rest, self.page.grammar))
            && rest.starts_with(|c: char| c.is_ascii_digit())
            && (listed || self.page.is_below(at + 1))
            && self.is_over_somebody(at)
    }

    /// The first row of columns, which stands behind its label: "Present:⇥Ann Lee⇥Chair" over a table.
    fn begins_columns(&self, at: usize, label: &Label) -> bool {
        let next = self.page.blocks().get(at + 1);
        label.field.is_roster()
            && self.page.text(&label.rest).contains('\t')
            && next.is_some_and(|next| next.cell.is_some())
    }

    /// Ends what reaches over the lines that follow: a label comes between. Few hold one office.
    pub(in crate::parse) fn end_lists(&mut self) {
        self.regions.retain(|open| {
            !matches!(open.scope, Scope::Lines | Scope::Siblings(_))
                && open.field != Field::Officers
        });
    }

    /// An item such as "Attachments:" with its list beside it instead of under it.
    fn siblings_follow(&self, at: usize, depth: u8) -> bool {
        let next = self.page.blocks().get(at + 1);
        self.page.words(at).ends_with(':')
            && self.page.label(at + 1).is_none()
            && next.is_some_and(|next| next.kind == Kind::Item(depth) && !next.continues)
    }

    /// A numbered line, and no other number of its list right after it: "4. Attachments:".
    fn numbers_stop(&self, at: usize) -> bool {
        let next = self.page.blocks().get(at + 1);
        self.page.block(at).is_numbered()
            && next.is_some_and(|next| {
                !next.is_numbered() && !matches!(next.kind, Kind::Item(depth) if depth > 0)
            })
    }

    /// What stands on the label's own line.
    pub(in crate::parse) fn inline(&mut self, at: usize, region: &mut Region, rest: &Range<usize>) {
        // "Recommendation: #todo book a room" says itself what it is.
        if self.page.text(rest).starts_with('#') && self.marked(at, rest) {
            return;
        }
        match region.field {
            field if field.is_statement() && self.says_nothing(rest) => self.keep(rest),
            Field::Attendees | Field::Guests | Field::Apologies => {
                roster::inline(self, region, rest);
            }
            Field::Officers => {
                if !roster::officers(self, region, rest) {
                    self.keep(rest);
                }
            }
            Field::References if reference::is_talk(self.page, rest) => self.keep(rest),
            Field::References => reference::listed(self, rest),
            Field::NextSteps if self.is_report(region, rest) => self.keep(rest),
            // "Action: Ann Lee moved to paint the hall. Bo Day seconded. Carried." tells what was done.
            Field::NextSteps if self.is_motion(rest) && self.moved(at, rest) => {}
            Field::NextSteps => action::entry(self, at, region, rest),
            Field::Decisions if self.takes_with_label(at, region, rest) => {}
            Field::Decisions | Field::Outcome if self.takes_outcome(at, rest) => {}
            Field::Decisions | Field::Outcome if self.counts_vote(at, rest) => {}
            // "Decision: do we ask for tiles or for thatch?" is still to be made.
            Field::Decisions if self.page.text(rest).ends_with('?') => self.keep(rest),
            // "#decision next week" and "Approved: 4 May 2022" say when.
            Field::Decisions | Field::Outcome if self.is_only_day(rest) => self.keep(rest),
            Field::Decisions => decision::entry(self, rest, 0.95),
            Field::Outcome if self.says_what(rest) => decision::entry(self, rest, 0.9),
            Field::Questions if question::is_answered(self.page.text(rest)) => self.keep(rest),
            // "Question: is it dry?" in a list is asked there.
            Field::Questions if self.asks_in_list(at, region, rest) => {
                self.statement(region.field, region.cue.as_ref(), rest);
            }
            // "Question: is it dry?" as a paragraph is talk; "Questions: is it dry?" lists what was asked.
            // "Proposal: https://…" is a paper.
            Field::Suggestions if reference::is_only_links(self.page, rest) => {
                reference::listed(self, rest);
            }
            Field::Suggestions | Field::Questions if self.names_only_one(region) => self.keep(rest),
            Field::Suggestions | Field::Questions => {
                self.statement(region.field, region.cue.as_ref(), rest);
            }
            // "Quorum: with three directors present: Ann Lee, Bo Day, Cy Fry."
            Field::Other if self.told(at, rest) => {}
            Field::Agenda => self.record.agenda.push(self.page.paragraph(rest)),
            _ => self.keep(rest),
        }
    }

    /// The label of a region has no word for several things: "Suggestion", "Client feedback", "Pregunta". "Open question" says
    /// that it waits for an answer.
    fn names_only_one(&self, region: &Region) -> bool {
        let page = self.page;
        let label = region.cue.clone().map_or("", |cue| page.text(&cue));
        let lexicon = page.grammar.lexicon();
        // "Question 3" is one of several that are told one by one.
        let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let open = region.field == Field::Questions && label.contains(' ');
        !open
            && !label
                .split(' ')
                .any(|word| lexicon.singular(word).is_some())
    }

    /// "Next week", "4 May 2022": a day and nothing else.
    fn is_only_day(&self, said: &Range<usize>) -> bool {
        let words = &self.page.grammar.words;
        let said = self.page.text(said).trim_end_matches('.');
        let mut known = words.deadlines.iter();
        known.any(|known| known.eq_ignore_ascii_case(said)) || date::is_only(said, words)
    }

    /// Some words tell a motion with who seconds it or how it ended.
    pub(super) fn tells_motion(&self, range: &Range<usize>) -> bool {
        let words = self.page.text(range);
        self.page.may_tell_motion(words) && !motion::motions(words, self.page.grammar).is_empty()
    }

    /// A motion with who seconds it or how it ended, and nobody who is to do something.
    fn is_motion(&self, rest: &Range<usize>) -> bool {
        self.page.action(self.page.text(rest)).owner.is_none() && self.tells_motion(rest)
    }

    /// "Motion: Lee Second: Day Carried.", where the label says what the first of them did: the decision begins with it.
    fn takes_with_label(&mut self, at: usize, region: &Region, rest: &Range<usize>) -> bool {
        let (page, grammar) = (self.page, self.page.grammar);
        let Some(label) = region.cue.clone().filter(|label| label.end <= rest.start) else {
            return false;
        };
        let whole = label.start..rest.end;
        // "Motion: Lee" over "Second: Day".
        let below = || {
            let who = page.text(rest);
            let next = (at + 1 < page.blocks().len()).then_some(at + 1);
            let seconds = |below: &usize| motion::is_movers_form(page.words(*below), grammar);
            let known = who
                .rsplit(' ')
                .next()
                .is_some_and(|last| roster::is_called(self, last));
            known
                && next.filter(seconds).is_some_and(|below| {
                    let both = page.text(&(whole.start..page.block(below).range.end));
                    motion::begins_with_mover(both, grammar)
                })
        };
        if !motion::begins_with_mover(page.text(&whole), grammar) && !below() {
            return false;
        }
        let start = page.span(&whole).start;
        self.record.labels.pop_if(|label| label.span.start >= start);
        decision::entry(self, &whole, 0.9);
        true
    }

    /// What became of an earlier action, behind its label and number.
    fn is_report(&self, region: &Region, rest: &Range<usize>) -> bool {
        let label = region.cue.as_ref().map_or(rest.start, |cue| cue.start);
        let said = self.page.text(&(label.min(rest.start)..rest.end));
        action::is_report(said, self.page.grammar)
    }
}
