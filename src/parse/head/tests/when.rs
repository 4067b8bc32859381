//! The day and the times in the heads of documents, and in the sentences that open and close the meeting.

use super::{heads, record, times};
use crate::parse::testing::titles;

#[test]
fn the_sentence_that_opens_the_meeting_says_when_it_began() {
    let minutes = "Board of the Mill\n3 May 2022\nMinutes\nThe meeting was called to order at 7:00 p.m. by the chair, and all who were asked had come.\nThe chair reconvened at 8:24 p.m.\nIt was voted to adjourn at 8:40 p.m.\n";
    let meeting = &crate::extract(minutes.as_bytes()).expect("text")[0].meeting;
    assert_eq!(meeting.start_time.as_deref(), Some("19:00"));
    assert_eq!(meeting.end_time.as_deref(), Some("20:40"));
}

#[test]
fn when_they_were_called_to_order_may_stand_below_it() {
    times(
        "# Board of the Mill, 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Opening\n\n**Call to Order**\\\n9:06 by the clock\n\n## Roof\n\nIt leaks.\n\n## Break\n\n- Start: 9:58 am\n\n## Meeting Closed\n\n12.55 Tea\n",
        "2022-05-03",
        "09:06",
        "12:55",
    );
}

#[test]
fn a_heading_of_the_head_over_nothing_but_times_names_them() {
    let minutes = |heading: &str, below: &str| {
        format!(
            "# Garden Club 2022-05-03\n\n## {heading}\n\n6:00 pm - 7:30 pm\n\n{below}## Present\n\n- Ann Lee\n- Bo Day\n\n## Roof\n\nIt leaks.\n"
        )
    };
    let window = minutes("Window", "");
    times(&window, "2022-05-03", "18:00", "19:30");
    titles(&window, &["Roof"]);
    titles(
        &minutes("Open day", "Bo has the key.\n\n"),
        &["Open day", "Roof"],
    );
    let spanish = "# Reunión de la junta 2022-05-03\n\n## Franja\n\n18:00 - 19:30\n\n## Asistentes\n\n- Ana Gil\n- Luis Mora\n\n## Tejado\n\nHay goteras.\n";
    times(spanish, "2022-05-03", "18:00", "19:30");
    titles(spanish, &["Tejado"]);
}

#[test]
fn four_digits_behind_the_day_are_a_time() {
    times(
        "# Mill WG\n\n## Tuesday, 3 May 2022 1550\n\n* Chairs: Ann Lee and Bo Day\n\n### Roof\n\nIt leaks.\n",
        "2022-05-03",
        "15:50",
        "",
    );
    times(
        "# Mill WG\n\n## Tuesday, 3 May 2022 1775\n\n* Chairs: Ann Lee and Bo Day\n\n### Roof\n\nIt leaks.\n",
        "2022-05-03",
        "",
        "",
    );
}

#[test]
fn a_day_below_says_more_than_the_month_of_the_title() {
    heads(
        "May 2022 Minutes\n\nThe board met in the hall on 3 May 2022 at noon.\n\nPresent: Ann Lee, Bo Day\n",
        "May 2022 Minutes",
        "",
    );
}

#[test]
fn the_day_may_stand_in_the_sentence_that_opens_the_meeting_below_the_rosters() {
    let minutes = "Acta nº 7\n\nASISTENTES:\nDª Carmen Ortiz Lara\nD. Javier Mota Pin\n\nA las 12:00 horas del día 9 de junio de 2015, se reúnen los miembros arriba citados.\n\n1. Setos\n\nSe habla de los setos.\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let meeting = &records[0].meeting;
    assert_eq!(meeting.date.as_deref(), Some("2015-06-09"));
    assert_eq!(meeting.start_time.as_deref(), Some("12:00"));
}

#[test]
fn the_time_of_the_next_meeting_is_none_of_this_one() {
    let minutes = "Compte-rendu du CA du 12 mars 2019\n\nPrésents : Anne, Paul\n\nProchain CA : 9 avril 2019, 19h\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    assert_eq!(records[0].meeting.date.as_deref(), Some("2019-03-12"));
    assert_eq!(records[0].meeting.start_time, None);
}

#[test]
fn the_year_of_a_day_behind_a_label_of_times_is_no_time() {
    for (line, start) in [
        (
            "Time and place: Meeting held on 3 May 2014 at the hall",
            None,
        ),
        ("Time: 3 May 2014, 1930", Some("19:30")),
        ("Time and place: 3 May 2014 at 7.30 pm", Some("19:30")),
    ] {
        let minutes = format!("# Hall Committee\n\n{line}\n\nPresent: Ann Lee, Bo Day\n");
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.meeting.start_time.as_deref(), start, "{line}");
        assert_eq!(record.meeting.date.as_deref(), Some("2014-05-03"), "{line}");
    }
}

#[test]
fn the_day_is_not_that_of_another_meeting_or_of_the_page() {
    let front = "---\ntitle: Board meeting\ndate: 2022-05-03 19:20\n---\n\n";
    for talk in [
        "The next board meeting is on Nov. 9, 2022, by telephone.",
        "Ann reminded them that, by what they had resolved together at the meeting in the mill on 9 November 2021, accounts are kept.",
    ] {
        times(
            &format!("{front}## Accounts\n\n{talk}\n"),
            "2022-05-03",
            "19:20",
            "",
        );
    }
    times(
        "Board meeting\n=============\n:date: 2022-06-01 10:30:55\n:tags: mill\n\nThese are the notes of the meeting that was held by the members of the board at the mill on 3 May 2022.\n\nPresent: Ann Lee, Bo Day\n",
        "2022-05-03",
        "",
        "",
    );
    times(
        "+++\ntitle = \"May 2022 Minutes\"\ndate = \"2022-06-18T13:05:00\"\n+++\n* Meeting called to order by President Ann at 19:01, May 3, 2022\n* 20 members present\n",
        "2022-05-03",
        "19:01",
        "",
    );
}

#[test]
fn the_day_may_stand_in_the_sentence_that_says_that_they_met() {
    times(
        "Jardins partagés\nCompte rendu\n\n## Ordre du jour\n- Ouverture\n- Budget\n\nLe 27 mai 2020, à Nantes, les membres de l'association se sont réunis au siège.\n",
        "2020-05-27",
        "",
        "",
    );
    times(
        "# Procès-verbal du 23 novembre 2016\n\nL'an deux mille seize et le vingt-trois novembre à dix heures, les associés de la société se sont réunis au siège sur convocation de la gérance.\n",
        "2016-11-23",
        "10:00",
        "",
    );
}

#[test]
fn times_are_those_of_this_meeting() {
    let minutes = "# Compte rendu du 22 octobre 2023\n\nRéunie sur convocation envoyée le 4 octobre 2023 à 19h35.\n\nPrésents : Anne Roy, Paul Petit\n\nDébut de séance : 15h20.\n";
    times(minutes, "2023-10-22", "15:20", "");
    let minutes = "# Core team notes 2022-05-03\n\nThe team meets in private every Friday at 2pm.\n\nPresent: Ann Lee, Bo Day\n";
    times(minutes, "2022-05-03", "", "");
    let minutes = "# Reunião da diretoria\n\nRelator: Rui Melo\n\n## Informes\n\n- Ana: reunião do mural hoje 19h às 20h\n- Rui: sebes\n";
    times(minutes, "", "", "");
    let minutes = "Fecha: 2 de mayo de 2022\n\nActa de la junta\n\nSe convoca una reunión con hora inicio 15.45h y hora fin 16h40 en el molino.\n\n## Próxima reunión\nHora: 18.00h\n";
    times(minutes, "2022-05-02", "15:45", "16:40");
    let minutes = "## Plenum 2022-05-03\n\n- Present: Ann, Bo\n\n### 20:30 Money\n\n- none\n\n### 21:30 Close\n";
    assert_eq!(record(minutes).meeting.end_time.as_deref(), Some("21:30"));
    times(
        "Protokoll\n=========\n\n:Datum: 3.5.2022\n:Zeit: 11.00 - 11:50\n:Anwesende: Ann Lee, Bo Tag\n",
        "2022-05-03",
        "11:00",
        "11:50",
    );
    times(
        "# Minutes of the AGM\n\nThe AGM was held on Tuesday 3 May 2022, between 7:15pm and 8:00pm.\n\n  - Ann Lee\n  - Bo Day\n",
        "2022-05-03",
        "19:15",
        "20:00",
    );
}

#[test]
fn the_year_of_a_day_may_stand_in_another_heading() {
    times(
        "# Mill project 2022\n\n## Minutes of 3 May\n\nPresent: Ann Lee, Bo Day\n",
        "2022-05-03",
        "",
        "",
    );
    let minutes = "# Minutes of 3 May\n\nPresent: Ann Lee, Bo Day\n\nThe plan of 2023 was read.\n";
    times(minutes, "", "", "");
}

#[test]
fn the_day_may_look_like_the_number_of_an_item() {
    for (line, day) in [
        ("6. April 2021", Some("2021-04-06")),
        ("6. April 2021, 19 Uhr", Some("2021-04-06")),
        ("1. Kasse vom April 2021", None),
    ] {
        let minutes = format!("# Vorstandssitzung\n\n{line}\n\n## Dach\n\nEs tropft.\n");
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let found = record.meeting.date.as_deref().filter(|iso| iso.len() > 7);
        assert_eq!(found, day, "{line}");
    }
}

#[test]
fn a_month_that_the_talk_names_is_no_day_of_the_meeting() {
    let minutes = "MILL COUNCIL\n\nGENERAL MEETING TUESDAY 5 MARCH\n\nPresent: Ann Lee, Bo Day\n\n1. ROOF\n\nThe council looked at the roof and heard that the price of tiles may well rise again from April 2024 on, as the builder had said before.\n\n2. GATE\n\nIt sticks.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.meeting.date, None);
}

#[test]
fn the_day_may_stand_behind_an_agenda_that_comes_first() {
    times(
        "---\ntitle: Treffen der Gruppe\n---\n\n### Tagesordnung ###\n\n- Wege\n- Dach\n\nDatum: Dienstag, 3. Mai 2022\nAnwesend: Jan Kolb, Uwe Damm\n\nBeginn: 19 Uhr\n\n### Wege ###\n\nSie sind trocken.\n",
        "2022-05-03",
        "19:00",
        "",
    );
}

#[test]
fn questions_head_when_and_where() {
    for (minutes, start) in [
        (
            "# Encuentro\n\n## ¿Cuándo?\n\nMartes 3 de mayo de 2022 a las 17:00\n\n## ¿Dónde?\n\nBiblioteca\n\n## ¿Quiénes?\n\n- Rosa Gil\n",
            "17:00",
        ),
        (
            "# Treffen\n\n## Wann und wo?\n\nDienstag, 3. Mai 2022, 19:30 Uhr, Werkstatt\n\n## Wer war da?\n\nJan Kolb\n",
            "19:30",
        ),
        (
            "# Encontro\n\n## Quando?\n\n3 de maio de 2022, às 15h\n\n## Onde?\n\nHorta\n\n## Quem esteve?\n\nRita Paz\n",
            "15:00",
        ),
    ] {
        times(minutes, "2022-05-03", start, "");
        assert!(record(minutes).sections.is_empty(), "{minutes}");
    }
}

#[test]
fn a_list_under_a_label_may_say_where_and_when() {
    for (title, present, label, day, time) in [
        (
            "Mill meeting",
            "Present",
            "Place and time",
            "3 May 2022",
            "17:00",
        ),
        (
            "Reunión del molino",
            "Asistentes",
            "Hora y lugar",
            "3 de mayo de 2022",
            "17:00h",
        ),
        (
            "Reunião do moinho",
            "Presentes",
            "Local e hora",
            "3 de maio de 2022",
            "17h00",
        ),
        (
            "Réunion du moulin",
            "Présents",
            "Lieu et heure",
            "3 mai 2022",
            "17h",
        ),
        (
            "Sitzung der Mühle",
            "Anwesend",
            "Ort und Zeit",
            "3. Mai 2022",
            "17:00 Uhr",
        ),
    ] {
        times(
            &format!(
                "# {title}\n\n## {present}\n\n- Ana Gil\n- Luis Mora\n\n## {label}\n\n- Mill Café\n- {day}\n- {time}\n\n## Roof\n\n- It leaks.\n"
            ),
            "2022-05-03",
            "17:00",
            "",
        );
    }
}

#[test]
fn the_line_beside_a_day_may_give_its_year() {
    times(
        "# Reunión del molino\n\nMartes 3 de mayo.\nSala grande, durante la Feria 2022.\n\n## Tejado\n\nGotea.\n",
        "2022-05-03",
        "",
        "",
    );
    times(
        "# Reunión del molino\n\nMartes 3 de mayo.\nSala grande.\n\n## Tejado\n\nLa feria 2022 fue buena.\n",
        "",
        "",
        "",
    );
}

#[test]
fn the_day_on_which_they_met_stands_shortly_before_that_of_the_page() {
    times(
        "---\nTitle: Reunión de mayo\nDate: 2022-05-05 14:30\n---\n\nReunión que se celebró el 3 de mayo en la biblioteca.\n",
        "2022-05-03",
        "",
        "",
    );
}

#[test]
fn the_sentence_that_opens_may_name_the_minutes_before_and_tasks_no_day() {
    times(
        "# ATA DO MOINHO\n\nAos 3 de maio de 2022, às 19 horas, reuniram-se os sócios do moinho e a presidente apresentou a pauta, que foi lida por todos: a leitura da ata anterior e a praça.\n\n**Encaminhamentos:**\n- Ana Lima: ver o moinho até 10/06/2022\n",
        "2022-05-03",
        "19:00",
        "",
    );
}

#[test]
fn a_year_before_a_label_is_no_time() {
    times(
        "MINUTA DEL MOLINO\n\nFecha: 3 de mayo de 2022            Hora de inicio: 10:00   Hora de término: 11:30\n",
        "2022-05-03",
        "10:00",
        "11:30",
    );
}

#[test]
fn a_heading_over_the_day_is_of_the_head() {
    heads(
        "# Widget Foundation\n\n## Minutes of the Technical Board\n\n### Meeting details\n\n**Date**: Tuesday, May 3, 2022\n\n## Agenda and Minutes\n\n### Roof\n\nIt leaks.\n",
        "Minutes of the Technical Board",
        "Widget Foundation",
    );
}

#[test]
fn a_meeting_begins_when_it_was_called_to_order_soon_after_its_time() {
    for (head, sentence, start) in [
        (
            "6:00 PM",
            "The meeting was called to order at 6:12 PM.",
            "18:12",
        ),
        (
            "6:00 PM",
            "The meeting was called to order at 6:12.",
            "18:12",
        ),
        (
            "18:00",
            "The meeting was called to order at 21:00.",
            "18:00",
        ),
        ("18:00", "It was late.", "18:00"),
    ] {
        let minutes = format!(
            "# Mill board meeting\n\n**Date:** 3 May 2022\n\n**Time:** {head}\n\n{sentence}\n\n## Roof\n\nIt leaks.\n"
        );
        times(&minutes, "2022-05-03", start, "");
    }
}
