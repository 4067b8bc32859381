//! Lines between the names of a roster that say who the next ones are: an office, a party, a group.

use super::super::region::{Region, Scope, Subhead, is_roster};
use super::super::{person, roster};
use super::Walker;
use crate::document::Kind;
use crate::grammar::{Field, tokens};

/// Most words of such a line.
pub(super) const MOST_WORDS: usize = 8;

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
        let open = is_roster(region.field)
            && match region.scope {
                Scope::Lines => true,
                Scope::Heading(level) => {
                    self.headings[at].is_none_or(|heading| heading.level > level)
                }
                _ => false,
            };
        let plain = block.kind == Kind::Paragraph && block.cell.is_none() && block.marker.is_none();
        let unlabelled = self.page.label(at).is_none_or(|label| {
            label.rest.is_empty() && matches!(label.field, Field::Officers | Field::Sections)
        });
        open && plain
            && unlabelled
            && words.split_whitespace().count() <= MOST_WORDS
            && !words.ends_with(['.', ',', ';'])
            && (person::is_office(words, self.page.grammar) && !words.contains('(')
                || person::is_body(words, self.page.grammar)
                || words.ends_with(':') && words.starts_with(char::is_uppercase)
                || self.is_side(at))
            && !roster::is_somebody(self, at)
            && at + 1 < self.page.blocks().len()
            && roster::is_somebody(self, at + 1)
    }

    /// "For the Council": a line that says for whom those below it came.
    pub(super) fn is_side(&self, at: usize) -> bool {
        self.side(self.page.words(at)).is_some()
    }

    /// The words behind the one that says whose somebody is.
    fn side<'w>(&self, words: &'w str) -> Option<&'w str> {
        let found = tokens(words);
        let count = self.page.grammar.lexicon().affiliated.longest(&found);
        let body = words.get(found.get(count).filter(|_| count > 0)?.start..)?;
        (words.starts_with(char::is_uppercase) && body.contains(char::is_uppercase)).then_some(body)
    }

    fn subhead(&mut self, at: usize, region: &mut Region) {
        let range = self.page.trimmed(&self.page.block(at).range, &[':']);
        let words = self.page.text(&range);
        let several = at + 2 < self.page.blocks().len() && roster::is_somebody(self, at + 2);
        let side = self.side(words).map(|body| self.page.range_of(body));
        region.subhead = if let Some(body) = side {
            Some((Subhead::Body, body))
        } else if person::is_body(words, self.page.grammar) {
            Some((Subhead::Body, range))
        } else {
            // An office over several is what they are together, which is nobody's own.
            let office = person::is_office(words, self.page.grammar) && !several;
            Some((Subhead::Office, range)).filter(|_| office)
        };
        // Who is named by office is there, though those above are not.
        if region.field == Field::Apologies && !several {
            region.field = Field::Attendees;
        }
        self.label_line(at, region.field);
    }
}
