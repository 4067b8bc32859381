//! Who is who in a roster: bodies and offices.

use crate::parse::testing::lists;

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

#[test]
fn offices_beside_offices_and_letters_over_names_say_what_people_are() {
    shows(
        "Mill Board Meeting\n3 May 2022\n\nAttendance\n\nPresident: Ann Lee\nVice President: Bo Day\nMember at Large: Dora Fox (in for Jay Fox)\nCoach: Max Orr\nWebsite: Bo Day\nCaptains: Jenna Jones and Matt Ebb\n\nRoof:\n\nIt leaks.\n",
        &[
            "Ann Lee | - | President",
            "Bo Day | - | Vice President",
            "Dora Fox | - | Member at Large",
            "Max Orr | - | Coach",
            "Jenna Jones | - | Captain",
            "Matt Ebb | - | Captain",
        ],
    );
    shows(
        "# Ata da Reunião 1\n\n3 de maio de 2022\n\n## Participantes\n### EPS:\n- Rui Cunha Melo\n- Ana Dias Paz\n\n### MDS:\n- Bruno Cruz Reis\n- Carla Vaz Lopes\n\n## Sebes\n\nCresceram.\n",
        &[
            "Rui Cunha Melo | EPS | -",
            "Ana Dias Paz | EPS | -",
            "Bruno Cruz Reis | MDS | -",
            "Carla Vaz Lopes | MDS | -",
        ],
    );
}

#[test]
fn an_office_may_name_somebody_by_a_shorter_name_or_in_the_front_matter() {
    shows(
        "# Ata de reunião\n3/5/2022\n\n**Relator:** Otávio Jardim\n\n## Presentes\n\n- Rui Melo\n- Otávio Augusto de Sá Jardim\n\n## Sebes\n\nCresceram.\n",
        &[
            "Rui Melo | - | -",
            "Otávio Augusto de Sá Jardim | - | Relator",
        ],
    );
    shows(
        "---\ntitle: Minutes of the board\ndate: 2022-05-03\ndirectors:\n- Ann Lee\n- Victor Roe Diaz\nchair: Victor\nauthor: Mo Page\n---\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee | - | -", "Victor Roe Diaz | - | chair"],
    );
}

#[test]
fn nobody_comes_from_votes_seats_and_questions() {
    shows(
        "# Board meeting\n\n3 May 2022\n\n## Attendees\n\n- Ann Lee\n- Bo Day\n\n## Bylaws\n\nApproved.\n\n## Officers\n\n**Cy for President.**\n\nProposed by: Cy\n\nApproved.\n\n## Roof\n\n- Others?\n    - Ann: it could still leak next year.\n",
        &["Ann Lee | - | -", "Bo Day | - | -"],
    );
    shows(
        "# Committee meeting 3 May 2022\n\n## Attendees\n\n| Name | Attendance | Role |\n| --- | --- | --- |\n| Ann Lee | Yes | Chair |\n| Georg Stack | Yes | Member |\n| Empty Seat | No | Member |\n",
        &["Ann Lee | - | Chair", "Georg Stack | - | Member"],
    );
}

#[test]
fn a_label_may_end_in_words_that_say_no_more() {
    for (heading, talk) in [
        (
            "Participants of the meeting",
            "It leaks, and the slates are on their way.",
        ),
        (
            "Participants à la réunion",
            "Il y a une fuite dans le toit de la salle.",
        ),
        (
            "Teilnehmer der Sitzung",
            "Es regnet in das Haus und die Halle ist nass.",
        ),
        (
            "Asistentes a la reunión",
            "Hay que pintar la puerta de la sala y el patio.",
        ),
        (
            "Participantes da reunião",
            "A porta da sala não fecha com a chave nova.",
        ),
    ] {
        lists(
            &format!("# 2022-05-03\n\n## {heading}\n\n- Ann Lee\n- Bo Day\n\n## X\n\n{talk}\n"),
            &["Ann Lee", "Bo Day"],
            &[],
        );
    }
}

#[test]
fn columns_without_a_head_hold_offices_and_bodies() {
    shows(
        "Mill Committee\n3 May 2022\n\nParticipants:\nAnn Lee\tChair\tAcme\nBo Day\tMember\tFox Ltd\nCy Fry\tSecretary\tAcme\n\n1. Roof\n\nIt leaks.\n\n2. Gate\n\nIt sticks.\n",
        &[
            "Ann Lee | Acme | Chair",
            "Bo Day | Fox Ltd | Member",
            "Cy Fry | Acme | Secretary",
        ],
    );
}

#[test]
fn a_name_without_its_second_family_name_is_the_same_person() {
    shows(
        "# Reunión de la junta\n\n1 de febrero de 2023\n\nAsistentes:\n\n- D. Luis Gil Mora (2ºB)\n- Dª Eva Cano Vega\n\nPreside Dª Eva Cano.\n\n1. Cuentas\n\nSe aprueban.\n",
        &["Luis Gil Mora | - | -", "Eva Cano Vega | - | -"],
    );
}

#[test]
fn a_committee_without_a_name_is_no_body_of_those_below_it() {
    let minutes = "# Club\n\n3 May 2022\n\n## Attendance\n\n### Committee\n- Ann Lee\n\n### Mill Committee\n- Bo Day\n\n## Roof\n\nIt leaks.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let bodies = record.attendees.iter();
    let bodies: Vec<_> = bodies
        .map(|person| person.organisation.as_deref())
        .collect();
    assert_eq!(bodies, [None, Some("Mill Committee")]);
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
fn the_body_stands_first_where_it_does_in_the_lines_beside() {
    lists(
        "# Council 3 May 2022\n\n## Attendees\n\n* Acme - Thomas Fort\n* Globe - Cfir Cohn\n* Inner - Dan Midden\n* Metal - Eric North\n\n## Roof\n\nIt leaks.\n",
        &["Thomas Fort", "Cfir Cohn", "Dan Midden", "Eric North"],
        &[],
    );
}
