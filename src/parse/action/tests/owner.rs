//! Whose a task is, by the words of its line and by what stands around it.

use super::{acts, told};
use crate::parse::testing::tasks;

#[test]
fn an_arrow_may_lead_from_who_acts_to_the_task() {
    for arrow in ["->", "=>", "→"] {
        acts(
            &format!("- Ann {arrow} write to the council\n"),
            &[("write to the council", Some("Ann"))],
        );
    }
}

#[test]
fn the_label_may_say_whose_tasks_all_are_and_notes_end_them() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Actions\n\n**Actions:** for Bo\n\n- mend the gate\n- cut the hedge\n\n### Notes\n\n- The shed is dry.\n";
    tasks(
        minutes,
        &[("mend the gate", Some("Bo")), ("cut the hedge", Some("Bo"))],
    );
}

#[test]
fn several_attendees_in_small_letters_may_own_a_task() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: mona, pete\n\nAction items:\n- mona and pete to mend the gate\n- mona and jo to dig\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let steps = records[0].next_steps.iter();
    let owners: Vec<_> = steps.map(|step| step.owner.as_deref()).collect();
    assert_eq!(owners, [Some("mona and pete"), None]);
}

#[test]
fn a_handle_before_the_task_is_its_owner() {
    acts(
        "- @ann-lee book a room\n",
        &[("book a room", Some("ann-lee"))],
    );
    acts(
        "- @bo_day: cut the hedge\n",
        &[("cut the hedge", Some("bo_day"))],
    );
}

#[test]
fn the_label_may_name_the_owner() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\nWe talked of tools.\n\n**Action (Bo):** mend the gate\n\nAction (ongoing): cut the hedge\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let steps = records[0].next_steps.iter();
    let owners: Vec<_> = steps.map(|step| step.owner.as_deref()).collect();
    assert_eq!(owners, [Some("Bo"), None]);
}

#[test]
fn everybody_may_own_a_task_and_a_marker_may_name_the_owner() {
    acts(
        "- all: water the trees\n- AI(Bo): mend the gate\n",
        &[
            ("water the trees", Some("all")),
            ("mend the gate", Some("Bo")),
        ],
    );
}

#[test]
fn an_attendee_in_small_letters_is_the_subject_of_a_task() {
    let minutes = "Garden Club\n4 May 2022\n\n* ACTION: pete to mend the gate\n* ACTION: weeds to burn\n\nPeople present:\n* mona\n* pete\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let steps = records[0].next_steps.iter();
    let owners: Vec<_> = steps.map(|step| step.owner.as_deref()).collect();
    assert_eq!(owners, [Some("pete"), None]);
    assert_eq!(
        records[0].next_steps[0].spans["owner"].end - records[0].next_steps[0].span.start,
        4
    );
}

#[test]
fn whom_a_task_is_for_may_stand_behind_a_small_word() {
    acts(
        "- ACTION ITEM for Ann: book a room\n- AI on Bo: cut the hedge\n- ACTION-12 on Bo: burn the weeds\n",
        &[
            ("book a room", Some("Ann")),
            ("cut the hedge", Some("Bo")),
            ("burn the weeds", Some("Bo")),
        ],
    );
}

#[test]
fn what_is_brought_to_something_has_no_subject_and_an_arrow_leads_to_the_task() {
    acts(
        "- Bring the old notes to GitHub\n- Plan: maybe Bo to dig it\n- Ann → mend the gate\n",
        &[
            ("Bring the old notes to GitHub", None),
            ("Plan: maybe Bo to dig it", None),
            ("mend the gate", Some("Ann")),
        ],
    );
}

#[test]
fn who_is_told_to_act_behind_a_topic_owns_the_task() {
    acts(
        "- Hall hire: Ann Lee to sign it\n- Hall Hire Form: Ann and Bo to print it\n- Ann: to mend the gate\n",
        &[
            ("Hall hire: Ann Lee to sign it", Some("Ann Lee")),
            ("Hall Hire Form: Ann and Bo to print it", Some("Ann and Bo")),
            ("to mend the gate", Some("Ann")),
        ],
    );
}

#[test]
fn a_sentence_may_say_that_somebody_has_a_task() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\n- Ann Lee has an action to mend the saw by 4 June 2022\n- nobody here has an action to burn the weeds\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let [step] = records[0].next_steps.as_slice() else {
        panic!("one step: {:?}", records[0].next_steps);
    };
    assert_eq!(
        step.text,
        "Ann Lee has an action to mend the saw by 4 June 2022"
    );
    assert_eq!(step.owner.as_deref(), Some("Ann Lee"));
    assert_eq!(step.due.as_deref(), Some("4 June 2022"));
}

#[test]
fn initials_own_a_task_though_they_are_letters_behind_names_too() {
    acts(
        "- [MS] Mend the gate\n- [BD] Cut the hedge\n",
        &[("Mend the gate", Some("MS")), ("Cut the hedge", Some("BD"))],
    );
}

#[test]
fn a_verb_before_the_task_is_no_part_of_who_does_it() {
    acts(
        "- Ann offered to mend the gate\n- The committee needs to meet\n- The hall team to meet\n",
        &[
            ("Ann offered to mend the gate", None),
            ("The committee needs to meet", None),
            ("The hall team to meet", Some("The hall team")),
        ],
    );
}

#[test]
fn a_name_behind_the_last_dash_or_arrow_is_who_acts() {
    acts(
        "- Mend the saw - Ann\n- Oil it - Bo\n- Paint the gate -> Bo Day\n- Cut the hedge – everyone\n- Ask the mill – the old one\n- Book a room - Hall 2\n",
        &[
            ("Mend the saw", Some("Ann")),
            ("Oil it", Some("Bo")),
            ("Paint the gate", Some("Bo Day")),
            ("Cut the hedge", Some("everyone")),
            ("Ask the mill – the old one", None),
            ("Book a room - Hall 2", None),
        ],
    );
}

#[test]
fn lines_with_an_owner_each_are_tasks_each() {
    acts(
        "Ann: mend the saw\nBo: paint the gate\nAnn to cut the hedge\n",
        &[
            ("mend the saw", Some("Ann")),
            ("paint the gate", Some("Bo")),
            ("Ann to cut the hedge", Some("Ann")),
        ],
    );
}

#[test]
fn a_name_over_a_list_of_tasks_says_whose_they_are() {
    for (one, two) in [
        ("***Ann***", "***Bo***"),
        ("### Ann Lee", "### Bo Day"),
        ("Ann:", "Bo:"),
        ("### Ann and Bo", "### Bo"),
    ] {
        let owner = |line: &str| line.trim_matches(['*', '#', ':', ' ']).to_owned();
        told(
            &format!(
                "## Action items\n\n{one}\n\n* mend the saw\n\n{two}\n\n* buy seeds\n* water the oak\n"
            ),
            &[
                ("mend the saw", Some(owner(one).as_str())),
                ("buy seeds", Some(owner(two).as_str())),
                ("water the oak", Some(owner(two).as_str())),
            ],
        );
    }
}

#[test]
fn the_size_of_a_sheet_and_a_question_in_brackets_are_nobody() {
    acts(
        "- Print the logo (A4)\n- Plan the fair (power, maybe water too?)\n- Book a room (Bo)\n",
        &[
            ("Print the logo (A4)", None),
            ("Plan the fair (power, maybe water too?)", None),
            ("Book a room", Some("Bo")),
        ],
    );
}

#[test]
fn verbs_of_the_future_say_who_has_a_task() {
    for (head, line, owner) in [
        (
            "# Acta de la junta\n\nAsistentes: Ana Gil, Luis Mora\n\n## Tareas",
            "Luis pintará la puerta.",
            Some("Luis"),
        ),
        (
            "# Acta de la junta\n\nAsistentes: Ana Gil, Luis Mora\n\n## Tareas",
            "Luis espera la respuesta.",
            Some("Luis"),
        ),
        (
            "# Ata da reunião\n\nPresentes: Ana Gil, Rui Sá\n\n## Tarefas",
            "Rui prepara a tinta.",
            Some("Rui"),
        ),
        (
            "# Ata da reunião\n\nPresentes: Ana Gil, Rui Sá\n\n## Tarefas",
            "Rui também pintará o portão.",
            Some("Rui"),
        ),
        (
            "# Compte rendu de la réunion\n\nPrésents : Anne Roy, Luc Petit\n\n## Actions",
            "Luc peindra le portail.",
            Some("Luc"),
        ),
        (
            "# Compte rendu de la réunion\n\nPrésents : Anne Roy, Luc Petit\n\n## Actions",
            "Peindre le portail.",
            None,
        ),
        (
            "# Acta de la junta\n\nAsistentes: Ana Gil, Luis Mora\n\n## Tareas",
            "Se pintará la puerta.",
            None,
        ),
    ] {
        let minutes = format!("{head}\n\n- {line}\n");
        let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
        let step = &record.next_steps[0];
        assert_eq!((step.text.as_str(), step.owner.as_deref()), (line, owner));
    }
}

#[test]
fn who_has_a_task_may_stand_behind_an_arrow_or_dashes() {
    acts(
        "- Mend the gate -> Bo\n- Cut the hedge → Ann and Bo\n- Book a room – Ann – 4 June 2022\n- Paint the shed - Bo Day\n- Read the plan - all of it\n",
        &[
            ("Mend the gate", Some("Bo")),
            ("Cut the hedge", Some("Ann and Bo")),
            ("Book a room", Some("Ann")),
            ("Paint the shed", Some("Bo Day")),
            ("Read the plan - all of it", None),
        ],
    );
}

#[test]
fn who_is_to_act_may_stand_in_brackets() {
    acts(
        "- Write to all members (web team)\n- Ask for a quote (clerk)\n- (Bo) mend the gate\n- Buy slates [Ann Lee, Bo Day]\n- Paint the shed (in green)\n",
        &[
            ("Write to all members", Some("web team")),
            ("Ask for a quote", Some("clerk")),
            ("mend the gate", Some("Bo")),
            ("Buy slates", Some("Ann Lee, Bo Day")),
            ("Paint the shed (in green)", None),
        ],
    );
}

#[test]
fn names_behind_a_colon_have_the_task_before_it() {
    acts(
        "- Slides for the talk: Ann Lee\n- Ann Lee: Talk to the miller\n",
        &[
            ("Slides for the talk", Some("Ann Lee")),
            ("Talk to the miller", Some("Ann Lee")),
        ],
    );
}

#[test]
fn two_handles_may_own_a_task() {
    acts(
        "- @ann and @bo paint the shed\n- @bo @cy: oil the saw\n- @cy mend the gate\n",
        &[
            ("paint the shed", Some("@ann and @bo")),
            ("oil the saw", Some("@bo @cy")),
            ("mend the gate", Some("cy")),
        ],
    );
}

#[test]
fn who_acts_and_by_when_may_stand_at_the_end_together() {
    use crate::parse::testing::lists;
    let due = |head: &str, lines: &str, want: &[(&str, Option<&str>, Option<&str>)]| {
        let minutes = format!("{head}{lines}");
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let steps = record.next_steps.iter();
        let found: Vec<_> = steps
            .map(|step| {
                (
                    step.text.as_str(),
                    step.owner.as_deref(),
                    step.due.as_deref(),
                )
            })
            .collect();
        assert_eq!(found, want, "{minutes}");
    };
    let french = "# Réunion du comité\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Portail\n\nIl grince.\n\n### Actions\n\n";
    lists(french, &["Anne Roy", "Luc Petit"], &[]);
    due(
        french,
        "- Repeindre le portail (Anne, avant le 12 mai)\n- Appeler le maire\n  Responsable : Luc\n  Échéance : 1er avril\n- Réserver la salle (avant le 15/11)\n- Trier les archives - délai : fin juin\n",
        &[
            (
                "Repeindre le portail",
                Some("Anne"),
                Some("avant le 12 mai"),
            ),
            ("Appeler le maire", Some("Luc"), Some("1er avril")),
            ("Réserver la salle", None, Some("avant le 15/11")),
            ("Trier les archives", None, Some("fin juin")),
        ],
    );
    due(
        "# Vorstandssitzung\n\n3. Mai 2022\n\nAnwesend: Uwe Kuhl, Petra Wolff\n\n## Zaun\n\nEr ist morsch.\n\n### Aufgaben\n\n",
        "- Brief schreiben (Petra bis Freitag)\n- Bühne bestellen (Frist: 4. Juni)\n- Saal mieten, zuständig: Uwe, bis 1. Juni\n",
        &[
            ("Brief schreiben", Some("Petra"), Some("bis Freitag")),
            ("Bühne bestellen", None, Some("4. Juni")),
            ("Saal mieten", Some("Uwe"), Some("bis 1. Juni")),
        ],
    );
    due(
        "# Reunión del consejo\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Roca\n\n## Valla\n\nEstá rota.\n\n### Tareas\n\n",
        "- Llamar a la empresa -> Ana. Plazo: 25/11\n- Escribir la carta (Luis: 5/6)\n- Plazo de la obra: preguntar al ayuntamiento\n",
        &[
            ("Llamar a la empresa", Some("Ana"), Some("25/11")),
            ("Escribir la carta", Some("Luis"), Some("5/6")),
            ("Plazo de la obra: preguntar al ayuntamiento", None, None),
        ],
    );
}

#[test]
fn letters_and_family_names_behind_a_task_are_of_those_who_were_there() {
    acts(
        "- New site: AL/BD\n- Paint: Lee\n- Oil for the gate => BD\n- Seeds: Hall\n- Tiles : mill => Ann\n",
        &[
            ("New site", Some("AL/BD")),
            ("Paint", Some("Lee")),
            ("Oil for the gate", Some("BD")),
            // Hall was not there: the words before the colon stay whose it is.
            ("Hall", Some("Seeds")),
            ("Tiles : mill", Some("Ann")),
        ],
    );
}

#[test]
fn several_may_share_a_task_and_its_day_in_one_bracket() {
    acts(
        "- mend the gate (Ann, Bo, by 4 June)\n- paint it (Ann, 4 June 2022)\n",
        &[
            ("mend the gate", Some("Ann, Bo")),
            ("paint it", Some("Ann")),
        ],
    );
}

#[test]
fn a_sign_may_call_somebody_by_the_full_name() {
    acts(
        "- @Ann Lee - mend the gate\n- @Bo Day: cut the hedge\n- @Ann Lee oil the lock\n- @Bo Day will paint the shed\n- @Ann Lee Write to the miller\n",
        &[
            ("mend the gate", Some("Ann Lee")),
            ("cut the hedge", Some("Bo Day")),
            ("oil the lock", Some("Ann Lee")),
            ("Bo Day will paint the shed", Some("Bo Day")),
            ("Write to the miller", Some("Ann Lee")),
        ],
    );
    acts(
        "- Order tiles @Ann Lee\n- Pay the miller (@Bo Day)\n- @Bo Day measure the roof @June 4, 2022\n",
        &[
            ("Order tiles @Ann Lee", Some("Ann Lee")),
            ("Pay the miller (@Bo Day)", Some("Bo Day")),
            ("measure the roof @June 4, 2022", Some("Bo Day")),
        ],
    );
    acts(
        "- @Ann Lee and @Bo Day paint the shed\n- @Ann Lee, @Eva Fox: oil the lock\n",
        &[
            ("paint the shed", Some("@Ann Lee and @Bo Day")),
            ("oil the lock", Some("@Ann Lee, @Eva Fox")),
        ],
    );
}

#[test]
fn those_who_were_there_tell_where_the_name_behind_a_sign_ends() {
    tasks(
        "# Mill Club\n\n4 May 2022\n\nAttendees: @Mona, @Pete Moss\n\n## Actions\n\n- [ ] @Mona Book a room\n- [ ] @Pete Moss Dig the pond\n",
        &[
            ("Book a room", Some("Mona")),
            ("Dig the pond", Some("Pete Moss")),
        ],
    );
    tasks(
        "# Protokoll der Sitzung\n\n3. Mai 2022\n\nTeilnehmer: @Anna Lehmann, @Bodo Tag\n\n## Aufgaben\n\n- [ ] @Anna Lehmann Ziegel bestellen\n",
        &[("Ziegel bestellen", Some("Anna Lehmann"))],
    );
}

#[test]
fn the_code_of_a_paper_owns_nothing_and_a_small_word_before_the_topic_is_passed_over() {
    acts(
        "- RFC-12: read it again\n- (Bo) RFC-03: read it again\n- re: roof and gate: Ann, Bo to look at them\n",
        &[
            ("RFC-12: read it again", None),
            ("RFC-03: read it again", Some("Bo")),
            (
                "re: roof and gate: Ann, Bo to look at them",
                Some("Ann, Bo"),
            ),
        ],
    );
}
