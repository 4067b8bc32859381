//! Who was there and who was not: apologies, marks, answers to a roll call.

use crate::parse::testing::{lists, titles};

#[test]
fn a_point_of_the_agenda_may_say_no_more_than_who_was_away() {
    for line in [
        "Apologies for absence were received from Mr B Orr, (Vice Chairman)",
        "Apologies for Absence Cllr. Bo Orr",
    ] {
        let minutes = format!(
            "# Hill Council\n\n4 May 2022\n\nPresent: Mr A Lee, Mrs C Day\n\n1. {line}\n\n2. Roof\n\nIt leaks again.\n\n3. Hedge\n\nIt is cut.\n"
        );
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.apologies.len(), 1, "{line}: {:?}", record.apologies);
        titles(&minutes, &["Roof", "Hedge"]);
    }
}

#[test]
fn a_remark_among_the_lines_of_a_roster_does_not_end_it() {
    lists(
        "Gemeinderatssitzung\n3. Mai 2022\n\nAnwesend:\nBürgermeister Jan Kolb als Vorsitzender\nVon den 20 Gemeinderäten sind 19 anwesend (einer ab TOP 4)\nBauhofleiter Uwe Damm\n\nDas Dach ist dicht.\n",
        &["Jan Kolb", "Uwe Damm"],
        &[],
    );
}

#[test]
fn behind_a_sentence_of_those_present_another_may_begin_with_a_label() {
    for lead in [
        "Ann Lee conducted a roll call. The following persons were present",
        "A quorum was established with two directors present",
    ] {
        lists(
            &format!(
                "Mill Owners Association\nMeeting Minutes\nMay 4, 2022\n\nII. Roll call\n{lead}: Ann Lee, Bo Day. Absent: Cy Fry (excused).\n\nIII. Roof\nIt leaks in two places.\n\nIV. Hedge\nIt grows.\n"
            ),
            &["Ann Lee", "Bo Day"],
            &["Cy Fry"],
        );
    }
}

#[test]
fn who_voted_is_nobody_of_the_roster() {
    lists(
        "Mill Board\nMay 4, 2022\n\nPresent: Ann Lee, Bo Day\nAbsent: Cy Fry\n\nBILLS: Ann Lee moved to pay them. Bo Day seconded. Roll call: Lee-yes; Day-yes; Fry-yes. Motion carried.\n\nROOF: It leaks in two places.\n",
        &["Ann Lee", "Bo Day"],
        &["Cy Fry"],
    );
}

#[test]
fn somebody_with_a_remark_in_brackets_is_no_label() {
    lists(
        "Niederschrift über die Sitzung am 3. Mai 2022\n\nAnwesend sind:\nJan Kolb\nIda Folg\n\nAbwesend sind:\nUwe Damm (entschuldigt)\nEva Rau (entschuldigt)\n\nBericht\n\nDas Dach ist dicht.\n",
        &["Jan Kolb", "Ida Folg"],
        &["Uwe Damm", "Eva Rau"],
    );
}

#[test]
fn apologies_told_in_a_sentence_name_those_who_sent_them() {
    lists(
        "Parish Council Minutes\n\n4 May 2022\n\nPresent: Cllrs A Lee, B Day\n\n1. APOLOGIES FOR ABSENCE.\n\nCllr C Orr and Cllr D Fox (a wedding), Cllr E Poe (night shift) and Cllr F Ash (on leave). All of this was thought reason enough.\n\n2. ROADS\n\nThe roads are bad.\n",
        &["A Lee", "B Day"],
        &["C Orr", "D Fox", "E Poe", "F Ash"],
    );
    lists(
        "Parish Council Minutes\n\n4 May 2022\n\nPresent: Cllrs A Lee, B Day\n\n1. To receive apologies for absence\n- Cllr I Wood & Cllr H Wood sent apologies.\n2. Roads\n- They are bad.\n",
        &["A Lee", "B Day"],
        &["I Wood", "H Wood"],
    );
    lists(
        "# Annual General Meeting\n\n4 May 2022\n\n## Present\n\nAnn Lee, Bo Day\n\n## Apologies\n\nSid Swann submits his apologies.\n\n## Minutes\n\nThey were read.\n",
        &["Ann Lee", "Bo Day"],
        &["Sid Swann"],
    );
}

#[test]
fn marks_under_a_head_with_its_signs_in_brackets_part_the_present_from_the_absent() {
    lists(
        "# Board meeting, 4 May 2022\n\n## Participants\n\n| Name | Present (Y/N) |\n| --- | --- |\n| Ann Lee (Chair) | Y |\n| Bo Day | N |\n\n# Agenda with notes 4th of May 2022\n\n* Roof (Ann)\n    * It leaks.\n    * The rain comes in.\n* Trees (Bo)\n    * They grow.\n",
        &["Ann Lee"],
        &["Bo Day"],
    );
}

#[test]
fn a_remark_in_brackets_under_a_label_and_family_names_behind_their_address() {
    lists(
        "Sitzung des Rates\n\n3. Mai 2022\n\nAnwesend:\n\n(verhindert waren)\n\nRatsherr Wolb (SPD)\nHerr Balk (Elternvertretung)\nBürgermeisterin Kram (CDU)\nFrau Dr. Kursa (Lehrer)\n\nPresse:\nHerr Voge (NP)\n\nDas Dach ist dicht.\n",
        &["Wolb", "Balk", "Kram", "Kursa"],
        &[],
    );
}

#[test]
fn the_absent_may_stand_between_two_groups() {
    lists(
        "Conseil d'administration\n\n3 mai 2022\n\nÉtaient présents\n\nPour le Bureau : Ann Lecas, Bo Dufour\n\nAbsent excusé : Cyr Forge\n\nPour le Conseil : Dia Gilles, Eva Hamon\n\nLe toit est réparé.\n",
        &["Ann Lecas", "Bo Dufour", "Dia Gilles", "Eva Hamon"],
        &["Cyr Forge"],
    );
}

#[test]
fn those_who_answer_the_call_and_those_who_stand_for_a_body_are_there() {
    lists(
        "ATA DA REUNIÃO\n\nÀs dezesseis horas do dia três de maio de dois mil e vinte e dois, iniciou-se a reunião. O Secretário fez a chamada, à qual responderam os Vereadores Ana Costa Reis, Rui Dias Melo e Eva Pinto Sá.\n",
        &["Ana Costa Reis", "Rui Dias Melo", "Eva Pinto Sá"],
        &[],
    );
}

#[test]
fn a_remark_may_stand_under_a_label_and_offices_of_several_head_a_roster() {
    lists(
        "Garden Club\n\n4 May 2022\n\nAttendees:\n(as a table or as a list, with their offices)\n\n- Ann Lee (Chair)\n- Bo Day\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
    lists(
        "CÂMARA MUNICIPAL\n\n--- Aos três dias do mês de maio de 2022 reuniu a Câmara Municipal, tendo estado presentes: ---\n\n--- Presidente: --- Ana Reis ---\n\n--- Vereadores: --- Rui Dias Melo ---\n\n--- Eva Pinto Sá ---\n\n--- Inês Alves Cruz ---\n",
        &[
            "Ana Reis",
            "Rui Dias Melo",
            "Eva Pinto Sá",
            "Inês Alves Cruz",
        ],
        &[],
    );
}

#[test]
fn who_is_not_in_attendance_is_absent() {
    lists(
        "# Board meeting\n\n3 May 2022\n\n**Attendees:**\n\n* Ann Lee, Acme\n* Bo Day, Acme\n\nVoting members not in attendance:\n\n* Cy Fry, Acme\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &["Cy Fry"],
    );
}

#[test]
fn who_has_no_mark_in_a_column_with_marks_is_absent() {
    lists(
        "# Board\n\n3 May 2022\n\n## Attendees\n\n| Name | Affiliation | Attended |\n| --- | --- | --- |\n| Ann Lee | Acme | x |\n| Bo Day | Acme | |\n| Cy Fry | Acme | x |\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Cy Fry"],
        &["Bo Day"],
    );
    lists(
        "# Board\n\n3 May 2022\n\n## Attendees\n\n| Name | Affiliation | Attended |\n| --- | --- | --- |\n| Ann Lee | Acme | |\n| Bo Day | Acme | |\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn marks_behind_names_and_under_the_day_say_who_was_away() {
    lists(
        "# Council – 3 May 2022\n\n**Roll call**\n\nPresident – Ann Lee – Present\nVP – Bo Day – Present\nTreasurer – Cy Fry – Absent\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &["Cy Fry"],
    );
    for heads in ["7 Jan | 4 Feb | 4 Mar", "1/7 | 2/4 | 3/4"] {
        lists(
            &format!(
                "# Meeting 2019-03-04\n\n| Member | {heads} |\n|---|---|---|---|\n| Ann Lee | x | x | x |\n| Bo Day | x | | |\n| Cy Fry | | x | x |\n\n## Roof\n\nIt leaks.\n"
            ),
            &["Ann Lee", "Cy Fry"],
            &["Bo Day"],
        );
    }
}

#[test]
fn a_roll_call_says_behind_each_name_who_answered() {
    for sign in [": ", " - ", " – "] {
        let minutes = format!(
            "# Board meeting, 3 May 2022\n\n## Roll call\n\n1. Club Council\n2. Historian - Ann Lee{sign}Present\n3. Clerk - Bo Day{sign}Not present\n4. Cy Fry{sign}Absent\n\n## Roof\n\nIt leaks.\n"
        );
        lists(&minutes, &["Ann Lee"], &["Bo Day", "Cy Fry"]);
    }
}

#[test]
fn who_is_represented_was_away() {
    lists(
        "# Assemblée du 3 mai 2022\n\nMembres présents ou représentés :\n- Anne Roy\n- Paul Petit, représenté par Anne Roy\n\n## Budget\n\nAdopté.\n",
        &["Anne Roy"],
        &[],
    );
    lists(
        "Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes:\n1º A - D. Eloy Sanz Rubio\n1º B - Dña. Inés Soto\n2º A - D. Jaime Rey (representado por Dña. Inés Soto)\n\nPRIMERO.- Tejado\nGotea.\n",
        &["Eloy Sanz Rubio", "Inés Soto"],
        &[],
    );
}

#[test]
fn apologies_may_have_been_received_before() {
    lists(
        "# Board, 3 May 2022\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## Apologies\n\n- Apologies for absence were received in advance from Cy Fry.\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &["Cy Fry"],
    );
}

#[test]
fn a_column_of_who_was_away_stands_beside_one_of_who_was_there() {
    for (head, present, away) in [
        ("Procès-verbal du 3 mai 2022", "Présents", "Excusés"),
        ("Protokoll vom 3. Mai 2022", "Anwesend", "Entschuldigt"),
        ("Acta del 3 de mayo de 2022", "Asistentes", "Ausentes"),
        ("Ata de 3 de maio de 2022", "Presentes", "Ausentes"),
    ] {
        lists(
            &format!(
                "# {head}\n\n| {present} | {away} |\n|---|---|\n| Ana Gil | Luis Mora |\n| Eva Cano | |\n"
            ),
            &["Ana Gil", "Eva Cano"],
            &["Luis Mora"],
        );
    }
}

#[test]
fn who_is_excused_below_a_roll_call_has_a_roster_of_their_own() {
    let minutes = "Board of trustees\n4 May 2022\n\nROLL CALL\nTrustees Present:  Ann Lee, Bo Day\nTrustees Absent:   Cy Orr (excused)\n\n1. Roof\nIt leaks.\n\n2. Tea\nIt is hot.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    let away = &record.apologies[0];
    assert_eq!(
        (away.name.as_deref(), away.role.as_deref()),
        (Some("Cy Orr"), None)
    );
    assert_eq!(record.attendees.len(), 2);
}

#[test]
fn a_short_sentence_under_the_label_names_the_first_too() {
    for sentence in [
        "Apologies were received from Rita Sole, Saul Todd and Una Vance.",
        "   Apologies had been received from Rita Sole, Saul Todd and Una Vance.",
        "- Apologies were received from Rita Sole, Saul Todd and Una Vance.",
    ] {
        lists(
            &format!(
                "Meeting of 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Apologies\n{sentence}\n\n2. Roof\nIt leaks.\n\n3. Door\nIt creaks.\n"
            ),
            &["Ann Lee", "Bo Day"],
            &["Rita Sole", "Saul Todd", "Una Vance"],
        );
    }
}

#[test]
fn who_was_away_may_stand_in_brackets_behind_those_who_were_there() {
    lists(
        "Meeting of 3 May 2022\n\nAttendance: Ann Lee, Bo Day (apologies: Cy Fry, Dee Gale)\n\n1. Roof\nIt leaks.\n\n2. Door\nIt creaks.\n",
        &["Ann Lee", "Bo Day"],
        &["Cy Fry", "Dee Gale"],
    );
}

#[test]
fn sentences_behind_those_who_were_there_say_who_was_not() {
    for sentence in [
        "Cy Fry and Dee Gale had sent their apologies.",
        "Apologies were received from Cy Fry and Dee Gale.",
        "Cy Fry and Dee Gale were absent.",
    ] {
        lists(
            &format!(
                "Meeting of 3 May 2022\n\nPresent: Ann Lee and Bo Grant. {sentence}\n\n1. Roof\nIt leaks.\n\n2. Door\nIt creaks.\n"
            ),
            &["Ann Lee", "Bo Grant"],
            &["Cy Fry", "Dee Gale"],
        );
    }
}

#[test]
fn an_item_under_the_first_topic_may_say_who_was_not_there() {
    lists(
        "# Mill council\n\n## Meeting 3 May 2022\n\n* Meeting details\n    * Attendees\n        * Ann Lee\n        * Bo Day\n        * Cy Fry\n        * Dee Gale\n    * Scribe: Ann Lee\n    * Facilitator: Bo Day\n* (Meta: decide the agenda)\n    * We have a quorum.\n    * Jo and Mia gave apologies\n* Roof\n    * It leaks.\n",
        &["Ann Lee", "Bo Day", "Cy Fry", "Dee Gale"],
        &["Jo", "Mia"],
    );
}

#[test]
fn apologies_that_have_been_received_may_be_told_below_the_label_or_behind_it() {
    for apologies in [
        "1. Apologies\n\nApologies have been received from Mr Orr, Mr Fox and Mrs E Poe.",
        "1. Apologies: Were received from Mr Orr, Mr Fox and Mrs E Poe",
        "1. Apologies: have been sent by Mr Orr, Mr Fox and Mrs E Poe.",
    ] {
        lists(
            &format!(
                "Mill Council Minutes\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n{apologies}\n\n2. Roads\n\nThe roads are bad.\n"
            ),
            &["Ann Lee", "Bo Day"],
            &["Orr", "Fox", "E Poe"],
        );
    }
}

#[test]
fn who_votes_for_those_who_are_away_makes_nobody_present() {
    lists(
        "# Club meeting\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Proxies\n\nAs the rules have it.\n\n| Member | Proxy |\n| --- | --- |\n| Cy Fry | Ann |\n| Dan Gale | Bo |\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
    lists(
        "# Club meeting\n\n4 May 2022\n\n| Member | Online |\n| --- | --- |\n| Cy Fry | x |\n| Dan Gale | x |\n",
        &["Cy Fry", "Dan Gale"],
        &[],
    );
}
