//! Topics of the lists under "Notes" or "Agenda": items with talk under them.

use crate::parse::testing::titles;

#[test]
fn topics_that_come_again_with_their_talk_were_announced() {
    titles(
        "Ata n.º 7\n\n3 de maio de 2022\n\nReuniu a junta, com a seguinte ordem de trabalhos:\n\nPonto 1 - Telhado\nPonto 2 - Portão\n\nPresenças: Ana Gil, Rui Paz\n\nPonto 1 - Telhado\n\nPinga desde abril.\n\nPonto 2 - Portão\n\nEstá pintado.\n",
        &["Ponto 1 - Telhado", "Ponto 2 - Portão"],
    );
}

#[test]
fn ordinals_count_topics() {
    titles(
        "Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\nPUNTO PRIMERO: Tejado\n\nGotea.\n\nPUNTO SEGUNDO: Portón\n\nEstá pintado.\n",
        &["PUNTO PRIMERO: Tejado", "PUNTO SEGUNDO: Portón"],
    );
    titles(
        "Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\nPRIMERO.- LECTURA DEL ACTA DE LA SESIÓN ANTERIOR.\n\nSe lee.\n\nSEGUNDO.- TEJADO DE LA CASA.\n\nGotea.\n",
        &[
            "PRIMERO.- LECTURA DEL ACTA DE LA SESIÓN ANTERIOR.",
            "SEGUNDO.- TEJADO DE LA CASA.",
        ],
    );
}

#[test]
fn what_is_to_be_done_of_a_topic_is_part_of_its_title_and_a_notice_is_none() {
    titles(
        "Parish Council\n\n4 May 2022\n\nPresent: Cllr A Lee, Cllr B Day\n\n1. To receive declarations of interest\n\nNone.\n\n2. To hear from residents Any matters that they wish to raise on the agenda:\n\nThe bins are full.\n\n3. To sign the minutes of the meeting in April: Cllr Lee signed them for the council.\n\nALL RESIDENTS ARE WELCOME TO COME\n",
        &[
            "To receive declarations of interest",
            "To hear from residents Any matters that they wish to raise on the agenda",
            "To sign the minutes of the meeting in April",
        ],
    );
}

#[test]
fn an_item_of_the_agenda_that_is_a_known_topic_is_only_announced() {
    titles(
        "Ata da assembleia\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Paz\n\nORDEM DO DIA:\na) Pintura do telhado;\nb) Assuntos gerais.\n\na) Pintura do telhado: Foram vistos três orçamentos pela direção.\nb) Assuntos gerais: A Ana falou do barulho no pátio da casa.\n",
        &["Pintura do telhado", "Assuntos gerais"],
    );
}

#[test]
fn titles_with_a_full_stop_stand_over_what_was_said() {
    titles(
        "Acta de la junta\n\n3 de mayo de 2022\n\nAsisten: Ana Gil, Luis Mora\n\n1.- Lectura del acta anterior.\nSe lee entera.\n\n2.- Obras del tejado.\nSiguen en mayo.\n\n3.- Llaves de la casa.\nHay dos.\n",
        &[
            "Lectura del acta anterior.",
            "Obras del tejado.",
            "Llaves de la casa.",
        ],
    );
}

#[test]
fn an_agenda_with_the_talk_in_its_list_and_headings_below_it_does_more_than_announce() {
    titles(
        "# Mill Board meeting\n\n3 May 2022\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## Agenda\n\n- Roof [Ann]\n  - It leaks.\n  - Slates are dear.\n- Gate\n  - It is painted.\n\n### Summer fair\n\nThe fair is on the last day of the month.\n",
        &["Roof [Ann]", "Gate", "Summer fair"],
    );
}

#[test]
fn among_topics_what_has_the_talk_under_it_is_one_however_long_it_is() {
    let long = "The roof - some of us knew that it leaks over the stairs. The slates are dearer than those of last year, and nobody has a ladder that is long enough (the mayor has been asked for his)";
    titles(
        &format!(
            "# Mill Board meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAgenda:\n\n- Gate\n  - It is painted.\n- {long}\n  - Bo asks the baker.\n  - Ann asks her aunt.\n- [Bo] The fair, as was said before, is on the last day of the month, when all of us are to be there early, even those who come from the far side of the hill\n- Fees\n  - They stay.\n"
        ),
        &[
            "Gate",
            long,
            "[Bo] The fair, as was said before, is on the last day of the month, when all of us are to be there early, even those who come from the far side of the hill",
            "Fees",
        ],
    );
}

#[test]
fn what_an_agenda_says_below_a_topic_is_none_when_it_comes_again() {
    titles(
        "# Mill Board meeting\n\n## Agenda\n\n- Roof (Ann)\n  - Proposal: new slates for all of it\n- Gate (Bo)\n  - Does it close?\n- Fees\n\n## Minutes\n\nPresent: Ann Lee, Bo Day\n\n- Roof (Ann)\n  - Proposal: new slates for all of it\n  - Bo: they are dear.\n- Gate (Bo)\n  - Does it close?\n    - Bo: it does.\n- Fees\n  - They stay.\n",
        &["Roof (Ann)", "Gate (Bo)", "Fees"],
    );
}

#[test]
fn a_sentence_may_lead_from_the_container_to_its_topics() {
    for (container, lead) in [
        ("Minutes", "The talk was recorded. Key points included:"),
        ("Discussion", "We spoke of the following, each in its turn:"),
    ] {
        titles(
            &format!(
                "# Mill Board meeting\n\n3 May 2022\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## {container}\n\n{lead}\n\n* Roof and slates:\n  - It leaks over the stairs.\n  - Slates are dear.\n\n* Summer fair:\n  - It is in June.\n"
            ),
            &["Roof and slates", "Summer fair"],
        );
    }
    titles(
        "# Sitzung des Vorstands\n\n3. Mai 2022\n\nAnwesend: Anna Kolb, Uwe Lang\n\n## Protokoll\n\nDie wichtigsten Punkte der Sitzung waren:\n\n- Dach der Halle:\n  - Es tropft.\n  - Ziegel sind teuer.\n- Sommerfest:\n  - Es ist im Juni.\n",
        &["Dach der Halle", "Sommerfest"],
    );
}

#[test]
fn notes_over_a_list_without_topics_are_a_section() {
    titles(
        "# Mill Board meeting\n\n3 May 2022\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## Notes\n\n- Ann has seen the roof, which leaks.\n- The gate is green.\n\n## Actions\n\n- Bo: buy slates\n",
        &["Notes"],
    );
}

#[test]
fn code_under_an_item_ends_no_list_of_topics() {
    titles(
        "# Mill Board meeting\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Notes\n\n- New pump\n  - It runs.\n\n    ```\n    pump --start\n    ```\n\n  - Bo has the key.\n- Hedge\n  - It is cut.\n- Website\n  - Ann writes the first page again.\n",
        &["New pump", "Hedge", "Website"],
    );
}

#[test]
fn items_that_are_fields_show_that_the_others_are_titles() {
    for [container, actions, next] in [
        ["Agenda and notes", "Action points", "Next meeting (Ann)"],
        ["Topics / Minutes", "Action items", "Next call"],
    ] {
        titles(
            &format!(
                "# Mill Board meeting\n\n3 May 2022\n\n## Attendees\n\nAnn Lee, Bo Day\n\n## {container}\n\n* Welcome! (Ann)\n* Discussion points\n  * We looked at the roof.\n  * It leaks.\n* {actions}\n  * Bo to buy slates\n* {next}\n  * 31 May, 12:30\n"
            ),
            &["Welcome! (Ann)", "Discussion points"],
        );
    }
    titles(
        "# Sitzung des Vorstands\n\n3. Mai 2022\n\nAnwesend: Anna Kolb, Uwe Lang\n\n## Tagesordnung / Protokoll\n\n- Dach der Halle\n  - Es tropft.\n- Sommerfest\n  - Es ist im Juni.\n\n## Nächste Schritte / To-dos\n\n- Anna ruft an\n",
        &["Dach der Halle", "Sommerfest"],
    );
}

#[test]
fn an_item_over_the_same_list_may_say_that_there_was_nothing() {
    titles(
        "# Mill Board\n\n3 May 2022\n\n- Present: Ann Lee, Bo Day\n- New members: none\n- Guests this week:\n  - Cy comes on Monday\n- Rules: none\n- Hedge:\n  - It is cut.\n- Hall:\n  - It is painted.\n- Key: Bo has it\n",
        &["New members", "Guests this week", "Rules", "Hedge", "Hall"],
    );
    titles(
        "# Sitzung des Vorstands\n\n3. Mai 2022\n\n- Anwesend: Anna Kolb, Uwe Lang\n- Neue Mitglieder: keine\n- Dach:\n  - Es tropft.\n- Zaun:\n  - Er ist alt.\n- Sommerfest:\n  - Es ist im Juni.\n",
        &["Neue Mitglieder", "Dach", "Zaun", "Sommerfest"],
    );
}

#[test]
fn the_stars_of_a_wiki_say_how_deep_an_item_is() {
    titles(
        "= Réunion du bureau =\n\n4 mai 2022\n\nPrésents : Anne Roy, Paul Petit\n\n== Toit ==\n\n* Devis\n** Anne en a deux\n*** Le premier est cher\n** **Paul** en demande un autre\n* Travaux\n** En juin\n\n== Salle ==\n\n* Elle est peinte\n",
        &["Toit", "Salle"],
    );
}

#[test]
fn bold_words_alone_over_all_the_items_are_no_topic_of_them() {
    let minutes = |items: &str| {
        format!(
            "# Mill Board 2022-05-03\n\nAttendance: Ann Lee, Bo Day\n\n**Nothing planned today**\n\n{items}"
        )
    };
    titles(
        &minutes(
            "- Roof\n  - It leaks.\n- Hedge\n  - It is cut.\n- Ann Lee: website\n  - Who writes it?\n- Stop recording\n",
        ),
        &["Roof", "Hedge", "Ann Lee: website"],
    );
    titles(
        &minutes(
            "- Leaks over the stairs\n  - since March\n- Tiles of Bo\n  - red ones\n- Ladder\n  - Cy has one\n",
        ),
        &["Nothing planned today"],
    );
}

#[test]
fn a_heading_over_a_table_that_nobody_filled_in_is_no_topic() {
    let minutes = |row: &str| {
        format!(
            "# Ata de 10/10/2022\n\nPresentes: Ana Costa, Rui Silva\n\n## Riscos\n\n| Nº | Risco |\n| --- | --- |\n{row}\n\n## Telhado\n\nTem infiltração.\n"
        )
    };
    titles(&minutes("| | |"), &["Telhado"]);
    titles(&minutes("| 1 | Chuva |"), &["Riscos", "Telhado"]);
}

#[test]
fn short_lines_over_running_text_between_numbered_topics_are_some_where_there_are_several() {
    let minutes = |lines: [&str; 3]| {
        let [first, second, third] = lines;
        format!(
            "Hall Council\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Roads\n\nThey are mended.\n\n2. Matters arising\n\nThere were some.\n\n{first}\n\nTwo firms sent prices for it, and the second of them is cheaper by far.\n\n{second}\n\nThe sign is lost, and a new one is to be had for less than ten pounds.\n\n{third}\n\nFour letters came in, and the council chose the two who live in the village.\n\n3. Planning\n\nNothing came in.\n"
        )
    };
    titles(
        &minutes(["Grass cutting", "Sign on the common", "New members"]),
        &[
            "Roads",
            "Matters arising",
            "Grass cutting",
            "Sign on the common",
            "New members",
            "Planning",
        ],
    );
    titles(
        &minutes(["Ann Lee", "Bo Day", "Grass cutting"]),
        &["Roads", "Matters arising", "Planning"],
    );
}

#[test]
fn bold_sentences_that_close_the_meeting_or_call_out_are_no_topics() {
    titles(
        "# Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n**Roof**\n\nIt leaks.\n\n**Party!**\n\nIt is in May.\n\n**PS: only members can vote. So do become one in time, all of you!**\n\nSo be it.\n\n**Call ended early as the line broke**\n",
        &["Roof", "Party!"],
    );
}

#[test]
fn a_day_before_a_title_is_no_number_and_a_number_of_the_year_is_one() {
    let minutes = |first: &str, second: &str| {
        format!(
            "# Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## {first} Press release\n\nIt is out.\n\n## {second} Town hall\n\nIt is full.\n"
        )
    };
    for (first, second, number, title) in [
        ("10/29", "11/9", None, "10/29 Press release"),
        ("12/22", "13/22", Some("12/22"), "Press release"),
        ("029/18", "4/5", Some("029/18"), "Press release"),
        ("21/11", "30/9", Some("21/11"), "Press release"),
    ] {
        let minutes = minutes(first, second);
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.sections[0].number.as_deref(), number, "{first}");
        assert_eq!(record.sections[0].title, title, "{first}");
    }
}

#[test]
fn bold_lines_that_come_again_under_other_topics_part_what_is_told_of_them() {
    let minutes = |second: &str| {
        format!(
            "# Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n**Next**:\n\n- Look at it.\n\n## Hedge\n\nIt grows.\n\n**{second}**:\n\n- Cut it.\n"
        )
    };
    titles(&minutes("Next"), &["Roof", "Hedge"]);
    titles(&minutes("New path"), &["Roof", "Next", "Hedge", "New path"]);
}

/// Notes below a heading with a list of items.
fn listed(heading: &str, items: &[(&str, usize)]) -> String {
    let item = |(words, under): &(&str, usize)| {
        let said = ["  - Bo asked why.\n", "  - It is old.\n"];
        let said: String = said.iter().cycle().take(*under).copied().collect();
        format!("- {words}\n{said}")
    };
    let items: String = items.iter().map(item).collect();
    format!("# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## {heading}\n\n{items}")
}

#[test]
fn items_are_topics_where_most_have_talk_under_them() {
    let few = [("Fence", 0), ("Roof", 5), ("Paint", 0), ("Fair", 0)];
    let half = [("Paint", 0), ("Fence", 1), ("Fair", 0), ("Roof", 2)];
    let most = [("Paint", 1), ("Fence", 1), ("Fair", 0), ("Roof", 2)];
    let all = ["Paint", "Fence", "Fair", "Roof"];
    titles(&listed("Agenda", &few), &[]);
    titles(&listed("Agenda", &half), &all);
    titles(&listed("Notes", &half), &["Notes"]);
    titles(&listed("Notes", &most), &all);
}

#[test]
fn sentences_under_notes_are_no_topics() {
    let told = [
        ("Ann has seen the roof", 1),
        ("We need tar", 1),
        ("Fence", 1),
    ];
    titles(&listed("Notes", &told), &["Notes"]);
    let between = [("Roof", 1), ("Bo will ask for slates", 0), ("Fence", 1)];
    titles(&listed("Notes", &between), &["Roof", "Fence"]);
    titles(
        &listed("Agenda", &between),
        &["Roof", "Bo will ask for slates", "Fence"],
    );
}

#[test]
fn one_word_before_colons_is_the_kind_of_topics_and_nobody_who_speaks() {
    titles(
        &listed("Agenda", &[("RFC: roof", 1), ("RFC: fence", 1)]),
        &["RFC: roof", "RFC: fence"],
    );
}

#[test]
fn talking_points_are_items_of_the_agenda_that_hold_topics() {
    titles(
        "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Agenda\n\n- Gate\n  - It is red.\n- Talking points\n  - Roof\n    - It leaks.\n  - Fence\n    - It is old.\n- Fair\n  - In June.\n",
        &["Gate", "Roof", "Fence", "Fair"],
    );
}

#[test]
fn a_discussion_behind_other_topics_of_its_rank_is_one_more() {
    let minutes = |under: &str| {
        let notes = listed("Hall", &[]);
        format!(
            "{notes}It is cold.\n\n## Fair\n\nIn June.\n\n## Discussion\n\n- Roof\n{under}- Fence\n{under}- Gate\n  - Red.\n"
        )
    };
    for under in ["  - It is old.\n", ""] {
        titles(&minutes(under), &["Hall", "Fair", "Discussion"]);
    }
}

#[test]
fn lines_that_each_stand_over_a_list_are_topics() {
    let minutes = |lines: [&str; 3]| {
        let lists = lines.map(|line| format!("{line}\n\n- It is old.\n- Bo asked why.\n\n"));
        format!(
            "# Mill call\n\n- Date: 4 May 2022\n- Present: Ann Lee, Bo Day\n\n{}",
            lists.concat()
        )
    };
    titles(
        &minutes(["Roof:", "Fence", "Fair:"]),
        &["Roof", "Fence", "Fair"],
    );
    titles(&minutes(["Ann Lee:", "Bo Day:", "Fair:"]), &[]);
}

#[test]
fn a_blank_line_parts_topics_from_the_names_above() {
    titles(
        "Mill Board\n2022-05-04\n\nIn attendance:\n - Ann Lee\n - Bo Day\n - Cy Fox\n - Di Ray\n\n - Roof\n   - It leaks.\n - Fence\n   - It is old.\n - Fair\n   - In June.\n",
        &["Roof", "Fence", "Fair"],
    );
}

#[test]
fn what_an_agenda_has_below_a_topic_is_one_where_the_talk_stands_under_it() {
    titles(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Agenda\n\n- News\n    - The oak (Ann)\n    - Cost of tiles\n- Gate\n\n## Notes\n\n- News\n    - The oak (Ann)\n        - It fell.\n        - Bo has a saw.\n    - Cost of tiles\n- Gate\n    - It is green.\n    - Cy paints it.\n",
        &["News", "The oak (Ann)", "Gate"],
    );
}

#[test]
fn items_of_an_agenda_that_takes_notes_or_stands_behind_the_topics_are_topics() {
    let listed = |holder: &str| {
        format!(
            "# Garden Club, 4 May 2022\n\n## Attendees\n- Ann Lee, Bo Day\n\n## {holder}\n- Hedge\n  - It is cut.\n- We vote on the new gate until Monday, and no longer.\n- All is told by then to those who did not come today.\n- Shed\n  - Bo paints it.\n"
        )
    };
    titles(&listed("Agenda / Minutes"), &["Hedge", "Shed"]);
    titles(&listed("Minutes"), &["Minutes"]);
    let behind = |holder: &str| {
        format!(
            "# Garden Club, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\n- It leaks.\n\n## Gate\n\n- It sticks.\n\n## {holder}\n\n- Hedge\n    - It is cut.\n    - Bo was glad.\n- Shed\n    - Bo paints it.\n"
        )
    };
    titles(&behind("Agenda items"), &["Roof", "Gate", "Hedge", "Shed"]);
    titles(&behind("Discussions"), &["Roof", "Gate", "Discussions"]);
}

#[test]
fn an_address_right_under_an_item_is_part_of_its_list() {
    titles(
        "# Garden Club, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Agenda items\n\n* Plan of the new beds\nhttps://example.org/beds\n\n* Pad: https://example.org/pad is new\n\n* Hedge\n    * It is cut.\n\n* Shed\n    * Bo paints it.\n",
        &["Plan of the new beds", "Hedge", "Shed"],
    );
}
