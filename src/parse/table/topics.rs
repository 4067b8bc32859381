//! Tables of topics: "Item" in one column, what was said of it in another.

use super::{Cells, Rows, kinds};
use crate::grammar::Field;
use crate::parse::outline;
use crate::parse::walk::Walker;

/// The column of the topics, where another holds the talk, or says what each row is: "Description | Type".
pub(super) fn column(walker: &Walker<'_, '_>, rows: &Rows) -> Option<usize> {
    let head = rows.values().next()?;
    let of = |wanted: &[Field]| {
        let heads = |blocks: &[usize]| {
            let words = blocks.first().map_or("", |at| walker.page.words(*at));
            // "Notes / action items" holds the talk too.
            let parts = || words.split('/').map(str::trim);
            let mut named = walker
                .page
                .grammar
                .column(words)
                .into_iter()
                .chain(parts().filter_map(|part| walker.page.grammar.column(part)));
            named.any(|field| wanted.contains(&field))
        };
        let found = head.iter().filter(|(_, blocks)| heads(blocks));
        found.map(|(column, _)| *column).collect::<Vec<usize>>()
    };
    let Some(topics) = of(&[Field::Sections]).first().copied() else {
        let described = of(&[Field::Containers]).first().copied();
        return described.filter(|_| rows.len() > 1 && kinds::column(walker, rows).is_some());
    };
    // "Discussion points" beside "Topic" are what was said of it.
    let talk = of(&[Field::Sections, Field::Containers]);
    let talked = talk.iter().any(|column| *column != topics);
    (talked && rows.len() > 2).then_some(topics)
}

/// Takes the rows of such a table: a section each, with the talk under it. False when it is none.
pub(super) fn take(walker: &mut Walker<'_, '_>, rows: &Rows) -> bool {
    let Some(topics) = column(walker, rows) else {
        return false;
    };
    let kinds = kinds::column(walker, rows);
    for (row, cells) in rows.values().enumerate() {
        if row == 0 {
            let heads = cells.values().flatten();
            heads.for_each(|at| walker.label_cell(*at, Field::Containers));
            continue;
        }
        if kinds.is_some_and(|kinds| kinds::take_row(walker, cells, kinds)) {
            continue;
        }
        open(walker, cells, topics);
        count(walker, cells, topics);
        for at in cells.values().flatten().copied() {
            if !walker.used[at] {
                walker.words(at);
            }
        }
    }
    true
}

/// "Adjournment" with nothing said to it.
fn only_closes(walker: &Walker<'_, '_>, cells: &Cells, topics: usize) -> bool {
    let page = walker.page;
    let words = |cell: &Vec<usize>| {
        cell.iter()
            .any(|at| page.words(*at).contains(char::is_alphabetic))
    };
    let told = cells
        .iter()
        .any(|(own, cell)| *own != topics && words(cell));
    let first = cells.get(&topics).and_then(|cell| cell.first());
    let field = first.and_then(|at| page.label_of(page.words(*at)));
    let opens = |field| matches!(field, Field::Other | Field::StartTime | Field::EndTime);
    !told && field.is_some_and(opens)
}

/// A number in the first cell of a row counts its topic.
fn count(walker: &mut Walker<'_, '_>, cells: &Cells, topics: usize) {
    let first = cells.first_key_value().filter(|(own, _)| **own < topics);
    let Some([at]) = first.map(|(_, blocks)| blocks.as_slice()) else {
        return;
    };
    let page = walker.page;
    let number = page.words(*at);
    let counts = number.bytes().all(|sign| sign.is_ascii_digit());
    let section = walker.record.sections.last_mut();
    let opened = walker.used.get(*at) == Some(&false) && counts;
    if let Some(section) = section.filter(|section| opened && section.number.is_none()) {
        section.number = Some(number.to_owned());
        walker.label_line(*at, Field::Sections);
    }
}

/// Opens the section of a row.
pub(super) fn open(walker: &mut Walker<'_, '_>, cells: &Cells, topics: usize) {
    if let Some([at, ..]) = cells.get(&topics).map(Vec::as_slice)
        && walker.page.words(*at).contains(char::is_alphabetic)
        && !is_code(walker.page.words(*at))
        && !only_closes(walker, cells, topics)
    {
        walker.open_section(*at, outline::TALK);
    }
}

/// "[RF-3]": the sign by which a topic is called elsewhere, and no title.
fn is_code(words: &str) -> bool {
    let words = words.trim_matches(['[', ']', '(', ')']);
    let letters = words.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let number = letters.strip_prefix('-').unwrap_or_default();
    letters.len() < words.len()
        && !number.is_empty()
        && number.bytes().all(|sign| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_closes_a_meeting_is_no_topic_where_nothing_is_said_to_it() {
        let minutes = "# Mill Board\n\n4 May 2022\n\n## Minutes\n\n| Topic | Notes | Actions |\n|---|---|---|\n| Roof | It leaks again. | Ann to ask the miller |\n| Hall | It is cold. | |\n| Adjournment | | |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let titles: Vec<&str> = record.sections.iter().map(|one| &*one.title).collect();
        assert_eq!(titles, ["Roof", "Hall"]);
    }

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
    fn a_table_that_says_what_each_row_is_counts_its_topics() {
        let minutes = "# Club meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Topics discussed\n\n| No | Description | Type |\n|---|---|---|\n| 01 | Leaks of the roof | Information |\n| 02 | The hall is painted green | Decision |\n| 03 | Fees | Report |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let sections = record.sections.iter();
        let sections = sections.map(|one| (one.number.as_deref(), one.title.as_str()));
        assert_eq!(
            sections.collect::<Vec<_>>(),
            [(Some("01"), "Leaks of the roof"), (Some("03"), "Fees")]
        );
        assert_eq!(record.decisions[0].text, "The hall is painted green");
    }

    #[test]
    fn a_sign_in_place_of_a_title_is_no_topic_and_links_in_a_column_of_documents_are_material() {
        let minutes = "# Club meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Reports\n\n| Agenda item | Documents | Information |\n|---|---|---|\n| [RF-1] | [Plan](https://club.example/plan) | Roof plan |\n| [RF-2] | [Map](https://club.example/map) | Map of the hall |\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let titles = record.sections.iter().map(|section| section.title.as_str());
        assert_eq!(titles.collect::<Vec<_>>(), ["Reports"]);
        let listed = record.references.iter().map(|one| one.text.as_str());
        assert_eq!(listed.collect::<Vec<_>>(), ["Plan", "Map"]);
    }

    #[test]
    fn points_beside_the_notes_on_them_are_topics_and_each_item_of_a_cell_of_tasks_is_one() {
        let minutes = "# Club meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Agenda\n\n<table><thead><tr><th>Discussion Points</th><th>Notes/Action Items</th><th>Actions: Who/None</th></tr></thead><tbody><tr><td>Roof</td><td>It leaks.</td><td><ul><li>Ann to call the firm</li><li>Bo to buy tiles</li></ul></td></tr><tr><td>Gate</td><td>It was painted.</td><td>None</td></tr></tbody></table>\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let titles = record.sections.iter().map(|section| section.title.as_str());
        assert_eq!(titles.collect::<Vec<_>>(), ["Roof", "Gate"]);
        let steps = record.next_steps.iter().map(|step| step.text.as_str());
        assert_eq!(
            steps.collect::<Vec<_>>(),
            ["Ann to call the firm", "Bo to buy tiles"]
        );
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
