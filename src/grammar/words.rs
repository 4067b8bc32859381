//! The words of a language that parsers need: data of the general grammars, to which a house may add.

use std::sync::OnceLock;

use super::calendar::Calendar;
use super::marks::Marks;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident)*) => {
        /// Lists of words, compared without regard to case. Each is a key of `[words]` in a grammar file.
        #[derive(Clone, Debug, Default)]
        pub struct Words {
            $($(#[$doc])* pub $name: Vec<String>,)*
            calendar: OnceLock<Calendar>,
            marks: OnceLock<Marks>,
        }

        impl Words {
            /// Names of the lists, in the order of this page.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// The list of this name.
            #[must_use]
            pub fn list(&self, name: &str) -> Option<&Vec<String>> {
                match name {
                    $(stringify!($name) => Some(&self.$name),)*
                    _ => None,
                }
            }

            /// The words of days and times, compiled at the first call.
            pub(crate) fn calendar(&self) -> &Calendar {
                self.calendar.get_or_init(|| Calendar::new(self))
            }

            /// The marks of those who were there and who were not, made at the first call.
            pub(crate) fn marks(&self) -> &Marks {
                self.marks.get_or_init(|| Marks::new(self))
            }

            /// Words behind whoever has a task: "will", "to".
            pub(crate) fn before_tasks(&self) -> impl Iterator<Item = &String> {
                self.will.iter().chain(&self.infinitives)
            }

            pub(super) fn list_mut(&mut self, name: &str) -> Option<&mut Vec<String>> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }
        }
    };
}

words! {
    /// Words that join the last two of a list, and signs that part names: "and", "&", "/".
    and
    /// Forms of address before a name, which are not part of it, and are also something else: "Professor", "Councillor".
    honorifics
    /// Forms of address that are nothing else, and with which a sentence may begin inside a line: "Mr", "Herr", "Cllr".
    salutations
    /// Letters after a name, which are not part of it: `OBE`, `PhD`.
    post_nominals
    /// Small words inside names: "van", "de la".
    particles
    /// Endings of words for several of a kind, with or without a dash before them: "-s".
    plurals
    /// Words that make a phrase an organisation: "Government", "University", "Inc".
    organisations
    /// Words that make a phrase a role: "Chair", "Treasurer", "Clerk".
    roles
    /// Small words that make a sentence of a short line: "is", "were", "we".
    sentence_words
    /// How somebody sits in a body, where nothing else stands beside the name: "Primary", "Permanent".
    standings
    /// Words for those who work for a body, before or behind its name: "Staff".
    staff
    /// What stands for nobody in a roster: "none", "N/A", "members of the public".
    nobody
    /// Words for all who are there, who may own an action: "all", "everyone".
    everybody
    /// Remarks on how somebody took part, which are no part of a name: "via phone", "remote".
    remarks
    /// Ways of taking part, which a sign beside a name may stand for: "remote", "by phone".
    ways
    /// How names are set that stand out of a list: "in bold".
    bold
    /// Words between somebody who was away and who voted for them: "represented by".
    represented
    /// Words between how many came and who some of them were: "including".
    including
    /// Words that give offices to names in their order: "respectively".
    respectively
    /// Words that a sentence sets before a title: "the", "el", "os".
    articles
    /// Articles of a language in which nouns have a capital letter as names do: "der".
    before_nouns
    /// Words between a person and the body that sent them: "from", "of", "representing".
    affiliated
    /// Words between an office and the body in which somebody holds it: "at".
    held_at
    /// Words of headings, which are in nobody's name: "meeting", "report", "next".
    topics
    /// Given names, beyond those of `given-names.txt`: what begins with one is a person, not a firm.
    given_names
    /// Heads of a column that holds a part of each name: "Family name".
    name_parts
    /// Labels of those who belong to a body, whether they came or not: "Members".
    members
    /// Marks of presence in a roster's column: "x", "yes", "P".
    present
    /// Marks of absence in a roster's column: "no", "A".
    absent
    /// The months, January first; spellings of one month parted by spaces: "January Jan".
    months
    /// The days of the week, Monday first, likewise.
    weekdays
    /// The numbers in words, as dates and times of formal minutes use them: "one=1"; "and=0" only joins others.
    numerals
    /// Words and endings between the parts of a date: "of", "the", "de", "th".
    date_joints
    /// Order of day and month in `03/04/2021`: "dmy" or "mdy".
    date_order
    /// Words before two times that "and" joins: "between".
    between
    /// Words of a sentence that opens a meeting: "called to order"; with a colon, a label that does: "Opened:".
    starts
    /// Words of a sentence that says when they met, though it gives no time: "met on".
    met
    /// Words of lines that tell of another meeting: "next meeting", "last meeting".
    other_meetings
    /// Words of lines that say when the page was made or changed: "last modified".
    edited
    /// Words of lines that say when they meet as a rule: "every", "usually".
    usual
    /// Words of a sentence that closes a meeting, likewise: "meeting adjourned", "Closed:".
    ends
    /// Words of a sentence that says from when to when they met: "the meeting lasted".
    lasted
    /// Words before a time of day: "at", "from".
    at
    /// Words between the two ends of a stretch of days or times: "to", "until".
    until
    /// Words for the halves of the day, as "p.m.=12", "de la tarde=12", "am=0"; "Uhr=24" where hours count to 24.
    day_halves
    /// Words after the numbers of a time: "h=hours", "minutos=minutes".
    clock
    /// Times of day that have a name: "noon=12:00".
    hours
    /// Time zones as people write them: "UTC", "Pacific Time", "* time".
    zones
    /// Words of a heading that names a meeting: "meeting", "minutes", "call summary".
    meeting_titles
    /// Words behind a title that lead to the day and the place: "held", "commencing".
    held
    /// Words after which a sentence says what somebody does: "will", "is to".
    will
    /// Small words before a verb, which lead to more than tasks: "to".
    infinitives
    /// Verbs of what somebody will do, by their endings: "-ará", "fera".
    future
    /// Words by which a sentence gives somebody a task: "has an action to".
    tasked
    /// Words before a colon and whoever has the task before them, which head a column of owners as well: "Responsible".
    assigned
    /// Heads of a column that says what each row is: "type".
    kinds
    /// Words before a due date: "by", "before". They say which side of an event is meant.
    by
    /// Those of them that stay with the date: "bis 4. Juni".
    by_stays
    /// Words before a span of time in which something is due, which are of it: "within".
    within
    /// Words before the month or the span of time in which something is to be done: "in".
    during
    /// Words that announce a due date: "due".
    due
    /// Words in short before a figure, of which a full stop ends no sentence: "No", "Art".
    before_figures
    /// Words before the number of an item: "Agenda item 3", "TOP 3".
    item_names
    /// Words of a stretch of work that is counted: "Week 8", "Sprint 2".
    periods
    /// Words before the number of a table or picture that a line stands over: "Table 2".
    captions
    /// Words before the name of whoever signs: "Signed".
    signed
    /// First words of a title that says what a meeting is for: "Objectives".
    aims
    /// What says of tasks before a list that they are done: "were carried out".
    carried_out
    /// What stands beside the noun for what a list holds, in the sentence over it: "these", "following".
    these
    /// Items of an agenda that only keep the meeting going, no topics where nothing was said to them: "Check in".
    upkeep
    /// Words before a colon behind which somebody asks: "Q", "Question"; those of several words lead to who does: "Question from".
    asks
    /// Words around the nouns of a field that say no more than which or whose they are: "open", "of the meeting".
    around_labels
    /// Numbers in words before an item: "PRIMERO".
    ordinals
    /// Words before a colon and what all are asked to say yes or no to: "Poll".
    polls
    /// Words of a sentence that tells a motion: "moved", "seconded".
    motions
    /// Words that say how a vote ended: "carried", "adopted", "angenommen".
    verdicts
    /// Verbs of whoever decides: "decided", "approuve", "beschließt".
    decides
    /// Verbs of whoever suggests something: "suggested", "propone", "empfiehlt".
    suggests
    /// How a vote ended when nobody, or hardly anybody, was against: "unanimously", "all in favour".
    unanimity
    /// Words beside them that only belong to a vote: "in favour", "abstentions", "as presented".
    ballots
    /// What is voted on, by its kind: "motion", "proposal".
    matters
    /// Words beside the names of those who move something: "proposed by", "seconded".
    movers
    /// Words for a motion that was told of before: "the motion", "la moción".
    said_motions
    /// Words before those with whom something is to be done: "with", "mit".
    alongside
    /// Words for whoever stands for an office, which is no motion: "nominated", "nominiert".
    nominations
    /// How a sentence begins that is a decision by itself: "It was resolved".
    resolves
    /// How the talk tells that something was agreed, which by itself is no decision: "agreed to".
    agreed
    /// Words of a due date that is no day: "next week", "end of".
    deadlines
    /// How far a task is, before or behind it, while something is left to be done: "TBD", "in progress".
    states
    /// Likewise, where nothing is left to be done: "done", "erledigt".
    finished
    /// How a line begins that says that a list is empty: "there are no", "no se".
    empty
    /// Words that tell what became of an action: "has been", "is closed".
    reports
    /// Events by which something is due: "next meeting".
    events
    /// What a template sets where a value is to be written: "YYYY". Compared letter for letter.
    blanks
    /// Frequent small words that tell the language of a text.
    common
}

impl Words {
    /// A word that joins two: "and", "e".
    pub(crate) fn joins(&self, word: &str) -> bool {
        self.and.iter().any(|and| and == word)
    }

    /// A word of the names of meetings and their records: "minutes", "Ratssitzung".
    pub(crate) fn names_meeting(&self, word: &str) -> bool {
        self.meeting_titles.iter().any(|known| is_kind(word, known))
    }

    /// "Ratssitzung" says of whom it is, as "Sitzung" does not.
    pub(crate) fn is_compound_of_meeting(&self, word: &str) -> bool {
        let mut known = self.meeting_titles.iter();
        known.any(|known| known.starts_with('-') && is_kind(word, known))
    }
}

/// The word itself, or a compound that ends in it where the list says so: "-sitzung".
fn is_kind(word: &str, known: &str) -> bool {
    match known.strip_prefix('-') {
        Some(end) => word.len() > end.len() + 2 && word.to_lowercase().ends_with(end),
        None => {
            // "RÉUNION" and "SESIÓN" are letters outside of ASCII too.
            known.eq_ignore_ascii_case(word) || !word.is_ascii() && known == word.to_lowercase()
        }
    }
}
