//! Headings: which of them open a section, and what a section is called.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::motion;
use super::outline::{self, Heading};
use super::page::Label;
use super::region::{Region, Scope, is_numbered, is_roster, is_statement};
use super::roster;
use super::scan::at_colon;
use super::topic::topic;
use super::walk::Walker;
use super::{action, date, time};
use crate::document::Kind;
use crate::grammar::{Field, Token, tokens};
use crate::record::Section;

/// Fewest people who show that a heading without a label says who was there.
const PEOPLE: usize = 3;
/// Lines of a head among which who was there is looked for.
const HEAD: usize = 12;
/// Most headings that stand over one another.
const HEADINGS: usize = 4;
/// Words of a sentence behind a title.
const SENTENCE: usize = 5;
/// Items of an agenda among which a heading is looked for.
const AGENDA: usize = 200;
/// Lines under a heading among which a motion is looked for.
const UNDER: usize = 12;
/// Fewest items with what was said under those of a list.
const TOLD: usize = 4;
/// Most words of a line that may be anything but talk.
const TALK: usize = 8;
/// Most lines of an agenda that are looked through for a topic.
const ANNOUNCED: usize = 64;
/// Words of a line that is more than a title.
const LONG: usize = 14;

impl Walker<'_, '_> {
    /// A heading that no label claims: a section, unless it only parts a roster, stands in the head or in an announced agenda.
    pub(super) fn heading(&mut self, at: usize, heading: Heading) {
        let region = self
            .regions
            .last()
            .map(|region| (region.field, region.scope));
        match region {
            Some((field, Scope::Heading(_)))
                if is_roster(field) && roster::heads_names(self, at) =>
            {
                self.part_roster(at);
                return self.label_line(at, field);
            }
            Some((Field::NextSteps, Scope::Heading(_))) if self.part_tasks(at) => return,
            Some((Field::Agenda, scope))
                if heading.is_emphasis() && !self.talk_follows(at) && !self.was_announced(at)
                    || self.notes_follow(at, scope) =>
            {
                self.used[at] = true;
                let range = self.page.block(at).range.clone();
                return self.record.agenda.push(self.page.paragraph(&range));
            }
            _ => {}
        }
        if self.lists_people(at) {
            let range = self.page.trimmed(&self.page.block(at).range, &[':']);
            let scope = if heading.is_style() {
                Scope::Heading(heading.level)
            } else {
                Scope::Lines
            };
            self.label_line(at, Field::Attendees);
            return self
                .regions
                .push(Region::new(Field::Attendees, range, scope));
        }
        let sure = heading.is_style()
            || heading.is_lead()
            || self.is_numbered_topic(at)
            || outline::is_counted(self.page, at);
        // The line that says when the meeting ended may stand far below the head.
        let of_head = self.record.sections.is_empty()
            && at < self.head
            && !sure
            && (self.record.attendees.is_empty() || !self.is_over_sentence(at));
        let title = self.page.block(at).kind == Kind::Heading(0)
            || self.only_holds_topics(at, heading)
            || self.only_holds_fields(at, heading)
            || self.repeats_title(at)
            || self.names_meeting(at)
            || self.closes_meeting(at)
            || self.tells_next_meeting(at)
            || self.signs(at)
            || self.is_subtitle(at)
            || self.is_left_empty(at, heading)
            || self.only_holds_labels(at, heading);
        if self.lists_only_links(at, heading) {
            let range = self.page.trimmed(&self.page.block(at).range, &[':']);
            let region = Region::new(Field::References, range, Scope::Heading(heading.level));
            self.label_line(at, Field::References);
            return self.regions.push(region);
        }
        if of_head || title || self.only_links_follow(at, heading) {
            self.used[at] = true;
            let range = self.page.block(at).range.clone();
            return self.keep(&range);
        }
        self.open_section(at, heading);
    }

    /// A heading within a list of tasks, over those of one person. False when it names nobody.
    fn part_tasks(&mut self, at: usize) -> bool {
        let range = self.page.trimmed(&self.page.block(at).range, &[':']);
        let next = self.page.blocks().get(at + 1);
        let lists = next.is_some_and(|next| matches!(next.kind, Kind::Item(_)));
        let named = lists && action::is_somebody(self, self.page.text(&range));
        if let Some(region) = self.regions.last_mut() {
            region.of = Some(range.clone()).filter(|_| named);
        }
        if named {
            self.used[at] = true;
            self.keep(&range);
        }
        named
    }

    /// A heading before all topics over nothing but people, where no other list has said who was there: "Opening and roll call",
    /// and "Board" with "Committee" below.
    fn lists_people(&self, at: usize) -> bool {
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

    /// How many people the lines under a heading name; none where a line is nobody.
    fn people_under(&self, at: usize) -> usize {
        let lines = at + 1..self.headings.len();
        let mut under = lines
            .take_while(|next| self.headings[*next].is_none() && self.page.label(*next).is_none());
        under
            .try_fold(0, |count, next| {
                let people = self
                    .page
                    .persons(self.page.words(next), Field::Attendees)
                    .len();
                roster::is_somebody(self, next).then_some(count + people)
            })
            .unwrap_or(0)
    }

    /// A member of a series of numbered topics.
    pub(super) fn is_numbered_topic(&self, at: usize) -> bool {
        self.headings[at].is_some_and(Heading::is_look) && is_numbered(self.page.block(at))
    }

    /// The agenda under its heading only announces when the notes have a heading of the same rank further down.
    fn notes_follow(&self, at: usize, agenda: Scope) -> bool {
        let Scope::Heading(level) = agenda else {
            return false;
        };
        let is_notes = |next: usize| {
            let ranks = self.headings[next].is_some_and(|heading| heading.level <= level);
            let label = self.page.label(next).filter(|label| label.rest.is_empty());
            ranks
                && label.is_some_and(|label| label.field == Field::Containers)
                && outline::is_filled(self.headings, next)
                && self.headings[next + 1..].iter().any(Option::is_some)
        };
        (at + 1..self.headings.len()).any(is_notes)
    }

    /// The title once more, as below a front matter that gives it.
    fn repeats_title(&self, at: usize) -> bool {
        let title = self.record.meeting.title.as_deref();
        self.record.sections.is_empty() && title == Some(self.page.words(at))
    }

    /// A heading before all topics that says the day of the meeting, or leads to a page: "Round Table on 3 May 2022".
    fn names_meeting(&self, at: usize) -> bool {
        let words = self.page.words(at);
        let day = self.record.meeting.date.as_deref();
        let dated = || {
            let found = date::find_date(words, &self.page.grammar.words);
            day.is_some() && found.and_then(|found| found.iso).as_deref() == day
        };
        let address = || {
            let last = words.rsplit_once(": ").map_or(words, |(_, last)| last);
            last.contains("://") && !last.contains(' ')
        };
        // Behind the roster the talk stands under it.
        let over_talk = !self.record.attendees.is_empty() && self.has_talk(at);
        self.record.sections.is_empty() && !over_talk && (dated() || address())
    }

    /// A heading right under the title, over no more than who was there and when: "# Minutes of 3 May", "## Open evening".
    pub(super) fn is_subtitle(&self, at: usize) -> bool {
        let page = self.page;
        let styled = |at: usize| self.headings[at].is_some_and(Heading::is_style);
        let title = self.record.meeting.title.as_deref();
        let above = at.checked_sub(1).filter(|above| styled(*above));
        let titled =
            above.is_some_and(|above| title.is_some_and(|title| page.words(above).contains(title)));
        if !titled || !styled(at) || page.label(at).is_some() || !self.record.sections.is_empty() {
            return false;
        }
        let under: Vec<usize> = (at + 1..page.blocks().len())
            .take(HEAD)
            .take_while(|next| !styled(*next))
            .collect();
        let lists_people = |next: &usize| {
            page.label(*next)
                .is_some_and(|label| is_roster(label.field) && !label.rest.is_empty())
        };
        let of_head = |next: &usize| {
            let labelled = page
                .label(*next)
                .is_some_and(|label| !label.rest.is_empty());
            labelled || self.used[*next] || at_colon(page.words(*next)).is_some()
        };
        under.iter().any(lists_people) && under.iter().all(of_head)
    }

    /// An item of a list above that comes again as a heading, with nothing under it: what it announced was passed over.
    fn is_left_empty(&self, at: usize, heading: Heading) -> bool {
        let next = self.headings.get(at + 1).copied().flatten();
        let empty = next.is_some_and(|next| next.is_style() && next.level <= heading.level);
        if !heading.is_style() || !empty {
            return false;
        }
        let words = self.page.words(at);
        let items = self.items.get_or_init(|| self.first_items());
        let first = items.get(&outline::plain(words));
        first.is_some_and(|first| *first < at) || self.ends_in_agenda(words)
    }

    /// "Adoption of the agenda", "Additional agenda items".
    fn ends_in_agenda(&self, words: &str) -> bool {
        let found = tokens(words);
        let ends = |from: &Token| {
            let field = self
                .page
                .label_of(words.get(from.start..).unwrap_or_default());
            field == Some(Field::Agenda)
        };
        found.len() <= LONG && found.iter().skip(1).any(ends)
    }

    /// The words of the items of lists, and the first line of each.
    fn first_items(&self) -> HashMap<String, usize> {
        let is_item = |at: &usize| matches!(self.page.block(*at).kind, Kind::Item(_));
        let lines = (0..self.headings.len()).rev().filter(is_item);
        lines
            .map(|at| (outline::plain(self.page.words(at)), at))
            .collect()
    }

    /// A heading over headings that are labels of rosters and the like, and no talk: "Opening, welcome and roll call".
    fn only_holds_labels(&self, at: usize, heading: Heading) -> bool {
        let page = self.page;
        let deeper =
            |next: &usize| self.headings[*next].is_none_or(|own| own.level > heading.level);
        let under = at + 1..self.headings.len();
        let mut roster = false;
        let mut first = true;
        for next in under.take_while(deeper) {
            let headed = self.headings[next].is_some();
            let label = page.label(next).filter(|label| label.rest.is_empty());
            let field = label.map(|label| label.field);
            let own = field.is_some_and(|field| is_roster(field) || field == Field::Other);
            if headed && !own || first && !headed {
                return false;
            }
            if headed {
                roster = field.is_some_and(is_roster);
            } else if !roster {
                return false;
            }
            first = false;
        }
        heading.is_style() && !first
    }

    /// "The meeting was closed at 14:47" as a heading.
    fn closes_meeting(&self, at: usize) -> bool {
        let words = self.page.words(at);
        words.contains(|c: char| c.is_ascii_digit())
            && time::closing(words, &self.page.grammar.words).is_some()
    }

    /// "**Use of the mill** for a fair": the words behind those in bold are of the title too.
    fn title_goes_on(&self, at: usize, bold: usize) -> bool {
        let words = self.page.words(at);
        let rest = self.page.text(&(bold..self.page.block(at).range.end));
        let joined = rest.trim_start().starts_with(char::is_lowercase);
        joined
            && !words.ends_with('.')
            && words.split_whitespace().count() <= LONG
            && !self.page.grammar.lexicon().verbs.within(&tokens(rest))
    }

    pub(super) fn open_section(&mut self, at: usize, heading: Heading) {
        // Names under "Present" end where the talk begins, be it under a smaller heading.
        self.regions
            .retain(|region| region.field != Field::Agenda && !is_roster(region.field));
        self.open.retain(|level| *level < heading.level);
        self.open.push(heading.level);
        let block = self.page.block(at);
        let lead = block
            .bold_lead()
            .filter(|bold| is_numbered(block) && !self.title_goes_on(at, bold.end));
        let marker = block
            .marker
            .as_ref()
            .filter(|marker| !marker.path.is_empty());
        let mut number = marker.map(|marker| marker.range.clone());
        let (title, rest) = if let Some(topic) = topic(self.page, at) {
            number = topic.number.or(number);
            (topic.title, topic.text.unwrap_or(0..0))
        } else if heading.is_look() {
            let opening = heading.is_lead().then(|| outline::opening(self.page, at));
            self.title(&block.range, lead, opening.flatten())
        } else {
            (self.page.trimmed(&block.range, &[':']), 0..0)
        };
        let title = self.unnumbered(&mut number, title);
        self.record.sections.push(Section {
            number: number.map(|number| {
                let printed = self.page.text(&number);
                printed
                    .trim_matches(['.', ')', '(', ':', ' ', '-', '–'])
                    .to_owned()
            }),
            level: u8::try_from(self.open.len()).unwrap_or(u8::MAX),
            title: self.page.text(&title).to_owned(),
            span: self.page.span(&title),
            confidence: heading.confidence,
            paragraphs: Vec::new(),
            fields: BTreeMap::new(),
        });
        self.section = Some(self.record.sections.len() - 1);
        self.used[at] = true;
        self.around_title(at);
        self.shows(at, heading.how());
        if !rest.is_empty() && !self.told(at, &rest) && !self.moved(at, &rest) {
            self.keep(&rest);
        }
        // "Tasks for the next quarter" is a topic, and the items under it are tasks.
        if self.page.cue(self.page.text(&title)) == Some(Field::NextSteps) {
            let mut region = Region::new(Field::NextSteps, title, Scope::Heading(heading.level));
            region.items_only = true;
            self.regions.push(region);
        }
    }

    /// The title without the brackets around it, and without the number that stands behind a bullet: "* 029/18 Roof".
    fn unnumbered(&self, number: &mut Option<Range<usize>>, title: Range<usize>) -> Range<usize> {
        let words = self.page.text(&title);
        if words.starts_with('[') && words.ends_with(']') && !words[1..].contains('[') {
            return self.page.trimmed(&title, &['[', ']']);
        }
        let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/');
        let rest = words.trim_start_matches(digits);
        let printed = words.len() - rest.len();
        // "2: Roof" is numbered with a colon.
        let colon = rest.strip_prefix(':').is_some_and(|title| {
            printed <= 2 && title.trim_start().starts_with(char::is_alphabetic)
        });
        let counted = words.starts_with(|c: char| c.is_ascii_digit())
            && (words[..printed].contains('/') && rest.starts_with(' ') || colon);
        if number.is_some() || !counted {
            return title;
        }
        *number = Some(title.start..title.start + printed);
        self.page
            .trimmed(&(title.start + printed..title.end), &[':'])
    }

    /// The words that a form of headings asks for, and the number between them, are a label: "Item 3".
    fn around_title(&mut self, at: usize) {
        let Some(topic) = topic(self.page, at) else {
            return;
        };
        let block = &self.page.block(at).range;
        let end = topic.text.as_ref().map_or(topic.title.end, |text| text.end);
        for range in [
            block.start..topic.title.start.max(block.start),
            end..block.end,
        ] {
            let range = self.page.trimmed(&range, &[':']);
            if self.page.text(&range).contains(char::is_alphanumeric) {
                self.label_words(&Label {
                    field: Field::Sections,
                    range,
                    rest: 0..0,
                });
            }
        }
    }

    /// The words of a heading that are its title, and what runs on behind them: a presenter behind a tab or a line of
    /// dots, or the talk behind a colon.
    fn title(
        &self,
        range: &Range<usize>,
        lead: Option<Range<usize>>,
        opening: Option<usize>,
    ) -> (Range<usize>, Range<usize>) {
        let words = self.page.text(range);
        // "Item 3:", and its title behind a tab; "PRIMERO.-", and its title behind the dash.
        let counter = outline::counter(self.page, words);
        let counter = counter.or_else(|| outline::ordinal(self.page, words));
        let begins = counter.map_or(0, |end| {
            let gap = words[end..].find(char::is_alphanumeric);
            end + gap.unwrap_or(0)
        });
        let leader = ["\t", "----", "....", "……", "––––", "____"]
            .iter()
            .filter_map(|sign| Some(begins + words[begins..].find(sign)?))
            .min();
        let lead_end = outline::lead(&words[begins..]).map(|end| begins + end);
        let numbered = lead_end.filter(|end| {
            let rest = words[*end..].trim_start_matches(|c: char| !c.is_alphanumeric());
            let sentence = rest.ends_with('.') && rest.split_whitespace().count() >= SENTENCE;
            let long = words.split_whitespace().count() > LONG;
            sentence || long || rest.ends_with('.') && outline::is_remark(rest)
        });
        let numbered = numbered.or_else(|| outline::run_on(self.page, words));
        let colon = opening.or(numbered);
        let bold = lead
            .map(|lead| lead.end - range.start)
            .filter(|end| words.len() > end + 12);
        let end = leader
            .or(bold)
            .or(colon)
            .filter(|at| words[..*at].contains(char::is_alphabetic));
        let signs = [':', ';', '-', '.', '…', '–', '—', '_', '\t'];
        match end {
            Some(at) => {
                let place = range.start + at;
                (
                    self.page.trimmed(&(range.start..place), &signs),
                    self.page.trimmed(&(place..range.end), &signs),
                )
            }
            None => (self.page.trimmed(range, &[':']), range.end..range.end),
        }
    }

    /// A heading that is a label, or begins with one.
    pub(super) fn labelled_heading(&mut self, at: usize, heading: Heading, label: &Label) {
        // "Subject: first talk on the mill" over the first topic says what the meeting is about.
        let subject = label.field == Field::Title && self.record.sections.is_empty();
        if !label.rest.is_empty() && subject && self.record.meeting.title.is_some() {
            self.label_words(label);
            self.used[at] = true;
            return self.keep(&label.rest);
        }
        if !label.rest.is_empty() && !takes_rest(label.field) {
            return self.heading(at, heading);
        }
        // "Notes" under "Action items" holds talk again.
        if label.field == Field::Containers && heading.is_style() {
            self.regions.retain(|open| is_roster(open.field));
        }
        match label.field {
            Field::Containers if self.opens_with_names(at) => return self.label(at, label),
            // "7. Venue" among the topics is one of them.
            Field::Location if self.section.is_some() && !heading.is_style() => {
                return self.heading(at, heading);
            }
            // "Discussion" under a topic parts its text; alone it is what the talk stands under.
            Field::Containers if self.has_talk(at) && !self.under_section(heading) => {
                return self.heading(at, heading);
            }
            Field::Containers if outline::is_one_of_topics(self.page, self.headings, at) => {
                return self.heading(at, heading);
            }
            Field::Containers if heading.is_style() && self.lists_talk(at, heading) => {
                return self.heading(at, heading);
            }
            Field::Containers => return self.label_line(at, label.field),
            // "Agenda" as the last heading, over running words, has the talk under it.
            Field::Agenda if heading.is_style() && self.has_talk(at) && self.is_last(at) => {
                return self.heading(at, heading);
            }
            // "Officers" over "Ann for President." is a topic.
            field if is_roster(field) && roster::tells_vote(self, at + 1) => {
                return self.heading(at, heading);
            }
            Field::Officers if label.rest.is_empty() && roster::heads_names(self, at) => {}
            // "Meeting" over headings of its own holds the talk.
            Field::Title if label.rest.is_empty() && self.holds_topics(at, heading) => {
                return self.label_line(at, label.field);
            }
            Field::Sections | Field::Officers | Field::Title => return self.heading(at, heading),
            // "Proposals" over headings of its own is a topic of several.
            Field::Suggestions | Field::Questions if self.holds_topics(at, heading) => {
                return self.heading(at, heading);
            }
            // So are "Resolutions" and "Previous actions" over headings of their own with running text under them, which
            // says what each is.
            Field::Decisions | Field::NextSteps
                if self.holds_topics(at, heading) && self.runs_below(at + 1) =>
            {
                return self.heading(at, heading);
            }
            // "Organisation" among the topics is one of them.
            Field::Organisation if self.section.is_some() => return self.heading(at, heading),
            // "Introduction of new attendees" is one too, where the agenda announced it and the roster stands above.
            field if is_roster(field) && self.is_announced_again(at) => {
                return self.heading(at, heading);
            }
            // "Opening" over what was moved there.
            Field::Other if heading.is_style() && self.holds_motion(at) => {
                return self.heading(at, heading);
            }
            // "Topics for discussion" over what was said to each.
            Field::Agenda
                if heading.is_style() && !self.names_record(at) && self.holds_told_items(at) =>
            {
                return self.heading(at, heading);
            }
            // "Organisation" among the topics is one of them.
            Field::Organisation if self.section.is_some() && label.rest.is_empty() => {
                return self.heading(at, heading);
            }
            // "Papers" over what somebody is to do with them is a topic.
            Field::References if heading.is_style() && self.assigns_below(at) => {
                return self.heading(at, heading);
            }
            // "Papers" over headings of its own holds the talk on them.
            Field::References if self.holds_topics(at, heading) => {
                return self.label_line(at, label.field);
            }
            _ => {}
        }
        self.open.retain(|level| *level < heading.level);
        if self.open.is_empty() {
            self.section = None;
        }
        let team = label.field == Field::Attendees && roster::is_team(self, at, label);
        let mut region = Region::new(
            if team { Field::Other } else { label.field },
            label.range.clone(),
            Scope::Heading(heading.level),
        );
        self.used[at] = true;
        self.label_words(label);
        // "Actions - for the roof" over its list says which they are.
        let says_which = is_statement(label.field) && self.page.is_over_items(at);
        if says_which {
            self.keep(&label.rest);
        } else if !label.rest.is_empty() {
            self.inline(at, &mut region, &label.rest);
        }
        self.regions.push(region);
    }

    /// A labelled heading by style holds all up to the next heading; one by looks alone is a label line, unless its
    /// label is one that sections have.
    pub(super) fn is_section(&self, at: usize, heading: Heading, label: &Label) -> bool {
        heading.is_style()
            || matches!(
                label.field,
                Field::Sections | Field::Containers | Field::Title
            )
            || !self.is_label_here(at, label)
    }

    /// A line of its own such as "Discussion:" with the talk under it.
    pub(super) fn holds_talk(&self, at: usize, label: &Label) -> bool {
        label.rest.is_empty() && self.has_talk(at) && self.open.is_empty()
    }

    /// "Discussion: Ann asked for tiles." in a document without any topic.
    pub(super) fn leads_talk(&self, at: usize, label: &Label) -> bool {
        let rest = self.page.text(&label.rest);
        let sentence = rest.ends_with('.') && rest.split_whitespace().count() >= SENTENCE;
        let headed = |at: usize| self.headings[at].is_some() && self.page.label(at).is_none();
        label.field == Field::Containers
            && sentence
            && self.record.sections.is_empty()
            && !(at..self.headings.len()).any(headed)
    }

    /// No heading by style follows but for labels.
    fn is_last(&self, at: usize) -> bool {
        let opens = |next: usize| {
            let style = self.headings[next].is_some_and(Heading::is_style);
            let label = self.page.label(next).map(|label| label.field);
            style && label.is_none_or(|field| matches!(field, Field::Containers | Field::Sections))
        };
        !(at + 1..self.headings.len()).any(opens)
    }

    fn under_section(&self, heading: Heading) -> bool {
        self.open.iter().any(|level| *level < heading.level)
    }

    /// The first line below some headings is a paragraph that is no label.
    fn runs_below(&self, at: usize) -> bool {
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

    /// A deeper heading by style, and no label, stands directly under the heading.
    fn holds_topics(&self, at: usize, heading: Heading) -> bool {
        let next = self.headings.get(at + 1).copied().flatten();
        next.is_some_and(|next| next.is_style() && next.level > heading.level)
            && self.page.label(at + 1).is_none()
    }

    /// "General agenda items", "Regular agenda": a word before the label of an agenda.
    fn is_kind_of_agenda(&self, at: usize) -> bool {
        let rest = self.page.words(at).split_once(' ').map(|(_, rest)| rest);
        rest.and_then(|rest| self.page.label_of(rest)) == Some(Field::Agenda)
    }

    /// A line under the heading ends in whose task it is.
    fn assigns_below(&self, at: usize) -> bool {
        let mut below =
            (at + 1..self.page.blocks().len()).take_while(|next| self.headings[*next].is_none());
        below.any(|next| action::assigned(self.page.words(next), self.page.grammar).is_some())
    }

    /// "Notes of the board" right over headings of its own holds the talk on them.
    fn only_holds_topics(&self, at: usize, heading: Heading) -> bool {
        let last = self.page.words(at).rsplit(' ').next().unwrap_or_default();
        let records = &self.page.grammar.words.meeting_titles;
        let notes = records.contains(&last.to_lowercase())
            && self.page.label_of(last) == Some(Field::Containers);
        heading.is_style()
            && (notes || self.is_kind_of_agenda(at))
            && self.holds_topics(at, heading)
    }

    /// The heading of a roster in the words of an item of the agenda, behind the roster itself.
    fn is_announced_again(&self, at: usize) -> bool {
        let words = outline::plain(self.page.words(at));
        let mut agenda = self.record.agenda.iter().take(AGENDA);
        !self.record.attendees.is_empty() && agenda.any(|item| outline::plain(&item.text) == words)
    }

    /// "Agenda", "Minutes": a word of what minutes are called, and not of what is talked of.
    fn names_record(&self, at: usize) -> bool {
        let records = &self.page.grammar.words.meeting_titles;
        let mut words = self.page.words(at).split(|c: char| !c.is_alphanumeric());
        words.any(|word| records.iter().any(|known| known.eq_ignore_ascii_case(word)))
    }

    /// Some line right under the heading tells a motion and how it ended.
    fn holds_motion(&self, at: usize) -> bool {
        let below = (at + 1..self.page.blocks().len()).take(UNDER);
        let mut under = below.take_while(|next| self.headings[*next].is_none());
        under.any(|next| {
            let words = self.page.words(next);
            self.page.may_tell_motion(words)
                && !motion::motions(words, self.page.grammar).is_empty()
        })
    }

    /// A list with what was said under its items, of which none is a heading further down.
    fn holds_told_items(&self, at: usize) -> bool {
        let below = at + 1..self.page.blocks().len();
        let under = below.take_while(|next| self.headings[*next].is_none());
        let (mut inner, mut told) = (0, 0);
        for next in under {
            let words = self.page.words(next);
            match self.page.block(next).kind {
                Kind::Item(0) if self.comes_again(next) => return false,
                Kind::Item(1..) => {
                    inner += 1;
                    told += usize::from(words.split_whitespace().count() > TALK);
                }
                _ => {}
            }
        }
        inner >= TOLD && told * 2 >= inner
    }

    /// "General" above the topics, over lines of the head and nothing else: "Minutes: Ann Lee", "Place: the mill".
    fn only_holds_fields(&self, at: usize, heading: Heading) -> bool {
        let page = self.page;
        let is_field = |at: usize| {
            page.label(at).is_some_and(|label| {
                let head = matches!(
                    label.field,
                    Field::Date
                        | Field::StartTime
                        | Field::EndTime
                        | Field::Location
                        | Field::Officers
                        | Field::Containers
                );
                !label.rest.is_empty() && (head || is_roster(label.field))
            })
        };
        let mut under = (at + 1..page.blocks().len())
            .take_while(|next| self.headings[*next].is_none())
            .peekable();
        heading.is_style()
            && self.record.sections.is_empty()
            && under.peek().is_some()
            && under.all(is_field)
    }

    /// Running words stand directly under the heading, or the items of a topic of a list.
    fn has_talk(&self, at: usize) -> bool {
        // "Present: Ann, Bo" between the heading and the talk is none.
        let labelled = |next: &usize| {
            let label = self.page.label(*next);
            label.is_some_and(|label| is_roster(label.field) && !label.rest.is_empty())
        };
        let first = (at + 1..self.page.blocks().len()).find(|next| !labelled(next));
        let Some((first, next)) = first.and_then(|at| Some((at, self.page.blocks().get(at)?)))
        else {
            return false;
        };
        let words = self.page.words(first).split_whitespace().count();
        let listed = self.headings[at].is_some_and(Heading::is_listed);
        let talk = match (self.page.block(at).kind, next.kind) {
            (Kind::Item(own), Kind::Item(below)) => listed && below > own,
            (_, below) => below == Kind::Paragraph && next.cell.is_none() && words > TALK,
        };
        talk && self.headings[first].is_none()
    }

    /// A list of more than labels stands right under the heading, and no item of it is a topic of its own.
    fn lists_talk(&self, at: usize, heading: Heading) -> bool {
        let below = self.headings.iter().enumerate().skip(at + 1);
        let mut headings = below.filter_map(|(next, heading)| Some((next, (*heading)?)));
        let (end, next) = headings
            .next()
            .map_or((self.headings.len(), None), |(end, next)| (end, Some(next)));
        let alone = next.is_none_or(|next| next.is_style() && next.level <= heading.level);
        let talks = |item: usize| {
            let outer = self.page.block(item).kind == Kind::Item(0);
            outer && self.page.label(item).is_none() && !self.used[item]
        };
        alone && self.page.is_over_items(at) && (at + 1..end).any(talks)
    }

    /// A sentence stands right under the heading.
    fn is_over_sentence(&self, at: usize) -> bool {
        let next = self.page.blocks().get(at + 1);
        next.is_some_and(|next| next.kind == Kind::Paragraph && next.cell.is_none())
            && self.headings[at + 1].is_none()
            && self.page.label(at + 1).is_none()
            && self.page.words(at + 1).ends_with(['.', ':'])
    }

    /// A paragraph of running words stands between the heading and the next one.
    fn talk_follows(&self, at: usize) -> bool {
        (at + 1..self.page.blocks().len())
            .take_while(|next| self.headings[*next].is_none() && self.page.label(*next).is_none())
            .any(|next| {
                self.page.block(next).kind == Kind::Paragraph
                    && self.page.words(next).split_whitespace().count() > LONG
            })
    }

    /// A line of the agenda above in its words, over the talk: "**Roof**" below "1. Roof".
    fn was_announced(&self, at: usize) -> bool {
        let title = outline::plain(self.page.words(at));
        let above = self.record.agenda.iter().rev().take(ANNOUNCED);
        let over_text = self.headings.get(at + 1).is_some_and(Option::is_none);
        over_text
            && above
                .map(|line| outline::plain(&line.text))
                .any(|line| line == title)
    }

    /// A heading by style over a list of links and nothing else: what it lists is material.
    fn lists_only_links(&self, at: usize, heading: Heading) -> bool {
        let under: Vec<usize> = (at + 1..self.page.blocks().len())
            .take_while(|next| self.headings[*next].is_none())
            .collect();
        let linked = |next: &usize| {
            let block = self.page.block(*next);
            matches!(block.kind, Kind::Item(_))
                && block.links.iter().any(|link| {
                    link.range.start <= block.range.start && block.range.end <= link.range.end
                })
        };
        // Below a topic they are what somebody told of it.
        heading.is_style()
            && !self.under_section(heading)
            && !under.is_empty()
            && under.iter().all(linked)
    }

    /// Bold words above links, and nothing else before the next heading by style: "Watch the replays:".
    fn only_links_follow(&self, at: usize, heading: Heading) -> bool {
        if heading.is_style() || !self.page.words(at).ends_with(':') {
            return false;
        }
        // "Agenda:" below them begins something else.
        let mut under = (at + 1..self.page.blocks().len())
            .take_while(|next| self.headings[*next].is_none() && self.page.label(*next).is_none())
            .peekable();
        under.peek().is_some()
            && under.all(|next| {
                let block = self.page.block(next);
                block.links.iter().any(|link| {
                    link.range.start <= block.range.start && block.range.end <= link.range.end
                })
            })
    }
}

/// Headings such as "Present: A, B" and "Action: …" hold their own content; "Questions: what about trees" is a topic.
fn takes_rest(field: Field) -> bool {
    is_roster(field)
        || matches!(
            field,
            Field::NextSteps
                | Field::Decisions
                | Field::Date
                | Field::StartTime
                | Field::Location
                | Field::Other
        )
}
