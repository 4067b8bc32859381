//! Labels: the words at the start of a line, or a line of its own, that a field has.

use std::ops::Range;

use super::super::scan::{FIRST_OF_DASH, at_colon, dashes_in, is_number_sign};
use super::super::topic::topic;
use super::super::{date, outline, person};
use super::Page;
use crate::document::{Block, Emphasis, Hyperlink, Kind};
use crate::grammar::{Field, tokens};

/// A label at the start of a line, or a line that is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Label {
    pub field: Field,
    /// Bytes of the label's words.
    pub range: Range<usize>,
    /// Bytes of what follows it on the line; empty when the label is a line of its own.
    pub rest: Range<usize>,
}

/// Most characters that a label has.
const LABEL_LENGTH: usize = 80;

impl Page<'_> {
    /// The label that a line begins with; of a heading by a form of the house, the one that its title is.
    pub(super) fn find_label(&self, at: usize) -> Option<Label> {
        let block = self.block(at);
        if let Some(topic) = topic(self, at) {
            let field = self.field_of(self.text(&topic.title))?;
            return Some(Label {
                field,
                rest: topic.text.unwrap_or(topic.title.end..topic.title.end),
                range: topic.title,
            });
        }
        // ":Date: 3 May 2022": a field list of reStructuredText.
        let colon = usize::from(is_field(self.words(at)));
        let range = block.range.start + colon..block.range.end;
        let bold = self.document.bold_lead(block).filter(|_| colon == 0);
        let label = self
            .counted_label(&block.range)
            .or_else(|| self.label_in(&range, bold))
            .or_else(|| self.pictured_label(block))
            .or_else(|| self.label_of_count(block))
            .or_else(|| self.linked_label(block))
            .or_else(|| self.long_label(block))
            .or_else(|| self.label_of_which(at))?;
        // "[Slides](…)" or "[Agenda](…)" on a line of its own is a link, not what announces links or topics.
        let linked = |link: &Hyperlink| {
            link.range.start <= label.range.start && label.range.end <= link.range.end
        };
        let lists = match label.field {
            Field::References => true,
            Field::Agenda => !matches!(block.kind, Kind::Heading(_)),
            _ => false,
        };
        let is_link = lists && self.document.links_of(block).iter().any(linked);
        // "Task | Responsible | When" heads columns, and no officer.
        let heads_tasks = || {
            let alone = label.field == Field::Officers && label.rest.is_empty();
            alone && self.table_of_tasks(at).is_some()
        };
        // "Todos: pintar a porta" is a task of all.
        let of_all = || {
            let words = self.text(&label.range);
            label.field == Field::NextSteps
                && !label.rest.is_empty()
                && words.ends_with(char::is_lowercase)
                && self.grammar.lexicon().everybody.is_text(words)
        };
        let other = is_link
            || heads_tasks()
            || of_all()
            || self.names_page(at, &label)
            || self.is_answer(&label);
        (!other).then_some(label)
    }

    /// "Ann Lee (present)" is somebody with what they answered, "(* present)" says what a sign means.
    fn is_answer(&self, label: &Label) -> bool {
        let words = self.text(&label.range);
        let explains = words
            .strip_prefix('(')
            .is_some_and(|inner| !inner.starts_with(char::is_alphanumeric));
        let name = || before_bracket(words).or_else(|| before_answer(words));
        // "✅ = present, ❌ = absent"
        let equals = || words.contains('=') && !words.starts_with(char::is_alphanumeric);
        label.field.is_roster()
            && label.rest.is_empty()
            && (explains
                || equals()
                || name().is_some_and(|name| person::is_name(name, self.grammar)))
    }

    /// "Relevé de décisions" over "Steering group, meeting of 3 May": the first line says what the page is.
    fn names_page(&self, at: usize, label: &Label) -> bool {
        let next = self.blocks().get(at + 1);
        let plain =
            || next.is_some_and(|next| next.kind == Kind::Paragraph && next.marker.is_none());
        let opens = || !(0..at).any(|above| self.is_body(above));
        label.field == Field::Decisions
            && label.rest.is_empty()
            && plain()
            && opens()
            && date::find_date(self.words(at + 1), &self.grammar.words).is_some()
    }

    /// The label behind a picture: `:family: **Present:** Ann`, "👥 Present: Ann".
    fn pictured_label(&self, block: &Block) -> Option<Label> {
        let words = self.text(&block.range);
        let start = block.range.start + picture(words).filter(|end| *end < words.len())?;
        let mut bold = self.document.emphasis_of(block).iter();
        let bold = bold.find(|(range, set)| *set == Emphasis::Bold && range.start == start);
        let bold = bold.map(|(range, _)| range.clone());
        self.label_in(&(start..block.range.end), bold)
    }

    /// "27 Participants:", "**12 present**": how many they are before the label of a roster, where it shows as one.
    fn label_of_count(&self, block: &Block) -> Option<Label> {
        let words = self.text(&block.range);
        if !words.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let end = words.find(':').unwrap_or(words.len());
        let shows = end < words.len()
            || matches!(block.kind, Kind::Heading(_))
            || self.document.is_set(block, Emphasis::Bold);
        let field = self.label_of(behind_number(&words[..end]).filter(|_| shows)?)?;
        let place = block.range.start + end;
        field.is_roster().then(|| Label {
            field,
            range: self.trimmed(&(block.range.start..place), &[':']),
            rest: self.trimmed(&(place..block.range.end), &[':']),
        })
    }

    /// "Item 5: Next steps": the title of a counted item is one of a field.
    fn counted_label(&self, range: &Range<usize>) -> Option<Label> {
        let words = self.text(range);
        let end = outline::counter(self, words)?;
        let title = self.trimmed(
            &(range.start + end..range.end),
            &[':', '.', '-', '–', '—', ')'],
        );
        let field = self.label_of(self.text(&title))?;
        let own = field.is_roster() || matches!(field, Field::NextSteps | Field::Decisions);
        own.then_some(Label {
            field,
            range: range.start..title.end,
            rest: range.end..range.end,
        })
    }

    /// The label at the start of some words, of which `bold` are bold.
    fn label_in(&self, range: &Range<usize>, bold: Option<Range<usize>>) -> Option<Label> {
        let words = self.text(range);
        let parted =
            || words.contains('\t') || at_colon(words.trim_end_matches([':', ' '])).is_some();
        if words.len() <= LABEL_LENGTH
            && !parted()
            && let Some(field) = self.field_of(words)
        {
            return Some(Label {
                field,
                range: self.trimmed(range, &[':']),
                rest: range.end..range.end,
            });
        }
        let bold = bold
            .filter(|bold| bold.end < range.end)
            .map(|bold| bold.end - range.start);
        // "Present; Ann, Bo": some houses set a semicolon behind all their labels.
        let start = start_of(words);
        let semicolon = memchr::memchr(b';', start.as_bytes()).filter(|end| {
            let roster = |field: Field| field.is_roster();
            self.label_of(&words[..*end]).is_some_and(roster)
        });
        // "Who's here? Ann, Bo" asks.
        let question = memchr::memchr(b'?', start.as_bytes()).filter(|end| {
            let asked =
                |field: Field| field.is_roster() || matches!(field, Field::Date | Field::Location);
            self.label_of(&words[..*end]).is_some_and(asked)
        });
        let parted = parting(start).chain(bold).chain(semicolon).chain(question);
        parted
            .filter(|end| *end <= LABEL_LENGTH && words.is_char_boundary(*end))
            .find_map(|end| {
                let before = &words[..end];
                // "Agenda agreed. Proposed: Ann" is no label.
                if ends_inside(before) {
                    return None;
                }
                let field = self.field_of(before).or_else(|| {
                    let office = words[end..].starts_with(':') && self.is_office(before);
                    office.then_some(Field::Officers)
                })?;
                let label = self.trimmed(
                    &(range.start..range.start + end),
                    &[':', ';', '-', '–', '—'],
                );
                // The sign that asks ends the label; one at the end of what was said is kept.
                let asked = usize::from(words[end..].starts_with('?'));
                let rest = self.trimmed(
                    &(range.start + end + asked..range.end),
                    &[':', ';', '-', '–', '—', '\t'],
                );
                // "Present: …" and "Present: ?" leave the names to the lines below.
                let open = self
                    .text(&rest)
                    .chars()
                    .all(|c| matches!(c, '.' | '…' | '?'));
                Some(Label {
                    field,
                    range: label,
                    rest: if open && field.is_roster() {
                        range.end..range.end
                    } else {
                        rest
                    },
                })
            })
    }

    /// The field that some words are a label of, with or without what stands in brackets or the date at their end.
    pub(in crate::parse) fn field_of(&self, words: &str) -> Option<Field> {
        // "Attendance (P = present, A = absent)" is not of those who were absent.
        let explains = words.contains('=');
        self.label_of(words)
            .filter(|_| !explains)
            .or_else(|| self.label_of(before_bracket(words)?))
            .or_else(|| self.label_of(before_number(words)?))
            .or_else(|| self.label_of(before_number(before_bracket(words)?)?))
            .or_else(|| self.dated_label(words))
            .or_else(|| self.label_of_both(words))
            .or_else(|| self.label_of_opening(words))
            .or_else(|| self.composed_label(words))
            // "Minutes no. 3" are a title and no label.
            .or_else(|| {
                let field = self.label_of(self.before_signed_number(words)?);
                field.filter(|field| field.is_statement())
            })
    }

    /// "Guests & visitors" is "Guests and visitors".
    fn label_of_both(&self, words: &str) -> Option<Field> {
        if words.len() > LABEL_LENGTH || !words.contains(" & ") {
            return None;
        }
        let mut names = self.grammar.words.and.iter();
        let and = names.find(|and| and.chars().all(char::is_alphabetic))?;
        self.grammar.label(&words.replace('&', and))
    }

    /// "Call to order / Roll call": who came, beside what else opens a meeting.
    fn label_of_opening(&self, words: &str) -> Option<Field> {
        let and = &self.grammar.lexicon().and;
        let parted = words.contains(['/', '&', ',']) || and.within(&tokens(words));
        if words.len() > LABEL_LENGTH || !parted {
            return None;
        }
        let joint = |word: &str| and.is_text(word);
        let parts = words.split(['/', '&', ',']).flat_map(|part| {
            let joint = part.split(' ').find(|word| joint(word) && !word.is_empty());
            let both = joint.and_then(|word| part.split_once(&format!(" {word} ")));
            both.map_or([Some(part), None], |(left, right)| {
                [Some(left), Some(right)]
            })
        });
        let fields: Option<Vec<Field>> = parts
            .flatten()
            .map(|part| self.grammar.label(part.trim()))
            .collect();
        let fields = fields.filter(|fields| fields.contains(&Field::Attendees))?;
        let opens = |field: &Field| matches!(field, Field::StartTime | Field::Other);
        let rest = |field: &Field| *field == Field::Attendees || opens(field);
        (fields.iter().all(rest) && fields.iter().any(opens)).then_some(Field::Attendees)
    }

    /// An office that is no label of the grammar's: "Cultivator: Ann" names who holds it all the same.
    fn is_office(&self, words: &str) -> bool {
        let lexicon = self.grammar.lexicon();
        // "Lead/scribe: Ann" holds two.
        let mut offices = words.split('/');
        offices.all(|office| {
            let words = tokens(office);
            // "Owner: Ann Lee" says whose task it is.
            lexicon.roles.is(&words) && !lexicon.assigned.is(&words)
        })
    }

    /// The words before a number and its sign: "Decision no. 3".
    fn before_signed_number<'w>(&self, words: &'w str) -> Option<&'w str> {
        let (label, sign) = before_number(words)?.rsplit_once(' ')?;
        is_number_sign(sign, &self.grammar.words).then(|| label.trim_end())
    }
}

/// A sentence ends among the words: a full stop behind a small word, and a capital.
fn ends_inside(words: &str) -> bool {
    words.match_indices(". ").any(|(at, _)| {
        let last = words[..at].rsplit(' ').next().unwrap_or_default();
        let word = last.len() > SHORT && last.bytes().all(|byte| byte.is_ascii_lowercase());
        word && words[at + 2..].starts_with(char::is_uppercase)
    })
}

/// Most letters of a word in short.
const SHORT: usize = 4;

/// Bytes of the picture at the start of some words, by its name or as a sign, and of the space behind it.
pub(super) fn picture(words: &str) -> Option<usize> {
    let named = words
        .strip_prefix(':')
        .and_then(|rest| rest.split_once(": "))
        .filter(|(name, _)| {
            let sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_+-".contains(c);
            !name.is_empty() && name.chars().all(sign)
        });
    let signs = words.trim_start_matches(|c: char| !c.is_ascii() && !c.is_alphanumeric());
    let rest = named.map(|(_, rest)| rest).or_else(|| {
        (signs.len() < words.len())
            .then(|| signs.strip_prefix(' '))
            .flatten()
    })?;
    Some(words.len() - rest.trim_start().len())
}

/// `:Name: words`
fn is_field(words: &str) -> bool {
    let name = words
        .strip_prefix(':')
        .and_then(|rest| rest.split_once(':'));
    name.is_some_and(|(name, rest)| {
        name.starts_with(char::is_alphabetic) && (rest.is_empty() || rest.starts_with([' ', '\t']))
    })
}

/// As much of some words as a label at their start may have, with the sign behind it.
fn start_of(words: &str) -> &str {
    let ends = |at: &usize| words.is_char_boundary(*at);
    let end = (LABEL_LENGTH + 8..words.len()).find(ends);
    &words[..end.unwrap_or(words.len())]
}

/// The words before the number at their end: "Action 3.", "Action 3a".
fn before_number(words: &str) -> Option<&str> {
    let before = words.trim_end_matches([':', '.', ' ']);
    let counted = |before: &&str| before.ends_with(|c: char| c.is_ascii_digit());
    let letter = before.strip_suffix(|c: char| c.is_ascii_lowercase());
    let before = letter.filter(counted).unwrap_or(before);
    let kept =
        before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '#' | '-'));
    Some(kept.trim_end()).filter(|kept| kept.len() < before.len() && !kept.is_empty())
}

/// The words behind how many they are: "27 Participants".
fn behind_number(words: &str) -> Option<&str> {
    let (number, label) = words.split_once(' ')?;
    let counts = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    counts.then(|| label.trim_start())
}

/// The name before the dash and what somebody answered: "Ann Lee, Acme – absent".
fn before_answer(words: &str) -> Option<&str> {
    let (before, _) = dashes_in(words)
        .iter()
        .find_map(|dash| words.rsplit_once(dash))?;
    before.split(',').next()
}

/// The words before the brackets at their end: "Attendees (please add yourself)".
pub(in crate::parse) fn before_bracket(words: &str) -> Option<&str> {
    let words = words.trim_end_matches([':', '.', ' ']);
    // "Roof [0:00-0:10]" is timed.
    let square = || {
        let open = words.strip_suffix(']')?.rfind('[')?;
        let timed = words[open..].contains(|c: char| c.is_ascii_digit());
        (!timed).then_some(open)
    };
    let round = words.strip_suffix(')').and_then(|words| words.rfind('('));
    // 'Attendees “Name (Affiliation)”' says how they are written.
    let quoted = || {
        let inner = words.strip_suffix(['”', '"'])?;
        let open = inner.rfind(['“', '"'])?;
        inner[open..].contains('(').then_some(open)
    };
    let open = round.or_else(square).or_else(quoted)?;
    // "Present ((please sign in)" opens it twice.
    Some(words[..open].trim_end_matches(['(', ' '])).filter(|before| !before.is_empty())
}

/// Where words that may be a label end: before a colon, a tab, or a dash with space on both sides.
pub(in crate::parse) fn parting(words: &str) -> impl Iterator<Item = usize> {
    let bytes = words.as_bytes();
    let mut places: [Option<usize>; 4] = [None, memchr::memchr(b'\t', bytes), None, None];
    for at in memchr::memchr3_iter(b':', b'-', FIRST_OF_DASH, bytes) {
        let before = at.checked_sub(1).map_or(0, |before| bytes[before]);
        let after = || bytes.get(at + 1).copied().unwrap_or_default();
        if bytes[at] == b':' {
            // "Roof [0:10]" has a time.
            let time = before.is_ascii_digit() && after().is_ascii_digit();
            places[0] = places[0].or((!time).then_some(at));
        } else if is_dash_before_space(&words[at..]) {
            // "Present– Ann Lee"; "press- and photo work" is joined by its hyphen.
            if before == b' ' {
                places[2] = places[2].or(Some(at - 1));
            } else if bytes[at] != b'-' {
                places[3] = places[3].or(Some(at));
            }
        }
    }
    places[0] = places[0].filter(|at| !words[*at..].starts_with("://"));
    places.sort_unstable();
    places.into_iter().flatten()
}

fn is_dash_before_space(words: &str) -> bool {
    let behind = words.strip_prefix(['-', '–', '—']);
    behind.is_some_and(|behind| behind.starts_with(' '))
}
