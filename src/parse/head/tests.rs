//! Titles and bodies in the heads of documents.

#[track_caller]
fn heads(minutes: &str, title: &str, organisation: &str) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let meeting = &records[0].meeting;
    let have = (
        meeting.title.as_deref().unwrap_or_default(),
        meeting.organisation.as_deref().unwrap_or_default(),
    );
    assert_eq!(have, (title, organisation), "{minutes}");
    assert_eq!(meeting.date.as_deref(), Some("2022-05-03"), "{minutes}");
}

#[test]
fn a_title_ends_where_the_line_says_when_and_where() {
    heads(
        "Minutes of the PARISH COUNCIL MEETING held on the 3rd May 2022 at 7.30pm remotely through Zoom.\n\nPresent: Ann Lee, Bo Day\n",
        "Minutes of the PARISH COUNCIL MEETING",
        "",
    );
    heads(
        "Draft until approved\n\nAshford Parish Council\n\nMinutes of a Meeting of Ashford Parish Council held at 7.00pm on Tuesday 3 May 2022 at the Hall, Mill Road\n\nPresent: Ann Lee, Bo Day\n",
        "Minutes of a Meeting of Ashford Parish Council",
        "Ashford Parish Council",
    );
    heads(
        "Board Minutes\n\nThe meeting was held on 3 May 2022 at the Town Hall.\n\nPresent: Ann Lee, Bo Day\n",
        "Board Minutes",
        "",
    );
}

#[test]
fn a_line_of_its_own_says_the_body_of_a_title_in_the_front_matter() {
    heads(
        "---\ntitle: Ashford Parish Council May meeting\ndate: 2022-05-03\n---\n\n**ASHFORD PARISH COUNCIL**\n\nPresent: Ann Lee, Bo Day\n",
        "Ashford Parish Council May meeting",
        "ASHFORD PARISH COUNCIL",
    );
}

#[test]
fn capitals_with_a_full_stop_and_compounds_are_titles() {
    heads(
        "ACTA DE LA SESIÓN ORDINARIA DEL PLENO DEL DÍA 3 DE MAYO DE 2022.\n\nAsistentes: Ana Ruiz, Luis Cano\n",
        "ACTA DE LA SESIÓN ORDINARIA DEL PLENO DEL DÍA 3 DE MAYO DE 2022.",
        "",
    );
    heads(
        "Gemeinderatssitzung\n\nDienstag, 3. Mai 2022, 19:00 Uhr\n\nTagesordnung der öffentlichen Sitzung\n\n1. Wege\n\nAnwesend: Jan Kolb, Uwe Damm\n",
        "Gemeinderatssitzung",
        "",
    );
}

#[test]
fn a_date_with_a_time_behind_it_is_set_apart_too() {
    heads(
        "= Meeting of the Board, 3 May 2022, 14:30 UTC =\n\n== Attending ==\n* Ann Lee\n* Bo Day\n",
        "Meeting of the Board",
        "",
    );
}

#[test]
fn a_title_that_breaks_off_goes_on_in_the_next_line() {
    heads(
        "ATA DA 6ª REUNIÃO DO CONSELHO DE ARTES DA\nFUNDAÇÃO DO CAMPO ALTO\n\n3 de maio de 2022\n\nPresentes: Ana Paz, Rui Melo\n",
        "ATA DA 6ª REUNIÃO DO CONSELHO DE ARTES DA\nFUNDAÇÃO DO CAMPO ALTO",
        "",
    );
}

#[test]
fn the_sentence_that_opens_the_meeting_says_when_it_began() {
    let minutes = "Board of the Mill\n3 May 2022\nMinutes\nThe meeting was called to order at 7:00 p.m. by the chair, and all who were asked had come.\nThe chair reconvened at 8:24 p.m.\nIt was voted to adjourn at 8:40 p.m.\n";
    let meeting = &crate::extract(minutes.as_bytes()).expect("text")[0].meeting;
    assert_eq!(meeting.start_time.as_deref(), Some("19:00"));
    assert_eq!(meeting.end_time.as_deref(), Some("20:40"));
}

#[test]
fn a_word_for_minutes_may_lead_the_title() {
    for title in [
        "Meeting Minutes: Board of the Mill",
        "Minutes - Roof group of the mill",
    ] {
        let present = "Present: Ann Lee, Bo Day\n\nThe roof leaks, she said.\n";
        heads(&format!("{title}\n3 May 2022\n\n{present}"), title, "");
        heads(&format!("# {title}\n\n3 May 2022\n\n{present}"), title, "");
    }
    heads(
        "Mill meeting\n3 May 2022\nMinutes: Cy Fry\n\nPresent: Ann Lee, Bo Day\n",
        "Mill meeting",
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
