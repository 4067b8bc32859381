//! Topics and the talk under them.

use crate::parse::testing::titles;

#[test]
fn the_title_below_a_front_matter_is_no_section() {
    let minutes = "---\ntitle: Protokoll vom 3. Mai 2022\n---\n\nProtokoll vom 3. Mai 2022\n=========================\n\n## Kasse\n\nDie Kasse stimmt.\n";
    let record = &crate::extract(minutes.as_bytes()).unwrap()[0];
    let titles: Vec<&str> = record
        .sections
        .iter()
        .map(|section| section.title.as_str())
        .collect();
    assert_eq!(titles, ["Kasse"]);
}

#[test]
fn items_that_repeat_the_agenda_under_a_topic_are_topics_too() {
    let minutes = "# Council\n\n4 May 2022\n\n## Agenda\n\n- Old business\n  - Roof repairs\n  - Is the door to be painted?\n- New business\n  - Trees\n\n## Attendance\n\nAnn Lee, Bo Day\n\n## Minutes\n\n- Old business\n  - Roof repairs (*Ann*)\n      - Ann: it leaks again, and the rain comes in.\n      - Bo: we wait for the roofer, who is ill.\n  - Is the door to be painted?\n      - Bo: it is green now.\n- New business\n  - Trees\n      - Ann: they grow.\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let titles: Vec<&str> = records[0]
        .sections
        .iter()
        .map(|section| section.title.as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "Old business",
            "Roof repairs (Ann)",
            "Is the door to be painted?",
            "New business",
            "Trees",
        ]
    );
}

#[test]
fn an_agenda_is_announced_only_where_notes_of_its_own_are_filled() {
    let head = "# Board Meeting\n\n4 May 2022\n\n## Present\n\n- Ann Lee\n\n";
    let listed = "## Agenda\n\n- Roof\n    - It leaks.\n    - Ann asks the roofer.\n- Trees\n    - They grow.\n- Door\n\n## Action items\n\n## Notes\n\n";
    titles(&format!("{head}{listed}"), &["Roof", "Trees"]);
    titles(
        &format!("{head}{listed}### Roof repairs\n\nIt leaks.\n"),
        &["Roof repairs"],
    );
    titles(
        &format!("{head}## Agenda\n\n### House\n\n- Roof\n\n## Minutes\n\n### Roof\n\nIt leaks.\n"),
        &["Roof"],
    );
}

#[test]
fn topics_of_notes_are_those_of_the_agenda_and_those_under_agenda_items() {
    let head = "# Board Meeting\n\n4 May 2022\n\n## Present\n\n- Ann Lee\n\n";
    titles(
        &format!(
            "{head}## Agenda\n\n- Is the roof to be mended, or the door to be painted before the summer fair, when all of our neighbours come? - Ann\n- Trees\n\n## Notes\n\n- Updates\n    - Bo has mended the gate.\n- Is the roof to be mended, or the door to be painted before the summer fair, when all of our neighbours come? - Ann\n    - Ann: it leaks.\n- Oaks\n    - They grow.\n"
        ),
        &[
            "Updates",
            "Is the roof to be mended, or the door to be painted before the summer fair, when all of our neighbours come? - Ann",
            "Oaks",
        ],
    );
    titles(
        &format!(
            "{head}## Notes\n\n- Check-in\n- Greetings\n    - Ann is back.\n- Agenda items\n    - Roof (Ann)\n        - Ann: it leaks.\n        - Bo: it does not.\n    - Trees\n        - Bo: they grow.\n- Check-out\n"
        ),
        &["Check-in", "Greetings", "Roof (Ann)", "Trees"],
    );
}

#[test]
fn labels_may_stand_between_notes_and_their_list_and_details_of_the_agenda_are_no_topics() {
    titles(
        "# 4 May 2022\n\n## Agenda\n\n- Roof (*Ann*)\n    - **Goal**: decide on a roofer\n- Trees\n    - **Goal**: count them\n\n## Minutes\n\nAttendance: all\n\n- Roof (*Ann*)\n    - **Goal**: decide on a roofer\n    - Ann: it leaks again, and the rain comes in every night.\n    - Bo: we wait for the roofer, who has been ill for weeks.\n    - Ann: he said that he would come before the summer fair.\n    - Bo: he has said so for three years, and never came.\n    - Ann: then we should ask for somebody else to do it.\n- Trees\n    - Bo: they grow, and nobody has cut them since last autumn.\n",
        &["Roof (Ann)", "Trees"],
    );
}

#[test]
fn items_in_sentences_are_talk_and_times_below_a_heading_are_not_of_the_meeting() {
    let minutes = "# Garden Club Notes (May 4, 2022)\n\n## Last time:\nThe next session is in June (perhaps 3-5pm local time)\n\n## Agenda items\n\n### Roof\n\n- Ann told us that it leaks again, and that the rain comes in.\n- Bo asked whether the roofer could come before the summer fair?\n- Nobody knows who paid for the last repair of it.\n\n## Trees\n\n- They grow.\n";
    titles(minutes, &["Last time", "Roof", "Trees"]);
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    assert_eq!(records[0].meeting.start_time, None);
    assert!(records[0].notes.is_empty(), "{:?}", records[0].notes);
}

#[test]
fn items_over_paragraphs_are_topics_where_nothing_else_is() {
    titles(
        "Minutes of the Garden Group, May 2022\n\n* 45 min - Roof repairs [Ann Lee]\n\nAnn told us of the roof, with several questions; more of it is on the list.\n\n* 10 min - Trees [Bo Day]\n\nThey grow, and nobody has cut them since last autumn.\n\n* 5 min - Door\n\nIt is green now, and most of us like it that way.\n",
        &[
            "45 min - Roof repairs [Ann Lee]",
            "10 min - Trees [Bo Day]",
            "5 min - Door",
        ],
    );
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
fn an_agenda_that_is_the_last_heading_over_talk_is_a_topic() {
    titles(
        "# Minutes of the 2022-01-10 Garden Club Meeting\n\n- Attending:\n  - Ann Lee\n  - Bo Day\n\n## Agenda\n\nWe had no agenda today, but Ann wanted to go on with the talk of last month:\n\n- The roof leaks\n- The roofer is ill\n\nBo said that it can wait until the summer, when all of us have the time for it.\n",
        &["Agenda"],
    );
}

#[test]
fn minutes_whose_topics_repeat_the_agenda_are_no_agenda() {
    titles(
        "# Garden Club Notes - August 2022\n\n## Agenda\n\n1. Roof (5m, Ann)\n2. Trees (2m, Bo)\n3. Door\n\n## Roof (5m, Ann)\n\n- Slates\n- Nails\n\n## Trees (2m, Bo)\n\n- Oaks\n\n## Door\n\n- Green\n",
        &["Roof (5m, Ann)", "Trees (2m, Bo)", "Door"],
    );
}

#[test]
fn discussion_among_topics_of_its_rank_is_one_of_them() {
    titles(
        "# Garden Club, 4 May 2022\n\n## Check-in\n\n- Ann is back.\n\n## Roof\n\n- It leaks.\n\n## Discussions\n\n- Trees\n    - They grow.\n    - They are old.\n- Door\n    - It is green.\n\n## Minutes\n\n### Fair\n\n- It rained.\n",
        &["Check-in", "Roof", "Discussions", "Fair"],
    );
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
fn details_that_the_agenda_and_the_notes_both_give_are_no_topics() {
    titles(
        "# Garden Club 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Agenda\n\n- Old business\n    - Hedge (Ann)\n        - Which side first\n        - Where the leaves go\n    - Path (Bo)\n        - Stones or gravel\n- Any other business\n\n## Minutes\n\n- Assign roles\n    - Ann has the pen\n- Old business\n    - Hedge (Ann)\n        - Which side first\n        - Where the leaves go\n        - Ann: It is the left side that gets the sun.\n    - Path (Bo)\n        - Stones or gravel\n        - Bo: Gravel is cheaper by far, so take it.\n- Any other business\n    - Ann: The bell is cracked and needs a smith.\n",
        &[
            "Old business",
            "Hedge (Ann)",
            "Path (Bo)",
            "Any other business",
        ],
    );
}

#[test]
fn a_place_among_numbered_topics_is_a_topic() {
    titles(
        "# Garden Club 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Minutes\n\n1.  Hedge\n    1.  It is too tall.\n    2.  Ann has a saw.\n2.  Venue\n    1.  The hall is cold.\n    2.  Bo knows another one.\n",
        &["Hedge", "Venue"],
    );
}

#[test]
fn proposals_over_headings_are_a_topic_and_announced_in_the_agenda() {
    let minutes = "# Garden Club 4 May 2022\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## Agenda\n\n* Opening\n* Proposals\n    * Cut the hedge\n    * Mend the gate\n\n## Proposals\n\n### Cut the hedge\n\n* Ann: It is too tall.\n\n### Mend the gate\n\n* Bo: The hinge is lost.\n";
    titles(minutes, &["Proposals", "Cut the hedge", "Mend the gate"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    assert!(record.suggestions.is_empty(), "{:?}", record.suggestions);
}

#[test]
fn a_time_in_a_topic_parts_no_label_and_a_last_topic_without_talk_is_none() {
    titles(
        "# Garden Club 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Minutes\n\nAbsent: Cy Orr\n\n* Hedge [0:00-0:10]\n    * It is too tall.\n    * Ann has a saw.\n* Documents [0:10-0:20]\n    * They are lost.\n* Check-out\n",
        &["Hedge [0:00-0:10]", "Documents [0:10-0:20]"],
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
fn items_that_group_topics_hold_them_where_all_have_talk_under_them() {
    titles(
        "# 2022-05-03\n\n## Notes\n\n- Old business\n    - Roof (Ann, 5 min)\n        - Ann: it leaks.\n        - Bo: so it does.\n        - Cy: slates are ordered.\n    - Fees\n        - They stay.\n- New business\n    - Hedge\n        - Bo cuts it.\n        - Cy helps.\n",
        &[
            "Old business",
            "Roof (Ann, 5 min)",
            "Fees",
            "New business",
            "Hedge",
        ],
    );
}

#[test]
fn bulleted_items_in_bold_over_paragraphs_are_topics_where_there_are_several() {
    titles(
        "# Village Council\n\n3 May 2022\n\n* **Music group**\n\nThe spring concert was full.\n\n* **Garden group**\n\nThe hedge is cut in June.\n",
        &["Music group", "Garden group"],
    );
}

#[test]
fn a_sentence_may_lead_to_the_list_of_topics() {
    for (sentence, talk) in [
        (
            "The following points were discussed:",
            "It leaks and is to be mended.",
        ),
        (
            "Les points abordés ont été les suivants :",
            "Il y a une fuite dans le toit.",
        ),
        (
            "Folgende Themen wurden besprochen:",
            "Es regnet in das Haus und die Halle.",
        ),
        (
            "Se trataron los siguientes temas:",
            "Hay que pintar la puerta de la sala.",
        ),
        (
            "Foram discutidos os seguintes pontos:",
            "A porta da sala não fecha com a chave.",
        ),
    ] {
        titles(
            &format!(
                "# 2022-05-03\n\n{sentence}\n\n* Alpha\n    * {talk}\n    * Beta.\n* Gamma\n    * {talk}\n"
            ),
            &["Alpha", "Gamma"],
        );
    }
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
fn bold_items_over_lists_are_topics_and_may_be_numbered() {
    let minutes = "# Minutes of 3 May 2022\n\n**Present**\n* Ann Lee, Bo Day\n\n* **029/18 Roof of the hall**\n    * It leaks.\n* **030/18 Hedge and path**\n    * Bo cuts it.\n";
    titles(minutes, &["Roof of the hall", "Hedge and path"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.sections[0].number.as_deref(), Some("029/18"));
    // What each did is nobody's topic.
    titles(
        "# Stand-up 3 May 2022\n\n* **Ann Lee**\n    * mended the roof\n* **Bo Day**\n    * cut the hedge\n",
        &[],
    );
}

#[test]
fn items_with_items_under_them_are_topics_where_nothing_else_is() {
    titles(
        "Garden Club Minutes\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n- Hedge\n  - It is too tall.\n- Path\n  - It is muddy.\n  - Bo brings gravel.\n- Fees\n  - They stay.\n- Date of the summer party is open\n",
        &["Hedge", "Path", "Fees"],
    );
}

#[test]
fn below_a_title_items_over_items_are_topics_with_the_titles_between_them() {
    titles(
        "# 2021-03-02 Seed library meeting\n\n- Connect here: https://example.org/room\n\n- Catalogue move\n    - backup first\n- Who orders the envelopes?\n- Labels for the drawers\n    - Bo: laminate them\n- Ann Lee\n- Opening hours in summer.\n    - keep Tuesdays\n- Visit of the mayor\n",
        &[
            "Catalogue move",
            "Who orders the envelopes?",
            "Labels for the drawers",
            "Opening hours in summer.",
            "Visit of the mayor",
        ],
    );
    titles(
        "# Réunion du fournil, 2 mars 2021\n\n* Présents\n  * Anne Petit\n  * Luc Roy\n* Achat du four\n  * trois devis\n* Fête de l'été\n* Cuisine partagée\n  * ouverture en mai\n* Site web\n  * refaire la page\n* Zoé rappellera le maire\n",
        &[
            "Achat du four",
            "Fête de l'été",
            "Cuisine partagée",
            "Site web",
        ],
    );
    titles(
        "# Weekly call 2021-03-02\n\n* Alice Reed\n  * fixed the parser\n* Bob Day\n  * reviewed\n* Carol Jones\n  * away\n",
        &[],
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
fn minutes_over_headings_hold_the_talk_though_their_agenda_is_long() {
    titles(
        "# Protokoll Verein 2022-05-03\n\n**TOP-Vorschläge**\n\n-   Antrag\n-   Treffen\n-   Plakat\n\n## Das eigentliche Protokoll\n\n### Antrag der Gruppe\n\n-   läuft im Mai ab\n-   Ann kümmert sich\n\n### Zug\n\n-   wird gut\n\n### Plakat\n\n-   ist gedruckt\n",
        &["Antrag der Gruppe", "Zug", "Plakat"],
    );
}

#[test]
fn hidden_mail_addresses_and_those_of_the_front_matter_are_no_links_of_the_meeting() {
    let minutes = "---\ntitle: Board\nfeature: https://example.org/hall.jpg\n---\n\n# Board\n\n## Roof\n\nAsk [Ann](/cdn-cgi/l/email-protection#1234) or see [the plan](https://example.org/plan).\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let urls: Vec<_> = record
        .links
        .iter()
        .map(|link| link.url.as_deref())
        .collect();
    assert_eq!(urls, [Some("https://example.org/plan")]);
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
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert!(record.unread.iter().all(|words| !words.text.is_empty()));
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
fn topics_for_discussion_with_what_was_said_are_one() {
    titles(
        "# Board meeting\n\nPresent: Ann Lee, Bo Day\n\n## Topics for discussion\n- Ann: roof\n  - We are looking at two offers that came in this week\n  - The cheaper one leaves out the gutter on the north side\n- Gate\n  - There is rust on all of the hinges, says the smith\n  - Bo was told that it can be mended before the fair\n\n## Fair\n- It is in June\n",
        &["Topics for discussion", "Fair"],
    );
}

#[test]
fn a_sentence_among_the_titles_of_a_list_is_one() {
    titles(
        "Board meeting, 3 May 2022\n\n**Present**: Ann Lee, Bo Day\n\n**Agenda**:\n\n- Money\n  - Ann has the books\n- Roof\n  - It leaks\n- Gate\n  - It sticks\n- Fair\n  - It is in June\n- Finally, asking for help with the fair.\n  - Bo will\n",
        &[
            "Money",
            "Roof",
            "Gate",
            "Fair",
            "Finally, asking for help with the fair.",
        ],
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
fn a_container_whose_items_are_the_talk_is_a_section() {
    let talk = "- A Ana explicou que o portão foi pintado em março e precisa de óleo.\n- O Rui perguntou quem tem a chave do portão e da horta.\n- Data do óleo.\n";
    titles(
        &format!(
            "# Portão\n\n**Data:** 03/05/2022\n\n## Participantes\n\n- Ana Gil\n- Rui Sá\n\n## Assuntos tratados\n\n{talk}\n## Decisões\n\n- Pintar o portão\n"
        ),
        &["Assuntos tratados"],
    );
    titles(
        &format!(
            "# Portão\n\n**Data:** 03/05/2022\n\n## Participantes\n\n- Ana Gil\n- Rui Sá\n\n## Assuntos tratados\n\n{talk}\n## Horta\n\nEstá seca.\n"
        ),
        &["Assuntos tratados", "Horta"],
    );
}

#[test]
fn a_heading_over_lines_of_the_head_is_no_topic() {
    let minutes = "# Protokoll der Versammlung\n\n3. Mai 2022\n\n## Allgemeines\n- Protokoll: Anna Lehmann\n- Ort: Mühle\n\n## Tor\n\nEs quietscht.\n\n## Allgemeines\n\n- Das Dach ist dicht.\n";
    titles(minutes, &["Tor", "Allgemeines"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    assert_eq!(record.attendees[0].name.as_deref(), Some("Anna Lehmann"));
}
