//! Titles and bodies in the heads of documents.

use super::{heads, record};

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
        "Minutes of the AGM held on 3 May 2022.\n\nPresent: Ann Lee, Bo Day\n",
        "Minutes of the AGM held on 3 May 2022",
        "",
    );
    heads(
        "**Mill Board Call -- 7:00am PST**\n\n**3 May 2022**\n\nPresent: Ann Lee, Bo Day\n",
        "Mill Board Call",
        "",
    );
    heads(
        "# Mill Steering Committee – 2022-05-03 – minutes\n\nPresent: Ann Lee, Bo Day\n",
        "Mill Steering Committee",
        "",
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
fn a_body_over_those_who_sit_on_it_is_no_title() {
    heads(
        "---\ntitle: Réunion de comité\ndate: 2022-05-03\n---\n\n**Bureau du moulin :**\nGuillaume Lee,\nNicolas Day\n\n# Toit\n\nIl fuit.\n",
        "Réunion de comité",
        "",
    );
    // Nobody stands below the last line.
    heads(
        "# Mill Board, 3 May 2022\n\n**Board of the mill:**\n",
        "Mill Board",
        "",
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
fn the_body_names_the_meeting_where_its_front_matter_only_says_that_these_are_minutes() {
    for (front, body, title) in [
        (
            "Minutes 2022",
            "Meeting of the Mill Trust, Tuesday, May 3, 2022, Ashford",
            "Meeting of the Mill Trust",
        ),
        (
            "2022-05-03 Meeting Minutes",
            "Mill Meeting Minutes\nMay 3, 2022, 11:11AM",
            "Mill Meeting Minutes",
        ),
        (
            "2022-05-03",
            "Tenants Meeting 2022.05.03",
            "Tenants Meeting 2022.05.03",
        ),
        (
            "Meeting of 2022-05-03",
            "# AMT - Minutes of the meeting of 3 May 2022",
            "AMT - Minutes of the meeting of 3 May 2022",
        ),
        (
            "Mill Trust Steering Committee 2022 May",
            "#### 3rd May 2022 - Zoom video-conference",
            "Mill Trust Steering Committee 2022 May",
        ),
    ] {
        let front = format!(
            "---\ntitle: \"{front}\"\ntags: a\nimages: b\nauthor: c\neditor: d\nkind: e\nlang: en\n---\n\n"
        );
        heads(
            &format!(
                "{front}{body}\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## Roof\n\nIt leaks.\n"
            ),
            title,
            "",
        );
    }
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
fn a_title_block_and_a_comment_give_the_title() {
    let block = "% Ashford Garden Society\n% Meeting Minutes\n% May 3rd, 2022\n\n# Attendance\n\n* Ann Lee - Chair\n* Bo Day\n\n# Hedges\n\nThey grow.\n";
    heads(block, "Meeting Minutes", "Ashford Garden Society");
    for comment in [
        "<!-- LANG:EN, title=\"Spring assembly\" -->",
        "<!--#set var=\"title\" value=\"Spring assembly, 3 May 2022\" -->",
    ] {
        let minutes = format!(
            "{comment}\n\nThe assembly was held on 3 May 2022.\n\n## Present\n\n- Ann Lee\n- Bo Day\n"
        );
        heads(&minutes, "Spring assembly", "");
    }
}

#[test]
fn the_line_that_says_what_record_it_is_stands_under_the_name_of_the_body() {
    let present = "Present: Ann Lee, Bo Day\n";
    heads(
        &format!("# Town of Mill Bay\nMonthly meeting\nMay 3, 2022\n\n{present}"),
        "Monthly meeting",
        "Town of Mill Bay",
    );
    // With its day beside it, it is only the kind of record.
    heads(
        &format!("Mill Bay Roof Team\n\nMinutes 3 May 2022\n\n{present}"),
        "Mill Bay Roof Team",
        "",
    );
}

#[test]
fn the_heading_of_the_body_says_more_than_a_general_title_of_the_front_matter() {
    let page = |title: &str, heading: &str| {
        format!(
            "---\ntitle: {title}\ndate: 2022-05-03\n---\n\n{heading}\n\nPresent: Ann Lee, Bo Day\n"
        )
    };
    for heading in [
        "# Mill Bay Board Meeting Memo",
        "## Mill Bay Board Meeting Memo",
    ] {
        heads(
            &page("The beginning", heading),
            "Mill Bay Board Meeting Memo",
            "",
        );
    }
    heads(
        &page("Board of Mill Bay meets", "## Minutes"),
        "Board of Mill Bay meets",
        "",
    );
}

#[test]
fn a_title_is_the_side_of_the_day_that_names_the_meeting() {
    heads(
        "= Meeting 28 - 3 May 2022 - Town hall, Mill Road 7 =\n\n== Attendees ==\n * Ann Lee\n * Bo Day\n",
        "Meeting 28",
        "",
    );
    heads(
        "# Mill project 2022\n## Acta 3 de mayo\n### 03-05-2022\n\n## Asistentes\n\n- Ana Ruiz\n- Luis Gil\n\n## Puntos acordados\n\nSe cambia el texto.\n",
        "Acta 3 de mayo",
        "",
    );
}

#[test]
fn a_heading_goes_on_in_no_other_heading() {
    heads(
        "# Ata de reunião\n\n## 1. Identificação\n\n3 de maio de 2022\n\n## 2. Participantes\n\n- Ana Paz\n- Rui Melo\n\n## 3. Assuntos\n\nFalou-se das sebes.\n",
        "Ata de reunião",
        "",
    );
}

#[test]
fn a_topic_or_a_sentence_is_no_title() {
    let minutes = "## Time and place\n\nMay 3, 2022\n\n## Approval of the last meeting's minutes\n\nApproved.\n\n## Hedges\n\nThey grow.\n";
    assert_eq!(record(minutes).meeting.title, None);
    let minutes = "The AGM was held on 3 May 2022 at the mill.\n\nPresent: Ann Lee, Bo Day\n";
    assert_eq!(record(minutes).meeting.title, None);
}

#[test]
fn the_body_may_stand_right_below_a_title_that_names_none() {
    heads(
        "PTA MEETING MINUTES\nOakdale Elementary School\nMay 3, 2022\n\nPresent: Ann Lee, Bo Day\n",
        "PTA MEETING MINUTES",
        "Oakdale Elementary School",
    );
    heads(
        "# Mill Trust meeting\n\nLibrary Committee\n\nMay 3, 2022\n\nPresent: Ann Lee, Bo Day\n",
        "Mill Trust meeting",
        "",
    );
}

#[test]
fn the_first_heading_below_a_front_matter_may_be_a_letterhead() {
    let minutes = "---\ntitle: Board minutes April 2021\n---\n## Mill Trust\nDraft minutes of 6 April 2021\n\n### Roof\n\nIt leaks.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.meeting.organisation.as_deref(), Some("Mill Trust"));
    assert_eq!(record.sections.len(), 1);
    let topic = "---\ntitle: Board minutes April 2021\n---\n## Mill Trust\nThe trust wrote on 6 April 2021 that its next meeting would be held without us.\n";
    let record = &crate::extract(topic.as_bytes()).expect("text")[0];
    assert_eq!(record.meeting.organisation, None);
    assert_eq!(record.sections.len(), 1);
}

#[test]
fn the_title_stands_before_bars_times_and_days() {
    for (minutes, title) in [
        (
            "# Mill Board | Thursday 2022 May 5 at 14:00 PT / 17:00 ET\n\nPresent: Ann Lee, Bo Day\n",
            "Mill Board",
        ),
        (
            "Minutes for the Mill Board of Directors Meeting\nMay 5, 2022\n\nPresent: Ann Lee, Bo Day\n",
            "Minutes for the Mill Board of Directors Meeting",
        ),
        (
            "---\ntitle: \"Meeting Minutes: 2022-05-05\"\n---\n\n* Attendees: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n",
            "Meeting Minutes",
        ),
        (
            "---\ntitle: Minutes for 2022-05-05\n---\n\n## What: Mill Meeting\n\n## Venue: Hall\n\n## Date: 2022-05-05\n\n## Attendees\n- Ann Lee\n",
            "Mill Meeting",
        ),
    ] {
        let record = record(minutes);
        assert_eq!(record.meeting.title.as_deref(), Some(title), "{minutes}");
        assert_eq!(
            record.meeting.date.as_deref(),
            Some("2022-05-05"),
            "{minutes}"
        );
    }
}

#[test]
fn a_sentence_that_leads_to_the_topics_is_no_title() {
    for lead in [
        "With all of the members present, the chair opened the session and came to the first item:",
        "Con todos los miembros presentes, la presidenta abre la sesión y pasa al primer punto:",
        "Havendo número legal, o coordenador declarou aberta a sessão e passou ao primeiro ponto:",
        "Spoken of in the board meeting:",
    ] {
        let minutes = format!("{lead}\n\n1. Roof\n\nIt leaks.\n\n2. Gate\n\nIt sticks.\n");
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        assert_eq!(records[0].meeting.title, None, "{lead}");
    }
}

#[test]
fn the_line_over_the_day_is_the_title_though_headings_below_name_a_meeting_too() {
    heads(
        "Mill Monthly Board meeting  \n03 May 2022  \nPresent: Ann Lee, Bo Day  \n\n## Review from last meeting\n- The roof leaks.\n\n## Gate\n- It sticks.\n",
        "Mill Monthly Board meeting",
        "",
    );
}

#[test]
fn the_first_of_numbered_topics_is_no_title_though_it_has_a_word_of_meetings() {
    heads(
        "Mill Specification TC\nMinutes of teleconference, 3 May 2022\n\n### 1. Call to order, roll call\n\nAll were there.\n\n### 2. Roof\n\nIt leaks.\n",
        "Minutes of teleconference",
        "Mill Specification TC",
    );
}

#[test]
fn the_bracket_that_the_day_stands_in_is_none_of_the_title() {
    let minutes = "# Protokoll 8. Sitzung (intern, 27.4.2026)\n\nAnwesend: Petra Kuhn, Jens Albers\n\n## Dach\n\nEs ist dicht.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    assert_eq!(
        record.meeting.title.as_deref(),
        Some("Protokoll 8. Sitzung")
    );
    assert_eq!(record.meeting.date.as_deref(), Some("2026-04-27"));
}

#[test]
fn words_of_meetings_in_capitals_have_accents() {
    heads(
        "## ATA DE REUNIÃO\n\n## Data: 3/5/2022\n\n## Participantes:\nAna Lima\n",
        "ATA DE REUNIÃO",
        "",
    );
}

#[test]
fn the_label_of_the_day_is_none_of_the_title() {
    heads(
        "## Acta 1  fecha: 2022-05-03\n\n## Tejado\n\nEl tejado tiene goteras y se va a reparar en la primavera.\n",
        "Acta 1",
        "",
    );
}

#[test]
fn the_first_line_over_the_body_and_the_day_is_no_label() {
    heads(
        "Relevé de décisions\nComité de pilotage du 3 mai 2022\n\nParticipants : Anne Roy, Luc Petit\n\nDécisions prises :\n- Le toit est réparé par la commune.\n",
        "Relevé de décisions",
        "",
    );
}

#[test]
fn a_heading_that_is_a_day_is_neither_title_nor_topic() {
    for (day, label, topic) in [
        ("August 24", "Attendees", "Roof"),
        ("August 24 ([slides](https://a.org))", "Attendees", "Roof"),
        ("24 août ([discuter](https://a.org))", "Présents", "Toit"),
    ] {
        let minutes = format!(
            "# {day}\n\n## {label}\n\n- Anne Lee\n- Luc Day\n\n## {topic}\n\nGreen tiles.\n"
        );
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.meeting.title, None, "{day}");
        let titles = record.sections.iter().map(|section| section.title.as_str());
        assert_eq!(titles.collect::<Vec<_>>(), [topic], "{day}");
    }
}

#[test]
fn papers_of_another_meeting_and_words_for_any_record_are_no_title() {
    heads(
        "# AGENDA ITEM 4a\n## Extra Mill Board Meeting\n### Minutes as approved\n### May 3, 2022\n\n**Attendees**\n\nAnn Lee\n\n## Roof\n\nIt leaks.\n",
        "Extra Mill Board Meeting",
        "",
    );
    heads(
        "# Meeting Minutes\n## Mill Technical Steering Committee\n**Date:** May 3, 2022\n\n**Present:**\n\nAnn Lee\n\n## Roof\n\nIt leaks.\n",
        "Mill Technical Steering Committee",
        "",
    );
}

#[test]
fn the_word_for_the_record_over_the_rest_of_the_title_is_of_it() {
    heads(
        "Niederschrift\nüber die Sitzung des Ortsbeirats Hohenfels\n\nam 3. Mai 2022\n\nAnwesend: Uwe Kuhl, Petra Wolff\n",
        "Niederschrift\nüber die Sitzung des Ortsbeirats Hohenfels",
        "",
    );
    heads(
        "# Procès-verbal\n## de la séance du conseil\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Toit\n\nIl fuit.\n",
        "Procès-verbal\nde la séance du conseil",
        "",
    );
    heads(
        "ACTA\n\nde la sesión ordinaria de la Junta de Vecinos\n\nFecha: 3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Roca\n",
        "ACTA\nde la sesión ordinaria de la Junta de Vecinos",
        "",
    );
}

#[test]
fn what_a_template_leaves_to_be_filled_in_and_the_hour_are_no_title() {
    for (line, title) in [
        (
            "# Team Meeting - [title of the meeting]",
            Some("Team Meeting"),
        ),
        (
            "# Team Meeting 3 - [date] (start-end time)",
            Some("Team Meeting 3"),
        ),
        (
            "# Team Meeting - Week 8 - 27th May 2022 (1pm - 2pm)",
            Some("Team Meeting - Week 8"),
        ),
        (
            "# Minutes of the board of [3 May 2022]",
            Some("Minutes of the board of [3 May 2022]"),
        ),
        ("At 11h30 in room 4", None),
        ("2022-05-03 9pm in the middle of the night", None),
    ] {
        let minutes = format!("{line}\n\nPresent: Ann Lee, Bo Day\n\nWe spoke of the roof.\n");
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.meeting.title.as_deref(), title, "{line}");
    }
}

#[test]
fn a_front_matter_may_stand_below_an_empty_line() {
    heads(
        "\n---\ntitle: \"Minutes of the Mill Board\"\ndate: 2022-05-03\n...\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n",
        "Minutes of the Mill Board",
        "",
    );
}
