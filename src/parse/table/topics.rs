//! Tables of topics: "Item" in one column, what was said of it in another.

use super::Rows;
use crate::grammar::Field;
use crate::parse::outline;
use crate::parse::walk::Walker;

/// The column of the topics, where another holds the talk.
pub(super) fn column(walker: &Walker<'_, '_>, rows: &Rows) -> Option<usize> {
    let head = rows.values().next()?;
    let of = |wanted: Field| {
        let heads = |blocks: &[usize]| {
            let words = blocks.first().map(|at| walker.page.words(*at));
            words.and_then(|words| walker.page.grammar.column(words)) == Some(wanted)
        };
        let mut found = head.iter().filter(move |(_, blocks)| heads(blocks));
        found.next().map(|(column, _)| *column)
    };
    let topics = of(Field::Sections)?;
    let talked = of(Field::Containers).is_some();
    (talked && rows.len() > 2).then_some(topics)
}

/// Takes the rows of such a table: a section each, with the talk under it. False when it is none.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows) -> bool {
    let Some(topics) = column(walker, rows) else {
        return false;
    };
    for (row, cells) in rows.values().enumerate() {
        if row == 0 {
            let heads = cells.values().flatten();
            heads.for_each(|at| walker.label_cell(*at, Field::Containers));
            continue;
        }
        open(walker, cells.get(&topics).map_or(&[], Vec::as_slice));
        for at in cells.values().flatten().copied() {
            if !walker.used[at] {
                walker.words(at);
            }
        }
    }
    true
}

/// Opens the section of a row.
pub(super) fn open(walker: &mut Walker<'_, '_>, cell: &[usize]) {
    if let [at, ..] = cell
        && walker.page.words(*at).contains(char::is_alphabetic)
    {
        walker.open_section(*at, outline::TALK);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_row_of_a_table_of_topics_is_a_section() {
        let minutes = "# Club meeting\n\n3 May 2022\n\n## Present\n\nAnn Lee, Bo Day\n\n## Agenda items\n\n| Item | Item description |\n|---|---|\n| 1. Roof | It leaks since March. |\n| 2. Gate | **Action:** Ann to mend the gate |\n| | It was painted. |\n| 3. Hedge | It grows. |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let sections = record.sections.iter().map(|section| {
            let number = section.number.as_deref().unwrap_or_default();
            (number, section.title.as_str(), section.paragraphs.len())
        });
        let sections: Vec<_> = sections.collect();
        assert_eq!(
            sections,
            [("1", "Roof", 1), ("2", "Gate", 1), ("3", "Hedge", 1)]
        );
        assert_eq!(record.next_steps[0].text, "Ann to mend the gate");
        assert_eq!(record.next_steps[0].section, Some(1));
    }

    #[test]
    fn who_spoke_to_a_topic_is_in_no_roster() {
        let minutes = "# Club meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n| Time | Topic | Who | Notes |\n|---|---|---|---|\n| 10:00 | Roof | Cy | It leaks.<br>Cy saw it.<br><br>ACTION: Ann Lee to call the firm<br><br>It is to be mended soon. |\n| | Gate | Dee, Ed | It is rusty. |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let titles = record.sections.iter().map(|section| section.title.as_str());
        assert_eq!(titles.collect::<Vec<_>>(), ["Roof", "Gate"]);
        assert_eq!(record.attendees.len(), 2);
        assert_eq!(record.next_steps[0].text, "Ann Lee to call the firm");
    }

    #[test]
    fn names_before_their_topics_are_a_roster() {
        let minutes = "# Club meeting\n\n3 May 2022\n\n| Name | Topic | Comments |\n|---|---|---|\n| Ann Lee | Roof | came late |\n| Bo Day | Hall | |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.attendees.len(), 2);
        assert!(record.sections.is_empty());
    }

    #[test]
    fn actions_beside_the_talk_stand_in_the_section_of_their_row() {
        let minutes = "# Club meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n| Topic | Discussion | Action |\n|---|---|---|\n| Roof | It leaks since March. | Ann Lee to call the firm |\n| Gate | It is rusty. | Bo Day to paint it |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let titles = record.sections.iter().map(|section| section.title.as_str());
        assert_eq!(titles.collect::<Vec<_>>(), ["Roof", "Gate"]);
        let places = record.next_steps.iter().map(|step| step.section);
        assert_eq!(places.collect::<Vec<_>>(), [Some(0), Some(1)]);
    }

    #[test]
    fn a_table_without_talk_has_no_topics() {
        let minutes = "# Club meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n| Item | Price |\n|---|---|\n| Saw | 12 |\n| Rake | 8 |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert!(record.sections.is_empty());
    }
}
