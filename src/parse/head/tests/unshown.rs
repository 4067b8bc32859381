//! Titles that no line of the head shows at once, and lines that only look like one.

use super::{heads, record};

#[test]
fn the_title_may_stand_below_the_roster() {
    heads(
        "**Present**\n\n* Ann Lee, Bo Day\n\n**Apologies**\n\n* Cy Fry\n\n### Minutes Mill Council meeting May 3rd, 2022\n\n* **Roof**\n\n    * It leaks.\n",
        "Minutes Mill Council meeting May 3rd, 2022",
        "",
    );
}

#[test]
fn the_sentence_that_opens_the_minutes_says_who_met() {
    heads(
        "En la ciudad de Molinos, siendo las 20:45 horas del 3 de mayo de 2022, se celebra la Junta directiva del Molino\n\n1. Tejado\n\nGotea.\n\n2. Puerta\n\nEs verde.\n",
        "Junta directiva del Molino",
        "",
    );
}

#[test]
fn what_stands_beside_the_head_is_no_title() {
    for beside in [
        "(back to [[All meetings]])",
        "[ charter | archive ]",
        ":Mailbot: sent at 9:44",
        "Tuesday 12-2",
    ] {
        heads(
            &format!(
                "{beside}\n\nNotes of the third mill meeting, 3 May 2022\n\n#### Roof\n\nIt leaks.\n"
            ),
            "Notes of the third mill meeting",
            "",
        );
    }
    assert_eq!(
        record("Tuesday 12-2\nWe spoke of the roof.\n")
            .meeting
            .title,
        None
    );
}

#[test]
fn a_first_line_may_only_say_what_record_it_is() {
    heads(
        "Meeting Minutes 2022-05-03\n\nMembers present: Ann Lee, Bo Day\n",
        "Meeting Minutes 2022-05-03",
        "",
    );
    heads(
        "Meeting Minutes\n\nDate: 3 May 2022\n\nAttendees:\nAnn Lee\nBo Day\n",
        "Meeting Minutes",
        "",
    );
    heads(
        "# Agenda — Mill Users Group Meeting, 3 May 2022\n\n### Roof\n\nIt leaks.\n",
        "Agenda — Mill Users Group Meeting",
        "",
    );
}

#[test]
fn a_label_in_a_list_may_name_the_meeting() {
    heads(
        "# MINUTES OF MEETING\n\n**1. General**\n\n- **Name of meeting**: Talk with the roofers\n- **Date**: 3 May 2022\n\n**2. Roof**\n\nIt leaks.\n",
        "Talk with the roofers",
        "",
    );
}

#[test]
fn a_heading_over_the_name_of_the_meeting_only_says_what_record_it_is() {
    heads(
        "# Meeting notes\n\n## Planning meeting of the Mill Project\n\n- **Date:** 3 May 2022\n\n### Roof\n\nIt leaks.\n",
        "Planning meeting of the Mill Project",
        "",
    );
    heads(
        "# Meeting notes\n\n## Review of the last meeting\n\nAll was said on 3 May 2022.\n\n## Roof\n\nIt leaks.\n",
        "Meeting notes",
        "",
    );
}

#[test]
fn the_heading_of_an_agenda_names_it_where_nothing_else_does_and_a_frame_is_none_of_a_title() {
    heads(
        "# Mill agenda - week 4\n\n| | |\n|---|---|\n| Date: | 3 May 2022 |\n| Attendees: | Ann Lee, Bo Day |\n\n## Opening\n\nAll are well.\n\n## Roof\n\nIt leaks.\n",
        "Mill agenda - week 4",
        "",
    );
    heads(
        "========= MEETING MINUTES =========\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n",
        "MEETING MINUTES",
        "",
    );
}

#[test]
fn the_only_heading_below_the_roster_names_the_record_and_holds_topics() {
    let minutes = "May 3, 2022\n\nHost: Ann Lee\n\nAttendees:\n  * [x] Ann Lee\n  * [x] Bo Day\n\n# **Mill Meeting Notes**\n\n* Roof -- tiles\n    - It leaks again.\n    - Ann asks the miller.\n* Roof -- colours\n    - It is red.\n* Hall\n    - It is cold.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.meeting.title.as_deref(), Some("Mill Meeting Notes"));
    assert_eq!(record.sections.len(), 3);
}
