//! Lines over tasks that say whose they are or by when, and what under a task is one of its own.

use super::{acts, told};
use crate::parse::testing::{decides, tasks};

/// Text, owner and due date of each task of some minutes.
#[track_caller]
fn due(minutes: &str, want: &[(&str, Option<&str>, Option<&str>)]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let steps = records[0].next_steps.iter();
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
}

#[test]
fn a_line_over_tasks_says_whose_they_are_only_where_somebody_is_known_by_it() {
    acts(
        "- Masonry\n    - ask for tiles\n    - find a ladder\n- Bo\n    - oil the gate\n",
        &[
            ("Masonry", None),
            ("ask for tiles", None),
            ("find a ladder", None),
            ("oil the gate", Some("Bo")),
        ],
    );
    told(
        "## Action items\n\n### Garden Works\n\n- Cut the hedge\n\n### Ann\n\n- Oil the gate\n",
        &[("Cut the hedge", None), ("Oil the gate", Some("Ann"))],
    );
    tasks(
        "# Acta de la junta\n\nAsistentes: Isadora Gil, Luis Mora\n\n## Tareas\n\n- Isa:\n    - Pintar la puerta\n",
        &[("Pintar la puerta", Some("Isa"))],
    );
}

#[test]
fn a_list_may_be_of_all_of_them() {
    tasks(
        "# Compte rendu de la réunion\n\nPrésents : Anne Roy, Luc Petit\n\n## À faire\n\nPour tout le groupe :\n- peindre le portail\n",
        &[("peindre le portail", Some("tout le groupe"))],
    );
    acts(
        "For all of us:\n- water the oak\n",
        &[("water the oak", Some("all of us"))],
    );
}

#[test]
fn words_that_nobody_is_called_by_are_of_the_task() {
    let head = "# Garden Club\n\nPresent: Ann Lee, Bo Day, Eva Fox\n\n## Actions\n\n";
    tasks(
        &format!(
            "{head}- Repaint GATE - it is old\n- Bo - oil it\n- Ask for tiles (Red Clay)\n- Paint the door (Ann, Bo). It is dry.\n"
        ),
        &[
            ("Repaint GATE - it is old", None),
            ("oil it", Some("Bo")),
            ("Ask for tiles (Red Clay)", None),
            ("Paint the door (Ann, Bo). It is dry.", Some("Ann, Bo")),
        ],
    );
    acts(
        "1) New fence (May 6, noon)\n",
        &[("New fence (May 6, noon)", None)],
    );
}

#[test]
fn names_right_below_a_task_are_of_those_who_are_to_do_it() {
    acts(
        "- Sheds: paint them in May\n  <br>\n  Ann and Bo\n- Oil the gate\n",
        &[
            ("Sheds: paint them in May", Some("Ann and Bo")),
            ("Oil the gate", None),
        ],
    );
}

#[test]
fn a_heading_or_a_label_may_say_by_when_all_are_due() {
    due(
        "# Garden Club\n\nPresent: Ann Lee, Bo Day\n\n## Action items\n\n### Soon (by 4 June)\n\n- **Ann**: oil the gate\n\n### Next 2 weeks\n\n- cut the hedge\n\n### Hall\n\n- sweep it\n",
        &[
            ("oil the gate", Some("Ann"), Some("by 4 June")),
            ("cut the hedge", None, None),
            ("sweep it", None, None),
        ],
    );
    due(
        "# Protokoll der Sitzung\n\nAnwesend: Anna Lehmann, Bodo Tag\n\n## Aufgaben bis zum 12.06.2022\n\n- Tor streichen\n",
        &[("Tor streichen", None, Some("bis zum 12.06.2022"))],
    );
    due(
        "# Garden Club\n\nPresent: Ann Lee, Bo Day\n\n## Goals for next week\n\n- oil the gate\n",
        &[("oil the gate", None, None)],
    );
    due(
        "# Garden Club\n\nPresent: Ann Lee, Bo Day\n\n## Tasks for the fair (May 20)\n\n- oil the gate\n",
        &[("oil the gate", None, None)],
    );
}

#[test]
fn the_day_may_stand_before_the_task() {
    due(
        "# Garden Club\n\nPresent: Ann Lee, Bo Day\n\n## Actions\n\n- By Thursday 3-4: Ann paints the gate\n- By Sunday: Everyone brings a spade\n- Before we go: Bo locks the shed\n",
        &[
            (
                "By Thursday 3-4: Ann paints the gate",
                Some("Ann"),
                Some("Thursday 3-4"),
            ),
            (
                "By Sunday: Everyone brings a spade",
                Some("Everyone"),
                Some("Sunday"),
            ),
            ("Before we go: Bo locks the shed", None, None),
        ],
    );
}

#[test]
fn chats_call_some_in_small_letters_where_others_stand_before_a_colon_too() {
    let list = [
        ("order paint", Some("annlee")),
        ("book the hall", Some("Bo")),
        ("ask the smith", Some("Eva")),
    ];
    acts(
        "annlee: order paint\nBo: book the hall\nEva: ask the smith\n",
        &list,
    );
    acts(
        "- annlee: order paint\n- Bo: book the hall\n- Eva: ask the smith\n",
        &list,
    );
    acts(
        "- later: order paint\n- Bo: book the hall\n",
        &[("later: order paint", None), ("book the hall", Some("Bo"))],
    );
}

#[test]
fn an_item_right_under_a_task_is_one_unless_it_says_more_of_that() {
    acts(
        "- Mend the roof\n    - buy slates\n    - who has a ladder?\n    - slates are cheap\n    - see https://slates.example/\n",
        &[("Mend the roof", None), ("buy slates", None)],
    );
}

#[test]
fn lines_that_end_by_intent_are_tasks_without_bullets() {
    told(
        "## To do\n\noil the gate,\\\ncut the hedge\\\nsweep the hall\n",
        &[
            ("oil the gate", None),
            ("cut the hedge", None),
            ("sweep the hall", None),
        ],
    );
}

#[test]
fn a_marker_in_brackets_may_close_a_task() {
    told(
        "## Gate\n\n- Oil it before the fair (todo)\n- It creaks (again)\n",
        &[("Oil it before the fair", None)],
    );
}

#[test]
fn a_short_marker_in_a_compound_marks_nothing() {
    tasks(
        "# Protokoll der Sitzung\n\nAnwesend: Anna Lehmann, Bodo Tag\n\n## Tor\n\nAP-Farbe: rot\n",
        &[],
    );
}

#[test]
fn next_steps_that_are_asked_for_are_none() {
    told(
        "## Roof\n\nIt leaks.\n\nNext steps?\n\nBo looked at the tiles again, and they are old.\n",
        &[],
    );
}

#[test]
fn a_cell_may_list_several_tasks_or_none() {
    let table = "<table><tr><th>Topic</th><th>Notes/Action items</th><th>Actions: who/none</th></tr>\
        <tr><td>Roof</td><td>It leaks.</td><td><ol><li>Ann to buy slates</li><li>Bo to lend a ladder</li></ol></td></tr>\
        <tr><td>Hedge</td><td>It is cut.</td><td>None</td></tr></table>";
    told(
        &format!("# Agenda\n\n{table}\n"),
        &[
            ("Ann to buy slates", Some("Ann")),
            ("Bo to lend a ladder", Some("Bo")),
        ],
    );
}

#[test]
fn what_stands_under_a_short_decision_with_a_colon_is_decided_too() {
    decides(
        "# Garden Club\n\nPresent: Ann Lee, Bo Day\n\n# Resolved\n\n- The following rules for those who want to join:\n    1. Members bring a spade.\n    2. Nobody smokes in the shed.\n- The keys are kept by:\n    - Bo Day\n",
        &[
            "The following rules for those who want to join:",
            "Members bring a spade.",
            "Nobody smokes in the shed.",
            "The keys are kept by:",
        ],
    );
}

#[test]
fn who_is_named_before_a_marker_in_a_list_of_tasks_owns_one() {
    acts(
        "- Northside action item: send the tiles\n- Ann: oil the gate\n",
        &[
            ("send the tiles", Some("Northside")),
            ("oil the gate", Some("Ann")),
        ],
    );
}

#[test]
fn an_office_before_a_colon_on_a_line_of_a_list_of_tasks_owns_one() {
    told(
        "## Next steps\n\nBo: book the hall\nChairs: write to the council about the lane\n",
        &[
            ("book the hall", Some("Bo")),
            ("write to the council about the lane", Some("Chairs")),
        ],
    );
}

#[test]
fn a_title_on_a_line_of_its_own_and_a_signature_end_a_list_of_tasks() {
    told(
        "## Tasks\n\n- Oil the gate (Bo)\n\nSummary\n\nWhen we give fewer tasks to each of us, we come to our goal on a way that is shorter.\n",
        &[("Oil the gate", Some("Bo"))],
    );
    told(
        "## Tasks\n\n- Oil the gate (Bo)\n\n-- AnnLee - 4 May 2022\n\n- PAGE{version=3}\n",
        &[("Oil the gate", Some("Bo"))],
    );
}

#[test]
fn when_a_list_was_saved_and_the_title_behind_its_label_are_no_tasks() {
    tasks(
        "# Action items: Garden Club\n\n**Date:** 2022-05-04\n**Saved:** 2022-05-05 10:30\n\n- Ann: oil the gate\n",
        &[("oil the gate", Some("Ann"))],
    );
}

#[test]
fn a_task_of_nobody_keeps_its_words() {
    told(
        "## Actions\n\n| Action | Owner |\n|---|---|\n| Garden plan - what should be on it | unassigned |\n| Oil the gate | all |\n",
        &[
            ("Garden plan - what should be on it", None),
            ("Oil the gate", Some("all")),
        ],
    );
}

#[test]
fn a_paragraph_that_says_at_once_that_there_are_none_holds_none() {
    told(
        "## Actions\n\nNo actions were agreed by those who were there today. The plan will be kept as it is, with the roof first and the hedge second.\n",
        &[],
    );
}

#[test]
fn strokes_arrows_and_bold_set_off_those_who_were_there() {
    acts(
        "- Oil the old gate | Ann\n- Cut the hedge / Bo\n- Bo > sweep the hall\n- **Roof / Door**\n",
        &[
            ("Oil the old gate", Some("Ann")),
            ("Cut the hedge", Some("Bo")),
            ("sweep the hall", Some("Bo")),
            ("Roof / Door", None),
        ],
    );
    told(
        "## Actions\n\n- Oil the old gate **Ann**\n- Cut the **hedge**\n",
        &[("Oil the old gate", Some("Ann")), ("Cut the hedge", None)],
    );
}

#[test]
fn a_label_may_have_a_sign_for_and() {
    let minutes = "# Garden Club\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt is cold.\n\n## Comments & suggestions\n\n- Buy a stove.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text that can be read")[0];
    assert_eq!(record.suggestions[0].text, "Buy a stove.");
}
