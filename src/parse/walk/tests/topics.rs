//! Topics that headings, numbers and titles show, and the talk under them.

use crate::parse::testing::{decides, titles};

#[test]
fn discussion_among_topics_of_its_rank_is_one_of_them() {
    titles(
        "# Garden Club, 4 May 2022\n\n## Check-in\n\n- Ann is back.\n\n## Roof\n\n- It leaks.\n\n## Discussions\n\n- Trees\n    - They grow.\n    - They are old.\n- Door\n    - It is green.\n\n## Minutes\n\n### Fair\n\n- It rained.\n",
        &["Check-in", "Roof", "Discussions", "Fair"],
    );
}

#[test]
fn a_resolution_with_its_number_in_capitals_over_its_text_is_a_topic() {
    titles(
        "Town Board\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nROADS\nThey are mended, and the bridge is open again.\n\nRESOLUTION 22-14 - NEW TRUCK\nRESOLVED, that a truck is bought. Moved by Ann Lee, seconded by Bo Day. Carried.\n",
        &["ROADS", "RESOLUTION 22-14 - NEW TRUCK"],
    );
}

#[test]
fn a_guest_over_what_was_told_is_a_topic() {
    let minutes = "# Mill WG, 4 May 2022\n\n## Attendees\n\n- Ann Lee\n- Bo Day\n\n## Special guest - Cy Fry, Acme\n\n- He looks after the mills of Acme in the north\n  - Started small\n  - Now in three towns\n";
    titles(minutes, &["Special guest - Cy Fry, Acme"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.guests, []);
}

#[test]
fn a_known_topic_with_a_number_or_a_line_that_leads_to_talk_is_a_topic() {
    titles(
        "Acta de la junta\n\n3 de mayo de 2022\n\nAsisten: Ana Ruiz, Luis Cano\n\n1. Se aprueba el acta anterior por asentimiento de todos los presentes.\n2. Se aprueba el presupuesto de la puerta y del tejado para este año.\n3. Ruegos y preguntas\n\n- Ana pregunta por el tejado.\n- Luis dice que está seco.\n",
        &["Ruegos y preguntas"],
    );
    titles(
        "Garden Club Minutes\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n- Action items:\n  - Ann to mend the gate\n- Discussion: We talked of the roof and of the trees.\n- Attachments:\n  - Slides\n",
        &["Discussion"],
    );
}

#[test]
fn a_number_and_a_title_in_bold_before_the_talk_are_a_topic() {
    titles(
        "## Attendees\n\n- Ann Lee\n- Bo Day\n\n## Agenda\n\n**1) Roof repairs**: three offers\n\n- the first is dear\n- decision to wait, Ann to ask the roofer\n\n**2) Tree list** - Ann went through those that still had questions and\nmarked a few of them to be cut.\n\n- oaks stay\n- more of them on the next call\n",
        &["Roof repairs", "Tree list"],
    );
}

#[test]
fn a_title_of_initials_behind_a_number_is_a_title() {
    titles(
        "Annual meeting\n3 May 2022\n\n1 Welcome\nAnn welcomed all.\n\n2 Roof\nIt leaks.\n\n3 A.O.B.\nThe gate sticks.\n",
        &["Welcome", "Roof", "A.O.B."],
    );
}

#[test]
fn lines_in_italics_or_brackets_are_topics_where_there_are_several() {
    titles(
        "# Hall Committee\n\n3 May 2022\n\n## Reports\n\n*House group*\n\nThe roof is dry.\n\n*Garden group*\n\nThe hedge is cut.\n\n*Bo leaves at 18:00*\n\n*Youth group*\n\nThe camp is full.\n",
        &["Reports", "House group", "Garden group", "Youth group"],
    );
    titles(
        "HALL minutes\n2022.05.03\n\n[ Roof ]\n\nIt leaks, and slates are ordered.\n\n[ Hedge ]\n\nIt is cut.\n\n[ Fees ]\n\nThey stay.\n",
        &["Roof", "Hedge", "Fees"],
    );
    titles(
        "# Mill Board, 3 May 2022\n\n## Roof\n\n- It leaks.\n\n_done_\n\n## Gate\n\n- It is red.\n\n_was painted_\n\n## Fair\n\n- In June.\n\n_is near_\n\n## Hedge\n\nIt is cut.\n",
        &["Roof", "Gate", "Fair", "Hedge"],
    );
}

#[test]
fn a_counted_item_may_be_the_label_of_a_field() {
    let minutes = "# Hall Committee\n\n3 May 2022\n\nItem #1: Roof\n\nIt leaks.\n\nItem #2: Next steps\n\n- Bo orders slates\n";
    titles(minutes, &["Item #1: Roof"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.next_steps.len(), 1);
}

#[test]
fn a_heading_over_a_list_of_nothing_but_links_lists_material() {
    let minutes = "# Standards Board\n\n3 May 2022\n\n## Maps\n\nThe board looked at maps.\n\n### News\n\n* [Map day](https://example.org/day)\n\n## Proposals discussed at this meeting\n\n* [Maps](https://example.org/maps)\n* [Colours](https://example.org/colours)\n";
    titles(minutes, &["Maps", "News"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let texts: Vec<&str> = record
        .references
        .iter()
        .map(|link| link.text.as_str())
        .collect();
    assert_eq!(texts, ["Maps", "Colours"]);
}

#[test]
fn counted_items_above_the_line_that_says_when_it_ended_are_topics() {
    titles(
        "Protokoll des Vereins Mühle\n\n4. März 2022\n\nTOP 1: Bericht des Vorstands\n\nHerr Falk berichtet vom Dach.\n\nTOP 2: Wahlen\n\nAnna Reis wird gewählt.\n\nEnde der Versammlung: 22:15 Uhr\n",
        &["TOP 1: Bericht des Vorstands", "TOP 2: Wahlen"],
    );
}

#[test]
fn capitals_over_sentences_are_topics_though_the_end_stands_near_the_head() {
    titles(
        "MILL WATER DISTRICT\nJune 14, 2022\n\nDirectors present: Ann Lee, Bo Day\nDirectors absent: Cy Orr\n\nPUBLIC COMMENT\nThere was no public comment.\n\nPUMP STATION NO. 3\nThe pump is old. Bo Day moved to buy another one. Ann Lee seconded the motion. Motion carried.\nAYES: Lee, Day\nNOES: None\nABSENT: Orr\n\nADJOURNMENT\nThe meeting was adjourned at 6:55 p.m.\n",
        &["PUBLIC COMMENT", "PUMP STATION NO. 3"],
    );
}

#[test]
fn titles_that_run_into_their_text_are_counted_below_the_head() {
    let minutes = "MILL CLUB\n\nCommittee meeting, 5 June 2023, Red Lion\n\nPresent: Ann Lee, Bo Day.\n\nOld minutes: agreed.\n\nClub kit: Ann has samples of the new shirts.\n\nSunday rides: Bo told of twenty riders.\n\nFinance: The account holds forty pounds.\n\nDinner: Ann will ask the Red Lion for menus.\n";
    titles(minutes, &["Club kit", "Sunday rides", "Finance", "Dinner"]);
}

#[test]
fn a_heading_that_only_says_meeting_holds_the_topics_below_it() {
    titles(
        "---\ntitle: Club minutes\n---\n\n## Attendance\n\nPresent: Ann Lee, Bo Day\n\n## Meeting\n\n### Roof\n\nIt leaks.\n\n### Gate\n\nIt sticks.\n",
        &["Roof", "Gate"],
    );
    titles(
        "# Vereinsprotokoll\n\n## Anwesende\n\n- Anna Kolb\n- Uwe Lang\n\n## Sitzung\n\n### Dach\n\nEs tropft.\n\n### Tor\n\nEs klemmt.\n",
        &["Dach", "Tor"],
    );
}

#[test]
fn a_title_goes_on_in_small_letters_behind_its_bold_words() {
    titles(
        "# Club minutes\n\n6 April 2021\n\n1. **Use of the mill** for a summer fair\n\nBo asks the miller.\n\n2. **Roof works**\n\nThey go on.\n\n3. **Gate** is mended by Ann and the key is found again\n\nThanks to her.\n",
        &["Use of the mill for a summer fair", "Roof works", "Gate"],
    );
}

#[test]
fn paragraphs_begin_with_their_titles_in_bold() {
    titles(
        "# Mill Club - May 2022\n\n**Present:** Ann Lee, Bo Day\n\n**Sick members:** Cy has a cold.\n\n**Letters:** None\n\n**Treasurer's report:** The balance is 40.\n\n**Motion:** To adjourn.\n",
        &["Sick members", "Letters", "Treasurer's report"],
    );
    titles(
        "# Mill Club - May 2022\n\n**Present:** Ann Lee, Bo Day\n\n**Sick members.** Cy has a cold.\n\n**Letters** - None\n\n**Roof works** – They go on.\n",
        &["Sick members", "Letters", "Roof works"],
    );
    // Those who speak have names.
    titles(
        "# Mill Club - May 2022\n\n**Present:** Ann Lee, Bo Day\n\n**Ann Lee:** It leaks.\n\n**Bo Day:** It does.\n\n**Cy Fry:** I will look.\n",
        &[],
    );
    titles(
        "# Protokoll - Mai 2022\n\n**Anwesend:** Anna Kolb, Uwe Lang\n\n**Neues Dach:** Es ist dicht.\n\n**Tor am Hof:** Es klemmt.\n\n**Bericht der Kasse:** 40 Euro.\n",
        &["Neues Dach", "Tor am Hof", "Bericht der Kasse"],
    );
}

#[test]
fn paragraphs_begin_with_their_titles_below_the_title_of_the_page() {
    titles(
        "# Mill Board - Minutes, May 3, 2022\n\nThe board met with the following present: Ann Lee, Bo Day.\n\nPublic Comment: None\n\nOld Business: The roof was looked at by two of us.\n\nLost Creek Park: Bo is mowing the grass this week.\n\nSewer Works: The pump seems to be well again.\n\nThe Day Group: Two offers for the road came in.\n",
        &[
            "Public Comment",
            "Old Business",
            "Lost Creek Park",
            "Sewer Works",
            "The Day Group",
        ],
    );
}

#[test]
fn a_label_over_headings_of_its_own_with_talk_under_them_is_a_topic() {
    titles(
        "# Board meeting\n\nPresent: Ann Lee, Bo Day\n\n## Previous action items\n\n### Paint the hall\n\nThis was done in May.\n\n### Count the chairs\n\nStill on it.\n",
        &[
            "Previous action items",
            "Paint the hall",
            "Count the chairs",
        ],
    );
    titles(
        "# Board meeting\n\nPresent: Ann Lee, Bo Day\n\n## Regular agenda items\n\n### Hall\n\nIt is cold.\n\n### Gate\n\nIt sticks.\n",
        &["Hall", "Gate"],
    );
}

#[test]
fn words_of_labels_among_the_topics_are_topics() {
    titles(
        "# Board meeting\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt is cold.\n\n## Organisation\n\nWho leads us is open.\n",
        &["Hall", "Organisation"],
    );
    titles(
        "# Board meeting\n\n## Attendees\n- Ann Lee\n- Bo Day\n\n## Agenda\n- Introduction of new participants\n- Roof\n\n## Notes\n\n### Introduction of new participants\n- Bo Day\n  - He works on roofs\n\n### Roof\n- It leaks\n",
        &["Introduction of new participants", "Roof"],
    );
}

#[test]
fn an_opening_with_a_motion_is_a_topic() {
    titles(
        "# Board meeting\n\nPresent: Ann Lee, Bo Day\n\n## Opening\n\n- Ann Lee moved to accept the minutes of May. Passed.\n\n## Roof\n\nIt leaks.\n\n## Closing the meeting\n\nAt 18:30.\n",
        &["Opening", "Roof"],
    );
}

#[test]
fn titles_behind_signs_and_the_first_number_stand_over_their_text() {
    titles(
        "REPORT - Board call 3 May 2022\n\nParticipants: Ann Lee, Bo Day\n\n1. The mill\n\n   ACTION: Ann to look at the wheel before the fair begins.\n\n-- Roof and gutter\n\n   AGREED: It is mended.\n\n-- The gate (Bo)\n\n   AGREED: It is painted.\n\n-- Fair\n\n   It is in June.\n",
        &["The mill", "Roof and gutter", "The gate (Bo)", "Fair"],
    );
}

#[test]
fn objectives_are_an_agenda_in_a_list_and_a_topic_in_talk() {
    titles(
        "# Mill Board\n\n4 May 2022\n\n## Objectives\n\n- the roof\n- the gate\n\n## Roof\n\nIt leaks.\n",
        &["Roof"],
    );
    titles(
        "# Acta del molino\n\n4 de mayo de 2022\n\n## Objetivos\n\nLa reunión tuvo como propósito hablar del tejado, de la puerta y de la fiesta de mayo que viene.\n\n## Tejado\n\nTiene goteras.\n",
        &["Objetivos", "Tejado"],
    );
}

#[test]
fn who_signs_ends_the_list_above() {
    decides(
        "# Acta del molino\n\n4 de mayo de 2022\n\n## Acuerdos\n\nPintar la puerta del molino.\n\nFdo. Ana Gil Roca.\n",
        &["Pintar la puerta del molino."],
    );
}

#[test]
fn a_conclusion_that_only_closes_the_meeting_is_a_topic() {
    titles(
        "# Board of the mill\n\n3 May 2022\n\nAttendees: Ann Lee, Bo Day\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Conclusion\n\nAnn thanked all and the meeting closed.\n",
        &["Roof", "Conclusion"],
    );
    titles(
        "# Board of the mill\n\n3 May 2022\n\nAttendees: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Conclusion\n\nBo looked at it.\n\nCy has tiles.\n\nAnn asks for more.\n\nBo knows the miller.\n\nAnn writes to him.\n",
        &["Roof", "Conclusion"],
    );
    titles(
        "# Board of the mill\n\n3 May 2022\n\nAttendees: Ann Lee, Bo Day\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Conclusion\n\nThe roof is mended in May.\n",
        &["Roof"],
    );
}

#[test]
fn topics_of_all_meetings_show_that_paragraphs_begin_with_their_titles() {
    titles(
        "Board Meeting\n3 May 2022\n\nThe meeting was called to order at 6 pm.\n\nA quorum was present.\n\nApproval of minutes: The minutes were read.\n\nTreasurer's report: The balance is 40.\n\nOld business:\nThe fair was fun.\n\nPlayground - Some money was found for mulch.\n\nIt is late in the year.\n\nThe slide is broken too.\n",
        &[
            "Approval of minutes",
            "Treasurer's report",
            "Old business",
            "Playground",
        ],
    );
}

#[test]
fn a_venue_over_talk_among_the_topics_is_one() {
    titles(
        "# Steering Committee, 3 May 2022\n\n## Budget\n\n- It was read.\n\n## Venue\n\n- Ann proposed the old library.\n",
        &["Budget", "Venue"],
    );
}

#[test]
fn a_list_of_the_headings_below_is_an_agenda_and_a_heading_with_its_number_stays_though_empty() {
    titles(
        "# Mill Board\n\n3 May 2022\n\n## What we came for\n\n1. Roof\n2. Gate\n3. Fees\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Gate\n\n## 3. Fees\n\nThey stay.\n",
        &["Roof", "Gate", "Fees"],
    );
}

#[test]
fn resolutions_among_counted_topics_are_one() {
    titles(
        "# Mitgliederversammlung\n\n3. Mai 2022\n\n## Tagesordnung\n\n1. Begrüßung\n2. Beschlüsse\n   a) Beschluss über den Zaun\n   b) Beschluss über das Tor\n\n### TOP 1 Begrüßung\n\nAnn begrüßt alle.\n\n### TOP 2 Beschlüsse\n\nAlle Vorlagen lagen vor.\n\n## a) Zaun\n\nEr bleibt.\n",
        &["TOP 1 Begrüßung", "TOP 2 Beschlüsse", "Zaun"],
    );
    decides(
        "# Mitgliederversammlung\n\n3. Mai 2022\n\n## Tagesordnung\n\n1. Begrüßung\n2. Beschlüsse\n   a) Beschluss über den Zaun\n   b) Beschluss über das Tor\n\n### TOP 1 Begrüßung\n\nAnn begrüßt alle.\n\n### TOP 2 Beschlüsse\n\nAlle Vorlagen lagen vor.\n",
        &[],
    );
}

#[test]
fn numbers_with_a_sign_for_first_and_small_words_before_one_count_topics() {
    let minutes = |number: fn(usize) -> String| {
        let topics = ["Tejado", "Obras en la plaza", "Ruegos y preguntas"];
        let agenda = topics
            .iter()
            .enumerate()
            .map(|(at, topic)| format!("{}{topic}\n", number(at + 1)));
        let talk = topics
            .iter()
            .enumerate()
            .map(|(at, topic)| format!("\n{}{topic}.\nSe habló de ello.\n", number(at + 1)));
        let (agenda, talk): (String, String) = (agenda.collect(), talk.collect());
        format!(
            "ACTA DE LA REUNIÓN DE LA JUNTA\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Roca\n\nPara tratar estos puntos:\n{agenda}{talk}"
        )
    };
    let forms: [fn(usize) -> String; 3] = [
        |at| format!("{at}º "),
        |at| format!("{at}.º "),
        |at| format!("{at}º - "),
    ];
    for number in forms {
        titles(
            &minutes(number),
            &["Tejado", "Obras en la plaza", "Ruegos y preguntas"],
        );
    }
    titles(
        "Protokoll der Sitzung\n\n3. Mai 2022\n\nAnwesend: Uwe Kuhl, Petra Wolff\n\nZu TOP 1: Dach\nEs leckt.\n\nZu TOP 2: Zaun\nEr ist morsch.\n",
        &["Zu TOP 1: Dach", "Zu TOP 2: Zaun"],
    );
}

#[test]
fn papers_among_the_topics_that_are_counted_are_one_of_them() {
    titles(
        "# Mill Board, 3 May 2022\n\nPresent: Ann Lee\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Documents\n\nA plan of the yard\n\n- a map\n- a list of oaks\n\n## 3. Hedge\n\nBo cut it.\n",
        &["Roof", "Documents", "Hedge"],
    );
    titles(
        "# Mill Board, 3 May 2022\n\nPresent: Ann Lee\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Documents\n\n- [The plan](https://example.org/plan)\n\n## 3. Hedge\n\nBo cut it.\n",
        &["Roof", "Hedge"],
    );
}

#[test]
fn a_kind_in_bold_before_a_title_that_is_a_link_is_of_the_title() {
    titles(
        "# Mill Group\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Notes\n\n1. **Issue**: [Tiles of the roof #12](https://mill.example/12) - Ann\n    - It leaks.\n2. **Issue**: [Key of the gate #13](https://mill.example/13) - Bo\n    - It was lost.\n3. **Plan**: [Fair of the year #14](https://mill.example/14) - Bo\n    - It will be held in June.\n",
        &[
            "Issue: Tiles of the roof #12 - Ann",
            "Issue: Key of the gate #13 - Bo",
            "Plan: Fair of the year #14 - Bo",
        ],
    );
}

#[test]
fn a_short_title_runs_in_as_those_beside_it_do() {
    titles(
        "# Hall Parish Council\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1\\. Minutes: They were read by all and signed by Ann Lee.\n\n2\\. Roof: It leaks again over the door, and Bo looks at it.\n\n3\\. Planning: Mr & Mrs Orr, Mill Road - porch agreed\n\n4\\. Payments: None\n\n5\\. Letters: Two came in by post and were read by Bo Day.\n",
        &["Minutes", "Roof", "Planning", "Payments", "Letters"],
    );
}
