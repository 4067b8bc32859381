//! Headings that are labels, or begin with one: which of them are topics all the same, and which field the others open.

use super::super::outline::{self, Heading};
use super::super::page::{self, Label};
use super::super::region::{Region, Scope};
use super::super::roster;
use super::super::time;
use super::super::walk::Walker;
use super::SENTENCE;
use crate::document::Kind;
use crate::grammar::Field;
use crate::parse::scan::count_words;

/// Fewest sentences under a label that tell of one thing.
const ITEMS: usize = 3;

/// Most words of a label that says what is to be done next: "Next steps".
const SHORT_LABEL: usize = 2;

/// What a heading that is a label stands for.
enum StandsAs {
    /// A topic of the meeting.
    Topic,
    /// A line that only holds topics or parts the talk of one.
    Holder,
    /// A roster, though its label is of something else.
    Roster,
    /// The field of its label, up to the next heading.
    Field,
}

impl Walker<'_, '_> {
    /// A heading that is a label, or begins with one.
    pub(in crate::parse) fn labelled_heading(
        &mut self,
        at: usize,
        heading: Heading,
        label: &Label,
    ) {
        // "Subject: first talk on the mill" over the first topic says what the meeting is about.
        let subject = label.field == Field::Title && self.record.sections.is_empty();
        if !label.rest.is_empty() && subject && self.record.meeting.title.is_some() {
            self.label_words(label);
            self.used[at] = true;
            return self.keep(&label.rest);
        }
        if self.names_officer(at, label) {
            return self.label(at, label);
        }
        if !label.rest.is_empty() && !takes_rest(label.field) {
            return self.heading(at, heading);
        }
        // "Notes" under "Action items" holds talk again.
        if label.field == Field::Containers && heading.is_style() {
            self.regions.retain(|open| open.field.is_roster());
        }
        // "## Agenda" under "# Roll call" stands below those who were there.
        if label.field == Field::Agenda && heading.is_style() {
            self.regions.retain(|open| !open.field.is_roster());
        }
        match self.stands_as(at, heading, label) {
            StandsAs::Topic => return self.heading(at, heading),
            StandsAs::Holder => return self.label_line(at, label.field),
            StandsAs::Roster => return self.label(at, label),
            StandsAs::Field => {}
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
        // "Actions: Garden Club" as the first heading of all is the title.
        let first = || self.headings[..at].iter().all(Option::is_none);
        let titled = heading.is_style() && at < self.head && first();
        let says_which = label.field.is_statement() && (self.page.is_over_items(at) || titled);
        if says_which {
            self.keep(&label.rest);
        } else if !label.rest.is_empty() {
            self.inline(at, &mut region, &label.rest);
        }
        self.regions.push(region);
    }

    /// The line below has a link.
    fn is_over_link(&self, at: usize) -> bool {
        let next = self.page.blocks().get(at + 1);
        next.is_some_and(|next| !next.links.is_empty())
    }

    /// "### Scribe: Ann Lee" before the first topic, over the next heading.
    fn names_officer(&self, at: usize, label: &Label) -> bool {
        label.field == Field::Officers
            && self.record.sections.is_empty()
            && at + 1 < self.page.blocks().len()
            && (self.headings[at + 1].is_some() || self.page.label(at + 1).is_some())
            && roster::names_people(self, &label.rest)
    }

    /// What a heading that may hold the talk is: a container, or a topic where the talk stands right under it.
    fn container_stands_as(&self, at: usize, heading: Heading) -> StandsAs {
        if self.opens_with_names(at) {
            return StandsAs::Roster;
        }
        if heading.is_style()
            && (self.parts_topics(at)
                || self.only_holds_head(at, heading)
                || self.is_over_topics(at)
                || self.holds_all_topics(at, heading))
        {
            return StandsAs::Holder;
        }
        // "Discussion" under a topic parts its text; alone it is what the talk stands under.
        let talk = self.has_talk(at) && !self.under_section(heading);
        // "2. Minutes" over a sentence is one of those that are counted.
        let counted = || self.is_numbered_topic(at) && self.is_over_sentence(at);
        let lists = || {
            heading.is_style()
                && (self.lists_talk(at, heading)
                    || self.lists_told(at)
                    || self.is_counted_topic(at))
        };
        if talk || self.is_one_of_topics(at) || counted() || lists() {
            StandsAs::Topic
        } else {
            StandsAs::Holder
        }
    }

    /// What a heading with a label is: many are topics all the same, by what stands under and around them.
    fn stands_as(&self, at: usize, heading: Heading, label: &Label) -> StandsAs {
        match label.field {
            _ if self.titles_resolution(at, heading, label) => StandsAs::Topic,
            // "7. Venue" among the topics is one of them, and so is "## Venue" over what was said of it.
            Field::Location
                if self.section.is_some()
                    && (!heading.is_style()
                        || self.page.is_over_items(at)
                        || self.is_over_sentence(at)
                        || self.has_talk(at)) =>
            {
                StandsAs::Topic
            }
            Field::Containers => self.container_stands_as(at, heading),
            // "Agenda" as the last heading, over running words, has the talk under it.
            Field::Agenda if heading.is_style() && self.has_talk(at) && self.is_last(at) => {
                StandsAs::Topic
            }
            // "Objectives of the meeting" over a paragraph has its talk there.
            Field::Agenda
                if heading.is_style() && self.says_aims(label) && self.tells_below(at) =>
            {
                StandsAs::Topic
            }
            // "Special guest - Ann Lee" over what she told is a topic.
            field
                if field.is_roster()
                    && heading.is_style()
                    && roster::names_people(self, &label.rest)
                    && self.tells_in_list(at) =>
            {
                StandsAs::Topic
            }
            // "Officers" over "Ann for President." is a topic.
            field if field.is_roster() && roster::tells_vote(self, at + 1) => StandsAs::Topic,
            Field::Officers if label.rest.is_empty() && roster::heads_names(self, at) => {
                StandsAs::Field
            }
            // "Meeting" over headings of its own holds the talk.
            Field::Title if label.rest.is_empty() && self.holds_topics(at, heading) => {
                StandsAs::Holder
            }
            Field::Sections | Field::Officers | Field::Title => StandsAs::Topic,
            // "Proposals" over headings of its own is a topic of several.
            Field::Suggestions | Field::Questions if self.holds_topics(at, heading) => {
                StandsAs::Topic
            }
            // So is "Questions from the public" over running text, and "Open questions" over what asks nothing.
            Field::Questions
                if heading.is_style()
                    && (self.tells_of_questions(at) || self.asks_nothing_below(at)) =>
            {
                StandsAs::Topic
            }
            Field::Decisions | Field::NextSteps => self.statement_stands_as(at, heading, label),
            // "Organisation" among the topics is one of them.
            Field::Organisation if self.section.is_some() => StandsAs::Topic,
            // "Welcome of new members" is one too, where the agenda announced it and the roster stands above.
            field
                if field.is_roster()
                    && !self.record.attendees.is_empty()
                    && self.was_announced(at) =>
            {
                StandsAs::Topic
            }
            // So is "3. Members" among those that are counted, over what was said of them.
            field if field.is_roster() && self.tells_of_members(at, label) => StandsAs::Topic,
            // "Opening" over what was moved there.
            Field::Other
                if heading.is_style() && (self.holds_motion(at) || self.holds_dialogue(at)) =>
            {
                StandsAs::Topic
            }
            // "Topics for discussion" over what was said to each.
            Field::Agenda
                if heading.is_style()
                    && self.page.meeting_words(self.page.words(at)) == 0
                    && self.holds_told_items(at) =>
            {
                StandsAs::Topic
            }
            // "Papers" over what somebody is to do with them is a topic.
            Field::References if heading.is_style() && self.assigns_below(at) => StandsAs::Topic,
            // So is "Presentation" over what is to be done with it.
            Field::References if heading.is_style() && self.tells_of_one(at, label) => {
                StandsAs::Topic
            }
            // "2. Papers" over words without a link is one of the topics that are counted.
            Field::References
                if heading.is_style() && self.is_counted_topic(at) && !self.is_over_link(at) =>
            {
                StandsAs::Topic
            }
            // "Papers" over headings of its own holds the talk on them.
            Field::References if self.holds_topics(at, heading) => StandsAs::Holder,
            _ => StandsAs::Field,
        }
    }

    /// What a heading over decisions or tasks is.
    fn statement_stands_as(&self, at: usize, heading: Heading, label: &Label) -> StandsAs {
        match label.field {
            // "Resolutions" over "Resolution 1 - Roof" as a topic holds it.
            Field::Decisions if label.rest.is_empty() && self.is_over_resolution(at) => {
                StandsAs::Holder
            }
            // "Results" over "1. Roof", "2. Door" holds them.
            Field::Decisions
                if self.holds_topics(at, heading)
                    && !self.page.block(at).is_numbered()
                    && self.page.block(at + 1).is_numbered() =>
            {
                StandsAs::Holder
            }
            // "Resolutions" and "Previous actions" over headings of their own with running text under them, which
            // says what each is, are topics.
            Field::Decisions | Field::NextSteps
                if self.holds_topics(at, heading) && self.runs_below(at + 1) =>
            {
                StandsAs::Topic
            }
            // So is "Conclusion 2 - Colours" over headings of its own.
            Field::Decisions
                if !label.rest.is_empty()
                    && self
                        .headings
                        .get(at + 1)
                        .copied()
                        .flatten()
                        .is_some_and(|next| next.is_style() && next.level > heading.level) =>
            {
                StandsAs::Topic
            }
            // So is "Vote: tiles" over what was said before "Passed unanimously".
            Field::Decisions
                if heading.is_style() && !label.rest.is_empty() && self.lists_verdict(at) =>
            {
                StandsAs::Topic
            }
            // So is "Review of actions" over paragraphs that begin with titles.
            Field::NextSteps if heading.is_style() && self.is_over_lead(at) => StandsAs::Topic,
            // So is "3. Follow-up on the last actions" over what was said of them.
            Field::NextSteps
                if heading.is_style()
                    && self.section.is_some()
                    && self.page.block(at).is_numbered()
                    && count_words(self.page.text(&label.range)) > SHORT_LABEL
                    && self.runs_below(at + 1)
                    && self.headings.get(at + 1).is_some_and(Option::is_none)
                    && !self.assigns_below(at) =>
            {
                StandsAs::Topic
            }
            // So is "Item 5: Resolutions" over what was said of them.
            Field::Decisions
                if heading.is_style()
                    && outline::is_counted(self.page, at)
                    && self.runs_below(at + 1) =>
            {
                StandsAs::Topic
            }
            // So is "Conclusion" over more talk than a list.
            Field::Decisions if heading.is_style() && self.is_over_paragraphs(at) => {
                StandsAs::Topic
            }
            // So is "Conclusion" at the end, over no more than how the meeting closed.
            Field::Decisions if heading.is_style() && self.only_closes(at) && self.is_last(at) => {
                StandsAs::Topic
            }
            _ => StandsAs::Field,
        }
    }

    /// A labelled heading by style holds all up to the next heading; one by looks alone is a label line, unless its
    /// label is one that sections have.
    pub(in crate::parse) fn is_section(&self, at: usize, heading: Heading, label: &Label) -> bool {
        heading.is_style()
            || matches!(
                label.field,
                Field::Sections | Field::Containers | Field::Title
            )
            // "**Treasurer:** The balance is 40." tells of the office.
            || heading.is_lead() && label.field == Field::Officers
            || self.titles_resolution(at, heading, label)
            || !self.is_label_here(at, label)
    }

    /// "3. Members" among the topics and behind the roster, over what was said of them.
    pub(in crate::parse) fn tells_of_members(&self, at: usize, label: &Label) -> bool {
        label.rest.is_empty()
            && self.section.is_some()
            && !self.record.attendees.is_empty()
            && self.is_numbered_topic(at)
            && self.is_over_sentence(at)
            && self.has_talk(at)
    }

    /// "RESOLUTION 22-14 - NEW ROOF" in capitals over its text is a topic, and so is one by style over running words.
    fn titles_resolution(&self, at: usize, heading: Heading, label: &Label) -> bool {
        let counted = |words: &str| words.ends_with(|c: char| c.is_ascii_digit());
        label.field == Field::Decisions
            && (heading.is_emphasis() || heading.is_style() && self.talk_follows(at))
            && !label.rest.is_empty()
            && counted(self.page.text(&label.range))
            && outline::is_filled(self.headings, at)
    }

    /// The next heading is the title of a resolution.
    fn is_over_resolution(&self, at: usize) -> bool {
        let next = self.headings.get(at + 1).copied().flatten();
        let label = next.and_then(|next| Some((next, self.page.label(at + 1)?)));
        label.is_some_and(|(next, label)| self.titles_resolution(at + 1, next, label))
    }

    /// A paragraph right under a heading tells what was asked: it asks nothing itself and leads to no list.
    fn tells_of_questions(&self, at: usize) -> bool {
        let words = || self.page.words(at + 1);
        self.section.is_some()
            && self.is_over_sentence(at)
            && words().ends_with('.')
            && count_words(words()) > SENTENCE
            && !words().contains('?')
    }

    /// A label of one thing over several items without a link, most of them sentences.
    fn tells_of_one(&self, at: usize, label: &Label) -> bool {
        let page = self.page;
        let several = || {
            let words = page.text(&label.range);
            let words = page::before_bracket(words).unwrap_or(words);
            let lexicon = page.grammar.lexicon();
            words.contains(' ') || lexicon.singular(words).is_some()
        };
        let below = at + 1..page.blocks().len();
        let items = || {
            below
                .clone()
                .take_while(|next| self.headings[*next].is_none() && page.block(*next).is_item())
        };
        let linked = |at: usize| !page.block(at).links.is_empty();
        let closed = items().filter(|at| page.words(*at).ends_with('.')).count();
        // So do those below "2. Presentation (10 minutes)".
        let counted = page.block(at).is_numbered() && page.is_over_items(at);
        let told = counted || closed >= ITEMS && closed * 2 > items().count();
        told && !items().any(linked) && !several()
    }

    /// A paragraph that begins with its title stands right under a heading.
    fn is_over_lead(&self, at: usize) -> bool {
        let next = self.headings.get(at + 1).copied().flatten();
        next.is_some_and(Heading::is_lead)
    }

    /// One paragraph stands under a heading, and says that the meeting closed.
    fn only_closes(&self, at: usize) -> bool {
        let next = at + 1;
        let one = self.headings.get(next).is_some_and(Option::is_none)
            && self.headings.get(next + 1).is_none_or(Option::is_some);
        one && self.page.block(next).kind == Kind::Paragraph
            && time::closes(self.page.words(next), &self.page.grammar.words)
    }

    /// A line of its own such as "Discussion:" with the talk under it.
    pub(in crate::parse) fn holds_talk(&self, at: usize, label: &Label) -> bool {
        let held = || self.has_talk(at) || self.lists_sentences(at);
        label.rest.is_empty() && self.open.is_empty() && held()
    }

    /// A list that begins with a sentence stands right under such a line, and no topic is set in another way.
    fn lists_sentences(&self, at: usize) -> bool {
        let first = at + 1;
        self.record.sections.is_empty()
            && self.lists_talk(at, outline::TALK)
            && self.page.label(first).is_none()
            && self.page.words(first).ends_with('.')
            && count_words(self.page.words(first)) > SENTENCE
    }

    /// "Discussion: Ann asked for tiles." in a document without any topic.
    pub(in crate::parse) fn leads_talk(&self, at: usize, label: &Label) -> bool {
        let rest = self.page.text(&label.rest);
        let sentence = rest.ends_with('.') && count_words(rest) >= SENTENCE;
        let headed = |at: usize| self.headings[at].is_some() && self.page.label(at).is_none();
        label.field == Field::Containers
            && sentence
            && self.record.sections.is_empty()
            && !(at..self.headings.len()).any(headed)
    }

    /// The list right under a heading begins with words that name nobody.
    fn tells_in_list(&self, at: usize) -> bool {
        let first = at + 1;
        self.page.is_over_items(at)
            && !roster::is_somebody(self, first)
            && count_words(self.page.words(first)) > SENTENCE
    }
}

/// Headings such as "Present: A, B" and "Action: …" hold their own content; "Questions: what about trees" is a topic.
fn takes_rest(field: Field) -> bool {
    field.is_roster()
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
