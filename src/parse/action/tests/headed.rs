//! Headings over tasks, boxes outside of them, and lines among them that name people and nothing else.

use super::{acts, told};
use crate::parse::testing::tasks;

#[test]
fn a_heading_of_words_for_tasks_and_such_as_say_which_opens_them() {
    for (before, heading) in [
        (
            "# Minutes\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.",
            "## Organised open action items (with owners)",
        ),
        (
            "# Minutes\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.",
            "## Old actions",
        ),
        (
            "# Minutes\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.",
            "**Urgent tasks and deadlines:**",
        ),
        (
            "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Puerta\n\nChirría.",
            "## Acción abierta (sin plazo fijado)",
        ),
        (
            "# Compte rendu de la réunion\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Portail\n\nIl grince.",
            "## Tâches à venir :",
        ),
        (
            "# Ata da reunião\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Sá\n\n## Portão\n\nRange.",
            "## Novas tarefas e prazos",
        ),
        (
            "# Protokoll der Sitzung\n\n3. Mai 2022\n\nAnwesend: Anna Lehmann, Bodo Tag\n\n## Tor\n\nEs quietscht.",
            "## Offene Aufgaben & Verantwortliche",
        ),
    ] {
        let minutes = format!("{before}\n\n{heading}\n\n- xyzzy\n");
        tasks(&minutes, &[("xyzzy", None)]);
    }
}

#[test]
fn a_heading_that_tells_of_more_than_tasks_or_of_done_ones_is_a_topic() {
    for heading in [
        "Completed tasks",
        "Tasks force news",
        "Mill actions and sales",
        "Follow-up meeting",
    ] {
        told(&format!("## {heading}\n\n- The gate was mended.\n"), &[]);
    }
}

#[test]
fn a_box_outside_of_tasks_is_one_only_where_it_says_whose_it_is() {
    told(
        "## Calendars\n\nPlease check:\n\n- [ ] Garden\n- [ ] Hall\n- [ ] Ann to clean the pond\n",
        &[("Ann to clean the pond", Some("Ann"))],
    );
    told(
        "## Open questions and action items\n\n- [ ] Measure the pond\n",
        &[("Measure the pond", None)],
    );
}

#[test]
fn names_alone_in_a_list_of_tasks_are_none() {
    acts(
        "- Paint the gate:\n    - Ann Lee\n    - Bo\n- Oil the gate (Bo)\n",
        &[("Oil the gate", Some("Bo"))],
    );
}

#[test]
fn a_paragraph_apart_below_the_items_is_no_task_but_one_that_tells_one_is() {
    told(
        "## Action items\n\n- Oil the gate\n\n---\n\nComments on these notes are welcome.\n",
        &[("Oil the gate", None)],
    );
    told(
        "## Action items\n\n- Oil the gate\n\nBo to paint it.\n",
        &[("Oil the gate", None), ("Bo to paint it.", Some("Bo"))],
    );
}

#[test]
fn the_owner_before_a_colon_goes_before_a_bracket_and_a_topic_is_none() {
    acts(
        "- Ann: call the mill (Grain House)\n- Hall floor repair: ask for two offers\n- Garden group: sow\n",
        &[
            ("call the mill (Grain House)", Some("Ann")),
            ("Hall floor repair: ask for two offers", None),
            ("sow", Some("Garden group")),
        ],
    );
}

#[test]
fn a_body_with_its_number_owns_the_items_below_and_a_box_does_not() {
    acts(
        "- Team 2:\n    - paint the gate\n- [ ] Garden Shed:\n    - empty it\n",
        &[
            ("paint the gate", Some("Team 2")),
            ("Garden Shed:", None),
            ("empty it", None),
        ],
    );
}

#[test]
fn a_marker_may_stand_before_whoever_is_told_to_act() {
    told(
        "## Gate\n\n- Action for Bo to paint it\n- Action for Ann: oil it\n- Action for the gate was taken\n",
        &[("Bo to paint it", Some("Bo")), ("oil it", Some("Ann"))],
    );
}

#[test]
fn items_beside_notes_say_what_is_to_be_done_below_a_label_of_tasks() {
    told(
        "## Summary of action items\n\n| Item | Owner | Status | Notes |\n|---|---|---|---|\n| Paint the old gate | Ann | Open | It has been rusty since the flood of last winter |\n| Oil the new gate | Bo | Open | see above |\n",
        &[
            ("Paint the old gate", Some("Ann")),
            ("Oil the new gate", Some("Bo")),
        ],
    );
}

#[test]
fn a_list_of_jobs_is_one_of_tasks_though_its_table_has_no_head() {
    told(
        "## Joblist\n\n|  |  |\n| --- | --- |\n| **Person** | **Item** |\n| Ann | Oil the gate |\n| Bo | Cut the hedge |\n",
        &[("Oil the gate", Some("Ann")), ("Cut the hedge", Some("Bo"))],
    );
}
