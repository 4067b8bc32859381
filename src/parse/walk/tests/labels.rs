//! Labels and headings over rosters, and what stands behind them.

use crate::parse::testing::{lists, tasks, titles};

#[test]
fn a_mistyped_label_over_names_is_a_label() {
    lists(
        "# Board Meeting\n\n4 May 2022\n\n## Attendess\n\n* Ann Lee\n* Bo Day\n\nAppologies:\n\n* Tom Reed\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &["Tom Reed"],
    );
    lists(
        "Board Meeting\n4 May 2022\n\nPresent: Ann Lee, Bo Day\nAppologies: Cy Fry and Dee Gale\n\n1. Roof\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &["Cy Fry", "Dee Gale"],
    );
    lists(
        "# Board Meeting\n\n4 May 2022\n\nPresent: Ann Lee\n\n## Appologies\n\nApologies received from Bo Day.\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee"],
        &["Bo Day"],
    );
    titles(
        "# Board Meeting\n\n4 May 2022\n\n## Attendess\n\nMany came, and the hall was full.\n\n## Roof\n\nIt leaks.\n",
        &["Attendess", "Roof"],
    );
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
fn the_first_of_several_may_stand_behind_the_label() {
    lists(
        "**Liaison Minutes**\n\n3 May 2022\n\nPresent: Mrs. Ann Lee (Parish Council)\n\nMr. Bo Day (Village Hall)\n\nMr. Cy Fry (The Mill)\n\n**1. Apologies**\n\nMs. Dee Gil\n\n**2. Noise**\n\nNone was heard.\n",
        &["Ann Lee", "Bo Day", "Cy Fry"],
        &["Dee Gil"],
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
fn names_in_the_cell_beside_a_label_are_people_and_no_bodies() {
    lists(
        "| Meeting | Mill team |\n|---|---|\n| Date | 3 May 2022 |\n| Attendees | Ann Lee, Bo Day |\n\n## Roof\n\nIt leaks.\n",
        &["Ann Lee", "Bo Day"],
        &[],
    );
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

#[test]
fn how_many_there_were_may_stand_before_the_label() {
    for label in ["3 Participants:", "**3 attendees**", "## 3 present"] {
        let minutes =
            format!("# Mill Board\n\n4 May 2022\n\n{label}\n\nAnn Lee\n\nBo Day\n\nCy Orr\n");
        lists(&minutes, &["Ann Lee", "Bo Day", "Cy Orr"], &[]);
    }
}

#[test]
fn a_sentence_that_says_when_they_met_may_lead_to_those_who_came() {
    lists(
        "# CR du moulin\n\nLa réunion s'est tenue de 17h à 18h. Étaient présents :\n\n- Anne Roy\n- Luc Petit\n\n## Toit\n\nIl fuit.\n",
        &["Anne Roy", "Luc Petit"],
        &[],
    );
}

#[test]
fn nobody_is_called_by_a_line_that_says_that_none_were_away() {
    lists(
        "# Ata do moinho\n\n4 de maio de 2022\n\nPresentes:\n\nAna Lima\n\nRui Dias\n\nNenhum participante ausente\n",
        &["Ana Lima", "Rui Dias"],
        &[],
    );
}

#[test]
fn people_told_in_sentences_of_five_languages() {
    for (first, want) in [
        (
            "El 4 de mayo de 2022 se celebra la reunión del molino, a la que acudieron los siguientes: Ana Gil, Luis Roca y Eva Sanz.",
            ["Ana Gil", "Luis Roca", "Eva Sanz"],
        ),
        (
            "Aos 4 de maio de 2022 reuniram-se na sede os conselheiros Ana Lima, Rui Dias e Eva Reis.",
            ["Ana Lima", "Rui Dias", "Eva Reis"],
        ),
        (
            "Le 4 mai 2022 au moulin ont participé à la réunion Anne Roy, Luc Petit et Eve Blanc.",
            ["Anne Roy", "Luc Petit", "Eve Blanc"],
        ),
        (
            "Am 4. Mai 2022 in der Mühle, mit dabei waren Anna Kern, Ulf Lang und Eva Beck.",
            ["Anna Kern", "Ulf Lang", "Eva Beck"],
        ),
    ] {
        lists(
            &format!("# Reunión, reunião, réunion, Sitzung\n\n{first}\n"),
            &want,
            &[],
        );
    }
}

#[test]
fn who_is_a_label_of_those_who_came() {
    lists(
        "# Teamtreffen\n\n**Wann:** 4.5.2022\n**Wer:** Anke, Bernd, Cem\n**Nicht da:** Emil\n",
        &["Anke", "Bernd", "Cem"],
        &["Emil"],
    );
}

#[test]
fn a_body_before_family_names_is_no_line_of_its_own() {
    lists(
        "# Protokoll\n\n4. Mai 2022\n\nTeilnehmer:\n\nBauamt: Frau Albers, Herr Jessen\n\nVerein: Hr. Tom Keller\n\n## Dach\n\nEs ist undicht und wird von der Stadt geflickt.\n",
        &["Albers", "Jessen", "Tom Keller"],
        &[],
    );
}

#[test]
fn an_answer_in_brackets_behind_a_name_is_no_label() {
    lists(
        "Parish Council\nMinutes of the meeting of 3 May 2022\n\nParish councillors\nAnn Lee (present)\nBo Day (apologies)\nCy Fry (present)\n\n1. Roof\nIt leaks.\n\n2. Door\nIt creaks.\n",
        &["Ann Lee", "Cy Fry"],
        &["Bo Day"],
    );
}

#[test]
fn a_heading_of_tasks_may_say_at_length_what_they_are_about() {
    tasks(
        "# Data panel, 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n### Actions relating to the sale of the old tools and of the shed\n\n1. Bo to ask the miller\n\n## Actions of the miller that we saw last week\n\nHe left.\n",
        &[("Bo to ask the miller", Some("Bo"))],
    );
}

#[test]
fn a_label_may_end_the_paragraph_over_its_list() {
    let record = &crate::extract(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nAnn told that it leaks. Next steps:\n\n- Ask the miller\n- Buy tiles\n\n## Door\n\n- What colour? References:\n  - https://a.example/1\n- All liked green. Decisions:\n  - The door is painted green\n- It was late. Roof:\n  - It leaks again\n"
            .as_bytes(),
    )
    .expect("text")[0];
    let steps: Vec<&str> = record.next_steps.iter().map(|step| &*step.text).collect();
    assert_eq!(steps, ["Ask the miller", "Buy tiles"]);
    assert_eq!(record.references.len(), 1);
    assert_eq!(record.decisions.len(), 1);
}
