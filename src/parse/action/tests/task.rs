//! Which lines are tasks, and which are none.

use super::{acts, told};
use crate::parse::testing::tasks;

#[test]
fn a_line_that_says_that_there_are_none_is_no_task() {
    acts("There are no actions this time.\n", &[]);
}

#[test]
fn what_became_of_an_earlier_action_is_no_task() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAction 7.1 – the gate has been mended.\n\nAction 7.2 – mend the shed\n";
    tasks(minutes, &[("mend the shed", None)]);
}

#[test]
fn talk_below_an_emphasised_task_is_none() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt leaks.\n\n**Action:**\n\n*Bo to call the roofer.*\n\nThe stage was looked at next.\n";
    tasks(minutes, &[("Bo to call the roofer.", Some("Bo"))]);
}

#[test]
fn below_an_item_that_says_it_is_a_task_one_that_does_not_says_more_of_it() {
    acts(
        "- ACTION: Bo: sell the old lamps\n    - Three are left in the shed\n    - ACTION: Ann will sell one\n- ACTION: Bo to ask\n",
        &[
            ("sell the old lamps", Some("Bo")),
            ("Ann will sell one", Some("Ann")),
            ("Bo to ask", Some("Bo")),
        ],
    );
}

#[test]
fn what_was_done_before_a_list_is_no_task() {
    told(
        "The following actions were carried out:\n\n- all were asked\n",
        &[],
    );
    told(
        "The following actions were agreed:\n\n- ask all\n",
        &[("ask all", None)],
    );
}

#[test]
fn a_topic_before_a_task_does_not_own_it() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Mill Road (north)\n\nIt is wet.\n\n## Bo\n\nHe spoke of ducks.\n\n## Next steps\n\n- **Mill Road:** Ask for gravel.\n- **Bo:** Feed the ducks.\n";
    tasks(
        minutes,
        &[
            ("Mill Road: Ask for gravel.", None),
            ("Feed the ducks.", Some("Bo")),
        ],
    );
}

#[test]
fn a_signature_below_dashes_is_no_task() {
    acts("- mend the gate\n\n--\nann\n", &[("mend the gate", None)]);
}

#[test]
fn an_address_or_the_day_of_the_next_meeting_is_no_task() {
    acts(
        "- https://garden.example/plan\n- The next meeting is on 4 June 2022 at noon in the hall of the old school\n- Bo to bring tea on 4 June\n",
        &[("Bo to bring tea on 4 June", Some("Bo"))],
    );
}

#[test]
fn a_remark_in_brackets_is_no_task() {
    acts(
        "- Ann to book a room\n- [End of the list]\n",
        &[("Ann to book a room", Some("Ann"))],
    );
}

#[test]
fn words_around_a_table_of_tasks_and_placeholders_are_no_tasks() {
    acts(
        "\nTable 1: who does what\n\n| Task | Owner | Due |\n| --- | --- | --- |\n| Mend the gate | Ann | 4 June |\n\nMade by Bo\n",
        &[("Mend the gate", Some("Ann"))],
    );
    acts("- None\n", &[]);
}

#[test]
fn days_in_a_table_of_tasks_are_none_of_the_meeting_and_a_dash_is_no_day() {
    let minutes = "# Protokoll des Vorstands\n\nAnwesend: Petra Kuhn, Jens Albers\n\n## Aufgaben\n\n| Aufgabe | Wer | Bis wann |\n| --- | --- | --- |\n| den Saal buchen | Jens | 3. Mai 2022 |\n| den Hof kehren | Petra | - |\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    let steps = record.next_steps.iter();
    let due: Vec<Option<&str>> = steps.map(|step| step.due.as_deref()).collect();
    assert_eq!(due, [Some("3. Mai 2022"), None]);
    assert_eq!(record.meeting.date, None);
}

#[test]
fn the_line_that_closes_the_meeting_is_no_task() {
    acts(
        "- Ann to oil the saw\n\nThe meeting closed at 8:45 pm.\n",
        &[("Ann to oil the saw", Some("Ann"))],
    );
}

#[test]
fn a_task_that_is_told_twice_is_one() {
    told(
        "# Tools\n\nAI: Mend the saw\n\nAI: Water the oak\n\n# Actions\n\n- Ann: mend the saw\n- Bo: mend the saw\n- Water the oak.\n",
        &[
            ("Mend the saw", Some("Ann")),
            ("Water the oak", None),
            ("mend the saw", Some("Bo")),
        ],
    );
}

#[test]
fn a_task_over_a_numbered_topic_is_one() {
    told(
        "1. Tools\nThey are old.\nAction: @bo1 mend the saw\n\n2. Oak\nIt is dry.\n",
        &[("mend the saw", Some("bo1"))],
    );
}

#[test]
fn boxes_under_a_question_are_what_one_may_choose() {
    told(
        "# Tools and actions\n\n- Which saw do we want? (from the list)\n  - [x] long\n  - [ ] short\n- Sheds\n  - [ ] paint them\n",
        &[("paint them", None)],
    );
}

#[test]
fn a_box_under_a_task_is_a_task_of_its_own() {
    acts(
        "- [x] Mend the gate\n  - [x] buy nails\n  - they are in the shed\n- [ ] Cut the hedge\n",
        &[
            ("Mend the gate", None),
            ("buy nails", None),
            ("Cut the hedge", None),
        ],
    );
}

#[test]
fn an_item_with_a_colon_leads_to_the_tasks_under_it() {
    acts(
        "- Write to the mayor\n- For the roof:\n  - buy slates\n  - find a ladder\n- The hedge will be cut:\n  - Bo looks for the saw\n- Mend the gate\n  - it squeaks\n",
        &[
            ("Write to the mayor", None),
            ("buy slates", None),
            ("find a ladder", None),
            ("The hedge will be cut:", None),
            ("Bo looks for the saw", None),
            ("Mend the gate", None),
        ],
    );
}

#[test]
fn phrases_on_lines_of_their_own_are_tasks_without_bullets() {
    acts(
        "Order of the tiles\nDate of the fair\nLetter to the miller\n",
        &[
            ("Order of the tiles", None),
            ("Date of the fair", None),
            ("Letter to the miller", None),
        ],
    );
    acts(
        "The tiles are ordered from the\nMill Company in the valley\n",
        &[(
            "The tiles are ordered from the\nMill Company in the valley",
            None,
        )],
    );
}

/// The tasks and their owners of minutes in Markdown with these lines under a topic.
#[track_caller]
fn talked(lines: &str, want: &[(&str, Option<&str>)]) {
    let minutes =
        format!("# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Gate\n\n{lines}");
    tasks(&minutes, want);
}

#[test]
fn somebody_in_small_letters_may_stand_before_a_marker() {
    talked(
        "- bo: #todo mend the gate\n- ann: TODO oil it by 4 June\n- bo: the gate is old\n",
        &[
            ("mend the gate", Some("bo")),
            ("oil it by 4 June", Some("ann")),
        ],
    );
}

#[test]
fn what_became_of_a_task_that_is_struck_through_is_no_part_of_it() {
    acts(
        "- ~~Ann will write to the miller~~ he came by himself\n- DONE Bo to buy a saw\n",
        &[
            ("Ann will write to the miller", Some("Ann")),
            ("Bo to buy a saw", Some("Bo")),
        ],
    );
}

#[test]
fn an_item_of_the_talk_may_give_a_task_to_somebody_who_was_there() {
    talked(
        "- Mend the gate -> Bo Day\n- Oil the lock (Ann, by 4 June)\n- The gate -> shut since May\n- It is fine (Ann, 3 May)\n- To the mill -> Zed\n",
        &[
            ("Mend the gate", Some("Bo Day")),
            ("Oil the lock", Some("Ann")),
        ],
    );
}

#[test]
fn a_task_may_end_in_the_handle_of_its_owner_or_hold_it_in_brackets() {
    acts(
        "- Mend the gate @bo-d\n- Oil the lock (@ann) this week\n- Ann Lee - paint it - 5 June\n",
        &[
            ("Mend the gate @bo-d", Some("bo-d")),
            ("Oil the lock (@ann) this week", Some("ann")),
            ("paint it", Some("Ann Lee")),
        ],
    );
}

#[test]
fn a_thing_with_a_capital_letter_owns_no_task() {
    let minutes = "# Protokoll der Sitzung\n\n3. Mai 2022\n\nAnwesend: Anna Lehmann, Bodo Tag\n\n## Aufgaben\n\n- Der Zaun wird gestrichen\n- Der Vorstand wird ihn messen\n- Die AG Tor soll es ölen\n- Anna und Bodo werden graben\n";
    tasks(
        minutes,
        &[
            ("Der Zaun wird gestrichen", None),
            ("Der Vorstand wird ihn messen", Some("Der Vorstand")),
            ("Die AG Tor soll es ölen", Some("Die AG Tor")),
            ("Anna und Bodo werden graben", Some("Anna und Bodo")),
        ],
    );
}

#[test]
fn names_of_files_under_an_item_that_leads_to_them_are_no_tasks() {
    acts(
        "- Look at the plans in the folder:\n  - Plan of the gate (old).pdf\n  - list of trees.xml\n- Ann / all: try the pumps in the shed:\n  - Try those with a handle\n",
        &[
            ("try the pumps in the shed:", Some("Ann / all")),
            ("Try those with a handle", None),
        ],
    );
}

#[test]
fn a_marker_in_brackets_or_a_remark_in_brackets_that_one_begins_tells_a_task() {
    told(
        "## Gate\n\nBo: (ACTION) Club staff will paint it.\n\n- The plan of the garden (todo: add the new trees)\n- Tea (action: Bo to buy a kettle), and cake\n- The gate (to do)\n- The saw (AI is new to us)\n- Tiles (follow up: next week)\n- Bo: (AI) tools are new\n- Saws (AI: tools that cut)\n",
        &[
            ("Club staff will paint it.", Some("Club staff")),
            ("add the new trees", None),
            ("Bo to buy a kettle", Some("Bo")),
        ],
    );
    tasks(
        "# Protokoll der Sitzung\n\n3. Mai 2022\n\nAnwesend: Anna Lehmann, Bodo Tag\n\n## Dach\n\n- Der Plan (TODO: den Dachdecker anrufen)\n",
        &[("den Dachdecker anrufen", None)],
    );
}

#[test]
fn a_thing_before_a_dash_owns_no_task_but_somebody_who_was_there_does() {
    acts(
        "- Tables - level ones\n- Desk lamps - two of them\n- WWF - would like some seeds\n- Ann - buy tiles\n- Web team - write to all\n",
        &[
            ("Tables - level ones", None),
            ("Desk lamps - two of them", None),
            ("WWF - would like some seeds", None),
            ("buy tiles", Some("Ann")),
            ("write to all", Some("Web team")),
        ],
    );
    tasks(
        "Garden Club\n4 May 2022\n\nPresent: Skot Fry, Bo Day\n\nAction items:\n- Skot - buy tiles\n",
        &[("buy tiles", Some("Skot"))],
    );
    // Somebody who was not there is somebody all the same.
    tasks(
        "Garden Club\n4 May 2022\n\nPresent: Skot Fry, Bo Day, Ann Lee\n\nAction items:\n- Çağla Uzun Eren: write to all\n- Oak planks - two of them\n",
        &[
            ("write to all", Some("Çağla Uzun Eren")),
            ("Oak planks - two of them", None),
        ],
    );
}

#[test]
fn those_who_are_told_to_act_stand_before_a_colon_of_the_task_or_behind_what_it_costs() {
    acts(
        "- Ann to arrange: quotes and tiles\n- Solid Doors: Ann/Bo to find some\n- Door signs: $10 - Ann to buy them\n",
        &[
            ("Ann to arrange: quotes and tiles", Some("Ann")),
            ("Solid Doors: Ann/Bo to find some", Some("Ann/Bo")),
            ("Door signs: $10 - Ann to buy them", Some("Ann")),
        ],
    );
}

#[test]
fn what_two_lists_have_is_in_both_and_what_the_talk_told_in_one() {
    let minutes = |first: &str| {
        format!(
            "# Mill Board, 3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n{first}\n\n## New actions\n\n- Ann: oil the gate\n"
        )
    };
    let oiled = ("oil the gate", Some("Ann"));
    tasks(
        &minutes("## Old actions\n\n- Ann: oil the gate"),
        &[oiled, oiled],
    );
    tasks(
        &minutes("## Gate\n\n- It creaks.\n    - Follow ups:\n        - Ann: oil the gate"),
        &[oiled],
    );
    tasks(
        &minutes("## Gate\n\nIt creaks.\n\nAction: Ann: oil the gate"),
        &[oiled],
    );
}

#[test]
fn a_number_behind_a_marker_and_whose_it_is_are_none_of_the_task() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Gate\n\nIt is old.\n\nACTION #12-1 on Ann: mend the gate in June.\n\n2. Shed\n\nIt leaks.\n\nACTION #12-2 on Bo: ask the roofer.\n";
    tasks(
        minutes,
        &[
            ("mend the gate in June.", Some("Ann")),
            ("ask the roofer.", Some("Bo")),
        ],
    );
}

#[test]
fn a_sign_apart_from_a_handle_is_none_of_the_task() {
    let minutes = "# Réunion du club\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Portail\n\nIl grince.\n\n## Prochaines actions\n\n- [ ] @anne : réserver la salle (avant le 15/11)\n- [x] @luc : repeindre le portail\n";
    tasks(
        minutes,
        &[
            ("réserver la salle", Some("anne")),
            ("repeindre le portail", Some("luc")),
        ],
    );
}

#[test]
fn tags_and_headings_of_tasks_are_known() {
    tasks(
        "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nGATE\n\nIt is old.\n\nJOBS FOR NEXT MONTH\nAnn to oil the gate.\nBo to buy paint.\n",
        &[
            ("Ann to oil the gate.", Some("Ann")),
            ("Bo to buy paint.", Some("Bo")),
        ],
    );
    tasks(
        "# Reunión del club\n\n3 de mayo de 2022\n\nPresentes: Ana Gil, Luis Mora\n\n## Puerta\n\nEs vieja.\n\n#tarea Ana: pintar la puerta\n",
        &[("pintar la puerta", Some("Ana"))],
    );
}
