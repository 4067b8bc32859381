//! How far the lists under labels, cues and headings reach.

use crate::parse::testing::{decides, lists, titles};
use crate::record::Record;

fn record(minutes: &str) -> Record {
    let mut records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    records.swap_remove(0)
}

#[track_caller]
fn suggests(minutes: &str, want: &[&str]) {
    let record = record(minutes);
    let texts = record.suggestions.iter();
    let texts: Vec<&str> = texts.map(|one| one.text.as_str()).collect();
    assert_eq!(texts, want, "{minutes}");
}

#[track_caller]
fn tasks(minutes: &str, want: &[&str]) {
    let record = record(minutes);
    let texts = record.next_steps.iter();
    let texts: Vec<&str> = texts.map(|step| step.text.as_str()).collect();
    assert_eq!(texts, want, "{minutes}");
}

#[test]
fn a_roster_ends_before_smaller_headings_with_talk_and_before_the_agenda_that_is_read() {
    let minutes = "# Protokoll der Versammlung des Mühlenvereins\n\n3. Mai 2022\n\n### Anwesende\nAnn Lee, Bo Day\n\n### Gäste\nKurt Berg\n\n---\n\nAnn begrüßte alle in der Mühle und las die Tagesordnung vor, an der niemand etwas ändern will:\n1. Begrüßung\n2. Dach\n   1. Ziegel\n   2. Rinne\n\n#### TOP1 - Begrüßung\n- Ann begrüßte alle herzlich.\n\n#### TOP2 - Dach\n- Das Dach ist undicht.\n  - Ziegel\n  - Rinne\n";
    let guests = record(minutes).guests;
    let names: Vec<&str> = guests
        .iter()
        .filter_map(|one| one.name.as_deref())
        .collect();
    assert_eq!(names, ["Kurt Berg"]);
    titles(minutes, &["TOP1 - Begrüßung", "TOP2 - Dach"]);
}

#[test]
fn a_list_under_a_heading_ends_at_a_smaller_topic_that_parts_no_entries() {
    decides(
        "# Mill Board\n\n3 May 2022\n\n## Main outcomes\n\n* the roof is mended\n* the mill opens in June\n\n### 1. Introductions\nAnn Lee led the meeting and welcomed two guests.\n\n### 2. Roof\nIt leaks.\n",
        &["the roof is mended", "the mill opens in June"],
    );
    decides(
        "# Mill Board\n\n3 May 2022\n\n## Decisions\n\n### Roof\n\n* It is mended.\n\n### Mill\n\n* It opens in June.\n",
        &["It is mended.", "It opens in June."],
    );
}

#[test]
fn items_under_a_suggestion_say_more_of_it() {
    suggests(
        "# Mill Board\n\n3 May 2022\n\n## Roof\n\n- The suggestion is to:\n  - take tiles\n    - red ones\n  - take thatch\n",
        &["take tiles", "take thatch"],
    );
    suggests(
        "# Mill Board\n\n3 May 2022\n\n## Roof\n\nThe roof leaks and the board talked of what should be done.\n\nProposed solutions:\n1. Leave the roof as it is.\n1. Take thatch.\n",
        &["Leave the roof as it is.", "Take thatch."],
    );
}

#[test]
fn an_action_goes_on_in_the_sentences_of_its_paragraph() {
    tasks(
        "# Mill Board\n\n3 May 2022\n\n## Roof\n\n**Action:** Ann to ask for the price of tiles.\nThe roofer has offered to help with that.\n\nTea was served.\n",
        &["Ann to ask for the price of tiles.\nThe roofer has offered to help with that."],
    );
    tasks(
        "# Mill Board\n\n3 May 2022\n\n## Roof\n\nAction: Ann to ask for the price of tiles.\nBo to mend the door.\n",
        &["Ann to ask for the price of tiles."],
    );
}

#[test]
fn a_marker_behind_a_label_says_what_the_line_is() {
    let minutes = "# Mill Board\n\n3 May 2022\n\n## Roof\n\n- Recommendation: #todo ask for the price of tiles\n";
    tasks(minutes, &["ask for the price of tiles"]);
    suggests(minutes, &[]);
}

#[test]
fn what_is_still_asked_is_no_decision() {
    decides(
        "# Mill Board\n\n3 May 2022\n\n## Roof\n\n- Decision: do we take tiles or thatch?\n- Decision: the roof is mended\n",
        &["the roof is mended"],
    );
}

#[test]
fn headings_over_labels_alone_and_empty_ones_for_the_agenda_are_no_topics() {
    titles(
        "# Mill Board\n\n3 May 2022\n\n## Meeting notes\n\n### Opening and roll call\n\n#### Opening\n\n#### Attendees\n\n* Ann Lee\n* Bo Day\n\n### Adoption of the agenda\n\n### Roof\n\nIt leaks, and the tiles are gone.\n",
        &["Roof"],
    );
    titles(
        "# Mill Board\n\n3 May 2022\n\n## Adoption of the agenda\n\nCy asks for one more item on it.\n\n## Roof\n\nIt leaks, and the tiles are gone.\n",
        &["Adoption of the agenda", "Roof"],
    );
}

#[test]
fn what_is_said_in_bold_is_no_topic() {
    titles(
        "# Mill Board\n\n3 May 2022\n\n**Roof**\n\nIt leaks, and the tiles are gone.\n\n**(no way out of this yet)**\n\nTiles? Thatch?\n\n**Time to vote? We could do so in June**\n\nSo be it.\n\n**Door**\n\nIt is stuck.\n",
        &["Roof", "Door"],
    );
}

#[test]
fn a_heading_right_under_the_title_over_the_roster_is_of_the_head() {
    let minutes = "# Acta reunión 3 de mayo de 2022\n\n## Cierre de año\n\nDetalles: reunión en línea, de 18:00h a 19:30h\nAsistencia: Ana Gil, Luis Mora\n\n# 1. Tejado\n\nGotea.\n\n# 2. Puerta\n\nNo cierra.\n";
    titles(minutes, &["Tejado", "Puerta"]);
    let meeting = record(minutes).meeting;
    assert_eq!(meeting.start_time.as_deref(), Some("18:00"));
    assert_eq!(meeting.end_time.as_deref(), Some("19:30"));
}

#[test]
fn a_stamp_in_the_head_says_when_it_began() {
    let minutes = "# Minutes\n\n## Mill Board Meeting\n\n**Minutes of: 2022-05-03T09:00-4:00**\n\n## Roof\n\nIt leaks.\n";
    assert_eq!(record(minutes).meeting.start_time.as_deref(), Some("09:00"));
}

#[test]
fn a_picture_may_stand_before_a_label() {
    for picture in [":family:", ":man_technologist:", "👥", "✅ "] {
        let minutes = format!(
            "# Mill Board\n\n3 May 2022\n\n{picture} **Present:** Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n"
        );
        lists(&minutes, &["Ann Lee", "Bo Day"], &[]);
    }
}

#[test]
fn letters_before_a_dash_say_whence_several_came() {
    let minutes = "# Mill Board\n\n3 May 2022\n\n## In attendance\n\n```\n* ACM - Lee, Day\n* BMW - Reed, Costa\n```\n\n## Roof\n\nIt leaks.\n";
    lists(minutes, &["Lee", "Day", "Reed", "Costa"], &[]);
    let people = record(minutes).attendees;
    let bodies: Vec<&str> = people
        .iter()
        .filter_map(|one| one.organisation.as_deref())
        .collect();
    assert_eq!(bodies, ["ACM", "ACM", "BMW", "BMW"]);
}

#[test]
fn an_officer_is_the_one_of_the_list_whose_login_it_is() {
    let minutes = "# 2022-05-03\n\n## Attendance\n\n- Mark, Alee, Jo Reed\n\n## Notes\n\n- Assign roles\n    - Facilitator: Ann Lee\n- Roof\n    - It leaks.\n    - It is old.\n";
    lists(minutes, &["Mark", "Alee", "Jo Reed"], &[]);
}

#[test]
fn a_line_that_ends_in_a_label_leads_to_the_list_under_it() {
    let minutes = "# Mill Board\n\n3 May 2022\n\n## Roof\n\n- The roof was looked at by the board.\n- Two big questions (still open):\n  - Price of the tiles\n    - Ann has one\n  - Who can mend it\n- Visit in May (questions/problems)\n  - Way to the mill\n- Ann next steps:\n  - Ask the miller for the ladder\n";
    let record = record(minutes);
    let asked: Vec<&str> = record
        .questions
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(
        asked,
        ["Price of the tiles", "Who can mend it", "Way to the mill"]
    );
    tasks(minutes, &["Ask the miller for the ladder"]);
}

#[test]
fn lines_without_a_box_say_more_of_a_task_with_one() {
    let minutes = "# Mill Board\n\n3 May 2022\n\n## Actions - Newsletter\n\n- [x] List the new members of the year  \n      * Ann Lee  \n      * Bo Day  \n- [x] List the small fairs (May Day, Harvest, …)  \n- [ ] Write the greeting\n\nThe meeting was adjourned at 22:39\n";
    tasks(
        minutes,
        &[
            "List the new members of the year",
            "List the small fairs (May Day, Harvest, …)",
            "Write the greeting",
        ],
    );
}

#[test]
fn a_motion_in_bold_is_the_decision_and_no_topic() {
    let minutes = "Hall Parish Council\n\n3 May 2022\n\nPresent: Cllr A Lee, Cllr B Day\n\n1. Bank\n\nThe clerk said that it had been proposed to change banks, which takes a month.  **Cllr Lee proposed that the bank be kept, seconded by Cllr Day.  It was agreed that the clerk will write.**\n\n2. Payments\n\nWater - £15\n\n**Cllr Lee proposed payment of the bill seconded by Cllr Day**\n\n3. Open doors\n\nThe meeting was opened to all.  **Proposed by Cllr Lee, seconded by Cllr Day - Unanimously agreed**\n\nALL VILLAGERS MAY COME AND LISTEN\n\n1\n";
    decides(
        minutes,
        &[
            "Cllr Lee proposed that the bank be kept, seconded by Cllr Day. It was agreed that the clerk will write.",
            "Cllr Lee proposed payment of the bill seconded by Cllr Day",
            "The meeting was opened to all. Proposed by Cllr Lee, seconded by Cllr Day - Unanimously agreed",
        ],
    );
    titles(minutes, &["Bank", "Payments", "Open doors"]);
}

#[test]
fn an_entry_without_a_name_has_its_body_in_brackets() {
    let minutes = "# Mill Board\n\n3 May 2022\n\n## Attendees\n\n* Ann Lee (Acme)\n* Bo Day (Mill Trust)\n*  (Ashford University, roof team)\n\n## Roof\n\nIt leaks.\n";
    let people = record(minutes).attendees;
    let last = people.last().expect("three");
    assert_eq!(last.name, None);
    assert_eq!(
        last.organisation.as_deref(),
        Some("Ashford University, roof team")
    );
}

#[test]
fn an_item_of_the_list_above_that_comes_again_with_nothing_under_it_is_no_topic() {
    titles(
        "# Mill Board\n\n3 May 2022\n\n## Agenda items\n\n1. Find somebody to write\n1. Roof\n1. Door\n\n## Meeting notes\n\n### Find somebody to write\n\n### Roof\n\nIt leaks, and the tiles are gone.\n\n### Good of the order\n\n### Door\n\nIt is stuck.\n",
        &["Roof", "Good of the order", "Door"],
    );
}

#[test]
fn notes_over_all_the_talk_are_a_topic() {
    titles(
        "# 2022-05-03 Talk on the mill\n\n**Date:** 3 May 2022\n\n## Notes\n\n- the mill is old\n- the roof leaks\n  - since April\n- useful link: https://mill.example\n- the door is stuck\n- bo has the key\n- ann has none\n- tea was served\n",
        &["Notes"],
    );
}

#[test]
fn numbered_items_in_the_words_of_the_agenda_with_talk_in_the_next_line_are_topics() {
    titles(
        "# Protokoll der Versammlung\n\n3. Mai 2022\n\n### Anwesende\nAnn Lee, Bo Day\n\nDie Sitzung hat die folgende Tagesordnung:\n1. Dach\n2. Berichte\n   1. Schlüssel\n   2. Kisten\n\n#### TOP1 - Dach\n- Es ist undicht.\n\n#### TOP2 - Berichte\n- Ann stellte die Berichte vor.\n  1. Schlüssel  \n     Die neuen Schlüssel sind noch nicht da, und Ann fragt bei der Stadt nach.\n  2. Kisten  \n     Die Kisten werden erst wieder gebraucht, wenn alle in die Mühle können.\n",
        &["TOP1 - Dach", "TOP2 - Berichte", "Schlüssel", "Kisten"],
    );
}

#[test]
fn years_and_months_are_neither_votes_nor_topics() {
    let minutes = "# Mill Board\n\n3 May 2022\n\n## Notes\n\n- Roof (Ann)\n  - 2021-2022 changes\n    - new tiles\n  - It leaks.\n- Door (Bo)\n  - It is stuck.\n  - Who has oil for it?\n- February March\n  - Open the mill\n- Gate (Cy)\n  - It is gone.\n  - A new one costs much.\n";
    decides(minutes, &[]);
    titles(minutes, &["Roof (Ann)", "Door (Bo)", "Gate (Cy)"]);
}

#[test]
fn a_task_over_the_address_of_its_sheet_leads_to_no_list() {
    tasks(
        "# Mill Board\n\n3 May 2022\n\n## Roof\n\n- The roof leaks.\n\n**TODO: Ann to fill in the sheet**:\n\nhttps://example.org/sheet\n\n- Bo told of the wall.\n- News of the mill\n",
        &["Ann to fill in the sheet"],
    );
    tasks(
        "# Mill Board\n\n3 May 2022\n\n## Roof\n\n- The roof leaks.\n\nTODO: Ann and Bo:\n\n- Order tiles\n- Mend the wall\n",
        &["Order tiles", "Mend the wall"],
    );
}

#[test]
fn a_smaller_heading_over_running_text_ends_tasks() {
    let minutes = "# Mill Board\n\n3 May 2022\n\n## Roof\n\nIt leaks.\n\n### Action points for the roof\n\n- Ann to order tiles\n- Mend the wall\n\n#### Note after the meeting\n\nThe tiles have come from the works in the valley, and they are as red as those on the roof.\n";
    tasks(minutes, &["Ann to order tiles", "Mend the wall"]);
    titles(minutes, &["Roof", "Note after the meeting"]);
}

#[test]
fn a_remark_in_italics_behind_tasks_is_none() {
    tasks(
        "# Mill Board\n\n3 May 2022\n\n## Actions\n\n- Ann to order tiles\n- Mend the wall\n\n---\n*Minutes taken by Cy Fry, 5 May 2022*\n",
        &["Ann to order tiles", "Mend the wall"],
    );
}

#[test]
fn a_long_sentence_that_says_what_was_decided_leads_to_no_list() {
    let talk = "we agreed the following";
    for (sentence, want) in [
        (format!("{talk}:"), &["the roof is red", "the wall stays"][..]),
        (
            "The plan was sent to the town in May; however, when it came back with so many remarks on the roof, the board agreed to write a new one.".to_owned(),
            &[],
        ),
    ] {
        decides(
            &format!("# Mill Board\n\n3 May 2022\n\n## Roof\n\n- {sentence}\n  - the roof is red\n  - the wall stays\n"),
            want,
        );
    }
}

#[test]
fn who_was_there_is_listed_no_more_below_an_agenda_of_lower_rank() {
    lists(
        "# Mill call of 3 May 2022\n\n# Roll call\n\n* Ann Lee\n* Bo Day\n\n## Agenda\n\n1. Roof\n\nBo seconds.\n\n1. Hedge\n\n* (reading of the offers from Bo)\n* LW: in May, millers cut, but with care\n\n1. Closing\n\nNone.\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn what_a_proposal_is_hoped_to_do_is_no_suggestion() {
    let minutes = |lead: &str| {
        format!(
            "# Mill Group 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\n{lead}\n\n- Show that tiles last\n- Save money\n"
        )
    };
    suggests(&minutes("The purpose of the proposal is to:"), &[]);
    suggests(
        &minutes("We need more pages (Ann suggests perhaps a wiki):"),
        &[],
    );
    suggests(
        &minutes("We came together to evaluate the following proposals:"),
        &[],
    );
    suggests(
        &minutes("The proposal is to:"),
        &["Show that tiles last", "Save money"],
    );
}
