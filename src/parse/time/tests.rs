use super::{closing, find_times, labelled_time, opening};
use crate::grammar::{Words, built_in};

fn words(language: &str) -> &'static Words {
    let name = format!("general-{language}");
    let grammar = built_in().iter().find(|grammar| grammar.name == name);
    &grammar.expect("a general grammar").words
}

#[track_caller]
fn gives(language: &str, line: &str, start: &str, end: &str, zone: &str) {
    let found = find_times(line, words(language)).unwrap_or_else(|| panic!("no time in {line}"));
    let have = (
        found.start.as_str(),
        found.end.as_deref().unwrap_or(""),
        found.zone.unwrap_or(""),
    );
    assert_eq!(have, (start, end, zone), "{line}");
}

#[track_caller]
fn gives_none(language: &str, line: &str) {
    assert_eq!(find_times(line, words(language)), None, "{line}");
}

#[test]
fn times_of_the_clock() {
    gives(
        "en",
        "11 May 2021 | 08:00 - 9:30 EDT",
        "08:00",
        "09:30",
        "EDT",
    );
    gives("en", "at 7.30pm", "19:30", "", "");
    gives("en", "Time: 9 a.m. EST / 3 p.m. CEST", "09:00", "", "EST");
    gives("en", "12:15 pm", "12:15", "", "");
    gives("en", "12:15 a.m.", "00:15", "", "");
    gives("en", "22 Jan 2016, 0930-1200", "09:30", "12:00", "");
    gives("en", "Called to order at 2110 pm", "21:10", "", "");
    gives("en", "We met at 730pm", "19:30", "", "");
    gives("en", "10:00am", "10:00", "", "");
    gives("en", "12 noon", "12:00", "", "");
    gives("en", "Time: 7a-9a US Pacific", "07:00", "09:00", "");
    gives("en", "Time: 11a - 1:30p", "11:00", "13:30", "");
    gives("en", "6:30p", "18:30", "", "");
    gives_none("en", "Flat 7a, Mill Road");
    gives("en", "22 Jan 2016, 1900-2000", "19:00", "20:00", "");
    gives_none("fr", "les tarifs de la rentrée 2020-2021");
    gives("en", "2021-05-01 17:00:00 -0400", "17:00", "", "");
    gives("en", "2021-05-01 00:00:00 -0800", "00:00", "", "");
    gives_none("en", "Before 7 a vote was taken");
    gives("en", "4 May 2022 @ 14 UTC", "14:00", "", "UTC");
    gives("en", "at 9 CEST - 10 CEST", "09:00", "10:00", "CEST");
    gives("de", "3. Mai 2022, 14 MEZ", "14:00", "", "MEZ");
    gives_none("en", "Terminal 2 EST");
    gives("de", "19.30 Uhr", "19:30", "", "");
    gives("de", "um 19 Uhr", "19:00", "", "");
    gives("fr", "24 mars à 21 h", "21:00", "", "");
    gives("fr", "14 h 30", "14:30", "", "");
    gives("fr", "17h10", "17:10", "", "");
    gives("pt", "Duração: 18:30 as 21:30", "18:30", "21:30", "");
    gives("es", "siendo las 20:00 horas", "20:00", "", "");
    gives("es", "a las 7 de la tarde", "19:00", "", "");
    gives("pt", "eram 10,00 horas", "10:00", "", "");
}

#[test]
fn an_end_may_be_about_and_stand_beside_the_start() {
    gives("de", "18:00 – ca. 19:00 Uhr", "18:00", "19:00", "");
    let end = |language: &str, line: &str| closing(line, words(language)).map(|found| found.start);
    assert_eq!(end("pt", "Início: 9h | Fim: 12h").as_deref(), Some("12:00"));
    assert_eq!(end("de", "Ende 19.01 Uhr").as_deref(), Some("19:01"));
    assert_eq!(end("en", "The end of the 19.01 line"), None);
    let voted = "The Board voted to adjourn at 8:40 p.m.";
    assert_eq!(end("en", voted).as_deref(), Some("20:40"));
    let begun = "Le Conseil a commencé à 17h35.";
    assert_eq!(
        opening(begun, words("fr"))
            .map(|found| found.start)
            .as_deref(),
        Some("17:35")
    );
    let called = "Ann called the Board of Selectmen’s meeting to order at 7:00 p.m.";
    assert_eq!(
        opening(called, words("en"))
            .map(|found| found.start)
            .as_deref(),
        Some("19:00")
    );
}

#[test]
fn a_stretch_of_minutes_is_no_time_of_day() {
    gives_none("en", "Ann (for 10 minutes)");
    gives_none("de", "ca. 90 Minuten");
    gives_none("en", "10,00 euros");
}

#[test]
fn both_ends_of_a_stretch_share_the_half_of_the_day() {
    gives("en", "5pm-6pm UTC", "17:00", "18:00", "UTC");
    gives("en", "1-2PM", "13:00", "14:00", "");
    gives(
        "en",
        "9:00am–10:00am Pacific Time",
        "09:00",
        "10:00",
        "Pacific Time",
    );
    gives("en", "11-1pm", "11:00", "13:00", "");
    gives("en", "7:00 - 9:15 p.m.", "19:00", "21:15", "");
    gives(
        "en",
        "at 19:00 UTC, until 20:19 UTC",
        "19:00",
        "20:19",
        "UTC",
    );
}

#[test]
fn a_stamp_behind_a_label_is_a_time_and_its_year_is_none() {
    let start = |text: &str| labelled_time(text, words("en")).map(|found| found.start);
    assert_eq!(start("2021-05-03T17:29:39Z").as_deref(), Some("17:29"));
    assert_eq!(start("2021-05-03T17:29").as_deref(), Some("17:29"));
    assert_eq!(start("2021-05-03"), None);
    assert_eq!(start("2021-05-03T27:29"), None);
    assert_eq!(start("20150912-1205").as_deref(), Some("12:05"));
    assert_eq!(start("14.05").as_deref(), Some("14:05"));
    assert_eq!(
        start("14.05 by the clock of the hall").as_deref(),
        Some("14:05")
    );
    assert_eq!(start("1.5 hours"), None);
    gives_none("en", "Made 2021-05-03T17:29:39Z");
}

#[test]
fn times_in_words() {
    gives("pt", "pelas nove horas e trinta minutos", "09:30", "", "");
    gives("fr", "à dix-neuf heures", "19:00", "", "");
    gives("fr", "à dix-neuf heures trente", "19:30", "", "");
}

#[test]
fn digits_that_are_no_time() {
    for line in [
        "version 2.10",
        "3.4.2021",
        "2021-02-11",
        "17 people",
        "https://a.org/12:30",
        "£12.50",
        "in 1995",
        "item 7.30 of the list",
    ] {
        gives_none("en", line);
    }
}

#[test]
fn sentences_open_and_close_a_meeting() {
    let start = |language, line| opening(line, words(language)).map(|times| times.start);
    let end = |language, line| closing(line, words(language)).map(|times| times.start);
    assert_eq!(
        start("en", "Meeting called to order by Ann Lee at 7:00 p.m.").as_deref(),
        Some("19:00")
    );
    assert_eq!(
        start("fr", "17h10: début de la réunion.").as_deref(),
        Some("17:10")
    );
    assert_eq!(start("de", "Beginn: 19:30 Uhr").as_deref(), Some("19:30"));
    assert_eq!(
        end("en", "Meeting adjourned at 8:15").as_deref(),
        Some("08:15")
    );
    assert_eq!(
        end("en", "the meeting closed at 9.15 pm").as_deref(),
        Some("21:15")
    );
    assert_eq!(
        end("es", "se levanta la sesión a las 21:30 horas").as_deref(),
        Some("21:30")
    );
    assert_eq!(start("en", "Ann came at 7 pm"), None);
}

#[test]
fn bare_digits_are_a_time_behind_a_label() {
    let start = |text| labelled_time(text, words("en")).map(|times| times.start);
    assert_eq!(start("1300 (planned)").as_deref(), Some("13:00"));
    assert_eq!(start("20150912-1205").as_deref(), Some("12:05"));
    assert_eq!(start("2015"), Some("20:15".to_owned()));
    assert_eq!(start("room 12"), None);
}

#[test]
fn between_two_times_stands_and() {
    for (language, line, end) in [
        ("en", "held between 7:15pm and 8:00pm", Some("20:00")),
        ("fr", "entre 19h15 et 20h", Some("20:00")),
        ("de", "zwischen 19:15 und 20 Uhr", Some("20:00")),
        ("en", "at 7:15pm and 8:00pm", None),
    ] {
        let found = find_times(line, words(language)).expect("a time");
        assert_eq!(found.start, "19:15", "{line}");
        assert_eq!(found.end.as_deref(), end, "{line}");
    }
}

#[test]
fn a_time_before_the_word_that_closes_is_the_end() {
    let ends = |line| closing(line, words("en")).map(|found| found.start);
    assert_eq!(ends("21:30 Close").as_deref(), Some("21:30"));
    assert_eq!(ends("21:30 Close the gate"), None);
    assert_eq!(ends("Gate 21:30 closed"), None);
}

#[test]
fn when_the_next_meeting_is_says_nothing_of_the_end_of_this_one() {
    let ends = |line| closing(line, words("en")).map(|found| found.start);
    assert_eq!(
        ends("The meeting was adjourned, with the next meeting on June 4 at 7 pm."),
        None
    );
    assert_eq!(
        ends("The meeting was adjourned at 8 pm, the next meeting is at 6 pm.").as_deref(),
        Some("20:00")
    );
}

#[test]
fn an_end_before_the_start_is_past_noon() {
    gives("en", "11:15-1:50", "11:15", "13:50", "");
    gives("en", "12:15 to 1:50", "12:15", "13:50", "");
    gives("en", "7:15-8:50", "07:15", "08:50", "");
    gives("en", "23:15-1:50", "23:15", "01:50", "");
}

#[test]
fn two_times_with_dots_are_a_stretch() {
    gives("de", "Vorbereitung: 20.30-22.00", "20:30", "22:00", "");
    gives("fr", "Salle B, 18.00 – 19.30", "18:00", "19:30", "");
    gives_none("de", "Klausur: 12.05-14.05");
    gives_none("en", "tiles of 20.30-22.00 €");
    gives_none("en", "22.00-20.30");
}

#[test]
fn a_year_before_a_label_is_no_time() {
    gives("es", "2021  Hora de inicio: 10:00", "10:00", "", "");
    gives("en", "1930 hrs", "19:30", "", "");
    gives("en", "1930 Hours", "19:30", "", "");
}

#[test]
fn a_time_right_before_the_only_word_for_the_end_closes() {
    for line in [
        "14:05 open, 15:20 closed",
        "15:20 closed.",
        "Start: 14:00\tEnd: 15:20",
    ] {
        let found = closing(line, words("en")).map(|found| found.start);
        assert_eq!(found.as_deref(), Some("15:20"), "{line}");
    }
}
