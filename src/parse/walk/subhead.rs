//! Lines between the names of a roster that say who the next ones are: an office, a party, a group.

use std::slice;

use super::super::region::{Region, Scope, Subhead};
use super::super::scan::{at_colon, count_words};
use super::super::{person, roster};
use super::Walker;
use crate::document::Kind;
use crate::grammar::{Field, Token, tokens};

/// Names without a label that are a roster.
const NAMES_ALONE: usize = 4;
/// Lines before which such a roster begins.
const NAMES_BEFORE: usize = 16;
/// Most words of such a line.
pub(super) const MOST_WORDS: usize = 8;

/// "MDS" over names: the letters of a body.
fn is_acronym(words: &str) -> bool {
    (2..=6).contains(&words.len()) && words.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl Walker<'_, '_> {
    /// Takes a line of its own over names of an open roster: "Clerk", "Labour Party:". False when it is none.
    pub(super) fn parts_roster(&mut self, at: usize) -> bool {
        let Some(mut region) = self.regions.pop() else {
            return false;
        };
        let parts = self.is_subhead(at, &region);
        if parts {
            self.subhead(at, &mut region);
        }
        self.regions.push(region);
        parts
    }

    fn is_subhead(&self, at: usize, region: &Region) -> bool {
        let block = self.page.block(at);
        let words = self.page.words(at);
        let open = region.field.is_roster()
            && match region.scope {
                Scope::Lines => true,
                Scope::Heading(level) => {
                    self.headings[at].is_none_or(|heading| heading.level > level)
                }
                Scope::Item(above) => {
                    matches!(block.kind, Kind::Item(depth) if depth > above && self.leads_group(at))
                }
                _ => false,
            };
        let numbered = block.is_numbered();
        let plain = numbered
            || block.kind == Kind::Paragraph && block.marker.is_none()
            || self.leads_group(at);
        let plain = plain && block.cell.is_none();
        let unlabelled = self.page.label(at).is_none_or(|label| {
            let group = numbered && label.field == Field::Attendees;
            label.rest.is_empty()
                && (group || matches!(label.field, Field::Officers | Field::Sections))
        });
        open && plain
            && unlabelled
            && count_words(words) <= MOST_WORDS
            && !words.ends_with(['.', ',', ';'])
            // "Council: Mr Lee, Mrs Day" is an entry.
            && at_colon(words).is_none()
            && (person::is_office(words, self.page.grammar) && !words.contains('(')
                || self.names_body(words.trim_end_matches(':'))
                || words.ends_with(':') && words.starts_with(char::is_uppercase)
                || self.is_side(at))
            && !roster::is_somebody(self, at)
            && at + 1 < self.page.blocks().len()
            && roster::is_somebody(self, at + 1)
    }

    /// "Project team:" as an item over items below it.
    fn leads_group(&self, at: usize) -> bool {
        let page = self.page;
        let next = page.blocks().get(at + 1).map(|next| next.kind);
        let words = page.words(at);
        let below = match (page.block(at).kind, next) {
            (Kind::Item(depth), Some(Kind::Item(next))) => next > depth,
            _ => false,
        };
        below && words.ends_with(':') && self.names_body(words.trim_end_matches(':'))
    }

    /// Lines of names in the head of a document that has no label for those who came.
    pub(super) fn opens_roster(&self, at: usize) -> bool {
        let page = self.page;
        let labelled = || {
            let mut labels = (0..page.blocks().len()).filter_map(|at| page.label(at));
            labels.any(|label| label.field == Field::Attendees)
        };
        let record = &self.record;
        let none = record.attendees.is_empty() && record.sections.is_empty();
        let apart = at == 0 || page.stands_apart(at);
        let names = || {
            let lines = at..page.blocks().len();
            let lines = lines.take_while(|at| {
                self.headings[*at].is_none()
                    && page.label(*at).is_none()
                    && roster::is_somebody(self, *at)
            });
            lines
                .map(|at| page.persons(page.words(at), Field::Attendees).len())
                .sum::<usize>()
        };
        // Those of whom a legend sets some off are no list of other things.
        let set_off = || self.legend().is_some_and(|legend| legend.covers(at));
        let least = || if set_off() { 2 } else { NAMES_ALONE };
        none && apart
            && self.regions.is_empty()
            && at < NAMES_BEFORE
            && names() >= least()
            && !labelled()
    }

    /// A heading within a roster: the body of those below it, where it names one.
    pub(in crate::parse) fn part_roster(&mut self, at: usize) {
        let range = self.page.trimmed(&self.page.block(at).range, &[':']);
        let words = self.page.text(&range);
        let named = self.names_body(words) && !self.is_kind_of_body(words);
        // "### Chair" over one name; over several it is what they are together.
        let several = at + 2 < self.page.blocks().len() && roster::is_somebody(self, at + 2);
        let office = !named && !several && person::is_office(words, self.page.grammar);
        let subhead = if named {
            Some((Subhead::Body, range))
        } else {
            office.then_some((Subhead::Office, range))
        };
        if let Some(region) = self.regions.last_mut() {
            region.subhead = subhead;
        }
    }

    /// "Committee" alone says of what kind they are, not of which one.
    fn is_kind_of_body(&self, words: &str) -> bool {
        !words.contains(' ') && self.page.grammar.lexicon().organisations.is_text(words)
    }

    /// A body, its letters, or those who work for it.
    fn names_body(&self, words: &str) -> bool {
        let grammar = self.page.grammar;
        person::is_body(words, grammar) || person::is_staff(words, grammar) || is_acronym(words)
    }

    /// "For the Council": a line that says for whom those below it came.
    pub(super) fn is_side(&self, at: usize) -> bool {
        self.side(self.page.words(at)).is_some()
    }

    /// The words behind the one that says whose somebody is.
    fn side<'w>(&self, words: &'w str) -> Option<&'w str> {
        let found = tokens(words);
        let lexicon = self.page.grammar.lexicon();
        // "Vom Vorstand:", "De la junta:".
        let small = |word: &Token| lexicon.particles.is(slice::from_ref(word));
        let of = || found.iter().take_while(|word| small(word)).count();
        let count = match lexicon.affiliated.longest(&found) {
            0 if words.ends_with(':') => of(),
            count => count,
        };
        let body = words.get(found.get(count).filter(|_| count > 0)?.start..)?;
        let body = body.trim_end_matches([':', ' ']);
        let named = body.contains(char::is_uppercase) || person::is_body(body, self.page.grammar);
        (words.starts_with(char::is_uppercase) && named).then_some(body)
    }

    fn subhead(&mut self, at: usize, region: &mut Region) {
        let range = self.page.trimmed(&self.page.block(at).range, &[':']);
        let words = self.page.text(&range);
        let several = at + 2 < self.page.blocks().len() && roster::is_somebody(self, at + 2);
        let side = self
            .side(self.page.words(at))
            .map(|body| self.page.range_of(body));
        region.subhead = if let Some(body) = side {
            Some((Subhead::Body, body))
        } else if self.is_kind_of_body(words) {
            None
        } else if self.names_body(words) {
            Some((Subhead::Body, range))
        } else {
            // An office over several is what they are together, which is nobody's own.
            // "The following members were present:" is no office at all.
            let told = self.page.cue(words).is_some_and(Field::is_roster);
            let roster = self
                .page
                .label(at)
                .is_some_and(|label| label.field.is_roster());
            let office = person::is_office(words, self.page.grammar) && !several && !told;
            let office = office && !roster;
            Some((Subhead::Office, range)).filter(|_| office)
        };
        // Who is named by office is there, though those above are not.
        if region.field == Field::Apologies && !several {
            region.field = Field::Attendees;
        }
        self.label_line(at, region.field);
    }
}
