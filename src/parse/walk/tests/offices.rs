//! Who holds which office: lines that name officers, and the offices of those who are listed.

use crate::parse::testing::{lists, offices, titles};

#[test]
fn a_name_that_a_chat_joins_is_that_of_the_office() {
    let minutes = "Mill meeting, 3 May 2022\n\nPresent: Ann_Lee, Bo_Day\nChair: Ann Lee\n\nRoof:\n\nIt leaks.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let people = record.attendees.iter();
    let people = people.map(|one| (one.name.as_deref(), one.role.as_deref()));
    assert_eq!(
        people.collect::<Vec<_>>(),
        [(Some("Ann_Lee"), Some("Chair")), (Some("Bo_Day"), None)]
    );
}

#[test]
fn who_took_the_minutes_may_stand_in_a_row_of_a_table() {
    let minutes = "# Protokoll der Sitzung\n\n| | |\n|---|---|\n| Datum | 03.05.2022 |\n| Anwesend | Anna Lang (Vorsitz), Ben Ott |\n| Protokoll | Ben Ott |\n\n## Dach\n\nEs leckt.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let roles = record.attendees.iter().map(|one| one.role.as_deref());
    assert_eq!(
        roles.collect::<Vec<_>>(),
        [Some("Vorsitz"), Some("Protokoll")]
    );
}

#[test]
fn who_was_elected_at_the_end_is_no_list_of_those_who_were_there() {
    let minutes = "Minutes of the Allotment Association\n5 May 2022\n\n1. WELCOME\nMr Lee welcomed 23 members.\n\n2. REPORT\nIt was a good year.\n\n3. ELECTION\nThe following were elected unanimously:\nChairman: Mr A Lee\nTreasurer: Mrs B Day\n\nThe meeting closed at 8.45pm.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert_eq!(record.attendees, []);
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
fn the_body_of_somebody_in_the_roster_holds_no_office() {
    offices(
        "# General Meeting\n\n4 May 2022\n\nAttendees: Ann Lee (Acme, Chair), Bo Day (Northbank)\n\nNote taker: Cy Park, Acme\n\n## Roof\n\nIt leaks.\n",
        &[
            ("Ann Lee", Some("Chair")),
            ("Bo Day", None),
            ("Cy Park", Some("Note taker")),
        ],
    );
}

#[test]
fn an_office_behind_the_name_may_say_more_than_the_label() {
    offices(
        "# General Meeting\n\n4 May 2022\n\nSecretary: Ann Lee, Secretary-Treasurer\n\nChair: Bo Day, Treasurer\n\n## Roof\n\nIt leaks.\n",
        &[
            ("Ann Lee", Some("Secretary-Treasurer")),
            ("Bo Day", Some("Chair")),
        ],
    );
}

#[test]
fn officers_of_several_have_the_office_of_one_and_first_names_belong_to_whom_is_listed() {
    let minutes = "# General Meeting\n\n4 May 2022\n\nAttendees:\n\n- Ann-Marie Lee\n- Bo Day\n- Tom Reed\n\nSecretary: Ann\n\nMinute taker(s): Bo, Tom\n\n## Roof\n\nIt leaks.\n";
    offices(
        minutes,
        &[
            ("Ann-Marie Lee", Some("Secretary")),
            ("Bo Day", Some("Minute taker")),
            ("Tom Reed", Some("Minute taker")),
        ],
    );
}

#[test]
fn the_role_of_a_table_goes_before_the_label_of_the_head() {
    let minutes = "# Board Meeting\n\n4 May 2022\n\nChair: Ann Lee\n\n**Recorders:**\n\n- Bo Day\n\nGoal: to mend the roof\n\n1. A YouTube video was made.\n\nAttendees:\n\n| Name | Role |\n| --- | --- |\n| Ann Lee | Chair of the board |\n| Bo Day | |\n\n## Roof\n\nIt leaks.\n";
    offices(
        minutes,
        &[
            ("Ann Lee", Some("Chair of the board")),
            ("Bo Day", Some("Recorder")),
        ],
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
fn initials_that_are_letters_of_an_office_too_are_no_office() {
    let minutes = "# Club\n\n6 April 2021\n\nAttending:\n\n* Vera Park (VP)\n* Bo Day (VP)\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let people = record.attendees.iter();
    let roles: Vec<_> = people.map(|one| one.role.as_deref()).collect();
    assert_eq!(roles, [None, Some("VP")]);
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
fn whose_task_it_is_has_no_office() {
    let minutes = "# Clube da horta\n\n4 de maio de 2022\n\nParticipantes: Ana Moura, Rui Lins\n\n## Portão\n\nEstá velho.\n\n| Tarefa | Responsável | Prazo |\n| --- | --- | --- |\n| Pintar o portão | Ana Moura | 12/06 |\n\n**Ação 2:** Rui deve comprar óleo. **Responsável:** Rui Lins\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    assert_eq!(record.attendees.len(), 2);
    assert!(record.attendees.iter().all(|person| person.role.is_none()));
}

#[test]
fn letters_and_family_names_of_officers_are_of_those_who_were_there() {
    let offices = |minutes: &str, want: &[(&str, Option<&str>)]| {
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let people = record.attendees.iter();
        let found: Vec<_> = people
            .map(|person| {
                (
                    person.name.as_deref().unwrap_or_default(),
                    person.role.as_deref(),
                )
            })
            .collect();
        assert_eq!(found, want, "{minutes}");
    };
    offices(
        "# Vorstandssitzung\n\n3. Mai 2022\n\nAnwesend: Jan Kuhl, Petra Wolff, Uwe Stark\nLeitung: PW\nProtokoll: JK\n\n## Zaun\n\nEr ist morsch.\n",
        &[
            ("Jan Kuhl", Some("Protokoll")),
            ("Petra Wolff", Some("Leitung")),
            ("Uwe Stark", None),
        ],
    );
    offices(
        "---\ndate: 2022-05-03\nchair: lee\n---\n\n# Mill Board\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## Roof\n\nIt leaks.\n",
        &[("Ann Lee", Some("chair")), ("Bo Day", None)],
    );
    offices(
        "# Mill Board\n\n3 May 2022\n\nPresent: Ann Lee, Al Lamb\nChair: AL\n\n## Roof\n\nIt leaks.\n",
        &[("Ann Lee", None), ("Al Lamb", None), ("AL", Some("Chair"))],
    );
}

#[test]
fn what_somebody_does_may_be_told_before_the_first_topic() {
    offices(
        "# Mill call 2022-05-04\n\n## Attendance\n\n- Ann Lee\n- Bo Day\n- Cy\n- [others ... hopefully]\n\n## Minutes\n\n- Check-in\n- Assign roles\n    - Ann Lee facilitating\n    - Cy taking notes\n- Roof\n    - Bo presenting\n    - It leaks again.\n- Hedge\n    - Ann: it is cut.\n",
        &[
            ("Ann Lee", Some("facilitating")),
            ("Bo Day", None),
            ("Cy", Some("taking notes")),
        ],
    );
}

#[test]
fn a_label_may_join_two_offices() {
    for label in ["Lead/scribe:", "**Lead/scribe:**", "Chair / Secretary:"] {
        let minutes =
            format!("# Mill meeting, 3 May 2022\n\n{label} Ann Lee\n\n## Roof\n\nIt leaks.\n");
        lists(&minutes, &["Ann Lee"], &[]);
    }
    // One of the two is enough for a given name alone.
    offices(
        "# Mill meeting, 3 May 2022\n\nAbsent: None\n\nLead/scribe: Ann\n\n## Roof\n\nIt leaks.\n",
        &[("Ann", Some("Lead/scribe"))],
    );
    lists(
        "# Mill meeting, 3 May 2022\n\nLead/roof: Ann Lee\n\n## Roof\n\nIt leaks.\n",
        &[],
        &[],
    );
}

#[test]
fn a_heading_before_the_first_topic_may_name_an_officer() {
    let minutes = "# Mill meeting, 3 May 2022\n\n### Chairs: Ann Lee, Bo Day\n\n### Attendees: Cy Fry\n\n### Roof\n\nIt leaks.\n\n### Treasurer: Dee Moss\n\nThe books are closed.\n";
    lists(minutes, &["Ann Lee", "Bo Day", "Cy Fry"], &[]);
    titles(minutes, &["Roof", "Treasurer: Dee Moss"]);
}

#[test]
fn an_office_in_brackets_is_that_of_the_name_before_it() {
    offices(
        "# Mill meeting, 3 May 2022\n\nPresent: Zdog (Treasurer), Ann Lee\n\n## Roof\n\nIt leaks.\n",
        &[("Zdog", Some("Treasurer")), ("Ann Lee", None)],
    );
    offices(
        "# Mill meeting, 3 May 2022\n\nPresent: Ann Lee (AL - chair), Bo Day (BD)\n\n## Roof\n\nIt leaks.\n",
        &[("Ann Lee", Some("chair")), ("Bo Day", None)],
    );
    for minutes in [
        "# Acta de la reunión, 3 de mayo de 2022\n\nAsistentes: Ana Gil (Product Owner), Luis Mora (Scrum Master)\n\n## Tejado\n\nHay goteras.\n",
        "# Compte rendu de la réunion, 3 mai 2022\n\nPrésents : Ana Gil (Product Owner), Luis Mora (Scrum Master)\n\n## Toit\n\nIl fuit.\n",
        "# Protokoll der Sitzung, 3. Mai 2022\n\nAnwesend: Ana Gil (Product Owner), Luis Mora (Scrum Master)\n\n## Dach\n\nEs tropft.\n",
        "# Ata da reunião, 3 de maio de 2022\n\nPresentes: Ana Gil (Product Owner), Luis Mora (Scrum Master)\n\n## Telhado\n\nHá goteiras.\n",
    ] {
        offices(
            minutes,
            &[
                ("Ana Gil", Some("Product Owner")),
                ("Luis Mora", Some("Scrum Master")),
            ],
        );
    }
}
