//! What the tools that write notes of calls set around them.

fn record(minutes: &str) -> crate::Record {
    crate::extract(minutes.as_bytes())
        .expect("text")
        .swap_remove(0)
}

#[test]
fn when_something_was_said_is_no_tally() {
    let found = record(
        "# Mill Group\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nAnn Lee showed the tiles and told what they cost (00:11:45).\n\nThatch was voted on (7:0:1)\n",
    );
    let decisions = found.decisions.iter().map(|one| one.text.as_str());
    assert_eq!(
        decisions.collect::<Vec<_>>(),
        ["Thatch was voted on (7:0:1)"]
    );
}

#[test]
fn a_marker_in_a_word_with_a_hyphen_marks_nothing() {
    let found = record(
        "# Mill Group\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\nAI-generated notes may be wrong. Look at them again.\n",
    );
    assert!(found.next_steps.is_empty());
}

#[test]
fn names_behind_invited_that_nothing_parts_are_no_guests() {
    for invited in [
        "Invited Ann Lee Bo Day Eva Fox",
        "Invited [Ann Lee](mailto:ann@mill.example) [Bo Day](mailto:bo@mill.example)",
    ] {
        let found = record(&format!(
            "# Mill Group\n\n4 May 2022\n\n{invited}\n\n## Roof\n\nIt leaks.\n"
        ));
        assert!(found.guests.is_empty() && found.attendees.is_empty());
    }
}

#[test]
fn links_of_note_books_are_their_words() {
    let found = record(
        "---\ndate: 2022-05-04\nattendees: [\"[[Ann Lee]]\", \"[[Bo Day]]\"]\n---\n\n# Mill Group\n\n## Roof\n\n- [[Ann Lee]] told that it leaks\n\n## Actions\n\n- [ ] [[Bo Day]]: buy tiles at the [[Shop|shop]]\n",
    );
    let names = found.attendees.iter().map(|one| one.name.as_deref());
    assert_eq!(names.collect::<Vec<_>>(), [Some("Ann Lee"), Some("Bo Day")]);
    let step = &found.next_steps[0];
    assert_eq!(step.text, "buy tiles at the shop");
    assert_eq!(step.owner.as_deref(), Some("Bo Day"));
}

#[test]
fn tasks_in_boxes_right_under_their_label_are_no_titles() {
    let found = record(
        "Mill Group\n4 May 2022\n\nParticipants\nAnn Lee\nBo Day\n\nNotes\n- It leaks again.\n\nAction Items\n[ ] Ann to buy tiles\n[ ] Bo to bring the long ladder\n",
    );
    let steps = found.next_steps.iter().map(|one| one.text.as_str());
    let want = ["Ann to buy tiles", "Bo to bring the long ladder"];
    assert_eq!(steps.collect::<Vec<_>>(), want);
}

#[test]
fn a_heading_under_notes_is_no_title() {
    let found = record(
        "# Mill Leads Weekly\n**4 May 2022, 14:00**\n\n**Attendees:** Ann Lee, Bo Day\n\n## Talking Points\n\n### On-call rotation\n\n- It is too long.\n\n### Tiles\n\n- They are bought.\n",
    );
    assert_eq!(found.meeting.title.as_deref(), Some("Mill Leads Weekly"));
    let titles = found.sections.iter().map(|one| one.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["On-call rotation", "Tiles"]);
}

#[test]
fn what_is_listed_in_sentences_under_notes_is_their_talk() {
    let found = record(
        "Mill Group\n\nMay 4, 2022, 9:00 AM\n\nMeeting notes:\n\n- **Roof:** Ann told that it leaks again near the door.\n  - **Costs:** About forty pounds.\n- **Hedge:** Bo asked who cuts it.\n\nFollow-up tasks:\n\n- **Tiles:** Buy some at the shop. (Ann)\n",
    );
    let titles = found.sections.iter().map(|one| one.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["Meeting notes"]);
    assert_eq!(found.sections[0].paragraphs.len(), 3);
    assert_eq!(found.next_steps[0].owner.as_deref(), Some("Ann"));
}

#[test]
fn lines_under_tasks_that_begin_with_their_titles_are_no_topics() {
    let found = record(
        "Mill Group\n4 May 2022\n\nMeeting notes:\n\nRoof: Ann told that it leaks again near the door.\nHedge: Bo asked who cuts it this year.\nShed: It was painted green in April.\nWell: The water is clear and the rope is new.\n\nFollow-up tasks:\n\nTiles: Buy some of them at the shop. (Ann)\nSaw: Ask the smith for a new one. (Bo)\n",
    );
    let titles = found.sections.iter().map(|one| one.title.as_str());
    assert_eq!(
        titles.collect::<Vec<_>>(),
        ["Roof", "Hedge", "Shed", "Well"]
    );
    assert_eq!(found.next_steps.len(), 2);
}

#[test]
fn what_is_said_below_tasks_in_boxes_is_none_of_them() {
    let found = record(
        "# Notes\n\n## 4 May 2022\n\n## Mill roof talks\n\n### Summary\n\nAnn Lee told that the roof leaks again, and that it must be mended before the autumn.\n\n### Suggested next steps\n\n- [ ] Ann Lee will buy tiles.\n\nYou should read these notes again to make sure they are right.\n",
    );
    assert_eq!(found.meeting.title.as_deref(), Some("Mill roof talks"));
    let steps = found.next_steps.iter().map(|one| one.text.as_str());
    assert_eq!(steps.collect::<Vec<_>>(), ["Ann Lee will buy tiles."]);
    let titles = found.sections.iter().map(|one| one.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["Summary"]);
}

#[test]
fn short_lines_over_a_sentence_are_topics_where_several_are_set_so() {
    let found = record(
        "Meeting summary for Mill Group (4 May 2022)\n\nQuick recap\n\nThe group spoke of the roof and of the fees of next year.\n\nSummary\n\nRoof of the Mill\n\nAnn told the group that it leaks again. Bo has seen it as well.\n\nBudget for Next Year\n\nBo showed the budget. It was praised.\n",
    );
    let titles = found.sections.iter().map(|one| one.title.as_str());
    let want = ["Quick recap", "Roof of the Mill", "Budget for Next Year"];
    assert_eq!(titles.collect::<Vec<_>>(), want);
}
