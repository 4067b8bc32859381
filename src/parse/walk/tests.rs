//! Rosters in the lines of a document.

#[track_caller]
fn lists(minutes: &str, present: &[&str], absent: &[&str]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let names = |people: &[crate::record::Person]| -> Vec<String> {
        people
            .iter()
            .filter_map(|person| person.name.clone())
            .collect()
    };
    assert_eq!(names(&records[0].attendees), present, "{minutes}");
    assert_eq!(names(&records[0].apologies), absent, "{minutes}");
}

#[test]
fn lines_below_a_numbered_entry_are_entries_too() {
    lists(
        "Niederschrift über die Sitzung am 3. Mai 2022\n\nAnwesend sind:\nBürgermeister Jan Kolb\n2. stellv. Bürgermeister Uwe Damm\nGemeindevertreterin Ida Folg\n\nBericht\n\nDas Dach ist dicht.\n",
        &["Jan Kolb", "Uwe Damm", "Ida Folg"],
        &[],
    );
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
fn somebody_with_a_remark_in_brackets_is_no_label() {
    lists(
        "Niederschrift über die Sitzung am 3. Mai 2022\n\nAnwesend sind:\nJan Kolb\nIda Folg\n\nAbwesend sind:\nUwe Damm (entschuldigt)\nEva Rau (entschuldigt)\n\nBericht\n\nDas Dach ist dicht.\n",
        &["Jan Kolb", "Ida Folg"],
        &["Uwe Damm", "Eva Rau"],
    );
}

#[test]
fn columns_set_an_office_or_the_sign_that_repeats_it_before_a_name() {
    lists(
        "Niederschrift über die Sitzung am 3. Mai 2022\n\nAnwesend waren:\n\n1.)      Bürgermeister        Jan Kolb\n\n2.)      Gemeinderat          Uwe Damm\n\n3.)          \"                Ida Folg (bis Punkt 4)\n\nEntschuldigt waren:\n\n1.)      Gemeinderat          Eva Rau\n",
        &["Jan Kolb", "Uwe Damm", "Ida Folg"],
        &["Eva Rau"],
    );
}

#[test]
fn offices_and_parties_over_names_part_a_roster() {
    lists(
        "ACTA DE LA SESIÓN ORDINARIA DEL PLENO\n\n3 de mayo de 2022\n\nASISTENTES\n\nALCALDE-PRESIDENTE\n\nD. Juan Gil Mora\n\nCONCEJALES\n\nDª. Ana Ruiz Paz\n\nD. Luis Cano Vega\n\nSECRETARIO-INTERVENTOR\n\nD. Pedro Sanz Oro\n\nSe abre la sesión a las ocho horas y se aprueba el acta anterior.\n",
        &[
            "Juan Gil Mora",
            "Ana Ruiz Paz",
            "Luis Cano Vega",
            "Pedro Sanz Oro",
        ],
        &[],
    );
    lists(
        "Acta del pleno\n\n3 de mayo de 2022\n\nMIEMBROS ASISTENTES:\n\nPARTIDO DEL VALLE (P.V.)\n\nDon Juan Gil Mora\nDoña Ana Ruiz Paz\n\nMIEMBROS NO ASISTENTES:\n\nDon Luis Cano Vega\n\nSECRETARIO:\n\nDon Pedro Sanz Oro\n\nSe aprueba el acta de la sesión anterior sin cambio alguno.\n",
        &["Juan Gil Mora", "Ana Ruiz Paz", "Pedro Sanz Oro"],
        &["Luis Cano Vega"],
    );
}

#[test]
fn groups_before_a_colon_part_a_roster_of_family_names() {
    lists(
        "Conseil d'école\n14 novembre 2022\nPrésents :\nEnseignant(e)s :\nMme FLOC-GARREC\nMr LE GOFF\nParents d'élèves :\nMme BEQUET\nMr VALLER\nExcusés : Mr GUEVEL (maire), Mr\nKERMAR (arrêt), Mme PICARD (parente)\nAbsente : Mme ETIFER\nLe toit est réparé.\n",
        &["FLOC-GARREC", "LE GOFF", "BEQUET", "VALLER"],
        &["GUEVEL", "KERMAR", "PICARD", "ETIFER"],
    );
}

#[test]
fn apologies_told_in_a_sentence_name_those_who_sent_them() {
    lists(
        "Parish Council Minutes\n\n4 May 2022\n\nPresent: Cllrs A Lee, B Day\n\n1. APOLOGIES FOR ABSENCE.\n\nCllr L Wat and Cllr J Frost (family commitment), Cllr A Hart (work commitment) and Cllr H Alsop (leave). The meeting accepted these as proper reasons for non-attendance.\n\n2. ROADS\n\nThe roads are bad.\n",
        &["A Lee", "B Day"],
        &["L Wat", "J Frost", "A Hart", "H Alsop"],
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
fn a_label_in_a_cell_is_a_label_once() {
    let table = "| Key | Value |\n| --- | --- |\n| Date : | 27.11.2024 |\n| Location : | Room 9 |\n| Chair | Mira Gons |\n";
    let records = crate::extract(table.as_bytes()).expect("text that can be read");
    let labels = records[0].labels.iter();
    let places = labels.filter(|label| label.text == "Location").count();
    assert_eq!(places, 1);
}

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
fn headings_and_bold_of_wikis_are_read() {
    let minutes = "= Board meeting, 3 May 2022 =\n== Attending ==\n* Ann Lee\n* Bo Day\n== Regrets ==\n* Cy Fry\n== Roof ==\n* It leaks, see [https://roof.example the offer].\n* '''ACTION''': Ann to call the firm.\n";
    lists(minutes, &["Ann Lee", "Bo Day"], &["Cy Fry"]);
    let record = &crate::extract(minutes.as_bytes()).unwrap()[0];
    assert_eq!(record.sections[0].title, "Roof");
    assert_eq!(record.next_steps[0].text, "Ann to call the firm.");
    assert_eq!(record.links[0].text, "the offer");
}

#[test]
fn nobody_by_name_does_not_end_a_roster_and_talk_may_follow_names() {
    lists(
        "Minutes of the Council\n\n3 May 2022\n\nIn attendance:\n\nOne member of the public\n\nMr W Gros, Clerk\n\nC048/22      1.         APOLOGIES FOR ABSENCE.\n\nCllr L Wat and Cllr J Foss (family), Cllr A Hart (work) and Cllr H Alm (leave). The meeting accepted these as proper reasons.\n\nC049/22      2.         ROADS.\n\nThe road to the mill is open again.\n\nC050/22      3.         HEDGES.\n\nThe hedge along the road has been cut.\n",
        &["W Gros"],
        &["L Wat", "J Foss", "A Hart", "H Alm"],
    );
}

#[test]
fn a_family_name_may_come_first() {
    lists(
        "# Reunión\n\n3 de mayo de 2022\n\n## Asistentes\n\n- Castel Vela, Manuel\n- Galvo, Juan Pedro\n",
        &["Castel Vela, Manuel", "Galvo, Juan Pedro"],
        &[],
    );
}

#[track_caller]
fn decides(minutes: &str, decisions: &[&str]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let texts = records[0].decisions.iter();
    let texts: Vec<&str> = texts.map(|decision| decision.text.as_str()).collect();
    assert_eq!(texts, decisions, "{minutes}");
}

#[test]
fn a_word_in_capitals_tells_a_decision_within_a_sentence() {
    decides(
        "Minutes of the Council\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Chair\n\nTwo names were put forward. The Council then RESOLVED to elect Bo Day as chair. Tea was served.\n\n2. Roof\n\nThe roof leaks.\n",
        &["The Council then RESOLVED to elect Bo Day as chair."],
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
fn an_office_that_is_no_label_names_people_but_no_place() {
    lists(
        "Council meeting\n3 May 2022\n\nCultivator: Ann Lee\nHost: Google\n\nThe roof is dry.\n",
        &["Ann Lee"],
        &[],
    );
    lists(
        "Council meeting\n3 May 2022\n\nPresent: ann, bo\nCultivator: bo\n\nThe roof is dry.\n",
        &["ann", "bo"],
        &[],
    );
}

#[test]
fn officers_of_several_have_the_office_of_one_and_first_names_belong_to_whom_is_listed() {
    let minutes = "# General Meeting\n\n4 May 2022\n\nAttendees:\n\n- Ann-Marie Lee\n- Bo Day\n- Tom Reed\n\nSecretary: Ann\n\nMinute taker(s): Bo, Tom\n\n## Roof\n\nIt leaks.\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let people = records[0].attendees.iter();
    let roles: Vec<(Option<&str>, Option<&str>)> = people
        .map(|person| (person.name.as_deref(), person.role.as_deref()))
        .collect();
    assert_eq!(
        roles,
        [
            (Some("Ann-Marie Lee"), Some("Secretary")),
            (Some("Bo Day"), Some("Minute taker")),
            (Some("Tom Reed"), Some("Minute taker")),
        ]
    );
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
fn the_role_of_a_table_goes_before_the_label_of_the_head() {
    let minutes = "# Board Meeting\n\n4 May 2022\n\nChair: Ann Lee\n\n**Recorders:**\n\n- Bo Day\n\nGoal: to mend the roof\n\n1. A YouTube video was made.\n\nAttendees:\n\n| Name | Role |\n| --- | --- |\n| Ann Lee | Chair of the board |\n| Bo Day | |\n\n## Roof\n\nIt leaks.\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let people = records[0].attendees.iter();
    let roles: Vec<(Option<&str>, Option<&str>)> = people
        .map(|person| (person.name.as_deref(), person.role.as_deref()))
        .collect();
    assert_eq!(
        roles,
        [
            (Some("Ann Lee"), Some("Chair of the board")),
            (Some("Bo Day"), Some("Recorder")),
        ]
    );
}

#[track_caller]
fn titles(minutes: &str, want: &[&str]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let sections = records[0].sections.iter();
    let titles: Vec<&str> = sections.map(|section| section.title.as_str()).collect();
    assert_eq!(titles, want, "{minutes}");
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
fn a_mistyped_label_over_names_is_a_label() {
    lists(
        "# Board Meeting\n\n4 May 2022\n\n## Attendess\n\n* Ann Lee\n* Bo Day\n\nAppologies:\n\n* Tom Reed\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &["Tom Reed"],
    );
    titles(
        "# Board Meeting\n\n4 May 2022\n\n## Attendess\n\nMany came, and the hall was full.\n\n## Roof\n\nIt leaks.\n",
        &["Attendess", "Roof"],
    );
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
fn a_link_to_the_agenda_does_not_end_the_head() {
    let minutes = "# Garden WG Agenda\n\n* [Agenda](https://garden.example/agenda)\n* [Slides](https://garden.example/slides)\n\n## Thursday, July 28, 2022\n10:00-12:00 first session\n\n### Roof\n\nIt leaks.\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let meeting = &records[0].meeting;
    assert_eq!(meeting.date.as_deref(), Some("2022-07-28"));
    assert_eq!(meeting.start_time.as_deref(), Some("10:00"));
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
fn a_day_within_an_item_in_sentences_is_none_of_the_meeting() {
    let minutes = "Discussed in the meeting:\n\n1. In March 2017 Ann is to send the first draft of the new rules (Ann)\n2. Yearly report (Bo)\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    assert_eq!(records[0].meeting.date, None);
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
fn movers_in_a_line_of_their_own_belong_to_the_motion_above() {
    let decided = |minutes: &str| -> Vec<String> {
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        let decisions = records[0].decisions.iter();
        decisions.map(|one| one.text.clone()).collect()
    };
    let head = "# Parish Council\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Clerk\n\n";
    assert_eq!(
        decided(&format!(
            "{head}A new clerk was introduced, Mrs Ida Wat.\n\nProposer Cllr A Lee, 2nd Cllr B Day.\n"
        )),
        [
            "A new clerk was introduced, Mrs Ida Wat.\n\nProposer Cllr A Lee, 2nd Cllr B Day."
                .replace("\n\n", "\n")
        ]
    );
    assert_eq!(
        decided(&format!(
            "{head}1) It was agreed to accept this quote.\n2) Proposer Cllr A Lee, 2nd Cllr B Day\n3) The hedge is high.\n"
        )),
        ["It was agreed to accept this quote."]
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
fn a_summary_of_actions_a_consensus_and_a_plan_that_somebody_suggests_have_lists() {
    let minutes = "# Garden Club 4 May 2022\n\n## Attendees\n\n- Ann Lee\n- Bo Day\n\n(Ryan Orr sends regrets)\n\n## Hedge\n\nShe suggests a plan in two parts:\n\n- Trim the top in June.\n- Plant anew in autumn.\n\nLazy consensus:\n\n- No fence is needed\n- The path stays open\n\n## Action summary\n\n- Borrow the long ladder\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let record = &records[0];
    let texts = |items: Vec<&String>| items.into_iter().cloned().collect::<Vec<String>>();
    assert_eq!(
        texts(record.suggestions.iter().map(|item| &item.text).collect()),
        ["Trim the top in June.", "Plant anew in autumn."]
    );
    assert_eq!(
        texts(record.decisions.iter().map(|item| &item.text).collect()),
        ["No fence is needed", "The path stays open"]
    );
    assert_eq!(
        texts(record.next_steps.iter().map(|item| &item.text).collect()),
        ["Borrow the long ladder"]
    );
    lists(minutes, &["Ann Lee", "Bo Day"], &["Ryan Orr"]);
}

#[test]
fn notes_that_open_with_names_list_who_was_there() {
    lists(
        "# Garden Club 4 May 2022\n\n## Agenda\n\n1. Opening\n1. Hedge\n\n## Notes\n\n* Ann Lee\n* Bo Day\n* Cy Orr\n\nAL: The hedge is too tall.\n\nBD: It will be cut in June.\n",
        &["Ann Lee", "Bo Day", "Cy Orr"],
        &[],
    );
    lists(
        "# Garden Club 4 May 2022\n\n## Attendees\n\n* Ann Lee\n\n## Notes\n\n* Bo Day\n* Cy Orr\n* Di Fox\n",
        &["Ann Lee"],
        &[],
    );
}

#[test]
fn an_office_under_each_topic_is_none_of_the_meeting() {
    lists(
        "# Conseil d'administration du 4 mai 2022\n\n**Présents :** Ann Lee, Bo Day\n\n## 1. Toit\n\nRapporteur : Cy Orr\n\nIl fuit depuis mars.\n\n## 2. Haie\n\nRapporteure : Di Fox\n\nElle est trop haute.\n",
        &["Ann Lee", "Bo Day"],
        &[],
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
fn long_lines_are_paragraphs_of_their_own() {
    let long = "for the chair had found in her papers that nobody had paid the firm which mended the roof of the hall in the spring of last year";
    decides(
        &format!(
            "Minutes of the Board\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\nOn a motion by Lee, seconded by Day, the board voted to pay the roof, {long}.\nMs Lee said that the firm is good and that she would ask it again, {long}.\nMotion by Day, second by Lee, to buy a new gate. Unanimous.\n"
        ),
        &[
            &format!(
                "On a motion by Lee, seconded by Day, the board voted to pay the roof, {long}."
            ),
            "Motion by Day, second by Lee, to buy a new gate. Unanimous.",
        ],
    );
}

#[test]
fn counts_of_a_poll_are_no_decisions() {
    decides(
        "# Réunion du bureau\n\n3 mai 2022\n\nPrésents : Ann Lee, Bo Day\n\n## Toit\n\nLe toit fuit.\n\n### Votes\n\n* Pour: 7\n* Contre: 0\n",
        &[],
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
fn the_first_of_several_may_stand_behind_the_label() {
    lists(
        "**Liaison Minutes**\n\n3 May 2022\n\nPresent: Mrs. Ann Lee (Parish Council)\n\nMr. Bo Day (Village Hall)\n\nMr. Cy Fry (The Mill)\n\n**1. Apologies**\n\nMs. Dee Gil\n\n**2. Noise**\n\nNone was heard.\n",
        &["Ann Lee", "Bo Day", "Cy Fry"],
        &["Dee Gil"],
    );
}

#[test]
fn names_in_capitals_are_no_headings_of_a_roster() {
    lists(
        "ACTA DEL PLENO\n\n3 de mayo de 2022\n\nCONCEJALES:\nD. JOSE GIL MORA\nDª ANA RUIZ PAZ.\nD. LUIS CANO VEGA\nSECRETARIO:\nDº. PEDRO SANZ ORO.\nSe abre la sesión a las ocho horas.\n",
        &[
            "JOSE GIL MORA",
            "ANA RUIZ PAZ",
            "LUIS CANO VEGA",
            "PEDRO SANZ ORO",
        ],
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
fn lines_that_say_for_whom_people_came_part_a_roster() {
    let minutes = "ATA Nº 1\n(MANDATO 2021-2025)\n3 de maio de 2022\n\nEstiveram presentes os Senhores Deputados:\nPela bancada do Moinho\nAna Costa Reis\nRui Dias Melo\nPela bancada da Ponte\nEva Pinto Sá\nO telhado do moinho está seco outra vez, disse o presidente.\n";
    lists(
        minutes,
        &["Ana Costa Reis", "Rui Dias Melo", "Eva Pinto Sá"],
        &[],
    );
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let last = record
        .attendees
        .last()
        .and_then(|one| one.organisation.as_deref());
    assert_eq!(last, Some("bancada da Ponte"));
}

#[test]
fn a_family_name_that_is_told_and_the_full_name_are_one() {
    lists(
        "Conseil municipal\n\nLe mardi 3 mai 2022 à 19 h, le conseil s'est réuni sous la présidence de M. BRADEL.\n\nPrésents : M. Jean BRADEL, Mme Eva HUGON\n\nLe toit est réparé.\n",
        &["Jean BRADEL", "Eva HUGON"],
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
fn a_semicolon_may_close_the_label_of_a_roster_and_titles() {
    let minutes = "Minutes of the Hall Committee\n3 May 2022\nPresent; Mr Ann Lee (Chairman), Mrs Bo Day (Treasurer) Mrs Cy Fry and Ms Dee Gil.\nApologies; Mr Gus Jay.\nMinutes; The minutes of April were read.\nChairman;The lock of the shed has been changed.\nTreasurer; The balance in the bank is sound.\nHall floor;The floor is worn but clean.\nGarden; The hedge has to be cut.\n";
    lists(
        minutes,
        &["Ann Lee", "Bo Day", "Cy Fry", "Dee Gil"],
        &["Gus Jay"],
    );
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let titles = record.sections.iter().map(|section| section.title.as_str());
    let titles: Vec<&str> = titles.collect();
    assert_eq!(
        titles,
        ["Minutes", "Chairman", "Treasurer", "Hall floor", "Garden"]
    );
}

#[test]
fn an_office_over_one_name_and_letters_that_are_explained() {
    lists(
        "ACTA DEL PLENO\n\n3 de mayo de 2022\n\nALCALDESA-PRESIDENTA:\nDª ANA RUIZ PAZ.\nCONCEJALES:\nD. Juan Gil Mora (PV)\nD. Luis Cano Vega (PM)\n\nPV: Partido del Valle\nPM: Partido del Molino\n\nSe abre la sesión a las ocho horas.\n",
        &["ANA RUIZ PAZ", "Juan Gil Mora", "Luis Cano Vega"],
        &[],
    );
}

#[test]
fn letters_behind_a_name_and_a_name_turned_round_are_nobody_new() {
    lists(
        "Conseil d'école\n\n3 mai 2022\n\nPrésents : Jean HUGON, Eva BRADEL\nSecrétaire de séance : HUGON Jean\n\nLe toit est réparé.\n",
        &["Jean HUGON", "Eva BRADEL"],
        &[],
    );
    lists(
        "Board meeting\n\n3 May 2022\n\nPresent: Ann Lee, Esq, Bo Day\n\nThe roof is dry.\n",
        &["Ann Lee", "Bo Day"],
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
fn names_under_the_title_are_a_roster_without_a_label() {
    lists(
        "Minutes of the Hall Committee\n\nMonday 3 May 2022\n\nMr Abe Lee (Chairman)\nProf Bo Day (Treasurer)\nMrs Cy Fry\nMs Dee Gil\n\nThe Chairman thanked everyone for coming to the hall on such a day.\n",
        &["Abe Lee", "Bo Day", "Cy Fry", "Dee Gil"],
        &[],
    );
    lists(
        "Minutes of the Hall Committee\n\nMonday 3 May 2022\n\nAbe Lee (AL), Bo Day (BD), Cy Fry (CF), Dee Gil (DG)\n\nThe Chairman thanked everyone for coming to the hall on such a day.\n",
        &["Abe Lee", "Bo Day", "Cy Fry", "Dee Gil"],
        &[],
    );
}

#[test]
fn numbered_groups_part_a_roster() {
    lists(
        "Niederschrift\n\nüber die 11. Sitzung des Ausschusses\n\nam 03.05.2022\n\nAnwesend:\n\n1. Stimmberechtigte Mitglieder\n\nRM Jan Kolb (CDU)\nRM Uwe Damm (SPD) i. V. für RM Ute Falk\n\n2. Beratende Mitglieder\n\nIda Folg\n\n3. Verwaltung\n\nEva Rau\n\n1. Dach\n\nDas Dach ist dicht, sagt der Ausschuss.\n\n2. Tor\n\nDas Tor wird gestrichen.\n",
        &["Jan Kolb", "Uwe Damm", "Ida Folg", "Eva Rau"],
        &[],
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
fn a_word_in_capitals_behind_the_talk_decides_it() {
    decides(
        "Minutes of the Council\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Minutes\n\nThe minutes were read and signed. AGREED by all.\n\n2. Roof\n\nThe roof leaks. Agreed by some to be ugly.\n",
        &["The minutes were read and signed. AGREED by all."],
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
fn one_line_may_name_several_officers_and_a_guest_who_has_an_office_is_no_attendee() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\nObservers: Cy Orr, Di Fox\nChair: Ann Lee, Notes: Bo Day + Cy Orr\n\n## Hedge\n\nIt is tall.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    let offices = |people: &[crate::record::Person]| {
        let one = |one: &crate::record::Person| (one.name.clone(), one.role.clone());
        people.iter().map(one).collect::<Vec<_>>()
    };
    let is = |name: &str, role: Option<&str>| (Some(name.to_owned()), role.map(str::to_owned));
    assert_eq!(
        offices(&record.attendees),
        [is("Ann Lee", Some("Chair")), is("Bo Day", Some("Notes"))]
    );
    assert_eq!(
        offices(&record.guests),
        [is("Cy Orr", Some("Notes")), is("Di Fox", None)]
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
fn who_is_not_in_attendance_is_absent() {
    lists(
        "# Board meeting\n\n3 May 2022\n\n**Attendees:**\n\n* Ann Lee, Acme\n* Bo Day, Acme\n\nVoting members not in attendance:\n\n* Cy Fry, Acme\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &["Cy Fry"],
    );
}

#[test]
fn labels_in_capitals_need_no_accents() {
    lists(
        "Conseil municipal\n3 mai 2022\n\nEtaient PRESENTS : M. LECAS Bo, Mme DUFOUR Ann (arriv\u{e9}e au point 2).\n\nEtait EXCUSEE : Mme FLAN Emilie\n\n1. Toit\n\nIl fuit.\n",
        &["LECAS Bo", "DUFOUR Ann"],
        &["FLAN Emilie"],
    );
}

/// The people present as `name | organisation | role`, a dash for what is absent.
#[track_caller]
fn shows(minutes: &str, want: &[&str]) {
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let shown = record.attendees.iter().map(|one| {
        [&one.name, &one.organisation, &one.role]
            .map(|part| part.as_deref().unwrap_or("-"))
            .join(" | ")
    });
    assert_eq!(shown.collect::<Vec<_>>(), want, "{minutes}");
}

#[test]
fn a_label_may_stand_before_the_first_row_of_columns() {
    shows(
        "Patient Group\n3 May 2022\n\nPresent:      Richard Allan                 Patient Representative\n              Theresa Archer                Practice Manager\n              Alice Brook                   Patient Representative\n\n1. Roof\n\nIt leaks.\n\n2. Gate\n\nIt sticks.\n",
        &[
            "Richard Allan | - | Patient Representative",
            "Theresa Archer | - | Practice Manager",
            "Alice Brook | - | Patient Representative",
        ],
    );
}

#[test]
fn items_that_are_all_a_name_and_a_body_show_what_doubtful_words_are() {
    shows(
        "# Board minutes\n\n3 May 2022\n\n## Attendees\n\nThe following new members were present:\n\n- James Bell, Morgan Stanton\n- Lars Hupe, group/Types\n\nOther members present:\n\n- Ann Lee, Acme Ltd\n- Bo Day, IBM\n- Cy Fry, 47 Trees\n\n## Roof\n\nIt leaks.\n",
        &[
            "James Bell | Morgan Stanton | -",
            "Lars Hupe | group/Types | -",
            "Ann Lee | Acme Ltd | -",
            "Bo Day | IBM | -",
            "Cy Fry | 47 Trees | -",
        ],
    );
}

#[test]
fn letters_before_names_say_for_whom_they_came() {
    shows(
        "Sitzung des Rates\n3. Mai 2022\n\nAnwesende:\nCIW (4 Stimmen): Lea Wille\nMACH (7 Stimmen): Uwe Haas, Tom Volk\nPhysik (3 Stimmen): Simon Schaub\nGäste: Ida Keller\n\nDas Dach ist dicht.\n",
        &[
            "Lea Wille | CIW | -",
            "Uwe Haas | MACH | -",
            "Tom Volk | MACH | -",
            "Simon Schaub | Physik | -",
        ],
    );
}
