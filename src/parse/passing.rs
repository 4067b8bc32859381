//! Headings that are none of a topic: when the next meeting is, who took the minutes.

use super::outline::{self, Heading};
use super::walk::Walker;
use super::{date, person, roster, time};
use crate::grammar::{Field, Phrase, tokens};
use crate::parse::scan::count_words;

/// Most words of a heading that tells of the next meeting.
const MOST: usize = 16;
/// Most lines under a heading that tells of the next meeting, and most words before its day.
const FEW: usize = 2;
/// Most letters of a word that leads to a date.
const SMALL: usize = 4;
/// Most words of a label before a name.
const LABEL: usize = 4;

impl Walker<'_, '_> {
    /// "Next meeting 5 May, 6:30 pm, Town Hall" as a heading; or its day alone under "Next meeting".
    pub(super) fn tells_next_meeting(&self, at: usize) -> bool {
        let words = self.page.words(at);
        let Some(start) = self.first_date_or_time(words) else {
            return false;
        };
        let open = self.regions.last();
        let under = open.is_some_and(|open| {
            let cue = open.cue.as_ref().map_or("", |cue| self.page.text(cue));
            open.field == Field::Other && self.is_of_next_meeting(cue)
        });
        let before = words[..start].trim();
        let few = count_words(words) <= MOST;
        few && (under && before.is_empty() || self.leads_to_next_meeting(before))
    }

    /// "Next meeting: day, place and chair" as a heading over no more than a line or two, the first of which begins with the day.
    pub(super) fn heads_next_meeting(&self, at: usize) -> bool {
        let words = self.page.words(at);
        // "Item 8: Next meeting" is as "8. Next meeting" is.
        let title = outline::counter(self.page, words).map(|end| &words[end..]);
        let title = title.map(|title| title.trim_matches(['.', ':', ')', '-', '–', ' ']));
        if title.is_some_and(|title| self.is_of_next_meeting(title)) || self.only_sets_day(at) {
            return true;
        }
        let label = self.page.grammar.label_at_start(words);
        let named = label.is_some_and(|(_, end)| self.is_of_next_meeting(&words[..end]));
        let blocks = self.page.blocks();
        let under = (at + 1..blocks.len())
            .take_while(|next| self.headings[*next].is_none())
            .take(FEW + 1);
        let begins_with_day = |next: usize| {
            let words = self.page.words(next);
            let before = self.first_date_or_time(words).map(|start| &words[..start]);
            let open = || self.says_nothing(&blocks[next].range);
            before.is_some_and(|before| count_words(before) <= FEW) || open()
        };
        named && (1..=FEW).contains(&under.count()) && begins_with_day(at + 1)
    }

    /// "Meeting rhythm" over one sentence and no more: "The next meeting of the club is set for 4 May at 7 pm."
    fn only_sets_day(&self, at: usize) -> bool {
        let next = at + 1;
        let one = !self.record.sections.is_empty()
            && self.headings[at].is_some_and(Heading::is_style)
            && !self.page.block(at).is_numbered()
            && self.headings.get(next).is_some_and(Option::is_none)
            && self.headings.get(next + 1).is_none_or(Option::is_some);
        if !one || self.page.label(at).is_some() || self.page.block(next).cell.is_some() {
            return false;
        }
        let words = self.page.words(next);
        let found = tokens(words);
        let begins = |skipped: usize| {
            let first = found.get(skipped)?.start;
            let mut ends = found.iter().skip(skipped).take(LABEL);
            ends.find(|last| self.is_of_next_meeting(&words[first..last.end]))
        };
        let named = begins(0).or_else(|| begins(1)).is_some();
        named && !words.contains(". ") && self.first_date_or_time(words).is_some()
    }

    /// "Next meeting", maybe with small words and a day of the week that lead to the date: "Next meeting is on Tuesday".
    fn leads_to_next_meeting(&self, words: &str) -> bool {
        let calendar = &self.page.grammar.lexicon().calendar;
        let small = |word: &str| {
            let short = word.chars().count() <= SMALL && word.chars().all(char::is_lowercase);
            short || calendar.is_text(word)
        };
        let bare = |words: &str| words.trim_end_matches([':', ',', '-', '–', '—', ' ']).len();
        let mut words = &words[..bare(words)];
        while !self.is_of_next_meeting(words) {
            let Some((before, _)) = words.rsplit_once(' ').filter(|(_, last)| small(last)) else {
                return false;
            };
            words = &before[..bare(before)];
        }
        true
    }

    /// A label that tells of another meeting: "Next meeting".
    fn is_of_next_meeting(&self, label: &str) -> bool {
        let others = &self.page.grammar.words.calendar().other_meetings;
        Phrase::any_within(others, label) && self.page.label_of(label) == Some(Field::Other)
    }

    /// Where the first date or time of a line begins.
    fn first_date_or_time(&self, words: &str) -> Option<usize> {
        if !words.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let lists = &self.page.grammar.words;
        let place = |text: &str| text.as_ptr() as usize - words.as_ptr() as usize;
        let date = date::find_date(words, lists).map(|found| place(found.text));
        let time = time::find_times(words, lists).map(|found| place(found.text));
        date.into_iter().chain(time).min()
    }

    /// Takes "Minutes by Ann Lee, Secretary" as a heading. False when it is none.
    pub(super) fn signs(&mut self, at: usize) -> bool {
        let words = self.page.words(at);
        let found = tokens(words);
        let ends = found.iter().take(LABEL).map(|word| word.end);
        let labels = ends.filter(|end| {
            let office = self.page.label_of(&words[..*end]) == Some(Field::Officers);
            office && words[*end..].starts_with(' ')
        });
        let Some(end) = labels.last() else {
            return self.ends_signed(at);
        };
        let label = self.page.range_of(&words[..end]);
        let name = self.page.range_of(words[end..].trim());
        roster::signed(self, &label, &name)
    }

    /// "**Ann Lee**" of the roster over "Secretary", and nothing more below.
    fn ends_signed(&self, at: usize) -> bool {
        let page = self.page;
        let last = at + 2 == page.blocks().len();
        let set = self.headings[at].is_some_and(Heading::is_emphasis);
        let words = page.words(at);
        let given = words.split(' ').next().unwrap_or_default();
        last && set
            && words.contains(' ')
            && person::is_office(page.words(at + 1), page.grammar)
            && roster::is_called(self, given)
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::titles;

    #[test]
    fn a_heading_that_tells_of_the_next_meeting_is_no_topic() {
        for (last, topics) in [
            ("## Next meeting 4 May 2021, 6:30 pm", &["Roof"][..]),
            (
                "## NEXT MEETING MONDAY 4 MAY at 7 p.m. MILL HOUSE",
                &["Roof"],
            ),
            (
                "## Next board meeting is on Tuesday 4 May, Mill House",
                &["Roof"],
            ),
            (
                "## Next meeting\n\n### Tuesday 4 May 2021, 7 pm, Mill House",
                &["Roof"],
            ),
            (
                "## Minutes of the last meeting, 2 March 2021\n\nThey were read.",
                &["Roof", "Minutes of the last meeting, 2 March 2021"],
            ),
            ("## Walk on 4 May\n\nAll come.", &["Roof", "Walk on 4 May"]),
        ] {
            let head = "# Board minutes\n\n6 April 2021\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.";
            titles(&format!("{head}\n\n{last}\n"), topics);
        }
        for (last, topics) in [
            (
                "## Next meeting day, place and host\n\n- Monday 4 May, 19:00; host @ann",
                &["Roof"][..],
            ),
            (
                "## Next meeting and who chairs it\n\n4 May 2021\n\nBo chairs.",
                &["Roof"],
            ),
            ("## Next meeting and who chairs it\n\nTBD", &["Roof"]),
            (
                "## Next meeting with the mill owners\n\nAnn will ask them for keys.",
                &["Roof", "Next meeting with the mill owners"],
            ),
        ] {
            let head = "# Board minutes\n\n6 April 2021\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.";
            titles(&format!("{head}\n\n{last}\n"), topics);
        }
        for (said, topics) in [
            (
                "The next meeting of the board is on 4 May at 7 pm.",
                &["Roof"][..],
            ),
            (
                "The next meeting of the board is on 4 May. Bo wants to move it.",
                &["Roof", "Rhythm of our work"],
            ),
            (
                "The next meeting is on 4 May.\n\nBo wants to move it.",
                &["Roof", "Rhythm of our work"],
            ),
            (
                "The hall is free on 4 May.",
                &["Roof", "Rhythm of our work"],
            ),
        ] {
            titles(
                &format!(
                    "# Board minutes\n\n6 April 2021\n\n## Roof\n\nIt leaks.\n\n## Rhythm of our work\n\n{said}\n"
                ),
                topics,
            );
        }
        titles(
            "# Réunion du comité\n\n6 avril 2021\n\n## Toit\n\nIl fuit.\n\n## Prochaine réunion le mardi 4 mai 2021 à 19 h\n",
            &["Toit"],
        );
        titles(
            "# Vorstandssitzung\n\n6.4.2021\n\nAnwesend: Anna Kolb, Uwe Lang\n\n## Dach\n\nEs tropft.\n\n## Nächste Sitzung und wer sie leitet\n\n- 4. Mai 2021, Uwe\n",
            &["Dach"],
        );
        titles(
            "# Reunión de la junta\n\n6 de abril de 2021\n\n## Techo\n\nGotea.\n\n## Próxima reunión el 4 de mayo a las 19:00\n",
            &["Techo"],
        );
    }

    #[test]
    fn a_heading_that_says_who_took_the_minutes_is_no_topic() {
        for (minutes, topic, role) in [
            (
                "# Board minutes\n\n6 April 2021\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n#### Minutes by Ann Lee, Secretary\n",
                "Roof",
                "Secretary",
            ),
            (
                "# Vorstandssitzung\n\n6.4.2021\n\nAnwesend: Anna Kolb, Uwe Lang\n\n## Dach\n\nEs tropft.\n\n## Protokoll von Anna Kolb, Schriftführerin\n",
                "Dach",
                "Schriftführerin",
            ),
        ] {
            titles(minutes, &[topic]);
            let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
            assert_eq!(record.attendees.len(), 2);
            assert_eq!(record.attendees[0].role.as_deref(), Some(role));
        }
    }
}
