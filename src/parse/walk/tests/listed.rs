//! Topics that are items of a list, and the agenda that announces them.

use crate::parse::testing::{tasks, titles};

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
        &["Greetings", "Roof (Ann)", "Trees"],
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
fn minutes_over_headings_hold_the_talk_though_their_agenda_is_long() {
    titles(
        "# Protokoll Verein 2022-05-03\n\n**TOP-Vorschläge**\n\n-   Antrag\n-   Treffen\n-   Plakat\n\n## Das eigentliche Protokoll\n\n### Antrag der Gruppe\n\n-   läuft im Mai ab\n-   Ann kümmert sich\n\n### Zug\n\n-   wird gut\n\n### Plakat\n\n-   ist gedruckt\n",
        &["Antrag der Gruppe", "Zug", "Plakat"],
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
fn topics_that_come_again_as_headings_are_only_announced_by_their_list() {
    titles(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Topics\n\n1. Hedge\n2. Tools\n\n## Hedge\n\nIt is cut.\n\n## Tools\n\nThey are dry.\n",
        &["Hedge", "Tools"],
    );
}

#[test]
fn a_sentence_may_lead_to_questions_by_its_noun_and_one_over_names_to_nobodys_suggestions() {
    let minutes = |body: &str| {
        let text = format!(
            "# Mill Trust, 4 May 2022\n\nPresent: Ann Lee\n\n## Board\n\nIt is new.\n\n{body}\n"
        );
        crate::extract(text.as_bytes()).expect("text").remove(0)
    };
    let asked = minutes(
        "Open questions that the members have to settle are:\n\n- which tiles to buy?\n- who pays for them?",
    );
    assert_eq!(asked.questions.len(), 2);
    let named = minutes("He proposes a board made of:\n\n- Cy Orr,\n- Di Fox and\n- Ed Gray.");
    assert_eq!(named.suggestions, []);
    let one = minutes(
        "### Proposal\n\n1. Buy tiles\n2. Sell slates\n\nThe talk was short.\n\n- Cy was away",
    );
    let texts: Vec<&str> = one
        .suggestions
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(texts, ["Buy tiles", "Sell slates"]);
}

#[test]
fn items_without_a_number_say_more_of_the_one_that_is_counted_above() {
    let minutes = |list: &str| {
        format!(
            "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Actions\n\n{list}"
        )
    };
    tasks(
        &minutes(
            "1. Ask for the price of these.\n\n- Slates\n- Nails\n\n2. Mend the door.\n\n3. Cut the hedge.\n",
        ),
        &[
            ("Ask for the price of these.", None),
            ("Mend the door.", None),
            ("Cut the hedge.", None),
        ],
    );
    // Behind the last number they may be a list of their own.
    tasks(
        &minutes("1. Mend the door.\n2. Cut the hedge.\n\n- Paint the gate\n"),
        &[
            ("Mend the door.", None),
            ("Cut the hedge.", None),
            ("Paint the gate", None),
        ],
    );
}
