//! Rosters that sentences tell, and sentences that end a roster.

use crate::parse::testing::{decides, lists};

#[test]
fn sentences_under_a_label_are_more_than_one_entry() {
    lists(
        "Vestry Minutes\n\n3 May 2022\n\nAttendance\nPresent at the meeting were the rector, Ann Lee; senior warden, Bo Day; members Cy Fry, Dee Gil, and Eva Hill; and the clerk, Flo Ivy. Members Gus Jay and Hal Kay were absent.\n\nRoof Works\n\nThe roof has been mended by the same firm as last year, at a price below the offer.\n",
        &[
            "Ann Lee", "Bo Day", "Cy Fry", "Dee Gil", "Eva Hill", "Flo Ivy",
        ],
        &["Gus Jay", "Hal Kay"],
    );
}

#[test]
fn nobody_by_name_does_not_end_a_roster_and_talk_may_follow_names() {
    lists(
        "Minutes of the Council\n\n3 May 2022\n\nIn attendance:\n\nOne member of the public\n\nMr B Day, Clerk\n\nM011/22      1.         APOLOGIES FOR ABSENCE.\n\nCllr C Orr and Cllr D Fox (a wedding), Cllr E Poe (night shift) and Cllr F Ash (on leave). All of this was thought reason enough.\n\nM012/22      2.         ROADS.\n\nThe road to the mill is open again.\n\nM013/22      3.         HEDGES.\n\nThe hedge along the road has been cut.\n",
        &["B Day"],
        &["C Orr", "D Fox", "E Poe", "F Ash"],
    );
}

#[test]
fn a_sentence_without_a_sign_may_lead_to_names_and_another_meeting_is_none_of_this_one() {
    lists(
        "En la ciudad de Molinos, siendo las 20:45 horas del 3 de mayo de 2022, se celebra la Junta directiva del Molino\n\nAsisten los miembros de la junta directiva\n\n Ana\n \n Luis\n\n Eva\n",
        &["Ana", "Luis", "Eva"],
        &[],
    );
    lists(
        "Minutes of the Council\n\n3 May 2022\n\nPresent: A Lee, B Day\n\n1. Minutes: It was proposed by A Lee and seconded by B Day that they are signed.\n\n2. Matters arising: The meeting on the new roads was attended by C Fry and one more, but nothing new was said there.\n\n3. Roads: They are mended again.\n",
        &["A Lee", "B Day"],
        &[],
    );
}

#[test]
fn dashes_that_fill_lines_are_no_words() {
    lists(
        "ATA Nº 1\n\n3 de maio de 2022\n\n--- Feita a chamada verificou-se a presença dos seguintes membros: ---\n\n--- Ana Costa Reis, Rui Dias Melo e Eva Pinto Sá, eleitos na lista A. ----\n",
        &["Ana Costa Reis", "Rui Dias Melo", "Eva Pinto Sá"],
        &[],
    );
}

#[test]
fn a_sentence_that_lists_people_may_stand_below_a_line_that_looks_like_a_heading() {
    lists(
        "Board of the Mill\nTown Hall\n3 May 2022\nMinutes\nThe meeting was called to order at 7:00 p.m. by the chair. Members present included Ann Lee, Bo Day and Cy Fry. Clerk Dee Gil also attended.\nThe roof of the mill has been mended by the firm that also mended the gate.\n",
        &["Ann Lee", "Bo Day", "Cy Fry", "Dee Gil"],
        &[],
    );
}

#[test]
fn whoever_opens_the_session_is_there() {
    lists(
        "Ata 3/2022\n\nAos três dias do mês de maio de dois mil e vinte e dois, às vinte horas, com a presença dos Vereadores Ana Costa Reis, Rui Dias Melo e Eva Pinto Sá, o Senhor Presidente Luís Mota Cruz declara aberta a sessão.\n",
        &[
            "Ana Costa Reis",
            "Rui Dias Melo",
            "Eva Pinto Sá",
            "Luís Mota Cruz",
        ],
        &[],
    );
}

#[test]
fn the_last_sentence_of_a_roster_may_be_one_of_its_own() {
    let minutes = "January 2022 – 03/01/22\n\nPresent: Abe Lee Chair, Bo Day, Cy Fry. Guest Dee Gil.\n\nApologies: Eva Hill.\n\nLast minutes: The minutes were approved.\n\nMatters arising: The landing stage has been mended.\n\nTreasurer Report: The accounts were given to all.\n\nCaptain Report: The wins of this month are many.\n";
    lists(minutes, &["Abe Lee", "Bo Day", "Cy Fry"], &["Eva Hill"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.guests[0].name.as_deref(), Some("Dee Gil"));
    assert_eq!(record.meeting.title, None);
    let titles = record.sections.iter().map(|section| section.title.as_str());
    assert_eq!(
        titles.collect::<Vec<_>>(),
        [
            "Last minutes",
            "Matters arising",
            "Treasurer Report",
            "Captain Report"
        ]
    );
}

#[test]
fn several_lines_of_a_roster_may_hold_a_pair_and_a_sentence_ends_it() {
    let minutes = "Senate minutes\n3 May 2022\n\nPresent: Lee, Day\nGuests: Lara Med \u{2013} Registrar\nAlec West and Erin Now \u{2013} Student Representatives\nEbert, Senate President, called the meeting to order and welcomed the guests.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let guests = record.guests.iter().filter_map(|one| one.name.as_deref());
    assert_eq!(
        guests.collect::<Vec<_>>(),
        ["Lara Med", "Alec West", "Erin Now"]
    );
}

#[test]
fn a_roster_may_stand_in_the_words_behind_the_first_topic() {
    lists(
        "School Board\n3 May 2022\n\nI. Call to order. Bo Day opened the meeting at 3 p.m. Members present were Ann Lee, Cy Fry. Also, in attendance: Eva Hill \u{2013} Clerk.\n\nII. Roof. The roof of the old hall leaks again.\n\nIII. Gate. The gate of the new hall sticks again.\n",
        &["Ann Lee", "Cy Fry", "Eva Hill"],
        &[],
    );
}

#[test]
fn what_a_label_leads_to_is_kept_up_to_the_roster_of_its_last_sentence() {
    let minutes = "Attendees: The chair will write to the council. Guests: Ann Lee, Bo Day; Cy Fry (via phone)\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    assert_eq!(records[0].guests.len(), 3);
    let unread = records[0].unread.iter().map(|words| words.text.as_str());
    let unread: Vec<&str> = unread.collect();
    assert_eq!(unread, ["The chair will write to the council."]);
}

#[test]
fn some_of_those_who_were_counted_are_named() {
    lists(
        "Minutes of the club\n3 May 2022\n\nPresent: 24 members including Ann Lee, Bo Day\n\n1. Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn words_of_a_motion_that_end_in_a_list_of_members_are_no_roster() {
    lists(
        "Mill Meeting Minutes\nAugust 27, 2008\n\nIn attendance: Ann Lee, Bo Day\n\n- Roof\n  - Moved: to form a group to speak of the roof. Members: Ann, Cy, Dee\n  - The group meets on Mondays.\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn talk_below_a_roster_ends_it_whatever_it_lists() {
    lists(
        "# Board, 3 May 2022\n\n## Attendees\n\n* Ann Lee - Acme\n* Bo Day - Mill\n\nBo Day of the mill then gave us all a brief overview of how the new standards work. He described:\n\n* ROOF - Rules of Open Files\n* WALL - Web Analysis Language Lists\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn offices_are_told_behind_the_sentence_that_opens_the_meeting() {
    lists(
        "# Annual meeting, 3 May 2022\n\n## 1. Call to order\n\nThe meeting was called to order at 14:05 with some 60 people there. Chair: Ann Lee, President. Minutes: Bo Day\n\n## 2. Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn a_sentence_may_stand_behind_a_label_of_several_words() {
    lists(
        "Parish Council\n\n3 May 2022\n\nPresent: Cllr A Lee, Cllr B Day\n\n1. To receive apologies for absence: Apologies were received from Cllr Mrs Fox and Cllr Hale.\n\n2. To receive reports\n\nNone.\n",
        &["A Lee", "B Day"],
        &["Fox", "Hale"],
    );
}

#[test]
fn whoever_decides_leads_to_a_list_and_to_lines_that_are_counted() {
    let heads = [
        (
            "# Reunión de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Roca\n\n## Tejado\n\nTiene goteras. ",
            ["La junta acuerda:", "Tras un debate se acuerda:"],
        ),
        (
            "# Réunion du comité\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Toit\n\nIl fuit. ",
            ["Le comité décide :", "Le conseil décide à l'unanimité :"],
        ),
        (
            "# Vorstandssitzung\n\n3. Mai 2022\n\nAnwesend: Uwe Kuhl, Petra Wolff\n\n## Dach\n\nEs leckt. ",
            ["Der Vorstand beschließt einstimmig:", "Beschlossen wurde:"],
        ),
        (
            "# Reunião da direção\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Sá\n\n## Telhado\n\nTem goteiras. ",
            ["A direção deliberou:", "Deliberou-se:"],
        ),
    ];
    for (head, sentences) in heads {
        for sentence in sentences {
            for list in ["- Plan A.\n- Plan B.\n", "a) Plan A.\nb) Plan B.\n"] {
                decides(
                    &format!("{head}{sentence}\n{list}\n## Final\n\nOk.\n"),
                    &["Plan A.", "Plan B."],
                );
            }
        }
    }
}
