//! What stands before a task or behind it: markers, numbers, days, and how far it is.

use super::{acts, told};
use crate::parse::testing::tasks;

#[test]
fn how_far_a_task_is_stands_before_it() {
    acts(
        "- **TBD** - Book a room (all editors)\n- IN-PROGRESS - mend the gate (Bo)\n- Done: paint the shed\n",
        &[
            ("Book a room", Some("all editors")),
            ("mend the gate", Some("Bo")),
            ("paint the shed", None),
        ],
    );
}

#[test]
fn how_far_a_task_is_may_stand_behind_it_and_items_below_it_say_more() {
    acts(
        "- Action 4: Ann to paint the shed - IN PROGRESS\n  - The colour is bought.\n- Action 5: Bo to mend the gate - DONE\n  - Action 5a: Ann to oil it – done\n",
        &[
            ("Ann to paint the shed", Some("Ann")),
            ("Bo to mend the gate", Some("Bo")),
            ("Ann to oil it", Some("Ann")),
        ],
    );
}

#[test]
fn numbers_before_a_task_and_quotation_marks_in_it_hide_no_owner() {
    acts(
        "2)\n\n- #12 (roof) - Ann to mend it\n- Bo to “retire” the old saw\n- Work with the web team to mend the page\n- Remind Cy to pay\n- Side note - Ann will add all members\n",
        &[
            ("#12 (roof) - Ann to mend it", Some("Ann")),
            ("Bo to “retire” the old saw", Some("Bo")),
            ("Work with the web team to mend the page", None),
            ("Remind Cy to pay", None),
            ("Side note - Ann will add all members", Some("Ann")),
        ],
    );
    acts(
        "8.2 - BD: Mend the gate\n\n9.1 - BD will oil it\n",
        &[
            ("Mend the gate", Some("BD")),
            ("BD will oil it", Some("BD")),
        ],
    );
}

#[test]
fn a_marker_may_stand_in_the_talk_behind_a_numbered_title_and_no_name_goes_on_in_the_next_line() {
    tasks(
        "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Gate - Bo had oiled it, and it still sticks. AP: BD to mend it.\n\n2. Fees - they stay as they are.\n\n3. Trees - they grow very well this year.\n",
        &[("BD to mend it.", Some("BD"))],
    );
    tasks(
        "Garden\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAP: ALL to ask friends\nHall - BD to book it by the end of June.\n",
        &[(
            "ALL to ask friends\nHall - BD to book it by the end of June.",
            Some("ALL"),
        )],
    );
}

#[test]
fn what_is_said_of_how_far_a_task_is_tells_whether_it_is_done() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee\n\nAction items:\n- Paint the shed - DONE\n- Mend the gate - in progress\n- Done: cut the hedge\n- [x] Buy seeds\n- Sow them\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let done = record.next_steps.iter().map(|step| step.done);
    assert_eq!(
        done.collect::<Vec<_>>(),
        [Some(true), Some(false), Some(true), Some(true), None]
    );
}

#[test]
fn a_marker_and_who_is_to_act_are_no_heading_however_they_are_set() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt leaks.\n\n***ACTION BD to call the roofer***\n\n## Tea\n\nIt was hot.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    let titles = record.sections.iter().map(|section| section.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["Hall", "Tea"]);
    assert_eq!(record.next_steps[0].text, "BD to call the roofer");
}

#[test]
fn a_state_and_a_marker_before_the_task_are_passed_over() {
    acts(
        "- [NEW] ACTION: Ann to book a room\n- ACTION: Bo to cut the hedge\n",
        &[
            ("Ann to book a room", Some("Ann")),
            ("Bo to cut the hedge", Some("Bo")),
        ],
    );
}

#[test]
fn a_comma_may_part_the_marker_from_who_acts() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\n- Next action, Ann to mend the saw\n- Next action, if any, is a talk\n";
    tasks(minutes, &[("Ann to mend the saw", Some("Ann"))]);
}

#[test]
fn two_capitals_before_a_name_are_no_marker() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\n- AI Weeding Handbook, second part\n- AI Ann to book a room\n";
    tasks(minutes, &[("Ann to book a room", Some("Ann"))]);
}

#[test]
fn how_far_a_task_is_may_stand_on_a_line_below() {
    told(
        "AI: Ann to mend the saw\nNot done\n\nAI: Bo to buy seeds\nIn progress\n",
        &[
            ("Ann to mend the saw", Some("Ann")),
            ("Bo to buy seeds", Some("Bo")),
        ],
    );
}

#[test]
fn a_day_may_stand_between_the_marker_and_who_acts() {
    told(
        "ACTION 2022-05-04 Ann: mend the saw.\n\nACTION 2022-04-01: Bo to buy seeds, which has been put off.\n\nACTION 2022-04-01: Before the fair, Bo to paint the gate.\n",
        &[
            ("mend the saw.", Some("Ann")),
            ("Bo to buy seeds, which has been put off.", Some("Bo")),
            ("Before the fair, Bo to paint the gate.", Some("Bo")),
        ],
    );
}

#[test]
fn a_marker_and_is_to_tell_a_task() {
    told(
        "# Tools\n\n- The saw is old\n  - Action item is to find another one\n  - Action items are many\n",
        &[("Action item is to find another one", None)],
    );
}

#[test]
fn a_marker_may_call_somebody_by_a_handle_where_it_does_so_again() {
    let minutes = |lines: &str| {
        format!(
            "# Protokoll der Sitzung\n\n3. Mai 2022\n\n* Tor\n    * Es quietscht.\n{lines}\n* Dach\n    * Es ist dicht.\n"
        )
    };
    tasks(
        &minutes("    * Todo jb: Tor ölen - heute\n    * Todo jb: Farbe kaufen"),
        &[
            ("Tor ölen - heute", Some("jb")),
            ("Farbe kaufen", Some("jb")),
        ],
    );
    tasks(&minutes("    * Todo jb: Tor ölen"), &[]);
}

#[test]
fn a_marker_with_its_number_is_none_of_the_task() {
    acts(
        "- Task 1: paint the shed\n- Task no. 2 - mend the gate\n- Action 3. Bo to cut the hedge\n",
        &[
            ("paint the shed", None),
            ("mend the gate", None),
            ("Bo to cut the hedge", Some("Bo")),
        ],
    );
}

#[test]
fn a_word_for_all_is_no_marker() {
    tasks(
        "# Ata do moinho\n\n4 de maio de 2022\n\nPresentes: Ana Lima, Rui Dias\n\n## Próximos passos\n\n- Todos: pintar a porta\n- TODO: lavar a praça\n",
        &[("pintar a porta", Some("Todos")), ("lavar a praça", None)],
    );
}

#[test]
fn how_far_a_task_is_may_stand_behind_it_in_brackets_in_bold_in_capitals_or_as_a_sentence() {
    acts(
        "- Ann to book a room (done)\n- Bo to mend the gate. Ongoing.\n- Bo to call the mill NOT DONE\n- Ann to ask for an open day\n",
        &[
            ("Ann to book a room", Some("Ann")),
            ("Bo to mend the gate.", Some("Bo")),
            ("Bo to call the mill", Some("Bo")),
            ("Ann to ask for an open day", Some("Ann")),
        ],
    );
    let minutes = "# Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Actions\n\n- Paint the fence **ongoing**\n- Vices: we need two **Action: Bo to buy them** **DONE**\n- Sell the **new** saw\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let steps = record.next_steps.iter();
    let told: Vec<_> = steps.map(|step| (step.text.as_str(), step.done)).collect();
    assert_eq!(
        told,
        [
            ("Paint the fence", Some(false)),
            ("Bo to buy them", Some(true)),
            ("Sell the new saw", None),
        ]
    );
    tasks(
        "Compte rendu du bureau\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\nActions :\n- Anne achètera la peinture. Fait.\n- Portes : il y en a deux. Action : Luc achètera la suite (en cours)\n",
        &[
            ("Anne achètera la peinture.", Some("Anne")),
            ("Luc achètera la suite", Some("Luc")),
        ],
    );
}

#[test]
fn a_dash_may_stand_right_behind_whose_a_task_is() {
    acts(
        "- Ann- Mend the gate\n- Ann/Bo– Oil the saw\n- All- Look for tiles\n- Re- paint the shed\n- TILES- Ann could ask for some\n",
        &[
            ("Mend the gate", Some("Ann")),
            ("Oil the saw", Some("Ann/Bo")),
            ("Look for tiles", Some("All")),
            ("Re- paint the shed", None),
            ("TILES- Ann could ask for some", None),
        ],
    );
}
