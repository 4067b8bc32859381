//! Headings and lines that look like topics and are none.

use crate::parse::testing::titles;

#[test]
fn the_title_below_a_front_matter_is_no_section() {
    let minutes = "---\ntitle: Protokoll vom 3. Mai 2022\n---\n\nProtokoll vom 3. Mai 2022\n=========================\n\n## Kasse\n\nDie Kasse stimmt.\n";
    titles(minutes, &["Kasse"]);
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
fn a_container_that_comes_again_under_the_next_topic_is_none() {
    titles(
        "# Garden Club, 4 May 2022\n\n## Roof\n\nIt leaks.\n\n### Tiles\n\nThey are old.\n\n### Slates\n\nThey are dear.\n\n### Discussion\n\nAnn asked for tiles.\n\n## Fence\n\nIt leans.\n\n### Discussion\n\nBo asked for wire.\n",
        &["Roof", "Tiles", "Slates", "Fence"],
    );
    // Headings of one rank: the number says which are the topics.
    titles(
        "# Treffen vom 3. Mai 2022\n\n## Agenda\n\n1. Dach\n1. Zaun\n\n## Themen\n\n### 1. Dach\n\n### Notizen:\n\n- Es leckt.\n\n### 2. Zaun\n\n### Notizen:\n\n- Er steht.\n",
        &["Dach", "Zaun"],
    );
}

#[test]
fn a_topic_with_headings_of_its_own_lists_no_material_and_tasks_have_no_topics() {
    let minutes = "# Garden Club, 4 May 2022\n\n## New roof\n\n- [The offer](https://mill.example/offer)\n\n### Talk by Ann\n\n- It leaks.\n\n## Tasks\n\n### Until June\n\n- Mend the roof\n\n### In summer\n\n- Paint the gate\n";
    titles(minutes, &["New roof", "Talk by Ann"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    assert!(record.references.is_empty());
    assert_eq!(record.next_steps.len(), 2);
}

#[test]
fn letters_with_full_stops_at_the_start_of_a_title_are_no_number() {
    let minutes = "# Chess Club\n\n## S.C. team\n\nIt came third.\n";
    let records = crate::extract(minutes.as_bytes()).expect("text");
    let section = &records[0].sections[0];
    assert_eq!(
        (section.number.as_deref(), section.title.as_str()),
        (None, "S.C. team")
    );
}

#[test]
fn the_day_of_the_meeting_an_address_and_the_end_are_no_topics() {
    titles(
        "---\ntitle: Round Table\ndate: 2022-05-03\n---\n\n## 12th Round Table on Tuesday, 3 May 2022\n\n## Notes: https://pad.example.org/roof\n\n### Present\n\n- Ann Lee\n- Bo Day\n\n## Roof\n\nIt leaks.\n\n## Meeting was closed at 14:47\n",
        &["Roof"],
    );
    titles(
        "# Round Table\n\n3 May 2022\n\n## Present\n\n- Ann Lee\n- Bo Day\n\n## Notes of the meeting of 3 May 2022\n\nAnn opened the meeting and told of the roof.\n",
        &["Notes of the meeting of 3 May 2022"],
    );
}

#[test]
fn a_topic_that_is_told_in_one_word_is_none() {
    titles(
        "# Board meeting\n\n**Present:** Ann Lee, Bo Day\n\n# Minutes\nIntroductions.\n\n### Roof\n\nIt leaks.\n",
        &["Roof"],
    );
}

#[test]
fn a_number_with_a_colon_is_none_of_the_title() {
    let minutes = "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n**1: Tejado**\n\nGotea.\n\n**2: PUERTA**\n\nChirría.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    let sections = record.sections.iter();
    let sections: Vec<_> = sections
        .map(|section| (section.number.as_deref(), section.title.as_str()))
        .collect();
    assert_eq!(sections, [(Some("1"), "Tejado"), (Some("2"), "PUERTA")]);
}

#[test]
fn the_word_for_a_body_among_the_topics_is_one_and_what_a_meeting_is_about_is_none() {
    titles(
        "# Réunion du moulin\n\n3 mai 2022\n\n#### Présents :\n\n- Anne Roy\n- Luc Petit\n\n#### Objet : premier échange sur le portail\n\n## Portail\n\nIl grince.\n\n## Organisation\n\nLuc tient la clef.\n",
        &["Portail", "Organisation"],
    );
}

#[test]
fn a_heading_over_lines_of_the_head_is_no_topic() {
    let minutes = "# Protokoll der Versammlung\n\n3. Mai 2022\n\n## Allgemeines\n- Protokoll: Anna Lehmann\n- Ort: Mühle\n\n## Tor\n\nEs quietscht.\n\n## Allgemeines\n\n- Das Dach ist dicht.\n";
    titles(minutes, &["Tor", "Allgemeines"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    assert_eq!(record.attendees[0].name.as_deref(), Some("Anna Lehmann"));
}

#[test]
fn a_caption_of_a_table_is_no_topic() {
    titles(
        "# Mill Board\n\n4 May 2022\n\n## Roof\n\nIt leaks.\n\n**Table 1: Tiles by colour**\n\n| Colour | Count |\n|---|---|\n| red | 40 |\n",
        &["Roof"],
    );
}

#[test]
fn a_box_in_an_agenda_is_no_topic() {
    titles(
        "# CA du moulin\n\n4 mai 2022\n\nOrdre du jour\n\n[ ] compta\n[ ] questions diverses\n[ ] toit\n\n# Compta\n\nLe solde est de 40 euros.\n\n# Questions diverses\n\nLe composteur est plein.\n",
        &["Compta", "Questions diverses"],
    );
}

#[test]
fn lines_of_an_agenda_without_a_sign_are_only_announced() {
    titles(
        "# Board of the mill\n\n3 May 2022\n\nAttendees: Ann Lee, Bo Day\n\n## Agenda\nIntroductions (5 min)\nRoof of the hall\nKeys (15 min)\n\n## Roof\n\nIt leaks.\n\n## Keys\n\nBo has two.\n",
        &["Roof", "Keys"],
    );
}

#[test]
fn an_agenda_that_a_sentence_under_notes_leads_to_is_only_announced() {
    titles(
        "# Mill council, 3 May 2022\n\n## Notes\n\nMr. Lee opened the meeting. Mr. Lee presented the following agenda of the evening:\n\n* Mill updates\n  * Wheel\n  * Roof\n* Letter to the mayor\n\n### Mill updates\n\nThe wheel turns.\n\n### Letter to the mayor\n\nIt was sent.\n",
        &["Mill updates", "Letter to the mayor"],
    );
}

#[test]
fn who_raised_a_topic_in_italics_under_it_is_none() {
    titles(
        "# Mill meeting 3 May 2022\n\n## Roof\n\n_Raised by tony_\n\n- It leaks.\n\n## Door\n\n_Raised by aFin_\n\n- It creaks.\n\n## Wheel\n\n_Raised by aFin_\n\n- It turns.\n",
        &["Roof", "Door", "Wheel"],
    );
}

#[test]
fn a_heading_over_lines_of_the_head_is_no_topic_though_one_of_them_is_unknown() {
    titles(
        "# Acta de la reunión\n\n## Preámbulo\n\nFECHA: 23/05/2024\nGRUPO: g6\nASISTENCIA:\n  - Celia García\n  - Pablo Parra\n\n## Valla\n\nEstá rota.\n\n## Pozo\n\nEstá seco.\n",
        &["Valla", "Pozo"],
    );
}

#[test]
fn a_heading_over_the_day_and_then_who_was_there_is_none() {
    titles(
        "---\ntitle: Minutes_5-3\nauthor: Ann Lee\n---\n\n## Mill Trust Roof Group\nMinutes of the meeting of 3 May 2022, taken by Ann Lee\n\n## Attendees\n\n* Ann Lee\n* Bo Day\n\n## Roof\n\nIt leaks.\n",
        &["Roof"],
    );
}

#[test]
fn what_the_agenda_says_of_a_topic_is_none_where_it_comes_again_below_it() {
    titles(
        "# Mill call, 3 May 2022\n\n## Agenda\n\n1. Talks\n    1. Roof:\n        - https://mill.example/roof\n        - We can talk about tiles as well.\n    1. Hedge\n        - How high should it be?\n\n## Notes\n\nPresent:\n\nAnn Lee\nBo Day\n\nNotes:\n\nRoof:\nhttps://mill.example/roof\nWe can talk about tiles as well.\nIt leaks.\n\nHedge\nHow high should it be?\nBo will cut it.\n",
        &["Roof", "Hedge"],
    );
}

#[test]
fn who_signs_in_bold_at_the_end_is_no_topic() {
    let head = "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana, Luis\n\n## Tejado\n\nGotea.\n\n---\n\n";
    titles(
        &format!("{head}**Ana Gil Mora**\nSecretaria\n"),
        &["Tejado"],
    );
}

#[test]
fn a_presentation_is_a_topic_over_sentences_and_material_over_titles() {
    let head = "# Réunion du bureau\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Toit\n\nIl fuit.\n\n## Présentation\n\n";
    titles(
        &format!("{head}- Réduire les images.\n- Montrer le moulin.\n- Parler du toit.\n"),
        &["Toit", "Présentation"],
    );
    titles(
        &format!("{head}- Le moulin en images\n- Plan du toit\n- Devis\n"),
        &["Toit"],
    );
}

#[test]
fn people_are_none_however_they_are_set() {
    titles(
        "# Mill Group, 4 May 2022\n\n## Attendees\n\n- ann_l\n- bo\n\n## Round table\n\n@ann_l\n- Done: the roof\n- Next: the gate\n\n@bo\n- Blocked: the hedge\n\n@cyfry\n- The fair is planned\n\n## Gate\n\nIt is green.\n",
        &["Round table", "Gate"],
    );
    titles(
        "# Mill Group, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Remarks\n\n**Susan**\n- Tiles are dear.\n\n**Peter**\n- The ladder is too short.\n\n**Maria**\n- None.\n",
        &["Roof", "Remarks"],
    );
    titles(
        "# Club of the Mill, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nThe new board took office on the day of the fair.\n\n**Board of tools:** Susan Lee\n\n**Board of the hedge:** Peter Day\n\n**Board of elections:** Maria Fox\n",
        &[],
    );
}

#[test]
fn captions_and_what_they_name_are_none_though_they_are_set_as_headings() {
    titles(
        "# Mill Group, 4 May 2022\n\n## Roof\n\nIt leaks.\n\n| Tile | Price |\n|---|---|\n| red | 12 |\n| blue | 14 |\n<h6> Table 1: Prices of tiles.\n<br> Source: Ann Lee </h6>\n\n## Gate\n\nIt is green.\n",
        &["Roof", "Gate"],
    );
}

#[test]
fn bold_items_right_under_several_headings_part_what_was_said_of_each() {
    titles(
        "# Mill Group, 4 May 2022\n\n## Fair\n\n* **Tents**\n\n  * Two white ones\n* **Music**\n\n  * The band of the mill\n\n## Roof\n\n* **Tiles**\n\n  * Red ones\n* **Ladder**\n\n  * Too short\n",
        &["Fair", "Roof"],
    );
}

#[test]
fn titles_in_bold_under_one_heading_of_many_part_what_was_said_of_it() {
    titles(
        "# Minutes of the Mill Group, 4 May 2022\n\n## Opening talk\n\nAll were glad to meet.\n\n## The past year\n\n**Talks:** They were held each month in the hall.\n\n**Fair:** It was held in June on the green.\n\n**Press:** The paper wrote of us three times.\n\n## Audit\n\nAll is in order.\n\n## Board\n\nIt stays.\n\n## Fees\n\nThey stay too.\n",
        &["Opening talk", "The past year", "Audit", "Board", "Fees"],
    );
}

#[test]
fn lines_over_lists_of_tasks_or_that_lead_to_lists_are_none() {
    titles(
        "# Mill Group, 4 May 2022\n\n## Roof\n\nIt leaks.\n\n## To do\n\n- Buy tiles\n\nGate shop\n- Oil the gate\n- Paint the gate\n\nHedge shop\n- Cut the hedge\n",
        &["Roof"],
    );
    titles(
        "Mill Group\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nThe shed must hold:\n- saws\n- spades\n\nPoints we saw are:\n- dry boats\n\nTools that will go:\n- old oars\n",
        &[],
    );
}

#[test]
fn offices_over_who_was_elected_are_none() {
    titles(
        "# Club meeting\n\n4 May 2022\n\n## 1) Welcome\n\nAll were glad to meet again.\n\n## 2) Election of officers\n\n(c) Treasurer\n\nSusan Lee\n\n(d) Fair officer\n\nPeter Day\n\n(e) Hedge officer\n\nMaria Fox\n\n## 3) Fees\n\nThey stay.\n",
        &["Welcome", "Election of officers", "Fees"],
    );
}

#[test]
fn a_line_under_papers_that_leads_to_its_link_is_none() {
    let minutes = "# Club meeting\n\n4 May 2022\n\n## Roof\n\nIt leaks.\n\n## Documents\n\nFinancial report:\n\n[the report](https://club.example/report)\n\nPlan of the roof:\n\n[the plan](https://club.example/plan)\n";
    titles(minutes, &["Roof"]);
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let texts = record.references.iter().map(|one| one.text.as_str());
    assert_eq!(texts.collect::<Vec<_>>(), ["the report", "the plan"]);
}

#[test]
fn who_is_responsible_and_headings_that_come_again_below_others_are_none() {
    titles(
        "# Ata do Moinho\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Luís Mora\n\n## 1. Telhado\n\nEstá com goteiras.\n\n**Responsáveis:**\nTodos os presentes na sala.\n\n## 2. Porta\n\nFoi pintada.\n",
        &["Telhado", "Porta"],
    );
    titles(
        "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\n### State\n\nIt leaks.\n\n## Gate\n\n### State\n\nIt is green.\n\n## Hedge\n\n### State\n\nIt is cut.\n",
        &["Roof", "Gate", "Hedge"],
    );
}

#[test]
fn what_stands_apart_behind_the_last_item_of_a_list_is_none_of_it() {
    titles(
        "3 May 2022\nNotes of the day\n1) Weight of the cart\n2) Order: boards from the mill\n\tThey cut them to length\n3) Wheels: of our own make\n\nAll of it comes by the end of the month, as Bo has said.\n",
        &[],
    );
}

#[test]
fn the_name_of_a_body_over_a_few_lines_on_the_day_is_none() {
    titles(
        "Title: Council meeting May 2022\nDate: 2022-05-03\n\n## Mill Council\n\nMeeting date: 3 May 2022, 6 pm\n\nThese minutes were read in June.\n\n### Attendance notes\n\n- Directors present: Ann Lee, Bo Day\n\n### Roof\n\nIt leaks.\n",
        &["Roof"],
    );
}

#[test]
fn a_day_over_nothing_and_a_counted_next_meeting_are_no_topics() {
    titles(
        "---\ntitle: Mill minutes\n---\n\n### Mill Board Minutes\n\n#### 4th May 2022\n\n#### Present\n\n- Ann Lee\n- Bo Day\n\n#### Roof\n\nIt leaks.\n\n#### Item 4: Next meeting\n\n- Ann asks all of us for a day.\n",
        &["Roof"],
    );
}
