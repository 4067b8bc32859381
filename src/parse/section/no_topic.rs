//! Headings that are no topic: those of the head, of an item that was passed over, and those that only hold others.

use super::super::outline::{self, Heading};
use super::super::scan::{at_colon, count_words};
use super::super::walk::Walker;
use super::super::{date, page, table, time};
use super::{LONGEST_TITLE, SENTENCE};
use crate::grammar::{Field, Token, tokens};

/// Lines of a head among which who was there is looked for.
const HEAD: usize = 12;
/// Lines under the heading of a part among which its agenda stands.
const AGENDA: usize = 60;
/// Most lines between the name of a body and the first topic that only say when it met.
const DAY_LINES: usize = 3;

/// Fewest lines that show what a list or the head is.
const SEVERAL: usize = 2;
/// Most words before and behind the colon of a line of the head.
const FIELD_WORDS: usize = 8;

/// Most words of a name behind it, as projects have them: "Project: …".
const NAME_WORDS: usize = 12;

/// Fields that the lines of the head give.
fn is_of_head(field: Field) -> bool {
    let head = matches!(
        field,
        Field::Title
            | Field::Date
            | Field::StartTime
            | Field::EndTime
            | Field::Location
            | Field::Officers
            | Field::Containers
    );
    head || field.is_roster()
}

/// "Group: 12": a label that nobody knows, and few words behind it.
fn is_short_field(words: &str) -> bool {
    let few = |words: &str, most: usize| words.split_whitespace().nth(most).is_none();
    at_colon(words).is_some_and(|(label, said)| {
        let named = !said.ends_with('.') && few(said, NAME_WORDS);
        few(label, FIELD_WORDS) && (few(said, FIELD_WORDS) || named) && !said.is_empty()
    })
}

/// "12.05", "3.5.": a day without its year. "2.1" may be a version.
fn is_bare_day(words: &str) -> bool {
    let parts = words.trim_end_matches('.').split_once(['.', '/', '-']);
    let number = |part: &str| {
        let digits =
            (1..=2).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit());
        part.parse::<u8>().ok().filter(|_| digits)
    };
    parts.is_some_and(|(first, last)| {
        let Some((own, other)) = number(first).zip(number(last)) else {
            return false;
        };
        let (low, high) = (own.min(other), own.max(other));
        let sure = words.ends_with('.') || words.len() > SHORT_DAY;
        sure && (1..=12).contains(&low) && (1..=31).contains(&high)
    })
}

/// Most bytes of two digits and the sign between them.
const SHORT_DAY: usize = 3;

impl Walker<'_, '_> {
    /// The title once more, as below a front matter that gives it.
    pub(super) fn repeats_title(&self, at: usize) -> bool {
        let title = self.record.meeting.title.as_deref();
        self.record.sections.is_empty() && title == Some(self.page.words(at))
    }

    /// A heading before all topics that says the day of the meeting, or leads to a page: "Round Table on 3 May 2022".
    pub(super) fn names_meeting(&self, at: usize) -> bool {
        let words = self.page.words(at);
        let day = self.record.meeting.date.as_deref();
        let dated = || {
            let Some(found) = date::find_date(words, &self.page.grammar.words) else {
                return false;
            };
            // "24 August", "24 August (slides)": the year may stand nowhere.
            let bare = page::before_bracket(words).unwrap_or(words);
            bare.trim_end() == found.text || day.is_some() && found.iso.as_deref() == day
        };
        let address = || {
            let last = words.rsplit_once(": ").map_or(words, |(_, last)| last);
            last.contains("://") && !last.contains(' ')
        };
        // Behind the roster the talk stands under it.
        let over_talk = !self.record.attendees.is_empty() && self.has_talk(at);
        self.record.sections.is_empty()
            && !over_talk
            && (dated() || address() || self.only_tells_day(at))
    }

    /// "## Mill Trust" over "Minutes of 3 May 2022, taken by Ann Lee" and then who was there.
    fn only_tells_day(&self, at: usize) -> bool {
        let page = self.page;
        let styled = |at: usize| self.headings[at].is_some_and(Heading::is_style);
        let end = (at + 1..page.blocks().len()).find(|next| styled(*next));
        let few = |end: usize| (1..=DAY_LINES).contains(&(end - at - 1));
        let Some(end) =
            end.filter(|end| self.record.attendees.is_empty() && styled(at) && few(*end))
        else {
            return false;
        };
        let roster = page.label(end).is_some_and(|label| label.field.is_roster());
        let told = page.words(at + 1);
        // "# Mill Trust" over "3 May 2022", above all topics and of a higher rank.
        let body = || {
            let ranks = self.headings[at].zip(self.headings[end]);
            let first = !(0..at).any(|above| page.is_body(above));
            first
                && ranks.is_some_and(|(own, next)| own.level < next.level)
                && date::is_only(told, &page.grammar.words)
        };
        (roster || body())
            && count_words(told) <= LONGEST_TITLE
            && date::find_date(told, &page.grammar.words).is_some()
    }

    /// A heading right under the title, over no more than who was there and when: "# Minutes of 3 May", "## Open evening".
    pub(in crate::parse) fn is_subtitle(&self, at: usize) -> bool {
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
                .is_some_and(|label| label.field.is_roster() && !label.rest.is_empty())
        };
        let of_head = |next: &usize| {
            let labelled = page
                .label(*next)
                .is_some_and(|label| !label.rest.is_empty());
            labelled || self.used[*next] || at_colon(page.words(*next)).is_some()
        };
        // Or who was there stands under the next heading, be it below the day: "## Open evening", "## Present".
        let behind = at + 1 + under.len()..page.blocks().len();
        let mut behind = behind.take(HEAD).skip_while(|next| self.used[*next]);
        let listed = behind.next().is_some_and(|next| {
            let label = page.label(next);
            styled(next) && label.is_some_and(|label| label.field.is_roster())
        });
        (under.iter().any(lists_people) || listed) && under.iter().all(of_head)
    }

    /// An item of a list above that comes again as a heading, with nothing under it: what it announced was passed over. So was
    /// what only keeps a meeting going: "## Check-in".
    pub(super) fn is_left_empty(&self, at: usize, heading: Heading) -> bool {
        let next = self.headings.get(at + 1).copied().flatten();
        let empty = next.is_some_and(|next| next.is_style() && next.level <= heading.level)
            && !self.parts_topics(at + 1);
        // "## 2. Roof" keeps its place among the topics.
        if !heading.is_style() || !empty || self.page.block(at).is_numbered() {
            return false;
        }
        let first = self.first_item_like(at);
        first.is_some_and(|first| first < at)
            || self.ends_in_agenda(self.page.words(at))
            || outline::is_upkeep(self.page, at)
            || self.closes_topics(at)
    }

    /// "## Questions, other" as the last topic, right over "## Tasks" or "## Next meeting" with its day.
    fn closes_topics(&self, at: usize) -> bool {
        let next = at + 1;
        let label = self.page.label(next).filter(|label| label.rest.is_empty());
        let behind = label.is_some_and(|label| match label.field {
            Field::NextSteps => true,
            Field::Other => outline::is_filled(self.headings, next),
            _ => false,
        });
        behind && self.is_last(at) && !self.record.sections.is_empty()
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
        found.len() <= LONGEST_TITLE && found.iter().skip(1).any(ends)
    }

    /// "## Tuesday, 5 May 2022" over topics parts those of several days, and over nothing it is the day of the meeting.
    pub(super) fn only_parts_days(&self, at: usize, heading: Heading) -> bool {
        let words = self.page.words(at);
        if !heading.is_style() || !words.contains(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let grammar = self.page.grammar;
        let dated = self.page.before_date(words).is_some_and(|before| {
            let day = tokens(before);
            day.is_empty() || grammar.lexicon().calendar.is(&day)
        });
        let below = (at + 1..self.headings.len()).take(HEAD);
        let mut topics = below.filter_map(|next| self.headings[next]);
        let holds = |next: Heading| next.is_style() && next.level > heading.level;
        let empty = self.headings.get(at + 1).is_some_and(Option::is_some);
        dated && empty || (dated || is_bare_day(words)) && topics.next().is_some_and(holds)
    }

    /// "## [Name] at [time]" with nothing under it: what a template asks for.
    pub(super) fn only_asks_for_words(&self, at: usize, heading: Heading) -> bool {
        let words = self.page.words(at);
        let beside = |next: &Option<Heading>| next.is_some_and(|next| next.level <= heading.level);
        let empty = || self.headings.get(at + 1).is_none_or(beside);
        // "{{ page.title }}" is filled in by whatever makes a page of the document.
        words.starts_with("{{") && words.ends_with("}}")
            || words.starts_with('[')
                && words.ends_with(']')
                && (empty() || self.names_no_topic(&words[1..words.len() - 1]))
    }

    /// "Topic 1", "Topic" in brackets: where the template asks for one.
    fn names_no_topic(&self, words: &str) -> bool {
        let word = words.trim_end_matches(|c: char| c.is_ascii_digit());
        self.page.grammar.column(word.trim_end()) == Some(Field::Sections)
    }

    /// "The meeting was closed at 14:47": a line that says when the meeting ended.
    pub(in crate::parse) fn closes_meeting(&self, at: usize) -> bool {
        let words = self.page.words(at);
        words.contains(|c: char| c.is_ascii_digit())
            && time::closing(words, &self.page.grammar.words).is_some()
    }

    /// "Notes of the board" right over headings of its own holds the talk on them.
    pub(super) fn only_holds_topics(&self, at: usize, heading: Heading) -> bool {
        let last = self.page.words(at).rsplit(' ').next().unwrap_or_default();
        let notes = self.page.meeting_words(last) > 0
            && self.page.label_of(last) == Some(Field::Containers);
        heading.is_style()
            && (notes || self.is_kind_of_agenda(at))
            && self.holds_topics(at, heading)
    }

    /// "# Morning" below the title of the same rank, over topics of a lower one and no more than their agenda.
    pub(super) fn is_part(&self, at: usize, heading: Heading) -> bool {
        let page = self.page;
        let title = self.record.meeting.title.as_deref();
        let kind = page.block(at).kind;
        let titles = |above: usize| title.is_some_and(|title| page.words(above).contains(title));
        let top = (0..at).find(|above| page.block(*above).kind == kind);
        if !heading.is_style() || page.label(at).is_some() || !top.is_some_and(titles) {
            return false;
        }
        let below = at + 1..page.blocks().len();
        let topic = |next: &usize| {
            let styled = self.headings[*next].is_some_and(Heading::is_style);
            styled && page.label(*next).is_none()
        };
        let Some(first) = below.take(AGENDA).find(topic) else {
            return false;
        };
        let announces = |next: usize| {
            let labelled = page.label(next).is_some() || page.is_item(next);
            labelled || page.words(next).starts_with("http")
        };
        let lower = self.headings[first].is_some_and(|first| first.level > heading.level);
        let listed = page.is_item(at + 1);
        lower && !listed && (at + 1..first).all(announces)
    }

    /// "General agenda items", "Regular agenda": a word before the label of an agenda.
    fn is_kind_of_agenda(&self, at: usize) -> bool {
        let rest = self.page.words(at).split_once(' ').map(|(_, rest)| rest);
        rest.and_then(|rest| self.page.label_of(rest)) == Some(Field::Agenda)
    }

    /// "General" above the topics, over lines of the head and nothing else: "Minutes: Ann Lee", "Place: the mill". Beside
    /// several such there may be labels that nobody knows, and who was there: "Group: 12", "Present:" over a list.
    pub(super) fn only_holds_fields(&self, at: usize, heading: Heading) -> bool {
        self.fields_under(at, heading)
            .is_some_and(|(known, others)| known >= SEVERAL || known > 0 && others == 0)
    }

    /// "Meeting details" above the topics, over one line of the head and labels that nobody knows.
    pub(super) fn only_holds_head(&self, at: usize, heading: Heading) -> bool {
        self.fields_under(at, heading)
            .is_some_and(|(known, _)| known > 0)
    }

    /// How many lines of the head and labels that nobody knows stand under a heading above the topics, none where others do.
    fn fields_under(&self, at: usize, heading: Heading) -> Option<(usize, usize)> {
        if !heading.is_style() || !self.record.sections.is_empty() {
            return None;
        }
        let page = self.page;
        let mut listed = false;
        let mut known = 0;
        let mut others = 0;
        // "DATE: 3 May 2022" in capitals is no topic.
        let field = |at: usize| {
            let label = page.label(at).is_some_and(|label| is_of_head(label.field));
            label || is_short_field(page.words(at))
        };
        let topic = |at: usize| self.headings[at].is_some_and(|own| own.is_style() || !field(at));
        let under = at + 1..page.blocks().len();
        let fits = under.take_while(|next| !topic(*next)).all(|next| {
            let item = listed && page.is_item(next);
            let label = page.label(next).filter(|label| is_of_head(label.field));
            listed = item || label.is_some_and(|label| label.rest.is_empty());
            let told = label.is_some_and(|label| {
                let rest = page.text(&label.rest);
                // "Chair: The roof was mended in May." is talk.
                let said = label.field == Field::Officers
                    && rest.ends_with('.')
                    && count_words(rest) >= SENTENCE;
                !rest.is_empty() && !said
            });
            known += usize::from(told || listed && !item);
            others += usize::from(!told);
            told || listed || is_short_field(page.words(next))
        });
        fits.then_some((known, others))
    }

    /// "## Minutes" over who was there, above all topics and of a higher rank than each of them.
    pub(super) fn holds_all_topics(&self, at: usize, heading: Heading) -> bool {
        let page = self.page;
        let of_head = || {
            page.label(at + 1)
                .is_some_and(|label| label.field.is_roster() && !label.rest.is_empty())
        };
        if !self.record.sections.is_empty() || at + 1 >= self.headings.len() || !of_head() {
            return false;
        }
        let mut topics = 0;
        let below = at + 1..self.headings.len();
        let mut styled = below.filter(|next| self.headings[*next].is_some_and(Heading::is_style));
        let all = styled.all(|next| {
            topics += usize::from(page.label(next).is_none());
            self.headings[next].is_some_and(|own| own.level > heading.level)
        });
        all && topics >= SEVERAL
    }

    /// The first lines under a heading are a table of topics, which says itself which they are.
    pub(super) fn is_over_topics(&self, at: usize) -> bool {
        let below = at + 1..self.page.blocks().len();
        let mut below = below
            .take(HEAD)
            .take_while(|next| self.headings[*next].is_none());
        let table = below.find(|next| self.page.block(*next).cell.is_some());
        let rows = table.and_then(|first| self.tables.get(&first));
        rows.is_some_and(|rows| table::lists_topics(self, rows))
    }

    /// A heading over a list of nothing but topics that come again as headings below: an agenda, whatever it is called.
    pub(super) fn only_announces(&self, at: usize, heading: Heading) -> bool {
        if !heading.is_style() {
            return false;
        }
        let under = at + 1..self.page.blocks().len();
        let mut under = under.take_while(|next| self.headings[*next].is_none());
        let mut count = 0;
        let all = under.all(|next| {
            count += 1;
            self.page.is_item(next) && self.comes_again(next)
        });
        all && count >= SEVERAL
    }

    /// A heading without running text of its own above "Minutes", which outranks it and holds the topics.
    pub(super) fn only_announces_talk(&self, at: usize, heading: Heading) -> bool {
        heading.is_style()
            && self.has_minutes_below(at, heading.level)
            && !self.has_talk(at)
            && !self.talk_follows(at)
            && !self.holds_motion(at)
    }

    /// A heading over headings that are labels of rosters and the like, and no talk: "Opening, welcome and roll call".
    pub(super) fn only_holds_labels(&self, at: usize, heading: Heading) -> bool {
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
            let own = field.is_some_and(|field| field.is_roster() || field == Field::Other);
            // "Members of the board" over who of them came.
            let people = headed && !own && self.lists_people(next);
            if headed && !(own || people) || first && !headed {
                return false;
            }
            if headed {
                roster = people || field.is_some_and(Field::is_roster);
            } else if !roster {
                return false;
            }
            first = false;
        }
        (heading.is_style() || self.is_numbered_topic(at)) && !first
    }

    /// A heading over the head of a table that nobody filled in.
    pub(super) fn only_holds_columns(&self, at: usize, heading: Heading) -> bool {
        let blocks = self.page.blocks();
        let under = (at + 1..blocks.len()).take_while(|next| self.headings[*next].is_none());
        let columns = under.map(|next| blocks[next].cell.is_some_and(|cell| cell.head));
        let mut count = 0;
        heading.is_style() && columns.inspect(|_| count += 1).all(|head| head) && count >= SEVERAL
    }
}
