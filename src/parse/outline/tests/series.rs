//! Which lines are headings by their place in a series of numbers, and where a title ends.

use crate::parse::testing::titles;

#[test]
fn numbered_names_above_begin_no_series_of_topics() {
    titles(
        "Garden Club, 4 May 2022\n\nPresent:\n1. Ann Lee\n2. Bo Day\n3. Cy Orr\n\nApologies:\n1. Di Fox\n2. Ed Poe\n\n1. Hedge\nIt is cut.\n\n2. Tools\nThey are dry.\n\n3. Fees\nThey stay.\n",
        &["Hedge", "Tools", "Fees"],
    );
}

#[test]
fn a_dash_may_part_numbered_titles_from_talk_in_small_letters() {
    titles(
        "Chess Club\n\nHeld on 4 May 2022\n\nPresent: A. Lee (Chairman), B. Day\n\n1. Last minutes - these were read and agreed.\n\n2. Matters arising - the clock has been mended. BD to thank the smith.\n\n3. Fees - the new boards cost £40 each.\n\n4. AOB\n   a. Tea - a kettle is still needed for the hall.\n   b. Keys - who has them was asked again.\n",
        &[
            "Last minutes",
            "Matters arising",
            "Fees",
            "AOB",
            "Tea",
            "Keys",
        ],
    );
}

#[test]
fn a_letter_may_stand_before_the_numbers_of_topics() {
    titles(
        "**School Board**\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n**A. PUPILS**\n\n**A.1 Flag** – Bo raised it.\n\n**A.2 Greetings**\n\nAnn greeted all.\n\n**B. WORKS**\n\n**B.1 Roof**\n\nIt leaks.\n",
        &["PUPILS", "Flag", "Greetings", "WORKS", "Roof"],
    );
}

#[test]
fn letters_with_full_stops_are_a_word_of_the_title() {
    titles(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1\\. Adoption of accounts: They were adopted as they had been laid before all.\n\n2\\. Choice of R.F.O. The clerk was chosen by all who were there.\n\n3\\. Fees: They stay as they are for one more year.\n",
        &["Adoption of accounts", "Choice of R.F.O", "Fees"],
    );
}

#[test]
fn a_series_goes_on_where_a_number_was_left_out_but_not_where_it_begins_talk() {
    titles(
        "Garden Club, 4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Hedge\n\nIt is cut.\n\n2. Tools\n\nThey are dry.\n\n4. Fees\n\nThey stay.\n\n5. Shed\n\nIt leaks.\n",
        &["Hedge", "Tools", "Fees", "Shed"],
    );
}

#[test]
fn a_series_goes_on_where_two_changed_places_and_where_some_have_no_sign() {
    let talk = "Ann said that it is to be mended before the winter comes.";
    titles(
        &format!(
            "Garden Club\n\nMinutes of the meeting held on 4 May 2022\n\n1\\. Present: Ann Lee, Bo Day\n\n2\\. Minutes of the last meeting (3/4/22): They were read. All agreed.\n\n3 Hedge\n\n{talk}\n\n5 Tools\n\n{talk}\n\n4 Fees\n\n{talk}\n\n6 Shed\n\n{talk}\n\n7\\. Path\n\n{talk}\n\n8 Wall\n\n{talk}\n"
        ),
        &[
            "Minutes of the last meeting (3/4/22)",
            "Hedge",
            "Tools",
            "Fees",
            "Shed",
            "Path",
            "Wall",
        ],
    );
}

#[test]
fn lettered_items_that_begin_with_a_sentence_are_no_topics() {
    titles(
        "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\nMatters arising\n\n(a) The sign at the gate is still not there. Clerk to ask again\n\n(b) The vicar says that the wall will be mended\n\nPlanning\n\nNothing came in.\n",
        &["Matters arising", "Planning"],
    );
}

#[test]
fn a_title_may_run_on_into_its_sentence_without_a_sign() {
    titles(
        "# Hall Committee\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1\\. Minutes of the 2021 meeting Upon the proposition of Bo Day they were signed by the chair.\n\n2\\. Accounts for the year 2021 The audited accounts were laid before the meeting and agreed by all.\n\n3\\. Treasurer's report Cy Orr had nothing to tell beyond what the accounts had shown to all.\n\n4\\. Planning Cllr Day told of the barn that is to be built behind the mill.\n",
        &[
            "Minutes of the 2021 meeting",
            "Accounts for the year 2021",
            "Treasurer's report",
            "Planning",
        ],
    );
}

#[test]
fn a_list_below_its_cue_is_no_outline() {
    titles(
        "# Board\n\n4 May 2022\n\nThe board agreed:\n\n1. Tiles for the roof\n   - They are red.\n2. A gate\n   - It is oak.\n",
        &[],
    );
}

#[test]
fn a_whole_sentence_among_titles_is_talk() {
    titles(
        "Parish Council\n4 May 2022\n\n1. Hedge\n\nIt is too tall.\n\n2. It was agreed to take the quote that the clerk had found.\n\nHe will write.\n\n3. Roof\n\nIt leaks.\n",
        &["Hedge", "Roof"],
    );
}

#[test]
fn a_title_may_stand_over_text_that_hangs_below_it() {
    titles(
        "Conseil municipal\n4 mai 2022\n\nPrésents : Ann Lee, Bo Day\n\n1 - Routes\nElles sont en travaux.\n2 - Toit\nIl fuit depuis mars.\n",
        &["Routes", "Toit"],
    );
}

#[test]
fn short_lines_over_paragraphs_are_titles_where_nothing_else_is() {
    titles(
        "Vestry Minutes\n\n4 May 2022\n\nParish Life\n\nBells\n\nThe bells were rung by six people from the next parish.\n\nTreasurer's Report\n\nThere is more money than there was a year before.\n",
        &["Parish Life", "Bells", "Treasurer's Report"],
    );
    titles(
        "Vestry Minutes\n\n4 May 2022\n\nThe meeting was called to hear of the roof and of the bells.\nRoof and Water\nThe warden told the vestry that the building has a new roof.\nChanges in Worship\nThe rector reminded all members that the early service has moved.\n",
        &["Roof and Water", "Changes in Worship"],
    );
}

#[test]
fn capitals_with_a_full_stop_and_titles_before_a_colon_may_stand_over_their_text() {
    titles(
        "ACTA DEL PLENO\n\n3 de mayo de 2022\n\nAsistentes: D. Juan Gil Mora, Dª Ana Ruiz Paz\n\n1º.- ACTA DE LA SESION ANTERIOR.\nSe lee y no hay observaciones.\n2º.- OBRAS DEL TEJADO.\nEl tejado está seco.\n3º.- RUEGOS Y PREGUNTAS.\nNo hay.\n",
        &[
            "ACTA DE LA SESION ANTERIOR.",
            "OBRAS DEL TEJADO.",
            "RUEGOS Y PREGUNTAS.",
        ],
    );
    titles(
        "Compte rendu réunion du 3 mai 2022\nPrésents : Ann Lecas, Bo Dufour\n1 : Toit de la maison :\nLe toit fuit depuis mars, dit Ann.\n2 : Portail :\nLe portail est rouillé.\n",
        &["Toit de la maison", "Portail"],
    );
}

#[test]
fn numbers_without_a_space_begin_lines_and_sums_are_no_titles() {
    titles(
        "Minutes of the committee meeting held on 4 May 2022 in the large hall of the village\n1.PRESENT: Ann, Bo\n2.Roof\nIt leaks.\nWATER £12.50\n3.Gate\nIt sticks.\n",
        &["Roof", "Gate"],
    );
}

#[test]
fn a_series_may_go_on_from_the_meeting_before() {
    titles(
        "Parish Council\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n59. Interests\n• None\n60. Private session\n• None\n61. Last minutes\n• They were approved by all.\n62. Clerk\u{2019}s report\n• The website is ready.\n",
        &[
            "Interests",
            "Private session",
            "Last minutes",
            "Clerk\u{2019}s report",
        ],
    );
}

#[test]
fn a_title_runs_into_a_sentence_behind_a_dash_or_a_colon() {
    titles(
        "Annual meeting\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Financial Report \u{2013} Ann Lee presented the list of all payments so far.\n2. Old Minutes: The board approved the minutes of April.\n3. Hedge \u{2013} The hedge along the road will be cut in June.\n",
        &["Financial Report", "Old Minutes", "Hedge"],
    );
}

#[test]
fn titles_in_capitals_or_before_a_dash_run_into_the_talk() {
    titles(
        "Library Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\nAbsent: Cy Fox\n\nBILLS: The bills of May were shown to all.\nMOTION: Ann Lee moved to pay them.\nRoll call: Aye: Lee, Day. Nay: none.\n\nMATTERS ARISING from the roof. It is dry again, said Bo.\n\nTREES AND PATHS. The oak will be cut in June.\n\nGRANTS: The town has sent no word so far.\n",
        &[
            "BILLS",
            "MATTERS ARISING from the roof",
            "TREES AND PATHS",
            "GRANTS",
        ],
    );
    titles(
        "Library Board\n4 May 2022\nPresent: Ann Lee, Bo Day\nI. Call to order. Ann Lee opened the meeting of the board at 3:09 p.m.\nII. Letters \u{2013} none.\nIII. Reports\nA. Roof- Ann read the offers of three firms. Bo asked for a fourth.\nB. Trees- The oak will be cut in June. Ann will ask who can do it.\nIV. Chairs- Bo has found twenty in the hall.\n",
        &[
            "Call to order",
            "Letters",
            "Reports",
            "Roof",
            "Trees",
            "Chairs",
        ],
    );
}

#[test]
fn a_series_may_have_lost_its_first_number() {
    titles(
        "Senate minutes\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n2. Roof\n\nIt leaks.\n\n3. Gate\n\nIt sticks.\n\n4. Hedge\n\nIt grows.\n",
        &["Roof", "Gate", "Hedge"],
    );
}

#[test]
fn long_titles_over_items_or_in_bold_are_titles() {
    titles(
        "Garden Club\n4 May 2022\n\n1. The hedge\n  - It is too tall.\n2. Whether the path along the road is to be laid anew.\n  - Ann asked for stones.\n3. Names of the beds, the roses and the other plants of the garden\n  - Bo has a list.\n",
        &[
            "The hedge",
            "Whether the path along the road is to be laid anew.",
            "Names of the beds, the roses and the other plants of the garden",
        ],
    );
    titles(
        "## Attendees\n\n  - Ann Lee\n\n## Agenda\n\n1\\) The new hedge is coming together and almost ready! We will look at what is left (below) and also seek\nsome people who help with cutting it before the fair in June.\n\n  - It is too tall.\n\n2\\) Back to the path\n\n  - Ann asked for stones.\n",
        &[
            "The new hedge is coming together and almost ready! We will look at what is left (below) and also seek some people who help with cutting it before the fair in June.",
            "Back to the path",
        ],
    );
    titles(
        "Garden Club\n4 May 2022\n\n**1) Hedge** - made two cuts and talked through how each of the sides of the hedge will look when it has been cut by the new people from the town, and where the leaves go:\n\n- To the heap\n\n**2) Path** - Bo asked for stones\n\n- There are some\n",
        &["Hedge", "Path"],
    );
}

#[test]
fn sentences_that_are_counted_below_a_topic_are_none_themselves() {
    titles(
        "Data Group\n4 May 2022\n\n**Present**\n\nAnn Lee\nBo Day\n\n**Item 1 – Roofs**\n\n3.1 Bo Day gave a talk on roofs.\n\n3.2 These points were raised:\n\n- it leaks\n- it is old\n\n3.3 The group took note.\n\n**Item 2 – Gates**\n\nNone.\n",
        &["Item 1 – Roofs", "Item 2 – Gates"],
    );
}

#[test]
fn a_sentence_with_nothing_under_it_and_one_over_a_list_are_no_titles() {
    titles(
        "Hall Parish Council\n4 May 2022\n\n1. Correspondence\n\nNothing came in.\n\n2. No Declarations of Interest made.\n\n3. The minutes of the meeting held in April were agreed with these amendments:\n\n* Ann declared an interest.\n\n4. Matters arising\n\nThe fence is mended, and the gate is painted.\n\n5. Reports\n\nThe clerk gave hers.\n\n6. Roof\n\nIt leaks.\n",
        &["Correspondence", "Matters arising", "Reports", "Roof"],
    );
}

#[test]
fn titles_all_in_bold_may_end_in_a_full_stop_over_their_text() {
    titles(
        "# Ata da reunião\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Sá\n\n1. **Aprovação dos horários de abertura do portão e da horta**.\n   A Ana leu os horários.\n2. **Cor do portão**.\n   Será verde.\n   Passou-se ao ponto 3:\n3. **Horta**.\n   Está seca.\n",
        &[
            "Aprovação dos horários de abertura do portão e da horta.",
            "Cor do portão.",
            "Horta.",
        ],
    );
}

#[test]
fn members_and_the_minutes_of_another_meeting_are_topics_among_those_that_are_counted() {
    titles(
        "Minutes Mill committee meeting Tue May 3 2022\n\nVenue: Barn\n\nPresent:\n\n- Ann Lee\n- Bo Day\n\n1. Matters arising\n\nThe minutes of our last meeting (Fri 8 April 2022) were signed.\n\n2. Review of the roof\n\nBo said that he had seen the roof and that all was in order.\n\n3. Members\n\nThere are forty members now, two more than at the last count.\n\n4. AOB\n\nNone.\n",
        &["Matters arising", "Review of the roof", "Members", "AOB"],
    );
}

#[test]
fn what_counts_titles_may_stand_behind_them() {
    titles(
        "School Board Minutes\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day, Cy Orr\n\nBus lines (C)\nJo Hall asked about the roof and about the rain that comes through it in\nwinter.\n\nLeaves of absence (D-1)\nThe leaves of absence were approved as they had been asked for by the head\nof the school.\n\nBooks (D-2)\nThe books of the late mayor were accepted.\n",
        &["Bus lines", "Leaves of absence", "Books"],
    );
    let minutes = "School Board\n\n4 May 2022\n\nBus lines (C)\nThey were asked for again.\n\nLeaves (D-1)\nThey were granted to all.\n\nBooks (D-2)\nThey were given away.\n";
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let numbers = record.sections.iter().map(|one| one.number.as_deref());
    assert!(numbers.eq([Some("C"), Some("D-1"), Some("D-2")]));
}

#[test]
fn numbers_right_below_a_label_of_tasks_count_those() {
    titles(
        "Clube do Jardim\n\n4 de maio de 2022\n\nPresentes: Ana Gil, Rui Sá\n\n## Telhado\n\nTem goteiras.\n\n## Encaminhamentos\n\n1. Pedir os preços.\n\n- Telhas\n- Pregos\n\n2. Rui falará com a Câmara.\nA Ana ajuda.\n",
        &["Telhado"],
    );
}

#[test]
fn the_stop_of_a_word_that_is_cut_short_ends_no_title() {
    let minutes = |second: &str| {
        format!(
            "# Hall Council\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Roads\n\nThey are mended.\n\n2. {second}\n\n3. Fees\n\nThey stay.\n"
        )
    };
    titles(
        &minutes("Mr. Lee went to see the mill and told all of the new wheel."),
        &["Roads", "Fees"],
    );
    titles(
        &minutes("Mill. Ann went to see it and told all of the new wheel."),
        &["Roads", "Mill", "Fees"],
    );
}
