//! Motions, movers and outcomes on lines of their own.

use crate::parse::testing::{decides, titles};

/// The decisions of minutes with these lines under a topic.
#[track_caller]
pub(super) fn decided(lines: &str, decisions: &[&str]) {
    let minutes = format!(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nIt leaks.\n\n{lines}\n"
    );
    decides(&minutes, decisions);
}

#[test]
fn a_verb_in_bold_tells_a_decision_or_leads_to_a_list_of_them() {
    decided(
        "- Bo spoke of week 3. He proposed Bowling.\n- Ann agreed.\n\nIt was **agreed** to paint the hall.",
        &["It was agreed to paint the hall."],
    );
    decided(
        "After some talk, it was **agreed** that there shall be:\n\n1. tea\n2. cake",
        &["tea", "cake"],
    );
    decided("It was **late** when we agreed to go.", &[]);
}

#[test]
fn a_vote_right_under_a_topic_is_a_line_of_its_own() {
    decided(
        "## New rules\n\nPassed unanimously.\n\n## Next meeting\n\nOn 8/6/2022 by vote.",
        &["Passed unanimously."],
    );
}

#[test]
fn a_formal_vote_may_close_the_list_under_what_was_voted_on() {
    let said = "## Vote: Slots\n\n- Ann likes to buy ten.\n- More may be bought later.\n- Passed unanimously";
    decided(said, &["Passed unanimously"]);
    titles(
        &format!("# Garden Club\n\n4 May 2022\n\n{said}\n\n## Tea\n\nIt followed.\n"),
        &["Vote: Slots", "Tea"],
    );
    decided("- Ann likes it.\n- No objections\n- Bo does too.", &[]);
}

#[test]
fn the_vote_may_stand_in_brackets_or_figures_behind_its_matter() {
    decided(
        "Motion to adopt the plan: [PASS]\n\nApproval of the accounts: (7/0/2)\n\nThe ratio of sand: 4/0/3",
        &[
            "Motion to adopt the plan: [PASS]",
            "Approval of the accounts: (7/0/2)",
        ],
    );
    decided(
        "The minutes had a slip. Motion to accept them as amended passes.",
        &["Motion to accept them as amended passes."],
    );
}

#[test]
fn an_item_that_a_word_of_motions_labels_is_one_with_all_its_words() {
    decided(
        "- Moved: to hold a fair in May. Helpers: Ann, Bo\n- Moved (Ann): to buy a saw. Seconded Bo. Helpers: Jo",
        &[
            "Moved: to hold a fair in May. Helpers: Ann, Bo",
            "Moved (Ann): to buy a saw. Seconded Bo. Helpers: Jo",
        ],
    );
}

#[test]
fn headings_with_text_under_resolutions_are_topics() {
    decided(
        "## Resolutions\n\n### Voting\n\nThe chair is chosen by lot.",
        &[],
    );
    decided(
        "## Resolutions\n\n### Resolution 1 - Report\n\nThe chair read out at length what was done at the mill in the course of this year.\n\nThe roof was mended.\n\n### Resolution 2 - Colours\n\nThe hall should be green, said the chair, and so should all of the doors in it.\n\nThe resolution was adopted unanimously.",
        &["The hall should be green, said the chair, and so should all of the doors in it."],
    );
    decided(
        "## Decisions\n\n### Hall\n\n- Paint it green.",
        &["Paint it green."],
    );
}

#[test]
fn all_who_voted_may_stand_in_a_bracket_behind_how_it_ended() {
    decided(
        "It was moved by Ms. Lee, seconded by Mr. Day, that the fair be held in May.\nMOTION CARRIED UNANIMOUSLY [Lee, Day, Fry, Orr, Poe, Hall].",
        &[
            "It was moved by Ms. Lee, seconded by Mr. Day, that the fair be held in May.\nMOTION CARRIED UNANIMOUSLY [Lee, Day, Fry, Orr, Poe, Hall].",
        ],
    );
}

#[test]
fn a_tally_in_figures_under_decisions_is_none() {
    decided(
        "## Decisions\n\n- Paint it green.\n- 5/0/2",
        &["Paint it green."],
    );
}

#[test]
fn what_leads_to_a_list_of_decisions_is_none() {
    decided(
        "## Summary of outcomes\n\nThe board:\n\n1. agreed to paint the hall\n2. put off the roof",
        &["agreed to paint the hall", "put off the roof"],
    );
}

#[test]
fn who_seconds_in_a_paragraph_of_its_own_is_no_part_of_a_whole_motion() {
    decided(
        "Ann Lee moved to paint the hall green.\n\nBo Day seconded the motion.\n\nMotion carried unanimously.",
        &["Ann Lee moved to paint the hall green."],
    );
    decided(
        "The new clerk, Mrs Cy Fry, was introduced.\n\nProposer Cllr A Lee, 2nd Cllr B Day.",
        &["The new clerk, Mrs Cy Fry, was introduced.\nProposer Cllr A Lee, 2nd Cllr B Day."],
    );
}

#[test]
fn movers_and_outcome_in_the_lines_of_a_motion_are_of_it_but_not_those_in_items_of_their_own() {
    decided(
        "- Motion to paint it by Ann\n- Seconded by Bo\n- Motion carried unanimously\n- Tea followed",
        &["Motion to paint it by Ann"],
    );
    decided(
        "- Motion to paint it by Ann\n  Seconded by Bo, carried.\n- Tea followed",
        &["Motion to paint it by Ann\nSeconded by Bo, carried."],
    );
    decided(
        "_Ann:_ Move to adjourn.\\\n_Bo:_ Seconded.\\\nMotion passed by unanimous consent.",
        &["Ann: Move to adjourn.\nBo: Seconded.\nMotion passed by unanimous consent."],
    );
    decided(
        "- Jo Reed stands (proposed: Ann, seconded: Bo)\n- Elected unanimously (7)",
        &["Elected unanimously (7)"],
    );
}

#[test]
fn movers_and_outcome_below_a_motion_are_not_its_words() {
    decided(
        "Paint the hall green.\n\nProposed by: Ann\n\nBo asked what it costs.\n\nUnanimously approved.",
        &["Paint the hall green."],
    );
    decided(
        "Vote on painting the hall.\n\n- Vote: 3 in favor, 0 opposed, 0 abstained\n- Resolution: Motion passed",
        &["Vote on painting the hall."],
    );
    decided(
        "**MOTION**: Paint the hall green.\nMoved: Ann. Second: Bo.\nVote: Ann yes, Bo yes, Cy yes.\n**PASSED**",
        &["Paint the hall green."],
    );
    decided(
        "Bo read the report. Resolution: the report was approved unanimously.",
        &["the report was approved unanimously."],
    );
    decided(
        "- Motion: I move that the hall is painted.\n- Maker: Ann; Second: Bo; Vote: passed (5 yes, 0 no)",
        &["I move that the hall is painted."],
    );
    decided(
        "Paint the hall green.\n\nMotion carried.",
        &["Paint the hall green."],
    );
}

#[test]
fn a_topic_may_be_the_motion() {
    decided(
        "## Adopt the rules\n\nProposed by: Ann\n\nAs written by Bo.\n\nUnanimously approved.\n\n## Tea\n\nIt followed.",
        &["Adopt the rules"],
    );
    decided(
        "## Last minutes\n\nProposed Ann Lee\n\nSeconded Bo Day\n\nAccepted by all\n\n## Tea\n\nIt followed.",
        &["Proposed Ann Lee\nSeconded Bo Day\nAccepted by all"],
    );
}

#[test]
fn an_outcome_or_a_placeholder_alone_decides_nothing() {
    decided("Approved.", &[]);
    decided(
        "- Bo: let us paint it\n- Jonathan seconds\n- Ann: not now",
        &[],
    );
    decided("**Decisions**\n\n- (none)", &[]);
    decided("Vote passed", &[]);
}

#[test]
fn a_resolution_may_be_a_sentence_of_a_paragraph() {
    decided(
        "The roof was looked at. It was resolved that Bo would mend it. Tea followed.",
        &["It was resolved that Bo would mend it."],
    );
    decided("- Bo said it was resolved that he would mend it", &[]);
}

#[test]
fn what_was_agreed_in_the_talk_is_no_resolution() {
    let decisions = |told: &str| {
        let minutes = format!(
            "# Acta de la junta\n\n3 de mayo de 2022\n\n## Tejado\n\nLa vocal explicó que el tejado gotea. {told} reparar el tejado en junio.\n"
        );
        let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
        records[0].decisions.len()
    };
    assert_eq!(decisions("Se acuerda"), 1);
    assert_eq!(decisions("Se acordó"), 0);
}

#[test]
fn bold_words_that_end_in_deciding_lead_to_a_decision() {
    decided(
        "**The directors decided** that no saw was needed.",
        &["that no saw was needed."],
    );
    decided("The directors decided that no saw was needed.", &[]);
    decided("**The directors** decided that no saw was needed.", &[]);
}

#[test]
fn words_that_lead_to_a_count_are_no_decision() {
    decided(
        "**Decisions**\n\nPaint the hall green.\n\nThe board voted as follows:\nIn favour: 5",
        &["Paint the hall green."],
    );
}

#[test]
fn a_decision_and_its_verdict_may_be_lines_of_one_paragraph() {
    let minutes = "# Club des jardins\n\nLe 4 mai 2022\n\nPrésents : Anne Leroy, Luc Martin\n\n## Statuts\n\nNous avons lu le projet.\n\nL'assemblée adopte les statuts.  \nCette délibération est adoptée à l'unanimité.\n";
    decides(
        minutes,
        &["L'assemblée adopte les statuts.\nCette délibération est adoptée à l'unanimité."],
    );
}

#[test]
fn the_outcome_is_what_the_lines_below_say_of_it() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nMotion: That it be green.\n\n- Proposed by Ann, seconded by Bo. Motion carried.\n";
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let [decision] = records[0].decisions.as_slice() else {
        panic!("one decision: {:?}", records[0].decisions);
    };
    assert_eq!(decision.text, "That it be green.");
    assert_eq!(decision.outcome.as_deref(), Some("Motion carried."));
}

#[test]
fn how_a_vote_ended_in_capitals_is_no_topic() {
    let minutes = "# Mill Council\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nMOTION: That the roof be mended.\nMoved: Ann Lee\nSeconded: Bo Day\nCARRIED (5-0-0)\n\n## Gate\n\nIt sticks.\n";
    crate::parse::testing::titles(minutes, &["Roof", "Gate"]);
}

#[test]
fn a_motion_is_settled_by_a_line_that_says_it_again() {
    decides(
        "# Board\n\n6 April 2021\n\n## Minutes of March\n\nMotion to approve the minutes put forward by Ann Lee  \nMinutes approved with the abstention of Bo Day\n\n## Roof\n\nThese were moved as a true record by Ann Lee and Bo Day\n\nThe roof leaks.\n",
        &[
            "Motion to approve the minutes put forward by Ann Lee\nMinutes approved with the abstention of Bo Day",
            "These were moved as a true record by Ann Lee and Bo Day",
        ],
    );
    decides(
        "# Junta\n\n6 de abril de 2021\n\n## Acta\n\nMoción para aprobar el acta, propuesta por Ana Pérez\nActa aprobada con la abstención de Luis Ríos\n",
        &[
            "Moción para aprobar el acta, propuesta por Ana Pérez\nActa aprobada con la abstención de Luis Ríos",
        ],
    );
    decides(
        "# Board\n\n6 April 2021\n\n## Roof\n\nA motion to mend the roof is being written.\nWalls approved by the town.\n",
        &[],
    );
}

#[test]
fn a_vote_may_stand_right_under_a_topic_that_all_meetings_have() {
    decides(
        "# Protokoll der Versammlung\n\n3. Mai 2022\n\nAnwesend: Anna Lehmann, Bodo Tag\n\n## Genehmigung des Protokolls der letzten Sitzung:\n- 13 Ja, 0 Nein, 1 Enthaltung\n\n## Tor\n- Es quietscht.\n",
        &["13 Ja, 0 Nein, 1 Enthaltung"],
    );
}

#[test]
fn who_seconds_right_under_a_heading_by_style_leaves_it_a_topic() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Adoption of the agenda\n\nSeconded by Ann Lee.\n\n## Roof\n\nIt leaks.\n";
    decides(minutes, &[]);
    titles(minutes, &["Adoption of the agenda", "Roof"]);
    let listed = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Notes\n\n- Consent to the agenda\n  - No objections\n- Roof\n  - It leaks.\n  - Bo has slates.\n";
    decides(listed, &[]);
    titles(listed, &["Consent to the agenda", "Roof"]);
}

#[test]
fn a_sentence_of_its_own_that_a_motion_was_approved_is_a_decision() {
    decided(
        "- The proposal was approved by the board by mail, as is the rule.",
        &["The proposal was approved by the board by mail, as is the rule."],
    );
    decided(
        "- There are two gates: ours and theirs.\n- The motion was approved by all the growers.",
        &["The motion was approved by all the growers."],
    );
    decided(
        "- 4 YES for green, 1 present, 1 vote for red by mail. Green carries.",
        &["4 YES for green, 1 present, 1 vote for red by mail. Green carries."],
    );
    decided("1. AL Moves, BD seconds", &[]);
    decided(
        "- The report of Ann was approved last year by the mayor.",
        &[],
    );
    decided("- Three YES. The others vote by mail.", &[]);
}

#[test]
fn initials_move_what_the_topic_says() {
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n**Minutes**\n\n1.  Minutes of the last meeting\n    1.  AL Moves, BD seconds\n2.  Roof\n    1.  It leaks.\n    2.  Bo has slates.\n3.  Hedge\n    1.  It is high.\n";
    decides(minutes, &["AL Moves, BD seconds"]);
}

#[test]
fn bold_words_that_begin_with_how_it_ended_may_begin_the_sentence() {
    decided(
        "- **Approved with no blocks** a fee of ten pounds",
        &["Approved with no blocks a fee of ten pounds"],
    );
}

#[test]
fn who_seconds_behind_a_label_and_how_it_ended_stand_in_items_of_their_own() {
    let minutes = "# Steering Committee, 3 May 2022\n\n## Budget\n\n- Ann presented the draft.\n- Motion to approve the draft budget: Ann Lee\n- Second: Bo Day\n- Against: 0\n- Motion carried.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let [decision] = record.decisions.as_slice() else {
        panic!("{:?}", record.decisions);
    };
    assert!(
        decision
            .text
            .starts_with("Motion to approve the draft budget: Ann Lee")
    );
    assert_eq!(decision.outcome.as_deref(), Some("Motion carried."));
}

#[test]
fn who_seconds_may_be_told_in_short() {
    decides(
        "# Board, 3 May 2022\n\n## Door\n\nMr. Gray moved to paint it.\n\nMs. Lee 2nd.\n\nPassed unanimously.\n",
        &["Mr. Gray moved to paint it.\nMs. Lee 2nd."],
    );
}

#[test]
fn how_a_motion_ended_in_bold_is_no_topic() {
    let minutes = "# Core meeting, 3 May 2022\n\n## Motions\n\n### Motion 1: Accept the budget\nMoved by Bo, seconded by Cy\n\n**Carried**\n\n## Roof\n\nIt leaks.\n";
    titles(minutes, &["Roof"]);
    decides(minutes, &["Accept the budget"]);
}

#[test]
fn what_was_said_between_a_motion_and_who_seconds_it_is_not_moved() {
    for (items, want) in [
        (
            "- Ann moved to mend the gate.\n- Cy asked for the price.\n- Bo seconded\n- Motion carried\n",
            "Ann moved to mend the gate.",
        ),
        (
            "- Gate\n  - Motion to mend the gate by Ann.\n    - Cy has a quote\n  - Bo will ask the smith.\n  - Cy second\n  - Motion approved\n",
            "Motion to mend the gate by Ann.",
        ),
        (
            "- Ann moved to mend the gate\n  - The smith will help with that\n  - Bo seconded\n  - Motion passed\n- The gate is old.\n",
            "Ann moved to mend the gate",
        ),
    ] {
        let minutes = format!("# Board, 3 May 2022\n\n## Roof\n\nIt leaks.\n\n## Gate\n\n{items}");
        decides(&minutes, &[want]);
    }
}

#[test]
fn what_only_speaks_of_a_motion_is_not_moved_by_a_vote_further_down() {
    for (items, want) in [
        (
            "- Ann explained the second motion of May.\n- Cy has questions.\n- The gate was painted.\n- Approved\n",
            &[][..],
        ),
        (
            "- Motion 2: sell the gate\n- Bo asked who buys it.\n- Seconded by Cy.\n- Carried.\n",
            &["sell the gate"],
        ),
    ] {
        let minutes = format!("# Board, 3 May 2022\n\n## Roof\n\nIt leaks.\n\n## Gate\n\n{items}");
        decides(&minutes, want);
    }
}

#[test]
fn counts_on_lines_of_their_own_are_of_the_motion_above() {
    decides(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Fee\n\nAnn Lee moved to raise the fee as in https://a.example/plan.\n\nVotes in favour: 12\nVotes against: 2\nThe motion passes.\n",
        &["Ann Lee moved to raise the fee as in https://a.example/plan."],
    );
}

#[test]
fn a_line_that_leads_to_a_vote_is_no_motion() {
    decides(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\nVote on the motion 2022-A:\n\n- Vote: 6 in favor, 1 opposed, 0 abstained\n- Resolution: Motion passed\n",
        &["Motion passed"],
    );
}

#[test]
fn who_stands_for_an_office_is_no_motion_and_the_vote_on_it_is_one() {
    decides(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Elections\n\nAnn and Cy were there to count the votes of the members.\n\n### Keeper of the keys\n\n- Bo Day stands (proposed: Ann, seconded: Cy)\n- Elected unanimously (9)\n",
        &["Elected unanimously (9)"],
    );
}

#[test]
fn what_is_called_proposed_moves_nothing() {
    decides(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Rules\n\n- It is about the fee. The proposed wording hangs on the door.\n- The vote was unanimous against it, and the rule was rejected.\n",
        &["The vote was unanimous against it, and the rule was rejected."],
    );
}
