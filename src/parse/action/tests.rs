//! What is done by whom, by the words of a line and by what stands around it.

use crate::parse::testing::tasks;

/// Text and owner of each action in minutes with these lines under "Action items".
#[track_caller]
fn acts(lines: &str, want: &[(&str, Option<&str>)]) {
    let minutes =
        format!("Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nAction items:\n{lines}");
    tasks(&minutes, want);
}

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
fn an_arrow_may_lead_from_who_acts_to_the_task() {
    for arrow in ["->", "=>", "→"] {
        acts(
            &format!("- Ann {arrow} write to the council\n"),
            &[("write to the council", Some("Ann"))],
        );
    }
}

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
fn a_marker_and_who_is_to_act_are_no_heading_however_they_are_set() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt leaks.\n\n***ACTION BD to call the roofer***\n\n## Tea\n\nIt was hot.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    let titles = record.sections.iter().map(|section| section.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["Hall", "Tea"]);
    assert_eq!(record.next_steps[0].text, "BD to call the roofer");
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
fn talk_below_an_emphasised_task_is_none() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt leaks.\n\n**Action:**\n\n*Bo to call the roofer.*\n\nThe stage was looked at next.\n";
    tasks(minutes, &[("Bo to call the roofer.", Some("Bo"))]);
}

#[test]
fn a_signature_below_dashes_is_no_task() {
    acts("- mend the gate\n\n--\nann\n", &[("mend the gate", None)]);
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
fn a_comma_may_part_the_marker_from_who_acts() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\n- Next action, Ann to mend the saw\n- Next action, if any, is a talk\n";
    tasks(minutes, &[("Ann to mend the saw", Some("Ann"))]);
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
fn two_capitals_before_a_name_are_no_marker() {
    let minutes = "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n# Tools\n\n- AI Weeding Handbook, second part\n- AI Ann to book a room\n";
    tasks(minutes, &[("Ann to book a room", Some("Ann"))]);
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

/// The tasks and their owners of minutes that hold these lines.
#[track_caller]
fn told(lines: &str, want: &[(&str, Option<&str>)]) {
    let minutes = format!("Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n{lines}\n");
    tasks(&minutes, want);
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
fn a_task_over_a_numbered_topic_is_one() {
    told(
        "1. Tools\nThey are old.\nAction: @bo1 mend the saw\n\n2. Oak\nIt is dry.\n",
        &[("mend the saw", Some("bo1"))],
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
fn boxes_under_a_question_are_what_one_may_choose() {
    told(
        "# Tools\n\n- Which saw do we want? (from the list)\n  - [x] long\n  - [ ] short\n- Sheds\n  - [ ] paint them\n",
        &[("paint them", None)],
    );
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
            None,
        ),
        (
            "# Ata da reunião\n\nPresentes: Ana Gil, Rui Sá\n\n## Tarefas",
            "Rui prepara a tinta.",
            None,
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

#[test]
fn two_handles_may_own_a_task() {
    acts(
        "- @ann and @bo paint the shed\n- @cy mend the gate\n",
        &[
            ("paint the shed", Some("@ann and @bo")),
            ("mend the gate", Some("cy")),
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
