//! The day of the meeting where it stands below other lines of the head, or in two of them.

use super::record;
use crate::parse::testing::titles;

#[track_caller]
fn day(minutes: &str, want: &str) {
    let date = record(minutes).meeting.date;
    assert_eq!(date.as_deref().unwrap_or_default(), want, "{minutes}");
}

#[test]
fn the_day_may_stand_below_those_who_were_there() {
    day(
        "# Garden Club\n\nMembers present:\n\n* Ann Lee\n* Bo Day\n\nDate: 3 May 2022\n\nTopics:\n\n* Roof\n",
        "2022-05-03",
    );
    day(
        "# Garden Club\n\nMembers present:\n\n* Ann Lee\n* Bo Day\n\n## Fair\n\nDate: 3 May 2022\n",
        "",
    );
}

#[test]
fn an_agenda_on_the_line_of_its_label_does_not_end_the_head() {
    day(
        "# Garden Club Minutes\n\n## Meeting objective: Plan the fair\n\nDate: 3 May 2022\n\n## Roof\n\nIt leaks.\n",
        "2022-05-03",
    );
}

#[test]
fn the_heading_over_the_agenda_may_have_the_day() {
    let members = "Mill Committee\n\n- Ann Lee, chair (Acme)\n- Bo Day (Globe)\n- Cy Fry (Acme)\n- Dee Moss (Globe)\n\n";
    for (heading, want) in [
        ("Agenda 2022-05-03", "2022-05-03"),
        ("Agenda for the next meeting, 2022-05-03", ""),
    ] {
        day(&format!("{members}{heading}\n\n1. Roof\n2. Gate\n"), want);
    }
}

#[test]
fn a_month_in_the_title_gives_its_year_to_the_day_of_a_label() {
    for (when, want) in [
        ("Thursday, 5th May at 16:00 UTC", "2022-05-05"),
        ("Thursday, 9th June at 16:00 UTC", "2022-05"),
    ] {
        day(
            &format!(
                "# Notes of the panel meeting May 2022\n\n* When: {when}\n* Where: Mill\n\n## Roof\n\nIt leaks.\n"
            ),
            want,
        );
    }
}

#[test]
fn digits_before_a_time_zone_behind_the_day_are_the_hour() {
    for (line, want) in [
        ("Mill Board, 2022-05-03 1930 UTC telecon", Some("19:30")),
        ("Mill Board, 2022-05-03 1930 members", None),
    ] {
        let start = record(&format!("{line}\n\nRoof\n\nIt leaks.\n"))
            .meeting
            .start_time;
        assert_eq!(start.as_deref(), want, "{line}");
    }
}

#[test]
fn a_label_may_join_when_and_where() {
    let minutes = "# Mill Board, 3 May 2022\n\n## Time/Place\n\nWe sit in the mill at 19:00 CET on Tuesday.\n\n## Roof\n\nIt leaks.\n";
    assert_eq!(record(minutes).meeting.start_time.as_deref(), Some("19:00"));
    titles(minutes, &["Roof"]);
}

#[test]
fn a_label_under_a_topic_says_when_that_is_where_the_front_matter_has_the_day() {
    let minutes = "Title: Mill board\nDate: 2022-05-03\n\n## Welcome\n\nAll spoke.\n\n## Camp\n\nWhen: 9 to 12 August 2022\n\nWe take tents.\n";
    day(minutes, "2022-05-03");
    day(
        "# Mill board\n\n## Details\n\nDate: 3 May 2022\n\n## Roof\n\nIt leaks.\n",
        "2022-05-03",
    );
}

#[test]
fn a_day_without_its_year_takes_that_of_the_page() {
    for (line, want) in [
        ("1st-3rd May", "2022-05-01"),
        ("The board met on 1 May in the mill.", "2022-05-01"),
        ("The gate is due on 1 May.", "2022-05-04"),
    ] {
        day(
            &format!(
                "---\ntitle: Mill board meeting\ndate: 2022-05-04\n---\n\n{line}\n\nPresent:\n\n* Ann Lee\n* Bo Day\n"
            ),
            want,
        );
    }
}

#[test]
fn an_ending_that_was_cut_short_is_no_hour() {
    let minutes = "# Minutes of May 3h, 2022\n\n## Roof\n\nIt leaks.\n";
    day(minutes, "2022-05-03");
    assert_eq!(record(minutes).meeting.start_time, None);
}

#[test]
fn a_code_below_the_word_for_an_end_is_no_time() {
    let minutes = "# Mill call, 3 May 2022\n\nCode 728 (end by #)\nPassword 1339 (end by #)\n\n## Roof\n\nIt leaks.\n";
    assert_eq!(record(minutes).meeting.end_time, None);
    assert_eq!(record(":Day: Tu 03.05.22\n:Mailbot: sent to all members on 09.05.22\n\nMill board\n==========\n\nRoof\n----\n\nIt leaks.\n").meeting.date.as_deref(), Some("2022-05-03"));
}

#[test]
fn a_heading_behind_a_summary_may_stand_over_when_they_met() {
    let minutes = "# Minutes of the Mill Board\n\n## Summary\n\nThe roof was seen.\n\n## Date, Time, Duration and Location\n\nThe meeting took place online, at 6:00pm (Ghent time) on Tuesday, May 3, 2022.\n\n## Attendees\n\n- Ann Lee\n- Bo Day\n\n## Roof\n\nIt leaks.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.meeting.date.as_deref(), Some("2022-05-03"));
    assert_eq!(record.meeting.start_time.as_deref(), Some("18:00"));
}

#[test]
fn a_day_behind_a_label_of_the_talk_is_not_that_of_the_meeting() {
    let date = |minutes: &str| record(minutes).meeting.date;
    let talk = "# Minutes of the mill board May 9, 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\n- It leaks.\n\n## Summer fair\n\n- Time and location: 17 - 20 July 2022, at the mill\n- Bo brings tea.\n";
    assert_eq!(date(talk).as_deref(), Some("2022-05-09"));
    let again = "# Ata da reunião do dia 09/05/2022\n\n## 1. Dia e hora\n\n- Data: 09/05/2022\n- Horário: 10:10\n\n## 2. Telhado\n\nPinga.\n";
    let meeting = record(again).meeting;
    assert_eq!(meeting.date.as_deref(), Some("2022-05-09"));
    assert_eq!(meeting.start_time.as_deref(), Some("10:10"));
}
