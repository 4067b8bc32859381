use super::*;
use crate::grammar::built_in;

fn words(language: &str) -> &'static Words {
    let name = format!("general-{language}");
    let grammar = built_in().iter().find(|grammar| grammar.name == name);
    &grammar.unwrap().words
}

fn found<'t>(language: &str, line: &'t str) -> Option<DateText<'t>> {
    find_date(line, words(language))
}

#[track_caller]
fn reads(language: &str, line: &str, text: &str, iso: &str) {
    let date = found(language, line);
    let have = date.as_ref().map(|date| (date.text, date.iso.as_deref()));
    assert_eq!(
        have,
        Some((text, Some(iso).filter(|iso| !iso.is_empty()))),
        "{line}"
    );
}

/// The whole line is the date.
#[track_caller]
fn is(language: &str, line: &str, iso: &str) {
    reads(language, line, line, iso);
}

#[track_caller]
fn notes(language: &str, line: &str, iso: &str, code: &str) {
    let date = found(language, line).unwrap();
    assert_eq!(date.iso.as_deref(), Some(iso), "{line}");
    assert_eq!(date.note.map_or("", |(code, _)| code), code, "{line}");
}

#[track_caller]
fn nothing(language: &str, line: &str) {
    assert_eq!(found(language, line), None, "{line}");
}

#[test]
fn a_year_may_have_the_dot_of_thousands() {
    is("es", "25 de septiembre de 2.007", "2007-09-25");
    reads("es", "el 3 de mayo de 2.500 euros", "3 de mayo", "");
}

#[test]
fn the_month_may_stand_behind_its_year() {
    is("en", "2022-December", "2022-12");
    is("en", "2022-Dec-12", "2022-12-12");
    is("de", "2022 Dezember", "2022-12");
    nothing("en", "in 2022 may it rain");
}

#[test]
fn low_lines_may_part_the_numbers() {
    reads(
        "fr",
        "Compte-rendu 1 11_10_2023",
        "11_10_2023",
        "2023-10-11",
    );
    is("en", "2023_10_11", "2023-10-11");
    nothing("en", "notes_2023_10_11");
}

#[test]
fn english_days_are_read() {
    is("en", "11 February 2021", "2021-02-11");
    is("en", "Thursday, 11 February 2021", "2021-02-11");
    is("en", "Thursday 11 February 2021", "2021-02-11");
    is("en", "February 11, 2021", "2021-02-11");
    is("en", "January 17th, 2019", "2019-01-17");
    is("en", "28August 2025", "2025-08-28");
    is("en", "25 JAN 2024", "2024-01-25");
    is("en", "25-Jan-24", "2024-01-25");
    is("en", "22rd Jan 2016", "2016-01-22");
    is("en", "Saturday, August 9th, 2014", "2014-08-09");
    is("en", "6th Feb. 2014", "2014-02-06");
    is("en", "11 Feb '21", "2021-02-11");
    is(
        "en",
        "the 3rd of May 2022".trim_start_matches("the "),
        "2022-05-03",
    );
    reads(
        "en",
        "Board call (4 March 2020, online)",
        "4 March 2020",
        "2020-03-04",
    );
    reads(
        "en",
        "Tuesday 10th November 2009 at 7.30 p.m.",
        "Tuesday 10th November 2009",
        "2009-11-10",
    );
}

#[test]
fn days_in_digits_are_read() {
    is("en", "2021-02-11", "2021-02-11");
    is("en", "2017-6-20", "2017-06-20");
    is("en", "2014/02/06", "2014-02-06");
    is("en", "8/28/25", "2025-08-28");
    is("en", "02.20.15", "2015-02-20");
    is("en", "03.05.2022", "2022-05-03");
    is("pt", "19/05/2021", "2021-05-19");
    is("de", "8. 1. 2020", "2020-01-08");
    is("en", "2018-05-14T17:00+01:00", "2018-05-14");
    is("en", "2023-02-08T09:53:04.613Z", "2023-02-08");
    reads("en", "Opened: 20150912-1205", "20150912", "2015-09-12");
    reads(
        "en",
        "2019-09-18 Co-op stand-up",
        "2019-09-18",
        "2019-09-18",
    );
    reads(
        "en",
        "Steering group 2015-09-24.",
        "2015-09-24",
        "2015-09-24",
    );
}

#[test]
fn days_of_four_other_languages_are_read() {
    is("de", "8. Januar 2020", "2020-01-08");
    is("de", "Mittwoch, 08. Januar 2020", "2020-01-08");
    is("de", "Mittwoch, den 8. Januar 2020", "2020-01-08");
    reads(
        "de",
        "am dritten Mai zweitausendzweiundzwanzig",
        "dritten Mai zweitausendzweiundzwanzig",
        "2022-05-03",
    );
    is("fr", "14 mai 2018", "2018-05-14");
    reads("fr", "le 1er mars 2020", "1er mars 2020", "2020-03-01");
    is("fr", "6 fevrier 2023", "2023-02-06");
    reads(
        "fr",
        "Le dix-sept novembre deux mille vingt et un, à",
        "dix-sept novembre deux mille vingt et un",
        "2021-11-17",
    );
    reads(
        "fr",
        "L'an deux mille vingt, le douze mars,",
        "deux mille vingt, le douze mars",
        "2020-03-12",
    );
    is(
        "fr",
        "deux mille vingt-deux, le lundi sept mars",
        "2022-03-07",
    );
    is("es", "1 de septiembre de 2016", "2016-09-01");
    is("es", "12 de Enero de 2021", "2021-01-12");
    reads(
        "es",
        "a los doce días del mes de agosto de dos mil veinte",
        "doce días del mes de agosto de dos mil veinte",
        "2020-08-12",
    );
    reads(
        "pt",
        "Aos dezassete dias do mês de novembro de dois mil e vinte e um, pelas",
        "dezassete dias do mês de novembro de dois mil e vinte e um",
        "2021-11-17",
    );
    is("pt", "quinta-feira, 5 de março de 2020", "2020-03-05");
    is(
        "pt",
        "14 (quatorze) dias do mês de março de 2024",
        "2024-03-14",
    );
    reads(
        "en",
        "on the third day of May two thousand and twenty-two",
        "third day of May two thousand and twenty-two",
        "2022-05-03",
    );
}

#[test]
fn a_month_without_a_day_is_a_month() {
    is("en", "May 2019", "2019-05");
    is("en", "2023-06", "2023-06");
    reads(
        "en",
        "Working group notes - June 2023",
        "June 2023",
        "2023-06",
    );
    reads(
        "en",
        "May 2019 call, 14 May 2019",
        "14 May 2019",
        "2019-05-14",
    );
    is("pt", "maio de 2021", "2021-05");
    nothing("en", "Budget 2023-06 draft");
}

#[test]
fn a_stretch_gives_its_first_day() {
    is("en", "2017-11-01 to 2017-11-02", "2017-11-01");
    is("en", "12-13 May 2021", "2021-05-12");
    is("en", "12th and 13th May 2021", "2021-05-12");
    is("en", "2021-05-12/13", "2021-05-12");
    is("en", "12/13th of May 2021", "2021-05-12");
    is("de", "12./13. Mai 2021", "2021-05-12");
    is("en", "May 12–13, 2021", "2021-05-12");
    is("en", "30 April – 2 May 2021", "2021-04-30");
    is("en", "May 31 - June 2, 2021", "2021-05-31");
    is("de", "3. bis 5. Mai 2021", "2021-05-03");
    reads("en", "Meeting 28 - 3 May 2021", "3 May 2021", "2021-05-03");
    reads(
        "en",
        "Week 8 - 27th May 2021",
        "27th May 2021",
        "2021-05-27",
    );
    reads(
        "de",
        "Sprint 2 - 14. Mai 2021",
        "14. Mai 2021",
        "2021-05-14",
    );
    reads(
        "en",
        "Leeds 8 - 27 May 2021",
        "8 - 27 May 2021",
        "2021-05-08",
    );
    is("es", "3 al 5 de mayo de 2021", "2021-05-03");
}

#[test]
fn a_day_without_year_has_no_iso_date() {
    reads("en", "January 17th, 5pm-6pm UTC", "January 17th", "");
    reads("en", "Wed, Sept 18 @ 10-10:30am ET", "Wed, Sept 18", "");
    reads("fr", "24 juin à 21 h", "24 juin", "");
    notes("en", "12 May 2021", "2021-05-12", "");
    assert_eq!(
        found("en", "12 May").unwrap().note.unwrap().0,
        "date-without-year"
    );
}

#[test]
fn doubt_tells_the_order_in_which_the_day_was_read() {
    let message = found("en", "03.05.2022").unwrap().note.unwrap().1;
    assert_eq!(
        message,
        "`03.05.2022` is read as 2022-05-03, the day first; it could be 2022-03-05"
    );
}

#[test]
fn the_words_around_a_day_are_around_it_and_not_around_one_that_ends_as_it_does() {
    let line = "13 May 2021, 3 May 2021 at noon";
    let day = find_dates(line, words("en")).nth(1).unwrap();
    assert_eq!(day.around(line), ("13 May 2021, ", " at noon"));
}

#[test]
fn a_day_and_nothing_else_is_only_a_day() {
    let lists = words("en");
    assert!(is_only("Tuesday, 3 May 2022", lists));
    assert!(!is_only("Minutes of 3 May 2022", lists));
    assert!(!is_only("", lists));
}

#[test]
fn doubt_is_noted() {
    notes("en", "03/04/2021", "2021-03-04", "ambiguous-date");
    notes("pt", "3/4/2021", "2021-04-03", "ambiguous-date");
    notes("de", "3.4.2021", "2021-04-03", "");
    notes("en", "03.05.2022", "2022-05-03", "ambiguous-date");
    notes("en", "13/04/2021", "2021-04-13", "");
    notes("pt", "05/05/2021", "2021-05-05", "");
    notes("en", "Saturday 03/04/2021", "2021-04-03", "");
    notes("en", "2021-02-11 (Thursday)", "2021-02-11", "");
    notes(
        "en",
        "Friday, 11 February 2021",
        "2021-02-11",
        "weekday-mismatch",
    );
}

#[test]
fn what_is_no_day_gives_none() {
    for line in [
        "31 February 2021",
        "13/13/2021",
        "version 10.4.22",
        "v1.2.3",
        "see 1.10.2020.1",
        "https://a.org/2021-02-11",
        "call +44 20 7946 0958",
        "#2021-02-11",
        "$12.05.2020",
        "12:05:2020",
        "issue 2020/11",
        "you may 10 times",
        "two April meetings",
        "we march 5 miles",
        "9/7",
        "minutes/2021-01-01.md",
        "2014-10-06-open-board",
        "May 10:30",
        "in 2021",
        "1–2 pm",
        "3-4 weeks",
        "2019-2020",
    ] {
        nothing("en", line);
    }
}

#[test]
fn all_days_of_a_line_are_found() {
    let words = &built_in()[0].words;
    let dates: Vec<_> = find_dates("1 May 2020; 3 June 2021", words)
        .map(|date| date.text)
        .collect();
    assert_eq!(dates, ["1 May 2020", "3 June 2021"]);
}

#[test]
fn the_number_of_a_meeting_before_a_dash_is_no_day() {
    reads(
        "fr",
        "Compte-rendu n°2 - 22 mars 2016",
        "22 mars 2016",
        "2016-03-22",
    );
    reads(
        "es",
        "Acta 3 – 12 de mayo de 2021",
        "12 de mayo de 2021",
        "2021-05-12",
    );
    reads(
        "de",
        "Protokoll Nr. 4 - 17. Mai 2021",
        "17. Mai 2021",
        "2021-05-17",
    );
    reads("en", "Meeting 4 - 10 May 2021", "10 May 2021", "2021-05-10");
    is("en", "4 - 10 May 2021", "2021-05-04");
    reads(
        "de",
        "Ratssitzung 4 - 17. Mai 2021",
        "17. Mai 2021",
        "2021-05-17",
    );
}
