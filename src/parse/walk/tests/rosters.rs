//! Rosters in the lines of a document.

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

#[test]
fn dashes_that_fill_lines_are_no_words() {
    lists(
        "ATA Nº 1\n\n3 de maio de 2022\n\n--- Feita a chamada verificou-se a presença dos seguintes membros: ---\n\n--- Ana Costa Reis, Rui Dias Melo e Eva Pinto Sá, eleitos na lista A. ----\n",
        &["Ana Costa Reis", "Rui Dias Melo", "Eva Pinto Sá"],
        &[],
    );
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
fn labels_in_capitals_need_no_accents() {
    lists(
        "Conseil municipal\n3 mai 2022\n\nEtaient PRESENTS : M. LECAS Bo, Mme DUFOUR Ann (arriv\u{e9}e au point 2).\n\nEtait EXCUSEE : Mme FLAN Emilie\n\n1. Toit\n\nIl fuit.\n",
        &["LECAS Bo", "DUFOUR Ann"],
        &["FLAN Emilie"],
    );
}

#[test]
fn how_many_there_were_may_stand_over_who_they_were() {
    lists(
        "Annual meeting\n3 May 2022\n\nPresent: 34 members\nCommittee: Ann Lee (Chair), Bo Day (Treasurer), Cy Fry\nApologies: Eva Hill\n\n1 Roof\nIt leaks.\n",
        &["Ann Lee", "Bo Day", "Cy Fry"],
        &["Eva Hill"],
    );
}

#[test]
fn a_front_matter_may_list_who_was_there() {
    for people in [
        "attendees: Ann Lee, Bo Day",
        "attendees: [Ann Lee, Bo Day]",
        "attendees:\n- Ann Lee\n- Bo Day",
    ] {
        lists(
            &format!(
                "---\ntitle: Board\ndate: 2022-05-03\n{people}\nregrets: Cy Fry\ntags:\n- Minutes\n- Eva Hill\n---\n\n## Roof\n\nIt leaks.\n"
            ),
            &["Ann Lee", "Bo Day"],
            &["Cy Fry"],
        );
    }
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
fn labels_of_others_and_lists_with_a_number_over_them_are_rosters() {
    lists(
        "## Minutes\n\nAttendance: President Ann Lee, Secretary Bo Day\n\nProperty owners: Cy Fry, Dee Gil.\n\nCalled to order: 7:30 p.m.\n\nAnn Lee told of the vote.\n",
        &["Ann Lee", "Bo Day", "Cy Fry", "Dee Gil"],
        &[],
    );
    lists(
        "# Board of the mill\n\n3 May 2022\n\n- Board members present: Ann Lee, Bo Day\n- Others: Cy Fry\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day", "Cy Fry"],
        &[],
    );
    lists(
        "Assemblée Générale du 24/09/2017\n================================\n\nFeuile de présence :\n====================\n\n+ présents : 3\n\n  - Arthur VUILLET\n  - Claire REVIN\n  - Xavier ORDON\n\nRapport moral\n=============\n\nTout va bien.\n",
        &["Arthur VUILLET", "Claire REVIN", "Xavier ORDON"],
        &[],
    );
    lists(
        "Ata de 7 de maio de 2018. Assembleia convocada pela comissão, realizada no auditório. Mesa composta pelos estudantes: Rui Melo, Ana Paz e Davi Reis.\n\nAta aprovada.\n",
        &["Rui Melo", "Ana Paz", "Davi Reis"],
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
fn the_members_of_a_team_are_not_those_who_came_where_these_are_listed_too() {
    lists(
        "# Acta 3 de mayo de 2022\n\n### Miembros\n\n- Ana Ruiz Paz\n- Luis Gil Mora\n- Eva Cano Vega\n- Juan Sanz Oro\n\n## Asistentes\n\n- Ana Ruiz\n- Juan Sanz\n\n## Setos\n\nCrecen.\n",
        &["Ana Ruiz", "Juan Sanz"],
        &[],
    );
    lists(
        "# Council meeting 3 May 2022\n\n## Members\n\n- Ann Lee\n- Bo Day\n\n## In attendance\n\n- Cy Fry\n- Dee Gil\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day", "Cy Fry", "Dee Gil"],
        &[],
    );
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
        "# Annual meeting, 3 May 2022\n\n## 1. Call to order\n\nThe meeting was called to order at 13:24 with about 80 persons present. Chair: Ann Lee, President. Minutes: Bo Day\n\n## 2. Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
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
fn names_in_the_cell_beside_a_label_are_people_and_no_bodies() {
    lists(
        "| Meeting | Mill team |\n|---|---|\n| Date | 3 May 2022 |\n| Attendees | Ann Lee, Bo Day |\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn how_somebody_sits_in_a_body_is_no_organisation() {
    let sits = [
        (
            "# Group\n\n3 May 2022\n\n## Attendees\n\n- Portside Ltd: Daniel Reed (Primary)\n- Jane Moss, Kelp Society (Elected Partner)\n",
            [
                ("Portside Ltd", "Primary"),
                ("Kelp Society", "Elected Partner"),
            ],
        ),
        (
            "# Verein\n\n2022-05-03\n\n## Anwesende\n\n- Daniel Roth (Stadtwerke, stellvertretend)\n- Eva Braun, Hafen GmbH (beratend)\n",
            [
                ("Stadtwerke", "stellvertretend"),
                ("Hafen GmbH", "beratend"),
            ],
        ),
        (
            "# Comité del puerto\n\n3 de mayo de 2022\n\n## Asistentes\n\n- Daniel Rojas, Naviera Sol (electo)\n- Ana Pérez, Ayuntamiento (con voto)\n",
            [("Naviera Sol", "electo"), ("Ayuntamiento", "con voto")],
        ),
    ];
    for (minutes, want) in sits {
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let people = record.attendees.iter();
        let found: Vec<_> = people
            .map(|one| (one.organisation.as_deref(), one.role.as_deref()))
            .collect();
        let want: Vec<_> = want
            .iter()
            .map(|(body, role)| (Some(*body), Some(*role)))
            .collect();
        assert_eq!(found, want, "{minutes}");
    }
}

#[test]
fn who_works_for_a_body_stands_under_its_name() {
    let staffs = [
        (
            "# Group\n\n3 May 2022\n\n# Attendees\n\n## Members\n\n- Ann Lee, Acme Ltd\n\n## Harbour Trust Staff\n\n- Toby Lang\n\n# Roof\n\nIt leaks.\n",
            "Harbour Trust Staff",
        ),
        (
            "# Verein Hafen\n\n2022-05-03\n\n## Anwesende\n\n- Eva Braun, Hafen GmbH\n\n**Geschäftsstelle Hafenverein:**\n\n- Toby Lang\n- Sara Kohl\n\n## Dach\n\nEs tropft.\n",
            "Geschäftsstelle Hafenverein",
        ),
        (
            "# Comité du port\n\n3 mai 2022\n\n**Présents :**\n\n- Anne Petit, Mairie\n\nPersonnel du Port :\n\n- Zoé Blanc\n- Max Noir\n",
            "Personnel du Port",
        ),
    ];
    for (minutes, want) in staffs {
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let last = record
            .attendees
            .last()
            .and_then(|last| last.organisation.as_deref());
        assert_eq!(last, Some(want), "{minutes}");
    }
}

#[test]
fn names_may_stand_behind_a_label_of_the_head_without_a_sign() {
    let english = "Mill Council\n\n6 April 2021\n\nPresent Bo Day, Ann Lee (Chair) and Tom Reed\n\nApologies Eva Roth, Cllrs Alam and Bell, Max Moss MP, and Cy Oak\n\n# Roof\n\nIt leaks.\n\nMembers Ann Lee and Bo Day.\n";
    lists(
        english,
        &["Bo Day", "Ann Lee", "Tom Reed"],
        &["Eva Roth", "Alam", "Bell", "Max Moss", "Cy Oak"],
    );
    lists(
        "Comité du moulin\nCompte rendu du 6 avril 2021\n\nPrésents Anne Petit, Luc Roy et Zoé Blanc\nExcusés Max Noir et Léa Brun\n",
        &["Anne Petit", "Luc Roy", "Zoé Blanc"],
        &["Max Noir", "Léa Brun"],
    );
    lists(
        "Verein Mühle\nProtokoll vom 6.4.2021\n\nAnwesend Anna Kolb, Uwe Lang und Eva Roth\nEntschuldigt Jan Kohl, Frau Berg\n",
        &["Anna Kolb", "Uwe Lang", "Eva Roth"],
        &["Jan Kohl", "Berg"],
    );
    // A sentence, and a body.
    lists(
        "# Board call\n\n6 April 2021\n\nStaff Ann Lee and Bo Day will present the plan, Tom Reed the map.\n\nParticipants Committee, Roof Group\n",
        &[],
        &[],
    );
}

#[test]
fn whom_somebody_stands_in_for_is_no_organisation() {
    let minutes = "# Council\n\n6 April 2021\n\nPresent: Eva Roth (representing Tom Reed MP), Bo Day (representing Acme), Ann Lee\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let people = record.attendees.iter();
    let found: Vec<_> = people
        .map(|one| (one.organisation.as_deref(), one.role.as_deref()))
        .collect();
    let want = [
        (None, Some("representing Tom Reed MP")),
        (Some("Acme"), None),
        (None, None),
    ];
    assert_eq!(found, want);
}

#[test]
fn initials_that_are_letters_of_an_office_too_are_no_office() {
    let minutes = "# Club\n\n6 April 2021\n\nAttending:\n\n* Vera Park (VP)\n* Bo Day (VP)\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let people = record.attendees.iter();
    let roles: Vec<_> = people.map(|one| one.role.as_deref()).collect();
    assert_eq!(roles, [None, Some("VP")]);
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
fn a_list_that_lies_elsewhere_names_nobody() {
    for (head, label) in [
        (
            "Protokoll\n\n3. Mai 2022",
            "Anwesende: siehe Anwesenheitsliste",
        ),
        (
            "Compte rendu\n\n3 mai 2022",
            "Présents : voir feuille de présence",
        ),
        ("Acta\n\n3 de mayo de 2022", "Asistentes: ver lista adjunta"),
        (
            "Ata\n\n3 de maio de 2022",
            "Presentes: conforme lista anexa",
        ),
    ] {
        lists(&format!("{head}\n\n{label}\n"), &[], &[]);
    }
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
fn who_writes_may_be_named_before_the_roster_and_offices_may_stand_between_dots() {
    for (minutes, want) in [
        (
            "# Sitzung am 3.5.2022\n\nSitzungsleitung: Lena\nProtokoll: Paul\nAnwesend: Lena, Paul, Nico\n",
            [Some("Sitzungsleitung"), Some("Protokoll"), None],
        ),
        (
            "# Asamblea, 3 de mayo de 2022\n\n*Asistencia:* Lola, Nacho, Eli\n*Modera:* Lola · *Acta:* Nacho\n",
            [Some("Modera"), Some("Acta"), None],
        ),
    ] {
        let record = &crate::extract(minutes.as_bytes()).expect("a document")[0];
        let people = record.attendees.iter();
        let have: Vec<_> = people.map(|person| person.role.as_deref()).collect();
        assert_eq!(have, want, "{minutes}");
    }
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
fn a_line_with_a_small_word_and_a_colon_says_whose_people_stand_below() {
    for (head, line, body) in [
        (
            "# Protokoll der Sitzung\n\n3. Mai 2022\n\n## Anwesend",
            "Vom Vorstand:",
            "Vorstand",
        ),
        (
            "# Acta de la junta\n\n3 de mayo de 2022\n\n## Asistentes",
            "Del Ayuntamiento:",
            "Ayuntamiento",
        ),
        (
            "# Compte rendu de la réunion\n\n3 mai 2022\n\n## Présents",
            "Du Moulin Vert :",
            "Moulin Vert",
        ),
    ] {
        let minutes =
            format!("{head}\n\n{line}\n- Ana Gil\n- Luis Mora\n\n## Topic\n\nIt leaks.\n");
        let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
        let bodies = record.attendees.iter();
        let bodies: Vec<_> = bodies
            .map(|person| person.organisation.as_deref())
            .collect();
        assert_eq!(bodies, [Some(body); 2], "{line}");
    }
}

#[test]
fn labels_and_verbs_over_those_who_came_are_known_in_all_languages() {
    for (head, labels) in [
        (
            "# Acta de la reunión\n\n3 de mayo de 2022",
            ["## Asistentes en la sala", "Participamos:"],
        ),
        (
            "# Ata da reunião\n\n3 de maio de 2022",
            ["## Participantes na sala", "Estivemos:"],
        ),
        (
            "# Compte rendu de la réunion\n\n3 mai 2022",
            ["## Participants sur place", "Présents :"],
        ),
        (
            "# Protokoll der Sitzung\n\n3. Mai 2022",
            ["## Teilnehmer vor Ort", "Dabei:"],
        ),
    ] {
        for label in labels {
            lists(
                &format!("{head}\n\n{label}\n\n- Ana Gil\n- Luis Mora\n\n## Tor\n\nOk.\n"),
                &["Ana Gil", "Luis Mora"],
                &[],
            );
        }
    }
}

#[test]
fn accents_make_nobody_another_and_what_is_missing_is_nobody() {
    lists(
        "# Compte rendu de la réunion\n\n3 mai 2022\n\nPrésident : Andre Leduc\n\nPrésents : André Leduc, Luc Petit\n\n## Portail\n\nIl grince.\n",
        &["Andre Leduc", "Luc Petit"],
        &[],
    );
    lists(
        "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Web\n\n- Poner los nombres de los ponentes que faltan en la web.\n  - Taller: Eva\n  - Charla: Raúl\n",
        &["Ana Gil", "Luis Mora"],
        &[],
    );
}

#[test]
fn a_heading_before_all_topics_over_nothing_but_people_says_who_was_there() {
    let minutes = "# Minutes of the Mill Board\n\n4 May 2022\n\n## Opening, welcome and roll call\n\n* Ann Lee\n* Peter Day\n* Mary Orr\n\n## Roof\n\nIt leaks.\n";
    lists(minutes, &["Ann Lee", "Peter Day", "Mary Orr"], &[]);
    titles(minutes, &["Roof"]);
    let parted = "# Réunion du comité\n\n4 mai 2022\n\n**Membres du bureau :**\nAnne Lebrun,\nPierre Dupont,\nMarie Morel\n\n**Chargés de mission :**\nLuc Martin\n\n## Toit\n\nIl fuit.\n";
    lists(
        parted,
        &["Anne Lebrun", "Pierre Dupont", "Marie Morel", "Luc Martin"],
        &[],
    );
    titles(parted, &["Toit"]);
    let later = "# Minutes of the Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Peter Day\n\n## New members\n\n* Mary Orr\n* Tom Fry\n* Luke Kerr\n";
    lists(later, &["Ann Lee", "Peter Day"], &[]);
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
fn whose_task_it_is_has_no_office() {
    let minutes = "# Clube da horta\n\n4 de maio de 2022\n\nParticipantes: Ana Moura, Rui Lins\n\n## Portão\n\nEstá velho.\n\n| Tarefa | Responsável | Prazo |\n| --- | --- | --- |\n| Pintar o portão | Ana Moura | 12/06 |\n\n**Ação 2:** Rui deve comprar óleo. **Responsável:** Rui Lins\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    assert_eq!(record.attendees.len(), 2);
    assert!(record.attendees.iter().all(|person| person.role.is_none()));
}

#[test]
fn plain_words_for_who_was_there_and_who_was_not_are_labels() {
    for (head, there, away) in [
        ("# Plenum\n\n3. Mai 2022", "Da", "Nicht da"),
        (
            "# Compte rendu de la réunion\n\n3 mai 2022",
            "Étaient là",
            "Excusé·es",
        ),
        (
            "# Acta de la reunión\n\n3 de mayo de 2022",
            "Asisten",
            "Excusan asistencia",
        ),
    ] {
        lists(
            &format!(
                "{head}\n\n**{there}:** Ana Gil, Luis Mora  \n**{away}:** Eva Sanz\n\n## Tor\n\nOk.\n"
            ),
            &["Ana Gil", "Luis Mora"],
            &["Eva Sanz"],
        );
    }
}
