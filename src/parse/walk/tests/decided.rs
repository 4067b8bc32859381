//! Lines that are decisions by their own words: tallies, formal votes, what was agreed.

use super::votes::decided;
use crate::parse::testing::{decides, tasks};

#[test]
fn a_formal_vote_below_the_talk_is_a_decision_itself() {
    decided("Approved unanimously.", &["Approved unanimously."]);
    decided("Passed unaniously.", &["Passed unaniously."]);
    decided("6 in favor, 1 opposed.", &["6 in favor, 1 opposed."]);
    decided("Approved 3-0.", &["Approved 3-0."]);
    decided("- Ann spoke of it.\n- Approved unanimously.", &[]);
}

#[test]
fn a_motion_behind_the_label_of_actions_is_a_decision() {
    decided(
        "Action: Bo Day moved to paint the hall. Cy Fry seconded. Motion carried 3-0.",
        &["Bo Day moved to paint the hall. Cy Fry seconded. Motion carried 3-0."],
    );
    decided("Action: Bo Day to paint the hall.", &[]);
}

#[test]
fn the_word_before_who_moves_it_is_of_the_decision() {
    for motion in [
        "Motion: Lee Second: Day Ayes: 3 Noes: 0 Motion passed.",
        "MOTION by Ann Lee, SECONDED by Bo Day, to buy a saw. MOTION CARRIED.",
    ] {
        decided(motion, &[motion]);
    }
    decided(
        "Motion: Approve the list of trees as presented. Second: Bo. Passed 3-0.",
        &["Approve the list of trees as presented. Second: Bo. Passed 3-0."],
    );
}

#[test]
fn what_is_to_be_done_ends_a_decision_on_its_line() {
    for action in ["ACTION: Bo to ask", "ACTION – Bo to ask"] {
        decided(
            &format!("The chains are worn. RESOLVED: that new ones be bought. {action}"),
            &["that new ones be bought."],
        );
        decided(
            &format!("AGREED: to meet in May. {action}"),
            &["to meet in May."],
        );
    }
}

#[test]
fn how_many_were_for_it_may_stand_behind_an_arrow_or_in_brackets() {
    decided(
        "- Bo buys two saws ==> 5/0/2\n- We meet on Mondays (7/0/0)\n- Cake by Ann -> 3/5/2023\n- The path is closed (3/5/23)\n- How high is it ==> put off",
        &["Bo buys two saws ==> 5/0/2", "We meet on Mondays (7/0/0)"],
    );
}

#[test]
fn what_was_agreed_in_running_words_is_talk() {
    decided(
        "- Agreed to mend the roof.\n- Ann agreed to help.\n- It was agreed that the door stays.\n- It was agreed that Bo writes.",
        &[],
    );
    decided("- AGREED to mend the roof.", &["to mend the roof."]);
    decided("Agreed to disagree, as Bo said.", &[]);
}

#[test]
fn what_is_moved_may_stand_below_who_moves_it() {
    decided(
        "## Gate\n\nMoved by Councillor Day  \nSeconded by Councillor Fry  \nTHAT the gate be painted green.  \nCARRIED",
        &["the gate be painted green."],
    );
}

#[test]
fn a_verdict_in_bold_within_the_talk_is_a_decision() {
    let minutes = "# Compte rendu du collectif\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Local\n\nLuc montre le local du port. **> Cette proposition est adoptée.** Il faudra **cinq** chaises.\n";
    decides(minutes, &["Cette proposition est adoptée."]);
}

#[test]
fn the_result_may_be_a_line_of_the_item_that_tells_the_vote() {
    let minutes = "# Protokoll der Versammlung\n\n3. Mai 2022\n\nAnwesend: Anna Lehmann, Bodo Tag\n\n## Wahl\n\n- Es wurde über die Wahl von Bodo Tag abgestimmt.\n  Ergebnis: 7 Ja, 0 Nein, 1 Enthaltung\n- Über den Zaun für ca. 300 € wurde per Handzeichen abgestimmt.\nDas Ergebnis: 6 Stimmen dafür, zwei dagegen und eine Enthaltung.\n";
    decides(
        minutes,
        &[
            "Es wurde über die Wahl von Bodo Tag abgestimmt.\nErgebnis: 7 Ja, 0 Nein, 1 Enthaltung",
            "Über den Zaun für ca. 300 € wurde per Handzeichen abgestimmt.\nDas Ergebnis: 6 Stimmen dafür, zwei dagegen und eine Enthaltung.",
        ],
    );
}

#[test]
fn a_paragraph_of_markdown_under_a_label_is_one_decision() {
    let minutes = "# Mill Board minutes\n\n4 May 2022\n\n## Host\n\nIt is slow.\n\n### Decision\n\nWe move to the new host in June, and Bo, who knows the people there, stepped up to write to them before the end of this week.\nOpen is who has the key to the old one.\n\n### Roof\n\nIt leaks.\n";
    decides(
        minutes,
        &[
            "We move to the new host in June, and Bo, who knows the people there, stepped up to write to them before the end of this week.\nOpen is who has the key to the old one.",
        ],
    );
}

#[test]
fn who_moves_behind_a_label_of_theirs_is_no_part_of_a_motion_behind_one() {
    decided(
        "Motion: Approve the new rules  \nMoved by: Ann Lee  \nSeconded by: Bo Day  \nVote: Unanimous",
        &["Approve the new rules"],
    );
}

#[test]
fn a_sentence_that_says_what_was_approved_needs_none_before_it() {
    let minutes = "# Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Cuentas\n\nLa tesorera expone las cuentas. Se aprueban las cuentas con 10 votos a favor, 0 en contra y 2 abstenciones.\n";
    decides(
        minutes,
        &["Se aprueban las cuentas con 10 votos a favor, 0 en contra y 2 abstenciones."],
    );
}

#[test]
fn a_decision_may_have_a_number_behind_its_marker() {
    decided(
        "Resolution 12/23: The path is mown.\n\nDecision 4: Bo keeps the key.\n\nResolution 5 is due in May.",
        &["The path is mown.", "Bo keeps the key."],
    );
}

#[test]
fn a_board_that_moved_unanimously_to_do_something_decided_it() {
    decided(
        "The board has moved unanimously to add a seat.",
        &["The board has moved unanimously to add a seat."],
    );
}

#[test]
fn paragraphs_that_semicolons_part_below_what_leads_to_them_are_decisions() {
    decided(
        "There was a talk on the board. The following points were agreed:\n\nThe board has five members;\n\nThe mill sends one;\n\nIt is large enough.\n\nTea was served.",
        &[
            "The board has five members;",
            "The mill sends one;",
            "It is large enough.",
        ],
    );
    decided(
        "The following dates were named:\n\nThe first is in May;\n\nThe last is in June.",
        &[],
    );
    decides(
        "# Ata da reunião\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Sá\n\n## Telhado\n\nForam aprovados os seguintes pontos:\n\nO telhado é reparado;\n\na porta é pintada.\n",
        &["O telhado é reparado;", "a porta é pintada."],
    );
}

#[test]
fn a_day_and_a_time_count_no_votes() {
    decides(
        "# Compte rendu du bureau\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Toit\n\nIl fuit.\n\n## Prochaine réunion\n\nLe 3/6/2022 à 18h30\n",
        &[],
    );
}

#[test]
fn a_short_word_before_a_sum_ends_no_sentence_and_movers_may_follow_a_label_of_motions() {
    decided(
        "Playing Field Assoc. £15.00 proposed Ann Lee and seconded Bo Day - pass for payment.",
        &["Playing Field Assoc. £15.00 proposed Ann Lee and seconded Bo Day - pass for payment."],
    );
    decided(
        "- Motion to be moved: That no auditor be chosen for the year. Ann seconds.\n- Motion passes - The fees of the club are kept.",
        &[
            "That no auditor be chosen for the year. Ann seconds.",
            "The fees of the club are kept.",
        ],
    );
}

#[test]
fn a_numbered_list_under_a_label_of_decisions_has_no_topics() {
    let head = "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n";
    let listed = "1. **Evening hours**: Trial in June\n2. **Short talks**: Five minutes each\n3. **New gate**: Bo buys it\n";
    decides(
        &format!("{head}## Key Decisions Made\n\n{listed}\n## Hedge\n\nIt is high.\n"),
        &[
            "Evening hours: Trial in June",
            "Short talks: Five minutes each",
            "New gate: Bo buys it",
        ],
    );
    decides(&format!("{head}## Plans\n\n{listed}"), &[]);
}

#[test]
fn a_heading_may_say_which_decisions_its_list_holds() {
    for heading in [
        "Decisions for the second phase",
        "Decisions / scope of the new roof",
        "Decisions/Agreements",
        "Technical decisions",
    ] {
        decides(
            &format!(
                "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## {heading}\n\n- Take tiles\n- Paint the gate\n"
            ),
            &["Take tiles", "Paint the gate"],
        );
    }
    for heading in ["Decisions pending", "Decision of the miller"] {
        decides(
            &format!(
                "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## {heading}\n\n- Take tiles\n"
            ),
            &[],
        );
    }
}

#[test]
fn a_counted_conclusion_over_headings_of_its_own_is_a_topic() {
    decides(
        "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Conclusion 1 - Colours\n\n### Decision\n\nThe gate is painted green.\n\n### Owners\n\n- Ann keeps the paint.\n",
        &["The gate is painted green."],
    );
}

#[test]
fn items_below_a_short_decision_that_leads_to_them_are_decisions() {
    decided(
        "Decisions:\n\n- New roles:\n    - Keys: Ann\n    - Paint: Bo\n- Take tiles\n    - red ones",
        &["New roles:", "Keys: Ann", "Paint: Bo", "Take tiles"],
    );
}

#[test]
fn a_sentence_may_end_in_what_its_list_holds() {
    decided(
        "The board met in the hall. Here is a summary of the key decisions:\n\n- Rule 3: the gate is green\n- Rule 4: the hall is open",
        &["Rule 3: the gate is green", "Rule 4: the hall is open"],
    );
    decided("Definition agreed:\n\n- the gate is green", &[]);
}

#[test]
fn who_was_elected_may_stand_behind_who_proposed_them() {
    let told = "Cllr Bo Day was proposed by Cllr Ann Lee and seconded by Cllr Cy Fry. Cllr Day took the chair for the year and was duly elected.";
    decided(told, &[told]);
}

#[test]
fn how_a_motion_ended_may_be_short() {
    decided(
        "Ann showed the plan. M/S/C that the hall be painted.",
        &["that the hall be painted."],
    );
    decided(
        "**The board decided** that the hall is painted.",
        &["that the hall is painted."],
    );
}

#[test]
fn movers_and_votes_in_items_under_a_topic_do_not_say_what_was_moved() {
    decided(
        "## Report\n\n- Ann Lee moved\n- Bo Day seconded\n- Passed",
        &[],
    );
}

#[test]
fn heads_of_columns_are_no_decisions() {
    decides(
        "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Decision on each story\n\n| Story | Decision | Comment |\n|---|---|---|\n| Gate | Paint it green | Ann asked |\n",
        &["Paint it green"],
    );
}

#[test]
fn a_verdict_as_the_only_item_under_another_decides_that() {
    decided(
        "The board met.\n\n- Add Cy Orr as a member of the board\n  - **Approved**\n- We spoke of the old gate\n  - Approved\n  - Ann asked why\n- Roof\n  - It leaks.",
        &["Add Cy Orr as a member of the board"],
    );
}

#[test]
fn who_moves_and_what_may_be_one_sentence_behind_the_talk() {
    decided(
        "Ann sat in for Bo. She sent a draft of the minutes to all. Moved by her that the minutes be adopted as sent. Seconded by Cy. The motion was carried.",
        &[
            "Moved by her that the minutes be adopted as sent. Seconded by Cy. The motion was carried.",
        ],
    );
}

#[test]
fn a_label_or_marker_ends_the_decision_before_it() {
    decides(
        "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nFees\n\nThey are old.\n\nagreed: fees stay as they are\nagreed: whoever owes two gets a letter\n",
        &["fees stay as they are", "whoever owes two gets a letter"],
    );
    let minutes = "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Bank\n\n**DECIDED** change the bank to the one in Mill Road, says Ann **ACTION** Bo - write to them\n";
    decides(
        minutes,
        &["change the bank to the one in Mill Road, says Ann"],
    );
    tasks(minutes, &[("write to them", Some("Bo"))]);
}

#[test]
fn how_a_vote_ended_in_capitals_is_a_line_of_its_own() {
    decides(
        "Garden Club\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Motions\n\nMotion 1 (moved A Lee, seconded B Day)\nThis club calls on the town to mend the gate of the garden.\nCARRIED (5 for, 1 against)\n",
        &["This club calls on the town to mend the gate of the garden."],
    );
}

#[test]
fn a_number_may_stand_behind_the_word_for_a_decision() {
    decides(
        "Gartenverein\n\nProtokoll vom 4. Mai 2022\n\nAnwesend: Anna Lang, Jan Roth\n\n1. Zaun\n\nEr ist alt.\n\nBeschluss Nr. 2022/7: Der Zaun wird im Juni gestrichen.\n\n2. Tor\n\nEs ist neu.\n\nBeschluss Nr. 2022/8: Das Tor bleibt offen.\n",
        &["Der Zaun wird im Juni gestrichen.", "Das Tor bleibt offen."],
    );
}

#[test]
fn when_it_was_approved_is_no_decision() {
    decided("Approved: 05/03/2022", &[]);
    decided("Approved: 3 May 2022", &[]);
}

#[test]
fn who_moves_and_seconds_a_paragraph_goes_on_with_it() {
    let both = "The fee will be 11 this year.\n\nProposer: Cllr Lee, 2nd: Cllr Day.";
    decided(both, &[&both.replace("\n\n", "\n")]);
    decided(
        "The fee will be 11 this year.\n\nProposer: Cllr Lee; 2nd: Cllr Day",
        &["The fee will be 11 this year."],
    );
}
