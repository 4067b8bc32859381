//! Decisions, next steps and other entries in the lines of a document.

use crate::parse::testing::{decides, lists, tasks};

#[test]
fn a_label_in_a_cell_is_a_label_once() {
    let table = "| Key | Value |\n| --- | --- |\n| Date : | 27.11.2024 |\n| Location : | Room 9 |\n| Chair | Mira Gons |\n";
    let records = crate::extract(table.as_bytes()).expect("text that can be read");
    let labels = records[0].labels.iter();
    let places = labels.filter(|label| label.text == "Location").count();
    assert_eq!(places, 1);
}

#[test]
fn a_word_in_capitals_tells_a_decision_within_a_sentence() {
    decides(
        "Minutes of the Council\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Chair\n\nTwo names were put forward. The Council then RESOLVED to elect Bo Day as chair. Tea was served.\n\n2. Roof\n\nThe roof leaks.\n",
        &["The Council then RESOLVED to elect Bo Day as chair."],
    );
}

#[test]
fn items_that_begin_as_decisions_are_some_where_several_do() {
    let es = "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Puerta\n\n";
    decides(
        &format!(
            "{es}- Se acuerda pintar la puerta. Será verde.\n- La puerta chirría.\n\n## Tejado\n\n- Se acuerda que Luis lo mida.\n"
        ),
        &[
            "Se acuerda pintar la puerta. Será verde.",
            "Se acuerda que Luis lo mida.",
        ],
    );
    decides(
        &format!("{es}- Se acuerda pintar la puerta.\n- Chirría.\n"),
        &[],
    );
    decides(
        &format!("{es}- Se decide pintar la puerta.\n- Chirría.\n- Decidimos que sea verde.\n"),
        &["Se decide pintar la puerta.", "Decidimos que sea verde."],
    );
    decides(
        "# Compte rendu de la réunion\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Portail\n\n- Il a été décidé de peindre le portail.\n- Il grince.\n- Il est convenu que Luc le répare.\n",
        &[
            "Il a été décidé de peindre le portail.",
            "Il est convenu que Luc le répare.",
        ],
    );
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
fn a_day_within_an_item_in_sentences_is_none_of_the_meeting() {
    let minutes = "Discussed in the meeting:\n\n1. In March 2017 Ann is to send the first draft of the new rules (Ann)\n2. Yearly report (Bo)\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    assert_eq!(records[0].meeting.date, None);
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
fn a_word_in_capitals_behind_the_talk_decides_it() {
    decides(
        "Minutes of the Council\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Minutes\n\nThe minutes were read and signed. AGREED by all.\n\n2. Roof\n\nThe roof leaks. Agreed by some to be ugly.\n",
        &["The minutes were read and signed. AGREED by all."],
    );
}

/// The suggestions of minutes with these lines under a topic.
#[track_caller]
fn suggested(lines: &str, want: &[&str]) {
    let minutes = format!("# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee\n\n{lines}\n");
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let texts = records[0].suggestions.iter();
    let texts: Vec<&str> = texts.map(|one| one.text.as_str()).collect();
    assert_eq!(texts, want, "{lines}");
}

#[test]
fn a_topic_may_announce_the_suggestions_under_it() {
    suggested(
        "## Comments for the draft rules\n\n- Just to be clear:\n  - Keep them short\n- Add a map\n",
        &["Keep them short", "Add a map"],
    );
    suggested(
        "## Comments for the draft rules\n\nAnn read them.\n\n- Add a map\n",
        &[],
    );
}

#[test]
fn what_is_possible_is_not_yet_suggested() {
    suggested(
        "## Roof\n\nIt leaks, with a number of possible approaches:\n\n- Mend it\n- Sell the hall\n",
        &[],
    );
}

#[test]
fn a_numbered_action_may_name_its_owner_in_brackets() {
    let minutes = "# Mill project\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\n- Action 12.1 (AL): order slates\n- Action 12.2 (AL, BD): find a ladder\n";
    tasks(
        minutes,
        &[
            ("order slates", Some("AL")),
            ("find a ladder", Some("AL, BD")),
        ],
    );
}

#[test]
fn what_was_agreed_with_who_and_by_when_is_a_task() {
    let minutes = "# Reunión de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Acuerdos y compromisos\n\n| N° | Acuerdo | Responsable | Plazo |\n|---|---|---|---|\n| 1 | Pintar el portón | Ana Gil | 30/06/2022 |\n\n## Tareas\n\n* Luis Mora → llaves\n* Limpiar el patio (Ana Gil)\n";
    tasks(
        minutes,
        &[
            ("Pintar el portón", Some("Ana Gil")),
            ("llaves", Some("Luis Mora")),
            ("Limpiar el patio", Some("Ana Gil")),
        ],
    );
    decides(minutes, &[]);
}

#[test]
fn measures_that_were_taken_are_decisions_and_none_is_none() {
    let es = "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Puerta\n\n";
    decides(
        &format!(
            "{es}* Por ello adoptamos las siguientes medidas:\n\n  - Pintar la puerta.\n  - Cerrarla a las 20.\n\n* Chirría.\n"
        ),
        &["Pintar la puerta.", "Cerrarla a las 20."],
    );
    let pt = "# Ata da reunião\n\n3 de maio de 2022\n\n## Participantes\n- Ana Gil\n- Rui Sá\n\n## Dúvidas\n- Sem dúvidas.\n\n## Ideias\n- Sem ideias.\n\n## Atividades para fazer (TO DO)\n- Pintar o portão\n";
    let record = &crate::extract(pt.as_bytes()).expect("text that can be read")[0];
    assert_eq!((record.questions.len(), record.suggestions.len()), (0, 0));
    assert_eq!(record.next_steps[0].text, "Pintar o portão");
}

#[test]
fn who_suggests_announces_what_the_list_holds() {
    for lead in [
        "Ann suggested that we:",
        "The club recommends:",
        "It was proposed to:",
        "Our proposal is:",
        "Questions/comments",
        "He advised:",
        "Feedback from Cy Orr (of the mill)",
    ] {
        suggested(
            &format!("## Roof\n\n{lead}\n\n- mend it\n- sell the hall\n"),
            &["mend it", "sell the hall"],
        );
    }
    for lead in [
        "The proposed steps:",
        "Review proposed steps:",
        "Vote to accept proposed steps:",
        "Ann proposed a motion.",
        "Ann suggested that all of us, with the neighbours, build a hall that has the following:",
    ] {
        suggested(&format!("## Roof\n\n{lead}\n\n- mend it\n"), &[]);
    }
}

#[test]
fn markers_may_stand_behind_other_words_of_their_line() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\n- The slates are old, ACTION: Bo to buy some\n- No objections. **Decision:** the gate is painted.\n- One try. ACTION: Ann to ask the mayor. ACTION: Bo to ask the baker\n- Bo wrote the NOTE: it is short; the Decision: field is empty.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let tasks = record.next_steps.iter().map(|task| task.text.as_str());
    assert_eq!(
        tasks.collect::<Vec<_>>(),
        [
            "Bo to buy some",
            "Ann to ask the mayor.",
            "Bo to ask the baker"
        ]
    );
    let decisions = record.decisions.iter().map(|one| one.text.as_str());
    assert_eq!(decisions.collect::<Vec<_>>(), ["the gate is painted."]);
}

#[test]
fn a_heading_of_actions_may_say_which_they_are() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\nBo knows of slates, which are cheaper than those of last year, and brings some of them along.\n\nThe hall is dry, which all of us were glad to hear after the long rain of the spring.\n\nAnn has painted the gate in green, and the mayor has asked who is to pay for it in the end.\n\n## Action items - next steps for the roof [all]\n\n- Buy slates [Bo]\n- Ask the mayor about the gate [Ann, Bo]\n";
    tasks(
        minutes,
        &[
            ("Buy slates", Some("Bo")),
            ("Ask the mayor about the gate", Some("Ann, Bo")),
        ],
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
fn phrases_on_lines_of_their_own_are_decisions_without_bullets() {
    decides(
        "# Ata do moinho\n\n4 de maio de 2022\n\n## Decisões\n\nCompra de três telhas\nPintura da porta\n",
        &["Compra de três telhas", "Pintura da porta"],
    );
}

#[test]
fn the_number_of_a_decision_is_none_of_it() {
    decides(
        "# Acta del molino\n\n4 de mayo de 2022\n\n## Tejado\n\n- Acuerdo 1: Comprar tejas.\n- Acuerdo n.º 2: Pintar la puerta.\n",
        &["Comprar tejas.", "Pintar la puerta."],
    );
}

#[test]
fn what_was_agreed_before_a_colon_leads_to_decisions() {
    decides(
        "# Acta del molino\n\n4 de mayo de 2022\n\n## Puerta\n\nTras el debate se acuerda:\n\n- Pintar la puerta\n\n## Tejado\n\nSe decide el 10 de abril como fecha.\nEva propone otra cosa.\n\n- Recordar el acta\n",
        &["Pintar la puerta"],
    );
}

#[test]
fn a_marker_may_stand_behind_a_gap_after_a_sentence() {
    let minutes = "# Mill Board\n\n3 May 2022\n\n## Roof\n\n- It leaks, and the wall is old.   ACTION: Ann to order tiles.\n- Open question: who pays?\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let tasks: Vec<&str> = record.next_steps.iter().map(|one| &*one.text).collect();
    assert_eq!(tasks, ["Ann to order tiles."]);
    let asked: Vec<&str> = record.questions.iter().map(|one| &*one.text).collect();
    assert_eq!(asked, ["who pays?"]);
}
