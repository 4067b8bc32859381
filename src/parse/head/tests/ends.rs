//! When meetings ended, in the heads of documents, at their foot, and in the sentences that close the meeting.

use super::times;

#[test]
fn the_distance_of_a_clock_from_utc_is_no_end() {
    for (line, end) in [
        ("2021-02-26 11:00-0800 Call to order", None),
        ("2021-02-26 11:00 +0100 Call to order", None),
        ("2021-02-26 11:00-12:00 Board room", Some("12:00")),
    ] {
        let minutes = format!("# Mill meeting 2021\n\n{line}\n\nPresent: Ann Lee, Bo Day\n");
        let meeting = &crate::extract(minutes.as_bytes()).expect("text")[0].meeting;
        assert_eq!(meeting.start_time.as_deref(), Some("11:00"), "{line}");
        assert_eq!(meeting.end_time.as_deref(), end, "{line}");
    }
}

#[test]
fn an_end_may_stand_behind_a_dash_on_the_line_of_the_start() {
    times(
        "# Compte-rendu du 3 mai 2022\n\nDébut : 20h05 - Fin : 22h10\n\nPrésents : Anne Roy, Paul Petit\n",
        "2022-05-03",
        "20:05",
        "22:10",
    );
}

#[test]
fn the_end_may_stand_below_the_line_that_closes_the_meeting() {
    for (close, time, end) in [
        ("## Closure of the meeting", "- 1215 UTC", "12:15"),
        ("## Adjournment", "8:15 p.m.", "20:15"),
        ("End of the meeting", "At 21:56", "21:56"),
    ] {
        let minutes = format!(
            "# Mill meeting, 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n{close}\n\n{time}\n"
        );
        let meeting = &crate::extract(minutes.as_bytes()).expect("text")[0].meeting;
        assert_eq!(meeting.end_time.as_deref(), Some(end), "{close}");
    }
}

#[test]
fn midnight_is_no_noon() {
    for head in [
        "Protokoll der Sitzung\n\nDatum: 3. Mai 2022\nBeginn: 20:10 Uhr, Ende: Mitternacht\nAnwesend: Jan Kolb, Uwe Damm",
        "Compte rendu de la réunion\n\nDate : 3 mai 2022\nDébut : 20h10, fin : minuit\nPrésents : Luc Morel, Ida Petit",
        "Acta de la reunión\n\nFecha: 3 de mayo de 2022\nInicio: 20:10, fin: medianoche\nAsistentes: Ana Gil, Luis Mora",
        "Ata da reunião\n\nData: 3 de maio de 2022\nInício: 20:10, fim: meia-noite\nPresentes: Ana Gil, Rui Paz",
    ] {
        times(&format!("{head}\n"), "2022-05-03", "20:10", "00:00");
    }
}

#[test]
fn a_time_sentences_before_the_close_is_no_end() {
    times(
        "# Acta de fundación\n\nEl 3 de mayo de 2022 a las 17:30 horas se reúnen los vecinos. Se habla del tejado. Sin más asuntos, se levanta la sesión.\n",
        "2022-05-03",
        "17:30",
        "",
    );
}

#[test]
fn a_sentence_at_the_foot_may_say_from_when_to_when_they_met() {
    for (head, foot) in [
        (
            "# Minutes of the board\n\n3 May 2022",
            "The meeting lasted from 18:30 to 21:00.",
        ),
        (
            "# Acta de la reunión\n\n3 de mayo de 2022",
            "La reunión duró de 18:30 a 21:00.",
        ),
        (
            "# Ata da reunião\n\n3 de maio de 2022",
            "A reunião decorreu das 18:30 às 21:00.",
        ),
        (
            "# Compte rendu de la réunion\n\n3 mai 2022",
            "La réunion a duré de 18h30 à 21h00.",
        ),
        (
            "# Protokoll der Sitzung\n\n3. Mai 2022",
            "Die Sitzung ging gut zwei Stunden von 18:30 bis 21:00",
        ),
    ] {
        times(
            &format!("{head}\n\n## A\n\nOk.\n\n## B\n\nOk.\n\n{foot}\n"),
            "2022-05-03",
            "18:30",
            "21:00",
        );
    }
    times(
        "# Minutes of the board\n\n3 May 2022\n\n## Roof\n\nIt leaks.\n\nThe meeting lasted 1:30 hours.\n",
        "2022-05-03",
        "",
        "",
    );
}

#[test]
fn the_sentence_that_closes_the_meeting_may_go_on_with_its_time_in_the_next_line() {
    times(
        "Acta de la junta, 3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\nTejado\n\nGotea.\n\nY sin más asuntos que tratar, se levanta la sesión siendo las\n23:00 horas del día de la fecha.\n",
        "2022-05-03",
        "",
        "23:00",
    );
}

#[test]
fn an_end_on_the_clock_of_twelve_hours_is_on_the_side_of_noon_of_the_start() {
    for (start, end, is) in [
        ("8:11 pm", "Meeting adjourned at 9:10", "21:10"),
        ("8:11 pm", "Meeting adjourned: 9:10", "21:10"),
        ("10:00 pm", "Meeting adjourned at 1:10", "01:10"),
    ] {
        let minutes = format!(
            "# Mill board meeting, 3 May 2022\n\nPresent: Ann Lee\n\nCalled to order at {start} by Ann\n\n## Roof\n\nIt leaks.\n\n## Adjournment\n\n{end}\n"
        );
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.meeting.end_time.as_deref(), Some(is), "{minutes}");
    }
}
