//! The lines of a roster: how names stand on them, and what parts them.

use crate::parse::testing::{lists, titles};

#[test]
fn lines_below_a_numbered_entry_are_entries_too() {
    lists(
        "Niederschrift über die Sitzung am 3. Mai 2022\n\nAnwesend sind:\nBürgermeister Jan Kolb\n2. stellv. Bürgermeister Uwe Damm\nGemeindevertreterin Ida Folg\n\nBericht\n\nDas Dach ist dicht.\n",
        &["Jan Kolb", "Uwe Damm", "Ida Folg"],
        &[],
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
fn headings_and_bold_of_wikis_are_read() {
    let minutes = "= Board meeting, 3 May 2022 =\n== Attending ==\n* Ann Lee\n* Bo Day\n== Regrets ==\n* Cy Fry\n== Roof ==\n* It leaks, see [https://roof.example the offer].\n* '''ACTION''': Ann to call the firm.\n";
    lists(minutes, &["Ann Lee", "Bo Day"], &["Cy Fry"]);
    let record = &crate::extract(minutes.as_bytes()).unwrap()[0];
    assert_eq!(record.sections[0].title, "Roof");
    assert_eq!(record.next_steps[0].text, "Ann to call the firm.");
    assert_eq!(record.links[0].text, "the offer");
}

#[test]
fn a_family_name_may_come_first() {
    lists(
        "# Reunión\n\n3 de mayo de 2022\n\n## Asistentes\n\n- Castel Vela, Manuel\n- Galvo, Juan Pedro\n",
        &["Castel Vela, Manuel", "Galvo, Juan Pedro"],
        &[],
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
fn an_office_over_one_name_and_letters_that_are_explained() {
    lists(
        "ACTA DEL PLENO\n\n3 de mayo de 2022\n\nALCALDESA-PRESIDENTA:\nDª ANA RUIZ PAZ.\nCONCEJALES:\nD. Juan Gil Mora (PV)\nD. Luis Cano Vega (PM)\n\nPV: Partido del Valle\nPM: Partido del Molino\n\nSe abre la sesión a las ocho horas.\n",
        &["ANA RUIZ PAZ", "Juan Gil Mora", "Luis Cano Vega"],
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
fn a_wiki_lists_names_between_bars() {
    lists(
        "= Reunión 28 - 08/05/2008 - Calle del molino =\n\n== Asistentes ==\n|| AnaRuiz (la_anita) ||\n|| LuisGil ||\n|| MarioPaz (Setos/Setones) ||\n\n== Temas tratados ==\n\nSe habla de los setos.\n",
        &["AnaRuiz", "LuisGil", "MarioPaz"],
        &[],
    );
}

#[test]
fn a_bracket_may_part_names_where_a_comma_was_left_out() {
    lists(
        "# Board, 3 May 2022\n\nAttendees: Ann Lee (Acme), Bo Day (mill.example) Cy Fry (City Council), Dee Gil (Acme).\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day", "Cy Fry", "Dee Gil"],
        &[],
    );
}

#[test]
fn a_table_of_names_and_other_things_far_into_the_talk_is_no_roster() {
    lists(
        "# Mill, 3 May 2022\n\nAttending: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Hedge\n\nIt is tall.\n\n## Gate\n\nIt is shut.\n\n## Retreat\n\nWho has time?\n\n| Name | Availability | Notes |\n|--|--|--|\n| Cy Fry | in May | may help |\n| Dee Gil | all of June | may lead |\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn the_flat_or_lot_of_somebody_is_no_name() {
    lists(
        "Ata da assembleia\n\n3 de maio de 2022\n\nPresentes: apto 101 - Sra. Lia Dutra; apto 202 - Sr. Caio Prado.\n",
        &["Lia Dutra", "Caio Prado"],
        &[],
    );
    lists(
        "# Owners\n\n3 May 2022\n\n## Present\n\n- Unit 4: Bo Day\n- Unit 12B - Mrs Ann Lee\n",
        &["Bo Day", "Ann Lee"],
        &[],
    );
}

#[test]
fn a_roster_under_a_heading_ends_where_a_smaller_one_opens_the_talk() {
    let minutes = "# Garden Club\n\n4 May 2022\n\n## Absent\n\n- Ann Lee\n- Bo Day\n\n**Hedge**\n\n- It is cut.\n\nQuestions:\n\n- Who has the saw?\n\n**Old tools**\n\n- They are dry.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    let names = record.apologies.iter().map(|person| person.name.as_deref());
    assert_eq!(names.collect::<Vec<_>>(), [Some("Ann Lee"), Some("Bo Day")]);
    let titles = record.sections.iter().map(|section| section.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["Hedge", "Old tools"]);
}

#[test]
fn a_line_that_nobody_knows_among_names_does_not_end_them() {
    lists(
        "# Mill Board\n\n4 May 2022\n\n**Present:**\n\nAnn Lee (Acme)\n\nMary Orr - Mill Trust\n\nsomebody of the valley\n\nPeter Day (Acme)\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Mary Orr", "Peter Day"],
        &[],
    );
}

#[test]
fn a_label_may_ask_who_was_there_leave_it_to_the_list_or_have_a_day_behind_it() {
    for head in [
        ":family: Who's here? Ann Lee, Bo Day",
        "Present: ...\n\n- Ann Lee\n- Bo Day",
        "## **Present on 2022-05-04**:\n\nAnn Lee, Bo Day",
    ] {
        let minutes = format!("# Mill Trust, 4 May 2022\n\n{head}\n\n## Roof\n\nIt leaks.\n");
        lists(&minutes, &["Ann Lee", "Bo Day"], &[]);
    }
    lists(
        "# Réunion du 3 mai 2022\n\n## Présents le 3 mai 2022\n\nLéa Roux, Marc Petit\n\n## Toit\n\nIl fuit.\n",
        &["Léa Roux", "Marc Petit"],
        &[],
    );
}

#[test]
fn a_roll_call_told_as_a_list_says_who_answered() {
    lists(
        "# Assemblée des jardins\n\n3 mai 2022\n\n## On commence\n\nOn procède à l'appel :\n\n- Anne, présente !\n- Luc (trésorier), présent !\n- Marie, présente (en ligne) !\n- Paul, absent ? (où est-il ?)\n\n## Toit\n\nIl fuit.\n",
        &["Anne", "Luc", "Marie"],
        &["Paul"],
    );
    lists(
        "# Versammlung der Gärten\n\n3. Mai 2022\n\n## Beginn\n\nZu Beginn wird die Anwesenheit festgestellt:\n\n- Anna, anwesend\n- Bernd (Kassier), anwesend\n- Carla, abwesend (krank)\n\n## Dach\n\nEs tropft.\n",
        &["Anna", "Bernd"],
        &["Carla"],
    );
}

#[test]
fn letters_over_several_are_their_body_and_a_given_name_of_the_list_has_the_office() {
    let minutes = "# 2022-05-03\n\n## Attendance\n\nTSC: Ann, Bo, Carla\n\nObservers: None\n\n## Notes\n\n- Assign roles\n    - Facilitator: Ann Lee\n- Roof\n    - It leaks.\n    - It is old.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let people = record.attendees.iter().map(|one| {
        let told = [&one.name, &one.organisation, &one.role];
        told.map(|words| words.as_deref().unwrap_or_default())
    });
    assert_eq!(
        people.collect::<Vec<_>>(),
        [
            ["Ann", "TSC", "Facilitator"],
            ["Bo", "TSC", ""],
            ["Carla", "TSC", ""]
        ]
    );
}

#[test]
fn who_holds_a_proxy_or_is_called_by_a_handle_in_brackets_was_there() {
    lists(
        "# Mill Board, 3 May 2022\n\n## Present\n\n- Ann Lee (proxy holder)\n- [octocat]\n- Bo Day\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "octocat", "Bo Day"],
        &[],
    );
}

#[test]
fn an_empty_part_of_a_roster_leaves_it_open() {
    let minutes = "# Mill meeting, 3 May 2022\n\n## Attendees\n\n### Client\n\n### Acme Ltd\n\n- Ann Lee\n- Bo Day\n\n## Roof\n\nIt leaks.\n";
    lists(minutes, &["Ann Lee", "Bo Day"], &[]);
    titles(minutes, &["Roof"]);
}

#[test]
fn a_table_of_names_behind_the_first_topic_lists_none_of_those_who_were_there() {
    lists(
        "# Mill meeting, 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Turns\n\nWho writes next.\n\n| Name |\n|---|\n| Bo Day |\n| Cy Fry |\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn words_say_who_came() {
    for label in [
        "Attend:",
        "Who joined:",
        "Joined:",
        "Community attendance:",
        "Attendees & participants:",
        "Attendees “Name (affiliation)”:",
    ] {
        let minutes = format!(
            "# Mill meeting, 3 May 2022\n\n**{label}** Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n"
        );
        lists(&minutes, &["Ann Lee", "Bo Day"], &[]);
    }
}

#[test]
fn why_somebody_is_away_is_no_body() {
    let minutes = "# Mill meeting, 3 May 2022\n\nPresent: Ann Lee\n\nAbsent: Bo Day (at the Mill Fair), Cy Fry (Acme)\n\n## Roof\n\nIt leaks.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let bodies = record
        .apologies
        .iter()
        .map(|one| one.organisation.as_deref());
    assert_eq!(bodies.collect::<Vec<_>>(), [None, Some("Acme")]);
}

#[test]
fn a_dash_parts_two_whose_brackets_close() {
    lists(
        "# Mill meeting, 3 May 2022\n\nPresent: Ann Lee (no. 104) — Bo Day (no. 108)\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn names_below_the_title_are_a_roster_in_a_word_processor_too() {
    let page = ["Notes of the Mill, 3 May 2022", "Ann Lee (Acme)", "Bo Day"];
    let page = page
        .into_iter()
        .chain(["Cy Fry", "Di Gale", "The roof leaks again since March."]);
    let document = page.fold(docx_rs::Docx::new(), |document, words| {
        let run = docx_rs::Run::new().add_text(words);
        document.add_paragraph(docx_rs::Paragraph::new().add_run(run))
    });
    let mut file = std::io::Cursor::new(Vec::new());
    document.build().pack(&mut file).expect("a package");
    let records = crate::extract(file.get_ref()).expect("a document");
    let names = records[0].attendees.iter();
    let names: Vec<_> = names.filter_map(|person| person.name.as_deref()).collect();
    assert_eq!(names, ["Ann Lee", "Bo Day", "Cy Fry", "Di Gale"]);
}

#[test]
fn who_works_on_a_topic_is_no_roster_of_the_meeting() {
    let talk = "    - Some of it is old, and some is not.\n".repeat(20);
    lists(
        &format!(
            "# Mill meeting, 3 May 2022\n\n## Present\n\n- Ann Lee (Acme)\n- Bo Day (Acme)\n\n## Agenda\n\n- Roof\n    - It leaks again.\n    - Participants - the officers, Cy, Di\n- Hedge\n    - Ann went through those for which somebody was in attendance:\n        - Oaks - no news\n        - Beeches - Bo counts them\n- Gate\n{talk}"
        ),
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn what_opens_a_meeting_may_hold_the_roster() {
    let head = "# Mill Board Call\n\n4 May 2022\n\n";
    let talk = "2.  **Roof**\n\n    a.  It leaks again.\n";
    lists(
        &format!(
            "{head}1.  **Call to Order / Roll Call**\n\n    a.  **Members of the board**\n\n        i.  Ann Lee (Acme)\\*\n\n        ii. Tom Reed (Globex)*\n\n        iii. Eva Fox (Acme) Chair\n\n**\\*voting member**\n\n{talk}"
        ),
        &["Ann Lee", "Tom Reed", "Eva Fox"],
        &[],
    );
    lists(
        &format!(
            "{head}## Intro\n\n- Ann\n- Ben (Start it)\n- Udd (CXHC)\n- Lee\n\n## Roof\n\nIt leaks.\n"
        ),
        &["Ann", "Ben", "Udd", "Lee"],
        &[],
    );
    lists(
        &format!("{head}## Places\n\n- Oslo\n- Bath\n- Ghent\n\n## Roof\n\nIt leaks.\n"),
        &[],
        &[],
    );
}
