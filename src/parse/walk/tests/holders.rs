//! Headings that hold the head, the topics or their table, and are none of them.

use crate::parse::testing::titles;

/// The titles of minutes with some lines between the title and the last topic, "Gate".
#[track_caller]
fn topics(lines: &str, want: &[&str]) {
    let minutes = format!("# Mill Board\n\n{lines}\n\n## Gate\n\nIt is green.\n");
    titles(&minutes, &[want, &["Gate"]].concat());
}

#[test]
fn a_heading_over_the_data_of_the_meeting_holds_them_whatever_else_stands_there() {
    topics(
        "## Meeting details\n\n- Date/Time: [TBD]\n- Place/Way: [TBD]\n- Notice: [to be sent]",
        &[],
    );
    titles(
        "# Ata do Moinho\n\n## Informações da reunião\n\n**Projeto:** Conserto do telhado de um moinho de água na margem do rio\n**Data:** 3/5/2022\n\n## Ponte\n\nFoi pintada.\n",
        &["Ponte"],
    );
}

#[test]
fn minutes_over_who_was_there_hold_all_topics_below_them() {
    titles(
        "---\ntitle: Board meeting\n---\n\n## Minutes\n\nPresent: Ann Lee, Bo Day\n\nThe meeting began with a word of thanks to all who had come.\n\n### Roof\n\nIt leaks.\n\n### Gate\n\nIt is green.\n",
        &["Roof", "Gate"],
    );
}

#[test]
fn results_over_numbered_headings_hold_them() {
    titles(
        "# Protokoll der Mühle\n\n## Ergebnisse\n\n### 1. Dach\n\nEs ist jetzt ganz dicht.\n\n### 2. Tor\n\nEs ist nun grün.\n",
        &["Dach", "Tor"],
    );
}

#[test]
fn a_list_that_tells_in_part_of_the_headings_below_announces_them() {
    topics(
        "Present: Ann Lee, Bo Day\n\n## Discussion summary\n\n- How the roof came to leak\n- Hedge\n- Fees\n- Some words on tiles\n\n## Discussion topics\n\n### Roof\n\nIt leaks.\n\n### Hedge\n\nIt is cut.\n\n### Fees\n\nThey stay.",
        &["Roof", "Hedge", "Fees"],
    );
}

#[test]
fn headings_below_the_title_over_the_day_or_over_who_was_there_are_of_the_head() {
    topics(
        "## Spring meeting at the lock\n\n- **Date:** 3 May 2022\n\n### Present\n\n- Ann Lee\n- Bo Day",
        &[],
    );
    topics(
        "# Meeting at the lock\n\n## Tuesday, 3 May 2022\n\n## Present\n\n- Ann Lee\n- Bo Day",
        &[],
    );
    titles(
        "---\ntitle: Minutes of May\n---\n\n# Village of Mill\n3 May 2022\n\n## ROOF\nIt leaks.\n\n## GATE\nIt is green.\n",
        &["ROOF", "GATE"],
    );
}

#[test]
fn a_day_without_its_year_parts_the_topics_of_several_days_and_a_version_is_none() {
    titles(
        "# Mill software group\n\n4 May 2022\n\n## 2.1\n\n### Roof\n\nIt leaks.\n\n## 3.0\n\n### Gate\n\nIt is green.\n",
        &["2.1", "Roof", "3.0", "Gate"],
    );
    titles(
        "# Protokolle der Mühle\n\n## 3.5.\n\n### Dach\n\nEs ist dicht.\n\n### Tor\n\nEs ist grün.\n",
        &["Dach", "Tor"],
    );
}

#[test]
fn what_a_template_asks_for_is_no_topic() {
    topics(
        "Present: Ann Lee, Bo Day\n\n## 1. [Topic 1]\n\n**Notes:**",
        &[],
    );
}

#[test]
fn numbered_items_below_a_roster_left_blank_are_topics_where_one_is_known() {
    titles(
        "# Mill Meeting\n\nPresent:\n\n1. Approval of April minutes\n\n2. Fees of the year\n\n3. Clerk's report:\n   Friends, the balance stands at forty pounds.\n\n4. New business\n\n   We need one more hand for the fair.\n",
        &[
            "Approval of April minutes",
            "Fees of the year",
            "Clerk's report",
            "New business",
        ],
    );
}

#[test]
fn an_agenda_with_points_and_no_sentence_below_its_items_only_announces() {
    let minutes = |last: &str| {
        format!(
            "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Agenda\n\n1. Roof\n   - Offers of the year\n   - Colour of the tiles\n\n2. Gate\n   - Keys\n   - {last}\n\n3. Fees\n"
        )
    };
    titles(&minutes("Oil for the hinges"), &[]);
    titles(
        &minutes("Bo will oil it on Monday."),
        &["Roof", "Gate", "Fees"],
    );
}

#[test]
fn a_review_of_actions_among_numbered_topics_is_one_where_something_was_said_of_them() {
    let minutes = "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Follow-up on action items\n\nThanks for all that was done since April.\n\n## 3. Gate\n\nIt is green.\n";
    titles(minutes, &["Roof", "Follow-up on action items", "Gate"]);
    crate::parse::testing::tasks(minutes, &[]);
}

#[test]
fn what_holds_the_topics_may_be_joined_by_a_sign_or_say_that_it_does() {
    for (page, holder) in [
        ("# Mill Board", "Agenda & notes"),
        ("# Mill Board", "Business discussed"),
        ("# Acta del molino", "Resumen de lo tratado"),
        (
            "# Compte rendu du moulin",
            "Sujets abordés pendant la réunion",
        ),
        ("# Ata do moinho", "Itens discutidos"),
        ("# Protokoll der Mühle", "Agenda & Protokoll"),
    ] {
        titles(
            &format!(
                "{page}\n\n2022-05-04\n\n## {holder}\n\n### Ponte\n\nAAA bbb ccc ddd.\n\n### Moto\n\nDdd eee fff ggg.\n"
            ),
            &["Ponte", "Moto"],
        );
    }
}

#[test]
fn a_part_of_the_rank_of_the_title_holds_the_topics_below_it() {
    let minutes = |part: &str| {
        format!(
            "# Mill Board Notes - May 2022\n\nPresent: Ann Lee, Bo Day\n\n{part}\n\n## Roof\n\nIt leaks.\n\n## Gate\n\nIt sticks.\n"
        )
    };
    titles(&minutes("# Morning"), &["Roof", "Gate"]);
    titles(
        &minutes("# Morning\n\n## Agenda\n\n1. Roof\n2. Gate"),
        &["Roof", "Gate"],
    );
    titles(
        &minutes("# Morning\n\nAll were early."),
        &["Morning", "Roof", "Gate"],
    );
    titles(&minutes("## Morning"), &["Morning", "Roof", "Gate"]);
}
