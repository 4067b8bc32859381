//! Labels that no list names as a whole, known by their words: "Key decisions of the last sprint (with owners)".

use super::Page;
use super::label::before_bracket;
use crate::document::{Emphasis, Kind};
use crate::grammar::{Field, Phrases, Token, tokens};

/// Most bytes of such a label.
const LENGTH: usize = 80;

impl Page<'_> {
    /// The field of which some words are a label: nouns of it, and such as say no more than which or whose.
    pub(super) fn composed_label(&self, words: &str) -> Option<Field> {
        let lexicon = self.grammar.lexicon();
        let fits = words.len() <= LENGTH
            && lexicon.of_labels.may_begin_text(words)
            // "Team Meeting 3 - [date]" is a title that was not filled in.
            && !words.contains(['=', '[']);
        if !fits {
            return None;
        }
        let bare = || self.named_field(before_bracket(words)?);
        let field = self.named_field(words).or_else(bare)?;
        self.shows_label(words).then_some(field)
    }

    /// A heading, words in bold or before a colon, or a line that begins as a title does and is no item of a list.
    fn shows_label(&self, words: &str) -> bool {
        let range = self.range_of(words);
        let at = (self.blocks).partition_point(|block| block.range.end <= range.start);
        let Some(block) = self.blocks.get(at).filter(|block| block.cell.is_none()) else {
            return false;
        };
        let behind = &self.document.text[range.end..block.range.end.max(range.end)];
        let titled = || words.starts_with(char::is_uppercase);
        let listed = || block.is_item() && !block.is_numbered();
        if matches!(block.kind, Kind::Heading(_)) || self.document.is_set(block, Emphasis::Bold) {
            return true;
        }
        let colon = words.ends_with(':') || behind.trim_end() == ":";
        // "We agreed these next steps:" is a sentence before a list.
        // "- New action items" over inner bullets.
        let leads = || {
            let outermost = self.item_depth(at) == Some(0);
            behind.is_empty() && outermost && self.item_depth(at + 1) > Some(0)
        };
        let shown = || !listed() || behind.starts_with(':') || leads();
        (colon || titled() && shown()) && self.cue(words).is_none()
    }

    /// The field of the nouns among some words, where all others say no more of it.
    fn named_field(&self, words: &str) -> Option<Field> {
        let lexicon = self.grammar.lexicon();
        let found = tokens(words);
        let mut rest = found.as_slice();
        // "With the agenda:" goes on.
        if lexicon.alongside.longest(rest) > 0 {
            return None;
        }
        let (mut named, mut weak, mut several) = (Vec::new(), Vec::new(), false);
        while let Some(first) = rest.first() {
            several |= lexicon.and.longest(rest) > 0;
            let (field, noun) = self.begins_with_noun(rest).unzip();
            let noun = noun.unwrap_or(0);
            let word = &words[first.start..first.end];
            let number = usize::from(word.bytes().all(|byte| byte.is_ascii_digit()));
            let lists = [&lexicon.around_labels, &lexicon.and];
            let around = Phrases::longest_among(lists, rest).max(number);
            let told = if noun > around { &mut named } else { &mut weak };
            told.extend(field.filter(|_| noun >= around));
            let count = noun.max(around);
            rest = rest.get(count..).filter(|_| count > 0)?;
        }
        // What is in both lists is a noun beside another: "Topics and notes", "Time/Place".
        if !named.is_empty() || weak.len() > 1 {
            named.extend(weak);
        }
        // "Observer attendance" lists who came as one; "Members and guests" more than those, and "Guests this week" is a topic.
        if named.contains(&Field::Guests) {
            let attendance = |field: &Field| matches!(field, Field::Guests | Field::Attendees);
            let lists = named.contains(&Field::Attendees) && named.iter().all(attendance);
            return (lists && !several).then_some(Field::Guests);
        }
        joined(&named)
    }

    /// The field of the noun with which some words begin, with its words.
    pub(super) fn begins_with_noun(&self, words: &[Token]) -> Option<(Field, usize)> {
        let nouns = self.grammar.lexicon().nouns.iter();
        let counts = nouns.map(|(field, nouns)| (*field, nouns.longest(words)));
        let longest = counts.max_by_key(|(_, count)| *count);
        longest.filter(|(_, count)| *count > 0)
    }

    /// Words for tasks stand among those of a line.
    pub(in crate::parse) fn tells_of_tasks(&self, at: usize) -> bool {
        let mut nouns = self.grammar.lexicon().nouns.iter();
        let tasks = nouns.find(|(field, _)| *field == Field::NextSteps);
        tasks.is_some_and(|(_, tasks)| tasks.within(&tokens(self.words(at))))
    }
}

/// The field of a label with nouns of some fields: "Agenda / Minutes", "Date and place", "Topics for the next meeting".
fn joined(named: &[Field]) -> Option<Field> {
    let mut fields = named.to_vec();
    let mut leave_out = |fits: fn(Field) -> bool, beside: fn(Field) -> bool| {
        if fields.iter().any(|field| beside(*field)) {
            fields.retain(|field| !fits(*field));
        }
    };
    // "Tasks with dates"
    leave_out(is_when, |field| !is_when(field) && field != Field::Sections);
    // "Questions from attendees", but not "Participants raised questions"
    if !named.first().is_some_and(|field| field.is_roster()) {
        leave_out(Field::is_roster, Field::is_statement);
    }
    // What is for the next meeting is none of this one's, but for tasks.
    leave_out(holds, |field| field == Field::Other);
    leave_out(|field| field == Field::Other, Field::is_statement);
    // "Other decisions" are some, "Other topics" one topic.
    leave_out(
        |field| field == Field::Sections,
        |field| !holds(field) && field != Field::Sections,
    );
    // "Open questions / action items"
    leave_out(|field| field == Field::Questions, tells);
    let first = *fields.first()?;
    let all = |fits: fn(Field) -> bool| fields.iter().all(|field| fits(*field));
    if fields.contains(&Field::Sections) {
        None
    } else if fields.iter().all(|field| *field == first) {
        Some(first)
    } else if all(is_when) {
        fields.into_iter().min()
    } else if all(tells) {
        Some(Field::Decisions)
    } else if all(|field| holds(field) || tells(field)) {
        // "Decisions and discussions" holds the talk as "Discussion" does.
        Some(Field::Containers)
    } else {
        None
    }
}

fn is_when(field: Field) -> bool {
    matches!(
        field,
        Field::Date | Field::StartTime | Field::EndTime | Field::Location
    )
}

fn holds(field: Field) -> bool {
    matches!(field, Field::Agenda | Field::Containers)
}

fn tells(field: Field) -> bool {
    matches!(field, Field::Decisions | Field::NextSteps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::testing::{decides, titles};

    #[test]
    fn a_label_is_one_among_words_that_say_no_more_of_it() {
        for holder in [
            "Key discussions",
            "Main topics of the meeting",
            "Decisions and discussions",
            "Meeting discussions",
        ] {
            titles(
                &format!(
                    "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## {holder}\n\n### Roof\n\nIt leaks again since March.\n\n### Hedge\n\nBo cut it on Monday.\n"
                ),
                &["Roof", "Hedge"],
            );
        }
        titles(
            "# Acta del Molino\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Principales temas tratados\n\n### Tejado\n\nGotea otra vez desde marzo.\n\n### Seto\n\nLuis lo corta.\n",
            &["Tejado", "Seto"],
        );
        decides(
            "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Major decisions\n\n- Mend the roof in May\n\n## Decisions / Agreements\n\n- Paint the gate\n",
            &["Mend the roof in May", "Paint the gate"],
        );
        decides(
            "# Mill Board\n\n4 May 2022\n\n* Roof\n    * It leaks.\n* Major decisions\n    * Mend the roof in May\n* Gate\n    * It sticks.\n",
            &["Mend the roof in May"],
        );
        titles(
            "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Main gate\n\nIt sticks.\n\n## Key reports\n\nTwo came in by post.\n",
            &["Main gate", "Key reports"],
        );
    }

    #[test]
    fn who_came_as_a_guest_is_told_by_the_words_of_a_label() {
        let guests = |label: &str| {
            let minutes = format!(
                "# Mill Board\n\n4 May 2022\n\n## Attendance\n\n- [x] Ann Lee\n- [x] Cy Orr\n\n## {label}\n\n- [x] Bo Day\n- [ ] Di Fox\n\n## Roof\n\nIt leaks.\n"
            );
            let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
            let guests = record.guests.iter().map(|one| one.name.clone());
            guests.flatten().collect::<Vec<_>>()
        };
        assert_eq!(guests("Observer member attendance"), ["Bo Day"]);
        assert!(guests("Members and guests").is_empty());
    }

    #[test]
    fn what_holds_the_talk_is_known_by_its_words_in_each_language() {
        for (page, holder) in [
            (
                "# Mill Board",
                "Issues discussed in the last session (key points)",
            ),
            (
                "# Protokoll der Mühle",
                "📌 Besprochene Themen der letzten Sitzung",
            ),
            ("# Acta del Molino", "Puntos abordados durante la reunión"),
            ("# Réunion du moulin", "Sujets et notions abordées"),
            (
                "# Ata do Moinho",
                "Principais assuntos abordados na reunião",
            ),
        ] {
            titles(
                &format!(
                    "{page}\n\n## {holder}\n\n### Ponte\n\nAAA bbb ccc.\n\n### Moto\n\nDdd eee fff.\n"
                ),
                &["Ponte", "Moto"],
            );
        }
    }

    #[test]
    fn what_is_for_the_next_meeting_is_no_topic() {
        for (page, next) in [
            ("# Mill Board", "Topics and objectives for the next meeting"),
            (
                "# Protokoll der Mühle",
                "Mögliche Themen der nächsten Sitzung",
            ),
            ("# Acta del Molino", "Objetivos de la próxima reunión"),
            ("# Réunion du moulin", "Objectifs prochaine réunion"),
            ("# Ata do Moinho", "Assuntos a tratar na próxima reunião"),
            ("# Mill Board", "Next meetup"),
            ("# Protokoll der Mühle", "Nächster Stammtisch"),
        ] {
            titles(
                &format!(
                    "{page}\n\n## Ponte\n\nAAA bbb ccc.\n\n## {next}\n\n- Hhh iii\n- Jjj kkk\n"
                ),
                &["Ponte"],
            );
        }
    }

    #[test]
    fn a_title_with_a_word_that_says_more_is_a_topic() {
        for title in [
            "Project updates",
            "Follow-up meeting",
            "Budget questions",
            "General discussion",
            "Other topics raised",
            "Planning decision",
        ] {
            titles(
                &format!(
                    "# Mill Board meeting\n\n4 May 2022\n\n## {title}\n\nBo told us of the mill and its roof.\n\n## Gate\n\nIt sticks.\n"
                ),
                &[title, "Gate"],
            );
        }
    }

    #[test]
    fn nouns_of_two_fields_are_one_label() {
        for (named, field) in [
            (&[Field::Date, Field::Location][..], Some(Field::Date)),
            (&[Field::Location, Field::StartTime], Some(Field::StartTime)),
            (
                &[Field::Decisions, Field::Containers],
                Some(Field::Containers),
            ),
            (
                &[Field::Decisions, Field::NextSteps],
                Some(Field::Decisions),
            ),
            (
                &[Field::Questions, Field::NextSteps],
                Some(Field::NextSteps),
            ),
            (&[Field::Containers, Field::Other], Some(Field::Other)),
            (&[Field::NextSteps, Field::Other], Some(Field::NextSteps)),
            (
                &[Field::Questions, Field::Attendees],
                Some(Field::Questions),
            ),
            (&[Field::Attendees, Field::Questions], None),
            (&[Field::Sections, Field::Decisions], Some(Field::Decisions)),
            (&[Field::Sections, Field::Containers], None),
            (&[Field::Suggestions, Field::Decisions], None),
            (&[Field::Sections], None),
            (&[], None),
        ] {
            assert_eq!(joined(named), field, "{named:?}");
        }
    }
}
