//! Markers with a sign, behind the words, behind whose they are, and among talk.

use crate::parse::testing::{decides, tasks, titles};

const HEAD: &str =
    "# Mill Trust, 4 May 2022\n\nPresent: Ann Lee, Bo Day, kay\n\n## Roof\n\nIt leaks a lot.\n\n";

#[track_caller]
fn gives(body: &str, want: &[(&str, Option<&str>)]) {
    tasks(&format!("{HEAD}{body}\n"), want);
}

#[test]
fn a_tag_may_stand_behind_the_task_or_in_its_box_and_have_the_owner_glued_to_it() {
    gives("- Ask the miller #todo", &[("Ask the miller", None)]);
    gives("- See https://mill.example/board#action", &[]);
    gives("- [ ] #action ask the miller", &[("ask the miller", None)]);
    gives(
        "- #todo:kay+bo ask the miller",
        &[("ask the miller", Some("kay+bo"))],
    );
    gives("- The miller wrote #todo lists", &[]);
    gives("- Ticket #12", &[]);
    tasks(
        "# Junta del Coro, 3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Focos\n\n- Llamar al técnico #todo\n",
        &[("Llamar al técnico", None)],
    );
}

#[test]
fn the_owner_may_stand_before_the_marker() {
    for (line, want) in [
        (
            "Chairs action: tiles - order them",
            Some(("tiles - order them", "Chairs")),
        ),
        (
            "Treasurer action item: pay the miller",
            Some(("pay the miller", "Treasurer")),
        ),
        (
            "Ann Lee action: write to Bo",
            Some(("write to Bo", "Ann Lee")),
        ),
        ("Chairs action: how close is it?", None),
        ("Board action: the plan is approved", None),
    ] {
        let want: Vec<_> = want
            .iter()
            .map(|(text, owner)| (*text, Some(*owner)))
            .collect();
        gives(line, &want);
    }
}

#[test]
fn a_question_behind_two_letters_is_no_task() {
    gives("- Ann: AI WG - do we have a repo?", &[]);
    gives(
        "- Ann: AI: do we have a repo?",
        &[("do we have a repo?", None)],
    );
}

#[test]
fn talk_goes_on_behind_a_task_among_it() {
    gives(
        "It was built in May. **ACTION:** Ann will ask the miller. The board then spoke of fees for a long time.",
        &[("Ann will ask the miller.", Some("Ann"))],
    );
    gives(
        "It was built in May. **ACTION:** Ann will ask the miller. Wait for it.",
        &[("Ann will ask the miller. Wait for it.", Some("Ann"))],
    );
}

#[test]
fn an_agenda_only_announces_the_tasks_of_the_last_meeting() {
    let minutes = "# Mill Trust, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Agenda\n\n- Previous actions\n  - [ ] Ann: mend the gate\n- Roof\n\n## Notes\n\n- Roof\n  - It leaks.\n- Gate\n  - It hangs.\n";
    tasks(minutes, &[]);
    let told = minutes.replace("## Agenda", "## Talk");
    tasks(&told, &[("mend the gate", Some("Ann"))]);
}

#[test]
fn what_a_list_of_days_for_the_next_meeting_holds_is_no_task() {
    gives(
        "## Follow up\n\nNext meeting?\n\n- in two weeks? Bo is away\n- in three weeks\n\n### Action items\n\n- Ann: mend the gate",
        &[("mend the gate", Some("Ann"))],
    );
}

#[test]
fn who_was_there_may_be_called_in_small_letters_below_the_task() {
    gives(
        "## Tasks\n\n- Write a draft\n  - kay: the first half\n  - as short as can be\n- Summer fair:\n  - date? or place?",
        &[("Write a draft", None), ("the first half", Some("kay"))],
    );
}

#[test]
fn an_office_in_small_letters_owns_a_task_and_a_heading_about_things_does_not() {
    gives(
        "## Actions\n\n- the secretary will write to the miller",
        &[(
            "the secretary will write to the miller",
            Some("the secretary"),
        )],
    );
    gives(
        "## Actions\n\n### Call For Helpers:\n\n- the summer fair",
        &[("the summer fair", None)],
    );
}

#[test]
fn a_body_decides_in_a_line_of_its_own() {
    for (language, line, decided) in [
        ("en", "The board approves the plan for the roof.", true),
        ("en", "Council adopts the new rules of the house", true),
        ("en", "The board decided to wait for the plan.", false),
        (
            "en",
            "Once the board approves the plan we can go on.",
            false,
        ),
        (
            "en",
            "If the board, too, approves the plan we go on.",
            false,
        ),
        ("fr", "Le comité approuve le budget de la fête.", true),
        ("es", "El comité aprueba la compra de dos focos.", true),
        ("pt", "A direção aprova o orçamento do telhado.", true),
    ] {
        let head = match language {
            "fr" => "# Réunion du 3 mai 2022\n\nPrésents : Léa Roux, Marc Petit\n\n## Fête\n\n",
            "es" => {
                "# Acta de la reunión, 3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Focos\n\n"
            }
            "pt" => {
                "# Ata da reunião, 3 de maio de 2022\n\nPresentes: Ana Gil, Rui Dias\n\n## Telhado\n\n"
            }
            _ => HEAD,
        };
        let want: &[&str] = if decided { &[line] } else { &[] };
        decides(&format!("{head}{line}\n"), want);
    }
}

#[test]
fn a_day_behind_a_marker_decides_nothing() {
    decides(&format!("{HEAD}- #decision next week\n"), &[]);
    decides(
        &format!("{HEAD}- #decision paint it red\n"),
        &["paint it red"],
    );
}

#[test]
fn a_summary_under_a_topic_is_none_and_days_part_topics() {
    titles(
        "# Mill Trust\n\nPresent: Ann Lee, Bo Day\n\n## Tuesday, 3 May 2022\n\n### Roof\n\nIt leaks.\n\n#### Summary\n\nIt will be mended.\n\n## Wednesday, 4 May 2022\n\n### Hedge\n\nIt is cut.\n\n### [Name] at [time]\n",
        &["Roof", "Hedge"],
    );
}

#[test]
fn the_letters_of_a_marker_may_be_those_of_somebody_who_came() {
    let minutes = |name: &str, said: &str| {
        format!(
            "# Mill Trust, 4 May 2022\n\nPresent: {name}, Bo Day\n\n## Roof\n\n- AR: {said}\n- It leaks.\n"
        )
    };
    tasks(
        &minutes("Ann Lee", "ask the miller for tiles"),
        &[("ask the miller for tiles", None)],
    );
    tasks(&minutes("Alma Reed", "the tiles are old"), &[]);
    tasks(
        &minutes("Alma Reed", "Bo Day to ask the miller"),
        &[("Bo Day to ask the miller", Some("Bo Day"))],
    );
}

#[test]
fn a_full_stop_may_stand_behind_a_marker() {
    for (line, want) in [
        (
            "Action. Ann Lee agreed to ask the miller.",
            "Ann Lee agreed to ask the miller.",
        ),
        ("ACTION. Ann to ask.", "Ann to ask."),
        ("Action taken. The board wrote.", ""),
        ("AI. It is new.", ""),
        ("Actions. None.", ""),
    ] {
        let record = &crate::extract(format!("{HEAD}{line}\n").as_bytes()).expect("text")[0];
        let steps: Vec<&str> = record.next_steps.iter().map(|step| &*step.text).collect();
        assert_eq!(steps.join("|"), want, "{line}");
    }
}

#[test]
fn a_sentence_of_tasks_over_their_list_is_none() {
    for (list, want) in [
        (
            "Copy the action items of the last meeting.\n\n- Mend the roof\n",
            "Mend the roof",
        ),
        (
            "The action items will all be done by May.\n",
            "The action items will all be done by May.",
        ),
    ] {
        let minutes = format!("{HEAD}It leaks.\n\n## Action items\n\n{list}");
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let steps: Vec<&str> = record.next_steps.iter().map(|step| &*step.text).collect();
        assert_eq!(steps.join("|"), want, "{list}");
    }
}
