//! Topics that headings, numbers and titles show, and the talk under them.

use crate::parse::testing::{decides, titles};

#[test]
fn the_title_below_a_front_matter_is_no_section() {
    let minutes = "---\ntitle: Protokoll vom 3. Mai 2022\n---\n\nProtokoll vom 3. Mai 2022\n=========================\n\n## Kasse\n\nDie Kasse stimmt.\n";
    titles(minutes, &["Kasse"]);
}

#[test]
fn wiki_headings_may_stand_without_a_space_and_a_short_one_of_many_is_no_title() {
    let minutes = "GARDEN WG\n\nNotes: https://garden.example/agenda\n\n==Agenda bash\n\nAnn might take a few minutes.\n\n==Roof (link above)\n\nIt leaks.\n\n==Trees\n\nThey grow.\n\n==Closing\n\nWe plan to meet in summer.\n";
    titles(
        minutes,
        &["Agenda bash", "Roof (link above)", "Trees", "Closing"],
    );
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    assert_eq!(records[0].meeting.title.as_deref(), Some("GARDEN WG"));
}

#[test]
fn discussion_among_topics_of_its_rank_is_one_of_them() {
    titles(
        "# Garden Club, 4 May 2022\n\n## Check-in\n\n- Ann is back.\n\n## Roof\n\n- It leaks.\n\n## Discussions\n\n- Trees\n    - They grow.\n    - They are old.\n- Door\n    - It is green.\n\n## Minutes\n\n### Fair\n\n- It rained.\n",
        &["Check-in", "Roof", "Discussions", "Fair"],
    );
}

#[test]
fn a_container_that_comes_again_under_the_next_topic_is_none() {
    titles(
        "# Garden Club, 4 May 2022\n\n## Roof\n\nIt leaks.\n\n### Tiles\n\nThey are old.\n\n### Slates\n\nThey are dear.\n\n### Discussion\n\nAnn asked for tiles.\n\n## Fence\n\nIt leans.\n\n### Discussion\n\nBo asked for wire.\n",
        &["Roof", "Tiles", "Slates", "Fence"],
    );
    // Headings of one rank: the number says which are the topics.
    titles(
        "# Treffen vom 3. Mai 2022\n\n## Agenda\n\n1. Dach\n1. Zaun\n\n## Themen\n\n### 1. Dach\n\n### Notizen:\n\n- Es leckt.\n\n### 2. Zaun\n\n### Notizen:\n\n- Er steht.\n",
        &["Dach", "Zaun"],
    );
}

#[test]
fn a_topic_with_headings_of_its_own_lists_no_material_and_tasks_have_no_topics() {
    let minutes = "# Garden Club, 4 May 2022\n\n## New roof\n\n- [The offer](https://mill.example/offer)\n\n### Talk by Ann\n\n- It leaks.\n\n## Tasks\n\n### Until June\n\n- Mend the roof\n\n### In summer\n\n- Paint the gate\n";
    titles(minutes, &["New roof", "Talk by Ann"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert!(record.references.is_empty());
    assert_eq!(record.next_steps.len(), 2);
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
fn letters_with_full_stops_at_the_start_of_a_title_are_no_number() {
    let minutes = "# Chess Club\n\n## S.C. team\n\nIt came third.\n";
    let records = crate::extract(minutes.as_bytes()).expect("text");
    let section = &records[0].sections[0];
    assert_eq!(
        (section.number.as_deref(), section.title.as_str()),
        (None, "S.C. team")
    );
}

#[test]
fn the_day_of_the_meeting_an_address_and_the_end_are_no_topics() {
    titles(
        "---\ntitle: Round Table\ndate: 2022-05-03\n---\n\n## 12th Round Table on Tuesday, 3 May 2022\n\n## Notes: https://pad.example.org/roof\n\n### Present\n\n- Ann Lee\n- Bo Day\n\n## Roof\n\nIt leaks.\n\n## Meeting was closed at 14:47\n",
        &["Roof"],
    );
    titles(
        "# Round Table\n\n3 May 2022\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## Notes of the meeting of 3 May 2022\n\nAnn opened the meeting and told of the roof.\n",
        &["Notes of the meeting of 3 May 2022"],
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
fn a_topic_that_is_told_in_one_word_is_none() {
    titles(
        "# Board meeting\n\n**Present:** Ann Lee, Bo Day\n\n# Minutes\nIntroductions.\n\n### Roof\n\nIt leaks.\n",
        &["Roof"],
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
fn a_number_with_a_colon_is_none_of_the_title() {
    let minutes = "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n**1: Tejado**\n\nGotea.\n\n**2: PUERTA**\n\nChirría.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    let sections = record.sections.iter();
    let sections: Vec<_> = sections
        .map(|section| (section.number.as_deref(), section.title.as_str()))
        .collect();
    assert_eq!(sections, [(Some("1"), "Tejado"), (Some("2"), "PUERTA")]);
}

#[test]
fn the_word_for_a_body_among_the_topics_is_one_and_what_a_meeting_is_about_is_none() {
    titles(
        "# Réunion du moulin\n\n3 mai 2022\n\n#### Présents :\n\n- Anne Roy\n- Luc Petit\n\n#### Objet : premier échange sur le portail\n\n## Portail\n\nIl grince.\n\n## Organisation\n\nLuc tient la clef.\n",
        &["Portail", "Organisation"],
    );
}

#[test]
fn a_heading_over_lines_of_the_head_is_no_topic() {
    let minutes = "# Protokoll der Versammlung\n\n3. Mai 2022\n\n## Allgemeines\n- Protokoll: Anna Lehmann\n- Ort: Mühle\n\n## Tor\n\nEs quietscht.\n\n## Allgemeines\n\n- Das Dach ist dicht.\n";
    titles(minutes, &["Tor", "Allgemeines"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    assert_eq!(record.attendees[0].name.as_deref(), Some("Anna Lehmann"));
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
fn a_caption_of_a_table_is_no_topic() {
    titles(
        "# Mill Board\n\n4 May 2022\n\n## Roof\n\nIt leaks.\n\n**Table 1: Tiles by colour**\n\n| Colour | Count |\n|---|---|\n| red | 40 |\n",
        &["Roof"],
    );
}

#[test]
fn a_box_in_an_agenda_is_no_topic() {
    titles(
        "# CA du moulin\n\n4 mai 2022\n\nOrdre du jour\n\n[ ] compta\n[ ] questions diverses\n[ ] toit\n\n# Compta\n\nLe solde est de 40 euros.\n\n# Questions diverses\n\nLe composteur est plein.\n",
        &["Compta", "Questions diverses"],
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
        "# Board of the mill\n\n3 May 2022\n\nAttendees: Ann Lee, Bo Day\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Conclusion\n\nThe roof is mended in May.\n",
        &["Roof"],
    );
}

#[test]
fn lines_of_an_agenda_without_a_sign_are_only_announced() {
    titles(
        "# Board of the mill\n\n3 May 2022\n\nAttendees: Ann Lee, Bo Day\n\n## Agenda\nIntroductions (5 min)\nRoof of the hall\nKeys (15 min)\n\n## Roof\n\nIt leaks.\n\n## Keys\n\nBo has two.\n",
        &["Roof", "Keys"],
    );
}

#[test]
fn an_agenda_that_a_sentence_under_notes_leads_to_is_only_announced() {
    titles(
        "# Mill council, 3 May 2022\n\n## Notes\n\nMr. Lee opened the meeting. Mr. Lee presented the following agenda of the evening:\n\n* Mill updates\n  * Wheel\n  * Roof\n* Letter to the mayor\n\n### Mill updates\n\nThe wheel turns.\n\n### Letter to the mayor\n\nIt was sent.\n",
        &["Mill updates", "Letter to the mayor"],
    );
}

#[test]
fn who_raised_a_topic_in_italics_under_it_is_none() {
    titles(
        "# Mill meeting 3 May 2022\n\n## Roof\n\n_Raised by tony_\n\n- It leaks.\n\n## Door\n\n_Raised by aFin_\n\n- It creaks.\n\n## Wheel\n\n_Raised by aFin_\n\n- It turns.\n",
        &["Roof", "Door", "Wheel"],
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
fn a_heading_over_lines_of_the_head_is_no_topic_though_one_of_them_is_unknown() {
    titles(
        "# Acta de la reunión\n\n## Preámbulo\n\nFECHA: 23/05/2024\nGRUPO: g6\nASISTENCIA:\n  - Celia García\n  - Pablo Parra\n\n## Valla\n\nEstá rota.\n\n## Pozo\n\nEstá seco.\n",
        &["Valla", "Pozo"],
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
