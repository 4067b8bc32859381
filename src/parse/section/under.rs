//! What stands under a heading: people, talk, a list, links, headings of its own.

use super::super::outline::{self, Heading};
use super::super::page::{Label, Page};
use super::super::region::Scope;
use super::super::walk::Walker;
use super::super::{action, motion, person, reference, roster};
use super::LONGEST_TITLE;
use crate::document::{Emphasis, Hyperlink, Kind};
use crate::grammar::Field;
use crate::parse::scan::{count_words, explains_sign};

/// Fewest people who show that a heading without a label says who was there.
const PEOPLE: usize = 3;
/// Most headings that stand over one another.
const HEADINGS: usize = 4;
/// Lines under a heading among which a motion is looked for.
const UNDER: usize = 12;
/// Fewest items with what was said under those of a list.
const TOLD: usize = 4;
/// Fewest items of running words that show that a list is talk.
const SEVERAL: usize = 2;
/// Most words of a line that may be anything but talk.
const TALK: usize = 8;
/// Most lines of an agenda that are looked through for a topic.
const ANNOUNCED: usize = 64;

impl Walker<'_, '_> {
    /// A heading before all topics over nothing but people, where no other list has said who was there: "Opening and roll call",
    /// and "Board" with "Committee" below.
    pub(super) fn lists_people(&self, at: usize) -> bool {
        let first = self.record.attendees.is_empty();
        let goes_on = || {
            self.above(at)
                .is_some_and(|above| self.people_under(above) > 0)
        };
        let least = if first { PEOPLE } else { 1 };
        self.record.sections.is_empty() && self.people_under(at) >= least && (first || goes_on())
    }

    /// The heading above one, where it is no label.
    fn above(&self, at: usize) -> Option<usize> {
        let above = (0..at)
            .rev()
            .find(|above| self.headings[*above].is_some())?;
        self.page.label(above).is_none().then_some(above)
    }

    /// How many people the lines under a heading name; none where a line is nobody. Given names alone are people where most of
    /// them are known.
    fn people_under(&self, at: usize) -> usize {
        let lines = at + 1..self.headings.len();
        let under = lines
            .take_while(|next| self.headings[*next].is_none() && self.page.label(*next).is_none());
        let (mut count, mut known, mut short) = (0, 0, 0);
        for next in under {
            let words = self.page.words(next);
            // "*voting member" says what a sign beside the names means.
            if explains_sign(words) {
                continue;
            }
            if roster::is_somebody(self, next) {
                count += self.page.persons(words, Field::Attendees).len();
            } else if let Some(name) = self.only_given_name(next) {
                short += 1;
                known += usize::from(person::is_given_name(name, self.page.grammar));
            } else {
                return 0;
            }
        }
        let known = short == 0 || count + short >= PEOPLE && (count + known) * 2 > count + short;
        if known { count + short } else { 0 }
    }

    /// "- Ann (from the mill)": the item of somebody by one name.
    fn only_given_name(&self, at: usize) -> Option<&str> {
        let words = self.page.words(at);
        let people = self.page.persons(words, Field::Attendees);
        let [one] = people.as_ref() else {
            return None;
        };
        let name = one.name.filter(|name| words.starts_with(name))?;
        (self.page.is_item(at) && !name.contains(' ')).then_some(name)
    }

    /// A deeper heading by style, and no label, stands directly under the heading.
    pub(super) fn holds_topics(&self, at: usize, heading: Heading) -> bool {
        let next = self.headings.get(at + 1).copied().flatten();
        next.is_some_and(|next| next.is_style() && next.level > heading.level)
            && self.page.label(at + 1).is_none()
    }

    /// The agenda under its heading only announces when the notes have a heading of the same rank further down.
    pub(super) fn notes_follow(&self, at: usize, agenda: Scope) -> bool {
        let Scope::Heading(level) = agenda else {
            return false;
        };
        self.has_notes_below(at, level)
    }

    /// The first line below some headings is a paragraph that is no label.
    pub(super) fn runs_below(&self, at: usize) -> bool {
        let below = (at..self.headings.len()).take(HEADINGS);
        let mut lines = below.skip_while(|at| self.headings[*at].is_some());
        let first = lines.next();
        first.is_some_and(|first| {
            let block = self.page.block(first);
            block.kind == Kind::Paragraph
                && block.marker.is_none()
                && block.cell.is_none()
                && self.page.label(first).is_none()
                && self.page.marker(self.page.words(first)).is_none()
        })
    }

    /// "Objectives of the meeting" is more than a list of topics.
    pub(super) fn says_aims(&self, label: &Label) -> bool {
        let aims = &self.page.grammar.lexicon().aims;
        aims.longest_in(self.page.text(&label.range)) > 0
    }

    /// Paragraphs stand under the heading and nothing else, one of them running text.
    pub(super) fn tells_below(&self, at: usize) -> bool {
        let below = at + 1..self.page.blocks().len();
        let mut below = below.take_while(|next| self.headings[*next].is_none());
        let mut runs = false;
        let plain = below.all(|next| {
            let block = self.page.block(next);
            runs |= count_words(self.page.words(next)) > TALK;
            block.kind == Kind::Paragraph && block.cell.is_none() && block.marker.is_none()
        });
        plain && runs
    }

    /// A line under the heading ends in whose task it is.
    pub(super) fn assigns_below(&self, at: usize) -> bool {
        let mut below =
            (at + 1..self.page.blocks().len()).take_while(|next| self.headings[*next].is_none());
        below.any(|next| action::assigned(self.page.words(next), self.page.grammar).is_some())
    }

    /// Some line right under the heading tells a motion and how it ended.
    pub(super) fn holds_motion(&self, at: usize) -> bool {
        let below = (at + 1..self.page.blocks().len()).take(UNDER);
        let mut under = below.take_while(|next| self.headings[*next].is_none());
        under.any(|next| {
            let words = self.page.words(next);
            self.page.may_tell_motion(words)
                && !motion::motions(words, self.page.grammar).is_empty()
        })
    }

    /// A list with what was said under its items, of which none is a heading further down.
    pub(super) fn holds_told_items(&self, at: usize) -> bool {
        let below = at + 1..self.page.blocks().len();
        let under = below.take_while(|next| self.headings[*next].is_none());
        let (mut inner, mut told) = (0, 0);
        for next in under {
            let words = self.page.words(next);
            match self.page.block(next).kind {
                Kind::Item(0) if self.comes_again(next) => return false,
                Kind::Item(1..) => {
                    inner += 1;
                    told += usize::from(count_words(words) > TALK);
                }
                _ => {}
            }
        }
        inner >= TOLD && told * 2 >= inner
    }

    /// Running words stand directly under the heading, or the items of a topic of a list.
    pub(super) fn has_talk(&self, at: usize) -> bool {
        // "Present: Ann, Bo" between the heading and the talk is none.
        let labelled = |next: &usize| {
            let label = self.page.label(*next);
            label.is_some_and(|label| label.field.is_roster() && !label.rest.is_empty())
        };
        let first = (at + 1..self.page.blocks().len()).find(|next| !labelled(next));
        let Some((first, next)) = first.and_then(|at| Some((at, self.page.blocks().get(at)?)))
        else {
            return false;
        };
        let words = count_words(self.page.words(first));
        let listed = self.headings[at].is_some_and(Heading::is_listed);
        let talk = match (self.page.block(at).kind, next.kind) {
            (Kind::Item(own), Kind::Item(below)) => listed && below > own,
            (_, below) => below == Kind::Paragraph && next.cell.is_none() && words > TALK,
        };
        // "Key points were:" and "Ann presented the following agenda:" only lead to the topics.
        let topics = self.headings.get(first + 1).copied().flatten();
        let announces = || self.page.cue(self.page.words(first)) == Some(Field::Agenda);
        // So does a remark in italics: "Please add your topics a day before."
        let remark = || self.page.document.is_set(next, Emphasis::Italic);
        let leads = (self.page.words(first).ends_with(':') || remark())
            && (topics.is_some_and(|topic| !topic.is_style())
                || self.page.is_item(first + 1) && announces());
        talk && !leads && self.headings[first].is_none()
    }

    /// A list of more than labels stands right under the heading, and no item of it is a topic of its own.
    pub(super) fn lists_talk(&self, at: usize, heading: Heading) -> bool {
        let below = self.headings.iter().enumerate().skip(at + 1);
        let mut headings = below.filter_map(|(next, heading)| Some((next, (*heading)?)));
        let (end, next) = headings
            .next()
            .map_or((self.headings.len(), None), |(end, next)| (end, Some(next)));
        let alone = next.is_none_or(|next| next.is_style() && next.level <= heading.level);
        let outer = |item: &usize| self.page.block(*item).kind == Kind::Item(0);
        let talks = |item: &usize| self.page.label(*item).is_none() && !self.used[*item];
        // "Topics" over those that come again as headings announces them, be it in part in other words.
        let (mut again, mut told) = (0, 0);
        for item in (at + 1..end).filter(outer).filter(talks) {
            let count = if self.comes_again(item) {
                &mut again
            } else {
                &mut told
            };
            *count += 1;
        }
        alone && self.page.is_over_items(at) && told > 0 && (again < SEVERAL || told > again)
    }

    /// A list of running words stands right under the heading, whatever headings follow; no item of it announces one of them.
    pub(super) fn lists_told(&self, at: usize) -> bool {
        let below = at + 1..self.page.blocks().len();
        let under = below.take_while(|next| self.headings[*next].is_none());
        let outer = under.filter(|next| self.page.block(*next).kind == Kind::Item(0));
        let items: Vec<usize> = outer.collect();
        let told = |at: &&usize| {
            count_words(self.page.words(**at)) > TALK
                && self.page.label(**at).is_none()
                && !self.comes_again(**at)
        };
        let told = items.iter().filter(told).count();
        // Topics among the items have their talk themselves.
        let mut headings = self.headings[at + 1..].iter().flatten();
        let styled = headings.next().is_none_or(|next| next.is_style());
        styled && self.page.is_over_items(at) && told >= SEVERAL && told * 4 >= items.len() * 3
    }

    /// "3. Discussion" by style behind another topic, with something under it that is no heading.
    pub(super) fn is_counted_topic(&self, at: usize) -> bool {
        self.section.is_some()
            && self.page.block(at).is_numbered()
            && self.headings.get(at + 1).is_some_and(Option::is_none)
    }

    /// A sentence stands right under the heading.
    pub(super) fn is_over_sentence(&self, at: usize) -> bool {
        let next = self.page.blocks().get(at + 1);
        next.is_some_and(|next| next.kind == Kind::Paragraph && next.cell.is_none())
            && self.headings[at + 1].is_none()
            && self.page.label(at + 1).is_none()
            && self.page.words(at + 1).ends_with(['.', ':'])
    }

    /// A paragraph of running words stands between the heading and the next one.
    pub(super) fn talk_follows(&self, at: usize) -> bool {
        (at + 1..self.page.blocks().len())
            .take_while(|next| self.headings[*next].is_none() && self.page.label(*next).is_none())
            .any(|next| {
                self.page.block(next).kind == Kind::Paragraph
                    && count_words(self.page.words(next)) > LONGEST_TITLE
            })
    }

    /// A heading in the words of a line of the agenda above: "**Roof**" below "1. Roof".
    pub(super) fn was_announced(&self, at: usize) -> bool {
        let title = outline::plain(self.page.words(at));
        let mut above = self.record.agenda.iter().rev().take(ANNOUNCED);
        above.any(|line| outline::plain(&line.text) == title)
    }

    pub(super) fn under_section(&self, heading: Heading) -> bool {
        self.open.iter().any(|level| *level < heading.level)
    }

    /// "Proposal" over a list: one of what "Proposals" holds.
    pub(super) fn lists_suggestions(&self, at: usize, heading: Heading) -> bool {
        let page = self.page;
        let one = || {
            let words = page.words(at).trim_end_matches(':');
            let lexicon = page.grammar.lexicon();
            let labels = page.grammar.rules(Field::Suggestions).labels.iter();
            let mut several = labels.filter_map(|label| lexicon.singular(label.source()));
            several.any(|one| one.eq_ignore_ascii_case(words))
        };
        heading.is_style()
            && page.is_item(at + 1)
            && page.label(at).is_none()
            && count_words(page.words(at)) == 1
            && one()
    }

    /// A heading by style over a list of links and nothing else: what it lists is material, or where to find what stands
    /// further down the page. Addresses without a name are what somebody told of.
    pub(super) fn lists_only_links(&self, at: usize, heading: Heading) -> Option<Field> {
        let end = (at + 1..self.page.blocks().len())
            .find(|next| self.headings[*next].is_some())
            .unwrap_or(self.page.blocks().len());
        let under = at + 1..end;
        // With headings of its own it is a topic.
        let next = self.headings.get(end).copied().flatten();
        let holds = next.is_some_and(|next| next.level > heading.level);
        let alone = under.len() < 2;
        let linked = |next: usize| {
            let block = self.page.block(next);
            let listed = block.is_item() || block.kind == Kind::Paragraph && !alone;
            listed && is_link(self.page, next)
        };
        // Below a topic they are what somebody told of it.
        let listed = heading.is_style()
            && !self.under_section(heading)
            && !holds
            && !under.is_empty()
            && under.clone().all(linked);
        let within = |next: usize| {
            let mut links = self.page.document.links_of(self.page.block(next)).iter();
            links.all(|link| link.url.len() > 1 && link.url.starts_with('#'))
        };
        let named = |next: usize| !reference::is_address(self.page.words(next));
        if !listed {
            None
        } else if under.clone().all(within) {
            Some(Field::Other)
        } else {
            under.clone().any(named).then_some(Field::References)
        }
    }

    /// Bold words above links, and nothing else before the next heading by style: "Watch the replays:".
    pub(super) fn only_links_follow(&self, at: usize, heading: Heading) -> bool {
        if heading.is_style() || !self.page.words(at).ends_with(':') {
            return false;
        }
        // "Agenda:" below them begins something else.
        let mut under = (at + 1..self.page.blocks().len())
            .take_while(|next| self.headings[*next].is_none() && self.page.label(*next).is_none())
            .peekable();
        under.peek().is_some() && under.all(|next| is_link(self.page, next))
    }
}

/// All of a line is a link.
fn is_link(page: &Page<'_>, at: usize) -> bool {
    let block = page.block(at);
    let whole = |link: &Hyperlink| {
        link.range.start <= block.range.start && block.range.end <= link.range.end
    };
    page.document.links_of(block).iter().any(whole)
}
